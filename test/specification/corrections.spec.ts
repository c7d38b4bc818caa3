import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { JsonObject } from '../../src/event-store/json.js';
import { eventTypes, tableEvents } from '../../src/record/events.js';
import type { AnyRecord } from '../../src/record/records.js';
import { shaped } from '../../src/rules/shaped.js';
import {
  accepted,
  annual,
  annualTerm,
  corrected,
  durationTerm,
  opened,
  party,
  reinstated,
  retracted,
  revised,
  source,
  tabled,
  talks,
  tokyo,
  yen,
} from '../support/story.js';
import { command, despite, type Given, given } from '../support/table.js';

const offer = given(...talks, tabled('JP-1'));

function idOf(code: string, at: Given): string {
  return at.table.records.idOf(code) ?? '';
}

function dataOf(code: string, at: Given): AnyRecord['data'] | undefined {
  return at.table.records.get(idOf(code, at))?.data;
}

function changing(...changes: readonly JsonObject[]) {
  return command('CorrectRecord', {
    record: 'JP-1',
    changes,
    reason: 'The minutes say otherwise.',
  });
}

describe('correcting a record', () => {
  it('changes what is known, and nothing in the log', () => {
    const after = offer
      .when(corrected('JP-1', '/occurred', { found: '2020-10-15', value: '2020-10-16' }))
      .then('RecordCorrected', { record: idOf('JP-1', offer) });
    expect(dataOf('JP-1', after)).toEqual({ ...dataOf('JP-1', offer), occurred: '2020-10-16' });
    expect(after.table.events.slice(0, -1)).toEqual(offer.table.events);
  });

  it('finds what it says it finds', () => {
    offer
      .when(corrected('JP-1', '/occurred', { found: '2020-10-14', value: '2020-10-16' }))
      .thenRefused(
        'CORRECTION_MISMATCH',
        ['changes', 0, 'found'],
        'At /occurred the record says "2020-10-15", not "2020-10-14".',
      );
  });

  it('finds nothing where it says that nothing is there', () => {
    offer
      .when(corrected('JP-1', '/title', { found: 'First offer', value: 'Offer' }))
      .thenRefused('CORRECTION_MISMATCH', ['changes', 0, 'found'], 'says nothing');
    offer
      .when(corrected('JP-1', '/occurred', { value: '2020-10-16' }))
      .thenRefused('CORRECTION_MISMATCH', ['changes', 0, 'found'], 'not nothing');
    offer.when(corrected('JP-1', '/title', { value: 'Offer' })).then('RecordCorrected');
  });

  it('says what stands there instead', () => {
    const decision = offer.table.decide(corrected('JP-1', '/kind', { found: 'DEMAND' }));
    expect(decision).toMatchObject({ refuse: [{ actual: 'OFFER' }] });
  });

  it('is held against earlier corrections', () => {
    const once = offer.and(
      corrected('JP-1', '/occurred', { found: '2020-10-15', value: '2020-10-16' }),
    );
    once
      .when(corrected('JP-1', '/occurred', { found: '2020-10-15', value: '2020-10-17' }))
      .thenRefused('CORRECTION_MISMATCH', ['changes', 0, 'found']);
    const twice = once
      .when(corrected('JP-1', '/occurred', { found: '2020-10-16', value: '2020-10-17' }))
      .then('RecordCorrected');
    expect(dataOf('JP-1', twice)).toMatchObject({ occurred: '2020-10-17' });
  });

  it('makes its changes in order, each found in what the ones before it left', () => {
    const after = offer
      .when(
        changing(
          { path: '/title', value: 'Offer' },
          { path: '/title', found: 'Offer', value: 'First offer' },
        ),
      )
      .then('RecordCorrected');
    expect(dataOf('JP-1', after)).toMatchObject({ title: 'First offer' });
  });

  it('stops at the first change that can not be made', () => {
    offer
      .when(changing({ path: '/nowhere/at/all', value: 1 }, { path: '/title', found: 'No' }))
      .thenRefused('CORRECTION_MISMATCH', ['changes', 0, 'path'], 'no place /nowhere/at/all');
  });

  it.each(['', 'title', '/a~2b', '/__proto__', '/__proto__/title', '/terms/0/__proto__/x'])(
    'takes no %j for a way into the record',
    (path) => {
      offer
        .when(changing({ path, value: 'x' }))
        .thenRefused('INVALID_INPUT', ['changes', 0, 'path'], 'JSON Pointer');
    },
  );

  it('leaves out what has no value, and takes null for silence', () => {
    const titled = offer.and(corrected('JP-1', '/title', { value: 'Offer' }));
    for (const change of [
      { path: '/title', found: 'Offer' },
      { path: '/title', found: 'Offer', value: null },
    ]) {
      const after = titled.when(changing(change)).then('RecordCorrected');
      expect(dataOf('JP-1', after)).toEqual(dataOf('JP-1', offer));
    }
    offer.when(changing({ path: '/title', found: null, value: 'A' })).then('RecordCorrected');
  });

  it('refuses to record what the record says already', () => {
    offer
      .when(corrected('JP-1', '/occurred', { found: '2020-10-15', value: '2020-10-15' }))
      .thenRefused('NOTHING_TO_RECORD', ['changes']);
    offer.when(changing({ path: '/title' })).thenRefused('NOTHING_TO_RECORD', ['changes']);
  });

  it('has the whole record judged again', () => {
    offer
      .when(corrected('JP-1', '/extent', { found: 'COMPLETE', value: 'UNDISCLOSED' }))
      .thenRefused('TERMS_MISSING', ['changes']);
    offer
      .when(corrected('JP-1', '/occurred', { found: '2020-10-15', value: '2020-13' }))
      .thenRefused('INVALID_DATE', ['changes', 0, 'value']);
    offer
      .when(corrected('JP-1', '/occurred', { found: '2020-10-15' }))
      .thenRefused('INVALID_DATE', ['changes', 0, 'value']);
    offer
      .when(
        changing(
          { path: '/title', value: 'Offer' },
          {
            path: '/terms/0/value',
            found: annualTerm['value'] ?? '',
            value: durationTerm['value'] ?? '',
          },
        ),
      )
      .thenRefused('WRONG_VALUE_TYPE', ['changes', 1, 'value']);
  });

  it('knows the record by its code or its id', () => {
    offer.when(corrected(idOf('JP-1', offer), '/title', { value: 'A' })).then('RecordCorrected', {
      record: idOf('JP-1', offer),
    });
  });

  it('gives a record another code, and frees the old one', () => {
    const after = offer
      .when(corrected('JP-1', '/code', { found: 'JP-1', value: 'JP-FIRST' }))
      .then('RecordCorrected');
    expect(idOf('JP-FIRST', after)).toBe(idOf('JP-1', offer));
    after.when(tabled('JP-1')).then('ProposalTabled');
    offer
      .when(corrected('JP-1', '/code', { found: 'JP-1', value: 'US' }))
      .thenRefused('CODE_TAKEN', ['changes', 0, 'value']);
  });

  it.each([
    ['/id', "Ids can't be corrected."],
    ['/type', "Types can't be corrected."],
    ['/compartment', "Compartments can't be corrected."],
    ['/stream', "Compartments can't be corrected."],
    ['/recorded', "can't be corrected."],
    ['/recording/actor', "can't be corrected."],
    ['/actor', "can't be corrected."],
    ['/revision', "can't be corrected."],
  ])('has no way to %s, and says so', (path, sentence) => {
    for (const change of [{ path, value: 'x' }, { path, found: 'x', value: 'y' }, { path }]) {
      offer.when(changing(change)).thenRefused('INVALID_INPUT', ['changes', 0, 'path'], sentence);
    }
  });

  it('keeps the names of what it can not reach from the data of every record', () => {
    const reserved = ['id', 'type', 'stream', 'compartment', 'recorded', 'recording', 'actor'];
    for (const type of eventTypes) {
      const schema: z.ZodType = tableEvents[type].data;
      const { refusals } = { refusals: [], ...shaped(schema, blank(reserved)) };
      for (const name of reserved) {
        expect(refusals).toContainEqual({
          code: 'INVALID_INPUT',
          message: `There is no field "${name}" here.`,
          path: [name],
        });
      }
    }
  });

  it.each([
    ['/data/terms/1/value', 'A place begins in the data of the record: /terms/1/value.'],
    ['/record/data/kind', 'A place begins in the data of the record, as /'],
    ['/nowhere/at/all', 'A place begins in the data of the record, as /'],
    ['/terms/7/value', 'The nearest that there is, is /terms.'],
    ['/terms/1/value/duration/unit/long', 'is /terms/1/value/duration/unit.'],
  ])('of a way that leads nowhere, %s, says where one goes on', (path, sentence) => {
    offer
      .when(changing({ path, value: 'x' }))
      .thenRefused('CORRECTION_MISMATCH', ['changes', 0, 'path'], `no place ${path}. `);
    offer
      .when(changing({ path, value: 'x' }))
      .thenRefused('CORRECTION_MISMATCH', ['changes', 0, 'path'], sentence);
  });

  it('says in our words what does not belong where it puts it', () => {
    const titled = offer.and(corrected('JP-1', '/title', { value: 'Offer' }));
    titled
      .when(changing({ path: '/title', found: 'Offer', value: 5 }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'A text belongs here, not a number.');
    titled
      .when(changing({ path: '/colour', value: 'red' }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'There is no field "colour" here.');
    titled
      .when(changing({ path: '/kind', found: 'OFFER', value: 'BID' }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'must be one of DEMAND, OFFER');
    titled
      .when(changing({ path: '/kind', found: 'OFFER' }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], "can't be left out");
  });
});

/** Data with nothing in it but these fields. */
function blank(names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, 'x']));
}

