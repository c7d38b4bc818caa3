import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Stance, Term } from '../acts/act.js';
import {
  type Condition,
  conditional,
  conditionsMeant,
  conditionsSetBy,
} from '../acts/conditions.js';
import { isWithin } from '../acts/issue-line.js';
import { type Connection, pageOf } from '../graphql/connection.js';
import type { NegotiationConditionsArgs } from '../graphql/generated.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import type { AnyRecord } from '../record/records.js';
import { named } from '../record/shown.js';
import { conditionAt, type ConditionState } from './condition.state.js';

/** A condition as the contract shows it, acts and parties by their ids. */
export interface ShownCondition extends Omit<Condition, 'of'> {
  readonly of: string;
  readonly state: readonly ConditionState[];
  readonly because: readonly string[];
}

interface PlacedCondition extends Shown<ShownCondition> {
  readonly place: string;
}

/** Every condition that anybody set: what was conceded, and on what. */
@Resolver('Negotiation')
export class NegotiationConditions {
  @ResolveField()
  conditions(
    @Parent() { inquiry }: Shown,
    @Args() asked: NegotiationConditionsArgs,
  ): Connection<PlacedCondition> {
    const party = asked.party ? named(inquiry, asked.party, 'party') : undefined;
    const issue = asked.issue ? named(inquiry, asked.issue, 'issue') : undefined;
    const { state } = asked;
    const all = inquiry.records
      .ofType(...conditional)
      .filter((act) => inquiry.counts(act) && inquiry.considered.includes(act))
      .toSorted((one, other) => one.revision - other.revision)
      .flatMap((act) => conditionsPlaced(act, inquiry))
      .filter(({ data: { setBy } }) => party === undefined || setBy.includes(party))
      .filter(({ data }) => issue === undefined || bearsOn(data, issue, inquiry))
      .filter(({ data }) => !state || data.state.some((one) => state.includes(one)));
    return pageOf(all, asked, ({ place }) => place);
  }
}

function conditionsPlaced(act: AnyRecord, inquiry: Inquiry): readonly PlacedCondition[] {
  return conditionsSetBy(act, inquiry.considered).map((condition, index) => ({
    ...shown(condition, inquiry),
    place: `${act.id} ${String(index)}`,
  }));
}

/** What holds on a condition as to an issue does so as to what lies below it, and in part as to what lies above. */
function bearsOn({ issues }: ShownCondition, asked: string, { records }: Inquiry): boolean {
  return issues.some((one) => isWithin(one, asked, records) || isWithin(asked, one, records));
}

/** The conditions of a proposal as a whole. */
@Resolver('Proposal')
export class ProposalConditions {
  @ResolveField()
  conditionStates(@Parent() { inquiry, record }: Shown): readonly Shown[] {
    return statesOf(wordsIn(record), [record], inquiry);
  }
}

/** The conditions on which a party accepted. */
@Resolver('TermAccepted')
export class TermAcceptedConditions {
  @ResolveField()
  conditionStates(@Parent() { inquiry, record }: Shown): readonly Shown[] {
    return statesOf(wordsIn(record), [record], inquiry);
  }
}

/** The conditions on which a party accepted. */
@Resolver('ProposalAccepted')
export class ProposalAcceptedConditions {
  @ResolveField()
  conditionStates(@Parent() { inquiry, record }: Shown): readonly Shown[] {
    return statesOf(wordsIn(record), [record], inquiry);
  }
}

@Resolver('Term')
export class TermConditions {
  @ResolveField()
  conditionStates(@Parent() { inquiry, record, data }: Shown<Term>): readonly Shown[] {
    return statesOf(data.conditions, [record], inquiry);
  }
}

/** What others hold on the same condition is none of this holder's. */
@Resolver('Stance')
export class StanceConditions {
  @ResolveField()
  conditionStates(@Parent() { inquiry, record, data }: Shown<Stance>): readonly Shown[] {
    return statesOf(data.conditions, [record], inquiry, data.holder);
  }
}

/** The conditions of the acts that show a stance. */
@Resolver('HeldStance')
export class HeldStanceConditions {
  @ResolveField()
  conditionStates(
    @Parent()
    { inquiry, data }: Shown<{ conditions: readonly string[]; records: readonly string[] }>,
  ): readonly Shown[] {
    const records = data.records
      .map((id) => inquiry.records.get(id))
      .filter((record) => record !== undefined);
    return statesOf(data.conditions, records, inquiry);
  }
}

function wordsIn({ data }: AnyRecord): readonly string[] {
  return 'conditions' in data ? (data.conditions ?? []) : [];
}

/** The conditions that are in these words in the records, each once; of one party alone where it is named. */
function statesOf(
  words: readonly string[] | undefined,
  records: readonly AnyRecord[],
  inquiry: Inquiry,
  party?: string,
): readonly Shown[] {
  const meant = (words ?? []).flatMap((one) =>
    records.flatMap((record) => conditionsMeant(record, one, inquiry.considered)),
  );
  const distinct = new Map(
    meant
      .filter(({ setBy }) => party === undefined || setBy.includes(party))
      .map((one) => [JSON.stringify([one.of.id, one.words, one.setBy]), one]),
  );
  return [...distinct.values()].map((one) => shown(one, inquiry));
}

function shown(condition: Condition, inquiry: Inquiry): Shown<ShownCondition> {
  const { of, because, ...rest } = conditionAt(condition, inquiry.validAt, inquiry.considered);
  const data = { ...rest, of: of.id, because: because.map(({ id }) => id) };
  return { ...inquiry.part(inquiry.show(of, 'event'), data), data };
}
