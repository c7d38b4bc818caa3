import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppParts, createApp } from '../../src/app.js';
import { Projections } from '../../src/projections/projections.js';
import type { EventStoreSettings } from '../../src/event-store/open.js';
import type { LogSettings } from '../../src/logging.js';
import { logOf } from './engine.js';

/** What came back for one operation. */
export interface Answer {
  readonly status: number;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The real application on a port of its own, with a record of its own that goes with it. */
export interface TestApp {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  /** Sends an operation as a client would that accepts what GraphQL over HTTP asks for. */
  graphql(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts it on a record of its own; silent, unless its lines are asked for. */
export async function startApp(
  parts: AppParts = {},
  log: LogSettings = { logLevel: 'silent' },
): Promise<TestApp> {
  const data = await mkdtemp(join(tmpdir(), 'travaux-'));
  const remove = () => rm(data, { recursive: true });
  try {
    const app = await startAppOn(data, parts, log);
    const close = async () => {
      await app.close();
      await remove();
    };
    return { ...app, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Starts it on the record in a folder, which stays when it is closed. */
export function startAppOn(
  data: string,
  parts: AppParts = {},
  log: LogSettings = { logLevel: 'silent' },
): Promise<TestApp> {
  return startOn({ ...logOf(data), ...log }, parts);
}

/** Starts it on whichever log is named, which stays when it is closed. */
export async function startOn(
  settings: EventStoreSettings & Partial<LogSettings>,
  parts: AppParts = {},
): Promise<TestApp> {
  const app = await createApp({ logLevel: 'silent', ...settings }, parts);
  const close = () => app.close();
  try {
    await app.listen(0, '127.0.0.1');
    await app.get(Projections).start();
  } catch (error) {
    await close();
    throw error;
  }
  return { ...appAt(await app.getUrl()), close };
}

/** The application that listens at a URL, whoever started it. */
export function appAt(url: string): Pick<TestApp, 'url' | 'graphql'> {
  return { url, graphql: (query, variables) => ask(url, query, variables) };
}

async function ask(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Omit<Answer, 'status'>;
  return { status: response.status, ...body };
}
