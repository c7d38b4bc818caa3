import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

/** How much an operation asks for, before anything of it is done. */
export interface Measures {
  /** Fields within fields. Beyond `depthMax` nothing is looked at: one more than it stands for any more. */
  readonly depth: number;
  readonly aliases: number;
  /**
   * Fields that the answer can have: a page counts as often as its `first` says, from a variable too, a list that
   * answers for each of some that were given as often as these are, any other list as {@link listSizeAssumed}, and of
   * the fragments on several types the one type with most.
   */
  readonly nodes: number;
}

/** A valid operation, and what it is to be measured by. */
interface Measured {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly depthMax: number;
}

/** What a list counts for that has no `first`: the parties of a table, the citations of an act, the terms of an offer. */
export const listSizeAssumed = 5;

/** The same for lists of types, fields and values in a question about the schema: they are longer. */
const schemaListSizeAssumed = 12;

/** Lists that have an item for each that a field above was given, with the argument that gives them. */
const givenBy: ReadonlyMap<string, string> = new Map([
  ['PositionMatrix.parties', 'parties'],
  ['PositionMatrix.rows', 'issues'],
  ['PositionRow.cells', 'parties'],
]);

/**
 * Takes each fragment's measure once, however often it is spread: the work grows with the document, not with what its
 * fragments would unfold to. Skipped and included parts count alike.
 */
export function measure(measured: Measured): Measures {
  const { schema, operation } = measured;
  const root = schema.getRootType(operation.operation);
  if (!root) return { depth: 0, aliases: 0, nodes: 0 };
  const { depth, aliases, nodes } = new Measuring(measured).selections(operation.selectionSet, {
    parent: root,
    paged: false,
    given: new Map(),
    level: 1,
  });
  return { depth, aliases, nodes: largest(nodes) };
}

/** A selection set measured: the nodes for each object type that may be found there. */
interface Tally {
  readonly depth: number;
  readonly aliases: number;
  readonly nodes: ReadonlyMap<string, number>;
}

interface Place {
  readonly parent: GraphQLCompositeType;
  /** The parent is one page, whose own lists its `first` has counted already. */
  readonly paged: boolean;
  /** How many were given to the fields above, by argument. */
  readonly given: ReadonlyMap<string, number>;
  /** Depth within the operation or the fragment that is being measured. */
  readonly level: number;
}

const nothing: Tally = { depth: 0, aliases: 0, nodes: new Map() };

class Measuring {
  readonly #measured: Measured;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #tallies = new Map<string, Tally>();

  constructor(measured: Measured) {
    this.#measured = measured;
    this.#fragments = new Map(
      measured.document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  selections({ selections }: SelectionSetNode, place: Place): Tally {
    let depth = 0;
    let aliases = 0;
    const nodes = new Map<string, number>();
    for (const selection of selections) {
      const part = this.#selection(selection, place);
      depth = Math.max(depth, part.depth);
      aliases += part.aliases;
      for (const [type, count] of part.nodes) nodes.set(type, (nodes.get(type) ?? 0) + count);
    }
    return { depth, aliases, nodes };
  }

  #selection(selection: SelectionNode, place: Place): Tally {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection, place);
      case Kind.INLINE_FRAGMENT:
        return this.selections(selection.selectionSet, {
          ...place,
          parent: this.#typeNamed(selection.typeCondition?.name.value) ?? place.parent,
        });
      case Kind.FRAGMENT_SPREAD:
        return this.#fragment(selection.name.value, place);
    }
  }

  #fragment(name: string, { paged, given }: Place): Tally {
    const fragment = this.#fragments.get(name);
    const parent = this.#typeNamed(fragment?.typeCondition.name.value);
    if (!fragment || !parent) return nothing;
    const key = JSON.stringify([name, paged, ...given]);
    const known = this.#tallies.get(key);
    if (known) return known;
    const tally = this.selections(fragment.selectionSet, { parent, paged, given, level: 1 });
    this.#tallies.set(key, tally);
    return tally;
  }

  #field(node: FieldNode, { parent, paged, given, level }: Place): Tally {
    const field = fieldNamed(node.name.value, parent);
    const type = field && getNamedType(field.type);
    const page = field && this.#pageSize(node, field);
    const within =
      node.selectionSet && isCompositeType(type) && level <= this.#measured.depthMax
        ? this.selections(node.selectionSet, {
            parent: type,
            paged: page !== undefined,
            given: this.#given(node, given),
            level: level + 1,
          })
        : nothing;
    const isList = field !== undefined && isListType(getNullableType(field.type));
    const assumed = parent.name.startsWith('__') ? schemaListSizeAssumed : listSizeAssumed;
    const listed = given.get(givenBy.get(`${parent.name}.${node.name.value}`) ?? '') ?? assumed;
    const times = page ?? (isList && !paged ? listed : 1);
    const count = 1 + times * largest(within.nodes);
    return {
      depth: 1 + within.depth,
      aliases: (node.alias ? 1 : 0) + within.aliases,
      nodes: new Map(this.#objectsOf(parent).map((name) => [name, count])),
    };
  }

  /** What `first` comes to: the literal, the variable, its default or the argument's; undefined where there is none. */
  #pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const definition = field.args.find(({ name }) => name === 'first');
    if (!definition) return undefined;
    const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const size =
      given?.kind === Kind.INT
        ? Number(given.value)
        : given?.kind === Kind.VARIABLE
          ? this.#variable(given.name.value)
          : undefined;
    const counted = size ?? definition.defaultValue;
    return typeof counted === 'number' ? Math.max(0, counted) : listSizeAssumed;
  }

  /** How many the arguments of a field give, beside what was given above. */
  #given(node: FieldNode, above: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    const lengths = [...new Set(givenBy.values())].flatMap((argument): [string, number][] => {
      const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
      if (value?.kind === Kind.LIST) return [[argument, value.values.length]];
      if (value?.kind !== Kind.VARIABLE) return [];
      const list = this.#variable(value.name.value);
      return Array.isArray(list) ? [[argument, list.length]] : [];
    });
    return lengths.length === 0 ? above : new Map([...above, ...lengths]);
  }

  #variable(name: string): unknown {
    const value = this.#measured.variables[name];
    if (value !== undefined) return value;
    const byDefault = this.#measured.operation.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name,
    )?.defaultValue;
    return byDefault?.kind === Kind.INT ? Number(byDefault.value) : undefined;
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#measured.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  #objectsOf(type: GraphQLCompositeType): readonly string[] {
    return isAbstractType(type)
      ? this.#measured.schema.getPossibleTypes(type).map(({ name }) => name)
      : [type.name];
  }
}

function fieldNamed(
  name: string,
  parent: GraphQLCompositeType,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}

function largest(nodes: ReadonlyMap<string, number>): number {
  return Math.max(0, ...nodes.values());
}
