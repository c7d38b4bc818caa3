import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, startAppOn, type TestApp } from '../support/app.js';
import { ask, type Input, load, record, send } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { firstHand, opened, tabled, talks, withdrawn } from '../support/story.js';

let app: TestApp;
let negotiation: string;
beforeAll(async () => {
  app = await startApp();
  ({ negotiation } = await load(app, talks.map(stepOf), { keys: 'idempotency' }));
});
afterAll(() => app.close());

const said = (title: string, more: Input = {}): Input => ({
  ...{ negotiation, title, occurred: '2020-10-15', evidence: firstHand },
  ...more,
});

async function versionNow(of = negotiation, at = app): Promise<number> {
  const query = 'query ($id: ID!) { negotiation(id: $id) { version } }';
  const found = await ask(at, query, { id: of });
  return (found['negotiation'] as { readonly version: number }).version;
}

describe('the same request under one key', () => {
  it('records once, and answers the same for ever', async () => {
    const input = said('Once', { idempotencyKey: 'once' });
    const first = await record(app, 'recordStatement', input);
    await record(app, 'recordStatement', said('Meanwhile'));
    const before = await versionNow();
    const again = await record(app, 'recordStatement', input);
    expect(again).toEqual({ ...first, replayed: true });
    expect(first.replayed).toBe(false);
    expect(await versionNow()).toBe(before);
  });

  it('is the same with nulls for silence, and whichever version it expects', async () => {
    const first = await record(app, 'recordStatement', said('Null', { idempotencyKey: 'null' }));
    const again = await record(app, 'recordStatement', {
      ...said('Null', { idempotencyKey: 'null' }),
      ...{ summary: null, stances: null, speaker: null, expectedVersion: 0 },
    });
    expect(again).toEqual({ ...first, replayed: true });
  });

  it('answers with the object as it is now', async () => {
    const input = { ...tabled('JP-1', { idempotencyKey: 'now' }).input, negotiation };
    await record(app, 'tableProposal', input);
    await record(app, 'withdrawProposal', { ...withdrawn('GONE', 'JP-1').input, negotiation });
    const query = `mutation ($input: TableProposalInput!) {
      tableProposal(input: $input) { replayed proposal { code status } }
    }`;
    expect(await ask(app, query, { input })).toEqual({
      tableProposal: { replayed: true, proposal: { code: 'JP-1', status: ['WITHDRAWN'] } },
    });
  });

  it('records once when it is sent many times at once', async () => {
    const before = await versionNow();
    const input = said('At once', { idempotencyKey: 'at-once' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => record(app, 'recordStatement', input)),
    );
    const [first] = answers;
    expect(answers.map((answer) => ({ ...answer, replayed: false }))).toEqual(
      answers.map(() => ({ ...first, replayed: false })),
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await versionNow()).toBe(before + 1);
  });

  it('opens one negotiation when it is sent many times at once', async () => {
    const input = { ...opened.input, code: 'AT-ONCE', idempotencyKey: 'open-at-once' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => record(app, 'openNegotiation', input)),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    const [first] = answers;
    expect(await versionNow(first?.id)).toBe(0);
  });
});

