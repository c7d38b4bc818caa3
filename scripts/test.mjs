/**
 * Every check, then every test, then one line that says how many passed and failed. `--checks-only` leaves the tests
 * out. The exit code is 0 only when something ran and nothing failed.
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './child.mjs';

const project = join(import.meta.dirname, '..');
const isLong = process.env.TRAVAUX_TEST_SCALE === 'long';

/** Each is one test in the closing line. */
const checks = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['generated types', ['scripts/generate-types.mjs', '--check']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']],
];

/** In this order. What is in no folder named here belongs to the first. The budgets are those of an ordinary run. */
const stages = [
  { name: 'specification, property, contract, golden', budgetSeconds: 90 },
  { name: 'api', folder: 'test/api', budgetSeconds: 120 },
  { name: 'crash', folder: 'test/crash', budgetSeconds: 60 },
];

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const [name, script] of checks) count(await check(name, script));
if (!process.argv.includes('--checks-only')) count(await testAll());
say(closingLine());
process.exitCode = totals.failed === 0 ? 0 : 1;

async function check(name, script) {
  const began = performance.now();
  const code = await runNode(script);
  say(`${code === 0 ? 'passed' : 'FAILED'}  ${name}, ${secondsSince(began)} s`);
  return code === 0 ? { passed: 1 } : { failed: 1 };
}

async function testAll() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const stage of stages) {
    const files = filesOf(stage);
    if (files.length > 0) add(sum, await test(stage, files));
  }
  if (sum.passed + sum.failed > 0) return sum;
  say('No test ran.');
  return { failed: 1 };
}

function filesOf({ folder }) {
  const isIn = (file, place) => file.startsWith(`${place}/`);
  const named = stages.flatMap((stage) => stage.folder ?? []);
  return globSync('test/**/*.spec.ts', { cwd: project })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => (folder ? isIn(file, folder) : !named.some((other) => isIn(file, other))));
}

/** Jest's own counts, and one failure more for whatever they don't tell: a file that doesn't load, a run that never ends. */
async function test({ name, budgetSeconds }, files) {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'travaux-test-'));
  const outcome = join(folder, 'outcome.json');
  const jest = [
    '--disable-warning=ExperimentalWarning',
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
  ];
  const code = await runNode(
    [...jest, '--json', `--outputFile=${outcome}`, '--runTestsByPath', ...files],
    // Past this it hangs, however slow the machine is.
    isLong ? {} : { timeout: 5 * budgetSeconds * 1000 },
  );
  const counts = countsIn(outcome);
  rmSync(folder, { recursive: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const seconds = secondsSince(began);
  const over = !isLong && seconds > budgetSeconds ? `, OVER ITS BUDGET of ${budgetSeconds} s` : '';
  say(`${counts.failed === 0 ? 'passed' : 'FAILED'}  ${name}, ${seconds} s${over}`);
  return counts;
}

function countsIn(file) {
  try {
    const outcome = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: outcome.numPassedTests,
      failed: outcome.numFailedTests + outcome.numRuntimeErrorTestSuites,
      skipped: outcome.numPendingTests + outcome.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function runNode(script, options = {}) {
  return run(process.execPath, script, { cwd: project, ...options, stdio: ['ignore', 2, 2] });
}

function count(counts) {
  add(totals, counts);
}

function add(sum, counts) {
  for (const [kind, number] of Object.entries(counts)) sum[kind] += number;
}

function closingLine() {
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  return `${totals.passed} passed, ${totals.failed} failed${skipped}`;
}

function secondsSince(began) {
  return ((performance.now() - began) / 1000).toFixed(1);
}

function say(line) {
  console.log(line);
}
