import type { Considered } from '../acts/considered.js';
import { type MomentAsked, momentAsked } from '../acts/moment-asked.js';
import type { Value } from '../values/value.js';
import type { Outcome, Question } from './answer.js';
import { gather, type Gathered } from './gathering.js';
import { judge } from './judged.js';
import { byValidAt } from './position.js';

/** A party's position on an issue through time, up to the moment asked about; each moment is worked out once. */
export class Track {
  readonly #gathered: Gathered;
  readonly #considered: Considered;
  readonly #at: MomentAsked;
  readonly #outcomes = new Map<number, Outcome>();

  constructor(question: Question, considered: Considered) {
    this.#gathered = gather(question, considered);
    this.#considered = considered;
    this.#at = momentAsked(question.validAt);
  }

  /** What it shows at an instant, in epoch milliseconds. */
  at(ms: number): Outcome {
    const known = this.#outcomes.get(ms);
    if (known) return known;
    const outcome = this.#judged(() => ms);
    this.#outcomes.set(ms, outcome);
    return outcome;
  }

  /** What it shows at the moment asked about. */
  get now(): Outcome {
    return this.#judged(this.#at);
  }

  /** The latest bounds of all that may have changed it by then, each once, the first one first. */
  get moments(): readonly number[] {
    const { marks, takings } = this.#gathered;
    const happened = [...marks, ...takings].filter(
      ({ moment, zone }) => moment.latest <= this.#at(zone),
    );
    return [...new Set(happened.map(({ moment }) => moment.latest))].sort((a, b) => a - b);
  }

  /** Every value that was ever put forward in it. */
  get values(): readonly Value[] {
    return [...new Set(this.#gathered.marks.flatMap(({ value }) => value ?? []))];
  }

  #judged(at: MomentAsked): Outcome {
    return judge(byValidAt(this.#gathered, at).marks, this.#considered).outcome;
  }
}
