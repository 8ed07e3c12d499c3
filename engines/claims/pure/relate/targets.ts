import { compare, multiply, rational, rationalOf } from '#platform/exact'
import type { ReadClaim, Relation } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import {
  areCounts,
  findBetween,
  hasBetween,
  hasStop,
  isBare,
  isPer,
  type Line,
  type Part,
} from './part.ts'
import { isWholeOfShare } from './roles/listed-apart.ts'
import { sizeOf } from './sums/kin.ts'
import { OF_ANOTHER } from './worded/limits.ts'

type Target = Extract<Relation, { kind: 'target' }>

/** A value beside its target: "1.55, surpassing the annual target of less than 1.9", 优于1.9以下的目标. */
export function targetOf(line: Line, target: Part): Relation | null {
  const isTarget = target.role === 'target' || isNamedBehind(line, target)
  if (!isTarget) return null
  return valueBehind(line, target) ?? valueBefore(line, target)
}

function valueBefore(line: Line, target: Part): Relation | null {
  const { tape, parts } = line
  // Of "exceeding its target of 60 but short of that of 65" each has words of its own.
  let from: Part | null = null
  for (let order = target.order - 1; order >= 0 && order >= target.order - 4; order -= 1) {
    const value = parts[order]
    if (value === undefined || hasStop(line, value.at, target.at)) return null
    if (value.role === 'target') from ??= value
    if (value.role === 'target' || value.mark === 'from' || value.mark === 'than') continue
    if (isWholeOfShare(tape, parts, value)) continue
    const last = from ?? value
    const between = tape.text.slice(last.claim.end, target.claim.start)
    if (ELSEWHERE.some((words) => words.test(between))) return null
    // "Expects 12 to 14, compared with its prior guidance of 10 to 12": one goal after another.
    if (value.claim.bound === 'between' && target.claim.bound === 'between') return null
    const met = findBetween(tape, last.at, target.at, ['met', 'missed', 'higher', 'lower'])
    if (!fitsTarget(line, value, target)) {
      // An amount between them is how far the value lies from its target or from another time.
      if (!isOneDimension(line, value, target) || value.role === 'amount') continue
      return null
    }
    if (value.role === 'amount' && target.claim.unit !== value.claim.unit) continue
    const cue = met === null ? undefined : tape.items[met]
    const said =
      cue?.kind === 'cue' && (cue.cue === 'met' || cue.cue === 'missed')
        ? cue.cue
        : (saidBy(`${between}${tape.text.slice(target.claim.start, target.claim.number.start)}`) ??
          saidOfIt(line, target))
    // 仍超过160的标准限值: above a limit is what isn't met.
    if (said === 'met' && isOverLimit(tape.text, value.claim.end, target.claim)) return null
    const side = sideOf(line, last, target)
    const isCompared = hasBetween(tape, last.at, target.at, ['target', 'than', 'higher', 'lower'])
    if (said === null && !isCompared && side === null) return null
    if (said === null && side === null && isOnItsWay(line, value, target)) return null
    return relationOf(value, target, said, side)
  }
  return null
}

/** "41,200 so far, against a full-year target of 50,000": nothing is missed yet. */
function isOnItsWay({ tape: { text } }: Line, value: Part, { claim }: Part): boolean {
  const before = text.slice(Math.max(0, claim.number.start - FULL_YEAR_REACH), claim.number.start)
  return sizeOf(value.claim) < sizeOf(claim) && FULL_YEAR.test(before)
}

