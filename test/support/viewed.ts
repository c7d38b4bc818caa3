import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode, leafHash } from '../../src/event-store/codec.js';
import type { JsonObject } from '../../src/event-store/json.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { localViewer } from '../../src/access/viewer.js';
import { Inquiry } from '../../src/record/inquiry.js';
import { KnownRecords } from '../../src/record/known-records.js';
import { RecordView } from '../../src/record/record.view.js';
import type { EventType } from '../../src/record/events.js';
import type { Bearings, Records } from '../../src/record/records.js';
import { moment } from './positions.js';

/** What can be said of an event to a view; it takes it at its word. */
export interface Told {
  readonly id: string;
  readonly type: EventType;
  readonly recorded: number;
  readonly data: object;
}

/** The moments that a question may be asked for; without the one it is the end of 2030. */
interface AskedOfView {
  readonly validAt?: string;
  readonly publishedBy?: string;
}

const stream = 'table-talks';

/** The records of one table as the view shows them, folded in without a log. The negotiation is `talks`. */
export class Viewed {
  readonly #folder = mkdtempSync(join(tmpdir(), 'travaux-'));
  readonly #readModel = ReadModel.open(join(this.#folder, 'read-model.sqlite'));

  private constructor(events: readonly Told[]) {
    const view = new RecordView();
    this.#readModel.write((db) => {
      db.exec(view.tables);
      const project = view.prepare(db);
      events.forEach(({ id, type, recorded, data }, revision) => {
        const bytes = encode({
          ...{
            id,
            type,
            schema: 1,
            data: JSON.parse(JSON.stringify(data)) as JsonObject,
            actor: 'local',
            mutation: 'told',
          },
          ...{ input: '0'.repeat(64), command: { first: revision, count: 1 } },
          recorded: new Date(recorded).toISOString(),
        });
        const position = revision + 1;
        project({ id, type, stream, revision, bytes, position, hash: leafHash(bytes) });
      });
    });
  }

  static with<T>(events: readonly Told[], use: (viewed: Viewed) => T): T {
    const viewed = new Viewed(events);
    try {
      return use(viewed);
    } finally {
      viewed.#readModel.close();
      rmSync(viewed.#folder, { recursive: true });
    }
  }

  known(cut: number): KnownRecords {
    return new KnownRecords(this.#readModel, stream, 'talks', cut);
  }

  /** A question about what is known at a cut, for one moment and by what was published by another where these are given. */
  asked(cut: number, { validAt, publishedBy }: AskedOfView = {}): Inquiry {
    return new Inquiry(this.#readModel, {
      ...{ viewer: localViewer, negotiationId: 'talks', records: this.known(cut) },
      ...{ provisional: false, now: moment('2030-12-31') },
      validAt: validAt === undefined ? undefined : moment(validAt),
      publishedBy: publishedBy === undefined ? undefined : moment(publishedBy),
    });
  }
}

/** The same records, without an index. */
export function blind(records: Records): Records {
  return {
    get negotiation() {
      return records.negotiation;
    },
    get: (id) => records.get(id),
    ofType: (...types) => records.ofType(...types),
    about: (id, ...types) => records.about(id, ...types),
  };
}

/** How often an index left something out of the answer that was taken. */
export interface Sight {
  narrow: number;
}

/** The same records, whose index finds so few rows at first that something is left out of short talks, too. */
export function nearsighted(records: Records, first: number, sight: Sight): Records {
  return {
    ...blind(records),
    get negotiation() {
      return records.negotiation;
    },
    bearings: (issues, party) => {
      const bearings = records.bearings?.(issues, party);
      return bearings && narrowed(bearings, first, sight);
    },
  };
}

function narrowed(bearings: Bearings, first: number, sight: Sight): Bearings {
  let asked: number | undefined;
  return {
    newest: (sought, count) => {
      asked ??= count;
      const found = bearings.newest(sought, Math.ceil((count * first) / asked));
      if (found.fromMs > -Infinity) sight.narrow += 1;
      return found;
    },
    since: (sought, fromMs) => bearings.since(sought, fromMs),
    hasOlder: (sought, thanMs, which) => bearings.hasOlder(sought, thanMs, which),
  };
}
