import { Chronology } from '../acts/chronology.js';
import { Considered } from '../acts/considered.js';
import { followedBy } from '../acts/follows.js';
import { rankOf, ranks } from '../acts/level.js';
import { evidenceOf, Standings, type StandingResult } from '../acts/standing.js';
import { type Level, level } from '../acts/act.js';
import { tableEvents } from '../record/events.js';
import { isOf, referencesOf } from '../record/record.js';
import type { AnyRecord, Records, RecordOf } from '../record/records.js';
import type { ReferenceKind } from '../rules/reference.js';
import type { Standing } from '../sources/sources.events.js';
import { type Bounds, boundsOf } from '../times/bounds.js';
import type { Draft } from './mark.js';
import { marksLeftBy } from './marks.js';

/** What one mark is known to show from its act alone. */
export interface Shown {
  readonly issue: string;
  readonly party: string;
  /** The place of its level in {@link ranks}. */
  readonly rank: number;
  readonly stance: string;
  /** Its value as JSON; `''` for one that is not specified, null for none. */
  readonly value: string | null;
}

/**
 * On what an act bears, as far as the act alone tells: which parties and issues, and when at the outside. It claims too
 * much rather than too little, whatever else is or will be recorded.
 */
export interface Bearing {
  readonly issues: readonly string[];
  readonly parties: readonly string[];
  /** Outside bounds, whichever zone it happened in; absent where it gives no date of its own. */
  readonly bounds: Bounds | undefined;
  /** Whether its last moment is its own entry, which says nothing of when the public knew of it. */
  readonly cappedByEntry: boolean;
  /** The highest level it speaks of, as a place in {@link ranks}. */
  readonly rank: number;
  /** No mark of it stands better, unless it is assessed. */
  readonly standing: Standing;
  /** The only source that it stands on, and on nothing else; absent where it counts in whichever way that is graded. */
  readonly source: string | undefined;
  /** Exactly what its marks show; absent where that depends on other records. */
  readonly shows?: readonly Shown[];
  /** The acts that it speaks of: its marks may be theirs, and theirs its. */
  readonly of: readonly string[];
  /** The acts that it comes after, and has nothing else to do with. */
  readonly after: readonly string[];
  /** Whether it leaves open what the terms of its makers were. */
  readonly leavesTermsOpen: boolean;
}

/** What an act bears on; nothing for what bears on nobody's position by itself. */
export function bearingOf(record: AnyRecord): Bearing | undefined {
  const drafts = draftsAlone(record);
  const follows = followedBy(record);
  const separate = record.type === 'CounterproposalTabled';
  const of = spokenOf(record, follows);
  const after = separate ? follows : [];
  const plain = drafts !== undefined && of.length === 0 && after.length === 0;
  const leavesTermsOpen = 'extent' in record.data && record.data.extent !== 'COMPLETE';
  if (plain && drafts.length === 0 && !leavesTermsOpen) return undefined;
  const written = writtenBounds(record);
  const latest = written && Math.min(written.latest, Math.max(record.recorded, written.earliest));
  return {
    issues: named(record, 'issue'),
    parties: named(record, 'party'),
    bounds: written && { earliest: written.earliest, latest: latest ?? written.latest },
    cappedByEntry: written !== undefined && latest !== written.latest,
    rank: highestRank(record),
    standing: bestStanding(record),
    source: onlySource(record),
    ...(plain ? { shows: drafts.map(shownBy) } : {}),
    ...{ of, after, leavesTermsOpen },
  };
}

const kindsOfActs: readonly ReferenceKind[] = ['proposal', 'statement', 'agreement', 'act'];

/** The acts that a record speaks of. What a counterproposal answers has its own terms. */
export function spokenOf(
  record: AnyRecord,
  follows: readonly string[] = followedBy(record),
): readonly string[] {
  if (record.type === 'CounterproposalTabled') return [];
  // Who denies an act, shows a proposal to others or reckons what it is worth leaves nothing that was not there.
  if (isOf(record, ['ActDenied', 'ProposalDisclosed', 'PackageValued'])) return [];
  const acts = referencesOf(record).filter(({ kind }) => kindsOfActs.includes(kind));
  return [...new Set([...follows, ...acts.map(({ value }) => value)])].filter(
    (id) => id !== record.id,
  );
}

function named(record: AnyRecord, sought: ReferenceKind): readonly string[] {
  const references = referencesOf(record).filter(({ kind }) => kind === sought);
  return [...new Set(references.map(({ value }) => value))];
}

