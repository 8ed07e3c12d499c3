import { parsePeriod } from '#platform/period'
import { isPartOf } from '../../context/time/stretch-in.ts'
import type { ReadClaim } from '../../model.ts'
import { at, led, type Of, type Text } from '../text.ts'

// Figures of two times that can't be one, or add up, or be the ends of one change.

type Said = Pick<Text, 'doc' | 'context'>

/** 单产84斤以上。去年单产82斤: of a time that only one of them says; 全省平均气温18℃, 中旬平均气温15℃: of a part of it. */
export function areOfTwoTimes(said: Said, ends: readonly number[]): boolean {
  const [one, other] = ends
    .flatMap((index) => said.context.claims[index] ?? [])
    .toSorted((a, b) => a.start - b.start)
  if (one === undefined || other === undefined) return false
  const [a, b] = [clauseOf(said, one), clauseOf(said, other)]
  if (PART.exec(a)?.[0] !== PART.exec(b)?.[0]) return true
  return (
    isOfOneParagraph(said, one, other) &&
    one.periodFrom !== 'stated' &&
    other.periodFrom === 'stated' &&
    THEN.test(b) &&
    !TIMED.test(said.doc.text.slice(said.doc.sentences[one.sentence]?.start ?? 0, one.start))
  )
}

const PART = /[上中下]旬(?![、和至])|[上下]午|白天|夜间/
const THEN = /^(?:去年|上年|前年|上个?月|上周|上星期|昨[天日晚])/
const TIMED = /[年月日周季]|[上下]半年|昨|今/

function clauseOf({ doc }: Said, { start, sentence }: ReadClaim): string {
  const from = Math.max(doc.sentences[sentence]?.start ?? 0, start - BACK)
  return /[^，。；：;,]*$/.exec(doc.text.slice(from, start))?.[0] ?? ''
}

const BACK = 60

function isOfOneParagraph({ doc: { sentences } }: Said, a: ReadClaim, b: ReadClaim): boolean {
  return sentences[a.sentence]?.paragraph === sentences[b.sentence]?.paragraph
}

/**
 * 上半年用电302亿，6月用电74亿: a month that lies in what another is told of is no part beside that; nor, where both have one name, if
 * only the longer time is told (海铁联运14万箱。1—11月海铁联运149万箱) or the word for it (累计149万箱).
 */
export function areOfTimesWithin(said: Said, own: readonly ReadClaim[]): boolean {
  return own.some((part) =>
    own.some((other) => {
      if (part === other) return false
      const isNamedAlike = areNamedAlike(part, other)
      if (isNamedAlike && isSoFar(said, other) && !isSoFar(said, part)) return true
      const isTold = part.periodFrom === 'stated' || (isNamedAlike && other.periodFrom === 'stated')
      return (
        isTold &&
        part.period !== null &&
        other.period !== null &&
        isPartOf(part.period, other.period)
      )
    }),
  )
}

function areNamedAlike(one: ReadClaim, other: ReadClaim): boolean {
  const key = one.measureKey.join()
  return key !== '' && key === other.measureKey.join()
}

function isSoFar({ doc }: Said, { start }: ReadClaim): boolean {
  return /累[计計积積][^，。；、\d]{0,6}$/.test(doc.text.slice(Math.max(0, start - BACK), start))
}

/** 5月产量59万吨。6月产量52万吨，同比下降16%: from a year before, and not from the month before. */
export function isFromYearBefore(said: Text, { result, base, amount }: Of<'change'>): boolean {
  const [to, from, by] = [result, base, amount].map((index) => at(said, index))
  if (to?.periodFrom !== 'stated' || from?.periodFrom !== 'stated' || by === undefined) return false
  if (to.period === null || from.period === null || to.period === from.period) return false
  const [own, other] = [parsePeriod(to.period), parsePeriod(from.period)]
  if (own.kind !== other.kind || (own.kind !== 'month' && own.kind !== 'quarter')) return false
  return (
    to.period.slice(0, 4) === from.period.slice(0, 4) &&
    from.start < to.start &&
    to.start < by.start &&
    /(?:同比|按年|年增|年減|比上年同[期月])[^，。；\d]{0,6}$/.test(led(said, by, 12))
  )
}

const SO_FAR = /^\d{4}-(?:01\.\.\d\d|Q1(?:\.\.Q\d)?|H1)$/

/** 10月零售渗透率57.2%, and what was sold from January on: the share and its sides say of which time they are. */
export function isOfOtherStretch(said: Text, { share, part, whole }: Of<'share'>): boolean {
  const rate = at(said, share)
  if (rate?.periodFrom !== 'stated' || !/^\d{4}-\d\d$/.test(rate.period ?? '')) return false
  return [part, whole].every((index) => {
    const side = at(said, index)
    return side?.periodFrom === 'stated' && SO_FAR.test(side.period ?? '')
  })
}
