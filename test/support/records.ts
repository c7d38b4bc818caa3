import type { z } from 'zod';
import { type EventType, tableEvents } from '../../src/record/events.js';
import { isAmong, isOf, referencesOf } from '../../src/record/record.js';
import type { AnyOf, AnyRecord, RecordOf, Records } from '../../src/record/records.js';
import type { Value } from '../../src/values/value.js';

/** Entered one after another, a second apart, long after everything that happens in specifications. */
const firstRecordedMs = Date.parse('2030-01-01T00:00:00Z');

/** Plain records in memory, in whatever order they are given. */
export class ListedRecords implements Records {
  readonly #records: readonly AnyRecord[];
  readonly #byId: ReadonlyMap<string, AnyRecord>;
  readonly #about = new Map<string, AnyRecord[]>();

  constructor(records: readonly AnyRecord[]) {
    this.#records = records;
    this.#byId = new Map(records.map((record) => [record.id, record]));
    for (const record of records) {
      for (const id of new Set(referencesOf(record).map(({ value }) => value))) {
        this.#about.set(id, [...(this.#about.get(id) ?? []), record]);
      }
    }
  }

  get all(): readonly AnyRecord[] {
    return this.#records;
  }

  get negotiation(): RecordOf<'NegotiationOpened'> {
    const [opened] = this.ofType('NegotiationOpened');
    if (opened === undefined) throw new Error('No negotiation was opened.');
    return opened;
  }

  get(id: string): AnyRecord | undefined {
    return this.#byId.get(id);
  }

  ofType<T extends EventType>(...types: readonly T[]): readonly RecordOf<T>[] {
    return this.#records.filter((record) => isOf(record, types));
  }

  about<T extends EventType = EventType>(id: string, ...types: readonly T[]): readonly AnyOf<T>[] {
    return (this.#about.get(id) ?? []).filter((record) => isAmong(record, types));
  }
}

/** What a command for an event may say, references as ids or codes. */
type InputOf<T extends EventType> = z.input<(typeof tableEvents)[T]['data']>;

/** What a specification need not say of an act: who was there recorded it. */
type Stated<T extends EventType> = Omit<InputOf<T>, 'evidence' | 'code'> & Partial<InputOf<T>>;

/** A negotiation written down act by act. Every id is the name it is given here; each step makes a new table. */
export class Table {
  readonly #records: readonly AnyRecord[];

  constructor(records: readonly AnyRecord[] = []) {
    this.#records = records;
  }

  get records(): ListedRecords {
    return new ListedRecords(this.#records);
  }

  /** Records an event under a name; its data pass the schema, so that no specification rests on what can't be recorded. */
  with(id: string, type: EventType, data: unknown, recorded?: string): Table {
    const revision = this.#records.length;
    const record = {
      id,
      type,
      data: tableEvents[type].data.parse(data),
      stream: 'table-talks',
      revision,
      recorded: recorded === undefined ? firstRecordedMs + revision * 1_000 : Date.parse(recorded),
      actor: 'recorder',
    } as unknown as AnyRecord;
    return new Table([...this.#records, record]);
  }

  /** As {@link with}, of an act, first-hand unless it says what it stands on. */
  act<T extends EventType>(id: string, type: T, data: Stated<T>, recorded?: string): Table {
    return this.with(id, type, { evidence: { firstHand: true }, ...data }, recorded);
  }

  party(id: string, role = 'PARTY'): Table {
    return this.with(id, 'PartyAdmitted', { code: id, name: id, kind: 'STATE', role });
  }

  issue(id: string, parent?: string): Table {
    return this.with(id, 'IssueAdded', {
      code: id,
      title: id,
      valueType: 'DURATION',
      ...(parent === undefined ? {} : { parent }),
    });
  }

  source(id: string, published?: string, derivesFrom?: readonly string[]): Table {
    const data = { code: id, kind: 'NEWS_REPORT', title: id, published, derivesFrom };
    return this.with(id, 'SourceRegistered', data);
  }

  /** The records without this one, as they are once it is retracted. */
  without(id: string): Table {
    return new Table(this.#records.filter((record) => record.id !== id));
  }
}

/** Japan and the United States on one issue, in UTC unless another zone is named. */
export function negotiation(zone = 'UTC'): Table {
  return new Table().with('talks', 'NegotiationOpened', { code: 'TALKS', title: 'Talks', zone });
}

export function talks(zone?: string): Table {
  return negotiation(zone).party('JP').party('US').issue('TERM');
}

export function cited(...sources: readonly string[]) {
  return { citations: sources.map((source) => ({ source })) };
}

export function announced(source: string) {
  return { citations: [{ source, reports: 'ANNOUNCED' as const }] };
}

export function years(exact: string): Value {
  return { duration: { amount: { exact }, unit: 'YEAR' } };
}

/** What is said of a rate of 5 % by whoever says nothing else of it. */
export const openRate = {
  amount: { exact: '5' },
  per: 'NOT_STATED',
  basis: 'NOT_STATED',
  period: 'NOT_STATED',
  measured: 'NOT_STATED',
  of: 'NOT_STATED',
  compounding: 'NOT_STATED',
} as const;

/** The fields of a proposal of Japan's on TERM, complete and without an end unless it says otherwise. */
export function offer(occurred: string, value: string | undefined, more: object = {}) {
  const terms = value === undefined ? [] : [{ issue: 'TERM', value: years(value) }];
  return {
    occurred,
    kind: 'PROPOSAL' as const,
    force: 'FORMAL' as const,
    proposers: ['JP'],
    terms,
    extent: value === undefined ? ('UNDISCLOSED' as const) : ('COMPLETE' as const),
    ...more,
  };
}
