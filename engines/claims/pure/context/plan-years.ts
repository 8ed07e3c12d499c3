import { type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Doc } from '../model.ts'
import { clauseOf } from './around.ts'
import type { Scene } from './scope/scope.ts'
import type { Moment } from './timeline/moments.ts'
import type { Timeline } from './timeline/timeline.ts'

// The years of a plan, and what was done in all of them: “十四五”时期，…。里程由A增加到B。五年累计新增C.

/** By sentence: the years together with which its paragraph opens, as long as none of them is told of by itself. */
export function framesOf(doc: Doc, { bySentence }: Timeline): readonly (PeriodCode | null)[] {
  let [frame, paragraph]: [PeriodCode | null, number] = [null, -1]
  return doc.sentences.map((sentence) => {
    const own = doc.paragraphs[sentence.paragraph]
    if (sentence.paragraph !== paragraph) {
      // A heading begins anew; the paragraphs of its section go on.
      const isHeading = own?.kind === 'heading' || own?.kind === 'row'
      if (isHeading || HEADED.test(doc.text.slice(sentence.start, sentence.start + 8))) frame = null
      paragraph = sentence.paragraph
    }
    const moments = (bySentence[sentence.index] ?? []).filter(
      ({ code, role }) => code !== null && role === 'point',
    )
    const before = frame
    const opening = moments.find(
      ({ code, start }) => isSpan(code) && start - sentence.start < OPENING_MAX,
    )
    if (opening !== undefined) frame = opening.code
    else if (
      moments.some(
        ({ code, start }) => !isWithin(code, frame) || isOwn(code, start - sentence.start),
      )
    )
      frame = null
    return sentence.grammar === 'zh' ? before : null
  })
}

const HEADED = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第.{1,3}[章节编])/

/** 2025年，…: of a year by itself. */
function isOwn(code: PeriodCode | null, at: number): boolean {
  return at < 3 && code !== null && parsePeriod(code).kind === 'year'
}

/** ——经济实力显著增强。“十四五”时期. */
const OPENING_MAX = 30

function isSpan(code: PeriodCode | null): boolean {
  return code !== null && parsePeriod(code).kind === 'span'
}

/** 由2020年的A增加到2025年的B stands in the frame of the five years that end then. */
function isWithin(code: PeriodCode | null, frame: PeriodCode | null): boolean {
  if (code === null || frame === null) return false
  const [period, span] = [parsePeriod(code), parsePeriod(frame)]
  if (period.kind !== 'year' || span.kind !== 'span') return code === frame
  return period.year === span.first - 1 || period.year === span.last
}

/** The year from which a stretch of years told together went on: “十四五”时期由A增加到B began with the end of the plan before. */
function firstOf(text: string, { start, end }: Moment, first: number): number {
  return PLAN.test(text.slice(start, end)) ? first - 1 : first
}

const PLAN = /十[一二三四五六七]?五/

/** An end of a change, and what came together, in a sentence that says no time, below such years. */
export function ofFrame(scene: Scene, end: 'from' | 'to' | null): PeriodCode | null {
  const { doc, sentence, claim, moments, inherited, frame } = scene
  if (sentence.grammar !== 'zh' || claim.form !== 'number' || moments.length > 0) return null
  const span = frame === null ? null : parsePeriod(frame)
  if (span?.kind === 'span' && end !== null)
    return String(end === 'from' ? span.first - 1 : span.last)
  const { start } = clauseOf(sentence, claim.start)
  const words = doc.text.slice(Math.max(start, claim.start - REACH), claim.start)
  const many = 'X一两三四五六七八九十'.indexOf(TOGETHER.exec(words)?.[1] ?? '')
  if (span?.kind === 'span' && (many === span.last - span.first + 1 || SUM.test(words)))
    return frame
  // 2025年…。五年累计…: the years that end with the one that is told of.
  const own = inherited.code === null ? null : parsePeriod(inherited.code)
  return many > 1 && own?.kind === 'year'
    ? periodCode({ kind: 'span', first: own.year - many + 1, last: own.year })
    : null
}

const REACH = 30
const TOGETHER = /([两三四五六七八九十])年(?:来|间)?(?:累[计积]|合计|共计?)/
const SUM = /累[计积](?!余额|结余)/

/** "Dropped to 1,200, from a mean of 1,350 in the previous six years": behind the other end, or more, a span is of that. */
function isOfAnother(
  { doc, claim, claims }: Scene,
  end: 'from' | 'to',
  { start, end: ended }: Moment,
): boolean {
  // 2017/18 is one year.
  if (/^(?:the )?\d{4}[/–-]\d\d$/.test(doc.text.slice(start, ended))) return true
  const between = claims.filter((other) => other.start > claim.start && other.end <= start)
  return between.length > (end === 'from' ? 1 : 0)
}

/** The year of an end of a change, where its sentence spans several: 2012年以来由4.1万元提高到8.6万元. */
export function endYear(scene: Scene, end: 'from' | 'to' | null): PeriodCode | null {
  if (end === null || isSum(scene)) return null
  for (const moment of scene.moments) {
    const { code, role } = moment
    if (code === null || role !== 'point' || isOfAnother(scene, end, moment)) continue
    const period = parsePeriod(code)
    const { text } = scene.doc
    if (period.kind === 'span' && isOfOneYear(scene, moment)) continue
    if (period.kind === 'span') return endOfYears(period, end, isCounted(scene, moment))
    if (period.kind === 'since' && period.from?.endsWith('-01-01') && end === 'from')
      return String(firstOf(text, moment, Number(period.from.slice(0, 4))))
  }
  return null
}

/** 2016—2018年增速分别为…，2019年提升至14.9%: a year of its own is told behind the years, in the clause of the figure. */
function isOfOneYear({ sentence, claim, moments }: Scene, span: Moment): boolean {
  if (sentence.grammar !== 'zh') return false
  const { start } = clauseOf(sentence, claim.start)
  return moments.some(
    (one) =>
      one.role === 'point' &&
      one.start >= Math.max(start, span.end) &&
      one.end <= claim.start &&
      parsePeriod(one.code ?? `${span.code}`).kind === 'year',
  )
}

/** "The plan from 2024 to 2027 adds up to £31 million": of all the years, and what nothing went up to. */
function isSum({ doc: { text }, claim }: Scene): boolean {
  return SUMS_UP.test(text.slice(Math.max(0, claim.start - REACH), claim.start))
}

const SUMS_UP =
  /\b(?:add(?:s|ed|ing)? up|amount(?:s|ed|ing)?|com(?:es?|ing)|came) to (?:about |some )?$/

/** 过去五年, 今后五年: by their number, and not as 2020年至2025年. */
function isCounted({ doc, sentence }: Scene, { start, end }: Moment): boolean {
  return sentence.grammar === 'zh' && !/[\d〇零]{2}/.test(doc.text.slice(start, end))
}

/** 过去五年由A增加到B: what grew over years that are told by their number grew from the year before them. */
function endOfYears(
  { first, last }: { readonly first: number; readonly last: number },
  end: 'from' | 'to',
  isBefore: boolean,
): string {
  return String(end === 'to' ? last : isBefore ? first - 1 : first)
}

/** The ends of a change in a Chinese text on several years. */
export function endOfLent(
  { sentence }: Scene,
  end: 'from' | 'to' | null,
  code: PeriodCode,
): PeriodCode | null {
  const period = parsePeriod(code)
  if (end === null || sentence.grammar !== 'zh' || period.kind !== 'span') return null
  return period.last > period.first + 1 ? endOfYears(period, end, true) : null
}
