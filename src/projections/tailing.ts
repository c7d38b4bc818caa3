import { setImmediate, setTimeout } from 'node:timers/promises';
import type { EventStore, LogHead, StoredEvent } from '../event-store/event-store.js';
import { Batch } from './batch.js';
import { BrokenOrder } from './broken-order.js';
import { type Checkpoint, checkpointOf, dropView, viewsIn, whyAnew } from './checkpoint.js';
import { Distance } from './distance.js';
import { Group } from './group.js';
import type { Notice, StandingStill } from './health.js';
import type { ReadModel } from './read-model.js';
import { messageOf, type RunningView } from './running-view.js';
import { type Silent, untilSilent } from './silence.js';

export interface TailingSettings {
  /** Told what happens. It must not throw. */
  readonly notify: (notice: Notice) => void;
  /** Tells the time in epoch milliseconds. */
  readonly clock: { now(): number };
  /** The pause after a first failure of the log or the file, in milliseconds; it doubles with every further one. */
  readonly retryMs: number;
  /** The longest such pause, in milliseconds. */
  readonly retryMsMax: number;
  /** For how long nothing may come of a log that goes on, in milliseconds, before it is followed anew. */
  readonly quietMs: number;
}

/** A view began, or got on, or stopped; with what it folded, when it did, and all of that is committed. */
type Moved = (view: RunningView, folded: Batch | undefined) => void;

/** A view with what the read model holds of it, the event where that ends, and why it can't go on, unless it can. */
interface Found {
  readonly view: RunningView;
  readonly stored: Checkpoint | undefined;
  readonly at: StoredEvent | undefined;
  readonly why: string | undefined;
}

/** Those who catch up fold at most so many events before others get their turn. */
const catchUpEventsMax = 256;

/**
 * Follows the log for all views: one transaction per batch for all that stand at the same place. Those that are behind
 * follow it in groups of their own, until they have met the foremost. Whatever fails begins again from the checkpoints.
 *
 * Where the first look at the log shows that rows of an earlier program, or of another log, have to go, nothing is done to
 * them: all goes on beside them, and takes their place once every view has caught up. Until then who goes back to the
 * earlier program finds them as they were.
 */
export class Tailing {
  readonly #store: EventStore;
  readonly #readModel: ReadModel;
  readonly #settings: TailingSettings;
  readonly #moved: Moved;
  readonly #views: readonly RunningView[];
  /** It goes on even when all its views have stopped, so that one knows how far behind they are. */
  readonly #front: Group;
  readonly #groups = new Map<Group, Promise<void>>();
  readonly #distance = new Distance();
  #hasBegun = false;
  #placeNotBeforeMs = -Infinity;

  constructor(
    store: EventStore,
    readModel: ReadModel,
    views: readonly RunningView[],
    moved: Moved,
    settings: TailingSettings,
  ) {
    this.#store = store;
    this.#readModel = readModel;
    this.#moved = moved;
    this.#settings = settings;
    this.#views = views;
    this.#front = new Group(views);
  }

  /** Resolves once the signal has aborted and nothing is under way. */
  async run(signal: AbortSignal): Promise<void> {
    this.#begin(this.#front, signal);
    while (this.#groups.size > 0) await Promise.all(this.#groups.values());
  }

  /** How many events of the log a view has not folded: exact up to the foremost view, estimated beyond. */
  behind(view: RunningView): number {
    return this.#distance.beyond(view.events);
  }

  /** How many events a view folds in a second, as far as that is known. */
  paceOf(view: RunningView): number | undefined {
    return this.#groupOf(view)?.eventsPerSecond;
  }

  /** What keeps a view from getting on that is not its own fault. */
  faultOf(view: RunningView): StandingStill | undefined {
    return this.#groupOf(view)?.fault;
  }

  #groupOf(view: RunningView): Group | undefined {
    return [...this.#groups.keys()].find((group) => group.views.includes(view));
  }

  #begin(group: Group, signal: AbortSignal): void {
    const ended = this.#follow(group, signal).finally(() => this.#groups.delete(group));
    this.#groups.set(group, ended);
  }

