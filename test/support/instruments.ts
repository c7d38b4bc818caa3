import type { Step } from '../../src/client.js';
import type { JsonObject } from '../../src/event-store/json.js';
import { stepOf } from './steps.js';
import { accepted, durationTerm, firstHand, tabled, talks, years } from './story.js';
import { command } from './table.js';

const evidence = firstHand;
const reach = (code: string, occurred: string, more: JsonObject = {}) =>
  command('ReachAgreement', {
    ...{ code, title: code, parties: ['JP', 'US'], extent: 'PARTIAL', terms: [durationTerm] },
    ...{ occurred, evidence, ...more },
  });
const force = (agreement: string, occurred: string) =>
  command('RecordEntryIntoForce', { agreement, occurred, evidence });
const relation = (kind: string, agreement: string): JsonObject => ({
  relations: [{ relation: kind, agreement }],
});
const unchanged: JsonObject = {
  terms: [{ issue: 'TERM', value: { statusQuo: { words: 'unchanged' } } }],
};

/** One that was replaced, its successor that is extended and amended and in force, and one that is awaited. */
export const instruments: readonly Step[] = [
  ...talks,
  tabled('JP-1', { extent: 'PARTIAL', terms: [durationTerm] }),
  accepted('YES', 'JP-1'),
  command('RegisterAgreement', {
    ...{ code: 'OLD', title: 'The old one', parties: ['JP', 'US'], extent: 'PARTIAL' },
    ...{ terms: [{ issue: 'TERM', value: years('4') }], occurred: '2016-01-22', evidence },
    ...{ inForceFrom: '2016-04-01', effective: '2016-04-01/2021-03-31' },
  }),
  reach('NEW', '2021-01-15', {
    ...relation('SUPERSEDES', 'OLD'),
    effective: '2021-04-01/2022-03-31',
  }),
  force('NEW', '2021-04-01'),
  reach('LONGER', '2022-01-15', {
    ...{ ...relation('EXTENDS', 'NEW'), ...unchanged, effective: '2022-04-01/2099-03-31' },
  }),
  force('LONGER', '2022-03-15'),
  reach('CHANGED', '2022-05-15', relation('AMENDS', 'LONGER')),
  force('CHANGED', '2022-06-01'),
  reach('NEXT', '2022-07-01', { needs: [{ party: 'JP', step: 'APPROVED' }] }),
  force('NEXT', '2098-04-01'),
  command('SetDeadline', {
    ...{ code: 'LAW', title: 'The law runs out', kind: 'STATUTORY', hard: true },
    ...{ at: '2099-03-31', evidence },
  }),
].map(stepOf);
