import { type Lang, say } from '#platform/i18n'
import type { Quantity } from '#programmes/figures/types'
import type { StatedCell } from '../types.ts'
import type { Printed } from './printed.ts'

const COLUMNS = [
  ...['bulletin', 'figure', 'title', 'shown', 'value', 'value_high', 'unit', 'bound', 'indicator'],
  ...['place', 'period', 'document', 'as_of', 'verdict', 'verdict_words', 'computed'],
  ...[
    'computed_exact',
    'computed_bound',
    'computed_unit',
    'under',
    'provenance',
    'changed_since',
    'reason',
  ],
]

/** The figures of a bulletin, one a line, as RFC 4180 has it; numbers in base units with a point. */
export function csvBulletin(
  answer: Printed,
  stated: ReadonlyMap<string, StatedCell>,
  lang: Lang,
): string {
  const rows = Object.values(answer.figures).map((mark) => {
    const figure = stated.get(mark.id)
    return [
      answer.bulletin.id,
      mark.id,
      say(mark.title, lang),
      say(mark.shown, lang),
      figure?.value ?? '',
      figure?.valueHigh ?? '',
      figure?.unit ?? '',
      figure?.bound ?? '',
      figure?.indicator ?? '',
      figure?.place ?? '',
      figure?.period ?? '',
      figure?.document ?? '',
      answer.asOf,
      mark.verdict,
      say(mark.verdictWords, lang),
      mark.computed?.value ?? '',
      mark.computed?.exact ?? '',
      boundOf(mark.computed),
      mark.computed?.unit ?? '',
      mark.under === null ? '' : say(mark.under, lang),
      mark.provenance,
      String(mark.changedSinceThen),
      say(mark.reason, lang),
    ]
  })
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** Empty where nothing is computed, or where the bounds of its inputs leave open on which side of it the true number lies. */
function boundOf(computed: Quantity | null): string {
  if (computed === null) return ''
  return computed.bound === undefined ? 'exact' : (computed.bound ?? '')
}

// A cell that a spreadsheet would run as a formula is text there with a quote before it.
function cell(text: string): string {
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
