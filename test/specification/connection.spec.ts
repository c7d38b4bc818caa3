import { describe, expect, it } from '@jest/globals';
import { type Connection, pageOf } from '../../src/graphql/connection.js';
import { RefusedQuestion } from '../../src/record/refused-question.js';

type Item = readonly [name: string, number: number];

const items: readonly Item[] = [
  ['a', 10],
  ['b', 20],
  ['c', 30],
  ['d', 40],
  ['e', 50],
];
const number = ([, one]: Item) => one;
const nameOf = ([name]: Item) => name;

function counted(all: readonly Item[], after?: string | null): Connection<Item> {
  return pageOf(all, { first: 2, after: after ?? null }, nameOf);
}

function numbered(all: readonly Item[], after?: string | null): Connection<Item> {
  const held = (name: string) => 'abcdez'.includes(name);
  return pageOf(all, { first: 2, after: after ?? null }, nameOf, { number, held });
}

function without(...names: readonly string[]): readonly Item[] {
  return items.filter(([name]) => !names.includes(name));
}

describe.each([
  ['by their numbers', numbered],
  ['by how many come before', counted],
])('a list in order %s', (_how, page) => {
  const first = page(items);

  it('is gone through page by page', () => {
    expect(first.nodes.map(nameOf)).toEqual(['a', 'b']);
    const second = page(items, first.pageInfo.endCursor);
    expect(second.nodes.map(nameOf)).toEqual(['c', 'd']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const third = page(items, second.pageInfo.endCursor);
    expect(third.nodes.map(nameOf)).toEqual(['e']);
    expect(third.pageInfo.hasNextPage).toBe(false);
  });

  it('goes on after an item that is gone', () => {
    expect(page(without('b'), first.pageInfo.endCursor).nodes.map(nameOf)).toEqual(['c', 'd']);
    const last = page(items, first.edges[1]?.cursor);
    expect(page(without('d'), last.pageInfo.endCursor).nodes.map(nameOf)).toEqual(['e']);
    expect(page([], first.pageInfo.endCursor).nodes).toEqual([]);
  });

  it.each(['', 'nowhere', 'bjA', Buffer.from('n-1 b').toString('base64url')])(
    'begins after no cursor such as %j',
    (after) => {
      expect(() => page(items, after)).toThrow(RefusedQuestion);
    },
  );
});

describe('the cursor of another list', () => {
  it('is none of a list that never held its item, nor of one in another order', () => {
    const ofAnother = numbered([['x', 15]]).pageInfo.endCursor;
    expect(() => numbered(items, ofAnother)).toThrow(RefusedQuestion);
    expect(() => counted([], ofAnother)).toThrow(RefusedQuestion);
    expect(() => numbered([], counted(items).pageInfo.endCursor)).toThrow(RefusedQuestion);
  });
});

describe('a list in order by numbers', () => {
  it('goes on where it was, whatever else came and went', () => {
    const { endCursor } = numbered(items).pageInfo;
    expect(numbered(without('a', 'b'), endCursor).nodes.map(nameOf)).toEqual(['c', 'd']);
    const more: readonly Item[] = [['z', 5], ...without('b')];
    expect(numbered(more, endCursor).nodes.map(nameOf)).toEqual(['c', 'd']);
  });
});
