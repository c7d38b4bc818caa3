import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import { agreementStepsAt } from '../../src/agreements/agreement.status.js';
import { issueStatusAt } from '../../src/negotiation/issue.status.js';
import { positionHistory } from '../../src/positions/history.js';
import { proposalStatusAt } from '../../src/proposals/proposal.status.js';
import type { EventType } from '../../src/record/events.js';
import { acted, agreed, considered, moment, on, question, tabled } from '../support/positions.js';
import { announced, cited, offer, type Table, years } from '../support/records.js';
import {
  firstHand,
  source,
  talks,
  tabled as tables,
  withdrawn,
  accepted,
} from '../support/story.js';
import { command, given } from '../support/table.js';

/** A source of 1 March, and one of 12 March. */
const reported = (table: Table): Table =>
  table.source('early', '2021-03-01').source('late', '2021-03-12');

describe('a step of an agreement that rests on announcements alone', () => {
  const deal = reported(
    agreed({ parties: ['US'], occurred: '2021-01-15', evidence: cited('early') }),
  );
  const signed = (evidence: object, more: object = {}): Table =>
    deal.with('st1', 'AgreementStepTaken', {
      ...{ agreement: 'ag1', party: 'US', step: 'SIGNED', occurred: '2021-03-10', evidence },
      ...more,
    });
  const state = (table: Table, validAt = '2021-04-01') =>
    agreementStepsAt('ag1', moment(validAt), considered(table)).find(
      ({ step }) => step === 'SIGNED',
    )?.state;
  const since = (table: Table) =>
    positionHistory(table.records, question('2021-04-01', { party: 'US' })).map(({ act }) => act);

  it('is scheduled and leaves no mark until a source reports it as done', () => {
    for (const evidence of [cited('early'), announced('early'), announced('late')]) {
      expect(state(signed(evidence))).toBe('SCHEDULED');
      expect(since(signed(evidence))).toEqual(['ag1']);
    }
    for (const evidence of [cited('late'), cited('early', 'late'), { commonKnowledge: true }]) {
      expect(state(signed(evidence))).toBe('TAKEN');
      expect(since(signed(evidence))).toEqual(['ag1', 'st1']);
    }
  });

  it('is scheduled to the public as long as only announcements of it are out', () => {
    const table = signed({ ...cited('early', 'late'), firstHand: true });
    const known = (publishedBy: string) =>
      positionHistory(table.records, question('2021-04-01', { party: 'US', publishedBy }));
    expect(known('2021-03-11').map(({ act }) => act)).toEqual(['ag1']);
    expect(known('2021-03-12').map(({ act }) => act)).toEqual(['ag1', 'st1']);
  });

  it('is scheduled where it was recorded ahead, at whatever later day it is asked about', () => {
    for (const evidence of [{ firstHand: true }, { commonKnowledge: true }, cited('early')]) {
      const ahead = signed(evidence, { occurred: '2031-02-07' });
      expect(state(ahead, '2031-03-01')).toBe('SCHEDULED');
    }
  });

  it('may be recorded again once it is taken', () => {
    const step = (code: string, evidence: JsonObject) =>
      command('TakeAgreementStep', {
        ...{
          code,
          agreement: 'DEAL',
          party: 'US',
          step: 'SIGNED',
          occurred: '2021-03-10',
          evidence,
        },
      });
    given(
      ...talks,
      source('EARLY', { published: '2021-03-01' }),
      command('ReachAgreement', {
        ...{ code: 'DEAL', title: 'The deal', occurred: '2021-02-01', parties: ['JP', 'US'] },
        ...{ extent: 'UNDISCLOSED', evidence: firstHand },
      }),
      step('TO-COME', { citations: [{ source: 'EARLY' }] }),
      step('DONE', firstHand),
    ).thenInconsistent();
  });
});

describe('an act of any other kind that rests on announcements alone', () => {
  const offered = reported(tabled('p1', '2021-02-01', '5'));
  const foretold = (type: EventType, data: object): Table =>
    acted(offered, 'x1', type, { occurred: '2021-03-10', evidence: cited('early'), ...data });
  const status = (table: Table) => proposalStatusAt('p1', moment('2021-04-01'), considered(table));

  it('answers, ends and agrees nothing', () => {
    const about = { proposal: 'p1' };
    for (const table of [
      foretold('ProposalAccepted', { ...about, by: 'US' }),
      foretold('TermAccepted', { ...about, by: 'US', issues: ['TERM'] }),
      foretold('ProposalRejected', { ...about, by: 'US' }),
      foretold('ProposalWithdrawn', { ...about, by: ['JP'] }),
      foretold('ProposalRevised', { ...offer('2021-03-10', '4'), revises: 'p1' }),
      foretold('CounterproposalTabled', {
        ...offer('2021-03-10', '4', { proposers: ['US'] }),
        answers: ['p1'],
      }),
      foretold('TermProvisionallyAgreed', {
        ...{ parties: ['JP', 'US'], extent: 'COMPLETE' },
        terms: [{ issue: 'TERM', value: years('4') }],
      }),
      foretold('MeetingHeld', {
        stances: [{ issue: 'TERM', holder: 'US', stance: 'PROPOSES', value: years('4') }],
      }),
    ]) {
      expect(status(table)).toEqual(['TABLED']);
      expect(on(table, '2021-04-01')).toMatchObject({ stance: 'PROPOSES', flags: [] });
      expect(on(table, '2021-04-01', { party: 'US' }).stance).toBe('UNKNOWN');
      expect(issueStatusAt('TERM', moment('2021-04-01'), considered(table))).toEqual(['OPEN']);
    }
  });

  it('is done once something that is done follows from it', () => {
    const table = foretold('CounterproposalTabled', {
      ...offer('2021-03-10', '4', { proposers: ['US'] }),
      answers: ['p1'],
    });
    expect(proposalStatusAt('x1', moment('2021-04-01'), considered(table))).toEqual([]);
    const rejected = (evidence: object) =>
      acted(table, 'x2', 'ProposalRejected', {
        ...{ occurred: '2021-03-11', proposal: 'x1', by: 'JP', evidence },
      });
    const told = rejected(announced('late'));
    expect(proposalStatusAt('x1', moment('2021-04-01'), considered(told))).toEqual([]);
    const done = rejected(cited('late'));
    expect(proposalStatusAt('x1', moment('2021-04-01'), considered(done))).toEqual(['REJECTED']);
    expect(on(done, '2021-04-01', { party: 'US' }).stance).toBe('PROPOSES');
  });

  it('is done, as it was put back, where its sources are gone and somebody assessed it since', () => {
    const retracted = foretold('ProposalWithdrawn', { proposal: 'p1', by: ['JP'] }).act(
      'gone',
      'SourceRetracted',
      { occurred: '2021-03-20', source: 'early' },
    );
    expect(status(retracted)).toEqual(['TABLED']);
    const assessed = retracted.with('assessed', 'ActAssessed', {
      ...{ act: 'x1', standing: 'REPORTED', reasons: 'The minutes say so.' },
      evidence: { firstHand: true },
    });
    expect(status(assessed)).toEqual(['WITHDRAWN']);
  });

  it('closes a proposal to nobody', () => {
    const early = source('EARLY', { published: '2020-10-10' });
    const back = withdrawn('BACK', 'JP-1', {
      ...{ occurred: '2020-10-20', evidence: { citations: [{ source: 'EARLY' }] } },
    });
    given(...talks, early, tables('JP-1'), back)
      .when(accepted('YES', 'JP-1', { occurred: '2020-11-02' }))
      .then('ProposalAccepted');
  });
});
