import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { putInPlace } from '../event-store/files.js';
import { Refused } from './task.js';

/** Resolves once whoever reads it has taken a text, and rejects when nobody did: an answer that is lost is no answer. */
export function taken(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** A file that somebody asked for: it is made beside its name, where nobody else makes one, and gets it once it is whole. */
export class NewFile {
  readonly beside: string;

  /** Throws {@link Refused} where something has that name; `advice` says what to do. */
  constructor(
    readonly name: string,
    readonly advice: string,
  ) {
    this.beside = `${name}.${randomUUID().slice(0, 8)}.part`;
    this.#assertFree();
  }

  /** What was made beside gets its name, durably. Throws {@link Refused} where something has it by now. */
  finish(): void {
    this.#assertFree();
    putInPlace(this.beside, this.name);
  }

  #assertFree(): void {
    if (existsSync(this.name)) throw new Refused(`${this.name} is there already. ${this.advice}`);
  }
}
