import canonicalize from 'canonicalize';
import type { Decision } from '../event-store/decider.js';
import type { EffectiveRecords, Entry } from '../record/effective-records.js';
import { type EventType, tableEvents } from '../record/events.js';
import { type Despite, judged, refuse } from '../record/verdict.js';
import { readData } from '../record/reading.js';
import { asRecord, called, type Keeping } from '../record/record.js';
import type { RecordOf, Records } from '../record/records.js';
import { breachesBrought, formRefusals } from '../record/rules.js';
import { WhatIf } from '../record/what-if.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { readChanges } from './changes.js';
import { placeOfChange } from './change-place.js';
import type { Change } from './corrections.events.js';

/** Records that are referred to as what they are, so that nothing that names them could be read without them. */
const heldByTheirUse: readonly EventType[] = ['PartyAdmitted', 'PersonRegistered', 'IssueAdded'];

/** Decides what is done to a record that is there already: corrected, taken back, put back, or annotated. */
export function decideOnRecord(
  keeping: Keeping,
  records: EffectiveRecords,
  despite: readonly Despite[],
): Decision {
  const target = records.entry(keeping.data.record);
  if (!target) return refuse(refusal('UNKNOWN_RECORD', 'There is no such record.', ['record']));
  if (tableEvents[target.record.type].nature === 'KEEPING') {
    return refuse(
      refusal(
        'UNKNOWN_RECORD',
        'Record keeping is put right by new record keeping on the record itself.',
        ['record'],
      ),
    );
  }
  switch (keeping.type) {
    case 'RecordCorrected':
      return decideCorrection(keeping, target, records, despite);
    case 'RecordRetracted':
      return decideRetraction(keeping, target, records, despite);
    case 'RecordReinstated':
      return decideReinstatement(keeping, target, records, despite);
    // A note says nothing that a rule could judge, and a retracted record may be explained like any other.
    case 'RecordAnnotated':
      return judged(keeping, [], despite);
  }
}

function decideCorrection(
  keeping: RecordOf<'RecordCorrected'>,
  { record, retracted }: Entry,
  records: EffectiveRecords,
  despite: readonly Despite[],
): Decision {
  if (retracted) {
    return refuse(
      refusal('RETRACTED_RECORD', 'A retracted record is reinstated before it is corrected.', [
        'record',
      ]),
    );
  }
  const { changes } = keeping.data;
  const made = readChanges(record, changes, records);
  if ('refusals' in made) return refuse(...made.refusals);
  const read = readData(record.type, made.data, records, record.id);
  if ('refusals' in read) {
    return refuse(...read.refusals.map((broken) => ofChange(broken, made.changes)));
  }
  if (canonicalize(read.data) === canonicalize(record.data)) {
    return refuse(refusal('NOTHING_TO_RECORD', 'The record says this already.', ['changes']));
  }
  const instead = asRecord(record.type, read.data, record);
  const after = kept(keeping, new WhatIf(records, record.id, instead));
  const refusals = formRefusals(instead, after, keeping.recorded);
  if (refusals.length > 0) {
    return refuse(...refusals.map((broken) => ofChange(broken, made.changes)));
  }
  const stored = { ...keeping, data: { ...keeping.data, changes: [...made.changes] } };
  const breaches = breachesBrought([record, instead], records, after).map((breach) =>
    breach.act.id === record.id
      ? { act: stored, refusal: ofChange(breach.refusal, made.changes) }
      : breach,
  );
  return judged(stored, breaches, despite);
}

function decideRetraction(
  keeping: RecordOf<'RecordRetracted'>,
  { record, retracted }: Entry,
  records: EffectiveRecords,
  despite: readonly Despite[],
): Decision {
  if (retracted) {
    return refuse(refusal('NOTHING_TO_RECORD', 'The record was retracted before.', ['record']));
  }
  if (record.type === 'NegotiationOpened') {
    const message =
      'A negotiation is never retracted: all that is recorded at its table rests on it. Correct what it says instead.';
    return refuse(refusal('RECORD_IN_USE', message, ['record']));
  }
  const users = records
    .about(record.id)
    .filter(({ type }) => tableEvents[type].nature !== 'KEEPING');
  if (heldByTheirUse.includes(record.type) && users.length > 0) {
    const named = users.slice(0, 3).map(called).join(', ');
    const message = `Other records name this one (${named}); retract or correct these first.`;
    return refuse(refusal('RECORD_IN_USE', message, ['record']));
  }
  const after = kept(keeping, new WhatIf(records, record.id, undefined));
  return judged(keeping, breachesBrought([record], records, after), despite);
}

function decideReinstatement(
  keeping: RecordOf<'RecordReinstated'>,
  { record, retracted }: Entry,
  records: EffectiveRecords,
  despite: readonly Despite[],
): Decision {
  if (!retracted) {
    return refuse(
      refusal('NOTHING_TO_RECORD', 'The record stands: it is not retracted.', ['record']),
    );
  }
  const read = readData(record.type, record.data, records, record.id);
  const after = kept(keeping, new WhatIf(records, record.id, record));
  const refusals =
    'refusals' in read ? read.refusals : formRefusals(record, after, keeping.recorded);
  if (refusals.length > 0) {
    return refuse(...refusals.map((broken) => ({ ...broken, path: ['record'] })));
  }
  return judged(keeping, breachesBrought([record], records, after), despite);
}

/** What is kept of a record is itself on record: when a source was retracted says what was assessed after that. */
function kept(keeping: Keeping, records: Records): Records {
  return new WhatIf(records, keeping.id, keeping);
}

/** A rule that the corrected record breaks points at the change that leads there, where one does. */
function ofChange(broken: Refusal, changes: readonly Change[]): Refusal {
  return { ...broken, path: placeOfChange(broken.path, changes) };
}
