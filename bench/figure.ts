/** One measured figure beside its peer's in the same run. Rates, so that more is better in every column. */
export interface Figure {
  readonly bench: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  /** Ours ÷ peer: the median of the ratios of the pairs. */
  readonly ratio: number;
  readonly unit: string;
  /** How long one of ours takes, where that is told: half are faster, and all but one in a hundred. */
  readonly p50Ms?: number;
  readonly p99Ms?: number;
}

/** What is measured: two ways to do the same, each giving a rate. */
export interface Bench {
  readonly name: string;
  readonly peerName: string;
  readonly unit: string;
  /** Prepares both, and gives how each is run once and how everything is put away. */
  prepare(): Promise<Prepared>;
}

export interface Prepared {
  ours(): Promise<number>;
  peer(): Promise<number>;
  /** Of every single one of ours that ran, in milliseconds. */
  percentiles?(): { readonly p50Ms: number; readonly p99Ms: number };
  close(): Promise<void>;
}

/** Runs the two in turn, after one run of each that is not counted, and takes medians. */
export async function measure(bench: Bench, pairs: number): Promise<Figure> {
  const prepared = await bench.prepare();
  try {
    await prepared.peer();
    await prepared.ours();
    const runs: { readonly ours: number; readonly peer: number }[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      const peer = await prepared.peer();
      runs.push({ ours: await prepared.ours(), peer });
    }
    return {
      bench: bench.name,
      ours: rounded(median(runs.map(({ ours }) => ours))),
      peer: rounded(median(runs.map(({ peer }) => peer))),
      peerName: bench.peerName,
      ratio: rounded(median(runs.map(({ ours, peer }) => ours / peer))),
      unit: bench.unit,
      ...prepared.percentiles?.(),
    };
  } finally {
    await prepared.close();
  }
}

/** Times a run of so many operations: operations a second. */
export async function rateOf(operations: number, run: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await run();
  return (operations * 1000) / (performance.now() - began);
}

/** The value below which so large a share of them lies, to three digits. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return rounded(
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN,
  );
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
