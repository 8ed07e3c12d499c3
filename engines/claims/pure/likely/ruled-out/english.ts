import type { ReadClaim } from '../../model.ts'
import { sortOf } from '../../relate/part.ts'
import { dimensionOf } from '../../units/table.ts'
import { at, isChinese, type Of, paragraphOf, type Said } from './text.ts'

// What the words beside an English figure say that it is, or isn't.

const WAY =
  /\b(?:up|down|more|less|fewer|higher|lower|above|below|ris\w*|rose|gr[eo]w\w*|gain\w*|increas\w*|climb\w*|jump\w*|add\w*|surg\w*|soar\w*|improv\w*|f[ae]ll\w*|declin\w*|decreas\w*|drop\w*|reduc\w*|cut|shr[aiu]nk\w*|los[st]|slump\w*|slip\w*|chang\w*|differ\w*|narrow\w*|widen\w*|plus|minus|double\w*|rate|pace)\b/i
const IS =
  /(?:^|[.;:] )(?:the )?((?:[a-z-]+ ){1,5})(?:averages?|averaged|was|is|were|are|stood at|stands at) $/i
const NEAR = 90

/** "Protein content averages 12.6 per cent": a level of what is named, and no growth of anything. */
export function isLevelOfItsOwn(said: Said, amount: number | null): boolean {
  const rate = at(said, amount)
  // "Approve by 71 to 12 per cent": a tally.
  if (rate !== undefined && /\d to $/.test(said.doc.text.slice(rate.start - 5, rate.start)))
    return true
  if (rate?.unit !== 'percent' || rate.kind === 'growth' || isChinese(said, rate)) return false
  const { text, sentences } = said.doc
  const start = sentences[rate.sentence]?.start ?? 0
  const ahead = text.slice(Math.max(start, rate.start - NEAR), rate.start)
  if (/\b(?:stays|stayed|remains|remained) at $/i.test(ahead)) return true
  // "Unemployment at 4.9 %", where nothing in its clause moves.
  if (/\bat $/.test(ahead) && !WAY.test(/[^.;,]*$/.exec(ahead)?.[0] ?? '')) return true
  const name = IS.exec(ahead)?.[1]
  const tail = /^[^.;,]*/.exec(text.slice(rate.end, rate.end + NEAR))?.[0] ?? ''
  return name !== undefined && !WAY.test(name) && !WAY.test(tail)
}

/** "0.8 million less than the 8.8 million forecast": what another is held against hasn't itself changed. */
export function isHeldAgainst(said: Said, { result }: Of<'change'>): boolean {
  const level = at(said, result)
  return (
    level !== undefined &&
    !isChinese(said, level) &&
    /\bthan (?:the |its |a )?[$€£]?$/.test(
      said.doc.text.slice(Math.max(0, level.start - FEWER_MAX), level.start),
    )
  )
}

/** "189 fewer than the 1,450": by how much it fell, and no rise. */
export function isStepTheOtherWay(said: Said, { difference, direction }: Of<'change'>): boolean {
  const step = at(said, difference)
  return (
    step !== undefined &&
    direction === 'up' &&
    /^ (?:[a-z-]+ )?(?:fewer|less|lower|below)\b/.test(
      said.doc.text.slice(step.end, step.end + FEWER_MAX),
    )
  )
}

const FEWER_MAX = 24

/** Weeks lie between no two numbers of people; "from $303 a year ago" is what one was, and no distance of two others. */
export function isNoDistance(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  const [by, one, other] = [amount, of, than].map((index) => at(said, index))
  if (by === undefined || one === undefined || other === undefined || isChinese(said, by))
    return false
  const isTime = ({ unit }: ReadClaim): boolean => TIMES.has(dimensionOf(unit))
  if (isTime(by) && !isTime(one) && !isTime(other)) return true
  return said.relations.some(
    (told) =>
      told.kind === 'change' &&
      told.base === amount &&
      told.result !== null &&
      told.isGuess !== true &&
      by.period !== one.period,
  )
}

const TIMES: ReadonlySet<string> = new Set(['time', 'days', 'months'])

/** What grew by so much and what makes up so much of a whole are two, and so are a rise and a fall. */
export function areGrowthAndShare(said: Said, { claims }: Of<'same'>): boolean {
  const told = claims.flatMap((index) => at(said, index) ?? [])
  const kinds = new Set(told.map(({ kind }) => kind))
  if (kinds.has('growth') && kinds.has('share')) return true
  const ways = new Set(told.map(({ direction }) => direction))
  return kinds.size === 1 && kinds.has('growth') && ways.has('up') && ways.has('down')
}

const EXTREME = /\b(?:peak|high|low|record|maximum|minimum|average) of (?:about )?[$€£]?$/i

/** "Below the peak of 166.4 points": another moment's than what is told as now. */
export function areOfTwoMoments(said: Said, { claims }: Of<'same'>): boolean {
  const told = claims.flatMap((index) => at(said, index) ?? [])
  const isExtreme = ({ start }: ReadClaim): boolean =>
    EXTREME.test(said.doc.text.slice(Math.max(0, start - FEWER_MAX), start))
  return told.some(isExtreme) && !told.every(isExtreme)
}

