import type { Considered } from '../acts/considered.js';
import { endedBefore } from '../acts/order.js';
import { turnsOf } from '../acts/turns.js';
import { warning, type WarningRule } from '../acts/warning.js';
import { nameOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';

/**
 * Talks that are resumed, or an issue that is taken up again, when nothing on record had closed them. A recorder who begins
 * in the middle has nothing else to enter; but it may also be the wrong issue, or the wrong day.
 */
export const nothingToReopen: WarningRule = {
  judges: ['NegotiationResumed', 'IssueReopened'],
  warnings: (record, { considered }) => {
    if (record.type === 'NegotiationResumed') {
      const turns = turnsOf(considered);
      if (mayBeClosed(record, turns, considered)) return [];
      const message = 'Nothing on record had suspended or ended the talks before this.';
      return [warning('NOTHING_TO_REOPEN', message, ['occurred'])];
    }
    if (record.type !== 'IssueReopened') return [];
    const { issue } = record.data;
    const turns = considered
      .about(issue)
      .filter(({ type }) => ['IssueParked', 'IssueDropped', 'IssueReopened'].includes(type));
    if (mayBeClosed(record, turns, considered)) return [];
    const name = nameOf(issue, considered.records);
    const message = `Nothing on record had parked or dropped ${name} before this.`;
    return [warning('NOTHING_TO_REOPEN', message, ['issue'])];
  },
};

/** Whether any of these may have closed it before, and nothing that reopened it certainly came between. */
function mayBeClosed(
  reopening: AnyRecord,
  turns: readonly AnyRecord[],
  considered: Considered,
): boolean {
  const others = turns.filter(({ type }) => type === reopening.type);
  return turns
    .filter(({ type }) => type !== reopening.type)
    .filter((closing) => !endedBefore(reopening, closing, considered))
    .some(
      (closing) =>
        !others.some(
          (other) =>
            endedBefore(closing, other, considered) && endedBefore(other, reopening, considered),
        ),
    );
}
