import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Definition,
  definitionAt,
  parentOf,
  redefinitionsOf,
} from '../acts/issue-definition.js';
import { hadHappened, momentAsked } from '../acts/moment-asked.js';
import { mayBeHeld, mayBeInOffice, reliefsOf } from '../acts/office.js';
import { showings } from '../acts/showings.js';
import { type Connection, type PageArguments, pageOf } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import type {
  NegotiationDelegatesArgs,
  PartyDelegatesArgs,
  PersonTitlesOnArgs,
  QueryNegotiationArgs,
} from '../graphql/generated.js';
import { bookmarkOf } from '../record/bookmark.js';
import { Inquiries } from '../record/inquiries.js';
import { momentRead } from '../record/refused-question.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { pageOfRecords, pageOfThings, relatedTo } from '../record/shown.js';
import { type Moment, momentIn } from '../times/moment.js';
import { deadlineDueAt, type DeadlineStatus, deadlineStatusAt } from './deadline.status.js';
import { type IssueStatus, issueStatusAt } from './issue.status.js';
import { type NegotiationStatus, negotiationStatusAt } from './negotiation.status.js';

@Resolver()
export class NegotiationQueries {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @Query()
  async negotiation(
    @Args() { id, asOf, atLeast }: QueryNegotiationArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Shown | null> {
    if (atLeast) await this.#inquiries.cuts.reach(viewer, atLeast);
    const found = this.#inquiries.negotiations.find(viewer, id);
    if (found === undefined) return null;
    const inquiry = await this.#inquiries.open(viewer, found, asOf);
    return inquiry.thing(found) ?? null;
  }

  @Query()
  async negotiations(
    @Args() page: PageArguments,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Connection<Shown>> {
    const { edges, ...rest } = pageOf(this.#inquiries.negotiations.all(viewer), page, (id) => id);
    const nodes = await Promise.all(rest.nodes.map((id) => this.#shown(id, viewer)));
    return {
      ...rest,
      nodes,
      edges: edges.flatMap(({ cursor }, index) => {
        const node = nodes[index];
        return node === undefined ? [] : [{ cursor, node }];
      }),
    };
  }

  async #shown(id: string, viewer: GraphqlContext['viewer']): Promise<Shown> {
    const inquiry = await this.#inquiries.open(viewer, id, undefined);
    return inquiry.show(inquiry.records.negotiation, 'thing');
  }
}

/** What a negotiation shows beside what was recorded at its opening. */
@Resolver('Negotiation')
export class NegotiationFields {
  @ResolveField()
  status(@Parent() { inquiry }: Shown): readonly NegotiationStatus[] {
    return negotiationStatusAt(inquiry.validAt, inquiry.considered);
  }

  @ResolveField()
  version(@Parent() { inquiry }: Shown): number {
    return inquiry.records.revision;
  }

  @ResolveField()
  bookmark(@Parent() { inquiry }: Shown): string {
    return bookmarkOf(inquiry.records);
  }

  @ResolveField()
  provisional(@Parent() { inquiry }: Shown): boolean {
    return inquiry.provisional;
  }

  @ResolveField()
  parties(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'PartyAdmitted');
  }

  @ResolveField()
  persons(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'PersonRegistered');
  }

  @ResolveField()
  delegates(
    @Parent() { inquiry }: Shown,
    @Args() asked: NegotiationDelegatesArgs,
  ): Connection<Shown> {
    return pageOfRecords(inquiry, inOffice(inquiry, asked.on), asked, ['DelegateAppointed']);
  }

  @ResolveField()
  issues(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'IssueAdded');
  }

  @ResolveField()
  rounds(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'RoundOpened');
  }

  @ResolveField()
  deadlines(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'DeadlineSet');
  }
}

@Resolver('Party')
export class PartyFields {
  @ResolveField()
  withdrawals(@Parent() shown: Shown): readonly Shown[] {
    const { inquiry } = shown;
    const at = momentAsked(inquiry.validAt);
    return relatedTo(shown, 'PartyWithdrew')
      .filter((left) => hadHappened(left, at, inquiry.considered))
      .map((left) => inquiry.show(left, 'event'));
  }

  @ResolveField()
  delegates(
    @Parent() { inquiry, record }: Shown,
    @Args() asked: PartyDelegatesArgs,
  ): Connection<Shown> {
    const own = inOffice(inquiry, asked.on).filter(
      ({ data }) => 'party' in data && data.party === record.id,
    );
    return pageOfRecords(inquiry, own, asked, ['DelegateAppointed']);
  }
}

@Resolver('Delegate')
export class DelegateFields {
  @ResolveField()
  reliefs(@Parent() { inquiry, record }: Shown): readonly Shown[] {
    return reliefsOf(record.id, inquiry.records)
      .toSorted((one, other) => one.revision - other.revision)
      .map((relief) => inquiry.show(relief, 'event'));
  }
}