describe('references in a correction', () => {
  it('may be codes, and are stored as ids', () => {
    const [us, jp] = [idOf('US', offer), idOf('JP', offer)];
    offer
      .when(corrected('JP-1', '/proposers', { found: ['JP'], value: ['US'] }))
      .then('RecordCorrected', { changes: [{ path: '/proposers', found: ['JP'], value: [us] }] });
    const after = offer
      .when(corrected('JP-1', '/proposers/0', { found: jp, value: 'US' }))
      .then('RecordCorrected', { changes: [{ path: '/proposers/0', found: jp, value: us }] });
    expect(dataOf('JP-1', after)).toMatchObject({ proposers: [us] });
  });

  it('are found by their code deep within what is found', () => {
    const value = { ...annualTerm, value: yen('100') };
    const after = offer
      .when(corrected('JP-1', '/terms/0', { found: annualTerm, value }))
      .then('RecordCorrected');
    expect(dataOf('JP-1', after)).toMatchObject({
      terms: [{ issue: idOf('ANNUAL', offer), value: yen('100') }, {}],
    });
  });

  it('lead to something', () => {
    offer
      .when(corrected('JP-1', '/proposers/0', { found: 'JP', value: 'KR' }))
      .thenRefused('UNKNOWN_PARTY', ['changes', 0, 'value']);
    offer
      .when(corrected('JP-1', '/meeting', { value: 'US' }))
      .thenRefused('UNKNOWN_MEETING', ['changes', 0, 'value'], 'US is a party');
  });

  it('are remembered where a later change moves them', () => {
    const terms = [
      { path: '/terms/2', value: { issue: 'LABOUR', value: yen('1') } },
      { path: '/terms/0', found: annualTerm },
    ];
    const labour = offer.and(
      command('AddIssue', { code: 'LABOUR', title: 'Labour', valueType: 'MONEY' }),
    );
    const after = labour.when(changing(...terms)).then('RecordCorrected', {
      changes: [{ path: '/terms/2', value: { issue: idOf('LABOUR', labour) } }, {}],
    });
    expect(dataOf('JP-1', after)).toMatchObject({
      terms: [{ issue: idOf('TERM', labour) }, { issue: idOf('LABOUR', labour) }],
    });
  });
});

