import type { ReadClaim } from '../../model.ts'
import { isPer, type Line } from '../../relate/part.ts'
import { claimAt, isChinese, type Of, openingOf, type Scale } from '../scale.ts'
import { between, lastClause, turnsBetween, wordsBefore, wordsBehind } from '../words/said.ts'
import { sizeOf } from '../words/sizes.ts'

type Aim = {
  readonly scale: Scale
  readonly line: Line
  readonly relation: Of<'target'>
  readonly text: string
  readonly value: ReadClaim
  readonly target: ReadClaim
  /** The words between them. */
  readonly said: string
}

/** Whether the words surely say that a figure met a target, or missed it. */
export function isSureTarget(scale: Scale, relation: Of<'target'>): boolean {
  const [value, target] = [claimAt(scale, relation.value), claimAt(scale, relation.target)]
  const line = scale.lineOf(relation.target)
  if (value === undefined || target === undefined || line === null) return true
  const { text } = scale.doc
  const areUnlike =
    value.unit !== target.unit &&
    value.unit !== 'items' &&
    target.unit !== 'items' &&
    !isPer(value, target)
  if (areUnlike) return false
  const said = between(text, value, target)
  const aim = { scale, line, relation, text, value, target, said }
  if (isChinese(scale, target)) return isSureInChinese(aim)
  return (
    isCalledTarget(aim) &&
    !isSoByWords(aim) &&
    !isOfOtherThing(aim) &&
    !isAhead(aim) &&
    !isNoTarget(aim) &&
    !hasBetterValue(aim)
  )
}

/** Across clauses only what is named a target, or has its name. */
function isSureInChinese({ text, value, target, said }: Aim): boolean {
  // 41.2万辆，完成全年90万辆目标的45.8%: on its way.
  if (/^[^，。；\d]{0,8}的\s?[\d.]+\s?[%％倍成]/.test(wordsBehind(text, target, 14))) return false
  if (!/[，。；]/.test(said)) return true
  if (/目标|任务|预期|标准|计划|指标|限额|限值|上限/.test(said + wordsBehind(text, target, 8)))
    return true
  const common = value.measureKey.filter((word) => target.measureKey.includes(word)).length
  return common * 2 >= Math.min(value.measureKey.length, target.measureKey.length)
}

const CALLED =
  /\b(?:targets?|goals?|objectives?|aims?|limits?|ceilings?|standards?|quotas?|plan(?:s|ned)?|budget(?:ed)?|thresholds?|guidance|pledges?|promises?|commitments?|required|requirement|benchmark|indicator|mark|minimum|maximum|tolerance)\b/

/** In English a target is called one, next to its number. */
function isCalledTarget({ text, target }: Aim): boolean {
  const before = lastClause(
    wordsBefore(text, target, 60) + text.slice(target.start, target.number.start).toLowerCase(),
  )
  const behind = wordsBehind(text, target, 50).split(/[,;.]/)[0] ?? ''
  return CALLED.test(before) || CALLED.test(behind)
}

const EXCEEDED = /\b(?:exceed|surpass|beat|topp?|above|ahead of|better than|more than|higher than)/
const MISSED = /\b(?:miss|short of|below|under|less than|lower than|worse than)/
const DECLINES = /\b(?:shrink|contract|fall|drop|decline|dip|loss|deficit|shortfall|slump|cut)\w*/
const FURTHER =
  /^ (?:percentage )?(?:points? )?(?:more|less|higher|lower) than|^ (?:above|below|over) (?:an? |the |its )/

/** "Surpassed the $200 million target" by 205: what the verb says holds, whichever side is wished for. */
function isSoByWords({ text, value, target, said }: Aim): boolean {
  const isMore = sizeOf(value) > sizeOf(target)
  const own = lastClause(said)
  const [isOver, isUnder] = [EXCEEDED.test(own), MISSED.test(own)]
  if (/\b(?:double|twice|triple|half)\b/.test(said)) return true
  if (isMore ? isOver && !isUnder : isUnder && !isOver) return true
  // "Just over 1 million more than the target of 30 million", "a 10.5 percent fall".
  if (value.kind === 'gap' || FURTHER.test(wordsBehind(text, value, 20))) return true
  const around =
    wordsBefore(text, value, 40) + wordsBefore(text, target, 20) + wordsBehind(text, target, 12)
  return (
    DECLINES.test(around) &&
    /forecast|expect|estimate|assum|predict/.test(said + wordsBehind(text, target, 30))
  )
}

