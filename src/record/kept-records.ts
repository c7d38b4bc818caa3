import type { ReadModel } from '../projections/read-model.js';
import { recordOf, type VersionRow } from './record.view.js';
import type { AnyRecord } from './records.js';

/** Of the events that the records were read from; the records themselves take some times as much. */
const bytesMax = 16 * 1024 * 1024;

interface Kept {
  readonly bytes: Uint8Array;
  readonly data: string | null;
  readonly record: AnyRecord;
}

/**
 * The records that were read last, each as the same object for every question: what is read of an event is the same for
 * ever, so that it need not be read again. A row that says otherwise, because the views were built anew from another
 * log, is read.
 */
class KeptRecords {
  readonly #kept = new Map<number, Kept>();
  #bytes = 0;

  read(row: VersionRow, stream: string): AnyRecord {
    const known = this.#kept.get(row.version);
    if (known?.data === row.data && Buffer.compare(known.bytes, row.bytes) === 0) {
      // The last ones asked for stand last.
      this.#kept.delete(row.version);
      this.#kept.set(row.version, known);
      return known.record;
    }
    const { bytes, data } = row;
    const record = recordOf(row, stream);
    this.#drop(row.version);
    this.#kept.set(row.version, { bytes, data, record });
    this.#bytes += sizeOf({ bytes, data });
    for (const [oldest] of this.#kept) {
      if (this.#bytes <= bytesMax) break;
      this.#drop(oldest);
    }
    return record;
  }

  #drop(version: number): void {
    const kept = this.#kept.get(version);
    if (kept === undefined) return;
    this.#kept.delete(version);
    this.#bytes -= sizeOf(kept);
  }
}

function sizeOf({ bytes, data }: Pick<Kept, 'bytes' | 'data'>): number {
  return bytes.length + (data?.length ?? 0);
}

const keptOf = new WeakMap<ReadModel, KeptRecords>();

/** The record of a row of this read model, the same object as long as it is kept. */
export function keptRecord(readModel: ReadModel, row: VersionRow, stream: string): AnyRecord {
  const kept = keptOf.get(readModel) ?? new KeptRecords();
  keptOf.set(readModel, kept);
  return kept.read(row, stream);
}
