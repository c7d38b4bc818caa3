import { describe, expect, it } from '@jest/globals';
import type { ConversionsAt, RecordedConversion } from '../../src/positions/movement.js';
import type { Value } from '../../src/values/value.js';
import { gap, movesAgainst, type Said, saying } from '../support/opposition.js';
import { acted } from '../support/positions.js';
import { years } from '../support/records.js';
import {
  choice,
  date,
  duration,
  money,
  rate,
  schedule,
  statusQuoOf,
  unspecified,
  yesNo,
} from '../support/values.js';

/** Percentages for three years, one after the other. */
function raises(...of: readonly [string, string, string]): Value {
  return schedule(
    ...of.map(
      (number, year) => [`${String(2021 + year)}/${String(2021 + year)}`, rate(number)] as const,
    ),
  );
}

/** The last step of Japan's against the United States, as `DIRECTION SIZE SHARE`, or with the reason. */
function lastMove(...told: readonly Said[]): string {
  const move = movesAgainst(saying(...told)).at(-1);
  const { direction, notComparable, size, share } = move ?? {};
  return [direction, notComparable, size?.amount, share?.exact, share?.rounded]
    .filter(Boolean)
    .join(' ');
}

const us: Said = ['US', '2021-01-02', '10'];
const day = (index: number): string => `2021-02-0${String(index)}`;

