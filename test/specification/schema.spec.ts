import { describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  validateSchema,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { refusalCodes, rulesOfCourse } from '../../src/rules/refusal.js';
import { contract, entries, fieldNames, ownTypes, Parts } from '../support/contract.js';

const schema = contract();
const parts = new Parts(schema);

describe('the contract as a whole', () => {
  it('is a valid schema', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('describes every type, field, argument and member in a sentence', () => {
    const undescribed = entries(schema).filter(
      ({ description }) => !/^[^\s].*[.:)]$/s.test(description),
    );
    expect(undescribed.map(({ name }) => name)).toEqual([]);
  });

  it('speaks in its descriptions of no code or member that does not exist', () => {
    const members = ownTypes(schema).flatMap((type) =>
      isEnumType(type) ? type.getValues().map(({ name }) => name) : [],
    );
    const strange = entries(schema).flatMap(({ name, description }) =>
      [...description.matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g)]
        .filter(([word]) => !members.includes(word))
        .map(([word]) => `${name}: ${word}`),
    );
    expect(strange).toEqual([]);
  });

  it('names no field like a bag of anything', () => {
    const vague =
      /^(data|info|information|details|meta|metadata|misc|extra|content|payload|props)$/i;
    expect(fieldNames(schema).filter((name) => vague.test(name))).toEqual([]);
  });

  it('refuses with the codes of the rules', () => {
    expect(parts.members('UserErrorCode')).toEqual([...refusalCodes]);
    expect(parts.members('RuleOfCourse')).toEqual([...rulesOfCourse]);
  });
});

describe('lists of records', () => {
  const connections = ownTypes(schema).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection'),
  );

  it.each(connections.map(({ name }) => name))(
    '%s: has edges, nodes, a page and a count',
    (name) => {
      const connection = parts.object(name);
      const edge = `${name.slice(0, -'Connection'.length)}Edge`;
      const node = String(connection.getFields()['nodes']?.type).slice(1, -3);
      expect(parts.signatures(name)).toEqual({
        edges: `[${edge}!]!`,
        nodes: `[${node}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
      expect(parts.signatures(edge)).toEqual({ cursor: 'String!', node: `${node}!` });
    },
  );

  it('are asked for by first, with a default and a maximum that is told, and after', () => {
    const paged = ownTypes(schema)
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) => Object.values(type.getFields()))
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'));
    expect(paged.length).toBeGreaterThan(0);
    paged.forEach((field) => {
      const first = argument(field, 'first');
      expect([String(first?.type), first?.defaultValue]).toEqual(['Int', 50]);
      expect(first?.description).toContain('200');
      expect(String(argument(field, 'after')?.type)).toBe('String');
    });
  });
});

describe('the kinds of a value', () => {
  it.each(['Value', 'Measure'])('%s: can all be asked by one selection', (name) => {
    const union = schema.getType(name);
    const types = isUnionType(union) ? union.getTypes() : [];
    const typed = types.flatMap((type) =>
      Object.values(type.getFields()).map((field) => {
        const named = getNamedType(field.type);
        const leaf = isLeafType(named) ? named.name : 'object';
        return [field.name, String(field.type).replace(named.name, leaf)] as const;
      }),
    );
    const apart = typed.filter(([field, type]) =>
      typed.some(([other, otherwise]) => other === field && otherwise !== type),
    );
    expect(types.length).toBeGreaterThan(0);
    expect(apart).toEqual([]);
  });
});

describe('what is the same everywhere', () => {
  it.each(parts.implementers('Payload'))(
    '%s: has the fields of every payload, and what may be null',
    (name) => {
      const shared = parts.signatures('Payload');
      const { nullable, others } = apart(parts.signatures(name), shared);
      expect(others).toEqual(shared);
      expect(nullable.length).toBeGreaterThan(0);
      nullable.forEach((type) => {
        expect(type).not.toMatch(/!$/);
      });
    },
  );

  it('pages as Relay does', () => {
    expect(parts.signatures('PageInfo')).toEqual({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
  });

  it('gives with every event what an auditor recomputes', () => {
    expect(parts.signatures('Event')).toMatchObject({ id: 'ID!', recording: 'Recording!' });
    expect(parts.signatures('Recording')).toEqual({
      at: 'DateTimeISO!',
      by: 'String!',
      revision: 'Int!',
      mutation: 'String!',
      bytes: 'String!',
      hash: 'String!',
      despite: '[Despite!]!',
      retracted: 'Boolean!',
      corrections: '[RecordCorrected!]!',
      annotations: '[RecordAnnotated!]!',
    });
    expect(parts.signatures('Despite')).toEqual({ code: 'RuleOfCourse!', reason: 'String!' });
    expect(parts.signatures('Inconsistency')).toEqual({
      code: 'RuleOfCourse!',
      message: 'String!',
      path: '[String!]!',
      event: 'Event!',
      despite: '[Despite!]!',
    });
  });
});

/** The types of the fields that only this payload has, and all its other fields. */
function apart(fields: Readonly<Record<string, string>>, shared: Readonly<Record<string, string>>) {
  const own = Object.entries(fields).filter(([name]) => !(name in shared));
  const others = Object.entries(fields).filter(([name]) => name in shared);
  return { nullable: own.map(([, type]) => type), others: Object.fromEntries(others) };
}

function argument(field: GraphQLField<unknown, unknown>, name: string) {
  return field.args.find((one) => one.name === name);
}
