import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Engine, engineOf, type EventStoreSettings, nodesIn } from '../event-store/open.js';

/** What runs. */
export interface Build {
  readonly version: string;
  readonly engine: Engine;
  /** `host:port,host:port`, of the cluster that keeps the log; absent where it is a file. */
  readonly nodes?: string;
}

/** This program with these settings. Throws `UnusableConnection`. */
export function buildOf(settings: EventStoreSettings): Build {
  const nodes = nodesIn(settings);
  return {
    ...{ version: versionOfProgram(), engine: engineOf(settings) },
    ...(nodes !== undefined && { nodes }),
  };
}

/** The version of this program. This file is two levels below the project in `src` and in `dist` alike. */
export function versionOfProgram(): string {
  const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
