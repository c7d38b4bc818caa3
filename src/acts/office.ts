import type { RecordOf, Records } from '../record/records.js';
import { type Bounds, boundsOf } from '../times/bounds.js';

/**
 * Whether a delegate may have been in office within these bounds: since the appointment, and until they were relieved.
 * Days that are not known exclude nothing, and the day of the relief is still one in office.
 */
export function mayBeInOffice(
  { id, data }: RecordOf<'DelegateAppointed'>,
  during: Bounds,
  records: Records,
): boolean {
  const { zone } = records.negotiation.data;
  const appointed =
    data.period === undefined
      ? { earliest: -Infinity, latest: Infinity }
      : boundsOf(data.period, zone);
  const relieved = reliefsOf(id, records).map((relief) => boundsOf(relief.data.relieved, zone));
  const until = Math.min(appointed.latest, ...relieved.map(({ latest }) => latest));
  return appointed.earliest <= during.latest && during.earliest <= until;
}

/** Whether a title may have been held within these bounds. One of which the days are not known is taken to be. */
export function mayBeHeld(
  { data: { period } }: RecordOf<'TitleReported'>,
  during: Bounds,
  records: Records,
): boolean {
  if (period === undefined) return true;
  const held = boundsOf(period, records.negotiation.data.zone);
  return held.earliest <= during.latest && during.earliest <= held.latest;
}

/** The reliefs of a delegate: one, unless sources contradict one another. */
export function reliefsOf(
  delegate: string,
  records: Records,
): readonly RecordOf<'DelegateRelieved'>[] {
  return records.about(delegate).filter((record) => record.type === 'DelegateRelieved');
}
