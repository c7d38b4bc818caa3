import { createHash } from 'node:crypto';
import type { Ports } from '../../src/event-store/event-store.module.js';
import type { EventStoreSettings } from '../../src/event-store/open.js';
import { Clock, Randomness } from '../../src/event-store/ports.js';
import { type Answer, startOn, type TestApp } from './app.js';

/** The first request comes a second after this. */
const beginsMs = Date.parse('2026-11-23T12:00:00.000Z');

/** The real application, asked at given seconds with given dice, and what it answered, byte for byte. */
export class Transcript implements TestApp {
  readonly #answers: string[] = [];
  readonly #app: TestApp;
  readonly #turns: Turns;

  private constructor(app: TestApp, turns: Turns) {
    this.#app = app;
    this.#turns = turns;
  }

  static async begin(settings: EventStoreSettings): Promise<Transcript> {
    const turns = new Turns();
    return new Transcript(await startOn(settings, { ports: turns }), turns);
  }

  /** For each request, in order: what was asked, and the status, type and body of the answer. */
  get answers(): readonly string[] {
    return this.#answers;
  }

  get url(): string {
    return this.#app.url;
  }

  /** The next request is the one of this number; all that comes after it follows in seconds. */
  goOnAt(turn: number): void {
    this.#turns.turn = turn - 1;
  }

  async graphql(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    this.#turns.next();
    const asked = JSON.stringify({ query, variables });
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json',
        'content-type': 'application/json',
      },
      body: asked,
    });
    const body = await response.text();
    const type = response.headers.get('content-type') ?? '';
    this.#answers.push(`${asked}\n${String(response.status)} ${type}\n${body}`);
    return { status: response.status, ...(JSON.parse(body) as Omit<Answer, 'status'>) };
  }

  close(): Promise<void> {
    return this.#app.close();
  }
}

/** Time stands still during a request. Dice fall by the number of the request alone, however often an engine is tried. */
class Turns implements Ports {
  turn = 0;
  #draws = 0;
  readonly clock: Clock;
  readonly randomness: Randomness;

  constructor() {
    this.clock = new TurnClock(() => beginsMs + this.turn * 1_000);
    this.randomness = new TurnRandomness((size) => this.#bytes(size));
  }

  next(): void {
    this.turn += 1;
    this.#draws = 0;
  }

  #bytes(size: number): Uint8Array {
    this.#draws += 1;
    const seed = `${String(this.turn)}/${String(this.#draws)}`;
    return createHash('shake256', { outputLength: size }).update(seed).digest();
  }
}

class TurnClock extends Clock {
  readonly #now: () => number;

  constructor(now: () => number) {
    super();
    this.#now = now;
  }

  override now(): number {
    return this.#now();
  }
}

class TurnRandomness extends Randomness {
  readonly #bytes: (size: number) => Uint8Array;

  constructor(bytes: (size: number) => Uint8Array) {
    super();
    this.#bytes = bytes;
  }

  override bytes(size: number): Uint8Array {
    return this.#bytes(size);
  }
}
