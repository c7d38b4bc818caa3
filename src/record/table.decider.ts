import { tableStreamPrefix } from '../access/viewer.js';
import { decideOnRecord } from '../corrections/corrections.decider.js';
import type { JsonObject } from '../event-store/json.js';
import type { Circumstances, Decider, Decision } from '../event-store/decider.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { type CommandType, recordedAs } from './commands.js';
import { EffectiveRecords } from './effective-records.js';
import { type EventType, shapeVersion, tableEvents } from './events.js';
import { type Despite, judged, refuse } from './verdict.js';
import { readData } from './reading.js';
import { asRecord, isKeeping } from './record.js';
import { breachesBrought, formRefusals } from './rules.js';
import { WhatIf } from './what-if.js';

/** What somebody wants recorded at a table. The input is judged here and nowhere before. */
export interface TableCommand {
  readonly type: CommandType;
  readonly input: JsonObject;
  readonly despite: readonly Despite[];
  /** What of it names something in another negotiation that its sender can't read or that is not there. */
  readonly unresolved?: readonly Refusal[];
}

/** The chapters' rules over the one stream that they share. */
export const tableDecider: Decider<EffectiveRecords, TableCommand> = {
  initial: (stream) => new EffectiveRecords(stream),
  evolve: (records, event, revision) => {
    records.apply(event, revision);
    return records;
  },
  decide,
  schemaOf: () => shapeVersion,
};

function decide(
  command: TableCommand,
  records: EffectiveRecords,
  circumstances: Circumstances,
): Decision {
  const type = recordedAs(command.type);
  if (type === 'NegotiationOpened' && records.opened) {
    return refuse(refusal('CODE_TAKEN', 'This negotiation has been opened already.', ['code']));
  }
  if (type !== 'NegotiationOpened' && !records.opened) {
    return refuse(
      refusal('UNKNOWN_NEGOTIATION', 'No negotiation of this id was opened.', ['negotiation']),
    );
  }
  const { unresolved = [] } = command;
  if (unresolved.length > 0) return refuse(...unresolved);
  const read = readData(type, command.input, records);
  if ('refusals' in read) return refuse(...read.refusals);
  const id = idFor(type, records.stream, circumstances);
  const record = asRecord(type, read.data, {
    id,
    stream: records.stream,
    // Later than whatever is recorded, whichever place it will have.
    revision: Number.MAX_SAFE_INTEGER,
    recorded: circumstances.now,
    actor: '',
  });
  if (isKeeping(record)) return decideOnRecord(record, records, command.despite);
  const after = new WhatIf(records, record.id, record);
  const refusals = formRefusals(record, after, circumstances.now);
  if (refusals.length > 0) return refuse(...refusals);
  const breaches = records.opened ? breachesBrought([record], records, after) : [];
  return judged(record, breaches, command.despite);
}

/** A negotiation's id is in the name of its stream; every other record's follows from the command. */
function idFor(type: EventType, stream: string, circumstances: Circumstances): string {
  return type === 'NegotiationOpened'
    ? stream.slice(tableStreamPrefix.length)
    : circumstances.id(tableEvents[type].prefix, 0);
}
