import { describe, expect, it } from '@jest/globals';
import {
  acted,
  also,
  alternativesOf,
  flagsOf,
  on,
  opposes,
  proposes,
  said,
  shown,
  tabled,
} from '../support/positions.js';
import { cited, offer, talks, years } from '../support/records.js';

describe('what another party tells', () => {
  const told = (stance: object) => ({ telling: 'OTHER_PARTY', ...stance });

  it('counts like any other mark where it is a value that was tabled, and is flagged', () => {
    const table = said(tabled('p1', '2021-01-01', '5'), 's1', '2021-02-01', told(proposes('3')));
    const answer = on(table, '2021-02-01');
    expect(shown(answer)).toBe('3');
    expect(answer.flags).toEqual([{ flag: 'TOLD_BY_OTHER', because: ['s1'] }]);
    expect(answer.lastOwnWord).toMatchObject([{ stance: 'PROPOSES', records: ['p1'] }]);
  });

  it('is flagged where it stands side by side with the party’s own word', () => {
    const own = said(talks(), 's1', '2021-01', proposes('5'));
    const answer = on(
      said(own, 's2', '2021-01', proposes('6', { telling: 'OTHER_PARTY' })),
      '2021-02-01',
    );
    expect(answer.heldValue).toBeUndefined();
    expect(answer.flags).toEqual([
      { flag: 'ORDER_UNCERTAIN', because: ['s1', 's2'] },
      { flag: 'TOLD_BY_OTHER', because: ['s2'] },
    ]);
    expect(answer.lastOwnWord.map(({ records }) => records)).toEqual([['s1']]);
  });

  it('otherwise stands beside what the party or a third one said, and ends nothing', () => {
    const table = said(tabled('p1', '2021-01-01', '5'), 's1', '2021-02-01', told(opposes()));
    const answer = on(table, '2021-02-01');
    expect(answer).toMatchObject({ stance: 'PROPOSES', decidedBy: 'OWN_WORD' });
    expect(alternativesOf(answer)).toEqual(['TOLD_BY_OTHER OPPOSES -']);
    expect(answer.flags).toEqual([{ flag: 'TOLD_BY_OTHER', because: ['s1'] }]);
    const vague = told({ stance: 'PROPOSES', value: { unspecified: { words: 'more' } } });
    expect(
      shown(on(said(tabled('p1', '2021-01-01', '5'), 's1', '2021-02-01', vague), '2021-02-01')),
    ).toBe('5');
  });

  it('stands beside at a higher level as well', () => {
    const table = said(
      tabled('p1', '2021-01-01', '5'),
      's1',
      '2021-02-01',
      told(opposes({ level: 'PRINCIPAL' })),
    );
    expect(on(table, '2021-02-01')).toMatchObject({
      stance: 'PROPOSES',
      levels: [{ level: 'DELEGATION' }],
    });
  });

  it('is no value that was last specified, where the party’s own word is known', () => {
    const accepts = { stance: 'ACCEPTS', value: years('7'), telling: 'OTHER_PARTY' };
    const table = acted(
      said(tabled('p1', '2021-01-01', '5'), 's1', '2021-01-05', accepts),
      'w1',
      'ProposalWithdrawn',
      { occurred: '2021-01-08', by: ['JP'], proposal: 'p1' },
    );
    const answer = on(table, '2021-02-01');
    expect(answer.stance).toBe('WITHDRAWN');
    expect(answer.lastSpecified.map(({ value }) => value)).toEqual([years('5')]);
  });

  it('is ended by the party’s own later word', () => {
    const table = also(said(talks(), 's1', '2021-01-01', told(opposes())), 'p1', '2021-02-01', '5');
    expect(on(table, '2021-02-01')).toMatchObject({
      stance: 'PROPOSES',
      flags: [],
      alternatives: [],
    });
  });

  it('is all there is where nobody else said anything', () => {
    const answer = on(said(talks(), 's1', '2021-01-01', told(opposes())), '2021-01-01');
    expect(answer).toMatchObject({ stance: 'OPPOSES', lastOwnWord: [] });
    expect(flagsOf(answer)).toEqual(['TOLD_BY_OTHER']);
  });

  it('is taken from the speaker where the stance does not say', () => {
    const spoken = (speaker: object) =>
      on(
        acted(talks().party('CH', 'MEDIATOR'), 's1', 'StatementMade', {
          ...{
            occurred: '2021-01-01',
            speaker,
            stances: [{ issue: 'TERM', holder: 'JP', ...opposes() }],
          },
        }),
        '2021-01-01',
      ).heldStance?.telling;
    expect(spoken({ party: 'JP' })).toBe('OWN_WORD');
    expect(spoken({ party: 'US' })).toBe('OTHER_PARTY');
    expect(spoken({ party: 'CH' })).toBe('THIRD_PARTY');
    expect(spoken({ description: 'a source close to the matter' })).toBe('THIRD_PARTY');
  });
});