const BEATS_ROOM = 12
/** Who is faster beats a record by less: "in 12.4 seconds, beating the 12.9 of 2019", 以12.4秒打破12.9秒的纪录. */
const BEATS = /\b(?:beat\w*|brok?e|record|best|fast\w*|quick\w*|won|win\w*)\b|刷新|打破|[纪记]录/i

/** "The area was 1.73 million hectares (1.80 million in 2023); the yield improved": a word of another clause, or one that says another way. */
export function isWayOfAnother(said: Said, { value, target }: Of<'target'>): boolean {
  const [a, b] = [at(said, value), at(said, target)]
  if (a === undefined || b === undefined) return false
  const words = said.doc.text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end) + BEATS_ROOM)
  if (dimensionOf(a.unit) === 'time' && BEATS.test(words)) return true
  if (isChinese(said, a) || a.sentence !== b.sentence) return false
  const { text, sentences } = said.doc
  const { start = 0, end = 0 } = sentences[a.sentence] ?? {}
  const [first, last] = a.start < b.start ? [a, b] : [b, a]
  if (!/^[^.;]{0,30} \([^()]*$/.test(text.slice(first.end, last.start))) return false
  const clause =
    (/[^;]*$/.exec(text.slice(start, first.start))?.[0] ?? '') +
    (/^[^;]*/.exec(text.slice(last.end, end))?.[0] ?? '')
  return clause.length < end - start - (last.end - first.start) && !WAY.test(clause)
}

const SUMS =
  /\b(?:total\w*|in all|together|altogether|combined|sum|overall|both|consist\w*|made up|compris\w*)\b/i

/** Of what stands in a title, or is told roughly, parts that several sentences tell with no word of a sum. */
export function isSumAcross(said: Said, members: readonly (number | null)[]): boolean {
  const [all, ...own] = members.flatMap((index) => at(said, index) ?? [])
  const [first] = own
  if (all === undefined || first === undefined || isChinese(said, all)) return false
  const { text, sentences, paragraphs } = said.doc
  if (own.every(({ sentence }) => sentence === first.sentence)) return false
  const isTitle = paragraphs[sentences[all.sentence]?.paragraph ?? -1]?.kind === 'heading'
  if (!isTitle && all.bound === 'exact') return false
  return ![all, ...own].some(({ sentence }) => {
    const { start = 0, end = 0 } = sentences[sentence] ?? {}
    return SUMS.test(text.slice(start, end))
  })
}

const MAIN =
  /\b(?:main|leading|principal|chief|top|foremost|notable|most important|most common|largest|biggest) [^.;:\d]{0,40}\b(?:was|were|is|are|came from|went to|included?|comprised?) (?!(?:only|the only)\b)[^.;\d]{0,60}$/i

/** "Exceeded 13.7 million. The main countries were Caldia (2.9 million), Marovia (1.9 million) and Peru (1.7 million)": there are others, and less is no slip. */
export function areMainOnes(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const all = at(said, whole)
  const own = parts.flatMap((index) => at(said, index) ?? []).sort((a, b) => a.start - b.start)
  const [first] = own
  if (all === undefined || first === undefined || isChinese(said, first)) return false
  const { text, sentences } = said.doc
  const start = sentences[first.sentence]?.start ?? 0
  const lead = text.slice(Math.max(start, first.start - LEAD_MAX), first.start)
  return MAIN.test(lead) && own.reduce((sum, one) => sum + sizeOf(one), 0) < sizeOf(all)
}

const LEAD_MAX = 140

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

const BALANCE = /\b(?:surplus|deficit|shortfall) (?:(?:of|was|at|stood at) )?(?:about |some )?$/i
const WITH_ONE =
  /^ (?:with|in|on|from|between) (?!(?:the )?(?:first|second|third|fourth|last|same|previous|year|month|quarter|half|period|week|January|February|March|April|May|June|July|August|September|October|November|December|\d)\b)/

/** "With a surplus of Q in steel", "a deficit of Q with Caldia": of one partner or of some goods, and not between all that came and went. */
export function isBalanceWithOne(
  { doc, context }: Said,
  members: readonly (number | null)[],
): boolean {
  return members.some((index) => {
    const { start, end } = context.claims[index ?? -1] ?? { start: 0, end: 0 }
    return (
      BALANCE.test(doc.text.slice(Math.max(0, start - BALANCE_MAX), start)) &&
      WITH_ONE.test(doc.text.slice(end, end + BALANCE_MAX))
    )
  })
}

const BALANCE_MAX = 30

/** "Wind and solar … a rate of 14%. Wind grew to R, up from B, while solar grew from B to R": of both, or of either, and not surely of the one. */
export function isOfOneOfTwo(said: Said, { amount, result, base }: Of<'change'>): boolean {
  const [rate, to, from] = [amount, result, base].map((index) => at(said, index))
  if (rate === undefined || to === undefined || from === undefined || isChinese(said, rate))
    return false
  if (to.sentence === rate.sentence || to.sentence !== from.sentence) return false
  const other = said.relations
    .filter((one) => one.kind === 'change' && one.isGuess !== true && one.result !== result)
    .map((one) => (one.kind === 'change' && one.base !== null ? at(said, one.result) : undefined))
    .find((one) => one?.sentence === to.sentence && one.unit === to.unit)
  return other !== undefined && (isNamedBy(said, rate, other) || !isNamedBy(said, rate, to))
}

