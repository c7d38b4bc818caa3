import { type EventTooLarge, eventBytesMax } from '../event-store/event-store.js';
import type { Outcome, PlacedEvent } from '../event-store/streams.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { type CommandType, recordedAs } from './commands.js';
import { tableEvents } from './events.js';
import { type Inquiry, madeBy, type Shown } from './inquiry.js';
import { recordFrom, referencesOf } from './record.js';
import type { AnyRecord } from './records.js';
import type { WarningShown } from './warnings.shown.js';

/** What a mutation answers with; `shows` gives the thing that a payload's own field asks for. */
export interface Payload {
  readonly events: readonly Shown[];
  readonly version: number | null;
  readonly bookmark: string | null;
  readonly replayed: boolean;
  readonly visible: boolean;
  readonly userErrors: readonly UserError[];
  /** What looks like a slip in what was recorded: worked out when it is asked for, which most clients don't. */
  readonly warnings: () => readonly WarningShown[];
  /** The record that came of it, or that it was about, under the name by which the payload gives it. */
  readonly [object: string]: unknown;
}

/** A refusal as the contract shows it. */
export interface UserError extends Omit<Refusal, 'path'> {
  readonly __typename: 'RuleError' | 'CorrectionMismatchError' | 'StaleVersionError';
  readonly path: readonly string[];
  readonly currentVersion?: number;
  readonly missed?: readonly Shown[];
}

/** An event of a payload: it shows its recording, although no view need show it yet. */
export function shownEvent(placed: PlacedEvent, inquiry: Inquiry): Shown {
  const record = recordFrom(placed.event, inquiry.records.stream, placed.revision);
  return { ...inquiry.show(record, 'event'), recorded: placed };
}

/** What a payload shows beside its events: what was made, or what the record is about. */
export function objectsOf(
  type: CommandType,
  events: readonly PlacedEvent[],
  inquiry: Inquiry,
): Readonly<Record<string, Shown | undefined>> {
  const first = events.find(({ event }) => event.type === recordedAs(type));
  const record = first && recordFrom(first.event, inquiry.records.stream, first.revision);
  if (record === undefined) return {};
  const made = madeBy(record);
  const negotiation = inquiry.thing(inquiry.negotiationId);
  return {
    ...thingsNamedBy(record, inquiry),
    negotiation,
    record: inquiry.event(subjectOf(record)),
    ...(made === undefined ? {} : { [made]: inquiry.thing(record.id) }),
  };
}

/** The record that a record is about, where that is its whole point; itself otherwise. */
function subjectOf(record: AnyRecord): string {
  return tableEvents[record.type].nature === 'KEEPING' && 'record' in record.data
    ? record.data.record
    : record.id;
}

function thingsNamedBy(
  record: AnyRecord,
  inquiry: Inquiry,
): Readonly<Record<string, Shown | undefined>> {
  return Object.fromEntries(
    referencesOf(record)
      .filter(({ path }) => path.length === 1)
      .map(({ kind, value }) => [kind, inquiry.thing(value)]),
  );
}

/** The payload of what was refused: nothing is recorded. */
export function refused(refusals: readonly Refusal[]): Payload {
  return { ...nothingRecorded, userErrors: refusals.map(ruleError) };
}

/** The payload of what was sent with a version that is not current. */
export function stale(
  { currentVersion, missed }: Extract<Outcome, { kind: 'stale' }>,
  inquiry: Inquiry,
): Payload {
  const now = `The negotiation is at version ${String(currentVersion)} now`;
  const again = `send it again with expectedVersion: ${String(currentVersion)}`;
  const message =
    missed.length > 0 ? `${now}: read \`missed\`, then ${again}.` : `${now}: ${again}.`;
  return {
    ...nothingRecorded,
    userErrors: [
      {
        __typename: 'StaleVersionError',
        code: 'STALE_VERSION',
        message,
        path: ['expectedVersion'],
        currentVersion,
        missed: missed.map((placed) => shownEvent(placed, inquiry)),
      },
    ],
  };
}

const nothingRecorded = {
  events: [],
  version: null,
  bookmark: null,
  replayed: false,
  visible: false,
  warnings: () => [],
} as const;

function ruleError(broken: Refusal): UserError {
  const __typename =
    broken.code === 'CORRECTION_MISMATCH' ? 'CorrectionMismatchError' : 'RuleError';
  return { ...broken, __typename, path: broken.path.map(String) };
}

export function tooLarge({ bytes }: EventTooLarge): Refusal {
  return refusal(
    'RECORD_TOO_LARGE',
    `This would make a record of ${String(bytes)} bytes; one has at most ${String(eventBytesMax)}.`,
  );
}
