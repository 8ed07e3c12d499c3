import { dimensionOf } from '../../units/table.ts'
import type { Cue } from '../cues/types.ts'
import {
  clauseStart,
  directionOf,
  hasBetween,
  isClauseEnd,
  isListed,
  type Line,
  openingOf,
  type Part,
  type Role,
  sortOf,
  wordsBetween,
} from '../part.ts'
import type { Item, Tape } from '../tape.ts'
import { isAge } from './ages.ts'
import {
  againLabels,
  atOtherTime,
  type Found,
  isAdded,
  isAgainInBrackets,
  isBetterBy,
  isBracketedTarget,
  isSaidAgain,
  type Labels,
  targetBehind,
  UNMARKED,
  yearlyLabels,
} from './turns.ts'

/** Cues that say more of a change, and not which role its number has. */
const MODIFIERS: ReadonlySet<Cue> = new Set([
  'respectively',
  'yoy',
  'mom',
  'qoq',
  'real',
  'yearly',
  'total',
  'sum',
  'including',
  'ofWhich',
  'remaining',
  'increment',
  'average',
  'equal',
  'namely',
  'etc',
  'among',
  'times',
  'over',
])

/** How many words may stand between a cue and its number. A word of Chinese is a run of characters. */
const REACH = {
  en: { direction: 3, ends: 3, share: 3, target: 4 },
  zh: { direction: 1, ends: 1, share: 3, target: 1 },
} as const

/** A sentence's tape with the roles of its claims. */
export function lineOf(tape: Tape): Line {
  const at = tape.items.findIndex((item) => item.kind === 'cue' && item.cue === 'ofWhich')
  return { tape, parts: partsOf(tape), ofWhich: at === -1 ? null : at }
}

/** The role of each claim of a sentence. */
export function partsOf(tape: Tape): readonly Part[] {
  const parts: Part[] = []
  for (const [order, at] of tape.at.entries()) {
    const item = tape.items[at]
    if (item?.kind !== 'claim') continue
    const previous = parts.at(-1)
    const labels = labelsOf(tape, at, previous)
    const isAgain =
      previous !== undefined &&
      (isSaidAgain(tape, previous.at, at) || isAgainInBrackets(tape, at, previous))
    parts.push({ claim: item.claim, at, order, ...labels, isAgain })
  }
  return parts
}

function labelsOf(tape: Tape, at: number, previous: Part | undefined): Labels {
  const item = tape.items[at]
  if (item?.kind !== 'claim') return UNMARKED
  const { claim } = item
  if (isAge(tape, at) || isHoliday(tape, item) || isLasting(tape, item))
    return { ...UNMARKED, role: 'other' }
  switch (claim.form) {
    case 'rank':
      return { ...endLabels(tape, at), role: 'rank' }
    case 'ordinal':
    case 'names':
    case 'kinds':
    case 'superlative':
    case 'date':
    case 'span':
    case 'length':
    case 'threshold':
      return { ...UNMARKED, role: 'other' }
    default:
  }
  const before = beforeOf(tape, at)
  const again = againLabels(tape, at, previous)
  if (again !== null) return again
  const rate = yearlyLabels(tape, at, before)
  if (rate !== null) return rate
  const target = targetBehind(tape, at)
  if (target !== null) return target
  const found =
    atOtherTime(tape, at, previous) ??
    changeLabels(tape, at, before) ??
    afterLabels(tape, at) ??
    wholeLabels(tape, at, before) ??
    runLabels(tape, at, previous)
  return hinted(tape, at, found ?? UNMARKED)
}

/** "Reached 231,500 people with 15-day rations": how long they last is none of what is counted. */
function isLasting({ grammar, text }: Tape, { claim }: { readonly claim: Part['claim'] }): boolean {
  const said = text.slice(claim.start, claim.end)
  return grammar === 'en' && dimensionOf(claim.unit) === 'days' && /-[a-z]+$/i.test(said)
}

/** 较2019年国庆假期7天增加…: how long the holiday was is no base. */
function isHoliday({ grammar, text }: Tape, { claim }: { readonly claim: Part['claim'] }): boolean {
  if (grammar !== 'zh' || claim.unit !== 'days') return false
  return /(?:假期|假日|长假|黄金周|春运)$/.test(
    text.slice(Math.max(0, claim.start - 4), claim.start),
  )
}

/** Cues to the left within the clause, the nearest first, each with the words between it and the claim. */
function beforeOf(tape: Tape, claimAt: number): readonly Found[] {
  const found: Found[] = []
  let words = 0
  for (let at = claimAt - 1; at >= 0; at -= 1) {
    const item = tape.items[at]
    if (item === undefined || item.kind === 'claim') break
    if (isClauseEnd(item)) {
      const open = openingOf(tape, at)
      if (open === null) break
      at = open
    } else if (item.kind === 'word') words += 1
    else if (item.kind === 'cue') found.push({ cue: item.cue, at, words })
  }
  return found
}

