import { createHash } from 'node:crypto';
import type { EventStoreSettings } from '../../src/event-store/open.js';

/** The server that tests are to run on as well: the connection string of a node or a cluster; unset for none. */
export const clusterUrl =
  process.env['KURRENTDB_URL'] === '' ? undefined : process.env['KURRENTDB_URL'];

/**
 * The log that belongs to a folder: the file in it, or, where a cluster is given, streams there that no other folder
 * has. The same folder leads to the same log again.
 */
export function logOf(data: string): EventStoreSettings {
  if (clusterUrl === undefined) return { data };
  const streams = `t${createHash('sha256').update(data).digest('hex').slice(0, 24)}`;
  return { data, store: clusterUrl, streams };
}
