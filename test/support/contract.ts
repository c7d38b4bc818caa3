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
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
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

/** The parts of a schema by name, each of the kind that is asked for; anything else is a fault of the test. */
export class Parts {
  readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
  }

  object(name: string): GraphQLObjectType {
    const type = this.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type of the contract`);
    return type;
  }

  input(name: string): GraphQLInputObjectType {
    const type = this.schema.getType(name);
    if (!isInputObjectType(type)) throw new Error(`${name} is no input of the contract`);
    return type;
  }

  /** The names of an enum's members, in their order. */
  members(name: string): readonly string[] {
    const type = this.schema.getType(name);
    if (!isEnumType(type)) throw new Error(`${name} is no enum of the contract`);
    return type.getValues().map((one) => one.name);
  }

  /** The names of the object types that implement an interface. */
  implementers(name: string): readonly string[] {
    const type = this.schema.getType(name);
    if (!isInterfaceType(type)) throw new Error(`${name} is no interface of the contract`);
    return this.schema.getPossibleTypes(type).map((one) => one.name);
  }

  /** The fields of an object type or an interface, each with its type as written. */
  signatures(name: string): Readonly<Record<string, string>> {
    const type = this.schema.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} has no fields`);
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, String(field.type)]),
    );
  }
}