function isWay(cue: Cue): boolean {
  return cue === 'up' || cue === 'down' || cue === 'flat' || cue === 'upNoun' || cue === 'downNoun'
}

/** Labels by the nearest cue before the claim that isn't a mere modifier. */
function changeLabels(tape: Tape, at: number, before: readonly Found[]): Labels | null {
  const reach = REACH[tape.grammar]
  const [near, next] = before.filter(({ cue }) => !MODIFIERS.has(cue))
  const item = tape.items[at]
  if (near === undefined || item?.kind !== 'claim') return null
  const sort = sortOf(item.claim)
  if (near.cue === 'from' && isMadeOf(tape, near.at, at)) return null
  if (near.cue === 'to' || near.cue === 'from') return near.words > reach.ends ? null : endBy()
  if (near.cue === 'than') {
    if (near.words > reach.ends) return null
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
    if (near.words > reach.direction) return null
    if (sort === 'quantity' && !isAmountOf(tape, near, at)) return null
    return {
      ...UNMARKED,
      role: roleOf(before),
      direction: directionOf(near.cue),
      cueAt: near.at,
    }
  }
  if (tape.grammar === 'zh' && (near.cue === 'higher' || near.cue === 'lower')) {
    // 比…高 is a comparison, 全长 is none.
    const cue = tape.items[near.at]
    const isOne = cue !== undefined && cue.end - cue.start === 1
    const isBehindBase =
      tape.items[near.at - 1]?.kind === 'claim' &&
      hasBetween(tape, clauseStart(tape, near.at) - 1, near.at, ['than'])
    if (isOne && !before.some((other) => other.cue === 'than') && !isBehindBase) return null
    return {
      ...UNMARKED,
      role: 'amount',
      direction: directionOf(near.cue),
      cueAt: near.at,
      isHigher: true,
    }
  }
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

/** "254,000 more than in winter and 929,000 more than a year earlier": the second is a difference of its own. */
function isJoined(tape: Tape, from: number, to: number): boolean {
  return /\band\s$/i.test(tape.text.slice(tape.items[from]?.end ?? 0, tape.items[to]?.start ?? 0))
}

function roleOf(before: readonly Found[]): Role {
  return before.some(({ cue }) => cue === 'yearly') ? 'rate' : 'amount'
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
  return / by $/.test(gap) || (cue.cue.endsWith('Noun') && / of $/.test(gap))
}

/** Ends of a change of ranks: "from 8th to 5th". */
function endLabels(tape: Tape, at: number): Labels {
  const labels = changeLabels(tape, at, beforeOf(tape, at))
  return labels?.mark == null ? UNMARKED : labels
}

/** "a 5 % increase", "0.6 points higher than", "24 % of the total", 5.4%的增长. */
function afterLabels(tape: Tape, claimAt: number): Labels | null {
  const claim = tape.items[claimAt]
  if (claim?.kind !== 'claim') return null
  const sort = sortOf(claim.claim)
  for (let at = claimAt + 1, words = 0; at < tape.items.length && words < 2; at += 1) {
    const item = tape.items[at]
    if (item === undefined || item.kind === 'claim' || isClauseEnd(item)) break
    if (item.kind === 'word') words += 1
    if (item.kind !== 'cue' || MODIFIERS.has(item.cue)) continue
    const { cue } = item
    if (tape.grammar === 'zh') {
      const isNoun =
        (isWay(cue) || cue === 'rate') && tape.text.slice(claim.end, item.start) === '的'
      return isNoun && sort !== 'quantity' && nextClaimIn(tape, at) === null
        ? { ...UNMARKED, role: 'amount', direction: directionOf(cue), cueAt: at }
        : targetAfter(tape, claimAt, item, at)
    }
    // "A 40 percent share".
    if (cue === 'shareNoun' && sort === 'relative')
      return words === 0 ? { ...UNMARKED, role: 'share', cueAt: at } : null
    if (cue.endsWith('Noun') && sort !== 'quantity')
      return {
        ...UNMARKED,
        role: hasBetween(tape, claimAt, at, ['yearly']) ? 'rate' : 'amount',
        direction: directionOf(cue),
        cueAt: at,
      }
    if ((cue === 'up' || cue === 'down') && isAdverb(tape, claimAt, at))
      return { ...UNMARKED, role: 'amount', direction: directionOf(cue), cueAt: at }
    if ((cue === 'higher' || cue === 'lower') && (sort !== 'quantity' || at === claimAt + 1))
      return {
        ...UNMARKED,
        role: 'amount',
        direction: directionOf(cue),
        cueAt: at,
        isHigher: true,
      }
    if (cue === 'share' && sort === 'relative' && words === 0)
      return { ...UNMARKED, role: 'share', cueAt: at }
    return targetAfter(tape, claimAt, item, at)
  }
  return null
}

/** "0.4 points down on April", "3 % up from last year": directly behind the amount and before its base. */
function isAdverb(tape: Tape, claimAt: number, at: number): boolean {
  const [claim, item, next] = [tape.items[claimAt], tape.items[at], tape.items[at + 1]]
  if (claim?.kind !== 'claim' || item === undefined || at !== claimAt + 1) return false
  const word = tape.text.slice(item.start, item.end).toLowerCase()
  const isBase =
    next?.kind === 'cue' && ['over', 'from', 'than', 'yoy', 'mom', 'qoq'].includes(next.cue)
  // "83.3 % up from 75 %" is a level and its base: only points are sure to be an amount.
  return (word === 'up' || word === 'down') && isBase && sortOf(claim.claim) === 'points'
}

function targetAfter(tape: Tape, claimAt: number, item: Item, at: number): Labels | null {
  if (item.kind !== 'cue' || item.cue !== 'target' || wordsBetween(tape, claimAt, at) > 1)
    return null
  return { ...UNMARKED, role: 'target', cueAt: at }
}

function nextClaimIn(tape: Tape, from: number): number | null {
  for (let at = from + 1; at < tape.items.length; at += 1) {
    const item = tape.items[at]
    if (item === undefined || isClauseEnd(item)) return null
    if (item.kind === 'claim') return at
  }
  return null
}

/** Shares and targets by the cues before them. */
function wholeLabels(tape: Tape, at: number, before: readonly Found[]): Labels | null {
  const reach = REACH[tape.grammar]
  const item = tape.items[at]
  if (item?.kind !== 'claim') return null
  if (isBracketedTarget(tape, at)) return { ...UNMARKED, role: 'target', cueAt: at - 2 }
  const target = before.find(({ cue, words }) => cue === 'target' && words <= reach.target)
  if (target !== undefined && isBetterBy(tape, target.at, at))
    return { ...UNMARKED, role: 'amount', cueAt: target.at, isHigher: true }
  // 完成全年目标任务的40.2%.
  const isShareOf = tape.grammar === 'zh' && item.claim.kind === 'share'
  if (target !== undefined && !isShareOf) return { ...UNMARKED, role: 'target', cueAt: target.at }
  if (sortOf(item.claim) !== 'relative') return null
  const share = before.find(({ cue, words }) => cue === 'share' && words <= reach.share)
  return share === undefined ? null : { ...UNMARKED, role: 'share', cueAt: share.at }
}

/** In a list of numbers of one unit ("5 % and 8 %") all have the role of the first. */
function runLabels(tape: Tape, at: number, previous: Part | undefined): Labels | null {
  const item = tape.items[at]
  if (previous === undefined || item?.kind !== 'claim') return null
  // "8.0 % a year and 46.9 % in all" aren't alike.
  if (previous.role === 'rate' && !hasBetween(tape, -1, tape.items.length, ['respectively']))
    return null
  if (previous.claim.unit !== item.claim.unit || !isListed(tape, previous.at, at)) return null
  const { role, mark, markAt, direction, cueAt, isHigher } = previous
  return { role, mark, markAt, direction, cueAt, isHigher }
}

/** What the grammar knew of a claim, where no cue here says otherwise. */
function hinted(tape: Tape, at: number, labels: Labels): Labels {
  const item = tape.items[at]
  if (item?.kind !== 'claim') return labels
  const { kind, direction, form } = item.claim
  const sort = sortOf(item.claim)
  if (labels.mark === null && sort === 'quantity' && labels.role === 'level' && isAdded(tape, at))
    return { ...labels, role: 'amount', direction: 'up' }
  // "Climbed 0.4 points to 112.7": no index is a rise of points.
  const isRise = kind === 'growth' && item.claim.unit === 'index-points' && labels.mark === null
  if (isRise && labels.role === 'level') return { ...labels, role: 'amount', direction }
  if (labels.role === 'amount' && kind === 'average-growth') return { ...labels, role: 'rate' }
  if (labels.role !== 'level') return labels
  if (kind === 'target') return { ...labels, role: 'target' }
  if (kind === 'share' && labels.direction === 'flat') return { ...labels, role: 'share' }
  if (labels.mark !== null) return form === 'multiple' ? { ...labels, role: 'multiple' } : labels
  if (kind === 'share') return { ...labels, role: 'share' }
  if (kind === 'average-growth') return { ...labels, role: 'rate', direction }
  const isGrowth = kind === 'growth' && (sort === 'relative' || tape.grammar === 'zh')
  if (sort === 'points' || isGrowth || kind === 'gap')
    return { ...labels, role: 'amount', direction, isHigher: false }
  if (form === 'multiple' || kind === 'multiple' || item.claim.unit === 'times')
    return { ...labels, role: 'multiple', direction }
  return labels
}
