import type { Viewer } from '../access/viewer.js';
import { tableStreamPrefix } from '../access/viewer.js';
import type { EventStore } from '../event-store/event-store.js';
import { placedFrom } from '../event-store/folds.js';
import type { Clock } from '../event-store/ports.js';
import type { PlacedEvent } from '../event-store/streams.js';
import { prepared } from '../projections/prepared.js';
import type { Projections } from '../projections/projections.js';
import type { ReadModel } from '../projections/read-model.js';
import { nothingCalled } from '../rules/near.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { type Moment, momentIn, parseMoment } from '../times/moment.js';
import { type Place, placeOf } from './bookmark.js';
import { Inquiry, type MomentsGiven } from './inquiry.js';
import { KnownRecords } from './known-records.js';
import { nothingShown, RecordsAhead } from './records-ahead.js';
import { endless, type RecordView } from './record.view.js';
import type { RecordsAtCut } from './records.js';

/** Which past is asked for; each as its scalar was given. */
export interface AsOf extends MomentsGiven {
  readonly withoutSources?: readonly string[] | null;
}

/** The question can't be answered as it was put. */
export class RefusedQuestion extends Error {
  override readonly name = 'RefusedQuestion';
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** What the bookmark asks for is recorded, and not to be seen here yet. */
export class NotYetVisible extends Error {
  override readonly name = 'NotYetVisible';
}

/** The last revision that is known, and whether a record may still turn up before that moment. */
interface Cut {
  readonly revision: number;
  readonly provisional: boolean;
}

/** How long a question waits for what its bookmark asks for. */
const reachedWithinMs = 5_000;

/**
 * A younger instant may still see an append that is under way: its deadline and the skew that is allowed. What had been
 * recorded by an older one is in the log so long after it, and counts once the view is known to lack nothing of that.
 */
const settledAfterMs = 10_000;

const eventsOfStream = `
  SELECT revision FROM record_event
  WHERE stream = (SELECT stream FROM record_stream WHERE name = ?)`;
const lastOfAll = 'ORDER BY revision DESC LIMIT 1';
const lastByTime = 'ORDER BY recorded DESC, revision DESC LIMIT 1';

/** Opens questions to the record: finds the negotiation, waits for what must be there, and fixes what is known. */
export class Inquiries {
  readonly #readModel: ReadModel;
  readonly #projections: Projections;
  readonly #view: RecordView;
  readonly #clock: Clock;
  readonly #log: Pick<EventStore, 'read'>;

  constructor(
    readModel: ReadModel,
    projections: Projections,
    view: RecordView,
    clock: Clock,
    log: Pick<EventStore, 'read'>,
  ) {
    this.#readModel = readModel;
    this.#projections = projections;
    this.#view = view;
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * A question about one negotiation, named by id or code. Throws {@link RefusedQuestion} when there is none that the
   * viewer may read, or a moment can't be read; {@link NotYetVisible} when the bookmark isn't reached in time.
   */
  async about(
    viewer: Viewer,
    negotiation: string,
    asOf: AsOf | null | undefined,
    atLeast?: string | null,
  ): Promise<Inquiry> {
    if (atLeast) await this.reach(viewer, atLeast);
    const found = this.find(viewer, negotiation);
    if (found === undefined) throw new RefusedQuestion(this.unknown(viewer, negotiation));
    const inquiry = await this.open(viewer, found, asOf);
    if (inquiry.records.revision >= 0) return inquiry;
    throw new RefusedQuestion(
      refusal('UNKNOWN_NEGOTIATION', `Nothing was recorded of ${negotiation} by then.`, [
        'asOf',
        'knownAt',
      ]),
    );
  }

  /** Waits until what a bookmark stands for can be read. Throws like {@link about}. */
  async reach(viewer: Viewer, atLeast: string): Promise<void> {
    await this.#reached(placeRead(viewer, atLeast, ['atLeast']));
  }

  /** The negotiation of this id or code, among those that the viewer may read; none where a code names several. */
  find(viewer: Viewer, idOrCode: string): string | undefined {
    const named = this.#named(viewer, idOrCode);
    return named.length === 1 ? named[0] : named.find((id) => id === idOrCode);
  }

  /** Why {@link find} finds none: nothing that the viewer may read is called so, or several are. */
  unknown(viewer: Viewer, idOrCode: string): Refusal {
    const named = this.#named(viewer, idOrCode);
    const message =
      named.length > 1
        ? severalCalled(idOrCode, named)
        : nothingCalled(idOrCode, 'negotiation', this.#codes(viewer));
    return refusal('UNKNOWN_NEGOTIATION', message, ['negotiation']);
  }

  #named(viewer: Viewer, idOrCode: string): readonly string[] {
    const rows = this.#readModel.read((db) =>
      prepared<[number, string, string], { id: string; stream: string }>(
        db,
        `SELECT id, name AS stream FROM record_version JOIN record_stream USING (stream)
         WHERE type = 'NegotiationOpened' AND to_revision = ? AND (id = ? OR code = ?)
         ORDER BY stream`,
      ).all(endless, idOrCode, idOrCode),
    );
    return rows.filter(({ stream }) => viewer.mayRead(stream)).map(({ id }) => id);
  }

