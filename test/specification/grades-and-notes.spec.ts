import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import { corrected, firstHand, party, retracted, source, tabled, talks } from '../support/story.js';
import { command, given } from '../support/table.js';

const told = (code: string) => ({ citations: [{ source: code }] });

const table = given(
  ...talks,
  source('KYODO'),
  source('JIJI'),
  tabled('JP-1', { evidence: told('KYODO') }),
  tabled('JP-2', { evidence: told('JIJI') }),
);

function graded(grade: JsonObject) {
  return command('GradeSource', { source: 'KYODO', evidence: firstHand, ...grade });
}

function noted(between: readonly string[], more: JsonObject = {}) {
  const reasons = 'There was one offer that day.';
  return command('NoteContradiction', { between, reasons, evidence: firstHand, ...more });
}

function annotated(record: string) {
  return command('AnnotateRecord', { record, note: 'The original is in Tokyo.' });
}

describe('grading a source', () => {
  it('says how reliable it is, how credible what it says, or both', () => {
    table.when(graded({ reliability: 'B' })).then('SourceGraded', { reliability: 'B' });
    table.when(graded({ credibility: 'DOUBTFUL' })).then('SourceGraded');
    table.when(graded({ reliability: 'F', credibility: 'CANNOT_BE_JUDGED' })).then('SourceGraded');
    table.when(graded({})).thenRefused('NOTHING_TO_RECORD', ['reliability'], 'how reliable');
  });

  it('may be done again, by others and at other times', () => {
    table
      .and(graded({ reliability: 'B', occurred: '2020-11' }))
      .when(graded({ reliability: 'D', grader: { description: 'an editor' } }))
      .then('SourceGraded');
  });

  it('is of what it says of an act that cites it, and then of how credible that is', () => {
    table.when(graded({ credibility: 'CONFIRMED', of: 'JP-1' })).then('SourceGraded');
    table
      .when(graded({ credibility: 'CONFIRMED', of: 'JP-2' }))
      .thenRefused('INVALID_INPUT', ['of'], 'JP-2 does not cite KYODO');
    table
      .when(graded({ reliability: 'A', of: 'JP-1' }))
      .thenRefused('INVALID_INPUT', ['credibility'], 'how credible');
  });

  it('names what is there, and says what it stands on', () => {
    table
      .when(graded({ source: 'NHK', reliability: 'A' }))
      .thenRefused('UNKNOWN_SOURCE', ['source']);
    table
      .when(graded({ credibility: 'CONFIRMED', of: 'JP' }))
      .thenRefused('UNKNOWN_ACT', ['of'], 'JP is a party');
    table
      .when(graded({ reliability: 'A', evidence: {} }))
      .thenRefused('EVIDENCE_MISSING', ['evidence']);
    table
      .when(graded({ reliability: 'A', occurred: '2031' }))
      .thenRefused('OCCURS_IN_FUTURE', ['occurred']);
  });

  it('is not turned upon itself by a correction', () => {
    table
      .and(graded({ code: 'GRADE', credibility: 'CONFIRMED', of: 'JP-1', evidence: told('KYODO') }))
      .when(corrected('GRADE', '/of', { found: 'JP-1', value: 'GRADE' }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'speak of itself');
  });
});

describe('noting a contradiction', () => {
  it('names two acts or more, each once', () => {
    table.when(noted(['JP-1', 'JP-2'])).then('ContradictionNoted');
    table
      .when(noted(['JP-1', 'JP-2', 'JP-1']))
      .thenRefused('INVALID_INPUT', ['between', 2], 'name each once');
    table.when(noted(['JP-1'])).thenRefused('INVALID_INPUT', ['between']);
  });

  it('names acts or evidence, and says what it stands on', () => {
    table.when(noted(['JP-1', 'JP'])).thenRefused('UNKNOWN_ACT', ['between', 1], 'JP is a party');
    table
      .when(noted(['JP-1', 'JP-2'], { evidence: {} }))
      .thenRefused('EVIDENCE_MISSING', ['evidence']);
    table
      .and(graded({ code: 'GRADE', reliability: 'E' }))
      .when(noted(['JP-1', 'GRADE']))
      .then('ContradictionNoted');
  });

  it('is not turned upon itself by a correction', () => {
    table
      .and(noted(['JP-1', 'JP-2'], { code: 'NOTE' }))
      .when(corrected('NOTE', '/between/0', { found: 'JP-1', value: 'NOTE' }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'speak of itself');
  });
});

describe('annotating a record', () => {
  it('adds a note to what was recorded, retracted or not, and changes nothing of it', () => {
    const before = table.table.records.get(table.table.records.idOf('JP-1') ?? '');
    const after = table
      .when(annotated('JP-1'))
      .then('RecordAnnotated', { record: before?.id ?? '' });
    expect(after.table.records.get(before?.id ?? '')).toEqual(before);
    table.and(retracted('JP-1')).when(annotated('JP-1')).then('RecordAnnotated');
    table.and(annotated('JP-1')).when(annotated('JP-1')).then('RecordAnnotated');
  });

  it('finds the record, which is no record keeping', () => {
    table.when(annotated('JP-9')).thenRefused('UNKNOWN_RECORD', ['record']);
    const noteId = table.and(annotated('JP-1')).table.events.at(-1)?.id ?? '';
    table
      .and(annotated('JP-1'))
      .when(annotated(noteId))
      .thenRefused('UNKNOWN_RECORD', ['record'], 'Record keeping');
  });

  it('holds nothing in use', () => {
    table
      .and(party('KR'), command('AnnotateRecord', { record: 'KR', note: 'An observer at first.' }))
      .when(retracted('KR'))
      .then('RecordRetracted');
  });
});
