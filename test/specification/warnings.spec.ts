import { describe, expect, it } from '@jest/globals';
import { Considered } from '../../src/acts/considered.js';
import type { WarningCode } from '../../src/acts/warning.js';
import { eventTypes } from '../../src/record/events.js';
import { called } from '../../src/record/record.js';
import { warningsIn, warningsOf } from '../../src/record/warnings.js';
import type { CommandType } from '../../src/record/commands.js';
import type { TableCommand } from '../../src/record/table.decider.js';
import type { JsonObject } from '../../src/event-store/json.js';
import type { Path } from '../../src/rules/refusal.js';
import type { Value } from '../../src/values/value.js';
import { firstHand, source, talks } from '../support/story.js';
import { command, given, type Given } from '../support/table.js';
import { alsoStating, duration, money, quantity, rate, schedule } from '../support/values.js';

const year = { per: 'YEAR' };
const total = { per: 'WHOLE_PERIOD', measured: 'TOTAL', period: '2021-04-01/2026-03-31' };
const billion = '000000000';

const table = given(
  ...talks,
  command('AddIssue', { code: 'COST', title: 'What is paid', valueType: 'MONEY' }),
  command('AddIssue', {
    code: 'SHARE',
    title: 'Of which labour',
    valueType: 'MONEY',
    parent: 'COST',
  }),
  command('AddIssue', { code: 'RAISE', title: 'Raise', valueType: 'RATE' }),
  command('AddIssue', { code: 'LABOUR', title: 'Workers', valueType: 'QUANTITY' }),
  command('AddIssue', { code: 'CLAUSE', title: 'Clause', valueType: 'TEXT' }),
);

/** A demand of the United States with a value on each of these issues: P-1 on the 15th, P-2 on the 16th, and so on. */
function demand(code: string, values: Readonly<Record<string, Value>>, more: JsonObject = {}) {
  return command('TableProposal', {
    ...{ code, kind: 'DEMAND', force: 'FORMAL', proposers: ['US'], extent: 'PARTIAL' },
    ...{ occurred: `2020-10-${String(14 + Number(code.slice(-1)))}`, evidence: firstHand },
    terms: Object.entries(values).map(([issue, value]) => ({ issue, value })) as never,
    ...more,
  });
}

function act(type: CommandType, input: JsonObject): TableCommand {
  return command(type, { occurred: '2020-10-16', evidence: firstHand, ...input });
}

function person(code: string, name: string): TableCommand {
  return command('RegisterPerson', { code, name });
}

function cites(...sources: readonly string[]): JsonObject {
  return { evidence: { citations: sources.map((one) => ({ source: one })) } };
}

interface Seen {
  readonly code: WarningCode;
  readonly path: Path;
  readonly message: string;
  readonly compared: readonly string[];
}

/** What the last thing recorded at this table warned of. */
function seenIn(after: Given): readonly Seen[] {
  const { records, events } = after.table;
  const last = events.at(-1);
  const record = last && records.get(last.id);
  if (record === undefined) throw new Error('Nothing is recorded');
  const considered = Considered.from(records, 'CONTESTED', undefined);
  return warningsOf(record, considered).map(({ code, path, message, compared }) => ({
    ...{ code, path, message },
    compared: compared.map(called),
  }));
}

/** It is recorded, and warns of this alone, here; of all that it was set against these are told. */
function warns(
  after: Given,
  code: WarningCode,
  path: string,
  sentence: RegExp,
  ...compared: readonly string[]
): void {
  const seen = seenIn(after);
  expect(seen.map((one) => [one.code, one.path.join('/')])).toEqual([[code, path]]);
  expect(seen[0]?.message).toMatch(sentence);
  expect(seen[0]?.compared).toEqual(expect.arrayContaining([...compared]));
}

function codesIn(after: Given): readonly WarningCode[] {
  return seenIn(after).map(({ code }) => code);
}

const yen = (amount: string, more: object = year): Value => money(amount, 'JPY', more);

