import { describe, expect, it } from '@jest/globals';
import type { StandingReason, StandingResult } from '../../src/acts/standing.js';
import {
  type Alternative,
  type DecidingStep,
  flagOrder,
  type HeldStance,
  type HeldValue,
  type LevelOutcome,
  type MarkStance,
  type Outcome,
  type Position,
  type PositionStance,
  type RaisedFlag,
  type ChangingMinimum,
  type StanceSubject,
} from '../../src/positions/answer.js';
import type { Comparison } from '../../src/positions/comparison.js';
import type { Gap, Side } from '../../src/positions/gap.js';
import type { HistoryEntry, HistoryEvent, Movement } from '../../src/positions/history.js';
import type { Against, GapSize, NotComparable, Share } from '../../src/positions/movement.js';
import type { LastMoves, Move, Retreat, RetreatKind } from '../../src/positions/moves.js';
import { type ConditionAt, conditionStates } from '../../src/proposals/condition.state.js';
import type { Reply, ReplyKind } from '../../src/proposals/replies.js';
import type { UserError } from '../../src/record/payload.js';
import type { Bounds } from '../../src/times/bounds.js';
import type { CommonMeasure } from '../../src/values/comparable.js';
import type { Incomparable } from '../../src/values/measure.js';
import type { Contradiction, ContradictionRule } from '../../src/sources/contradictions.js';
import type { ChangedFact, ChangedPosition } from '../../src/positions/compared.js';
import { contract, Parts } from '../support/contract.js';

const parts = new Parts(contract());

/** What the contract says of each member of a derived answer; a member that is added doesn't compile until it is here. */
type Said<T> = { readonly [K in keyof Required<T>]: string };

const position: Said<Position> = {
  party: 'Party!',
  issue: 'Issue!',
  stance: 'PositionStance',
  heldStance: 'HeldStance',
  heldValue: 'HeldValue',
  flags: '[RaisedFlag!]!',
  alternatives: '[Alternative!]!',
  lastSpecified: '[HeldValue!]!',
  lastOwnWord: '[HeldStance!]!',
  levels: '[LevelOutcome!]!',
  restsOn: 'RestsOn!',
  decidedBy: 'DecidingStep!',
  sentence: 'String!',
};

const heldStance: Said<HeldStance> & { readonly conditionStates: string } = {
  stance: 'MarkStance!',
  since: 'DateTimeISO!',
  level: 'Level!',
  telling: 'Telling!',
  standing: 'Standing!',
  about: '[StanceSubject!]!',
  conditions: '[String!]!',
  conditionStates: '[Condition!]!',
  records: '[Event!]!',
};

const reply: Said<Reply> = {
  proposal: 'Proposal!',
  to: 'Proposal',
  kind: 'ReplyKind',
  depth: 'Int!',
  again: 'Boolean!',
};

const replyKinds: Readonly<Record<ReplyKind, true>> = {
  COUNTERPROPOSAL: true,
  REVISION: true,
  RETURN: true,
};

const condition: Said<ConditionAt> = {
  words: 'String!',
  of: 'Event!',
  setBy: '[Party!]!',
  issues: '[Issue!]!',
  state: '[ConditionState!]!',
  because: '[Event!]!',
};

const heldValue: Said<HeldValue> = {
  value: 'Value',
  end: 'OfferEnd',
  since: 'DateTimeISO!',
  level: 'Level!',
  telling: 'Telling!',
  standing: 'Standing!',
  records: '[Event!]!',
};

/** An age in milliseconds outgrows an Int in a month: the contract gives it in days. */
const levelOutcome: Said<Omit<LevelOutcome, 'ageMs'>> & { readonly ageDays: string } = {
  level: 'Level!',
  stance: 'HeldStance',
  value: 'HeldValue',
  ageDays: 'Int',
  alternatives: '[Alternative!]!',
};

const alternative: Said<Alternative> = {
  stance: 'HeldStance',
  value: 'HeldValue',
  flag: 'PositionFlag!',
};

const raisedFlag: Said<RaisedFlag> = {
  flag: 'PositionFlag!',
  because: '[Event!]!',
  minimums: '[ChangingMinimum!]!',
};

const changingMinimum: Said<ChangingMinimum> = {
  standing: 'Standing',
  reliability: 'Reliability',
  credibility: 'Credibility',
  fallsOut: '[Event!]!',
};

const restsOn: Said<Position['restsOn']> = { stance: '[Event!]!', value: '[Event!]!' };

const subject: Said<StanceSubject> = {
  proposal: 'Proposal',
  agreement: 'Agreement',
  words: 'String',
};

const headline: Said<Outcome> = { stance: 'HeldStance', value: 'HeldValue' };

