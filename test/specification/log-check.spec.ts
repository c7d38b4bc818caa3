import { describe, expect, it } from '@jest/globals';
import { LogCheck } from '../../src/cli/checks.js';
import type { DumpedEvent } from '../../src/cli/dump.format.js';
import { dumpedEvent, wholeEvent } from '../support/filled-log.js';

const sound: readonly DumpedEvent[] = [
  dumpedEvent('a', 0, wholeEvent(1)),
  dumpedEvent('b', 0, wholeEvent(2)),
  dumpedEvent('a', 1, wholeEvent(3)),
];

function rulesBroken(events: readonly DumpedEvent[]): readonly string[] {
  const check = new LogCheck();
  return events.flatMap((event) =>
    check.next(event).map(({ rule, stream = '', revision = -1 }) => {
      return `${rule} at ${stream} ${String(revision)}`;
    }),
  );
}

function asText(event: DumpedEvent, change: (text: string) => string): DumpedEvent {
  const bytes = Buffer.from(change(Buffer.from(event.bytes).toString()));
  return dumpedEvent(event.stream, event.revision, { ...event, bytes });
}

describe('checking a log', () => {
  it('finds nothing in a sound one, and counts it', () => {
    const check = new LogCheck();
    expect(sound.flatMap((event) => check.next(event))).toEqual([]);
    expect([check.events, check.streams]).toEqual([3, 2]);
  });

  const [first, second, third] = sound as [DumpedEvent, DumpedEvent, DumpedEvent];
  it.each<[string, readonly DumpedEvent[], readonly string[]]>([
    [
      'bytes that were changed',
      [first, second, { ...third, bytes: wholeEvent(3, { a: 1 }).bytes }],
      ['hash at a 1'],
    ],
    ['an event that is gone', [second, third], ['revision at a 1']],
    ['an event that is there again', [first, { ...first }], ['revision at a 0', 'unique at a 0']],
    ['an id that is there twice', [first, { ...first, stream: 'b' }], ['unique at b 0']],
    [
      'an event that was recorded before the one before it',
      [dumpedEvent('a', 0, wholeEvent(5)), third],
      ['recorded at a 1'],
    ],
    ['another id beside the bytes', [{ ...first, id: 'evt_x' }], ['id at a 0']],
    ['another type beside the bytes', [{ ...first, type: 'Other' }], ['type at a 0']],
    [
      'bytes in another form of JSON',
      [asText(first, (text) => text.replace('{', '{ '))],
      ['canonical at a 0'],
    ],
    ['bytes that are no event', [asText(first, () => '{}')], ['form at a 0']],
    ['bytes that are no JSON', [asText(first, () => '…')], ['form at a 0']],
  ])('finds %s', (_, events, rules) => {
    expect(rulesBroken(events)).toEqual(rules);
  });
});
