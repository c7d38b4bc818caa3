import { byName } from '../acts/order.js';
import type { StanceKind } from '../acts/act.js';
import type { Considered } from '../acts/considered.js';
import { momentAsked } from '../acts/moment-asked.js';
import { definedSince } from '../acts/issue-definition.js';
import { isShowing } from '../acts/showings.js';
import { statedIn } from '../acts/terms.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import type { Standing } from '../sources/sources.events.js';
import type { Bounds } from '../times/bounds.js';
import { type BracketChange, bracketChanges } from '../values/bracket-changes.js';
import { type ClauseText, sameClause } from '../values/clause-text.js';
import { type Piece, redline } from '../values/redline.js';
import type { Value } from '../values/value.js';
import { actsOn } from './acts-on.js';
import type { Question } from './answer.js';
import { marksLeftBy } from './marks.js';

/** What became of a clause from one wording to another. */
interface Redline {
  readonly from: ClauseEntry;
  readonly to: ClauseEntry;
  readonly pieces: readonly Piece[];
  readonly brackets: readonly BracketChange[];
}

/** One wording of a clause, as one act has it. */
export interface ClauseEntry {
  /** Unique in the history, and the same for the same records. */
  readonly id: string;
  /** The wordings of the history are counted from 1; one that comes again has the number that it had. */
  readonly version: number;
  readonly text: ClauseText;
  /** The id of the record that says so. */
  readonly act: string;
  /** Who shows this stance by the act; nobody for the baseline, what was in force before, and where no holder is told. */
  readonly parties: readonly string[];
  readonly stance?: StanceKind;
  readonly standing: Standing;
  /** As it was written; absent where no date is told. */
  readonly occurred?: string;
  /** In epoch milliseconds; both -Infinity for the baseline. */
  readonly earliest: number;
  readonly latest: number;
  readonly recorded: number;
  /** Who accepted this very wording by the moment asked about, whatever they did since. */
  readonly acceptedBy: readonly string[];
  /** Against the entry before; absent for the first one. Worked out when it is read. */
  readonly redline: Redline | undefined;
}

/** A wording before its place in the history is known. */
interface Wording {
  readonly told: Omit<ClauseEntry, 'id' | 'version' | 'acceptedBy' | 'redline'>;
  readonly record: AnyRecord;
  readonly moment: Bounds;
  readonly zone: string;
}

type Numbered = Omit<ClauseEntry, 'acceptedBy' | 'redline'>;

interface Stated extends Pick<ClauseEntry, 'text' | 'parties' | 'standing'> {
  readonly stance?: StanceKind;
  /** Where its time is not that of the record. */
  readonly act?: AnyRecord | undefined;
}

/**
 * How a clause came to be worded: an entry for each act that words it, up to the moment asked about, by latest bound, then
 * earliest, then by what the records are called. The baseline comes first. An issue above or below is another clause.
 */
export function clauseHistory(
  { issue, validAt }: Pick<Question, 'issue' | 'validAt'>,
  considered: Considered,
): readonly ClauseEntry[] {
  const at = momentAsked(validAt);
  const own = considered.get(issue);
  const wordings = [...(own ? [own] : []), ...actsOn(issue, considered)]
    .flatMap((record) => wordingsOf(record, issue, considered))
    .filter(({ moment, zone }) => moment.latest <= at(zone))
    .toSorted(byMoment);
  return entriesOf(numbered(wordings.map(({ told }) => told)));
}

/** Each with its name in the history, and with the number of its wording. */
function numbered(told: readonly Wording['told'][]): readonly Numbered[] {
  const versions = new Versions();
  const ofActs = new Map<string, number>();
  return told.map((one) => {
    const ordinal = (ofActs.get(one.act) ?? 0) + 1;
    ofActs.set(one.act, ordinal);
    return {
      ...one,
      id: `${one.act}.${String(ordinal)}`,
      version: versions.numberOf(one.text),
    };
  });
}

/** Numbers wordings as they come, found by their words: of the same words there are few with other brackets. */
class Versions {
  readonly #byWords = new Map<string, { readonly text: ClauseText; readonly number: number }[]>();
  #count = 0;

  numberOf(text: ClauseText): number {
    const words = text.words.normalize('NFC');
    const alike = this.#byWords.get(words) ?? [];
    const known = alike.find((one) => sameClause(one.text, text));
    if (known) return known.number;
    this.#count += 1;
    this.#byWords.set(words, [...alike, { text, number: this.#count }]);
    return this.#count;
  }
}

