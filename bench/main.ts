import { append } from './append.js';
import { asOf } from './as-of.js';
import { type Bench, type Figure, measure } from './figure.js';
import { mutation, read, start } from './http.js';
import { clusterAppend, clusterCatchUp, clusterUrl } from './kurrentdb.js';
import { rebuild } from './rebuild.js';
import { sizes } from './sizes.js';
import { stages } from './stages.js';

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
  asOf,
  start,
  ...ofCluster,
];

const engines = ['sqlite', ...(clusterUrl === undefined ? [] : [clusterUrl])];

/** How often each is run and compared; more than needed for a median that a noisy machine does not move. */
const pairs = 5;

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('--'));
const [first, count = '100000'] = names;
if (clusterUrl === undefined) {
  console.error(
    'SKIPPED: all that is measured on a cluster, kurrentdb-append-1, kurrentdb-append-64 and kurrentdb-catch-up with it, as KURRENTDB_URL names no server.',
  );
}
if (first === 'sizes') {
  await tellSizes(Number(count));
  process.exit();
}
if (first === 'stages') {
  await tellStages();
  process.exit();
}
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  throw new Error(
    `There is no ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.`,
  );
}

if (!asJson) console.log(row('bench', 'ours', 'peer', 'ratio', 'unit', 'peer is'));
for (const bench of benches) {
  if (names.length > 0 && !names.includes(bench.name)) continue;
  const figure = await measure(bench, pairs);
  console.log(asJson ? JSON.stringify(figure) : rowOf(figure));
}

/** What recording a statement takes on each engine that there is, in microseconds, stage by stage. */
async function tellStages(): Promise<void> {
  if (!asJson) console.log(stageRow('engine', 'stage', '1 client', '64 clients'));
  for (const store of engines) {
    for await (const stage of stages(store)) {
      const { engine, stage: name, with1Client, with64Clients } = stage;
      const told = stageRow(engine, name, String(with1Client), String(with64Clients));
      console.log(asJson ? JSON.stringify(stage) : told);
    }
  }
}

/** What a whole record takes on each engine that there is; seconds for a million events by proportion. */
async function tellSizes(events: number): Promise<void> {
  if (!asJson) console.log(row('sizes', 'engine', 'seconds', 'per 1M', 'bytes an event'));
  for (const store of engines) {
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

function rowOf({ bench, ours, peer, ratio, unit, peerName, p50Ms, p99Ms }: Figure): string {
  const times = p50Ms === undefined ? '' : `; p50 ${String(p50Ms)} ms, p99 ${String(p99Ms)} ms`;
  return row(bench, String(ours), String(peer), String(ratio), unit, peerName + times);
}

function row(...cells: readonly string[]): string {
  return padded([21, 9, 9, 8, 13], cells);
}

function stageRow(...cells: readonly string[]): string {
  return padded([9, 29, 12], cells);
}

function padded(widths: readonly number[], cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('');
}
