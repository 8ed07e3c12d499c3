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

/** What opens a text and isn't of the time that it lends. */
export type Opening = {
  /** How many sentences of titles there are, which what is lent is told of. */
  readonly headline: number
  /** The first sentence of which what is lent may be. */
  readonly from: number
  /** The day of the deed that the sentences before it tell. */
  readonly deed: PeriodCode | null
}

/**
 * 集团与研究院签约，首期投入8000万元。…上半年，…: what opens a Chinese text with a deed isn't of a time that is told only behind it. 夜市有186个摊位，一晚流水3000元。
 * ⏎6月份，全区夜间消费6.2亿元: nor are figures of whole paragraphs before the first word of it.
 */
export function openingOf(
  doc: Doc,
  bySentence: readonly (readonly Moment[])[],
  of: {
    readonly lent: PeriodCode
    readonly deed: PeriodCode | null
    readonly release: Day | null
    readonly headline: number
  },
): Opening {
  const none = { headline: 0, from: 0, deed: null }
  if (doc.grammar !== 'zh') return none
  const told = bySentence.findIndex((moments) => moments.some(({ code }) => code === of.lent))
  if (told === -1) return none
  const body = doc.sentences[of.headline]
  const isOfLate = body !== undefined && OF_LATE.test(doc.text.slice(body.start, body.end))
  if (of.deed !== null || isOfLate) return { headline: of.headline, from: told, deed: of.deed }
  return { ...none, from: paragraphsBefore(doc, bySentence, told, of.release) }
}

function paragraphsBefore(
  { text, paragraphs }: Doc,
  bySentence: readonly (readonly Moment[])[],
  told: number,
  release: Day | null,
): number {
  const body = paragraphs.findIndex(({ kind }) => kind === 'body')
  const own = paragraphs.findIndex(({ sentences: [from, to] }) => from <= told && told < to)
  if (body === -1 || own <= body) return 0
  const [start, end] = [paragraphs[body]?.start ?? 0, paragraphs[own]?.start ?? 0]
  const before = bySentence.slice(0, paragraphs[own]?.sentences[0]).flat()
  // 今天上午，博览会开幕，680家企业参展: the day of the news itself, unless it is the one on which somebody tells.
  const isNews = before.every(({ code }) => code?.replace('@', '') === release)
  if (!isNews || (before.length > 0 && TELLS.test(text.slice(0, end)))) return 0
  return figuresIn(text.slice(start, end)) >= FIGURES_BEFORE
    ? (paragraphs[own]?.sentences[0] ?? 0)
    : 0
}

/** 近日，警方捣毁一处赌场: a deed whose day isn't told. */
const OF_LATE = /^[^，。]{0,12}(?:近日|日前)/

const TELLS = /发布|通报|介绍|公布|获悉|通气|披露|座谈|表示|消息/
