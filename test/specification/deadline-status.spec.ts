import { describe, expect, it } from '@jest/globals';
import { deadlineDueAt, deadlineStatusAt } from '../../src/negotiation/deadline.status.js';
import { acted, considered, moment } from '../support/positions.js';
import { type Table, talks } from '../support/records.js';

const undated = { title: 'Expiry', kind: 'EXPIRY', hard: true, at: '2021-03-31' };
const set = (more: object = {}) =>
  acted(talks(), 'd1', 'DeadlineSet', { ...undated, occurred: '2021-01-10', ...more });
const extended = (table: Table, id: string, to: string, more: object = {}) =>
  acted(table, id, 'DeadlineExtended', { deadline: 'd1', to, ...more });
const status = (table: Table, on: string) => deadlineStatusAt('d1', moment(on), considered(table));
const due = (table: Table, on: string) => deadlineDueAt('d1', moment(on), considered(table));

describe('a deadline', () => {
  it('runs from when it was set until its last day is over', () => {
    const days = ['2021-01-09', '2021-01-10', '2021-03-31', '2021-04-01'];
    expect(days.map((on) => status(set(), on))).toEqual([[], ['RUNNING'], ['RUNNING'], ['PASSED']]);
    expect(days.map((on) => due(set(), on))).toEqual([
      [],
      ['2021-03-31'],
      ['2021-03-31'],
      ['2021-03-31'],
    ]);
  });

  it('runs until the instant that was given', () => {
    const table = set({ at: '2021-03-31T12:00Z' });
    expect(status(table, '2021-03-31T11:59Z')).toEqual(['RUNNING']);
    expect(status(table, '2021-03-31T12:01Z')).toEqual(['PASSED']);
  });

  it('may be over or not, where only its month is known', () => {
    const table = set({ at: '2021-03' });
    expect(status(table, '2021-03-01')).toEqual(['RUNNING']);
    expect(status(table, '2021-03-15')).toEqual(['RUNNING', 'PASSED']);
    expect(status(table, '2021-04-01')).toEqual(['PASSED']);
  });

  it('has been there at any time, where it is not known when it was set', () => {
    const table = acted(talks(), 'd1', 'DeadlineSet', { ...undated, occurred: undefined });
    expect(status(table, '2020-01-01')).toEqual(['RUNNING']);
    expect(status(table, '2021-04-01')).toEqual(['PASSED']);
  });

  it('is nothing that is no deadline, or that is refuted', () => {
    const table = talks();
    expect(deadlineStatusAt('TERM', moment('2021-01-01'), considered(table))).toEqual([]);
    expect(status(table, '2021-01-01')).toEqual([]);
  });
});

describe('an extended deadline', () => {
  const table = extended(set(), 'e1', '2021-04-30', { occurred: '2021-03-30' });

  it('is due by the later date once it was extended', () => {
    const days = ['2021-03-29', '2021-03-30', '2021-04-30', '2021-05-01'];
    expect(days.map((on) => status(table, on))).toEqual([
      ['RUNNING'],
      ['EXTENDED'],
      ['EXTENDED'],
      ['PASSED'],
    ]);
    expect(days.map((on) => due(table, on))).toEqual([
      ['2021-03-31'],
      ['2021-04-30'],
      ['2021-04-30'],
      ['2021-04-30'],
    ]);
  });

  it('had passed until it was extended afterwards', () => {
    const late = extended(set(), 'e1', '2021-04-30', { occurred: '2021-04-10' });
    expect(['2021-04-09', '2021-04-10'].map((on) => status(late, on))).toEqual([
      ['PASSED'],
      ['EXTENDED'],
    ]);
  });

  it('is due by the last extension, in whatever order they were entered', () => {
    const earlier = extended(table, 'e2', '2021-04-15', { occurred: '2021-03-20' });
    expect(due(earlier, '2021-04-01')).toEqual(['2021-04-30']);
    expect(due(earlier, '2021-03-25')).toEqual(['2021-04-15']);
  });

  it('is due by all dates that may be the last one', () => {
    const another = extended(table, 'e2', '2021-04-15', { occurred: '2021-03-30' });
    expect(due(another, '2021-04-20')).toEqual(['2021-04-30', '2021-04-15']);
    expect(status(another, '2021-04-20')).toEqual(['EXTENDED', 'PASSED']);
  });

  it('may have been extended or not, where it is not known when that was', () => {
    const once = extended(set(), 'e1', '2021-04-30', { occurred: undefined });
    expect(due(once, '2021-04-10')).toEqual(['2021-03-31', '2021-04-30']);
    expect(status(once, '2021-04-10')).toEqual(['EXTENDED', 'PASSED']);
    expect(due(extended(table, 'e2', '2021-05-31', { occurred: '2021-04' }), '2021-04-10')).toEqual(
      ['2021-04-30', '2021-05-31'],
    );
  });

  it('is not extended by what is refuted', () => {
    const refuted = acted(table, 'x1', 'ActAssessed', {
      ...{ act: 'e1', standing: 'REFUTED', reasons: 'It was not.', occurred: '2021-06-01' },
    });
    expect(due(refuted, '2021-04-10')).toEqual(['2021-03-31']);
  });
});
