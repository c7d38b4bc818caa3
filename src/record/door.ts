import { type Viewer, tableStreamPrefix } from '../access/viewer.js';
import { derivedId, randomId } from '../event-store/codec.js';
import { EventTooLarge, eventBytesMax } from '../event-store/event-store.js';
import type { Randomness } from '../event-store/ports.js';
import type { Outcome, PlacedEvent, Request } from '../event-store/streams.js';
import type { Projections } from '../projections/projections.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { bookmarkOf, type Place } from './bookmark.js';
import { type CommandType, mutationOf, recordedAs } from './commands.js';
import { tableEvents } from './events.js';
import { readInput, type ReadInput } from './input.js';
import type { Inquiries } from './inquiries.js';
import { type Inquiry, madeBy, type Shown } from './inquiry.js';
import { recordFrom, referencesOf } from './record.js';
import type { RecordView } from './record.view.js';
import type { AnyRecord } from './records.js';
import type { TableCommand } from './table.decider.js';

/** How long an answer waits for the view to show what was recorded. */
const shownWithinMs = 2_000;

/** What a mutation answers with; `shows` gives the thing that a payload's own field asks for. */
export interface Payload {
  readonly events: readonly Shown[];
  readonly version: number | null;
  readonly bookmark: string | null;
  readonly replayed: boolean;
  readonly visible: boolean;
  readonly userErrors: readonly UserError[];
  /** The record that came of it, or that it was about, under the name by which the payload gives it. */
  readonly [object: string]: unknown;
}

/** A refusal as the contract shows it. */
export interface UserError extends Omit<Refusal, 'path'> {
  readonly __typename: 'RuleError' | 'CorrectionMismatchError' | 'StaleVersionError';
  readonly path: readonly string[];
  readonly currentVersion?: number;
  readonly missed?: readonly Shown[];
}

/** A payload, with the negotiation that it is about, where one was found. */
export interface Answered {
  readonly payload: Payload;
  readonly negotiation?: string;
}

/** Who sees mutations and how they end. It hands everything on as it came, and adds no failure of its own. */
export abstract class MutationObserver {
  /** Runs a mutation, which goes by this name. */
  abstract recording(mutation: string, run: () => Promise<Answered>): Promise<Answered>;
}

/** Sends a command to where it is decided, and comes back with what became of it. */
export type Send = (stream: string, command: TableCommand, request: Request) => Promise<Outcome>;

/** The one door to the table: what every mutation of every chapter goes through. */
export class Door {
  readonly #send: Send;
  readonly #inquiries: Inquiries;
  readonly #projections: Projections;
  readonly #view: RecordView;
  readonly #randomness: Randomness;
  readonly #observer: MutationObserver;
  readonly #notShown: (why: unknown) => void;

  /** `notShown` is told why the view could not be asked for what was recorded. */
  constructor(
    send: Send,
    inquiries: Inquiries,
    projections: Projections,
    view: RecordView,
    randomness: Randomness,
    observer: MutationObserver,
    notShown: (why: unknown) => void,
  ) {
    this.#send = send;
    this.#inquiries = inquiries;
    this.#projections = projections;
    this.#view = view;
    this.#randomness = randomness;
    this.#observer = observer;
    this.#notShown = notShown;
  }

