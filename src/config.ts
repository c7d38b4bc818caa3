import { isIPv4 } from 'node:net';
import { z } from 'zod';

/** What a server is told from outside, checked once at its start. */
export interface Settings {
  /** An address that reaches this machine alone: see {@link settingsFrom}. */
  readonly host: string;
  /** 0 for one that the system picks. */
  readonly port: number;
  /** The folder of the record, made when it isn't there; relative to where the server was started. */
  readonly data: string;
  readonly store: 'sqlite';
  readonly logLevel: (typeof logLevels)[number];
}

/** What is wrong with one variable, as a sentence for the person who set it. */
export interface SettingProblem {
  readonly variable: string;
  /** Never holds the value: a connection string carries a password. */
  readonly message: string;
}

export type SettingsOutcome =
  { readonly settings: Settings } | { readonly problems: readonly SettingProblem[] };

/** pino's levels, from the fewest lines to the most. */
const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'It is a port from 0 to 65535; 0 lets the system pick one.')
    .transform(Number)
    .refine((port) => port <= 65_535, 'A port is at most 65535.')
    .default(3000),
  TRAVAUX_HOST: z
    .string()
    .refine(
      isLoopback,
      'Whoever connects is trusted while no identity provider can be configured, so only this machine ' +
        'may connect: it is 127.0.0.1, ::1 or localhost.',
    )
    .default('127.0.0.1'),
  TRAVAUX_DATA: z.string().default('./data'),
  TRAVAUX_STORE: z
    .literal('sqlite', {
      error: ({ input }) =>
        typeof input === 'string' && input.startsWith('kurrentdb://')
          ? 'This build holds the embedded engine only: set it to sqlite, or leave it out.'
          : 'It is sqlite.',
    })
    .default('sqlite'),
  LOG_LEVEL: z.enum(logLevels, { error: `It is one of ${logLevels.join(', ')}.` }).default('info'),
});

/**
 * The settings that an environment gives, or everything that is wrong with it. A variable that is set to nothing counts
 * as not set, which is how compose files leave one out.
 */
export function settingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): SettingsOutcome {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = variables.safeParse(Object.fromEntries(given));
  if (!parsed.success) return { problems: parsed.error.issues.map(problemOf) };
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

function problemOf({ path, message }: z.core.$ZodIssue): SettingProblem {
  return { variable: path.join('.'), message };
}
