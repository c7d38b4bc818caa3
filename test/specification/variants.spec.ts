import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import { Standings } from '../../src/acts/standing.js';
import {
  acted,
  agreed,
  alternativesOf,
  considered,
  flagsOf,
  on,
  proposes,
  said,
  shown,
  tabled as offered,
} from '../support/positions.js';
import { type Table, years as lasting } from '../support/records.js';
import { command, given } from '../support/table.js';
import { corrected, firstHand, source, tabled, talks, years, yen } from '../support/story.js';

const table = given(...talks, source('KYODO'), tabled('JP-1'));

function reported(says: JsonObject, more: JsonObject = {}) {
  return command('ReportVariant', { of: 'JP-1', says, evidence: firstHand, ...more });
}

describe('reporting a variant', () => {
  it('tells one field of an act otherwise', () => {
    table.when(reported({ occurred: '2020-10-14' })).then('VariantReported');
    table.when(reported({ speaker: { party: 'JP' } })).then('VariantReported');
    table.when(reported({ place: 'Washington' })).then('VariantReported');
    table
      .when(reported({ value: { issue: 'ANNUAL', value: yen('201700000001') } }))
      .then('VariantReported');
    table.when(reported({})).thenRefused('INVALID_INPUT', ['says'], 'exactly one field');
    table
      .when(reported({ place: 'Washington', medium: 'By letter' }))
      .thenRefused('INVALID_INPUT', ['says'], 'exactly one field');
  });

  it('is no second telling of the same', () => {
    table
      .when(reported({ occurred: '2020-10-15' }))
      .thenRefused('NOTHING_TO_RECORD', ['says', 'occurred'], 'says so itself');
  });

  it('is of a value that the act gives, and fits its issue', () => {
    table
      .when(reported({ value: { issue: 'TERM', value: yen('1') } }))
      .thenRefused('WRONG_VALUE_TYPE', ['says', 'value', 'value', 'money']);
    given(...talks, tabled('JP-1', { terms: [{ issue: 'TERM', value: years('5') }] }))
      .when(reported({ value: { issue: 'ANNUAL', value: yen('1') } }))
      .thenRefused('INVALID_INPUT', ['says', 'value', 'issue'], 'gives no value to ANNUAL');
  });

  it('is of a field that the act has', () => {
    table
      .and(
        command('GradeSource', {
          code: 'G',
          source: 'KYODO',
          reliability: 'A',
          evidence: firstHand,
        }),
      )
      .when(reported({ place: 'Tokyo' }, { of: 'G' }))
      .thenRefused('INVALID_INPUT', ['says', 'place'], 'G has no place');
  });

  it('names an act, does not lie ahead, and says what it stands on', () => {
    table.when(reported({ place: 'Tokyo' }, { of: 'JP' })).thenRefused('UNKNOWN_ACT', ['of']);
    table
      .when(reported({ occurred: '2031' }))
      .thenRefused('OCCURS_IN_FUTURE', ['says', 'occurred'], '2031 lies ahead');
    table
      .when(reported({ place: 'Tokyo' }, { evidence: {} }))
      .thenRefused('EVIDENCE_MISSING', ['evidence']);
  });

  it('is not turned upon itself by a correction', () => {
    table
      .and(reported({ occurred: '2020-10-14' }, { code: 'V' }))
      .when(corrected('V', '/of', { found: 'JP-1', value: 'V' }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'speak of itself');
  });
});

function varied(before: Table, of: string, says: object, id = 'v1', more: object = {}): Table {
  return acted(before, id, 'VariantReported', { of, says, ...more });
}

const five = { value: { issue: 'TERM', value: lasting('5') } };
const three = { value: { issue: 'TERM', value: lasting('3') } };

describe('a value that is told otherwise', () => {
  const offer = offered('p1', '2021-01-10', '5');

  it('stands beside that of the act, and names who tells it', () => {
    const answer = on(varied(offer, 'p1', three), '2021-02-01');
    expect(alternativesOf(answer)).toEqual(['CONFLICTING PROPOSES 3', 'CONFLICTING PROPOSES 5']);
    expect(answer.flags).toEqual([{ flag: 'CONFLICTING', because: ['p1', 'v1'] }]);
  });

  it('is one position with that of the act where they agree', () => {
    const answer = on(varied(offer, 'p1', five), '2021-02-01');
    expect(shown(answer)).toBe('5');
    expect(answer.heldValue?.records).toEqual(['p1', 'v1']);
  });

  it('goes for a statement, a reported term, an agreement and an acceptance alike', () => {
    const statement = varied(
      said(offer.without('p1'), 's1', '2021-01-10', proposes('5')),
      's1',
      three,
    );
    expect(alternativesOf(on(statement, '2021-02-01'))).toHaveLength(2);
    const unknown = offered('p1', '2021-01-10', undefined);
    const report = acted(unknown, 't1', 'TermReported', {
      ...{
        occurred: '2021-01-20',
        proposal: 'p1',
        terms: [{ issue: 'TERM', value: lasting('5') }],
      },
    });
    expect(alternativesOf(on(varied(report, 't1', three), '2021-02-01'))).toHaveLength(2);
    expect(alternativesOf(on(varied(agreed(), 'ag1', three), '2021-03-01'))).toEqual([
      'CONFLICTING ACCEPTS 1',
      'CONFLICTING ACCEPTS 3',
    ]);
    const accepted = acted(varied(offer, 'p1', three), 'a1', 'ProposalAccepted', {
      ...{ occurred: '2021-01-20', by: 'US', proposal: 'p1' },
    });
    const answer = on(accepted, '2021-02-01', { party: 'US' });
    expect(alternativesOf(answer)).toEqual(['CONFLICTING ACCEPTS 3', 'CONFLICTING ACCEPTS 5']);
    expect(answer.flags).toEqual([{ flag: 'CONFLICTING', because: ['a1', 'v1'] }]);
    const signed = acted(varied(agreed(), 'ag1', three), 'st1', 'AgreementStepTaken', {
      ...{ occurred: '2021-02-20', agreement: 'ag1', party: 'JP', step: 'SIGNED' },
    });
    expect(on(signed, '2021-03-01').flags).toEqual([
      { flag: 'CONFLICTING', because: ['st1', 'v1'] },
    ]);
  });

  it('falls out when it is refuted, when the act is, and below the minimum that is asked', () => {
    const judged = (act: string) =>
      acted(varied(offer, 'p1', three), 'x1', 'ActAssessed', {
        ...{ act, standing: 'REFUTED', reasons: 'A misprint.' },
      });
    expect(shown(on(judged('v1'), '2021-02-01'))).toBe('5');
    expect(on(judged('p1'), '2021-02-01').stance).toBe('UNKNOWN');
    const weak = varied(offer.source('WIRE'), 'p1', three, 'v1', {
      evidence: { citations: [{ source: 'WIRE' }] },
    });
    expect(flagsOf(on(weak, '2021-02-01'))).toEqual(['CONFLICTING', 'EVIDENCE_SENSITIVE']);
    expect(shown(on(weak, '2021-02-01', { minimumStanding: 'CORROBORATED' }))).toBe('5');
  });

  it('is contested when who is said to have acted denies it', () => {
    const denied = acted(varied(offer, 'p1', three), 'd1', 'ActDenied', {
      ...{ act: 'v1', by: 'JP', occurred: '2021-02-01' },
    });
    const { records } = denied;
    const variant = records.get('v1');
    expect(variant && new Standings(records).of(variant).standing).toBe('CONTESTED');
  });
});

describe('a date that is told otherwise', () => {
  const offer = offered('p1', '2021-01-10', '5');
  const dated = varied(offer, 'p1', { occurred: '2021-03-10' });

  it('makes the act span both', () => {
    const act = dated.records.get('p1');
    expect(act && considered(dated).chronology.boundsOf(act)).toEqual({
      earliest: Date.parse('2021-01-10T00:00Z'),
      latest: Date.parse('2021-03-10T23:59:59.999Z'),
    });
  });

  it('leaves open whether it had happened in between', () => {
    const answer = on(dated, '2021-02-01');
    expect(answer.stance).toBe('UNKNOWN');
    expect(alternativesOf(answer)).toEqual(['TIME_UNCERTAIN PROPOSES 5']);
    expect(shown(on(dated, '2021-03-10'))).toBe('5');
  });

  it('leaves open which of two came later', () => {
    const later = said(dated, 's1', '2021-02-10', proposes('3'));
    expect(flagsOf(on(later, '2021-04-01'))).toEqual(['ORDER_UNCERTAIN']);
  });

  it('keeps to the bounds that its own source gives it', () => {
    const told = varied(offer.source('WIRE', '2021-02-05'), 'p1', { occurred: '2021' }, 'v1', {
      evidence: { citations: [{ source: 'WIRE' }] },
    });
    const act = told.records.get('p1');
    expect(act && considered(told).chronology.boundsOf(act)).toEqual({
      earliest: Date.parse('2021-01-01T00:00Z'),
      latest: Date.parse('2021-02-05T23:59:59.999Z'),
    });
  });

  it('counts for nothing once it is refuted', () => {
    const refuted = acted(dated, 'x1', 'ActAssessed', {
      ...{ act: 'v1', standing: 'REFUTED', reasons: 'A misprint.' },
    });
    expect(shown(on(refuted, '2021-01-10'))).toBe('5');
  });
});
