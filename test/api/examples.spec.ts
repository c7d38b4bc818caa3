import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Step, stepsIn } from '../../src/client.js';
import { anywhereAt, at, type Json, leaves } from '../support/answers.js';
import { startApp, type TestApp } from '../support/app.js';
import { ask, codeOf, load, type Load, record } from '../support/recorder.js';

const examples = join(import.meta.dirname, '../../examples');

/** One thing asked of the negotiation as it was recorded, with the whole answer. */
interface Asked {
  readonly asks: string;
  readonly variables: { readonly asOf?: { readonly knownAt?: string } };
  readonly expected: Json;
}

/** A record without which a part of a fact is gone, and how the test takes it away. */
interface Carrier {
  readonly code: string;
  readonly takenAway: 'retract' | 'never entered';
  /** The rule of course that the rest of the record breaks without it. */
  readonly despite?: string;
  /** JSON Pointers into the expected answer. */
  readonly carries: readonly string[];
}

const facts = globSync(join(examples, 'october-2020/*.graphql'))
  .map((file) => basename(file, '.graphql'))
  .sort();
const carriers = json('october-2020/carriers.json') as unknown as Readonly<
  Record<string, readonly Carrier[]>
>;

let app: TestApp;
let steps: readonly Step[];
let loaded: Load;

beforeAll(async () => {
  app = await startApp();
  steps = await stepsIn(join(examples, 'japan-us-2019-2022.json'));
  loaded = await load(app, steps, { keys: 'examples' });
});
afterAll(() => app.close());

describe.each(['japan-us-2019-2022', 'wga-amptp-2023'])('%s', (name) => {
  const keys = name.startsWith('japan') ? 'examples' : name;
  let all: readonly Step[];
  let first: Load;

  beforeAll(async () => {
    all = await stepsIn(join(examples, `${name}.json`));
    first = keys === 'examples' ? loaded : await load(app, all, { keys });
  });

  it('is recorded without a refusal or an open inconsistency', async () => {
    const query = `query ($id: ID!) {
      negotiation(id: $id) { version events { totalCount } inconsistencies { totalCount } }
    }`;
    expect(await ask(app, query, { id: first.negotiation })).toEqual({
      negotiation: {
        version: all.length - 1,
        events: { totalCount: all.length },
        inconsistencies: { totalCount: 0 },
      },
    });
  });

  it('is replayed, step by step, when it is recorded again', async () => {
    const again = await load(app, all, { keys });
    expect(again.answers.map(({ replayed }) => replayed)).toEqual(all.map(() => true));
    expect(again.answers.map((answer) => ({ ...answer, replayed: false }))).toEqual(first.answers);
    const query = 'query ($id: ID!) { negotiation(id: $id) { version } }';
    expect(await ask(app, query, { id: again.negotiation })).toEqual({
      negotiation: { version: all.length - 1 },
    });
  });
});

describe('October 2020', () => {
  it.each(facts)('%s', async (fact) => {
    expect(await answerTo(fact, loaded.negotiation)).toEqual(expected(fact));
  });

  it.each(facts)('%s: every part of it is carried by some record', (fact) => {
    const carried = (carriers[fact] ?? []).flatMap(({ carries }) => carries);
    const bare = leaves(expected(fact)).filter(
      (leaf) => !carried.some((part) => leaf === part || leaf.startsWith(`${part}/`)),
    );
    expect(bare).toEqual([]);
  });

  it.each(carriersTaken('retract'))('%s: without %s, retracted', async (fact, _code, carrier) => {
    const { negotiation } = loaded;
    const reason = 'To see what is left.';
    await record(app, 'retractRecord', {
      negotiation,
      record: carrier.code,
      ground: 'ENTERED_IN_ERROR',
      reason,
      despite: carrier.despite === undefined ? [] : [{ code: carrier.despite, reason }],
    });
    const without = await answerTo(fact, negotiation);
    await record(app, 'reinstateRecord', { negotiation, record: carrier.code, reason });
    expectGone(without, fact, carrier);
    expect(await answerTo(fact, negotiation)).toEqual(expected(fact));
  });

  describe.each([...new Set(carriersTaken('never entered').map(([, code]) => code))])(
    'without %s, which was never entered',
    (code) => {
      let rest: string;

      beforeAll(async () => {
        const left = steps.filter(({ input }) => codeOf(input) !== code);
        const keys = `without-${code}`;
        rest = (await load(app, untilOctober(left), { keys, tolerant: true })).negotiation;
      });

      it.each(carriersTaken('never entered').filter(([, other]) => other === code))(
        '%s',
        async (fact, _code, carrier) => {
          expectGone(await answerTo(fact, rest), fact, carrier);
        },
      );
    },
  );
});

describe('to the end', () => {
  describe.each([
    ['position', 'positions'],
    ['position', 'as-of'],
    ['history', 'histories'],
    ['matrix', 'matrix'],
    ['statuses', 'statuses'],
    ['delegations', 'delegations'],
  ])('%s.graphql, %s.json', (query, questions) => {
    it.each(askedIn(questions).map((asked) => [asked.asks, asked] as const))(
      '%s',
      async (_asks, { variables, expected: answer }) => {
        const given = {
          ...variables,
          negotiation: loaded.negotiation,
          ...(variables.asOf ? { asOf: withBookmark(variables.asOf) } : {}),
        };
        expect(await ask(app, text(`to-the-end/${query}.graphql`), given)).toEqual(answer);
      },
    );
  });
});

/** The data of an answer; null where the question names what there isn't. */
async function answerTo(fact: string, negotiation: string): Promise<Json> {
  const { data } = await app.graphql(text(`october-2020/${fact}.graphql`), { negotiation });
  return (data ?? null) as Json;
}

function expectGone(answer: Json, fact: string, { carries }: Carrier): void {
  for (const part of carries) {
    const given = at(expected(fact), part);
    expect(given).toBeDefined();
    const kept = anywhereAt(answer, part).filter((one) => isDeepStrictEqual(one, given));
    expect({ part, kept }).toEqual({ part, kept: [] });
  }
}

function carriersTaken(how: Carrier['takenAway']): (readonly [string, string, Carrier])[] {
  return Object.entries(carriers).flatMap(([fact, all]) =>
    all
      .filter(({ takenAway }) => takenAway === how)
      .map((carrier) => [fact, carrier.code, carrier] as const),
  );
}

/** What was recorded of October 2020 ends with the talks that were to follow. */
function untilOctober(all: readonly Step[]): readonly Step[] {
  return all.slice(0, all.findIndex(({ input }) => codeOf(input) === 'FULL-TALKS') + 1);
}

/** A file can't know the bookmarks of a run: it says `before CODE`. */
function withBookmark(asOf: { readonly knownAt?: string }): object {
  const code = /^before (.+)$/.exec(asOf.knownAt ?? '')?.[1];
  return code === undefined ? asOf : { ...asOf, knownAt: loaded.bookmarkBefore(code) };
}

function expected(fact: string): Json {
  return json(`october-2020/${fact}.json`);
}

function askedIn(questions: string): readonly Asked[] {
  return json(`to-the-end/${questions}.json`) as unknown as readonly Asked[];
}

function json(file: string): Json {
  return JSON.parse(text(file)) as Json;
}

function text(file: string): string {
  return readFileSync(join(examples, file), 'utf8');
}
