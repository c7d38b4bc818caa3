import type { JsonObject, JsonValue } from '../event-store/json.js';
import { type Path, refusal, type Refusal } from '../rules/refusal.js';
import type { CommandType } from './commands.js';

/** What the sender of a command may read of other negotiations. */
export interface Elsewhere {
  /** The id of what an id or a code names, or why there is no such negotiation for this sender. */
  negotiation(named: string): string | Refusal;
  /** The id of an act there, or why there is no such act. */
  act(negotiation: string, named: string): Promise<string | Refusal>;
}

/** A command with ids for whatever it names in other negotiations, and why some of that could not be found. */
interface Led {
  readonly content: JsonObject;
  readonly refusals: readonly Refusal[];
}

/**
 * Leads what a command names in other negotiations to ids, through what its sender may read. A table decides over its own
 * stream alone and takes these ids as data; so this is the one moment at which anybody looks whether they are right. What
 * has another shape than it should is left to be refused by whoever reads it.
 */
export async function ledElsewhere(
  type: CommandType,
  content: JsonObject,
  elsewhere: Elsewhere,
): Promise<Led> {
  const finding = new Finding(elsewhere);
  const { linked, sameActAs, changes } = content;
  const found = {
    ...content,
    ...(type === 'LinkNegotiation' && linked !== undefined
      ? { linked: finding.negotiation(linked, ['linked']) }
      : {}),
    ...(sameActAs === undefined
      ? {}
      : { sameActAs: await finding.sameActs(sameActAs, ['sameActAs']) }),
    ...(type === 'CorrectRecord' && Array.isArray(changes)
      ? { changes: await inTurn(changes, (one, index) => finding.change(one, index)) }
      : {}),
  };
  return { content: found, refusals: finding.refusals };
}

class Finding {
  readonly refusals: Refusal[] = [];
  readonly #elsewhere: Elsewhere;

  constructor(elsewhere: Elsewhere) {
    this.#elsewhere = elsewhere;
  }

  negotiation(named: JsonValue, path: Path): JsonValue {
    if (typeof named !== 'string') return named;
    return this.#taken(named, this.#elsewhere.negotiation(named), path);
  }

  async sameActs(given: JsonValue, path: Path): Promise<JsonValue> {
    if (!Array.isArray(given)) return given;
    return inTurn(given, (one, index) => this.sameAct(one, [...path, index]));
  }

  async sameAct(given: JsonValue, path: Path): Promise<JsonValue> {
    if (!isObject(given)) return given;
    const { negotiation, act } = given;
    if (typeof negotiation !== 'string' || typeof act !== 'string') return given;
    const there = this.#elsewhere.negotiation(negotiation);
    if (typeof there !== 'string') {
      this.#taken(negotiation, there, [...path, 'negotiation']);
      return given;
    }
    const found = await this.#elsewhere.act(there, act);
    return { ...given, negotiation: there, act: this.#taken(act, found, [...path, 'act']) };
  }

  /** A correction names a negotiation at `/linked`, and acts at `/sameActAs` or at one entry of it as a whole. */
  async change(given: JsonValue, index: number): Promise<JsonValue> {
    if (!isObject(given) || typeof given['path'] !== 'string') return given;
    const at: Path = ['changes', index];
    const { path } = given;
    const read = async (value: JsonValue, place: Path): Promise<JsonValue> => {
      if (path === '/linked') return this.negotiation(value, place);
      return path === '/sameActAs' ? this.sameActs(value, place) : this.sameAct(value, place);
    };
    if (path !== '/linked' && !/^\/sameActAs(\/|$)/.test(path)) return given;
    if (/^\/sameActAs\/[^/]*\//.test(path)) {
      const message = 'An act of another negotiation is corrected as a whole, as /sameActAs/0 is.';
      this.refusals.push(refusal('INVALID_INPUT', message, [...at, 'path']));
      return given;
    }
    const { value } = given;
    return value === undefined ? given : { ...given, value: await read(value, [...at, 'value']) };
  }

  #taken(named: string, found: string | Refusal, path: Path): string {
    if (typeof found === 'string') return found;
    this.refusals.push({ ...found, path });
    return named;
  }
}

async function inTurn(
  list: readonly JsonValue[],
  led: (one: JsonValue, index: number) => Promise<JsonValue>,
): Promise<JsonValue[]> {
  const found: JsonValue[] = [];
  for (const [index, one] of list.entries()) found.push(await led(one, index));
  return found;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