describe('a number far from everything else on its issue', () => {
  const before = table.and(demand('P-1', { COST: yen(`200${billion}`) }));

  it('is told: a trillion for a billion', () => {
    warns(
      before.and(demand('P-2', { COST: yen(`201700${billion}`) })),
      'FAR_FROM_HISTORY',
      'terms/0/value/money/amount',
      /^201,700,000,000,000 JPY per year on COST is about 1009 times off .* the nearest is 200,000,000,000 JPY per year in P-1 \(2020-10-15\)\.$/,
      'P-1',
    );
  });

  it('is told of a baseline as well, and of lengths and counts', () => {
    const issue = command('AddIssue', {
      ...{ code: 'LASTS', title: 'How long', valueType: 'DURATION' },
      baseline: { value: duration('5') } as never,
    });
    const workers = table.and(demand('P-1', { LABOUR: quantity('23178') }));
    expect(codesIn(table.and(issue, demand('P-2', { LASTS: duration('60') })))).toEqual([
      'FAR_FROM_HISTORY',
    ]);
    expect(codesIn(workers.and(demand('P-2', { LABOUR: quantity('2317') })))).toEqual([
      'FAR_FROM_HISTORY',
    ]);
  });

  it.each([
    ['three times as much', { COST: yen(`600${billion}`) }],
    ['a third of it', { COST: yen('66666666667') }],
    [
      'an increase, which is no level',
      { COST: yen(`10${billion}`, { ...year, measured: 'INCREASE' }) },
    ],
    ['another currency of which no rate is known', { COST: money(`2${billion}`, 'USD', year) }],
    [
      'what is counted on another basis',
      { COST: yen(`2${billion}`, { ...year, basis: 'US only' }) },
    ],
  ])('is not %s', (_, values) => {
    const basis = table.and(
      demand('P-1', { COST: yen(`200${billion}`, { ...year, basis: 'all bases' }) }),
    );
    expect(codesIn(basis.and(demand('P-2', values)))).toEqual([]);
  });

  it('is not the five years that months are told of', () => {
    const months = table.and(demand('P-1', { TERM: duration('5') }));
    expect(codesIn(months.and(demand('P-2', { TERM: duration('60', 'MONTH') })))).toEqual([]);
  });

  it('is set against nothing that was refuted', () => {
    const refuted = before.and(
      command('AssessAct', {
        ...{ act: 'P-1', standing: 'REFUTED', reasons: 'It was made up.', evidence: firstHand },
      }),
    );
    expect(codesIn(refuted.and(demand('P-2', { COST: yen(`2${billion}`) })))).toEqual([]);
  });
});

describe('an amount far from its issue in another currency', () => {
  const both = alsoStating(yen(`200${billion}`), money('1900000000', 'USD', year));
  const before = table.and(
    demand('P-1', { COST: yen(`201${billion}`) }),
    demand('P-2', { SHARE: both }),
  );

  it('is told by what the record makes of the two', () => {
    warns(
      before.and(demand('P-3', { COST: money('1900000000000', 'USD', year) })),
      'FAR_FROM_OTHER_CURRENCY',
      'terms/0/value/money/amount',
      /^1,900,000,000,000 USD .* off 201,000,000,000 JPY per year in P-1/,
      ...['P-1', 'P-2'],
    );
  });

  it('is not told beside what is near in that currency, by the same pair', () => {
    const dollars = demand('P-3', { COST: money(`8${billion}`, 'USD', year) });
    const paid = before.and(demand('P-4', { COST: both }), dollars);
    expect(codesIn(paid.and(demand('P-5', { COST: yen(`202${billion}`) })))).toEqual([]);
  });

  it('is not what that comes to', () => {
    expect(codesIn(before.and(demand('P-3', { COST: money('2100000000', 'USD', year) })))).toEqual(
      [],
    );
  });
});

describe('a rate of exchange far from every other one', () => {
  const stated = (dollars: string) =>
    alsoStating(yen(`200${billion}`), money(dollars, 'USD', year));
  const before = table.and(demand('P-1', { COST: stated('1900000000') }));

  it('is told, and nothing else that finds nothing odd cancels it', () => {
    const path = 'terms/0/value/money/alsoStatedAs/0/value/money/amount';
    const seen = seenIn(before.and(demand('P-2', { SHARE: stated('19000000000') })));
    expect(seen.map((one) => [one.code, one.path.join('/')])).toEqual([
      ['IMPLIED_RATE_FAR_OFF', path],
    ]);
    expect(seen[0]?.message).toBe(
      'This makes about 10.53 JPY for one USD; the nearest rate elsewhere in the record is about 105 JPY for one USD, by P-1 (2020-10-15).',
    );
    // On one issue the dollars are also far from what is paid there, in either currency: all of it is shown.
    expect(codesIn(before.and(demand('P-2', { COST: stated('19000000000') })))).toEqual([
      'FAR_FROM_HISTORY',
      'FAR_FROM_OTHER_CURRENCY',
      'IMPLIED_RATE_FAR_OFF',
    ]);
  });

  it('is told of a conversion that is reported', () => {
    const conversion = act('ReportConversion', {
      ...{ code: 'RATE', from: { currency: 'USD' }, to: { currency: 'JPY' } },
      ...{ ratio: { from: '1', to: '10.5' }, valid: '2020-10' },
    });
    expect(codesIn(before.and(conversion))).toEqual(['IMPLIED_RATE_FAR_OFF']);
  });

  it('is not a rate of another year, nor the only one there is', () => {
    expect(codesIn(before.and(demand('P-2', { COST: stated('1500000000') })))).toEqual([]);
    expect(codesIn(table.and(demand('P-2', { COST: stated('19000000000') })))).toEqual([]);
  });
});

