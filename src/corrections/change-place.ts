import { append, nil } from '@hyperjump/json-pointer';
import type { Path } from '../rules/refusal.js';
import type { Change } from './corrections.events.js';

/** Where in the input of a correction the change stands that leads to a place in the record; all changes where none does. */
export function placeOfChange(path: Path, changes: readonly Change[]): Path {
  const place = path.reduce<string>((pointer, part) => append(String(part), pointer), nil);
  const leadsThere = (change: Change): boolean =>
    reaches(change.path, place) || reaches(place, change.path);
  const index = place === nil ? -1 : changes.findLastIndex(leadsThere);
  return index < 0 ? ['changes'] : ['changes', index, 'value'];
}

function reaches(pointer: string, place: string): boolean {
  return place === pointer || place.startsWith(`${pointer}/`);
}
