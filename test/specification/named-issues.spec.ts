import { describe, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import type { TableCommand } from '../../src/record/table.decider.js';
import { letThrough, refusedUnlessForced } from '../support/of-course.js';
import {
  annualTerm,
  corrected,
  durationTerm,
  firstHand,
  issue,
  retracted,
  tabled,
  talks,
  termAccepted,
  termRejected,
  termWithdrawn,
} from '../support/story.js';
import { command, despite, given } from '../support/table.js';

const annualAlone: JsonObject = { terms: [annualTerm] };
const offer = given(...talks, tabled('JP-1', annualAlone));
const partial = given(...talks, tabled('JP-1', { ...annualAlone, extent: 'PARTIAL' }));
const undisclosed = given(...talks, tabled('JP-1', { terms: [], extent: 'UNDISCLOSED' }));
const labour = issue('LABOUR', { currencies: ['JPY'], parent: 'ANNUAL' });

function reported(code: string, terms: readonly JsonObject[], more: JsonObject = {}): TableCommand {
  const onto = { proposal: 'JP-1', occurred: '2020-10-15', evidence: firstHand };
  return command('ReportTerm', { code, terms, ...onto, ...more });
}

const duration = reported('TOLD', [durationTerm]);
const code = 'ISSUE_NOT_IN_TERMS';

describe('ISSUE_NOT_IN_TERMS: complete terms have no term on an issue that they do not name', () => {
  it.each([
    ['accepted', termAccepted('SO', 'JP-1', ['ANNUAL', 'TERM'])],
    ['rejected', termRejected('SO', 'JP-1', ['ANNUAL', 'TERM'])],
    ['taken back', termWithdrawn('SO', 'JP-1', ['ANNUAL', 'TERM'])],
  ])('refuses what was %s and is not there', (_what, act) => {
    refusedUnlessForced(code, offer, act, ['issues', 1], /JP-1 are COMPLETE.* on TERM\./);
    letThrough(partial, act);
    letThrough(undisclosed, act);
  });

  it('asks the same of what is not countered, not discussed, reserved, explained or shown', () => {
    const done = { code: 'SO', occurred: '2020-11-02', evidence: firstHand };
    const about = { ...done, proposal: 'JP-1', issues: ['ANNUAL', 'TERM'] };
    for (const act of [
      command('DeclineCounter', { ...done, by: 'US', answers: ['JP-1'], issues: about.issues }),
      command('RefuseDiscussion', { ...about, by: 'US' }),
      command('EnterReservation', { ...about, by: 'US' }),
      command('ClarifyProposal', { ...about, by: ['JP'], words: 'In yen.' }),
      command('DiscloseProposal', { ...about, by: ['JP'] }),
    ]) {
      refusedUnlessForced(code, offer, act, ['issues', 1], /JP-1 are COMPLETE.* on TERM\./);
      letThrough(partial, act);
      letThrough(undisclosed, act);
    }
  });

  it('asks of several proposals whether one of them has it, or may have it', () => {
    const other = tabled('JP-2', { terms: [durationTerm] });
    const declined = (answers: readonly string[], more: JsonObject = {}) =>
      command('DeclineCounter', {
        ...{ code: 'SO', by: 'US', answers, issues: ['LABOUR'] },
        ...{ occurred: '2020-11-02', evidence: firstHand, ...more },
      });
    const table = offer.and(other, issue('LABOUR', { currencies: ['JPY'] }));
    const both = declined(['JP-1', 'JP-2']);
    table.when(both).thenRefused(code, ['issues', 0], 'JP-1 and JP-2 are COMPLETE');
    letThrough(table, declined(['JP-1'], { answersUnrecorded: true }));
    letThrough(
      table.and(tabled('JP-3', { terms: [], extent: 'UNDISCLOSED' })),
      declined(['JP-1', 'JP-3']),
    );
    letThrough(table, declined(['JP-1', 'JP-2'], { issues: ['TERM'] }));
  });

  it('asks it of what is reserved in an agreement or a provisional one', () => {
    const deal = { parties: ['JP', 'US'], extent: 'COMPLETE', terms: [annualTerm] };
    const on = { occurred: '2020-12-01', evidence: firstHand };
    const table = given(
      ...talks,
      command('ReachAgreement', { code: 'DEAL', title: 'The deal', ...deal, ...on }),
      command('AgreeTermProvisionally', { code: 'SO-FAR', ...deal, ...on }),
    );
    for (const to of [{ agreement: 'DEAL' }, { of: 'SO-FAR' }]) {
      const reserved = { code: 'SO', by: 'US', ...to, occurred: '2020-12-02', evidence: firstHand };
      table
        .when(command('EnterReservation', { ...reserved, issues: ['TERM'] }))
        .thenRefused(code, ['issues', 0]);
      letThrough(table, command('EnterReservation', { ...reserved, issues: ['ANNUAL'] }));
    }
  });

  it('refuses a term that is learned of complete terms later', () => {
    refusedUnlessForced(code, offer, duration, ['terms', 0, 'issue']);
    letThrough(partial, duration);
    letThrough(undisclosed, duration);
    // Another telling of a term that is named is no new one.
    letThrough(offer, reported('TOLD', [annualTerm]));
  });

  it('asks of an agreement what it asks of a proposal', () => {
    const reached = (extent: string) =>
      command('ReachAgreement', {
        ...{ code: 'DEAL', title: 'The deal', parties: ['JP', 'US'], extent },
        ...{ terms: [annualTerm], occurred: '2020-12-01', evidence: firstHand },
      });
    const onto = command('ReportTerm', {
      ...{ code: 'TOLD', agreement: 'DEAL', terms: [durationTerm] },
      ...{ occurred: '2020-12-02', evidence: firstHand },
    });
    refusedUnlessForced(code, given(...talks, reached('COMPLETE')), onto, ['terms', 0, 'issue']);
    letThrough(given(...talks, reached('PARTIAL')), onto);
  });

  it('lets through a part of what is named, and what that is a part of', () => {
    letThrough(offer.and(labour), termAccepted('SO', 'JP-1', ['LABOUR']));
    const ofLabour = { terms: [{ ...annualTerm, issue: 'LABOUR' }] };
    const part = given(...talks, labour, tabled('JP-1', ofLabour));
    letThrough(part, termAccepted('SO', 'JP-1', ['ANNUAL']));
    letThrough(part, reported('TOLD', [annualTerm]));
  });

  it('takes for named what was reported all the same, in whatever order that is entered', () => {
    const accepted = termAccepted('SO', 'JP-1', ['TERM']);
    const told = offer.and(despite(code, duration));
    letThrough(told, accepted).thenInconsistent(`${code} TOLD`);
    offer.and(despite(code, accepted), despite(code, duration)).thenInconsistent(`${code} TOLD`);
    told.and(accepted).when(retracted('TOLD')).thenRefused(code, [], 'make SO inconsistent');
  });

  it('does not take two reports of the same for its confirmation', () => {
    const again = { ...duration, input: { ...duration.input, code: 'AGAIN' } };
    offer
      .and(despite(code, duration), despite(code, again))
      .thenInconsistent(`${code} AGAIN`, `${code} TOLD`);
  });

  it('names the acts that a correction of the terms leaves without one', () => {
    const accepted = termAccepted('SO', 'JP-1', ['TERM']);
    const both = given(...talks, tabled('JP-1'), accepted);
    both
      .when(corrected('JP-1', '/terms/1', { found: durationTerm }))
      .thenRefused(code, [], 'This would make SO inconsistent');
    partial
      .and(accepted)
      .when(corrected('JP-1', '/extent', { found: 'PARTIAL', value: 'COMPLETE' }))
      .thenRefused(code, [], 'This would make SO inconsistent');
  });

  it('names the acts that need a place among the issues', () => {
    const part = offer.and(labour, termAccepted('SO', 'JP-1', ['LABOUR']));
    part
      .when(command('RedefineIssue', { issue: 'LABOUR', apart: true }))
      .thenRefused(code, [], 'This would make SO inconsistent');
    part
      .when(corrected('LABOUR', '/parent', { found: 'ANNUAL' }))
      .thenRefused(code, [], 'This would make SO inconsistent');
  });
});
