/** How long a run may take: `ci` fits the budgets of `npm test`, `long` is for a night or before a release. */
export type Scale = 'ci' | 'long';

/** How often each kind of test repeats itself. Nothing else in the tests decides on a number of its own. */
export interface Counts {
  /** Runs of one fast-check property. */
  readonly propertyRuns: number;
  /** Runs of one property whose every run is slow: a file, a server, a rebuilt view. */
  readonly slowPropertyRuns: number;
  /** Rounds of killing a process that writes and opening what it left. */
  readonly crashRounds: number;
  /** Seeds of one generated history, each a whole negotiation. */
  readonly seeds: number;
  /** Orders in which a worked negotiation is entered, each anew. */
  readonly seedsOfExamples: number;
  /** Reads of what another instance was just told, on a cluster. */
  readonly readsAcross: number;
  /** Backups of a log that is written meanwhile, each restored and compared. */
  readonly backups: number;
  /** Pairs of instants (valid, known) asked of one generated history. */
  readonly pairs: number;
}

const countsAt: Readonly<Record<Scale, Counts>> = {
  ci: {
    propertyRuns: 200,
    slowPropertyRuns: 25,
    crashRounds: 5,
    seeds: 10,
    seedsOfExamples: 3,
    readsAcross: 400,
    backups: 3,
    pairs: 50,
  },
  long: {
    propertyRuns: 10_000,
    slowPropertyRuns: 1_000,
    crashRounds: 100,
    seeds: 500,
    seedsOfExamples: 100,
    readsAcross: 100_000,
    backups: 100,
    pairs: 500,
  },
};

/** The scale named by `TRAVAUX_TEST_SCALE`, `ci` without one. Throws for a name that is no scale: a typo must not pass as a short run. */
export function scaleFrom(name: string | undefined): Scale {
  if (name === undefined || name === '') return 'ci';
  if (name === 'ci' || name === 'long') return name;
  throw new Error(`TRAVAUX_TEST_SCALE is "${name}"; it is either "ci" or "long".`);
}

/** The counts of this run. */
export const counts: Counts = countsAt[scaleFrom(process.env['TRAVAUX_TEST_SCALE'])];
