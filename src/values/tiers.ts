import { z } from 'zod';
import { oneOf } from '../rules/one-of.js';
import { breaks } from '../rules/refusal.js';
import { amount, kindOf } from './amount.js';
import { extentOf, isBelow, sameEnds } from './extent.js';
import { sameWords } from './worded.js';
import { words } from '../rules/words.js';

/** When a tier applies: to which numbers of what the tiers go by (`{ number: { atMost: "6" } }`), or in words. */
export const tierWhen = oneOf(
  { number: amount, words: words(2_000) },
  'INVALID_VALUE',
  'A tier applies to a number or in words: exactly one of the two.',
);

export type TierWhen = z.infer<typeof tierWhen>;

interface Tiers {
  readonly tiers: readonly { readonly when: TierWhen }[];
}

/** Checks that each tier is another case (INVALID_VALUE): numbers rise and share none, and no words stand twice. */
export function checkTiers({ tiers }: Tiers, context: z.core.$RefinementCtx): void {
  tiers.forEach(({ when }, index) => {
    const fault = faultIn(
      when,
      tiers.slice(0, index).map((before) => before.when),
    );
    if (fault !== undefined) breaks(context, 'INVALID_VALUE', fault, ['tiers', index, 'when']);
  });
}

function faultIn(when: TierWhen, before: readonly TierWhen[]): string | undefined {
  if ('words' in when) {
    const twice = before.some((one) => 'words' in one && sameWords(one.words, when.words));
    return twice ? 'Another tier applies in the same case.' : undefined;
  }
  if (kindOf(when.number) === 'about') return 'Where a tier ends is certain, or said in words.';
  const extent = extentOf(when.number, 1);
  const last = before.flatMap((one) => ('number' in one ? [extentOf(one.number, 1)] : [])).at(-1);
  if (last === undefined || isBelow(last, extent)) return undefined;
  return 'The numbers of tiers rise from one to the next and do not overlap.';
}

/** Whether two tiers apply in the same case: to the same numbers, or by the same words. */
export function sameWhen(one: TierWhen, other: TierWhen): boolean {
  if ('words' in one || 'words' in other) {
    return 'words' in one && 'words' in other && sameWords(one.words, other.words);
  }
  return (
    kindOf(one.number) === kindOf(other.number) &&
    sameEnds(extentOf(one.number, 1), extentOf(other.number, 1))
  );
}
