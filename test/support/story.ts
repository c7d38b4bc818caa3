import type { JsonObject } from '../../src/event-store/json.js';
import type { TableCommand } from '../../src/record/table.decider.js';
import { command } from './table.js';

/** What a specification of something else need not explain. */
export const firstHand: JsonObject = { firstHand: true };

export const opened = command('OpenNegotiation', {
  code: 'HOST-NATION',
  title: 'Talks on the cost of stationing forces',
  zone: 'Asia/Tokyo',
});

export function party(code: string, more: JsonObject = {}): TableCommand {
  return command('AdmitParty', { code, name: code, kind: 'STATE', role: 'PARTY', ...more });
}

export function person(code: string): TableCommand {
  return command('RegisterPerson', { code, name: code });
}

export function issue(code: string, more: JsonObject = {}): TableCommand {
  return command('AddIssue', { code, title: code, valueType: 'MONEY', ...more });
}

export function source(code: string, more: JsonObject = {}): TableCommand {
  return command('RegisterSource', { code, kind: 'NEWS_REPORT', title: code, ...more });
}

export const tokyo = party('JP');
export const washington = party('US');
export const annual = issue('ANNUAL', { currencies: ['JPY'] });
export const term = issue('TERM', { valueType: 'DURATION' });

/** A table with two parties and two issues, at which talks have opened. */
export const talks: readonly TableCommand[] = [opened, tokyo, washington, annual, term];

export function yen(exact: string): JsonObject {
  const measure = {
    per: 'YEAR',
    basis: 'NOT_STATED',
    period: 'NOT_STATED',
    measured: 'NOT_STATED',
  };
  return { money: { amount: { exact }, currency: 'JPY', ...measure } };
}

export function years(exact: string): JsonObject {
  return { duration: { amount: { exact }, unit: 'YEAR' } };
}

export const annualTerm: JsonObject = { issue: 'ANNUAL', value: yen('201700000000') };
export const durationTerm: JsonObject = { issue: 'TERM', value: years('5') };

/** An offer by Japan of a yearly amount and a duration, on 15 October 2020, unless it says otherwise. */
export function tabled(code: string, more: JsonObject = {}): TableCommand {
  return command('TableProposal', { ...offer(code), ...more });
}

/** A counterproposal by the United States on 20 October 2020, unless it says otherwise. */
export function countered(code: string, answers: string, more: JsonObject = {}): TableCommand {
  const answering = { proposers: ['US'], occurred: '2020-10-20', answers: [answers] };
  return command('TableCounterproposal', { ...offer(code), ...answering, ...more });
}

/** A revision by Japan of all terms on 18 October 2020, unless it says otherwise. */
export function revised(code: string, revises: string, more: JsonObject = {}): TableCommand {
  return command('ReviseProposal', { ...offer(code), occurred: '2020-10-18', revises, ...more });
}

function offer(code: string): JsonObject {
  return {
    code,
    kind: 'OFFER',
    force: 'FORMAL',
    proposers: ['JP'],
    terms: [annualTerm, durationTerm],
    extent: 'COMPLETE',
    occurred: '2020-10-15',
    evidence: firstHand,
  };
}

type Answer = 'AcceptProposal' | 'RejectProposal' | 'WithdrawProposal';
type AnswerOnIssues = 'AcceptTerm' | 'RejectTerm' | 'WithdrawTerm';

function answering(by: string | readonly string[]) {
  return (type: Answer) =>
    (code: string, proposal: string, more: JsonObject = {}): TableCommand =>
      command(type, { code, by, proposal, occurred: '2020-11-02', evidence: firstHand, ...more });
}

function answeringOnIssues(by: string | readonly string[]) {
  return (type: AnswerOnIssues) =>
    (
      code: string,
      proposal: string,
      issues: readonly string[],
      more: JsonObject = {},
    ): TableCommand =>
      command(type, {
        code,
        by,
        proposal,
        issues,
        occurred: '2020-11-02',
        evidence: firstHand,
        ...more,
      });
}

/** On 2 November 2020, by the United States unless they are told otherwise. */
export const accepted = answering('US')('AcceptProposal');
export const rejected = answering('US')('RejectProposal');
export const termAccepted = answeringOnIssues('US')('AcceptTerm');
export const termRejected = answeringOnIssues('US')('RejectTerm');

/** On 2 November 2020, by Japan unless they are told otherwise. */
export const withdrawn = answering(['JP'])('WithdrawProposal');
export const termWithdrawn = answeringOnIssues(['JP'])('WithdrawTerm');

type OnTalks =
  'SuspendNegotiation' | 'ResumeNegotiation' | 'BreakOffNegotiation' | 'ConcludeNegotiation';

/** What became of the talks as a whole on a day. */
export function talksTurned(type: OnTalks, occurred: string, more: JsonObject = {}): TableCommand {
  return command(type, { occurred, evidence: firstHand, ...more });
}

/** A correction of one place of a record. */
export function corrected(
  record: string,
  path: string,
  { found, value }: { readonly found?: JsonObject[string]; readonly value?: JsonObject[string] },
): TableCommand {
  const change = {
    path,
    ...(found === undefined ? {} : { found }),
    ...(value === undefined ? {} : { value }),
  };
  return command('CorrectRecord', { record, changes: [change], reason: 'A slip of the pen.' });
}

export function retracted(record: string): TableCommand {
  return command('RetractRecord', { record, ground: 'ENTERED_IN_ERROR', reason: 'Wrong table.' });
}

export function reinstated(record: string): TableCommand {
  return command('ReinstateRecord', { record, reason: 'It was right.' });
}
