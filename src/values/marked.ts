import { type Bracket, type BracketKind, type ClauseText, inOrder } from './clause-text.js';
import { pointsOf } from './code-points.js';

/** What the owners of a bracket want, in the word that negotiators write before it. */
const wishes: Readonly<Record<BracketKind, string>> = {
  ADDITION: 'add',
  DELETION: 'delete',
  RESERVATION: 'reserve',
  ALTERNATIVES: '',
  NOT_STATED: '',
};

/**
 * A clause as negotiators write it, its brackets among the words: `The Parties [US: shall | EU: should] reduce`. To be
 * read by people alone: words may have square brackets of their own.
 */
export function marked(
  { words, brackets = [] }: ClauseText,
  nameOf: (id: string) => string,
): string {
  const waiting = [...inOrder(brackets)];
  const open: Bracket[] = [];
  const names = (owners: Bracket['owners'] = []): string => owners.map(nameOf).join(', ');
  let written = '';
  const close = (at: number): void => {
    while (open.at(-1)?.span.to === at) {
      const others = open.pop()?.alternatives ?? [];
      const told = others.map((one) => ` | ${headed(names(one.owners), '')}${one.words}`);
      written += `${told.join('')}]`;
    }
  };
  const points = pointsOf(words);
  points.forEach((point, at) => {
    close(at);
    while (waiting[0]?.span.from === at) {
      const [bracket] = waiting.splice(0, 1);
      if (bracket === undefined) break;
      written += `[${headed(names(bracket.owners), wishes[bracket.kind])}`;
      open.push(bracket);
    }
    written += point;
  });
  close(points.length);
  return written;
}

function headed(names: string, wish: string): string {
  const head = [names, wish].filter((part) => part !== '').join(' ');
  return head === '' ? '' : `${head}: `;
}
