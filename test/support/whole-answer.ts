import {
  getNamedType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/**
 * A selection of every field of a type that can be asked for without an argument, and of what these lead to, so many
 * levels deep; below them, of all that has no fields of its own. Of an interface, the fields that it names itself.
 */
export function everyField(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (!isUnionType(type)) return `{ ${fieldsOf(schema, asFielded(type), depth)} }`;
  // Two members may have a field of one name and different types: each gets a name of its own.
  const all = type.getTypes().flatMap((member) => Object.values(member.getFields()));
  const ambiguous = (name: string) =>
    new Set(all.filter((field) => field.name === name).map((field) => String(field.type))).size > 1;
  const members = type
    .getTypes()
    .map(
      (member) =>
        `... on ${member.name} { ${fieldsOf(schema, member, depth, (name) =>
          ambiguous(name) ? `${name}${member.name}: ` : '',
        )} }`,
    );
  return `{ ${members.join(' ')} }`;
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

function asFielded(type: GraphQLNamedType): Fielded {
  if ('getInterfaces' in type) return type;
  throw new Error(`${type.name} can't be asked for.`);
}

function fieldsOf(
  schema: GraphQLSchema,
  type: Fielded,
  depth: number,
  aliasOf: (name: string) => string = () => '',
): string {
  const fields = Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
    .map(({ name, type: of }) => {
      return `${aliasOf(name)}${name} ${everyField(schema, getNamedType(of), depth - 1)}`;
    });
  return `__typename ${fields.join(' ')}`;
}