function shownBy({ issue, holder, stance, value, telling, ...draft }: Draft): Shown {
  const text = value && ('unspecified' in value ? '' : JSON.stringify(value));
  // What another party tells may stand beside; too long a value is not worth keeping twice.
  const isPlain = telling !== 'OTHER_PARTY' && (text?.length ?? 0) <= valueLengthMax;
  return {
    ...{ issue, party: holder },
    rank: rankAt(draft.level),
    stance: isPlain ? stance : '*',
    value: isPlain ? (text ?? null) : '*',
  };
}

const valueLengthMax = 400;

function highestRank({ data }: AnyRecord): number {
  const own = 'level' in data ? level.options.find((one) => one === data.level) : undefined;
  const shown = 'stances' in data ? (data.stances ?? []) : [];
  return Math.max(rankAt(own), ...shown.map((stance) => rankAt(stance.level)));
}

function rankAt(held: Level | undefined): number {
  return ranks.indexOf(rankOf(held ?? 'DELEGATION'));
}

function bestStanding(record: AnyRecord): Standing {
  if (record.type === 'ActAssessed') return record.data.standing;
  // Who tells another date counts for when it was, however high the minimum is.
  if (record.type === 'VariantReported' && 'occurred' in record.data.says) return 'ESTABLISHED';
  const evidence = 'evidence' in record.data ? record.data.evidence : undefined;
  return evidence === undefined || evidence.firstHand === true ? 'CORROBORATED' : 'REPORTED';
}

function onlySource(record: AnyRecord): string | undefined {
  // How acts stand, and in which order, is settled before any minimum.
  if (tableEvents[record.type].nature !== 'ACT') return undefined;
  const { citations = [], ...others } = evidenceOf(record) ?? {};
  const [source, ...more] = new Set(citations.map((citation) => citation.source));
  return Object.keys(others).length === 0 && more.length === 0 ? source : undefined;
}

const dayMs = 86_400_000;
/** Further from UTC than any clock ever was. */
const zoneMs = 16 * 3_600_000;

function writtenBounds(record: AnyRecord): Bounds | undefined {
  if (record.type === 'VariantReported') {
    const { says } = record.data;
    return 'occurred' in says ? outsideBounds(says.occurred) : undefined;
  }
  const occurred = 'occurred' in record.data ? record.data.occurred : undefined;
  if (occurred !== undefined) return outsideBounds(occurred);
  return tableEvents[record.type].nature === 'ACT'
    ? { earliest: -Infinity, latest: Infinity }
    : undefined;
}

function outsideBounds(text: string): Bounds {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\dZ)?$/.exec(text) ?? [];
  if (day === undefined) {
    const { earliest, latest } = boundsOf(text, 'UTC');
    return { earliest: earliest - zoneMs, latest: latest + zoneMs };
  }
  if (time !== undefined) {
    const earliest = Date.parse(text);
    return { earliest, latest: earliest + 59_999 };
  }
  const start = Date.parse(`${day}T00:00Z`);
  return { earliest: start - zoneMs, latest: start + dayMs - 1 + zoneMs };
}

/** The marks of an act as they follow from it alone; nothing where another record has to be asked. */
function draftsAlone(record: AnyRecord): readonly Draft[] | undefined {
  const nobody = new Nobody();
  const drafts = marksLeftBy(record, new Unquestioned(nobody));
  return nobody.wasAsked ? undefined : drafts;
}

/** Records of which there are none, that remember whether they were asked for. */
class Nobody implements Records {
  wasAsked = false;

  get negotiation(): RecordOf<'NegotiationOpened'> {
    throw new Error('No mark depends on the negotiation alone');
  }

  get(): undefined {
    this.wasAsked = true;
    return undefined;
  }

  ofType(): readonly [] {
    this.wasAsked = true;
    return [];
  }

  about(): readonly [] {
    this.wasAsked = true;
    return [];
  }
}

/** Everything counts, and nothing is asked for that. */
class Unquestioned extends Considered {
  constructor(records: Records) {
    super(records, 'CONTESTED', new Chronology(records, new Unshaken(records)));
  }

  override standingOf(): Standing {
    return 'ESTABLISHED';
  }
}

class Unshaken extends Standings {
  override of(): StandingResult {
    return { standing: 'ESTABLISHED', because: [] };
  }

  override ofTerm(): StandingResult {
    return this.of();
  }
}
