import { describe, expect, it } from '@jest/globals';
import { comparedTerms } from '../../src/agreements/compared-terms.js';
import { issueStatusAt } from '../../src/negotiation/issue.status.js';
import { positionHistory } from '../../src/positions/history.js';
import { retreatsOf } from '../../src/positions/moves.js';
import { proposalStatusAt } from '../../src/proposals/proposal.status.js';
import { acted, considered, moment, on, question, shown } from '../support/positions.js';
import { offer, type Table, talks, years } from '../support/records.js';
import {
  durationTerm,
  firstHand,
  party,
  retracted,
  tabled,
  talks as storyTalks,
} from '../support/story.js';
import { command, despite, given } from '../support/table.js';

const term = (value: string, issue = 'TERM') => ({ issue, value: years(value) });

function agreed(table: Table, id: string, occurred: string, value: string, more: object = {}) {
  return acted(table, id, 'TermProvisionallyAgreed', {
    ...{ occurred, parties: ['JP', 'US'], extent: 'COMPLETE', terms: [term(value)], ...more },
  });
}

function reopened(table: Table, id: string, occurred: string, more: object = {}) {
  return acted(table, id, 'TermReopened', { occurred, by: ['JP'], issues: ['TERM'], ...more });
}

describe('what is provisionally agreed', () => {
  it('is accepted with its value by each party that concludes it, until one reopens it', () => {
    const table = reopened(agreed(talks(), 'g1', '2021-02-01', '5'), 'x1', '2021-03-01');
    for (const asked of ['JP', 'US']) {
      const before = on(table, '2021-02-28', { party: asked });
      expect([before.stance, shown(before)]).toEqual(['ACCEPTS', '5']);
    }
    const [own, other] = ['JP', 'US'].map((asked) => on(table, '2021-03-01', { party: asked }));
    expect([own?.stance, own && shown(own)]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect([other?.stance, other && shown(other)]).toEqual(['ACCEPTS', '5']);
  });

  it('says of which proposal it is, and comes after that whatever the dates leave open', () => {
    const tabledIt = talks().act('p1', 'ProposalTabled', offer('2021', '3'));
    const table = agreed(tabledIt, 'g1', '2021', '5', { proposal: 'p1' });
    const answer = on(table, '2021-12-31');
    expect([answer.stance, shown(answer)]).toEqual(['ACCEPTS', '5']);
    expect(answer.heldStance?.about).toEqual([{ proposal: 'p1' }]);
  });

  it('comes before what reopens it by name, whatever the dates leave open', () => {
    const both = agreed(talks(), 'g1', '2021', '5');
    expect(on(reopened(both, 'x1', '2021', { of: 'g1' }), '2021-12-31').stance).toBe('WITHDRAWN');
    expect(on(reopened(both, 'x1', '2021'), '2021-12-31').stance).toBeUndefined();
  });

  it('is reopened by who opens the issue above', () => {
    const below = agreed(talks().issue('YEARS', 'TERM'), 'g1', '2021-02-01', '5', {
      terms: [term('5', 'YEARS')],
    });
    const table = reopened(below, 'x1', '2021-03-01');
    expect(shown(on(table, '2021-02-28', { issue: 'YEARS' }))).toBe('5');
    expect(shown(on(table, '2021-03-01', { issue: 'YEARS' }))).toBe('WITHDRAWN');
  });

  it('is walked back by who reopens it, and by nobody else', () => {
    const table = reopened(agreed(talks(), 'g1', '2021-02-01', '5'), 'x1', '2021-03-01');
    const retreats = (asked: string) =>
      retreatsOf(question('2021-12-31', { party: asked }), considered(table), undefined);
    expect(retreats('JP').map(({ kind, entry }) => [kind, entry.act])).toEqual([
      ['REOPENED', 'x1'],
    ]);
    expect(retreats('US')).toEqual([]);
    const history = positionHistory(table.records, question('2021-12-31'));
    expect(history.map(({ event }) => event)).toEqual(['MARK', 'REOPENED']);
  });
});

describe('the status of an issue', () => {
  const status = (table: Table, day: string) =>
    issueStatusAt('TERM', moment(day), considered(table));
  const turned = (table: Table, id: string, type: 'IssueParked' | 'IssueReopened', day: string) =>
    acted(table, id, type, { occurred: day, issue: 'TERM' });

  it('is provisionally agreed until the term is reopened, and agreed only by an agreement', () => {
    const table = reopened(agreed(talks(), 'g1', '2021-02-01', '5'), 'x1', '2021-03-01');
    expect(['2021-01-31', '2021-02-01', '2021-03-01'].map((day) => status(table, day))).toEqual([
      ['OPEN'],
      ['PROVISIONALLY_AGREED'],
      ['OPEN'],
    ]);
    const concluded = acted(table, 'a1', 'AgreementReached', {
      ...{ occurred: '2021-04-01', title: 'The deal', parties: ['JP', 'US'], extent: 'COMPLETE' },
      terms: [term('5')],
    });
    expect(status(reopened(concluded, 'x2', '2021-05-01'), '2021-05-01')).toEqual(['AGREED']);
  });

  it('goes back to what was agreed when an issue that was parked since is taken up again', () => {
    const parked = turned(
      agreed(talks(), 'g1', '2021-02-01', '5'),
      'k1',
      'IssueParked',
      '2021-03-01',
    );
    const table = turned(parked, 'k2', 'IssueReopened', '2021-04-01');
    expect(['2021-03-01', '2021-04-01'].map((day) => status(table, day))).toEqual([
      ['PARKED'],
      ['PROVISIONALLY_AGREED'],
    ]);
    expect(status(reopened(parked, 'x1', '2021-04-01'), '2021-04-01')).toEqual(['PARKED']);
  });

  it('is both where the order is not known', () => {
    const table = reopened(agreed(talks(), 'g1', '2021', '5'), 'x1', '2021');
    expect(status(table, '2021-12-31')).toEqual(['OPEN', 'PROVISIONALLY_AGREED']);
  });

  it('under a single undertaking is not agreed by the rest while this one is open again', () => {
    const single = talks()
      .without('talks')
      .with('talks', 'NegotiationOpened', {
        ...{ code: 'TALKS', title: 'Talks', zone: 'UTC', rules: { singleUndertaking: true } },
      })
      .issue('COST');
    const reached = (table: Table, id: string, day: string, issue: string) =>
      acted(table, id, 'AgreementReached', {
        ...{ occurred: day, title: 'A part', parties: ['JP', 'US'], extent: 'PARTIAL' },
        terms: [term('5', issue)],
      });
    const both = reached(reached(single, 'a1', '2021-02-01', 'TERM'), 'a2', '2021-04-01', 'COST');
    expect(status(both, '2021-04-01')).toEqual(['AGREED']);
    const table = reopened(both, 'x1', '2021-03-01');
    expect(status(table, '2021-02-01')).toEqual(['PROVISIONALLY_AGREED']);
    expect(status(table, '2021-04-01')).toEqual(['OPEN']);
  });
});

describe('a term that was accepted and then withdrawn by its proposer', () => {
  const accepted = acted(
    talks().act('p1', 'ProposalTabled', offer('2021-01-01', '5', { extent: 'PARTIAL' })),
    ...([
      'c1',
      'TermAccepted',
      { occurred: '2021-02-01', by: 'US', proposal: 'p1', issues: ['TERM'] },
    ] as const),
  );
  const taken = { occurred: '2021-04-01', by: ['JP'], proposal: 'p1', issues: ['TERM'] };
  const status = (table: Table, day: string) =>
    proposalStatusAt('p1', moment(day), considered(table));

  it('is accepted no longer, and its acceptor still holds it', () => {
    const table = acted(accepted, 'w1', 'TermWithdrawn', taken);
    expect([status(table, '2021-03-31'), status(table, '2021-04-01')]).toEqual([
      ['PARTIALLY_ACCEPTED'],
      ['TABLED'],
    ]);
    expect(shown(on(table, '2021-04-01', { party: 'US' }))).toBe('5');
    expect(shown(on(table, '2021-04-01'))).toBe('WITHDRAWN');
  });

  it('stays accepted where it was provisionally agreed before', () => {
    const both = agreed(accepted, 'g1', '2021-03-01', '5', { proposal: 'p1' });
    const table = acted(both, 'w1', 'TermWithdrawn', taken);
    expect(status(table, '2021-04-01')).toEqual(['PARTIALLY_ACCEPTED']);
    expect([on(table, '2021-04-01').stance, shown(on(table, '2021-04-01'))]).toEqual([
      'ACCEPTS',
      '5',
    ]);
    const tooLate = agreed(accepted, 'g1', '2021-05-01', '5', { proposal: 'p1' });
    expect(status(acted(tooLate, 'w1', 'TermWithdrawn', taken), '2021-05-01')).toEqual(['TABLED']);
  });
});

describe('agreeing on terms for the time being, and reopening them', () => {
  const agree = (more: object = {}) =>
    command('AgreeTermProvisionally', {
      ...{ code: 'AD-REF', parties: ['JP', 'US'], terms: [durationTerm], extent: 'COMPLETE' },
      ...{ occurred: '2020-10-20', evidence: firstHand, ...more },
    });
  const reopen = (more: object = {}) =>
    command('ReopenTerm', {
      ...{ code: 'OPEN-AGAIN', by: ['US'], issues: ['TERM'], occurred: '2020-10-25' },
      ...{ evidence: firstHand, ...more },
    });
  const table = given(...storyTalks, party('UN', { role: 'OBSERVER' }), tabled('P'));

  it('are recorded', () => {
    const recorded = table.when(agree({ proposal: 'P' })).then('TermProvisionallyAgreed');
    recorded.when(reopen({ of: 'AD-REF' })).then('TermReopened');
  });

  it('are done by parties', () => {
    table
      .when(agree({ parties: ['JP', 'UN'] }))
      .thenRefused('NOT_A_PARTY', ['parties', 1], 'OBSERVER');
    table.when(reopen({ by: ['UN'] })).thenRefused('NOT_A_PARTY', ['by', 0], 'OBSERVER');
    const left = command('RecordPartyWithdrawal', {
      ...{ party: 'US', occurred: '2020-10-16', evidence: firstHand },
    });
    table.and(left).when(agree()).thenRefused('NOT_A_PARTY', ['parties', 1], 'withdrawn');
  });

  it('take two parties, terms, and issues', () => {
    table.when(agree({ parties: ['JP'] })).thenRefused('INVALID_INPUT', ['parties']);
    table.when(agree({ terms: [] })).thenRefused('TERMS_MISSING', ['terms']);
    table.when(reopen({ issues: [] })).thenRefused('INVALID_INPUT', ['issues']);
  });

  it('come after what they are of', () => {
    table
      .when(agree({ proposal: 'P', occurred: '2020-10-14' }))
      .thenRefused('AGREEMENT_ORDER', ['proposal'], '2020-10-15');
    table
      .and(agree())
      .when(reopen({ of: 'AD-REF', occurred: '2020-10-19' }))
      .thenRefused('AGREEMENT_ORDER', ['of'], '2020-10-20');
  });

  it('reopen a provisional agreement and nothing else', () => {
    table.when(reopen({ of: 'P' })).thenRefused('UNKNOWN_ACT', ['of'], 'no provisional agreement');
  });

  it('agree on values that fit their issues', () => {
    const wrong = { ...durationTerm, issue: 'ANNUAL' };
    table
      .when(agree({ terms: [wrong] }))
      .thenRefused('WRONG_VALUE_TYPE', ['terms', 0, 'value', 'duration']);
  });
});

describe('the terms of an agreement', () => {
  const agree = (code: string, more: object = {}) =>
    command('AgreeTermProvisionally', {
      ...{ code, parties: ['JP', 'US'], terms: [durationTerm], extent: 'COMPLETE' },
      ...{ occurred: '2020-10-20', evidence: firstHand, ...more },
    });
  const fourYears = {
    issue: 'TERM',
    value: { duration: { amount: { exact: '4' }, unit: 'YEAR' } },
  };
  const reach = (more: object = {}) =>
    command('ReachAgreement', {
      ...{ code: 'DEAL', title: 'The deal', parties: ['JP', 'US'], terms: [fourYears] },
      ...{ extent: 'COMPLETE', occurred: '2020-11-01', evidence: firstHand, ...more },
    });
  const reopen = (occurred: string) =>
    command('ReopenTerm', { by: ['JP'], issues: ['TERM'], occurred, evidence: firstHand });
  const table = given(...storyTalks, party('KR'));
  const place = ['terms', 0, 'value'];

  it('are those that were provisionally agreed', () => {
    const agreed = table.and(agree('G1'));
    agreed.when(reach()).thenRefused('TERMS_DIFFER', place, 'G1');
    agreed.when(reach({ terms: [durationTerm] })).then('AgreementReached');
  });

  it('may differ where one of the sets is not complete, or the order is not certain', () => {
    table
      .and(agree('G1'))
      .when(reach({ extent: 'PARTIAL' }))
      .then('AgreementReached');
    table
      .and(agree('G1', { extent: 'PARTIAL' }))
      .when(reach())
      .then('AgreementReached');
    table
      .and(agree('G1', { occurred: '2020' }))
      .when(reach())
      .then('AgreementReached');
  });

  it('may differ from what was reopened, agreed anew, or agreed with somebody else', () => {
    table.and(agree('G1'), reopen('2020-10-21')).when(reach()).then('AgreementReached');
    table.and(agree('G1'), reopen('2020-11-02')).when(reach()).thenRefused('TERMS_DIFFER', place);
    const anew = agree('G2', { occurred: '2020-10-25', terms: [fourYears] });
    table.and(agree('G1'), anew).when(reach()).then('AgreementReached');
    const others = agree('G1', { parties: ['JP', 'US', 'KR'] });
    table.and(others).when(reach()).then('AgreementReached');
  });

  it('are judged as well when what was agreed is entered later, or put right', () => {
    const reached = table.and(reach());
    reached.when(agree('G1')).thenRefused('TERMS_DIFFER', [], 'DEAL');
    reached
      .when(despite('TERMS_DIFFER', agree('G1')))
      .then('TermProvisionallyAgreed')
      .thenInconsistent('TERMS_DIFFER DEAL');
    const without = reached.and(despite('TERMS_DIFFER', agree('G1')), retracted('G1'));
    without.thenInconsistent();
  });

  it('are set beside it issue by issue', () => {
    const both = agreed(talks().issue('COST').issue('PLACE'), 'g1', '2021-02-01', '5', {
      terms: [term('5'), term('2', 'COST')],
    });
    const table = acted(both, 'a1', 'AgreementReached', {
      ...{ occurred: '2021-04-01', title: 'The deal', parties: ['JP', 'US'], extent: 'PARTIAL' },
      terms: [term('4'), term('1', 'PLACE')],
    });
    const deal = table.records.get('a1');
    if (deal?.type !== 'AgreementReached') throw new Error('a1 is no agreement.');
    const states = (one: Table) =>
      comparedTerms(deal, considered(one)).map(({ issue, state }) => `${issue} ${state}`);
    expect(states(table)).toEqual([
      'TERM DIFFERENT',
      'COST NOT_IN_AGREEMENT',
      'PLACE NOT_AGREED_BEFORE',
    ]);
    const words = { issue: 'TERM', value: { unspecified: { words: 'some years' } } };
    const told = agreed(table, 'g2', '2021-03-01', '4', { terms: [words] });
    expect(states(told)).toContain('TERM NOT_KNOWN');
    expect(states(agreed(table, 'g2', '2021-03-01', '4'))).toContain('TERM EQUAL');
    expect(states(reopened(table, 'x1', '2021-03-01'))).toContain('TERM NOT_AGREED_BEFORE');
  });

  describe('where nothing was provisionally agreed', () => {
    const tabledIt = talks()
      .issue('COST')
      .act('p1', 'ProposalTabled', offer('2021-01-01', '5', { extent: 'PARTIAL' }));
    const accepts = (on: Table, id: string, occurred: string, more: object = {}) =>
      acted(on, id, 'TermAccepted', {
        ...{ occurred, by: 'US', proposal: 'p1', issues: ['TERM'], ...more },
      });
    const compared = (on: Table, years: string) => {
      const table = acted(on, 'a1', 'AgreementReached', {
        ...{ occurred: '2021-04-01', title: 'The deal', parties: ['JP', 'US'], extent: 'PARTIAL' },
        terms: [term(years)],
      });
      const deal = table.records.get('a1');
      if (deal?.type !== 'AgreementReached') throw new Error('a1 is no agreement.');
      return comparedTerms(deal, considered(table)).map(
        ({ state, basis, agreedBy }) => `${state} ${basis ?? '-'} ${agreedBy.join()}`,
      );
    };

    it('are set beside what was accepted of a proposal', () => {
      const accepted = accepts(tabledIt, 'c1', '2021-02-01');
      expect(compared(accepted, '5')).toEqual(['EQUAL ACCEPTED c1,p1']);
      expect(compared(accepted, '4')).toEqual(['DIFFERENT ACCEPTED c1,p1']);
      const whole = acted(tabledIt, 'c1', 'ProposalAccepted', {
        ...{ occurred: '2021-02-01', by: 'US', proposal: 'p1' },
      });
      expect(compared(whole, '4')).toEqual(['DIFFERENT ACCEPTED c1,p1']);
    });

    it('are set beside nothing that is left to principals, came later or was taken back', () => {
      const none = ['NOT_AGREED_BEFORE - '];
      expect(compared(tabledIt, '5')).toEqual(none);
      expect(compared(accepts(tabledIt, 'c1', '2021-02-01', { adReferendum: true }), '5')).toEqual(
        none,
      );
      expect(compared(accepts(tabledIt, 'c1', '2021-05-01'), '5')).toEqual(none);
      const withdrawn = acted(accepts(tabledIt, 'c1', '2021-02-01'), 'w1', 'ProposalWithdrawn', {
        ...{ occurred: '2021-03-01', by: ['JP'], proposal: 'p1' },
      });
      expect(compared(withdrawn, '5')).toEqual(none);
    });

    it('are set beside the last that was accepted, and beside no acceptance once parties agreed', () => {
      const twice = tabledIt.act(
        'p2',
        'ProposalTabled',
        offer('2021-02-10', '4', { extent: 'PARTIAL' }),
      );
      const both = accepts(accepts(twice, 'c1', '2021-02-01'), 'c2', '2021-03-01', {
        proposal: 'p2',
      });
      expect(compared(both, '4')).toEqual(['EQUAL ACCEPTED c2,p2']);
      const provisional = agreed(both, 'g1', '2021-03-15', '3');
      expect(compared(provisional, '4')).toEqual(['DIFFERENT PROVISIONALLY_AGREED g1']);
      expect(compared(reopened(provisional, 'x1', '2021-03-20'), '4')).toEqual([
        'NOT_AGREED_BEFORE - ',
      ]);
    });
  });
});
