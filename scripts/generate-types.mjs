/**
 * Makes the types of the public contract from its SDL: `schema/*.graphqls` → `src/graphql/generated.ts`.
 * With `--check` nothing is written, and the exit code says whether the file is the one that would be.
 * Both places can be given instead: `generate-types.mjs [--check] [schema folder] [file]`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { assertValidSchema, buildASTSchema, concatAST, GraphQLError, parse, Source } from 'graphql';
import { format, resolveConfig } from 'prettier';

/** What the scalars are on the wire. One that isn't named here is `unknown`, so that nobody trusts its shape by chance. */
const scalars = {
  Bookmark: 'string',
  Currency: 'string',
  DateTimeISO: 'string',
  Decimal: 'string',
  Edtf: 'string',
  HttpUrl: 'string',
  IanaZone: 'string',
  KnownAt: 'string',
  Moment: 'string',
};

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const project = join(import.meta.dirname, '..');
const [folder = join(project, 'schema'), file = join(project, 'src/graphql/generated.ts')] =
  positionals;

try {
  const generated = await typesOf(contractIn(folder), file);
  if (!values.check) {
    writeFileSync(file, generated);
  } else if (!existsSync(file) || generated !== readFileSync(file, 'utf8')) {
    console.error(`${file} is not what the schema says. "npm run generate" makes it anew.`);
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof GraphQLError)) throw error;
  // As text it shows the file, the line and the place; the stack says nothing about the SDL.
  console.error(String(error));
  process.exitCode = 1;
}

/** All SDL files of a folder as one document, in the order of their names. Throws a GraphQLError for one that is no schema. */
function contractIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphqls'));
  const documents = names
    .sort()
    .map((name) => parse(new Source(readFileSync(join(folder, name), 'utf8'), name)));
  const contract = concatAST(documents);
  assertValidSchema(buildASTSchema(contract));
  return contract;
}

async function typesOf(schema, filename) {
  const code = await codegen({
    filename,
    schema,
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
    config: {
      scalars,
      defaultScalarType: 'unknown',
      immutableTypes: true,
      enumsAsTypes: true,
      // What an object may lack it says with null; what an input may lack can be left out.
      avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
      // The descriptions stand in the SDL, and would be most of the file here.
      disableDescriptions: true,
      // Names as the SDL spells them; only a field's in the name of its arguments begins with a capital.
      namingConvention: (name) => name.charAt(0).toUpperCase() + name.slice(1),
    },
  });
  const header = '// Made from schema/*.graphqls by `npm run generate`. Not to be edited.\n\n';
  return format(header + code, { ...(await resolveConfig(filename)), parser: 'typescript' });
}
