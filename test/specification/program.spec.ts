import { describe, expect, it } from '@jest/globals';
import { programOf } from '../../src/cli/program.js';

const program = programOf(() => Promise.resolve());

/** What `travaux NAME --help` says. */
function helpOf(command: (typeof program.commands)[number]): string {
  let text = '';
  command.configureOutput({ writeOut: (written) => (text += written), getOutHelpWidth: () => 80 });
  command.outputHelp();
  return text;
}

describe('the command line', () => {
  it('has these commands', () => {
    expect(program.commands.map((command) => command.name())).toEqual([
      'status',
      'rebuild',
      'dump',
      'load',
      'backup',
      'restore',
      'verify',
    ]);
  });

  it.each(program.commands.map((command) => ({ name: command.name(), command })))(
    'says what $name does, with an example and the exit codes',
    ({ name, command }) => {
      const help = helpOf(command);
      expect(help).toMatch(new RegExp(`^Usage: travaux ${name} `));
      expect(help).toMatch(new RegExp(`Examples:\n( .*\n)* .*travaux ${name}`));
      expect(help).toMatch(/Ends with 0 .* 1 .* 2 .* 130 or 143/s);
      expect(command.summary()).not.toBe('');
      expect(Math.max(...help.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(81);
    },
  );
});