  #codes(viewer: Viewer): readonly string[] {
    return this.#readModel
      .read((db) =>
        prepared<[number], { code: string; stream: string }>(
          db,
          `SELECT code, name AS stream FROM record_version JOIN record_stream USING (stream)
           WHERE type = 'NegotiationOpened' AND to_revision = ?`,
        ).all(endless),
      )
      .filter(({ stream }) => viewer.mayRead(stream))
      .map(({ code }) => code);
  }

  /** The negotiations that the viewer may read, in the order in which they were opened here. */
  negotiations(viewer: Viewer): readonly string[] {
    return this.#readModel
      .read((db) =>
        prepared<[number], { id: string; stream: string }>(
          db,
          `SELECT id, name AS stream FROM record_stream JOIN record_version USING (stream)
           WHERE type = 'NegotiationOpened' AND to_revision = ? ORDER BY stream`,
        ).all(endless),
      )
      .filter(({ stream }) => viewer.mayRead(stream))
      .map(({ id }) => id);
  }

  /** The negotiation in which a record stands. */
  negotiationOf(viewer: Viewer, recordId: string): string | undefined {
    const row = this.#readModel.read((db) =>
      prepared<[string], { stream: string }>(
        db,
        'SELECT name AS stream FROM record_version JOIN record_stream USING (stream) WHERE id = ? LIMIT 1',
      ).get(recordId),
    );
    return row && viewer.mayRead(row.stream)
      ? row.stream.slice(tableStreamPrefix.length)
      : undefined;
  }

  async open(
    viewer: Viewer,
    negotiationId: string,
    asOf: AsOf | null | undefined,
  ): Promise<Inquiry> {
    const stream = tableStreamPrefix + negotiationId;
    const now = this.#clock.now();
    const cut = await this.#cut(viewer, stream, asOf?.knownAt, now);
    const records = new KnownRecords(this.#readModel, stream, negotiationId, cut.revision);
    const inquiry = new Inquiry(this.#readModel, {
      viewer,
      negotiationId,
      records,
      provisional: cut.provisional,
      validAt: asOf?.validAt ? momentRead(asOf.validAt, 'asOf', 'validAt') : undefined,
      now: { kind: 'INSTANT', text: new Date(now).toISOString() },
      publishedBy: asOf?.publishedBy
        ? momentRead(asOf.publishedBy, 'asOf', 'publishedBy')
        : undefined,
      ...(asOf ? { asOf: momentsIn(asOf) } : {}),
    });
    const without = asOf?.withoutSources;
    return without
      ? inquiry.without(sourcesNamed(inquiry.records, without, ['asOf', 'withoutSources']))
      : inquiry;
  }

  /**
   * The same question to another negotiation, by its id: nothing where the viewer may not read that, or nothing was
   * recorded there by then. Sources that are taken away are one table's own, and stay there.
   */
  async elsewhere({ viewer, asOf }: Inquiry, negotiationId: string): Promise<Inquiry | undefined> {
    if (this.find(viewer, negotiationId) !== negotiationId) return undefined;
    const there = await this.open(viewer, negotiationId, asOf);
    return there.records.revision >= 0 ? there : undefined;
  }

  /** The same question to every other negotiation that refers to something of this one and may be read. */
  async referringElsewhere(inquiry: Inquiry, id: string): Promise<readonly Inquiry[]> {
    const own = inquiry.records.stream;
    const streams = this.#readModel
      .read((db) =>
        prepared<[string], { stream: string }>(
          db,
          `SELECT DISTINCT stream.name AS stream FROM record_reference AS reference
           CROSS JOIN record_version AS version ON version.version = reference.version
           JOIN record_stream AS stream ON stream.stream = version.stream
           WHERE reference.target = ? ORDER BY stream.stream`,
        ).all(id),
      )
      .map(({ stream }) => stream)
      .filter((stream) => stream !== own && inquiry.viewer.mayRead(stream));
    const opened = await Promise.all(
      streams.map((stream) => this.elsewhere(inquiry, stream.slice(tableStreamPrefix.length))),
    );
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
      const revision = this.#lastRevision(stream);
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

  /** What is known at a day, an instant or a bookmark; without either, everything. */
  async #cut(
    viewer: Viewer,
    stream: string,
    knownAt: string | null | undefined,
    now: number,
  ): Promise<Cut> {
    if (!knownAt) return { revision: this.#lastRevision(stream), provisional: false };
    const moment = parseMoment(knownAt);
    if (moment.kind !== 'INVALID')
      return this.#cutAt(momentIn(moment, this.#zone(stream)), stream, now);
    const place = placeOf(knownAt);
    if (place === undefined) {
      const message = `${moment.message} A bookmark that a mutation answered with will do as well.`;
      throw new RefusedQuestion(refusal('INVALID_DATE', message, ['asOf', 'knownAt']));
    }
    if (!viewer.mayRead(place.stream))
      throw new RefusedQuestion(unknownBookmark(['asOf', 'knownAt']));
    await this.#reached(place);
    if (place.stream === stream) return { revision: place.revision, provisional: false };
    // A place in another stream stands for the moment at which its event was recorded.
    return this.#cutAt(this.#recordedAt(place), stream, now);
  }

  async #cutAt(untilMs: number, stream: string, now: number): Promise<Cut> {
    const settledMs = untilMs + settledAfterMs;
    const isSettled =
      settledMs <= now && (await this.#projections.lacksNothingAsOf(settledMs, this.#view));
    return { revision: this.#lastRevision(stream, untilMs), provisional: !isSettled };
  }

  #zone(stream: string): string {
    const id = stream.slice(tableStreamPrefix.length);
    const all = new KnownRecords(this.#readModel, stream, id, this.#lastRevision(stream));
    return all.negotiation.data.zone;
  }

  #recordedAt({ stream, revision }: Place): number {
    const row = this.#readModel.read((db) =>
      prepared<[string, number], { recorded: number }>(
        db,
        `SELECT recorded FROM record_event
         WHERE stream = (SELECT stream FROM record_stream WHERE name = ?) AND revision = ?`,
      ).get(stream, revision),
    );
    if (row === undefined) throw new Error(`${stream} has no revision ${String(revision)}`);
    return row.recorded;
  }

  #lastRevision(stream: string, recordedUntilMs = Infinity): number {
    const row = this.#readModel.read((db) =>
      recordedUntilMs === Infinity
        ? prepared<[string], { revision: number }>(db, `${eventsOfStream} ${lastOfAll}`).get(stream)
        : prepared<[string, number], { revision: number }>(
            db,
            `${eventsOfStream} AND recorded <= ? ${lastByTime}`,
          ).get(stream, recordedUntilMs),
    );
    return row?.revision ?? -1;
  }

  async #reached(place: Place): Promise<void> {
    const visibility = await this.#projections.waitFor(place, [this.#view], reachedWithinMs);
    if (visibility === 'visible') return;
    throw new NotYetVisible(
      visibility === 'timeout'
        ? 'What this bookmark stands for is not to be seen here yet; ask again.'
        : 'The view that would show it has stopped; see /health/ready.',
    );
  }
}

