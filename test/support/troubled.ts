import { rulesOfCourse } from '../../src/rules/refusal.js';
import type { Step } from '../../src/client.js';
import type { TableCommand } from '../../src/record/table.decider.js';
import { stepOf } from './steps.js';
import {
  accepted,
  countered,
  firstHand,
  issue,
  person,
  rejected,
  revised,
  source,
  tabled,
  talks,
  talksTurned,
  termAccepted,
  termRejected,
  termWithdrawn,
  withdrawn,
  years,
  yen,
} from './story.js';
import { command } from './table.js';

const cited = (...sources: readonly string[]) => ({
  citations: sources.map((code) => ({ source: code })),
});

/** What somebody of a party says that it proposes: several lengths at once contradict one another. */
function said(
  code: string,
  party: string,
  occurred: string,
  lengths: readonly string[],
  more = {},
) {
  const stances = lengths.map((length) => ({
    ...{ issue: 'TERM', holder: party, stance: 'PROPOSES', value: years(length), ...more },
  }));
  const evidence = firstHand;
  return command('RecordStatement', { code, occurred, speaker: { party }, evidence, stances });
}

const deal = {
  code: 'DEAL',
  title: 'The deal',
  parties: ['JP', 'US'],
  terms: [{ issue: 'TERM', value: years('3') }],
  extent: 'PARTIAL',
  occurred: '2020-12-10',
  evidence: firstHand,
};

