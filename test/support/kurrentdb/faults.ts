import { Metadata, status } from '@grpc/grpc-js';

/** Where a node is reached. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** What the node is, until it is told otherwise. */
export type Standing =
  | { readonly kind: 'leading' }
  /** It starts, or the cluster elects. */
  | { readonly kind: 'not-ready' }
  /** It knows nobody well enough. */
  | { readonly kind: 'denying' }
  /** Who insists on a leader is sent to it. */
  | { readonly kind: 'following'; readonly leader: Endpoint };

/** What becomes of one append. */
export type AppendFault =
  /** The connection is reset before anything is stored. */
  | 'lost'
  /** It is stored, and the connection reset before the answer. */
  | 'answer-lost'
  /** It is stored, and nobody is told; the connection stays. */
  | 'unanswered'
  /** It is stored, and the answer says that the commit took too long. */
  | 'timed-out';

/** The connection is reset once so many events were sent. */
export interface Cut {
  readonly afterEvents: number;
}

/** Why a call is not carried out, in the words and codes of the server. */
export interface Refusal {
  readonly code: status;
  readonly details: string;
  readonly metadata?: Metadata;
}

/** What goes wrong next. Each fault happens once, and the standing remains. */
export class Faults {
  standing: Standing = { kind: 'leading' };
  readonly appends: AppendFault[] = [];
  readonly reads: Cut[] = [];
  readonly subscriptions: Cut[] = [];
  /** For so long a filtered read of `$all` passes over what it was not asked for before it answers. */
  scanMs = 0;

  /** Undefined when the call is carried out; a follower forwards what doesn't insist on a leader. */
  refusalFor(request: Metadata): Refusal | undefined {
    switch (this.standing.kind) {
      case 'leading':
        return undefined;
      case 'not-ready':
        return { code: status.UNAVAILABLE, details: 'Server Is Not Ready' };
      case 'denying':
        return accessDenied();
      case 'following':
        return request.get('requires-leader')[0] === 'true'
          ? notLeader(this.standing.leader)
          : undefined;
    }
  }
}

export function timedOut(what: string): Refusal {
  return { code: status.ABORTED, details: `Operation timed out: ${what}` };
}

export function streamDeleted(stream: string): Refusal {
  return {
    code: status.FAILED_PRECONDITION,
    details: `Event stream '${stream}' is deleted.`,
    metadata: trailers({ exception: 'stream-deleted', 'stream-name': stream }),
  };
}

export function tooLarge(bytesMax: number): Refusal {
  return {
    code: status.INVALID_ARGUMENT,
    details: `Maximum Append Size of ${String(bytesMax)} Exceeded.`,
    metadata: trailers({
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(bytesMax),
    }),
  };
}

function accessDenied(): Refusal {
  return {
    code: status.PERMISSION_DENIED,
    details: 'Access Denied',
    metadata: trailers({ exception: 'access-denied' }),
  };
}

function notLeader({ address, port }: Endpoint): Refusal {
  return {
    code: status.NOT_FOUND,
    details: 'Leader info available',
    metadata: trailers({
      exception: 'not-leader',
      'leader-endpoint-host': address,
      'leader-endpoint-port': String(port),
    }),
  };
}

function trailers(values: Readonly<Record<string, string>>): Metadata {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(values)) metadata.set(name, value);
  return metadata;
}
