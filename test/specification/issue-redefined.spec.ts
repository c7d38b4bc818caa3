import { describe, expect, it } from '@jest/globals';
import { definitionAt, parentOf } from '../../src/acts/issue-definition.js';
import type { JsonObject } from '../../src/event-store/json.js';
import { corrected, issue, retracted, tabled, talks, yen, years } from '../support/story.js';
import { command, type Given, given } from '../support/table.js';

const anew = (name: string, more: JsonObject) => command('RedefineIssue', { issue: name, ...more });
const dollars: JsonObject = {
  money: {
    ...{ amount: { exact: '1900000000' }, currency: 'USD', per: 'YEAR' },
    ...{ basis: 'NOT_STATED', period: 'NOT_STATED', measured: 'NOT_STATED' },
  },
};
const offering = (code: string, value: JsonObject, occurred = '2020-10-15') =>
  tabled(code, { terms: [{ issue: 'ANNUAL', value }], extent: 'PARTIAL', occurred });
const inDollars = anew('ANNUAL', { currencies: ['USD'] });

function definition({ table: { records } }: Given, code: string, day: string) {
  const found = records.get(records.idOf(code) ?? '');
  if (found?.type !== 'IssueAdded') throw new Error(`There is no issue ${code}.`);
  return definitionAt(found, records, Date.parse(`${day}T12:00:00Z`));
}

describe('redefining an issue', () => {
  const table = given(...talks);

  it('holds from the beginning, the last that entered over those before', () => {
    const twice = table.and(anew('TERM', { title: 'Duration' }), anew('TERM', { title: 'Length' }));
    expect(definition(twice, 'TERM', '1990-01-01').title).toBe('Length');
    expect(definition(twice, 'TERM', '1990-01-01').valueType).toBe('DURATION');
  });

  it('holds since its day, as far as that is known, over what has none', () => {
    const dated = table.and(
      anew('TERM', { title: 'Duration', from: '2020-11' }),
      anew('TERM', { title: 'Length', units: ['YEAR'] }),
    );
    const titles = ['2020-10-31', '2020-11-15', '2020-12-01'].map(
      (day) => definition(dated, 'TERM', day).title,
    );
    expect(titles).toEqual(['Length', 'Length', 'Duration']);
    expect(definition(dated, 'TERM', '2020-12-01').units).toEqual(['YEAR']);
  });

  it('is gone when it is retracted, and other when it is corrected', () => {
    const [id = ''] = table
      .and(anew('TERM', { title: 'Length' }))
      .table.events.slice(-1)
      .map((event) => event.id);
    const once = table.and(anew('TERM', { title: 'Length' }));
    expect(definition(once.and(retracted(id)), 'TERM', '2020-10-15').title).toBe('TERM');
    const other = corrected(id, '/title', { found: 'Length', value: 'Span' });
    expect(definition(once.and(other), 'TERM', '2020-10-15').title).toBe('Span');
  });

  it('says what is new', () => {
    table.when(anew('TERM', {})).thenRefused('NOTHING_TO_RECORD', ['issue']);
    table.when(anew('TERM', { apart: false })).thenRefused('NOTHING_TO_RECORD', ['issue']);
    table.when(anew('NONE', { title: 'None' })).thenRefused('UNKNOWN_ISSUE', ['issue']);
  });
});

