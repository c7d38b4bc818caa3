import { expect } from '@jest/globals';
import {
  decode,
  derivedId,
  encode,
  type RecordedEvent,
  sha256OfCanonical,
} from '../../src/event-store/codec.js';
import type { JsonObject } from '../../src/event-store/json.js';
import type { Decision } from '../../src/event-store/decider.js';
import type { EffectiveRecords } from '../../src/record/effective-records.js';
import type { CommandType } from '../../src/record/commands.js';
import type { Despite } from '../../src/record/verdict.js';
import { called } from '../../src/record/record.js';
import { inconsistenciesIn } from '../../src/record/rules.js';
import { type TableCommand, tableDecider } from '../../src/record/table.decider.js';
import type { Path, RefusalCode } from '../../src/rules/refusal.js';

const stream = 'table-neg_1';

/** The day on which everything is entered, unless a specification says otherwise. */
export const today = Date.parse('2026-11-23T12:00:00.000Z');

/** A command for the table, taken upon oneself despite these rules of course. */
export function command(
  type: CommandType,
  input: JsonObject,
  ...despite: readonly Despite['code'][]
): TableCommand {
  return { type, input, despite: despite.map((code) => ({ code, reason: 'The minutes say so.' })) };
}

/** The same command, recorded despite a rule of course. */
export function despite(code: Despite['code'], given: TableCommand): TableCommand {
  return command(given.type, given.input, ...given.despite.map((one) => one.code), code);
}

/** A table and its log, as a store would keep them: every event goes through its bytes. */
export class Table {
  readonly events: readonly RecordedEvent[];
  readonly nowMs: number;
  #folded: EffectiveRecords | undefined;

  constructor(events: readonly RecordedEvent[] = [], nowMs = today) {
    this.events = events;
    this.nowMs = nowMs;
  }

  /** The state as it comes from folding the whole log. It is kept, because deciding on it must not change it. */
  get records(): EffectiveRecords {
    this.#folded ??= this.events.reduce(
      (state, event, revision) => tableDecider.evolve(state, event, revision),
      tableDecider.initial(stream),
    );
    return this.#folded;
  }

  decide(given: TableCommand): Decision {
    return tableDecider.decide(given, this.records, {
      now: this.nowMs,
      id: (prefix, ordinal) => derivedId(prefix, stream, this.events.length, ordinal),
    });
  }

  /** The table after a command; itself where the command is refused. */
  after(given: TableCommand): Table {
    const decision = this.decide(given);
    return 'refuse' in decision ? this : this.with(given, decision);
  }

  /** The table with what was decided recorded. */
  with(given: TableCommand, decision: Extract<Decision, { record: unknown }>): Table {
    const first = this.events.length;
    const events = decision.record.map(({ id, type, data, despite: forced }): RecordedEvent => ({
      id,
      type,
      schema: tableDecider.schemaOf(type),
      data,
      recorded: new Date(this.nowMs).toISOString(),
      actor: 'recorder',
      mutation: given.type,
      input: sha256OfCanonical(given.input),
      command: { first, count: decision.record.length },
      ...(forced === undefined || forced.length === 0 ? {} : { despite: forced }),
    }));
    const stored = events.map((event) => decode(encode(event)));
    return new Table([...this.events, ...stored], this.nowMs + 1_000);
  }

  /** Each open inconsistency as its code and what the act is called, in order of both. */
  get inconsistencies(): readonly string[] {
    return inconsistenciesIn(this.records)
      .map(({ act, refusal }) => `${refusal.code} ${called(act)}`)
      .sort();
  }

  at(instant: string): Table {
    return new Table(this.events, Date.parse(instant));
  }
}

/** A table at which all of this has been recorded; throws where one of the commands is refused. */
export function given(...commands: readonly TableCommand[]): Given {
  return new Given(commands.reduce((table, one) => recorded(table, one), new Table()));
}

function recorded(table: Table, one: TableCommand): Table {
  const decision = table.decide(one);
  if ('refuse' in decision) {
    throw new Error(`What is given is refused: ${JSON.stringify({ one, decision })}`);
  }
  return table.with(one, decision);
}

export class Given {
  readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** What is recorded further at this table; throws where it is refused. */
  and(...commands: readonly TableCommand[]): Given {
    return new Given(commands.reduce((table, one) => recorded(table, one), this.table));
  }

  /** Enters what follows at this instant. */
  at(instant: string): Given {
    return new Given(this.table.at(instant));
  }

  when(one: TableCommand): When {
    return new When(this.table, one);
  }

  /** The open inconsistencies, each as its code and what the act is called: `OWN_PROPOSAL YES`. */
  thenInconsistent(...expected: readonly string[]): this {
    expect(this.table.inconsistencies).toEqual([...expected].sort());
    return this;
  }
}

export class When {
  readonly #table: Table;
  readonly #command: TableCommand;

  constructor(table: Table, one: TableCommand) {
    this.#table = table;
    this.#command = one;
  }

  /** One event of this type is recorded, and its data has at least these fields. */
  then(type: RecordedEvent['type'], data: JsonObject = {}): Given {
    const decision = this.#table.decide(this.#command);
    expect(decision).toMatchObject({ record: [{ type, data }] });
    return new Given(recorded(this.#table, this.#command));
  }

  /** Refused with one code at each of these places, and for nothing else. */
  thenRefusedAt(code: RefusalCode, ...paths: readonly Path[]): void {
    const decision = this.#table.decide(this.#command);
    const refusals = 'refuse' in decision ? decision.refuse : [];
    expect(refusals.map((one) => ({ code: one.code, path: one.path }))).toEqual(
      paths.map((path) => ({ code, path })),
    );
  }

  /** Refused with this code, at this place, and nothing else is wrong; the sentence says at least this. */
  thenRefused(code: RefusalCode, path: Path, sentence: string | RegExp = ''): void {
    const decision = this.#table.decide(this.#command);
    const refusals = 'refuse' in decision ? decision.refuse : [];
    expect(refusals.map(({ code: found, path: where }) => ({ code: found, path: where }))).toEqual([
      { code, path },
    ]);
    expect(refusals[0]?.message).toMatch(sentence);
  }
}
