import { isIPv4 } from 'node:net';
import { z } from 'zod';
import { clusterSchemes } from './event-store/open.js';

/** What a server is told from outside, checked once at its start. */
export interface Settings {
  /** An address that reaches this machine alone: see {@link settingsFrom}. */
  readonly host: string;
  /** 0 for one that the system picks. */
  readonly port: number;
  /** The folder of the record, made when it isn't there; relative to where the server was started. */
  readonly data: string;
  /** `sqlite`, or the connection string of a KurrentDB cluster: never to be shown, it may hold a password. */
  readonly store: string;
  readonly logLevel: (typeof logLevels)[number];
}

/** What is wrong with one variable, as a sentence for the person who set it. */
interface SettingProblem {
  readonly variable: string;
  /** Never holds the value: a connection string carries a password. */
  readonly message: string;
}

type SettingsOutcome =
  { readonly settings: Settings } | { readonly problems: readonly SettingProblem[] };

/** pino's levels, from the fewest lines to the most. */
const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'It must be a port from 0 to 65535; 0 lets the system pick one.')
    .transform(Number)
    .refine((port) => port <= 65_535, 'It must be at most 65535.')
    .default(3000),
  TRAVAUX_HOST: z
    .string()
    .refine(
      isLoopback,
      'It must be 127.0.0.1, ::1 or localhost: whoever connects is trusted while no identity provider can be ' +
        'configured, so only this machine may connect.',
    )
    .default('127.0.0.1'),
  TRAVAUX_DATA: z.string().default('./data'),
  TRAVAUX_STORE: z
    .string()
    .refine(
      (store) => store === 'sqlite' || clusterSchemes.test(store),
      'It must be sqlite, or the connection string of a KurrentDB cluster, kurrentdb://….',
    )
    .default('sqlite'),
  LOG_LEVEL: z
    .enum(logLevels, { error: `It must be one of ${logLevels.join(', ')}.` })
    .default('info'),
});

/** The variables that a server reads. */
export const settingNames: readonly string[] = Object.keys(variables.shape);

/** Read by the tests alone; whoever has set it for them may start a server as well. */
const ofTests = ['TRAVAUX_TEST_SCALE'];

/**
 * The settings that an environment gives, or everything that is wrong with it. A variable that is set to nothing counts
 * as not set, which is how compose files leave one out. One that only looks like ours is refused: a misspelt name would
 * otherwise start a server on another record than the one that is meant.
 */
export function settingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): SettingsOutcome {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = variables.safeParse(Object.fromEntries(given));
  const problems = [
    ...(parsed.error?.issues ?? []).map(problemOf),
    ...given.flatMap(([name]) => unknownAmong(name)),
  ];
  if (!parsed.success || problems.length > 0) return { problems };
  const { PORT, TRAVAUX_HOST, TRAVAUX_DATA, TRAVAUX_STORE, LOG_LEVEL } = parsed.data;
  return {
    settings: {
      host: TRAVAUX_HOST,
      port: PORT,
      data: TRAVAUX_DATA,
      store: TRAVAUX_STORE,
      logLevel: LOG_LEVEL,
    },
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function unknownAmong(name: string): readonly SettingProblem[] {
  const known = Object.keys(variables.shape);
  if (!/^TRAVAUX_/i.test(name) || known.includes(name) || ofTests.includes(name)) return [];
  return [{ variable: name, message: `There is no such setting; there are ${known.join(', ')}.` }];
}

function problemOf({ path, message }: z.core.$ZodIssue): SettingProblem {
  return { variable: path.join('.'), message };
}
