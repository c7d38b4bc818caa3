import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Engine } from '../event-store/open.js';

/** What runs. */
export interface Build {
  readonly version: string;
  readonly engine: Engine;
}

/** The version of this program. This file is two levels below the project in `src` and in `dist` alike. */
export function versionOfProgram(): string {
  const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
