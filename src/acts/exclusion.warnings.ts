import type { EventType } from '../record/events.js';
import { calledWithDate, isOf, nameOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import type { Path } from '../rules/refusal.js';
import { agree } from '../values/agree.js';
import { comparable } from '../values/comparable.js';
import type { Value } from '../values/value.js';
import type { Level, Stance, StanceKind } from './act.js';
import { followedBy } from './follows.js';
import { type Rank, rankOf } from './level.js';
import type { Offer } from './term-sets.js';
import { warning, type WarningRule } from './warning.js';
import { showings } from './showings.js';

/** What a party does to something: takes it or leaves it, or puts a value on an issue. */
interface Deed {
  readonly party: string;
  readonly level: Rank;
  /** A proposal, an agreement or an issue. */
  readonly about: string;
  readonly does: 'TAKES' | 'LEAVES' | { readonly proposes: Value };
  /** The issues of a proposal, or the body that takes a step of an agreement; absent for all of them. */
  readonly parts?: readonly string[] | undefined;
  readonly path: Path;
}

const judged = [
  'ProposalTabled',
  'CounterproposalTabled',
  'ProposalRevised',
  'TermAccepted',
  'TermRejected',
  'TermWithdrawn',
  'ProposalAccepted',
  'ProposalRejected',
  'ProposalWithdrawn',
  'DiscussionRefused',
  'AgreementStepTaken',
  ...showings,
] as const satisfies readonly EventType[];

/**
 * Two acts of one party, of one level and one day, of which each excludes the other: a paper has the union accept and
 * another has it reject, and both were entered. Whoever did change their mind, or tabled one after the other, says at what
 * time of day, or what the second revises.
 */
export const actsExclude: WarningRule = {
  judges: judged,
  warnings: (record, background) => {
    const day = dayOf(record);
    if (day === undefined) return [];
    return deedsIn(record).flatMap((deed) =>
      background
        .about(deed.about)
        .filter((other) => other.id !== record.id && dayOf(other) === day)
        .filter((other) => !ordered(record, other))
        .filter((other) => deedsIn(other).some((done) => exclude(deed, done)))
        .filter((other) => background.considered.includes(other))
        .map((other) => {
          const party = nameOf(deed.party, background.considered.records);
          const about = nameOf(deed.about, background.considered.records);
          const message = `On ${day} ${party} does otherwise with ${about} in ${calledWithDate(other)}, and both cannot be where neither came after the other.`;
          return warning('ACTS_EXCLUDE', message, deed.path, [other]);
        }),
    );
  },
};

function dayOf({ data }: AnyRecord): string | undefined {
  const occurred = 'occurred' in data ? data.occurred : undefined;
  return occurred === undefined ? undefined : /^\d{4}-\d\d-\d\d(?=T|$)/.exec(occurred)?.[0];
}

/** Times of day put two acts in order, and so does that one revises or answers the other. */
function ordered(one: AnyRecord, other: AnyRecord): boolean {
  if (followedBy(one).includes(other.id) || followedBy(other).includes(one.id)) return true;
  return [one, other].every(({ data }) => 'occurred' in data && data.occurred?.includes('T'));
}

function exclude(one: Deed, other: Deed): boolean {
  if (one.party !== other.party || one.about !== other.about || one.level !== other.level) {
    return false;
  }
  if (typeof one.does === 'string' || typeof other.does === 'string') {
    return (
      typeof one.does === 'string' &&
      typeof other.does === 'string' &&
      one.does !== other.does &&
      (one.parts === undefined ||
        other.parts === undefined ||
        one.parts.some((part) => other.parts?.includes(part)))
    );
  }
  const [a, b] = [one.does.proposes, other.does.proposes];
  return !agree(a, b) && comparable(a, b).measure !== undefined;
}

function deedsIn(record: AnyRecord): readonly Deed[] {
  if (!isOf(record, judged)) return [];
  switch (record.type) {
    case 'TermAccepted':
    case 'TermRejected':
    case 'TermWithdrawn': {
      const { by, proposal, issues, level } = record.data;
      return answered(record.type, by, { about: proposal, level: levelOf(level), parts: issues });
    }
    case 'ProposalAccepted':
    case 'ProposalRejected':
    case 'ProposalWithdrawn': {
      const { by, proposal, level } = record.data;
      return answered(record.type, by, { about: proposal, level: levelOf(level) });
    }
    case 'DiscussionRefused': {
      const { by, proposal, issues, level } = record.data;
      if (proposal === undefined) return [];
      return answered(record.type, by, { about: proposal, level: levelOf(level), parts: issues });
    }
    case 'AgreementStepTaken': {
      const { party, agreement, step, level, body } = record.data;
      const does = step === 'APPROVAL_REFUSED' ? 'LEAVES' : 'TAKES';
      const parts = body === undefined ? undefined : [body];
      return [{ party, level: levelOf(level), about: agreement, does, parts, path: ['step'] }];
    }
    case 'StatementMade':
    case 'MeetingHeld':
    case 'MeetingBrokenOff':
      return (record.data.stances ?? []).flatMap(shownBy);
    case 'ProposalTabled':
    case 'CounterproposalTabled':
    case 'ProposalRevised':
      return offeredIn(record);
  }
}

function answered(
  type: EventType,
  by: string | readonly string[],
  what: Pick<Deed, 'about' | 'level' | 'parts'>,
): readonly Deed[] {
  const does = type.endsWith('Accepted') ? 'TAKES' : 'LEAVES';
  const parties = typeof by === 'string' ? [by] : by;
  return parties.map((party) => ({ ...what, party, does, path: ['proposal'] }));
}

function offeredIn(offer: Offer): readonly Deed[] {
  const { proposers, terms = [] } = offer.data;
  const level = levelOf(offer.data.level);
  const put = terms.flatMap(({ issue, value }, index) =>
    proposers.map((party): Deed => {
      const path = ['terms', index, 'value'];
      return { party, level, about: issue, does: { proposes: value }, path };
    }),
  );
  if (offer.type !== 'ProposalRevised') return put;
  const { revises } = offer.data;
  const kept = proposers.map((party): Deed => {
    return { party, level, about: revises, does: 'TAKES', path: ['revises'] };
  });
  return [...put, ...kept];
}

const takes: readonly StanceKind[] = ['ACCEPTS', 'ACCEPTS_AD_REFERENDUM', 'FAVOURS', 'OPEN_TO'];
const leaves: readonly StanceKind[] = ['OPPOSES', 'REJECTS', 'REFUSES_TO_DISCUSS'];

function shownBy(
  { issue, holder, stance, value, about, level }: Stance,
  index: number,
): readonly Deed[] {
  if (holder === undefined) return [];
  const common = { party: holder, level: levelOf(level), path: ['stances', index, 'stance'] };
  if (stance === 'PROPOSES' && value !== undefined) {
    return [{ ...common, about: issue, does: { proposes: value } }];
  }
  const named = about?.proposal ?? about?.agreement;
  if (named === undefined) return [];
  if (takes.includes(stance)) return [{ ...common, about: named, does: 'TAKES', parts: [issue] }];
  if (leaves.includes(stance)) return [{ ...common, about: named, does: 'LEAVES', parts: [issue] }];
  return [];
}

function levelOf(level: Level = 'DELEGATION'): Rank {
  return rankOf(level);
}
