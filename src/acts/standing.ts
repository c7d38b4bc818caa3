import type { AnyRecord, RecordOf, Records } from '../record/records.js';
import { type Standing, standing as standings } from '../sources/sources.events.js';
import type { Moment } from '../times/moment.js';
import { concernedBy, deniersOf } from './concerned.js';
import type { Evidence } from './evidence.js';
import { byRecording } from './recording.js';
import { Sources } from './sources.js';

/** Why something stands as it does. */
export type StandingReason =
  | 'CITED'
  | 'FIRST_HAND'
  | 'COMMON_KNOWLEDGE'
  | 'INFERRED'
  | 'DENIED'
  | 'ASSESSED'
  | 'SOURCES_RETRACTED'
  /** Nothing of its evidence counts: none was public by then. */
  | 'NOT_PUBLIC';

/** A standing with the records that decided it: sources, denials, assessments, retractions, or the act itself. */
export interface StandingResult {
  readonly standing: Standing;
  readonly because: readonly { readonly record: string; readonly reason: StandingReason }[];
}

const ranks = standings.options;

/** As {@link Array.prototype.sort} wants it: negative where the first standing is the lower one. */
export function compareStandings(a: Standing, b: Standing): number {
  return ranks.indexOf(a) - ranks.indexOf(b);
}

export function lowerOf(a: Standing, b: Standing): Standing {
  return compareStandings(a, b) <= 0 ? a : b;
}

/** What an act, or a denial, an assessment, a retraction of a source, says that it stands on. */
export function evidenceOf({ data }: AnyRecord): Evidence | undefined {
  return 'evidence' in data ? data.evidence : undefined;
}

type Judgement = RecordOf<'ActDenied'> | RecordOf<'ActAssessed'>;

/**
 * How well each act stands, from everything known at the cut and, where a moment is given, published by then.
 * It does not ask when things occurred: a denial counts against what was recorded, whenever that happened.
 *
 * What speaks of itself in a circle (a denial of the very evidence that it rests on) is left out of account there.
 */
export class Standings {
  readonly sources: Sources;
  readonly #records: Records;
  readonly #publishedBy: Moment | undefined;
  readonly #results = new Map<string, StandingResult>();
  readonly #judgements = new Map<string, readonly Judgement[]>();
  readonly #reaches = new Map<string, ReadonlySet<string>>();

  constructor(records: Records, publishedBy?: Moment) {
    this.#records = records;
    this.#publishedBy = publishedBy;
    this.sources = new Sources(
      records,
      publishedBy,
      (retraction) =>
        this.#speaksFreelyOf(retraction.data.source, retraction) && this.counts(retraction),
    );
  }

  /** Whether only what was published by some moment counts. */
  get ofThePublic(): boolean {
    return this.#publishedBy !== undefined;
  }

  /** The standing of a record. */
  of(record: AnyRecord): StandingResult {
    const known = this.#results.get(record.id);
    if (known) return known;
    const result = this.#fold(record, evidenceOf(record));
    this.#results.set(record.id, result);
    return result;
  }

  /** The standing of a term within a record: no better than the record's, on evidence of its own where it has some. */
  ofTerm(record: AnyRecord, evidence: Evidence | undefined): StandingResult {
    const whole = this.of(record);
    if (evidence === undefined) return whole;
    const own = this.#fold(record, evidence);
    return compareStandings(own.standing, whole.standing) <= 0 ? own : whole;
  }

  /** Whether it is evidence at all: not refuted, and public where that is asked. Minimums filter afterwards. */
  counts(record: AnyRecord): boolean {
    return this.of(record).standing !== 'REFUTED';
  }

  #fold(record: AnyRecord, evidence: Evidence | undefined): StandingResult {
    if (evidence === undefined) return { standing: 'CORROBORATED', because: [] };
    if (!this.#isPublic(evidence)) {
      return { standing: 'REFUTED', because: [{ record: record.id, reason: 'NOT_PUBLIC' }] };
    }
    const fall = this.#fallOf(evidence);
    const events = [...this.#judgementsOn(record), ...(fall?.by ?? [])].sort(byRecording);
    const given = this.#given(evidence);
    // Sources whose records left no trace are gone from the start.
    const atOnce = fall?.by.length === 0;
    const start = atOnce ? fallen(record, given, []) : startOf(record, given);
    let lost = atOnce;
    return events.reduce<StandingResult>((so, event) => {
      if (event.type === 'ActDenied') return denied(so, event);
      if (event.type === 'ActAssessed') return assessed(event, lost ? rest(given) : given);
      if (event !== fall?.by.at(-1)) return so;
      lost = true;
      return lowered(so, fallen(record, given, fall.by));
    }, start);
  }

