import { describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { buildSchema, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { assertContractKept, UnkeptContract } from '../../src/graphql/contract.js';
import { startApp } from '../support/app.js';
import { guestbook } from '../support/guestbook.js';

describe('a contract', () => {
  it('is not kept while a root field has no resolver', () => {
    const schema = buildSchema('type Query { a: Int b: Int } type Mutation { c: Int }');
    resolve(schema, 'Query', 'a');
    expect(() => {
      assertContractKept(schema, []);
    }).toThrow(new UnkeptContract('Root fields without a resolver', ['Query.b', 'Mutation.c']));
    resolve(schema, 'Query', 'b');
    resolve(schema, 'Mutation', 'c');
    expect(() => {
      assertContractKept(schema, []);
    }).not.toThrow();
  });

  it('is not kept while nothing reads a scalar', () => {
    const schema = buildSchema('scalar Edtf scalar Tally type Query { a(day: Edtf): Tally }');
    resolve(schema, 'Query', 'a');
    expect(() => {
      assertContractKept(schema, ['Edtf']);
    }).toThrow(new UnkeptContract('Scalars that nothing reads', ['Tally']));
  });

  it('keeps the application from starting while it is not kept', async () => {
    @Module({})
    class NobodyHome {}
    await expect(
      startApp({ contract: { ...guestbook, chapters: [NobodyHome] } }),
    ).rejects.toMatchObject({
      name: 'UnkeptContract',
      names: expect.arrayContaining(['Query.me', 'Mutation.sign']),
    });
  });
});

function resolve(schema: GraphQLSchema, typeName: string, fieldName: string): void {
  const type = schema.getType(typeName);
  const field = type instanceof GraphQLObjectType ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`There is no ${typeName}.${fieldName}.`);
  field.resolve = () => 1;
}
