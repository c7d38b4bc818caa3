import { DockerfileParser, type Dockerfile, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

/** What is given beside the Dockerfile. */
export interface BuildSurroundings {
  /** The version of Node that package.json locks. */
  readonly node: string;
  /** The text of .dockerignore. */
  readonly ignored: string;
}

/** Whatever a Dockerfile does that ours must not, as a line each; empty for one that is in order. */
export function faultsIn(text: string, { node, ignored }: BuildSurroundings): readonly string[] {
  const dockerfile = DockerfileParser.parse(text);
  const last = lastStage(dockerfile);
  const user = argumentsOf(last, 'USER').at(-1);
  return [
    ...validate(text).map(
      ({ message, range }) =>
        `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
    ),
    ...dockerfile
      .getFROMs()
      .map((from) => from.getImage() ?? '')
      .filter((image) => !new RegExp(`^node:${node.replaceAll('.', '\\.')}-\\w+-slim$`).test(image))
      .map((image) => `begins from ${image}, which is not the Node that is locked`),
    ...unless(
      user !== undefined && !/^(?:root|0)(?::|$)/.test(user) && !user.includes('$'),
      'runs as root',
    ),
    ...unless(healthCommandIn(text) !== undefined, 'is not asked for its health'),
    ...unless(
      argumentsOf(last, 'RUN').every((command) => !command.includes('npm ')),
      'holds what only a build needs',
    ),
    ...dockerfile
      .getCOPYs()
      .filter((copy) => copy.getFlags().every((flag) => flag.getName() !== 'from'))
      .flatMap((copy) => copy.getArguments().slice(0, -1))
      .map((source) => source.getValue().replace(/^\.\//, ''))
      .filter((source) => !ignored.split('\n').includes(`!${source}`))
      .map((source) => `copies ${source}, which .dockerignore holds back`),
  ];
}

/** The program and its arguments that the last stage is asked for its health by, or undefined. */
export function healthCommandIn(text: string): readonly string[] | undefined {
  const [command] = argumentsOf(lastStage(DockerfileParser.parse(text)), 'HEALTHCHECK');
  const [, words] = /CMD\s+(\[.*\])$/s.exec(command ?? '') ?? [];
  if (words === undefined) return undefined;
  const parsed: unknown = JSON.parse(words);
  return Array.isArray(parsed) ? parsed.map(String) : undefined;
}

/** The program and its arguments that the image runs. */
export function commandIn(text: string): string | undefined {
  return argumentsOf(lastStage(DockerfileParser.parse(text)), 'CMD').at(-1);
}

function lastStage(dockerfile: Dockerfile): readonly Instruction[] {
  const instructions = dockerfile.getInstructions();
  return instructions.slice(instructions.findLastIndex((each) => each.getKeyword() === 'FROM'));
}

function argumentsOf(stage: readonly Instruction[], keyword: string): readonly string[] {
  return stage
    .filter((each) => each.getKeyword() === keyword)
    .map((each) => each.getArgumentsContent() ?? '');
}

function unless(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault];
}
