/** What is awaited, or undefined once the signal aborts; what becomes of it then is nobody's business. */
export async function unlessAborted<Result>(
  signal: AbortSignal,
  awaited: Promise<Result>,
): Promise<Result | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const leave = (): void => {
    resolve(undefined);
  };
  signal.addEventListener('abort', leave);
  if (signal.aborted) leave();
  awaited.catch(() => undefined);
  try {
    return await Promise.race([awaited, promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
