import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inquiries } from '../record/inquiries.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { restsOn } from './same-act.js';

/** How many records of one act an answer goes through. */
const recordsMax = 200;

/** An act that several tables record is one act. */
@Resolver('Act')
export class SameActFields {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @ResolveField()
  async sameAct(@Parent() shown: Shown): Promise<object | null> {
    const own = shown.inquiry.show(shown.record, 'event');
    const all = await this.#recordsOf(own);
    if (all.length === 1) return null;
    const inquiryOf = new Map(all.map(({ record, inquiry }) => [record.id, inquiry]));
    const { independentSources, shared } = restsOn(
      all.map(({ record, inquiry }) => ({
        ...{ record, records: inquiry.records },
        stands: (source) => inquiry.considered.chronology.standings.sources.stands(source),
      })),
    );
    return {
      records: all.slice(1),
      independentSources,
      sharedSources: shared.map((entries) => ({
        sources: entries.flatMap(
          ({ telling, source }) => inquiryOf.get(telling.record.id)?.thing(source) ?? [],
        ),
      })),
    };
  }

  /**
   * The record, and every other of the same act that may be read and counts, whichever of them names which. One that does
   * not count may still be what joins others.
   */
  async #recordsOf(own: Shown): Promise<readonly Shown[]> {
    const found = new Map([[own.record.id, own]]);
    for (const one of found.values()) {
      for (const other of [...(await this.#named(one)), ...(await this.#naming(one))]) {
        if (found.size > recordsMax) return counting(found.values());
        if (!found.has(other.record.id)) found.set(other.record.id, other);
      }
    }
    return counting(found.values());
  }

  async #named({ inquiry, record: { data } }: Shown): Promise<readonly Shown[]> {
    const given = 'sameActAs' in data ? (data.sameActAs ?? []) : [];
    const found = await Promise.all(
      given.map(async ({ negotiation, act }) => {
        const there = await this.#inquiries.elsewhere(inquiry, negotiation);
        return there === undefined ? [] : recordIn(there, act);
      }),
    );
    return found.flat();
  }

  async #naming({ inquiry, record: { id } }: Shown): Promise<readonly Shown[]> {
    const tables = await this.#inquiries.referringElsewhere(inquiry, id);
    return tables.flatMap((there) =>
      there.records
        .about(id)
        .filter(({ data }) => 'sameActAs' in data && data.sameActAs?.some(({ act }) => act === id))
        .map((record) => there.show(record, 'event')),
    );
  }
}

function counting(records: Iterable<Shown>): readonly Shown[] {
  const [own, ...others] = records;
  const counted = others.filter(({ inquiry, record }) => inquiry.counts(record));
  return own === undefined ? [] : [own, ...counted];
}

function recordIn(inquiry: Inquiry, id: string): readonly Shown[] {
  const record = inquiry.records.get(id);
  return record === undefined ? [] : [inquiry.show(record, 'event')];
}

/** An act as another record names it. */
@Resolver('SameActAs')
export class SameActAsFields {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @ResolveField()
  async record(
    @Parent() { inquiry, data }: Shown<{ readonly negotiation: string; readonly act: string }>,
  ): Promise<Shown | null> {
    const there = await this.#inquiries.elsewhere(inquiry, data.negotiation);
    return there?.event(data.act) ?? null;
  }
}
