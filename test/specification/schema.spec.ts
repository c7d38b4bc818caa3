import { describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  validateSchema,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { undatedActFields } from '../../src/acts/act.js';
import type { ThingKind } from '../../src/acts/definition.js';
import { rulesOfCourse } from '../../src/acts/rule.js';
import { eventTypes, tableEvents, type EventType } from '../../src/record/events.js';
import { refusalCodes } from '../../src/rules/refusal.js';
import { contract, entries, fieldNames, ownTypes } from '../support/contract.js';
import { inputDifferences, namesApart, outputDifferences, unsaid } from '../support/mirror.js';
import { fieldsOf, type Place } from '../support/shape.js';

const schema = contract();

/** What a mutation asks for beside the data of its event. */
const envelope = ['negotiation', 'expectedVersion', 'idempotencyKey', 'despite'];

/** The fields of an act that stand in `Act`, whichever act it is. */
const circumstances = Object.keys(undatedActFields);

/** Data that is read under another name, because `act` there is the circumstances of the denial itself. */
const renamed: Partial<Record<EventType, Readonly<Record<string, string>>>> = {
  ActDenied: { act: 'denied' },
  ActAssessed: { act: 'assessed' },
};

const thingTypes: Readonly<Record<ThingKind, string>> = {
  negotiation: 'Negotiation',
  party: 'Party',
  person: 'Person',
  delegate: 'Delegate',
  issue: 'Issue',
  round: 'Round',
  deadline: 'Deadline',
  meeting: 'Meeting',
  proposal: 'Proposal',
  statement: 'Statement',
  agreement: 'Agreement',
  source: 'Source',
  figure: 'Figure',
  outsideAct: 'OutsideAct',
  title: 'Title',
};

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
    expect(membersOf('UserErrorCode')).toEqual([...refusalCodes]);
    expect(membersOf('RuleOfCourse')).toEqual([...rulesOfCourse]);
  });
});

describe('what can be recorded', () => {
  const mutations = schema.getMutationType()?.getFields() ?? {};

  it('has a mutation for every command, and no other', () => {
    const commands = eventTypes.map((type) => lowerCamel(tableEvents[type].command));
    expect(namesApart('Mutation', Object.keys(mutations), commands)).toEqual([]);
  });

  it.each(eventTypes)('%s: its mutation takes one input, and answers with a payload', (type) => {
    const { command } = tableEvents[type];
    const mutation = mutations[lowerCamel(command)];
    expect(mutation?.args.map((one) => `${one.name}: ${String(one.type)}`)).toEqual([
      `input: ${command}Input!`,
    ]);
    expect(String(mutation?.type)).toMatch(/^\w+Payload!$/);
    expect(interfacesOf(String(mutation?.type).slice(0, -1))).toContain('Payload');
  });

  it.each(eventTypes)('%s: its input has the fields of its data, and the envelope', (type) => {
    const input = inputType(`${tableEvents[type].command}Input`);
    const places = fieldsOf(tableEvents[type].data);
    const wanted = [...Object.keys(places), ...envelopeOf(type)];
    expect(namesApart(input.name, Object.keys(input.getFields()), wanted)).toEqual([]);
    expect(
      Object.values(input.getFields()).flatMap((field) => {
        const place = places[field.name];
        return place === undefined ? [] : inputDifferences(field.name, field.type, place);
      }),
    ).toEqual([]);
  });

  it.each(eventTypes)(
    '%s: its input says every bound, and every code that refuses silence',
    (type) => {
      const fields = inputType(`${tableEvents[type].command}Input`).getFields();
      const gaps = Object.entries(fieldsOf(tableEvents[type].data)).flatMap(([name, place]) => {
        const field = fields[name];
        return field === undefined ? [] : unsaid(name, field, place);
      });
      expect(gaps).toEqual([]);
    },
  );

  it('asks for the envelope in the same way everywhere', () => {
    const asked = eventTypes.map((type) => {
      const fields = inputType(`${tableEvents[type].command}Input`).getFields();
      return envelopeOf(type).map((name) => `${name}: ${String(fields[name]?.type)}`);
    });
    const wanted = [
      'negotiation: ID!',
      'expectedVersion: Int',
      'idempotencyKey: String',
      'despite: [DespiteInput!]',
    ];
    asked.forEach((one) => {
      expect(wanted).toEqual(expect.arrayContaining([...one]));
    });
  });
});

