import { scaleFrom } from './test/support/counts.ts';

/** For one test, in ms: what takes longer hangs, also on a machine that others load. A single property may run for minutes at the long scale. */
const timeoutMs = { ci: 60_000, long: 900_000 };

/** @type {import('jest').Config} */
export default {
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  testEnvironment: 'node',
  // One for each core: what takes the time in most files is to load them and to wait for servers.
  maxWorkers: '100%',
  // Every name comes from '@jest/globals', so that the types and the reader see where it is from.
  injectGlobals: false,
  extensionsToTreatAsEsm: ['.ts'],
  // Imports in our sources end in `.js` as Node wants them after compilation; here the file beside is `.ts`.
  // `js` stands first, so that a package that ships both is read as Node would read it.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2024',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: true,
            verbatimModuleSyntax: true,
          },
        },
      },
    ],
  },
  testTimeout: timeoutMs[scaleFrom(process.env.TRAVAUX_TEST_SCALE)],
};