describe('lists in a correction', () => {
  const third = { issue: 'LABOUR', value: yen('1') };
  const table = offer.and(
    command('AddIssue', { code: 'LABOUR', title: 'Labour', valueType: 'MONEY' }),
  );

  it('grow at their end, by number or by a hyphen, which is stored as the number', () => {
    for (const path of ['/terms/2', '/terms/-']) {
      const after = table
        .when(changing({ path, value: third }))
        .then('RecordCorrected', { changes: [{ path: '/terms/2' }] });
      expect(dataOf('JP-1', after)).toMatchObject({ terms: [{}, {}, { value: yen('1') }] });
    }
  });

  it('close the gap that an entry leaves', () => {
    const after = table
      .when(changing({ path: '/terms/0', found: annualTerm }))
      .then('RecordCorrected');
    expect(dataOf('JP-1', after)).toMatchObject({ terms: [{ issue: idOf('TERM', table) }] });
  });

  it('have no place beyond the one after their last entry', () => {
    for (const path of ['/terms/3', '/terms/00', '/terms/-1', '/terms/length', '/terms/1e0']) {
      table
        .when(changing({ path, value: third }))
        .thenRefused('CORRECTION_MISMATCH', ['changes', 0, 'path'], 'no place');
    }
  });

  it('have nothing at a hyphen', () => {
    table
      .when(changing({ path: '/terms/-', found: third }))
      .thenRefused('CORRECTION_MISMATCH', ['changes', 0, 'found']);
    table.when(changing({ path: '/terms/-' })).thenRefused('NOTHING_TO_RECORD', ['changes']);
  });
});

