import type { ProjectionsHealth } from './health.js';
import { type Projections, StoppedBeforeReady } from './projections.js';

/** How long views may be built without a word. */
const firstWordMs = 500;
const nextWordMs = 10_000;

/**
 * Resolves true once every view is ready, and false when they were stopped before. While that takes more than a moment,
 * `tell` is told now and then how far they are.
 */
export async function untilReady(
  projections: Projections,
  tell: (health: ProjectionsHealth) => void,
): Promise<boolean> {
  const tellAndGoOn = (): void => {
    tell(projections.health());
    timer = setTimeout(tellAndGoOn, nextWordMs);
  };
  let timer = setTimeout(tellAndGoOn, firstWordMs);
  try {
    await projections.start();
    return true;
  } catch (error) {
    if (error instanceof StoppedBeforeReady) return false;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
