import { type GraphQLSchema, isScalarType, isSpecifiedScalarType } from 'graphql';

/** The schema promises something that nothing here keeps. */
export class UnkeptContract extends Error {
  override readonly name = 'UnkeptContract';
  constructor(
    what: string,
    /** `Query.position`, `Mutation.tableProposal`, `Edtf` … */
    readonly names: readonly string[],
  ) {
    super(`${what}: ${names.join(', ')}`);
  }
}

/**
 * Throws {@link UnkeptContract} for a root field without a resolver, which would answer null for ever as if there were
 * nothing, and for a scalar that is not among these, which would let anything in.
 */
export function assertContractKept(schema: GraphQLSchema, scalars: readonly string[]): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const unresolved = roots
    .filter((root) => root != null)
    .flatMap((root) =>
      Object.values(root.getFields())
        .filter((field) => field.resolve === undefined && field.subscribe === undefined)
        .map((field) => `${root.name}.${field.name}`),
    );
  if (unresolved.length > 0) {
    throw new UnkeptContract('Root fields without a resolver', unresolved);
  }
  const unread = Object.values(schema.getTypeMap())
    .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
    .map(({ name }) => name)
    .filter((name) => !scalars.includes(name));
  if (unread.length > 0) throw new UnkeptContract('Scalars that nothing reads', unread);
}
