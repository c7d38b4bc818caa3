import { followedBy, followersOf } from '../../src/acts/follows.js';
import { lineOf } from '../../src/acts/issue-line.js';
import { isInstrument, isOffer } from '../../src/acts/term-sets.js';
import type { EventType } from '../../src/record/events.js';
import type { AnyOf, AnyRecord, RecordOf, Records } from '../../src/record/records.js';
import { citationsOf } from '../../src/acts/chronology.js';

/**
 * The records that can bear on anybody's position on an issue: asked of these alone, {@link position} and
 * {@link positionHistory} answer as they do when asked of all. They are
 *
 * 1. the negotiation, its parties, and the issue with those above it;
 * 2. every act that refers to one of these issues, and every proposal or agreement whose terms are not complete;
 *
 * and from there, until nothing is new, for each act
 *
 * 3. what it answers, revises or otherwise follows, and what follows it;
 * 4. the proposal or agreement that it is about, and the terms reported onto it;
 * 5. the denials and assessments of it, and the variants and contradictions that are told of it;
 * 6. the sources that it cites, what these derive from, and the retractions and grades of both;
 * 7. the issues that it names, with those above them.
 */
export function touching(records: Records, issue: string): Records {
  const parties = records.ofType('PartyAdmitted');
  const line = recordsOf(lineOf(issue, records), records);
  const seeds = [
    records.negotiation,
    ...parties,
    ...line,
    ...line.flatMap(({ id }) => records.about(id)),
    ...parties.flatMap(({ id }) => records.about(id)).filter(isIncomplete),
  ];
  const kept = new Map(seeds.map((record) => [record.id, record]));
  for (const record of kept.values()) {
    for (const next of bearingOn(record, records)) {
      if (!kept.has(next.id)) kept.set(next.id, next);
    }
  }
  return new NarrowedRecords(records, kept);
}

function bearingOn(record: AnyRecord, records: Records): readonly AnyRecord[] {
  const about = records.about(record.id);
  switch (record.type) {
    case 'NegotiationOpened':
    case 'PartyAdmitted':
    case 'IssueAdded':
      return [];
    case 'SourceRegistered':
      return [
        ...recordsOf(record.data.derivesFrom ?? [], records),
        ...(record.data.derivesFrom ?? []).flatMap((id) => keepingOf(id, records)),
        ...about.filter(({ type }) => type === 'SourceRetracted' || type === 'SourceGraded'),
      ];
    default:
      return [
        ...recordsOf(namedIn(record, records), records),
        ...followersOf(record.id, records),
        ...about.filter(({ type }) => aboutAnyAct.includes(type)),
        ...citationsOf(record).flatMap(({ source }) => keepingOf(source, records)),
      ];
  }
}

const aboutAnyAct: readonly EventType[] = [
  'TermReported',
  'ActDenied',
  'ActAssessed',
  'VariantReported',
  'ContradictionNoted',
];

/** The retraction of a source's own record, which is all that is left of it then. */
function keepingOf(source: string, records: Records): readonly AnyRecord[] {
  return records.about(source).filter(({ type }) => type === 'RecordRetracted');
}

function namedIn(record: AnyRecord, records: Records): readonly string[] {
  const { data } = record;
  const issues = [
    ...('terms' in data ? (data.terms ?? []).map((term) => term.issue) : []),
    ...('issues' in data ? (data.issues ?? []) : []),
  ];
  return [
    ...followedBy(record),
    ...('proposal' in data && data.proposal !== undefined ? [data.proposal] : []),
    ...('agreement' in data && data.agreement !== undefined ? [data.agreement] : []),
    ...(record.type === 'VariantReported' ? [record.data.of] : []),
    ...citationsOf(record).map(({ source }) => source),
    ...issues.flatMap((issue) => lineOf(issue, records)),
  ];
}

function isIncomplete(record: AnyRecord): boolean {
  return (isOffer(record) || isInstrument(record)) && record.data.extent !== 'COMPLETE';
}

function recordsOf(ids: readonly string[], records: Records): readonly AnyRecord[] {
  return ids.map((id) => records.get(id)).filter((record) => record !== undefined);
}

/** Some of the records, as if there were no others. */
class NarrowedRecords implements Records {
  readonly #records: Records;
  readonly #kept: ReadonlyMap<string, AnyRecord>;

  constructor(records: Records, kept: ReadonlyMap<string, AnyRecord>) {
    this.#records = records;
    this.#kept = kept;
  }

  get negotiation(): RecordOf<'NegotiationOpened'> {
    return this.#records.negotiation;
  }

  get(id: string): AnyRecord | undefined {
    return this.#kept.get(id);
  }

  ofType<T extends EventType>(...types: readonly T[]): readonly RecordOf<T>[] {
    return this.#records.ofType(...types).filter(({ id }) => this.#kept.has(id));
  }

  about<T extends EventType = EventType>(id: string, ...types: readonly T[]): readonly AnyOf<T>[] {
    return this.#records.about(id, ...types).filter((record) => this.#kept.has(record.id));
  }
}
