/** Who asks, and which compartments he may read. Every read takes one, also while everybody may read every table. */
export interface Viewer {
  /** Recorded with whatever he records. */
  readonly actor: string;
  /** Whether the events of a stream may reach him, directly or through anything derived from them. */
  mayRead(stream: string): boolean;
}

/** The stream of a negotiation's table is this and the negotiation's id; a caucus never begins so. */
export const tableStreamPrefix = 'table-';

/** Whoever connects while no identity provider is configured: reads every table, and no delegation's caucus. */
export const localViewer: Viewer = {
  actor: 'local',
  mayRead: (stream) => stream.startsWith(tableStreamPrefix),
};
