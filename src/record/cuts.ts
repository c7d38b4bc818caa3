import { tableStreamPrefix, type Viewer } from '../access/viewer.js';
import type { EventStore } from '../event-store/event-store.js';
import { prepared } from '../projections/prepared.js';
import type { Projections } from '../projections/projections.js';
import type { ReadModel } from '../projections/read-model.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { momentIn, parseMoment } from '../times/moment.js';
import { type Place, placeOf } from './bookmark.js';
import { KnownRecords } from './known-records.js';
import { NotYetVisible, RefusedQuestion } from './refused-question.js';
import type { RecordView } from './record.view.js';

/** The last revision that is known, and whether it is known to lack a record of that moment, or may yet. */
export interface Cut {
  readonly revision: number;
  readonly provisional: boolean;
}

/** The moment of knowledge as it was given, with the argument that gives it. */
interface KnowledgeAsked {
  readonly knownAt: string | null | undefined;
  readonly path: readonly string[];
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

/** Finds where in a stream what was known at some moment ends, and waits until the view has come so far. */
export class Cuts {
  readonly #readModel: ReadModel;
  readonly #projections: Projections;
  readonly #view: RecordView;
  readonly #log: Pick<EventStore, 'read'>;

  constructor(
    readModel: ReadModel,
    projections: Projections,
    view: RecordView,
    log: Pick<EventStore, 'read'>,
  ) {
    this.#log = log;
    this.#readModel = readModel;
    this.#projections = projections;
    this.#view = view;
  }

  /**
   * Waits until what a bookmark stands for can be read. Throws {@link RefusedQuestion} for what is no bookmark of the
   * viewer's, {@link NotYetVisible} when it isn't reached in time.
   */
  async reach(viewer: Viewer, bookmark: string): Promise<void> {
    const path = ['atLeast'];
    await this.#reached(placeRead(viewer, bookmark, path), path);
  }

  /**
   * What is known of a stream at a day, an instant or a bookmark; without either, everything that the view shows.
   * Throws like {@link reach}, and {@link RefusedQuestion} for what is no moment.
   */
  async at(
    viewer: Viewer,
    stream: string,
    { knownAt, path }: KnowledgeAsked,
    now: number,
  ): Promise<Cut> {
    if (!knownAt) {
      const provisional = this.#projections.isKnownBehind(this.#view);
      return { revision: this.lastRevision(stream), provisional };
    }
    const moment = parseMoment(knownAt);
    if (moment.kind !== 'INVALID')
      return this.#cutAt(momentIn(moment, this.#zone(stream)), stream, now);
    const place = placeOf(knownAt);
    if (place === undefined) {
      const message = `${moment.message} A bookmark that a mutation answered with will do as well.`;
      throw new RefusedQuestion(refusal('INVALID_DATE', message, path));
    }
    if (!viewer.mayRead(place.stream)) throw new RefusedQuestion(unknownBookmark(path));
    await this.#reached(place, path);
    if (place.stream === stream) return { revision: place.revision, provisional: false };
    // A place in another stream stands for the moment at which its event was recorded.
    return this.#cutAt(this.#recordedAt(place), stream, now);
  }

  /** The last revision that the view has of a stream, of those recorded by then; -1 where it has none. */
  lastRevision(stream: string, recordedUntilMs = Infinity): number {
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

  async #cutAt(untilMs: number, stream: string, now: number): Promise<Cut> {
    const settledMs = untilMs + settledAfterMs;
    const isSettled =
      settledMs <= now && (await this.#projections.lacksNothingAsOf(settledMs, this.#view));
    return { revision: this.lastRevision(stream, untilMs), provisional: !isSettled };
  }

  #zone(stream: string): string {
    const id = stream.slice(tableStreamPrefix.length);
    const all = new KnownRecords(this.#readModel, stream, id, this.lastRevision(stream));
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

  /**
   * The log is asked before anybody waits for what it doesn't hold: whoever was given the bookmark was given it after the
   * append, whichever instance that went through.
   */
  async #reached(place: Place, path: readonly string[]): Promise<void> {
    if (this.lastRevision(place.stream) < place.revision && !(await this.#mayBeRecorded(place)))
      throw new RefusedQuestion(unknownBookmark(path));
    const visibility = await this.#projections.waitFor(place, [this.#view], reachedWithinMs);
    if (visibility === 'visible') return;
    throw new NotYetVisible(
      visibility === 'timeout'
        ? 'What this bookmark stands for is not to be seen here yet; ask again.'
        : 'The view that would show it has stopped; see /health/ready.',
    );
  }

  /** Whether the log holds this place, or can't be asked. */
  async #mayBeRecorded({ stream, revision }: Place): Promise<boolean> {
    try {
      for await (const events of this.#log.read(stream, revision)) {
        if (events.length > 0) return true;
      }
      return false;
    } catch {
      return true;
    }
  }
}

function placeRead(viewer: Viewer, bookmark: string, path: readonly string[]): Place {
  const place = placeOf(bookmark);
  if (place && viewer.mayRead(place.stream)) return place;
  throw new RefusedQuestion(unknownBookmark(path));
}

function unknownBookmark(path: readonly string[]): Refusal {
  return refusal('UNKNOWN_BOOKMARK', 'This is no bookmark of a record that you may read.', path);
}
