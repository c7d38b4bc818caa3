import { describe, expect, it } from '@jest/globals';
import { Standings } from '../../src/acts/standing.js';
import { moment } from '../support/positions.js';
import { cited, offer, type Table, talks, years } from '../support/records.js';

function standings(table: Table, publishedBy?: string): Standings {
  return new Standings(table.records, publishedBy === undefined ? undefined : moment(publishedBy));
}

function resultOf(table: Table, id: string, publishedBy?: string) {
  const record = table.records.get(id);
  if (record === undefined) throw new Error(`Nothing called ${id} is on this table.`);
  return standings(table, publishedBy).of(record);
}

function standingOf(table: Table, id = 'p1', publishedBy?: string): string {
  return resultOf(table, id, publishedBy).standing;
}

const sources = talks()
  .source('wire', '2021-02-10')
  .source('reprint', '2021-02', ['wire'])
  .source('gazette', '2021-03-05')
  .source('memoir');

function tabled(evidence: object, more: object = {}): Table {
  return sources.with('p1', 'ProposalTabled', { evidence, ...offer('2021-02-01', '5'), ...more });
}

function denied(
  table: Table,
  by: object,
  id = 'd1',
  act = 'p1',
  evidence: object = { firstHand: true },
): Table {
  return table.with(id, 'ActDenied', { evidence, occurred: '2021-06', act, ...by });
}

function assessed(
  table: Table,
  standing: string,
  id = 'x1',
  act = 'p1',
  evidence: object = { firstHand: true },
): Table {
  return table.with(id, 'ActAssessed', { evidence, act, standing, reasons: 'Compared.' });
}

function retracted(
  table: Table,
  source: string,
  id = 'r1',
  evidence: object = { firstHand: true },
): Table {
  return table.with(id, 'SourceRetracted', { evidence, occurred: '2021-06', source });
}

describe('at first', () => {
  it('what is cited is reported, what was witnessed is corroborated', () => {
    expect(resultOf(tabled(cited('wire')), 'p1')).toEqual({
      standing: 'REPORTED',
      because: [{ record: 'wire', reason: 'CITED' }],
    });
    expect(standingOf(tabled({ firstHand: true }))).toBe('CORROBORATED');
    expect(standingOf(tabled({ ...cited('wire'), firstHand: true }))).toBe('CORROBORATED');
  });

  it('common knowledge and inferences are reported, and no assessment raises them above that', () => {
    for (const evidence of [{ commonKnowledge: true }, { inferredFrom: 'Nobody else could.' }]) {
      expect(standingOf(tabled(evidence))).toBe('REPORTED');
      expect(standingOf(assessed(tabled(evidence), 'ESTABLISHED'))).toBe('REPORTED');
      expect(standingOf(assessed(tabled(evidence), 'REFUTED'))).toBe('REFUTED');
    }
    expect(
      standingOf(assessed(tabled({ commonKnowledge: true, ...cited('wire') }), 'ESTABLISHED')),
    ).toBe('ESTABLISHED');
  });

  it('a term with evidence of its own stands on that, and no better than its act', () => {
    const table = tabled({ firstHand: true });
    const record = table.records.get('p1');
    if (record === undefined) throw new Error('p1 is missing');
    expect(standings(table).ofTerm(record, cited('wire')).standing).toBe('REPORTED');
    const weak = tabled(cited('wire'));
    const weakRecord = weak.records.get('p1');
    if (weakRecord === undefined) throw new Error('p1 is missing');
    expect(standings(weak).ofTerm(weakRecord, { firstHand: true }).standing).toBe('REPORTED');
  });
});

