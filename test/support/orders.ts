import fc from 'fast-check';
import type { Step } from '../../src/client.js';
import { codeOf } from './recorder.js';

/** A number for each step, drawn anew for each seed: the order in which those that may come next do so. */
export function priorities(steps: readonly Step[], seed: number): readonly number[] {
  const drawn = fc.array(fc.nat(), { minLength: steps.length, maxLength: steps.length });
  return fc.sample(drawn, { seed, numRuns: 1 })[0] ?? [];
}

/**
 * The steps in another order of entry, in which whatever a step names by its code is there before it. `after` names
 * what else has to come before a step.
 */
export function reordered(
  steps: readonly Step[],
  ranks: readonly number[],
  after: (step: Step) => readonly string[] = () => [],
): readonly Step[] {
  const codes = new Set(steps.map(({ input }) => codeOf(input)));
  const open = steps.map((step, index) => ({
    step,
    rank: index === 0 ? -1 : (ranks[index] ?? 0),
    needs: [...textsIn(step.input), ...after(step)].filter(
      (text) => codes.has(text) && text !== codeOf(step.input),
    ),
  }));
  const entered = new Set<string>();
  const order: Step[] = [];
  while (open.length > 0) {
    const ready = open.filter(({ needs }) => needs.every((code) => entered.has(code)));
    const [next] = ready.toSorted((one, other) => one.rank - other.rank);
    if (next === undefined) throw new Error('These steps name one another in a circle.');
    open.splice(open.indexOf(next), 1);
    entered.add(codeOf(next.step.input));
    order.push(next.step);
  }
  return order;
}

/** Every text in an input: a reference is one of them. */
function textsIn(input: unknown): readonly string[] {
  if (typeof input === 'string') return [input];
  if (typeof input !== 'object' || input === null) return [];
  return Object.values<unknown>({ ...input }).flatMap(textsIn);
}
