import { encode } from '../src/event-store/codec.js';
import type { JsonObject } from '../src/event-store/json.js';
import { type EventStore, type NewEvent, noStream } from '../src/event-store/event-store.js';

const eventsAtOnce = 500;
const minuteMs = 60_000;
const beganMs = Date.UTC(1980, 0, 1);
const enteredMs = Date.UTC(2024, 0, 1);

/** Who talks in a negotiation, and what about. */
interface Talks {
  readonly negotiation: string;
  readonly parties: readonly [string, string];
  readonly issue: string;
  /** Which of the tables it is: ids tell it. */
  readonly table: number;
}

/** The negotiation of {@link fillLongTalks}. */
export const longTalks = {
  ...talksAt(0),
  beganMs,
  endedMs: Date.UTC(2020, 0, 1),
} as const;

/** How many acts the other tables have: talks of some years, of which there are many. */
const actsOfOthers = 10_000;

type Content = readonly [type: string, prefix: string, data: object];

/**
 * One negotiation of two parties on one issue, over forty years: so many acts, each of which leaves a mark there. Words
 * and offers in turn, counterproposals, acceptances, rejections, withdrawals and lapses among them, a few denials,
 * assessments and corrections besides. The same for the same count.
 *
 * Other tables of the same kind are filled in turn with it, until the log has so many events. Gives how many it has.
 */
export async function fillLongTalks(store: EventStore, acts: number, events = 0): Promise<number> {
  const others = batchesOfOthers();
  let [ofLong, all] = [0, 0];
  const fillUp = async (due: number): Promise<void> => {
    while (all < due) all += await append(others.next().value, store);
  };
  for (const batch of batchesOf(longTalks, acts)) {
    const count = await append(batch, store);
    ofLong += count;
    all += count;
    await fillUp((events * ofLong) / (acts * eventsAnAct));
  }
  await fillUp(events);
  return all;
}

/** About how many events an act makes, with what is said of it and the frame. */
const eventsAnAct = 1.12;

function talksAt(table: number): Talks {
  const name = table === 0 ? 'long' : `other${String(table).padStart(4, '0')}`;
  const of = (thing: string): string => (table === 0 ? thing : `${thing}${String(table)}`);
  return {
    ...{ table, negotiation: `neg_${name}`, issue: `iss_${of('price')}` },
    parties: [`par_${of('one')}`, `par_${of('other')}`],
  };
}

/** Events of one stream that are appended together, after a revision. */
interface Batch {
  readonly stream: string;
  readonly after: number;
  readonly events: readonly NewEvent[];
}

/** Gives how many events these are. */
async function append({ stream, after, events }: Batch, store: EventStore): Promise<number> {
  await store.append(stream, after, events);
  return events.length;
}

function* batchesOfOthers(): Generator<Batch, never> {
  for (let table = 1; ; table += 1) yield* batchesOf(talksAt(table), actsOfOthers);
}

function* batchesOf(talks: Talks, acts: number): Generator<Batch> {
  const stream = `table-${talks.negotiation}`;
  let events: NewEvent[] = [];
  let after: number = noStream;
  for (const [at, content] of contents(talks, acts)) {
    events.push(eventOf(content, at, talks));
    if (events.length < eventsAtOnce) continue;
    yield { stream, after, events };
    after += events.length;
    events = [];
  }
  if (events.length > 0) yield { stream, after, events };
}

function eventOf([type, prefix, data]: Content, at: number, talks: Talks): NewEvent {
  const id = idAt(prefix, at, talks);
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
function idAt(prefix: string, at: number, { table }: Talks): string {
  if (prefix.includes('_')) return prefix;
  return `${prefix}_${String(table).padStart(4, '0')}${String(at).padStart(22, '0')}`;
}

function* contents(talks: Talks, acts: number): Generator<readonly [number, Content]> {
  let at = 0;
  const { parties, issue, negotiation, table } = talks;
  const [one, other] = parties;
  const code = table === 0 ? 'LONG' : `OTHER-${String(table)}`;
  yield [
    at++,
    ['NegotiationOpened', negotiation, { code, title: 'Long talks', zone: 'Asia/Tokyo' }],
  ];
  for (const [id, name] of [
    [one, 'ONE'],
    [other, 'OTHER'],
  ] as const) {
    yield [at++, ['PartyAdmitted', id, { code: name, name, kind: 'STATE', role: 'PARTY' }]];
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
    const made = actBy(talks, holder, ms, act, drawn, standing);
    const id = idAt(made[1], at, talks);
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
  talks: Talks,
  holder: string,
  ms: number,
  act: number,
  drawn: () => number,
  standing: readonly [party: string, id: string] | undefined,
): Content {
  const { issue } = talks;
  const common = {
    occurred: act % 5 === 0 ? dayOf(ms) : `${new Date(ms).toISOString().slice(0, 16)}Z`,
    evidence:
      act % 3 === 0
        ? { citations: [{ source: idAt('src', 4 + Math.floor(drawn() * 50), talks) }] }
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
