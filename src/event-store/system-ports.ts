import { randomBytes } from 'node:crypto';
import { Clock, Randomness } from './ports.js';

/** The clock of this machine. */
export class SystemClock extends Clock {
  override now(): number {
    return Date.now();
  }
}

/** The random bytes of the operating system. */
export class SystemRandomness extends Randomness {
  override bytes(size: number): Uint8Array {
    return randomBytes(size);
  }
}
