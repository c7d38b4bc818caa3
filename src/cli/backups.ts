import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { discard } from '../event-store/files.js';
import { engineOf, logFileIn } from '../event-store/open.js';
import { copyLog } from '../event-store/sqlite.copy.js';
import { SqliteReader } from '../event-store/sqlite.reader.js';
import { VacantLog } from '../event-store/vacant-log.js';
import { checkLog, faultsLines, type Found } from './log-checking.js';
import { NewFile } from './output.js';
import { counted } from './progress.js';
import { type Outcome, Refused, type Task, withProgress } from './task.js';

/** Copies the log of the embedded engine while a server may be writing it. The file has its name once it is verified. */
export async function backup(task: Task, file: string): Promise<Outcome> {
  const { settings } = task;
  if (engineOf(settings) === 'kurrentdb') {
    throw new Refused(
      'A backup is the file of the embedded engine. For a cluster, "travaux dump FILE" writes the record to a file, and ' +
        'docs/when-one-machine-is-not-enough.md says how its nodes are backed up.',
    );
  }
  const made = new NewFile(file, 'Name another file, or remove it first.');
  try {
    const copied = await copyVerified(task, logFileIn(settings.data), made.beside);
    if (copied.faultsCount > 0) return notTaken(copied, `No backup was made: the log is damaged.`);
    task.signal.throwIfAborted();
    made.finish();
    return {
      data: { file: resolve(file), ...summary(copied) },
      lines: [`${file} holds ${sizeText(copied)}, each as it was written.`],
    };
  } finally {
    discard(made.beside);
  }
}

/** Puts a backup where no record is yet, once it is verified there. */
export async function restore(task: Task, file: string): Promise<Outcome> {
  const { settings } = task;
  if (engineOf(settings) === 'kurrentdb') {
    throw new Refused(
      'A backup is restored by the embedded engine. "travaux load FILE" brings a dump into a cluster: restore the backup ' +
        'into an empty folder with TRAVAUX_STORE=sqlite, and dump it.',
    );
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Refused(`${file} is a folder. Name the file of a backup.`);
  }
  const path = logFileIn(settings.data);
  const vacant = VacantLog.take(path);
  try {
    const copied = await copyVerified(task, file, vacant.beside);
    if (copied.faultsCount > 0)
      return notTaken(copied, `Nothing was restored: ${file} is damaged.`);
    task.signal.throwIfAborted();
    vacant.fill();
    return {
      data: { file: resolve(path), ...summary(copied) },
      lines: [`${path} holds ${sizeText(copied)}. A server builds its views at its next start.`],
    };
  } finally {
    vacant.release();
  }
}

interface Copied extends Found {
  readonly log: string;
}

async function copyVerified(task: Task, from: string, to: string): Promise<Copied> {
  const { signal } = task;
  await withProgress(
    task,
    'Copying',
    (progress) =>
      copyLog(from, to, {
        signal,
        copied: (bytes, of) => progress.tell({ done: bytes, fraction: Math.min(1, bytes / of) }),
      }),
    'bytes',
  );
  const copy = SqliteReader.open(to);
  try {
    const head = await copy.head();
    const found = await withProgress(task, 'Verifying', (progress) =>
      checkLog(copy, head, signal, progress),
    );
    return { log: head.logId, ...found };
  } finally {
    await copy.close();
  }
}

function notTaken(copied: Copied, why: string): Outcome {
  const { faults, faultsCount } = copied;
  return {
    data: { file: null, ...summary(copied), faults, faultsCount },
    lines: [...faultsLines(faults, faultsCount), why],
    isBad: true,
  };
}

function summary({ log, events, streams }: Copied) {
  return { log, events, streams };
}

function sizeText({ events, streams }: Copied): string {
  return `${counted(events)} events in ${counted(streams)} streams`;
}