describe('a total far from what its years come to', () => {
  const before = table.and(demand('P-1', { COST: yen(`211${billion}`) }));

  it('is told against the yearly amounts of its issue, beside that a total is unusual there', () => {
    const seen = seenIn(before.and(demand('P-2', { COST: yen(`1055100${billion}`, total) })));
    expect(seen.map(({ code }) => code)).toEqual(['FAR_FROM_PARTS', 'TOTAL_FOR_YEARLY']);
    expect(seen[0]?.message).toMatch(/times off 5 years of 211,000,000,000 JPY per year in P-1/);
  });

  it('is told against what it is also stated as, and what stands above it', () => {
    const also = alsoStating(yen(`1055100${billion}`, total), yen(`211${billion}`));
    expect(codesIn(table.and(demand('P-1', { COST: also })))).toEqual(['FAR_FROM_PARTS']);
    const parts = { COST: yen(`1055${billion}`, total), SHARE: yen(`2110${billion}`) };
    expect(codesIn(table.and(demand('P-1', parts)))).toEqual(['FAR_FROM_PARTS']);
  });

  it('is told of what a schedule comes to', () => {
    const years = ['2021-04-01/2022-03-31', '2022-04-01/2023-03-31'] as const;
    const two = schedule([years[0], yen(`211${billion}`)], [years[1], yen(`211${billion}`)]);
    const period = { ...total, period: '2021-04-01/2023-03-31' };
    const totals = table.and(demand('P-1', { COST: yen(`42${billion}`, period) }));
    expect(codesIn(totals.and(demand('P-2', { COST: two })))).toContain('FAR_FROM_HISTORY');
    const right = table.and(demand('P-1', { COST: yen(`422${billion}`, period) }));
    expect(codesIn(right.and(demand('P-2', { COST: two })))).toEqual([]);
  });

  it('is not what they do come to, nor a total of which nobody knows the years', () => {
    const also = alsoStating(yen('1055100000000', total), yen(`211${billion}`));
    expect(codesIn(table.and(demand('P-1', { COST: also })))).toEqual([]);
    const open = yen(`1055100${billion}`, { ...total, period: 'NOT_STATED' });
    expect(codesIn(before.and(demand('P-2', { COST: open })))).toEqual(['TOTAL_FOR_YEARLY']);
  });
});

describe('another measure than is usual on an issue', () => {
  it('is told: a total where years are', () => {
    warns(
      table.and(
        demand('P-1', { COST: yen(`211${billion}`) }),
        demand('P-2', { COST: yen(`1055${billion}`, total) }),
      ),
      'TOTAL_FOR_YEARLY',
      'terms/0/value/money/amount',
      /on COST is a total, and a yearly amount is usual there, as in P-1/,
      'P-1',
    );
  });

  it('is told: compound where simple, year one where the average is', () => {
    const simple = table.and(demand('P-1', { RAISE: rate('40', { compounding: 'SIMPLE' }) }));
    const compound = rate('46', { compounding: 'COMPOUND' });
    expect(codesIn(simple.and(demand('P-2', { RAISE: compound })))).toEqual([
      'COMPOUNDING_UNUSUAL',
    ]);
    const average = table.and(
      demand('P-1', { COST: yen('211', { ...year, measured: 'AVERAGE' }) }),
    );
    const first = yen('205', { ...year, measured: 'YEAR_1' });
    expect(codesIn(average.and(demand('P-2', { COST: first })))).toEqual([
      'YEAR_OR_AVERAGE_UNUSUAL',
    ]);
  });

  it('is not what is also stated in the usual one, nor where nothing is usual', () => {
    const simple = table.and(demand('P-1', { RAISE: rate('40', { compounding: 'SIMPLE' }) }));
    const compound = rate('46', { compounding: 'COMPOUND' });
    const both = alsoStating(compound, rate('40', { compounding: 'SIMPLE' }));
    expect(codesIn(simple.and(demand('P-2', { RAISE: both })))).toEqual([]);
    const mixed = simple.and(demand('P-2', { RAISE: compound }));
    expect(codesIn(mixed.and(demand('P-3', { RAISE: compound })))).toEqual([]);
    expect(codesIn(simple.and(demand('P-2', { RAISE: rate('41') })))).toEqual([]);
    // Who says both has not made the one usual.
    const said = table.and(
      demand('P-1', { COST: yen(`211${billion}`) }),
      demand('P-2', { COST: alsoStating(yen(`1055${billion}`, total), yen(`211${billion}`)) }),
    );
    expect(codesIn(said.and(demand('P-3', { COST: yen(`1055${billion}`, total) })))).toEqual([]);
  });
});

