import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import type { TableCommand } from '../../src/record/table.decider.js';
import { acted, on, said } from '../support/positions.js';
import { offer, talks as table, years as lasting } from '../support/records.js';
import { firstHand, tabled, talks, years, yen } from '../support/story.js';
import { command, given } from '../support/table.js';

function valuing(more: JsonObject): TableCommand {
  return command('ValuePackage', {
    ...{ code: 'WORTH', by: 'US', valued: { proposal: 'JP-1' }, value: yen('100') },
    ...{ occurred: '2020-10-20', evidence: firstHand, ...more },
  });
}

const offered = given(...talks, tabled('JP-1'));

describe('valuing a package', () => {
  it('is done of a proposal, of an agreement, and of what a party has on the table', () => {
    offered.when(valuing({})).then('PackageValued', { value: yen('100') });
    const standing = { party: 'JP', on: '2020-10-19' };
    offered.when(valuing({ valued: { standing } })).then('PackageValued');
    offered
      .when(valuing({ valued: { agreement: 'DEAL' } }))
      .thenRefused('UNKNOWN_AGREEMENT', ['valued', 'agreement']);
    offered
      .when(valuing({ valued: { proposal: 'JP-1', standing } }))
      .thenRefused('INVALID_INPUT', ['valued'], 'exactly one');
  });

  it('is done by any side, by nobody in particular, and when talks are over', () => {
    offered.when(valuing({ by: 'JP' })).then('PackageValued');
    const unnamed = command('ValuePackage', {
      ...{ valued: { proposal: 'JP-1' }, value: yen('100') },
      ...{ occurred: '2020-10-20', evidence: firstHand },
    });
    offered.when(unnamed).then('PackageValued');
    offered
      .and(command('ConcludeNegotiation', { occurred: '2020-10-18', evidence: firstHand }))
      .when(valuing({}))
      .then('PackageValued');
  });

  it('comes to a number of money, of something, or of percent, or to words', () => {
    offered
      .when(valuing({ value: years('5') }))
      .thenRefused('INVALID_VALUE', ['value'], 'valued at money');
    offered.when(valuing({ value: { unspecified: { words: 'much' } } })).then('PackageValued');
    const { per, ...silent } = yen('100')['money'] as Readonly<Record<string, JsonObject>>;
    expect(per).toBe('YEAR');
    offered
      .when(valuing({ value: { money: silent } }))
      .thenRefused('BASIS_MISSING', ['value', 'money', 'per']);
  });
});

describe('the shares of a valuation', () => {
  const shares = (...parts: readonly (readonly [string, JsonObject])[]): JsonObject => ({
    shares: parts.map(([issue, part]) => ({ issue, ...part })),
  });
  const amounts = (annual: string, term: string): JsonObject =>
    shares(['ANNUAL', { amount: annual }], ['TERM', { amount: term }]);
  const percents = (annual: string, term: string): JsonObject =>
    shares(['ANNUAL', { percent: annual }], ['TERM', { percent: term }]);
  const complete = { sharesComplete: true };

  it('add up to it where they are all there are, to the scale in which it was stated', () => {
    offered.when(valuing({ ...amounts('60', '40'), ...complete })).then('PackageValued');
    offered.when(valuing({ ...amounts('60.4', '39.4'), ...complete })).then('PackageValued');
    offered
      .when(valuing({ ...amounts('60', '41'), ...complete }))
      .thenRefused('COMPONENTS_DIFFER', ['shares'], 'add up to 101, not to 100');
    offered.when(valuing({ ...percents('33.3', '66.6'), ...complete })).then('PackageValued');
    offered
      .when(valuing({ ...percents('48', '40'), ...complete }))
      .thenRefused('COMPONENTS_DIFFER', ['shares'], 'add up to 88');
    const both = shares(['ANNUAL', { percent: '48' }], ['TERM', { amount: '52' }]);
    offered.when(valuing({ ...both, ...complete })).then('PackageValued');
  });

  it('come to no more than it where there may be others, unless one takes something away', () => {
    offered.when(valuing(shares(['ANNUAL', { percent: '48' }]))).then('PackageValued');
    offered
      .when(valuing(amounts('60', '41')))
      .thenRefused('COMPONENTS_DIFFER', ['shares'], 'which is more than 100');
    offered.when(valuing(amounts('130', '-10'))).then('PackageValued');
  });

  it('are set against a hundred percent where no one number is told', () => {
    const words = { value: { unspecified: { words: 'a fortune' } } };
    offered
      .when(valuing({ ...words, ...percents('60', '41') }))
      .thenRefused('COMPONENTS_DIFFER', ['shares'], 'more than 100');
    offered.when(valuing({ ...words, ...amounts('60', '41') })).then('PackageValued');
  });

  it('are each an amount or a percentage, and one for an issue', () => {
    offered
      .when(valuing(shares(['ANNUAL', {}])))
      .thenRefused('INVALID_VALUE', ['shares', 0], 'either');
    offered
      .when(valuing(shares(['ANNUAL', { percent: '1' }], ['ANNUAL', { percent: '2' }])))
      .thenRefused('INVALID_INPUT', ['shares', 1, 'issue']);
    offered
      .when(valuing(shares(['LABOUR', { percent: '1' }])))
      .thenRefused('UNKNOWN_ISSUE', ['shares', 0, 'issue']);
  });
});

describe('a valuation', () => {
  it('is nobody’s position', () => {
    const tabledIt = table().act('p1', 'ProposalTabled', offer('2021-01-10', '3'));
    const valued = acted(tabledIt, 'v1', 'PackageValued', {
      ...{ occurred: '2021-02-01', by: 'JP', valued: { proposal: 'p1' } },
      value: { unspecified: { words: 'five, in truth' } },
      shares: [{ issue: 'TERM', percent: '50' }],
    });
    expect(on(valued, '2021-12-31')).toEqual(on(tabledIt, '2021-12-31'));
    const vague = table().act('p1', 'ProposalTabled', offer('2021', '3'));
    const both = said(vague, 's1', '2021-03-01', { stance: 'PROPOSES', value: lasting('5') });
    const reckoned = acted(both, 'v1', 'PackageValued', {
      ...{ occurred: '2021-02-01', by: 'JP', valued: { proposal: 'p1' } },
      value: { unspecified: { words: 'much' } },
    });
    expect(on(reckoned, '2021-12-31')).toEqual(on(both, '2021-12-31'));
  });
});
