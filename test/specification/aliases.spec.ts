import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import {
  accepted,
  annual,
  corrected,
  issue,
  opened,
  party,
  reinstated,
  retracted,
  tabled,
  talks,
  term,
  washington,
} from '../support/story.js';
import { command, given } from '../support/table.js';

const japan = party('JP', { aliases: ['Tokyo', '東京', 'Foreign Ministry'] });
const table = given(opened, japan, washington, annual, term);

function idOf(code: string): string {
  return table.table.records.idOf(code) ?? '';
}

describe('an alias of a party', () => {
  it.each(['Tokyo', '東京', 'Foreign Ministry'])('stands for its id: %s', (name) => {
    table
      .when(tabled('JP-1', { proposers: [name], addressees: [{ party: name }] }))
      .then('ProposalTabled', { proposers: [idOf('JP')], addressees: [{ party: idOf('JP') }] });
    const said = {
      occurred: '2020-10-16',
      stances: [
        { issue: 'ANNUAL', holder: name, stance: 'OPEN_TO', about: { words: 'a higher sum' } },
      ],
      evidence: { firstHand: true },
    };
    table
      .when(command('RecordStatement', said))
      .then('StatementMade', { stances: [{ holder: idOf('JP') }] });
  });

  it('is the same party to every rule', () => {
    table
      .and(tabled('JP-1'))
      .when(accepted('YES', 'JP-1', { by: 'Tokyo' }))
      .thenRefused('OWN_PROPOSAL', ['proposal']);
  });

  it('is taken letter by letter, and what was meant is told', () => {
    const refused = (name: string, sentence: string | RegExp) => {
      table
        .when(tabled('JP-1', { proposers: [name] }))
        .thenRefused('UNKNOWN_PARTY', ['proposers', 0], sentence);
    };
    refused('tokyo', 'Tokyo is one; codes mind capitals');
    refused('Foreign Minstry', 'Foreign Ministry is one.');
    refused('Kyoto Prefecture', 'No party is called Kyoto Prefecture here.');
  });

  it('names a party and nothing else', () => {
    table
      .when(command('CorrectRecord', { record: 'Tokyo', changes: [], reason: 'None.' }))
      .thenRefused('INVALID_INPUT', ['changes']);
    table
      .when(retracted('Tokyo'))
      .thenRefused('UNKNOWN_RECORD', ['record'], 'No record is called Tokyo here.');
    const tokyo = table.and(issue('Tokyo'));
    tokyo
      .when(tabled('JP-1', { proposers: ['Tokyo'] }))
      .then('ProposalTabled', { proposers: [idOf('JP')] });
    tokyo
      .when(tabled('JP-1', { proposers: ['ANNUAL'] }))
      .thenRefused('UNKNOWN_PARTY', ['proposers', 0]);
  });

  it('may stand in a correction', () => {
    const offer = table.and(tabled('US-1', { proposers: ['US'] }));
    offer
      .when(corrected('US-1', '/proposers/0', { found: 'US', value: 'Tokyo' }))
      .then('RecordCorrected', { changes: [{ path: '/proposers/0', value: idOf('JP') }] });
    const found = { found: ['Tokyo'], value: ['US'] };
    table
      .and(tabled('JP-1'))
      .when(corrected('JP-1', '/proposers', found))
      .then('RecordCorrected');
  });

  it('is read as text that people can see', () => {
    table
      .when(tabled('JP-1', { proposers: ['Tok\u202Eyo'] }))
      .thenRefused('INVALID_TEXT', ['proposers', 0]);
    table.when(tabled('JP-1', { proposers: [' '] })).thenRefused('INVALID_TEXT', ['proposers', 0]);
  });
});

describe('CODE_TAKEN: a name stands for one party', () => {
  const admitted = (code: string, aliases: readonly string[], more: JsonObject = {}) =>
    party(code, { aliases, ...more });

  it('refuses an alias that another party has, or that is its code or its id', () => {
    const refused = (name: string, sentence: string) => {
      table
        .when(admitted('KR', ['Seoul', name]))
        .thenRefused('CODE_TAKEN', ['aliases', 1], sentence);
    };
    refused('Tokyo', 'Tokyo names JP already');
    refused('US', 'US names US already');
    refused(idOf('US'), 'names US already');
    table.when(admitted('KR', ['Seoul', 'KR'])).then('PartyAdmitted');
  });

  it('refuses a code that is an alias of another party', () => {
    table.when(party('Tokyo')).thenRefused('CODE_TAKEN', ['code'], 'Tokyo names JP already');
  });

  it('asks the same of a correction and a reinstatement', () => {
    table
      .when(corrected('US', '/aliases', { value: ['Washington', 'Tokyo'] }))
      .thenRefused('CODE_TAKEN', ['changes', 0, 'value']);
    table
      .when(corrected('US', '/code', { found: 'US', value: 'Tokyo' }))
      .thenRefused('CODE_TAKEN', ['changes', 0, 'value']);
    given(opened, japan, retracted('JP'), party('JAPAN', { aliases: ['Tokyo'] }))
      .when(reinstated('JP'))
      .thenRefused('CODE_TAKEN', ['record'], 'Tokyo names JAPAN already');
  });

  it('lets a party be called by the code of one that was retracted', () => {
    const again = given(
      opened,
      party('JP'),
      retracted('JP'),
      admitted('JAPAN', ['JP']),
      ...talks.slice(2),
    );
    again
      .when(tabled('JP-1'))
      .then('ProposalTabled', { proposers: [again.table.records.idOf('JAPAN') ?? ''] });
    again.when(reinstated('JP')).thenRefused('CODE_TAKEN', ['record']);
    expect(again.table.records.idOf('JP')).not.toBe(again.table.records.idOf('JAPAN'));
  });
});
