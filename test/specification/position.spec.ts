import { describe, expect, it } from '@jest/globals';
import {
  acted,
  also,
  alternativesOf,
  favours,
  flagsOf,
  on,
  opposes,
  proposes,
  said,
  shown,
  tabled,
} from '../support/positions.js';
import { offer, openRate, type Table, talks, years } from '../support/records.js';

const measure = {
  per: 'NOT_STATED',
  basis: 'NOT_STATED',
  period: 'NOT_STATED',
  measured: 'NOT_STATED',
};

/** One thing said of a rate, another one each time. */
function aspectOf(index: number): object {
  const aspects = [
    { basis: `basis ${String(index)}` },
    { of: `scale ${String(index)}` },
    { period: `${String(2000 + index)}/${String(2001 + index)}` },
  ];
  return aspects[index % aspects.length] ?? {};
}

describe('without marks', () => {
  it('a position is unknown, which is not the status quo', () => {
    const answer = on(talks(), '2021-01-01');
    expect(answer).toMatchObject({
      stance: 'UNKNOWN',
      decidedBy: 'NO_MARK',
      flags: [],
      levels: [],
    });
    expect(answer.heldStance).toBeUndefined();
  });

  it('an instrument that was in force before leaves none: it is the baseline', () => {
    const table = acted(talks(), 'a1', 'AgreementRegistered', {
      ...{
        occurred: '2016-04-01',
        title: 'The last one',
        parties: ['JP', 'US'],
        extent: 'COMPLETE',
      },
      terms: [{ issue: 'TERM', value: years('5') }],
    });
    expect(on(table, '2021-01-01').stance).toBe('UNKNOWN');
  });
});

describe('the moment asked about', () => {
  it('leaves out what may not have happened, and tells what would change if it had', () => {
    const table = also(tabled('p1', '2021-01-01', '5'), 'p2', '2021-02', '3');
    const answer = on(table, '2021-02-10');
    expect(shown(answer)).toBe('5');
    expect(answer.flags).toEqual([{ flag: 'TIME_UNCERTAIN', because: ['p2'] }]);
    expect(alternativesOf(answer)).toEqual(['TIME_UNCERTAIN PROPOSES 3']);
    expect(flagsOf(on(table, '2021-02-28'))).toEqual([]);
  });

  it('says nothing of what would change nothing', () => {
    const table = also(tabled('p1', '2021-01-01', '5'), 'p2', '2021-02', '5');
    expect(on(table, '2021-02-10').flags).toEqual([]);
  });

  it('tells of a withdrawal of a statement that may have come', () => {
    const table = acted(said(talks(), 's1', '2021-01-01', opposes()), 'w1', 'StatementWithdrawn', {
      ...{ occurred: '2021-02', statement: 's1' },
    });
    const answer = on(table, '2021-02-10');
    expect(answer.stance).toBe('OPPOSES');
    expect(alternativesOf(answer)).toEqual(['TIME_UNCERTAIN UNKNOWN -']);
  });

  it('ends a day, for each act, in that act’s zone', () => {
    const table = tabled('p1', '2021-01-01', '5', { zone: 'America/New_York' });
    expect(on(table, '2021-01-01').stance).toBe('PROPOSES');
    expect(on(table, '2021-01-01T23:59:00Z').stance).toBe('UNKNOWN');
  });
});

