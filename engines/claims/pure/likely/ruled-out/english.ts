import type { ReadClaim } from '../../model.ts'
import { sortOf } from '../../relate/part.ts'
import { dimensionOf } from '../../units/table.ts'
import { at, isChinese, type Of, type Said } from './text.ts'

// What the words beside an English figure say that it is, or isn't.

const WAY =
  /\b(?:up|down|more|less|fewer|higher|lower|above|below|ris\w*|rose|gr[eo]w\w*|gain\w*|increas\w*|climb\w*|jump\w*|add\w*|surg\w*|soar\w*|improv\w*|f[ae]ll\w*|declin\w*|decreas\w*|drop\w*|reduc\w*|cut|shr[aiu]nk\w*|lost|los[st]|slump\w*|slip\w*|chang\w*|differ\w*|narrow\w*|widen\w*|plus|minus|double\w*|rate|pace)\b/i
const IS = /(?:^|[.;:] )(?:the )?((?:[a-z-]+ ){1,5})(?:averaged?|averages|was|is|were|are) $/i
const POINTS = /\b(?:it|this|that|which|they|these|those)\b/i
const NEAR = 90

/** "Protein content averages 12.6 per cent": a level of what is named, and no growth of anything. */
export function isLevelOfItsOwn(said: Said, { amount }: Of<'change'>): boolean {
  const rate = at(said, amount)
  if (rate?.unit !== 'percent' || rate.kind === 'growth' || isChinese(said, rate)) return false
  const { text, sentences } = said.doc
  const start = sentences[rate.sentence]?.start ?? 0
  const ahead = text.slice(Math.max(start, rate.start - NEAR), rate.start)
  const name = IS.exec(ahead)?.[1]
  const tail = /^[^.;,]*/.exec(text.slice(rate.end, rate.end + NEAR))?.[0] ?? ''
  return name !== undefined && !POINTS.test(name) && !WAY.test(name) && !WAY.test(tail)
}

/** "189 fewer than the 1,450": by how much it fell, and no rise. */
export function isStepTheOtherWay(said: Said, { difference, direction }: Of<'change'>): boolean {
  const step = at(said, difference)
  return (
    step !== undefined &&
    direction === 'up' &&
    /^ (?:[a-z-]+ )?(?:fewer|less|lower|below)\b/.test(
      said.doc.text.slice(step.end, step.end + FEWER_MAX),
    )
  )
}

const FEWER_MAX = 24

/** Weeks lie between no two numbers of people; "from $303 a year ago" is what one was, and no distance of two others. */
export function isNoDistance(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  const [by, one, other] = [amount, of, than].map((index) => at(said, index))
  if (by === undefined || one === undefined || other === undefined || isChinese(said, by))
    return false
  const isTime = ({ unit }: ReadClaim): boolean => TIMES.has(dimensionOf(unit))
  if (isTime(by) && !isTime(one) && !isTime(other)) return true
  return said.relations.some(
    (told) =>
      told.kind === 'change' &&
      told.base === amount &&
      told.result !== null &&
      told.isGuess !== true &&
      by.period !== one.period,
  )
}

const TIMES: ReadonlySet<string> = new Set(['time', 'days', 'months'])

/** What grew by so much and what makes up so much of a whole are two. */
export function areGrowthAndShare(said: Said, { claims }: Of<'same'>): boolean {
  const kinds = new Set(claims.map((index) => at(said, index)?.kind))
  return kinds.has('growth') && kinds.has('share')
}

const TOLD_SO = /^(?: [a-z-]+){0,3}(?:,? or | \()(?:about |some |nearly )?$/
const OF_IT = /^ of (?:it|them|these|those|which|whom)\b/
const RATE =
  /\b([a-z]{4,}) rate (?:of|at|was|is|stood at|stands at|reached|came to) (?:about |some )?$/i
const STEM = 5

/** By what stands right before a share, by what it is said to be of, and by the name of a rate. */
export function isShareOfAnother(said: Said, { share, part, whole }: Of<'share'>): boolean {
  const [own, its, all] = [share, part, whole].map((index) => at(said, index))
  if (own === undefined || its === undefined || all === undefined || isChinese(said, own))
    return false
  const { text } = said.doc
  const last = said.context.claims[own.index - 1]
  if (last !== undefined && last.sentence === own.sentence && sortOf(last) === 'quantity') {
    const between = text.slice(last.end, own.start)
    // "63,600, or 43.3 per cent": of whatever it is, the part is what stands before it.
    if (TOLD_SO.test(between) && last !== its) return true
    // "1,528 million to banks and funds, 45 per cent of it abroad": which is the whole.
    if (last === its && OF_IT.test(text.slice(own.end, own.end + 12))) return true
  }
  const name = RATE.exec(text.slice(Math.max(0, own.start - NEAR), own.start))?.[1]
  if (name === undefined) return false
  const stem = name.slice(0, STEM).toLowerCase()
  return (
    ![its, all].some(({ sentence }) => {
      const { start = 0, end = 0 } = said.doc.sentences[sentence] ?? {}
      return sentence !== own.sentence && text.slice(start, end).toLowerCase().includes(stem)
    }) &&
    its.sentence !== own.sentence &&
    all.sentence !== own.sentence
  )
}
