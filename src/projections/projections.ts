import type { EventStore } from '../event-store/event-store.js';
import type { Batch } from './batch.js';
import type {
  Notice,
  Pace,
  ProjectionsHealth,
  StreamRevision,
  ViewHealth,
  ViewState,
  Visibility,
} from './health.js';
import { Heads } from './heads.js';
import type { ReadModel } from './read-model.js';
import { RunningView } from './running-view.js';
import { Tailing, type TailingSettings } from './tailing.js';
import type { View } from './view.js';
import { Waits } from './waits.js';

const settingsOfCourse: TailingSettings = {
  notify: () => undefined,
  clock: Date,
  retryMs: 50,
  retryMsMax: 5_000,
  quietMs: 5_000,
};

/** The projections were stopped before the views had caught up. */
export class StoppedBeforeReady extends Error {
  override readonly name = 'StoppedBeforeReady';
}

/**
 * Keeps the views up with the log, each with a checkpoint that is committed with its rows. A view whose projector
 * throws stops alone, at the event before, and says so in its health; one of another version, or from another log, is
 * built anew. What the read model holds of a view that is not among these is dropped.
 */
export class Projections {
  readonly #readModel: ReadModel;
  readonly #views: ReadonlyMap<View, RunningView>;
  readonly #tailing: Tailing;
  readonly #heads: Heads;
  readonly #notify: (notice: Notice) => void;
  readonly #waits = new Waits();
  readonly #ending = new AbortController();
  readonly #ready = Promise.withResolvers<void>();
  readonly #told = new Map<RunningView, ViewState>();
  #run: Promise<void> | undefined;

  /** Throws a `RangeError` for a view without a proper name or version, and for two of the same name. */
  constructor(
    store: EventStore,
    readModel: ReadModel,
    views: readonly View[],
    settings: Partial<TailingSettings> = {},
  ) {
    const all = { ...settingsOfCourse, ...settings };
    assertProper(views);
    const running = views.map((view) => new RunningView(view));
    this.#readModel = readModel;
    this.#views = new Map(running.map((view) => [view.view, view]));
    this.#notify = all.notify;
    this.#heads = new Heads(store, all.clock, running);
    this.#tailing = new Tailing(store, readModel, running, this.#moved.bind(this), all);
  }

  /**
   * Resolves once every view has caught up with the head that the log has now, or has stopped. Waits for a log that
   * can't be reached. Rejects with {@link StoppedBeforeReady}.
   */
  start(): Promise<void> {
    if (this.#run === undefined) {
      this.#run = this.#tailing.run(this.#ending.signal);
      if (this.#views.size === 0) this.#ready.resolve();
    }
    return this.#ready.promise;
  }

  /**
   * Ends after the batch under way; the read model stays open. Waits for nothing that is yet to come. Safe to call
   * twice.
   */
  async stop(): Promise<void> {
    this.#ending.abort();
    this.#waits.stoppedAll();
    this.#ready.reject(
      new StoppedBeforeReady('The projections were stopped before they were ready'),
    );
    await Promise.allSettled([this.#ready.promise, this.#run]);
  }

  /**
   * Waits until all of these views show an event, and every one before it in its stream. Answers at once when they
   * do, or when one of them has stopped before it. Rejects with a `RangeError` for a view that is not kept here.
   */
  async waitFor(
    place: StreamRevision,
    views: readonly View[],
    timeoutMs: number,
  ): Promise<Visibility> {
    const asked = views.map((view) => this.#running(view));
    if (this.#ending.signal.aborted) return 'stopped';
    const missing = this.#readModel.read((db) => asked.filter((view) => !view.shows(db, place)));
    if (missing.length === 0) return 'visible';
    if (missing.some((view) => view.state === 'stopped')) return 'stopped';
    const names = missing.map((view) => view.name);
    return this.#waits.add(place, names, timeoutMs);
  }

  /**
   * Whether a view is known to lack nothing that was in the log at a moment, in epoch milliseconds, which is not in the
   * future. The log is only asked where it ends, and only when what is known already doesn't tell. Rejects with a
   * `RangeError` for a view that is not kept here.
   */
  async lacksNothingAsOf(momentMs: number, view: View): Promise<boolean> {
    const running = this.#running(view);
    const isKnown = (): boolean => running.wholeAsOfMs >= momentMs;
    if (isKnown()) return true;
    // Who can't follow the log may not be following the one that would be asked.
    if (this.isKnownBehind(view)) return false;
    await this.#heads.lookSince(momentMs);
    return isKnown();
  }

  /**
   * Whether it is known here that a view lacks something, or can't follow the log; without asking the log. Throws a
   * `RangeError` for a view that is not kept here.
   */
  isKnownBehind(view: View): boolean {
    const running = this.#running(view);
    return (
      running.isShort || running.state === 'stopped' || this.#tailing.faultOf(running) !== undefined
    );
  }

  health(): ProjectionsHealth {
    const views = [...this.#views.values()];
    return { ready: this.isReady, views: views.map((view) => this.#healthOf(view)) };
  }

  /** See {@link ProjectionsHealth.ready}. */
  get isReady(): boolean {
    return (
      this.#run !== undefined &&
      [...this.#views.values()].every((view) => view.state !== 'building')
    );
  }

  #healthOf(view: RunningView): ViewHealth {
    const standingStill = view.standingStill ?? this.#tailing.faultOf(view);
    return {
      name: view.name,
      version: view.view.version,
      state: view.state,
      behind: this.#tailing.behind(view),
      ...(view.state === 'building' && { building: this.#paceOf(view) }),
      ...(standingStill && { standingStill }),
    };
  }

  #paceOf(view: RunningView): Pace {
    const eventsPerSecond = this.#tailing.paceOf(view);
    return { folded: view.events, ...(eventsPerSecond !== undefined && { eventsPerSecond }) };
  }

  #moved(view: RunningView, folded: Batch | undefined): void {
    for (const [stream, { last }] of folded?.streams ?? []) {
      this.#waits.reached(view.name, stream, last);
    }
    if (view.state === 'stopped') this.#waits.stopped(view.name);
    this.#tellState(view);
    if (this.isReady) this.#ready.resolve();
  }

  #tellState(view: RunningView): void {
    const { name, state, events, standingStill } = view;
    if (this.#told.get(view) === state) return;
    this.#told.set(view, state);
    if (standingStill) this.#notify({ kind: 'stopped', view: name, standingStill });
    if (state === 'live') this.#notify({ kind: 'live', view: name, events });
  }

  #running(view: View): RunningView {
    const running = this.#views.get(view);
    if (running === undefined) throw new RangeError(`The view ${view.name} is not kept here`);
    return running;
  }
}

function assertProper(views: readonly View[]): void {
  const names = new Set<string>();
  for (const { name, version } of views) {
    if (!/^(?!sqlite|projections$)[a-z][a-z0-9]*$/.test(name)) {
      throw new RangeError(`"${name}" is no name for a view`);
    }
    if (!Number.isSafeInteger(version) || version < 1) {
      throw new RangeError(`${String(version)} is no version for the view ${name}`);
    }
    if (names.has(name)) throw new RangeError(`Two views are called ${name}`);
    names.add(name);
  }
}
