import { Background } from '../acts/background.js';
import type { Considered } from '../acts/considered.js';
import { enteredTwice } from '../acts/entered-twice.warnings.js';
import { actsExclude } from '../acts/exclusion.warnings.js';
import { alsoStatedDisagrees, unusualMeasure } from '../acts/measure.warnings.js';
import { datedAfterPublication, datedAsPublished } from '../acts/publication.warnings.js';
import {
  farFromHistory,
  farFromOtherCurrency,
  farFromParts,
  impliedRateFarOff,
} from '../acts/size.warnings.js';
import { markupInText, scriptsMixed } from '../acts/text.warnings.js';
import type { Warning, WarningRule } from '../acts/warning.js';
import { placeOfChange } from '../corrections/change-place.js';
import {
  attendantsAlike,
  attendantsShareFamily,
  registeredAlike,
} from '../meetings/names.warnings.js';
import { nothingToReopen } from '../negotiation/reopening.warnings.js';
import { afterBreakOff } from '../proposals/break-off.warnings.js';
import { citedTwice, derivesFromCited } from '../sources/citations.warnings.js';
import { isKeeping } from './record.js';
import type { AnyRecord } from './records.js';

const rules: readonly WarningRule[] = [
  farFromHistory,
  farFromOtherCurrency,
  impliedRateFarOff,
  farFromParts,
  alsoStatedDisagrees,
  unusualMeasure,
  datedAsPublished,
  datedAfterPublication,
  attendantsAlike,
  attendantsShareFamily,
  registeredAlike,
  derivesFromCited,
  citedTwice,
  actsExclude,
  enteredTwice,
  afterBreakOff,
  nothingToReopen,
  markupInText,
  scriptsMixed,
];

/** A warning with the record that it is about. */
export interface OpenWarning extends Warning {
  readonly record: AnyRecord;
}

/** Everything in a record that looks like a slip. What is refuted did not happen, and warns of nothing. */
function warningsAbout(record: AnyRecord, background: Background): readonly OpenWarning[] {
  if (!background.considered.includes(record)) return [];
  return rules
    .filter(({ judges }) => judges.includes(record.type))
    .flatMap((rule) => rule.warnings(record, background))
    .map((found) => ({ ...found, record }));
}

/** What looks like a slip in any of these, set against everything that counts. */
export function warningsIn(
  records: readonly AnyRecord[],
  considered: Considered,
): readonly OpenWarning[] {
  const background = new Background(considered);
  return records.flatMap((record) => warningsAbout(record, background));
}

/**
 * What looks like a slip in what an event has just recorded, with paths into the input that asked for it: of a correction,
 * in the record as it now is, at the change that leads there; of a reinstatement, in the record that it put back.
 */
export function warningsOf(event: AnyRecord, considered: Considered): readonly OpenWarning[] {
  const background = new Background(considered);
  if (!isKeeping(event)) {
    const record = considered.records.get(event.id);
    return record ? warningsAbout(record, background) : [];
  }
  switch (event.type) {
    case 'RecordCorrected':
    case 'RecordReinstated': {
      const record = considered.records.get(event.data.record);
      const { changes } = { changes: undefined, ...event.data };
      return (record ? warningsAbout(record, background) : []).map((found) => ({
        ...found,
        path: changes ? placeOfChange(found.path, changes) : ['record'],
      }));
    }
    case 'RecordRetracted':
    case 'RecordAnnotated':
      return [];
  }
}
