import { describe, expect, it } from '@jest/globals';
import { conditionsSetBy } from '../../src/acts/conditions.js';
import type { JsonObject } from '../../src/event-store/json.js';
import { conditionAt } from '../../src/proposals/condition.state.js';
import type { TableCommand } from '../../src/record/table.decider.js';
import { acted, considered, moment, on } from '../support/positions.js';
import { offer, type Table, talks as table } from '../support/records.js';
import {
  accepted,
  annualTerm,
  corrected,
  durationTerm,
  firstHand,
  party,
  retracted,
  tabled,
  talks,
} from '../support/story.js';
import { command, despite, given } from '../support/table.js';

const congress = 'Congress approves.';
const bases = 'The bases stay where they are.';

/** Japan's offer on one condition, and its duration on another. */
const onConditions = tabled('JP-1', {
  conditions: [congress],
  terms: [annualTerm, { ...durationTerm, conditions: [bases] }],
});

function met(code: string, of = 'JP-1', condition = congress, more: JsonObject = {}): TableCommand {
  return turned('RecordConditionMet', code, of, condition, more);
}

function failed(code: string, more: JsonObject = {}): TableCommand {
  return turned('RecordConditionFailed', code, 'JP-1', congress, more);
}

function waived(code: string, more: JsonObject = {}): TableCommand {
  return turned('WaiveCondition', code, 'JP-1', congress, { by: ['JP'], ...more });
}

function turned(
  type: 'RecordConditionMet' | 'RecordConditionFailed' | 'WaiveCondition',
  code: string,
  of: string,
  condition: string,
  more: JsonObject,
): TableCommand {
  return command(type, {
    code,
    of,
    condition,
    occurred: '2020-11-01',
    evidence: firstHand,
    ...more,
  });
}

const offered = given(...talks, onConditions);

