import { type EventType, eventTypes, tableEvents } from './events.js';

/** What can be asked to be recorded at a table: a command for each event. */
export type CommandType = (typeof tableEvents)[EventType]['command'];

const recorded = new Map<CommandType, EventType>(
  eventTypes.map((type) => [tableEvents[type].command, type]),
);

export const commandTypes: readonly CommandType[] = [...recorded.keys()];

/** The event that comes of a command. */
export function recordedAs(command: CommandType): EventType {
  const type = recorded.get(command);
  if (type === undefined) throw new Error(`${command} is no command of a table`);
  return type;
}

/** The mutation that asks for a command: `tableProposal` for `TableProposal`. */
export function mutationOf(command: CommandType): string {
  return command.charAt(0).toLowerCase() + command.slice(1);
}
