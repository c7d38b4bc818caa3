import { formed, type Fault } from './formed.js';
import { codePointIn } from './words.js';

const lengthMax = 2_000;

/**
 * An address on the web: http or https, and nothing that a page would run or read from elsewhere. What parses addresses
 * lets spaces, line breaks and unseen characters pass, and drops or encodes them: what is stored would not be what is read.
 */
export const httpUrl = formed((text): Fault | undefined => {
  const message = faultIn(text);
  return message === undefined ? undefined : { rule: 'INVALID_INPUT', message };
});

const unseen = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/u;

function faultIn(text: string): string | undefined {
  if (text.length > lengthMax) {
    return `An address has at most ${String(lengthMax)} characters.`;
  }
  const character = codePointIn(text, unseen);
  if (character !== undefined) {
    return `This address has ${character}, which nobody would see in it; such a character is percent-encoded.`;
  }
  if (!/^https?:\/\/[^/\\]/i.test(text) || !URL.canParse(text)) {
    return 'An address begins with http:// or https:// and names a host.';
  }
  const { username, password } = new URL(text);
  return username === '' && password === ''
    ? undefined
    : 'An address on the record carries no user name and no password.';
}
