import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Connection, PageArguments } from '../graphql/connection.js';
import type { Shown } from '../record/inquiry.js';
import { pageOfThings, relatedTo } from '../record/shown.js';
import { type MeetingStatus, meetingStatusAt } from './meeting.status.js';

@Resolver('Negotiation')
export class NegotiationMeetings {
  @ResolveField()
  meetings(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'MeetingScheduled', 'MeetingHeld');
  }
}

@Resolver('Meeting')
export class MeetingFields {
  @ResolveField()
  status(@Parent() { inquiry, record }: Shown): MeetingStatus | null {
    return meetingStatusAt(record.id, inquiry.validAt, inquiry.considered) ?? null;
  }

  @ResolveField()
  heldAs(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'MeetingHeld')
      .filter(({ data }) => data.scheduled === shown.record.id)
      .map((held) => shown.inquiry.show(held, 'thing'));
  }
}
