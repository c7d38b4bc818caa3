/** What the time is. A port, so that a run can be repeated exactly. */
export abstract class Clock {
  /** Epoch milliseconds. */
  abstract now(): number;
}

/** Where unguessable bytes come from. A port, for the same reason. */
export abstract class Randomness {
  abstract bytes(size: number): Uint8Array;
}
