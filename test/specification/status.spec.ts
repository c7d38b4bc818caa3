import { describe, expect, it } from '@jest/globals';
import { agreementStatusAt, agreementStepsAt } from '../../src/agreements/agreement.status.js';
import { meetingStatusAt, scheduleAt } from '../../src/meetings/meeting.status.js';
import { minutesStandsAt } from '../../src/meetings/minutes.status.js';
import { issueStatusAt } from '../../src/negotiation/issue.status.js';
import { negotiationStatusAt } from '../../src/negotiation/negotiation.status.js';
import type { EventType } from '../../src/record/events.js';
import { acted, considered, moment } from '../support/positions.js';
import { cited, type Table, talks, years } from '../support/records.js';

describe('an issue', () => {
  const status = (table: Table, on: string, id = 'TERM') =>
    issueStatusAt(id, moment(on), considered(table));
  const turned = (table: Table, id: string, type: EventType, occurred: string) =>
    acted(table, id, type, { occurred, issue: 'TERM' });
  const agreed = (table: Table, more: object = {}) =>
    acted(table, 'ag1', 'AgreementReached', {
      ...{ occurred: '2021-03-01', title: 'The deal', parties: ['JP', 'US'], extent: 'PARTIAL' },
      terms: [{ issue: 'TERM', value: years('1') }],
      ...more,
    });

  it('is open, parked, dropped, and open again once it is reopened', () => {
    const table = turned(
      turned(
        turned(talks(), 'k1', 'IssueParked', '2021-01-01'),
        'k2',
        'IssueReopened',
        '2021-02-01',
      ),
      ...(['k3', 'IssueDropped', '2021-03-01'] as const),
    );
    expect(
      ['2020-12-31', '2021-01-01', '2021-02-01', '2021-03-01'].map((on) => status(table, on)),
    ).toEqual([['OPEN'], ['PARKED'], ['OPEN'], ['DROPPED']]);
  });

  it('is everything that it may be where the order is not known', () => {
    const table = turned(
      turned(talks(), 'k1', 'IssueDropped', '2021-01'),
      'k2',
      'IssueReopened',
      '2021-01',
    );
    expect(status(table, '2021-02-01')).toEqual(['OPEN', 'DROPPED']);
  });

  it('is agreed by an agreement that names it or an issue above, and by nothing less', () => {
    const table = agreed(talks().issue('COST').issue('YEARS', 'TERM'));
    expect(status(table, '2021-02-28')).toEqual(['OPEN']);
    expect(status(table, '2021-03-01')).toEqual(['AGREED']);
    expect(status(table, '2021-03-01', 'YEARS')).toEqual(['AGREED']);
    expect(status(table, '2021-03-01', 'COST')).toEqual(['OPEN']);
    expect(status(turned(table, 'k1', 'IssueDropped', '2021-04-01'), '2021-04-01')).toEqual([
      'AGREED',
    ]);
  });

  it('is agreed provisionally under a single undertaking, until the whole is', () => {
    const single = talks()
      .without('talks')
      .with('talks', 'NegotiationOpened', {
        ...{ code: 'TALKS', title: 'Talks', zone: 'UTC', rules: { singleUndertaking: true } },
      })
      .issue('COST');
    const one = agreed(single);
    expect(status(one, '2021-03-01')).toEqual(['PROVISIONALLY_AGREED']);
    expect(status(agreed(single, { extent: 'COMPLETE' }), '2021-03-01')).toEqual(['AGREED']);
    const all = acted(one, 'k1', 'IssueDropped', { occurred: '2021-04-01', issue: 'COST' });
    expect(status(all, '2021-03-31')).toEqual(['PROVISIONALLY_AGREED']);
    expect(status(all, '2021-04-01')).toEqual(['AGREED']);
  });
});