describe('retracting and reinstating a record', () => {
  it('takes a record out of what is known, and puts it back', () => {
    const gone = offer.when(retracted('JP-1')).then('RecordRetracted');
    expect(dataOf('JP-1', gone)).toBeUndefined();
    const back = gone.when(reinstated('JP-1')).then('RecordReinstated');
    expect(dataOf('JP-1', back)).toEqual(dataOf('JP-1', offer));
  });

  it('does each once', () => {
    offer
      .and(retracted('JP-1'))
      .when(retracted('JP-1'))
      .thenRefused('NOTHING_TO_RECORD', ['record']);
    offer.when(reinstated('JP-1')).thenRefused('NOTHING_TO_RECORD', ['record']);
  });

  it('corrects nothing that is retracted', () => {
    offer
      .and(retracted('JP-1'))
      .when(corrected('JP-1', '/title', { value: 'A' }))
      .thenRefused('RETRACTED_RECORD', ['record']);
  });

  it('keeps a code for what is retracted', () => {
    offer.and(retracted('JP-1')).when(tabled('JP-1')).thenRefused('CODE_TAKEN', ['code']);
  });

  it('keeps what others name as what it is', () => {
    for (const code of ['JP', 'ANNUAL']) {
      offer.when(retracted(code)).thenRefused('RECORD_IN_USE', ['record'], 'JP-1');
    }
    given(opened)
      .when(retracted('HOST-NATION'))
      .thenRefused('RECORD_IN_USE', ['record'], 'A negotiation is never retracted');
    offer.and(party('KR')).when(retracted('KR')).then('RecordRetracted');
  });

  it('lets go of it when nothing that stands names it', () => {
    offer.and(retracted('JP-1')).when(retracted('ANNUAL')).then('RecordRetracted');
  });

  it('puts back only what still finds what it names', () => {
    offer
      .and(retracted('JP-1'), retracted('ANNUAL'))
      .when(reinstated('JP-1'))
      .thenRefused('UNKNOWN_ISSUE', ['record'], 'ANNUAL was retracted');
  });

  it('may take away a source that is cited', () => {
    const cited = { evidence: { citations: [{ source: 'NHK' }] } };
    given(...talks, source('NHK'), tabled('JP-1', cited))
      .when(retracted('NHK'))
      .then('RecordRetracted');
  });
});