describe('levels', () => {
  const delegation = tabled('p1', '2021-01-01', '5');

  it('end when a higher one shows a stance', () => {
    const table = said(delegation, 's1', '2021-02-01', proposes('3', { level: 'MINISTER' }));
    const answer = on(table, '2021-02-01');
    expect(shown(answer)).toBe('3');
    expect(answer.levels.map(({ level }) => level)).toEqual(['MINISTER']);
  });

  it('stay live under a lower one’s words, and a split is told', () => {
    const minister = said(talks(), 's1', '2021-01-01', proposes('3', { level: 'MINISTER' }));
    const table = said(minister, 's2', '2021-02-01', proposes('5'));
    const answer = on(table, '2021-03-01');
    expect(shown(answer)).toBe('3');
    expect(answer).toMatchObject({ decidedBy: 'LEVEL', heldStance: { level: 'MINISTER' } });
    expect(answer.flags).toEqual([{ flag: 'SPLIT', because: ['s1', 's2'] }]);
    expect(
      answer.levels.map(({ level, ageMs }) => [level, Math.round((ageMs ?? 0) / 86_400_000)]),
    ).toEqual([
      ['MINISTER', 59],
      ['DELEGATION', 28],
    ]);
  });

  it('that hold the same are no split', () => {
    const minister = said(talks(), 's1', '2021-01-01', proposes('3', { level: 'MINISTER' }));
    expect(on(said(minister, 's2', '2021-02-01', proposes('3')), '2021-03-01').flags).toEqual([]);
  });

  it('are split where each leaves other things open', () => {
    const both = (so: Table, level: string, month: string, ...lengths: readonly string[]) =>
      lengths.reduce(
        (table, length) => said(table, `${level} ${length}`, month, proposes(length, { level })),
        so,
      );
    const principals = both(talks(), 'PRINCIPAL', '2021-01', '5', '6');
    const differing = on(both(principals, 'DELEGATION', '2021-02', '8', '9'), '2021-03-01');
    expect(flagsOf(differing)).toEqual(['ORDER_UNCERTAIN', 'SPLIT']);
    const same = on(both(principals, 'DELEGATION', '2021-02', '6', '5'), '2021-03-01');
    expect(flagsOf(same)).toEqual(['ORDER_UNCERTAIN']);
  });

  it('end when the party acts at any level, unless it merely explores', () => {
    const principal = said(talks(), 's1', '2021-01-01', opposes({ level: 'PRINCIPAL' }));
    expect(on(also(principal, 'p1', '2021-02-01', '5'), '2021-02-01').stance).toBe('PROPOSES');
    const explored = also(principal, 'p1', '2021-02-01', '5', { force: 'EXPLORATORY' });
    expect(on(explored, '2021-02-01').stance).toBe('OPPOSES');
    const sounding = also(principal, 'p1', '2021-02-01', '5', {
      kind: 'SOUNDING',
      force: 'NOT_STATED',
    });
    expect(on(sounding, '2021-02-01').stance).toBe('OPPOSES');
  });

  it('that are not known count with the delegation’s', () => {
    const table = said(delegation, 's1', '2021-02-01', opposes({ level: 'UNKNOWN_LEVEL' }));
    expect(on(table, '2021-02-01').levels).toHaveLength(1);
    expect(on(table, '2021-02-01').heldStance?.level).toBe('UNKNOWN_LEVEL');
  });

  it('end an offer at its own level, also where the withdrawal names none or a lower one', () => {
    const ministers = tabled('p1', '2021-01-01', '5', { level: 'MINISTER' });
    for (const level of [{}, { level: 'DELEGATION' }]) {
      const table = acted(ministers, 'w1', 'ProposalWithdrawn', {
        ...{ occurred: '2021-02-01', by: ['JP'], proposal: 'p1', ...level },
      });
      expect(on(table, '2021-02-01')).toMatchObject({
        stance: 'WITHDRAWN',
        heldStance: { level: 'MINISTER' },
        levels: [{ level: 'MINISTER' }],
      });
    }
  });
});

