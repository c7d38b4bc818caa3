import type { Viewer } from '../access/viewer.js';
import type { Deadline } from './deadline.js';

/** What every resolver of one request is given. */
export interface GraphqlContext {
  readonly viewer: Viewer;
  /** Stands in every log line of this request, and in what the client is told about a fault. */
  readonly requestId: string;
  readonly deadline: Deadline;
}