describe('record keeping itself', () => {
  const twice = offer.and(corrected('JP-1', '/title', { value: 'A' }));
  const correction = twice.table.events.at(-1)?.id ?? '';

  it('is put right by new record keeping', () => {
    twice
      .when(corrected(correction, '/reason', { found: 'A slip of the pen.', value: 'None.' }))
      .thenRefused('UNKNOWN_RECORD', ['record'], 'new record keeping');
    twice.when(retracted(correction)).thenRefused('UNKNOWN_RECORD', ['record']);
    const after = twice
      .when(corrected('JP-1', '/title', { found: 'A', value: 'B' }))
      .then('RecordCorrected');
    expect(dataOf('JP-1', after)).toMatchObject({ title: 'B' });
  });
});

describe('rules of course in record keeping', () => {
  it('judge the record as corrected, and point at the change', () => {
    const yes = offer.and(accepted('YES', 'JP-1'));
    const one = corrected('YES', '/by', { found: 'US', value: 'JP' });
    yes.when(one).thenRefused('OWN_PROPOSAL', ['changes'], 'JP tabled JP-1 itself');
    yes
      .when(despite('OWN_PROPOSAL', one))
      .then('RecordCorrected')
      .thenInconsistent('OWN_PROPOSAL YES');
  });

  it('name what a correction breaks elsewhere', () => {
    const yes = offer.and(accepted('YES', 'JP-1'));
    const one = corrected('JP-1', '/proposers', { found: ['JP'], value: ['US'] });
    yes
      .when(one)
      .thenRefused('OWN_PROPOSAL', [], 'This would make YES inconsistent: US tabled JP-1');
    yes
      .when(despite('OWN_PROPOSAL', one))
      .then('RecordCorrected')
      .thenInconsistent('OWN_PROPOSAL YES');
  });

  it('are kept again once the record is put right', () => {
    offer
      .and(despite('OWN_PROPOSAL', accepted('YES', 'JP-1', { by: 'JP' })))
      .thenInconsistent('OWN_PROPOSAL YES')
      .and(corrected('YES', '/by', { found: 'JP', value: 'US' }))
      .thenInconsistent();
  });

  it('ask nothing new of what was inconsistent before', () => {
    offer
      .and(despite('OWN_PROPOSAL', accepted('YES', 'JP-1', { by: 'JP' })))
      .when(corrected('YES', '/place', { value: 'Tokyo' }))
      .then('RecordCorrected')
      .thenInconsistent('OWN_PROPOSAL YES');
  });

  it('judge what a retraction leaves', () => {
    const alone = given(opened, tokyo, party('US', { role: 'MEDIATOR' }), party('KR'), annual);
    alone
      .and(tabled('JP-1', { terms: [annualTerm] }))
      .when(retracted('KR'))
      .thenRefused('TOO_FEW_PARTIES', [], 'This would make JP-1 inconsistent');
  });

  it('judge what a source takes with it, and brings back', () => {
    const told = { by: 'JP', evidence: { citations: [{ source: 'NHK' }] } };
    const own = given(...talks, source('NHK'), tabled('JP-1'))
      .and(despite('OWN_PROPOSAL', accepted('X', 'JP-1', told)))
      .thenInconsistent('OWN_PROPOSAL X');
    own
      .and(retracted('NHK'))
      .thenInconsistent()
      .when(reinstated('NHK'))
      .thenRefused('OWN_PROPOSAL', [], 'This would make X inconsistent');
  });

  it('judge what a reinstatement brings back', () => {
    offer
      .and(revised('JP-2', 'JP-1'), retracted('JP-2'))
      .and(corrected('JP-1', '/proposers', { found: ['JP'], value: ['US'] }))
      .when(reinstated('JP-2'))
      .thenRefused('NOT_YOURS', [], 'This would make JP-2 inconsistent');
  });
});