describe('what a value is also stated as', () => {
  it('is told where it cannot be the same', () => {
    warns(
      table.and(demand('P-1', { COST: alsoStating(yen('201.7'), yen('210')) })),
      'ALSO_STATED_DISAGREES',
      'terms/0/value/money/alsoStatedAs/0/value',
      /^210 JPY per year is said to be the same as 201.7 JPY per year, and cannot be\.$/,
      'P-1',
    );
  });

  it('is nothing to tell where it was rounded', () => {
    expect(
      codesIn(table.and(demand('P-1', { COST: alsoStating(yen('201.7'), yen('202')) }))),
    ).toEqual([]);
  });
});

describe('an act dated by its source', () => {
  const before = table.and(
    source('PAPER', { published: '2020-10-16' }),
    source('MINISTRY', { published: '2020-10-16', kind: 'PRESS_RELEASE' }),
    source('MONTHLY', { published: '2020-10' }),
  );
  const said = (occurred: string, evidence: JsonObject, more: JsonObject = {}) =>
    command('RecordStatement', { code: 'S-1', occurred, ...evidence, ...more });

  it('is told on the day of a report of it', () => {
    warns(
      before.and(said('2020-10-16', cites('PAPER'))),
      'DATED_AS_PUBLISHED',
      'occurred',
      /^This is dated 2020-10-16, the day on which PAPER was published/,
      'PAPER',
    );
  });

  it('is told after it', () => {
    warns(
      before.and(said('2020-10-18', cites('PAPER', 'MONTHLY'))),
      'DATED_AFTER_PUBLICATION',
      'occurred',
      /^This is dated 2020-10-18, after PAPER \(2020-10-16\), which reports it as done/,
      'PAPER',
    );
  });

  it.each([
    ['the day before', '2020-10-15', cites('PAPER'), {}],
    ['of which a communiqué of that day tells', '2020-10-16', cites('PAPER', 'MINISTRY'), {}],
    ['at a time of day', '2020-10-16T09:30+09:00', cites('PAPER'), {}],
    ['of a month', '2020-10', cites('PAPER'), {}],
    ['in a month in which a monthly came out', '2020-10-18', cites('MONTHLY'), {}],
    ['of the next day, which it was already elsewhere', '2020-10-17', cites('PAPER'), {}],
    [
      'that its source announces',
      '2020-10-18',
      { evidence: { citations: [{ source: 'PAPER', reports: 'ANNOUNCED' }] } },
      {},
    ],
  ])('is not told: one %s', (_, occurred, evidence, more) => {
    expect(codesIn(before.and(said(occurred, evidence, more)))).toEqual([]);
  });

  it('is not told of a number, which is reported when it is printed', () => {
    const figure = command('ReportFigure', {
      ...{ code: 'F-1', title: 'Paid', valueType: 'MONEY', nature: 'ACTUAL' },
      ...{ occurred: '2020-10-16', value: yen('200') as never },
      ...cites('PAPER'),
    });
    expect(codesIn(before.and(figure))).toEqual([]);
  });

  it('is told of another date that is reported', () => {
    const variant = command('ReportVariant', {
      ...{ of: 'S-1', says: { occurred: '2020-10-16' } },
      ...cites('PAPER'),
    });
    const told = before.and(said('2020-10-14', { evidence: firstHand }), variant);
    warns(told, 'DATED_AS_PUBLISHED', 'says/occurred', /2020-10-16/, 'PAPER');
  });
});

