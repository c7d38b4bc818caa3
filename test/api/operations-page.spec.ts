import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settingNames } from '../../src/config.js';
import { startApp, type TestApp } from '../support/app.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');

/** Each metric in the table, with the labels beside it. */
const labelled = [...page.matchAll(/^\| `((?:travaux|http)_\w+)` \|([^|]*)\|/gm)].map(
  ([, name, labels = '']) => [name, [...labels.matchAll(/\w+/g)].map(([label]) => label)] as const,
);

/** What Prometheus puts behind the name of a histogram. */
const suffix = /_(?:bucket|count|sum)$/;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('docs/operations.md', () => {
  it('names every metric of ours with its labels, and none that is not served', async () => {
    await app.graphql('{ nothing }');
    await fetch(`${app.url}/metrics`);
    const text = await (await fetch(`${app.url}/metrics`)).text();
    const served = [...text.matchAll(/^# TYPE ((?:travaux|http)_\w+) /gm)].map(([, name]) => name);
    const rows = [...page.matchAll(/^\| `((?:travaux|http)_\w+)` \|/gm)].map(([, name]) => name);
    expect(served.length).toBeGreaterThan(10);
    expect(rows.toSorted()).toEqual(served.toSorted());
    for (const [, name = '', labels = ''] of text.matchAll(/^((?:travaux|http)_\w+)\{(.*)\} /gm)) {
      const [, told] = labelled.find(([row]) => row === name.replace(suffix, '')) ?? [];
      const worn = [...labels.matchAll(/(\w+)="/g)].map(([, label]) => label ?? '');
      expect([name, worn.filter((label) => label !== 'le' && !told?.includes(label))]).toEqual([
        name,
        [],
      ]);
    }
  });

  it('speaks of no metric elsewhere that is not served', async () => {
    const text = await (await fetch(`${app.url}/metrics`)).text();
    const spoken = [...page.matchAll(/\b(?:travaux|http|process|nodejs)_\w+\b/g)].map(([name]) =>
      name.replace(suffix, ''),
    );
    const types = new Set([...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name));
    // The labels of HTTP are named after the attributes of OpenTelemetry.
    const labels = labelled.flatMap(([, told]) => told);
    const known = (name: string): boolean => types.has(name) || labels.includes(name);
    expect(spoken.filter((name) => !known(name))).toEqual([]);
  });

  it('has a row for every setting, and for nothing that is none', () => {
    const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual([...settingNames].toSorted());
  });
});
