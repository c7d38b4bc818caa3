import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { UnusableConnection } from './kurrentdb.refusals.js';

/**
 * How long a call may take, all its tries together, unless the connection string gives it less (`defaultDeadline`, which
 * by itself would not bound an append). It may not be more: what was recorded is not provisional for much longer.
 */
const answerWithinMs = 5_000;

/** The client lets so much pass before it connects to read, the first time too; half a second unless it is told. */
const discoveryMs = 25;

/** What is set unless the connection string says otherwise. */
const connectionDefaults: Readonly<Record<string, string>> = {
  nodePreference: 'leader',
  defaultDeadline: String(answerWithinMs),
  discoveryInterval: String(discoveryMs),
  maxDiscoverAttempts: String(answerWithinMs / discoveryMs),
};

/** Connects when something is asked. Throws {@link UnusableConnection}. */
export function connect(connectionString: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(connectionString);
  } catch {
    // The client's own message repeats the string, with the password in it.
    throw new UnusableConnection(
      'The connection string is not as the client wants it: kurrentdb://user:password@host:port,host:port?tls=true',
    );
  }
}

/** The same string with what is set unless it says otherwise. */
export function withDefaults(connectionString: string): string {
  const [base = '', given = ''] = connectionString.split('?', 2);
  const options = new URLSearchParams(given);
  const named = new Set([...options.keys()].map((name) => name.toLowerCase()));
  for (const [name, value] of Object.entries(connectionDefaults)) {
    if (!named.has(name.toLowerCase())) options.append(name, value);
  }
  const text = [...options]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${base.replace(/\/+$/, '')}?${text}`;
}

/** How long a call may take, all its tries together, in ms. The client itself refuses what is no time. */
export function boundIn(connectionString: string): number {
  const given = /[?&]defaultDeadline=(\d+)/i.exec(connectionString)?.[1];
  return Math.min(Number(given ?? answerWithinMs), answerWithinMs);
}

/** Where the nodes are, for people: never a name or a password. */
export function hostsIn(connectionString: string): string {
  return connectionString.replace(/^[^:]+:\/\/(?:.*@)?([^/?]*).*$/s, '$1');
}
