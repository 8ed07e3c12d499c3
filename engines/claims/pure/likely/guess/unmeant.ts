import type { Figure, Scene } from '../../derived/scene.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import { behindLast, signsOf } from '../../text/behind-last.ts'

// What words rule out before anything is weighed.

const LISTED =
  /^[^,.;:()，。；：（）]{0,24}(?:,|,? and|、|和|及|以及)(?: (?:the|an?))?[^,.;:()，。；：（）]{0,24}$/
/** A member that is told as a difference. */
const SAID =
  /\b(?:more|less|fewer|than|over|above|below|up|down|by|against|before|after|from|compared|versus|[a-z]+er|difference|gap|rest|other|remaining)\b|[多少高低增减差余]/

/** "46 hectares, Skell 59 hectares and the Maiden 31 hectares": members of one list, none of which is what lies between two others. */
export function areListed({ mask, figures }: Scene, a: Figure, b: Figure, c: Figure): boolean {
  const first = Math.min(a.order, b.order, c.order)
  if (Math.max(a.order, b.order, c.order) !== first + 2) return false
  for (const order of [first + 1, first + 2]) {
    const [last, one] = [figures[order - 1], figures[order]]
    if (last === undefined || one?.claim.sentence !== last.claim.sentence) return false
    const between = mask.slice(last.at + 1, one.at)
    if (!LISTED.test(between) || SAID.test(between + mask.slice(one.at + 1, one.at + 12)))
      return false
  }
  return true
}

const BASES = [
  /同比|上年同期|去年同期|year[- ]on[- ]year|\byoy\b|(?:from|than|over) (?:a|one) year (?:ago|earlier|before)/,
  /环比|上月|上季|month[- ]on[- ]month|quarter[- ]on[- ]quarter|(?:previous|last|prior) (?:month|quarter)/,
  /年初|上年末|去年末|(?:start|beginning|end) of (?:the|last) year/,
]
const LEAD = 40

/** 比年初增加500亿元，同比增长16%: an amount and a rate of two bases aren't of one change. */
export function areOnOtherBases({ doc: { text } }: Scene, a: Figure, b: Figure): boolean {
  const [x, y] = [baseOf(text, a), baseOf(text, b)]
  return x !== y && x !== -1 && y !== -1
}

const STOPS = signsOf(',.;，。；')

/** Each figure is held against many others. */
const KNOWN = new WeakMap<Figure, number>()

/** With what its clause compares a figure; -1 where it doesn't say. */
function baseOf(text: string, figure: Figure): number {
  const known = KNOWN.get(figure)
  if (known !== undefined) return known
  const { start, end } = figure.claim
  const head = behindLast(STOPS, text.slice(Math.max(0, start - LEAD), start))
  const tail = /^[^,.;，。；]*/.exec(text.slice(end, end + LEAD))
  const clause = `${head} ${tail?.[0] ?? ''}`.toLowerCase()
  const found = BASES.findIndex((base) => base.test(clause))
  KNOWN.set(figure, found)
  return found
}

const HAN = /\p{Script=Han}/u

/** 地区生产总值由…增加到…，居民收入年均增长6.1%: a yearly rate with a name of its own is of no level with another. */
export function isOfOtherName({ claim: rate }: Figure, { claim: level }: Figure): boolean {
  const [own, other] = [rate.measureKey, level.measureKey]
  if (own.length === 0 || other.length === 0 || !own.some((word) => HAN.test(word))) return false
  return !own.some((word) => other.includes(word))
}

/** "More than a million" is told to no digit from which an exact amount could be taken off. */
export function isRounded({ claim: level }: Figure, { claim: amount }: Figure): boolean {
  if (level.bound === 'exact' || amount.bound !== 'exact') return false
  return level.precision > amount.precision || digitsOf(level) < digitsOf(amount)
}

/** 累计发放86亿元，贷款余额60亿元，今年发放17亿元: what is outstanding isn't what all but this year's comes to. */
export function isOutstanding(
  { doc: { text } }: Scene,
  { claim: { start, period } }: Figure,
): boolean {
  return (
    period?.startsWith('@') === true &&
    /余[额額][为達达是為]?$/.test(text.slice(Math.max(0, start - 4), start))
  )
}

/** Of a stretch of time, and no total so far. */
export function isFlow({ claim: { period } }: Figure): boolean {
  return period !== null && !/^@|^since/.test(period)
}

/** 募集资金净额8.1亿元: what costs were taken from, and no total of what was paid. */
export function isNet({ doc: { text } }: Scene, { claim: { start } }: Figure): boolean {
  return /净额[为是达约共]{0,2}$/.test(text.slice(Math.max(0, start - 5), start))
}