describe('names that are nearly one', () => {
  const before = table.and(
    person('KIM-1', 'Kim Jong-un'),
    person('KIM-2', 'Kim Yo-jong'),
    person('MOTEGI', 'Toshimitsu Motegi'),
    person('MOTEKI', 'Moteki Toshimitsu'),
    person('YOUNG', 'Joseph M. Young'),
    person('BOLTON', 'John Bolton'),
    person('KERRY', 'John Kerry'),
  );
  const met = (...people: readonly string[]) =>
    act('RecordMeeting', { code: 'M-1', attendance: people.map((one) => ({ person: one })) });

  it('are told at one meeting', () => {
    warns(
      before.and(met('BOLTON', 'MOTEGI', 'MOTEKI')),
      'NAMES_ALIKE',
      'attendance/2/person',
      /^Moteki Toshimitsu \(MOTEKI\) is named almost as Toshimitsu Motegi \(MOTEGI\)/,
      ...['MOTEGI', 'MOTEKI'],
    );
  });

  it('are told where only the family is one', () => {
    warns(
      before.and(met('KIM-1', 'KIM-2')),
      'FAMILY_NAME_SHARED',
      'attendance/1/person',
      /share a family name/,
      ...['KIM-1', 'KIM-2'],
    );
  });

  it('are told when a person is registered', () => {
    warns(
      before.and(person('BOLTEN', 'John Bolten')),
      'NAMES_ALIKE',
      'name',
      /John Bolten \(BOLTEN\) is named almost as John Bolton \(BOLTON\)/,
      'BOLTON',
    );
  });

  it('are not two that share a given name, one that is listed twice, or who met on other days', () => {
    expect(codesIn(before.and(met('BOLTON', 'KERRY', 'YOUNG')))).toEqual([]);
    expect(codesIn(before.and(met('BOLTON', 'BOLTON')))).toEqual([]);
    expect(codesIn(before.and(met('MOTEGI')))).toEqual([]);
    expect(codesIn(before.and(person('KIM-3', 'Kim Jae-ryong')))).toEqual([]);
  });
});

describe('sources of one act', () => {
  const before = table.and(
    source('WIRE', { title: 'Talks go on', published: '2020-10-12' }),
    source('POST', { title: 'Envoys meet', published: '2020-10-13', derivesFrom: ['WIRE'] }),
    source('TIMES', { title: 'Envoys confer', published: '2020-10-13', derivesFrom: ['WIRE'] }),
    source('DAILY', { title: 'Talks go on!', published: '2020-10-13' }),
    source('WEEKLY', { title: 'Talks go on', published: '2020-11-13' }),
    source('SITE', { title: 'A', url: 'https://www.example.org/talks/', published: '2020-10-13' }),
    source('COPY', { title: 'B', url: 'http://example.org/talks#top', published: '2020-10-13' }),
    source('OTHER', { title: 'C', url: 'https://example.org/talks-2', published: '2020-10-13' }),
  );
  const said = (...sources: readonly string[]) =>
    command('RecordStatement', { code: 'S-1', occurred: '2020-10-11', ...cites(...sources) });
  const place = 'evidence/citations/1/source';

  it.each([
    ['derives from the other', ['WIRE', 'POST'], /POST derives from WIRE/],
    ['is what the other derives from', ['POST', 'WIRE'], /POST derives from WIRE/],
    ['derives from where the other does', ['POST', 'TIMES'], /both derive from WIRE/],
  ])('are told as one where one %s', (_, sources, sentence) => {
    warns(before.and(said(...sources)), 'SOURCE_DERIVES_FROM_CITED', place, sentence, ...sources);
  });

  it.each([
    ['title in the same days', ['WIRE', 'DAILY'], /DAILY has the same title as WIRE/],
    ['address', ['SITE', 'COPY'], /COPY has the same address as SITE/],
  ])('are told as one under two names by their %s', (_, sources, sentence) => {
    warns(before.and(said(...sources)), 'SOURCE_CITED_TWICE', place, sentence, ...sources);
  });

  it('are two where nothing joins them', () => {
    expect(codesIn(before.and(said('WIRE', 'WEEKLY')))).toEqual([]);
    expect(codesIn(before.and(said('SITE', 'OTHER')))).toEqual([]);
    expect(codesIn(before.and(said('WIRE', 'WIRE')))).toEqual([]);
  });
});

