import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EventStore } from '../event-store/event-store.js';
import { FileLock } from '../event-store/file-lock.js';
import { putInPlace } from '../event-store/files.js';
import { build, type Building, type Built } from './building.js';
import { besideOf, examine, moveAside, ReadModel, removeBeside } from './read-model.js';
import type { View } from './view.js';

/**
 * Builds a read model anew beside the one that is there, and puts it in its place once it is whole: until then, however
 * this ends, the old one stays as it is. So it does when a view could not fold an event, as the outcome tells. Throws
 * `FileInUse` while a server has it, and what {@link build} throws.
 */
export async function rebuild(
  store: EventStore,
  path: string,
  views: readonly View[],
  building: Building,
): Promise<readonly Built[]> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = FileLock.take(path);
  const beside = besideOf(path);
  try {
    removeBeside(path);
    const built = await builtIn(store, beside, views, building);
    if (built.some(({ standingStill }) => standingStill !== undefined)) return built;
    if (examine(path, { onlyLooks: true }) === 'foreign') moveAside(path);
    putInPlace(beside, path);
    return built;
  } finally {
    removeBeside(path);
    lock.release();
  }
}

async function builtIn(
  store: EventStore,
  path: string,
  views: readonly View[],
  building: Building,
): Promise<readonly Built[]> {
  const readModel = ReadModel.open(path);
  try {
    return await build(store, readModel, views, building);
  } finally {
    readModel.close();
  }
}
