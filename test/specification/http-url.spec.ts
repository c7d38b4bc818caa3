import { describe, expect, it } from '@jest/globals';
import { httpUrl } from '../../src/rules/http-url.js';
import { refused, sentences } from '../support/refused.js';

describe('an address', () => {
  it.each([
    'https://www.mofa.go.jp/press/release/press4e_002936.html',
    'http://localhost:8080/a?b=c&d#e',
    'https://例え.jp/外務省',
    'https://x.y/a%20b',
    'HTTPS://X.Y',
  ])('is kept as written: %s', (text) => {
    expect(httpUrl.parse(text)).toBe(text);
  });

  it.each([
    ['a line break at its end', 'https://x.y/\n', 'U+000A'],
    ['a space', 'https://x.y/a b', 'U+0020'],
    ['a space before it', ' https://x.y/', 'U+0020'],
    ['a no-break space', 'https://x.y/\u00a0', 'U+00A0'],
    ['an override of direction', 'https://x.y/\u202e', 'U+202E'],
    ['a direction mark', 'https://x.y/\u200f', 'U+200F'],
    ['an isolate', 'https://x\u2066.y/', 'U+2066'],
    ['a zero-width space', 'https://x.\u200by/', 'U+200B'],
    ['a byte order mark', '\ufeffhttps://x.y/', 'U+FEFF'],
    ['a soft hyphen', 'https://x\u00ad.y/', 'U+00AD'],
    ['a null', 'https://x.y/\u0000', 'U+0000'],
    ['a tab within its name', 'ht\ttps://x.y/', 'U+0009'],
    ['half a surrogate pair', 'https://x.y/\ud83d', 'U+D83D'],
  ])('is none with %s', (_, text, named) => {
    expect(refused(httpUrl, text)).toEqual(['INVALID_INPUT']);
    expect(sentences(httpUrl, text)[0]).toContain(named);
  });

  it.each([
    ['without a host', 'https://'],
    ['without its slashes', 'https:x.y'],
    ['with the slashes of a path', 'https:\\\\x.y'],
    ['of a program', 'javascript:alert(1)'],
    ['of a file', 'file:///etc/passwd'],
    ['with a password', 'https://a:b@x.y/'],
    ['that is too long', `https://x.y/${'a'.repeat(2_000)}`],
    ['that is empty', ''],
  ])('is none %s', (_, text) => {
    expect(refused(httpUrl, text)).toEqual(['INVALID_INPUT']);
  });
});
