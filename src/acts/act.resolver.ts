import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Shown } from '../record/inquiry.js';
import { boundsOf } from '../times/bounds.js';
import { parseOccurred } from '../times/occurred.js';
import { variantsOf } from './variants.js';

/** What every act shows beside its own circumstances: what the evidence makes of it, and when it falls. */
@Resolver('Act')
export class ActFields {
  @ResolveField()
  standing(@Parent() shown: Shown): Shown {
    const { inquiry, record } = shown;
    return inquiry.part(shown, inquiry.considered.chronology.standings.of(record));
  }

  @ResolveField()
  bounds(@Parent() shown: Shown): Shown {
    const { inquiry, record } = shown;
    return inquiry.part(shown, inquiry.considered.chronology.boundsOf(record));
  }

  @ResolveField()
  variants(@Parent() { inquiry, record }: Shown): readonly Shown[] {
    return variantsOf(record, inquiry.records)
      .filter((variant) => inquiry.counts(variant))
      .toSorted((one, other) => one.revision - other.revision)
      .map((variant) => inquiry.show(variant, 'event'));
  }

  @ResolveField()
  zoneStated(@Parent() { record: { data } }: Shown): boolean {
    if ('zone' in data && data.zone !== undefined) return true;
    if (!('occurred' in data) || data.occurred === undefined) return true;
    const read = parseOccurred(data.occurred);
    return read.kind === 'INVALID' || read.zoneStated;
  }

  @ResolveField()
  preliminary(@Parent() { inquiry, record }: Shown): boolean {
    const { opened, zone } = inquiry.records.negotiation.data;
    if (opened === undefined) return false;
    return inquiry.considered.chronology.boundsOf(record).latest < boundsOf(opened, zone).earliest;
  }
}