describe('which acts count', () => {
  const weak = talks()
    .source('wire', '2021-02-02')
    .with('p1', 'ProposalTabled', { evidence: { firstHand: true }, ...offer('2021-01-01', '5') })
    .with('p2', 'ProposalTabled', { evidence: cited('wire'), ...offer('2021-02-01', '3') });

  it('are those of the minimum standing; only the refuted fall out unless one is given', () => {
    expect(shown(on(weak, '2021-03-01'))).toBe('3');
    expect(shown(on(weak, '2021-03-01', { minimumStanding: 'CORROBORATED' }))).toBe('5');
    const refuted = acted(weak, 'x1', 'ActAssessed', {
      ...{ act: 'p2', standing: 'REFUTED', reasons: 'It was a draft.' },
    });
    expect(shown(on(refuted, '2021-03-01'))).toBe('5');
    expect(shown(on(refuted, '2021-03-01', { minimumStanding: 'REFUTED' }))).toBe('5');
  });

  it('are flagged where a higher minimum that still leaves a mark gives another answer', () => {
    const answer = on(weak, '2021-03-01');
    expect(answer.heldValue?.standing).toBe('REPORTED');
    const minimums = [{ standing: 'CORROBORATED', fallsOut: ['p2'] }];
    expect(answer.flags).toEqual([{ flag: 'EVIDENCE_SENSITIVE', because: ['p2'], minimums }]);
    expect(on(weak.without('p1'), '2021-03-01').flags).toEqual([]);
  });

  it('go for withdrawals alike', () => {
    const withdrawn = weak.without('p2').with('w1', 'ProposalWithdrawn', {
      ...{ evidence: cited('wire'), occurred: '2021-02-01', by: ['JP'], proposal: 'p1' },
    });
    expect(on(withdrawn, '2021-03-01').stance).toBe('WITHDRAWN');
    expect(on(withdrawn, '2021-03-01', { minimumStanding: 'CORROBORATED' }).stance).toBe(
      'PROPOSES',
    );
  });

  it('are those that the public could know, where that is asked', () => {
    for (const minimumStanding of ['CONTESTED', 'REFUTED'] as const) {
      const asked = { publishedBy: '2021-02-01', minimumStanding };
      expect(on(weak, '2021-03-01', asked).stance).toBe('UNKNOWN');
    }
    expect(shown(on(weak, '2021-03-01', { publishedBy: '2021-02-02' }))).toBe('3');
  });

  it('weigh each term on its own evidence', () => {
    const table = talks()
      .issue('COST')
      .source('wire', '2021-02-02')
      .with('p1', 'ProposalTabled', {
        ...{ evidence: { firstHand: true }, ...offer('2021-01-01', undefined), extent: 'COMPLETE' },
        terms: [
          { issue: 'TERM', value: years('5'), evidence: cited('wire') },
          { issue: 'COST', value: years('1') },
        ],
      });
    expect(on(table, '2021-03-01').heldStance?.standing).toBe('REPORTED');
    expect(on(table, '2021-03-01', { issue: 'COST' }).heldStance?.standing).toBe('CORROBORATED');
  });
});
