import type { AnyRecord, RecordOf, Records } from '../record/records.js';

export type Variant = RecordOf<'VariantReported'>;

/** What tells a field of this record otherwise, whether it counts or not. */
export function variantsOf(record: AnyRecord, records: Records): readonly Variant[] {
  return records
    .about(record.id)
    .filter((other) => other.type === 'VariantReported')
    .filter(({ data }) => data.of === record.id);
}