describe('another request under a key that was used', () => {
  it('is refused, and nothing is recorded', async () => {
    const { id } = await record(app, 'recordStatement', said('One', { idempotencyKey: 'reused' }));
    const before = await versionNow();
    const message = expect.stringContaining(`This key has recorded ${id} before`);
    for (const other of [
      said('Two', { idempotencyKey: 'reused' }),
      said('One', {
        idempotencyKey: 'reused',
        despite: [{ code: 'NOT_A_PARTY', reason: 'It says so.' }],
      }),
    ]) {
      expect(await send(app, 'recordStatement', other)).toMatchObject({
        events: [],
        version: null,
        userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'], message }],
      });
    }
    expect(await versionNow()).toBe(before);
  });

  it('is told which negotiation was opened with it', async () => {
    const input = { ...opened.input, code: 'OPENED', idempotencyKey: 'opens' };
    const { id } = await record(app, 'openNegotiation', input);
    const { userErrors } = await send(app, 'openNegotiation', { ...input, title: 'Other talks' });
    expect(userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED', message: expect.stringContaining(id) },
    ]);
  });

  it('loses when both are sent at once, whichever comes first', async () => {
    const before = await versionNow();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(app, 'recordStatement', said(`Race ${String(index % 2)}`, { idempotencyKey: 'race' })),
      ),
    );
    const recorded = answers.filter(({ userErrors }) => userErrors.length === 0);
    expect(recorded).toHaveLength(10);
    expect(new Set(recorded.map(({ events: [event] }) => event?.id)).size).toBe(1);
    expect(recorded.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 10 }, () => 'IDEMPOTENCY_KEY_REUSED'),
    );
    expect(await versionNow()).toBe(before + 1);
  });

  it('is another one of another mutation, or in another negotiation', async () => {
    const idempotencyKey = 'scope';
    await record(app, 'recordStatement', said('Here', { idempotencyKey }));
    const figure = { title: 'Troops', valueType: 'TEXT', nature: 'NOT_STATED' };
    const reported = await record(app, 'reportFigure', {
      ...said('Here', { idempotencyKey, ...figure }),
      value: { text: { words: 'many' } },
    });
    expect(reported.replayed).toBe(false);
    const { id } = await record(app, 'openNegotiation', { ...opened.input, code: 'SCOPE' });
    const there = await record(app, 'recordStatement', {
      ...said('There', { idempotencyKey }),
      negotiation: id,
    });
    expect(there.replayed).toBe(false);
  });
});

describe('a refusal', () => {
  it('keeps no key: the request may be mended and sent under it', async () => {
    const idempotencyKey = 'mended';
    const refused = await send(app, 'recordStatement', said('', { idempotencyKey }));
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_TEXT', path: ['title'] }]);
    const stale = await send(app, 'recordStatement', {
      ...said('Mended', { idempotencyKey }),
      expectedVersion: 0,
    });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const mended = await record(app, 'recordStatement', said('Mended', { idempotencyKey }));
    expect(mended.replayed).toBe(false);
  });

  it.each(['', 'two words', 'schlüssel', 'k'.repeat(201)])(
    'is what becomes of a key that is none: %j',
    async (idempotencyKey) => {
      const { userErrors } = await send(app, 'recordStatement', said('Key', { idempotencyKey }));
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['idempotencyKey'] }]);
    },
  );
});

describe('a key', () => {
  it.each([
    ['when the record is opened again', []],
    ['when what is read was lost meanwhile', ['read-model']],
  ])('still stands for its request %s', async (_when, lost) => {
    const data = await mkdtemp(join(tmpdir(), 'travaux-'));
    try {
      const before = await startAppOn(data);
      const keys = { keys: 'restart' };
      const first = await load(before, talks.map(stepOf), keys);
      await before.close();
      const files = await readdir(data);
      const gone = files.filter((file) => lost.some((name) => file.startsWith(name)));
      expect(gone.length > 0).toBe(lost.length > 0);
      await Promise.all(gone.map((file) => rm(join(data, file))));
      const after = await startAppOn(data);
      try {
        const again = await load(after, talks.map(stepOf), keys);
        expect(again.answers).toEqual(
          first.answers.map((answer) => ({ ...answer, replayed: true })),
        );
        expect(await versionNow(first.negotiation, after)).toBe(talks.length - 1);
        const { userErrors } = await send(after, 'admitParty', {
          ...{ negotiation: first.negotiation, idempotencyKey: 'restart/1' },
          ...{ code: 'KR', name: 'Korea', kind: 'STATE', role: 'PARTY' },
        });
        expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
      } finally {
        await after.close();
      }
    } finally {
      await rm(data, { recursive: true });
    }
  });
});
