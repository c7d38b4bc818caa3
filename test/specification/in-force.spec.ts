import { describe, expect, it } from '@jest/globals';
import { agreementStatusAt, agreementStepsAt } from '../../src/agreements/agreement.status.js';
import { forcePeriods } from '../../src/agreements/force-periods.js';
import { inForceAt } from '../../src/agreements/in-force.js';
import { acted, considered, moment } from '../support/positions.js';
import { type Table, talks, years } from '../support/records.js';

const to = (relation: string, agreement: string) => ({ relation, agreement });
const term = (value: string, issue = 'TERM') => ({ issue, value: years(value) });

function deal(table: Table, id: string, occurred: string, more: object = {}): Table {
  return acted(table, id, 'AgreementReached', {
    ...{ occurred, title: id, parties: ['JP', 'US'], extent: 'PARTIAL', terms: [term('5')] },
    ...more,
  });
}

/** Reached in January and in force from the first of a month, with a period of that year. */
function inForce(table: Table, id: string, from: string, more: object = {}): Table {
  const reached = deal(table, id, '2021-01-15', more);
  return acted(reached, `${id}-force`, 'AgreementEnteredIntoForce', {
    ...{ occurred: from, agreement: id },
  });
}

const about = (
  table: Table,
  id: string,
  type: 'AgreementTerminated' | 'ExpiryReported',
  occurred: string,
  agreement = 'A',
) => acted(table, id, type, { occurred, agreement });

const status = (table: Table, on: string, id = 'A') =>
  agreementStatusAt(id, moment(on), considered(table));
const at = (table: Table, on: string) => inForceAt(moment(on), considered(table));

/** Each agreement in force with the number of years on TERM and the last day. */
const held = (table: Table, on: string) =>
  at(table, on).agreements.map(
    ({ agreement, terms, until }) =>
      `${agreement} ${terms.map(({ values }) => values.map(shownYears).join('|')).join()} ${until ?? '-'}`,
  );

function shownYears(value: object): string {
  if ('statusQuo' in value) return 'as before';
  const text = JSON.stringify(value);
  return /"exact":"([^"]*)"/.exec(text)?.[1] ?? text;
}

const year = (one: number, other = one) => `${String(one)}-01-01/${String(other)}-12-31`;

describe('an extension', () => {
  const table = inForce(talks(), 'A', '2021-02-01', { effective: year(2021) });
  const prolonged = inForce(table, 'B', '2021-06-01', {
    ...{ effective: year(2022), relations: [to('EXTENDS', 'A')], terms: [term('1')] },
  });

  it('prolongs what it extends from its entry into force, with the terms that it names', () => {
    expect(held(prolonged, '2021-05-31')).toEqual(['A 5 2021-12-31']);
    expect(held(prolonged, '2021-06-01')).toEqual(['A 5 2022-12-31', 'B 1 2022-12-31']);
    expect(held(prolonged, '2022-12-31')).toEqual(['A 1 2022-12-31', 'B 1 2022-12-31']);
    expect(status(prolonged, '2023-01-01')).toEqual(['EXPIRED']);
  });

  it('may be extended itself', () => {
    const again = inForce(prolonged, 'C', '2022-06-01', {
      ...{ effective: year(2023), relations: [to('EXTENDS', 'B')], terms: [term('2')] },
    });
    expect(held(again, '2023-06-01')).toEqual([
      ...['A 2 2023-12-31', 'B 2 2023-12-31', 'C 2 2023-12-31'],
    ]);
    expect(status(again, '2024-01-01')).toEqual(['EXPIRED']);
  });

  it('that came too late leaves a gap, which its period covers all the same', () => {
    const late = inForce(table, 'B', '2022-03-01', {
      ...{ effective: year(2022), relations: [to('EXTENDS', 'A')] },
    });
    expect(['2021-12-31', '2022-02-28', '2022-03-01'].map((on) => status(late, on))).toEqual([
      ['IN_FORCE'],
      ['EXPIRED'],
      ['IN_FORCE'],
    ]);
  });

  it('of which the period has yet to begin prolongs nothing so far', () => {
    const ahead = inForce(table, 'B', '2021-06-01', {
      ...{ effective: year(2023), relations: [to('EXTENDS', 'A')] },
    });
    expect(status(ahead, '2022-06-01')).toEqual(['EXPIRED']);
    expect(status(ahead, '2023-06-01')).toEqual(['IN_FORCE']);
  });

  it('ends with what it extends when that is terminated, and not with its period', () => {
    const over = about(prolonged, 'end', 'AgreementTerminated', '2022-06-01');
    expect(status(over, '2022-06-01', 'B')).toEqual(['TERMINATED']);
    expect(status(prolonged, '2022-06-01', 'B')).toEqual(['IN_FORCE']);
    const cut = about(prolonged, 'end', 'AgreementTerminated', '2022-06-01', 'B');
    expect(status(cut, '2022-06-01')).toEqual(['EXPIRED']);
  });
});

