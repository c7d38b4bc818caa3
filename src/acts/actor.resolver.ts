import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Shown } from '../record/inquiry.js';
import { relatedTo } from '../record/shown.js';
import type { Actor } from './act.js';
import { mayBeHeld } from './office.js';

/** Somebody who spoke or acted, within the act in which they did. */
@Resolver('Actor')
export class ActorFields {
  @ResolveField()
  titles(@Parent() { inquiry, record, data }: Shown<Actor>): readonly Shown[] {
    const person = data.person === undefined ? undefined : inquiry.thing(data.person);
    if (person === undefined) return [];
    const during = inquiry.considered.chronology.boundsOf(record);
    return relatedTo(person, 'TitleReported')
      .filter((title) => mayBeHeld(title, during, inquiry.records))
      .map((title) => inquiry.show(title, 'thing'));
  }
}

/** What a source tells otherwise of an act happened when that did, and not when the source told it. */
@Resolver('Variant')
export class VariantFields {
  @ResolveField()
  speaker(@Parent() { inquiry, record, data }: Shown<{ speaker?: Actor }>): Shown | null {
    if (record.type !== 'VariantReported' || data.speaker === undefined) return null;
    const act = inquiry.event(record.data.of);
    return act === undefined ? null : inquiry.part(act, data.speaker);
  }
}
