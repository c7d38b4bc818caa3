import { closestMatch } from 'leven';

/**
 * Of some codes, the one that was probably meant: the same but for capitals, or with a letter or two wrong. Codes that
 * differ in a digit are different things and no slips: `JP-2` is not meant where `JP-3` is said.
 */
export function nearest(named: string, codes: readonly string[]): string | undefined {
  const folded = new Map(codes.map((code) => [code.toLowerCase(), code]));
  const sought = named.toLowerCase();
  const same = folded.get(sought);
  if (same !== undefined) return same;
  // In a code of two or three letters, one that is wrong leaves too little to go by.
  const maxDistance = Math.min(2, Math.floor(sought.length / 4));
  if (maxDistance === 0) return undefined;
  const candidates = [...folded.keys()].filter(
    (code) =>
      Math.abs(code.length - sought.length) <= maxDistance && digitsOf(code) === digitsOf(sought),
  );
  const closest = closestMatch(sought, candidates, { maxDistance });
  return closest === undefined ? undefined : folded.get(closest);
}

/** The sentence for a code that names nothing of this kind, with the one that was probably meant. */
export function nothingCalled(named: string, kind: string, codes: readonly string[]): string {
  const near = nearest(named, codes);
  const none = `No ${kind} is called ${named} here.`;
  if (near === undefined) return none;
  const capitals = near.toLowerCase() === named.toLowerCase() ? '; codes mind capitals' : '';
  return `${none} ${near} is one${capitals}.`;
}

/** Of some sentences, the one that was probably meant: the same but for capitals and for a quarter of its letters. */
export function nearestWords(given: string, sentences: readonly string[]): string | undefined {
  const folded = new Map(sentences.map((one) => [one.toLowerCase(), one]));
  const closest = closestMatch(given.toLowerCase(), [...folded.keys()], {
    maxDistance: Math.floor(given.length / 4),
  });
  return closest === undefined ? undefined : folded.get(closest);
}

function digitsOf(code: string): string {
  return code.replace(/[^0-9]/g, '');
}