const FULL_YEAR_REACH = 40
const FULL_YEAR = /\b(?:full|whole)[- ]year(?:['’]s)? [^,;.]{0,24}$/i

function relationOf(
  value: Part,
  target: Part,
  said: Target['said'],
  side: Target['side'] | null,
): Target {
  const found = { kind: 'target', value: value.claim.index, target: target.claim.index } as const
  return side === null || side === undefined ? { ...found, said } : { ...found, said, side }
}

/** "The pledge to create 40,000 jobs was met, with 41,300 filled", 年度目标20万人，实际完成21.6万人. */
function valueBehind(line: Line, target: Part): Relation | null {
  const { tape, parts } = line
  const value = parts[target.order + 1]
  if (value === undefined || value.role !== 'level' || hasStop(line, target.at, value.at))
    return null
  if (!fitsTarget(line, value, target)) return null
  const between = tape.text.slice(target.claim.end, value.claim.start)
  if (between.length > BEHIND_MAX || /\b(?:al)?though\b|\bbut\b|但/.test(between)) return null
  const said = FULFILLED.test(between) ? 'met' : UNFULFILLED.test(between) ? 'missed' : null
  return said === null ? null : relationOf(value, target, said, null)
}

const BEHIND_MAX = 60
const FULFILLED =
  /\b(?:was|were|been|is) (?:more than |comfortably |fully )?(?:met|exceeded|surpassed|achieved|fulfilled|beaten|reached)\b|目标[^，。；]{0,6}(?:圆满|顺利|提前|超额|如期)[^。；]{0,6}(?:完成|实现|达成)/i
const UNFULFILLED =
  /\b(?:was|were|been|is) (?:not (?:met|reached|achieved)|missed)\b|目标[^，。；]{0,4}(?:未能|没有|尚未|未)(?:完成|实现|达成)/i

/** 未达到5%的年初目标, 低于35的标准限值, "the 400 planned": what stands behind the number names it. */
function isNamedBehind({ tape }: Line, { claim, role }: Part): boolean {
  if (claim.form !== 'number' || role === 'share') return false
  const behind = tape.text.slice(claim.end, claim.end + 24)
  if (tape.grammar === 'zh') {
    const said = tape.text.slice(
      Math.max(tape.sentence.start, claim.start - 10),
      claim.number.start,
    )
    return SAID_OF_TARGET.test(said) && NAMED_TARGET.test(behind)
      ? true
      : KEPT_WITHIN.test(said) &&
          /(?:以内|之内|以下|内)$/.test(tape.text.slice(claim.start, claim.end))
  }
  const before = tape.text.slice(Math.max(tape.sentence.start, claim.start - 24), claim.start)
  const isPlanned = PLANNED_BEHIND.test(behind) || PLANNED_BEFORE.test(before)
  return (
    isPlanned ||
    LIMIT_BEFORE.test(tape.text.slice(Math.max(tape.sentence.start, claim.start - 70), claim.start))
  )
}

const SAID_OF_TARGET =
  /(?:达到|未达|低于|高于|超过|超出|优于|好于|快于|不及|完成|实现)[^，。；\d]{0,6}$/
const NAMED_TARGET = /^(?:左右)?的?[^，。；、\d]{0,8}(?:目标|任务|标准|限值|考核要求|计划数|预期值)/
const KEPT_WITHIN = /控制在[^，。；\d]{0,8}$/
const PLANNED_BEHIND =
  /^ (?:[a-z-]+ )?(?:planned|targeted|budgeted|pledged|promised)\b(?! (?:to|in the))/i
const PLANNED_BEFORE = /\b(?:planned|targeted|budgeted|promised|pledged) $/i
const LIMIT_BEFORE =
  /\b(?:above|below|under|over|than|within|exceed(?:ed|ing|s)?|meet(?:ing|s)?|met) [^,;.\d]{0,40}\b(?:limit|value|threshold|standard|ceiling|cap|guideline|requirement|commitment|pledge) of $/i

/** …增长25%，关键工序数控化率达到75%: the later number has a subject of its own. */
const OWN_VALUE = /[，；][^，；目标]{3,20}(?:达到|达|实现)$/

/** 达到62.4%，力争到2025年达到64%; 目标是2027年达到64%: a target that lies ahead is neither missed nor met. */
const AHEAD =
  /目标(?:则?[是为]|[:：])[^，。；]{0,20}(?:[到至达]|实现|完成)|力争|预计|争取|确保|到20\d\d年|计划到|将达|(?:年|月|季)[底末]前|年内|\b(?:plans?|aims?|expects?|will|is to|are to|by (?:the end of )?20\d\d)\b/i

/** "Now sees 490,000 deliveries, up from its previous guidance of 480,000": the target was moved. */
const REVISED = /\b(?:up|down|raised|lifted|cut|lowered|revised|changed) from\b|\binstead of\b/i

/** What stands between the two speaks of something else, or of another goal. */
const ELSEWHERE = [OWN_VALUE, AHEAD, REVISED, OF_ANOTHER]

/** How many times as much a value may be as a target of the same thing; but for a slip of zeros, which leaves the digits. */
const TARGET_FAR = 3n

function isFar(value: ReadClaim, target: ReadClaim): boolean {
  const a = rationalOf(value.value)
  const [low, high] = [rationalOf(target.value), rationalOf(target.valueHigh ?? target.value)]
  // "3.4 %, within the range of 1 % to 3 %": from the nearer end.
  const b = compare(a, high) > 0 ? high : low
  const many = rational(TARGET_FAR)
  const isApart = compare(multiply(a, many), b) < 0 || compare(multiply(b, many), a) < 0
  return isApart && value.bound === 'exact' && !isSlipOfScale(value, target)
}

/** 52.3万人 of a target of 48亿. */
function isSlipOfScale(value: ReadClaim, target: ReadClaim): boolean {
  return value.unit === target.unit && SCALE_SLIPS.some((power) => isFitting(value, target, power))
}

const SCALE_SLIPS: readonly bigint[] = [3n, 4n, 6n, 8n]

function isFitting(value: ReadClaim, target: ReadClaim, power: bigint): boolean {
  const [a, b] = [rationalOf(value.value), rationalOf(target.value)]
  const factor = rational(10n ** power)
  return [multiply(a, factor), multiply(a, rational(1n, 10n ** power))].some(
    (moved) =>
      compare(multiply(moved, rational(2n, 3n)), b) <= 0 &&
      compare(multiply(moved, rational(3n, 2n)), b) >= 0,
  )
}

function fitsTarget(line: Line, value: Part, target: Part): boolean {
  if (value.claim.form !== 'number' && value.claim.form !== 'fraction') return false
  if (isFar(value.claim, target.claim)) return false
  return (
    isOneDimension(line, value, target) &&
    (value.role === 'level' || value.role === 'amount' || value.role === 'share')
  )
}

/** "57,400 vehicles … its target of 60,000": one of the two may leave out what is counted. */
function isOneDimension({ tape }: Line, { claim: a }: Part, { claim: b }: Part): boolean {
  const [left, right] = [dimensionOf(a.unit), dimensionOf(b.unit)]
  // "64 g of CO2 per km", of which the unit is read as grams, beside "no more than 50 g per km".
  if (left === right || isPer(b, a)) return true
  // "34 micrograms per cubic metre, meeting the limit of 25".
  if (b.unit === 'items' && isBare(tape.text, b) && a.unit.includes('/')) return true
  return areCounts(a, b) && isBare(tape.text, left === 'count' ? a : b)
}

const MET =
  /better than|ahead of|surpass|exceed|beat|meeting|met\b|within (?:the|its|our|their|this|that|target|budget|plan)\b|优于|好于|完成|超过|达到|实现|符合/i
const MISSED = /short of|miss|fail|behind|worse than|未完成|未达|不及|落后|差于|未能|尚未/i

function saidBy(between: string): 'met' | 'missed' | null {
  if (MISSED.test(between)) return 'missed'
  return MET.test(between) ? 'met' : null
}

function isOverLimit(text: string, from: number, { number, end }: Part['claim']): boolean {
  return (
    /(?:超过|超出|高于|突破)[^，。；\d]{0,8}$/.test(text.slice(from, number.start)) &&
    /^的?[^，。；\d]{0,6}(?:限值|上限|红线|警戒)/.test(text.slice(end, end + 14))
  )
}

/** "Against a target of 9,000, which it beat"; of costs and times it would be less that beats it. */
function saidOfIt({ tape: { text, sentence } }: Line, { claim }: Part): Target['said'] {
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + BEHIND_MAX))
  const [, beaten, missed] = WHICH_IT.exec(behind) ?? []
  if (beaten === undefined && missed === undefined) return null
  if (OF_LESS.test(text.slice(sentence.start, claim.start))) return null
  return missed === undefined ? 'met' : 'missed'
}

