import { type Lang, say } from '#platform/i18n'
import type { CheckAnswer, CheckedClaim } from '../types.ts'
import { csvOf } from './csv.ts'
import { type Against, STANDING_WORDS, standingOf } from './standing.ts'

const COLUMNS: readonly (readonly [
  name: string,
  cell: (claim: CheckedClaim, lang: Lang, against: Against) => string,
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
  ['period_from', ({ periodFrom }) => periodFrom ?? ''],
  ['kind', ({ comparison }) => comparison.kind],
  ['base', ({ comparison }) => comparison.base ?? ''],
  ['base_period', ({ comparison }) => comparison.basePeriod ?? ''],
  ['base_period_from', ({ comparison }) => comparison.basePeriodFrom ?? ''],
  ['indicator', ({ match }) => match?.indicator ?? ''],
  ['verdict', ({ verdict }) => verdict],
  [
    'verdict_words',
    (claim, lang, against) => say(STANDING_WORDS[standingOf(claim, against)], lang),
  ],
  [
    'reasons',
    ({ reasons }, lang) =>
      reasons.map((reason) => (lang.startsWith('zh') ? reason.zh : reason.en)).join(' | '),
  ],
  ['wording', ({ wording }, lang) => (wording === null ? '' : say(wording, lang))],
]

/** A line for each claim in the order of the text. */
export function claimsCsv(answer: CheckAnswer, lang: Lang): string {
  return csvOf([
    COLUMNS.map(([name]) => name),
    ...answer.claims.map((claim) =>
      COLUMNS.map(([, cell]) => cell(claim, lang, answer.summary.testedAgainst)),
    ),
  ])
}