const historyEntry: Said<HistoryEntry> & { readonly against: string } = {
  id: 'ID!',
  event: 'HistoryEvent!',
  from: 'Headline!',
  to: 'Headline!',
  movement: 'Movement!',
  against: 'MovementAgainst',
  act: 'Event!',
  stance: 'MarkStance',
  speaker: 'Actor',
  level: 'Level',
  telling: 'Telling',
  standing: 'Standing!',
  citations: '[Citation!]!',
  occurred: 'Edtf',
  earliest: 'DateTimeISO',
  latest: 'DateTimeISO!',
  published: 'Bounds',
  recorded: 'DateTimeISO!',
};

const movement: Said<Movement> = {
  direction: 'Direction!',
  stanceChanged: 'Boolean!',
  valueChanged: 'Boolean!',
  size: 'MovementSize',
  notComparable: 'Incomparable',
};

const against: Said<Against> = {
  counterpart: 'Party!',
  direction: 'DirectionAgainst!',
  notComparable: 'NotComparable',
  stood: 'HeldValue',
  size: 'MovementSize',
  share: 'Share',
  conversions: '[Conversion!]!',
  statements: '[AlsoStated!]!',
};

const share: Said<Share> = { exact: 'String!', rounded: 'Decimal!' };

const gap: Said<Gap> = {
  issue: 'Issue!',
  sides: '[GapSide!]!',
  first: 'GapSize',
  now: 'GapSize',
  remaining: 'Share',
  notComparable: 'NotComparable',
};

const gapSide: Said<Side> = {
  party: 'Party!',
  stands: 'Headline!',
  first: 'HeldValue',
  closed: 'Share',
};

const gapSize: Said<GapSize> = {
  at: 'DateTimeISO!',
  size: 'MovementSize!',
  conversions: '[Conversion!]!',
  statements: '[AlsoStated!]!',
};

/** The values that are compared are shown beside. */
const comparison: Said<Comparison> = {
  direction: 'Direction!',
  size: 'MovementSize',
  notComparable: 'NotComparable',
  measure: 'CommonMeasure',
  conversions: '[Conversion!]!',
  statements: '[AlsoStated!]!',
};

const lastMoves: Said<LastMoves> = { issue: 'Issue!', last: '[Move!]!', unmoved: '[Party!]!' };

const move: Said<Move> = { party: 'Party!', entry: 'PositionHistoryEntry!' };

/** How it stands to the counterpart is shown with the entry. */
const retreat: Said<Omit<Retreat, 'against'>> = {
  ...{ party: 'Party!', issue: 'Issue!' },
  kind: 'RetreatKind!',
  entry: 'PositionHistoryEntry!',
};

/** What kind of value it is shows in the values. */
const commonMeasure: Said<Omit<CommonMeasure, 'kind'>> = {
  unit: 'String!',
  per: 'Per!',
  basis: 'String!',
  of: 'String!',
  compounding: 'Compounding!',
  period: 'String!',
  measured: 'Measured!',
};

/** A bound that is infinite is null. */
const bounds: Said<Bounds> = { earliest: 'DateTimeISO', latest: 'DateTimeISO' };

const standingResult: Said<StandingResult> = {
  standing: 'Standing!',
  because: '[StandingCause!]!',
};

const standingCause: Said<StandingResult['because'][number]> = {
  record: 'Event!',
  reason: 'StandingReason!',
};

const contradiction: Said<Contradiction> = {
  between: '[Event!]!',
  rule: 'ContradictionRule',
  note: 'ContradictionNoted',
  message: 'String!',
};

const contradictionRules: Readonly<Record<ContradictionRule, true>> = {
  TOLD_OTHERWISE: true,
  REPORTS_DIFFER: true,
  DENIED: true,
};

const changedFact: Said<ChangedFact> = {
  record: 'Event!',
  before: 'StandingResult!',
  after: 'StandingResult!',
};

const changedPosition: Said<ChangedPosition> = {
  party: 'Party!',
  issue: 'Issue!',
  before: 'Position!',
  after: 'Position!',
  because: '[Event!]!',
};

const markStances: Readonly<Record<MarkStance, true>> = {
  PROPOSES: true,
  ACCEPTS: true,
  ACCEPTS_AD_REFERENDUM: true,
  MAINTAINS_STATUS_QUO: true,
  FAVOURS: true,
  OPEN_TO: true,
  OPPOSES: true,
  REJECTS: true,
  RESERVES: true,
  REFUSES_TO_DISCUSS: true,
  DECLINES_TO_COUNTER: true,
  WITHDRAWN: true,
  LAPSED: true,
};

const positionStances: Readonly<Record<PositionStance, true>> = { ...markStances, UNKNOWN: true };

const offerEnds: Readonly<Record<NonNullable<HeldValue['end']>, true>> = {
  WITHDRAWN: true,
  LAPSED: true,
};

const decidingSteps: Readonly<Record<DecidingStep, true>> = {
  NO_MARK: true,
  ONLY_MARK: true,
  LATEST: true,
  NO_WINNER: true,
  LEVEL: true,
  OWN_WORD: true,
  WITHDRAWN: true,
  LAPSED: true,
  VALUE_OF_EARLIER_MARK: true,
};

const historyEvents: Readonly<Record<HistoryEvent, true>> = {
  MARK: true,
  TAKEN_BACK: true,
  WITHDRAWN: true,
  LAPSED: true,
  REOPENED: true,
};

