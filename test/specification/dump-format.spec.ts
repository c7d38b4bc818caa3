import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BadDump,
  DamagedEvent,
  type DumpedEvent,
  DumpReader,
  DumpWriter,
  trailerLine,
} from '../../src/cli/dump.format.js';
import { counts } from '../support/counts.js';
import { dumpedEvent, wholeEvent } from '../support/filled-log.js';

const events: readonly DumpedEvent[] = [
  dumpedEvent('a', 0, wholeEvent(1)),
  dumpedEvent('b', 0, wholeEvent(2)),
  dumpedEvent('a', 1, wholeEvent(3)),
];

function dumpOf(all: readonly DumpedEvent[]): string {
  const writer = new DumpWriter();
  return writer.begin() + writer.lines(all) + trailerLine(writer.end());
}

async function readBack(text: string | Buffer, chunkBytes = 100): Promise<readonly DumpedEvent[]> {
  const reader = new DumpReader();
  const bytes = Buffer.from(text);
  async function* chunks() {
    await Promise.resolve();
    for (let from = 0; from < bytes.length; from += chunkBytes) {
      yield bytes.subarray(from, from + chunkBytes);
    }
  }
  const read: DumpedEvent[] = [];
  for await (const batch of reader.events(chunks())) read.push(...batch);
  expect(reader.trailer.events).toBe(read.length);
  return read;
}

const shown = (all: readonly DumpedEvent[]) =>
  all.map(({ bytes, ...rest }) => ({ ...rest, text: Buffer.from(bytes).toString() }));

describe('a dump', () => {
  it('is a line that says what it is, one for each event, and one that counts them and has their hash', () => {
    const lines = dumpOf(events.slice(0, 1)).split('\n');
    expect(lines).toEqual([
      '{"travaux":"dump","version":1}',
      '{"stream":"a","revision":0,"id":"evt_00000001","type":"Noted",' +
        '"hash":"7de7734464024546d3c8f392b28e3a7157c65e7f5973e5e064af80c9d7b9601e",' +
        '"text":"{\\"actor\\":\\"local\\",\\"command\\":{\\"count\\":1,\\"first\\":0},\\"data\\":{\\"note\\":\\"№ 1: “Größe”\\\\n\\"},' +
        '\\"id\\":\\"evt_00000001\\",\\"input\\":\\"' +
        '0'.repeat(64) +
        '\\",\\"mutation\\":\\"note\\",\\"recorded\\":\\"2023-11-14T22:13:20.001Z\\",\\"schema\\":1,\\"type\\":\\"Noted\\"}"}',
      '{"events":1,"sha256":"a3dfaba57400b12d06ce15e335606003cff8aa7f0cfd39d2a79c2fb28360848f"}',
      '',
    ]);
  });

  it('gives back what it was made of, however it is cut into pieces', async () => {
    const text = dumpOf(events);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: text.length * 2 }), async (chunkBytes) => {
        expect(shown(await readBack(text, chunkBytes))).toEqual(shown(events));
      }),
      { numRuns: counts.slowPropertyRuns },
    );
  });

  it('may hold no event', async () => {
    expect(await readBack(dumpOf([]))).toEqual([]);
  });

  it.each([
    ['whose bytes are others than were hashed', { hash: '0'.repeat(64) }],
    ['whose bytes are no text', dumpedEvent('a', 0, { ...wholeEvent(1), bytes: Buffer.of(0xff) })],
  ])('holds no event %s', (_, damaged) => {
    expect(() => dumpOf([{ ...dumpedEvent('a', 0, wholeEvent(1)), ...damaged }])).toThrow(
      DamagedEvent,
    );
  });

  it('is refused whichever byte of it is another', async () => {
    const bytes = Buffer.from(dumpOf(events));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (place, flip) => {
          const changed = Buffer.from(bytes);
          changed[place] = (changed[place] ?? 0) ^ flip;
          await expect(readBack(changed)).rejects.toThrow(BadDump);
        },
      ),
      { numRuns: counts.propertyRuns },
    );
  });

  const [header = '', first = '', second = '', third = '', trailer = ''] = dumpOf(events)
    .split('\n')
    .map((line) => `${line}\n`);
  const all = header + first + second + third;
  it.each([
    ['is empty', '', 'Line 1 of the dump: it is empty.'],
    ['is something else', '{"name":"x"}\n', 'Line 1 of the dump: this is no dump of a log.'],
    ['is no JSON', 'SQLite format 3\n', 'Line 1 of the dump: this is no dump of a log.'],
    [
      'is of a later version',
      '{"travaux":"dump","version":2}\n',
      'Line 1 of the dump: it has format 2, and this version of the program knows 1.',
    ],
    ['has no last line', all, 'Line 5 of the dump: it should stand here, and the dump is cut off'],
    ['ends within a line', (all + trailer).slice(0, -1), 'Line 5 of the dump: it is cut off.'],
    ['lacks a line', header + first + third + trailer, 'Line 4 of the dump: 3 events should stand'],
    [
      'lacks one before another of its stream',
      header + second + third + trailer,
      'Line 3 of the dump: revision 1 of a comes after -1: something is missing or moved.',
    ],
    [
      'has two changed places',
      header + second + first + third + trailer,
      'Line 5 of the dump: what stands before it is not what was written.',
    ],
    [
      'has an event twice',
      header + first + first.replace('"stream":"a"', '"stream":"c"'),
      'Line 3 of the dump: evt_00000001 is there a second time.',
    ],
    [
      'goes on after its end',
      all + trailer + first,
      'Line 6 of the dump: it stands after the last',
    ],
    ['has a line of its own', `${header}{"note":1}\n`, 'Line 2 of the dump: it is no line that'],
    [
      'says it in other words',
      header + first.replace(':', ': '),
      'Line 2 of the dump: it says it in another way than a dump does.',
    ],
    [
      'has an event that no log takes',
      header + first.replaceAll('evt_00000001', 'evt 00000001'),
      'Line 2 of the dump: the bytes of evt 00000001 do not have the hash',
    ],
    [
      'has a line without end',
      header + 'x'.repeat(4_000_000),
      'Line 2 of the dump: it is longer than that of any event.',
    ],
  ])('that %s is refused with the line', async (_, text, why) => {
    await expect(readBack(text, 65_536)).rejects.toThrow(why);
    await expect(readBack(text, 65_536)).rejects.toThrow(BadDump);
  });
});