describe('a denial', () => {
  const act = tabled(cited('wire'), {
    speaker: { party: 'JP', person: 'per1' },
    addressees: [{ party: 'US' }],
  });

  it('by who is said to have acted, or to have been addressed, makes it contested', () => {
    for (const by of [
      { by: 'JP' },
      { speaker: { party: 'JP' } },
      { speaker: { person: 'per1' } },
      { by: 'US' },
    ]) {
      expect(resultOf(denied(act, by), 'p1')).toEqual({
        standing: 'CONTESTED',
        because: [
          { record: 'wire', reason: 'CITED' },
          { record: 'd1', reason: 'DENIED' },
        ],
      });
    }
  });

  it('by the holder of a stance in it does so too', () => {
    const statement = sources.with('p1', 'StatementMade', {
      ...{ evidence: cited('wire'), occurred: '2021-02-01', speaker: { party: 'US' } },
      stances: [{ issue: 'TERM', holder: 'JP', stance: 'PROPOSES', value: years('5') }],
    });
    expect(standingOf(denied(statement, { by: 'JP' }))).toBe('CONTESTED');
  });

  it('by anybody else, or by nobody who is named, changes nothing', () => {
    expect(standingOf(denied(act.party('CH'), { by: 'CH' }))).toBe('REPORTED');
    expect(standingOf(denied(act, {}))).toBe('REPORTED');
  });

  it('of a reported term counts where it comes from who made the proposal', () => {
    const table = tabled(cited('wire')).with('t1', 'TermReported', {
      ...{ evidence: cited('wire'), occurred: '2021-03-01', proposal: 'p1' },
      terms: [{ issue: 'TERM', value: years('5') }],
    });
    expect(standingOf(denied(table, { by: 'JP' }, 'd1', 't1'), 't1')).toBe('CONTESTED');
    expect(standingOf(denied(table, { by: 'US' }, 'd1', 't1'), 't1')).toBe('REPORTED');
  });

  it('does not raise what is refuted', () => {
    expect(standingOf(denied(assessed(act, 'REFUTED'), { by: 'JP' }))).toBe('REFUTED');
  });

  it('that is itself refuted does not count', () => {
    expect(standingOf(assessed(denied(act, { by: 'JP' }), 'REFUTED', 'x1', 'd1'))).toBe('REPORTED');
  });
});

describe('an assessment', () => {
  const act = tabled(cited('wire'));

  it('settles the denials recorded before it, and not those recorded after', () => {
    const settled = assessed(denied(act, { by: 'JP' }), 'ESTABLISHED');
    expect(resultOf(settled, 'p1')).toEqual({
      standing: 'ESTABLISHED',
      because: [{ record: 'x1', reason: 'ASSESSED' }],
    });
    expect(standingOf(denied(settled, { by: 'JP' }, 'd2'))).toBe('CONTESTED');
  });

  it('gives way to the next', () => {
    expect(standingOf(assessed(assessed(act, 'ESTABLISHED'), 'REPORTED', 'x2'))).toBe('REPORTED');
  });

  it('that is itself refuted does not count', () => {
    expect(standingOf(assessed(assessed(act, 'REFUTED'), 'REFUTED', 'x2', 'x1'))).toBe('REPORTED');
  });
});

describe('the retraction of a source', () => {
  it('takes down what rests on it alone, as if refuted, until an assessment after it', () => {
    const fallen = retracted(tabled(cited('wire')), 'wire');
    expect(resultOf(fallen, 'p1')).toEqual({
      standing: 'REFUTED',
      because: [{ record: 'r1', reason: 'SOURCES_RETRACTED' }],
    });
    expect(standingOf(assessed(fallen, 'REPORTED'))).toBe('REPORTED');
    expect(standingOf(retracted(assessed(tabled(cited('wire')), 'ESTABLISHED'), 'wire'))).toBe(
      'REFUTED',
    );
  });

  it('takes down what derives only from it', () => {
    expect(standingOf(retracted(tabled(cited('reprint')), 'wire'))).toBe('REFUTED');
    expect(standingOf(retracted(tabled(cited('wire', 'reprint')), 'wire'))).toBe('REFUTED');
    const mixed = sources
      .source('digest', '2021-04', ['wire', 'gazette'])
      .with('p1', 'ProposalTabled', { evidence: cited('digest'), ...offer('2021-02-01', '5') });
    expect(standingOf(retracted(mixed, 'wire'))).toBe('REPORTED');
    expect(standingOf(retracted(retracted(mixed, 'wire'), 'gazette', 'r2'))).toBe('REFUTED');
  });

  it('leaves what another source, or a witness, still stands for', () => {
    expect(standingOf(retracted(tabled(cited('wire', 'gazette')), 'wire'))).toBe('REPORTED');
    expect(standingOf(retracted(tabled({ ...cited('wire'), firstHand: true }), 'wire'))).toBe(
      'CORROBORATED',
    );
    const known = retracted(tabled({ ...cited('wire'), commonKnowledge: true }), 'wire');
    expect(standingOf(assessed(known, 'ESTABLISHED'))).toBe('REPORTED');
  });

  it('does not count where it is itself refuted', () => {
    const table = assessed(retracted(tabled(cited('wire')), 'wire'), 'REFUTED', 'x1', 'r1');
    expect(standingOf(table)).toBe('REPORTED');
  });

  it('is the same where the source’s own record is gone', () => {
    const table = tabled(cited('wire')).with('k1', 'RecordRetracted', {
      ...{ record: 'wire', ground: 'ENTERED_IN_ERROR', reason: 'Another paper.' },
    });
    expect(standingOf(table.without('wire'))).toBe('REFUTED');
    expect(standingOf(assessed(table, 'REPORTED').without('wire'))).toBe('REPORTED');
  });

  it('does nothing to sources that derive from one another in a circle', () => {
    const table = talks()
      .source('a', '2021-02', ['b'])
      .source('b', '2021-02', ['a'])
      .with('p1', 'ProposalTabled', { evidence: cited('a'), ...offer('2021-02-01', '5') });
    expect(standingOf(table)).toBe('REPORTED');
    expect(standingOf(retracted(table, 'b'))).toBe('REFUTED');
  });
});