describe('a move, against a named counterpart', () => {
  it.each<readonly [string, readonly Said[], string]>([
    ['toward it', [us, ['JP', day(1), '1'], ['JP', day(2), '4']], 'TOWARD 3 1/3 0.3333'],
    ['away from it', [us, ['JP', day(1), '4'], ['JP', day(2), '1']], 'AWAY 3 -1/2 -0.5000'],
    ['to where it stands', [us, ['JP', day(1), '4'], ['JP', day(2), '10']], 'TOWARD 6 1 1.0000'],
    ['beyond it', [us, ['JP', day(1), '4'], ['JP', day(2), '12']], 'TOWARD 4 2/3 0.6667'],
    [
      'beyond it as far as before',
      [us, ['JP', day(1), '8'], ['JP', day(2), '12']],
      'LATERAL 0 0 0.0000',
    ],
    ['none', [us, ['JP', day(1), '4'], ['JP', day(2), '4.0']], 'NONE'],
    [
      'more than the whole of the first gap, once that had been widened',
      [us, ['JP', day(1), '5'], ['US', day(2), '30'], ['JP', day(3), '20']],
      'TOWARD 15 3 3.0000',
    ],
    [
      'to where it stands just before, and not where it stands by then',
      [us, ['JP', day(1), '1'], ['JP', day(2), '5'], ['US', day(2), '4']],
      'TOWARD 4 4/9 0.4444',
    ],
  ])('is %s', (_, told, expected) => {
    expect(lastMove(...told)).toBe(expected);
  });

  it('is measured in the unit in which all three are told, else in a common one', () => {
    const mixed: readonly Said[] = [
      us,
      ['JP', day(1), '1'],
      ['JP', day(2), duration('18', 'MONTH')],
    ];
    expect(movesAgainst(saying(...mixed)).at(-1)?.size).toEqual({ amount: '6', unit: 'MONTH' });
    expect(movesAgainst(saying(us, ['JP', day(1), '1'], ['JP', day(2), '2'])).at(-1)?.size).toEqual(
      { amount: '1', unit: 'YEAR' },
    );
  });

  it.each<readonly [string, Value, readonly [Value, Value], string]>([
    [
      'by days, where they are told to the day',
      date('2026-04-01'),
      [date('2026-01-01'), date('2026-03-01')],
      'TOWARD 59 59/90 0.6556',
    ],
    [
      'by the last days of terms',
      date({ notAfter: '2026-04-30' }, { boundOf: 'TERM' }),
      [
        date({ notAfter: '2026-05-30' }, { boundOf: 'TERM' }),
        date({ notAfter: '2026-06-29' }, { boundOf: 'TERM' }),
      ],
      'AWAY 30 -1 -1.0000',
    ],
    [
      'by no number, where only the month is told',
      date('2026-06-01'),
      [date('2026-03'), date('2026-04')],
      'TOWARD',
    ],
    [
      'by nothing that can be told, where a month leaves it open',
      date('2026-04-15'),
      [date('2026-03'), date('2026-04')],
      'NOT_COMPARABLE PRECISION',
    ],
    [
      'by nothing that can be told, from one option to another',
      choice('FULL'),
      [choice('HALF'), choice('FULL')],
      'NOT_COMPARABLE QUALITATIVE',
    ],
    [
      'by nothing that can be told, from a no to a yes',
      yesNo('YES'),
      [yesNo('NO'), yesNo('YES')],
      'NOT_COMPARABLE QUALITATIVE',
    ],
    [
      'by nothing that can be told, from one simple percentage to another, where it compounds',
      rate('16.865', { compounding: 'COMPOUND' }),
      [rate('15', { compounding: 'SIMPLE' }), rate('16', { compounding: 'SIMPLE' })],
      'NOT_COMPARABLE BASIS',
    ],
  ])('moves %s', (_, stood, [from, to], expected) => {
    const told: readonly Said[] = [
      ['US', '2021-01-02', stood],
      ['JP', day(1), from],
      ['JP', day(2), to],
    ];
    expect(lastMove(...told)).toBe(expected);
  });

  const yen = (amount: string, more = {}): Value => money(amount, 'JPY', more);
  const report = { boundOf: 'REPORT' };

  it.each<readonly [string, readonly Said[], string]>([
    [
      'it shows nothing',
      [
        ['JP', day(1), '1'],
        ['JP', day(2), '4'],
      ],
      'NOT_COMPARABLE NO_COUNTERPART_POSITION',
    ],
    [
      'it shows something only at that moment',
      [
        ['JP', day(1), '1'],
        ['JP', day(2), '4'],
        ['US', day(2), '10'],
      ],
      'NOT_COMPARABLE NO_COUNTERPART_POSITION',
    ],
    [
      'it is the first that the party shows',
      [us, ['JP', day(1), '1']],
      'NOT_COMPARABLE QUALITATIVE',
    ],
    [
      'it stands in another currency',
      [
        ['US', day(1), money('8', 'USD')],
        ['JP', day(2), yen('1')],
        ['JP', day(3), yen('2')],
      ],
      'NOT_COMPARABLE CURRENCY',
    ],
    [
      'it stands in words',
      [
        ['US', day(1), unspecified('significantly more')],
        ['JP', day(2), yen('1')],
        ['JP', day(3), yen('2')],
      ],
      'NOT_COMPARABLE QUALITATIVE',
    ],
    [
      'the party leaves the status quo',
      [us, ['JP', day(2), statusQuoOf('SMA-2016')], ['JP', day(3), '2']],
      'NOT_COMPARABLE QUALITATIVE',
    ],
    [
      'the party goes from a total to an average',
      [
        ['US', day(1), yen('300', { measured: 'AVERAGE' })],
        ['JP', day(2), yen('1000', { measured: 'TOTAL' })],
        ['JP', day(3), yen('210', { measured: 'AVERAGE' })],
      ],
      'NOT_COMPARABLE SCOPE',
    ],
    [
      'the party names a bound, and the counterpart a number',
      [
        ['US', day(1), yen('15')],
        ['JP', day(2), yen('1')],
        ['JP', day(3), money({ atMost: '20' }, 'JPY', { boundOf: 'TERM' })],
      ],
      'NOT_COMPARABLE PRECISION',
    ],
    [
      'only a bound is reported of where it stands',
      [
        ['US', day(1), yen('5')],
        ['JP', day(2), money({ moreThan: '1' }, 'JPY', report)],
        ['JP', day(3), yen('2')],
      ],
      'NOT_COMPARABLE PRECISION',
    ],
  ])('can’t be compared where %s', (_, told, expected) => {
    expect(lastMove(...told)).toBe(expected);
  });

  it.each<readonly [string, readonly Said[], string]>([
    [
      'of what lies wholly beyond',
      [
        ['US', day(1), yen('500')],
        ['JP', day(2), money({ about: '200' })],
        ['JP', day(3), yen('300')],
      ],
      'TOWARD',
    ],
    [
      'of what is reported to lie beyond',
      [
        ['US', day(1), money({ moreThan: '500' }, 'JPY', report)],
        ['JP', day(2), yen('3')],
        ['JP', day(3), yen('2')],
      ],
      'AWAY',
    ],
    [
      'of schedules, all one way',
      [
        ['US', day(1), schedule(['2021/2021', yen('9')], ['2022/2022', yen('9')])],
        ['JP', day(2), schedule(['2021/2021', yen('5')], ['2022/2022', yen('6')])],
        ['JP', day(3), schedule(['2021/2021', yen('5')], ['2022/2022', yen('7')])],
      ],
      'TOWARD',
    ],
    [
      'of a schedule, to where the counterpart stands',
      [
        ['US', day(1), raises('5', '4', '3.5')],
        ['JP', day(2), raises('6', '5', '5')],
        ['JP', day(3), raises('5', '4', '3.5')],
      ],
      'TOWARD',
    ],
    [
      'of a schedule, up in one year and down in another, to where the counterpart stands',
      [
        ['US', day(1), raises('5', '4', '3.5')],
        ['JP', day(2), raises('6', '3', '3.5')],
        ['JP', day(3), raises('5', '4', '3.5')],
      ],
      'TOWARD',
    ],
    [
      'of a schedule, from where the counterpart stands',
      [
        ['US', day(1), raises('5', '4', '3.5')],
        ['JP', day(2), raises('5', '4', '3.5')],
        ['JP', day(3), raises('6', '3', '3.5')],
      ],
      'AWAY',
    ],
  ])('has a direction without a size: %s', (_, told, expected) => {
    expect(lastMove(...told)).toBe(expected);
  });

  it('has a size without a share where the first gap was in another measure, or was none', () => {
    expect(
      lastMove(
        ...([
          ['US', day(1), yen('9')],
          ['JP', day(1), yen('1')],
        ] as const),
        ...([
          ['US', day(2), money('9', 'USD')],
          ['JP', day(3), money('4', 'USD')],
        ] as const),
        ['JP', day(4), money('5', 'USD')],
      ),
    ).toBe('TOWARD 1');
    expect(lastMove(['US', day(1), '5'], ['JP', day(1), '5'], ['JP', day(2), '6'])).toBe('AWAY 1');
  });

  it('of a withdrawal is none that can be measured', () => {
    const table = acted(
      acted(saying(us), 'p1', 'ProposalTabled', {
        ...{ occurred: day(1), kind: 'PROPOSAL', force: 'FORMAL', proposers: ['JP'] },
        ...{ terms: [{ issue: 'TERM', value: years('5') }], extent: 'COMPLETE' },
      }),
      'w1',
      'ProposalWithdrawn',
      { occurred: day(2), by: ['JP'], proposal: 'p1' },
    );
    expect(movesAgainst(table).at(-1)).toMatchObject({
      ...{ direction: 'NOT_COMPARABLE', notComparable: 'QUALITATIVE' },
      stood: { value: years('10') },
    });
  });
});

