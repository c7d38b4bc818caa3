import type { EventType } from './events.js';
import { isAmong, isOf, referencesOf } from './record.js';
import type { AnyOf, AnyRecord, RecordOf, Records } from './records.js';

/** The records as they would be with one more, with one replaced, or with one gone. */
export class WhatIf implements Records {
  readonly #records: Records;
  readonly #id: string;
  readonly #instead: AnyRecord | undefined;
  readonly #named: ReadonlySet<string>;

  constructor(records: Records, id: string, instead: AnyRecord | undefined) {
    this.#records = records;
    this.#id = id;
    this.#instead = instead;
    this.#named = new Set(instead && referencesOf(instead).map(({ value }) => value));
  }

  get negotiation(): RecordOf<'NegotiationOpened'> {
    const instead = this.#instead;
    return instead?.type === 'NegotiationOpened' ? instead : this.#records.negotiation;
  }

  get(id: string): AnyRecord | undefined {
    return id === this.#id ? this.#instead : this.#records.get(id);
  }

  ofType<T extends EventType>(...types: readonly T[]): readonly AnyOf<T>[] {
    const others = this.#records.ofType(...types).filter((record) => record.id !== this.#id);
    const instead = this.#instead;
    return instead && isOf(instead, types) ? [...others, instead] : others;
  }

  about<T extends EventType = EventType>(id: string, ...types: readonly T[]): readonly AnyOf<T>[] {
    const others = this.#records.about(id, ...types).filter(({ id: one }) => one !== this.#id);
    const instead = this.#instead;
    return instead && this.#named.has(id) && isAmong(instead, types)
      ? [...others, instead]
      : others;
  }
}
