import type { Considered } from '../acts/considered.js';
import { lineOf } from '../acts/issue-line.js';
import { referencesOf } from '../record/record.js';
import type { AnyRecord, BearingRow, Bearings, Sought } from '../record/records.js';
import { type Moment, momentIn } from '../times/moment.js';
import type { Question } from './answer.js';
import { spokenOf } from './bearing.index.js';
import { gather, type Gathered } from './gathering.js';
import { Horizon } from './horizon.js';

/** How many acts are read at first, and how many more each time that is too few. */
const steps = { first: 16, times: 4, most: 20_000 } as const;

/** No day ends anywhere later than so long after it ends in UTC. */
const zoneMs = 16 * 3_600_000;

/**
 * Works something out from the marks that a question is about: all of them, or only so many of the last ones that what
 * is older makes no difference. `answer` is a function of what it is given, and says by the horizon where that is not
 * enough; it is asked again with more until it is.
 */
export function sufficiently<T>(
  question: Question,
  considered: Considered,
  answer: (gathered: Gathered, horizon?: Horizon) => T,
  tells: Tells = { since: true },
): T {
  const { records } = considered;
  const line = lineOf(question.issue, records);
  const bearings = records.bearings?.(line, question.party);
  if (bearings === undefined) return answer(gather(question, considered));
  for (let count: number = steps.first; count <= steps.most; count *= steps.times) {
    const sought = soughtFor(question, considered);
    const { rows, fromMs } = bearings.newest(sought, count);
    const gathered = gather(question, considered, namedBy(rows, line, considered));
    if (fromMs === -Infinity) return answer(gathered);
    const horizon = new Horizon(bearings, sought, {
      ms: half(rows, fromMs),
      readMs: fromMs,
      ...tells,
    });
    const answered = answer(gathered, horizon);
    if (!horizon.missed) return answered;
  }
  return answer(gather(question, considered));
}

/** Whether an answer tells since when something is so: then it may reach back further than what is so does. */
type Tells = Pick<Horizon, 'since'>;

/** What an index is asked for. */
export function soughtFor({ validAt }: Pick<Question, 'validAt'>, considered: Considered): Sought {
  return {
    standing: considered.minimum,
    atMs: lastEnd(validAt),
    publicly: considered.chronology.standings.ofThePublic,
    without: considered.sourcesGradedTooLow(),
  };
}

/** The last of the ends that a moment has, wherever one is. */
function lastEnd(moment: Moment): number {
  return momentIn(moment, 'UTC') + (moment.kind === 'DAY' ? zoneMs : 0);
}

/** The moment that lies before half of what was read. */
function half(rows: readonly BearingRow[], fromMs: number): number {
  return Math.max(fromMs, (rows[Math.floor(rows.length / 2)]?.latest ?? fromMs) + 1);
}

/**
 * The acts that name one of the issues, among those that rows speak of and what is connected with these: who accepts a
 * proposal as a whole names none, and the proposal that he accepts does, or a report of it.
 */
function namedBy(
  rows: readonly BearingRow[],
  line: readonly string[],
  considered: Considered,
): readonly AnyRecord[] {
  const { records } = considered;
  const found = new Map<string, AnyRecord>();
  const add = (record: AnyRecord | undefined): void => {
    if (record) found.set(record.id, record);
  };
  const ahead = new Set(rows.map(({ record }) => record));
  for (const id of ahead) {
    const record = records.get(id);
    add(record);
    if (record) spokenOf(record).forEach((other) => ahead.add(other));
  }
  const told = new Set(rows.filter(({ stance }) => stance !== '*').map(({ record }) => record));
  for (const id of ahead) {
    if (told.has(id)) continue;
    for (const other of records.about(id)) if (spokenOf(other).includes(id)) add(other);
  }
  return [...found.values()].filter((record) => names(record, line) && considered.includes(record));
}

function names(record: AnyRecord, line: readonly string[]): boolean {
  return referencesOf(record).some(({ kind, value }) => kind === 'issue' && line.includes(value));
}

/** The index of what leaves open what a party's terms are. */
export function openTermsOf(party: string, { records }: Considered): Bearings | undefined {
  return records.bearings?.([''], party);
}