describe('the latest at a level', () => {
  it('is one position where all show the same, with every act cited', () => {
    const table = also(tabled('p1', '2021-01', '5'), 'p2', '2021-01', '5');
    const answer = on(table, '2021-02-01');
    expect(answer).toMatchObject({
      decidedBy: 'ONLY_MARK',
      restsOn: { stance: ['p1', 'p2'] },
      flags: [],
    });
  });

  it('has no winner where the order of what differs is not known', () => {
    const table = also(tabled('p1', '2021-01', '5'), 'p2', '2021-01', '3');
    const answer = on(table, '2021-02-01');
    expect(answer).toMatchObject({ stance: 'PROPOSES', decidedBy: 'NO_WINNER' });
    expect(answer.heldValue).toBeUndefined();
    expect(alternativesOf(answer)).toEqual([
      'ORDER_UNCERTAIN PROPOSES 3',
      'ORDER_UNCERTAIN PROPOSES 5',
    ]);
    expect(flagsOf(answer)).toEqual(['ORDER_UNCERTAIN']);
  });

  it('has no stance where the stances differ', () => {
    const table = said(said(talks(), 's1', '2021-01', opposes()), 's2', '2021-01', favours());
    const answer = on(table, '2021-02-01');
    expect(answer.stance).toBeUndefined();
    expect(alternativesOf(answer)).toEqual([
      'ORDER_UNCERTAIN FAVOURS -',
      'ORDER_UNCERTAIN OPPOSES -',
    ]);
  });

  it('conflicts where what differs is of one act, or of one stated minute', () => {
    const oneAct = acted(tabled('p1', '2021-01-01', '5'), 'r1', 'TermReported', {
      ...{ occurred: '2021-06-01', proposal: 'p1', terms: [{ issue: 'TERM', value: years('4') }] },
    });
    expect(flagsOf(on(oneAct, '2021-07-01'))).toEqual(['CONFLICTING']);
    const minute = '2021-01-01T09:00Z';
    const oneMinute = said(said(talks(), 's1', minute, proposes('5')), 's2', minute, proposes('4'));
    expect(flagsOf(on(oneMinute, '2021-07-01'))).toEqual(['CONFLICTING']);
    const oneDay = said(
      said(talks(), 's1', '2021-01-01', proposes('5')),
      's2',
      '2021-01-01',
      proposes('4'),
    );
    expect(flagsOf(on(oneDay, '2021-07-01'))).toEqual(['ORDER_UNCERTAIN']);
  });

  it('shows each value that was said with all that agrees with it, and combines none', () => {
    const aspects = [{ per: 'YEAR' }, { per: 'MONTH' }, { basis: 'gross' }, {}];
    const table = aspects.reduce(
      (so, aspect, index) =>
        said(so, `s${String(index)}`, '2021-01', {
          stance: 'PROPOSES',
          value: { rate: { ...openRate, ...aspect } },
        }),
      talks(),
    );
    const { alternatives } = on(table, '2021-02-01');
    expect(alternatives.map(({ value }) => [value?.value, value?.records])).toEqual([
      [{ rate: { ...openRate, per: 'MONTH' } }, ['s1', 's2', 's3']],
      [{ rate: { ...openRate, per: 'YEAR' } }, ['s0', 's2', 's3']],
    ]);
  });

  it('are as many as were said at most, however much each leaves open', () => {
    const stances = Array.from({ length: 60 }, (_, index) => ({
      ...{ issue: 'TERM', holder: 'JP', telling: 'OWN_WORD', stance: 'PROPOSES' },
      value: { rate: { ...openRate, ...aspectOf(index) } },
    }));
    const table = acted(talks(), 's1', 'StatementMade', { occurred: '2021-01-01', stances });
    expect(on(table, '2021-02-01').alternatives.length).toBeLessThanOrEqual(stances.length);
  });

  it('knows the order by what answers what, whatever the dates leave open', () => {
    const table = acted(tabled('p1', '2021-01', '5'), 'p2', 'ProposalRevised', {
      ...offer('2021-01', '3'),
      revises: 'p1',
    });
    expect(shown(on(table, '2021-02-01'))).toBe('3');
  });
});

