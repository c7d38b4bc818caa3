import type { DataOf } from '../record/events.js';
import type { AnyRecord, RecordOf, Records } from '../record/records.js';
import { type Bounds, boundsOf } from '../times/bounds.js';

/** How an issue is defined: as it was added, with what was redefined since. */
export type Definition = DataOf<'IssueAdded'>;

type Redefinition = RecordOf<'IssueRedefined'>;

/**
 * How an issue is defined at a moment in epoch milliseconds. What is redefined without a day holds from the beginning, the
 * last that entered over all before it; what holds from a day comes over that, from then on as far as its day is known.
 */
export function definitionAt(
  issue: RecordOf<'IssueAdded'>,
  records: Records,
  atMs: number,
): Definition {
  return definedBy(issue, redefinitionsOf(issue.id, records), atMs, records);
}

/**
 * The definitions by one of which the values of an act are judged: those that were on record when it entered and may have
 * held when it happened. What was let in under them is kept, whatever is redefined later.
 */
export function definitionsFor(
  issue: RecordOf<'IssueAdded'>,
  act: AnyRecord,
  records: Records,
): readonly Definition[] {
  const before = redefinitionsOf(issue.id, records).filter(
    ({ revision }) => revision < act.revision,
  );
  if (before.length === 0) return [issue.data];
  const { earliest, latest } = happenedIn(act, records);
  const turns = before
    .map((one) => definedSince(one, records))
    .filter((since) => since.earliest <= latest)
    .map((since) => Math.max(since.latest, earliest));
  return [...new Set([...turns, earliest])]
    .sort((one, other) => other - one)
    .map((atMs) => definedBy(issue, before, atMs, records));
}

/** The issue that another is a part of; nothing where it is part of none. A place among the issues is never dated. */
export function parentOf(id: string, records: Records): string | undefined {
  const issue = records.get(id);
  if (issue?.type !== 'IssueAdded') return undefined;
  const placed = redefinitionsOf(id, records).filter(
    ({ data }) => data.parent !== undefined || data.apart === true,
  );
  const last = placed.at(-1);
  return last === undefined ? issue.data.parent : last.data.parent;
}

/** What was redefined of an issue, in the order of entry. */
export function redefinitionsOf(id: string, records: Records): readonly Redefinition[] {
  return records
    .about(id, 'IssueRedefined')
    .filter(({ data }) => data.issue === id)
    .toSorted((one, other) => one.revision - other.revision);
}

function definedBy(
  issue: RecordOf<'IssueAdded'>,
  redefinitions: readonly Redefinition[],
  atMs: number,
  records: Records,
): Definition {
  return redefinitions
    .map((one) => ({ one, since: definedSince(one, records) }))
    .filter(({ since }) => since.latest <= atMs)
    .toSorted((a, b) => compare(a.since, b.since))
    .reduce<Definition>((so, { one }) => redefined(so, one), issue.data);
}

/** Units, currencies and options belong to the type of the values: a new type begins without them. */
function redefined(so: Definition, { data }: Redefinition): Definition {
  const { title, parent, apart, valueType, units, currencies, options, baseline } = data;
  const keeps = valueType === undefined || valueType === so.valueType;
  return {
    ...so,
    title: title ?? so.title,
    parent: apart === true ? undefined : (parent ?? so.parent),
    valueType: valueType ?? so.valueType,
    units: units ?? (keeps ? so.units : undefined),
    currencies: currencies ?? (keeps ? so.currencies : undefined),
    options: options ?? (keeps ? so.options : undefined),
    baseline: baseline ?? so.baseline,
  };
}

/** Since when a definition holds: from the beginning, unless it says since when. */
export function definedSince(
  record: RecordOf<'IssueAdded'> | Redefinition,
  records: Records,
): Bounds {
  const from = record.type === 'IssueRedefined' ? record.data.from : undefined;
  return from === undefined
    ? { earliest: -Infinity, latest: -Infinity }
    : boundsOf(from, records.negotiation.data.zone);
}

function happenedIn({ data }: AnyRecord, records: Records): Bounds {
  const occurred = 'occurred' in data ? data.occurred : undefined;
  if (occurred === undefined) return { earliest: -Infinity, latest: Infinity };
  const zone = 'zone' in data ? data.zone : undefined;
  return boundsOf(occurred, zone ?? records.negotiation.data.zone);
}

function compare(one: Bounds, other: Bounds): number {
  if (one.latest === other.latest) return 0;
  return one.latest < other.latest ? -1 : 1;
}
