import { NoLog, StaleRevision } from '../event-store/event-store.js';
import { foreseenReason } from '../event-store/foreseen.js';
import { NotVacant } from '../event-store/not-vacant.js';
import { sqliteCode } from '../event-store/sqlite.code.js';
import { ForeignFile } from '../event-store/sqlite.schema.js';
import { BadDump, DamagedEvent } from './dump.format.js';
import { Refused } from './task.js';

/** Why a command failed. */
interface Reason {
  /** What is wrong and what to do, or an error with its stack. */
  readonly text: unknown;
  /** Whether something was found wrong that the command was to read, rather than that it could not begin. */
  readonly isBad: boolean;
}

const otherFolder = 'TRAVAUX_DATA or --data names another folder.';

/** What to do about what the kernel only states. */
const advice: readonly (readonly [kind: new (...given: never[]) => Error, advice: string])[] = [
  [
    NoLog,
    'A server begins one; "load" and "restore" bring one. TRAVAUX_DATA (or --data) and TRAVAUX_STORE say which is meant.',
  ],
  [NotVacant, otherFolder],
  [ForeignFile, `Nothing was changed. ${otherFolder}`],
  [DamagedEvent, '"travaux verify" tells everything that is wrong. No dump was made.'],
  [BadDump, 'Nothing was loaded.'],
];

/** What went wrong, for who called the command. */
export function reasonFor(error: unknown): Reason {
  const text = sentenceOf(error);
  if (text === undefined) return { text: error, isBad: false };
  const more = advice.find(([kind]) => error instanceof kind)?.[1];
  const isBad = error instanceof BadDump || error instanceof DamagedEvent || isDamaged(error);
  return { text: more === undefined ? text : `${ended(text)} ${more}`, isBad };
}

function sentenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const foreseen = foreseenReason(error);
  if (foreseen !== undefined) return ended(foreseen);
  if (error instanceof Refused || error instanceof BadDump || error instanceof DamagedEvent) {
    return error.message;
  }
  if (error instanceof StaleRevision) {
    return `Somebody else writes there at the same time: ${error.message}. Stop all instances first.`;
  }
  if (error.name === 'ForeignEvent') return `${error.message}.`;
  if (sqliteCode(error) !== '') return `SQLite: ${error.message} (${sqliteCode(error)}).`;
  if (!isOfSystem(error)) return undefined;
  const isUnread = 'code' in error && error.code === 'EPIPE';
  return isUnread ? 'Whoever read the output has closed it.' : `${error.message}.`;
}

function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function isDamaged(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error));
}

/** What the system says of a file: that it isn't there, that the disk is full. */
function isOfSystem(error: Error): boolean {
  return 'syscall' in error && 'code' in error;
}
