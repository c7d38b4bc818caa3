import { tableEvents } from '../record/events.js';
import type { AnyRecord } from '../record/records.js';
import { liesAhead } from '../times/lies-ahead.js';
import type { Citation, Evidence } from './evidence.js';
import type { Considered } from './considered.js';
import { evidencesOf } from './chronology.js';
import { followersOf } from './follows.js';

/**
 * Whether an act rests on nothing but announcements: on sources that were published before it can have happened, or tell
 * it as something to come, or on the word of whoever recorded it ahead. That it was to be does not say that it was: until
 * something reports it as done, or an act that is done follows from it, it is scheduled, and nothing comes of it.
 *
 * Notice of a termination is not among these: it ends the agreement by itself once its day has come.
 */
export function isForetold(
  act: AnyRecord,
  considered: Considered,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (tableEvents[act.type].nature !== 'ACT' || act.type === 'AgreementTerminated') return false;
  const { standings } = considered.chronology;
  const evidences = evidencesOf(act);
  if (evidences.length === 0) return false;
  const isAhead = recordedAhead(act);
  if (!isAhead && evidences.some((one) => isWitnessed(one, standings.ofThePublic))) return false;
  const cited = evidences
    .flatMap(({ citations }) => citations ?? [])
    .filter(({ source }) => standings.sources.stands(source));
  // What lost all its sources, and counts again because somebody assessed it, announces nothing.
  if (!isAhead && cited.length === 0) return false;
  const { earliest } = considered.chronology.writtenBounds(act);
  if (cited.some((citation) => isReport(citation, earliest, considered))) return false;
  const known = new Set([...seen, act.id]);
  return followersOf(act.id, considered.records).every(
    (later) =>
      known.has(later.id) ||
      !considered.chronology.standings.counts(later) ||
      isForetold(later, considered, known),
  );
}

function recordedAhead({ data, recorded }: AnyRecord): boolean {
  return 'occurred' in data && data.occurred !== undefined && liesAhead(data.occurred, recorded);
}

/** Whether it stands on more than sources, as far as that tells the public anything. */
function isWitnessed(
  { firstHand, commonKnowledge, inferredFrom }: Evidence,
  publicly: boolean,
): boolean {
  return (
    commonKnowledge === true || (!publicly && (firstHand === true || inferredFrom !== undefined))
  );
}

function isReport(
  { source, reports }: Citation,
  earliest: number,
  considered: Considered,
): boolean {
  if (reports === 'ANNOUNCED') return false;
  const registered = considered.records.get(source)?.recorded ?? Infinity;
  const published = considered.chronology.standings.sources.publication(source)?.latest ?? Infinity;
  return Math.min(published, registered) >= earliest;
}
