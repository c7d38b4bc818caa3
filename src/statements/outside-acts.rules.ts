import { leadsBack } from '../acts/circle.js';
import type { Considered } from '../acts/considered.js';
import { endedBefore } from '../acts/order.js';
import type { RuleOfCourse, RuleOfForm, Rules } from '../acts/rule.js';
import { called, calledWithDate } from '../record/record.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import { refusal } from '../rules/refusal.js';

type OutsideAct = RecordOf<'OutsideActRecorded'>;

const isNotItsOwnPart: RuleOfForm = {
  judges: ['OutsideActRecorded'],
  refusals: (record, records) => {
    const circle = leadsBack(record, records, (act) =>
      act.type === 'OutsideActRecorded' && act.data.of !== undefined ? [act.data.of] : [],
    );
    if (!circle) return [];
    return [refusal('INVALID_INPUT', `${called(record)} would widen or end itself.`, ['of'])];
  },
};

/** What ends a strike is the end of a strike: a lockout that answers it is another outside act. */
const isOfItsKind: RuleOfForm = {
  judges: ['OutsideActRecorded'],
  refusals: (record, records) => {
    if (record.type !== 'OutsideActRecorded') return [];
    const { kind, of } = record.data;
    const whole = records.get(of ?? '');
    const parts = records.about(record.id, 'OutsideActRecorded');
    return [
      ...(isOfOtherKind(whole, kind) ? [{ other: whole, place: 'of' }] : []),
      ...parts
        .filter(({ data }) => data.of === record.id && data.kind !== kind)
        .map((other) => ({ other, place: 'kind' })),
    ].map(({ other, place }) => {
      const message = `${called(other)} is a ${other.data.kind}, and no ${kind}: these are two things.`;
      return refusal('INVALID_INPUT', message, [place]);
    });
  },
};

function isOfOtherKind(
  record: AnyRecord | undefined,
  kind: OutsideAct['data']['kind'],
): record is OutsideAct {
  return record?.type === 'OutsideActRecorded' && record.data.kind !== kind;
}

/** Whatever widens or ends a thing comes after it began, and it widens no more once it has ended. */
const beginsThenWidensThenEnds: RuleOfCourse = {
  code: 'OUTSIDE_ACT_ORDER',
  judges: ['OutsideActRecorded'],
  swayedBy: [
    { events: ['OutsideActRecorded'], through: 'itself' },
    { events: ['OutsideActRecorded'], through: 'outsideAct' },
  ],
  breaches: (act, considered) => {
    if (act.type !== 'OutsideActRecorded' || act.data.of === undefined) return [];
    const whole = considered.get(act.data.of);
    if (whole?.type !== 'OutsideActRecorded') return [];
    const ends = act.data.phase === 'WIDENED' ? endsBefore(act, whole, considered) : [];
    return [
      ...(endedBefore(act, whole, considered)
        ? [`${called(whole)} came only later (${whole.data.occurred}).`]
        : []),
      ...ends.slice(0, 1).map((end) => `It was over before, by ${calledWithDate(end)}.`),
    ].map((message) => refusal('OUTSIDE_ACT_ORDER', message, ['occurred']));
  },
};

function endsBefore(
  act: OutsideAct,
  whole: OutsideAct,
  considered: Considered,
): readonly AnyRecord[] {
  return considered
    .about(whole.id)
    .filter((other) => other.type === 'OutsideActRecorded')
    .filter(({ data }) => data.of === whole.id && data.phase === 'ENDED')
    .filter((end) => endedBefore(end, act, considered));
}

/** What holds for what happens outside the talks. */
export const outsideActRules: Rules = {
  form: [isNotItsOwnPart, isOfItsKind],
  course: [beginsThenWidensThenEnds],
};
