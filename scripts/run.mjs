/**
 * What every command of package.json goes through: it finds a Node that is new enough, installs and builds what is
 * missing or older than its sources, and hands over. It runs in a fresh clone on whatever Node is there, from 18 on,
 * so it uses nothing but Node's own modules.
 */
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NotStarted, run } from './child.mjs';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(project, 'node_modules');
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
/** For what is called before the command: it alone may write to a pipe that somebody reads. */
const toStandardError = ['inherit', 2, 2];
const builtStamp = join(project, 'dist', '.built');

/** The arguments that Node is given for each command; `built` ones need `dist`. */
const commands = {
  start: { built: true, node: ['--enable-source-maps', 'dist/main.js'] },
  demo: { built: true, node: ['--enable-source-maps', 'dist/demo.js'] },
  // Its files are named from where the person is, not from here.
  travaux: {
    built: true,
    node: ['--enable-source-maps', join(project, 'dist', 'travaux.js')],
    cwd: process.cwd(),
  },
  bench: { node: ['--import', './test/support/typescript.mjs', 'bench/main.ts'] },
  test: { node: ['scripts/test.mjs'] },
  'test:long': { node: ['scripts/test.mjs'], environment: { TRAVAUX_TEST_SCALE: 'long' } },
  check: { node: ['scripts/test.mjs', '--checks-only'] },
  jest: {
    node: [
      '--disable-warning=ExperimentalWarning',
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
    ],
  },
  generate: { node: ['scripts/generate-types.mjs'] },
  format: { node: ['node_modules/prettier/bin/prettier.cjs', '--write', '.'] },
};

/** Something the person has to do or know, said without a stack. */
class Refused extends Error {}

try {
  process.exitCode = await main(process.argv[2], process.argv.slice(3));
} catch (error) {
  if (!(error instanceof Refused) && !(error instanceof NotStarted)) throw error;
  say(error.message);
  process.exitCode = 1;
}

async function main(name, extraArguments) {
  const command = commands[name];
  if (!command) throw new Refused(`It is one of: ${Object.keys(commands).join(', ')}.`);
  const own = ownNode();
  if (!isNewEnough(own.version)) assertLockedNodeExists(own);
  if (!isInstalled()) await install(own);
  const node = isNewEnough(own.version) ? own.program : lockedNode(own);
  if (command.built && !isBuilt()) await build(node);
  return run(node, [...command.node, ...extraArguments], {
    cwd: command.cwd ?? project,
    env: { ...process.env, ...command.environment },
  });
}

/** All that this script says goes to standard error: standard output belongs to the command. */
function say(sentence) {
  console.error(sentence);
}

// Which Node

/**
 * The machine's own Node. npm puts `node_modules/.bin` first in the path, so that this very process may already run on
 * the locked one; npm itself runs on the machine's, and says so.
 */
function ownNode() {
  const viaNpm = /\bnode\/v(\S+)/.exec(process.env.npm_config_user_agent ?? '');
  if (process.execPath.startsWith(packages + sep) && viaNpm && process.env.npm_node_execpath)
    return { program: process.env.npm_node_execpath, version: viaNpm[1] };
  return { program: process.execPath, version: process.versions.node };
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = leastNode().split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

function leastNode() {
  return manifest.engines.node.replace('>=', '');
}

function lockedNodeName() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${system}-${process.arch}`;
}

function assertLockedNodeExists(own) {
  if (lockedNodeName() in manifest.optionalDependencies) return;
  const known = Object.keys(manifest.optionalDependencies).map((name) => name.replace('node-', ''));
  throw new Refused(
    `This machine's Node is ${own.version}; ${leastNode()} or newer is needed. ` +
      `One comes with the packages for ${known.join(', ')} only: install Node 24 from nodejs.org.`,
  );
}

function lockedNode(own) {
  const name = lockedNodeName();
  const program = join(packages, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program))
    throw new Refused(
      `${name} was not installed with the packages: try "npm ci", and read what it says.`,
    );
  const version = manifest.optionalDependencies[name];
  say(
    `Node ${version} from ${name}: this machine's own, ${own.version}, is older than ${leastNode()}.`,
  );
  return program;
}

// Installing

/** Whether what stands in node_modules is what the lock asks for. npm keeps a lock of what it really installed there. */
function isInstalled() {
  const installed = lockedPackages(join(packages, '.package-lock.json'));
  const asked = lockedPackages(join(project, 'package-lock.json'));
  if (installed === undefined || asked === undefined) return false;
  const isThere = ([path, entry]) =>
    path === '' ||
    (installed[path]?.integrity ?? (entry.optional && entry.integrity)) === entry.integrity;
  return (
    Object.entries(asked).every(isThere) && Object.keys(installed).every((path) => path in asked)
  );
}

function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

async function install(own) {
  if (process.platform === 'win32' && process.execPath.startsWith(packages + sep))
    throw new Refused(
      'The packages are older than package-lock.json: run "npm ci", then this again.',
    );
  say('Installing the packages of package-lock.json. This takes a minute, and is done once.');
  const npmScript = process.env.npm_execpath ?? '';
  const [program, first] = npmScript.endsWith('npm-cli.js')
    ? [own.program, [npmScript]]
    : ['npm', []];
  // Below errors, npm only warns that the machine's Node is old for some packages: they run on the locked one.
  const code = await run(program, [...first, 'ci', '--include=dev', '--loglevel=error'], {
    cwd: project,
    stdio: toStandardError,
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (code !== 0)
    throw new Refused('npm could not install the packages; what it said stands above.');
}

// Building

function isBuilt() {
  if (!existsSync(builtStamp)) return false;
  const sources = [
    'src',
    'nest-cli.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ];
  const newest = Math.max(...sources.map((path) => newestIn(join(project, path))));
  return statSync(builtStamp).mtimeMs >= newest;
}

/** When anything at or below a path last changed, in ms. A folder's own time tells of what was removed from it. */
function newestIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

async function build(node) {
  say('Building.');
  const began = new Date();
  rmSync(builtStamp, { force: true });
  const nest = join(packages, '@nestjs', 'cli', 'bin', 'nest.js');
  if ((await run(node, [nest, 'build'], { cwd: project, stdio: toStandardError })) !== 0)
    throw new Refused('It does not compile; what is wrong stands above.');
  // The time of the beginning: a source that changed meanwhile is newer.
  writeFileSync(builtStamp, '');
  utimesSync(builtStamp, began, began);
}
