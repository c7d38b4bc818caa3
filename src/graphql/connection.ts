import { refusal } from '../rules/refusal.js';
import { RefusedQuestion } from '../record/refused-question.js';

/** How many of a list are given at once, at most. */
const pageSizeMax = 200;
const pageSizeDefault = 50;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A part of a list, with what lies around it. */
interface Page<T> {
  readonly items: readonly T[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly total: number;
}

/** A connection in the sense of Relay, with its nodes beside its edges. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** How many are asked for. Throws {@link RefusedQuestion} for more than {@link pageSizeMax}, or fewer than none. */
export function pageSize({ first }: PageArguments): number {
  const size = first ?? pageSizeDefault;
  if (size >= 0 && size <= pageSizeMax) return size;
  throw new RefusedQuestion(
    refusal('INVALID_INPUT', `first is from 0 to ${String(pageSizeMax)}, not ${String(size)}.`, [
      'first',
    ]),
  );
}

/** The place that a cursor names. Throws {@link RefusedQuestion} for a text that is no cursor. */
export function placeAfter({ after }: PageArguments): string | undefined {
  if (after === undefined || after === null) return undefined;
  const place = Buffer.from(after, 'base64url').toString('utf8');
  if (place !== '' && cursorOf(place) === after) return place;
  throw unknownCursor();
}

/** The page of a list that is at hand as a whole; `place` tells its items apart. */
export function pageOf<T>(
  all: readonly T[],
  page: PageArguments,
  place: (item: T) => string,
): Connection<T> {
  const size = pageSize(page);
  const after = placeAfter(page);
  const begin = after === undefined ? 0 : all.findIndex((item) => place(item) === after) + 1;
  if (after !== undefined && begin === 0) throw unknownCursor();
  const items = all.slice(begin, begin + size);
  return connection(
    { items, hasNext: begin + size < all.length, hasPrevious: begin > 0, total: all.length },
    place,
  );
}

export function connection<T>(page: Page<T>, place: (item: T) => string): Connection<T> {
  const edges = page.items.map((node) => ({ cursor: cursorOf(place(node)), node }));
  return {
    edges,
    nodes: page.items,
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.total,
  };
}

function cursorOf(place: string): string {
  return Buffer.from(place).toString('base64url');
}

/** What is given as the place to go on from is none in this list. */
export function unknownCursor(): RefusedQuestion {
  return new RefusedQuestion(
    refusal('INVALID_INPUT', 'after is no cursor of this list.', ['after']),
  );
}
