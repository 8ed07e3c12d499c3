import type { Evaluation, StatedFigure, Verdict } from '#engines/series'
import { findingOf, type Ground, getUnit } from '#engines/series/pure'
import { formatDecimal } from '#platform/exact'
import { formatQuantity, say, type Text } from '#platform/i18n'
import {
  evaluatedQuantity,
  filled,
  inLanguages,
  labelsOf,
  periodRef,
  placeRef,
  variantRef,
} from '#programmes/figures'
import type { Quantity } from '#programmes/figures/types'
import type { Bulletin, Stated } from './pack/types.ts'
import type { FigureMark, StatedCell, VerdictCount, VerdictName } from './types.ts'
import { COUNTED, COUNTED_ONE, TITLE, TITLE_OF_PLACE, VERDICT_WORDS, VERDICTS } from './words.ts'

export type Judge = (figure: StatedFigure, asOf: string) => Verdict

/** Every figure of a bulletin as it stands with what was known on a day, by id. */
export function marksOf(
  ground: Ground,
  bulletin: Bulletin,
  judge: Judge,
  asOf: string,
): { readonly [id: string]: FigureMark } {
  return Object.fromEntries(
    [...bulletin.figures.values()].map((stated) => {
      const { figure } = stated
      const verdict = judge(figure, asOf)
      const then = asOf === bulletin.date ? verdict : judge(figure, bulletin.date)
      return [figure.id, markOf(ground, bulletin, stated, verdict, then)]
    }),
  )
}

export function markOf(
  ground: Ground,
  bulletin: Bulletin,
  stated: Stated,
  verdict: Verdict,
  then: Verdict,
): FigureMark {
  const { figure } = stated
  return {
    id: figure.id,
    shown: shownOf(ground, bulletin, stated),
    title: titleOf(ground, figure),
    verdict: verdict.word,
    verdictWords: wordsOfVerdict(ground, verdict.word),
    reason: verdict.reason,
    provenance: verdict.chosen?.evaluation.provenance ?? 'published',
    computed: computedOf(ground, verdict),
    under: underOf(ground, verdict),
    changedSinceThen: findingOf(verdict) !== findingOf(then),
    href: figureHref(bulletin.id, figure.id),
  }
}

export function figureHref(bulletin: string, figure: string): string {
  return `/bulletins/${encodeURIComponent(bulletin)}/figures/${encodeURIComponent(figure)}`
}

/** A figure as the text shows it: its words where the text asks for them, else its digits. */
export function shownOf(ground: Ground, { texts }: Bulletin, { figure, display }: Stated): Text {
  return inLanguages(ground.region, (lang) => {
    const inWords = texts.get(lang)?.order.get(figure.id) === 'words'
    return inWords && display !== null ? say(display, lang) : inDigits(ground, figure, lang)
  })
}

function inDigits(
  { catalogue }: Ground,
  { value, valueHigh, precision, unit }: StatedFigure,
  lang: string,
): string {
  const words = (one: StatedFigure['value']): string =>
    formatQuantity({ value: one, digits: -precision, unit: getUnit(catalogue.units, unit), lang })
  return valueHigh === undefined ? words(value) : `${words(value)}–${words(valueHigh)}`
}

/** The figures of a bulletin as they were stated, in plain JSON, by id. */
export function statedIn({ figures }: Bulletin): ReadonlyMap<string, StatedCell> {
  return new Map([...figures].map(([id, { figure }]) => [id, statedCell(figure)]))
}

export function statedCell(figure: StatedFigure): StatedCell {
  const { value, valueHigh, unit, bound, indicator, place, period, document } = figure
  const high = valueHigh === undefined ? null : formatDecimal(valueHigh)
  return {
    value: formatDecimal(value),
    valueHigh: high,
    unit,
    bound,
    indicator,
    place,
    period,
    document,
  }
}

/** 'Share of national output, 2023'; the place is named where it isn't the region. */
export function titleOf(ground: Ground, { indicator, place, period }: StatedFigure): Text {
  const title = ground.catalogue.indicators.get(indicator)?.title ?? {}
  const where = placeRef(ground, place).shortName
  const when = periodRef(ground, period).words
  const template = place === ground.region.regionPlace ? TITLE : TITLE_OF_PLACE
  return filled(template, ground.region, (lang) => ({
    title: say(title, lang) || indicator,
    place: say(where, lang),
    period: say(when, lang),
  }))
}

export function wordsOfVerdict({ region }: Pick<Ground, 'region'>, verdict: VerdictName): Text {
  return inLanguages(region, (lang) => say(VERDICT_WORDS[verdict], lang))
}

/** What the data give, in the digits that show why a verdict is what it is. */
export function computedOf(ground: Ground, { chosen }: Verdict): Quantity | null {
  return chosen === null ? null : computedIn(ground, chosen.evaluation)
}

export function computedIn(ground: Ground, evaluation: Evaluation): Quantity | null {
  const digits = ground.catalogue.indicators.get(evaluation.request.indicator)?.digits ?? 2
  return evaluatedQuantity(ground, evaluation, digits)
}

/** Denominator (or other variant) and vintage of what was computed. */
export function underOf(ground: Ground, { chosen }: Verdict): Text | null {
  if (chosen === null || chosen.evaluation.value === null) return null
  const { variant, vintages, request } = chosen.evaluation
  return underWords(ground, request.indicator, variant, vintages)
}

export function underWords(
  ground: Ground,
  indicator: string,
  variant: string | null,
  vintages: readonly string[],
): Text {
  const found = ground.catalogue.indicators.get(indicator)
  const one = found !== undefined && found.variants.length > 1
  const label = one ? (variantRef(found, variant)?.label ?? null) : null
  const vintage = labelsOf(ground, vintages)
  return inLanguages(ground.region, (lang) =>
    [...(label === null ? [] : [say(label, lang)]), say(vintage, lang)]
      .filter((words) => words !== '')
      .join(lang.startsWith('zh') ? '；' : '; '),
  )
}

/** How many figures there are of each verdict, from the best to the least that can be said. */
export function countsOf(
  { region }: Pick<Ground, 'region'>,
  verdicts: readonly VerdictName[],
): readonly VerdictCount[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    words: wordsOfVerdict({ region }, verdict),
    count: verdicts.filter((one) => one === verdict).length,
  }))
}

const NO_FIGURES: Text = { en: 'no figure is tied to data', zh: '没有与数据相连的数字' }

/** '9 hold, 3 on a condition, 2 fit no data'. */
export function countsWords(
  { region }: Pick<Ground, 'region'>,
  counts: readonly VerdictCount[],
): Text {
  if (counts.every(({ count }) => count === 0)) return NO_FIGURES
  return inLanguages(region, (lang) =>
    counts
      .filter(({ count }) => count > 0)
      .map(({ verdict, count }) => {
        const template = count === 1 ? (COUNTED_ONE[verdict] ?? COUNTED[verdict]) : COUNTED[verdict]
        return say(template, lang).replace('{n}', String(count))
      })
      .join(lang.startsWith('zh') ? '，' : ', '),
  )
}
