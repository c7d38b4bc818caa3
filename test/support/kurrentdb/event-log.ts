/** An event as a client proposes it. */
export interface ProposedEvent {
  /** A UUID. */
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as the server keeps it. */
export interface LoggedEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  /** Where its record begins, as if the log were a file; commit and prepare position are the same. */
  readonly position: number;
  readonly created: Date;
}

/** A revision, or what else a writer may expect. */
export type ExpectedState = number | 'no_stream' | 'stream_exists' | 'any';

/** `revision` is missing where the stream has no events. */
export type Outcome =
  | { readonly kind: 'appended'; readonly revision: number | undefined; readonly position: number }
  | { readonly kind: 'stale'; readonly revision: number | undefined }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'too-large' };

/** As the server is set by default: data, metadata and twice the letters of the type, over all events of an append. */
export const appendBytesMax = 1024 * 1024;

/** What a record takes beside the data and metadata of its event; nothing depends on how much it is. */
const recordBytes = 100;

/** The events of all streams in memory, with the server's own rules of what may be appended. */
export class EventLog {
  readonly #all: LoggedEvent[] = [];
  readonly #streams = new Map<string, LoggedEvent[]>();
  /** By id, the event that was written last with it. */
  readonly #written = new Map<string, LoggedEvent>();
  readonly #deleted = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #end = recordBytes;

  /** All events, in the order of commit. The array grows. */
  get all(): readonly LoggedEvent[] {
    return this.#all;
  }

  /** Where the next record will begin. */
  get end(): number {
    return this.#end;
  }

  /** The events of one stream; undefined while it has none. The array grows. */
  stream(name: string): readonly LoggedEvent[] | undefined {
    return this.#streams.get(name);
  }

  isDeleted(stream: string): boolean {
    return this.#deleted.has(stream);
  }

  /** From now on the stream refuses whatever is asked of it. */
  deleteForEver(stream: string): void {
    this.#deleted.add(stream);
  }

  /** Tells whenever something was appended; the answer ends it. */
  onAppended(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  append(stream: string, expected: ExpectedState, events: readonly ProposedEvent[]): Outcome {
    if (sizeOf(events) > appendBytesMax) return { kind: 'too-large' };
    if (this.#deleted.has(stream)) return { kind: 'deleted' };
    const current = (this.#streams.get(stream)?.length ?? 0) - 1;
    const stale: Outcome = { kind: 'stale', revision: current < 0 ? undefined : current };
    if (typeof expected === 'string' && expected !== 'no_stream') {
      if (expected === 'stream_exists' && current < 0) return stale;
      return this.#appendAnywhere(stream, events) ?? stale;
    }
    const revision = expected === 'no_stream' ? -1 : expected;
    if (revision === current) return this.#write(stream, events);
    return this.#writtenAt(stream, revision + 1, events) ?? stale;
  }

  /** The first event decides whether they were written before; undefined when the others say otherwise. */
  #appendAnywhere(stream: string, events: readonly ProposedEvent[]): Outcome | undefined {
    const before = events.map(({ id }) => this.#written.get(id));
    if (before[0]?.stream !== stream) return this.#write(stream, events);
    if (before.some((event) => event?.stream !== stream)) return undefined;
    return this.#appended(before.at(-1));
  }

  /** Whether the very same events begin at a revision already; only their ids are compared. */
  #writtenAt(
    stream: string,
    revision: number,
    events: readonly ProposedEvent[],
  ): Outcome | undefined {
    const before = this.#streams.get(stream)?.slice(revision, revision + events.length) ?? [];
    if (events.length === 0 || before.length < events.length) return undefined;
    return events.every(({ id }, index) => before[index]?.id === id)
      ? this.#appended(before.at(-1))
      : undefined;
  }

  #write(stream: string, events: readonly ProposedEvent[]): Outcome {
    const written = this.#streams.get(stream) ?? [];
    const created = new Date();
    for (const event of events) {
      const logged = { ...event, stream, revision: written.length, position: this.#end, created };
      this.#end += recordBytes + event.data.length + event.metadata.length;
      written.push(logged);
      this.#all.push(logged);
      this.#written.set(event.id, logged);
    }
    // Nothing "succeeds" too, and makes no stream.
    if (events.length > 0) this.#streams.set(stream, written);
    for (const listener of [...this.#listeners]) listener();
    return this.#appended(written.at(-1));
  }

  #appended(last: LoggedEvent | undefined): Outcome {
    return { kind: 'appended', revision: last?.revision, position: last?.position ?? this.#end };
  }
}

function sizeOf(events: readonly ProposedEvent[]): number {
  return events.reduce(
    (bytes, { data, metadata, type }) => bytes + data.length + metadata.length + 2 * type.length,
    0,
  );
}
