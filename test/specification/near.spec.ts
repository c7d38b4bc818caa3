import { describe, expect, it } from '@jest/globals';
import { nearest, nothingCalled } from '../../src/rules/near.js';

const codes = ['UNION', 'EMPLOYER', 'JP-1', 'JP-2', 'US', 'MEIER', 'PAY-2026'];

describe('the code that was probably meant', () => {
  it.each([
    ['UNIONS', 'UNION'],
    ['UNOIN', undefined],
    ['MEYER', 'MEIER'],
    ['EMPLOYRE', 'EMPLOYER'],
    ['pay-2026', 'PAY-2026'],
    ['us', 'US'],
    ['unions', 'UNION'],
  ])('%s: %s', (named, meant) => {
    expect(nearest(named, codes)).toBe(meant);
  });

  it.each(['JP-3', 'PAY-2027', 'JP', 'UK', 'X', 'COMPANY', ''])('is none for %j', (named) => {
    expect(nearest(named, codes)).toBeUndefined();
  });

  it('is named with the kind that was looked for', () => {
    expect(nothingCalled('UNIONS', 'party', codes)).toBe(
      'No party is called UNIONS here. UNION is one.',
    );
    expect(nothingCalled('union', 'party', codes)).toBe(
      'No party is called union here. UNION is one; codes mind capitals.',
    );
    expect(nothingCalled('KR', 'party', codes)).toBe('No party is called KR here.');
  });
});