describe('the gap between two parties', () => {
  /** Each side’s share, what is left, and why there is none. */
  const shares = (...told: readonly Said[]): readonly unknown[] => {
    const { sides, remaining, notComparable, first, now } = gap(saying(...told));
    return [
      ...[first?.size.amount, now?.size.amount],
      ...[...sides.map(({ closed }) => closed?.exact), remaining?.exact, notComparable],
    ].map((one) => one ?? '-');
  };

  it('is shared by who closed it, and what is left', () => {
    expect(
      shares(
        us,
        ['JP', day(1), '1'],
        ['JP', day(2), '4'],
        ['US', day(3), '7'],
        ['JP', day(4), '6'],
      ),
    ).toEqual(['9', '1', '5/9', '1/3', '1/9', '-']);
  });

  it('counts who went away below 0, and who went beyond above 1', () => {
    expect(shares(us, ['JP', day(1), '5'], ['JP', day(2), '0'])).toEqual([
      ...['5', '10', '-1', '0', '2', '-'],
    ]);
    expect(shares(us, ['JP', day(1), '5'], ['JP', day(2), '15'])).toEqual([
      ...['5', '5', '2', '0', '-1', '-'],
    ]);
  });

  it('closes by what both conclude at one moment', () => {
    const table = acted(saying(us, ['JP', day(1), '1']), 'ag1', 'AgreementReached', {
      ...{ occurred: day(2), title: 'The deal', parties: ['JP', 'US'], extent: 'COMPLETE' },
      terms: [{ issue: 'TERM', value: years('4') }],
    });
    const { sides, remaining, now } = gap(table);
    expect(sides.map(({ closed }) => closed?.rounded)).toEqual(['0.3333', '0.6667']);
    expect([now?.size.amount, remaining?.exact]).toEqual(['0', '0']);
  });

  it('has no shares without a first gap, or where one of them shows nothing any more', () => {
    expect(shares(us)).toEqual(['-', '-', '-', '-', '-', 'NO_COUNTERPART_POSITION']);
    expect(shares(us, ['JP', day(1), unspecified('near')])).toEqual([
      ...['-', '-', '-', '-', '-', 'QUALITATIVE'],
    ]);
    expect(shares(['US', day(1), '5'], ['JP', day(1), '5'])).toEqual([
      '0',
      '0',
      '-',
      '-',
      '-',
      '-',
    ]);
  });

  it('has no shares of a first gap in another measure, and says why', () => {
    expect(
      shares(
        ...[['US', day(1), money('9')] as const, ['JP', day(1), money('1')] as const],
        ...[['US', day(2), money('9', 'USD')] as const, ['JP', day(3), money('4', 'USD')] as const],
      ),
    ).toEqual(['8', '5', '-', '-', '-', 'CURRENCY']);
  });

  it('is that of the moment asked about', () => {
    const { now, sides } = gap(saying(us, ['JP', day(1), '1'], ['JP', day(2), '4']), day(1));
    expect([now?.size, sides[0].closed?.exact]).toEqual([{ amount: '9', unit: 'YEAR' }, '0']);
  });
});

