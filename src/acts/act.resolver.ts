import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Shown } from '../record/inquiry.js';
import { boundsOf } from '../times/bounds.js';
import { parseOccurred } from '../times/occurred.js';
import type { Stance, Term } from './act.js';
import type { Evidence } from './evidence.js';
import { independentAmong } from './origins.js';
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

/** A term stands no better than its act, and on evidence of its own where it has some. */
@Resolver('Term')
export class TermFields {
  @ResolveField()
  standing(@Parent() shown: Shown<Term>): Shown {
    return standingOfPart(shown);
  }
}

/** A stance stands no better than its act, and on evidence of its own where it has some. */
@Resolver('Stance')
export class StanceFields {
  @ResolveField()
  standing(@Parent() shown: Shown<Stance>): Shown {
    return standingOfPart(shown);
  }
}

@Resolver('Evidence')
export class EvidenceFields {
  @ResolveField()
  independentSources(@Parent() { inquiry, data }: Shown<Evidence>): number {
    const { sources } = inquiry.considered.chronology.standings;
    const cited = (data.citations ?? []).map(({ source }) => source);
    return independentAmong(
      cited.filter((source) => sources.stands(source)),
      inquiry.records,
    );
  }
}

function standingOfPart(shown: Shown<Pick<Term, 'evidence'>>): Shown {
  const { inquiry, record, data } = shown;
  const { standings } = inquiry.considered.chronology;
  return inquiry.part(shown, standings.ofTerm(record, data.evidence));
}