/** Talks at which nearly everything goes wrong that can: each act has a code. */
const commands: readonly TableCommand[] = [
  ...talks,
  person('ARIMA'),
  issue('REVIEW', { valueType: 'DURATION' }),
  source('WIRE', { published: '2020-10-20' }),
  source('REPRINT', { published: '2020-10-25', derivesFrom: ['WIRE'] }),
  source('GAZETTE', { published: '2020-11-20' }),
  tabled('JP-A'),
  revised('JP-B', 'JP-A'),
  countered('US-A', 'JP-A'),
  countered('US-EARLY', 'JP-A', { occurred: '2020-10-01' }),
  accepted('YES-TO-REVISED', 'JP-A'),
  accepted('YES-TO-OWN', 'US-A'),
  withdrawn('GONE', 'JP-B', { occurred: '2020-10-25' }),
  withdrawn('GONE-AS-WELL', 'JP-B', { occurred: '2020-10-25' }),
  termAccepted('YES-TO-WITHDRAWN', 'JP-B', ['TERM']),
  termRejected('NO-BY-JP', 'US-A', ['ANNUAL'], { by: 'JP' }),
  tabled('JP-C', {
    occurred: '2020-11-10',
    validUntil: '2020-11-12',
    terms: [{ issue: 'TERM', value: years('4') }],
    extent: 'PARTIAL',
  }),
  termAccepted('YES-TO-LAPSED', 'JP-C', ['TERM'], { occurred: '2020-11-15' }),
  tabled('JP-D', {
    occurred: '[2020-10-01..2020-12-01]',
    evidence: cited('WIRE', 'GAZETTE'),
    terms: [{ issue: 'ANNUAL', value: yen('190000000000') }],
    extent: 'PARTIAL',
    addressees: [{ party: 'US' }],
  }),
  rejected('NO-TO-D', 'JP-D', { occurred: '2020-11-05' }),
  termWithdrawn('ONE-TERM-GONE', 'US-A', ['TERM'], { by: 'US', occurred: '2020-11-25' }),
  said('SAID-BY-MINISTER', 'JP', '2020-11-16', ['7'], { level: 'MINISTER' }),
  said('SAID-AT-TABLE', 'JP', '2020-11-17', ['8']),
  said('SAID-BY-CABINET', 'JP', '2020-10-05', ['5'], { issue: 'REVIEW', level: 'MINISTER' }),
  said('SAID-BY-DESK', 'JP', '2020-10-05', ['5'], { issue: 'REVIEW' }),
  command('RecordStatement', {
    code: 'SAID-BY-PRINCIPAL',
    occurred: '2020-10-07',
    speaker: { party: 'JP' },
    evidence: firstHand,
    stances: [
      {
        ...{ issue: 'REVIEW', holder: 'JP', level: 'PRINCIPAL', stance: 'OPPOSES' },
        about: { words: 'any review' },
      },
    ],
  }),
  said('SAID-BOTH', 'US', '2020-11-28', ['2', '6']),
  said('SAID-LATER', 'US', '2020-11-30', ['9']),
  command('RecordStatement', {
    code: 'SAID-BY-REPRINT',
    occurred: '2020-11-29',
    speaker: { party: 'US' },
    evidence: cited('REPRINT'),
    stances: [{ issue: 'TERM', holder: 'US', stance: 'OPPOSES', about: { words: 'any length' } }],
  }),
  command('WithdrawStatement', {
    code: 'UNSAID',
    statement: 'SAID-LATER',
    occurred: '2020-12-02',
    evidence: firstHand,
  }),
  command('RetractSource', {
    code: 'WIRE-RETRACTED',
    source: 'WIRE',
    occurred: '2020-11-30',
    evidence: cited('GAZETTE'),
  }),
  command('DenyAct', {
    code: 'DENIED',
    act: 'US-A',
    by: 'US',
    occurred: '2020-10-22',
    evidence: firstHand,
  }),
  command('AssessAct', {
    code: 'ASSESSED',
    act: 'US-A',
    standing: 'REPORTED',
    reasons: 'Both delegations had it in writing.',
    evidence: firstHand,
  }),
  command('GradeSource', {
    code: 'GRADED',
    source: 'GAZETTE',
    reliability: 'B',
    credibility: 'DOUBTFUL',
    of: 'JP-D',
    grader: { person: 'ARIMA' },
    evidence: firstHand,
  }),
  command('ReportVariant', {
    code: 'TOLD-OTHERWISE',
    of: 'JP-C',
    says: { value: { issue: 'TERM', value: years('6') } },
    evidence: cited('GAZETTE'),
  }),
  command('ReportVariant', {
    code: 'DATED-OTHERWISE',
    of: 'US-A',
    says: { occurred: '2020-10-19' },
    evidence: cited('GAZETTE'),
  }),
  command('NoteContradiction', {
    code: 'CONTRADICTED',
    between: ['SAID-BY-MINISTER', 'SAID-AT-TABLE'],
    reasons: 'Each calls the other mistaken.',
    evidence: firstHand,
  }),
  command('AnnotateRecord', { record: 'JP-A', note: 'The delegation kept a copy.' }),
  command('DropIssue', {
    code: 'DROPPED',
    issue: 'ANNUAL',
    occurred: '2020-10-16',
    evidence: firstHand,
  }),
  talksTurned('SuspendNegotiation', '2020-10-30', { code: 'SUSPENDED' }),
  talksTurned('ResumeNegotiation', '2020-11-20', { code: 'RESUMED' }),
  command('RecordMeeting', {
    code: 'MET',
    occurred: '2020-10-15/2020-10-16',
    attendance: [{ person: 'ARIMA', party: 'JP', asDelegate: true }],
    evidence: firstHand,
  }),
  command('ReachAgreement', deal),
  command('TakeAgreementStep', {
    code: 'SIGNED-TOO-EARLY',
    agreement: 'DEAL',
    party: 'JP',
    step: 'SIGNED',
    occurred: '2020-12-01',
    evidence: firstHand,
  }),
  command('CorrectRecord', {
    record: 'JP-C',
    changes: [{ path: '/validUntil', found: '2020-11-12', value: '2020-11-13' }],
    reason: 'The note said so.',
  }),
];

export const troubledTalks: readonly Step[] = commands.map(stepOf);

/** A step that its recorder takes upon themselves whichever rule of course it may break, or make others break. */
export function inAnyCase({ mutation, input }: Step): Step {
  const despite = rulesOfCourse.map((code) => ({ code, reason: 'The minutes say so.' }));
  return { mutation, input: { ...input, despite } };
}

/** An assessment settles the denials that are recorded before it: their order is part of what is said. */
export function afterItsDenials({ mutation }: Step): readonly string[] {
  return mutation === 'assessAct' ? ['DENIED'] : [];
}
