import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Shown } from '../record/inquiry.js';
import { boundsOf } from '../times/bounds.js';

/** What every act shows beside its own circumstances: what the evidence makes of it, and when it falls. */
@Resolver('Act')
export class ActFields {
  @ResolveField()
  standing(@Parent() shown: Shown): Shown {
    const { inquiry, record } = shown;
    return inquiry.part(shown, inquiry.considered.chronology.standings.of(record));
  }

  @ResolveField()
  preliminary(@Parent() { inquiry, record }: Shown): boolean {
    const { opened, zone } = inquiry.records.negotiation.data;
    if (opened === undefined) return false;
    return inquiry.considered.chronology.boundsOf(record).latest < boundsOf(opened, zone).earliest;
  }
}
