import type { Step } from '../../src/client.js';
import type { TableCommand } from '../../src/record/table.decider.js';

/** What is told to a table, as what is sent to the API. */
export function stepOf({ type, input }: TableCommand): Step {
  return { mutation: type.charAt(0).toLowerCase() + type.slice(1), input };
}
