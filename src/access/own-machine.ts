/** The names under which a program of this machine reaches a server that is bound to loopback, with any port. */
const ownNames = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** What the headers of a request say of where it was to go, and of which page had it sent. */
interface Whence {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
}

/** Why a request is refused, with the status that says so. */
interface Foreign {
  readonly status: 403 | 421;
  readonly code: 'MISDIRECTED_REQUEST' | 'FOREIGN_ORIGIN';
  readonly message: string;
}

/**
 * What speaks against a request's coming from this machine, or undefined. Being bound to loopback doesn't keep out a page
 * of anybody's that a browser on this machine shows: its owner may let his own name lead to 127.0.0.1, and then the
 * browser takes this server for his. The page's name gives it away: a browser sends it as Host, and the page's own
 * address as Origin. A page of this machine, on whichever port, is as trusted as any other program here.
 */
export function foreignness({ host, origin }: Whence): Foreign | undefined {
  if (host === undefined || !ownNames.test(host)) {
    return {
      status: 421,
      code: 'MISDIRECTED_REQUEST',
      message: 'This server answers to localhost, 127.0.0.1 and [::1] alone.',
    };
  }
  if (origin === undefined || isOwn(origin)) return undefined;
  return {
    status: 403,
    code: 'FOREIGN_ORIGIN',
    message: 'A page of another machine may not ask this server.',
  };
}

function isOwn(origin: string): boolean {
  const [, authority] = /^https?:\/\/([^/]+)$/i.exec(origin) ?? [];
  return authority !== undefined && ownNames.test(authority);
}
