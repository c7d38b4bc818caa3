import type { Background } from '../acts/background.js';
import type { Citation, Evidence } from '../acts/evidence.js';
import { originsOf } from '../acts/origins.js';
import { type Warning, warning, type WarningRule } from '../acts/warning.js';
import { eventTypes } from '../record/events.js';
import { called, nameOf } from '../record/record.js';
import type { AnyRecord, RecordOf, Records } from '../record/records.js';
import type { Path } from '../rules/refusal.js';
import { boundsOf } from '../times/bounds.js';

type Source = RecordOf<'SourceRegistered'>;

interface Cited {
  readonly source: Source;
  readonly path: Path;
}

/**
 * Beside a source for an act stands another that has it from there, or from where that has it: ten prints of one wire
 * story look like ten witnesses, and count as one.
 */
export const derivesFromCited: WarningRule = {
  judges: eventTypes,
  warnings: (record, background) =>
    perLater(record, background, (one, other) => {
      const { records } = background.considered;
      const shared = sharedOrigin(one.source.id, other.source.id, records);
      if (shared === undefined) return undefined;
      const from =
        shared === one.source.id || shared === other.source.id
          ? `${called(other.source)} and ${called(one.source)} are one telling: ${called(shared === one.source.id ? other.source : one.source)} derives from ${nameOf(shared, records)}`
          : `${called(other.source)} and ${called(one.source)} both derive from ${nameOf(shared, records)}`;
      const message = `${from}, so that together they count as one source.`;
      return warning('SOURCE_DERIVES_FROM_CITED', message, other.path, [one.source, other.source]);
    }),
};

/**
 * The same story is cited under two names: the address, the digest or the title of two sources is one, and nobody said
 * that the one derives from the other. Titles such as "Joint statement" come again, so of these also the days must agree.
 */
export const citedTwice: WarningRule = {
  judges: eventTypes,
  warnings: (record, background) =>
    perLater(record, background, (one, other) => {
      const { records } = background.considered;
      if (sharedOrigin(one.source.id, other.source.id, records) !== undefined) return undefined;
      const same = sameIn(one.source, other.source);
      if (same === undefined) return undefined;
      const message = `${called(other.source)} has the same ${same} as ${called(one.source)}, which is cited beside it: is it one story under two names?`;
      return warning('SOURCE_CITED_TWICE', message, other.path, [one.source, other.source]);
    }),
};

/** One warning at most for each source, with the first of those before it that gives cause. */
function perLater(
  record: AnyRecord,
  { considered: { records } }: Background,
  judge: (one: Cited, other: Cited) => Warning | undefined,
): readonly Warning[] {
  const cited = citedIn(record, records);
  return cited.flatMap((other, index) => {
    for (const one of cited.slice(0, index)) {
      const found = one.source.id === other.source.id ? undefined : judge(one, other);
      if (found !== undefined) return [found];
    }
    return [];
  });
}

/** The source that one of two goes back to and the other is, or goes back to as well. */
function sharedOrigin(one: string, other: string, records: Records): string | undefined {
  const origins = originsOf(other, records);
  return [...originsOf(one, records)].find((origin) => origins.has(origin));
}

function sameIn({ data: one }: Source, { data: other }: Source): string | undefined {
  if (one.digest !== undefined && one.digest === other.digest) return 'digest';
  if (one.url !== undefined && addressOf(one.url) === addressOf(other.url ?? '')) return 'address';
  return titleOf(one.title) === titleOf(other.title) && ofOneDay(one.published, other.published)
    ? 'title'
    : undefined;
}

/** What leads to the same page: with or without www and a slash at the end, wherever in it. */
function addressOf(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

function titleOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const dayMs = 24 * 60 * 60 * 1000;

/** Whether two may have been published within a day of each other, which one story is around the earth. */
function ofOneDay(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const [first, second] = [boundsOf(one, 'UTC'), boundsOf(other, 'UTC')];
  return first.earliest <= second.latest + dayMs && second.earliest <= first.latest + dayMs;
}

/** What is cited for a record as a whole. What a term or a stance cites for itself stands beside the same. */
function citedIn(record: AnyRecord, records: Records): readonly Cited[] {
  const evidence: Evidence | undefined =
    'evidence' in record.data ? record.data.evidence : undefined;
  const found = (citations: readonly Citation[] | undefined, path: Path): readonly Cited[] =>
    (citations ?? []).flatMap(({ source }, index) => {
      const registered = records.get(source);
      if (registered?.type !== 'SourceRegistered') return [];
      return [{ source: registered, path: [...path, 'citations', index, 'source'] }];
    });
  const { data } = record;
  const parts = [
    ...('terms' in data ? evidenceWithin('terms', data.terms) : []),
    ...('stances' in data ? evidenceWithin('stances', data.stances) : []),
  ];
  return [
    ...found(evidence?.citations, ['evidence']),
    ...parts.flatMap(({ citations, path }) => found(citations, path)),
  ];
}

function evidenceWithin(
  field: string,
  parts: readonly { readonly evidence?: Evidence | undefined }[] | undefined,
): readonly { readonly citations: Evidence['citations']; readonly path: Path }[] {
  return (parts ?? []).map(({ evidence }, index) => ({
    citations: evidence?.citations,
    path: [field, index, 'evidence'],
  }));
}