describe('acts of one party on one day', () => {
  const before = table.and(
    command('TableProposal', {
      ...{ code: 'JP-1', kind: 'OFFER', force: 'FORMAL', proposers: ['JP'], extent: 'COMPLETE' },
      ...{ occurred: '2020-10-14', evidence: firstHand },
      terms: [
        { issue: 'COST', value: yen(`200${billion}`) as never },
        { issue: 'TERM', value: duration('5') as never },
      ],
    }),
  );
  const accepts = (issue: string, more: JsonObject = {}) =>
    act('AcceptTerm', { code: 'YES', by: 'US', proposal: 'JP-1', issues: [issue], ...more });
  const rejects = (issue: string, more: JsonObject = {}) =>
    act('RejectTerm', { code: 'NO', by: 'US', proposal: 'JP-1', issues: [issue], ...more });

  it('exclude each other: one accepts and one rejects', () => {
    warns(
      before.and(accepts('COST'), rejects('COST')),
      'ACTS_EXCLUDE',
      'proposal',
      /^On 2020-10-16 US does otherwise with JP-1 in YES/,
      'YES',
    );
  });

  it('exclude each other: two demands of other amounts, of which neither revises the other', () => {
    const day = { occurred: '2020-10-16' };
    const first = demand('US-1', { COST: yen(`300${billion}`) }, day);
    const second = demand('US-2', { COST: yen(`310${billion}`) }, day);
    expect(codesIn(before.and(first, second))).toEqual(['ACTS_EXCLUDE']);
    const revised = command('ReviseProposal', { ...second.input, revises: 'US-1' });
    expect(codesIn(before.and(first, revised))).toEqual([]);
  });

  it('exclude each other: what is accepted and not discussed, while who accepts need not counter', () => {
    const by = { code: 'NO', by: 'US', occurred: '2020-10-16' };
    const refuses = act('RefuseDiscussion', { ...by, proposal: 'JP-1', issues: ['COST'] });
    expect(codesIn(before.and(accepts('COST'), refuses))).toEqual(['ACTS_EXCLUDE']);
    const about = act('RefuseDiscussion', { ...by, issues: ['COST'] });
    expect(codesIn(before.and(accepts('COST'), about))).toEqual([]);
    const declines = act('DeclineCounter', { ...by, answers: ['JP-1'] });
    expect(codesIn(before.and(accepts('COST'), declines))).toEqual([]);
  });

  it('exclude each other: a vote that was won and lost, by one body', () => {
    const reached = act('ReachAgreement', {
      ...{ code: 'A', title: 'Accord', parties: ['JP', 'US'], extent: 'UNDISCLOSED' },
      occurred: '2020-10-15',
    });
    const step = (code: string, taken: string, body: string) =>
      act('TakeAgreementStep', { code, agreement: 'A', party: 'JP', step: taken, body });
    const won = before.and(reached, step('WON', 'APPROVED', 'Diet'));
    expect(codesIn(won.and(step('LOST', 'APPROVAL_REFUSED', 'Diet')))).toEqual(['ACTS_EXCLUDE']);
    expect(codesIn(won.and(step('LOST', 'APPROVAL_REFUSED', 'Cabinet')))).toEqual([]);
  });

  it.each([
    ['on other issues', rejects('TERM')],
    ['on another day', rejects('COST', { occurred: '2020-10-17' })],
    ['at another level', rejects('COST', { level: 'PRINCIPAL' })],
  ])('do not exclude each other %s', (_, other) => {
    expect(codesIn(before.and(accepts('COST'), other))).toEqual([]);
  });

  it('do not exclude each other where the hours say which came first', () => {
    const at = (hour: string) => ({ occurred: `2020-10-16T${hour}:00+09:00` });
    expect(codesIn(before.and(accepts('COST', at('09')), rejects('COST', at('15'))))).toEqual([]);
  });
});

