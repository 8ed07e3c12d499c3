import { endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Quantity } from '../../model.ts'
import { clauseOf } from '../around.ts'
import { isOfMultiple } from '../timeline/asides.ts'
import type { Moment } from '../timeline/moments.ts'
import type { Scene } from './scope.ts'

/** In English a time stands at the head of a sentence or clause, or after its figure. */
export function englishMoment(scene: Scene): Moment | undefined {
  const { claim, sentence, inherited } = scene
  const beside = besideAfter(scene)
  if (beside !== undefined) return inForce(scene, beside)
  const clause = clauseOf(sentence, claim.start)
  const moments = scene.moments.filter(
    (moment) =>
      sees(claim, moment) &&
      !isDoneLater(scene, moment) &&
      !isPlainNow(scene, moment) &&
      !isNowOf(scene, moment) &&
      !isNowPut(scene, moment) &&
      !isOfPlan(scene, moment),
  )
  const based = moments.find(
    ({ role, cueAt, start }) => role === 'base' && cueAt < claim.start && claim.end <= start,
  )
  const told =
    based ??
    baseBefore(scene, moments) ??
    whenItWas(scene, scene.moments) ??
    lastTime(scene) ??
    beginning(scene, moments)
  if (told !== undefined) return told
  const points = moments.filter((moment) => moment.role === 'point')
  const inClause = (moment: Moment): boolean =>
    moment.start >= clause.start && moment.end <= clause.end
  const state = points.find((moment) => isAtHead(scene, moment) && isState(moment))
  const earlier = points.filter(
    (moment) =>
      // "At the end of May, it had 62 planes, three of them delivered in May, and 21 bases."
      (state === undefined || isState(moment) || inClause(moment)) &&
      moment.end <= claim.start &&
      (moment.until === null || claim.start < moment.until) &&
      (!moment.isFuture || inClause(moment) || isAtHead(scene, moment)),
  )
  const later = points.filter(
    (moment) =>
      moment.start >= claim.end &&
      !opensNext(scene, moment) &&
      !isRemark(moment) &&
      !isInBrackets(scene, moment) &&
      !saysOfTime(scene, moment) &&
      !isOfNext(scene, moment),
  )
  const found =
    earlier.filter(inClause).at(-1) ??
    later.find(inClause) ??
    earlier.at(-1) ??
    later.find((moment) => isOfEnd(scene, moment))
  if (found !== undefined) return found
  const ahead = aheadIn(scene)
  if (ahead !== undefined || inherited.code !== null) return ahead
  return later.find((moment) => !opensAnother(scene, moment)) ?? asideBefore(scene)
}

/** "The second stage, another 350 metres, follows in 2028": of the only time of its sentence, which is to come. */
function aheadIn({ doc, claim, moments, release }: Scene): Moment | undefined {
  const points = moments.filter(({ role, code }) => role === 'point' && code !== null)
  const [only] = points
  if (only === undefined || points.length > 1 || release === null || only.code === null) return
  if (only.start < claim.end || only.until !== null) return
  const begin = startOf(parsePeriod(only.code)) ?? endOf(parsePeriod(only.code))
  return begin > release && AHEAD.test(doc.text.slice(claim.end, only.start)) ? only : undefined
}

