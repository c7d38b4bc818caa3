import type { Background } from '../acts/background.js';
import { isMet, meetings } from '../acts/showings.js';
import { type Warning, warning, type WarningRule } from '../acts/warning.js';
import { called } from '../record/record.js';
import type { RecordOf } from '../record/records.js';
import { familyNameOf, soundAlike } from '../rules/person-name.js';

type Person = RecordOf<'PersonRegistered'>;

interface Attending {
  readonly person: Person;
  readonly index: number;
}

/**
 * Two persons at one meeting whose names are two letters apart at most, or the same: one delegate in two spellings, who was
 * registered twice, sat there twice.
 */
export const attendantsAlike: WarningRule = {
  judges: meetings,
  warnings: (record, background) =>
    pairsAt(record, background)
      .filter(([one, other]) => namesAlike(one.person, other.person))
      .map(([one, other]) =>
        alike(other.person, one.person, ['attendance', other.index, 'person']),
      ),
};

/** One family name stands for two persons at one meeting: what "Mr Kim" said there is easily given to the other. */
export const attendantsShareFamily: WarningRule = {
  judges: meetings,
  warnings: (record, background) =>
    pairsAt(record, background)
      .filter(([one, other]) => !namesAlike(one.person, other.person))
      .filter(([one, other]) => familyOf(one.person) === familyOf(other.person))
      .map(([one, other]) => {
        const message = `${nameOf(one.person)} and ${nameOf(other.person)} were at this meeting and share a family name: is each meant where it is said?`;
        const path = ['attendance', other.index, 'person'];
        return warning('FAMILY_NAME_SHARED', message, path, [one.person, other.person]);
      }),
};

/** A person who is registered again in another spelling goes on as two, each with half of what was said. */
export const registeredAlike: WarningRule = {
  judges: ['PersonRegistered'],
  warnings: (record, { considered }) => {
    if (record.type !== 'PersonRegistered') return [];
    return considered.records
      .ofType('PersonRegistered')
      .filter((other) => other.id !== record.id && namesAlike(record, other))
      .map((other) => alike(record, other, ['name']));
  },
};

function alike(person: Person, other: Person, path: Warning['path']): Warning {
  const message = `${nameOf(person)} is named almost as ${nameOf(other)}: are these two persons, or one in two spellings?`;
  return warning('NAMES_ALIKE', message, path, [person, other]);
}

function pairsAt(
  record: Parameters<WarningRule['warnings']>[0],
  { considered: { records } }: Background,
): readonly (readonly [Attending, Attending])[] {
  if (!isMet(record)) return [];
  const there = (record.data.attendance ?? []).flatMap(({ person }, index): Attending[] => {
    const found = person === undefined ? undefined : records.get(person);
    return found?.type === 'PersonRegistered' ? [{ person: found, index }] : [];
  });
  return there.flatMap((other, index) =>
    there
      .slice(0, index)
      .filter((one) => one.person.id !== other.person.id)
      .map((one) => [one, other] as const),
  );
}

function namesAlike(one: Person, other: Person): boolean {
  return namesOf(one).some((name) => namesOf(other).some((second) => soundAlike(name, second)));
}

function namesOf({ data: { name, aliases = [] } }: Person): readonly string[] {
  return [name, ...aliases];
}

function familyOf({ data: { name } }: Person): string {
  return familyNameOf(name);
}

function nameOf(person: Person): string {
  return `${person.data.name} (${called(person)})`;
}
