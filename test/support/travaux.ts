/** The command line on streams of a test's own, in a cluster that others use as well. */
import { runProgram } from '../../src/cli/program.js';

const { STREAMS, ...environment } = process.env;
process.exit(await runProgram(process.argv.slice(2), environment, STREAMS));