describe('an amendment', () => {
  const table = inForce(talks().issue('COST'), 'A', '2021-02-01', {
    ...{ effective: year(2021, 2025), terms: [term('5'), term('7', 'COST')] },
  });
  const amended = (id: string, from: string, value: string, more: object = {}, on = table) =>
    inForce(on, id, from, { relations: [to('AMENDS', 'A')], terms: [term(value)], ...more });

  it('changes the terms that it names from its entry into force, and leaves the others', () => {
    const changed = amended('B', '2022-01-01', '6');
    expect(held(changed, '2021-12-31')).toEqual(['A 5,7 2025-12-31']);
    expect(held(changed, '2022-01-01')).toEqual(['A 6,7 2025-12-31', 'B 6 -']);
    const [first] = at(changed, '2022-01-01').agreements;
    expect(first).toMatchObject({ amendedBy: ['B'], prolongedBy: [], records: ['A-force', 'A'] });
    expect(first?.terms[0]).toMatchObject({ issue: 'TERM', agreements: ['B'], records: ['B'] });
  });

  it('holds from the beginning of its own period where that is later', () => {
    const changed = amended('B', '2022-01-01', '6', { effective: '2023-01-01/..' });
    expect(held(changed, '2022-06-01')[0]).toBe('A 5,7 2025-12-31');
    expect(held(changed, '2023-01-01')[0]).toBe('A 6,7 2025-12-31');
  });

  it('gives way to a later one; where it is not known which is, both are shown', () => {
    const first = amended('B', '2022-01-01', '6');
    const twice = amended('C', '2022-03-01', '8', {}, first);
    expect(held(twice, '2022-03-01')[0]).toBe('A 8,7 2025-12-31');
    const unknown = amended('C', '2022-01-01', '8', {}, first);
    expect(held(unknown, '2022-03-01')[0]).toBe('A 6|8,7 2025-12-31');
  });

  it('may be amended itself, and shows what it leaves as it was', () => {
    const first = amended('B', '2022-01-01', '6');
    const second = inForce(first, 'C', '2022-03-01', {
      ...{ relations: [to('AMENDS', 'B')], terms: [term('9')] },
    });
    expect(held(second, '2022-03-01')[0]).toBe('A 9,7 2025-12-31');
    const as = { issue: 'TERM', value: { statusQuo: { words: 'unchanged' } } };
    const unchanged = amended('C', '2022-03-01', '-', { terms: [as] }, first);
    const [whole] = at(unchanged, '2022-03-01').agreements;
    expect(whole?.terms[0]).toMatchObject({
      values: [as.value],
      unchanged: [{ values: [years('6')], agreements: ['B'] }],
    });
  });

  it('ends with what it amends, however that ends', () => {
    const changed = amended('B', '2022-01-01', '6');
    expect(status(changed, '2026-01-01', 'B')).toEqual(['EXPIRED']);
    const over = about(changed, 'end', 'AgreementTerminated', '2022-06-01');
    expect(status(over, '2022-06-01', 'B')).toEqual(['TERMINATED']);
    expect(held(over, '2022-06-01')).toEqual([]);
  });

  it('is told by the terms that were reported of it', () => {
    const undisclosed = amended('B', '2022-01-01', '-', { terms: [], extent: 'UNDISCLOSED' });
    expect(held(undisclosed, '2022-01-01')[0]).toBe('A 5,7 2025-12-31');
    const reported = acted(undisclosed, 'report', 'TermReported', {
      ...{ occurred: '2022-06-01', agreement: 'B', terms: [term('6')] },
    });
    expect(held(reported, '2022-01-01')[0]).toBe('A 6,7 2025-12-31');
  });
});

