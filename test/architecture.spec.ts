import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/** A folder of `src`, or a file that stands in `src` itself. */
type Room = keyof typeof arrows;

interface Arrows {
  /** What any file of the room may import: rooms, or single files of another as `room/*.role`. */
  readonly to: readonly string[];
  /** What its edge may import besides: resolvers, handlers and modules. */
  readonly edgeTo?: readonly string[];
}

const foundations = ['rules', 'times', 'values'];
const events = [
  'negotiation/*.events',
  'meetings/*.events',
  'proposals/*.events',
  'statements/*.events',
  'agreements/*.events',
  'sources/*.events',
  'corrections/*.events',
];
const chapters = [
  'negotiation',
  'meetings',
  'proposals',
  'statements',
  'agreements',
  'sources',
  'corrections',
];
/** A chapter sees what all acts have in common and the records it is judged among; of another chapter its events. */
const chapter: Arrows = {
  to: [...foundations, 'acts', 'record', ...events],
  edgeTo: ['graphql', 'access'],
};
const everything: Arrows = { to: ['*'] };

/** Who may import whom. A room may always import itself, and nothing that isn't named here. */
const arrows = {
  rules: { to: [] },
  times: { to: ['rules'] },
  values: { to: ['rules', 'times'] },
  acts: { to: [...foundations, 'record', ...events], edgeTo: ['graphql', 'access'] },

  'event-store': { to: ['rules'] },
  projections: { to: ['event-store'] },

  negotiation: chapter,
  meetings: chapter,
  proposals: chapter,
  statements: chapter,
  agreements: chapter,
  sources: chapter,
  // A correction is judged as every command is, by the kernel's own shape of a decision.
  corrections: { to: [...chapter.to, 'event-store/decider'], edgeTo: ['graphql', 'access'] },

  record: {
    // The view keeps, beside each version, what the mark table says of it alone.
    to: [
      ...[...foundations, 'acts', 'access', 'event-store', 'projections', ...chapters, 'graphql'],
      'positions/*.index',
    ],
    edgeTo: ['positions'],
  },
  // A position follows from proposals and their answers; how those are read stands in their own chapter.
  positions: {
    to: [...foundations, 'acts', 'record', 'proposals', ...events],
    edgeTo: ['graphql', 'access'],
  },

  access: { to: ['rules'] },
  graphql: { to: ['access', 'event-store', 'record', 'rules'] },
  observing: { to: ['event-store', 'projections', 'record', 'graphql'] },
  health: { to: ['event-store', 'projections'] },
  ide: { to: [] },
  cli: { to: ['config', 'event-store', 'projections', 'observing/build', 'record/views'] },

  // It knows the record by its contract alone.
  client: { to: [] },
  config: { to: ['event-store/open'] },
  logging: { to: ['graphql/operations'] },
  starting: { to: ['config', 'event-store', 'stopping'] },
  stopping: { to: [] },
  'app.module': everything,
  app: everything,
  main: everything,
  travaux: { to: ['cli'] },
  demo: everything,
} as const satisfies Readonly<Record<string, Arrows>>;

/** Only those that start a server, or are one, know the whole. */
const wholes = new Set(['app.module', 'app', 'main', 'demo']);

const edge = /\.(resolver|handler|module)\.ts$/;

/** Beside the edge and the start, what Nest itself asks to be given. */
const nestBesidesTheEdge = ['main.ts', 'app.ts', 'logging.ts', 'graphql/http-errors.filter.ts'];

/** Free of clock, chance, environment and machine: the same answer for ever, from the arguments alone. */
const pure =
  /^(rules|times|values|acts|positions)\/(?!.*\.(resolver|module|view)\.ts$)|\.(decider|events|rules|warnings)\.ts$/;

const impurities = [
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bMath\.random\b/,
  /\bprocess\b\./,
  /\bTemporal\.Now\b/,
  /\bcrypto\b/,
  /\bperformance\.now\b/,
  /\bset(Timeout|Interval|Immediate)\b/,
];

const namesToAvoid = /^(service|manager|helper|util|base|impl|common)s?$/i;
const foldersToAvoid = /^(common|shared|core|utils?)$/;

const root = join(import.meta.dirname, '../src');
const files = globSync('**/*.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map(read);
const known = new Map(files.map((file) => [file.path, file]));

describe('the sources', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each([...new Set(files.map(({ room }) => room))])('have a row of arrows for %s', (room) => {
    expect(Object.keys(arrows)).toContain(room);
  });

  it('stand in folders and files named for what they hold', () => {
    const named = (file: Source): boolean =>
      dirname(file.path)
        .split('/')
        .some((folder) => foldersToAvoid.test(folder)) ||
      basename(file.path)
        .split(/[.-]/)
        .some((word) => namesToAvoid.test(word));
    expect(pathsOf(files.filter(named))).toEqual([]);
  });

  it('hold no tests and no barrels', () => {
    const isTest = ({ path }: Source): boolean => /\.(spec|test)\.ts$/.test(path);
    const isBarrel = ({ path, text }: Source): boolean =>
      basename(path) === 'index.ts' || /^export \* from/m.test(text);
    expect(pathsOf(files.filter((file) => isTest(file) || isBarrel(file)))).toEqual([]);
  });
});

