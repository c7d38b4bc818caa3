import { status } from '@grpc/grpc-js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { EventLog, LoggedEvent } from './event-log.js';
import { type Refusal, streamDeleted } from './faults.js';
import { nameIn } from './messages.js';

/** What a page or a subscription is asked for. */
export interface Asked {
  /** Undefined for the whole log. */
  readonly stream: string | undefined;
  /** A revision of the stream, or a position in the log. */
  readonly from: 'start' | 'end' | number;
  readonly isBackwards: boolean;
  readonly isSubscription: boolean;
  readonly isFiltered: boolean;
  readonly eventsMax: number;
  readonly includes: (event: LoggedEvent) => boolean;
}

export function askedIn(request: streams.ReadReq): Asked {
  const options = request.getOptions() ?? new streams.ReadReq.Options();
  const stream = options.getStream();
  return {
    stream: stream && nameIn(stream.getStreamIdentifier()),
    from: placeIn(stream ?? options.getAll()),
    isBackwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    isSubscription: options.hasSubscription(),
    isFiltered: options.hasFilter(),
    eventsMax: Number(options.getCount()),
    includes: filterIn(options.getFilter()),
  };
}

function placeIn(
  options: streams.ReadReq.Options.StreamOptions | streams.ReadReq.Options.AllOptions | undefined,
): Asked['from'] {
  if (!options || options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  return Number(
    'getRevision' in options ? options.getRevision() : options.getPosition()?.getCommitPosition(),
  );
}

function filterIn(filter: streams.ReadReq.Options.FilterOptions | undefined): Asked['includes'] {
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (!filter || !expression) return () => true;
  const prefixes = expression.getPrefixList();
  const pattern = expression.getRegex() === '' ? undefined : new RegExp(expression.getRegex());
  return ({ stream, type }) => {
    const name = filter.hasStreamIdentifier() ? stream : type;
    return pattern?.test(name) ?? prefixes.some((prefix) => name.startsWith(prefix));
  };
}

/** Why it isn't answered. A place in the log must be the beginning of an event, or after all of them. */
export function refusalOf(log: EventLog, asked: Asked): Refusal | undefined {
  const { stream, from, isBackwards, isSubscription } = asked;
  if (stream !== undefined) return log.isDeleted(stream) ? streamDeleted(stream) : undefined;
  if (typeof from === 'string') return undefined;
  if (from >= log.end && isBackwards) return unexpected('Error');
  const isAfterAll = from > (log.all.at(-1)?.position ?? 0);
  if (isAfterAll || log.all.some(({ position }) => position === from)) return undefined;
  return isSubscription
    ? { code: status.INVALID_ARGUMENT, details: 'Trying to read from an invalid position.' }
    : unexpected('InvalidPosition');
}

function unexpected(result: string): Refusal {
  return { code: status.UNKNOWN, details: `Unexpected FilteredReadAllResult: ${result}` };
}

/** The events it chooses from, in the order of writing. */
export function sourceOf(log: EventLog, { stream }: Asked): readonly LoggedEvent[] {
  return stream === undefined ? log.all : (log.stream(stream) ?? []);
}

/**
 * A page of them. Forwards it begins with the event at the place; backwards with the revision that is named, but with
 * what is before a position.
 */
export function pageOf(log: EventLog, asked: Asked): readonly LoggedEvent[] {
  const { from, isBackwards, stream, eventsMax, includes } = asked;
  const source = sourceOf(log, asked);
  const first = indexOf(source, asked);
  if (!isBackwards) return source.slice(first).filter(includes).slice(0, eventsMax);
  const end = stream !== undefined && typeof from === 'number' ? first + 1 : first;
  return source.slice(0, end).reverse().filter(includes).slice(0, eventsMax);
}

/** Whether a subscription is told of an event: not of that at the place itself, and of none before. */
export function tells({ from, stream, includes }: Asked, event: LoggedEvent): boolean {
  return includes(event) && (typeof from === 'string' || placeOf(event, stream) > from);
}

/** The index of the first event at the place or after it. */
export function indexOf(source: readonly LoggedEvent[], { from, stream }: Asked): number {
  if (from === 'start') return 0;
  const index = source.findIndex((event) => from !== 'end' && placeOf(event, stream) >= from);
  return index < 0 ? source.length : index;
}

function placeOf(event: LoggedEvent, stream: string | undefined): number {
  return stream === undefined ? event.position : event.revision;
}
