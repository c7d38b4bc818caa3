/** How long what is under way may take to finish once the process is told to stop. */
export const stopWithinMs = 10_000;

/**
 * Aborts when this process is told to stop (SIGINT, SIGTERM). From the first word of it on: process 1 of a container gets
 * no signal that it doesn't listen for. A second one, or {@link stopWithinMs}, ends the process at once with 1; what has
 * been answered is safe in the log either way.
 */
export function toldToStop(): AbortSignal {
  const told = new AbortController();
  const stop = (): void => {
    if (told.signal.aborted) process.exit(1);
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    told.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return told.signal;
}
