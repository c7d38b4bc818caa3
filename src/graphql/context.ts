import type { Viewer } from '../access/viewer.js';
import type { Deadline } from './deadline.js';

/** What every resolver of one request is given. */
export interface GraphqlContext {
  readonly viewer: Viewer;
  /** Stands in every log line of this request, and in what the client is told about a fault. */
  readonly requestId: string;
  /** The HTTP request behind it, to be told apart from others and for nothing else. */
  readonly request: object;
  readonly deadline: Deadline;
}
