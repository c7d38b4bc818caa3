import { describe, expect, it } from '@jest/globals';
import {
  alternativesOf,
  acted,
  agreed,
  also,
  favours,
  on,
  opposes,
  proposes,
  said,
  shown,
  tabled,
} from '../support/positions.js';
import { offer, talks, years } from '../support/records.js';

describe('the marks of a proposal', () => {
  const table = tabled('p1', '2021-02-01', '5');

  it('show its stance and value for each who tabled it', () => {
    expect(on(table, '2021-02-01')).toMatchObject({
      stance: 'PROPOSES',
      heldValue: { value: years('5'), records: ['p1'] },
      restsOn: { stance: ['p1'], value: ['p1'] },
      decidedBy: 'ONLY_MARK',
    });
    const joint = tabled('p1', '2021-02-01', '5', { proposers: ['JP', 'US'] });
    expect(on(joint, '2021-02-01', { party: 'US' }).stance).toBe('PROPOSES');
  });

  it('are nobody else’s, and nobody’s before it was tabled', () => {
    expect(on(table, '2021-02-01', { party: 'US' }).stance).toBe('UNKNOWN');
    expect(on(table, '2021-01-31').stance).toBe('UNKNOWN');
  });

  it('give way to those of a later one, which is not a revision', () => {
    const later = also(table, 'p2', '2021-03-01', '3');
    expect(on(later, '2021-03-01')).toMatchObject({
      restsOn: { value: ['p2'] },
      decidedBy: 'LATEST',
    });
    expect(shown(on(later, '2021-02-28'))).toBe('5');
  });

  it('include what is reported of it later, as if it had named that', () => {
    const partial = tabled('p1', '2021-02-01', undefined);
    const reported = acted(partial, 'r1', 'TermReported', {
      ...{ occurred: '2021-06-01', proposal: 'p1', terms: [{ issue: 'TERM', value: years('4') }] },
    });
    expect(on(reported, '2021-02-01')).toMatchObject({
      stance: 'PROPOSES',
      heldValue: { value: years('4'), records: ['p1', 'r1'] },
    });
    expect(shown(on(reported, '2021-02-01'))).toBe('4');
  });
});

describe('the marks of a complete revision', () => {
  const revised = (terms: object, extent: string) =>
    acted(tabled('p1', '2021-02-01', '5').issue('COST'), 'p2', 'ProposalRevised', {
      ...offer('2021-03-01', undefined),
      ...{ revises: 'p1', extent, terms },
    });
  const cost = [{ issue: 'COST', value: years('1') }];

  it('withdraw what it leaves out', () => {
    const answer = on(revised(cost, 'COMPLETE'), '2021-03-01');
    expect(answer).toMatchObject({ stance: 'WITHDRAWN', decidedBy: 'WITHDRAWN' });
    expect(answer.heldValue).toMatchObject({ end: 'WITHDRAWN', records: ['p1', 'p2'] });
    expect(answer.lastSpecified.map(({ value }) => value)).toEqual([years('5')]);
  });

  it('leave alone what a partial one does not name, and say so', () => {
    const answer = on(revised(cost, 'PARTIAL'), '2021-03-01');
    expect(answer).toMatchObject({ stance: 'PROPOSES', restsOn: { value: ['p1'] } });
    expect(answer.flags).toEqual([{ flag: 'LATER_TERMS_UNKNOWN', because: ['p2'] }]);
  });

  it('keep an issue of which it names one above', () => {
    const table = acted(
      acted(
        talks().issue('YEARS', 'TERM'),
        'p1',
        'ProposalTabled',
        offer('2021-02-01', undefined, {
          extent: 'COMPLETE',
          terms: [{ issue: 'YEARS', value: years('5') }],
        }),
      ),
      ...(['p2', 'ProposalRevised', { ...offer('2021-03-01', '4'), revises: 'p1' }] as const),
    );
    const answer = on(table, '2021-03-01', { issue: 'YEARS' });
    expect(answer.stance).toBe('PROPOSES');
    expect(shown(answer)).toBe('unspecified in TERM');
  });

  it('reach what a revised proposal had itself revised', () => {
    const first = revised(cost, 'PARTIAL');
    const second = acted(first, 'p3', 'ProposalRevised', {
      ...offer('2021-04-01', undefined),
      ...{ revises: 'p2', extent: 'COMPLETE', terms: cost },
    });
    expect(on(second, '2021-04-01').stance).toBe('WITHDRAWN');
  });
});

