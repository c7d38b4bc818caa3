import {
  type ASTNode,
  BREAK,
  coerceInputValue,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  Kind,
  typeFromAST,
  visit,
} from 'graphql';

/** A request as far as it was read when errors were found in it. */
interface Given {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** Names and indexes, from an argument or a variable down. */
export type GivenPlace = readonly string[];

/**
 * Where in what was given GraphQL's own errors point. They say it in their sentences alone: for what stands in a
 * variable the value is read again here, which meets the same errors in the same order; what is written in the document
 * is looked up there.
 */
export function givenPlaces(
  errors: readonly GraphQLError[],
  given: Given,
): ReadonlyMap<GraphQLError, GivenPlace> {
  const inVariables = new Map<ASTNode, GivenPlace[]>();
  return new Map(
    errors.flatMap((error): (readonly [GraphQLError, GivenPlace])[] => {
      const [node] = error.nodes ?? [];
      if (node === undefined) return [];
      if (node.kind !== Kind.VARIABLE_DEFINITION) {
        const place = given.document && placeInDocument(node, given.document);
        return place ? [[error, place]] : [];
      }
      const count = errors.filter(({ nodes }) => nodes?.[0] === node).length;
      const places = inVariables.get(node) ?? placesInVariable(node, given, count);
      inVariables.set(node, places);
      const place = places.shift();
      return place ? [[error, place]] : [];
    }),
  );
}

function placesInVariable(
  { variable, type }: Extract<ASTNode, { readonly kind: Kind.VARIABLE_DEFINITION }>,
  { schema, variables }: Given,
  count: number,
): GivenPlace[] {
  const name = variable.name.value;
  const inputType = typeFromAST(schema, type);
  if (!isInputType(inputType)) return [];
  const places: GivenPlace[] = [];
  const value = variables?.[name];
  // What is not given at all is no value of which a part could be wrong.
  if (value === undefined) return [[name]];
  try {
    coerceInputValue(value, inputType, (path) => {
      places.push([name, ...path.map(String)]);
      if (places.length === count) throw new AllFound();
    });
  } catch (error) {
    if (!(error instanceof AllFound)) throw error;
  }
  return places;
}

/** Ends the reading of a value: GraphQL reports its first errors alone, and a large value may have very many. */
class AllFound extends Error {}

/** The argument, the fields of objects and the places in lists that lead to a node; nothing for one in no argument. */
function placeInDocument(sought: ASTNode, document: DocumentNode): GivenPlace | undefined {
  let place: GivenPlace | undefined;
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== sought) return undefined;
      place = stepsAlong([...ancestors, ...(parent === undefined ? [] : [parent]), node]);
      return BREAK;
    },
  });
  return place;
}

function stepsAlong(line: readonly (ASTNode | readonly ASTNode[])[]): GivenPlace | undefined {
  const first = line.findIndex((at) => 'kind' in at && at.kind === Kind.ARGUMENT);
  if (first < 0) return undefined;
  return line.slice(first).flatMap((at, index, inside) => {
    if (!('kind' in at)) return [];
    if (at.kind === Kind.ARGUMENT || at.kind === Kind.OBJECT_FIELD) return [at.name.value];
    // The entries of a list stand between it and each of them.
    const entry = at.kind === Kind.LIST ? inside[index + 2] : undefined;
    return at.kind === Kind.LIST && entry !== undefined
      ? [String(at.values.findIndex((value) => value === entry))]
      : [];
  });
}
