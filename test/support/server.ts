import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const project = join(import.meta.dirname, '../..');

/** The server, or the demo, as a person starts it on a record of its own. */
export class Server {
  readonly process: ChildProcess;
  output = '';
  complaints = '';

  constructor(settings: Readonly<Record<string, string>>, program: 'main' | 'demo' = 'main') {
    const loader = join(project, 'test/support/typescript.mjs');
    this.process = spawn(
      process.execPath,
      ['--import', loader, join(project, `src/${program}.ts`)],
      {
        env: { PORT: '0', LOG_LEVEL: 'error', ...settings },
      },
    );
    this.process.stdout?.on('data', (text: Buffer) => (this.output += text.toString()));
    this.process.stderr?.on('data', (text: Buffer) => (this.complaints += text.toString()));
  }

  /** Where it answers, once it does. */
  async url(): Promise<string> {
    for (;;) {
      const url = /^(?!Travaux listens).*?(http:\/\/127\.0\.0\.1:\d+)/m.exec(this.output)?.[1];
      if (url !== undefined) return url;
      if (this.process.exitCode !== null) throw new Error(this.complaints);
      await pause(20);
    }
  }

  async ended(): Promise<number | null> {
    if (this.process.exitCode === null) await once(this.process, 'close');
    return this.process.exitCode;
  }
}
