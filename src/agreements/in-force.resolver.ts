import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isInstrument } from '../acts/term-sets.js';
import { momentAsked } from '../acts/moment-asked.js';
import { type Connection, type PageArguments, pageOf } from '../graphql/connection.js';
import type { Shown } from '../record/inquiry.js';
import { forcePeriods } from './force-periods.js';
import { inForceAt } from './in-force.js';
import { termsHeld } from './terms-held.js';

/** What holds at a negotiation's table, and what held when. */
@Resolver('Negotiation')
export class NegotiationForce {
  @ResolveField()
  inForce(@Parent() shown: Shown): Shown {
    const { inquiry } = shown;
    return inquiry.part(shown, inForceAt(inquiry.validAt, inquiry.considered));
  }

  @ResolveField()
  forcePeriods(@Parent() shown: Shown, @Args() page: PageArguments): Connection<Shown> {
    const { inquiry } = shown;
    const periods = forcePeriods(inquiry.considered).map((period) => ({
      ...inquiry.part(shown, period),
      place: String(period.from),
    }));
    return pageOf(periods, page, ({ place }) => place);
  }
}

@Resolver('Agreement')
export class HeldTermFields {
  @ResolveField()
  heldTerms(@Parent() shown: Shown): readonly Shown[] {
    const { inquiry, record } = shown;
    if (!isInstrument(record)) return [];
    const terms = termsHeld(record, momentAsked(inquiry.validAt), inquiry.considered);
    return terms.map((term) => inquiry.part(shown, term));
  }
}