describe('a meeting', () => {
  const status = (table: Table, on: string, id = 'm1') =>
    meetingStatusAt(id, moment(on), considered(table));
  const scheduled = acted(talks(), 'm1', 'MeetingScheduled', {
    occurred: '2021-01-01',
    scheduledFor: '2021-02-01',
  });

  it('is scheduled until an act says that it was held, or cancelled', () => {
    expect(status(scheduled, '2021-03-01')).toBe('SCHEDULED');
    const held = acted(scheduled, 'm2', 'MeetingHeld', { occurred: '2021-02-01', scheduled: 'm1' });
    expect(status(held, '2021-01-31')).toBe('SCHEDULED');
    expect(status(held, '2021-02-01')).toBe('HELD');
    expect(status(held, '2021-02-01', 'm2')).toBe('HELD');
    const cancelled = acted(scheduled, 'c1', 'MeetingCancelled', {
      occurred: '2021-01-20',
      cancelled: 'm1',
    });
    expect(status(cancelled, '2021-01-20')).toBe('CANCELLED');
  });

  it('is scheduled for another day once it was moved, also after it was cancelled', () => {
    const moved = (table: Table, id: string, occurred: string, to: string) =>
      acted(table, id, 'MeetingRescheduled', { occurred, rescheduled: 'm1', to });
    const on = (table: Table, day: string) => {
      const meeting = table.records.get('m1');
      if (meeting?.type !== 'MeetingScheduled') throw new Error('m1 is no meeting.');
      return scheduleAt(meeting, moment(day), considered(table));
    };
    const once = moved(scheduled, 'v1', '2021-01-10', '2021-03-01');
    expect(on(once, '2021-01-09')).toEqual(['2021-02-01']);
    expect(on(once, '2021-01-10')).toEqual(['2021-03-01']);
    expect(status(once, '2021-01-10')).toBe('SCHEDULED');
    const unordered = moved(once, 'v2', '2021-01-10', '2021-03-02');
    expect(on(unordered, '2021-01-10')).toEqual(['2021-03-01', '2021-03-02']);
    const cancelled = acted(scheduled, 'c1', 'MeetingCancelled', {
      ...{ occurred: '2021-01-20', cancelled: 'm1' },
    });
    const again = moved(cancelled, 'v3', '2021-01-25', '2021-04-01');
    expect(['2021-01-20', '2021-01-25'].map((day) => status(again, day))).toEqual([
      'CANCELLED',
      'SCHEDULED',
    ]);
  });

  it('is broken off, whether or not it was scheduled, and held when it is held again', () => {
    const brokenOff = acted(scheduled, 'b1', 'MeetingBrokenOff', {
      ...{ occurred: '2021-02-01', scheduled: 'm1' },
    });
    expect(status(brokenOff, '2021-01-31')).toBe('SCHEDULED');
    expect(status(brokenOff, '2021-02-01')).toBe('BROKEN_OFF');
    expect(status(brokenOff, '2021-02-01', 'b1')).toBe('BROKEN_OFF');
    const held = (occurred: string) =>
      acted(brokenOff, 'h1', 'MeetingHeld', { occurred, scheduled: 'm1' });
    expect(status(held('2021-02-01'), '2021-03-01')).toBe('BROKEN_OFF');
    expect(status(held('2021-02-02'), '2021-03-01')).toBe('HELD');
    const alone = acted(talks(), 'b1', 'MeetingBrokenOff', { occurred: '2021-02-01' });
    expect(status(alone, '2021-02-01', 'b1')).toBe('BROKEN_OFF');
  });

  it('can be held without having been scheduled', () => {
    expect(
      status(acted(talks(), 'm1', 'MeetingHeld', { occurred: '2021-02-01' }), '2021-02-01'),
    ).toBe('HELD');
  });

  it('is merely scheduled where all that tells of it was published before', () => {
    const sources = talks().source('early', '2021-01-30').source('late', '2021-02-03');
    const told = (...names: readonly string[]) =>
      status(
        sources.with('m1', 'MeetingHeld', { evidence: cited(...names), occurred: '2021-02-01' }),
        '2021-03-01',
      );
    expect(told('early')).toBe('SCHEDULED');
    expect(told('early', 'late')).toBe('HELD');
  });

  it('is nothing where there is no meeting', () => {
    expect(status(talks(), '2021-01-01', 'TERM')).toBeUndefined();
  });
});

