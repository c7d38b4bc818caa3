import { decoded, type OptionName, optionsIn } from './kurrentdb.options.js';
import { UnusableConnection } from './kurrentdb.refusals.js';

/**
 * How long a call may take, all its tries together, unless the connection string gives it less (`defaultDeadline`, which
 * by itself would not bound an append). It may not be more: what was recorded is not provisional for much longer.
 */
const answerWithinMs = 5_000;

/** The client lets so much pass before it connects to read, the first time too; half a second unless it is told. */
const discoveryMs = 25;

/** What is set unless the connection string says otherwise. */
const defaults: readonly (readonly [OptionName, string])[] = [
  ['nodePreference', 'leader'],
  ['defaultDeadline', String(answerWithinMs)],
  ['discoveryInterval', String(discoveryMs)],
  ['maxDiscoverAttempts', String(answerWithinMs / discoveryMs)],
];

/** What a connection string says, as far as it can be used. */
export interface Connection {
  /** As the client is given it, with what is set of course. It may hold a password, and is never shown. */
  readonly text: string;
  /** Where the nodes are, for people: never a name or a password. */
  readonly hosts: string;
  /** How long a call may take, all its tries together. */
  readonly answerWithinMs: number;
}

/**
 * Reads a connection string before the client does, which prints all of it for an option that it doesn't know. Throws
 * {@link UnusableConnection}.
 */
export function connectionIn(text: string): Connection {
  const [, scheme, rest] = /^(kurrentdb(?:\+discover)?:\/\/)(.*)$/s.exec(text.trim()) ?? [];
  if (scheme === undefined || rest === undefined) {
    throw new UnusableConnection('A connection string begins with kurrentdb://.');
  }
  const endOfUser = rest.lastIndexOf('@') + 1;
  const user = rest.slice(0, endOfUser);
  if (user !== '') assertUser(user.slice(0, -1));
  const [, nodes = '', options = ''] = /^([^?]*)\??(.*)$/s.exec(rest.slice(endOfUser)) ?? [];
  const hosts = nodes.replace(/\/$/, '');
  assertNodes(hosts);
  const set = new Map([...defaults, ...optionsIn(options)]);
  const all = [...set].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return {
    text: `${scheme}${user}${hosts}?${all.join('&')}`,
    hosts,
    answerWithinMs: Math.min(Number(set.get('defaultDeadline')), answerWithinMs),
  };
}

function assertUser(user: string): void {
  const [name, password, ...more] = user.split(':').map(asWritten);
  if (name !== undefined && password !== undefined && more.length === 0) return;
  throw new UnusableConnection(
    'What comes before the last @ of the connection string must be name:password, with each : / ? # @ and % in either ' +
      'written as its percent code, as %40 is that of @.',
  );
}

function asWritten(part: string): string | undefined {
  return /^[^/?#@]+$/.test(part) ? decoded(part) : undefined;
}

/** They are not repeated: without an @ a name and its password look the same. */
function assertNodes(nodes: string): void {
  if (nodes.split(',').every(isNode)) return;
  throw new UnusableConnection(
    'The connection string must name its nodes: kurrentdb://user:password@host:port,host:port?tls=true',
  );
}

function isNode(node: string): boolean {
  const [host, port = '2113'] = /^[A-Za-z0-9._-]+(?::(\d{1,5}))?$/.exec(node) ?? [];
  return host !== undefined && Number(port) >= 1 && Number(port) <= 65_535;
}
