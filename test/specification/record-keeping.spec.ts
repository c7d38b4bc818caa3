import { describe, expect, it } from '@jest/globals';
import { changesBy, reasonFor, statesOf } from '../../src/corrections/keeping.js';
import type { Keeping } from '../../src/record/record.js';

let revision = 0;
function kept<T extends Keeping['type']>(
  type: T,
  data: Extract<Keeping, { type: T }>['data'],
): Extract<Keeping, { type: T }> {
  revision += 1;
  const id = `k${String(revision)}`;
  const entered = { stream: 'table-talks', revision, recorded: revision, actor: 'recorder' };
  return { id, type, data, ...entered } as Extract<Keeping, { type: T }>;
}

const entered = { title: 'A', list: ['x', 'y'] };
const corrected = kept('RecordCorrected', {
  ...{ record: 'r', reason: 'Misspelt.' },
  changes: [
    { path: '/title', found: 'A', value: 'B' },
    { path: '/list/0', found: 'x' },
  ],
});
const retracted = kept('RecordRetracted', {
  ...{ record: 'r', ground: 'ENTERED_TWICE', reason: 'Twice.' },
});
const annotated = kept('RecordAnnotated', { record: 'r', note: 'See box 12.' });
const reinstated = kept('RecordReinstated', { record: 'r', reason: 'Not twice.' });

describe('what was done to a record', () => {
  it('is told with what was known before and since', () => {
    const after = { title: 'B', list: ['y'] };
    const states = statesOf(entered, [corrected, retracted, annotated, reinstated]);
    expect(states.get(corrected.id)).toEqual({ before: entered, after });
    expect(states.get(retracted.id)).toEqual({ before: after });
    expect(states.get(annotated.id)).toEqual({});
    expect(states.get(reinstated.id)).toEqual({ after });
  });

  it('leaves as it is what a note was added to', () => {
    expect(statesOf(entered, [annotated]).get(annotated.id)).toEqual({
      before: entered,
      after: entered,
    });
  });

  it('says why, and what was changed', () => {
    expect([corrected, retracted, annotated, reinstated].map(reasonFor)).toEqual([
      'Misspelt.',
      'Twice.',
      'See box 12.',
      'Not twice.',
    ]);
    expect(changesBy(corrected)).toHaveLength(2);
    expect(changesBy(retracted)).toEqual([]);
  });
});
