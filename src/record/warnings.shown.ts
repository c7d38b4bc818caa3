import { Considered } from '../acts/considered.js';
import type { PlacedEvent } from '../event-store/streams.js';
import type { Inquiry, Shown } from './inquiry.js';
import { recordFrom } from './record.js';
import type { RecordsAtCut } from './records.js';
import { type OpenWarning, warningsOf } from './warnings.js';

/** A warning as the contract shows it. */
export interface WarningShown {
  readonly code: OpenWarning['code'];
  readonly message: string;
  readonly path: readonly string[];
  readonly event: Shown;
  readonly compared: readonly Shown[];
}

export function warningShown(
  { code, message, path, record, compared }: OpenWarning,
  inquiry: Inquiry,
): WarningShown {
  return {
    code,
    message,
    path: path.map(String),
    event: inquiry.show(record, 'event'),
    compared: compared.map((one) => inquiry.show(one, 'event')),
  };
}

/** What events warned of when they were recorded: `records` are those of their revision and nothing later. */
export function warningsThen(
  events: readonly PlacedEvent[],
  records: RecordsAtCut,
  inquiry: Inquiry,
): readonly WarningShown[] {
  const considered = Considered.from(records, 'CONTESTED', undefined);
  return events
    .map(({ event, revision }) => recordFrom(event, records.stream, revision))
    .flatMap((record) => warningsOf(record, considered))
    .map((found) => warningShown(found, inquiry));
}
