import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decode, encode, leafHash, type RecordedEvent } from '../event-store/codec.js';
import {
  type Connection,
  connection,
  type PageArguments,
  pageOf,
  pageSize,
  cursorAfter,
  unknownCursor,
} from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { NegotiationEventsArgs, QueryNodeArgs } from '../graphql/generated.js';
import { Inquiries } from './inquiries.js';
import type { Inquiry, Shown } from './inquiry.js';
import { eventAt, eventsKnown } from './recorded-events.js';
import { named, pageOfRecords, referringTo, relatedTo } from './shown.js';
import { type Inconsistency, inconsistenciesIn } from './rules.js';

/** How an event entered the record, as the contract shows it. */
interface ShownRecording {
  readonly at: string;
  readonly by: string;
  readonly revision: number;
  readonly mutation: string;
  readonly bytes: string;
  readonly hash: string;
  readonly despite: RecordedEvent['despite'];
  readonly retracted: boolean;
  readonly corrections: readonly Shown[];
  readonly annotations: readonly Shown[];
}

const beforeTheFirst = -1;

@Resolver()
export class RecordQueries {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @Query()
  async node(
    @Args() { id, asOf, atLeast }: QueryNodeArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Shown | null> {
    if (atLeast) await this.#inquiries.cuts.reach(viewer, atLeast);
    const negotiationId = this.#inquiries.negotiations.holding(viewer, id);
    if (negotiationId === undefined) return null;
    const inquiry = await this.#inquiries.open(viewer, negotiationId, asOf);
    return inquiry.thing(id) ?? null;
  }
}

/** What every event of the contract shows of its recording. */
@Resolver('Event')
export class EventFields {
  @ResolveField()
  recording(@Parent() shown: Shown): ShownRecording {
    const { inquiry, record, recorded } = shown;
    const stored = recorded
      ? undefined
      : eventAt(inquiry.readModel, record.stream, record.revision);
    const bytes = recorded ? encode(recorded.event) : stored?.bytes;
    if (bytes === undefined) throw new Error(`${record.id} has no event at its revision`);
    const event = recorded?.event ?? decode(bytes);
    return {
      at: event.recorded,
      by: event.actor,
      revision: record.revision,
      mutation: event.mutation,
      bytes: Buffer.from(bytes).toString('utf8'),
      hash: leafHash(bytes),
      despite: event.despite ?? [],
      retracted: inquiry.records.entry(record.id)?.retracted ?? false,
      corrections: relatedTo(shown, 'RecordCorrected').map((one) => inquiry.show(one, 'event')),
      annotations: relatedTo(shown, 'RecordAnnotated').map((one) => inquiry.show(one, 'event')),
    };
  }

  @ResolveField()
  referredToBy(@Parent() shown: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfRecords(shown.inquiry, referringTo(shown), page);
  }
}

/** The audit list of a negotiation, and what is inconsistent in it. */
@Resolver('Negotiation')
export class NegotiationRecord {
  @ResolveField()
  events(@Parent() { inquiry }: Shown, @Args() asked: NegotiationEventsArgs): Connection<Shown> {
    const about = [
      ...(asked.party ? [named(inquiry, asked.party, 'party')] : []),
      ...(asked.issue ? [named(inquiry, asked.issue, 'issue')] : []),
    ];
    const after = revisionAfter(inquiry, asked);
    const filter = { types: asked.type ?? undefined, about };
    const { rows, total, hasNext } = eventsKnown(inquiry.readModel, inquiry.records, filter, {
      after,
      size: pageSize(asked),
    });
    const items = rows.flatMap(({ id, revision }) => {
      const node = inquiry.event(id);
      return node ? [{ node, cursor: { item: id, order: revision, by: 'NUMBER' } as const }] : [];
    });
    return connection({ items, hasNext, hasPrevious: after > beforeTheFirst, total });
  }

  @ResolveField()
  inconsistencies(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<object> {
    const open = inconsistenciesIn(inquiry.records).toSorted(byEntry);
    const places = placesOf(open);
    const shown = open.map((one, index) => ({
      ...inconsistencyShown(one, inquiry),
      place: places[index] ?? '',
    }));
    return pageOf(shown, page, ({ place }) => place);
  }
}

/** The revision after which a page begins. A record's id marks its place, so that no other list's cursor does. */
function revisionAfter(inquiry: Inquiry, page: PageArguments): number {
  const cursor = cursorAfter(page);
  if (cursor === undefined) return beforeTheFirst;
  const entry = inquiry.records.entry(cursor.item);
  if (entry === undefined) throw unknownCursor();
  return entry.record.revision;
}

/** A name for each in the list: an act may break a rule more than once, even at one place. */
function placesOf(open: readonly Inconsistency[]): readonly string[] {
  const counts = new Map<string, number>();
  return open.map(({ act, refusal }) => {
    const name = `${act.id} ${refusal.code}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return `${name} ${String(count)}`;
  });
}

function inconsistencyShown({ act, refusal }: Inconsistency, inquiry: Inquiry) {
  const { code, message, path } = refusal;
  const row = eventAt(inquiry.readModel, act.stream, act.revision);
  const despite = row ? (decode(row.bytes).despite ?? []) : [];
  return {
    code,
    message,
    path: path.map(String),
    event: inquiry.show(act, 'event'),
    despite: despite.filter((one) => one.code === code),
  };
}

function byEntry(one: Inconsistency, other: Inconsistency): number {
  return (
    one.act.revision - other.act.revision || one.refusal.code.localeCompare(other.refusal.code)
  );
}