describe('the marks of statements and meetings', () => {
  it('are the stances that they show, for their holders', () => {
    const table = said(talks(), 's1', '2021-02-01', opposes());
    expect(on(table, '2021-02-01')).toMatchObject({
      stance: 'OPPOSES',
      heldStance: { about: [{ words: 'any increase' }], level: 'DELEGATION', telling: 'OWN_WORD' },
    });
    expect(on(table, '2021-02-01', { party: 'US' }).stance).toBe('UNKNOWN');
  });

  it('are in nobody’s position without a holder', () => {
    const table = said(talks(), 's1', '2021-02-01', opposes({ holder: undefined }));
    expect(on(table, '2021-02-01').stance).toBe('UNKNOWN');
  });

  it('come from a meeting’s readout as well', () => {
    const table = acted(talks(), 'm1', 'MeetingHeld', {
      occurred: '2021-02-01/2021-02-03',
      stances: [{ issue: 'TERM', holder: 'JP', telling: 'OWN_WORD', ...favours() }],
    });
    expect(on(table, '2021-02-03').stance).toBe('FAVOURS');
    expect(on(table, '2021-02-02').stance).toBe('UNKNOWN');
  });

  it('go when the statement is withdrawn, and what was before shows again', () => {
    const table = acted(
      said(tabled('p1', '2021-01-01', '5'), 's1', '2021-02-01', opposes()),
      ...(['w1', 'StatementWithdrawn', { occurred: '2021-03-01', statement: 's1' }] as const),
    );
    expect(on(table, '2021-02-28').stance).toBe('OPPOSES');
    expect(on(table, '2021-03-01').stance).toBe('PROPOSES');
  });
});

