import type { EventType } from '../record/events.js';
import type { AnyRecord } from '../record/records.js';
import type { Path } from '../rules/refusal.js';
import type { Background } from './background.js';

/** Every code a warning can carry. The rule behind each stands in `docs/rules.md`. */
export const warningCodes = [
  'FAR_FROM_HISTORY',
  'FAR_FROM_OTHER_CURRENCY',
  'IMPLIED_RATE_FAR_OFF',
  'FAR_FROM_PARTS',
  'ALSO_STATED_DISAGREES',
  'TOTAL_FOR_YEARLY',
  'COMPOUNDING_UNUSUAL',
  'YEAR_OR_AVERAGE_UNUSUAL',
  'DATED_AS_PUBLISHED',
  'DATED_AFTER_PUBLICATION',
  'NAMES_ALIKE',
  'FAMILY_NAME_SHARED',
  'SOURCE_DERIVES_FROM_CITED',
  'SOURCE_CITED_TWICE',
  'ACTS_EXCLUDE',
  'ENTERED_TWICE',
  'TALKS_BROKEN_OFF',
  'NOTHING_TO_REOPEN',
  'MARKUP_IN_TEXT',
  'SCRIPTS_MIXED',
] as const;

export type WarningCode = (typeof warningCodes)[number];

/**
 * Something that looks like a slip and need not be one: it refuses nothing, and people decide. The sentence names what is
 * odd and what it was set against; `compared` are the records that this stands in.
 */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
  /** Into the record's data, which is the input as it was given. */
  readonly path: Path;
  readonly compared: readonly AnyRecord[];
}

/**
 * What looks like a slip in a record, judged among everything that counts. As with the rules of course, the order of entry
 * decides nothing: the same function serves a new record, a corrected one, and the list of all that warns today.
 */
export interface WarningRule {
  readonly judges: readonly EventType[];
  warnings(record: AnyRecord, background: Background): readonly Warning[];
}

/** How many of the things compared a warning names: more would tell a reader no more. */
const comparedMax = 5;

export function warning(
  code: WarningCode,
  message: string,
  path: Path,
  compared: readonly AnyRecord[] = [],
): Warning {
  return { code, message, path, compared: [...new Set(compared)].slice(0, comparedMax) };
}
