import type { ReadClaim } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { claimAt, isChinese, isRow, type Of, openingOf, type Scale, shareWords } from '../scale.ts'
import { isTightMultiple } from '../tight/multiple.ts'
import { between, turnsBetween, wordsBefore, wordsBehind } from '../words/said.ts'
import { isFar, ratioOf, sizeOf } from '../words/sizes.ts'

type Sides = { readonly times: ReadClaim; readonly of: ReadClaim; readonly base: ReadClaim }

/** Whether the words surely say that one figure is a multiple of another. */
export function isSureMultiple(scale: Scale, relation: Of<'multiple'>): boolean {
  const [times, of, base] = [relation.times, relation.of, relation.base].map((index) =>
    claimAt(scale, index),
  )
  if (times === undefined || of === undefined || base === undefined) return true
  const sides = { times, of, base }
  // "Five times the size of 650 Madison": a name.
  if (base.unit === 'items' && /^ [A-Z]/.test(scale.doc.text.slice(base.end, base.end + 2)))
    return false
  if (isFar(sizeOf(of) / sizeOf(base) / ratioOf(times))) return false
  if (isChinese(scale, times)) return true
  // "2 1/2 times": one number.
  if (of.end + 1 >= times.start && of.start < times.start) return false
  if (relation.isSole === true) return !isLoose(sides)
  const isOnly = isAlone(scale, sides)
  const isBack = isOnly || POINTS_BACK.test(openingOf(scale, times))
  if (of.sentence !== times.sentence && !isBack) return false
  if (base.sentence !== times.sentence && !isOnly && !shareWords(of, base)) return false
  const isTied = isOnly || isRow(scale, times) || isTightMultiple(scale, sides)
  return isTied && !isLoose(sides) && !isOfAnother(scale, sides)
}

const SAID = /^ (?:the|that|those|its|their|as|what)\b/
const OTHERS =
  /\b(?:while|whereas|but|excluding|including|average|which|whose|on revenue|on sales)\b|, and /

/** No other figure around that a multiple could be of: whatever the words, no other two are meant. */
function isAlone({ doc, context }: Scale, { times, of, base }: Sides): boolean {
  const members = [times, of, base].sort((a, b) => a.start - b.start)
  const [first, , last] = members
  const [from, to] = [first, last].map((one) => doc.sentences[one?.sentence ?? -1])
  if (first === undefined || last === undefined || from === undefined || to === undefined)
    return false
  if (to.index - from.index > 1 || from.paragraph !== to.paragraph) return false
  // "Nine times the normal level": of what is said, and not by a figure.
  if (last === times && SAID.test(wordsBehind(doc.text, times, 8))) return false
  const isRival = (one: ReadClaim): boolean =>
    !members.includes(one) && (one.form === 'multiple' || mayBeAlike(doc.text, one, of))
  const near = context.claims.filter(({ start, end }) => start >= from.start && end <= to.end)
  return !near.some(isRival) && !OTHERS.test(doc.text.slice(first.start, last.end).toLowerCase())
}

const POINTS_BACK = /^\W*(?:that|this|it|which)\b/i

const NEARLY = 0.85

/** "Nearly doubled" is said of 1.7 times as much, too, and "more than halved" of less than half. */
function isLoose({ times, of, base }: Sides): boolean {
  const ratio = sizeOf(of) / sizeOf(base) / ratioOf(times)
  const off = times.unit === 'ratio' ? 1 / ratio : ratio
  if (times.bound === 'over' && off > 1 && off < 2) return true
  return times.form !== 'number' && times.bound === 'nearly' && off > NEARLY && off < 1
}

/** So near behind it a base is that of "2.7 times that of 2018 (22,500)". */
const OWN_REACH = 30
const OWN_TIME =
  /^ (?:the|its|what) [a-z ]{0,30}\b(?:in|of|during|from) (?:the )?(?:first|second|third|fourth|same|previous|quarter|year|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})/
/** A price beside an amount of money. */
const PRICE = 1e3
const AMOUNT = 1e7
const OWN_BASE =
  /^ (?:the |its |their |that |what |last |analyst|wall street|market )?[a-z’' ]{0,40}(?:expect|forecast|estimate|consensus|last year|a year|year earlier|year ago|before)[^\d$€£]{4,}/

/** "Almost double the number last year, will be joined by 36": the base was said in words, or another figure is nearer. */
function isOfAnother({ doc: { text }, context }: Scale, { times, of, base }: Sides): boolean {
  const behind = wordsBehind(text, times)
  if (base.end < times.start && OWN_TIME.test(behind)) return true
  if (sizeOf(base) < PRICE && sizeOf(of) > AMOUNT) return true
  if (/\bincluding\b/.test(between(text, of, base))) return true
  const isOfIts = /^ (?:its|their) (?:level|value|size|total|number|figure)[a-z ]{0,12} of /.test(
    behind,
  )
  if (!isOfIts && /^ (?:expect|forecast|estimate|consensus|their\b|its\b|his\b)/.test(behind))
    return true
  const isApart = base.start < times.start || base.start - times.end > OWN_REACH
  if (isApart && /^ (?:that|those) of\b/.test(behind)) return true
  // "Will double the 200 shelters", "a plan to double the 5 percent tax".
  const isToCome = /\b(?:to|will|would|could|may) $/.test(wordsBefore(text, times, 12))
  if (isToCome && /^ (?:the|its|their) /.test(behind)) return true
  if (/\b(?:percent|per cent|pct|%) of (?:the )?(?:[a-z]+ )?$/.test(wordsBefore(text, of, 40)))
    return true
  if (
    /\bwhich $/.test(wordsBefore(text, times, 7)) &&
    of.end < base.start &&
    base.end < times.start
  )
    return true
  if (/\b(?:above|below) /.test(between(text, times, base).slice(0, 70))) return true
  if (of.start > times.end && turnsBetween(between(text, times, of))) return true
  if (base.start < times.end) return false
  const isNearer = context.claims
    .slice(times.index, base.index)
    .some((one) => one.start > times.end && one !== of && one.unit === base.unit)
  return isNearer || OWN_BASE.test(text.slice(times.end, base.start).toLowerCase())
}