describe('evidence that speaks of itself in a circle', () => {
  it('is left out of account, from whichever end one begins', () => {
    // Each denies the other, in the name of who spoke it.
    const speaker = { speaker: { party: 'JP' } };
    const table = denied(denied(tabled(cited('wire')), speaker, 'd1', 'd2'), speaker, 'd2', 'd1');
    expect(standingOf(table, 'd1')).toBe('CORROBORATED');
    expect(standingOf(table, 'd2')).toBe('CORROBORATED');
    const sawn = retracted(tabled(cited('wire')), 'wire', 'r1', cited('wire'));
    expect(standingOf(sawn)).toBe('REPORTED');
  });
});

describe('what the public could know', () => {
  it('rests on a source published by then; a month counts at its end, an unknown day never', () => {
    expect(standingOf(tabled(cited('wire')), 'p1', '2021-02-09')).toBe('REFUTED');
    expect(standingOf(tabled(cited('wire')), 'p1', '2021-02-10')).toBe('REPORTED');
    expect(standingOf(tabled(cited('reprint')), 'p1', '2021-02-27')).toBe('REFUTED');
    expect(standingOf(tabled(cited('reprint')), 'p1', '2021-02-28')).toBe('REPORTED');
    expect(standingOf(tabled(cited('memoir')), 'p1', '2031-01-01')).toBe('REFUTED');
    expect(resultOf(tabled(cited('memoir')), 'p1', '2031-01-01').because).toEqual([
      { record: 'p1', reason: 'NOT_PUBLIC' },
    ]);
  });

  it('includes common knowledge, and no witness whose account was not published', () => {
    expect(standingOf(tabled({ commonKnowledge: true }), 'p1', '2020-01-01')).toBe('REPORTED');
    expect(standingOf(tabled({ firstHand: true }), 'p1', '2031-01-01')).toBe('REFUTED');
    expect(standingOf(tabled({ firstHand: true, ...cited('wire') }), 'p1', '2021-02-10')).toBe(
      'REPORTED',
    );
  });

  it('goes for denials, assessments and retractions alike', () => {
    const on = (day: string, table: Table): string => standingOf(table, 'p1', day);
    const act = tabled(cited('wire'));
    const gazette = cited('gazette');
    expect(on('2021-03-04', denied(act, { by: 'JP' }, 'd1', 'p1', gazette))).toBe('REPORTED');
    expect(on('2021-03-05', denied(act, { by: 'JP' }, 'd1', 'p1', gazette))).toBe('CONTESTED');
    expect(on('2021-03-04', assessed(act, 'ESTABLISHED', 'x1', 'p1', gazette))).toBe('REPORTED');
    expect(on('2021-03-05', assessed(act, 'ESTABLISHED', 'x1', 'p1', gazette))).toBe('ESTABLISHED');
    expect(on('2021-03-04', retracted(act, 'wire', 'r1', gazette))).toBe('REPORTED');
    expect(on('2021-03-05', retracted(act, 'wire', 'r1', gazette))).toBe('REFUTED');
  });
});
