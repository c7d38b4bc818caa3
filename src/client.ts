import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** One thing to record, as a file holds it: a mutation of the contract and its input, things named by their codes. */
export interface Step {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Sends one operation to a record and gives its data. Throws when there is none. */
export type Ask = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<unknown>;

/** A step was refused: what the record said to it. */
class RefusedStep extends Error {
  override readonly name = 'RefusedStep';
  constructor(
    readonly step: Step,
    readonly errors: readonly { readonly code: string; readonly message: string }[],
  ) {
    const reasons = errors.map(({ code, message }) => `${code}: ${message}`).join(' ');
    const { code } = step.input;
    const named = typeof code === 'string' ? `${step.mutation} ${code}` : step.mutation;
    super(`${named} was refused. ${reasons}`);
  }
}

const steps = z.array(
  z.strictObject({ mutation: z.string(), input: z.record(z.string(), z.unknown()) }),
);

const answer = z.record(
  z.string(),
  z.object({
    userErrors: z.array(z.object({ code: z.string(), message: z.string() })),
    negotiation: z.object({ id: z.string() }).nullish(),
  }),
);

/** The steps in a file; the first one opens the negotiation. */
export async function stepsIn(file: string): Promise<readonly Step[]> {
  return steps.parse(JSON.parse(await readFile(file, 'utf8')));
}

/**
 * Records the steps one after another and gives the negotiation's id. Each has an idempotency key of its place in the
 * list, so that recording them again changes nothing. Throws {@link RefusedStep} at the first one that is refused.
 */
export async function recordAll(
  ask: Ask,
  all: readonly Step[],
  keyPrefix: string,
): Promise<string> {
  let negotiation: string | undefined;
  for (const [index, step] of all.entries()) {
    const idempotencyKey = `${keyPrefix}/${String(index)}`;
    const envelope =
      negotiation === undefined ? { idempotencyKey } : { idempotencyKey, negotiation };
    const payload = await send(ask, { ...step, input: { ...step.input, ...envelope } });
    negotiation ??= payload?.negotiation?.id;
  }
  if (negotiation === undefined) throw new Error('The first step opens a negotiation.');
  return negotiation;
}

async function send(ask: Ask, step: Step) {
  const payload = answer.parse(await ask(operationFor(step.mutation), { input: step.input }))[
    step.mutation
  ];
  if (payload && payload.userErrors.length > 0) throw new RefusedStep(step, payload.userErrors);
  return payload;
}

/** The operation of any mutation: all of them take one input and say why when they refuse. */
export function operationFor(mutation: string): string {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const opened = mutation === 'openNegotiation' ? 'negotiation { id }' : '';
  return `mutation ($input: ${input}!) {
    ${mutation}(input: $input) { userErrors { code message path } ${opened} }
  }`;
}

/** Asks a record that serves at a URL. */
export function askAt(url: string): Ask {
  return async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = z
      .object({ data: z.unknown(), errors: z.array(z.object({ message: z.string() })).optional() })
      .parse(await response.json());
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
    return data;
  };
}
