import { refusal } from '../rules/refusal.js';
import { RefusedQuestion } from '../record/refused-question.js';

/** How many of a list are given at once, at most. */
const pageSizeMax = 200;
const pageSizeDefault = 50;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** An item with its place in a list. */
interface Placed<T> {
  readonly node: T;
  readonly cursor: Cursor;
}

/** A part of a list, with what lies around it. */
interface Page<T> {
  readonly items: readonly Placed<T>[];
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

/** Where a cursor stands: after an item of this name, which was at this place in the order of its list. */
interface Cursor {
  readonly item: string;
  readonly order: number;
  /** What the order is told by: a number of each item, or how many come before it. */
  readonly by: 'NUMBER' | 'COUNT';
}

/** The cursor after which a page begins. Throws {@link RefusedQuestion} for a text that is none. */
export function cursorAfter({ after }: PageArguments): Cursor | undefined {
  if (after === undefined || after === null) return undefined;
  const [, by, order, item] =
    /^([nc])(0|[1-9]\d{0,15}) (.+)$/s.exec(Buffer.from(after, 'base64url').toString('utf8')) ?? [];
  if (item === undefined) throw unknownCursor();
  const cursor: Cursor = { item, order: Number(order), by: by === 'n' ? 'NUMBER' : 'COUNT' };
  if (textOf(cursor) !== after) throw unknownCursor();
  return cursor;
}

/** What a list is ordered by, and which of the items that it doesn't hold were in it. */
export interface Numbered<T> {
  /** Rises from one item to the next. */
  readonly number: (item: T) => number;
  readonly held: (item: string) => boolean;
}

/**
 * The page of a list that is at hand as a whole; `name` tells its items apart. Where the item of a cursor is gone, because
 * its record was retracted since or counts no more, it goes on after the place that this had: by the numbers of the items,
 * where there are such, else by how many came before.
 */
export function pageOf<T>(
  all: readonly T[],
  page: PageArguments,
  name: (item: T) => string,
  numbered?: Numbered<T>,
): Connection<T> {
  const size = pageSize(page);
  const ordered = orderedBy(all, name, numbered);
  const after = cursorAfter(page);
  const begin = after === undefined ? 0 : beginAfter(after, ordered, numbered);
  const items = ordered.slice(begin, begin + size);
  return connection({
    items,
    hasNext: begin + size < all.length,
    hasPrevious: begin > 0,
    total: all.length,
  });
}

function orderedBy<T>(
  all: readonly T[],
  name: (item: T) => string,
  numbered: Numbered<T> | undefined,
): readonly Placed<T>[] {
  const by = numbered ? 'NUMBER' : 'COUNT';
  return all.map((node, index) => ({
    node,
    cursor: { item: name(node), order: numbered?.number(node) ?? index, by },
  }));
}

function beginAfter<T>(
  after: Cursor,
  ordered: readonly Placed<T>[],
  numbered: Numbered<T> | undefined,
): number {
  const index = ordered.findIndex(({ cursor }) => cursor.item === after.item);
  if (index >= 0) return index + 1;
  const isOfThis = numbered
    ? after.by === 'NUMBER' && numbered.held(after.item)
    : after.by === 'COUNT';
  if (!isOfThis) throw unknownCursor();
  const next = ordered.findIndex(({ cursor }) => cursor.order >= after.order);
  return next < 0 ? ordered.length : next;
}

/** A page whose items and their cursors are known. */
export function connection<T>(page: Page<T>): Connection<T> {
  const edges = page.items.map(({ node, cursor }) => ({ cursor: textOf(cursor), node }));
  return {
    edges,
    nodes: page.items.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.total,
  };
}

function textOf({ item, order, by }: Cursor): string {
  const text = `${by === 'NUMBER' ? 'n' : 'c'}${String(order)} ${item}`;
  return Buffer.from(text).toString('base64url');
}

/** What is given as the place to go on from is none in this list. */
export function unknownCursor(): RefusedQuestion {
  return new RefusedQuestion(
    refusal('INVALID_INPUT', 'after is no cursor of this list.', ['after']),
  );
}