@Resolver('Person')
export class PersonFields {
  @ResolveField()
  titles(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'TitleReported').map((title) => shown.inquiry.show(title, 'thing'));
  }

  @ResolveField()
  titlesOn(@Parent() shown: Shown, @Args() { day }: PersonTitlesOnArgs): readonly Shown[] {
    return titlesHeld(shown, momentRead(day, 'day'));
  }
}

@Resolver('Issue')
export class IssueFields {
  @ResolveField()
  status(@Parent() { inquiry, record }: Shown): readonly IssueStatus[] {
    return issueStatusAt(record.id, inquiry.validAt, inquiry.considered);
  }

  @ResolveField()
  title(@Parent() shown: Shown): string | undefined {
    return definitionOf(shown)?.title;
  }

  @ResolveField()
  parent(@Parent() { inquiry, record }: Shown): Shown | null {
    const parent = parentOf(record.id, inquiry.records);
    return (parent === undefined ? undefined : inquiry.thing(parent)) ?? null;
  }

  @ResolveField()
  children(@Parent() { inquiry, record }: Shown): readonly Shown[] {
    return inquiry
      .things('IssueAdded')
      .filter((child) => parentOf(child.record.id, inquiry.records) === record.id);
  }

  @ResolveField()
  valueType(@Parent() shown: Shown): string | undefined {
    return definitionOf(shown)?.valueType;
  }

  @ResolveField()
  units(@Parent() shown: Shown): readonly string[] {
    return definitionOf(shown)?.units ?? [];
  }

  @ResolveField()
  currencies(@Parent() shown: Shown): readonly string[] {
    return definitionOf(shown)?.currencies ?? [];
  }

  @ResolveField()
  options(@Parent() shown: Shown): readonly object[] {
    return definitionOf(shown)?.options ?? [];
  }

  @ResolveField()
  baseline(@Parent() shown: Shown): Shown | null {
    const baseline = definitionOf(shown)?.baseline;
    return baseline === undefined ? null : shown.inquiry.part(shown, baseline);
  }

  @ResolveField()
  redefinitions(@Parent() { inquiry, record }: Shown): readonly Shown[] {
    return redefinitionsOf(record.id, inquiry.records).map((one) => inquiry.show(one, 'event'));
  }

  @ResolveField()
  stancesOfNobody(@Parent() shown: Shown, @Args() page: PageArguments): Connection<Shown> {
    const acts = relatedTo(shown, ...showings).filter(({ data }) =>
      (data.stances ?? []).some(
        ({ issue, holder }) => issue === shown.record.id && holder === undefined,
      ),
    );
    return pageOfRecords(
      shown.inquiry,
      acts.map((act) => shown.inquiry.show(act, 'event')),
      page,
      showings,
    );
  }
}

@Resolver('Round')
export class RoundFields {
  @ResolveField()
  closed(@Parent() shown: Shown): string | null {
    return relatedTo(shown, 'RoundClosed').at(-1)?.data.closed ?? null;
  }
}

@Resolver('Deadline')
export class DeadlineFields {
  @ResolveField()
  extensions(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'DeadlineExtended').map((one) => shown.inquiry.show(one, 'event'));
  }

  @ResolveField()
  due(@Parent() { inquiry, record }: Shown): readonly string[] {
    return deadlineDueAt(record.id, inquiry.validAt, inquiry.considered);
  }

  @ResolveField()
  status(@Parent() { inquiry, record }: Shown): readonly DeadlineStatus[] {
    return deadlineStatusAt(record.id, inquiry.validAt, inquiry.considered);
  }
}

/** How an issue is defined at the moment that is asked for. */
function definitionOf({ inquiry, record }: Shown): Definition | undefined {
  if (record.type !== 'IssueAdded') return undefined;
  const { records, validAt } = inquiry;
  return definitionAt(record, records, momentIn(validAt, records.negotiation.data.zone));
}

/** The titles that a person held at a moment; one whose days are not known is taken to be held. */
function titlesHeld(person: Shown, on: Moment): readonly Shown[] {
  const { inquiry } = person;
  const at = momentIn(on, inquiry.records.negotiation.data.zone);
  return relatedTo(person, 'TitleReported')
    .filter((title) => mayBeHeld(title, { earliest: at, latest: at }, inquiry.records))
    .map((title) => inquiry.show(title, 'thing'));
}

function inOffice(inquiry: Inquiry, on: string | null | undefined): readonly Shown[] {
  const all = inquiry.things('DelegateAppointed');
  if (on === null || on === undefined) return all;
  const at = momentIn(momentRead(on, 'on'), inquiry.records.negotiation.data.zone);
  const moment = { earliest: at, latest: at };
  return all.filter(
    ({ record }) =>
      record.type === 'DelegateAppointed' && mayBeInOffice(record, moment, inquiry.records),
  );
}
