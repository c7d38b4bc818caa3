import type { View } from '../projections/view.js';
import { RecordView } from './record.view.js';

/** Every view that a server keeps, for who builds or compares them without one. */
export function allViews(): readonly View[] {
  return viewClasses.map((view) => new view());
}

export const viewClasses = [RecordView] as const;
