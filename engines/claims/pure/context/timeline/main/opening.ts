import type { Day, PeriodCode } from '#platform/period'
import type { Doc, Paragraph } from '../../../model.ts'
import type { Moment } from '../moments.ts'

// Figures that open a Chinese release without a time: a year told behind them isn't what it is on.

/** So many paragraphs of sentences after the headline are its lead. */
export const LEAD_PARAGRAPHS = 2
/** So far into a year it is just begun. */
export const START_MONTHS = 6
/** So many figures that open a text without any time aren't of one that is told behind them. */
const TIMELESS_MIN = 4

export function isOpeningTimeless(
  { text, grammar }: Doc,
  bySentence: readonly (readonly Moment[])[],
  first: Paragraph | undefined,
): boolean {
  if (grammar !== 'zh' || first === undefined) return false
  const own = bySentence.slice(...first.sentences).flat()
  const figures = figuresIn(text.slice(first.start, first.end))
  return own.every(({ role }) => role === 'event') && figures >= TIMELESS_MIN
}

/** So many figures without a time before it, a year is looked back on. */
export const FIGURES_BEFORE = 2

/** How many numbers some words have, but for those of dates. */
export function figuresIn(words: string): number {
  return words.match(/\d[\d.,]*(?![\d.,]|[年月日时点])/g)?.length ?? 0
}

/**
 * 全县种植蜜柚2.6万亩，…。去年因受旱，…: a year told behind figures without a time, or of this year that is well on, is looked back on, and the
 * lead ends before it.
 */
export function timeBehind(
  { text, grammar, sentences }: Doc,
  bySentence: readonly (readonly Moment[])[],
  body: readonly Paragraph[],
  release: Day | null,
): number | null {
  const [from, to] = [body[0]?.sentences[0], body.slice(0, LEAD_PARAGRAPHS).at(-1)?.sentences[1]]
  if (grammar !== 'zh' || from === undefined || to === undefined || release === null) return null
  const year = release.slice(0, 4)
  const isWellOn = Number(release.slice(5, 7)) > START_MONTHS / 2
  const isBefore = ({ role, isOfRelease, code }: Moment): boolean =>
    role !== 'point' || code === null || isOfRelease || (isWellOn && code === year)
  const at = bySentence.findIndex(
    (moments, index) => index >= from && !moments.every((one) => isBefore(one)),
  )
  const [start, end] = [sentences[from]?.start, sentences[at]?.start]
  if (at <= from || at >= to || start === undefined || end === undefined) return null
  const isPast = (bySentence[at] ?? []).every(
    (one) => isBefore(one) || (/^\d{4}$/.test(one.code ?? '') && (one.code ?? '') < year),
  )
  return isPast && figuresIn(text.slice(start, end)) >= FIGURES_BEFORE ? at : null
}
