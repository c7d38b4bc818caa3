import { encode } from '../src/event-store/codec.js';
import type { JsonObject } from '../src/event-store/json.js';
import { type EventStore, type NewEvent, noStream } from '../src/event-store/event-store.js';

const eventsAtOnce = 500;
const minuteMs = 60_000;
const beganMs = Date.UTC(1980, 0, 1);
const enteredMs = Date.UTC(2024, 0, 1);

/** The negotiation of {@link fillLongTalks}: who talks in it, and what about. */
export const longTalks = {
  negotiation: 'neg_long',
  parties: ['par_one', 'par_other'],
  issue: 'iss_price',
  beganMs,
  endedMs: Date.UTC(2020, 0, 1),
} as const;

type Content = readonly [type: string, prefix: string, data: object];

/**
 * One negotiation of two parties on one issue, over forty years: so many acts, each of which leaves a mark there. Words
 * and offers in turn, counterproposals, acceptances, rejections, withdrawals and lapses among them, a few denials,
 * assessments and corrections besides. The same for the same count.
 */
export async function fillLongTalks(store: EventStore, acts: number): Promise<void> {
  let batch: NewEvent[] = [];
  let revision: number = noStream;
  const stream = `table-${longTalks.negotiation}`;
  for (const [at, content] of contents(acts)) {
    batch.push(eventOf(content, at));
    if (batch.length < eventsAtOnce) continue;
    revision = await store.append(stream, revision, batch);
    batch = [];
  }
  if (batch.length > 0) await store.append(stream, revision, batch);
}

function eventOf([type, prefix, data]: Content, at: number): NewEvent {
  const id = idAt(prefix, at);
  const bytes = encode({
    id,
    type,
    schema: 1,
    data: JSON.parse(JSON.stringify(data)) as JsonObject,
    recorded: new Date(enteredMs + at).toISOString(),
    actor: 'local',
    mutation: 'measured',
    input: '0'.repeat(64),
    command: { first: at, count: 1 },
  });
  return { id, type, bytes };
}

/** The frame's own names are ids as they stand. */
function idAt(prefix: string, at: number): string {
  if (prefix.includes('_')) return prefix;
  return `${prefix}_${String(at).padStart(26, '0')}`;
}

function* contents(acts: number): Generator<readonly [number, Content]> {
  let at = 0;
  const { parties, issue } = longTalks;
  const [one, other] = parties;
  const frame: readonly Content[] = [
    [
      'NegotiationOpened',
      longTalks.negotiation,
      { code: 'LONG', title: 'Long talks', zone: 'Asia/Tokyo' },
    ],
  ];
  for (const content of frame) yield [at++, content];
  const ids = { [one]: 'ONE', [other]: 'OTHER' };
  for (const id of parties) {
    const data = { code: ids[id], name: ids[id], kind: 'STATE', role: 'PARTY' };
    yield [at++, ['PartyAdmitted', id, data]];
  }
  yield [at++, ['IssueAdded', issue, { code: 'PRICE', title: 'Price', valueType: 'MONEY' }]];
  for (let source = 0; source < 50; source += 1) {
    const published = new Date(beganMs + source * 270 * 1440 * minuteMs).toISOString().slice(0, 10);
    const data = { code: `S${String(source)}`, kind: 'NEWS_REPORT', title: 'Wire', published };
    yield [at++, ['SourceRegistered', 'src', data]];
  }
  const stepMs = (longTalks.endedMs - beganMs) / acts;
  const drawn = numbers();
  let standing: readonly [party: string, id: string] | undefined;
  for (let act = 0; act < acts; act += 1) {
    const ms = beganMs + act * stepMs;
    const holder = parties[act % 2] ?? one;
    const made = actBy(holder, ms, act, drawn, standing);
    const id = idAt(made[1], at);
    yield [at++, made];
    if (made[0] === 'ProposalTabled' || made[0] === 'CounterproposalTabled')
      standing = [holder, id];
    if (act % 97 === 0 && made[0] === 'StatementMade') {
      const evidence = { firstHand: true };
      yield [at++, ['ActDenied', 'rec', { act: id, by: holder, evidence, occurred: dayOf(ms) }]];
    }
    if (act % 89 === 0) {
      const data = {
        act: id,
        standing: 'ESTABLISHED',
        reasons: 'Minutes.',
        evidence: { firstHand: true },
      };
      yield [at++, ['ActAssessed', 'rec', data]];
    }
    if (act % 101 === 0 && made[0] === 'StatementMade') {
      const changes = [{ path: '/summary', value: 'As the minutes have it.' }];
      yield [at++, ['RecordCorrected', 'rec', { record: id, changes, reason: 'Minutes.' }]];
    }
  }
}

function actBy(
  holder: string,
  ms: number,
  act: number,
  drawn: () => number,
  standing: readonly [party: string, id: string] | undefined,
): Content {
  const { issue } = longTalks;
  const common = {
    occurred: act % 5 === 0 ? dayOf(ms) : `${new Date(ms).toISOString().slice(0, 16)}Z`,
    evidence:
      act % 3 === 0
        ? { citations: [{ source: idAt('src', 4 + Math.floor(drawn() * 50)) }] }
        : { firstHand: true },
    ...(act % 7 === 0 ? { level: 'MINISTER' } : {}),
  };
  const { level, ...spoken } = { level: undefined, ...common };
  const value = {
    money: {
      amount: { exact: String(1 + Math.floor(drawn() * 20)) },
      currency: 'JPY',
      per: 'YEAR',
      basis: 'NOT_STATED',
      measured: 'NOT_STATED',
      period: 'NOT_STATED',
    },
  };
  const turn = act % 20;
  const answerable = standing !== undefined && standing[0] !== holder;
  if (turn < 12 || (turn >= 16 && !answerable)) {
    const words = drawn() < 0.4;
    const stance = words
      ? { stance: drawn() < 0.5 ? 'OPPOSES' : 'OPEN_TO', about: { words: 'an increase' } }
      : { stance: 'PROPOSES', value };
    const stances = [{ issue, holder, telling: 'OWN_WORD', level, ...stance }];
    return [
      'StatementMade',
      'stm',
      { ...spoken, speaker: { party: holder }, summary: 'Said.', stances },
    ];
  }
  const offer = {
    kind: 'PROPOSAL',
    force: 'FORMAL',
    proposers: [holder],
    extent: 'COMPLETE',
    terms: [{ issue, value }],
  };
  if (turn < 16) {
    const validUntil = turn === 13 ? { validUntil: dayOf(ms + 20 * 1440 * minuteMs) } : {};
    return ['ProposalTabled', 'pro', { ...common, ...offer, ...validUntil }];
  }
  const proposal = standing?.[1] ?? '';
  if (turn === 16)
    return ['CounterproposalTabled', 'pro', { ...common, ...offer, answers: [proposal] }];
  if (turn === 17)
    return ['TermAccepted', 'rec', { ...common, by: holder, proposal, issues: [issue] }];
  return ['ProposalRejected', 'rec', { ...common, by: holder, proposal }];
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Numbers in no order, the same each time: from 0 up to 1. */
export function numbers(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