describe('an act that is on record already', () => {
  const before = table.and(source('NHK'), source('KYODO'), demand('P-1', { COST: yen('5') }));
  const stance = { issue: 'COST', holder: 'US', stance: 'OPEN_TO', about: { words: 'less' } };
  const said = (code: string, more: JsonObject = {}) =>
    act('RecordStatement', { code, stances: [stance], ...cites('NHK'), ...more });
  const twice: readonly (readonly [string, TableCommand, TableCommand])[] = [
    ['a statement', said('S-1'), said('S-2', cites('KYODO'))],
    ['a statement of nothing that has a name', ...pairOf('RecordStatement', { title: 'A speech' })],
    [
      'a figure',
      ...pairOf('ReportFigure', {
        ...{ title: 'Troops', valueType: 'QUANTITY', nature: 'ACTUAL' },
        value: quantity('54000', 'PERSON') as never,
      }),
    ],
    ['a rejection', ...pairOf('RejectProposal', { by: 'JP', proposal: 'P-1' })],
    ['a denial', ...pairOf('DenyAct', { act: 'P-1', by: 'US' })],
    [
      'a deal',
      ...pairOf('ReachAgreement', { title: 'Deal', parties: ['JP', 'US'], extent: 'UNDISCLOSED' }),
    ],
    [
      'a proposal',
      demand('P-2', { COST: yen('7') }),
      demand('P-3', { COST: yen('7') }, { occurred: '2020-10-16', ...cites('NHK') }),
    ],
  ];

  function pairOf(type: CommandType, input: JsonObject): readonly [TableCommand, TableCommand] {
    return [
      act(type, { code: 'X-1', ...input, ...cites('NHK') }),
      act(type, { code: 'X-2', ...input, ...cites('KYODO') }),
    ];
  }

  it.each(twice)('is told: %s', (_what, first, second) => {
    const sentence = /^.-\d \(2020-10-16\) says the same in everything but what it stands on/;
    warns(before.and(first, second), 'ENTERED_TWICE', 'occurred', sentence);
    expect(codesIn(before.and(first))).toEqual([]);
  });

  it('is told of the whole where it has no date', () => {
    const graded = (code: string) =>
      command('GradeSource', { code, source: 'NHK', reliability: 'C', evidence: firstHand });
    warns(before.and(graded('G-1'), graded('G-2')), 'ENTERED_TWICE', '', /^G-1 says the same/);
  });

  it('is another one where anything else differs', () => {
    const first = before.and(said('S-1'));
    expect(codesIn(first.and(said('S-2', { occurred: '2020-10-17' })))).toEqual([]);
    expect(codesIn(first.and(said('S-2', { speaker: { party: 'US' } })))).toEqual([]);
    const minister = { stances: [{ ...stance, level: 'MINISTER' }] };
    expect(codesIn(first.and(said('S-2', minister)))).toEqual([]);
  });

  it('is another one where the first was retracted or refuted', () => {
    const why = { ground: 'ENTERED_TWICE', reason: 'As S-2.' };
    const gone = command('RetractRecord', { record: 'S-1', ...why });
    expect(codesIn(before.and(said('S-1'), gone, said('S-2')))).toEqual([]);
    const refuted = act('AssessAct', { act: 'S-1', standing: 'REFUTED', reasons: 'It was not.' });
    expect(codesIn(before.and(said('S-1'), refuted, said('S-2')))).toEqual([]);
  });
});

describe('a proposal after the talks were broken off', () => {
  const before = table.and(act('BreakOffNegotiation', { code: 'END', occurred: '2020-10-12' }));

  it('is recorded, and told where nobody resumed them', () => {
    warns(
      before.and(demand('P-1', { COST: yen('200') })),
      'TALKS_BROKEN_OFF',
      'occurred',
      /^The talks had been broken off \(2020-10-12\), and nobody resumed them/,
      'END',
    );
  });

  it('is nothing to tell once they were resumed, or before', () => {
    const resumed = before.and(act('ResumeNegotiation', { occurred: '2020-10-14' }));
    expect(codesIn(resumed.and(demand('P-1', { COST: yen('200') })))).toEqual([]);
    const earlier = demand('P-1', { COST: yen('200') }, { occurred: '2020-10-11' });
    expect(codesIn(before.and(earlier))).toEqual([]);
  });
});

