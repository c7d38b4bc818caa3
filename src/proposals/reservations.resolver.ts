import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { hadHappened, momentAsked } from '../acts/moment-asked.js';
import type { Connection, PageArguments } from '../graphql/connection.js';
import type { Shown } from '../record/inquiry.js';
import { pageOfThings, relatedTo } from '../record/shown.js';
import { isReservedOn } from './reservations.js';

@Resolver('Negotiation')
export class NegotiationReservations {
  @ResolveField()
  reservations(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'ReservationEntered');
  }
}

@Resolver('Proposal')
export class ProposalReservations {
  @ResolveField()
  reservations(@Parent() shown: Shown): readonly Shown[] {
    return reservationsTo(shown);
  }
}

@Resolver('Agreement')
export class AgreementReservations {
  @ResolveField()
  reservations(@Parent() shown: Shown): readonly Shown[] {
    return reservationsTo(shown);
  }
}

@Resolver('Issue')
export class IssueReservations {
  @ResolveField()
  reservations(@Parent() { inquiry, record }: Shown): readonly Shown[] {
    return inquiry
      .things('ReservationEntered')
      .filter(
        ({ record: entered }) =>
          entered.type === 'ReservationEntered' &&
          isReservedOn(entered, record.id, inquiry.considered),
      );
  }
}

/** What became of a reservation. */
@Resolver('Reservation')
export class ReservationFields {
  @ResolveField()
  lifted(@Parent() { inquiry, record }: Shown): boolean {
    const at = momentAsked(inquiry.validAt);
    return inquiry.considered
      .about(record.id)
      .filter((act) => act.type === 'ReservationLifted')
      .some((act) => hadHappened(act, at, inquiry.considered));
  }

  @ResolveField()
  liftedBy(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'ReservationLifted').map((act) => shown.inquiry.show(act, 'event'));
  }
}

function reservationsTo(shown: Shown): readonly Shown[] {
  return relatedTo(shown, 'ReservationEntered').map((one) => shown.inquiry.show(one, 'thing'));
}
