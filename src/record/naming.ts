import type { AnyRecord, RecordOf, Records } from './records.js';

/** Records in which something can be looked up by what it is called. */
interface Named extends Pick<Records, 'get' | 'ofType'> {
  /** The id behind an id or a code. */
  idOf(idOrCode: string): string | undefined;
}

/**
 * The id of what is called so, where there is such a thing: by its id, else by its code, else, of a party, by an alias that
 * no other one has. Whether it is of that kind is not asked; but what an alias names may be the code of something else.
 */
export function idNamed(kind: string, named: string, records: Named): string | undefined {
  const id = records.idOf(named);
  if (kind !== 'party') return id;
  if (id !== undefined && records.get(id)?.type === 'PartyAdmitted') return id;
  const [party, another] = partiesCalled(named, records);
  return party === undefined || another !== undefined ? id : party.id;
}

/** The parties that have this alias: one, where none was recorded before aliases named anything. */
export function partiesCalled(
  alias: string,
  records: Pick<Records, 'ofType'>,
): readonly RecordOf<'PartyAdmitted'>[] {
  return records.ofType('PartyAdmitted').filter((party) => aliasesOf(party).includes(alias));
}

/** What else a party can be named by; of nothing else, as persons may share theirs. */
export function aliasesOf(record: AnyRecord): readonly string[] {
  return record.type === 'PartyAdmitted' ? (record.data.aliases ?? []) : [];
}