function momentsIn({ validAt, knownAt, publishedBy }: AsOf): MomentsGiven {
  return {
    ...(validAt ? { validAt } : {}),
    ...(knownAt ? { knownAt } : {}),
    ...(publishedBy ? { publishedBy } : {}),
  };
}

/** How many of the negotiations of one code a sentence names. */
const namedMax = 5;

function severalCalled(code: string, ids: readonly string[]): string {
  const count = ids.length === 2 ? 'Two' : String(ids.length);
  const more = ids.length > namedMax ? ', …' : '';
  return (
    `${count} negotiations are called ${code}: ${ids.slice(0, namedMax).join(', ')}${more}. ` +
    'Name one by its id, or correct the code of one.'
  );
}

function placeRead(viewer: Viewer, bookmark: string, path: readonly string[]): Place {
  const place = placeOf(bookmark);
  if (place && viewer.mayRead(place.stream)) return place;
  throw new RefusedQuestion(unknownBookmark(path));
}

function unknownBookmark(path: readonly string[]): Refusal {
  return refusal('UNKNOWN_BOOKMARK', 'This is no bookmark of a record that you may read.', path);
}

/** The moment that an argument gives. Throws {@link RefusedQuestion} where it is none. */
export function momentRead(text: string, ...path: readonly string[]): Moment {
  const moment = parseMoment(text);
  if (moment.kind !== 'INVALID') return moment;
  throw new RefusedQuestion(refusal('INVALID_DATE', moment.message, path));
}

/**
 * The ids of the sources that an argument names, whether their records stand or were retracted. Throws
 * {@link RefusedQuestion} for what is no source of this record.
 */
export function sourcesNamed(
  records: RecordsAtCut,
  names: readonly string[],
  path: readonly string[],
): readonly string[] {
  return names.map((name, index) => {
    const id = records.idOf(name);
    if (id !== undefined && records.entry(id)?.record.type === 'SourceRegistered') return id;
    const codes = records.ofType('SourceRegistered').map(({ data }) => data.code);
    throw new RefusedQuestion(
      refusal('UNKNOWN_SOURCE', nothingCalled(name, 'source', codes), [...path, String(index)]),
    );
  });
}
