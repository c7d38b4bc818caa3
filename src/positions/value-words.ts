import type { Records } from '../record/records.js';
import { amountInWords, perInWords } from '../values/amount-words.js';
import type { ClauseText } from '../values/clause-text.js';
import type { DateValue } from '../values/date.js';
import type { Value } from '../values/value.js';

/** The beginning of a text that is longer, by whole characters. */
const longer = /^.{80}(?=.)/su;

/** A value in a few words, for a sentence: what is measured and per what, and never a unit that was not stated. */
export function wordsFor(value: Value, records: Records): string {
  if ('money' in value) {
    return `${amountInWords(value.money.amount)} ${value.money.currency}${perInWords(value.money.per)}`;
  }
  if ('quantity' in value) {
    return `${amountInWords(value.quantity.amount)} ${value.quantity.unit}${perInWords(value.quantity.per)}`;
  }
  if ('rate' in value) return `${amountInWords(value.rate.amount)} %${perInWords(value.rate.per)}`;
  if ('duration' in value) {
    const { amount, unit } = value.duration;
    const one = 'exact' in amount && amount.exact === '1';
    return `${amountInWords(amount)} ${unit.toLowerCase()}${one ? '' : 's'}`;
  }
  if ('text' in value) return clauseIn(value.text);
  if ('date' in value) return dateIn(value.date.when);
  if ('choice' in value) return `the option ${value.choice.option}`;
  if ('yesNo' in value) return value.yesNo.answer === 'YES' ? 'yes' : 'no';
  if ('formula' in value) return `the formula ${quoted(value.formula.words)}`;
  if ('tiered' in value) return `${String(value.tiered.tiers.length)} tiers`;
  if ('schedule' in value) return `a schedule of ${String(value.schedule.entries.length)} periods`;
  if ('statusQuo' in value) return statusQuoIn(value.statusQuo, records);
  return `a value that is not specified (${quoted(value.unspecified.words)})`;
}

/** Words in brackets are not settled, which a sentence must not hide. */
function clauseIn({ words, brackets = [] }: ClauseText): string {
  if (brackets.length === 0) return quoted(words);
  const count = brackets.length === 1 ? 'one bracket' : `${String(brackets.length)} brackets`;
  return `${quoted(words)} (with ${count})`;
}

function dateIn(when: DateValue['when']): string {
  if ('on' in when) return when.on;
  if ('between' in when) return `between ${when.between.from} and ${when.between.to}`;
  return 'notBefore' in when ? `not before ${when.notBefore}` : `not after ${when.notAfter}`;
}

function statusQuoIn(
  { instrument, words }: Extract<Value, { statusQuo: unknown }>['statusQuo'],
  records: Records,
): string {
  if (words !== undefined) return `the status quo (${quoted(words)})`;
  const record = instrument === undefined ? undefined : records.get(instrument);
  const title = record && 'title' in record.data ? record.data.title : undefined;
  return title === undefined ? 'the status quo' : `the status quo of ${quoted(title)}`;
}

function quoted(words: string): string {
  const [start] = longer.exec(words) ?? [];
  return start === undefined ? `“${words}”` : `“${start}…”`;
}
