import { readFileSync } from 'node:fs';
import { nearest } from '../rules/near.js';
import { UnusableConnection } from './kurrentdb.refusals.js';

/** What is wrong with a value, to be read after the name of its option; undefined where nothing is. */
type Judge = (value: string) => string | undefined;

/** The options that a connection string may have, as the client spells them, and what each may be set to. */
const options = {
  tls: among('true', 'false'),
  tlsVerifyCert: among('true', 'false'),
  tlsCaFile: pemOf('CERTIFICATE'),
  userCertFile: pemOf('CERTIFICATE'),
  userKeyFile: pemOf('PRIVATE KEY'),
  nodePreference: among('leader', 'follower', 'random', 'readOnlyReplica'),
  connectionName: () => undefined,
  defaultDeadline: milliseconds,
  gossipTimeout: milliseconds,
  discoveryInterval: milliseconds,
  maxDiscoverAttempts: (value) =>
    isPositive(value) ? undefined : 'must be a whole number from 1 on',
  // A server lets go of who asks more often whether it is still there.
  keepAliveInterval: (value) =>
    value === '-1' || (isPositive(value) && Number(value) >= 10_000)
      ? undefined
      : 'must be whole milliseconds from 10000 on, or -1 for never',
  keepAliveTimeout: (value) =>
    value === '-1' || isPositive(value)
      ? undefined
      : 'must be whole milliseconds from 1 on, or -1 for never',
  // An append that another writer was ahead of would pass for one whose end nobody knows.
  throwOnAppendFailure: among('true'),
} satisfies Readonly<Record<string, Judge>>;

export type OptionName = keyof typeof options;

const names = Object.keys(options);

/**
 * The options after the `?` of a connection string, their values decoded. Throws {@link UnusableConnection}, which names
 * the option and never repeats a value but the path of a file.
 */
export function optionsIn(text: string): ReadonlyMap<OptionName, string> {
  const found = new Map<OptionName, string>();
  for (const option of text === '' ? [] : text.split('&')) {
    const [given = '', value, ...more] = option.split('=');
    // What is no name may be a part of a password that was not escaped.
    if (!/^[A-Za-z_-]+$/.test(given) || value === undefined || value === '' || more.length > 0) {
      throw new UnusableConnection(
        'What comes after the ? of the connection string must be name=value, with & between one and the next.',
      );
    }
    const name = optionCalled(given);
    if (found.has(name)) throw new UnusableConnection(`The connection string has ${name} twice.`);
    found.set(name, judged(name, value));
  }
  if (found.has('userCertFile') !== found.has('userKeyFile')) {
    throw new UnusableConnection(
      'Of userCertFile and userKeyFile the connection string must have both or none.',
    );
  }
  return found;
}

/** The client minds neither capitals nor hyphens and underscores. */
function optionCalled(given: string): OptionName {
  const meant = folded(given);
  const name = names.find((known) => folded(known) === meant);
  if (name !== undefined && isOption(name)) return name;
  const near = nearest(given, names);
  throw new UnusableConnection(
    `The connection string can't have an option ${given}. ` +
      (near === undefined ? `There are ${names.join(', ')}.` : `${near} is one.`),
  );
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function judged(name: OptionName, encoded: string): string {
  const value = decoded(encoded);
  const wrong =
    value === undefined ? 'must have each % followed by two digits' : options[name](value);
  if (wrong !== undefined || value === undefined) {
    throw new UnusableConnection(`${name} in the connection string ${wrong ?? ''}.`);
  }
  return value;
}

/** What percent codes stand for; undefined where they are none. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function among(...values: readonly string[]): Judge {
  const known = values.map((value) => value.toLowerCase());
  const said = values.length < 2 ? values.join('') : `one of ${values.join(', ')}`;
  return (value) => (known.includes(value.toLowerCase()) ? undefined : `must be ${said}`);
}

function milliseconds(value: string): string | undefined {
  return isPositive(value) ? undefined : 'must be whole milliseconds from 1 on';
}

function isPositive(value: string): boolean {
  return /^[1-9]\d{0,8}$/.test(value);
}

/** A file with something in PEM. The client takes one that holds nothing, and says so only of no connection. */
function pemOf(kind: string): Judge {
  return (path) => {
    try {
      const has = new RegExp(`-----BEGIN [A-Z ]*${kind}-----`).test(readFileSync(path, 'latin1'));
      return has
        ? undefined
        : `must be a file with a ${kind.toLowerCase()} in PEM; ${path} has none`;
    } catch {
      return `must be a file that can be read; ${path} is none`;
    }
  };
}
