/** A place in one stream, which is all that a client ever learns of where things stand. */
export interface Place {
  readonly stream: string;
  readonly revision: number;
}

/** The token for a place: opaque to whoever is given it. */
export function bookmarkOf({ stream, revision }: Place): string {
  return Buffer.from(JSON.stringify([stream, revision])).toString('base64url');
}

/** The place behind a token; nothing for a text that we did not make. */
export function placeOf(bookmark: string): Place | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(bookmark, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 2) return undefined;
    const [stream, revision] = parts as readonly unknown[];
    const isPlace =
      typeof stream === 'string' && Number.isSafeInteger(revision) && (revision as number) >= 0;
    return isPlace ? { stream, revision: revision as number } : undefined;
  } catch {
    return undefined;
  }
}
