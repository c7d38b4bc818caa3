import { canonicalBytes, decode, leafHash, type RecordedEvent } from '../event-store/codec.js';
import { noStream } from '../event-store/event-store.js';
import type { DumpedEvent } from './dump.format.js';
import { Seen } from './seen.js';

/** What every event of a log keeps to, and the log as a whole. */
type Rule =
  | 'hash'
  | 'form'
  | 'canonical'
  | 'id'
  | 'type'
  | 'revision'
  | 'recorded'
  | 'unique'
  | 'readable'
  | 'file'
  | 'view';

/** Where something is not as it should be, and what. */
export interface Fault {
  readonly rule: Rule;
  /** Absent for what is wrong with no single event. */
  readonly stream?: string;
  readonly revision?: number;
  readonly why: string;
}

interface Last {
  readonly revision: number;
  readonly recorded: string;
}

/** Looks at the events of a log one after another, in commit order, and remembers what it needs of those before. */
export class LogCheck {
  readonly #last = new Map<string, Last>();
  readonly #ids = new Seen();
  #events = 0;

  get events(): number {
    return this.#events;
  }

  get streams(): number {
    return this.#last.size;
  }

  /** Everything that is wrong with the next event. */
  next(stored: DumpedEvent): readonly Fault[] {
    const { stream, revision } = stored;
    const last = this.#last.get(stream) ?? { revision: noStream, recorded: '' };
    const event = decoded(stored.bytes);
    const recorded = event instanceof Error ? last.recorded : event.recorded;
    this.#last.set(stream, { revision, recorded });
    this.#events += 1;
    return [...faultsOfPlace(stored, last, this.#ids), ...faultsOfBytes(stored, event, last)].map(
      ([rule, why]) => ({ rule, stream, revision, why }),
    );
  }
}

type Found = readonly [rule: Rule, why: string];

function faultsOfPlace({ id, revision }: DumpedEvent, last: Last, ids: Seen): readonly Found[] {
  const found: Found[] = [];
  if (revision !== last.revision + 1) {
    found.push(['revision', `It comes after revision ${String(last.revision)}.`]);
  }
  if (!ids.add(id)) found.push(['unique', `Another event is called ${id}, too.`]);
  return found;
}

function faultsOfBytes(
  { id, type, hash, bytes }: DumpedEvent,
  event: RecordedEvent | Error,
  last: Last,
): readonly Found[] {
  const found: Found[] = [];
  const actual = leafHash(bytes);
  if (actual !== hash) found.push(['hash', `Its bytes have the hash ${actual}, not ${hash}.`]);
  if (event instanceof Error) return [...found, ['form', `It is no event: ${event.message}.`]];
  if (!isCanonical(event, bytes)) found.push(['canonical', 'Its bytes are no canonical JSON.']);
  if (event.id !== id) found.push(['id', `It is kept as ${id}, and calls itself ${event.id}.`]);
  if (event.type !== type) {
    found.push(['type', `It is kept as ${type}, and calls itself ${event.type}.`]);
  }
  if (event.recorded < last.recorded) {
    found.push(['recorded', `It was recorded ${event.recorded}, before ${last.recorded}.`]);
  }
  return found;
}

function decoded(bytes: Uint8Array): RecordedEvent | Error {
  try {
    return decode(bytes);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function isCanonical(event: RecordedEvent, bytes: Uint8Array): boolean {
  return Buffer.from(canonicalBytes(event)).equals(bytes);
}
