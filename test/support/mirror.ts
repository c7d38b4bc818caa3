import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLType,
  type GraphQLUnionType,
} from 'graphql';
import type { z } from 'zod';
import { httpUrl } from '../../src/rules/http-url.js';
import { edtf, period, zone } from '../../src/times/occurred.js';
import { currency } from '../../src/values/currency.js';
import { termDate } from '../../src/values/date.js';
import { decimal } from '../../src/values/decimal.js';
import { takes, type Place, type Shape } from './shape.js';

/** The type in which a thing comes out that data refers to. */
export const referredTypes: Readonly<Record<string, string>> = {
  party: 'Party',
  person: 'Person',
  issue: 'Issue',
  round: 'Round',
  meeting: 'Meeting',
  minutes: 'Minutes',
  delegate: 'Delegate',
  deadline: 'Deadline',
  proposal: 'Proposal',
  statement: 'Statement',
  agreement: 'Agreement',
  source: 'Source',
  outsideAct: 'OutsideAct',
  figure: 'Figure',
  reservation: 'Reservation',
  negotiation: 'ID',
  actElsewhere: 'ID',
  act: 'Event',
  record: 'Event',
};

const scalars = new Map<z.core.$ZodType, string>([
  [edtf, 'Edtf'],
  [period, 'Edtf'],
  [termDate, 'Edtf'],
  [zone, 'IanaZone'],
  [httpUrl, 'HttpUrl'],
  [decimal, 'Decimal'],
  [currency, 'Currency'],
]);

/** Where the fields of an input say something else than the places of the data they become; nothing if nowhere. */
export function inputDifferences(
  at: string,
  type: GraphQLInputType,
  place: Place,
): readonly string[] {
  const asked = place.silence === 'NEVER';
  if (isNonNullType(type) !== asked)
    return [`${at}: ${asked ? 'is never absent' : 'may be absent'}`];
  const shape = place.shape();
  const inner = isNonNullType(type) ? type.ofType : type;
  if (shape.kind === 'LIST') {
    return isListType(inner)
      ? inputDifferences(`${at}[]`, inner.ofType, shape.element)
      : [`${at}: is a list`];
  }
  if (isFields(shape)) return inputObject(at, inner, shape);
  return leaf(at, inner, place, shape, 'ID');
}

type Fields = Extract<Shape, { readonly fields: unknown }>;

function isFields(shape: Shape): shape is Fields {
  return 'fields' in shape;
}

function inputObject(at: string, type: GraphQLType, shape: Fields): readonly string[] {
  if (!isInputObjectType(type)) return [`${at}: is an object`];
  const oneOf = shape.kind === 'ONE_OF';
  if (type.isOneOf !== oneOf)
    return [`${at}: ${oneOf ? 'is' : 'is not'} exactly one of its fields`];
  const given = type.getFields();
  return [
    ...namesApart(at, Object.keys(given), Object.keys(shape.fields)),
    ...pairs(given, shape.fields).flatMap(([name, field, place]) =>
      inputDifferences(`${at}.${name}`, field.type, place),
    ),
  ];
}

/** Where a field that is read says something else than the place of the data it comes from; nothing if nowhere. */
export function outputDifferences(
  at: string,
  type: GraphQLOutputType,
  place: Place,
): readonly string[] {
  const shape = place.shape();
  // Silence comes out as what it means where a type can say it: an empty list, false. Elsewhere it is null.
  const given = shape.kind === 'LIST' || shape.kind === 'BOOLEAN' || place.silence !== 'ABSENT';
  const sure = given && shape.kind !== 'JSON';
  if (isNonNullType(type) !== sure) return [`${at}: ${sure ? 'is never null' : 'may be null'}`];
  const inner = isNonNullType(type) ? type.ofType : type;
  if (shape.kind === 'LIST') {
    return isListType(inner)
      ? outputDifferences(`${at}[]`, inner.ofType, shape.element)
      : [`${at}: is a list`];
  }
  if (isFields(shape)) return outputObject(at, inner, shape);
  const referred = shape.kind === 'REFERENCE' ? (referredTypes[shape.to] ?? shape.to) : '';
  return leaf(at, inner, place, shape, referred);
}

function outputObject(at: string, type: GraphQLType, shape: Fields): readonly string[] {
  if (isUnionType(type)) return members(at, type, shape);
  if (!isObjectType(type)) return [`${at}: is an object`];
  return Object.entries(shape.fields).flatMap(([name, place]) => {
    const field = type.getFields()[name];
    return field === undefined
      ? [`${at}.${name}: is missing`]
      : outputDifferences(`${at}.${name}`, field.type, place);
  });
}

/** Every kind of which one is given is a member of the union, under its own name. */
function members(at: string, union: GraphQLUnionType, shape: Fields): readonly string[] {
  const types = union.getTypes();
  return Object.entries(shape.fields).flatMap(([name, place]) => {
    const member = types.find((type) => type.name === name.charAt(0).toUpperCase() + name.slice(1));
    const kind = place.shape();
    if (member === undefined || kind.kind !== 'OBJECT')
      return [`${at}.${name}: has no type of its name`];
    const alike = Object.keys(kind.fields).filter((field) => isTypedAlike(field, shape));
    return outputObject(`${at}.${name}`, member, kind).filter(
      (found) => !alike.some((field) => found.startsWith(`${at}.${name}.${field}: `)),
    );
  });
}

