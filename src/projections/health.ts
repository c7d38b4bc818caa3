/**
 * What a wait for an event came to. `timeout`: the views may show it any moment. `stopped`: a view that was asked for
 * stands still before it, or the projections were stopped. Neither says anything against what was recorded.
 */
export type Visibility = 'visible' | 'timeout' | 'stopped';

/** One event by its place in its stream. */
export interface StreamRevision {
  readonly stream: string;
  readonly revision: number;
}

/** `building`: has not reached the head that the log had when this began. `stopped`: its projector threw. */
export type ViewState = 'building' | 'live' | 'stopped';

/** Why a view doesn't move, and since when. */
export interface StandingStill {
  /** An ISO instant. */
  readonly since: string;
  readonly why: string;
  /** The event that the view could not fold; none when the log or the file is what fails. */
  readonly event?: { readonly id: string; readonly type: string };
}

export interface ViewHealth {
  readonly name: string;
  readonly version: number;
  readonly state: ViewState;
  /**
   * Events of the log that the view has not folded: 0 once it has all that are known of, exact against the furthest
   * view, estimated beyond that (places in the log have gaps).
   */
  readonly behind: number;
  /** How far it is, while it is built. */
  readonly building?: Pace;
  readonly standingStill?: StandingStill;
}

/** How far a view has come since the start of the log, and how fast it gets on. */
export interface Pace {
  /** Events folded. */
  readonly folded: number;
  /** Over the last second or so; absent before there was one. */
  readonly eventsPerSecond?: number;
}

export interface ProjectionsHealth {
  /**
   * Every view has caught up since it was last begun, or has stopped. A stopped view doesn't make the instance unready: what
   * doesn't read it is answered as ever, and another instance of the same program would have stopped there too.
   */
  readonly ready: boolean;
  readonly views: readonly ViewHealth[];
}

/** How far a view or several have come that fold the log together. */
interface Progress {
  readonly views: readonly string[];
  /** Events folded, counted from the start of the log. */
  readonly done: number;
  /** Events still to fold, estimated. */
  readonly toDo: number;
  readonly eventsPerSecond: number;
}

/** What the projections have to tell while they run: for the log lines of a server, or a person who waits. */
export type Notice =
  | { readonly kind: 'rebuilding'; readonly view: string; readonly why: string }
  | ({ readonly kind: 'building' } & Progress)
  | {
      /** One transaction of the read model is committed. */
      readonly kind: 'folded';
      readonly views: readonly string[];
      readonly events: number;
      /** Epoch milliseconds, with their fractions. */
      readonly beganMs: number;
      readonly tookMs: number;
    }
  /** Views that were built beside an earlier file can't take its place yet, and go on where they are. */
  | { readonly kind: 'beside'; readonly why: string }
  | { readonly kind: 'live'; readonly view: string; readonly events: number }
  | { readonly kind: 'stopped'; readonly view: string; readonly standingStill: StandingStill }
  | { readonly kind: 'retrying'; readonly why: string; readonly afterMs: number };