describe('the values of a redefined issue', () => {
  it('are judged by the definition on record, and kept under the next one', () => {
    const table = given(...talks, offering('IN-YEN', yen('1')), inDollars);
    table
      .when(offering('MORE-YEN', yen('2')))
      .thenRefused('WRONG_UNIT', [...['terms', 0, 'value', 'money', 'currency']]);
    table.when(offering('IN-USD', dollars)).then('ProposalTabled');
    const better = corrected('IN-YEN', '/terms/0/value/money/amount/exact', {
      ...{ found: '1', value: '3' },
    });
    table.when(better).then('RecordCorrected');
    table
      .and(offering('IN-USD', dollars))
      .when(corrected('ANNUAL', '/title', { found: 'ANNUAL', value: 'Yearly' }))
      .then('RecordCorrected');
  });

  it('are judged by the definition of their day, or by either where that is not known', () => {
    const table = given(...talks, anew('ANNUAL', { currencies: ['USD'], from: '2020-11-01' }));
    const place = ['terms', 0, 'value', 'money', 'currency'];
    table.when(offering('A', yen('1'), '2020-10-31')).then('ProposalTabled');
    table.when(offering('A', dollars, '2020-10-31')).thenRefused('WRONG_UNIT', place);
    table.when(offering('A', yen('1'), '2020-11-02')).thenRefused('WRONG_UNIT', place);
    table.when(offering('A', dollars, '2020-11-02')).then('ProposalTabled');
    table.when(offering('A', yen('1'), '2020')).then('ProposalTabled');
    table.when(offering('A', dollars, '2020')).then('ProposalTabled');
  });

  it('keep the type that they have', () => {
    const type = anew('ANNUAL', { valueType: 'RATE' });
    const path = ['valueType'];
    given(...talks, offering('IN-YEN', yen('1')))
      .when(type)
      .thenRefused('WRONG_VALUE_TYPE', path, 'IN-YEN has a value of another type');
    const unspecified = { unspecified: { words: 'more' } };
    given(...talks, offering('VAGUE', unspecified))
      .when(type)
      .then('IssueRedefined');
    const table = given(...talks, type);
    expect(definition(table, 'ANNUAL', '2020-10-15')).toMatchObject({
      valueType: 'RATE',
      currencies: undefined,
    });
  });

  it('fit a definition that could have been given at once', () => {
    const table = given(...talks);
    table.when(anew('TERM', { currencies: ['USD'] })).thenRefused('WRONG_UNIT', ['currencies']);
    table.when(anew('TERM', { valueType: 'CHOICE' })).thenRefused('INVALID_VALUE', ['options']);
    table
      .when(anew('TERM', { baseline: { value: yen('1') } }))
      .thenRefused('WRONG_VALUE_TYPE', ['baseline', 'value', 'money']);
    table
      .when(anew('TERM', { units: ['MONTH'], baseline: { value: years('5') } }))
      .thenRefused('WRONG_UNIT', ['baseline', 'value', 'duration', 'unit']);
    table
      .when(anew('TERM', { baseline: { value: years('5') }, from: '2027-01-01' }))
      .then('IssueRedefined');
  });
});

describe('the place of a redefined issue', () => {
  const table = given(...talks, issue('ALL'), issue('PART', { parent: 'ALL' }));
  const parent = ({ table: { records } }: Given, code: string) => {
    const found = parentOf(records.idOf(code) ?? '', records);
    return found === records.idOf('ALL') ? 'ALL' : found;
  };

  it('is below another, or apart, at all times', () => {
    expect(parent(table, 'PART')).toBe('ALL');
    const apart = table.and(anew('PART', { apart: true }));
    expect(parent(apart, 'PART')).toBeUndefined();
    expect(parent(apart.and(anew('PART', { title: 'The part' })), 'PART')).toBeUndefined();
    expect(parent(table.and(anew('ANNUAL', { parent: 'ALL' })), 'ANNUAL')).toBe('ALL');
    table
      .when(anew('PART', { apart: true, from: '2020-11-01' }))
      .thenRefused('INVALID_INPUT', ['from'], 'one place among the others at all times');
    table
      .when(anew('ANNUAL', { parent: 'ALL', apart: true }))
      .thenRefused('INVALID_INPUT', ['apart']);
  });

  it('is never below itself', () => {
    table
      .when(anew('ALL', { parent: 'PART' }))
      .thenRefused('INVALID_INPUT', ['parent'], 'ALL would be its own ancestor');
    table
      .and(anew('PART', { apart: true }))
      .when(anew('ALL', { parent: 'PART' }))
      .then('IssueRedefined');
  });
});
