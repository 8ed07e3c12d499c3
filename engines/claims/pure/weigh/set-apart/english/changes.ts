import { contentOf, isCalled } from '../../../apart/keyed/said.ts'
import { nameIn } from '../../../apart/summed/named.ts'
import type { ReadClaim, Relation } from '../../../model.ts'
import { sizeOf } from '../../words/sizes.ts'
import { areOfYears } from './levels.ts'
import { ahead, claimOf, figureOf, past, type Said, sentenceOf } from './said.ts'
import { isInRow } from './shares.ts'
import { arePlaces } from './twins.ts'

// What two levels and a rate must share before they are told to contradict each other: the rate's name is theirs, its base is the one that its words tell, and
// neither of the levels is something else by the words right beside it.

type Change = Extract<Relation, { kind: 'change' }>

export function isOtherChange(said: Said, one: Change): boolean {
  const amount = claimOf(said, one.amount)
  const [result, base] = [claimOf(said, one.result), claimOf(said, one.base)]
  if (amount === undefined)
    return (
      result !== undefined &&
      base !== undefined &&
      (areOfYears(said, [result, base]) || arePlaces(said, [result, base]))
    )
  if (isMoreThanAll(said, one, amount) || MULTIPLIED.test(ahead(said, amount, 80))) return true
  if (isYearly(said, one, amount) || isAddedLater(said, one, amount)) return true
  if (result !== undefined && isClosedOff(said, result, amount)) return true
  if (result !== undefined && isOfOwnLevel(said, one, result, amount)) return true
  if (one.difference !== undefined)
    return (
      isOfMean(said, one) || isOfAnotherSubject(said, one, result) || areInTens(said, one, amount)
    )
  if (result === undefined || base === undefined) return false
  if (isSaidOtherwise(said, result, base)) return true
  if (one.isGuess === true && isInNarrower(said, amount, result)) return true
  const ends = [result, base]
  return (
    isMove(said, base) ||
    (one.amountIs === 'absolute' && ends.some((end) => MOVED.test(ahead(said, end, 80)))) ||
    OF_THE_SAME.test(past(said, base, 60)) ||
    isWhither(said, base, amount) ||
    isOfOtherClause(said, amount, ends) ||
    isCause(said, amount, ends) ||
    isOnOtherBasis(said, amount, ends) ||
    areTwoResults(said, result, base) ||
    isOfOtherTime(said, amount, base) ||
    (amount.unit === 'percent' && ends.every((end) => isRateElsewhere(end, amount))) ||
    (one.amountIs === 'relative' && isNamedOtherwise(said, amount, ends)) ||
    ends.some((end) => isOfAnother(said, amount, end)) ||
    isAsPrinted(said, one, ends)
  )
}

/** "From A in 2014 to B in 2018 (nearly 6 percent annual growth)": each year. */
function isYearly(said: Said, { amountIs }: Change, amount: ReadClaim): boolean {
  return (
    amountIs === 'relative' &&
    /^(?: per ?cent|%)?,? (?:(?:average |compound )?annual(?:i[sz]ed)? (?:growth|rate|increase)|per (?:year|annum))\b/.test(
      past(said, amount, 40),
    )
  )
}

/** "About $9 billion in 2020 and an additional $32 billion in 2021": what comes on top in another year moved nothing. */
function isAddedLater(said: Said, { amountIs }: Change, amount: ReadClaim): boolean {
  return (
    amountIs === 'absolute' &&
    /\b(?:an? )?(?:additional|further|extra) (?:[A-Z]{0,3}[$€£])?$/.test(ahead(said, amount, 24)) &&
    /^ (?:in|for|over|by|during) (?:19|20)\d\d\b/.test(past(said, amount, 16))
  )
}

