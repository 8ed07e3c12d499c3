import { type Lang, say } from '#platform/i18n'
import type { CheckAnswer, CheckedClaim } from '../types.ts'
import { VERDICT_WORDS } from '../words.ts'

const COLUMNS: readonly (readonly [
  name: string,
  cell: (claim: CheckedClaim, lang: Lang) => string,
])[] = [
  ['claim', ({ index }) => String(index)],
  ['start', ({ start }) => String(start)],
  ['end', ({ end }) => String(end)],
  ['text', ({ text }) => text],
  ['value', ({ value }) => value],
  ['value_high', ({ valueHigh }) => valueHigh ?? ''],
  ['fraction', ({ fraction }) => fraction ?? ''],
  ['unit', ({ unit }) => unit],
  ['bound', ({ bound }) => bound],
  ['measure', ({ measure }) => measure ?? ''],
  ['place', ({ place }) => place ?? ''],
  ['period', ({ period }) => period ?? ''],
  ['kind', ({ comparison }) => comparison.kind],
  ['base', ({ comparison }) => comparison.base ?? ''],
  ['base_period', ({ comparison }) => comparison.basePeriod ?? ''],
  ['indicator', ({ match }) => match?.indicator ?? ''],
  ['verdict', ({ verdict }) => verdict],
  ['verdict_words', ({ verdict }, lang) => say(VERDICT_WORDS[verdict], lang)],
  [
    'reasons',
    ({ reasons }, lang) =>
      reasons.map((reason) => (lang.startsWith('zh') ? reason.zh : reason.en)).join(' | '),
  ],
  ['wording', ({ wording }, lang) => (wording === null ? '' : say(wording, lang))],
]

/** RFC 4180, a line for each claim in the order of the text; begins with the mark by which spreadsheets know UTF-8. */
export function claimsCsv(answer: CheckAnswer, lang: Lang): string {
  const lines = [
    COLUMNS.map(([name]) => name),
    ...answer.claims.map((claim) => COLUMNS.map(([, cell]) => cell(claim, lang))),
  ]
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`
}

/** A text that a spreadsheet would take for a formula stays a text. */
function quoted(cell: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
