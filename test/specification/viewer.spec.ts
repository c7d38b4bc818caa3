import { describe, expect, it } from '@jest/globals';
import { localViewer, tableStreamPrefix } from '../../src/access/viewer.js';

describe('whoever connects while nobody can say who he is', () => {
  it('reads every table', () => {
    expect(localViewer.mayRead(`${tableStreamPrefix}neg_0`)).toBe(true);
  });

  it.each(['caucus-neg_0-pty_0', 'caucus-table-neg_0', 'TABLE-neg_0', ''])(
    'reads nothing else: %j',
    (stream) => {
      expect(localViewer.mayRead(stream)).toBe(false);
    },
  );

  it('records under a name that says so', () => {
    expect(localViewer.actor).toBe('local');
  });
});