describe('an interim', () => {
  const table = inForce(deal(talks(), 'WHOLE', '2021-03-01'), 'A', '2021-02-01', {
    relations: [to('INTERIM_FOR', 'WHOLE')],
  });

  it('ends when that enters into force for which it holds, and not before', () => {
    expect(status(table, '2021-06-01')).toEqual(['IN_FORCE']);
    const entered = acted(table, 'force', 'AgreementEnteredIntoForce', {
      ...{ occurred: '2021-07-01', agreement: 'WHOLE' },
    });
    expect(['2021-06-30', '2021-07-01'].map((on) => status(entered, on))).toEqual([
      ['IN_FORCE'],
      ['SUPERSEDED'],
    ]);
    expect(held(entered, '2021-07-01')).toEqual(['WHOLE 5 -']);
  });
});

describe('entry into force', () => {
  const foretold = (published: string) =>
    acted(
      deal(talks().source('NEWS', published), 'A', '2021-01-15'),
      'force',
      'AgreementEnteredIntoForce',
      {
        ...{ occurred: '2021-04-01', agreement: 'A' },
        evidence: { citations: [{ source: 'NEWS' }] },
      },
    );

  it('that was only foretold is awaited, and not known to have come', () => {
    const table = foretold('2021-03-25');
    expect(status(table, '2021-05-01')).toEqual(['REACHED']);
    const entry = (on: string) => at(table, on).awaited.map((one) => [one.entry, ...one.entersOn]);
    expect(entry('2021-03-26')).toEqual([['SCHEDULED', '2021-04-01']]);
    expect(entry('2021-05-01')).toEqual([['PERHAPS', '2021-04-01']]);
    expect(status(foretold('2021-04-01'), '2021-05-01')).toEqual(['IN_FORCE']);
  });

  it('is not known to have come while its date leaves that open', () => {
    const table = inForce(talks(), 'A', '2021');
    expect(at(table, '2021-05-01').awaited).toMatchObject([{ agreement: 'A', entry: 'PERHAPS' }]);
    expect(held(table, '2021-12-31')).toEqual(['A 5 -']);
  });

  it('that is not recorded is awaited with the steps that it needs and that were not taken', () => {
    const needs = [
      { party: 'JP', step: 'APPROVED' },
      { party: 'US', step: 'SIGNED' },
    ];
    const table = acted(deal(talks(), 'A', '2021-01-15', { needs }), 's1', 'AgreementStepTaken', {
      ...{ occurred: '2021-02-01', agreement: 'A', party: 'US', step: 'SIGNED' },
    });
    expect(at(table, '2021-01-14').awaited).toEqual([]);
    expect(at(table, '2021-03-01').awaited).toMatchObject([
      {
        ...{ agreement: 'A', entry: 'NOT_RECORDED', entersOn: [] },
        missing: [{ party: 'JP', step: 'APPROVED', state: 'NOT_RECORDED' }],
      },
    ]);
  });

  it('is scheduled, as a step is, while nothing but what came before says that it would be', () => {
    const table = acted(
      deal(talks().source('NEWS', '2021-01-20'), 'A', '2021-01-15'),
      ...(['s1', 'AgreementStepTaken'] as const),
      {
        ...{ occurred: '2021-02-01', agreement: 'A', party: 'US', step: 'SIGNED' },
        evidence: { citations: [{ source: 'NEWS' }] },
      },
    );
    const states = agreementStepsAt('A', moment('2021-03-01'), considered(table));
    expect(states.filter(({ records }) => records.length > 0)).toMatchObject([
      { party: 'US', step: 'SIGNED', state: 'SCHEDULED' },
    ]);
  });
});

