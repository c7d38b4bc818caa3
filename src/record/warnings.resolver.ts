import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, type PageArguments, pageOf } from '../graphql/connection.js';
import { eventTypes } from './events.js';
import type { Shown } from './inquiry.js';
import type { Payload } from './payload.js';
import { warningsIn } from './warnings.js';
import { type WarningShown, warningShown } from './warnings.shown.js';

/** What every mutation answers with. Warnings are worked out only for whoever asks for them. */
@Resolver('Payload')
export class PayloadFields {
  @ResolveField()
  warnings(@Parent() payload: Payload): readonly WarningShown[] {
    return payload.warnings();
  }
}

/** Everything in a negotiation's record that looks like a slip. */
@Resolver('Negotiation')
export class NegotiationWarnings {
  @ResolveField()
  warnings(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<object> {
    const judged = inquiry.records
      .ofType(...eventTypes)
      .filter((record) => inquiry.counts(record))
      .toSorted((one, other) => one.revision - other.revision);
    const found = warningsIn(judged, inquiry.considered).map((one, index) => ({
      ...warningShown(one, inquiry),
      place: `${one.record.id} ${one.code} ${String(index)}`,
    }));
    return pageOf(found, page, ({ place }) => place);
  }
}
