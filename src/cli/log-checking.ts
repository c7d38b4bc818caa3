import { type EventStore, type LogHead, StoreUnavailable } from '../event-store/event-store.js';
import { foreseenReason } from '../event-store/foreseen.js';
import { damageOf } from '../event-store/open.js';
import { eventsUpTo } from '../event-store/whole-log.js';
import { type Fault, LogCheck } from './checks.js';
import { counted, type Progress } from './progress.js';

/** So many faults are listed; the others are counted. */
const listedMax = 1000;

/** What was found in the events of a log. */
export interface Found {
  readonly events: number;
  readonly streams: number;
  /** The first of them. */
  readonly faults: readonly Fault[];
  readonly faultsCount: number;
}

/** Checks every event up to a head, and the file that they are in. */
export async function checkLog(
  store: EventStore,
  { position }: LogHead,
  signal: AbortSignal,
  progress: Progress,
): Promise<Found> {
  const check = new LogCheck();
  const faults: Fault[] = [];
  let faultsCount = 0;
  const take = (found: readonly Fault[]): void => {
    faultsCount += found.length;
    faults.push(...found.slice(0, listedMax - faults.length));
  };
  try {
    for await (const batch of eventsUpTo(store, position, signal)) {
      for (const event of batch) take(check.next(event));
      progress.tell({
        done: check.events,
        fraction: (batch.at(-1)?.position ?? 0) / position,
      });
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof StoreUnavailable) throw error;
    take([{ rule: 'readable', why: `Nothing more can be read: ${reasonOf(error)}.` }]);
  }
  take(await fileFaults(store, signal));
  return { events: check.events, streams: check.streams, faults, faultsCount };
}

async function fileFaults(store: EventStore, signal: AbortSignal): Promise<readonly Fault[]> {
  try {
    const damage = await damageOf(store, signal);
    return damage.map((why) => ({ rule: 'file', why }));
  } catch (error) {
    signal.throwIfAborted();
    return [{ rule: 'file', why: reasonOf(error) }];
  }
}

/** Faults as lines: where, which rule, and what was found; then how many are not among them. */
export function faultsLines(faults: readonly Fault[], faultsCount: number): readonly string[] {
  const unlisted = faultsCount - faults.length;
  return [
    ...faults.map(faultLine),
    ...(unlisted > 0 ? [`${counted(unlisted)} more faults are not listed.`] : []),
  ];
}

function faultLine({ rule, stream, revision, why }: Fault): string {
  const where = stream === undefined ? '' : `${stream} ${String(revision)}, `;
  return `${where}${rule}: ${why}`;
}

/** What went wrong, for who reads of it. */
export function reasonOf(error: unknown): string {
  return foreseenReason(error) ?? (error instanceof Error ? error.message : String(error));
}
