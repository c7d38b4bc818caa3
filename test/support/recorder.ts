import { expect } from '@jest/globals';
import type { Step } from '../../src/client.js';
import type { TestApp } from './app.js';

/** What every mutation answers with, as this client asks for it. */
export interface Recorded {
  readonly events: readonly { readonly id: string; readonly type: string }[];
  readonly version: number | null;
  readonly bookmark: string | null;
  readonly replayed: boolean;
  readonly visible: boolean;
  readonly userErrors: readonly Refused[];
}

export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

export type Input = Readonly<Record<string, unknown>>;

/** Sends a mutation and gives its payload, refused or not. Throws where there is no payload at all. */
export async function send(app: TestApp, mutation: string, input: Input): Promise<Recorded> {
  const { data, errors, status } = await app.graphql(operationOf(mutation), { input });
  const payload = data?.[mutation];
  if (payload === undefined) throw new Error(`${mutation}: ${JSON.stringify({ status, errors })}`);
  return payload as Recorded;
}

/** Records something that must not be refused; gives what was answered. */
export async function record(
  app: TestApp,
  mutation: string,
  input: Input,
): Promise<Recorded & { readonly id: string; readonly bookmark: string }> {
  const payload = await send(app, mutation, input);
  const [event] = payload.events;
  if (payload.bookmark === null || event === undefined) {
    throw new Error(`${mutation} was refused: ${JSON.stringify(payload.userErrors)}`);
  }
  return { ...payload, id: event.id, bookmark: payload.bookmark };
}

/** The operation of any mutation with everything that all payloads have. */
export function operationOf(mutation: string): string {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${input}!) {
    ${mutation}(input: $input) {
      events { id type: __typename }
      version bookmark replayed visible
      userErrors { code message path }
    }
  }`;
}

/** Asks a question that must be answered without an error; gives the data. */
export async function ask(
  app: TestApp,
  query: string,
  variables: Input = {},
): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await app.graphql(query, variables);
  expect(errors).toBeUndefined();
  if (!data) throw new Error('There is no data.');
  return data;
}

/** A negotiation as it was recorded from steps, with what its steps answered by their codes. */
export interface Load {
  readonly negotiation: string;
  /** For each step, in order, what was answered. */
  readonly answers: readonly Recorded[];
  /** The bookmark just before the record under this code was entered. */
  bookmarkBefore(code: string): string;
  /** The id of the record that was entered under this code. */
  idOf(code: string): string;
  /** The same JSON with every id of a record in it replaced by the record's code. */
  named(answer: unknown): unknown;
}

export interface LoadOptions {
  /** Idempotency keys begin with it: another load under the same one is a repetition. */
  readonly keys: string;
  /** Go on where a step is refused, as what depends on steps that are left out will be. */
  readonly tolerant?: boolean;
}

/** Records steps one after another. The first one opens the negotiation. */
export async function load(
  app: TestApp,
  steps: readonly Step[],
  { keys, tolerant = false }: LoadOptions,
): Promise<Load> {
  const answers: Recorded[] = [];
  let negotiation = '';
  for (const [index, { mutation, input }] of steps.entries()) {
    const envelope = {
      idempotencyKey: `${keys}/${String(index)}`,
      ...(negotiation && { negotiation }),
    };
    const answer = await send(app, mutation, { ...input, ...envelope });
    if (!tolerant && answer.userErrors.length > 0) {
      throw new Error(
        `${mutation} ${codeOf(input)} was refused: ${JSON.stringify(answer.userErrors)}`,
      );
    }
    answers.push(answer);
    negotiation ||= answer.events[0]?.id ?? '';
  }
  const at = (code: string): number => {
    const index = steps.findIndex(({ input }) => codeOf(input) === code);
    if (index === -1) throw new Error(`No step is called ${code}.`);
    return index;
  };
  return {
    negotiation,
    answers,
    bookmarkBefore: (code) => answers[at(code) - 1]?.bookmark ?? '',
    idOf: (code) => answers[at(code)]?.events[0]?.id ?? '',
    named: (answer) => withCodes(answer, codesOf(steps, answers)),
  };
}

function codesOf(
  steps: readonly Step[],
  answers: readonly Recorded[],
): ReadonlyMap<string, string> {
  return new Map(
    answers.flatMap(({ events: [event] }, index) => {
      const code = codeOf(steps[index]?.input ?? {});
      return event === undefined || code === '' ? [] : [[event.id, code] as const];
    }),
  );
}

function withCodes(answer: unknown, codes: ReadonlyMap<string, string>): unknown {
  return JSON.parse(JSON.stringify(answer), (_name, value: unknown) =>
    typeof value === 'string' ? (codes.get(value) ?? value) : value,
  );
}

export function codeOf(input: Input): string {
  return typeof input['code'] === 'string' ? input['code'] : '';
}
