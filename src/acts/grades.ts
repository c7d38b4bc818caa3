import type { AnyRecord, RecordOf, Records } from '../record/records.js';
import type { Chronology } from './chronology.js';
import type { Evidence } from './evidence.js';
import { evidenceOf } from './standing.js';

/**
 * The steps of each scale of the Admiralty Code, the lowest first. F and CANNOT_BE_JUDGED are no steps: who can't judge
 * gives no grade.
 */
export const gradeScales = {
  reliability: ['E', 'D', 'C', 'B', 'A'],
  credibility: ['IMPROBABLE', 'DOUBTFUL', 'POSSIBLY_TRUE', 'PROBABLY_TRUE', 'CONFIRMED'],
} as const;

type Scale = keyof typeof gradeScales;
const gradeScaleNames: readonly Scale[] = ['reliability', 'credibility'];

/** How evidence is graded, or has to be, by either scale; absent where it is not, or need not be. */
export interface Grade {
  readonly reliability?: (typeof gradeScales)['reliability'][number];
  readonly credibility?: (typeof gradeScales)['credibility'][number];
}

/** Whether a grade falls short of a minimum, by either scale. What is not graded falls short of none. */
export function fallsShort(grade: Grade, minimum: Grade): boolean {
  return shortBy('reliability', grade, minimum) || shortBy('credibility', grade, minimum);
}

function shortBy(scale: Scale, grade: Grade, minimum: Grade): boolean {
  const [own, needed] = [stepOf(scale, grade), stepOf(scale, minimum)];
  return own !== undefined && needed !== undefined && own < needed;
}

function stepOf(scale: Scale, { [scale]: grade }: Grade): number | undefined {
  const step = gradeScales[scale].findIndex((one) => one === grade);
  return step < 0 ? undefined : step;
}

/** How the evidence of acts is graded, by all grades that count at the cut. It remembers what it worked out. */
export class Grades {
  readonly #records: Records;
  readonly #chronology: Chronology;
  readonly #ofEvidence = new WeakMap<Evidence, Grade>();
  readonly #ofSource = new Map<string, readonly RecordOf<'SourceGraded'>[]>();

  constructor(records: Records, chronology: Chronology) {
    this.#records = records;
    this.#chronology = chronology;
  }

  /**
   * The grade of what a record, or a part of it, stands on: that of its best source. Nothing by a scale by which one of
   * the sources is not graded, and nothing at all where it also stands on presence, common knowledge or inference.
   */
  of(record: AnyRecord, evidence: Evidence | undefined = evidenceOf(record)): Grade {
    if (evidence === undefined) return {};
    const known = this.#ofEvidence.get(evidence);
    if (known) return known;
    const grade = this.#graded(record, evidence);
    this.#ofEvidence.set(evidence, grade);
    return grade;
  }

  /** Of the sources asked about, those of which nothing that they alone tell meets a minimum, whatever act it is of. */
  sourcesShortOf(minimum: Grade): readonly string[] {
    return [...this.#ofSource.keys()].filter((source) =>
      gradeScaleNames.some((scale) => this.#isShort(scale, source, stepOf(scale, minimum) ?? 0)),
    );
  }

  /** A source that was taken away has no grade, and what stood on it may have been put back without it. */
  #isShort(scale: Scale, source: string, needed: number): boolean {
    const graded = this.#gradesOf(source).filter(({ data }) => data[scale] !== undefined);
    const steps = graded.map(({ data }) =>
      gradeScales[scale].findIndex((one) => one === data[scale]),
    );
    return (
      this.#chronology.standings.sources.stands(source) &&
      graded.some(({ data }) => data.of === undefined) &&
      steps.every((step) => step >= 0 && step < needed)
    );
  }

  #graded(
    record: AnyRecord,
    { citations = [], firstHand, commonKnowledge, inferredFrom }: Evidence,
  ): Grade {
    const { sources } = this.#chronology.standings;
    const cited = citations.map(({ source }) => source).filter((source) => sources.stands(source));
    const standsOtherwise =
      firstHand === true || commonKnowledge === true || inferredFrom !== undefined;
    if (cited.length === 0 || standsOtherwise) return {};
    const best = (scale: Scale): number | undefined => {
      const steps = cited.map((source) => this.#step(scale, source, record.id));
      return steps.reduce((a, b) =>
        a === undefined || b === undefined ? undefined : Math.max(a, b),
      );
    };
    const reliability = gradeScales.reliability[best('reliability') ?? -1];
    const credibility = gradeScales.credibility[best('credibility') ?? -1];
    return {
      ...(reliability === undefined ? {} : { reliability }),
      ...(credibility === undefined ? {} : { credibility }),
    };
  }

  /** What was graded last of what the source says of this act, else of the source; the lowest, where that is not known. */
  #step(scale: Scale, source: string, act: string): number | undefined {
    const graded = this.#gradesOf(source).filter(({ data }) => data[scale] !== undefined);
    const ofAct = graded.filter(({ data }) => data.of === act);
    const some = ofAct.length > 0 ? ofAct : graded.filter(({ data }) => data.of === undefined);
    const steps = some
      .filter((one) => !some.some((other) => this.#chronology.before(one, other)))
      .map(({ data }) => gradeScales[scale].findIndex((step) => step === data[scale]))
      .filter((step) => step >= 0);
    return steps.length === 0 ? undefined : Math.min(...steps);
  }

  #gradesOf(source: string): readonly RecordOf<'SourceGraded'>[] {
    const known = this.#ofSource.get(source);
    if (known) return known;
    const graded = this.#records
      .about(source, 'SourceGraded')
      .filter((one) => one.data.source === source && this.#chronology.standings.counts(one));
    this.#ofSource.set(source, graded);
    return graded;
  }
}