describe('what becomes of a condition', () => {
  it('is recorded of a proposal as a whole, and of one of its terms', () => {
    offered.when(met('MET')).then('ConditionMet', { condition: congress });
    offered.when(met('MET', 'JP-1', bases)).then('ConditionMet', { condition: bases });
    offered.when(waived('WAIVED')).then('ConditionWaived', { condition: congress });
  });

  it('is recorded of an acceptance, a stance, and the term of an agreement', () => {
    const stances: readonly JsonObject[] = [
      {
        issue: 'TERM',
        holder: 'US',
        stance: 'OPEN_TO',
        about: { words: 'it' },
        conditions: [bases],
      },
    ];
    const stating = command('RecordStatement', {
      ...{ code: 'SAID', occurred: '2020-10-20', evidence: firstHand, stances },
    });
    const deal = command('ReachAgreement', {
      ...{ code: 'DEAL', title: 'The deal', parties: ['JP', 'US'], extent: 'COMPLETE' },
      ...{ occurred: '2020-10-20', evidence: firstHand },
      terms: [{ ...annualTerm, conditions: [congress] }],
    });
    const accepting = despite(
      'CONDITIONAL_ACCEPTANCE',
      accepted('YES', 'JP-1', { occurred: '2020-10-20', conditions: ['It is signed.'] }),
    );
    const all = given(...talks, onConditions, stating, deal, accepting);
    all.when(met('A', 'SAID', bases)).then('ConditionMet');
    all.when(met('B', 'DEAL', congress)).then('ConditionMet');
    all.when(met('C', 'YES', 'It is signed.')).then('ConditionMet');
  });

  it('is of a condition that the act holds, in its own words', () => {
    offered
      .when(met('MET', 'JP-1', 'Congress aproves.'))
      .thenRefused('UNKNOWN_CONDITION', ['condition'], 'it says “Congress approves.”');
    offered
      .when(met('MET', 'JP-1', 'It snows.'))
      .thenRefused('UNKNOWN_CONDITION', ['condition'], `“${congress}”, “${bases}”`);
    given(...talks, tabled('JP-1'))
      .when(met('MET'))
      .thenRefused('UNKNOWN_CONDITION', ['condition'], 'JP-1 holds no condition.');
  });

  it('is of the act that sets it, where another one says so or repeats it', () => {
    const reporting = command('ReportTerm', {
      ...{ code: 'TOLD', proposal: 'JP-0', occurred: '2020-10-20', evidence: firstHand },
      terms: [{ ...annualTerm, conditions: [congress] }],
    });
    const later = given(...talks, tabled('JP-0'), reporting);
    later.when(met('MET', 'TOLD')).thenRefused('UNKNOWN_CONDITION', ['of'], 'of JP-0; name that');
    later.when(met('MET', 'JP-0')).then('ConditionMet');
    offered
      .and(accepted('YES', 'JP-1', { conditions: [congress], occurred: '2020-10-20' }))
      .when(met('MET', 'YES'))
      .thenRefused('UNKNOWN_CONDITION', ['of'], 'of JP-1; name that');
  });

  it('does not lose its condition by a correction, unless that is taken upon oneself', () => {
    const change = { found: congress, value: 'Congress and the Diet approve.' };
    const recorded = offered.and(met('MET'));
    recorded
      .when(corrected('JP-1', '/conditions/0', change))
      .thenRefused('UNKNOWN_CONDITION', [], 'This would make MET inconsistent');
    recorded
      .and(despite('UNKNOWN_CONDITION', corrected('JP-1', '/conditions/0', change)))
      .thenInconsistent('UNKNOWN_CONDITION MET')
      .and(corrected('MET', '/condition', change))
      .thenInconsistent();
    offered
      .and(met('MET', 'JP-1', bases))
      .when(corrected('JP-1', '/terms/1/conditions', { found: [bases] }))
      .thenRefused('UNKNOWN_CONDITION', [], 'JP-1 holds no condition in these words');
  });

  it('does not lose its condition by the correction or the retraction of a report that tells of it', () => {
    const reporting = command('ReportTerm', {
      ...{ code: 'TOLD', proposal: 'JP-0', occurred: '2020-10-20', evidence: firstHand },
      terms: [{ ...annualTerm, conditions: [congress] }],
    });
    const recorded = given(...talks, tabled('JP-0'), reporting, met('MET', 'JP-0'));
    recorded.when(retracted('TOLD')).thenRefused('UNKNOWN_CONDITION', []);
    recorded
      .when(corrected('TOLD', '/terms/0/conditions', { found: [congress] }))
      .thenRefused('UNKNOWN_CONDITION', [], 'JP-0 holds no condition');
  });

  it('comes after the condition was set, also by what is entered later', () => {
    const early = { occurred: '2020-10-14' };
    offered.when(met('MET', 'JP-1', congress, early)).thenRefused('CONDITION_ORDER', ['of']);
    offered
      .when(waived('NO', early))
      .thenRefused('CONDITION_ORDER', ['of'], 'by JP-1 (2020-10-15)');
    offered
      .and(met('MET', 'JP-1', congress, { occurred: '2020-10-16' }))
      .when(corrected('JP-1', '/occurred', { found: '2020-10-15', value: '2020-10-17' }))
      .thenRefused('CONDITION_ORDER', [], 'This would make MET inconsistent');
    offered.when(met('MET', 'JP-1', congress, { occurred: '2020-10' })).then('ConditionMet');
  });

  it('is waived by who set it alone, together where several did', () => {
    offered.when(waived('NO', { by: ['US'] })).thenRefused('NOT_YOURS', ['by', 0], "is JP's");
    const joint = given(
      ...[...talks, party('KR')],
      tabled('JP-1', { proposers: ['JP', 'KR'], conditions: [congress] }),
    );
    joint.when(waived('NO')).thenRefused('NOT_YOURS', ['by'], 'KR set the condition too');
    joint.when(waived('YES', { by: ['KR', 'JP'] })).then('ConditionWaived');
    joint
      .and(
        command('RecordPartyWithdrawal', {
          party: 'KR',
          occurred: '2020-10-20',
          evidence: firstHand,
        }),
      )
      .when(waived('YES'))
      .then('ConditionWaived');
  });

  it('is waived by whoever holds a stance on it, each for itself, and by anybody where none is recorded', () => {
    const stanceOf = (holder?: string): JsonObject => ({
      ...{ issue: 'TERM', stance: 'OPEN_TO', about: { words: 'it' }, conditions: [congress] },
      ...(holder === undefined ? {} : { holder }),
    });
    const stating = (stances: readonly JsonObject[]) =>
      given(
        ...talks,
        command('RecordStatement', {
          ...{ code: 'JP-1', occurred: '2020-10-20', evidence: firstHand, stances: [...stances] },
        }),
      );
    stating([stanceOf('JP'), stanceOf('US')])
      .when(waived('YES'))
      .then('ConditionWaived');
    stating([stanceOf('US')])
      .when(waived('NO'))
      .thenRefusedAt('NOT_YOURS', ['by', 0]);
    stating([stanceOf()]).when(waived('YES')).then('ConditionWaived');
  });

  it('changes, and is not the same twice', () => {
    const once = offered.and(met('MET'));
    once
      .when(met('AGAIN', 'JP-1', congress, { occurred: '2020-11-05' }))
      .thenRefused('DONE_ALREADY', ['of'], 'as MET');
    once.when(met('OTHER', 'JP-1', bases)).then('ConditionMet');
    const fell = once.and(failed('FAILED', { occurred: '2020-11-03' }));
    fell.when(met('AGAIN', 'JP-1', congress, { occurred: '2020-11-05' })).then('ConditionMet');
    fell
      .when(failed('TWICE', { occurred: '2020-11-06' }))
      .thenRefused('DONE_ALREADY', ['of'], 'as FAILED');
    offered
      .and(waived('WAIVED'))
      .when(waived('TWICE', { occurred: '2020-11-05' }))
      .thenRefused('DONE_ALREADY', ['of']);
  });

  it('may be recorded after the talks have ended', () => {
    offered
      .and(command('ConcludeNegotiation', { occurred: '2020-10-20', evidence: firstHand }))
      .when(met('MET'))
      .then('ConditionMet');
  });
});

