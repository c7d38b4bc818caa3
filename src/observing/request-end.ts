/** An HTTP request, in the words of OpenTelemetry for it. */
export interface RequestBegun {
  /** One of {@link knownMethods}; of any other, `_OTHER`. */
  readonly method: string;
  readonly scheme: string;
}

/** An HTTP request that is over. */
export interface RequestEnd extends RequestBegun {
  /** The pattern of the address, never the address; absent where nothing is served. */
  readonly route?: string;
  /** Absent when the client was gone before it was answered. */
  readonly status?: number;
  readonly tookMs: number;
}

/** Those of RFC 9110 and RFC 5789. */
const knownMethods = /^(?:CONNECT|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT|TRACE)$/;

/** The method as it may stand in a label or be the name of a span. */
export function methodOf(method: string): string {
  return knownMethods.test(method) ? method : '_OTHER';
}

/** What kept a request from being answered as it should: a status from 500 on, or `aborted`. Undefined for the rest. */
export function errorTypeOf({ status }: RequestEnd): string | undefined {
  if (status === undefined) return 'aborted';
  return status >= 500 ? String(status) : undefined;
}
