import type { Answered } from '../record/door.js';

/** What became of a mutation, as far as it is anybody's business: never what it holds. */
export interface MutationEnd {
  readonly mutation: string;
  /** An id, which tells nothing. */
  readonly negotiation?: string;
  /** `failed`: it threw, and may have been recorded. */
  readonly outcome: 'recorded' | 'replayed' | 'refused' | 'stale' | 'failed';
  /** Of the rules for which it was refused. */
  readonly codes: readonly string[];
  /** The types of what was recorded. */
  readonly records: readonly string[];
  /** False for what was recorded and could not be shown in time. */
  readonly isVisible: boolean;
  readonly tookMs: number;
}

/** How a mutation ended that was answered. */
export function endOf(
  mutation: string,
  { payload, negotiation }: Answered,
  tookMs: number,
): MutationEnd {
  const { userErrors, replayed, visible, events } = payload;
  const isRefused = userErrors.length > 0;
  return {
    mutation,
    ...(negotiation !== undefined && { negotiation }),
    outcome: isRefused ? refusalOf(userErrors) : replayed ? 'replayed' : 'recorded',
    codes: userErrors.map(({ code }) => code),
    records: events.flatMap(({ recorded }) => (recorded ? [recorded.event.type] : [])),
    isVisible: isRefused || visible,
    tookMs,
  };
}

/** How a mutation ended that threw. */
export function failedEnd(mutation: string, tookMs: number): MutationEnd {
  return { mutation, outcome: 'failed', codes: [], records: [], isVisible: true, tookMs };
}

function refusalOf(errors: Answered['payload']['userErrors']): 'refused' | 'stale' {
  return errors.some(({ __typename }) => __typename === 'StaleVersionError') ? 'stale' : 'refused';
}
