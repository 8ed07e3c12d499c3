import type { PeriodCode } from '#platform/period'
import type { Comparison } from '../../types.ts'
import type { Doc, ReadClaim } from '../model.ts'
import type { Ground } from './ground.ts'

// Which English figures say by how much something differs from what it was at another time.

const ABOUT =
  '(?:about |some |around |roughly |nearly |almost |just |only |over |a further |another |an? |more than |less than )*[$€£]?'
const VERBS =
  'rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|growing|gained|gains?|lost|loses?|shed|slipped|slips?|eased|climbed|dropped|drops?|declined|increased|decreased|improved|recovered|narrowed|widened|advanced|jumped|soared|surged|slumped|plunged|tumbled|sank|shrank|shrunk|contracted|expanded|added|reduced|cut|raised|lowered|shortened|lengthened|weakened|strengthened|rallied|retreated|deteriorated|worsened|moved|swung'
/** "Improved by 3.5 points", "shed 0.4 percent", "up five points". */
const LED = new RegExp(`\\b(?:up|down|by|${VERBS}) ${ABOUT}$`, 'i')
const NOUN =
  /\b(?:increase|rise|gain|growth|improvement|advance|plus|decrease|decline|drop|fall|reduction|loss|swing|change|jump|cut) of (?:about |some |around |nearly |almost |just |over |more than )?[$€£]?$/i
const COMPARATIVE =
  'higher|lower|larger|smaller|bigger|greater|longer|shorter|cheaper|dearer|heavier|lighter|faster|slower|better|worse|busier|stronger|weaker|warmer|colder|sooner|fewer|less'
/** "1.5 percent dearer", "11 percent down". */
const BEHIND = new RegExp(
  `^ (?:(?:up|down)\\b(?! (?:[a-z]+ ){0,2}[$€£]?\\d)|(?:[a-z]+ )?(?:${COMPARATIVE})\\b)`,
)
/** "From 11 pairs to 46". */
const TO_END = /\bto (?:[a-z]+ ){0,2}[$€£]?$/i
const FROM_TO = /\bfrom (?:[a-z]+ ){0,2}[$€£]?\d[^;]{0,24}? to (?:[a-z]+ ){0,2}[$€£]?$/i
/** "(+€0.7 million)". */
const SIGNED = /\+[$€£]?$/
const PRE = /^ of (?:the |its |their )?pre-/i
/** "Twice as many": only words tell than when. */
const DOUBLED =
  /^(?:(?:more than|nearly|almost|about|roughly|just over) )?(?:doubl|tripl|trebl|quadrupl|halv)/i
const REACH = 40

/** It says by how much something has changed, and not how far two things lie apart. */
export function isChangeOverTime(
  { reading: { doc } }: Ground,
  claim: ReadClaim,
  { kind }: Comparison,
): boolean {
  const { start, end, form, unit, number } = claim
  if (form === 'date' || form === 'span' || form === 'length') return false
  if (kind === 'growth') return true
  // "Rents rise by an average of 3.2 %": in one year, and not in each of several.
  if (kind === 'average-growth')
    return /\bby an average of $/.test(doc.text.slice(Math.max(0, start - REACH), start))
  const ahead = doc.text.slice(Math.max(0, start - REACH), start)
  const behind = doc.text.slice(end, end + REACH)
  if (kind === 'multiple') return true
  if (kind === 'from-to')
    return TO_END.test(ahead) || SIGNED.test(doc.text.slice(start - 2, number.start))
  if (kind === 'share' && PRE.test(behind)) return true
  if (
    kind === 'level' &&
    (FROM_TO.test(ahead) || SIGNED.test(doc.text.slice(start - 2, number.start)))
  )
    return true
  if (kind === 'gap') return LED.test(ahead) || NOUN.test(ahead) || BEHIND.test(behind)
  if (kind !== 'level' && kind !== 'share') return false
  if (BEHIND.test(behind) || NOUN.test(ahead)) return true
  return unit === 'percent' && LED.test(ahead)
}

