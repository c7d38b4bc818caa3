import { describe, expect, it } from '@jest/globals';
import { changedFacts, changedPosition } from '../../src/positions/compared.js';
import { changedRecords } from '../../src/record/changed-records.js';
import { changedStatuses } from '../../src/record/changed-statuses.js';
import type { Inquiry } from '../../src/record/inquiry.js';
import { shown } from '../support/positions.js';
import { cited, offer, type Table, talks, years } from '../support/records.js';
import { Viewed } from '../support/viewed.js';

/** What a second question finds changed since a first one. */
interface Changes {
  readonly records: readonly string[];
  readonly positions: readonly string[];
  readonly statuses: readonly string[];
  readonly facts: readonly string[];
}

type Moments = Parameters<Viewed['asked']>[1];

/** From what one table holds to what a longer one does; each line in words. */
function between(before: Table, after: Table, from: Moments = {}, to: Moments = {}): Changes {
  const all = after.records.all;
  const cut = before.records.all.length - 1;
  return Viewed.with(all, (viewed) => {
    const [was, is] = [viewed.asked(cut, from), viewed.asked(all.length - 1, to)];
    return {
      records: changedRecords(was, is, all.slice(cut + 1)).map(({ record, changes, by }) =>
        [record, ...changes, ...by].join(' '),
      ),
      positions: ['JP', 'US'].flatMap((party) => positionChanged(party, was, is)),
      statuses: changedStatuses(was, is).map((one) =>
        [
          `${one.of}: ${one.before.join('/')} > ${one.after.join('/')}`,
          ...one.steps.map(({ step, ...told }) =>
            `${told.party} ${step} ${told.before ?? ''} > ${told.after ?? ''}`.trim(),
          ),
        ].join(', '),
      ),
      facts: changedFacts(was.considered, is.considered).map(
        ({ record, ...told }) => `${record.id} ${told.before.standing} ${told.after.standing}`,
      ),
    };
  });
}

function positionChanged(party: string, was: Inquiry, is: Inquiry): readonly string[] {
  const changed = changedPosition({ party, issue: 'TERM' }, was, is);
  if (changed === undefined) return [];
  const [then, now] = [changed.before, changed.after].map((one) =>
    [one.stance ?? 'several', shown(one)].join(' ').trim(),
  );
  return [`${party}: ${then ?? ''} > ${now ?? ''}, because ${changed.because.join(' ')}`];
}

const tabled = talks()
  .source('WIRE', '2021-01-05')
  .act('p1', 'ProposalTabled', offer('2021-01-01', '5'));

describe('since the last look', () => {
  it('nothing changed where nothing was recorded', () => {
    expect(between(tabled, tabled)).toEqual({
      ...{ records: [], positions: [], statuses: [], facts: [] },
    });
  });

  it('what entered is listed, with the position and the status that it made', () => {
    const since = tabled.act('p2', 'ProposalTabled', offer('2021-02-01', '3'));
    expect(between(tabled, since)).toEqual({
      records: ['p2 ENTERED'],
      positions: ['JP: PROPOSES 5 > PROPOSES 3, because p1 p2'],
      statuses: ['p2:  > TABLED'],
      facts: [],
    });
  });

  it('what was recorded later and happened earlier changes no position', () => {
    const since = tabled.act('p0', 'ProposalTabled', offer('2020-12-01', '9'));
    expect(between(tabled, since)).toMatchObject({ records: ['p0 ENTERED'], positions: [] });
  });

  it('what was done to a record is told with it', () => {
    const changes = [{ path: '/terms/0/value/duration/amount/exact', found: '5', value: '4' }];
    const corrected = tabled.with('k1', 'RecordCorrected', {
      ...{ record: 'p1', changes, reason: 'Misread.' },
    });
    expect(between(tabled, corrected)).toEqual({
      records: ['p1 CORRECTED k1'],
      positions: ['JP: PROPOSES 5 > PROPOSES 4, because p1'],
      statuses: [],
      facts: [],
    });
    const gone = corrected
      .with('k2', 'RecordAnnotated', { record: 'p1', note: 'Ask again.' })
      .with('k3', 'RecordRetracted', {
        ...{ record: 'p1', ground: 'ENTERED_IN_ERROR', reason: 'Another table.' },
      });
    expect(between(tabled, gone)).toEqual({
      records: ['p1 CORRECTED ANNOTATED RETRACTED k1 k2 k3'],
      positions: ['JP: PROPOSES 5 > UNKNOWN, because p1'],
      statuses: ['p1: TABLED > '],
      facts: [],
    });
    const back = gone.with('k4', 'RecordReinstated', { record: 'p1', reason: 'This one.' });
    expect(between(gone, back)).toEqual({
      records: ['p1 REINSTATED k4'],
      positions: ['JP: UNKNOWN > PROPOSES 4, because p1'],
      statuses: ['p1:  > TABLED'],
      facts: [],
    });
    expect(between(corrected, back)).toEqual({
      records: ['p1 ANNOTATED RETRACTED REINSTATED k2 k3 k4'],
      ...{ positions: [], statuses: [], facts: [] },
    });
  });

  it('what entered and was retracted since shows that it was there', () => {
    const since = tabled
      .act('p2', 'ProposalTabled', offer('2021-02-01', '3'))
      .with('k1', 'RecordRetracted', {
        ...{ record: 'p2', ground: 'ENTERED_TWICE', reason: 'It is p1.' },
      });
    expect(between(tabled, since)).toEqual({
      records: ['p2 ENTERED RETRACTED k1'],
      ...{ positions: [], statuses: [], facts: [] },
    });
  });

  it('the data before and after stand beside what was done', () => {
    const since = tabled.with('k1', 'RecordCorrected', {
      ...{ record: 'p1', reason: 'It was the second.' },
      changes: [{ path: '/occurred', found: '2021-01-01', value: '2021-01-02' }],
    });
    const [changed] = Viewed.with(since.records.all, (viewed) =>
      changedRecords(viewed.asked(5), viewed.asked(6), since.records.all.slice(6)),
    );
    expect(changed).toMatchObject({
      before: { occurred: '2021-01-01' },
      after: { occurred: '2021-01-02' },
    });
  });

  it('a denial changes how its act stands', () => {
    const since = tabled.with('d1', 'ActDenied', {
      ...{ act: 'p1', by: 'JP', occurred: '2021-01-06', words: 'We did not.' },
      evidence: cited('WIRE'),
    });
    expect(between(tabled, since)).toMatchObject({
      records: ['d1 ENTERED'],
      facts: ['p1 CORROBORATED CONTESTED'],
    });
  });

  it('a party that was not there has had no position, and is called by its name', () => {
    const alone = talks();
    const since = alone.party('KR').act('p1', 'ProposalTabled', {
      ...offer('2021-01-01', '5'),
      proposers: ['KR'],
    });
    const before = Viewed.with(since.records.all, (viewed) => {
      const of = { party: 'KR', issue: 'TERM' };
      return changedPosition(of, viewed.asked(3), viewed.asked(5))?.before;
    });
    expect(before).toMatchObject({
      stance: 'UNKNOWN',
      sentence: expect.stringMatching(/^KR on TERM/),
    });
  });
});