describe('where nothing is in force', () => {
  const table = inForce(talks(), 'A', '2021-02-01', { effective: year(2021) });

  it('nothing is said of a gap before anything was', () => {
    expect(at(table, '2021-01-31')).toMatchObject({ agreements: [], gap: undefined });
  });

  it('it is said since when, and what ended last', () => {
    expect(at(table, '2022-02-01').gap).toEqual({
      since: Date.parse('2022-01-01T00:00:00Z'),
      ended: [
        {
          agreement: 'A',
          status: 'EXPIRED',
          at: Date.parse('2022-01-01T00:00:00Z'),
          records: ['A'],
        },
      ],
    });
    const over = about(table, 'end', 'AgreementTerminated', '2021-06-01');
    expect(at(over, '2021-06-01').gap).toMatchObject({
      ended: [{ agreement: 'A', status: 'TERMINATED', records: ['end'] }],
    });
  });

  it('deadlines ahead tell what follows, as far as they were set and extended by then', () => {
    const set = (on: Table, id: string, kind: string, day: string, more: object = {}) =>
      acted(on, id, 'DeadlineSet', { title: id, kind, hard: true, at: day, ...more });
    const both = set(set(table, 'LATE', 'STATUTORY', '2022-06-01'), 'SOON', 'EXPIRY', '2022-03-01');
    const offers = set(both, 'OFFER', 'OFFER_VALIDITY', '2022-03-01');
    const later = set(offers, 'LATER-SET', 'EXTERNAL_EVENT', '2022-04-01', {
      occurred: '2022-03-15',
    });
    const extended = acted(later, 'x1', 'DeadlineExtended', {
      ...{ occurred: '2022-02-15', deadline: 'SOON', to: '2022-07-01' },
    });
    const ahead = (on: string) =>
      at(extended, on).deadlines.map((one) => `${one.deadline} ${one.at}`);
    expect(ahead('2022-02-01')).toEqual(['SOON 2022-03-01', 'LATE 2022-06-01']);
    expect(ahead('2022-03-15')).toEqual([
      ...['LATER-SET 2022-04-01', 'LATE 2022-06-01', 'SOON 2022-07-01'],
    ]);
    expect(ahead('2022-07-01')).toEqual([]);
  });
});

describe('the periods in force', () => {
  it('follow one another with the gaps between them', () => {
    const first = inForce(talks(), 'A', '2021-02-01', { effective: year(2021) });
    const next = inForce(first, 'B', '2022-03-01', { relations: [to('SUPERSEDES', 'A')] });
    const last = inForce(next, 'C', '2022-06-01', { relations: [to('SUPERSEDES', 'B')] });
    const periods = forcePeriods(considered(last));
    expect(
      periods.map(({ from, agreements, ended }) => [
        new Date(from).toISOString().slice(0, 10),
        agreements.join(),
        ended.map((one) => `${one.agreement} ${one.status}`).join(),
      ]),
    ).toEqual([
      ['2021-02-01', 'A', ''],
      ['2022-01-01', '', 'A EXPIRED'],
      ['2022-03-01', 'B', ''],
      ['2022-06-01', 'C', 'B SUPERSEDED'],
    ]);
    expect(periods.map(({ until }) => until)).toEqual([
      ...periods.slice(1).map(({ from }) => from - 1),
      undefined,
    ]);
  });

  it('are none where nothing was ever in force', () => {
    expect(forcePeriods(considered(deal(talks(), 'A', '2021-01-15')))).toEqual([]);
  });
});
