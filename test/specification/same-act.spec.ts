import { describe, expect, it } from '@jest/globals';
import { restsOn, type Telling } from '../../src/acts/same-act.js';
import type { JsonObject } from '../../src/event-store/json.js';
import { type Elsewhere, ledElsewhere } from '../../src/record/elsewhere.js';
import { refusal } from '../../src/rules/refusal.js';
import { cited, type Table, talks } from '../support/records.js';
import { firstHand, opened, talks as atTable } from '../support/story.js';
import { command, given } from '../support/table.js';

const there = { negotiation: 'neg_other', act: 'pro_other' };

describe('one act that several tables record', () => {
  const at = (stream: string, table: Table, ...sources: readonly string[]): Telling => {
    const told = table.with('s', 'StatementMade', {
      occurred: '2021',
      evidence: cited(...sources),
    });
    const record = told.records.get('s');
    if (record === undefined) throw new Error('It is not recorded.');
    return { record: { ...record, stream }, records: told.records, stands: () => true };
  };
  const source = (table: Table, id: string, more: object) =>
    table.with(id, 'SourceRegistered', { code: id, kind: 'NEWS_REPORT', title: id, ...more });

  it('rests on one source, whatever each table calls it', () => {
    const url = 'https://example.org/wire';
    const [east, west] = [
      at('east', source(talks(), 'wire', { url }), 'wire'),
      at('west', source(talks(), 'agency', { url }), 'agency'),
    ];
    const { independentSources, shared } = restsOn([east, west]);
    expect(independentSources).toBe(1);
    expect(shared.map((group) => group.map((one) => one.source))).toEqual([['wire', 'agency']]);
  });

  it('rests on one source where another only derives from it', () => {
    const wire = { title: 'The wire', published: '2021-01-01' };
    const east = at('east', source(talks(), 'wire', wire), 'wire');
    const west = at(
      'west',
      source(source(talks(), 'w', wire), 'print', { derivesFrom: ['w'] }),
      'print',
    );
    expect(restsOn([east, west]).independentSources).toBe(1);
    expect(restsOn([east, west]).shared.length).toBe(1);
  });

  it('rests on several where nothing tells that they are one', () => {
    const east = at('east', source(talks(), 'wire', { title: 'The wire' }), 'wire');
    const west = at('west', source(talks(), 'wire', { title: 'The wire' }), 'wire');
    expect(restsOn([east, west])).toEqual({ independentSources: 2, shared: [] });
  });

  it('joins entries by way of others, in whatever order the tables come', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const url = 'https://example.org/wire';
    const tellings = [
      at('one', source(talks(), 'a', { url }), 'a'),
      at('two', source(talks(), 'b', { digest }), 'b'),
      at('three', source(talks(), 'c', { url, digest }), 'c'),
    ];
    for (const order of [tellings, tellings.toReversed()]) {
      expect(restsOn(order).independentSources).toBe(1);
      expect(restsOn(order).shared.map((group) => group.length)).toEqual([3]);
    }
  });

  it('rests on nothing that was retracted', () => {
    const east = at('east', source(talks(), 'wire', {}), 'wire');
    expect(restsOn([{ ...east, stands: () => false }]).independentSources).toBe(0);
  });
});

