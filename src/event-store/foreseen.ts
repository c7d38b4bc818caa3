import { NoLog, StoreUnavailable, UnknownOutcome } from './event-store.js';
import { FileInUse } from './file-lock.js';
import { LoadUnfinished, LosesEvents, UnusableConnection } from './kurrentdb.refusals.js';
import { NotVacant } from './not-vacant.js';
import { NotCopied } from './sqlite.copy.js';
import { ForeignFile, NewerFile, UnsafeEngine } from './sqlite.schema.js';

const foreseen = [
  FileInUse,
  ForeignFile,
  LoadUnfinished,
  LosesEvents,
  NewerFile,
  NoLog,
  NotCopied,
  NotVacant,
  StoreUnavailable,
  UnknownOutcome,
  UnsafeEngine,
  UnusableConnection,
];

/** What keeps the log from being opened or used, as a sentence for who can do something about it; undefined for a fault. */
export function foreseenReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !foreseen.some((known) => error instanceof known)) return;
  const isOfStore = error instanceof StoreUnavailable || error instanceof UnknownOutcome;
  return isOfStore && error.cause instanceof Error
    ? `${error.message}: ${error.cause.message}`
    : error.message;
}
