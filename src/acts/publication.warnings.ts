import { eventTypes, tableEvents, type EventType } from '../record/events.js';
import { called } from '../record/record.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import type { Path } from '../rules/refusal.js';
import { boundsOf } from '../times/bounds.js';
import type { Background } from './background.js';
import { citationsOf } from './chronology.js';
import { type Warning, warning, type WarningRule } from './warning.js';

/** Acts that are dated by their report: a number is reported, a term is learned, when it is printed. */
const datedByReport: readonly EventType[] = [
  'FigureReported',
  'ConversionReported',
  'TermReported',
  'ExpiryReported',
];

/** What is issued with what it tells; everything else tells of it afterwards. */
const issuedWithIt: readonly RecordOf<'SourceRegistered'>['data']['kind'][] = [
  'DOCUMENT',
  'PRESS_RELEASE',
  'MINUTES',
  'RECORDING',
];

const judged = eventTypes.filter(
  (type) =>
    !datedByReport.includes(type) &&
    (tableEvents[type].nature === 'ACT' || type === 'ActDenied' || type === 'VariantReported'),
);

/**
 * An act that is dated on the very day on which a report of it was printed: mostly it happened before, and the day of the
 * paper was entered for the day of the act. A time of day is nobody's publication date, and what a communiqué of the day,
 * or somebody present, tells did happen then.
 */
export const datedAsPublished: WarningRule = {
  judges: judged,
  warnings: (record, background) => {
    const date = dateOf(record);
    if (date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date.text)) return [];
    const sameDay = reportsOf(record, background).filter(
      ({ data: { published = '' } }) => dayOf(published) === date.text,
    );
    const firstHand = 'evidence' in record.data && record.data.evidence?.firstHand === true;
    if (firstHand || sameDay.length === 0) return [];
    if (sameDay.some(({ data: { kind } }) => issuedWithIt.includes(kind))) return [];
    const named = sameDay.map(called).join(', ');
    const were = sameDay.length === 1 ? 'was' : 'were';
    const message = `This is dated ${date.text}, the day on which ${named} ${were} published: is it the day of the act?`;
    return [warning('DATED_AS_PUBLISHED', message, date.path, sameDay)];
  },
};

/**
 * An act that is dated after a source which reports it as done, wherever on earth that came out: one of the two dates is
 * wrong, or the source announces what is to come, which its citation can say.
 */
export const datedAfterPublication: WarningRule = {
  judges: judged,
  warnings: (record, background) => {
    const date = dateOf(record);
    if (date === undefined) return [];
    const { earliest } = boundsOf(date.text, background.considered.chronology.zoneOf(date.of));
    return reportsOf(record, background).flatMap((source): readonly Warning[] => {
      const { published } = source.data;
      if (published === undefined || boundsOf(published, furthestBehind).latest >= earliest) {
        return [];
      }
      const message = `This is dated ${date.text}, after ${called(source)} (${published}), which reports it as done: does that announce it?`;
      return [warning('DATED_AFTER_PUBLICATION', message, date.path, [source])];
    });
  },
};

/** Where a day of publication ends last. */
const furthestBehind = '-12:00';

interface Dated {
  readonly text: string;
  readonly path: Path;
  /** In whose zone it is. */
  readonly of: AnyRecord;
}

function dateOf(record: AnyRecord): Dated | undefined {
  if (record.type === 'VariantReported') {
    const { says } = record.data;
    return 'occurred' in says
      ? { text: says.occurred, path: ['says', 'occurred'], of: record }
      : undefined;
  }
  const text = 'occurred' in record.data ? record.data.occurred : undefined;
  return text === undefined ? undefined : { text, path: ['occurred'], of: record };
}

/** The sources that tell of it as done, each once. */
function reportsOf(
  record: AnyRecord,
  { considered: { records } }: Background,
): readonly RecordOf<'SourceRegistered'>[] {
  const ids = citationsOf(record)
    .filter(({ reports }) => reports !== 'ANNOUNCED')
    .map(({ source }) => source);
  return [...new Set(ids)]
    .map((id) => records.get(id))
    .filter((source) => source?.type === 'SourceRegistered');
}

/** The day of a publication as it is written; nothing where only a month or a year is known. */
function dayOf(published: string): string | undefined {
  return /^\d{4}-\d\d-\d\d(?=T|$)/.exec(published)?.[0];
}
