import { inScaleOf } from '#engines/claims/pure'
import type { Alternative } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import { type Decimal, formatDecimal, formatRational, rationalOf } from '#platform/exact'
import { type Lang, say, type Text } from '#platform/i18n'
import { parsePeriod, printPeriod } from '#platform/period'
import { digitsOf } from './amounts.ts'
import { rateOf } from './average.ts'
import type { Judged } from './judged.ts'
import { observationsIn } from './observations.ts'

/** The same in every language of the region. */
export function textOf(
  { region }: Ground,
  write: (lang: Lang, isChinese: boolean) => string,
): Text {
  return Object.fromEntries(
    region.languages.map((lang) => [lang, write(lang, lang.startsWith('zh'))]),
  )
}

export function periodWords(ground: Ground, period: string): Text {
  return textOf(ground, (lang) => printPeriod(parsePeriod(period), lang))
}

export function placeWords({ region }: Ground, place: string): Text {
  const found = region.places.get(place)
  return found === undefined
    ? Object.fromEntries(region.languages.map((lang) => [lang, place]))
    : found.shortName
}

/** 'GDP of Anhui, 2023', 安徽地区生产总值（2023年）. */
export function subjectWords({ ground, matched, figure }: Judged, lang: Lang): string {
  const title = say(matched.indicator.title, lang)
  if (matched.members.length > 0) {
    const when = printPeriod(parsePeriod(figure.period), lang)
    return lang.startsWith('zh') ? `${title}（${when}）` : `${title}, ${when}`
  }
  const place = say(placeWords(ground, figure.place), lang)
  const period = printPeriod(parsePeriod(figure.period), lang)
  return lang.startsWith('zh') ? `${place}，${title}（${period}）` : `${title}, ${place}, ${period}`
}

/** The titles of the documents behind a value, the first few. */
export function sourceWords({ ground }: Judged, { evaluation }: Alternative, lang: Lang): string {
  const ids = [
    ...new Set(
      observationsIn(evaluation.trace, OBSERVATIONS_LOOKED_AT).map(({ document }) => document),
    ),
  ]
  const titles = ids
    .slice(0, SOURCES_NAMED)
    .map((id) => say(ground.catalogue.documents.get(id)?.title ?? {}, lang) || id)
  const more = ids.length - titles.length
  const isChinese = lang.startsWith('zh')
  const rest = more === 0 ? '' : isChinese ? `等${ids.length}份` : ` and ${more} more`
  return `${titles.map((title) => (isChinese ? `《${title}》` : `“${title}”`)).join(isChinese ? '' : ', ')}${rest}`
}

const OBSERVATIONS_LOOKED_AT = 200
const SOURCES_NAMED = 2

const SIGNS = {
  exact: '≈',
  about: '≈',
  nearly: '≲',
  over: '>',
  under: '<',
  'at-least': '≥',
  'at-most': '≤',
  between: '∈',
} as const
const WAYS_SHOWN = 4

/** '24.39 ≈ 24.4 ✓ · 24.20 ≈ 24.4 ✗': every way that was known, in the unit of the figure. */
export function arithmeticOf(judged: Judged, alternatives: readonly Alternative[]): string {
  return inScaleOf(signsOf(judged, alternatives), [judged.words])
}

function signsOf(judged: Judged, alternatives: readonly Alternative[]): string {
  const { figure, claim, matched } = judged
  const { years } = matched
  if (years !== null)
    return alternatives
      .slice(0, WAYS_SHOWN)
      .flatMap(({ evaluation: { value }, ok }) =>
        value === null
          ? []
          : `${formatRational(rateOf(value, years), 2, 'half-up')} ${SIGNS[figure.bound === 'between' ? 'exact' : figure.bound]} ${formatDecimal(claim.value)} ${ok ? '✓' : '✗'}`,
      )
      .join(' · ')
  const stated =
    figure.valueHigh === undefined
      ? formatDecimal(figure.value)
      : `[${endOf(figure.value)}, ${endOf(figure.valueHigh)}]`
  const digits = Math.max(0, digitsOf(judged))
  return alternatives
    .slice(0, WAYS_SHOWN)
    .flatMap(({ evaluation: { value }, ok }) =>
      value === null
        ? []
        : [
            `${formatRational(value, digits, 'half-up')} ${SIGNS[figure.bound]} ${stated} ${ok ? '✓' : '✗'}`,
          ],
    )
    .join(' · ')
}

/** An end of "roughly a third" has no last digit. */
function endOf(value: Decimal): string {
  const text = formatRational(rationalOf(value), 4, 'half-up')
  return text.replace(/0{1,4}$/, '').replace(/\.$/, '')
}