/** The figure is of the subject, and its verb is the first. */
const AHEAD =
  /^(?: (?!(?:is|are|was|were|has|have|had|comprises?|includes?)\b)[\w'’“”"-]+){0,6}(?:, [^,;.]{1,50})?,? (?:will|shall|(?:is|are) (?:to|due|expected|planned|scheduled)|follows?|opens?|goes|starts?|begins?|finish(?:es)?|joins?)\b[^;]*$/

/**
 * "Fell by 6.2 %, from 229 billion in 2015 to 215 billion in 2016": when it had come to what it then was. "Is expected to be cut, to 3 %, by the
 * end of 2026": when it shall have come there.
 */
function isOfEnd({ doc, claim }: Scene, { start, isFuture }: Moment): boolean {
  const between = doc.text.slice(claim.end, start)
  if (isFuture && /^, (?:by )?(?:the )?$/.test(between)) return true
  return claim.kind === 'growth' && /^,? from [^;:]{1,60} to [^,;:]{1,30}$/.test(between)
}

/** "14.28 billion (13.59 billion in 2024)": of what the brackets tell. */
function isInBrackets({ doc, claim }: Scene, { start }: Moment): boolean {
  if (start - claim.end > BRACKET_REACH) return false
  const between = doc.text.slice(claim.end, start)
  const open = between.lastIndexOf('(')
  return open !== -1 && /^\([^)]*\d/.test(between.slice(open))
}

const BRACKET_REACH = 80

function isState({ code }: Moment): boolean {
  return code?.startsWith('@') === true
}

const STANDS =
  /\b(?:has|have) (?:stood at|been|remained(?: at)?|been set at|applied at) (?:a |the )?$/i

/** "The credit, which has stood at 1,875 since January": what is in force since January is that of the year. */
function inForce({ doc, claim, release }: Scene, moment: Moment): Moment {
  if (moment.code === null || release === null || claim.kind !== null) return moment
  const period = parsePeriod(moment.code)
  const year = release.slice(0, 4)
  if (period.kind !== 'since' || period.from !== `${year}-01-01`) return moment
  const before = doc.text.slice(Math.max(0, claim.start - 40), claim.start)
  return period.to === release && STANDS.test(before) ? { ...moment, code: year } : moment
}

/** What is said in an aside is the time of the figures in it: "starts, which had dipped in July to 875,000, rebounded". */
function sees({ start, end }: Quantity, { aside }: Moment): boolean {
  return aside === null || (aside.start <= start && end <= aside.end)
}

/** "Sales, which came to 5 million in September, rose 3 %": where nothing else says a time, the aside does. */
function asideBefore({ moments, claim }: Scene): Moment | undefined {
  return moments.findLast(
    ({ role, until, end, aside }) =>
      role === 'point' && until === null && aside !== null && end <= claim.start,
  )
}

/** In a report on a year that is over, "now leads with 40 %" speaks of the end of that year. */
function isPlainNow(
  { doc, inherited, release }: Scene,
  { isOfRelease, start, end }: Moment,
): boolean {
  const { code } = inherited
  if (!isOfRelease || code === null || release === null) return false
  if (!/^now$/i.test(doc.text.slice(start, end)) || STANDS_NOW.test(doc.text.slice(end, end + 12)))
    return false
  return isYearBefore(code, release.slice(0, 4))
}

/** "Opened 14 routes in the year and now offers 138": so it is today. */
const STANDS_NOW = /^ (?:offers?|has|have|employs?|operates?|numbers?|covers?|runs?|serves?)\b/

/** "Online now makes up 28 % of sales", "an import box now leaves the yard after 3.8 days": of the time that is over. */
function isNowOf(
  { doc, inherited, lent, release }: Scene,
  { isOfRelease, start, end }: Moment,
): boolean {
  const code = inherited.code ?? lent
  if (!isOfRelease || code === null || release === null) return false
  if (!/^now$/i.test(doc.text.slice(start, end)) || parsePeriod(code).kind === 'instant')
    return false
  return endOf(parsePeriod(code)) < release && NOW_DOES.test(doc.text.slice(end, end + 16))
}

/** What is reckoned over a time, and isn't on a day. */
const NOW_DOES =
  /^ (?:makes? up|accounts? for|contributes?|brings? in|represents?|generates?|earns?|leaves?|sells?|buys?|delivers?|earning|making|carr(?:y|ies)|stands? \d)\b/

/** "The company now expects", "landings in the fourth quarter are now put at": when it is said, and not what of. */
function isNowPut({ doc, moments }: Scene, moment: Moment): boolean {
  const { isOfRelease, start, end } = moment
  if (!isOfRelease || !/^now$/i.test(doc.text.slice(start, end))) return false
  if (
    /^ (?:expects?|sees?|forecasts?|projects?|anticipates?|plans?|guides?)\b/.test(
      doc.text.slice(end, end + 14),
    )
  )
    return true
  const isPut = /^ (?:put|estimated|reported|shown|given|stated)\b/.test(
    doc.text.slice(end, end + 12),
  )
  return isPut && moments.some((other) => other.role === 'point' && other.end <= start)
}

const PLANS = /^['’]s (?:[a-z]+ )?(?:quota|budget|plan|target|allocation|allowance)\b/

/** "By 30 April, 34 % of this year's quota had been used": the year of what was used, and not when. */
function isOfPlan(scene: Scene, { start, end }: Moment): boolean {
  const { doc, moments } = scene
  if (!PLANS.test(doc.text.slice(end, end + 30))) return false
  return moments.some((other) => other.end < start && isAtHead(scene, other) && isState(other))
}

/** "An interim dividend of 3.1p, to be paid in January": of the time that it is told of. */
function isDoneLater({ doc, claim, sentence }: Scene, { start }: Moment): boolean {
  if (start < claim.end) return false
  const between = doc.text.slice(Math.max(sentence.start, claim.end), start)
  return /\b(?:to be|payable|which (?:will|is to) be) (?:paid |distributed )?(?:on or about |around )?(?:in|on) (?:the )?$/.test(
    between,
  )
}

function isYearBefore(code: PeriodCode, year: string): boolean {
  const period = parsePeriod(code)
  return (
    (period.kind === 'year' && String(period.year) < year) ||
    (period.kind === 'instant' && period.day.endsWith('-12-31') && period.day.slice(0, 4) < year)
  )
}

/** So long the words may be between a base and its figure. */
const BASE_GAP_MAX = 60
/** "the July rate of 1.4 million", "2023's $50", "its 2019 level (£212m)", "the first half (5.3 %)". */
const OF_BASE =
  /^(?:['’]s)?(?: [a-z-]{2,20}){0,4}(?: of| at| \(|\()(?: just| only| about| some)?\s?$|^['’]s (?:[a-z-]{2,20} ){0,3}$/i

/** The figure of a base that is named before it. */
function baseBefore({ doc, claim }: Scene, moments: readonly Moment[]): Moment | undefined {
  const moment = moments.findLast(({ end }) => end <= claim.start)
  if (moment?.role !== 'base' || claim.start - moment.end > BASE_GAP_MAX) return undefined
  const gap = doc.text.slice(moment.end, claim.start)
  // "Of 12 % compared to the first quarter and of 2 % compared to the fourth": another change.
  if (/^ and (?:of|by) $/.test(gap)) return undefined
  // "Surpassing last year's count by nearly 5,600".
  if (/ by (?:[a-z]+ ){0,2}[$€£]?$/.test(gap)) return undefined
  const isGrowth =
    claim.kind === 'growth' || /^[+±–−-]/.test(doc.text.slice(claim.start, claim.end))
  // "Up 24.8 percent from September, and an increase of 29.2 percent from October 2023", "665 in June 2013, showing an increase of 2.9 %".
  if (
    isGrowth &&
    /\(|\b(?:an?|[a-z]{3,12}ing) (?:increase|rise|gain|growth|decrease|decline|drop|fall)\b/.test(
      gap,
    )
  )
    return undefined
  // "The rate was up from June at 7.2 %".
  const isUpFrom =
    /^ at $/.test(gap) && UP_FROM.test(doc.text.slice(Math.max(0, moment.start - 60), moment.start))
  // "$88 million, the quarter before $71 million".
  if (gap === ' ' && / (?:before|earlier)$/.test(doc.text.slice(moment.start, moment.end)))
    return moment
  return !isUpFrom && (OF_BASE.test(gap) || IT_WAS.test(gap)) ? moment : undefined
}

const UP_FROM =
  /\b(?:up|down|higher|lower|unchanged|little changed|rose|fell) (?:from|on|than in|than) (?:the )?$|\b(?:increased|decreased|grew|rose|fell|declined|dropped) [^,;.\d]{0,40}\bfrom (?:the )?$/

/** "In the same months of 2023 it had been 4.6 billion". */
const IT_WAS =
  /^,? (?:it|this|that|they|the (?:figure|number|total)) (?:had been|was|were|stood at|came to|had come to|totall?ed|amounted to)(?: just| only| about| some)? $/i

/** "Has grown by 10 % a year since 2014 (1,700 GW)": where it stood when it began. */
function beginning({ doc, claim }: Scene, moments: readonly Moment[]): Moment | undefined {
  const moment = moments.findLast(({ end }) => end <= claim.start)
  if (moment === undefined || claim.kind === 'growth') return undefined
  if (!/^ \($/.test(doc.text.slice(moment.end, claim.start))) return undefined
  const code = yearBegun(moment)
  return code === null ? undefined : { ...moment, code }
}

/** "The last time the rate was lower than 5 per cent was in 2001". */
function lastTime({ doc, sentence, claim, moments }: Scene): Moment | undefined {
  if (!/^The (?:last|first|only) time /.test(doc.text.slice(sentence.start, sentence.start + 16)))
    return undefined
  return moments.find(
    ({ start }) =>
      start >= claim.end &&
      /^[^,;.\d]{0,60}\bwas (?:back )?(?:in|on) $/.test(doc.text.slice(claim.end, start)),
  )
}

const WHEN_REACH = 100
const WHEN =
  /[,\s–—-]\s?(?:when|at which (?:time|point)|which (?:was|were|had been|ended (?:with|at)|closed (?:with|at)|stood at|amounted to|came to|totall?ed))\s(?:[^,;:()]|,\d)*$/

/** "12 months ago, when it was £283,000", "the first quarter, when output grew 5.3 %", "the second half of 2019, which was 54 %". */
function whenItWas(
  { doc, sentence, claim }: Scene,
  moments: readonly Moment[],
): Moment | undefined {
  const from = Math.max(sentence.start, claim.start - WHEN_REACH)
  const when = WHEN.exec(doc.text.slice(from, claim.start))
  if (when === null) return undefined
  const moment = moments.findLast(
    ({ end }) => end <= claim.start && from + when.index - end <= 1 && end <= from + when.index + 1,
  )
  const year = moment === undefined ? null : yearBegun(moment)
  return year === null || moment === undefined ? moment : { ...moment, code: year }
}

/** "Since 2018, when it stood at 1.8 million": in 2018. */
function yearBegun({ code }: Moment): PeriodCode | null {
  const period = code === null ? null : parsePeriod(code)
  const isSince = period?.kind === 'since' && period.from?.endsWith('-01-01') === true
  return isSince ? (period.from?.slice(0, 4) ?? null) : null
}

/** As far as this from its beginning a time is at the head of a sentence. */
const HEAD_REACH = 16

function isAtHead({ sentence }: Scene, { start }: Moment): boolean {
  return start - sentence.start <= HEAD_REACH
}

/** "From June (average of May to July)": of the time before it. */
function saysOfTime({ doc, moments }: Scene, { start, until }: Moment): boolean {
  if (until === null) return false
  return moments.some(({ end }) => OF_TIME_BEFORE.test(doc.text.slice(end, Math.max(end, start))))
}

const OF_TIME_BEFORE = /^ \((?:the )?(?:average|mean|total) of $/

/** Brackets that hold more than a time: "52 stores (31 December 2023: 50)". */
function isRemark({ end, until }: Moment): boolean {
  return until !== null && until > end + 2
}

/** "Fell by 45.6% between 2017/18 and": the word joins two times. */
const FROM_TO = /\bbetween [^ ]+(?: \d{4})? and (?:the )?$/

/** "1.1 million shares and ended the quarter with 700 million": the time belongs to what comes after it. */
function opensNext({ doc, claims }: Scene, moment: Moment): boolean {
  const last = claims.findLast(({ end }) => end <= moment.start)
  if (last === undefined) return false
  const gap = doc.text.slice(last.end, moment.start).replace(FROM_TO, '')
  return /\b(?:and|but|while)\b/.test(gap)
}

/** "Tripled in six years, while starts are up since 2019": the time is of another thing. */
function opensAnother({ doc, claim }: Scene, { start }: Moment): boolean {
  return /\b(?:while|whereas)\b|;/.test(doc.text.slice(Math.max(claim.end, start - 120), start))
}

const OF_PLAN =
  /\b(?:planned|targeted|set|budgeted|projected|forecast|expected|scheduled|envisaged|foreseen|pencilled in|due|target|goal|objective|quota) (?:for|in|by|at) (?:the )?$/

/** "639.4 million tonnes, down from 652.3 million tonnes in 2016", "25 per cent below the 160.3 points reached in March": of that alone. */
const OF_EARLIER =
  /(?:\b(?:up|down) from|\bcompared (?:with|to)|\b(?:above|below|than) the)(?: about| some| just)? ?$/

/** "Down 24.4 per cent from 2,371 in 2016-17", "19 % over the $22.89 billion in 2014": a growth is of later than what it is measured from. */
const OF_BASE_FIGURE =
  /\b(?:from|than|over|on|above|below|against|compared (?:with|to)|versus)(?: the| its)?(?: about| some| just)? ?$/

/** "Grew by 63 GW, driven by falls in prices of up to 45% since 2010": since when the cause has been at work. */
const CAUSE =
  /\b(?:driven|helped|boosted|supported|hit|caused) by\b|\b(?:due|thanks|owing) to\b|\b(?:because|as a result|on the back) of\b|\b(?:amid|despite|reflecting)\b|\b(?:reduction|improvement|increase|rise|drop|fall|gain) on\b/

function isOpenSince({ code }: Moment): boolean {
  return code !== null && /^since|\.\./.test(code)
}

/** "Adding 6.8 million and bringing that total to 96.3 million as of March 31": how things stood then, and not what came. */
const BRINGS =
  /\b(?:bringing|taking|leaving|lifting)\b[^.;]{0,60}\bto (?:about |some |around )?[$€£]?$/

/** "1.8 % above the close of December": of a later time than that. */
function isHeldAbove({ doc, claim }: Scene, { start }: Moment): boolean {
  return claim.kind === 'growth' && /\b(?:above|below) $/.test(doc.text.slice(claim.end, start))
}

/** "64 % of the 600,000 planned for the whole year": the plan's time is that of the plan's figure alone. */
function isOfNext(scene: Scene, moment: Moment): boolean {
  const { doc, claims, claim } = scene
  if (isHeldAbove(scene, moment)) return true
  const last = claims.findLast(({ end }) => end <= moment.start)
  if (last === undefined || last.start === claim.start) return false
  const between = doc.text.slice(claim.end, last.start)
  if (isOpenSince(moment) && CAUSE.test(between)) return true
  if (isState(moment) && BRINGS.test(between)) return true
  const isOfBase = claim.kind === 'growth' ? OF_BASE_FIGURE : OF_EARLIER
  if (isOfBase.test(doc.text.slice(Math.max(claim.end, last.start - 24), last.start))) return true
  return OF_PLAN.test(doc.text.slice(Math.max(last.end, moment.start - 40), moment.start))
}

/** "The peak, 9,870 MW, fell on 16 January", "the peak (9,870 MW) came on 16 January": of the time of its subject. */
const APPOSITION = /(?:, |\()$/
const OCCURRED =
  /^[,)],? (?:was|were|came|fell|occurred|happened|arose|dates|dated)(?: [a-z]{2,12}){0,2} (?:on|in|at|from|back to) (?:the )?$/

/** "1.23 billion (revised from 1.29 billion) in January": what it was before says nothing of when. */
const REVISION = /^ ?\((?:revised|originally|previously|initially|earlier|first)\b[^()]{0,80}\)/
const REVISION_REACH = 100

function pastRevision(text: string, end: number): number {
  const found = REVISION.exec(text.slice(end, end + REVISION_REACH))
  return found === null ? end : end + found[0].length
}

/** "Twice as many as the 156 of ten years ago". */
const OF_THEN =
  /^(?! (?:[a-z-]+ )?(?:above|below|over|than|under|against|up|down|more|less|fewer|higher|lower|better|worse|short|ahead|that|those)\b)(?: [a-z-]{3,20}){0,2} of $/
/** "A 505 million surplus a year earlier": a noun, and no word of comparison, between a figure and its time. */
const OWN_NOUN = /^ [a-z]{3,}(?: [a-z]{3,})? $/
/** "Stood at 9.4 million bags in the same month last year". */
const OWN_NOUNS = /^(?: [a-z]{3,20}){1,3} (?:in|for|during) $/
const COMPARES =
  /\b(?:compared|against|versus|relative|higher|lower|more|less|fewer|above|below|better|worse|than|over|from|up|down|percent|cent|pct|points?|rise|fall|gain|drop|increase|decrease|decline|growth|and|but)\b/

/** "Up from 139,900 when compared to June". */
const WHEN_COMPARED = /^ (?:when |as )?compared (?:to|with) $/

/** The first time after a figure, before any other figure, in the same clause; a base only if it is the figure's own. */
export function besideAfter(scene: Scene): Moment | undefined {
  const { doc, claim, claims, moments } = scene
  const both = ofBoth(scene)
  if (both !== undefined) return both
  const from = pastRevision(doc.text, claim.end)
  const moment = moments.find(
    (one) =>
      one.start >= from &&
      one.end > one.start &&
      !isPlainNow(scene, one) &&
      !isDoneLater(scene, one),
  )
  const next = from === claim.end ? scene.next : claims.find(({ start }) => start >= from)
  if (moment === undefined || (next !== undefined && next.end <= moment.start)) return undefined
  if (isRemark(moment) || !sees(claim, moment) || isHeldAbove(scene, moment)) return undefined
  if (isOfMultiple(doc.text, moment)) return undefined
  const gap = doc.text.slice(from, moment.start)
  if (
    OCCURRED.test(gap) &&
    APPOSITION.test(doc.text.slice(Math.max(0, claim.start - 2), claim.start))
  )
    return moment.role === 'point' ? moment : undefined
  if (/[.!?] [A-Z]/.test(gap)) return undefined
  if (/[,;:—–]|\b(?:and|but|while|whereas) (?:in |by |at |ended |closed |finished )?$/.test(gap))
    return undefined
  if (/\band (?:was|were|is|are|has|have|had|will|then|later)\b/.test(gap)) return undefined
  // "2,900 the year before and 1,100 a decade earlier": without a word of comparison the time is the figure's own.
  const isNamed = claim.kind !== 'growth' && OWN_NOUN.test(gap) && !COMPARES.test(gap)
  // "A net loss of 329 million in the year-ago period".
  const isPlain =
    isNumberOfItself(claim) &&
    (/^ (?:in|for|during) $/.test(gap) ||
      (claim.kind !== 'growth' && OWN_NOUNS.test(gap) && !COMPARES.test(gap)))
  const isOwn =
    moment.cueAt < claim.start ||
    from > claim.end ||
    (moment.cueAt === moment.start && (gap === ' ' || isNamed || isPlain || OF_THEN.test(gap)))
  const isEnd = /\bfrom (?:an? |the )?$/.test(
    doc.text.slice(Math.max(0, claim.start - 10), claim.start),
  )
  if (moment.role === 'base')
    return isOwn || (isEnd && WHEN_COMPARED.test(gap)) ? moment : undefined
  return moment.role === 'point' ? moment : undefined
}

function isNumberOfItself({ kind, unit }: Quantity): boolean {
  return kind !== 'growth' || (unit !== 'percent' && unit !== 'percentage-point')
}

const OR = /^,? (?:or |\()$/
const BEHIND_BOTH =
  /^(?: (?:per|a) [a-z ]{3,30}| of (?:[a-z]{2,20} ){0,4}[a-z]{2,20})?\)?,? (?:in|for|during) (?:the )?$/

/** "$7.1 million, or 8.9% of revenue, in the second quarter": the time behind both is that of either. */
function ofBoth({ doc: { text }, claim, previous, next, moments }: Scene): Moment | undefined {
  const isFirst = next !== undefined && OR.test(text.slice(claim.end, next.start))
  const isSecond = previous !== undefined && OR.test(text.slice(previous.end, claim.start))
  if (!isFirst && !isSecond) return undefined
  // "14.28 billion (13.59 billion in 2024)": one figure at two times.
  const other = isFirst ? next : previous
  if (isFirst && other?.unit === claim.unit && text.slice(claim.end, other.start).endsWith('('))
    return undefined
  const { end } = isFirst ? next : claim
  const moment = moments.find(({ start }) => start >= end)
  if (moment === undefined || moment.role === 'event') return undefined
  // "For the same quarter of 2022": of what it is the same, the words before tell.
  if (/\bsame\b/.test(text.slice(end, moment.end))) return undefined
  return BEHIND_BOTH.test(text.slice(end, moment.start)) ? moment : undefined
}
