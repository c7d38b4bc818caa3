import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Shown } from '../record/inquiry.js';
import { alsoStatedDiffers, alsoStatedIn } from '../values/agree.js';
import type {
  DurationValue,
  MoneyValue,
  QuantityValue,
  RateValue,
  ScheduleValue,
  Value,
} from '../values/value.js';

type ShownValue<Content extends object> = Shown & { readonly data: Content };

/** What the values of each kind are also stated as, with whether that agrees. */
@Resolver('Money')
export class MoneyFields {
  @ResolveField()
  alsoStatedAs(@Parent() shown: ShownValue<MoneyValue>): readonly Shown[] {
    return checked({ money: shown.data }, shown);
  }
}

@Resolver('Quantity')
export class QuantityFields {
  @ResolveField()
  alsoStatedAs(@Parent() shown: ShownValue<QuantityValue>): readonly Shown[] {
    return checked({ quantity: shown.data }, shown);
  }
}

@Resolver('Rate')
export class RateFields {
  @ResolveField()
  alsoStatedAs(@Parent() shown: ShownValue<RateValue>): readonly Shown[] {
    return checked({ rate: shown.data }, shown);
  }
}

@Resolver('Duration')
export class DurationFields {
  @ResolveField()
  alsoStatedAs(@Parent() shown: ShownValue<DurationValue>): readonly Shown[] {
    return checked({ duration: shown.data }, shown);
  }
}

@Resolver('Schedule')
export class ScheduleFields {
  @ResolveField()
  alsoStatedAs(@Parent() shown: ShownValue<ScheduleValue>): readonly Shown[] {
    return checked({ schedule: shown.data }, shown);
  }
}

function checked(value: Value, shown: Shown): readonly Shown[] {
  const differing = alsoStatedDiffers(value);
  return alsoStatedIn(value).map((stated) =>
    shown.inquiry.part(shown, { ...stated, disagrees: differing.includes(stated) }),
  );
}
