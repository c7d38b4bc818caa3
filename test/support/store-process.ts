/**
 * A process of its own that opens the log in a file, for what one process can't show of itself.
 *
 * `hold FILE` appends one event, says so, and keeps the log open until it is killed.
 * `fill FILE COUNT` appends that many events one after another, each to one of eight streams, and tells what became of them.
 *
 * It answers with one line of JSON; whatever it throws is named in it.
 */
import { noStream } from '../../src/event-store/event-store.js';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import { event } from './events.js';
import type { Answer, Failure } from './run-store-process.js';

const [task, file = '', count = '0'] = process.argv.slice(2);

try {
  const store = SqliteEventStore.open(file);
  if (task === 'hold') {
    await store.append('held', noStream, [event()]);
    answer({ stream: 'held' });
    setInterval(() => undefined, 1000);
  } else {
    const filled = await fill(store, Number(count));
    await store.close();
    answer(filled);
  }
} catch (error) {
  answer({ thrown: nameOf(error), message: error instanceof Error ? error.message : '' });
}

async function fill(store: SqliteEventStore, total: number): Promise<Answer> {
  const acknowledged: string[] = [];
  const failures: Failure[] = [];
  const revisions = new Array<number>(8).fill(noStream);
  for (let index = 0; index < total; index += 1) {
    const stream = index % revisions.length;
    const one = event(`number ${String(index)}`);
    try {
      revisions[stream] = await store.append(`s${String(stream)}`, revisions[stream] ?? noStream, [
        one,
      ]);
      acknowledged.push(one.id);
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      failures.push({
        after: acknowledged.length,
        id: one.id,
        thrown: nameOf(error),
        cause: codeOf(cause),
      });
    }
  }
  return { acknowledged, failures };
}

function answer(value: Answer): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
