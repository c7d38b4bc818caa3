import { describe, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import { letThrough, refusedUnlessForced } from '../support/of-course.js';
import { corrected, firstHand, retracted, talks } from '../support/story.js';
import { command, despite, given } from '../support/table.js';

function strike(code: string, phase: string, occurred: string, more: JsonObject = {}) {
  return command('RecordOutsideAct', {
    ...{ code, title: 'The strike', kind: 'STRIKE', phase, occurred, evidence: firstHand },
    ...more,
  });
}

const of: JsonObject = { of: 'STRIKE' };
const struck = given(...talks, strike('STRIKE', 'BEGAN', '2020-02-01'));
const code = 'OUTSIDE_ACT_ORDER';

describe('OUTSIDE_ACT_ORDER: what widens or ends an outside act does not come before it', () => {
  it.each(['WIDENED', 'ENDED', 'NOT_STATED'])('refuses what %s earlier than it began', (phase) => {
    const earlier = strike('THEN', phase, '2020-01-02', of);
    refusedUnlessForced(code, struck, earlier, ['occurred'], 'STRIKE came only later (2020-02-01)');
    letThrough(struck, strike('THEN', phase, '2020-02-01', of));
    letThrough(struck, strike('THEN', phase, '2020', of));
  });

  it('refuses that it widens after its end', () => {
    const ended = struck.and(strike('END', 'ENDED', '2020-03-01', of));
    const widened = (occurred: string) => strike('WIDER', 'WIDENED', occurred, of);
    refusedUnlessForced(code, ended, widened('2020-03-02'), ['occurred'], 'by END (2020-03-01)');
    letThrough(ended, widened('2020-02-20'));
    letThrough(ended, widened('2020-03'));
  });

  it('names what an entry made later, or a correction, makes inconsistent', () => {
    const wider = struck.and(strike('WIDER', 'WIDENED', '2020-03-02', of));
    const end = strike('END', 'ENDED', '2020-03-01', of);
    wider.when(end).thenRefused(code, [], 'This would make WIDER inconsistent');
    const both = wider.and(despite(code, end)).thenInconsistent(`${code} WIDER`);
    both.and(retracted('END')).thenInconsistent();
    struck
      .and(strike('END', 'ENDED', '2020-03-01', of))
      .when(corrected('STRIKE', '/occurred', { found: '2020-02-01', value: '2020-04-01' }))
      .thenRefused(code, [], 'This would make END inconsistent');
  });
});

describe('INVALID_INPUT: what widens or ends an outside act is of its kind', () => {
  it('refuses the end of a lockout for that of a strike', () => {
    struck
      .when(strike('END', 'ENDED', '2020-03-01', { ...of, kind: 'LOCKOUT' }))
      .thenRefused('INVALID_INPUT', ['of'], 'STRIKE is a STRIKE, and no LOCKOUT');
  });

  it('asks the same of a correction of either', () => {
    const ended = struck.and(strike('END', 'ENDED', '2020-03-01', of));
    const change = { found: 'STRIKE', value: 'LOCKOUT' };
    ended.when(corrected('END', '/kind', change)).thenRefused('INVALID_INPUT', ['changes']);
    ended
      .when(corrected('STRIKE', '/kind', change))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'END is a STRIKE');
  });
});
