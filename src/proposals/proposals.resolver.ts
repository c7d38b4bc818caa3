import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { followedBy } from '../acts/follows.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import { type Connection, type PageArguments, pageOf } from '../graphql/connection.js';
import type { NegotiationProposalsArgs } from '../graphql/generated.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { named, pageOfRecords, relatedTo } from '../record/shown.js';
import { seenBy } from './disclosure.js';
import { lapseOf } from './lapse.js';
import { type ProposalStatus, proposalStatusAt } from './proposal.status.js';
import { isUnanswered, replyTree } from './replies.js';
import { tabling } from './tabling.rules.js';

@Resolver('Negotiation')
export class NegotiationProposals {
  @ResolveField()
  proposals(
    @Parent() { inquiry }: Shown,
    @Args() asked: NegotiationProposalsArgs,
  ): Connection<Shown> {
    const { status, unanswered } = asked;
    const proposer = asked.proposer
      ? named(inquiry, asked.proposer, 'party', ['proposer'])
      : undefined;
    const wanted = offersIn(inquiry)
      .filter(({ data }) => proposer === undefined || data.proposers.includes(proposer))
      .filter((offer) => !status || statusOf(offer, inquiry).some((one) => status.includes(one)))
      .filter(
        (offer) =>
          typeof unanswered !== 'boolean' ||
          isUnanswered(offer, inquiry.validAt, inquiry.considered) === unanswered,
      );
    return pageOfRecords(
      inquiry,
      wanted.map((offer) => inquiry.show(offer, 'thing')),
      asked,
    );
  }

  @ResolveField()
  replies(@Parent() shown: Shown, @Args() page: PageArguments): Connection<object> {
    const lines = replyTree(offersIn(shown.inquiry)).map((line) => ({
      ...shown.inquiry.part(shown, line),
      place: `${line.to ?? ''} ${line.proposal}`,
    }));
    return pageOf(lines, page, ({ place }) => place);
  }
}

/** The proposals that count for a question, in the order of their entry. */
function offersIn(inquiry: Inquiry): readonly Offer[] {
  return inquiry
    .things(...tabling)
    .map(({ record }) => record)
    .filter(isOffer);
}

function statusOf({ id }: Offer, { validAt, considered }: Inquiry): readonly ProposalStatus[] {
  return proposalStatusAt(id, validAt, considered);
}

/** What later acts make of a proposal. */
@Resolver('Proposal')
export class ProposalFields {
  @ResolveField()
  status(@Parent() { inquiry, record }: Shown): readonly ProposalStatus[] {
    return proposalStatusAt(record.id, inquiry.validAt, inquiry.considered);
  }

  @ResolveField()
  unanswered(@Parent() { inquiry, record }: Shown): boolean {
    return isOffer(record) && isUnanswered(record, inquiry.validAt, inquiry.considered);
  }

  @ResolveField()
  lapses(@Parent() shown: Shown): Shown | null {
    const { inquiry, record } = shown;
    const lapse = isOffer(record) ? lapseOf(record, inquiry.considered) : undefined;
    return lapse === undefined ? null : inquiry.part(shown, lapse);
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
    return pageOfRecords(
      shown.inquiry,
      answers.map((answer) => shown.inquiry.show(answer, 'event')),
      page,
    );
  }

  @ResolveField()
  revisedBy(@Parent() shown: Shown, @Args() page: PageArguments): Connection<Shown> {
    const revisions = relatedTo(shown, 'ProposalRevised').filter(
      ({ data }) => data.revises === shown.record.id,
    );
    return pageOfRecords(
      shown.inquiry,
      revisions.map((revision) => shown.inquiry.show(revision, 'thing')),
      page,
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