const AREA = /square (?:feet|met|kilo|mile)|acres|hectares/
const LESS_IS_BETTER = /ratio|cost|loss|deficit|emission|inflation|debt|expense|borrowing/i

function isOfOtherThing({ scale, relation, text, value, target, said }: Aim): boolean {
  const turns =
    turnsBetween(said) && !/target|goal|objective|guidance/.test(wordsBefore(text, target, 40))
  const isMissedAbove = relation.said === 'missed' && sizeOf(value) > sizeOf(target)
  const isOfYear =
    target.bound === 'between' &&
    value.period !== target.period &&
    /full[- ]year|annual/.test(wordsBefore(text, target, 50))
  return (
    turns ||
    isOfYear ||
    AREA.test(wordsBehind(text, target, 14) + wordsBehind(text, value, 14)) ||
    /\bwhile\b|\bloss\b|\bhelp(?:s|ed|ing)?\b|\btogether\b|\bcombined\b/.test(said) ||
    (isMissedAbove &&
      LESS_IS_BETTER.test(openingOf(scale, value) + text.slice(value.start, target.end)))
  )
}

/** "Raised 1.1 billion in its first round and exceeded its target with a second". */
const LATER = /[a-z]+ [a-z]+[^,]* and (?:exceed|surpass|reach|hit|met|beat)/

const CONDITIONS =
  /\b(?:as long as|until|unless|if|provided|to hit|could|may|might|likely|remote|far from|since)\b/
const AHEAD =
  /\b(?:on track to|on course to|expected to|set to|aims? to|hopes? to|plans? to|projected to|forecast to|seen|would|pushing|taking|bringing|to (?:peak|rise|reach|climb|grow|fall))\b|\bafter (?:it|he|she|they) |\bby (?:next|the end|\d{4})/
const AHEAD_BEFORE =
  /\b(?:expected to|set to|on track to|aims? to|hopes? to|plans? to|will|would) (?:hit|reach|meet|achieve|exceed)? ?$/

/** Not yet met. */
function isAhead({ text, value, target, said }: Aim): boolean {
  const isWith = value.start < target.start && /\bwith\b/.test(said)
  return (
    isWith ||
    LATER.test(said) ||
    CONDITIONS.test(said) ||
    AHEAD.test(said) ||
    /^ (?:or (?:less|more) )?by \d{4}/.test(wordsBehind(text, target, 20)) ||
    /\bsince\b/.test(wordsBefore(text, target, 20)) ||
    AHEAD_BEFORE.test(wordsBefore(text, target, 30))
  )
}

const FORMER =
  /\b(?:previous|prior|earlier|former|old|initial|original|last (?:year|month|quarter)[’']s) (?:[a-z]+ )?(?:guidance|forecast|target|goal|outlook|projection|view|plan)s? (?:of|for|at)? ?(?:about |more than |around )?$/
const STANDS_AT =
  /\btargets? at $|\blevels? targets $|\b(?:above|below|on) targets? at $|\bbelow target (?:of )?$/

/** A target that was lifted; "is below target at 3 %", which is where it stands. */
function isNoTarget({ relation, text, value, target }: Aim): boolean {
  const around = text.slice(Math.max(0, Math.min(value.start, target.start) - 40), target.end + 40)
  return (
    FORMER.test(wordsBefore(text, target, 60)) ||
    STANDS_AT.test(wordsBefore(text, target, 24)) ||
    (relation.said === null && /forecast|expected/.test(around))
  )
}

/** Another figure before the target is what met it. */
function hasBetterValue({ line, relation, value, target }: Aim): boolean {
  const others = line.parts
    .map(({ claim }) => claim)
    .filter(
      (claim) =>
        claim.form === 'number' &&
        claim !== value &&
        claim.unit === value.unit &&
        claim.start < target.start,
    )
  const goal = sizeOf(target)
  if (relation.said === 'met' && sizeOf(value) < goal)
    if (others.some((claim) => sizeOf(claim) >= goal)) return true
  if (relation.side === undefined) return false
  const isAbove = relation.side === 'above'
  return others.some((claim) => sizeOf(claim) > goal === isAbove)
}
