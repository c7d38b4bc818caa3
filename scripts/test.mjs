/**
 * Every check, then every test, then one line that says how many passed and failed. `--checks-only` leaves the tests
 * out. The exit code is 0 only when something ran and nothing failed.
 */
import { existsSync, globSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scaleFrom } from '../test/support/counts.ts';
import { run } from './child.mjs';

const project = join(import.meta.dirname, '..');
const isLong = scaleFrom(process.env.TRAVAUX_TEST_SCALE) === 'long';

/** Each is one test in the closing line. They run side by side. */
const checks = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['generated types', ['scripts/generate-types.mjs', '--check']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']],
];

/** Run in this order. What is in no folder named here belongs to the first. The budgets are those of an ordinary run. */
const stages = [
  { name: 'specification, property, golden', budgetSeconds: 90 },
  { name: 'contract', folder: 'test/contract/', budgetSeconds: 60 },
  { name: 'command line', folder: 'test/cli/', budgetSeconds: 60 },
  { name: 'api', folder: 'test/api/', budgetSeconds: 120 },
  { name: 'crash', folder: 'test/crash/', budgetSeconds: 60 },
];

const jest = [
  '--disable-warning=ExperimentalWarning',
  '--experimental-vm-modules',
  'node_modules/jest/bin/jest.js',
];

const scratch = mkdtempSync(join(tmpdir(), 'travaux-test-'));
const counts = await Promise.all(checks.map(check));
if (!process.argv.includes('--checks-only')) counts.push(...(await testAll()));
rmSync(scratch, { recursive: true });

const total = (kind) => counts.reduce((sum, each) => sum + (each[kind] ?? 0), 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
process.exitCode = total('failed') === 0 ? 0 : 1;
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped}`);

/** What a check says is held back until it ends, so that no two are mixed up. */
async function check([name, script]) {
  const began = performance.now();
  const said = join(scratch, `${name}.txt`);
  const output = openSync(said, 'w');
  const code = await run(process.execPath, script, {
    cwd: project,
    stdio: ['ignore', output, output],
  });
  process.stdout.write(readFileSync(said, 'utf8'));
  return told(name, secondsSince(began), code === 0 ? { passed: 1 } : { failed: 1 });
}

async function testAll() {
  const all = [];
  for (const stage of stages) if (hasTests(stage)) all.push(await test(stage));
  if (all.some(({ passed, failed }) => passed + failed > 0)) return all;
  console.log('No test ran.');
  return [{ failed: 1 }];
}

function hasTests({ folder }) {
  return globSync('test/**/*.spec.ts', { cwd: project })
    .map((file) => file.replaceAll('\\', '/'))
    .some((file) => (folder ? file.startsWith(folder) : !isElsewhere(file)));
}

function isElsewhere(file) {
  return stages.some(({ folder }) => folder && file.startsWith(folder));
}

/** Jest's own counts, and one failure more when it failed for a reason that they don't show. */
async function test({ name, folder, budgetSeconds }) {
  const began = performance.now();
  const outcome = join(scratch, 'jest.json');
  const folders = stages.flatMap((stage) => stage.folder ?? []);
  const selected = folder
    ? ['--testPathPatterns', folder]
    : ['--testPathIgnorePatterns', '/node_modules/', ...folders];
  const code = await run(
    process.execPath,
    [...jest, ...selected, '--json', `--outputFile=${outcome}`],
    {
      cwd: project,
      // Jest reports to standard error; standard output would only say where the counts are.
      stdio: ['ignore', 'ignore', 'inherit'],
      // Past this it hangs, however slow the machine is.
      ...(isLong ? {} : { timeout: 5 * budgetSeconds * 1000 }),
    },
  );
  const counted = countsIn(outcome);
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  const seconds = secondsSince(began);
  const isOver = !isLong && seconds > budgetSeconds;
  return told(
    name,
    isOver ? `${seconds} s, OVER ITS BUDGET of ${budgetSeconds}` : seconds,
    counted,
  );
}

/** A file that doesn't load counts as one failure; so does a run that left no counts. */
function countsIn(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const outcome = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: outcome.numPassedTests,
    failed: outcome.numFailedTests + outcome.numRuntimeErrorTestSuites,
    skipped: outcome.numPendingTests + outcome.numTodoTests,
  };
}

function told(name, time, counted) {
  console.log(`${counted.failed ? 'FAILED' : 'passed'}  ${name}, ${time} s`);
  return counted;
}

function secondsSince(began) {
  return ((performance.now() - began) / 1000).toFixed(1);
}
