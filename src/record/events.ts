import type { z } from 'zod';
import { agreementEvents } from '../agreements/agreements.events.js';
import { correctionEvents } from '../corrections/corrections.events.js';
import { meetingEvents } from '../meetings/meetings.events.js';
import { negotiationEvents } from '../negotiation/negotiation.events.js';
import { proposalEvents } from '../proposals/proposals.events.js';
import { sourceEvents } from '../sources/sources.events.js';
import { statementEvents } from '../statements/statements.events.js';

/** Everything that can be recorded at a table: the chapters, composed. */
export const tableEvents = {
  ...negotiationEvents,
  ...meetingEvents,
  ...proposalEvents,
  ...statementEvents,
  ...agreementEvents,
  ...sourceEvents,
  ...correctionEvents,
} as const;

/** The version of all these shapes, which every event names. One that names another can't be read by them. */
export const shapeVersion = 1;

export type EventType = keyof typeof tableEvents;

/** What an event of this type holds, references as ids. */
export type DataOf<T extends EventType> = z.output<(typeof tableEvents)[T]['data']>;

const shapes: { readonly [T in EventType]: { readonly data: z.ZodType<DataOf<T>> } } = tableEvents;

/** The shape of the data of an event, for whoever has the type in a variable. */
export function shapeOf<T extends EventType>(type: T): z.ZodType<DataOf<T>> {
  return shapes[type].data;
}

export const eventTypes = Object.keys(tableEvents) as readonly EventType[];

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(tableEvents, type);
}
