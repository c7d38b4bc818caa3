import { append } from './append.js';
import { type Bench, type Figure, measure } from './figure.js';
import { mutation, read, start } from './http.js';
import { clusterAppend, clusterCatchUp, clusterUrl } from './kurrentdb.js';
import { rebuild } from './rebuild.js';
import { sizes } from './sizes.js';

const ofCluster =
  clusterUrl === undefined
    ? []
    : [clusterAppend(clusterUrl, 1), clusterAppend(clusterUrl, 64), clusterCatchUp(clusterUrl)];
const benches: readonly Bench[] = [
  append(1),
  append(64),
  mutation,
  read,
  rebuild,
  start,
  ...ofCluster,
];

/** How often each is run and compared; more than needed for a median that a noisy machine does not move. */
const pairs = 5;

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('--'));
const [first, count = '100000'] = names;
if (first === 'sizes') {
  await tellSizes(Number(count));
  process.exit();
}
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  throw new Error(
    `There is no ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.`,
  );
}

if (clusterUrl === undefined) {
  console.error(
    'SKIPPED: kurrentdb-append-1, kurrentdb-append-64 and kurrentdb-catch-up, as KURRENTDB_URL names no server.',
  );
}
if (!asJson) console.log(row('bench', 'ours', 'peer', 'ratio', 'unit', 'peer is'));
for (const bench of benches) {
  if (names.length > 0 && !names.includes(bench.name)) continue;
  const figure = await measure(bench, pairs);
  console.log(asJson ? JSON.stringify(figure) : rowOf(figure));
}

/** What a whole record takes on each engine that there is; seconds for a million events by proportion. */
async function tellSizes(events: number): Promise<void> {
  if (!asJson) console.log(row('sizes', 'engine', 'seconds', 'per 1M', 'bytes an event'));
  for (const store of ['sqlite', ...(clusterUrl === undefined ? [] : [clusterUrl])]) {
    for await (const size of sizes(events, store)) {
      const { what, engine, seconds, bytes } = size;
      const perMillion = ((seconds * 1e6) / events).toFixed(0);
      const perEvent = bytes === undefined ? '' : (bytes / events).toFixed(0);
      console.log(
        asJson
          ? JSON.stringify({ ...size, events })
          : row(what, engine, seconds.toFixed(2), perMillion, perEvent),
      );
    }
  }
}

function rowOf({ bench, ours, peer, ratio, unit, peerName }: Figure): string {
  return row(bench, String(ours), String(peer), String(ratio), unit, peerName);
}

function row(...cells: readonly string[]): string {
  const widths = [21, 9, 9, 8, 13];
  return cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('');
}