describe('minutes', () => {
  const circulated = acted(
    acted(talks(), 'm1', 'MeetingHeld', { occurred: '2021-02-01' }),
    ...(['min', 'MinutesCirculated', { occurred: '2021-02-03', of: 'm1' }] as const),
  );
  const agreed = (table: Table, id: string, by: string, occurred: string) =>
    acted(table, id, 'MinutesAgreed', { occurred, minutes: 'min', by });
  const contested = (table: Table, id: string, by: string, occurred: string) =>
    acted(table, id, 'MinutesContested', { occurred, minutes: 'min', by, about: 'The annex.' });
  const stands = (table: Table, on: string) =>
    minutesStandsAt('min', moment(on), considered(table));

  it('are what each party last said of them', () => {
    const table = contested(
      agreed(agreed(circulated, 'a1', 'JP', '2021-02-05'), 'a2', 'US', '2021-02-06'),
      ...(['c1', 'US', '2021-02-10'] as const),
    );
    expect(stands(table, '2021-02-04')).toEqual([]);
    expect(stands(table, '2021-02-06')).toEqual([
      { party: 'JP', status: ['AGREED'], acts: ['a1'] },
      { party: 'US', status: ['AGREED'], acts: ['a2'] },
    ]);
    expect(stands(table, '2021-02-10')).toEqual([
      { party: 'JP', status: ['AGREED'], acts: ['a1'] },
      { party: 'US', status: ['CONTESTED'], acts: ['c1'] },
    ]);
  });

  it('are both where the order is not known', () => {
    const table = contested(agreed(circulated, 'a1', 'JP', '2021-02'), 'c1', 'JP', '2021-02');
    expect(stands(table, '2021-03-01')).toEqual([
      { party: 'JP', status: ['AGREED', 'CONTESTED'], acts: ['a1', 'c1'] },
    ]);
  });

  it('are agreed to after they were circulated, whatever the dates say', () => {
    const table = agreed(circulated, 'a1', 'JP', '2021-02');
    const { chronology } = considered(table);
    const [minutes, voice] = [table.records.get('min'), table.records.get('a1')];
    if (minutes === undefined || voice === undefined) throw new Error('They are not recorded.');
    expect(chronology.before(minutes, voice)).toBe(true);
  });
});

