import { GraphQLError, type GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { canonicalBytes } from '../event-store/codec.js';
import { NotJson } from '../event-store/json.js';

/**
 * How a scalar of the SDL is read and written; its description stays that of the SDL. The keys are those by which the
 * schema builder sets members of a type rather than fields of it.
 */
export interface ScalarCoercion {
  readonly __serialize: GraphQLScalarType['serialize'];
  readonly __parseValue: GraphQLScalarType['parseValue'];
  readonly __parseLiteral: GraphQLScalarType['parseLiteral'];
}

/** Every scalar of the contract that GraphQL itself does not have. */
export const scalars: Readonly<Record<string, ScalarCoercion>> = {
  Edtf: text('Edtf'),
  Decimal: text('Decimal'),
  Currency: text('Currency'),
  HttpUrl: text('HttpUrl'),
  IanaZone: text('IanaZone'),
  Bookmark: text('Bookmark'),
  Moment: text('Moment'),
  KnownAt: text('KnownAt'),
  DateTimeISO: coercionOf(GraphQLDateTimeISO),
  JSON: {
    __serialize: (value) => value,
    __parseValue: storable,
    __parseLiteral: (node, variables) => storable(GraphQLJSON.parseLiteral(node, variables)),
  },
};

/**
 * Text whose meaning is judged by a rule and answered with that rule's code; here it is only asked to be a string.
 * A number that is no string has lost its scale or its digits before it gets here.
 */
function text(name: string): ScalarCoercion {
  return {
    __serialize: (value) => asString(name, value),
    __parseValue: (value) => asString(name, value),
    __parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.STRING) return node.value;
      throw new GraphQLError(`${name} is given as a string, not as ${print(node)}.`, {
        nodes: node,
      });
    },
  };
}

function asString(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError(`${name} is given as a string, not as ${JSON.stringify(value)}.`);
}

function coercionOf(scalar: GraphQLScalarType): ScalarCoercion {
  return {
    __serialize: scalar.serialize,
    __parseValue: scalar.parseValue,
    __parseLiteral: scalar.parseLiteral,
  };
}

/** What JSON can say, made of plain objects. `1e400` and its like would be stored as something else, so they are refused. */
function storable(value: unknown): unknown {
  try {
    const json = new TextDecoder().decode(canonicalBytes(value));
    return JSON.parse(json, (name: string, member: unknown) => {
      if (name === '__proto__') throw new NotJson('', '__proto__ is no name for a member');
      return member;
    });
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    throw new GraphQLError(`This JSON can't be stored: ${error.message}.`);
  }
}
