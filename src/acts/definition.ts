import type { z } from 'zod';

/** What a record makes, and what others then refer to it as. */
export type ThingKind =
  | 'negotiation'
  | 'party'
  | 'person'
  | 'title'
  | 'delegate'
  | 'issue'
  | 'round'
  | 'deadline'
  | 'meeting'
  | 'minutes'
  | 'proposal'
  | 'statement'
  | 'agreement'
  | 'source'
  | 'figure'
  | 'conversion'
  | 'outsideAct'
  | 'reservation';

/**
 * FRAME entries hold from the beginning unless dated. ACT is what was done: it has a moment, evidence and a standing.
 * EVIDENCE speaks of acts and sources. KEEPING is about the record itself.
 */
type Nature = 'FRAME' | 'ACT' | 'EVIDENCE' | 'KEEPING';

/** One kind of event: the command that asks for it, what it makes, and the shape that the log holds for ever. */
interface EventDefinition<S extends z.ZodType = z.ZodType> {
  readonly command: string;
  readonly nature: Nature;
  /** Prefix of the record's id. */
  readonly prefix: string;
  readonly makes?: ThingKind;
  readonly data: S;
}

export function frame<const D extends Omit<EventDefinition, 'nature'>>(definition: D) {
  return { ...definition, nature: 'FRAME' } as const;
}

export function act<const D extends Omit<EventDefinition, 'nature'>>(definition: D) {
  return { ...definition, nature: 'ACT' } as const;
}

export function testimony<const D extends Omit<EventDefinition, 'nature'>>(definition: D) {
  return { ...definition, nature: 'EVIDENCE' } as const;
}

export function keeping<const D extends Omit<EventDefinition, 'nature'>>(definition: D) {
  return { ...definition, nature: 'KEEPING' } as const;
}
