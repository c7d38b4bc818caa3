import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { followedBy } from '../acts/follows.js';
import { type Connection, type PageArguments, pageOf } from '../graphql/connection.js';
import type { Shown } from '../record/inquiry.js';
import { idOf, pageOfThings, relatedTo } from '../record/shown.js';
import { seenBy } from './disclosure.js';
import { type ProposalStatus, proposalStatusAt } from './proposal.status.js';

@Resolver('Negotiation')
export class NegotiationProposals {
  @ResolveField()
  proposals(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(
      inquiry,
      page,
      'ProposalTabled',
      'CounterproposalTabled',
      'ProposalRevised',
    );
  }
}

/** What later acts make of a proposal. */
@Resolver('Proposal')
export class ProposalFields {
  @ResolveField()
  status(@Parent() { inquiry, record }: Shown): readonly ProposalStatus[] {
    return proposalStatusAt(record.id, inquiry.validAt, inquiry.considered);
  }

  @ResolveField()
  termReports(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'TermReported').map((report) => shown.inquiry.show(report, 'event'));
  }

  @ResolveField()
  answeredBy(@Parent() shown: Shown, @Args() page: PageArguments): Connection<Shown> {
    const answers = relatedTo(
      shown,
      'CounterproposalTabled',
      'CounterDeclined',
      'DiscussionRefused',
      'TermAccepted',
      'TermRejected',
      'TermWithdrawn',
      'ProposalAccepted',
      'ProposalRejected',
      'ProposalWithdrawn',
    ).filter((act) => followedBy(act).includes(shown.record.id));
    return pageOf(
      answers.map((answer) => shown.inquiry.show(answer, 'event')),
      page,
      idOf,
    );
  }

  @ResolveField()
  revisedBy(@Parent() shown: Shown, @Args() page: PageArguments): Connection<Shown> {
    const revisions = relatedTo(shown, 'ProposalRevised').filter(
      ({ data }) => data.revises === shown.record.id,
    );
    return pageOf(
      revisions.map((revision) => shown.inquiry.show(revision, 'thing')),
      page,
      idOf,
    );
  }

  @ResolveField()
  clarifications(@Parent() shown: Shown): readonly Shown[] {
    return eventsAbout(shown, 'ProposalClarified');
  }

  @ResolveField()
  disclosures(@Parent() shown: Shown): readonly Shown[] {
    return eventsAbout(shown, 'ProposalDisclosed');
  }

  @ResolveField()
  seenBy(@Parent() shown: Shown): readonly Shown[] {
    const { inquiry, record } = shown;
    const seen = seenBy(record.id, inquiry.validAt, inquiry.considered);
    return seen.map((one) => inquiry.part(shown, one));
  }
}

function eventsAbout(
  shown: Shown,
  type: 'ProposalClarified' | 'ProposalDisclosed',
): readonly Shown[] {
  return relatedTo(shown, type).map((one) => shown.inquiry.show(one, 'event'));
}
