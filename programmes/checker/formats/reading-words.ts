import type { ClaimBound } from '#engines/claims/pure'
import { parseDecimal } from '#platform/exact'
import { formatQuantity, type Lang, ordinal, say, type Text } from '#platform/i18n'
import { parsePeriod, printPeriod } from '#platform/period'
import type { CheckedClaim } from '../types.ts'

/** How a bound is said around its value. */
const BOUND_PHRASE: { readonly [bound in ClaimBound]: Text } = {
  exact: { en: '{value}', zh: '{value}' },
  over: { en: 'over {value}', zh: '超过{value}' },
  under: { en: 'under {value}', zh: '不足{value}' },
  nearly: { en: 'nearly {value}', zh: '近{value}' },
  about: { en: 'about {value}', zh: '约{value}' },
  between: { en: '{value} to {high}', zh: '{value}至{high}' },
  atMost: { en: 'at most {value}', zh: '至多{value}' },
  atLeast: { en: 'at least {value}', zh: '至少{value}' },
}

/** Of a day or a year the bounds are said in other words, and so are limits of places in an order. */
const OWN_PHRASE: { readonly [unit: string]: { readonly [bound in ClaimBound]?: Text } } = {
  date: {
    atMost: { en: 'by {value}', zh: '不晚于{value}' },
    under: { en: 'before {value}', zh: '{value}之前' },
    over: { en: 'after {value}', zh: '{value}之后' },
    atLeast: { en: 'from {value} on', zh: '{value}起' },
  },
  rank: { atMost: { en: 'top {bare}', zh: '前{bare}位' } },
}

/** The dimensions of which no thousands or millions are told; the table of all units is much to send for the rest. */
const NEVER_SCALED: ReadonlyMap<string, string> = new Map([
  ['percent', 'percent'],
  ['percentage-point', 'percentage-point'],
  ['basis-point', 'percentage-point'],
  ['ratio', 'ratio'],
  ['rank', 'rank'],
])

/** Units in the short form that stands behind a number; the rest are said by their name. */
const UNIT_AFTER: { readonly [unit: string]: Text } = {
  percent: { en: '%', zh: '%' },
  permille: { en: '‰', zh: '‰' },
  'percentage-point': { en: 'percentage points', zh: '个百分点' },
  'basis-point': { en: 'basis points', zh: '个基点' },
  'index-points': { en: 'points', zh: '点' },
  ratio: { en: '', zh: '' },
  // A currency that several countries have, and none is named: the words of the text stand beside it.
  money: { en: '', zh: '' },
  rank: { en: '', zh: '位' },
  items: { en: '', zh: '' },
  places: { en: 'places', zh: '个地方' },
  firms: { en: 'firms', zh: '家' },
  uses: { en: 'times', zh: '次' },
  editions: { en: 'editions', zh: '届' },
  points: { en: 'charging points', zh: '个充电桩' },
  stations: { en: 'stations', zh: '座' },
  TEU: { en: 'TEUs', zh: '标准箱' },
}

/** What is counted by its place in a row: 'the third round'. */
const OCCASION: { readonly [unit: string]: Text } = {
  rounds: { en: 'round', zh: '轮' },
  batches: { en: 'batch', zh: '批' },
  phases: { en: 'phase', zh: '期' },
  editions: { en: 'edition', zh: '届' },
}

const DECIMAL = /^-?\d+(\.\d+)?$/
const PLACE_IN_ROW = /^[1-9]\d{0,5}$/

/** The value with its bound and unit, as it was read: 'over 7,600 kilometres', '超过7600公里', 'at most 10th'. */
export function readingWords(claim: CheckedClaim, lang: Lang): string {
  const { bound, unit, value, valueHigh } = claim
  const parts: { readonly [name: string]: string } = {
    value: amountWords(claim, value, lang),
    bare: value,
    high: valueHigh === undefined ? '' : amountWords(claim, valueHigh, lang),
  }
  return say(OWN_PHRASE[unit]?.[bound] ?? BOUND_PHRASE[bound], lang)
    .replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '')
    .trim()
}

function amountWords(claim: CheckedClaim, value: string, lang: Lang): string {
  const { unit, fraction, comparison } = claim
  if (unit === 'date') return periodWords(value, lang) ?? value
  if (fraction !== undefined) return fraction
  if (comparison.kind === 'ordinal' && PLACE_IN_ROW.test(value))
    return occasionWords(claim, Number(value), lang)
  if (!DECIMAL.test(value)) return value
  // 'Up by three places' leads to no third place.
  if (unit === 'rank' && comparison.kind === 'growth')
    return say(PLACES, lang).replace('{n}', value)
  const unitName = unit === 'years' && /[岁歲]/.test(claim.text) ? OF_AGE : claim.unitName
  const counted = {
    code: unit,
    // Money as texts say it, '30.5 trillion yuan': a table would say CNY.
    dimension: NEVER_SCALED.get(unit) ?? 'counted',
    name: unitName,
    symbol: UNIT_AFTER[unit] ?? unitName,
  }
  // A thin space stands before a sign; a word keeps a whole one.
  return formatQuantity({ value: parseDecimal(value), unit: counted, lang }).replace(
    /\u202f(?=\p{L}{4})/u,
    '\u00a0',
  )
}

const PLACES: Text = { en: '{n} places', zh: '{n}位' }
const OF_AGE: Text = { en: 'years', zh: '岁' }

function occasionWords({ unit, text }: CheckedClaim, place: number, lang: Lang): string {
  const noun = OCCASION[unit]
  const nth = ordinal(place, lang)
  // A Chinese text says itself by what it counts: 第七次, 第二条.
  if (noun === undefined)
    return lang.startsWith('zh')
      ? `${nth}${/^第.+(\p{Script=Han})$/u.exec(text)?.[1] ?? '个'}`
      : nth
  return lang.startsWith('zh') ? `${nth}${say(noun, lang)}` : `${nth} ${say(noun, lang)}`
}

const INFERRED: Text = { en: '{when} (inferred)', zh: '{when}（推断）' }

/** What a figure is of, where, and of when; a place that its measure names already isn't said again. */
export function aboutWords(
  { measure, place, placeName, period, periodWords: words, periodFrom }: CheckedClaim,
  lang: Lang,
): readonly string[] {
  const where = placeName === null ? place : say(placeName, lang)
  const names = Object.values(placeName ?? {})
  const isNamed = measure !== null && names.some((name) => measure.includes(name))
  const told = words === null ? period : say(words, lang)
  const when =
    told !== null && periodFrom === 'inferred' ? say(INFERRED, lang).replace('{when}', told) : told
  return [measure, isNamed ? null : where, when].filter((part) => part !== null)
}

/** A code in words; null for what is no code, which a reader is then shown as it is. */
export function periodWords(code: string | null, lang: Lang): string | null {
  if (code === null) return null
  try {
    return printPeriod(parsePeriod(code), lang)
  } catch {
    return null
  }
}
