import leven from 'leven';

/**
 * Whether two names may be one in two spellings: two letters apart at most, and fewer in a short one, whatever the accents,
 * capitals and the order of the words. The same name is the nearest of all.
 */
export function soundAlike(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)].map((words) => words.toSorted().join(' '));
  if (first === undefined || second === undefined) return false;
  const maxDistance = Math.min(2, Math.floor(Math.min(first.length, second.length) / 3));
  if (Math.abs(first.length - second.length) > maxDistance) return false;
  return leven(first, second) <= maxDistance;
}

/**
 * The family name, as far as its place tells: before a comma, in capitals, before a given name that is hyphenated as in Kim
 * Jong-un, and else the last word. Where families are named first without any of these, that is not seen.
 */
export function familyNameOf(name: string): string {
  const plain = name.replace(/[\s,]+(?:jr|sr|ii|iii|iv)\.?$/i, '').trim();
  const [before = '', ...after] = plain.split(',');
  if (after.length > 0) return folded(before);
  const words = plain.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}{2,}$/u.test(word));
  if (capitals.length > 0 && capitals.length < words.length) return folded(capitals.join(' '));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isGivenLast = words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(last);
  return folded(isGivenLast ? first : last);
}

function wordsOf(name: string): readonly string[] {
  return folded(name)
    .split(/[\s,.]+/)
    .filter((word) => word !== '');
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
