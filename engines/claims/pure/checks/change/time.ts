import { endOf, parsePeriod } from '#platform/period'
import type { Case, Stated } from '../stated/finding.ts'

type Sides = { readonly result: Stated; readonly base: Stated; readonly amount: Stated }

/**
 * A rate of one year beside the levels of two others says nothing of them, whatever the sentence; nor does a rate over the
 * year before beside a base that is older.
 */
export function isOfAnotherTime(test: Case, { result, base, amount }: Sides): boolean {
  const [to, from, of] = [yearOf(result), yearOf(base), yearOf(amount)]
  if (to === null || from === null) return false
  // "This year's budget of R is D higher than last year's B": a level that is of the day of its text alone is of the time of what is told beside it.
  if (result.claim.periodFrom === 'release' && result.claim.sentence === amount.claim.sentence)
    return false
  // 去年支出由A修订为B，调减D: an amount that no words give a time has that of its ends.
  const isOfEnds = to === from && amount.claim.periodFrom !== 'stated'
  if (of !== null && of !== to && of !== from && !isOfEnds) return true
  if (to - from === 1 || to === from) return false
  return isOfOneYearElsewhere(test, amount, result) || isOverTheYearBefore(test, amount)
}

function yearOf({ claim }: Stated): number | null {
  return claim.period === null ? null : Number(endOf(parsePeriod(claim.period)).slice(0, 4))
}

/** "Revenue grew 3 %", and a paragraph on "from 1.29 to 1.39 trillion in five years": of its year alone, said or not. */
function isOfOneYearElsewhere({ reading }: Case, rate: Stated, { claim }: Stated): boolean {
  const { sentences } = reading.doc
  const { period, sentence } = rate.claim
  return (
    sentences[sentence]?.paragraph !== sentences[claim.sentence]?.paragraph &&
    (period === null || /^\d{4}$/.test(period))
  )
}

const BEFORE = /(同比|比上年|较上年|比去年|较去年)[^，。；]{0,6}$/
const BEHIND =
  /^,? ?(year[ -]on[ -]year|y\/y|yoy|y-o-y|over the year|from a year (ago|earlier|before)|on (last|the previous) year)/i
const WINDOW = 24

function isOverTheYearBefore({ reading }: Case, { claim }: Stated): boolean {
  const { text } = reading.doc
  return (
    BEFORE.test(text.slice(Math.max(0, claim.start - WINDOW), claim.start)) ||
    BEHIND.test(text.slice(claim.end, claim.end + WINDOW))
  )
}

const NUMERALS = '零一二三四五六七八九十'
const WORDS = 'zero one two three four five six seven eight nine ten'.split(' ')
const CHINESE_YEARS =
  /(?:过去|近|最近|这)(\d{1,2}|[一二两三四五六七八九十])年|(?<!\d)(\d{1,2}|[一二两三四五六七八九十])年[来间]/
/** 2021至2025年: the years of a plan, all of them. */
const PLAN_YEARS = /(\d{4})年?(?:至|到|[—–-]{1,2})(\d{4})年/
const SINCE = /(\d{4})年以来|\bsince (\d{4})\b/i
const ENGLISH_YEARS =
  /\b(?:over|in|past|last|within|during) (?:the )?(?:past |last |previous )?(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) years/i
/** Characters before a rate in which its years may stand. */
const SENTENCE_MAX = 300

/** Over how many years a rate is, where its sentence says so: 过去五年, "over the past five years", 2012年以来. */
export function yearsSaid(test: Case, rate: Stated, result: Stated): number | null {
  const words = sentenceAround(test, rate)
  const [, first, second] = CHINESE_YEARS.exec(words) ?? ENGLISH_YEARS.exec(words) ?? []
  const said = (first ?? second)?.toLowerCase()
  if (said !== undefined) return numberSaid(said)
  const [, from, start] = SINCE.exec(words) ?? []
  const to = yearOf(result)
  const since = Number(from ?? start ?? 0)
  return to === null || since === 0 || since >= to ? null : to - since
}

const MEAN_OF =
  /(?<![\d第])(\d{1,2}|[二两三四五六七八九十])年(?:年均|平均|复合|年均复合)[^，。；\d]{0,8}$/

/** 两年年均增长5%: a mean that says beside it over how many years it is. */
export function yearsOfMean({ reading }: Case, { claim }: Stated): number | null {
  const before = reading.doc.text.slice(Math.max(0, claim.start - WINDOW), claim.start)
  const said = MEAN_OF.exec(before)?.[1]
  return said === undefined ? null : numberSaid(said)
}

/** How many years a plan has of which a rate is the mean: 2021至2025年. */
export function yearsOfSpan(test: Case, rate: Stated): number | null {
  const [, first = '', last = ''] = PLAN_YEARS.exec(sentenceAround(test, rate)) ?? []
  const years = Number(last) - Number(first) + 1
  return first !== '' && years > 1 ? years : null
}

function sentenceAround({ reading }: Case, { claim }: Stated): string {
  const sentence = reading.doc.sentences[claim.sentence]
  if (sentence === undefined) return ''
  const from = Math.max(sentence.start, claim.start - SENTENCE_MAX)
  return reading.doc.text.slice(from, Math.min(sentence.end, claim.end + WINDOW))
}

function numberSaid(said: string): number | null {
  if (/^\d/.test(said)) return Number(said)
  const at = Math.max(NUMERALS.indexOf(said), WORDS.indexOf(said))
  return said === '两' ? 2 : at > 0 ? at : null
}
