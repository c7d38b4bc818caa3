import {
  getNamedType,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/**
 * A selection of everything that a type shows without being given an argument. Whatever has an id is named by it, as it
 * can be asked for on its own; all else is shown to its end, but that of its own kind within it only the type is told.
 */
export function everyField(schema: GraphQLSchema, type: GraphQLNamedType): string {
  return selection(schema, type, [type.name]);
}

function selection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  above: readonly string[],
): string {
  if (isObjectType(type)) return `{ __typename ${fieldsOf(schema, type, above, new Set())} }`;
  if (!isAbstractType(type)) throw new Error(`${type.name} can't be asked for.`);
  const renamed = typedTwice(schema, type);
  const members = schema
    .getPossibleTypes(type)
    .map(
      (member) =>
        `... on ${member.name} { ${fieldsOf(schema, member, [...above, member.name], renamed)} }`,
    );
  return `{ __typename ${members.join(' ')} }`;
}

function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  above: readonly string[],
  renamed: ReadonlySet<string>,
): string {
  const fields = askable(type).map(({ name, type: of }) => {
    const named = getNamedType(of);
    const asked = renamed.has(name) ? `${name}_${type.name}: ${name}` : name;
    if (isLeafType(named)) return asked;
    if (isNode(named)) return `${asked} { __typename id }`;
    return above.includes(named.name)
      ? `${asked} { __typename }`
      : `${asked} ${selection(schema, named, [...above, named.name])}`;
  });
  return fields.join(' ');
}

/** Fields that members of a type have by one name and of different types: they can't be asked for by that name alone. */
function typedTwice(schema: GraphQLSchema, type: GraphQLAbstractType): ReadonlySet<string> {
  const types = new Map<string, string>();
  const twice = new Set<string>();
  for (const { name, type: of } of schema.getPossibleTypes(type).flatMap(askable)) {
    if ((types.get(name) ?? String(of)) !== String(of)) twice.add(name);
    types.set(name, String(of));
  }
  return twice;
}

function askable(type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
}

function isNode(type: GraphQLNamedType): boolean {
  const interfaces = (of: GraphQLObjectType | GraphQLInterfaceType): readonly string[] => [
    of.name,
    ...of.getInterfaces().map(({ name }) => name),
  ];
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return interfaces(type).some((name) => name === 'Node' || name === 'Event');
}

/** The fields that such a selection asks for, as `Money.amount`, of the type itself and of all that it shows to its end. */
export function fieldsWithin(schema: GraphQLSchema, type: GraphQLNamedType): readonly string[] {
  const types = new Set(objectTypes(schema, type));
  for (const one of types) {
    for (const field of askable(one)) {
      const named = getNamedType(field.type);
      if (!isNode(named)) objectTypes(schema, named).forEach((shown) => types.add(shown));
    }
  }
  return [...types].flatMap((one) => askable(one).map(({ name }) => `${one.name}.${name}`));
}

function objectTypes(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** Every field that can be asked for in this way, as `Money.amount`, of all types but the roots and what mutations answer. */
export function askableFields(schema: GraphQLSchema): readonly string[] {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith('__') && !roots.includes(type))
    .filter((type) => !type.getInterfaces().some(({ name }) => /^(Payload|UserError)$/.test(name)))
    .flatMap((type) => askable(type).map(({ name }) => `${type.name}.${name}`));
}

/** Notes of the fields in an answer those that say something: neither null nor an empty list. */
export function noteAnswered(answer: unknown, into: Set<string>): void {
  if (Array.isArray(answer)) {
    for (const item of answer) noteAnswered(item, into);
    return;
  }
  if (typeof answer !== 'object' || answer === null) return;
  const typeName = '__typename' in answer ? String(answer.__typename) : '';
  for (const [asked, value] of Object.entries(answer) as [string, unknown][]) {
    const [name = ''] = asked.split('_');
    if (value !== null && !(Array.isArray(value) && value.length === 0)) {
      into.add(`${typeName}.${name}`);
    }
    noteAnswered(value, into);
  }
}
