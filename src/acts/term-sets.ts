import type { AnyRecord, RecordOf } from '../record/records.js';

/** A set of terms that was put on the table: a proposal, whichever way it came there. */
export type Offer =
  RecordOf<'ProposalTabled'> | RecordOf<'CounterproposalTabled'> | RecordOf<'ProposalRevised'>;

export function isOffer(record: AnyRecord | undefined): record is Offer {
  return (
    record?.type === 'ProposalTabled' ||
    record?.type === 'CounterproposalTabled' ||
    record?.type === 'ProposalRevised'
  );
}

/** An instrument: a set of terms that was concluded. */
export type Instrument = RecordOf<'AgreementRegistered'> | RecordOf<'AgreementReached'>;

export function isInstrument(record: AnyRecord | undefined): record is Instrument {
  return record?.type === 'AgreementRegistered' || record?.type === 'AgreementReached';
}

/** What parties agreed for the time being: a set of terms that each of them may still reopen. */
export type Provisional = RecordOf<'TermProvisionallyAgreed'>;

/** Whatever has terms of its own. */
export type TermSet = Offer | Instrument | Provisional;

export function isTermSet(record: AnyRecord | undefined): record is TermSet {
  return isOffer(record) || isInstrument(record) || record?.type === 'TermProvisionallyAgreed';
}
