import { z } from 'zod';
import { breaks } from './refusal.js';

/** An address on the web: http or https, and nothing that a page would run or read from elsewhere. */
export const httpUrl = z
  .string()
  .max(2_000)
  .superRefine((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
      breaks(
        context,
        'INVALID_INPUT',
        'An address begins with http:// or https:// and names a host.',
      );
    } else if (url.username !== '' || url.password !== '') {
      breaks(
        context,
        'INVALID_INPUT',
        'An address on the record carries no user name and no password.',
      );
    }
  });
