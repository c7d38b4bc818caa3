import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, Kind, parse } from 'graphql';
import { listSizeAssumed, measure, type Measures } from '../../src/graphql/measure.js';
import { contract } from '../support/contract.js';

const sdl = readFileSync(join(import.meta.dirname, '../support/guestbook.graphqls'), 'utf8');
const schema = buildSchema(sdl);

function measured(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  of = schema,
): Measures {
  const document = parse(query);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation.');
  return measure({ schema: of, document, operation, variables, depthMax: 20 });
}

describe('the depth of an operation', () => {
  it('is that of fields within fields', () => {
    expect(measured('{ me }').depth).toBe(1);
    expect(measured('{ guests { nodes { friends { name } } } }').depth).toBe(4);
  });

  it('counts neither fragments nor how they are spread', () => {
    const spread = `
      { guests { ... on GuestConnection { ...Page } } }
      fragment Page on GuestConnection { nodes { ...Named } }
      fragment Named on Guest { friends { name } }`;
    expect(measured(spread).depth).toBe(4);
  });

  it('is not followed further than just past the limit', () => {
    const deep = (levels: number) =>
      `{ guestList { ${'friends { '.repeat(levels)} name ${'} '.repeat(levels)} } }`;
    expect(measured(deep(18)).depth).toBe(20);
    expect(measured(deep(19)).depth).toBe(21);
    expect(measured(deep(500)).depth).toBe(21);
  });

  it('leaves room for asking for the schema', () => {
    const { depth, nodes } = measured(getIntrospectionQuery({ oneOf: true, specifiedByUrl: true }));
    expect(depth).toBeLessThanOrEqual(20);
    expect(nodes).toBeLessThan(100_000);
  });
});

describe('the aliases of an operation', () => {
  it('are counted wherever a fragment with some is spread', () => {
    const query = `
      { me guestList { ...Twice } another: guestList { ...Twice } }
      fragment Twice on Guest { a: name b: name }`;
    expect(measured(query).aliases).toBe(5);
  });
});

describe('the nodes of an answer', () => {
  it('are its fields, those of a page as often as first says', () => {
    expect(measured('{ me }').nodes).toBe(1);
    expect(measured('{ guests(first: 7) { nodes { name } } }').nodes).toBe(1 + 7 * (1 + 1));
  });

  it('count first from a variable, its default, or that of the argument', () => {
    const query = 'query Q($n: Int! = 9) { guests(first: $n) { nodes { name } } }';
    expect(measured(query, { n: 200 }).nodes).toBe(1 + 200 * 2);
    expect(measured(query).nodes).toBe(1 + 9 * 2);
    expect(measured('{ guests { nodes { name } } }').nodes).toBe(1 + 5 * 2);
  });

  it('multiply page by page', () => {
    const query = '{ guests(first: 10) { nodes { ... on Dog { walks(first: 20) { name } } } } }';
    expect(measured(query).nodes).toBe(1 + 10 * (1 + (1 + 20)));
  });

  it('count a list without first as of a usual size', () => {
    expect(measured('{ guestList { name } }').nodes).toBe(1 + listSizeAssumed);
  });

  it('take the type that has most, not the sum of all types', () => {
    const person = '... on Person { age name }';
    const dog = '... on Dog { owner { name friends { name } } }';
    const ofDog = 1 + (1 + (1 + listSizeAssumed));
    expect(measured(`{ guestList { ${person} ${dog} } }`).nodes).toBe(1 + listSizeAssumed * ofDog);
    expect(measured(`{ guestList { name ${person} } }`).nodes).toBe(1 + listSizeAssumed * 3);
  });

  it('count a list that answers for each that was given as often as there are', () => {
    const matrix = '{ parties { code } rows { issue { code } ...Cells } }';
    const query = (given: string) =>
      `query Q($issues: [ID!], $parties: [ID!]) { positionMatrix(negotiation: "N"${given}) ${matrix} }
       fragment Cells on PositionRow { cells { stance } }`;
    const nodes = (given: string, variables = {}) => {
      return measured(query(given), variables, contract()).nodes;
    };
    const cost = (parties: number, issues: number) =>
      1 + (1 + parties) + (1 + issues * (1 + 1 + 1 + parties));
    expect(nodes('')).toBe(cost(listSizeAssumed, listSizeAssumed));
    expect(nodes(', issues: ["A", "B"], parties: ["C"]')).toBe(cost(1, 2));
    const given = { issues: Array(300).fill('A'), parties: Array(40).fill('B') };
    expect(nodes(', issues: $issues, parties: $parties', given)).toBe(cost(40, 300));
    expect(nodes(', issues: $issues', given)).toBe(cost(listSizeAssumed, 300));
  });

  it('do not shrink by a first that is no number of things', () => {
    expect(measured('{ guests(first: -3) { nodes { name } } }').nodes).toBe(1);
    const query = 'query Q($n: Int!) { guests(first: $n) { nodes { name } } }';
    expect(measured(query, { n: 'many' }).nodes).toBe(1 + listSizeAssumed * 2);
  });

  it('are counted at once where fragments would unfold beyond all bounds', () => {
    const levels = 18;
    const fragments = Array.from(
      { length: levels },
      (_, level) =>
        `fragment F${String(level)} on Guest { a: friends { ...F${String(level + 1)} } b: friends { ...F${String(level + 1)} } }`,
    );
    const query = `{ guestList { ...F0 } } ${fragments.join(' ')} fragment F${String(levels)} on Guest { name }`;
    const { nodes, aliases } = measured(query);
    expect(nodes).toBeGreaterThan(1e18);
    expect(aliases).toBe(2 ** (levels + 1) - 2);
  });
});
