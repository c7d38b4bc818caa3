import { type Connection, type PageArguments, pageOf } from '../graphql/connection.js';
import type { QueryWithoutSourcesArgs } from '../graphql/generated.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { changedFacts, changedPosition, type Standpoint } from './compared.js';
import { askedAbout, counted, partOf } from './question.resolver.js';

/** One question that is asked twice: of what was known, or was so, and of what is. */
export interface Compared {
  readonly before: Inquiry;
  readonly after: Inquiry;
}

/** Which positions are compared, and which acts count for them. */
type Asked = Pick<QueryWithoutSourcesArgs, 'parties' | 'issues' | 'minimumStanding'>;

/** A part of an answer, with its place in the list that it is of. */
type Placed = Shown & { readonly place: string };

/** The positions that are others after than before, by issue and party. */
export function positionsChanged({ before, after }: Compared, asked: Asked): readonly Placed[] {
  const { parties, issues } = askedAbout(after, asked);
  const [was, is] = [standpoint(before, asked), standpoint(after, asked)];
  return issues.flatMap((issue) =>
    parties.flatMap((party) => {
      const changed = changedPosition({ party, issue }, was, is);
      if (changed === undefined) return [];
      // What had not heard of them yet can show neither.
      const then = [party, issue].every((id) => before.records.get(id)) ? before : after;
      const shown = partOf(after, {
        ...changed,
        before: partOf(then, changed.before),
        after: partOf(after, changed.after),
        because: inOrder(changed.because, { before, after }),
      });
      return [{ ...shown, place: `${issue} ${party}` }];
    }),
  );
}

/** A page of the acts, and the evidence, that stand otherwise after than before; `told` shows what they say. */
export function factsChanged(
  { before, after }: Compared,
  page: PageArguments,
  told: Inquiry = after,
): Connection<Shown> {
  const facts = changedFacts(before.considered, after.considered).map((fact) => ({
    ...partOf(told, {
      record: told.event(fact.record.id),
      before: partOf(before, fact.before),
      after: partOf(after, fact.after),
    }),
    place: fact.record.id,
  }));
  return pageOf(facts, page, ({ place }) => place);
}

function standpoint(inquiry: Inquiry, asked: Asked): Standpoint {
  const { validAt, publishedBy } = inquiry;
  return {
    considered: counted(inquiry, asked),
    validAt,
    ...(publishedBy === undefined ? {} : { publishedBy }),
    ...(asked.minimumStanding ? { minimumStanding: asked.minimumStanding } : {}),
  };
}

/** Records as events, in the order of their entry, as they are known after where they are there at all. */
function inOrder(ids: readonly string[], { before, after }: Compared): readonly Shown[] {
  return ids
    .map((id) => after.event(id) ?? before.event(id))
    .filter((event) => event !== undefined)
    .toSorted((one, other) => one.record.revision - other.record.revision);
}