const directions: Readonly<Record<Movement['direction'], true>> = {
  UP: true,
  DOWN: true,
  CHANGED: true,
  NONE: true,
};

const incomparables: Readonly<Record<Incomparable, true>> = {
  UNIT: true,
  CURRENCY: true,
  BASIS: true,
  PERIOD: true,
  SCOPE: true,
  PRECISION: true,
  QUALITATIVE: true,
};

const directionsAgainst: Readonly<Record<Against['direction'], true>> = {
  TOWARD: true,
  AWAY: true,
  LATERAL: true,
  NONE: true,
  NOT_COMPARABLE: true,
};

const notComparables: Readonly<Record<NotComparable, true>> = {
  ...incomparables,
  NO_COUNTERPART_POSITION: true,
};

const retreatKinds: Readonly<Record<RetreatKind, true>> = {
  AWAY: true,
  WITHDRAWN: true,
  REOPENED: true,
  TAKEN_BACK: true,
};

const standingReasons: Readonly<Record<StandingReason, true>> = {
  CITED: true,
  FIRST_HAND: true,
  COMMON_KNOWLEDGE: true,
  INFERRED: true,
  DENIED: true,
  ASSESSED: true,
  SOURCES_RETRACTED: true,
  NOT_PUBLIC: true,
};

/** What each kind of error says beside its code, sentence and path. */
const errors: Readonly<Record<UserError['__typename'], Readonly<Record<string, string>>>> = {
  RuleError: {},
  CorrectionMismatchError: { actual: 'JSON' },
  StaleVersionError: { currentVersion: 'Int!', missed: '[Event!]!' },
};

describe('what is refused', () => {
  it('comes out as the kinds of error that there are', () => {
    expect(parts.implementers('UserError').toSorted()).toEqual(Object.keys(errors).toSorted());
  });

  it.each(Object.entries(errors))('%s says what it knows', (name, said) => {
    expect(parts.signatures(name)).toEqual({ ...parts.signatures('UserError'), ...said });
  });
});

describe('what is derived', () => {
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['HeldStance', heldStance],
    ['Condition', condition],
    ['Reply', reply],
    ['HeldValue', heldValue],
    ['LevelOutcome', levelOutcome],
    ['Alternative', alternative],
    ['RaisedFlag', raisedFlag],
    ['ChangingMinimum', changingMinimum],
    ['RestsOn', restsOn],
    ['StanceSubject', subject],
    ['Headline', headline],
    ['PositionHistoryEntry', historyEntry],
    ['Movement', movement],
    ['MovementAgainst', against],
    ['Share', share],
    ['Gap', { ...gap, provisional: 'Boolean!' }],
    ['GapSide', gapSide],
    ['GapSize', gapSize],
    ['Comparison', { ...comparison, one: 'Value', other: 'Value' }],
    ['LastMoves', lastMoves],
    ['Move', move],
    ['Retreat', retreat],
    ['CommonMeasure', commonMeasure],
    ['Bounds', bounds],
    ['StandingResult', standingResult],
    ['StandingCause', standingCause],
    ['Contradiction', contradiction],
    ['ChangedFact', changedFact],
    ['ChangedPosition', changedPosition],
  ])('%s comes out as it was derived', (name, said) => {
    expect(parts.signatures(name)).toEqual(said);
  });

  it('a status that changed is told in the words of whatever has one', () => {
    const bearers = ['Negotiation', 'Issue', 'Meeting', 'Proposal', 'Agreement', 'Deadline'];
    const words = bearers.flatMap((bearer) => parts.members(`${bearer}Status`));
    expect(parts.members('StatusWord').toSorted()).toEqual([...new Set(words)].sort());
  });

  it('a position comes out as it was derived, with the records behind it', () => {
    expect(parts.signatures('Position')).toEqual({
      ...position,
      provisional: 'Boolean!',
      events: 'EventConnection!',
    });
  });

  it.each<readonly [string, readonly string[]]>([
    ['MarkStance', Object.keys(markStances)],
    ['PositionStance', Object.keys(positionStances)],
    ['PositionFlag', flagOrder],
    ['OfferEnd', Object.keys(offerEnds)],
    ['ConditionState', conditionStates],
    ['ReplyKind', Object.keys(replyKinds)],
    ['DecidingStep', Object.keys(decidingSteps)],
    ['HistoryEvent', Object.keys(historyEvents)],
    ['Direction', Object.keys(directions)],
    ['Incomparable', Object.keys(incomparables)],
    ['DirectionAgainst', Object.keys(directionsAgainst)],
    ['NotComparable', Object.keys(notComparables)],
    ['RetreatKind', Object.keys(retreatKinds)],
    ['StandingReason', Object.keys(standingReasons)],
    ['ContradictionRule', Object.keys(contradictionRules)],
  ])('%s has the members that can be derived', (name, members) => {
    expect(parts.members(name)).toEqual([...members]);
  });
});