describe('the marks of an acceptance', () => {
  const byUs = { proposers: ['US'] };
  const accepted = (
    more: object = {},
    type: 'TermAccepted' | 'ProposalAccepted' = 'TermAccepted',
  ) =>
    acted(tabled('p1', '2021-01-01', '5', byUs), 'a1', type, {
      ...{ occurred: '2021-02-01', by: 'JP', proposal: 'p1' },
      ...(type === 'TermAccepted' ? { issues: ['TERM'] } : {}),
      ...more,
    });

  it('carry the value of the proposal, on each issue accepted', () => {
    expect(on(accepted(), '2021-02-01')).toMatchObject({
      stance: 'ACCEPTS',
      heldStance: { about: [{ proposal: 'p1' }] },
      heldValue: { value: years('5') },
    });
    expect(shown(on(accepted({}, 'ProposalAccepted'), '2021-02-01'))).toBe('5');
  });

  it('say that it is ad referendum', () => {
    expect(on(accepted({ adReferendum: true }), '2021-02-01').stance).toBe('ACCEPTS_AD_REFERENDUM');
  });

  it('are none of the proposer’s', () => {
    expect(on(accepted(), '2021-02-01', { party: 'US' }).stance).toBe('PROPOSES');
  });

  it('carry what was reported of the proposal since', () => {
    const table = acted(
      acted(tabled('p1', '2021-01-01', undefined, byUs), 'a1', 'ProposalAccepted', {
        ...{ occurred: '2021-02-01', by: 'JP', proposal: 'p1' },
      }),
      ...([
        'r1',
        'TermReported',
        {
          ...{
            occurred: '2021-05-01',
            proposal: 'p1',
            terms: [{ issue: 'TERM', value: years('4') }],
          },
        },
      ] as const),
    );
    expect(shown(on(table, '2021-02-01'))).toBe('4');
  });

  it('leave out of the whole what had been withdrawn from it', () => {
    const withdrawn = acted(tabled('p1', '2021-01-01', '5', byUs), 'w1', 'TermWithdrawn', {
      ...{ occurred: '2021-01-15', by: ['US'], proposal: 'p1', issues: ['TERM'] },
    });
    const table = acted(withdrawn, 'a1', 'ProposalAccepted', {
      ...{ occurred: '2021-02-01', by: 'JP', proposal: 'p1' },
    });
    expect(on(table, '2021-02-01').stance).toBe('UNKNOWN');
  });

  it('leave out of the whole what a partial revision had replaced', () => {
    const replaced = acted(tabled('p1', '2021-01-01', '5', byUs), 'p2', 'ProposalRevised', {
      ...offer('2021-01-15', '4', byUs),
      ...{ revises: 'p1', extent: 'PARTIAL' },
    });
    const table = acted(replaced, 'a1', 'ProposalAccepted', {
      ...{ occurred: '2021-02-01', by: 'JP', proposal: 'p1' },
    });
    expect(on(table, '2021-02-01').stance).toBe('UNKNOWN');
  });

  it('keep the stance where the proposal falls out, with a value that is unspecified', () => {
    const refuted = acted(accepted(), 'x1', 'ActAssessed', {
      ...{ act: 'p1', standing: 'REFUTED', reasons: 'It was never tabled.' },
    });
    const answer = on(refuted, '2021-02-01');
    expect(answer.stance).toBe('ACCEPTS');
    expect(shown(answer)).toMatch(/^unspecified/);
    const whole = acted(accepted({}, 'ProposalAccepted'), 'x1', 'ActAssessed', {
      ...{ act: 'p1', standing: 'REFUTED', reasons: 'It was never tabled.' },
    });
    expect(on(whole, '2021-02-01').stance).toBe('UNKNOWN');
  });

  it('are restated by proposing the same, in one’s own or a third party’s word', () => {
    const own = also(accepted(), 'p2', '2021-03-01', '5');
    expect(on(own, '2021-03-01')).toMatchObject({ stance: 'ACCEPTS', restsOn: { stance: ['p2'] } });
    const third = said(accepted(), 's1', '2021-03-01', proposes('5', { telling: 'THIRD_PARTY' }));
    expect(on(third, '2021-03-01').stance).toBe('ACCEPTS');
    expect(on(third, '2021-03-01').heldStance?.since).toBe(Date.parse('2021-02-01T23:59:59.999Z'));
    const others = said(accepted(), 's1', '2021-03-01', proposes('5', { telling: 'OTHER_PARTY' }));
    expect(on(others, '2021-03-01').stance).toBe('PROPOSES');
  });

  it('are not restated by proposing another value, nor by coming back from one', () => {
    const another = also(accepted(), 'p2', '2021-03-01', '3');
    expect(on(another, '2021-03-01').stance).toBe('PROPOSES');
    expect(on(also(another, 'p3', '2021-04-01', '5'), '2021-04-01').stance).toBe('PROPOSES');
  });

  it('are not restated where another value may have been proposed in between', () => {
    const perhaps = said(accepted(), 's1', '[2021-02-10..2021-03-20]', proposes('7'));
    const answer = on(also(perhaps, 'p2', '2021-03-01', '5'), '2021-04-01');
    expect(alternativesOf(answer)).toEqual([
      'ORDER_UNCERTAIN PROPOSES 5',
      'ORDER_UNCERTAIN PROPOSES 7',
    ]);
    const before = said(accepted(), 's1', '[2021-01-10..2021-01-20]', proposes('7'));
    expect(on(also(before, 'p2', '2021-03-01', '5'), '2021-04-01').stance).toBe('ACCEPTS');
  });
});

describe('the marks of refusals', () => {
  const theirs = tabled('p1', '2021-01-01', '5', { proposers: ['US'] });

  it('are rejections about the proposal, on the issues named or on all', () => {
    for (const [type, named] of [
      ['TermRejected', { issues: ['TERM'] }],
      ['ProposalRejected', {}],
    ] as const) {
      const table = acted(theirs, 'j1', type, {
        ...{ occurred: '2021-02-01', by: 'JP', proposal: 'p1', ...named },
      });
      expect(on(table, '2021-02-01')).toMatchObject({
        stance: 'REJECTS',
        heldStance: { about: [{ proposal: 'p1' }] },
      });
      expect(on(table, '2021-02-01').heldValue).toBeUndefined();
    }
  });

  it('leave the party’s own value alone', () => {
    const table = acted(also(theirs, 'p2', '2021-01-10', '2'), 'j1', 'ProposalRejected', {
      ...{ occurred: '2021-02-01', by: 'JP', proposal: 'p1' },
    });
    expect(on(table, '2021-02-01')).toMatchObject({
      stance: 'REJECTS',
      decidedBy: 'VALUE_OF_EARLIER_MARK',
    });
    expect(shown(on(table, '2021-02-01'))).toBe('2');
  });

  it('are a refused approval’s too, for the party whose body refused', () => {
    const table = acted(agreed(), 'st1', 'AgreementStepTaken', {
      ...{ occurred: '2021-03-01', agreement: 'ag1', party: 'US', step: 'APPROVAL_REFUSED' },
    });
    expect(on(table, '2021-03-01', { party: 'US' })).toMatchObject({
      stance: 'REJECTS',
      heldStance: { about: [{ agreement: 'ag1' }] },
    });
    expect(on(table, '2021-03-01').stance).toBe('ACCEPTS');
  });
});

