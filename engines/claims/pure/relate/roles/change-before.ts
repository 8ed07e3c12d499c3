import { abs, compare, multiply, rational, rationalOf } from '#platform/exact'
import { clauseStart, directionOf, hasBetween, sortOf } from '../part.ts'
import type { Tape } from '../tape.ts'
import { isWay, MODIFIERS, REACH, roleOf } from './cues-before.ts'
import { isTally } from './tallies.ts'
import { type Found, type Labels, UNMARKED } from './turns.ts'

/** Labels by the nearest cue before the claim that isn't a mere modifier. */
export function changeLabels(tape: Tape, at: number, before: readonly Found[]): Labels | null {
  const reach = REACH[tape.grammar]
  const item = tape.items[at]
  if (item?.kind !== 'claim') return null
  const sort = sortOf(item.claim)
  const cues = before.filter(({ cue }) => !MODIFIERS.has(cue))
  const [near, next] = isOverRate(tape, sort, cues) ? cues.slice(1) : cues
  if (near === undefined) return null
  if (near.cue === 'from' && (isMadeOf(tape, near.at, at) || isPastTime(tape, near.at, at)))
    return null
  const last = tape.items[near.at - 1]
  if (near.cue === 'to' && last?.kind === 'claim' && isTally(tape.text, last, item)) return null
  if (near.cue === 'to' || near.cue === 'from') return near.words > reach.ends ? null : endBy()
  if (near.cue === 'than') {
    if (near.words > reach.ends || isPastTime(tape, near.at, at)) return null
    return { ...UNMARKED, mark: 'than', markAt: near.at }
  }
  // "58 % and 41 %, a gap of 17 points": how far apart the two before it are.
  if (tape.grammar === 'en' && near.words === 0 && isGapOf(tape, near))
    return { ...UNMARKED, role: 'amount', cueAt: near.at, isHigher: true }
  const isNoun = tape.grammar === 'zh' && near.cue === 'downNoun'
  if (near.cue === 'rate' || isNoun) {
    if (near.words > reach.direction || sort === 'quantity') return null
    const way = near.cue === 'rate' ? ('up' as const) : ('down' as const)
    const direction = item.claim.value.coefficient < 0n ? null : way
    return { ...UNMARKED, role: roleOf(before), direction, cueAt: near.at }
  }
  if (tape.grammar === 'en' && near.words <= 2 && isThan(tape, near, at))
    return { ...UNMARKED, mark: 'than', markAt: near.at }
  const on = onBase(tape, before)
  if (on !== null) return { ...UNMARKED, mark: 'than', markAt: on.at }
  if (near.cue === 'flat') return { ...UNMARKED, mark: 'to', markAt: near.at, direction: 'flat' }
  if (isWay(near.cue)) {
    if (near.words > reach.direction || areThose(tape, near.at, at)) return null
    // 'fell below 4 %': what it came to.
    if (PAST.test(tape.text.slice(item.claim.start, item.claim.end)))
      return { ...UNMARKED, mark: 'to', markAt: near.at, direction: directionOf(near.cue) }
    if (sort === 'quantity' && !isAmountOf(tape, near, at)) return null
    return {
      ...UNMARKED,
      role: roleOf(before),
      direction: directionOf(near.cue),
      cueAt: near.at,
    }
  }
  if (tape.grammar === 'zh' && (near.cue === 'higher' || near.cue === 'lower'))
    return comparedLabels(tape, near, at, before)
  return null

  function endBy(): Labels | null {
    if (near === undefined) return null
    const mark = near.cue === 'to' ? 'to' : 'from'
    const isRateNext = next?.cue === 'rate' || (tape.grammar === 'zh' && next?.cue === 'downNoun')
    if (mark === 'to' && next !== undefined && isRateNext && sort !== 'quantity') {
      const direction = next.cue === 'rate' ? ('up' as const) : ('down' as const)
      return { ...UNMARKED, role: roleOf(before), direction, cueAt: next.at }
    }
    // "Growth slows to": a noun goes with the end of a change only where it stands beside it.
    const reachOfWay = next?.cue.endsWith('Noun') ? 0 : 3
    const way =
      next !== undefined && isWay(next.cue) && next.words - near.words <= reachOfWay ? next : null
    if (mark === 'to' && tape.grammar === 'zh' && way === null) {
      // 占比达到 40 % is a share, and plain 达到 says nothing of a change.
      // 增长6.5%至3500亿元: the end stands behind its amount.
      const isBehind = near.at === at - 1 && tape.items[at - 2]?.kind === 'claim'
      const isChange =
        isBehind || before.some(({ cue }) => cue === 'from') || isBehindStart(tape, near.at)
      if (!isChange) return null
    }
    return {
      ...UNMARKED,
      mark,
      markAt: near.at,
      direction: way === null ? null : directionOf(way.cue),
      cueAt: way?.at ?? null,
    }
  }
}