describe('the value', () => {
  it('is that of an earlier mark where the stance carries none, at its level or a lower one', () => {
    const table = said(
      tabled('p1', '2021-01-01', '5'),
      's1',
      '2021-02-01',
      opposes({ level: 'MINISTER' }),
    );
    const answer = on(table, '2021-02-01');
    expect(answer).toMatchObject({
      stance: 'OPPOSES',
      heldStance: { level: 'MINISTER', records: ['s1'] },
      heldValue: { value: years('5'), level: 'DELEGATION', records: ['p1'] },
      decidedBy: 'VALUE_OF_EARLIER_MARK',
    });
  });

  it('is never that of a higher level', () => {
    const minister = said(talks(), 's1', '2021-01-01', proposes('3', { level: 'MINISTER' }));
    const answer = on(said(minister, 's2', '2021-02-01', opposes()), '2021-02-01');
    const delegation = answer.levels.find(({ level }) => level === 'DELEGATION');
    expect(delegation?.stance?.stance).toBe('OPPOSES');
    expect(delegation?.value).toBeUndefined();
  });

  it('names the last specified one where it is unspecified', () => {
    const vague = { stance: 'PROPOSES', value: { unspecified: { words: 'significantly more' } } };
    const answer = on(
      said(tabled('p1', '2021-01-01', '5'), 's1', '2021-02-01', vague),
      '2021-02-01',
    );
    expect(shown(answer)).toBe('unspecified significantly more');
    expect(answer.lastSpecified.map(({ value }) => value)).toEqual([years('5')]);
  });

  it('names none where values are specified and stand side by side', () => {
    const table = also(tabled('p1', '2021-01', '5'), 'p2', '2021-01', '3');
    const answer = on(table, '2021-02-01');
    expect(answer.heldValue).toBeUndefined();
    expect(answer.lastSpecified).toEqual([]);
  });

  it('goes with a flag where later terms of the party are not known', () => {
    const undisclosed = also(tabled('p1', '2021-01-01', '5'), 'p2', '2021-02-01', undefined);
    expect(on(undisclosed, '2021-02-01').flags).toEqual([
      { flag: 'LATER_TERMS_UNKNOWN', because: ['p2'] },
    ]);
    expect(on(undisclosed, '2021-01-31').flags).toEqual([]);
    const agreement = acted(tabled('p1', '2021-01-01', '5'), 'ag1', 'AgreementReached', {
      ...{
        occurred: '2021-02-17',
        title: 'The deal',
        parties: ['JP', 'US'],
        extent: 'UNDISCLOSED',
      },
    });
    expect(flagsOf(on(agreement, '2021-03-01'))).toEqual(['LATER_TERMS_UNKNOWN']);
    const earlier = also(tabled('p1', '2021-01-01', '5'), 'p0', '2020-12-01', undefined);
    expect(on(earlier, '2021-02-01').flags).toEqual([]);
    const others = also(tabled('p1', '2021-01-01', '5'), 'p2', '2021-02-01', undefined, {
      proposers: ['US'],
    });
    expect(on(others, '2021-02-01').flags).toEqual([]);
  });

  it('goes with that flag whatever the party merely said since', () => {
    const undisclosed = also(tabled('p1', '2021-01-01', '5'), 'p2', '2021-01-03', undefined);
    expect(on(said(undisclosed, 's1', '2021-01-05', favours()), '2021-02-01')).toMatchObject({
      stance: 'FAVOURS',
      heldValue: { value: years('5'), records: ['p1'] },
      flags: [{ flag: 'LATER_TERMS_UNKNOWN', because: ['p2'] }],
    });
    const only = said(also(talks(), 'p2', '2021-01-03', undefined), 's1', '2021-01-05', favours());
    expect(on(only, '2021-02-01').flags).toEqual([]);
    const later = also(said(talks(), 's1', '2021-01-05', favours()), 'p2', '2021-01-07', undefined);
    expect(flagsOf(on(later, '2021-02-01'))).toEqual(['LATER_TERMS_UNKNOWN']);
  });
});

describe('the level of a value', () => {
  it('is the highest at which it was said, whatever the acts are called', () => {
    for (const [minister, delegation] of [
      ['s1', 's2'],
      ['s2', 's1'],
    ] as const) {
      const both = said(
        said(talks(), minister, '2021-01-01', proposes('5', { level: 'MINISTER' })),
        ...([delegation, '2021-01-01', proposes('5')] as const),
      );
      const answer = on(
        said(both, 's3', '2021-01-03', opposes({ level: 'PRINCIPAL' })),
        '2021-02-01',
      );
      expect(answer.heldValue).toMatchObject({ value: years('5'), level: 'MINISTER' });
    }
  });
});

describe('since', () => {
  const endOf = (day: string) => Date.parse(`${day}T23:59:59.999Z`);

  it('is the latest bound of the first of a run of restatements', () => {
    const table = also(
      also(tabled('p1', '2021-01-01', '5'), 'p2', '2021-02-01', '5'),
      'p3',
      '2021-03-01',
      '5',
    );
    expect(on(table, '2021-03-01').heldValue?.since).toBe(endOf('2021-01-01'));
  });

  it('begins anew after anything else in between, for stance and value separately', () => {
    const table = also(
      also(tabled('p1', '2021-01-01', '5'), 'p2', '2021-02-01', '3'),
      'p3',
      '2021-03-01',
      '5',
    );
    expect(on(table, '2021-03-01')).toMatchObject({
      heldStance: { since: endOf('2021-01-01') },
      heldValue: { since: endOf('2021-03-01') },
    });
  });
});

