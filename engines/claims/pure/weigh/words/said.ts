import type { ReadClaim } from '../../model.ts'
import { upTo } from '../../text/matches.ts'

/** The words between two figures, whichever stands first, in lower case. */
export function between(text: string, a: ReadClaim, b: ReadClaim): string {
  const [first, last] = a.start < b.start ? [a, b] : [b, a]
  return text.slice(first.end, Math.max(first.end, last.start)).toLowerCase()
}

const BESIDE_MAX = 80

export function wordsBefore(text: string, { start }: ReadClaim, most = BESIDE_MAX): string {
  return text.slice(Math.max(0, start - most), start).toLowerCase()
}

export function wordsBehind(text: string, { end }: ReadClaim, most = BESIDE_MAX): string {
  return text.slice(end, end + most).toLowerCase()
}

const TURNS = [
  // "And operating profit was", but neither "and 64 million" nor "and is an increase of".
  /\band (?!(?:about|around|some|nearly|by|to|the) ?[\d$€£]|(?:is|was|are|were|represents|equals|corresponds|amounts|means|makes|gives|implies|translates) )(?=[a-z])/,
  /\b(?:but|while|whereas|although|though|excluding|including|offset|plus|in addition to|as well as|on top of|despite) (?=[a-z])/,
  /\b(?:due to|because of|thanks to) |\s\*\s/,
  /\bas (?:our|its|their|the|we|they|it) /,
  /\b(?:before|after|by) [a-z]+ing /,
]

/** From here on another thing is spoken of. */
export function turnsBetween(words: string): boolean {
  return TURNS.some((turn) => turn.test(words)) && !/\bbetween |\bin all\b/.test(words)
}

