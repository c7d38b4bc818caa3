import { z } from 'zod';
import { code, words } from '../rules/words.js';

/** One of the options that the definition admits, by the code it has there. */
export const choice = z.strictObject({ option: code });

/** Whether something is to be: of a question that has no other answers. */
const yesNoAnswer = z.enum(['YES', 'NO']);

export const yesNo = z.strictObject({ answer: yesNoAnswer });

/** How a value is to be found, in words; `dependsOn` names what it is found from. Nothing is calculated by it. */
export const formula = z.strictObject({
  words: words(5_000),
  dependsOn: z.array(words(300)).min(1).max(50).readonly().optional(),
});

/** Two encodings of the same characters are the same words; anything else that differs is another wording. */
export function sameWords(one: string, other: string): boolean {
  return one === other || one.normalize('NFC') === other.normalize('NFC');
}
