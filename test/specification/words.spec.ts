import { describe, expect, it } from '@jest/globals';
import { code, words } from '../../src/rules/words.js';
import { refused, sentences } from '../support/refused.js';

describe('words', () => {
  it.each([
    ['plain', 'No later than 31 March.'],
    ['with lines and tabs', 'Article 1\n\t(a) labour;\n\t(b) utilities.'],
    ['with spaces at their ends', '  as written  '],
    ['of many scripts', '在日米軍駐留経費負担 · تكلفة · השתתפות · расходы · ค่าใช้จ่าย'],
    ['in decomposed characters, which stay so', 'Cafe\u0301'],
    ['with a non-joiner that Persian spelling needs', 'می\u200cخواهم'],
    ['with a joiner that Devanagari needs', 'क्\u200dष'],
    ['with a joiner at the end of a word', 'ශ්\u200dරී ක්\u200d'],
    ['with a name written by a variation selector', '葛\u{e0100}城'],
    ['with a picture made of several', '👩\u200d💻 ❤\ufe0f 👩🏽\u200d🚀'],
    ['that look like markup, which is text here', '<b>shall</b> <scripture>'],
  ])('are kept as written: %s', (_, text) => {
    expect(words(200).parse(text)).toBe(text);
  });

  it.each([
    ['a zero-width space', 'pay\u200bment', 'U+200B'],
    ['a byte order mark', '\ufeffpayment', 'U+FEFF'],
    ['a word joiner', 'pay\u2060ment', 'U+2060'],
    ['a soft hyphen', 'pay\u00adment', 'U+00AD'],
    ['a joiner between Latin letters', 'pay\u200dment', 'U+200D'],
    ['a non-joiner between Latin letters', 'pay\u200cment', 'U+200C'],
    ['a second joiner', 'क्\u200d\u200dष', 'U+200D'],
    ['a non-joiner at the end of a word', 'می\u200c', 'U+200C'],
    ['a variation selector on nothing', '\ufe0fx', 'U+FE0F'],
    ['a second variation selector', '葛\u{e0100}\u{e0101}', 'U+E0101'],
    ['a tag character', 'x\u{e0041}', 'U+E0041'],
    ['a filler', 'x\u3164', 'U+3164'],
    ['an annotation mark', 'x\ufff9', 'U+FFF9'],
    ['an override of direction', 'pay \u202e0001', 'U+202E'],
    ['an isolate', 'pay \u2066x\u2069', 'U+2066'],
    ['a direction mark', 'pay\u200f', 'U+200F'],
    ['an Arabic letter mark', 'pay\u061c', 'U+061C'],
    ['a null', 'pay\u0000', 'U+0000'],
    ['an escape', '\u001b[31mpay', 'U+001B'],
    ['a carriage return', 'a\r\nb', 'U+000D'],
    ['a delete', 'a\u007f', 'U+007F'],
    ['a C1 control', 'a\u0085', 'U+0085'],
  ])('are refused with %s', (_, text, named) => {
    expect(refused(words(200), text)).toEqual(['INVALID_TEXT']);
    expect(sentences(words(200), text)[0]).toContain(named);
  });

  it.each([
    ['nothing', ''],
    ['nothing but space', ' \n\u3000'],
    ['half a surrogate pair', 'x\ud83d'],
    ['a script', 'No later than <script>alert(1)</script> 31 March.'],
    ['the end of one', 'x< / SCRIPT >'],
  ])('are refused when they are %s', (_, text) => {
    expect(refused(words(200), text)).toEqual(['INVALID_TEXT']);
  });

  it('are refused above their bound, at which they are still kept', () => {
    expect(refused(words(5), '12345')).toEqual([]);
    expect(sentences(words(5), '123456')).toEqual([
      'This text has 6 characters; at most 5 fit here.',
    ]);
  });

  it('of ten megabytes are refused without being read', () => {
    const long = '\u200b'.repeat(10_000_000);
    expect(sentences(words(100_000), long)[0]).toContain('at most 100000 fit');
  });
});

describe('a code', () => {
  it.each(['JP', 'JP-1', 'annual.cost_2', '2023', 'A'.repeat(64)])('is %s', (text) => {
    expect(code.parse(text)).toBe(text);
  });

  it.each(['', '-JP', '_JP', '.', 'J P', 'JP/1', 'Ｊ', 'é', 'A'.repeat(65), 'JP\n'])(
    'is not %j',
    (text) => {
      expect(refused(code, text)).toEqual(['INVALID_INPUT']);
    },
  );
});