  async #follow(group: Group, signal: AbortSignal): Promise<void> {
    for (let isDone = false; !isDone && !signal.aborted;) {
      try {
        isDone = await this.#followOnce(group, signal);
      } catch (error) {
        await this.#pause(group, error, signal);
      }
    }
  }

  /** Resolves true when the group is done, and throws when the log or the file fails, or the log falls silent. */
  async #followOnce(group: Group, signal: AbortSignal): Promise<boolean> {
    await this.#open(group, signal);
    const attempt = new AbortController();
    const following = AbortSignal.any([signal, attempt.signal]);
    const silence = this.#silence(group, following).then((silent) => {
      attempt.abort();
      return silent;
    });
    try {
      for await (const events of this.#store.tail(group.position, following)) {
        await this.#foldAll(group, events, following);
        // Asked here as well: a tail may wait for an abort that it has missed while a batch was folded.
        if (signal.aborted || this.#isDone(group)) return true;
      }
    } finally {
      attempt.abort();
    }
    if (signal.aborted) return true;
    throw (await silence) ?? new Error('The log ended while it was being followed');
  }

  /** Told in the health of the views at once: what hangs may hang on when it is to end. */
  async #silence(group: Group, signal: AbortSignal): Promise<Silent | undefined> {
    const look = async () => this.#distance.reaches((await this.#store.head()).position);
    const silent = await untilSilent(group, look, this.#settings.quietMs, signal);
    if (silent) group.fault ??= { since: this.#now(), why: messageOf(silent) };
    return silent;
  }

  /** Takes up every view at the checkpoint that the file has, if the log still knows it, else from the start. */
  async #open(group: Group, signal: AbortSignal): Promise<void> {
    const readMs = this.#settings.clock.now();
    const head = await this.#store.head();
    const all: Found[] = [];
    for (const view of group.views) all.push(await this.#find(view, head));
    if (!this.#hasBegun) this.#spare(all);
    if (group === this.#front) this.#dropUnknown();
    for (const found of all) {
      this.#takeUp(found, head);
      found.view.headWasAt(head.position, readMs);
    }
    this.#hasBegun = true;
    group.views = group.views.filter((view) => view.state !== 'stopped');
    for (const behind of group.split()) this.#begin(behind, signal);
    this.#distance.headIsAt(head.position);
    group.startPace(this.#settings.clock.now());
    if (group === this.#front && group.views.length > 0) {
      this.#distance.foremostIsAt(group.position, group.events);
    }
    if (group.position >= head.position) group.fault = undefined;
    this.#takePlace();
  }

  async #find(view: RunningView, head: LogHead): Promise<Found> {
    const stored = this.#readModel.read((db) => checkpointOf(db, view.name));
    const at = stored && stored.position > 0 ? await this.#store.at(stored.position) : undefined;
    return { view, stored, at, why: whyAnew(view.view, stored, head, at) };
  }

  #takeUp({ view, stored, at, why }: Found, head: LogHead): void {
    const since = this.#now();
    if (stored !== undefined && why === undefined) {
      view.resume(this.#readModel, stored, at, head, since);
    } else {
      this.#settings.notify({ kind: 'rebuilding', view: view.name, why: why ?? '' });
      view.rebuild(this.#readModel, head, since);
    }
    this.#moved(view, undefined);
  }

  /** Goes beside rows that would be lost otherwise; with a copy of those that can be gone on with. */
  #spare(all: readonly Found[]): void {
    const isLost = ({ stored, why }: Found): boolean =>
      stored !== undefined && stored.position > 0 && why !== undefined;
    if (this.#readModel.isBeside || !all.some(isLost)) return;
    this.#readModel.goBeside({ copying: all.some(({ why }) => why === undefined) });
  }

  /** While one view is missing or stands still, who goes back may still want what is there. */
  #takePlace(): void {
    if (!this.#readModel.isBeside || this.#views.some(({ state }) => state !== 'live')) return;
    const nowMs = this.#settings.clock.now();
    if (nowMs < this.#placeNotBeforeMs) return;
    try {
      this.#readModel.takePlace();
    } catch (error) {
      // They are whole, and no worse off where they are.
      this.#placeNotBeforeMs = nowMs + this.#settings.retryMsMax;
      this.#settings.notify({ kind: 'beside', why: messageOf(error) });
    }
    for (const view of this.#views) view.reopen(this.#readModel, this.#now());
  }

  async #foldAll(group: Group, events: readonly StoredEvent[], signal: AbortSignal): Promise<void> {
    this.#distance.reaches(events.at(-1)?.position ?? 0);
    const size = group === this.#front ? events.length : catchUpEventsMax;
    for (let from = 0; from < events.length && !signal.aborted; from += size) {
      const batch = Batch.of(events.slice(from, from + size));
      if (batch !== undefined) this.#fold(group, batch);
      await setImmediate();
    }
  }

  #fold(group: Group, batch: Batch): void {
    const since = this.#now();
    const views = group.views;
    if (batch.begins <= group.position) throw new BrokenOrder('The log went backwards');
    const began = performance.now();
    const steps = this.#readModel.write((db) => views.map((view) => view.fold(db, batch, since)));
    this.#tellFolded(group, batch, began);
    this.#advance(group, batch);
    for (const [index, step] of steps.entries()) {
      const view = views[index];
      view?.take(step);
      if (view) this.#moved(view, step.folded);
    }
    group.views = views.filter((view) => view.state !== 'stopped');
    this.#tellProgress(group);
    this.#takePlace();
  }

  #advance(group: Group, batch: Batch): void {
    group.position = batch.position;
    group.fault = undefined;
    group.failures = 0;
    this.#distance.folded(batch);
  }

  /** Whether nothing is left to do for a group of its own; those who have met the foremost go on among them. */
  #isDone(group: Group): boolean {
    if (group === this.#front) return false;
    if (group.views.some((view) => view.position < this.#front.position)) return false;
    this.#front.views = [...this.#front.views, ...group.views];
    return true;
  }

  async #pause(group: Group, error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { retryMs, retryMsMax, notify } = this.#settings;
    const afterMs = Math.min(retryMs * 2 ** group.failures, retryMsMax);
    const why = messageOf(error);
    group.failures += 1;
    group.fault = { since: group.fault?.since ?? this.#now(), why };
    notify({ kind: 'retrying', why, afterMs });
    await setTimeout(afterMs, undefined, { signal }).catch(() => undefined);
  }

  #tellFolded({ views }: Group, { events }: Batch, began: number): void {
    this.#settings.notify({
      kind: 'folded',
      views: views.map((view) => view.name),
      events: events.length,
      beganMs: performance.timeOrigin + began,
      tookMs: performance.now() - began,
    });
  }

  #tellProgress(group: Group): void {
    const building = group.views.filter((view) => view.state === 'building');
    if (building.length === 0) return;
    const eventsPerSecond = group.pace(this.#settings.clock.now());
    if (eventsPerSecond === undefined) return;
    this.#settings.notify({
      kind: 'building',
      views: building.map((view) => view.name),
      done: group.events,
      toDo: this.#distance.beyond(group.events),
      eventsPerSecond,
    });
  }

  #dropUnknown(): void {
    const names = new Set(this.#views.map((view) => view.name));
    const unknown = this.#readModel.read(viewsIn).filter((name) => !names.has(name));
    if (unknown.length === 0) return;
    this.#readModel.write((db) => {
      for (const name of unknown) dropView(db, name);
    });
  }

  #now(): string {
    return new Date(this.#settings.clock.now()).toISOString();
  }
}