describe('an import', () => {
  it('leads to a file that is there', () => {
    expect(lines(({ target }) => target !== undefined && !known.has(target))).toEqual([]);
  });

  it('follows the arrows between the rooms', () => {
    expect(lines((line) => !isAllowed(line))).toEqual([]);
  });

  it('comes back to where it began only for types', () => {
    expect(circles()).toEqual([]);
  });

  it('of Nest stands at the edge', () => {
    const isInside = ({ path }: Source): boolean =>
      !edge.test(path) && !nestBesidesTheEdge.includes(path);
    expect(
      lines(({ from, specifier }) => specifier.startsWith('@nestjs/') && isInside(from)),
    ).toEqual([]);
  });

  it('of the embedded engine stands in the kernel, but for its types', () => {
    const kernel = ['event-store', 'projections'];
    const isEngine = ({ specifier, isType }: Import): boolean =>
      specifier === 'better-sqlite3' && !isType;
    expect(lines((line) => isEngine(line) && !kernel.includes(line.from.room))).toEqual([]);
  });

  it('of the files that the engine keeps beside one, knows them in one place', () => {
    const naming = files.filter(({ text }) => /['"`}]-(wal|shm|journal)\b/.test(text));
    expect(pathsOf(naming)).toEqual(['event-store/files.ts']);
  });
});

describe('what is pure', () => {
  const pureFiles = files.filter(({ path }) => pure.test(path));

  it('imports nothing of the machine and nothing of Nest', () => {
    const isImpure = ({ specifier }: Import): boolean => /^(node:|@nestjs\/)/.test(specifier);
    expect(lines((line) => pureFiles.includes(line.from) && isImpure(line))).toEqual([]);
  });

  it('runs nothing, through any number of imports, that is of the machine or of Nest', () => {
    const impureOf = (file: Source): readonly string[] =>
      [...reachedFrom(file)]
        .filter((path) =>
          known
            .get(path)
            ?.imports.some(
              ({ specifier, isType }) => !isType && /^(node:|@nestjs\/)/.test(specifier),
            ),
        )
        .map((path) => `${file.path} → … → ${path}`);
    expect(pureFiles.flatMap(impureOf)).toEqual([]);
  });

  it('asks no clock, no chance and no environment', () => {
    const asked = pureFiles.flatMap(({ path, text }) =>
      impurities
        .filter((impurity) => impurity.test(text))
        .map(({ source }) => `${path}: ${source}`),
    );
    expect(asked).toEqual([]);
  });

  it('decides case by case, so that a missing one does not compile', () => {
    const deciders = files.filter(({ path }) => path.endsWith('.decider.ts'));
    expect(pathsOf(deciders.filter(({ text }) => /\bdefault:/.test(text)))).toEqual([]);
  });
});

interface Source {
  /** From `src` on, with slashes. */
  readonly path: string;
  readonly room: string;
  /** Without comments. */
  readonly text: string;
  readonly imports: readonly Import[];
}

interface Import {
  readonly from: Source;
  readonly specifier: string;
  /** Gone after compilation. */
  readonly isType: boolean;
  /** The path of the file meant, if it is one of ours. */
  readonly target?: string;
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const source: Source = { path, room: roomOf(path), text: withoutComments(text), imports };
  const visit = (node: ts.Node): void => {
    const found = importIn(node);
    if (found) imports.push({ from: source, ...found, ...targetOf(path, found.specifier) });
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return source;
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

function importIn(node: ts.Node): Pick<Import, 'specifier' | 'isType'> | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { specifier: node.moduleSpecifier.text, isType };
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  )
    return { specifier: node.moduleSpecifier.text, isType: node.isTypeOnly };
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return;
  const [argument] = node.arguments;
  return argument && ts.isStringLiteral(argument)
    ? { specifier: argument.text, isType: false }
    : undefined;
}

function targetOf(path: string, specifier: string): Pick<Import, 'target'> {
  if (!specifier.startsWith('.')) return {};
  const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
  return { target };
}

function roomOf(path: string): string {
  const [first = ''] = path.split('/');
  return first.replace(/\.ts$/, '');
}

function isAllowed({ from, target }: Import): boolean {
  if (target === undefined) return true;
  const room = roomOf(target);
  if (room === from.room) return true;
  const { to, edgeTo = [] }: Arrows = arrows[from.room as Room];
  const allowed = edge.test(from.path) ? [...to, ...edgeTo] : to;
  if (wholes.has(room)) return allowed.includes('*');
  return allowed.some((arrow) => reaches(arrow, target));
}

function reaches(arrow: string, target: string): boolean {
  if (arrow === '*') return true;
  if (!arrow.includes('/')) return arrow === roomOf(target);
  const [before = '', after = ''] = `${arrow}.ts`.split('*');
  return arrow.includes('*')
    ? target.startsWith(before) && target.endsWith(after)
    : target === before;
}

/** The files that run because this one does, itself among them. */
function reachedFrom(file: Source): ReadonlySet<string> {
  const reached = new Set([file.path]);
  for (const path of reached) {
    const imports = known.get(path)?.imports ?? [];
    for (const { target, isType } of imports)
      if (target !== undefined && !isType) reached.add(target);
  }
  return reached;
}

function circles(): readonly string[] {
  const isInCircle = (file: Source): boolean =>
    file.imports.some(({ target, isType }) => {
      const next = isType || target === undefined ? undefined : known.get(target);
      return next !== undefined && reachedFrom(next).has(file.path);
    });
  return pathsOf(files.filter(isInCircle));
}

function lines(isWrong: (line: Import) => boolean): readonly string[] {
  return files
    .flatMap(({ imports }) => imports)
    .filter(isWrong)
    .map(({ from, specifier, target }) => `${from.path} → ${target ?? specifier}`);
}

function pathsOf(sources: readonly Source[]): readonly string[] {
  return sources.map(({ path }) => path);
}