describe('what reopens something that nothing had closed', () => {
  const turn = (type: CommandType, occurred: string, more: JsonObject = {}) =>
    act(type, { occurred, ...more });
  const resumed = turn('ResumeNegotiation', '2020-10-20');
  const ofTerm = { issue: 'TERM' };
  const reopened = turn('ReopenIssue', '2020-10-20', ofTerm);

  it('is told of talks that were not suspended, or resumed before', () => {
    const sentence = /^Nothing on record had suspended or ended the talks before this\.$/;
    warns(table.and(resumed), 'NOTHING_TO_REOPEN', 'occurred', sentence);
    const suspended = turn('SuspendNegotiation', '2020-10-10');
    const before = turn('ResumeNegotiation', '2020-10-15');
    expect(codesIn(table.and(suspended, before, resumed))).toEqual(['NOTHING_TO_REOPEN']);
    const later = turn('SuspendNegotiation', '2020-10-25');
    expect(codesIn(table.and(later, resumed))).toEqual(['NOTHING_TO_REOPEN']);
  });

  it('is told of an issue that was neither parked nor dropped', () => {
    const parked = turn('ParkIssue', '2020-10-10', { issue: 'COST' });
    const sentence = /^Nothing on record had parked or dropped TERM before this\.$/;
    warns(table.and(parked, reopened), 'NOTHING_TO_REOPEN', 'issue', sentence);
  });

  it.each<readonly [CommandType, string]>([
    ['SuspendNegotiation', '2020-10-10'],
    ['BreakOffNegotiation', '2020-10'],
    ['ConcludeNegotiation', '2020-10-20'],
  ])('is nothing to tell after %s of %s', (type, occurred) => {
    expect(codesIn(table.and(turn(type, occurred), resumed))).toEqual([]);
  });

  it('is nothing to tell of an issue that had been set aside', () => {
    const parked = turn('ParkIssue', '2020-10-10', ofTerm);
    expect(codesIn(table.and(parked, reopened))).toEqual([]);
    expect(codesIn(table.and(turn('DropIssue', '2020-10', ofTerm), reopened))).toEqual([]);
  });
});

describe('the words of a clause', () => {
  const clause = (words: string) => demand('P-1', { CLAUSE: { text: { words } } });
  const path = 'terms/0/value/text/words';

  it('are told where they hold markup', () => {
    const marked = clause('The <b>Parties</b> shall pay.');
    warns(table.and(marked), 'MARKUP_IN_TEXT', path, /has <b> in it/);
    expect(codesIn(table.and(clause('Fire&nbsp;and rescue')))).toEqual(['MARKUP_IN_TEXT']);
  });

  it('are told where a word is of two scripts', () => {
    const mixed = clause('The p\u0430rties shall pay.');
    warns(table.and(mixed), 'SCRIPTS_MIXED', path, /has Cyrillic letters among Latin ones/);
  });

  it.each(['Where a < b and c > d, P&G pays 5 %; and R&D;', 'Стороны, the Parties, 両締約国, μ.'])(
    'are nothing to tell in “%s”',
    (words) => {
      expect(codesIn(table.and(clause(words)))).toEqual([]);
    },
  );
});

describe('a correction', () => {
  const before = table.and(
    demand('P-1', { COST: yen(`200${billion}`) }),
    demand('P-2', { COST: yen(`201700${billion}`) }),
  );
  const corrected = (value: string) =>
    command('CorrectRecord', {
      ...{ record: 'P-2', reason: 'A slip.' },
      changes: [{ path: '/terms/0/value/money/amount/exact', found: `201700${billion}`, value }],
    });

  it('is judged as the record that it leads to, where it changes that', () => {
    warns(
      before.and(corrected(`2017${billion}`)),
      'FAR_FROM_HISTORY',
      'changes/0/value',
      /2,017,000,000,000 JPY/,
      'P-1',
    );
    expect(codesIn(before.and(corrected('201700000000')))).toEqual([]);
  });

  it('is judged as what it puts back; what is taken away warns of nothing', () => {
    const retracted = before.and(
      command('RetractRecord', { record: 'P-2', ground: 'ENTERED_IN_ERROR', reason: 'A slip.' }),
    );
    expect(codesIn(retracted)).toEqual([]);
    const back = retracted.and(
      command('ReinstateRecord', { record: 'P-2', reason: 'It was not.' }),
    );
    warns(back, 'FAR_FROM_HISTORY', 'record', /P-1/, 'P-1');
  });
});

describe('all warnings of a negotiation', () => {
  const far = demand('P-2', { COST: yen(`201700${billion}`) });
  const near = demand('P-1', { COST: yen(`200${billion}`) });
  const all = (at: Given): readonly string[] =>
    warningsIn(
      at.table.records.ofType(...eventTypes),
      Considered.from(at.table.records, 'CONTESTED', undefined),
    )
      .map(({ code, record }) => `${code} ${called(record)}`)
      .sort();

  it('are those of each record as everything else stands, in whichever order it was entered', () => {
    const both = ['FAR_FROM_HISTORY P-1', 'FAR_FROM_HISTORY P-2'];
    expect(all(table.and(near, far))).toEqual(both);
    expect(all(table.and(far, near))).toEqual(both);
    const third = demand('P-3', { COST: yen(`201${billion}`) });
    expect(all(table.and(near, far, third))).toEqual(['FAR_FROM_HISTORY P-2']);
  });
});
