import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { meetings } from '../acts/showings.js';
import type { Connection } from '../graphql/connection.js';
import type { NegotiationMeetingsArgs } from '../graphql/generated.js';
import type { Shown } from '../record/inquiry.js';
import { pageOfRecords, relatedTo } from '../record/shown.js';
import { type MeetingStatus, meetingStatusAt, scheduleAt } from './meeting.status.js';
import { minutesStandsAt } from './minutes.status.js';

@Resolver('Negotiation')
export class NegotiationMeetings {
  @ResolveField()
  meetings(
    @Parent() { inquiry }: Shown,
    @Args() asked: NegotiationMeetingsArgs,
  ): Connection<Shown> {
    const types = ['MeetingScheduled', ...meetings] as const;
    const all = inquiry.things(...types);
    const { status: wanted } = asked;
    if (!wanted) return pageOfRecords(inquiry, all, asked, types);
    const wantedOnes = all.filter(({ record }) => {
      const status = meetingStatusAt(record.id, inquiry.validAt, inquiry.considered);
      return status !== undefined && wanted.includes(status);
    });
    return pageOfRecords(inquiry, wantedOnes, asked, types);
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
    return relatedTo(shown, ...meetings)
      .filter(({ data }) => data.scheduled === shown.record.id)
      .map((held) => shown.inquiry.show(held, 'thing'));
  }

  @ResolveField()
  expectedFor(@Parent() { inquiry, record }: Shown): readonly string[] {
    if (record.type !== 'MeetingScheduled') return [];
    return scheduleAt(record, inquiry.validAt, inquiry.considered);
  }

  @ResolveField()
  reschedulings(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'MeetingRescheduled')
      .filter(({ data }) => data.rescheduled === shown.record.id)
      .map((one) => shown.inquiry.show(one, 'event'));
  }

  @ResolveField()
  minutes(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'MinutesCirculated')
      .filter(({ data }) => data.of === shown.record.id)
      .map((one) => shown.inquiry.show(one, 'thing'));
  }
}

@Resolver('Minutes')
export class MinutesFields {
  @ResolveField()
  stands(@Parent() shown: Shown): readonly Shown[] {
    const { inquiry, record } = shown;
    return minutesStandsAt(record.id, inquiry.validAt, inquiry.considered).map((stand) =>
      inquiry.part(shown, stand),
    );
  }
}
