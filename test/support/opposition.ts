import type { HistoryEntry } from '../../src/positions/history.js';
import { positionHistory } from '../../src/positions/history.js';
import { gapOf, type Gap } from '../../src/positions/gap.js';
import { type Against, type ConversionsAt, Opposition } from '../../src/positions/movement.js';
import type { Value } from '../../src/values/value.js';
import { considered, question } from './positions.js';
import { negotiation, type Table, years } from './records.js';

/** Who put forward what, on which day: a number is so many years. */
export type Said = readonly [party: string, day: string, value: string | Value];

const without: ConversionsAt = () => [];

/** Japan and the United States on TERM, whose values are of whatever kind is told, with what each put forward. */
export function saying(...told: readonly Said[]): Table {
  const valueOf = (value: string | Value): Value =>
    typeof value === 'string' ? years(value) : value;
  return told.reduce(
    (table, [party, occurred, value], index) =>
      table.act(`s${String(index)}`, 'StatementMade', {
        occurred,
        stances: [
          {
            ...{ issue: 'TERM', holder: party, telling: 'OWN_WORD', stance: 'PROPOSES' },
            value: valueOf(value),
          },
        ],
      }),
    negotiation().party('JP').party('US').issue('TERM'),
  );
}

/** Each step of a party's history with how it stands to its counterpart. */
export function movesAgainst(
  table: Table,
  party = 'JP',
  counterpart = 'US',
  conversionsAt: ConversionsAt = without,
): readonly (Against & { readonly entry: HistoryEntry })[] {
  const asked = question('2029-12-31', { party });
  const counts = considered(table);
  const opposition = new Opposition(asked, counterpart, counts, conversionsAt);
  return positionHistory(table.records, asked, counts).map((entry) => ({
    ...opposition.against(entry),
    entry,
  }));
}

export function gap(
  table: Table,
  validAt = '2029-12-31',
  conversionsAt: ConversionsAt = without,
): Gap {
  return gapOf(question(validAt), 'US', considered(table), conversionsAt);
}
