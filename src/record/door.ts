import { type Viewer, tableStreamPrefix } from '../access/viewer.js';
import { derivedId, randomId } from '../event-store/codec.js';
import { EventTooLarge } from '../event-store/event-store.js';
import type { Randomness } from '../event-store/ports.js';
import type { Outcome, Request } from '../event-store/streams.js';
import type { Projections } from '../projections/projections.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { bookmarkOf, type Place } from './bookmark.js';
import { type CommandType, mutationOf, recordedAs } from './commands.js';
import { type Elsewhere, ledElsewhere } from './elsewhere.js';
import { tableEvents } from './events.js';
import { readInput, type ReadInput } from './input.js';
import type { Inquiries } from './inquiries.js';
import type { Inquiry } from './inquiry.js';
import { objectsOf, type Payload, refused, shownEvent, stale, tooLarge } from './payload.js';
import type { RecordView } from './record.view.js';
import type { TableCommand } from './table.decider.js';
import { type WarningShown, warningsThen } from './warnings.shown.js';

/** How long an answer waits for the view to show what was recorded. */
const shownWithinMs = 2_000;

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
type Send = (stream: string, command: TableCommand, request: Request) => Promise<Outcome>;

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
    const { content, refusals } = await ledElsewhere(type, read.content, this.#elsewhere(viewer));
    const command = { type, input: content, despite: read.despite, unresolved: refusals };
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
    const found = this.#inquiries.negotiations.find(viewer, negotiation);
    // An id that the view doesn't know yet may have been opened a moment ago, elsewhere: the log decides.
    if (found !== undefined || !negotiation.startsWith('neg_')) return found;
    return viewer.mayRead(tableStreamPrefix + negotiation) ? negotiation : undefined;
  }

  /** Other negotiations, as far as the view shows them to whoever asks. */
  #elsewhere(viewer: Viewer): Elsewhere {
    return {
      negotiation: (named) =>
        this.#inquiries.negotiations.find(viewer, named) ??
        this.#inquiries.negotiations.unknown(viewer, named),
      act: async (negotiation, named) => {
        const { records } = await this.#inquiries.open(viewer, negotiation, undefined);
        const record = records.get(records.idOf(named) ?? '');
        const nature = record && tableEvents[record.type].nature;
        if (record !== undefined && (nature === 'ACT' || nature === 'EVIDENCE')) return record.id;
        const message = `No act is called ${named} in that negotiation.`;
        return refusal('UNKNOWN_ACT', message);
      },
    };
  }

  #unknown(viewer: Viewer, named: string | undefined): Refusal {
    if (named !== undefined) return this.#inquiries.negotiations.unknown(viewer, named);
    return refusal('UNKNOWN_NEGOTIATION', 'Name the negotiation.', ['negotiation']);
  }

  /** What a key has recorded before can be looked up by whoever sends it again, once it is known what that was. */
  #explained(broken: Refusal, made: string | undefined, viewer: Viewer): Refusal {
    if (broken.code !== 'IDEMPOTENCY_KEY_REUSED' || made === undefined) return broken;
    if (this.#inquiries.negotiations.holding(viewer, made) === undefined) return broken;
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
      warnings: () => this.#warnings(outcome, inquiry, visible),
      ...(visible ? objectsOf(type, outcome.events, inquiry) : {}),
    };
  }

  /**
   * Judged by everything up to what was recorded and nothing later, so that a repetition is answered alike. Where neither
   * the view nor the log can be read, nobody is warned now; the negotiation tells of it whenever it is asked.
   */
  #warnings(
    { events, version }: Extract<Outcome, { kind: 'recorded' }>,
    inquiry: Inquiry,
    visible: boolean,
  ): readonly WarningShown[] {
    try {
      const { negotiationId } = inquiry;
      const records = visible ? this.#inquiries.recordsAt(negotiationId, version) : inquiry.records;
      return warningsThen(events, records, inquiry);
    } catch (error) {
      this.#notShown(error);
      return [];
    }
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
