import { Considered } from '../../src/acts/considered.js';
import type { Position, Question } from '../../src/positions/answer.js';
import { position } from '../../src/positions/position.js';
import type { Moment } from '../../src/times/moment.js';
import { offer, type Table, talks, years } from './records.js';

export function moment(text: string): Moment {
  return { kind: text.includes('T') ? 'INSTANT' : 'DAY', text };
}

export type Asked = Partial<Omit<Question, 'validAt' | 'publishedBy'>> & {
  readonly publishedBy?: string;
};

/** Everything that is not refuted. */
export function considered(table: Table): Considered {
  return Considered.from(table.records, 'CONTESTED', undefined);
}

/** The question about Japan's position on TERM on a day, unless another party or issue is asked about. */
export function question(validAt: string, { publishedBy, ...asked }: Asked = {}): Question {
  return {
    ...{ party: 'JP', issue: 'TERM', validAt: moment(validAt), ...asked },
    ...(publishedBy === undefined ? {} : { publishedBy: moment(publishedBy) }),
  };
}

export function on(table: Table, validAt: string, asked?: Asked): Position {
  return position(table.records, question(validAt, asked));
}

export function flagsOf(answer: Position): readonly string[] {
  return answer.flags.map(({ flag }) => flag);
}

/** The value that is shown, as its number of years; `WITHDRAWN` or `LAPSED` where it ended. */
export function shown({ heldValue }: Pick<Position, 'heldValue'>): string | undefined {
  const { value, end } = heldValue ?? {};
  if (value === undefined) return end;
  if ('unspecified' in value) return `unspecified ${value.unspecified.words}`;
  if ('duration' in value && 'exact' in value.duration.amount) return value.duration.amount.exact;
  return JSON.stringify(value);
}

/** Each alternative as `FLAG STANCE VALUE`, in order. */
export function alternativesOf({ alternatives }: Position): readonly string[] {
  return alternatives
    .map(({ flag, stance, value }) =>
      [
        flag,
        stance?.stance ?? 'UNKNOWN',
        shown(value === undefined ? {} : { heldValue: value }) ?? '-',
      ].join(' '),
    )
    .sort();
}

/** A statement that shows one stance of Japan's on TERM, in its own word unless it says otherwise. */
export function said(table: Table, id: string, occurred: string, stance: object): Table {
  const shownStance = { issue: 'TERM', holder: 'JP', telling: 'OWN_WORD', ...stance };
  return table.with(id, 'StatementMade', {
    evidence: { firstHand: true },
    occurred,
    stances: [shownStance],
  });
}

export const proposes = (value: string, more: object = {}) => ({
  stance: 'PROPOSES',
  value: years(value),
  ...more,
});
export const opposes = (more: object = {}) => ({
  stance: 'OPPOSES',
  about: { words: 'any increase' },
  ...more,
});
export const favours = (more: object = {}) => ({
  stance: 'FAVOURS',
  about: { words: 'a short deal' },
  ...more,
});

export function tabled(
  id: string,
  occurred: string,
  value: string | undefined,
  more: object = {},
): Table {
  return talks().with(id, 'ProposalTabled', {
    evidence: { firstHand: true },
    ...offer(occurred, value, more),
  });
}

export function also(
  table: Table,
  id: string,
  occurred: string,
  value: string | undefined,
  more: object = {},
): Table {
  return table.with(id, 'ProposalTabled', {
    evidence: { firstHand: true },
    ...offer(occurred, value, more),
  });
}

export function acted(
  table: Table,
  id: string,
  type: Parameters<Table['with']>[1],
  data: object,
): Table {
  return table.with(id, type, { evidence: { firstHand: true }, ...data });
}

export function agreed(more: object = {}): Table {
  return acted(talks(), 'ag1', 'AgreementReached', {
    ...{ occurred: '2021-02-17', title: 'The deal', parties: ['JP', 'US'], extent: 'COMPLETE' },
    terms: [{ issue: 'TERM', value: years('1') }],
    ...more,
  });
}
