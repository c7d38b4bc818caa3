import type { GraphQLSchema } from 'graphql';

/** A root field has no resolver: it would answer null for ever, as if there were nothing. */
export class UnresolvedRootFields extends Error {
  override readonly name = 'UnresolvedRootFields';
  constructor(
    /** `Query.position`, `Mutation.tableProposal` … */
    readonly fields: readonly string[],
  ) {
    super(`The schema promises what nothing resolves: ${fields.join(', ')}`);
  }
}

/** Throws {@link UnresolvedRootFields} unless every field of every root type has a resolver of its own. */
export function assertRootFieldsResolved(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const unresolved = roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter((field) => field.resolve === undefined && field.subscribe === undefined)
      .map((field) => `${root?.name ?? ''}.${field.name}`),
  );
  if (unresolved.length > 0) throw new UnresolvedRootFields(unresolved);
}