/** The last of the clauses that some words hold. */
export function lastClause(words: string): string {
  return words.split(/[,;(]| -/).at(-1) ?? ''
}

/** "Sending American Express shares up 12 %", "led by a 20 % increase in": what came of it or brought it about. */
const CAUSES =
  /^\s*(?:sending|pushing|lifting|driving|pulling|dragging|helping|prompting|taking|led by|thanks to|helped by|hurt by|driven by|boosted by|fuell?ed by|lifted by|supported by|on the back of|due to|because of|despite|amid|with an?|cutting|closing|as)\b/

export function isCause(clause: string): boolean {
  return CAUSES.test(clause)
}

const HELD_BEFORE =
  /expect|anticipat|forecast|estimate|consensus|predict|projection|view of|poll|guidance|target|\bplan\b|\bbudget|record|\bpeak|\bhigh\b|\blow\b|\bmark\b|\blevel\b|offer|\bprice\b|average|closing|\bclose of|a far cry|hurdle|threshold|\brange\b|limit|ceiling|minimum|maximum/
const HELD_BEHIND =
  /^[^.]{0,40}\b(?:analysts?|economists|expect|anticipat|forecast|estimate|consensus|predict|mark\b|level\b|offer|price\b)/

/** "Above the $16 billion that analysts had forecast", "well below a peak of 94.22": beside what a figure is held, and not what it was. */
export function isHeldAgainst(text: string, from: number, base: ReadClaim): boolean {
  const before = text.slice(Math.max(from, base.start - 60), base.start).toLowerCase()
  if (/\bfrom [^,;]{0,30}$/.test(before) && !before.includes('a far cry')) return false
  const behind = upTo(/[,;()]|\. /, text.slice(base.end, base.end + 50))
  return (
    HELD_BEFORE.test(before.split(/[,;]/).at(-1) ?? '') || HELD_BEHIND.test(behind.toLowerCase())
  )
}

/** "Almost 1 point more than expected": how far from what was thought, whatever it was before. */
const FROM_EXPECTED =
  /^(?: [a-z-]+)? (?:more|less|higher|lower|above|below|better|worse|over|under)\b[a-z’' ]*(?:expect|forecast|estimate|consensus|analyst|predict|target|budget)/

export function isFromExpected(text: string, amount: ReadClaim): boolean {
  return FROM_EXPECTED.test(wordsBehind(text, amount))
}

/** "A drop to 33.6 percent": the end of another change. */
export function isOtherEnd(text: string, claim: ReadClaim): boolean {
  return /\b(?:drop|rise|increase|decline|fall|gain) to (?:about )?$/.test(
    wordsBefore(text, claim, 20),
  )
}

/** "0.5 % higher at 2,825": what follows is where it stands now. */
export function isStandAt(text: string, claim: ReadClaim): boolean {
  return /\b(?:higher|lower|up|down|off|firmer|weaker|stronger)(?: on (?:the day|[a-z ]{2,20}))? at $/.test(
    wordsBefore(text, claim, 24),
  )
}

/** "Compared with 30 percent for Labor": of another. */
export function isOfAnotherName(text: string, claim: ReadClaim): boolean {
  return /^ (?:for|among) [A-Z]/.test(text.slice(claim.end, claim.end + 8))
}

/** "In addition to 500 basis points". */
export function isBesides(text: string, claim: ReadClaim): boolean {
  return /(?<!\()\b(?:in addition to|plus|on top of) (?:an? |about )?$/.test(
    wordsBefore(text, claim, 24),
  )
}

/** "A quarter-point rate increase": of what a rate would change. */
export function isRateStep(text: string, claim: ReadClaim): boolean {
  return /^ (?:[a-z]+ )?rate (?:increase|cut|hike|rise|reduction)/.test(wordsBehind(text, claim))
}

/** "The Xbox 360 Elite": part of a name. */
export function isOfName(text: string, { start, end, unit }: ReadClaim): boolean {
  if (unit !== 'items') return false
  return (
    /[A-Z][a-z]+ $/.test(text.slice(Math.max(0, start - 16), start)) &&
    /^ [A-Z]/.test(text.slice(end, end + 2))
  )
}

/** "Group of Seven" beside a rate of 93.78, "Big Four" beside 28 percent. */
export function isWordBesideDecimal(text: string, word: ReadClaim, other: ReadClaim): boolean {
  return (
    /^[A-Za-z]+$/.test(text.slice(word.start, word.end)) &&
    word.form === 'number' &&
    (other.value.scale > 0 || other.unit === 'percent')
  )
}

/** "Still above the $75 range", "dropping below the 100 trillion threshold": on which side of it, and not what it was. */
export function isBesideIt(text: string, base: ReadClaim): boolean {
  const before = text.slice(Math.max(0, base.start - 40), base.start)
  if (OWNER.test(before) && !TIMES.test(before)) return true
  return /\b(?:rather than|above|below|beyond|near|beneath) (?:the |a |its )?$/.test(
    wordsBefore(text, base, 20),
  )
}

/** "Well behind Honda's 1.79 million", but "above August's". */
const OWNER =
  /\b(?:ahead of|behind|above|below|than|to|with|versus|against) (?:the )?[A-Z][\w.&-]*['’]s (?:about )?$/
const TIMES =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Q[1-4])['’]s (?:about )?$/

/** "The 317,822 cars BMW sold". */
export function isSoldByAnother(text: string, claim: ReadClaim): boolean {
  return /^ (?:[a-z]+ ){0,3}[A-Z][\w.&-]+ (?:sold|made|built|had|reported|posted|earned|recorded|produced|delivered|won|paid)\b/.test(
    text.slice(claim.end, claim.end + 60),
  )
}

/** "An 80 billion gain from the 576 billion offering": what it came from, and not what it was. */
export function isSource(text: string, result: ReadClaim, base: ReadClaim): boolean {
  if (result.start > base.start) return false
  return /^[a-z -]{0,20}\b(?:gain|loss|profit|income|proceeds|benefit|boost|revenue|charge|savings?|contribution)s? from (?:the |its |an? )/.test(
    between(text, result, base),
  )
}

/** "Which ranged from 0.15 to 0.24", 从100架次至220架次不等: the ends of a range. */
export function isRanging(text: string, a: ReadClaim, b: ReadClaim): boolean {
  const words = between(text, a, b) + wordsBehind(text, a.start < b.start ? b : a, 4)
  return /\brang(?:ed|ing|es) (?:from|between)|不等/.test(words)
}

/** "About nine billion dollars less than in March": how far apart, and no base. */
export function isDifference(text: string, claim: ReadClaim): boolean {
  return /^ (?:[a-z]+ )?(?:less|more|fewer|higher|lower) than/.test(wordsBehind(text, claim, 30))
}

/** "$5.1 million or 2.3 %": an amount that is told again in per cent. */
export function isToldInPercent(text: string, claim: ReadClaim): boolean {
  return /^ or [\d.]+ ?(?:%|pct|per ?cent)/.test(wordsBehind(text, claim))
}

/** "tripled to 1,240 from 620", "widened by 12 million, to 18 million from 30 million": how much, to what and from what in one breath. */
export function isSaidAtOnce(
  text: string,
  much: ReadClaim | undefined,
  result: ReadClaim | undefined,
  base: ReadClaim | undefined,
): boolean {
  return (
    much !== undefined &&
    result !== undefined &&
    base !== undefined &&
    /^,? to (?:a record )?$/.test(text.slice(much.end, result.start)) &&
    text.slice(result.end, base.start) === ' from '
  )
}
