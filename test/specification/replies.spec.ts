import { describe, expect, it } from '@jest/globals';
import { isOffer, type Offer } from '../../src/acts/term-sets.js';
import { isStandingAt } from '../../src/proposals/proposal.status.js';
import { isUnanswered, replyTree } from '../../src/proposals/replies.js';
import { acted, considered, moment } from '../support/positions.js';
import { offer, type Table, talks } from '../support/records.js';

function tabled(table: Table, id: string, more: object = {}): Table {
  const type = Object.hasOwn(more, 'answers')
    ? 'CounterproposalTabled'
    : Object.hasOwn(more, 'revises')
      ? 'ProposalRevised'
      : 'ProposalTabled';
  return table.with(id, type, {
    ...offer('2021-01-10', '3'),
    evidence: { firstHand: true },
    ...more,
  });
}

function offersIn(table: Table): readonly Offer[] {
  return table.records.all.filter((record): record is Offer => isOffer(record));
}

/** Each line as it would be printed: what comes after another is set in, and marked where it stands above already. */
function tree(table: Table): readonly string[] {
  return replyTree(offersIn(table)).map(
    ({ depth, proposal, kind, again }) =>
      `${'  '.repeat(depth)}${proposal}${kind === undefined ? '' : ` ${kind}`}${again ? ' *' : ''}`,
  );
}

describe('which proposals come after which', () => {
  it('is a tree of what answers, revises and brings back', () => {
    let table = tabled(talks(), 'p1');
    table = tabled(table, 'p2', { proposers: ['US'], answers: ['p1'] });
    table = tabled(table, 'p3', { revises: 'p1' });
    table = tabled(table, 'p4', { proposers: ['US'], answers: ['p3'] });
    table = tabled(table, 'p5');
    table = tabled(table, 'p6', { ancestor: 'p1' });
    expect(tree(table)).toEqual([
      'p1',
      '  p2 COUNTERPROPOSAL',
      '  p3 REVISION',
      '    p4 COUNTERPROPOSAL',
      '  p6 RETURN',
      'p5',
    ]);
  });

  it('shows what answers several below each, and goes on from it once', () => {
    let table = tabled(tabled(talks(), 'p1'), 'p2');
    table = tabled(table, 'p3', { proposers: ['US'], answers: ['p1', 'p2'] });
    table = tabled(table, 'p4', { answers: ['p3'] });
    expect(tree(table)).toEqual([
      'p1',
      '  p3 COUNTERPROPOSAL',
      '    p4 COUNTERPROPOSAL',
      'p2',
      '  p3 COUNTERPROPOSAL *',
    ]);
  });

  it('ends a circle where it would begin again', () => {
    let table = tabled(talks(), 'p1', { answers: ['p3'] });
    table = tabled(table, 'p2', { proposers: ['US'], answers: ['p1'] });
    table = tabled(table, 'p3', { answers: ['p2'] });
    table = tabled(table, 'p4', { ancestor: 'p4' });
    expect(tree(table)).toEqual([
      'p1',
      '  p2 COUNTERPROPOSAL',
      '    p3 COUNTERPROPOSAL',
      '      p1 COUNTERPROPOSAL *',
      'p4',
      '  p4 RETURN *',
    ]);
  });

  it('begins with what answers proposals that are not there', () => {
    expect(tree(tabled(talks(), 'p1', { answers: ['gone'] }))).toEqual(['p1']);
  });

  it('goes as deep as talks do', () => {
    const [first] = offersIn(tabled(talks(), 'p0', { answers: ['gone'] }));
    if (first === undefined) throw new Error('Nothing was tabled.');
    const chain = Array.from({ length: 20_000 }, (_, index): Offer => ({
      ...first,
      id: `p${String(index + 1)}`,
      type: 'CounterproposalTabled',
      data: { ...first.data, answers: [`p${String(index)}`] },
    }));
    expect(replyTree(chain).at(-1)?.depth).toBe(chain.length - 1);
  });
});

describe('an unanswered proposal', () => {
  const unanswered = (table: Table, day: string): boolean => {
    const counted = considered(table);
    const record = counted.get('p1');
    return isOffer(record) && isUnanswered(record, moment(day), counted);
  };

  it.each([
    ['CounterproposalTabled', { ...offer('2021-02-01', '4'), proposers: ['US'], answers: ['p1'] }],
    ['ProposalRejected', { by: 'US', proposal: 'p1' }],
    ['TermAccepted', { by: 'US', proposal: 'p1', issues: ['TERM'] }],
    ['CounterDeclined', { by: 'US', answers: ['p1'] }],
    ['TermProvisionallyAgreed', { parties: ['JP', 'US'], extent: 'UNDISCLOSED', proposal: 'p1' }],
  ] as const)('is none any longer after %s', (type, data) => {
    const table = tabled(talks(), 'p1').with('a1', type, {
      ...{ occurred: '2021-02-01', evidence: { firstHand: true } },
      ...data,
    });
    expect(['2021-01-09', '2021-01-31', '2021-02-01'].map((day) => unanswered(table, day))).toEqual(
      [false, true, false],
    );
  });

  it('is one still after its proposer revises or withdraws it', () => {
    const table = tabled(tabled(talks(), 'p1'), 'p2', { revises: 'p1' });
    const gone = acted(table, 'w1', 'ProposalWithdrawn', {
      ...{ occurred: '2021-02-01', by: ['JP'], proposal: 'p1' },
    });
    expect(unanswered(gone, '2021-12-31')).toBe(true);
  });

  it('is one still after a counterproposal of its own proposer', () => {
    const own = tabled(talks(), 'p1').with('c1', 'CounterproposalTabled', {
      ...offer('2021-02-01', '4'),
      ...{ evidence: { firstHand: true }, answers: ['p1'] },
    });
    expect(unanswered(own, '2021-12-31')).toBe(true);
  });

  it('is stood by, though another party rejects it, until it is taken back', () => {
    const rejected = acted(tabled(talks(), 'p1'), 'r1', 'ProposalRejected', {
      ...{ occurred: '2021-02-01', by: 'US', proposal: 'p1' },
    });
    expect(isStandingAt('p1', moment('2021-02-02'), considered(rejected))).toBe(true);
    const gone = acted(tabled(talks(), 'p1'), 'w1', 'ProposalWithdrawn', {
      ...{ occurred: '2021-02-01', by: ['JP'], proposal: 'p1' },
    });
    expect(isStandingAt('p1', moment('2021-02-02'), considered(gone))).toBe(false);
  });
});
