import type { Considered } from '../acts/considered.js';
import { followedBy, followersOf } from '../acts/follows.js';
import { isForetold } from '../acts/foretold.js';
import { writtenBounds } from '../acts/order.js';
import type { RuleOfCourse } from '../acts/rule.js';
import { isOffer } from '../acts/term-sets.js';
import type { ReferenceKind } from '../rules/reference.js';
import type { EventType, tableEvents } from './events.js';
import { isOf, referencesOf } from './record.js';
import type { AnyRecord, Records } from './records.js';

/**
 * The ids of all records that these rules might judge otherwise after a change than before it: those that changed,
 * those whose bounds or standing rest on them, and those that any of these sways.
 */
export function affectedBy(
  changed: readonly AnyRecord[],
  rules: readonly RuleOfCourse[],
  before: Considered,
  after: Considered,
): ReadonlySet<string> {
  const touched = touchedBy(changed, before, after);
  const swayed = touched.flatMap((record) => swayedBy(record, rules, after.records));
  return new Set([...touched, ...swayed].map(({ id }) => id));
}

function touchedBy(
  changed: readonly AnyRecord[],
  before: Considered,
  after: Considered,
): readonly AnyRecord[] {
  const touched = [...changed];
  const known = new Set(changed.map(({ id }) => id));
  const allNew = changed.every(({ id }) => isNew(id, before.records));
  for (const record of touched) {
    // What comes or goes may open and close circles, and moves what comes after it as well as what came before.
    const others =
      allNew && before.includes(record) === after.includes(record)
        ? restingOn(record, after.records).filter((other) => !stays(other, record, before, after))
        : [...restingOn(record, after.records), ...comingAfter(record, after.records)];
    for (const other of others) {
      if (known.has(other.id)) continue;
      known.add(other.id);
      touched.push(other);
    }
  }
  return touched;
}

/**
 * What nothing names yet is followed by nothing, and can neither close nor open a circle: what it leaves as it was, it
 * leaves so all the way on. Without this a new answer would have every act of its thread judged again.
 */
function isNew(id: string, records: Records): boolean {
  return records.get(id) === undefined && records.about(id).length === 0;
}

/**
 * An answer caps the bounds of what it follows, and a source those of what cites it; what speaks of an act decides
 * whether that counts.
 */
function restingOn(record: AnyRecord, records: Records): readonly AnyRecord[] {
  if (!isOf(record, evidence)) return present(followedBy(record), records);
  switch (record.type) {
    case 'SourceRegistered':
      return records.about(record.id);
    case 'SourceRetracted':
      return present([record.data.source], records);
    case 'VariantReported':
      return present([record.data.of], records);
    case 'ActDenied':
    case 'ActAssessed':
      return present([record.data.act], records);
    // Neither a grade nor a contradiction makes an act count or not, nor bounds it.
    case 'SourceGraded':
    case 'ContradictionNoted':
      return [];
  }
}

type EvidenceType = {
  [T in EventType]: (typeof tableEvents)[T]['nature'] extends 'EVIDENCE' ? T : never;
}[EventType];

/** Sources, and all evidence: a type of either that is missing here does not compile. */
const evidence = Object.keys({
  SourceRegistered: true,
  SourceGraded: true,
  SourceRetracted: true,
  ActDenied: true,
  ActAssessed: true,
  VariantReported: true,
  ContradictionNoted: true,
} satisfies Readonly<Record<EvidenceType | 'SourceRegistered', true>>) as readonly (
  EvidenceType | 'SourceRegistered'
)[];

/** What follows an act, or in whatever other way goes back to a proposal. */
function comingAfter(record: AnyRecord, records: Records): readonly AnyRecord[] {
  return isOffer(record) ? records.about(record.id) : followersOf(record.id, records);
}

/** Whether it counts as it did, and its bounds are those that it had, although this record came or changed. */
function stays(
  record: AnyRecord,
  because: AnyRecord,
  before: Considered,
  after: Considered,
): boolean {
  // A source has no bounds that would tell: what cites it does.
  if (record.type === 'SourceRegistered') return false;
  if (before.includes(record) !== after.includes(record)) return false;
  // An answer caps what may have been later than it; what was over before is where it was.
  const follows = followedBy(because).includes(record.id);
  if (follows && writtenBounds(record, after).latest <= writtenBounds(because, after).earliest) {
    return true;
  }
  if (isForetold(record, before) !== isForetold(record, after)) return false;
  const was = before.chronology.boundsOf(record);
  const is = after.chronology.boundsOf(record);
  return was.earliest === is.earliest && was.latest === is.latest;
}

/** The acts that a rule judges and that this record can sway. */
function swayedBy(
  record: AnyRecord,
  rules: readonly RuleOfCourse[],
  records: Records,
): readonly AnyRecord[] {
  // Its zone bounds every date that is given without one.
  if (record.type === 'NegotiationOpened') return judgedBy(rules, records);
  // An issue that nothing names lies above and below none that is named.
  if (record.type === 'IssueAdded' && records.about(record.id).length === 0) return [];
  return rules.flatMap((rule) =>
    rule.swayedBy
      .filter(({ events, where }) => events.includes(record.type) && (where?.(records) ?? true))
      .flatMap(({ through, which }) =>
        (through === 'table' ? judgedBy([rule], records) : naming(record, through, records))
          .filter(({ type }) => rule.judges.includes(type))
          .filter((act) => which?.(record, act) ?? true),
      ),
  );
}

/** Every act that one of the rules judges. */
export function judgedBy(rules: readonly RuleOfCourse[], records: Records): readonly AnyRecord[] {
  return records.ofType(...new Set(rules.flatMap(({ judges }) => judges)));
}

/** What names the record, or the things of a kind that it names, with these. */
function naming(
  record: AnyRecord,
  through: 'itself' | ReferenceKind,
  records: Records,
): readonly AnyRecord[] {
  if (through === 'itself') return records.about(record.id);
  const named = referencesOf(record).filter(({ kind }) => kind === through);
  const subjects = withRevised(
    named.map(({ value }) => value),
    records,
  );
  return [...present(subjects, records), ...subjects.flatMap((id) => records.about(id))];
}

/** What is done to a revision may be done to what it revises: these are one line of proposals. */
function withRevised(ids: readonly string[], records: Records): readonly string[] {
  const line = new Set(ids);
  for (const id of line) {
    const record = records.get(id);
    if (record?.type === 'ProposalRevised') line.add(record.data.revises);
  }
  return [...line];
}

function present(ids: readonly string[], records: Records): readonly AnyRecord[] {
  return ids.map((id) => records.get(id)).filter((record) => record !== undefined);
}
