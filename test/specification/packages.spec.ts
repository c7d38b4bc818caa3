import { describe, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import {
  accepted,
  annualTerm,
  corrected,
  countered,
  durationTerm,
  firstHand,
  issue,
  revised,
  tabled,
  talks,
  termAccepted,
  termRejected,
  termWithdrawn,
  yen,
} from '../support/story.js';
import { command, given } from '../support/table.js';

const labour: JsonObject = { issue: 'LABOUR', value: yen('1') };
const three = [...talks, issue('LABOUR')];
const terms = [annualTerm, durationTerm, labour];
const linked: readonly JsonObject[] = [
  { issues: ['ANNUAL', 'TERM'], words: 'The one is for the other.' },
];
const package1 = given(...three, tabled('JP-1', { terms, linked }));

describe('what moves together in a package', () => {
  it('is said of issues that have terms, each in one group', () => {
    const table = given(...three);
    table
      .when(tabled('JP-1', { linked: [{ issues: ['ANNUAL', 'LABOUR'] }] }))
      .thenRefused('TERMS_MISSING', ['linked', 0, 'issues', 1], 'no term on LABOUR');
    const twice = [{ issues: ['ANNUAL', 'TERM'] }, { issues: ['LABOUR', 'TERM'] }];
    table
      .when(tabled('JP-1', { terms, linked: twice }))
      .thenRefused('TERMS_MISSING', ['linked', 1, 'issues', 1], 'TERM is linked already');
    table
      .when(tabled('JP-1', { linked: [{ issues: ['ANNUAL'] }] }))
      .thenRefused('INVALID_INPUT', ['linked', 0, 'issues']);
    table.when(tabled('JP-1', { terms, linked })).then('ProposalTabled');
  });

  it('counts a term that is reported later, once it is', () => {
    const partial = tabled('JP-1', { extent: 'PARTIAL', terms: [annualTerm] });
    const link = corrected('JP-1', '/linked', { value: [{ issues: ['ANNUAL', 'TERM'] }] });
    const table = given(...three, partial);
    table.when(link).thenRefused('TERMS_MISSING', ['changes', 0, 'value'], 'no term on TERM');
    const reported = command('ReportTerm', {
      ...{ proposal: 'JP-1', terms: [durationTerm], occurred: '2020-10-20', evidence: firstHand },
    });
    table
      .and(reported, link)
      .when(termAccepted('NO', 'JP-1', ['ANNUAL']))
      .thenRefused('PACKAGE_INDIVISIBLE', ['issues'], 'and TERM would be left out');
  });

  it('is accepted together or not at all, and all else on its own', () => {
    package1
      .when(termAccepted('NO', 'JP-1', ['TERM', 'LABOUR']))
      .thenRefused(
        'PACKAGE_INDIVISIBLE',
        ['issues'],
        'In JP-1 ANNUAL and TERM move together, and ANNUAL would be left out.',
      );
    package1.when(termAccepted('YES', 'JP-1', ['TERM', 'ANNUAL'])).then('TermAccepted');
    package1.when(termAccepted('YES', 'JP-1', ['LABOUR'])).then('TermAccepted');
    package1.when(accepted('YES', 'JP-1')).then('ProposalAccepted');
  });

  it('is rejected and taken back in part: what is left is accepted without it', () => {
    package1.when(termRejected('NO', 'JP-1', ['TERM'])).then('TermRejected');
    const back = termWithdrawn('BACK', 'JP-1', ['TERM'], { occurred: '2020-10-20' });
    package1
      .and(back)
      .when(termAccepted('YES', 'JP-1', ['ANNUAL']))
      .then('TermAccepted');
    package1
      .and(termRejected('NO', 'JP-1', ['TERM'], { occurred: '2020-10-20' }))
      .when(termAccepted('YES', 'JP-1', ['ANNUAL']))
      .thenRefused('PACKAGE_INDIVISIBLE', ['issues']);
    const whole = given(...talks, tabled('JP-1', { packaging: 'INDIVISIBLE' }));
    const part = { extent: 'PARTIAL', terms: [durationTerm] };
    whole
      .and(revised('JP-2', 'JP-1', part))
      .when(termAccepted('YES', 'JP-1', ['ANNUAL']))
      .then('TermAccepted');
  });

  it('is judged again when what left a part of it aside changes, or the link does', () => {
    package1
      .and(termWithdrawn('BACK', 'JP-1', ['TERM'], { occurred: '2020-10-20' }))
      .and(termAccepted('YES', 'JP-1', ['ANNUAL']))
      .when(corrected('BACK', '/occurred', { found: '2020-10-20', value: '2020-11-05' }))
      .thenRefused('PACKAGE_INDIVISIBLE', [], 'This would make YES inconsistent');
    given(...three, tabled('JP-1', { terms }), termAccepted('YES', 'JP-1', ['LABOUR']))
      .when(corrected('JP-1', '/linked', { value: [{ issues: ['LABOUR', 'TERM'] }] }))
      .thenRefused('PACKAGE_INDIVISIBLE', [], 'This would make YES inconsistent');
  });
});

describe('a counterproposal', () => {
  it('may be about something else than what it answers', () => {
    given(...three, tabled('JP-1', { terms: [annualTerm] }))
      .when(countered('US-1', 'JP-1', { terms: [labour] }))
      .then('CounterproposalTabled');
  });

  it('may answer several at once', () => {
    given(...talks, tabled('JP-1'), tabled('JP-2'))
      .when(countered('US-1', 'JP-1', { answers: ['JP-1', 'JP-2'] }))
      .then('CounterproposalTabled');
  });

  it('may answer what is not recorded, or what is registered as undisclosed', () => {
    const table = given(...talks);
    table
      .when(countered('US-1', 'JP-1', { answers: [] }))
      .thenRefused('UNKNOWN_PROPOSAL', ['answers'], 'answersUnrecorded');
    table
      .when(countered('US-1', 'JP-1', { answers: [], answersUnrecorded: true }))
      .then('CounterproposalTabled');
    const undisclosed = { terms: [], extent: 'UNDISCLOSED', occurred: '[..2020-10-20]' };
    table
      .and(tabled('JP-0', undisclosed))
      .when(countered('US-1', 'JP-0', { answersUnrecorded: true }))
      .then('CounterproposalTabled');
  });
});