/** "They raised 260 young", "added three stations": what was done, and not by how much something grew. */
export function isMade({ text }: Doc, { start, unit }: ReadClaim): boolean {
  if (/^percent/.test(unit)) return false
  // "A profit of 81 (-6)": a loss then.
  const isLoss = /\([-−]?$/.test(text.slice(Math.max(0, start - 2), start))
  return isLoss || MADE.test(text.slice(Math.max(0, start - REACH), start))
}

const MADE = new RegExp(
  `\\b(?:rais(?:ed|es?|ing)|add(?:ed|s|ing)?|cut|cuts|cutting|reduc(?:ed|es?|ing)|lower(?:ed|s|ing)?|expand(?:ed|s|ing)?) ${ABOUT}$`,
  'i',
)

/** "Doubled", which says by itself that it went on, and "three times as much", which doesn't. */
export function isDoubling({ reading: { doc } }: Ground, { start, end }: ReadClaim): boolean {
  return DOUBLED.test(doc.text.slice(start, end))
}

/** "Up 12 % to 214 cents", "fell by 6 % in 2024 to 11,280": the base of the change by which it has become what it is. */
export function endsChange(
  { reading: { doc, claims }, comparisons }: Ground,
  claim: ReadClaim,
  { kind }: Comparison,
): PeriodCode | null {
  let last = claims[claim.index - 1]
  if (last?.form === 'length' || last?.unit === 'years') last = claims[claim.index - 2]
  if (kind !== 'level' || last === undefined || last.sentence !== claim.sentence) return null
  const told = comparisons[last.index]
  if (told === undefined || !/^(?:growth|gap|multiple)$/.test(told.kind)) return null
  const between = doc.text.slice(last.end, claim.start)
  return between.length < REACH && TO.test(between) ? told.basePeriod : null
}

const TO =
  /^(?: (?!which|who|that|and|but)[a-z0-9]+){0,4},? to (?:about |some |around |nearly |almost |just |only |over |a record )?(?:US|A|C|HK|NZ)?[$€£¥]?$/

/** "1.4 million more, a gain of 8.1 %"; "by $16 million, about 4 %": the same change once more. */
export function isSaidAgain(
  { reading: { doc, claims }, comparisons }: Ground,
  claim: ReadClaim,
): boolean {
  const last = claims[claim.index - 1]
  const [told, own] = [comparisons[claim.index - 1], comparisons[claim.index]]
  if (last === undefined || last.sentence !== claim.sentence || last.unit === claim.unit)
    return false
  if (told === undefined || own === undefined || told.basePeriod === null) return false
  if (told.kind !== 'growth' && told.kind !== 'gap') return false
  if (own.kind !== 'growth' && own.kind !== 'gap' && own.kind !== 'level' && own.kind !== 'share')
    return false
  return AGAIN.test(doc.text.slice(last.end, claim.start))
}

const AGAIN =
  /^(?: [a-z]+){0,2}(?:,? or (?:about |nearly |some |almost |just (?:over|under) )?[$€£]?|, (?:about|nearly|almost) | \((?:about |nearly )?[$€£]?)$|^[^.;,]{0,50}, (?:or )?(?:an? )?(?:gain|rise|increase|improvement|growth|plus|drop|fall|decrease|decline|reduction|jump) of (?:about |nearly |some |almost |over |just )?[$€£]?$/

/** "Passes were up 10 percent, day tickets 5 percent": as the change before it. */
export function isLikeLast(
  { reading: { doc, claims }, comparisons }: Ground,
  claim: ReadClaim,
  { kind }: Comparison,
): boolean {
  const last = claims[claim.index - 1]
  const told = comparisons[claim.index - 1]?.kind
  if (kind !== 'level' || last === undefined || last.sentence !== claim.sentence) return false
  if (told !== 'growth' || last.unit !== claim.unit || !/^percent/.test(claim.unit)) return false
  const between = doc.text.slice(last.end, claim.start)
  return LIKE.test(between) && !OTHER_VERB.test(between)
}

const LIKE = /^(?:,|,? and|,? but) (?:[a-z’'-]+ ){1,4}(?:by )?$/
const OTHER_VERB =
  /\b(?:is|are|was|were|be|of|at|to|for|or|than|about|with|in|from|[a-z]+ing|makes?|made|accounts?|accounted|which|while)\b/

/** "Above the national average", "less than men", "short of the target": of another, and not of another time. */
export function isHeldAgainstOthers(
  ground: Ground,
  claim: ReadClaim,
  { kind, base }: Comparison,
): boolean {
  const { doc } = ground.reading
  if (kind === 'multiple' && !isDoubling(ground, claim)) return true
  if (kind === 'from-to') return false
  if (base !== null && !BEFORE.test(base) && !/^[\d$€£]/.test(base)) return true
  const behind = /^[^.;]*/.exec(doc.text.slice(claim.end, claim.end + OTHERS_REACH))?.[0] ?? ''
  const held = HELD.exec(behind)
  return held !== null && !BEFORE.test(behind.slice(held.index))
}

const OTHERS_REACH = 60
const HELD =
  /^[^,()\d]{0,40}?\b(?:than|above|below|beneath|short of|ahead of|behind|compared (?:with|to)|against|versus|relative to|of the (?:total|whole))\b/
const BEFORE = /\b(?:before|previously|then|earlier|in the past|had been)\b/
