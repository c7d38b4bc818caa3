import { tableStreamPrefix, type Viewer } from '../access/viewer.js';
import type { EventStore } from '../event-store/event-store.js';
import { placedFrom } from '../event-store/folds.js';
import type { Clock } from '../event-store/ports.js';
import type { PlacedEvent } from '../event-store/streams.js';
import type { ReadModel } from '../projections/read-model.js';
import { refusal } from '../rules/refusal.js';
import type { Cuts } from './cuts.js';
import { Inquiry, type MomentsGiven } from './inquiry.js';
import { KnownRecords } from './known-records.js';
import type { Negotiations } from './negotiations.js';
import { nothingShown, RecordsAhead } from './records-ahead.js';
import type { RecordsAtCut } from './records.js';
import { momentRead, RefusedQuestion, sourcesNamed } from './refused-question.js';

/** Which past is asked for; each as its scalar was given. */
export interface AsOf extends MomentsGiven {
  readonly withoutSources?: readonly string[] | null;
}

/** Opens questions to the record: finds the negotiation, waits for what must be there, and fixes what is known. */
export class Inquiries {
  readonly negotiations: Negotiations;
  readonly cuts: Cuts;
  readonly #readModel: ReadModel;
  readonly #clock: Clock;
  readonly #log: Pick<EventStore, 'read'>;

  constructor(
    readModel: ReadModel,
    negotiations: Negotiations,
    cuts: Cuts,
    clock: Clock,
    log: Pick<EventStore, 'read'>,
  ) {
    this.#readModel = readModel;
    this.negotiations = negotiations;
    this.cuts = cuts;
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * A question about one negotiation, named by id or code. Throws {@link RefusedQuestion} when there is none that the
   * viewer may read, or a moment can't be read; {@link NotYetVisible} when the bookmark isn't reached in time. `argument`
   * is the one that gives the moments.
   */
  async about(
    viewer: Viewer,
    negotiation: string,
    asOf: AsOf | null | undefined,
    atLeast?: string | null,
    argument = 'asOf',
  ): Promise<Inquiry> {
    if (atLeast) await this.cuts.reach(viewer, atLeast);
    const found = this.negotiations.find(viewer, negotiation);
    if (found === undefined)
      throw new RefusedQuestion(this.negotiations.unknown(viewer, negotiation));
    const inquiry = await this.open(viewer, found, asOf, argument);
    if (inquiry.records.revision >= 0) return inquiry;
    const message = `Nothing was recorded of ${negotiation} by then.`;
    throw new RefusedQuestion(refusal('UNKNOWN_NEGOTIATION', message, [argument, 'knownAt']));
  }

  async open(
    viewer: Viewer,
    negotiationId: string,
    asOf: AsOf | null | undefined,
    argument = 'asOf',
  ): Promise<Inquiry> {
    const stream = tableStreamPrefix + negotiationId;
    const now = this.#clock.now();
    const path = [argument, 'knownAt'];
    const cut = await this.cuts.at(viewer, stream, { knownAt: asOf?.knownAt, path }, now);
    const records = new KnownRecords(this.#readModel, stream, negotiationId, cut.revision);
    const inquiry = new Inquiry(this.#readModel, {
      viewer,
      negotiationId,
      records,
      provisional: cut.provisional,
      validAt: asOf?.validAt ? momentRead(asOf.validAt, argument, 'validAt') : undefined,
      now: { kind: 'INSTANT', text: new Date(now).toISOString() },
      publishedBy: asOf?.publishedBy
        ? momentRead(asOf.publishedBy, argument, 'publishedBy')
        : undefined,
      ...(asOf ? { asOf: momentsIn(asOf) } : {}),
    });
    const without = asOf?.withoutSources;
    return without
      ? inquiry.without(sourcesNamed(inquiry.records, without, [argument, 'withoutSources']))
      : inquiry;
  }

  /**
   * The same question to another negotiation, by its id: nothing where the viewer may not read that, or nothing was
   * recorded there by then. Sources that are taken away are one table's own, and stay there.
   */
  async elsewhere({ viewer, asOf }: Inquiry, negotiationId: string): Promise<Inquiry | undefined> {
    if (this.negotiations.find(viewer, negotiationId) !== negotiationId) return undefined;
    const there = await this.open(viewer, negotiationId, asOf);
    return there.records.revision >= 0 ? there : undefined;
  }

  /** The same question to every other negotiation that refers to something of this one and may be read. */
  async referringElsewhere(inquiry: Inquiry, id: string): Promise<readonly Inquiry[]> {
    const { viewer, negotiationId } = inquiry;
    const others = this.negotiations.referringTo(viewer, negotiationId, id);
    const opened = await Promise.all(others.map((other) => this.elsewhere(inquiry, other)));
    return opened.filter((one) => one !== undefined);
  }

  /**
   * A question about a negotiation right after something was recorded there, though the view is behind or can't be read:
   * what it lacks is taken from the log. Where that can't be read any more, nothing is known but what was recorded.
   */
  async ahead(
    viewer: Viewer,
    negotiationId: string,
    recorded: readonly PlacedEvent[],
  ): Promise<Inquiry> {
    const stream = tableStreamPrefix + negotiationId;
    const shown = this.#shownIn(stream, negotiationId);
    const until = recorded.at(-1)?.revision ?? shown.revision;
    const missing = await this.#between(stream, shown.revision + 1, until);
    const records = missing
      ? new RecordsAhead(shown, missing)
      : new RecordsAhead(nothingShown(stream), recorded);
    const now = { kind: 'INSTANT', text: new Date(this.#clock.now()).toISOString() } as const;
    return new Inquiry(this.#readModel, {
      ...{ viewer, negotiationId, records, now },
      ...{ provisional: false, validAt: undefined, publishedBy: undefined },
    });
  }

  /** The records of a negotiation as they were when its stream had this revision; the view has reached it. */
  recordsAt(negotiationId: string, revision: number): RecordsAtCut {
    const stream = tableStreamPrefix + negotiationId;
    return new KnownRecords(this.#readModel, stream, negotiationId, revision);
  }

  #shownIn(stream: string, negotiationId: string): RecordsAtCut {
    try {
      const revision = this.cuts.lastRevision(stream);
      return new KnownRecords(this.#readModel, stream, negotiationId, revision);
    } catch {
      return nothingShown(stream);
    }
  }

  async #between(
    stream: string,
    first: number,
    last: number,
  ): Promise<readonly PlacedEvent[] | undefined> {
    const events: PlacedEvent[] = [];
    if (first > last) return events;
    try {
      for await (const batch of this.#log.read(stream, first)) {
        events.push(...batch.map(placedFrom));
        if ((events.at(-1)?.revision ?? first) >= last) break;
      }
    } catch {
      return undefined;
    }
    return events;
  }
}

function momentsIn({ validAt, knownAt, publishedBy }: AsOf): MomentsGiven {
  return {
    ...(validAt ? { validAt } : {}),
    ...(knownAt ? { knownAt } : {}),
    ...(publishedBy ? { publishedBy } : {}),
  };
}