describe('a table', () => {
  const saying = (...sameActAs: readonly JsonObject[]) =>
    command('RecordStatement', { occurred: '2020-10', evidence: firstHand, sameActAs });

  it('keeps what another one records as ids, and asks nobody', () => {
    given(...atTable)
      .when(saying(there))
      .then('StatementMade', { sameActAs: [there] });
  });

  it('records an act once, whoever tells of it', () => {
    const [first] = given(opened).table.events;
    given(...atTable)
      .when(saying({ negotiation: first?.id ?? '', act: 'sta_1' }))
      .thenRefused('INVALID_INPUT', ['sameActAs', 0, 'negotiation'], 'at another table');
    given(...atTable)
      .when(saying(there, there))
      .thenRefused('INVALID_INPUT', ['sameActAs', 1, 'act'], 'named already');
  });

  it('is linked with another one, by its id or in words', () => {
    const table = given(...atTable);
    const linking = (more: JsonObject) => command('LinkNegotiation', { link: 'TRACK', ...more });
    table.when(linking({ linked: 'neg_other' })).then('NegotiationLinked');
    table.when(linking({ words: 'The talks of 1951.' })).then('NegotiationLinked');
    table.when(linking({})).thenRefused('INVALID_INPUT', ['linked']);
    table
      .when(linking({ linked: 'neg_other', words: 'Others.' }))
      .thenRefused('INVALID_INPUT', ['linked']);
    const [first] = table.table.events;
    table.when(linking({ linked: first?.id ?? '' })).thenRefused('INVALID_INPUT', ['linked']);
    const linked = table.and(linking({ linked: 'neg_other' }));
    linked.when(linking({ linked: 'neg_other' })).thenRefused('DONE_ALREADY', ['linked']);
    linked.when(linking({ linked: 'neg_third' })).then('NegotiationLinked');
    linked
      .when(command('LinkNegotiation', { link: 'PATTERN', linked: 'neg_other' }))
      .then('NegotiationLinked');
  });

  it('refuses what was not found elsewhere', () => {
    const unresolved = [refusal('UNKNOWN_NEGOTIATION', 'There is none.', ['linked'])];
    const one = command('LinkNegotiation', { link: 'TRACK', linked: 'OTHER' });
    given(...atTable)
      .when({ ...one, unresolved })
      .thenRefused('UNKNOWN_NEGOTIATION', ['linked']);
  });
});

describe('what a command names in other negotiations', () => {
  const elsewhere: Elsewhere = {
    negotiation: (named) =>
      named === 'OTHER' ? 'neg_other' : refusal('UNKNOWN_NEGOTIATION', 'No.', ['negotiation']),
    act: (_, named) =>
      Promise.resolve(named === 'P-1' ? 'pro_other' : refusal('UNKNOWN_ACT', 'No.')),
  };
  const led = (type: Parameters<typeof ledElsewhere>[0], content: JsonObject) =>
    ledElsewhere(type, content, elsewhere);
  const change = (path: string, value: JsonObject[string]) => ({ changes: [{ path, value }] });

  it('is led to ids', async () => {
    const named = { negotiation: 'OTHER', act: 'P-1' };
    expect(await led('LinkNegotiation', { linked: 'OTHER' })).toEqual({
      ...{ content: { linked: 'neg_other' }, refusals: [] },
    });
    expect(await led('TableProposal', { sameActAs: [named] })).toEqual({
      ...{ content: { sameActAs: [there] }, refusals: [] },
    });
    for (const [path, value, found] of [
      ['/linked', 'OTHER', 'neg_other'],
      ['/sameActAs', [named], [there]],
      ['/sameActAs/-', named, there],
    ] as const) {
      expect(await led('CorrectRecord', change(path, value as JsonObject[string]))).toEqual({
        ...{ content: change(path, found), refusals: [] },
      });
    }
  });

  it('is refused at its own place where it is not found', async () => {
    const found = async (type: Parameters<typeof ledElsewhere>[0], content: JsonObject) =>
      (await led(type, content)).refusals.map(({ code, path }) => [code, path.join('/')]);
    expect(await found('LinkNegotiation', { linked: 'NONE' })).toEqual([
      ['UNKNOWN_NEGOTIATION', 'linked'],
    ]);
    expect(
      await found('TableProposal', {
        sameActAs: [
          { negotiation: 'NONE', act: 'P-1' },
          { negotiation: 'OTHER', act: 'P-2' },
        ],
      }),
    ).toEqual([
      ['UNKNOWN_NEGOTIATION', 'sameActAs/0/negotiation'],
      ['UNKNOWN_ACT', 'sameActAs/1/act'],
    ]);
    expect(await found('CorrectRecord', change('/linked', 'NONE'))).toEqual([
      ['UNKNOWN_NEGOTIATION', 'changes/0/value'],
    ]);
    expect(await found('CorrectRecord', change('/sameActAs/0/act', 'P-1'))).toEqual([
      ['INVALID_INPUT', 'changes/0/path'],
    ]);
  });

  it('leaves what has another shape to whoever reads it', async () => {
    for (const content of [{ linked: 5 }, { sameActAs: 'P-1' }, { sameActAs: [{ act: 1 }] }]) {
      expect(await led('LinkNegotiation', content)).toEqual({ content, refusals: [] });
    }
  });
});
