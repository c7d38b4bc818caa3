import type { Viewer } from '../access/viewer.js';

/** What every resolver of one request is given. */
export interface GraphqlContext {
  readonly viewer: Viewer;
}
