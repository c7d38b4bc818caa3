import {
  AccessDeniedError,
  InvalidArgumentError,
  isCommandError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  StreamTombstonedError,
  UnknownError,
  UnsupportedError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';

/** What a call to the cluster that failed says about what it asked for. */
type Fault =
  /** It is no fault but an answer: another writer was first. */
  | { readonly kind: 'answered' }
  /** The cluster refuses it, now and ever: nothing was done. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It may succeed when it is tried again. `reached`: the first try may have been carried out nevertheless. */
  | { readonly kind: 'passing'; readonly reached: boolean; readonly why: string };

/** The answer did not come in time. The call may still be carried out. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

const refusals: readonly (readonly [new (...parameters: never[]) => Error, string])[] = [
  [AccessDeniedError, 'the cluster denies access to this user'],
  [StreamDeletedError, 'the stream was deleted by somebody else'],
  [StreamTombstonedError, 'the stream was deleted for ever by somebody else'],
  [MaxAppendSizeExceededError, 'the cluster takes no append of this size'],
  [InvalidArgumentError, 'the cluster does not understand what is asked'],
  [UnsupportedError, 'the cluster is too old for this'],
];

/**
 * Tells errors of the client apart, by their class: several come without a message or a code. What is not known to have
 * stayed outside the cluster counts as having reached it.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof WrongExpectedVersionError) return { kind: 'answered' };
  const refusal = refusals.find(([refused]) => error instanceof refused);
  if (refusal) return { kind: 'refused', why: refusal[1] };
  return { kind: 'passing', reached: mayHaveReached(error), why: reasonIn(error) };
}

/** What the client says, as far as it says anything. */
export function reasonIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? error.constructor.name : error.message;
}

/**
 * Only a leader appends, a server that is not ready refuses, and without a connection nothing was sent. The last two have
 * no class and no code of their own: their words are the client's, and `test/contract/kurrentdb-unreached` fails once it
 * changes them.
 */
function mayHaveReached(error: unknown): boolean {
  if (error instanceof NotLeaderError) return false;
  if (error instanceof UnknownError) return !error.message.includes('Server Is Not Ready');
  if (!(error instanceof Error) || error instanceof NoAnswer || isCommandError(error)) return true;
  return !/No connection established|Failed to discover/.test(error.message);
}
