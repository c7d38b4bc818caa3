import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  concatAST,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  parse,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const directory = join(import.meta.dirname, '../../schema');

/** The public contract, built by graphql-js from the files of `schema/` as they stand; throws if they are no schema. */
export function contract(): GraphQLSchema {
  const chapters = readdirSync(directory).filter((name) => name.endsWith('.graphqls'));
  const read = chapters.map((name) => parse(readFileSync(join(directory, name), 'utf8')));
  return buildASTSchema(concatAST(read));
}

/** The types that the contract itself defines. */
export function ownTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
}

/** One thing that a reader looks up: a type, a field, an argument or a member of an enum. */
export interface Entry {
  /** `Proposal.terms`, `Query.node(id:)`, `Level.MINISTER`. */
  readonly name: string;
  readonly description: string;
}

/** Everything that the contract defines, with its description; an empty one where it has none. */
export function entries(schema: GraphQLSchema): readonly Entry[] {
  return ownTypes(schema).flatMap((type) => [entry(type.name, type), ...membersOf(type)]);
}

function membersOf(type: GraphQLNamedType): readonly Entry[] {
  if (isEnumType(type))
    return type.getValues().map((one) => entry(`${type.name}.${one.name}`, one));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((one) => entry(`${type.name}.${one.name}`, one));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    entry(`${type.name}.${field.name}`, field),
    ...field.args.map((argument) =>
      entry(`${type.name}.${field.name}(${argument.name}:)`, argument),
    ),
  ]);
}

function entry(
  name: string,
  { description }: { readonly description?: string | null | undefined },
): Entry {
  return { name, description: description ?? '' };
}

/** The names of all fields of objects, interfaces and inputs, and of all arguments. */
export function fieldNames(schema: GraphQLSchema): readonly string[] {
  return ownTypes(schema)
    .filter((type) => !isEnumType(type) && !isUnionType(type))
    .flatMap(membersOf)
    .map(({ name }) => /(\w+)(?:\(|$)/.exec(name.slice(name.indexOf('.')))?.[1] ?? name);
}