  /** Judges the input of a mutation and records what it asks for; answers once it can be read, within a bound. */
  async record(type: CommandType, input: unknown, viewer: Viewer): Promise<Payload> {
    const mutation = mutationOf(type);
    const run = () => this.#record(type, mutation, input, viewer);
    return (await this.#observer.recording(mutation, run)).payload;
  }

  async #record(
    type: CommandType,
    mutation: string,
    input: unknown,
    viewer: Viewer,
  ): Promise<Answered> {
    const read = readInput(input);
    if ('refusals' in read) return { payload: refused(read.refusals) };
    const negotiation = this.#negotiationId(type, mutation, read, viewer);
    if (negotiation === undefined) {
      return { payload: refused([this.#unknown(viewer, read.negotiation)]) };
    }
    return { payload: await this.#decided(type, mutation, read, negotiation, viewer), negotiation };
  }

  async #decided(
    type: CommandType,
    mutation: string,
    read: ReadInput,
    negotiationId: string,
    viewer: Viewer,
  ): Promise<Payload> {
    const stream = tableStreamPrefix + negotiationId;
    const command = { type, input: read.content, despite: read.despite };
    const { key, expectedVersion } = read;
    const request = { actor: viewer.actor, mutation, input: read.digest, key, expectedVersion };
    try {
      const outcome = await this.#send(stream, command, request);
      if (outcome.kind !== 'refused')
        return await this.#answer(type, outcome, negotiationId, viewer);
      const made =
        key === undefined ? undefined : idOfKey(type, stream, viewer.actor, mutation, key);
      return refused(outcome.refusals.map((broken) => this.#explained(broken, made, viewer)));
    } catch (error) {
      if (error instanceof EventTooLarge) return refused([tooLarge(error)]);
      throw error;
    }
  }

  /** A negotiation that is opened has an id that follows from who opens it with which key; any other is looked up. */
  #negotiationId(
    type: CommandType,
    mutation: string,
    { negotiation, key }: ReadInput,
    viewer: Viewer,
  ): string | undefined {
    if (type === 'OpenNegotiation') {
      return key === undefined
        ? randomId('neg', (size) => this.#randomness.bytes(size))
        : derivedId('neg', viewer.actor, mutation, key);
    }
    if (negotiation === undefined) return undefined;
    const found = this.#inquiries.find(viewer, negotiation);
    // An id that the view doesn't know yet may have been opened a moment ago, elsewhere: the log decides.
    if (found !== undefined || !negotiation.startsWith('neg_')) return found;
    return viewer.mayRead(tableStreamPrefix + negotiation) ? negotiation : undefined;
  }

  #unknown(viewer: Viewer, named: string | undefined): Refusal {
    if (named !== undefined) return this.#inquiries.unknown(viewer, named);
    return refusal('UNKNOWN_NEGOTIATION', 'Name the negotiation.', ['negotiation']);
  }

  /** What a key has recorded before can be looked up by whoever sends it again, once it is known what that was. */
  #explained(broken: Refusal, made: string | undefined, viewer: Viewer): Refusal {
    if (broken.code !== 'IDEMPOTENCY_KEY_REUSED' || made === undefined) return broken;
    if (this.#inquiries.negotiationOf(viewer, made) === undefined) return broken;
    const message = `This key has recorded ${made} before, from another input; a key stands for one input for ever.`;
    return { ...broken, message };
  }

  async #answer(
    type: CommandType,
    outcome: Exclude<Outcome, { kind: 'refused' }>,
    negotiationId: string,
    viewer: Viewer,
  ): Promise<Payload> {
    const stream = tableStreamPrefix + negotiationId;
    const revision = outcome.kind === 'stale' ? outcome.currentVersion : outcome.version;
    const shown = await this.#shown(viewer, negotiationId, { stream, revision });
    const found = outcome.kind === 'stale' ? outcome.missed : outcome.events;
    const inquiry = shown ?? (await this.#inquiries.ahead(viewer, negotiationId, found));
    if (outcome.kind === 'stale') return stale(outcome, inquiry);
    const visible = shown !== undefined;
    return {
      events: outcome.events.map((placed) => shownEvent(placed, inquiry)),
      version: outcome.version,
      bookmark: bookmarkOf({ stream, revision }),
      replayed: outcome.replayed,
      visible,
      userErrors: [],
      ...(visible ? objectsOf(type, outcome.events, inquiry) : {}),
    };
  }

  /** A question to the view once it shows a place, if it does in time. That it fails says nothing against the record. */
  async #shown(viewer: Viewer, negotiationId: string, place: Place): Promise<Inquiry | undefined> {
    try {
      const visibility = await this.#projections.waitFor(place, [this.#view], shownWithinMs);
      if (visibility !== 'visible') return undefined;
      return await this.#inquiries.open(viewer, negotiationId, undefined);
    } catch (error) {
      this.#notShown(error);
      return undefined;
    }
  }
}

/** The id of what a key records first: ids follow from keys, so that a repetition means the same things. */
function idOfKey(
  type: CommandType,
  stream: string,
  actor: string,
  mutation: string,
  key: string,
): string {
  const event = recordedAs(type);
  return event === 'NegotiationOpened'
    ? stream.slice(tableStreamPrefix.length)
    : derivedId(tableEvents[event].prefix, stream, actor, mutation, key, 0);
}

function shownEvent(placed: PlacedEvent, inquiry: Inquiry): Shown {
  const record = recordFrom(placed.event, inquiry.records.stream, placed.revision);
  return { ...inquiry.show(record, 'event'), recorded: placed };
}

/** What a payload shows beside its events: what was made, or what the record is about. */
function objectsOf(
  type: CommandType,
  events: readonly PlacedEvent[],
  inquiry: Inquiry,
): Readonly<Record<string, Shown | undefined>> {
  const first = events.find(({ event }) => event.type === recordedAs(type));
  const record = first && recordFrom(first.event, inquiry.records.stream, first.revision);
  if (record === undefined) return {};
  const made = madeBy(record);
  const negotiation = inquiry.thing(inquiry.negotiationId);
  return {
    ...thingsNamedBy(record, inquiry),
    negotiation,
    record: inquiry.event(subjectOf(record)),
    ...(made === undefined ? {} : { [made]: inquiry.thing(record.id) }),
  };
}

/** The record that a record is about, where that is its whole point; itself otherwise. */
function subjectOf(record: AnyRecord): string {
  return tableEvents[record.type].nature === 'KEEPING' && 'record' in record.data
    ? record.data.record
    : record.id;
}

function thingsNamedBy(
  record: AnyRecord,
  inquiry: Inquiry,
): Readonly<Record<string, Shown | undefined>> {
  return Object.fromEntries(
    referencesOf(record)
      .filter(({ path }) => path.length === 1)
      .map(({ kind, value }) => [kind, inquiry.thing(value)]),
  );
}

function refused(refusals: readonly Refusal[]): Payload {
  return { ...nothingRecorded, userErrors: refusals.map(ruleError) };
}

function stale(
  { currentVersion, missed }: Extract<Outcome, { kind: 'stale' }>,
  inquiry: Inquiry,
): Payload {
  const now = `The negotiation is at version ${String(currentVersion)} now`;
  const again = `send it again with expectedVersion: ${String(currentVersion)}`;
  const message =
    missed.length > 0 ? `${now}: read \`missed\`, then ${again}.` : `${now}: ${again}.`;
  return {
    ...nothingRecorded,
    userErrors: [
      {
        __typename: 'StaleVersionError',
        code: 'STALE_VERSION',
        message,
        path: ['expectedVersion'],
        currentVersion,
        missed: missed.map((placed) => shownEvent(placed, inquiry)),
      },
    ],
  };
}

const nothingRecorded = {
  events: [],
  version: null,
  bookmark: null,
  replayed: false,
  visible: false,
} as const;

function ruleError(broken: Refusal): UserError {
  const __typename =
    broken.code === 'CORRECTION_MISMATCH' ? 'CorrectionMismatchError' : 'RuleError';
  return { ...broken, __typename, path: broken.path.map(String) };
}

function tooLarge({ bytes }: EventTooLarge): Refusal {
  return refusal(
    'RECORD_TOO_LARGE',
    `This would make a record of ${String(bytes)} bytes; one has at most ${String(eventBytesMax)}.`,
  );
}