/** 价格上升的有16%: how many did, and not by how much. */
function areThose({ grammar, items, text }: Tape, cueAt: number, at: number): boolean {
  return (
    grammar === 'zh' &&
    /^的[仅僅只]?有[约約]?$/.test(text.slice(items[cueAt]?.end, items[at]?.start))
  )
}

const PAST = /^(?:above|below|past|beyond)\b/i

/** 比…高 and 高于…: by how much, or the level of another. */
function comparedLabels(
  tape: Tape,
  near: Found,
  at: number,
  before: readonly Found[],
): Labels | null {
  const [cue, item] = [tape.items[near.at], tape.items[at]]
  // 比…高 is a comparison, 全长 is none.
  const isOne = cue !== undefined && cue.end - cue.start === 1
  const isBehindBase =
    tape.items[near.at - 1]?.kind === 'claim' &&
    hasBetween(tape, clauseStart(tape, near.at) - 1, near.at, ['than'])
  if (isOne && !before.some((other) => other.cue === 'than') && !isBehindBase) return null
  const isPoints = item?.kind === 'claim' && sortOf(item.claim) === 'points'
  if (!isOne && !isPoints && isOfOther(tape, near.at, at)) {
    // 不得低于上一年收入的70%: what is asked for.
    const isAsked = cue !== undefined && tape.text[cue.start - 1] === '得'
    return isAsked ? UNMARKED : { ...UNMARKED, mark: 'than', markAt: near.at }
  }
  const direction = directionOf(near.cue)
  return { ...UNMARKED, role: 'amount', direction, cueAt: near.at, isHigher: true }
}

/** 高于前一年的2.1%, 少于邻县的46所: the level of what is named before 的, and not by how much. */
function isOfOther(tape: Tape, cueAt: number, at: number): boolean {
  const [cue, item] = [tape.items[cueAt], tape.items[at]]
  const words = tape.text.slice(cue?.end ?? 0, item?.start ?? 0)
  if (/^[^，。；、\d]{2,20}的[约近]?$/.test(words)) return true
  const behind = tape.text.slice(item?.end ?? 0, (item?.end ?? 0) + LEVEL_REACH)
  return /^[^，。；、]{0,20}$/.test(words) && LEVEL_BEHIND.test(behind)
}

/** 高于2010年28.9%的市场份额: the noun behind a figure says that it is a level; 高于平均5%的企业 are none. */
const LEVEL_BEHIND =
  /^的[^，。；、的\d]{0,8}?(?:份额|水平|比例|比重|占比|[^效概]率|均值|平均值|平均数|利润|价格|单价|均价|成交价|收入|工资|成本|总量|总额|数量|规模|产量|销量|增速|增幅|涨幅)(?=[，。；、）]|$)/
const LEVEL_REACH = 18

/** 高于全国整体增速1.5个百分点: how far above the rate of another place, and no rate of its own. */
function isOverRate(tape: Tape, sort: string, [rate, over]: readonly Found[]): boolean {
  if (tape.grammar !== 'zh' || sort !== 'points' || rate?.cue !== 'rate') return false
  if (over?.cue !== 'higher' && over?.cue !== 'lower') return false
  const [item, next] = [tape.items[over.at], tape.items[over.at + 1]]
  return item !== undefined && item.end - item.start > 1 && next?.kind === 'place'
}

/** 从1.29秒压到0.86秒: whatever the verb, an end stands behind a start in its clause. */
function isBehindStart(tape: Tape, cueAt: number): boolean {
  for (let at = cueAt - 1; at > cueAt - 4; at -= 1) {
    const item = tape.items[at]
    if (item?.kind === 'word') continue
    if (item?.kind !== 'claim') return false
    const before = tape.items[at - 1]
    const start = before?.kind === 'period' ? tape.items[at - 2] : before
    return start?.kind === 'cue' && start.cue === 'from'
  }
  return false
}

/** "A 0.4 pct rise from last year and 28.3 pct of the market": the time was the base, and another figure follows. */
function isPastTime(tape: Tape, cueAt: number, at: number): boolean {
  if (tape.grammar !== 'en') return false
  const [cue, item] = [tape.items[cueAt], tape.items[at]]
  const words = tape.text.slice(cue?.end ?? 0, item?.start ?? 0)
  return TIME_AND.test(words)
}