describe('since, where something else came later', () => {
  const endOf = (day: string) => Date.parse(`${day}T23:59:59.999Z`);
  const principal = { level: 'PRINCIPAL' };

  it('goes back over what nothing interrupted, whatever a lower level said afterwards', () => {
    const first = said(talks(), 's1', '2021-01-01', proposes('5', principal));
    const again = said(first, 's2', '2021-01-10', proposes('5', principal));
    expect(on(said(again, 's3', '2021-01-20', proposes('7')), '2021-02-01')).toMatchObject({
      heldStance: { since: endOf('2021-01-01') },
      heldValue: { value: years('5'), since: endOf('2021-01-01') },
    });
    const between = said(again, 's3', '2021-01-05', proposes('7'));
    expect(on(between, '2021-02-01').heldValue?.since).toBe(endOf('2021-01-01'));
    const perhaps = said(again, 's3', '[2021-01-05..2021-01-20]', proposes('7'));
    expect(on(perhaps, '2021-02-01').heldValue?.since).toBe(endOf('2021-01-01'));
  });

  it('begins anew where a lower level acted in between, or may have done so', () => {
    const first = said(talks(), 's1', '2021-01-01', proposes('5', principal));
    const again = said(first, 's2', '2021-01-10', proposes('5', principal));
    for (const day of ['2021-01-05', '[2021-01-05..2021-01-20]']) {
      const [above] = on(also(again, 'p1', day, '7'), '2021-02-01').levels;
      expect(above?.stance?.since).toBe(endOf('2021-01-10'));
      expect(above?.value?.since).toBe(endOf('2021-01-10'));
    }
  });

  it('begins anew where a higher level showed another stance or value in between', () => {
    const offered = tabled('p1', '2021-01-01', '5');
    const again = (table: Table) => also(table, 'p2', '2021-01-05', '5');
    expect(
      on(again(said(offered, 's1', '2021-01-03', proposes('9', principal))), '2021-02-01'),
    ).toMatchObject({
      heldStance: { stance: 'PROPOSES', since: endOf('2021-01-01') },
      heldValue: { value: years('5'), since: endOf('2021-01-05') },
    });
    expect(
      on(again(said(offered, 's1', '2021-01-03', opposes(principal))), '2021-02-01'),
    ).toMatchObject({
      heldStance: { stance: 'PROPOSES', since: endOf('2021-01-05') },
      heldValue: { value: years('5'), since: endOf('2021-01-01') },
    });
  });

  it('goes back over what another level showed, where it was the same', () => {
    const offered = tabled('p1', '2021-01-01', '5');
    const same = said(offered, 's1', '2021-01-03', proposes('5', principal));
    expect(on(same, '2021-02-01')).toMatchObject({
      heldStance: { level: 'PRINCIPAL', since: endOf('2021-01-01') },
      heldValue: { level: 'PRINCIPAL', since: endOf('2021-01-01') },
    });
  });

  it('is of its own words alone for what a level holds, and begins anew after a higher one', () => {
    const words = said(talks(), 's1', '2021-01-01', proposes('5'));
    const above = said(words, 's2', '2021-01-03', proposes('5', principal));
    const below = said(above, 's3', '2021-01-05', proposes('5'));
    expect(on(below, '2021-02-01').levels).toMatchObject([
      {
        level: 'PRINCIPAL',
        stance: { since: endOf('2021-01-03') },
        value: { since: endOf('2021-01-01') },
      },
      {
        level: 'DELEGATION',
        stance: { since: endOf('2021-01-05') },
        value: { since: endOf('2021-01-01') },
      },
    ]);
    const other = said(words, 's2', '2021-01-03', proposes('9', principal));
    const [, lower] = on(said(other, 's3', '2021-01-05', proposes('5')), '2021-02-01').levels;
    expect(lower?.value?.since).toBe(endOf('2021-01-05'));
  });

  it('goes back likewise for a value that was last specified before an offer ended', () => {
    const table = acted(
      also(tabled('p1', '2021-01-01', '5'), 'p2', '2021-01-05', '5'),
      'w1',
      'ProposalWithdrawn',
      { occurred: '2021-01-08', by: ['JP'], proposal: 'p2' },
    );
    expect(on(table, '2021-02-01')).toMatchObject({
      stance: 'WITHDRAWN',
      lastSpecified: [{ value: years('5'), since: endOf('2021-01-01') }],
    });
  });
});

