import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import { assertAppendable } from '../event-store/appendable.js';
import { leafHash } from '../event-store/codec.js';
import { eventBytesMax, noStream, type StoredEvent } from '../event-store/event-store.js';
import type { LoadedDump } from '../event-store/log-load.js';
import { Seen } from './seen.js';

/** An event as a dump holds it: all of it but its place in the log, which is the engine's own business. */
export type DumpedEvent = Omit<StoredEvent, 'position'>;

/** What the last line says: the SHA-256 is that of every byte before it. Equal logs say the same, on any engine. */
export type Trailer = LoadedDump;

/** Something in a dump is not as it was written, or was never written by this program. */
export class BadDump extends Error {
  override readonly name = 'BadDump';
  constructor(
    readonly line: number,
    why: string,
  ) {
    super(`Line ${String(line)} of the dump: ${why}`);
  }
}

/** An event can't be dumped: it is not as it was written. */
export class DamagedEvent extends Error {
  override readonly name = 'DamagedEvent';
  constructor({ stream, revision, id }: DumpedEvent, why: string) {
    super(`${id}, ${stream} ${String(revision)}: ${why}`);
  }
}

/** Counts the changes of the lines below. */
const dumpVersion = 1;

const firstLine = `${JSON.stringify({ travaux: 'dump', version: dumpVersion })}\n`;

const header = z.strictObject({ travaux: z.literal('dump'), version: z.int() });
const trailer = z.strictObject({
  events: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const eventLine = z.strictObject({
  stream: z.string(),
  revision: z.int().nonnegative(),
  id: z.string(),
  type: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string(),
});

const cutOff = 'it should stand here, and the dump is cut off before it.';

/** As long as the line of the largest event, were each of its bytes to be escaped, with names of full length. */
const lineBytesMax = 6 * eventBytesMax + 4096;

/** Makes the text of a dump from events in commit order, and counts it. */
export class DumpWriter {
  readonly #hash = createHash('sha256');
  #events = 0;

  begin(): string {
    return this.#counted(firstLine);
  }

  /** Throws {@link DamagedEvent}: a dump holds the record as it was written, or is none. */
  lines(events: readonly DumpedEvent[]): string {
    this.#events += events.length;
    return this.#counted(events.map(soundLineOf).join(''));
  }

  /** What the last line says, once it all was told. */
  end(): Trailer {
    return { events: this.#events, sha256: this.#hash.copy().digest('hex') };
  }

  #counted(text: string): string {
    this.#hash.update(text);
    return text;
  }
}

/** The last line. */
export function trailerLine({ events, sha256 }: Trailer): string {
  return `${JSON.stringify({ events, sha256 })}\n`;
}

/** Throws {@link DamagedEvent}. */
function soundLineOf(event: DumpedEvent): string {
  const { bytes, hash } = event;
  if (leafHash(bytes) !== hash) throw new DamagedEvent(event, 'its bytes don’t have its hash.');
  const text = textOf(bytes);
  if (text === undefined) throw new DamagedEvent(event, 'its bytes are no text in UTF-8.');
  return lineOf(event, text);
}

/** The one line that an event has, whoever writes it: the same event, the same bytes. */
function lineOf({ stream, revision, id, type, hash }: DumpedEvent, text: string): string {
  return `${JSON.stringify({ stream, revision, id, type, hash, text })}\n`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads a dump from its start to its end, and believes nothing of it before it is checked. */
export class DumpReader {
  readonly #hash: Hash = createHash('sha256');
  readonly #revisions = new Map<string, number>();
  readonly #ids = new Seen();
  #line = 0;
  #events = 0;
  #trailer: Trailer | undefined;

  /** What the last line said; only a dump that was read to its end has one. */
  get trailer(): Trailer {
    if (!this.#trailer) throw this.#bad(cutOff, 1);
    return this.#trailer;
  }

  /**
   * The events in order, about as many at a time as there are in one of the chunks. Throws {@link BadDump}: at the end,
   * too, so that nothing is certain before all was read.
   */
  async *events(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly DumpedEvent[], void> {
    let rest = Buffer.alloc(0);
    for await (const chunk of chunks) {
      rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
      const events: DumpedEvent[] = [];
      let from = 0;
      for (let end; (end = rest.indexOf(0x0a, from)) >= 0; from = end + 1) {
        const event = this.#read(rest.subarray(from, end + 1));
        if (event) events.push(event);
      }
      rest = rest.subarray(from);
      if (rest.length > lineBytesMax) throw this.#bad('it is longer than that of any event.', 1);
      if (events.length > 0) yield events;
    }
    if (rest.length > 0) throw this.#bad('it is cut off.', 1);
    if (this.#line === 0) throw this.#bad('it is empty.', 1);
    if (!this.#trailer) throw this.#bad(cutOff, 1);
  }

  #read(line: Buffer): DumpedEvent | undefined {
    this.#line += 1;
    if (this.#trailer) throw this.#bad('it stands after the last line.');
    const text = textOf(line);
    if (text === undefined) throw this.#bad('it is no text in UTF-8.');
    const value = this.#parsed(text);
    if (this.#line === 1) this.#assertHeader(value);
    const end = trailer.safeParse(value);
    if (end.success) {
      this.#end(end.data);
      return;
    }
    this.#hash.update(line);
    return this.#line === 1 ? undefined : this.#event(value, text);
  }

  #parsed(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      if (this.#line === 1) throw this.#foreign();
      throw this.#bad('it is no JSON.');
    }
  }

  #assertHeader(value: unknown): void {
    const found = header.safeParse(value);
    if (!found.success) throw this.#foreign();
    if (found.data.version === dumpVersion) return;
    throw this.#bad(
      `it has format ${String(found.data.version)}, and this version of the program knows ${String(dumpVersion)}.`,
    );
  }

  #event(value: unknown, text: string): DumpedEvent {
    const found = eventLine.safeParse(value);
    if (!found.success) throw this.#bad('it is no line that a dump has.');
    const { text: content, ...place } = found.data;
    const event = { ...place, bytes: Buffer.from(content) };
    this.#assertSound(event);
    if (lineOf(event, content) !== text) {
      throw this.#bad('it says it in another way than a dump does.');
    }
    this.#events += 1;
    return event;
  }

  #assertSound(event: DumpedEvent): void {
    const { stream, revision, id, hash, bytes } = event;
    if (leafHash(bytes) !== hash) {
      throw this.#bad(`the bytes of ${id} do not have the hash that stands beside them.`);
    }
    const last = this.#revisions.get(stream) ?? noStream;
    if (revision !== last + 1) {
      throw this.#bad(
        `revision ${String(revision)} of ${stream} comes after ${String(last)}: something is missing or moved.`,
      );
    }
    if (!this.#ids.add(id)) throw this.#bad(`${id} is there a second time.`);
    try {
      assertAppendable(stream, last, [event]);
    } catch (error) {
      throw this.#bad(error instanceof Error ? `${error.message}.` : String(error));
    }
    this.#revisions.set(stream, revision);
  }

  #end(found: Trailer): void {
    if (found.events !== this.#events) {
      throw this.#bad(
        `${String(found.events)} events should stand before it, and ${String(this.#events)} do.`,
      );
    }
    if (found.sha256 !== this.#hash.digest('hex')) {
      throw this.#bad('what stands before it is not what was written.');
    }
    this.#trailer = found;
  }

  #foreign(): BadDump {
    return this.#bad('this is no dump of a log.');
  }

  #bad(why: string, ahead = 0): BadDump {
    return new BadDump(this.#line + ahead, why);
  }
}
