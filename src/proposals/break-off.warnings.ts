import { endedBefore, mayLieBetween } from '../acts/order.js';
import { isOffer } from '../acts/term-sets.js';
import { turnsOf } from '../acts/turns.js';
import { warning, type WarningRule } from '../acts/warning.js';
import { tabling } from './tabling.rules.js';

/**
 * A proposal after talks were broken off, which nobody resumed. That is how talks go on, and no rule refuses it; but it may
 * also be dated wrongly, or the resumption is missing in the record.
 */
export const afterBreakOff: WarningRule = {
  judges: tabling,
  warnings: (offer, { considered }) => {
    if (!isOffer(offer)) return [];
    const turns = turnsOf(considered);
    const brokenOff = turns
      .filter(({ type }) => type === 'NegotiationBrokenOff')
      .filter((turn) => endedBefore(turn, offer, considered))
      .find(
        (turn) =>
          !turns.some(
            (other) =>
              other.type === 'NegotiationResumed' && mayLieBetween(other, turn, offer, considered),
          ),
      );
    if (brokenOff === undefined) return [];
    const message = `The talks had been broken off (${brokenOff.data.occurred}), and nobody resumed them before this.`;
    return [warning('TALKS_BROKEN_OFF', message, ['occurred'], [brokenOff])];
  },
};
