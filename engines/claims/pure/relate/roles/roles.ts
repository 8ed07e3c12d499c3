import { isPaceOfTime, turned } from '../../units/pace.ts'
import { dimensionOf } from '../../units/table.ts'
import { hasBetween, isListed, type Line, type Part, sortOf } from '../part.ts'
import type { Tape } from '../tape.ts'
import { isAge } from './ages.ts'
import { changeLabels } from './change-before.ts'
import { asideOf, isCountedOnly, isOfBase } from './compared.ts'
import { afterLabels } from './cues-after.ts'
import { beforeOf, REACH } from './cues-before.ts'
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

/** A sentence's tape with the roles of its claims. */
export function lineOf(tape: Tape): Line {
  const at = tape.items.findIndex((item) => item.kind === 'cue' && item.cue === 'ofWhich')
  return { tape, parts: partsOf(tape), ofWhich: at === -1 ? null : at }
}

/** The role of each claim of a sentence. */
export function partsOf(tape: Tape): readonly Part[] {
  const known = PARTS.get(tape)
  if (known !== undefined) return known
  const parts = partsIn(tape)
  PARTS.set(tape, parts)
  return parts
}

const PARTS = new WeakMap<Tape, readonly Part[]>()

function partsIn(tape: Tape): readonly Part[] {
  const parts: Part[] = []
  for (const [order, at] of tape.at.entries()) {
    const item = tape.items[at]
    if (item?.kind !== 'claim') continue
    const previous = parts.at(-1)
    const read = labelsOf(tape, at, previous)
    const isOf = previous !== undefined && isOfBase(tape, previous, item.claim, read)
    const { mark, markAt } = isOf ? previous : read
    const labels = { ...read, mark, markAt }
    if (isOf || (previous !== undefined && isCountedOnly(tape, previous, item.claim, read)))
      parts.splice(-1, 1, asideOf(previous))
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
  if (isTaxRate(tape, claim)) return { ...UNMARKED, role: 'other' }
  if (isAge(tape, at) || isHoliday(tape, item) || isTerm(tape, item) || isLasting(tape, item))
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
  return hinted(tape, at, paced(tape, claim.unit, found ?? UNMARKED))
}

/** "1.6 hours faster": what is faster takes less time. */
function paced({ text, items }: Tape, unit: string, labels: Labels): Labels {
  const cue = labels.cueAt === null ? undefined : items[labels.cueAt]
  return cue !== undefined && isPaceOfTime(unit, text.slice(cue.start, cue.end))
    ? { ...labels, direction: turned(labels.direction) }
    : labels
}

/** "The threshold for the 32.5 per cent income tax bracket from $87,000 to $90,000": what it is called. */
export function isTaxRate({ text }: Pick<Tape, 'text'>, { unit, end }: Part['claim']): boolean {
  return (
    unit === 'percent' &&
    /^ (?:[a-z]+ ){0,3}(?:tax (?:band|rate|threshold)|bracket)s?\b/.test(text.slice(end, end + 44))
  )
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

/** 下调7天期逆回购利率10个基点: how long a paper runs is no amount. */
function isTerm({ grammar, text }: Tape, { claim }: { readonly claim: Part['claim'] }): boolean {
  if (grammar !== 'zh' || !/^(?:days|months|years)$/.test(claim.unit)) return false
  return /^期(?![间限满])/.test(text.slice(claim.end, claim.end + 2))
}

/** Ends of a change of ranks: "from 8th to 5th". */
function endLabels(tape: Tape, at: number): Labels {
  const labels = changeLabels(tape, at, beforeOf(tape, at))
  return labels?.mark == null ? UNMARKED : labels
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
  // 少产74万吨，日均59.4万吨: a mean is no second amount.
  if (/[日月年季周]均$/.test(tape.text.slice(item.start - 2, item.start))) return null
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