/** What kinds of a union name alike and hold otherwise is typed as loosely as one of them, so that one selection asks all. */
function isTypedAlike(field: string, { fields }: Fields): boolean {
  const held = Object.values(fields).flatMap((place) => {
    const kind = place.shape();
    return isFields(kind) ? (kind.fields[field] ?? []) : [];
  });
  return new Set(held.map((place) => `${place.silence} ${place.shape().kind}`)).size > 1;
}

function leaf(
  at: string,
  type: GraphQLType,
  place: Place,
  shape: Exclude<Shape, Fields | { readonly kind: 'LIST' }>,
  referred: string,
): readonly string[] {
  const named: GraphQLNamedType = getNamedType(type);
  if (isListType(type)) return [`${at}: is no list`];
  if (shape.kind === 'ENUM') {
    if (!isEnumType(named)) return [`${at}: is one of ${shape.members.join(', ')}`];
    return namesApart(
      at,
      named.getValues().map(({ name }) => name),
      shape.members,
    );
  }
  const wanted = leafName(place, shape, referred);
  return named.name === wanted ? [] : [`${at}: is ${wanted}, not ${named.name}`];
}

function leafName(
  place: Place,
  shape: Exclude<Shape, Fields | { readonly kind: 'LIST' | 'ENUM' }>,
  referred: string,
): string {
  switch (shape.kind) {
    case 'REFERENCE':
      return referred;
    case 'TEXT':
      return scalars.get(place.schema) ?? 'String';
    case 'BOOLEAN':
      return 'Boolean';
    case 'INTEGER':
      return 'Int';
    case 'JSON':
      return 'JSON';
  }
}

/** Where the description of an input field leaves out what its place asks for: bounds, and the codes that refuse. */
export function unsaid(at: string, field: GraphQLInputField, place: Place): readonly string[] {
  const said = field.description ?? '';
  const missing = askedFor(place).filter((fact) => !fact.isIn(said));
  const deeper = place.shape();
  const type = getNamedType(field.type);
  const below =
    isFields(deeper) && isInputObjectType(type)
      ? pairs(type.getFields(), deeper.fields).flatMap(([name, one, where]) =>
          unsaid(`${at}.${name}`, one, where),
        )
      : [];
  return [...missing.map(({ what }) => `${at}: ${what}`), ...below];
}

interface Fact {
  readonly what: string;
  readonly isIn: (description: string) => boolean;
}

function askedFor(place: Place): readonly Fact[] {
  const shape = place.shape();
  const code = place.refusedWith;
  const refused = code === undefined ? [] : [mentions(`silence is refused with ${code}`, code)];
  if (shape.kind === 'LIST') return [...refused, ...listFacts(shape), ...askedFor(shape.element)];
  if (shape.kind === 'TEXT' && !scalars.has(place.schema)) return [...refused, lengthFact(place)];
  if (shape.kind !== 'REFERENCE') return refused;
  const unknown = `UNKNOWN_${shape.to.replace('Elsewhere', '').replace(/[A-Z]/g, '_$&').toUpperCase()}`;
  return [...refused, mentions(`what is unknown is refused with ${unknown}`, unknown)];
}

function listFacts({
  min,
  max,
}: {
  readonly min: number | undefined;
  readonly max: number | undefined;
}) {
  return [
    ...(max === undefined ? [] : [mentions(`at most ${String(max)}`, String(max))]),
    ...(min === undefined ? [] : [mentions(`at least ${String(min)}`, `rom ${String(min)}`)]),
  ];
}

/** A text says how long it may be, and what it says is so; a period's length follows from its form. */
function lengthFact(place: Place): Fact {
  const isBound = (max: number): boolean =>
    takes(place, 'x'.repeat(max)) && !takes(place, 'x'.repeat(max + 1));
  return {
    what: 'how many characters it may have',
    isIn: (said) =>
      !takes(place, 'x') || [...said.matchAll(/\d+/g)].some(([digits]) => isBound(Number(digits))),
  };
}

function mentions(what: string, text: string): Fact {
  return { what, isIn: (description) => description.includes(text) };
}

/** Names on one side only. */
export function namesApart(
  at: string,
  contract: readonly string[],
  events: readonly string[],
): readonly string[] {
  return [
    ...contract
      .filter((name) => !events.includes(name))
      .map((name) => `${at}.${name}: is in the contract alone`),
    ...events.filter((name) => !contract.includes(name)).map((name) => `${at}.${name}: is missing`),
  ];
}

function pairs<T>(
  fields: Readonly<Record<string, T>>,
  places: Readonly<Record<string, Place>>,
): readonly (readonly [string, T, Place])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const place = places[name];
    return place === undefined ? [] : [[name, field, place] as const];
  });
}
