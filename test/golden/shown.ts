import type { z } from 'zod';
import type { JsonValue } from '../../src/event-store/json.js';
import type { Place } from '../support/shape.js';

/**
 * What values have shown of the shapes that they have: which fields were given, which were left out, and which words of
 * a list were said. A shape that stands in several places counts once, wherever it was seen.
 */
export class Shown {
  readonly #seen = new Map<z.core.$ZodType, Set<string>>();

  /** Takes in a value that stands at a place. */
  note(place: Place, value: JsonValue): void {
    const shape = place.shape();
    if (shape.kind === 'ENUM' && typeof value === 'string') this.#add(place, value);
    if (shape.kind === 'LIST' && Array.isArray(value)) {
      for (const entry of value as readonly JsonValue[]) this.note(shape.element, entry);
    }
    if ((shape.kind !== 'OBJECT' && shape.kind !== 'ONE_OF') || !isObject(value)) return;
    for (const [name, field] of Object.entries(shape.fields)) {
      const given = value[name];
      this.#add(place, given === undefined ? without(name) : name);
      if (given !== undefined) this.note(field, given);
    }
  }

  /** Whatever no value has shown of these places and all below them, each by the way that leads there. */
  missing(places: ReadonlyMap<string, Place>): readonly string[] {
    const asked = new Set<z.core.$ZodType>();
    return [...places].flatMap(([at, place]) => this.#missingAt(at, place, asked));
  }

  #missingAt(at: string, place: Place, asked: Set<z.core.$ZodType>): readonly string[] {
    if (asked.has(place.schema)) return [];
    asked.add(place.schema);
    const shape = place.shape();
    switch (shape.kind) {
      case 'ENUM':
        return this.#unseen(at, place, shape.members);
      case 'LIST':
        return this.#missingAt(`${at}[]`, shape.element, asked);
      case 'OBJECT':
      case 'ONE_OF':
        return Object.entries(shape.fields).flatMap(([name, field]) => {
          const mayBeLeftOut = shape.kind === 'OBJECT' && field.silence === 'ABSENT';
          return [
            ...this.#unseen(at, place, mayBeLeftOut ? [name, without(name)] : [name]),
            ...this.#missingAt(`${at}.${name}`, field, asked),
          ];
        });
      default:
        return [];
    }
  }

  #unseen(at: string, { schema }: Place, wanted: readonly string[]): readonly string[] {
    const seen = this.#seen.get(schema);
    return wanted.filter((one) => seen?.has(one) !== true).map((one) => `${at}: ${one}`);
  }

  #add({ schema }: Place, what: string): void {
    const seen = this.#seen.get(schema);
    if (seen) seen.add(what);
    else this.#seen.set(schema, new Set([what]));
  }
}

function without(name: string): string {
  return `no ${name}`;
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
