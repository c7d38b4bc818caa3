import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inquiries } from '../record/inquiries.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import type { RecordOf } from '../record/records.js';

/** How many negotiations of one family an answer goes through. */
const tracksMax = 200;

/** What a negotiation is linked with: by what its own table says, and by what others say of it. */
@Resolver('Negotiation')
export class NegotiationLinks {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @ResolveField()
  links(@Parent() { inquiry }: Shown): readonly Shown[] {
    return shownIn(inquiry, linksOf(inquiry));
  }

  @ResolveField()
  async linkedFrom(@Parent() { inquiry }: Shown): Promise<readonly Shown[]> {
    const tables = await this.#inquiries.referringElsewhere(inquiry, inquiry.negotiationId);
    return tables.flatMap((there) =>
      shownIn(
        there,
        linksOf(there).filter(({ data }) => data.linked === inquiry.negotiationId),
      ),
    );
  }

  @ResolveField()
  async tracks(@Parent() { inquiry }: Shown): Promise<readonly Shown[]> {
    const family = new Map([[inquiry.negotiationId, inquiry]]);
    for (const one of family.values()) {
      for (const other of await this.#besides(one)) {
        if (family.size > tracksMax) break;
        if (!family.has(other.negotiationId)) family.set(other.negotiationId, other);
      }
    }
    return [...family.values()]
      .slice(1)
      .map((track) => track.show(track.records.negotiation, 'thing'));
  }

  /** The negotiations that are tracks of one, whichever of the two says so. */
  async #besides(inquiry: Inquiry): Promise<readonly Inquiry[]> {
    const named = linksOf(inquiry).flatMap(({ data: { link, linked } }) =>
      link === 'TRACK' && linked !== undefined ? [linked] : [],
    );
    const there = await Promise.all(named.map((id) => this.#inquiries.elsewhere(inquiry, id)));
    const naming = await this.#inquiries.referringElsewhere(inquiry, inquiry.negotiationId);
    return [
      ...there.filter((one) => one !== undefined),
      ...naming.filter((one) =>
        linksOf(one).some(
          ({ data }) => data.link === 'TRACK' && data.linked === inquiry.negotiationId,
        ),
      ),
    ];
  }
}

/** A link as the table has it on record. */
@Resolver('NegotiationLinked')
export class NegotiationLinkedFields {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @ResolveField()
  async other(@Parent() { inquiry, record }: Shown): Promise<Shown | null> {
    if (record.type !== 'NegotiationLinked' || record.data.linked === undefined) return null;
    const there = await this.#inquiries.elsewhere(inquiry, record.data.linked);
    return there?.show(there.records.negotiation, 'thing') ?? null;
  }
}

function linksOf(inquiry: Inquiry): readonly RecordOf<'NegotiationLinked'>[] {
  return inquiry.records
    .ofType('NegotiationLinked')
    .toSorted((one, other) => one.revision - other.revision);
}

function shownIn(
  inquiry: Inquiry,
  links: readonly RecordOf<'NegotiationLinked'>[],
): readonly Shown[] {
  return links.map((link) => inquiry.show(link, 'event'));
}
