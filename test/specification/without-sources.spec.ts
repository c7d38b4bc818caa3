import { describe, expect, it } from '@jest/globals';
import { Considered } from '../../src/acts/considered.js';
import { independentAmong } from '../../src/acts/origins.js';
import { changedFacts, changedPosition, sourcesTaken } from '../../src/positions/compared.js';
import { question, shown } from '../support/positions.js';
import { cited, offer, type Table, talks } from '../support/records.js';

const wired = talks()
  .source('WIRE', '2021-02-02')
  .source('REPRINT', '2021-02-03', ['WIRE'])
  .source('BLOG', '2021-02-04', ['REPRINT'])
  .source('GAZETTE', '2021-02-05')
  .source('DIGEST', '2021-02-06', ['WIRE', 'GAZETTE'])
  .with('p1', 'ProposalTabled', { evidence: cited('GAZETTE'), ...offer('2021-01-01', '5') });

function counting({ records }: Table): Considered {
  return Considered.from(records, 'CONTESTED', undefined);
}

function compared(table: Table, source: string) {
  const [before, after] = [counting(table), counting(table.without(source))];
  return {
    taken: sourcesTaken(before, after).map(({ id }) => id),
    facts: changedFacts(before, after).map(
      ({ record, before: was, after: is }) => `${record.id} ${was.standing} ${is.standing}`,
    ),
    because: changedFacts(before, after).flatMap((fact) => fact.after.because),
    position: changedPosition(...asked('2021-12-31', before, after)),
  };
}

function asked(validAt: string, before: Considered, after: Considered) {
  const of = question(validAt);
  return [of, { ...of, considered: before }, { ...of, considered: after }] as const;
}

const resting = (...sources: readonly string[]) =>
  wired.with('p2', 'ProposalTabled', { evidence: cited(...sources), ...offer('2021-02-01', '3') });

describe('without a source', () => {
  it('goes whatever derives from nothing else, through however many hands', () => {
    expect(compared(wired, 'WIRE').taken).toEqual(['WIRE', 'REPRINT', 'BLOG']);
    expect(compared(wired, 'BLOG').taken).toEqual(['BLOG']);
  });

  it('falls what stood on nothing else, and the position goes back to what is left', () => {
    const { facts, because, position } = compared(resting('REPRINT', 'BLOG'), 'WIRE');
    expect(facts).toEqual(['p2 REPORTED REFUTED']);
    expect(because).toEqual([
      { record: 'REPRINT', reason: 'SOURCES_RETRACTED' },
      { record: 'BLOG', reason: 'SOURCES_RETRACTED' },
    ]);
    expect(position && [shown(position.before), shown(position.after)]).toEqual(['3', '5']);
  });

  it('stays what another source tells as well', () => {
    for (const sources of [['WIRE', 'GAZETTE'], ['DIGEST']]) {
      expect(compared(resting(...sources), 'WIRE')).toMatchObject({ facts: [] });
      expect(compared(resting(...sources), 'WIRE').position).toBeUndefined();
    }
  });

  it('comes back what its evidence had refuted', () => {
    const refuted = resting('GAZETTE').with('x1', 'ActAssessed', {
      ...{ act: 'p2', standing: 'REFUTED', reasons: 'The wire says so.' },
      evidence: cited('WIRE'),
    });
    const { facts, position } = compared(refuted, 'WIRE');
    expect(facts).toEqual(['p2 REFUTED REPORTED', 'x1 REPORTED REFUTED']);
    expect(position && [shown(position.before), shown(position.after)]).toEqual(['5', '3']);
  });

  it('is not known any more what only its day of publication told', () => {
    const dated = wired.with('p2', 'ProposalTabled', {
      ...offer('2021', '3'),
      evidence: { firstHand: true, ...cited('WIRE') },
    });
    const [before, after] = [counting(dated), counting(dated.without('WIRE'))];
    expect(changedPosition(...asked('2021-03-01', before, after))?.after.flags).toMatchObject([
      { flag: 'TIME_UNCERTAIN', because: ['p2'] },
    ]);
  });
});

describe('the number of sources that are independent', () => {
  const { records } = wired;

  it('counts a source and all its prints once', () => {
    expect(independentAmong([], records)).toBe(0);
    expect(independentAmong(['WIRE', 'WIRE'], records)).toBe(1);
    expect(independentAmong(['WIRE', 'REPRINT', 'BLOG'], records)).toBe(1);
    expect(independentAmong(['REPRINT', 'BLOG'], records)).toBe(1);
    expect(independentAmong(['BLOG', 'GAZETTE'], records)).toBe(2);
  });

  it('does not count what draws on both, and finds the two beside it', () => {
    expect(independentAmong(['DIGEST'], records)).toBe(1);
    expect(independentAmong(['DIGEST', 'BLOG'], records)).toBe(1);
    expect(independentAmong(['DIGEST', 'BLOG', 'GAZETTE'], records)).toBe(2);
  });

  it('finds two wherever there are two, however much the shortest line has in common with both', () => {
    const long = talks()
      .source('A')
      .source('B')
      .source('C')
      .source('D')
      .source('SHORT', undefined, ['A', 'B'])
      .source('ONE', undefined, ['A', 'C', 'D'])
      .source('TWO', undefined, ['B'])
      .source('THREE', undefined, ['TWO', 'B']);
    expect(independentAmong(['SHORT', 'ONE', 'THREE'], long.records)).toBe(2);
  });
});