const TIME_AND =
  /^\s*(?:(?:the )?(?:last|previous|prior|preceding|year-earlier|year-ago) (?:year|month|quarter|week|season|period)|(?:a|one) (?:year|month|quarter|week|decade) (?:ago|earlier|before)|(?:\d{1,2}|two|three|four|five|six|ten) years (?:ago|earlier|before)|(?:19|20)\d\d(?:[-/]\d\d)?)(?:'s)?(?: \([^()]{1,24}\))?,? (?:and|but)\s+(?:(?:up|down|by|an?)\s+)*$/i

/** 由7名教授、21名研究生组成: what something is made of, or who does it. */
function isMadeOf(tape: Tape, cueAt: number, at: number): boolean {
  const [cue, item] = [tape.items[cueAt], tape.items[at]]
  if (tape.grammar !== 'zh' || cue === undefined || item === undefined) return false
  if (tape.text.slice(cue.start, cue.end) !== '由') return false
  const clause = tape.text.slice(item.end, item.end + 60).split(/[；。]/)[0] ?? ''
  return /^[^至到]*(?:组成|构成|承担|完成|提供|主办|承办|牵头|负责)/.test(clause)
}

/** "5 points above 71.3 %", "lower than the 36 of last year": what follows is the base. */
function isThan(tape: Tape, { cue, at }: Found, claimAt: number): boolean {
  if (isJoined(tape, at, claimAt)) return false
  if (cue !== 'higher' && cue !== 'lower') return false
  const item = tape.items[at]
  const words = item === undefined ? '' : tape.text.slice(item.start, item.end).toLowerCase()
  return / (?:than|of)$|^(?:above|below|behind)$/.test(words) && !words.endsWith(' of a')
}

/** "0.4 points down on 74.4 %", "a 9 % decline on the 20,100": what stands behind an amount and its word of change. */
function onBase(tape: Tape, [first, second]: readonly Found[]): Found | null {
  const isOn =
    first?.cue === 'over' &&
    first.words <= 1 &&
    second?.at === first.at - 1 &&
    isWay(second.cue) &&
    tape.items[second.at - 1]?.kind === 'claim'
  return isOn ? first : null
}

/** "A gap of", "a difference of". */
function isGapOf(tape: Tape, { at }: Found): boolean {
  const item = tape.items[at]
  const words = item === undefined ? '' : tape.text.slice(item.start, item.end)
  return /\b(?:gap|difference) of$/i.test(words)
}

/** "254,000 more than in winter and 929,000 more than a year earlier", "below budget but 6 % higher": the second is a difference of its own. */
function isJoined(tape: Tape, from: number, to: number): boolean {
  return /\b(?:and|but|yet|while)\s$/i.test(
    tape.text.slice(tape.items[from]?.end ?? 0, tape.items[to]?.start ?? 0),
  )
}

/**
 * "Added 12 members" and "raised 3 billion yuan" change no level: in English an absolute amount is one after "by", after a noun
 * ("an increase of") or after "up" and "down".
 */
function isAmountOf(tape: Tape, cue: Found, at: number): boolean {
  if (tape.grammar === 'zh') return cue.words === 0
  const item = tape.items[cue.at]
  const claim = tape.items[at]
  if (item === undefined || claim === undefined) return false
  const gap = tape.text.slice(item.end, claim.start).toLowerCase()
  const word = tape.text.slice(item.start, item.end).toLowerCase()
  if (word === 'up' || word === 'down') return gap.trim() === '' || gap.trim() === 'by'
  // "Rose $1.21 (4.0 %)", "added 52.4 points, or 1.3 percent": said again in per cent, it is an amount.
  const behind = tape.text.slice(claim.end, claim.end + 32)
  if (gap.trim() === '' && /^(?: [a-z]+)?(?: \(|, or )[\d.,]+ ?(?:%|per ?cent|pct)/i.test(behind))
    return true
  if (gap.trim() === '' && isPartOfBase(tape, at)) return true
  return / by $/.test(gap) || (cue.cue.endsWith('Noun') && / of $/.test(gap))
}

/** "Sales rose 30 million from 580 million": so little of what it was is no level. */
function isPartOfBase({ items, text }: Tape, at: number): boolean {
  const claim = items[at]
  const base = items.slice(at + 1).find(({ kind }) => kind === 'claim')
  if (claim?.kind !== 'claim' || base?.kind !== 'claim') return false
  if (!/^ from (?:the |about |some |nearly |almost )?$/.test(text.slice(claim.end, base.start)))
    return false
  const [amount, whole] = [claim.claim, base.claim].map(({ value }) => abs(rationalOf(value)))
  if (amount === undefined || whole === undefined || claim.claim.unit !== base.claim.unit)
    return false
  return compare(multiply(amount, rational(2n)), whole) < 0
}
