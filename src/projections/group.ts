import type { StandingStill } from './health.js';
import type { RunningView } from './running-view.js';

/** Views that follow the log together, from the same place on. */
export class Group {
  /** Those that have not stopped. */
  views: readonly RunningView[];
  /** The place in the log after which the group reads on. */
  position = 0;
  /** Why the group as a whole doesn't get on: the log or the file fails. */
  fault: StandingStill | undefined;
  /** Failures since the last batch that was folded. */
  failures = 0;
  /** The pace that {@link pace} gave last. */
  eventsPerSecond: number | undefined;
  #pace = { atMs: 0, events: 0 };

  constructor(views: readonly RunningView[]) {
    this.views = views;
  }

  /** How many events of the log the views have folded, where they have the same. */
  get events(): number {
    return Math.max(0, ...this.views.map((view) => view.events));
  }

  /** Leaves behind those that are not as far as the others, and gives them grouped by where they are. */
  split(): readonly Group[] {
    const foremost = Math.max(...this.views.map((view) => view.position));
    const behind = this.views.filter((view) => view.position < foremost);
    this.views = this.views.filter((view) => view.position === foremost);
    if (this.views.length > 0) this.position = foremost;
    return [...Map.groupBy(behind, (view) => view.position).values()].map(
      (views) => new Group(views),
    );
  }

  /** From now on, the pace is that since now. */
  startPace(nowMs: number): void {
    this.#pace = { atMs: nowMs, events: this.events };
  }

  /** Events per second since this was last given; undefined while that is less than a second ago. */
  pace(nowMs: number): number | undefined {
    const { atMs, events } = this.#pace;
    if (nowMs - atMs < 1_000) return undefined;
    this.startPace(nowMs);
    this.eventsPerSecond = Math.round(((this.events - events) * 1_000) / (nowMs - atMs));
    return this.eventsPerSecond;
  }
}