/** Whether the sentence of a figure has the first word of what another measures. */
function isNamedBy({ doc }: Said, { sentence }: ReadClaim, { measure }: ReadClaim): boolean {
  const word = measure === null ? '' : doc.text.slice(measure.start, measure.end).split(' ')[0]
  const { start = 0, end = 0 } = doc.sentences[sentence] ?? {}
  return (
    word !== undefined &&
    word !== '' &&
    doc.text.slice(start, end).toLowerCase().includes(word.toLowerCase())
  )
}

const TOLD_SO = /^(?: [a-z-]+){0,3}(?:,? or | \()(?:about |some |nearly )?$/
const OF_IT = /^ of (?:it|them|these|those|which|whom)\b/
const SOME_OF_THEM =
  /^[^.;]{0,80}\b(?:most|many|some|several|majority) of (?:them|these|those|whom|which)\b[^.;]*$/
const RATE =
  /\b([a-z]{4,}) rate (?:of|at|was|is|stood at|stands at|reached|came to) (?:about |some )?$/i
const STEM = 5

/** By what stands right before a share, by what it is said to be of, and by the name of a rate. */
export function isShareOfAnother(said: Said, { share, part, whole }: Of<'share'>): boolean {
  const [own, its, all] = [share, part, whole].map((index) => at(said, index))
  if (own === undefined || its === undefined || all === undefined || isChinese(said, own))
    return false
  const { text } = said.doc
  const last = said.context.claims[own.index - 1]
  if (last !== undefined && last.sentence === own.sentence && sortOf(last) === 'quantity') {
    const between = text.slice(last.end, own.start)
    // "63,600, or 43.3 per cent": of whatever it is, the part is what stands before it.
    if (TOLD_SO.test(between) && last !== its) return true
    // "1,528 million to banks and funds, 45 per cent of it abroad": which is the whole.
    if (last === its && OF_IT.test(text.slice(own.end, own.end + 12))) return true
  }
  if (isInOtherParagraph(said, own, [its, all])) return true
  // "53.0 per cent of the votes; her opponent received 190,475": a part is told before it, or right behind.
  const behind = text.slice(own.end, its.start)
  if (
    its.start > own.end &&
    /^ of [^;.]*[;.] [^,;.]/.test(behind) &&
    !/\bof (?:these|those|them)\b/i.test(behind)
  )
    return true
  if (its.end <= own.start && SOME_OF_THEM.test(text.slice(its.end, own.start))) return true
  // "Most of them in Caldia (29 per cent) and Marovia (15 per cent)": of nothing that stands before the first.
  if (
    last?.unit === own.unit &&
    its.start < last.start &&
    /^\),? and \p{Lu}[\w ]{0,30} \($/u.test(text.slice(last.end, own.start))
  )
    return true
  const name = RATE.exec(text.slice(Math.max(0, own.start - NEAR), own.start))?.[1]
  if (name === undefined) return false
  const stem = name.slice(0, STEM).toLowerCase()
  return (
    ![its, all].some(({ sentence }) => {
      const { start = 0, end = 0 } = said.doc.sentences[sentence] ?? {}
      return sentence !== own.sentence && text.slice(start, end).toLowerCase().includes(stem)
    }) &&
    its.sentence !== own.sentence &&
    all.sentence !== own.sentence
  )
}

/** Part and whole stand in one paragraph of the text, and the share in another. */
function isInOtherParagraph(
  said: Said,
  share: ReadClaim,
  [part, whole]: readonly [ReadClaim, ReadClaim],
): boolean {
  const [own, its, all] = [share, part, whole].map((claim) => paragraphOf(said, claim))
  const isTitle = [own, its].some((one) => said.doc.paragraphs[one ?? -1]?.kind === 'heading')
  return its === all && own !== its && !isTitle
}

/** "188 gross and 151 net orders; a year ago there were 73 cancellations": what is told of one time isn't how far two of another lie apart. */
export function isOfAnotherTime(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  const [by, one, other] = [amount, of, than].map((index) => at(said, index)?.period ?? null)
  if (by === null || by === undefined || one === null || one !== other || by === one) return false
  return by.replace(/\d/g, '0') === one?.replace(/\d/g, '0')
}

/** "$96 million, or $1.15 per share, [..] an increase of 8 % per share": of what is told per share. */
export function isPerOne(said: Said, { amount, result }: Of<'change'>): boolean {
  const [rate, level] = [at(said, amount), at(said, result)]
  if (rate === undefined || level === undefined || level.unit.includes('/')) return false
  return /^ (?:on a )?per[ -](?:\w+[ -])?(?:share|unit|ADS)\b/.test(
    said.doc.text.slice(rate.end, rate.end + NEAR),
  )
}
