import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { DataOf } from '../record/events.js';
import type { Shown } from '../record/inquiry.js';
import { disagree } from '../values/agree.js';

type Baseline = NonNullable<DataOf<'IssueAdded'>['baseline']>;

@Resolver('Baseline')
export class BaselineFields {
  @ResolveField()
  disagrees(@Parent() { inquiry, data: { figure, value } }: Shown<Baseline>): boolean {
    const reported = figure === undefined ? undefined : inquiry.records.get(figure);
    return reported?.type === 'FigureReported' && disagree(reported.data.value, value);
  }
}