describe('an agreement', () => {
  const status = (table: Table, on: string, id = 'ag1') =>
    agreementStatusAt(id, moment(on), considered(table));
  const reached = (more: object = {}, table = talks(), id = 'ag1') =>
    acted(table, id, 'AgreementReached', {
      ...{
        occurred: '2021-02-17',
        title: 'The deal',
        parties: ['JP', 'US'],
        extent: 'UNDISCLOSED',
      },
      ...more,
    });
  const about = (table: Table, id: string, type: EventType, occurred: string, agreement = 'ag1') =>
    acted(table, id, type, { occurred, agreement });

  it('is reached, in force, and terminated or expired, as acts say', () => {
    const inForce = about(reached(), 'f1', 'AgreementEnteredIntoForce', '2021-03-31');
    expect(['2021-02-16', '2021-02-17', '2021-03-31'].map((on) => status(inForce, on))).toEqual([
      [],
      ['REACHED'],
      ['IN_FORCE'],
    ]);
    expect(status(about(inForce, 't1', 'AgreementTerminated', '2021-06-01'), '2021-06-01')).toEqual(
      ['TERMINATED'],
    );
    expect(status(about(inForce, 'e1', 'ExpiryReported', '2021-06-01'), '2021-06-01')).toEqual([
      'EXPIRED',
    ]);
  });

  it('expires on the day after its period, which nobody has to record, unless an extension is in force', () => {
    const table = about(
      reached({ effective: '2021-04-01/2022-03-31' }),
      'f1',
      'AgreementEnteredIntoForce',
      '2021-03-31',
    );
    expect(status(table, '2022-03-31')).toEqual(['IN_FORCE']);
    expect(status(table, '2022-04-01')).toEqual(['EXPIRED']);
    const relations = [{ relation: 'EXTENDS', agreement: 'ag1' }];
    const extended = reached(
      { occurred: '2022-01-01', effective: '2022-04-01/2023-03-31', relations },
      table,
      'ag2',
    );
    expect(status(extended, '2022-04-01')).toEqual(['EXPIRED']);
    expect(
      status(about(extended, 'f2', 'AgreementEnteredIntoForce', '2022-03-01', 'ag2'), '2022-04-01'),
    ).toEqual(['IN_FORCE']);
  });

  it('is superseded once another one in force says so', () => {
    const relations = [{ relation: 'SUPERSEDES', agreement: 'ag1' }];
    const table = reached({ occurred: '2022-01-01', relations }, reached(), 'ag2');
    expect(status(table, '2022-02-01')).toEqual(['REACHED']);
    const inForce = about(table, 'f2', 'AgreementEnteredIntoForce', '2022-03-01', 'ag2');
    expect(status(inForce, '2022-03-01')).toEqual(['SUPERSEDED']);
  });

  it('shows both where it is not known what ended it first', () => {
    const table = about(
      about(reached(), 't1', 'AgreementTerminated', '2021-06'),
      'e1',
      'ExpiryReported',
      '2021-06',
    );
    expect(status(table, '2021-07-01')).toEqual(['EXPIRED', 'TERMINATED']);
  });

  it('that was registered was in force from the day it says, or else from its own', () => {
    const registered = (more: object) =>
      acted(talks(), 'ag1', 'AgreementRegistered', {
        ...{
          occurred: '2016-01-22',
          title: 'The last one',
          parties: ['JP', 'US'],
          extent: 'UNDISCLOSED',
        },
        ...more,
      });
    expect(status(registered({}), '2016-01-22')).toEqual(['IN_FORCE']);
    expect(status(registered({ inForceFrom: '2016-04-01' }), '2016-03-31')).toEqual(['REACHED']);
    expect(status(registered({ inForceFrom: '2016-04-01' }), '2016-04-01')).toEqual(['IN_FORCE']);
  });

  it('shows each step of each party, and what is not recorded as just that', () => {
    const step = (table: Table, id: string, party: string, name: string, occurred: string) =>
      acted(table, id, 'AgreementStepTaken', { occurred, agreement: 'ag1', party, step: name });
    const table = step(
      step(
        step(reached(), 's1', 'JP', 'SIGNED', '2021-02-24'),
        's2',
        'JP',
        'APPROVED',
        '2021-03-31',
      ),
      ...(['s3', 'US', 'APPROVAL_REFUSED', '2021-03-01'] as const),
    );
    const states = agreementStepsAt('ag1', moment('2021-03-01'), considered(table)).map(
      ({ party, step: name, state }) => `${party} ${name} ${state}`,
    );
    expect(states).toEqual([
      ...[
        'JP INITIALLED NOT_RECORDED',
        'JP SIGNED TAKEN',
        'JP APPROVED SCHEDULED',
        'JP RATIFIED NOT_RECORDED',
      ],
      ...[
        'US INITIALLED NOT_RECORDED',
        'US SIGNED NOT_RECORDED',
        'US APPROVED REFUSED',
        'US RATIFIED NOT_RECORDED',
      ],
    ]);
  });
});

describe('the talks', () => {
  it('are open until they are suspended, broken off or concluded, and again once they are resumed', () => {
    const table = acted(
      acted(talks(), 't1', 'NegotiationSuspended', { occurred: '2021-01-01' }),
      ...(['t2', 'NegotiationResumed', { occurred: '2021-02-01' }] as const),
    );
    const ended = acted(table, 't3', 'NegotiationBrokenOff', { occurred: '2021-03' });
    const both = acted(ended, 't4', 'NegotiationConcluded', { occurred: '2021-03' });
    const status = (on: string) => negotiationStatusAt(moment(on), considered(both));
    expect(['2020-12-31', '2021-01-01', '2021-02-01', '2021-04-01'].map(status)).toEqual([
      ['OPEN'],
      ['SUSPENDED'],
      ['OPEN'],
      ['BROKEN_OFF', 'CONCLUDED'],
    ]);
  });
});
