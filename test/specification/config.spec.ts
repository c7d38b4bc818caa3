import { describe, expect, it } from '@jest/globals';
import { settingsFrom } from '../../src/config.js';

const ofCourse = {
  host: '127.0.0.1',
  port: 3000,
  data: './data',
  store: 'sqlite',
  logLevel: 'info',
};

function refusedVariables(environment: Readonly<Record<string, string>>): readonly string[] {
  const outcome = settingsFrom(environment);
  return 'problems' in outcome ? outcome.problems.map(({ variable }) => variable) : [];
}

function refusal(environment: Readonly<Record<string, string>>): string {
  const outcome = settingsFrom(environment);
  return 'problems' in outcome ? outcome.problems.map(({ message }) => message).join('\n') : '';
}

describe('the settings', () => {
  it('are complete without an environment', () => {
    expect(settingsFrom({})).toEqual({ settings: ofCourse });
  });

  it('take each variable, and leave the rest of the environment alone', () => {
    const environment = {
      PORT: '8080',
      TRAVAUX_HOST: '::1',
      TRAVAUX_DATA: '/srv/record',
      TRAVAUX_STORE: 'sqlite',
      LOG_LEVEL: 'silent',
      PATH: '/usr/bin',
    };
    expect(settingsFrom(environment)).toEqual({
      settings: {
        host: '::1',
        port: 8080,
        data: '/srv/record',
        store: 'sqlite',
        logLevel: 'silent',
      },
    });
  });

  it('take a variable that is set to nothing as not set', () => {
    const environment = { PORT: '', TRAVAUX_HOST: '', TRAVAUX_DATA: '', TRAVAUX_STORE: '' };
    expect(settingsFrom({ ...environment, LOG_LEVEL: '' })).toEqual({ settings: ofCourse });
  });

  it.each([
    ['0', 0],
    ['1', 1],
    ['65535', 65_535],
  ])('take the port %s', (PORT, port) => {
    expect(settingsFrom({ PORT })).toEqual({ settings: { ...ofCourse, port } });
  });

  it.each(['65536', '99999', '100000', '-1', '80.5', '8e3', '0x50', ' 80', 'http'])(
    'refuse the port "%s"',
    (PORT) => {
      expect(refusedVariables({ PORT })).toEqual(['PORT']);
    },
  );

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('bind to %s', (host) => {
    expect(settingsFrom({ TRAVAUX_HOST: host })).toEqual({ settings: { ...ofCourse, host } });
  });

  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.10',
    '127.0.0.1.example.org',
    '127.1',
    'record.example.org',
  ])('refuse to bind to %s, and say why', (host) => {
    expect(refusedVariables({ TRAVAUX_HOST: host })).toEqual(['TRAVAUX_HOST']);
    expect(refusal({ TRAVAUX_HOST: host })).toMatch(/trusted .* identity provider/);
  });

  it.each(['kurrentdb://admin:changeit@127.0.0.1:2113', 'kurrentdb+discover://cluster.example'])(
    'take a cluster by its connection string: %s',
    (TRAVAUX_STORE) => {
      expect(settingsFrom({ TRAVAUX_STORE })).toMatchObject({ settings: { store: TRAVAUX_STORE } });
    },
  );

  it('refuse another engine without repeating its password', () => {
    const TRAVAUX_STORE = 'postgres://admin:changeit@127.0.0.1:2113';
    expect(refusedVariables({ TRAVAUX_STORE })).toEqual(['TRAVAUX_STORE']);
    expect(refusal({ TRAVAUX_STORE })).toMatch(/sqlite, or the connection string/);
    expect(refusal({ TRAVAUX_STORE })).not.toContain('changeit');
  });

  it('refuse an unknown engine and an unknown level', () => {
    expect(refusedVariables({ TRAVAUX_STORE: 'SQLite' })).toEqual(['TRAVAUX_STORE']);
    expect(refusedVariables({ LOG_LEVEL: 'verbose' })).toEqual(['LOG_LEVEL']);
  });

  it.each(['TRAVAUX_PORT', 'TRAVAUX_DTA', 'travaux_data'])(
    'refuse %s, which is none, and name those that there are',
    (name) => {
      expect(refusedVariables({ [name]: './elsewhere' })).toEqual([name]);
      expect(refusal({ [name]: './elsewhere' })).toBe(
        'There is no such setting; there are PORT, TRAVAUX_HOST, TRAVAUX_DATA, TRAVAUX_STORE, LOG_LEVEL.',
      );
    },
  );

  it('leave what the tests read to the tests, and a name that is set to nothing', () => {
    expect(settingsFrom({ TRAVAUX_TEST_SCALE: 'long', TRAVAUX_PORT: '' })).toEqual({
      settings: ofCourse,
    });
  });

  it('say what each must be', () => {
    for (const variable of ['PORT', 'TRAVAUX_HOST', 'TRAVAUX_STORE', 'LOG_LEVEL']) {
      expect(refusal({ [variable]: 'abc' })).toMatch(/^It must be [^.]/);
    }
    expect(refusal({ PORT: '70000' })).toBe('It must be at most 65535.');
  });

  it('name everything that is wrong at once', () => {
    const environment = {
      PORT: 'http',
      TRAVAUX_HOST: '0.0.0.0',
      TRAVAUX_STORE: 'postgres://',
      LOG_LEVEL: 'loud',
      TRAVAUX_PORT: '80',
    };
    expect(refusedVariables(environment)).toEqual(Object.keys(environment));
  });
});