const WHICH_IT =
  /^(?: [a-z]+)?, (?:which|a (?:target|goal)(?: that)?) (?:it|they|we|he|she|the [a-z]+) (?:(?:has|have|had|easily|comfortably|just|narrowly) )*(?:(beat|beaten|exceeded|topped|surpassed|met|reached)|(missed|fell short of))\b/
const OF_LESS =
  /\b(?:costs?|spen[dt]\w*|expen[sd]\w*|debts?|loss(?:es)?|deficit|times?|delays?|emissions?|backlog|prices?|bills?|arrears|vacanc\w*|overtime|waste|claims?|cut|reduc\w*|fell|down|late)\b/i

const ABOVE =
  /\b(?:above|over|higher than|more than|faster than)\b[^,;.]{0,40}$|(?:高于|超出|快于|多于)[^，；。]{0,12}$/i
const BELOW =
  /\b(?:below|under|lower than|less than|fewer than|slower than)\b[^,;.]{0,40}$|(?:低于|慢于|少于|控制在)[^，；。]{0,12}$/i

/**
 * On which side of the target the words put the value, whichever side is good. "Surpassing the target of less than 1.9" says
 * none: the bound is the target's own.
 */
function sideOf({ tape }: Line, value: Part, { claim }: Part): 'above' | 'below' | null {
  const between = tape.text.slice(value.claim.end, claim.start)
  const own = tape.text.slice(claim.start, claim.number.start)
  if (own !== '' && /(?:\bof |目标[^，。；]{0,4})$/i.test(between)) return null
  const words = `${between.slice(-70)}${own}`
  if (/\b(?:not|nor|neither)\b|n['’]t\b|[不未](?:低于|高于|超过|少于)/i.test(words)) return null
  if (BELOW.test(words) || /^(?:未达到?|不及|未到)/.test(own)) return 'below'
  return ABOVE.test(words) ? 'above' : null
}
