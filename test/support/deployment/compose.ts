import { parse } from 'yaml';
import { z } from 'zod';

const list = z.array(z.string()).default([]);

/** What the rules of a deployment look at in one service; the rest of it is the Compose schema's to judge. */
const service = z.looseObject({
  image: z.string(),
  build: z.string().optional(),
  user: z.string().optional(),
  privileged: z.boolean().default(false),
  read_only: z.boolean().default(false),
  cap_drop: list,
  cap_add: list,
  security_opt: list,
  restart: z.string().optional(),
  network_mode: z.string().optional(),
  networks: list,
  ports: list,
  volumes: list,
  command: list,
  healthcheck: z.looseObject({ test: list }).optional(),
  stop_grace_period: z.string().optional(),
  depends_on: z.record(z.string(), z.looseObject({ condition: z.string() })).default({}),
  environment: z.union([list, z.record(z.string(), z.string())]).default({}),
  deploy: z
    .looseObject({
      resources: z.looseObject({
        limits: z.looseObject({
          cpus: z.string().optional(),
          memory: z.string().optional(),
          pids: z.number().optional(),
        }),
      }),
    })
    .optional(),
});

const composition = z.looseObject({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.looseObject({ internal: z.boolean().default(false) })),
  volumes: z.record(z.string(), z.looseObject({})),
});

export type Service = z.infer<typeof service>;
export type Composition = z.infer<typeof composition>;

/** The composition as the engine would see it, with what stands for the variables when only the passwords are set. */
export function composed(text: string): Composition {
  const parsed: unknown = parse(substituted(text), { merge: true });
  return composition.parse(parsed);
}

/** The variables that a file takes from outside. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(variable)].map(([, name = '']) => name))];
}

/** A password that stands for any; it is put wherever a variable has to be set. */
export const anyPassword = 'aPasswordOfTheTest';

const variable = /(?<!\$)\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g;

function substituted(text: string): string {
  return text
    .replaceAll(variable, (_whole, _name: string, how?: string, given?: string) =>
      how === '-' ? (given ?? '') : anyPassword,
    )
    .replaceAll('$$', '$');
}

/** The environment of a service, whichever way it is written. */
export function environmentOf({ environment }: Service): Readonly<Record<string, string>> {
  if (!Array.isArray(environment)) return environment;
  return Object.fromEntries(
    environment.map((line) => {
      const [name = '', ...value] = line.split('=');
      return [name, value.join('=')];
    }),
  );
}

/** The names of named volumes that a service may write, with where. */
export function writtenBy({ volumes }: Service): readonly string[] {
  return volumes
    .map((volume) => volume.split(':'))
    .filter(([source = '', , mode]) => !source.startsWith('.') && mode !== 'ro')
    .map(([source = '']) => source);
}

/** `15s` or `1m` in ms; NaN for none, so that any comparison fails. */
export function durationMs(text: string | undefined): number {
  const [, count, unit] = /^(\d+)(s|m)$/.exec(text ?? '') ?? [];
  return Number(count) * (unit === 'm' ? 60_000 : 1000);
}
