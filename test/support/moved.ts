import type { Step } from '../../src/client.js';
import type { JsonObject } from '../../src/event-store/json.js';
import { stepOf } from './steps.js';
import {
  issue,
  opened,
  party,
  source,
  tabled,
  term,
  tokyo,
  washington,
  withdrawn,
  years,
} from './story.js';
import { command } from './table.js';

const lasting = (code: string, occurred: string, by: string, length: string) =>
  tabled(code, {
    ...{ occurred, proposers: [by], extent: 'PARTIAL' },
    terms: [{ issue: 'TERM', value: years(length) }],
  });

const measure = {
  ...{ per: 'YEAR', basis: 'NOT_STATED', period: 'NOT_STATED', measured: 'NOT_STATED' },
};
const costing = (code: string, occurred: string, by: string, exact: string, currency: string) =>
  tabled(code, {
    ...{ occurred, proposers: [by], extent: 'PARTIAL' },
    terms: [{ issue: 'COST', value: { money: { amount: { exact }, currency, ...measure } } }],
  });

const raising = (
  code: string,
  occurred: string,
  by: string,
  [first, second, whole]: Raise,
  more: JsonObject = {},
) => {
  const rate = (exact: string, more: object) => ({
    rate: { ...measure, of: 'NOT_STATED', amount: { exact }, ...more },
  });
  const entries = [first, second].map((exact, index) => ({
    period: `${String(2021 + index)}/${String(2021 + index)}`,
    value: rate(exact, { compounding: 'NOT_STATED' }),
  }));
  const compound = { per: 'WHOLE_PERIOD', measured: 'TOTAL', compounding: 'COMPOUND' };
  const alsoStatedAs = [
    { value: rate(whole, compound), source: 'GAZETTE', by: { party: by }, words: 'in two years' },
  ];
  const value = { schedule: { entries, alsoStatedAs } };
  return tabled(code, {
    ...{ occurred, proposers: [by], extent: 'PARTIAL', terms: [{ issue: 'RAISE', value }] },
    ...more,
  });
};

/** The rise of each of two years, and what both come to. */
type Raise = readonly [first: string, second: string, whole: string];

/** Five years against one, then four against two; a cost in two currencies; and a raise that is told as a whole too. */
export const movedTalks: readonly Step[] = [
  ...[opened, tokyo, washington, party('CH', { role: 'MEDIATOR' }), term],
  ...[
    issue('COST', { currencies: ['JPY', 'USD'] }),
    source('GAZETTE', { published: '2020-12-31' }),
  ],
  command('OpenRound', { code: 'R-1', opened: '2020-11-01' }),
  command('OpenRound', { code: 'R-2' }),
  ...[lasting('US-1', '2020-10-10', 'US', '5'), lasting('JP-1', '2020-10-15', 'JP', '1')],
  ...[lasting('JP-2', '2020-11-05', 'JP', '3'), lasting('JP-3', '2020-11-10', 'JP', '2')],
  lasting('US-2', '2020-11-20', 'US', '4'),
  withdrawn('US-2-GONE', 'US-2', { by: ['US'], occurred: '2020-12-01' }),
  ...[
    costing('US-C', '2020-10-10', 'US', '8', 'USD'),
    costing('JP-C', '2020-10-15', 'JP', '200', 'JPY'),
  ],
  costing('JP-C2', '2020-12-05', 'JP', '350', 'JPY'),
  issue('RAISE', { valueType: 'RATE' }),
  raising('US-R', '2020-10-10', 'US', ['6', '5', '11.3']),
  raising('JP-R', '2020-10-15', 'JP', ['3', '2', '5.1']),
  raising('JP-R2', '2020-11-12', 'JP', ['4', '2', '6.1'], {
    evidence: { citations: [{ source: 'GAZETTE' }] },
  }),
].map(stepOf);

/** A report of what the one currency was worth in the other. */
export const exchange: Step['input'] = {
  ...{ code: 'RATE', from: { currency: 'USD' }, to: { currency: 'JPY' } },
  ...{ ratio: { from: '1', to: '100' }, valid: '2020', occurred: '2021-01-04' },
  ...{ issues: ['COST'], evidence: { citations: [{ source: 'GAZETTE' }] } },
};