  /** Under `publishedBy` a witness whose account was not published, and a source not yet out, are no evidence. */
  #given(evidence: Evidence): Evidence {
    if (!this.ofThePublic) return evidence;
    const { citations, commonKnowledge } = evidence;
    return {
      ...(commonKnowledge === undefined ? {} : { commonKnowledge }),
      citations: (citations ?? []).filter(({ source }) => this.sources.isOut(source)),
    };
  }

  #isPublic({ citations, commonKnowledge }: Evidence): boolean {
    if (!this.ofThePublic || commonKnowledge === true) return true;
    return (citations ?? []).some(({ source }) => this.sources.stands(source));
  }

  /** The retractions that took every source away; nothing while one of them stands, or where none is cited. */
  #fallOf(evidence: Evidence): { readonly by: readonly AnyRecord[] } | undefined {
    const cited = this.#given(evidence).citations ?? [];
    const taken = cited.map(({ source }) => this.sources.takenBy(source));
    if (taken.length === 0 || taken.some((by) => by === undefined)) return undefined;
    return { by: [...new Set(taken.flatMap((by) => by ?? []))].sort(byRecording) };
  }

  /** The denials and assessments of a record that weigh. */
  #judgementsOn(record: AnyRecord): readonly Judgement[] {
    const known = this.#judgements.get(record.id);
    if (known) return known;
    const concerned = concernedBy(record, this.#records);
    const weighing = judgementsIn(this.#records.about(record.id), record.id)
      .filter((one) => one.type === 'ActAssessed' || deniersOf(one).some((id) => concerned.has(id)))
      .filter((one) => this.#speaksFreelyOf(record.id, one) && this.counts(one));
    this.#judgements.set(record.id, weighing);
    return weighing;
  }

  /** Whether this piece of evidence does not itself rest on what it speaks of. */
  #speaksFreelyOf(id: string, evidence: AnyRecord): boolean {
    return !this.#reach(evidence.id).has(id);
  }

  /** Everything that the standing of a record, or of a source, may depend on. */
  #reach(id: string): ReadonlySet<string> {
    const known = this.#reaches.get(id);
    if (known) return known;
    const reached = new Set<string>();
    for (const next of this.#restsOn(id)) reached.add(next);
    for (const one of reached) this.#restsOn(one).forEach((next) => reached.add(next));
    this.#reaches.set(id, reached);
    return reached;
  }

  #restsOn(id: string): readonly string[] {
    const record = this.#records.get(id);
    if (record?.type === 'SourceRegistered') {
      const retractions = this.#records.about(id, 'SourceRetracted');
      return [...(record.data.derivesFrom ?? []), ...retractions.map((one) => one.id)];
    }
    const cited = record && evidenceOf(record)?.citations;
    const judgements = judgementsIn(this.#records.about(id), id).map((one) => one.id);
    return [...(cited ?? []).map(({ source }) => source), ...judgements];
  }
}

function judgementsIn(about: readonly AnyRecord[], id: string): readonly Judgement[] {
  return about
    .filter((one) => one.type === 'ActDenied' || one.type === 'ActAssessed')
    .filter((one) => one.data.act === id);
}

function startOf(record: AnyRecord, evidence: Evidence): StandingResult {
  const { citations = [], firstHand, commonKnowledge, inferredFrom } = evidence;
  const because = [
    ...(firstHand === true ? [{ record: record.id, reason: 'FIRST_HAND' as const }] : []),
    ...citations.map(({ source }) => ({ record: source, reason: 'CITED' as const })),
    ...(commonKnowledge === true
      ? [{ record: record.id, reason: 'COMMON_KNOWLEDGE' as const }]
      : []),
    ...(inferredFrom === undefined ? [] : [{ record: record.id, reason: 'INFERRED' as const }]),
  ];
  return { standing: firstHand === true ? 'CORROBORATED' : 'REPORTED', because };
}

/** Common knowledge and inference alone never rise above REPORTED, whoever assesses them. */
function ceilingOf({ citations = [], firstHand }: Evidence): Standing {
  return citations.length > 0 || firstHand === true ? 'ESTABLISHED' : 'REPORTED';
}

/** What is left of the evidence once every source is gone. */
function rest({ firstHand, commonKnowledge, inferredFrom }: Evidence): Evidence {
  return {
    ...(firstHand === undefined ? {} : { firstHand }),
    ...(commonKnowledge === undefined ? {} : { commonKnowledge }),
    ...(inferredFrom === undefined ? {} : { inferredFrom }),
  };
}

/** An act that also stands on its recorder's presence, common knowledge or an inference goes on standing on that. */
function fallen(record: AnyRecord, given: Evidence, by: readonly AnyRecord[]): StandingResult {
  const left = startOf(record, rest(given));
  // Where nothing tells how they went, the sources themselves are named.
  const gone = by.length > 0 ? by.map(({ id }) => id) : sourcesIn(given);
  const retracted = gone.map((id) => ({ record: id, reason: 'SOURCES_RETRACTED' as const }));
  return left.because.length === 0
    ? { standing: 'REFUTED', because: retracted }
    : { standing: left.standing, because: [...left.because, ...retracted] };
}

function sourcesIn({ citations = [] }: Evidence): readonly string[] {
  return [...new Set(citations.map(({ source }) => source))];
}

function lowered(so: StandingResult, to: StandingResult): StandingResult {
  return compareStandings(to.standing, so.standing) < 0
    ? to
    : { ...so, because: [...so.because, ...to.because] };
}

function denied(so: StandingResult, by: RecordOf<'ActDenied'>): StandingResult {
  if (so.standing === 'REFUTED') return so;
  return { standing: 'CONTESTED', because: [...so.because, { record: by.id, reason: 'DENIED' }] };
}

function assessed(by: RecordOf<'ActAssessed'>, evidence: Evidence): StandingResult {
  const because = [{ record: by.id, reason: 'ASSESSED' as const }];
  // An assessment that puts back what lost all its sources stands in for them.
  const ceiling = hasNothing(evidence) ? 'ESTABLISHED' : ceilingOf(evidence);
  return { standing: lowerOf(by.data.standing, ceiling), because };
}

function hasNothing({
  citations = [],
  firstHand,
  commonKnowledge,
  inferredFrom,
}: Evidence): boolean {
  return (
    citations.length === 0 &&
    firstHand !== true &&
    commonKnowledge !== true &&
    inferredFrom === undefined
  );
}
