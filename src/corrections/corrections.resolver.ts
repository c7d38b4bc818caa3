import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, pageOf } from '../graphql/connection.js';
import type { NegotiationRecordKeepingArgs } from '../graphql/generated.js';
import { RefusedQuestion } from '../record/refused-question.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { isKeeping, type Keeping, keepingTypes } from '../record/record.js';
import { dataAsEntered } from '../record/recorded-events.js';
import type { AnyRecord } from '../record/records.js';
import { refusal } from '../rules/refusal.js';
import { type BeforeAndAfter, changesBy, doneBy, reasonFor, statesOf } from './keeping.js';

/** What was done to the records themselves: corrected, retracted, put back, annotated. */
@Resolver('Negotiation')
export class NegotiationRecordKeeping {
  @ResolveField()
  recordKeeping(
    @Parent() shown: Shown,
    @Args() asked: NegotiationRecordKeepingArgs,
  ): Connection<Shown> {
    const { inquiry } = shown;
    const kept = asked.record
      ? keepingOf(recordNamed(inquiry, asked.record).id, inquiry)
      : inquiry.records.ofType(...keepingTypes);
    const parts = kept.toSorted(byEntry).map((one) => ({
      ...inquiry.part(shown, partOf(one, inquiry)),
      place: one.id,
    }));
    return pageOf(parts, asked, ({ place }) => place);
  }
}

/** One thing that was done to a record, with what was known of that before and since, which is looked up when asked. */
function partOf(one: Keeping, inquiry: Inquiry): object {
  return {
    event: inquiry.show(one, 'event'),
    record: inquiry.event(one.data.record),
    done: doneBy[one.type],
    changes: changesBy(one),
    reason: reasonFor(one),
    get before() {
      return stateBy(one, inquiry).before;
    },
    get after() {
      return stateBy(one, inquiry).after;
    },
  };
}

function stateBy(one: Keeping, inquiry: Inquiry): BeforeAndAfter {
  const target = inquiry.records.entry(one.data.record)?.record;
  if (target === undefined) return {};
  const entered = dataAsEntered(inquiry.readModel, target);
  return statesOf(entered, keepingOf(target.id, inquiry)).get(one.id) ?? {};
}

function keepingOf(id: string, { records }: Inquiry): readonly Keeping[] {
  return records
    .about(id)
    .filter(isKeeping)
    .filter(({ data }) => data.record === id)
    .toSorted(byEntry);
}

function byEntry(one: AnyRecord, other: AnyRecord): number {
  return one.revision - other.revision;
}

function recordNamed({ records }: Inquiry, name: string): AnyRecord {
  const id = records.idOf(name);
  const entry = id === undefined ? undefined : records.entry(id);
  if (entry !== undefined) return entry.record;
  throw new RefusedQuestion(
    refusal('UNKNOWN_RECORD', `There is no record called ${name} here.`, ['record']),
  );
}
