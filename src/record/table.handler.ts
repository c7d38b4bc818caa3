import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import { EventStore } from '../event-store/event-store.js';
import { Clock, Randomness } from '../event-store/ports.js';
import { type Outcome, type Request, Streams } from '../event-store/streams.js';
import type { EffectiveRecords } from './effective-records.js';
import { type TableCommand, tableDecider } from './table.decider.js';

/** Records something at a negotiation's table: every command of every chapter, on its way to the one door. */
export class RecordAtTable extends Command<Outcome> {
  constructor(
    readonly stream: string,
    readonly command: TableCommand,
    readonly request: Request,
  ) {
    super();
  }
}

@CommandHandler(RecordAtTable)
export class TableHandler implements ICommandHandler<RecordAtTable> {
  readonly #streams: Streams<EffectiveRecords, TableCommand>;

  constructor(
    @Inject(EventStore) store: EventStore,
    @Inject(Clock) clock: Clock,
    @Inject(Randomness) randomness: Randomness,
  ) {
    this.#streams = new Streams(store, tableDecider, { clock, randomness });
  }

  execute({ stream, command, request }: RecordAtTable): Promise<Outcome> {
    return this.#streams.execute(stream, command, request);
  }
}