const OTHER_SUBJECT =
  /\bwith (?:[A-Za-z’'-]+ {1,3}){1,6}(?:growing|rising|increasing|falling|declining|dropping|up|down) by $/

/** "A surplus of A, with exports growing by B or 2.5%"; "up 15.2% on the A and an increase of B (21.4%) on an earlier year". */
function isOfAnotherSubject(said: Said, one: Change, result: ReadClaim | undefined): boolean {
  const difference = claimOf(said, one.difference ?? null)
  if (result === undefined || difference === undefined || difference.start < result.end)
    return false
  if (OTHER_SUBJECT.test(ahead(said, difference, 90).replace(/[A-Z]{0,3}[$€£]$/, ''))) return true
  return /\b(?:on|from|than|against|versus|with|to) the $/.test(ahead(said, result, 12))
}

/** "Multiplying average assets by 4%". */
const MULTIPLIED = /\bmultipl(?:y|ied|ies|ying)\b[^.;\d]* by (?:about )?$/i

/** "(including 29 million options), an increase of 13 million": of what stands before the bracket. */
function isClosedOff({ doc: { text } }: Said, result: ReadClaim, amount: ReadClaim): boolean {
  if (amount.start < result.end || amount.start - result.end > CLAUSE_MAX) return false
  const gap = text.slice(result.end, amount.start)
  const [close, open] = [gap.indexOf(')'), gap.indexOf('(')]
  if (close < 0 || (open >= 0 && open < close)) return false
  // "(R)", and nothing else in the bracket.
  return !/\([^\p{L}]*$/u.test(text.slice(Math.max(0, result.start - 12), result.start))
}

const OWN_CHANGE =
  /^(?: [^.;,\d]{0,30})?, (?:an? |up |down |or |representing |which |increas|decreas|ris|grow|grew|rose|fell|drop|declin)[^.;]{0,40}$/

/** What a rate is of stands right before it, and the level that it was tied to in another sentence. */
function isOfOwnLevel(said: Said, one: Change, result: ReadClaim, amount: ReadClaim): boolean {
  const own = ownLevel(said, result, amount)
  if (own === undefined || isSize(own, result)) return false
  return one.isGuess === true || own.index !== one.base || isResult(said, own, amount)
}

/** "Orders were 9.8 million, an increase of 5.4%": what it is of stands right before it. */
function ownLevel(
  { doc: { text }, context }: Said,
  result: ReadClaim,
  amount: ReadClaim,
): ReadClaim | undefined {
  if (result.sentence === amount.sentence) return undefined
  return context.claims
    .slice(Math.max(0, amount.index - LEVELS_BACK), amount.index)
    .find(
      (one) =>
        one.sentence === amount.sentence &&
        one.form === 'number' &&
        one.unit !== 'percent' &&
        one.kind !== 'growth' &&
        one.kind !== 'gap' &&
        OWN_CHANGE.test(text.slice(one.end, amount.start)),
    )
}

/** "Cash totaled $4.5 billion, a $6.1 billion decrease": nobody says that it was before. */
function isResult(said: Said, own: ReadClaim, amount: ReadClaim): boolean {
  const gap = said.doc.text.slice(own.end, amount.start)
  return (
    /^(?: [^.;,\d]{0,30})?, (?:an? |up |down )[$€£]?$/.test(gap) &&
    !/\b(?:had|earlier|before|ago|previous|prior|last)\b/i.test(ahead(said, own, 90))
  )
}

function isSize({ value: a }: ReadClaim, { value: b }: ReadClaim): boolean {
  return a.coefficient === b.coefficient && a.scale === b.scale
}

const LEVELS_BACK = 3
const CAUSE =
  /\b(?:due (?:[a-z]+ )?to|(?:driven|led|caused|helped|offset) (?:[a-z]+ )?by|because of|owing to|thanks to|as a result of|result(?:ing|ed) from|attributable to)\b/i

/** "R compared to B, due to an increase of D in rent": what moved it, and not how far it went. */
function isCause({ doc: { text } }: Said, amount: ReadClaim, ends: readonly ReadClaim[]): boolean {
  const last = Math.max(...ends.map(({ end }) => end))
  if (ends.some(({ sentence }) => sentence !== amount.sentence) || last > amount.start) return false
  const gap = text.slice(last, Math.min(amount.start, last + GAP_MAX))
  const [cause] = CAUSE.exec(gap) ?? []
  return (
    cause !== undefined &&
    !/;|, (?:representing|or|which|this|that)\b/.test(gap.slice(gap.indexOf(cause)))
  )
}

const GAP_MAX = 400
const OTHER_BASIS =
  /^\W*(?:and )?(?:excluding|adjusted for|adjusting for|at constant|in constant|on an? (?:organic|comparable|like-for-like|constant|underlying|adjusted))\b/i

/** "Sales rose 13% to R from B. Excluding the effect of exchange rates, they rose 12%". */
function isOnOtherBasis(said: Said, amount: ReadClaim, ends: readonly ReadClaim[]): boolean {
  return (
    ends.some(({ sentence }) => sentence !== amount.sentence) &&
    OTHER_BASIS.test(startOf(said, amount))
  )
}

const ALL = 100

/** Nothing falls by more than all of it, "to fulfil a deal on cuts by 182%", unless it is by as much that it rose. */
function isMoreThanAll(said: Said, one: Change, { unit, value, precision }: ReadClaim): boolean {
  const size = numberOf(value)
  if (one.direction !== 'down' || one.amountIs !== 'relative' || unit !== 'percent' || size <= ALL)
    return false
  const [to, from] = [one.result, one.base].map((index) => claimOf(said, index))
  if (to === undefined || from === undefined) return true
  const risen = (numberOf(to.value) / numberOf(from.value) - 1) * ALL
  return Math.abs(risen - size) > 10 ** precision
}

function numberOf({ coefficient, scale }: ReadClaim['value']): number {
  return Number(coefficient) / 10 ** scale
}

const MEAN = /\b(?:average|mean|median|norm|normal|target|forecast|expected|estimate)\b/i

/** "The average is Q. This year's was D or S lower": the level is what it was held against. */
function isOfMean(said: Said, one: Change): boolean {
  const { result, difference } = one
  const level = claimOf(said, result)
  if (level === undefined || difference === undefined || one.base !== null) return false
  if (!MEAN.test(`${ahead(said, level, 60)} ${past(said, level, 30)}`)) return false
  return (
    said.test({
      kind: 'share',
      share: one.amount ?? -1,
      part: difference,
      whole: level.index,
      baseWords: null,
    }) === true
  )
}

const CONTRAST = /[,;] (?:while|although|though|whereas)\b/
const BACK =
  /\b(?:the|that|this|an?|its?) (?:[a-z]+ )?(?:increase|rise|fall|drop|decline|growth|gain|decrease|jump|change|difference)\b/i

/** "Output rose from B to R, while Arland raised its own by D"; "Injuries fell S, although those of walkers came to R, against B". */
function isOfOtherClause(
  { doc: { text } }: Said,
  amount: ReadClaim,
  ends: readonly ReadClaim[],
): boolean {
  if (ends.some(({ sentence }) => sentence !== amount.sentence)) return false
  const isBefore = ends.every(({ start }) => start > amount.end)
  const isBehind = ends.every(({ end }) => end < amount.start)
  if (!isBefore && !isBehind) return false
  const gap = isBefore
    ? text.slice(amount.end, Math.min(...ends.map(({ start }) => start)))
    : text.slice(Math.max(...ends.map(({ end }) => end)), amount.start)
  const own = isBefore ? '' : gap
  return gap.length < CLAUSE_MAX && CONTRAST.test(gap) && !BACK.test(own)
}

const CLAUSE_MAX = 200

const FROM_TIME =
  /^ from (?:(?:the )?(?:last|previous|prior|same)\b|a (?:year|month|week|quarter)\b|(?:19|20)\d\d\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/

/** "Up 3.7 bushels from August and 3.2 bushels from last year": how far it moved too. */
function isMove(said: Said, base: ReadClaim): boolean {
  return FROM_TIME.test(past(said, base, 24)) && /\band $/.test(ahead(said, base, 8))
}

const WHITHER =
  /(?<!\b(?:compared|relative|contrast|opposed|addition|prior|close|next|due|up|down|similar|equal)) to (?:about |around |some |nearly |almost )?[$€£¥]?$/i

/** "SG&A decreased $147 million", "the decrease in gross profit was $88 million": no level. */
const MOVED =
  /\b(?:de|in)creased (?:by )?[$€£]? ?$|\b(?:increase|decrease|decline|rise|drop|fall) in [^.;,\d]{2,40} (?:was|were|of) [$€£]? ?$/i

/** "As a reminder, in Q2 we had $307 million of expenses for the same". */
const OF_THE_SAME = /^[^.;,\d]{0,40} for the same\b(?! (?:period|quarter|month|half|time|year))/

/** "Will grow S, to Q, reaching Q by @": what stands right behind the rate is what it came to. */
function isWhither({ doc: { text } }: Said, base: ReadClaim, amount: ReadClaim): boolean {
  return base.start > amount.end && base.start - amount.end < WHITHER_MAX
    ? WHITHER.test(text.slice(amount.end, base.start))
    : false
}

const WHITHER_MAX = 32
const OWN_RATE =
  /^[^.;:]{0,30}, (?:up|down|an increase of|a decrease of|a rise of|a fall of|a drop of) (?:about )?\d/

/** "Deliveries totaled 873, down 14.2 %", and in another paragraph another firm's: each came from elsewhere. */
function areTwoResults(said: Said, result: ReadClaim, base: ReadClaim): boolean {
  const [a, b] = [result, base].map(({ sentence }) => said.doc.sentences[sentence]?.paragraph)
  return a !== b && [result, base].every((end) => OWN_RATE.test(past(said, end, 60)))
}

const YEARLY =
  /\b(?:year[- ]on[- ]year|year[- ]over[- ]year|same (?:period|month|quarter|week) (?:of |in )?(?:last year|a year|the (?:previous|prior) year|20\d\d)|a year (?:ago|earlier|before)|year[- ]earlier|annual(?:ly)?)\b/i
const MONTHLY =
  /^[^.;,]{0,12} in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! (?:19|20)\d\d| (?:last|of last) year)|^[^.;,]{0,12} (?:last month|(?:in |a |the )?(?:previous|prior) (?:month|quarter|week)|a month (?:ago|earlier))/

/** "12 % more in July than in the same month of last year", and in another sentence what it was in June. */
function isOfOtherTime(said: Said, amount: ReadClaim, base: ReadClaim): boolean {
  return (
    amount.sentence !== base.sentence &&
    MONTHLY.test(past(said, base, 40)) &&
    YEARLY.test(sentenceOf(said, amount))
  )
}

/** "Growth was 11.8 %, down from 16.3 %", and elsewhere "prices were up by 23 %": a rate of rates is told beside them. */
function isRateElsewhere(end: ReadClaim, amount: ReadClaim): boolean {
  return end.unit === 'percent' && end.sentence !== amount.sentence
}

const WEAK =
  /^(?:growth|increase|decrease|rise|fall|drop|gain|decline|sale|number|figure|total|amount|level|value|volume|it|they|year|month|quarter|period|result|change|overall|annual|record|compan\w*|group|firm)$/

const MEASURE = /^(?:proportion|share|rate|ratio|price|cost|margin|yield|median)$/

/** "The July rate was Q", "A year ago it was Q": of what was told before. */
const POINTING =
  /^(?:(?:this|that|it|they|these|those)\b|(?:the|its|their) (?:[a-z]+ ){0,2}(?:rate|figure|number|total|level|reading|estimate|result|count)\b(?! of)|the (?:company|group|firm|bank|agency|office|club|charity|authority)\b|a (?:year|month|week) (?:earlier|ago|before)\b|in (?:[a-z]+ )?(?:19|20)\d\d,? (?:the|it|they|that|there)\b)/i

function startOf({ doc }: Said, { sentence }: ReadClaim): string {
  const start = doc.sentences[sentence]?.start ?? 0
  return doc.text.slice(start, start + SENTENCE_START)
}

/** "A 4.5 % gain for the proportion of films": what the rate is of, a level that another sentence tells must be called too. */
function isNamedOtherwise(said: Said, amount: ReadClaim, ends: readonly ReadClaim[]): boolean {
  const figure = figureOf(said, amount.index)
  if (figure === undefined) return false
  const own = contentOf(sentenceOf(said, amount))
  // Where its own sentence doesn't say it, it is lent from one of the levels.
  const name = contentOf(nameIn(said.scene, figure)).filter(
    (word) => !WEAK.test(word) && isCalled([word], own),
  )
  const base = ends.at(-1)
  if (name.length === 0 || base === undefined || base.sentence === amount.sentence) return false
  return ends.some((end) => {
    if (end.sentence === amount.sentence || isInRow(said, end) || POINTING.test(startOf(said, end)))
      return false
    const words = contentOf(sentenceOf(said, end))
    const missing = name.filter((word) => !isCalled([word], words))
    return (
      missing.some((word) => MEASURE.test(word)) || 2 * missing.length > Math.max(name.length, 2)
    )
  })
}

const OWNER =
  /\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(\p{Lu}[\p{L}&-]+)[’']s? (?:[\w-]+ ){0,5}?(?:about |some )?[$€£¥]?$/u
const DOER =
  /^(?!The |This |Our |Its )(\p{Lu}[\p{L}&.-]+)(?: \p{Lu}[\p{L}&.-]+)* (?:reported|said|sold|posted|recorded|handled|shipped|saw|had|produced|delivered|exported|imported|carried|spent|raised|won|built|opened|booked|earned)\b/u
const SENTENCE_START = 90

/** "Toro sold Q, down S", and elsewhere "Byda sold Q", "Nisso's Q": what another had. */
function isOfAnother(said: Said, amount: ReadClaim, end: ReadClaim): boolean {
  if (end.sentence === amount.sentence) return false
  const own = sentenceOf(said, amount)
  const owner = OWNER.exec(ahead(said, end, 60))?.[1]
  if (owner !== undefined && !own.includes(owner)) return true
  const [doer, other] = [amount, end].map((one) => DOER.exec(startOf(said, one))?.[1])
  return doer !== undefined && other !== undefined && doer !== other
}

const TENFOLD = 1000

/** "36.45 MT", read once as tonnes and once as millions of them: one word of a unit in one sentence says one thing. */
function isAsPrinted({ doc: { text } }: Said, one: Change, ends: readonly ReadClaim[]): boolean {
  const [a, b] = ends.map(({ number, end }) =>
    text.slice(number.start, end).replace(/[^A-Za-z]/g, ''),
  )
  if (!isSameWord(a, b) || one.amountIs !== 'relative') return false
  const [x, y] = ends.map(({ value }) => Number(value.coefficient) / 10 ** value.scale)
  const ratio = (x ?? 1) / (y ?? 1)
  return ratio > TENFOLD || ratio < 1 / TENFOLD
}

/** "MT", "MT of". */
function isSameWord(a = '', b = ''): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short !== '' && (long === short || long === `${short}of`)
}

const OTHERWISE = / ([A-Za-z]{3,}),? or (?:about |some )?$/

/** "570,000 tons, or 27 ships, down 60 percent from 1.41 million tons": of the tons. */
function isSaidOtherwise(said: Said, result: ReadClaim, base: ReadClaim): boolean {
  const noun = OTHERWISE.exec(ahead(said, result, 40))?.[1]
  if (noun === undefined || base.start < result.end) return false
  const isOf = (claim: ReadClaim) =>
    said.doc.text.slice(claim.number.end, claim.number.end + NOUN_MAX).includes(` ${noun}`)
  return isOf(base) && !isOf(result)
}

const NOUN_MAX = 30
const IN_NARROWER = /^(?:%| ?per ?cent| pct)? in ([a-z-]+(?: [a-z-]+)?) ([a-z]{3,}s)\b/
const NO_QUALIFIER =
  /^(?:the|all|these|those|such|its|their|our|total|overall|the total|the number|number of|terms of)$/

/** "143,625 fires … a decrease of 32% in secondary fires": of those alone. */
function isInNarrower(said: Said, amount: ReadClaim, result: ReadClaim): boolean {
  const [, which = '', noun = ''] = IN_NARROWER.exec(past(said, amount, 60)) ?? []
  if (noun === '' || NO_QUALIFIER.test(which)) return false
  const behind = said.doc.text.slice(result.number.end, result.number.end + NOUN_MAX)
  return behind.startsWith(` ${noun}`)
}

const TENS = 10
const HALF = 5

/** "13,980, up 620 (4.7 per cent)": of figures that are told in tens, the rate was reckoned before they were. */
function areInTens(said: Said, { result, difference }: Change, rate: ReadClaim): boolean {
  const [level, by] = [claimOf(said, result), claimOf(said, difference ?? null)]
  if (level === undefined || by === undefined || rate.unit !== 'percent') return false
  const [own, step] = [sizeOf(level), sizeOf(by)]
  if (own % TENS !== 0 || step % TENS !== 0 || step < TENS * TENS || own <= step) return false
  const sign = rate.direction === 'down' ? -1 : 1
  const [least, most] = [-HALF, HALF].map(
    (off) => (100 * (step + off)) / (own - off - sign * (step + off)),
  )
  const slack = 10 ** rate.precision / 2
  const told = sizeOf(rate)
  return least !== undefined && most !== undefined && least <= told + slack && told - slack <= most
}