describe('the state of a condition', () => {
  const set = (more: object = {}): Table =>
    table().act('p1', 'ProposalTabled', {
      ...offer('2021-01-10', '3'),
      ...{ conditions: [congress], ...more },
    });
  const turn = (
    one: Table,
    id: string,
    type: 'ConditionMet' | 'ConditionFailed',
    day: string,
    of = 'p1',
  ) => acted(one, id, type, { occurred: day, of, condition: congress });

  function states(one: Table, day: string, of = 'p1'): readonly unknown[] {
    const counted = considered(one);
    const act = counted.get(of);
    return act === undefined
      ? []
      : conditionsSetBy(act, counted).map((condition) => {
          const { state, because } = conditionAt(condition, moment(day), counted);
          return [...state, ...because.map(({ id }) => id)];
        });
  }

  it('is open until something on record says what became of it', () => {
    const one = turn(set(), 'm1', 'ConditionMet', '2021-03-01');
    expect(states(one, '2021-02-28')).toEqual([['OPEN']]);
    expect(states(one, '2021-03-01')).toEqual([['MET', 'm1']]);
  });

  it('is what came last, whatever was entered last, and both where that is not known', () => {
    const later = turn(set(), 'm1', 'ConditionMet', '2021-04-01');
    const both = turn(later, 'f1', 'ConditionFailed', '2021-03-01');
    expect(states(both, '2021-03-31')).toEqual([['FAILED', 'f1']]);
    expect(states(both, '2021-04-01')).toEqual([['MET', 'm1']]);
    const vague = turn(later, 'f1', 'ConditionFailed', '2021');
    expect(states(vague, '2021-12-31')).toEqual([['MET', 'FAILED', 'f1', 'm1']]);
  });

  it('of a condition that another party accepted with the proposal is that of the proposal', () => {
    const yes = acted(turn(set(), 'm1', 'ConditionMet', '2021-03-01'), 'a1', 'ProposalAccepted', {
      ...{ occurred: '2021-02-01', by: 'US', proposal: 'p1', conditions: [congress] },
    });
    expect(states(yes, '2021-03-01')).toEqual([['MET', 'm1']]);
    expect(states(yes, '2021-03-01', 'a1')).toEqual([]);
  });

  it('is not changed by what is refuted', () => {
    const one = turn(set(), 'm1', 'ConditionMet', '2021-03-01').act('x1', 'ActAssessed', {
      ...{ act: 'm1', standing: 'REFUTED', reasons: 'The vote was lost.' },
    });
    expect(states(one, '2021-12-31')).toEqual([['OPEN']]);
  });

  it('is contested by a denial of who set it', () => {
    const one = turn(set(), 'm1', 'ConditionMet', '2021-03-01');
    const denied = one.act('d1', 'ActDenied', { occurred: '2021-03-05', by: 'JP', act: 'm1' });
    const record = denied.records.get('m1');
    expect(record && considered(denied).standingOf(record)).toBe('CONTESTED');
  });

  it('waived by one of two holders is that one’s alone', () => {
    const stance = (holder: string) =>
      ({
        ...{ issue: 'TERM', holder, stance: 'OPEN_TO' },
        about: { words: 'it' },
        conditions: [congress],
      }) as const;
    const both = acted(table(), 's1', 'StatementMade', {
      ...{ occurred: '2021-01-10', stances: [stance('JP'), stance('US')] },
    });
    const one = acted(both, 'w1', 'ConditionWaived', {
      ...{ occurred: '2021-02-01', of: 's1', condition: congress, by: ['US'] },
    });
    expect(states(one, '2021-12-31', 's1')).toEqual([['OPEN'], ['WAIVED', 'w1']]);
  });

  it('leaves no mark, and puts a bound on when the condition was set', () => {
    const vague = table().act('p1', 'ProposalTabled', {
      ...offer('2021', '3'),
      conditions: [congress],
    });
    expect(on(vague, '2021-06-30').stance).toBe('UNKNOWN');
    const one = turn(vague, 'm1', 'ConditionMet', '2021-03-01');
    expect(on(one, '2021-06-30').heldStance).toMatchObject({ stance: 'PROPOSES', records: ['p1'] });
  });
});