describe('a conversion', () => {
  const rate = (id: string, to: string): RecordedConversion => ({
    ...{ id, from: { currency: 'USD' }, to: { currency: 'JPY' } },
    ratio: { from: '1', to },
  });
  const february = Date.parse('2021-02-02T23:59:59.999Z');
  const always: ConversionsAt = () => [rate('hundred', '100')];
  const byDay: ConversionsAt = (at) => [
    at <= february ? rate('hundred', '100') : rate('hundredTen', '110'),
  ];
  const table = saying(
    ['US', day(1), money('8', 'USD')],
    ['JP', day(2), money('200')],
    ['JP', day(3), money('350')],
  );

  it('lets amounts in two currencies be set against each other, and is named', () => {
    expect(movesAgainst(table, 'JP', 'US', always).at(-1)).toMatchObject({
      ...{ direction: 'TOWARD', size: { amount: '1.5', currency: 'USD' } },
      ...{ share: { exact: '1/4', rounded: '0.2500' }, conversions: ['hundred'] },
    });
    expect(gap(table, '2021-12-31', always)).toMatchObject({
      first: { size: { amount: '6', currency: 'USD' }, conversions: ['hundred'] },
      now: { size: { amount: '4.5', currency: 'USD' }, conversions: ['hundred'] },
      sides: [{ closed: { exact: '1/4' } }, { closed: { exact: '0' } }],
    });
  });

  it('of one day never meets that of another: there is a size, and no share', () => {
    const move = movesAgainst(table, 'JP', 'US', byDay).at(-1);
    expect(move).toMatchObject({
      ...{ direction: 'TOWARD', size: { amount: '1.363636363636' }, conversions: ['hundredTen'] },
    });
    expect(move?.share).toBeUndefined();
    const { first, now, sides, notComparable } = gap(table, '2021-12-31', byDay);
    expect([first?.size.amount, now?.size.amount, notComparable]).toEqual([
      ...['6', '4.818181818182', 'CURRENCY'],
    ]);
    expect(sides.map(({ closed }) => closed)).toEqual([undefined, undefined]);
  });

  it('that holds only when the move is made measures no gap before it, and so no share', () => {
    const then: ConversionsAt = (at) => (at <= february ? [] : [rate('hundred', '100')]);
    const move = movesAgainst(table, 'JP', 'US', then).at(-1);
    expect(move).toMatchObject({ direction: 'TOWARD', size: { amount: '1.5', currency: 'USD' } });
    expect(move?.share).toBeUndefined();
  });

  it('is left aside where both are told in one currency', () => {
    const told = saying(
      ['US', day(1), money('8')],
      ['JP', day(2), money('2')],
      ['JP', day(3), money('5')],
    );
    expect(movesAgainst(told, 'JP', 'US', always).at(-1)?.conversions).toEqual([]);
  });
});
