import type { AnyRecord, Records } from '../record/records.js';
import type { Actor } from './act.js';

/**
 * The parties and persons whose denial of an act weighs: who is said to have done it, who is said to have been
 * addressed, and who holds a stance in it. A term reported onto a proposal or an agreement is said to be of those
 * who made that, a variant of those whose act it tells otherwise, and what became of a condition of those whose act has it.
 */
export function concernedBy(record: AnyRecord, records: Records): ReadonlySet<string> {
  return new Set(
    [record, ...saidOf(record, records)].flatMap((act) => [...doersOf(act), ...toldOf(act)]),
  );
}

/** The acts of which something is said: whoever did them may deny it. Of a variant of a report, both. */
function saidOf(record: AnyRecord, records: Records): readonly AnyRecord[] {
  const said = new Map<string, AnyRecord>();
  for (let id = subjectOf(record); id !== undefined && !said.has(id);) {
    const act = records.get(id);
    if (act === undefined) break;
    said.set(id, act);
    id = subjectOf(act);
  }
  return [...said.values()];
}

function subjectOf({ type, data }: AnyRecord): string | undefined {
  if (type === 'TermReported') return data.proposal ?? data.agreement;
  const tellsOf = ['VariantReported', 'ConditionMet', 'ConditionFailed', 'ConditionWaived'];
  return tellsOf.includes(type) && 'of' in data ? data.of : undefined;
}

/** The parties and persons in whose name something is denied. */
export function deniersOf({ data }: Extract<AnyRecord, { type: 'ActDenied' }>): readonly string[] {
  return [...(data.by === undefined ? [] : [data.by]), ...named(data.speaker)];
}

function doersOf({ data }: AnyRecord): readonly string[] {
  return [
    ...('speaker' in data ? named(data.speaker) : []),
    ...('proposers' in data ? data.proposers : []),
    ...('by' in data ? inWhoseName(data.by) : []),
    ...('party' in data ? [data.party] : []),
    ...('parties' in data ? (data.parties ?? []) : []),
    ...('attendance' in data ? (data.attendance ?? []).flatMap(named) : []),
    ...('signatory' in data ? named(data.signatory) : []),
  ];
}

function toldOf({ data }: AnyRecord): readonly string[] {
  return [
    ...('addressees' in data ? (data.addressees ?? []).flatMap(named) : []),
    ...('targets' in data ? (data.targets ?? []).flatMap(named) : []),
    ...('stances' in data
      ? (data.stances ?? []).flatMap(({ holder }) => (holder === undefined ? [] : [holder]))
      : []),
  ];
}

function inWhoseName(by: string | readonly string[] | Actor | undefined): readonly string[] {
  if (by === undefined) return [];
  if (typeof by === 'string') return [by];
  return 'length' in by ? by : named(by);
}

function named(actor: Actor | undefined): readonly string[] {
  return [actor?.party, actor?.person].filter((id) => id !== undefined);
}
