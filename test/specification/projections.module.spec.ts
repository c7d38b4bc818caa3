import { describe, expect, it } from '@jest/globals';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventStoreModule } from '../../src/event-store/event-store.module.js';
import { EventStore } from '../../src/event-store/event-store.js';
import { SystemClock, SystemRandomness } from '../../src/event-store/system-ports.js';
import { Projections } from '../../src/projections/projections.js';
import { ProjectionsModule } from '../../src/projections/projections.module.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { JournalView, notes } from '../support/journal.view.js';
import { Workbench } from '../support/workbench.js';

class ChapterView extends JournalView {
  constructor(readonly readModel: ReadModel) {
    super('chapter');
  }

  shown(): readonly string[] {
    return this.ids(this.readModel);
  }
}

class OtherView extends JournalView {
  constructor() {
    super('other');
  }
}

@Module({})
class Application {}

/** An application whose views have caught up and whose log lines go to a list. */
async function application(
  data: string,
  lines: string[],
  order: (modules: readonly DynamicModule[]) => readonly DynamicModule[],
): Promise<INestApplicationContext> {
  const listen = (line: string) => lines.push(line);
  const ports = { clock: new SystemClock(), randomness: new SystemRandomness() };
  const modules = order([
    EventStoreModule.of({ data }, ports),
    ProjectionsModule.forViews({ data }, [ChapterView, OtherView]),
  ]);
  const app = await NestFactory.createApplicationContext(
    { module: Application, imports: [...modules] },
    { logger: { log: listen, warn: listen, error: listen }, abortOnError: false },
  );
  await app.get(Projections).start();
  return app;
}

describe('the projections in the application', () => {
  it.each([
    ['first', (modules: readonly DynamicModule[]) => modules],
    ['last', (modules: readonly DynamicModule[]) => modules.toReversed()],
  ])('catch up once it has started, and end before a log named %s does', async (_, order) => {
    const bench = new Workbench();
    const lines: string[] = [];
    try {
      const first = await application(bench.folder, lines, order);
      await first.get(EventStore).append('neg_1', -1, notes('a', 3));
      await first.close();

      const second = await application(bench.folder, lines, order);
      const views = [second.get(ChapterView), second.get(OtherView)] as const;
      expect(views[0].shown()).toEqual(['a0', 'a1', 'a2']);
      const projections = second.get(Projections);
      expect(projections.health().ready).toBe(true);
      const revision = await second.get(EventStore).append('neg_1', 2, notes('b', 1));
      const place = { stream: 'neg_1', revision };
      await expect(projections.waitFor(place, views, 5_000)).resolves.toBe('visible');
      expect(views[0].shown()).toEqual(['a0', 'a1', 'a2', 'b0']);
      await second.close();
      await expect(projections.waitFor(place, views, 5_000)).resolves.toBe('stopped');

      const told = lines.filter((line) => /^(chapter|The log)/.test(line));
      expect(told).toEqual([
        'chapter is built from the start of the log: the read model does not have it yet',
        'chapter is up with the log, 0 events in',
        'chapter is up with the log, 3 events in',
      ]);
    } finally {
      await bench.tidyUp();
    }
  });
});