describe('the marks of an agreement', () => {
  it('accept its value, for each party that concludes it', () => {
    for (const party of ['JP', 'US']) {
      expect(on(agreed(), '2021-02-17', { party })).toMatchObject({
        stance: 'ACCEPTS',
        heldValue: { value: years('1') },
      });
    }
  });

  it('are left by initialling and signing, for who takes the step, and not by approval', () => {
    const step = (name: string) =>
      acted(agreed({ occurred: '2021-02' }), 'st1', 'AgreementStepTaken', {
        ...{ occurred: '2021-03-01', agreement: 'ag1', party: 'US', step: name },
      });
    expect(on(step('SIGNED'), '2021-03-01', { party: 'US' }).restsOn.stance).toContain('st1');
    expect(on(step('SIGNED'), '2021-03-01').restsOn.stance).not.toContain('st1');
    expect(on(step('RATIFIED'), '2021-03-01', { party: 'US' }).restsOn.stance).not.toContain('st1');
  });
});

describe('an issue above', () => {
  const above = talks().issue('YEARS', 'TERM');

  it('reaches the one below as the same stance, its value in the parent', () => {
    const table = also(above, 'p1', '2021-01-01', '5');
    const answer = on(table, '2021-01-01', { issue: 'YEARS' });
    expect(answer.stance).toBe('PROPOSES');
    expect(shown(answer)).toBe('unspecified in TERM');
    expect(on(table, '2021-01-01').stance).toBe('PROPOSES');
  });

  it('can be the latest there, and then the last specified value is named', () => {
    const own = acted(above, 'p1', 'ProposalTabled', {
      ...offer('2021-01-01', undefined),
      ...{ extent: 'PARTIAL', terms: [{ issue: 'YEARS', value: years('3') }] },
    });
    const answer = on(also(own, 'p2', '2021-02-01', '5'), '2021-02-01', { issue: 'YEARS' });
    expect(shown(answer)).toBe('unspecified in TERM');
    expect(answer.lastSpecified.map(({ value }) => value)).toEqual([years('3')]);
  });

  it('does not end what a lower level holds', () => {
    const own = acted(above, 'p1', 'ProposalTabled', {
      ...offer('2021-01-01', undefined),
      ...{ extent: 'PARTIAL', terms: [{ issue: 'YEARS', value: years('3') }] },
    });
    const minister = said(own, 's1', '2021-02-01', opposes({ level: 'MINISTER' }));
    const answer = on(minister, '2021-02-01', { issue: 'YEARS' });
    expect(answer.stance).toBe('OPPOSES');
    expect(answer.levels.map(({ level }) => level)).toEqual(['MINISTER', 'DELEGATION']);
  });

  it('gives way to the issue’s own mark of the same time', () => {
    const both = acted(above, 'p1', 'ProposalTabled', {
      ...offer('2021-01-01', '5'),
      terms: [
        { issue: 'TERM', value: years('5') },
        { issue: 'YEARS', value: years('3') },
      ],
    });
    expect(shown(on(both, '2021-01-01', { issue: 'YEARS' }))).toBe('3');
    const twoActs = said(also(above, 'p1', '2021-01-01', '5'), 's1', '2021-01-01', {
      issue: 'YEARS',
      ...proposes('3'),
    });
    expect(shown(on(twoActs, '2021-01-01', { issue: 'YEARS' }))).toBe('3');
  });
});
