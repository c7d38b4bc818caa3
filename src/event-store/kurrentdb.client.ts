import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import debug from 'debug';
import type { Connection } from './kurrentdb.connection.js';
import { UnusableConnection } from './kurrentdb.refusals.js';

/** Connects when something is asked. Throws {@link UnusableConnection}. */
export function connect({ text }: Connection): KurrentDBClient {
  try {
    return unheard(() => KurrentDBClient.connectionString(text));
  } catch {
    // The client's own message repeats the string, with the password in it.
    throw new UnusableConnection(
      'The client of the cluster does not take the connection string, and its reason would show the password.',
    );
  }
}

/** What the client has to say for who debugs it begins with the whole string, and may show a key. */
function unheard<Made>(make: () => Made): Made {
  const heard = debug.disable();
  try {
    return make();
  } finally {
    debug.enable(heard);
  }
}