describe('what can be read', () => {
  it('has an object type for every type of event, and no other', () => {
    const interfaceOfEvents = schema.getType('Event');
    if (!isInterfaceType(interfaceOfEvents)) throw new Error('Event is no interface');
    const types = schema.getPossibleTypes(interfaceOfEvents).map(({ name }) => name);
    expect(namesApart('Event', types, eventTypes)).toEqual([]);
    expect(namesApart('EventType', membersOf('EventType'), eventTypes)).toEqual([]);
  });

  it.each(eventTypes)(
    '%s: is a node, shows its circumstances if it has any, and what it made',
    (type) => {
      const { nature, ...definition } = tableEvents[type];
      const fields = objectType(type).getFields();
      expect(interfacesOf(type)).toEqual(expect.arrayContaining(['Event', 'Node']));
      const hasAct = nature === 'ACT' || nature === 'EVIDENCE';
      expect(fields['act'] && String(fields['act'].type)).toBe(hasAct ? 'Act!' : undefined);
      if ('makes' in definition) {
        expect(String(fields[definition.makes]?.type)).toBe(`${thingTypes[definition.makes]}!`);
      }
    },
  );

  it.each(eventTypes)('%s: everything in its data can be read', (type) => {
    const gaps = Object.entries(fieldsOf(tableEvents[type].data)).flatMap(([name, place]) =>
      readingOf(type, name, place),
    );
    expect(gaps).toEqual([]);
  });

  it('gives every thing an id, its record, and its circumstances if it was an act', () => {
    const things = eventTypes.flatMap((type) => {
      const { nature, ...definition } = tableEvents[type];
      return 'makes' in definition ? [{ nature, thing: thingTypes[definition.makes] }] : [];
    });
    things.forEach(({ nature, thing }) => {
      const fields = objectType(thing).getFields();
      expect(interfacesOf(thing)).toContain('Node');
      expect(String(fields['event']?.type)).toBe('Event!');
      expect(fields['act'] && String(fields['act'].type)).toBe(
        nature === 'ACT' ? 'Act!' : undefined,
      );
    });
  });
});

describe('lists of records', () => {
  const connections = ownTypes(schema).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection'),
  );

  it.each(connections.map(({ name }) => name))(
    '%s: has edges, nodes, a page and a count',
    (name) => {
      const connection = objectType(name);
      const edge = `${name.slice(0, -'Connection'.length)}Edge`;
      const node = String(connection.getFields()['nodes']?.type).slice(1, -3);
      expect(signatures(connection)).toEqual({
        edges: `[${edge}!]!`,
        nodes: `[${node}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
      expect(signatures(objectType(edge))).toEqual({ cursor: 'String!', node: `${node}!` });
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

/** Where a datum of an event can't be read as it is: in the circumstances, on what it made, or on the record itself. */
function readingOf(type: EventType, name: string, place: Place): readonly string[] {
  const { nature, ...definition } = tableEvents[type];
  const isAct = nature === 'ACT' || nature === 'EVIDENCE';
  const kind = 'makes' in definition ? definition.makes : undefined;
  if (isAct && circumstances.includes(name)) {
    const given = name === 'occurred' ? { ...place, silence: 'ABSENT' as const } : place;
    return reading('Act', name, given);
  }
  if (kind === undefined) return reading(type, renamed[type]?.[name] ?? name, place);
  return reading(
    thingTypes[kind],
    name,
    eachMakerGives(kind, name) ? place : { ...place, silence: 'ABSENT' },
  );
}

function reading(owner: string, name: string, place: Place): readonly string[] {
  const field = objectType(owner).getFields()[name];
  return field === undefined
    ? [`${owner}.${name}: is missing`]
    : outputDifferences(`${owner}.${name}`, field.type, place);
}

function eachMakerGives(kind: ThingKind, name: string): boolean {
  return eventTypes
    .map((type) => tableEvents[type])
    .filter((definition) => 'makes' in definition && definition.makes === kind)
    .every(({ data }) => (fieldsOf(data)[name]?.silence ?? 'ABSENT') !== 'ABSENT');
}

function envelopeOf(type: EventType): readonly string[] {
  return type === 'NegotiationOpened'
    ? envelope.filter((name) => name !== 'negotiation')
    : envelope;
}

function lowerCamel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type of the contract`);
  return type;
}

function inputType(name: string): GraphQLInputObjectType {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input of the contract`);
  return type;
}

function membersOf(name: string): readonly string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no enum of the contract`);
  return (type satisfies GraphQLEnumType).getValues().map((one) => one.name);
}

function interfacesOf(name: string): readonly string[] {
  return objectType(name)
    .getInterfaces()
    .map((one) => one.name);
}

function signatures(type: GraphQLObjectType): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(type.getFields()).map((field) => [field.name, String(field.type)]),
  );
}

function argument(field: GraphQLField<unknown, unknown>, name: string) {
  return field.args.find((one) => one.name === name);
}
