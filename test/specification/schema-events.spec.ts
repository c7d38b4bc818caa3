import { describe, expect, it } from '@jest/globals';
import { undatedActFields } from '../../src/acts/act.js';
import type { ThingKind } from '../../src/acts/definition.js';
import { eventTypes, tableEvents, type EventType } from '../../src/record/events.js';
import { contract, Parts } from '../support/contract.js';
import { inputDifferences, namesApart, outputDifferences, unsaid } from '../support/mirror.js';
import { fieldsOf, type Place } from '../support/shape.js';

const schema = contract();
const parts = new Parts(schema);

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
  minutes: 'Minutes',
  proposal: 'Proposal',
  statement: 'Statement',
  agreement: 'Agreement',
  source: 'Source',
  figure: 'Figure',
  conversion: 'Conversion',
  outsideAct: 'OutsideAct',
  reservation: 'Reservation',
  title: 'Title',
};

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
    const input = parts.input(`${tableEvents[type].command}Input`);
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
      const fields = parts.input(`${tableEvents[type].command}Input`).getFields();
      const gaps = Object.entries(fieldsOf(tableEvents[type].data)).flatMap(([name, place]) => {
        const field = fields[name];
        return field === undefined ? [] : unsaid(name, field, place);
      });
      expect(gaps).toEqual([]);
    },
  );

  it('asks for the envelope in the same way everywhere', () => {
    const asked = eventTypes.map((type) => {
      const fields = parts.input(`${tableEvents[type].command}Input`).getFields();
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
    expect(namesApart('Event', parts.implementers('Event'), eventTypes)).toEqual([]);
    expect(namesApart('EventType', parts.members('EventType'), eventTypes)).toEqual([]);
  });

  it.each(eventTypes)(
    '%s: is a node, shows its circumstances if it has any, and what it made',
    (type) => {
      const { nature, ...definition } = tableEvents[type];
      const fields = parts.object(type).getFields();
      expect(interfacesOf(type)).toEqual(expect.arrayContaining(['Event', 'Node']));
      const hasAct = nature === 'ACT' || nature === 'EVIDENCE';
      expect(fields['act'] && String(fields['act'].type)).toBe(hasAct ? 'Act!' : undefined);
      expect(interfacesOf(type).includes('RecordedAct')).toBe(hasAct);
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
      const fields = parts.object(thing).getFields();
      expect(interfacesOf(thing)).toContain('Node');
      expect(String(fields['event']?.type)).toBe('Event!');
      expect(fields['act'] && String(fields['act'].type)).toBe(
        nature === 'ACT' ? 'Act!' : undefined,
      );
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
  const field = parts.object(owner).getFields()[name];
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

function interfacesOf(name: string): readonly string[] {
  return parts
    .object(name)
    .getInterfaces()
    .map((one) => one.name);
}