describe('where things stand', () => {
  const deal = { code: 'DEAL', title: 'The deal', parties: ['JP', 'US'] };
  const agreed = tabled.act('a1', 'AgreementReached', {
    ...deal,
    ...{ extent: 'COMPLETE', terms: [{ issue: 'TERM', value: years('4') }] },
    occurred: '2021-03-01',
  });

  it('an agreement settles its issue, and the positions on it', () => {
    expect(between(tabled, agreed)).toEqual({
      records: ['a1 ENTERED'],
      positions: [
        'JP: PROPOSES 5 > ACCEPTS 4, because p1 a1',
        'US: UNKNOWN > ACCEPTS 4, because a1',
      ],
      statuses: ['TERM: OPEN > AGREED', 'a1:  > REACHED'],
      facts: [],
    });
  });

  it('a step shows with its party, though the agreement as a whole stands where it stood', () => {
    const signed = agreed.act('s1', 'AgreementStepTaken', {
      ...{ agreement: 'a1', party: 'JP', step: 'SIGNED', occurred: '2021-03-02' },
    });
    expect(between(agreed, signed).statuses).toEqual([
      'a1: REACHED > REACHED, JP SIGNED NOT_RECORDED > TAKEN',
    ]);
    expect(between(tabled, signed).statuses).toEqual([
      'TERM: OPEN > AGREED',
      'a1:  > REACHED, JP SIGNED  > TAKEN',
    ]);
  });

  it('meetings and the talks themselves have theirs', () => {
    const planned = tabled.act('m1', 'MeetingScheduled', {
      ...{ parties: ['JP', 'US'], occurred: '2021-01-02', scheduledFor: '2021-02-01' },
      ...{ level: 'WORKING', phase: 'FORMAL', mode: 'VIDEO' },
    });
    const ended = planned
      .act('x1', 'MeetingCancelled', { cancelled: 'm1', occurred: '2021-01-20' })
      .act('b1', 'NegotiationBrokenOff', { occurred: '2021-01-21' });
    expect(between(planned, ended).statuses).toEqual([
      'talks: OPEN > BROKEN_OFF',
      'm1: SCHEDULED > CANCELLED',
    ]);
  });
});

describe('between two moments of one knowledge', () => {
  const told = talks()
    .source('WIRE', '2021-01-05')
    .source('MEMOIR', '2022-06-01')
    .with('p1', 'ProposalTabled', { evidence: cited('WIRE'), ...offer('2021-01-01', '5') })
    .with('p2', 'ProposalTabled', { evidence: cited('MEMOIR'), ...offer('2021-02-01', '3') });

  it('what was published is what the public came to know', () => {
    expect(between(told, told, { publishedBy: '2021-12-31' }, {})).toEqual({
      records: ['MEMOIR PUBLISHED', 'p2 PUBLISHED'],
      positions: ['JP: PROPOSES 5 > PROPOSES 3, because p1 p2'],
      statuses: ['p2:  > TABLED'],
      facts: ['p2 REFUTED REPORTED'],
    });
  });

  it('what happened is what had begun only since', () => {
    expect(between(told, told, { validAt: '2021-01-15' }, { validAt: '2021-02-15' })).toEqual({
      records: ['p2 BEGAN'],
      positions: ['JP: PROPOSES 5 > PROPOSES 3, because p1 p2'],
      statuses: ['p2:  > TABLED'],
      facts: [],
    });
  });

  it('an offer lapses by time alone, and no record makes the difference', () => {
    const limited = talks().act('p1', 'ProposalTabled', {
      ...{ ...offer('2021-01-01', '5'), validUntil: '2021-01-31' },
    });
    expect(
      between(limited, limited, { validAt: '2021-01-31' }, { validAt: '2021-02-01' }),
    ).toMatchObject({ records: [], statuses: ['p1: TABLED > LAPSED'] });
  });
});