describe('the sentence', () => {
  const one = tabled('p1', '2021-01-01', '5');

  it('says who holds what on what, and what decided it', () => {
    expect(on(one, '2021-01-01').sentence).toBe(
      'JP on TERM: PROPOSES at DELEGATION level, with 5 years; everything that counts says the same.',
    );
    expect(on(one, '2020-12-31').sentence).toBe(
      'JP on TERM: UNKNOWN; nothing that counts shows a stance.',
    );
  });

  it('says which stances stand side by side, and how many where they are many or values', () => {
    expect(
      on(also(tabled('p1', '2021-01', '5'), 'p2', '2021-01', '3'), '2021-02-01').sentence,
    ).toMatch(
      /^JP on TERM: PROPOSES at DELEGATION level, with 2 values side by side; none of the acts/,
    );
    const differing = said(said(talks(), 's1', '2021-01', opposes()), 's2', '2021-01', favours());
    expect(on(differing, '2021-02-01').sentence).toMatch(
      /^JP on TERM: FAVOURS “a short deal” and OPPOSES “any increase” side by side; none of the acts/,
    );
    const many = ['OPPOSES', 'FAVOURS', 'OPEN_TO', 'RESERVES'].reduce(
      (table, stance) => said(table, stance, '2021-01', { stance, about: { words: 'it' } }),
      talks(),
    );
    expect(on(many, '2021-02-01').sentence).toMatch(/^JP on TERM: 4 answers side by side; /);
  });

  it('says what a stance is about and on which condition, before the value that it leaves alone', () => {
    const open = (more: object) => {
      const stance = { stance: 'OPEN_TO', about: { words: '34 hours a week' }, ...more };
      return on(said(one, 's1', '2021-02-01', stance), '2021-02-01').sentence;
    };
    expect(open({})).toBe(
      'JP on TERM: OPEN_TO “34 hours a week” at DELEGATION level, with 5 years; the value is that of an earlier act.',
    );
    expect(open({ conditions: ['no overtime', 'pay is kept'] })).toContain(
      'OPEN_TO “34 hours a week” on the condition: no overtime; pay is kept, at DELEGATION level, ',
    );
    expect(open({ stance: 'REJECTS', about: { proposal: 'p1' } })).toContain(
      'REJECTS p1 at DELEGATION level, ',
    );
  });

  it('names everything that acts of one stance are about', () => {
    const about = ['a longer term', 'a shorter term', 'a longer term'];
    const table = about.reduce(
      (so, words, index) =>
        said(so, `s${String(index)}`, '2021-02', { stance: 'OPPOSES', about: { words } }),
      talks(),
    );
    expect(on(table, '2021-03-01').sentence).toContain(
      'OPPOSES “a longer term” and “a shorter term” at DELEGATION level; ',
    );
  });

  it('says that what it rests on is contested', () => {
    const table = acted(one, 'd1', 'ActDenied', { occurred: '2021-01-02', act: 'p1', by: 'JP' });
    expect(on(table, '2021-01-01').sentence).toBe(
      'JP on TERM: PROPOSES at DELEGATION level, with 5 years, which is CONTESTED; everything that counts says the same.',
    );
    const later = said(table, 's1', '2021-02-01', opposes());
    expect(on(later, '2021-02-01').sentence).toContain('with 5 years, which is CONTESTED; ');
  });

  it.each<[string, object]>([
    [
      'at least 2 JPY per year',
      {
        money: {
          ...measure,
          amount: { atLeast: '2' },
          boundOf: 'TERM',
          currency: 'JPY',
          per: 'YEAR',
        },
      },
    ],
    [
      'from 1 to 2 writers per half year',
      {
        quantity: {
          ...measure,
          amount: { range: { from: '1', to: '2' } },
          boundOf: 'TERM',
          unit: 'writers',
          per: 'HALF_YEAR',
        },
      },
    ],
    [
      'about 4.5 %',
      {
        rate: { ...measure, amount: { about: '4.5' }, of: 'NOT_STATED', compounding: 'NOT_STATED' },
      },
    ],
    ['1 year', years('1')],
    ['“AI is not a writer.”', { text: { words: 'AI is not a writer.' } }],
    [`“${'語'.repeat(80)}…”`, { text: { words: '語'.repeat(81) } }],
    [
      'a schedule of 2 periods',
      {
        schedule: {
          entries: ['2021/2021', '2022/2022'].map((period) => ({ period, value: years('1') })),
        },
      },
    ],
    ['the status quo (“unchanged”)', { statusQuo: { words: 'unchanged' } }],
    ['a value that is not specified (“near”)', { unspecified: { words: 'near' } }],
  ])('puts a value into words: %s', (words, value) => {
    const { sentence } = on(
      said(talks(), 's1', '2021-01-01', { stance: 'PROPOSES', value }),
      '2021-01-01',
    );
    expect(sentence).toContain(`, with ${words};`);
  });
});
