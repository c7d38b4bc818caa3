#!/usr/bin/env node
/** The command line: `npx travaux …` in this folder, or this file's path from anywhere. */
process.argv.splice(2, 0, 'travaux');
await import('./run.mjs');
