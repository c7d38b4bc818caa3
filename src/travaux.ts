import { runProgram } from './cli/program.js';

const exitCode = await runProgram(process.argv.slice(2), process.env);
// A connection that was given up may be open still: what was said is written out, and nothing is waited for.
process.stdout.write('', () => process.exit(exitCode));
