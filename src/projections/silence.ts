import { setTimeout } from 'node:timers/promises';

/** The log went on, and nothing of it came: what follows it hangs, though nothing failed. */
export class Silent extends Error {
  override readonly name = 'Silent';
}

/** What is followed: the place in the log up to which all was folded. */
interface Followed {
  readonly position: number;
}

/** A log may be slow to say where it ends: it is left alone for so many times as long as that took. */
const restFactor = 10;

/**
 * Watches over one attempt to follow the log. Where nothing is folded for a while, it looks where the log ends; where that
 * lies ahead, and for as long again nothing is folded, it resolves. Resolves without anything once the signal has aborted.
 *
 * `look` resolves to the place of the head. That the log fails then is for who follows it to tell.
 */
export async function untilSilent(
  followed: Followed,
  look: () => Promise<number>,
  quietMs: number,
  signal: AbortSignal,
): Promise<Silent | undefined> {
  for (let restMs = quietMs; !signal.aborted;) {
    if (!(await isQuiet(followed, restMs, signal))) continue;
    const began = performance.now();
    const head = await look().catch(() => followed.position);
    restMs = Math.max(quietMs, restFactor * (performance.now() - began));
    if (head > followed.position && (await isQuiet(followed, quietMs, signal)))
      return new Silent('The log goes on, and nothing of it comes');
  }
  return undefined;
}

/** Whether nothing was folded in a span of time that has passed. */
async function isQuiet(followed: Followed, spanMs: number, signal: AbortSignal): Promise<boolean> {
  const { position } = followed;
  await setTimeout(spanMs, undefined, { signal, ref: false }).catch(() => undefined);
  return !signal.aborted && followed.position === position;
}
