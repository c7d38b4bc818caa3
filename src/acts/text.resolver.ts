import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Shown } from '../record/inquiry.js';
import { bracketsIn, type ClauseText } from '../values/clause-text.js';
import { marked } from '../values/marked.js';

/** A clause, wherever it stands as a value. */
type ShownText = Shown & { readonly data: ClauseText };

/** What the wording of a clause shows beside its words: its brackets, each with the words that it holds. */
@Resolver('Text')
export class TextFields {
  @ResolveField()
  brackets(@Parent() shown: ShownText): readonly Shown[] {
    return bracketsIn(shown.data).map((bracket) => shown.inquiry.part(shown, bracket));
  }

  @ResolveField()
  marked(@Parent() { data, inquiry }: ShownText): string {
    return marked(data, (id) => {
      const party = inquiry.records.get(id);
      return party?.type === 'PartyAdmitted' ? party.data.code : id;
    });
  }
}
