/**
 * A part of a text: from one character up to, and without, another. Counted in code points from 0, because that is one
 * number for a text in every language that reads it, and never cuts a character in half as UTF-16 would.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A text by its code points; spans are places in this. */
export function pointsOf(text: string): readonly string[] {
  return Array.from(text);
}

export function textIn(points: readonly string[], { from, to }: Span): string {
  return points.slice(from, to).join('');
}

/** How many code points lie in both. */
export function sharedBy(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
}

/** Whether each of the two has a part that the other has not, and both have a part in common. */
export function cross(one: Span, other: Span): boolean {
  return (
    (one.from < other.from && other.from < one.to && one.to < other.to) ||
    (other.from < one.from && one.from < other.to && other.to < one.to)
  );
}