function entriesOf(told: readonly Numbered[]): readonly ClauseEntry[] {
  const accepting = new Map<number, readonly string[]>();
  for (const { version, stance, parties } of told) {
    if (stance !== 'ACCEPTS') continue;
    accepting.set(version, [...new Set([...(accepting.get(version) ?? []), ...parties])]);
  }
  const entries: ClauseEntry[] = [];
  for (const one of told) {
    const before = entries.at(-1);
    entries.push({
      ...one,
      acceptedBy: accepting.get(one.version) ?? [],
      get redline() {
        return before && redlineOf(before, this);
      },
    });
  }
  return entries;
}

/** What became of the clause between two entries of its history, whichever came first. */
export function redlineOf(from: ClauseEntry, to: ClauseEntry): Redline {
  return {
    from,
    to,
    get pieces() {
      return redline(from.text.words, to.text.words);
    },
    get brackets() {
      return bracketChanges(from.text, to.text);
    },
  };
}

/** The same wordings of one act by one stance are one, of all who show it. */
function wordingsOf(record: AnyRecord, issue: string, considered: Considered): readonly Wording[] {
  const stated: Stated[] = [];
  const all = [...byMarks(record, issue, considered), ...ofNobody(record, issue, considered)];
  for (const one of all) {
    const same = stated.findIndex(
      (other) =>
        other.stance === one.stance && other.act === one.act && sameClause(other.text, one.text),
    );
    const known = stated[same];
    if (known === undefined) stated.push(one);
    else stated[same] = { ...known, parties: [...new Set([...known.parties, ...one.parties])] };
  }
  return stated.map((one) => worded(record, one, considered));
}

function byMarks(record: AnyRecord, issue: string, considered: Considered): readonly Stated[] {
  return marksLeftBy(record, considered)
    .filter((draft) => draft.issue === issue)
    .flatMap(({ value, holder, standing, stance, act }) =>
      // What is reopened words nothing.
      stance === 'WITHDRAWN'
        ? []
        : clausesIn(value).map((text) => ({ text, parties: [holder], standing, stance, act })),
    );
}

/** What is worded and is no party's stance: a baseline, an instrument from before, a stance without a holder. */
function ofNobody(record: AnyRecord, issue: string, considered: Considered): readonly Stated[] {
  const parties: readonly string[] = [];
  if (definesIssue(record, issue)) {
    const standing = considered.standingOf(record);
    return clausesIn(record.data.baseline?.value).map((text) => ({ text, parties, standing }));
  }
  if (record.type === 'AgreementRegistered') {
    return statedIn(record, record, considered)
      .filter(({ term }) => term.issue === issue)
      .flatMap(({ term, standing }) =>
        clausesIn(term.value).map((text) => ({ text, parties, standing })),
      );
  }
  if (!isShowing(record)) return [];
  const { standings } = considered.chronology;
  return (record.data.stances ?? [])
    .filter((stance) => stance.issue === issue && stance.holder === undefined)
    .map((told) => ({ told, standing: standings.ofTerm(record, told.evidence).standing }))
    .filter(({ standing }) => considered.suffices(standing))
    .flatMap(({ told: { stance, value }, standing }) =>
      clausesIn(value).map((text) => ({ text, parties, standing, stance })),
    );
}

/** Whether a record defines the issue, with what holds on it without a deal. */
function definesIssue(
  record: AnyRecord,
  issue: string,
): record is RecordOf<'IssueAdded'> | RecordOf<'IssueRedefined'> {
  return record.type === 'IssueRedefined'
    ? record.data.issue === issue
    : record.type === 'IssueAdded' && record.id === issue;
}

function clausesIn(value: Value | undefined): readonly ClauseText[] {
  return value !== undefined && 'text' in value ? [value.text] : [];
}

function worded(
  record: AnyRecord,
  { text, parties, standing, stance, act = record }: Stated,
  { chronology, records }: Considered,
): Wording {
  const occurred = 'occurred' in act.data ? act.data.occurred : undefined;
  // What is measured from was there first, whenever that was.
  const defines = act.type === 'IssueAdded' || act.type === 'IssueRedefined';
  const moment = defines ? definedSince(act, records) : chronology.boundsOf(act);
  return {
    moment,
    record,
    zone: chronology.zoneOf(act),
    told: {
      ...{ text, act: record.id, parties, standing },
      ...(stance === undefined ? {} : { stance }),
      ...(occurred === undefined ? {} : { occurred }),
      earliest: moment.earliest,
      latest: moment.latest,
      recorded: record.recorded,
    },
  };
}

/** Several wordings of one act keep the order in which it has them. */
function byMoment(
  { moment: a, record: one }: Wording,
  { moment: b, record: other }: Wording,
): number {
  return compare(a.latest, b.latest) || compare(a.earliest, b.earliest) || byName(one, other);
}

/** Infinite bounds are equal to themselves, which a subtraction does not say. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
