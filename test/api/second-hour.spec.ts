import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';

const folder = join(import.meta.dirname, '../../examples/second-hour');
const audit = '10-audit';
const operations = globSync(join(folder, '*.graphql'))
  .map((file) => basename(file, '.graphql'))
  .sort((one, other) => Number.parseInt(one) - Number.parseInt(other));

interface Audited {
  readonly id: string;
  readonly recording: {
    readonly revision: number;
    readonly by: string;
    readonly bytes: string;
    readonly hash: string;
    readonly retracted: boolean;
    readonly corrections: readonly { readonly reason: string }[];
  };
}

describe('the second hour', () => {
  let app: TestApp;
  const answers = new Map<string, unknown>();

  beforeAll(async () => {
    app = await startApp();
    for (const name of operations) {
      const { data, errors } = await app.graphql(read(`${name}.graphql`));
      answers.set(name, errors ?? data);
    }
  });

  afterAll(() => app.close());

  it('ends with the audit', () => {
    expect(operations.length).toBeGreaterThanOrEqual(9);
    expect(operations.at(-1)).toBe(audit);
  });

  it.each(operations.filter((name) => name !== audit))('%s is answered so', (name) => {
    expect(answers.get(name)).toEqual(JSON.parse(read(`${name}.json`)));
  });

  it('is audited by hashes that anybody can compute', () => {
    const { negotiation } = answers.get(audit) as {
      readonly negotiation: {
        readonly inconsistencies: { readonly totalCount: number };
        readonly events: { readonly totalCount: number; readonly nodes: readonly Audited[] };
      };
    };
    const { totalCount, nodes } = negotiation.events;
    const keys = operations.flatMap(
      (name) => read(`${name}.graphql`).match(/idempotencyKey/g) ?? [],
    );
    expect(nodes).toHaveLength(totalCount);
    expect(totalCount).toBe(keys.length);
    expect(negotiation.inconsistencies.totalCount).toBe(0);
    for (const [revision, { id, recording }] of nodes.entries()) {
      const zero = Buffer.of(0);
      const leaf = createHash('sha256').update(zero).update(recording.bytes).digest('hex');
      expect(recording).toMatchObject({ revision, by: 'local', hash: leaf });
      expect(JSON.parse(recording.bytes)).toMatchObject({ id });
    }
    expect(nodes.filter(({ recording }) => recording.retracted)).toHaveLength(1);
    expect(nodes.flatMap(({ recording }) => recording.corrections)).toEqual([
      { reason: 'The minutes have the 11th.' },
    ]);
  });
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
