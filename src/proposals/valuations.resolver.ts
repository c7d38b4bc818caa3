import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isOffer } from '../acts/term-sets.js';
import type { Connection } from '../graphql/connection.js';
import type { NegotiationValuationsArgs } from '../graphql/generated.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import type { RecordOf } from '../record/records.js';
import { named, pageOfRecords, relatedTo } from '../record/shown.js';
import { boundsOf } from '../times/bounds.js';
import type { Moment } from '../times/moment.js';
import { isStandingAt } from './proposal.status.js';

@Resolver('Negotiation')
export class NegotiationValuations {
  @ResolveField()
  valuations(
    @Parent() { inquiry }: Shown,
    @Args() asked: NegotiationValuationsArgs,
  ): Connection<Shown> {
    const by = asked.by ? named(inquiry, asked.by, 'party', ['by']) : undefined;
    const all = inquiry.records
      .ofType('PackageValued')
      .filter((record) => inquiry.counts(record))
      .filter(({ data }) => by === undefined || data.by === by)
      .toSorted((one, other) => one.revision - other.revision)
      .map((record) => inquiry.show(record, 'event'));
    return pageOfRecords(inquiry, all, asked, ['PackageValued']);
  }
}

/** What is worth what its valuation says. */
@Resolver('PackageValued')
export class PackageValuedFields {
  @ResolveField()
  proposals(@Parent() { inquiry, record }: Shown): readonly Shown[] {
    if (record.type !== 'PackageValued') return [];
    const { valued } = record.data;
    if ('proposal' in valued) {
      const proposal = inquiry.thing(valued.proposal);
      return proposal === undefined ? [] : [proposal];
    }
    return 'agreement' in valued ? [] : standingOf(valued.standing.party, record, inquiry);
  }
}

/** What the party stood by at the end of the day on which that was valued. */
function standingOf(
  party: string,
  record: RecordOf<'PackageValued'>,
  inquiry: Inquiry,
): readonly Shown[] {
  const { considered } = inquiry;
  const { valued, occurred } = record.data;
  const on = 'standing' in valued ? valued.standing.on : undefined;
  const endMs = boundsOf(on ?? occurred, considered.chronology.zoneOf(record)).latest;
  const at: Moment = Number.isFinite(endMs)
    ? { kind: 'INSTANT', text: new Date(endMs).toISOString() }
    : inquiry.validAt;
  return inquiry
    .things('ProposalTabled', 'CounterproposalTabled', 'ProposalRevised')
    .filter(({ record: offer }) => isOffer(offer) && offer.data.proposers.includes(party))
    .filter(({ record: offer }) => isStandingAt(offer.id, at, considered));
}

/** The valuations of a proposal by itself. */
@Resolver('Proposal')
export class ProposalValuations {
  @ResolveField()
  valuations(@Parent() shown: Shown): readonly Shown[] {
    return valuationsOf(shown, 'proposal');
  }
}

@Resolver('Agreement')
export class AgreementValuations {
  @ResolveField()
  valuations(@Parent() shown: Shown): readonly Shown[] {
    return valuationsOf(shown, 'agreement');
  }
}

function valuationsOf(shown: Shown, what: 'proposal' | 'agreement'): readonly Shown[] {
  return relatedTo(shown, 'PackageValued')
    .filter(({ data: { valued } }) => what in valued)
    .map((record) => shown.inquiry.show(record, 'event'));
}
