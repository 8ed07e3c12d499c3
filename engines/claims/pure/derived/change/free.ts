import type { Relation } from '../../model.ts'
import { isPer, isRateLevel } from '../../relate/part.ts'
import { behindLast, signsOf } from '../../text/behind-last.ts'
import {
  alike,
  around,
  before,
  behind,
  between,
  type Change,
  changeBetween,
  type Figure,
  isChange,
  type Piece,
  type Reading,
  relationsOf,
  type Scene,
  sizeOf,
} from '../scene.ts'
import { isHowFar, type Pair } from './announced.ts'
import { isHeading, isOf, NAMED, TAIL } from './of-pair.ts'
import { comparedPair, isEarlier, isPlainLevel, STRETCHES, toldPair } from './told-levels.ts'

// "It counted Q in @. In @ there had been Q. The S increase is put down to rents": a change that nothing ties to levels, and the only two
// levels around of which words or times say which was first. Neither where they stand nor what leads to them is asked.

const UP =
  /\b(?:more|up|ris(?:e|en|ing|es)|rose|gr(?:ew|own|owth|owing|ows)|gain(?:ed|s)?|increas\w+|higher|climb\w*|jump\w*|advanc\w+|add(?:ed|s)|expan\w+|surg\w+|soar\w*|additional|extra|plus|improve\w*|dearer|leap\w*|leapt|beat|exceed\w*|surpass\w*|outstrip\w*|topp\w+|overt\w+)\b|增|升|提[高价]|涨|多|扩大|贵/i
const DOWN =
  /\b(?:less|fewer|down|fall(?:en|ing|s)?|fell|declin\w+|decreas\w+|drop\w*|lower\w*|reduc\w+|cut|shr[aiu]nk\w*|lost|los[st]|slump\w*|plung\w+|minus|contract\w+|slid\w*|slip\w*|cheaper|halv\w+|dip(?:ped)?|tumbl\w+)\b|减|降|跌|少|下滑|缩|便宜/i
/** Growth that isn't between the figures as they stand. */
export const OTHERWISE =
  /real terms|\breal\b|\bloss(?:es)? (?:of|narrow|wid)|\b(?:narrow|wid)\w* (?:\S+ )?loss(?:es)?\b|亏损|constant|adjust|organic|like.for.like|comparable (?!period|figure|quarter|month|time|week)|same.store|excluding|in volume|annuali[sz]ed|currenc|forecast|expect|target|planned|budgeted|\bup to\b|可比|不变价|剔除|扣除|实际|预计|力争|目标|计划|口径|生产总值|增加值|\bgdp\b/i
/** Levels of which growth isn't told as they stand. */
const PRICES =
  /real terms|current prices|gross domestic|\bgdp\b|\bin (?:us dollars|local currency)\b|生产总值|增加值|现价/
const ROUND: ReadonlySet<string> = new Set(['exact', 'about'])

export function freeOf(scene: Scene, amount: Figure): Reading | null {
  const { claim, sort } = amount
  if (!'SDQX'.includes(sort) || claim.kind === 'share') return null
  const told = knownOf(scene, amount)
  if (told === null) return null
  const twice = told?.kind === 'change' ? toldTwiceOf(scene, amount, told) : null
  if (twice !== null) return { meant: twice, others: [] }
  const compared = sort === 'X' || sort === 'S' ? comparedPair(scene, amount, isPlainLevel) : null
  const own = scene.pieces[claim.sentence]
  const words = `${before(scene, amount, 90)} ${behind(scene, amount, 30)}`
  if (own === undefined || /[\t|]/.test(words)) return null
  if (compared === null && OTHERWISE.test(words)) return null
  if (sort === 'Q' && !isNamed(scene, amount)) return null
  if (sort === 'X' && OF_ANOTHER.test(behind(scene, amount, 60))) return null
  const isYearly =
    claim.kind === 'average-growth' || told?.kind === 'average-growth' || isMean(scene, amount)
  if (
    told === undefined &&
    sort !== 'X' &&
    !isChange(amount) &&
    !isYearly &&
    !isNamed(scene, amount)
  )
    return null
  const direction = wayOf(scene, amount)
  if (direction === null && sort !== 'X' && !isYearly && !OPEN.test(words)) return null
  const known = endOf(told)
  const half = halfOf(scene, amount)
  const isLevel = (one: Figure): boolean =>
    one !== amount &&
    half(one) &&
    !MORE_HAN.test(before(scene, one, 6)) &&
    !(sort === 'S' && isFew(one)) &&
    (sort === 'D'
      ? one.sort === 'S' && isRateLevel(one.claim) && !isChange(one)
      : isPlainLevel(one))
  const near = regionsOf(scene, amount).flatMap((pieces) => {
    const far = sort === 'X' || isYearly ? FAR : undefined
    const pair = toldPair(scene, pieces, { isLevel, known, far })
    if (pieces.some(({ from, to }) => PRICES.test(scene.mask.slice(from, to)))) return []
    return pair !== null && isOf(scene, amount, pieces, { pair, known }) ? [pair] : []
  })
  const found = compared ?? near[0]
  if (found === undefined || !isKnown(scene, told, found) || isRivalled(scene, amount, found))
    return null
  if ([found.result, found.base].some((one) => isHowFar(scene, one))) return null
  if (compared === null && hasOwnEnd(scene, amount, found)) return null
  if (isYearly && isTotalOfYears(scene, found.result)) return null
  if (sort === 'Q' && !alike(scene, amount, found.result)) return null
  if (isTaken(scene, amount, found)) return null
  const isOpen = direction === null && OPEN.test(words)
  const size = sizeOf(found.result) < sizeOf(found.base) ? 'down' : 'up'
  const isBound = compared !== null && sort === 'S'
  return readingOf(amount, found, { direction: isOpen ? size : direction, isYearly, told, isBound })
}

const FAR = 60
const CLAUSE_STOPS = signsOf(',;:，；：')
const WAY_STOPS = signsOf('.;:。；：QSDX')
/** 同比多退494亿元: how much more. */
/** "Nearly three times the growth overall": of another figure, not of the two levels beside it. */
const OF_ANOTHER =
  /^ (?:the|that|its|their) (?:[a-z-]+ ){0,2}(?:growth|increase|rise|rate|pace|speed|gain|decline|fall|drop|average|mean|median|norm|limit|share)\b/
const MORE_HAN = /[多少][\u4e00-\u9fff]{1,2}$/
/** So few aren't told with a growth in per cent. */
const FEW = 10
const COUNTS: ReadonlySet<string> = new Set(['items', 'places', 'persons', 'firms'])

function isFew(one: Figure): boolean {
  const { value, unit } = one.claim
  return value.scale === 0 && COUNTS.has(unit) && sizeOf(one) < FEW
}

/** A total of all its years. */
const SINCE = /年来|以来|累计|\b(?:altogether|in all|since)\b/
const TOTAL_OF_YEARS = /[一二三四五六七八九十\d]年[来间][^。；\d]{0,12}总[值额量][^，。；\d]{0,4}$/
const TO_COME = /\b(?:will|would|is to|are to)\b|将/
/** "Up four pct from the previous record", "from a revised decline of 0.2". */
const OF_ITS_OWN =
  /^,? (?:from|over|on) (?:the |its |a |an )?(?:previous|prior|last|old|earlier) (?:record|high|low|peak|best|estimate|forecast|figure)\b/
const FROM_A_CHANGE =
  /\bfrom (?:an? |the )?(?:[a-z]+ )?(?:declines?|rises?|increases?|falls?|drops?|gains?) of $/

const FORESEEN = /\b(?:predicted|projected|forecast|expected|set|likely) to\b/

/** What it went to, or from, stands with it and is neither of the two, or it is yet to come. */
function hasOwnEnd(scene: Scene, amount: Figure, { result, base }: Pair): boolean {
  const [lead, tail] = [before(scene, amount, 60), behind(scene, amount, 40)]
  const next = scene.figures[amount.order + 1]
  const isApart = base.claim.sentence !== amount.claim.sentence
  if (isApart && (OF_ITS_OWN.test(tail) || FROM_A_CHANGE.test(lead))) return true
  // "Imports have doubled. The fleet is predicted to grow from Q to Q": of what was, and of what may be.
  // 81项服务中，已有62项…一年来托位数翻了近一番: the one is part of the other.
  const [first, second] = base.at < result.at ? [base, result] : [result, base]
  if (isApart && /^[^，。；]{0,14}中，/.test(between(scene, first, second))) return true
  // 去年同期，进出口、出口分别为512亿元和372亿元: of two things, and no change from the one to the other.
  if (
    isApart &&
    /分别[^，。；]{0,4}$/.test(before(scene, first, 8)) &&
    second.order === first.order + 1
  )
    return true
  if (isApart && FORESEEN.test(before(scene, base, 60)) !== FORESEEN.test(lead + tail)) return true
  const to = next === undefined ? '' : scene.mask.slice(amount.at + 1, next.at)
  if (next !== result && next !== base && /^,? to (?:about |some )?$/.test(to)) return true
  return TO_COME.test(behindLast(CLAUSE_STOPS, lead)) && !TO_COME.test(before(scene, result, 60))
}

/** "Rose by €12 million to €132 million, an increase of S": how far one level went, as an amount and in per cent. */
function toldTwiceOf(
  { relations, byClaim, mask, pieces, doc }: Scene,
  amount: Figure,
  told: Change,
): Change | null {
  if (amount.sort !== 'S' || told.result === null || told.base !== null) return null
  if (!ROUND.has(amount.claim.bound)) return null
  const [other, ...more] = relations.filter(
    (one): one is Change =>
      one.kind === 'change' && one.result === told.result && one.amount !== told.amount,
  )
  const by = byClaim.get(other?.amount ?? -1)
  if (other === undefined || more.length > 0 || by === undefined || other.base !== null) return null
  if (other.amountIs !== 'absolute' || other.direction !== told.direction) return null
  const isOfOther = other.basePeriod !== told.basePeriod && (other.basePeriod ?? told.basePeriod)
  const piece = pieces[amount.claim.sentence]
  if (by.claim.sentence !== amount.claim.sentence || by.order > amount.order) return null
  const said = mask.slice(by.at, amount.at)
  // 'Rose by 93,000 to 3,594,000, a rise of 36 pct during the last 12 months'
  if (OF_TIME.test(mask.slice(amount.at, amount.at + 40))) return null
  if (
    (isOfOther && other.basePeriod !== null) ||
    /[;；]|\b(?:while|whereas|but)\b|同比|环比|上年|去年|年初/.test(said)
  )
    return null
  // 当月增加500亿元，增长16%: of another time.
  if (
    /[当本单]月[^，。；]{0,4}$/.test(
      doc.text.slice(Math.max(0, by.claim.start - 8), by.claim.start),
    )
  )
    return null
  if (piece === undefined || OTHERWISE.test(mask.slice(piece.from, piece.to))) return null
  return { ...told, difference: by.claim.index }
}

const OF_TIME = /^.?,? (?:over|during|in|from|on) (?:the )?(?:same|last|past|previous|year)\b/

/** Better or worse: either way. */
const OPEN = /\b(?:worse|better)\b/

/** 四年来，进出口总值达: what came together in several years is no end of a growth from year to year. */
function isTotalOfYears({ mask, doc: { text } }: Scene, { at, claim: { start } }: Figure): boolean {
  return (
    SINCE.test(mask.slice(Math.max(0, at - 24), at)) ||
    TOTAL_OF_YEARS.test(text.slice(Math.max(0, start - 24), start))
  )
}

/** "The average annual growth was put at S", "S a year on average". */
function isMean(scene: Scene, amount: Figure): boolean {
  const said = `${before(scene, amount, 50)}${/^[^,.;:]*/.exec(behind(scene, amount, 40))?.[0] ?? ''}`
  return (
    amount.sort === 'S' &&
    /\b(?:average|averag\w+|mean|compound\w*|cagr)\b/.test(said) &&
    /\b(?:a year|annual(?:ly)?|per annum|yearly|per year|each year|cagr)\b/.test(said)
  )
}

/** What stands between the same two semicolons, if that holds two levels. */
function halfOf({ mask, pieces }: Scene, { at, claim }: Figure): (one: Figure) => boolean {
  const piece = pieces[claim.sentence]
  if (piece === undefined) return () => true
  const led = mask.slice(piece.from, at)
  const from = piece.from + Math.max(led.lastIndexOf(';'), led.lastIndexOf('；'), 0)
  const stop = /[;；]/.exec(mask.slice(at, piece.to))
  const to = stop === null ? piece.to : at + stop.index
  const isIn = (one: Figure): boolean => one.at >= from && one.at < to
  const own = piece.figures.filter((one) => isIn(one) && isPlainLevel(one))
  return (one) => own.length < 2 || one.claim.sentence !== claim.sentence || isIn(one)
}

function endOf(told: Known | undefined): number | null {
  if (told === undefined) return null
  return told.kind === 'multiple' ? told.of : (told.result ?? told.base)
}

/** Called a change by a noun: "that increase, of Q", "the S gain". */
function isNamed(scene: Scene, amount: Figure): boolean {
  return (
    NAMED.test(before(scene, amount)) ||
    / (?:beat|exceeded|surpassed|outstripped|topped) (?:it |that |them )?by $/.test(
      before(scene, amount),
    ) ||
    ((amount.sort !== 'Q' || / (?:the|that|this) $/.test(before(scene, amount))) &&
      TAIL.test(behind(scene, amount))) ||
    (amount.sort === 'S' && /^ (?:up|down|higher|lower)\b/.test(behind(scene, amount)))
  )
}

/** Something else is known to be what lies between them, or what one of them went to. */
function isTaken({ relations }: Scene, { claim, sort }: Figure, { result, base }: Pair): boolean {
  const ends = [result, base].map((one) => one.claim.index)
  return relations.some((one) => {
    if (one.kind === 'parts') return ends.every((end) => [one.whole, ...one.parts].includes(end))
    if (one.kind === 'multiple')
      return sort === 'X' && one.times !== claim.index && ends.includes(one.of ?? -1)
    if (one.kind !== 'change' || one.amount === null || one.amount === claim.index) return false
    const isSame = (one.amountIs === 'absolute') === (sort === 'Q') && one.amountIs !== 'times'
    return isSame && sort !== 'X' && ends.includes(one.result ?? -1)
  })
}

type Known = Extract<Relation, { kind: 'change' | 'multiple' | 'average-growth' }>

/** What is known of an amount: null where it is said of something else; undefined where nothing is. */
function knownOf(scene: Scene, { claim: { index } }: Figure): Known | null | undefined {
  let known: Known | undefined
  for (const one of relationsOf(scene, index)) {
    if (one.kind === 'change' && one.amount === index) {
      if (one.comparablePrices || one.difference !== undefined) return null
      // "In ten years it has come down by S": no level.
      const isOver = STRETCHES.has(scene.byClaim.get(one.result ?? -1)?.claim.unit ?? '')
      known = isOver ? { ...one, result: null } : one
    } else if (one.kind === 'multiple' && one.times === index) known = one
    else if (one.kind === 'average-growth' && one.rate === index) {
      if (one.base !== null && one.result !== null) return null
      known = one
    } else if (
      (one.kind === 'gap' && one.amount === index) ||
      (one.kind === 'share' && one.share === index && (one.part !== null || one.whole !== null)) ||
      (one.kind === 'target' && (one.value === index || one.target === index))
    )
      return null
  }
  return known
}

/** What it was said to be of is one of the two. */
function isKnown(scene: Scene, told: Known | undefined, { result, base }: Pair): boolean {
  const ends = [result, base].map(({ claim }) => claim.index)
  const areOne =
    result.claim.unit === base.claim.unit || result.claim.sentence === base.claim.sentence
  const isTurned = told?.kind === 'change' && told.result === base.claim.index
  if (isTurned && !(areOne || isPer(result.claim, base.claim))) return false
  if (isTurned && !isEarlier(scene, base)) return false
  if (told?.kind === 'change')
    return [told.result, told.base].every((end) => end === null || ends.includes(end))
  return told?.kind !== 'multiple' || told.of === null || told.of === result.claim.index
}

function wayOf(scene: Scene, amount: Figure): 'up' | 'down' | null {
  const { direction } = amount.claim
  if (OPEN.test(behind(scene, amount, 12))) return null
  if (direction === 'up' || direction === 'down') return direction
  const ahead = behindLast(WAY_STOPS, before(scene, amount, 60))
  const [tail = ''] = /^[^,.;:，。；：QSDX]*/.exec(behind(scene, amount, 24)) ?? []
  for (const said of [tail, ahead]) {
    const [up, down] = [UP.test(said), DOWN.test(said)]
    if (up !== down) return up ? 'up' : 'down'
    if (up) return null
  }
  return null
}

const AHEAD_MAX = 6

/** The sentences that may hold its levels, the nearest first. */
function regionsOf(scene: Scene, amount: Figure): readonly (readonly Piece[])[] {
  const own = scene.pieces[amount.claim.sentence]
  if (own === undefined) return []
  if (isHeading(scene, own)) {
    const next: Piece[] = []
    for (let at = amount.claim.sentence + 1; next.length < AHEAD_MAX; at += 1) {
      const piece = scene.pieces[at]
      if (piece === undefined || piece.grammar !== own.grammar || isHeading(scene, piece)) break
      if (piece.figures.some((one) => one.sort === amount.sort && isChange(one))) break
      next.push(piece)
    }
    return next.map((_, at) => next.slice(0, at + 1))
  }
  const all = [...around(scene, amount, 2, 2)].filter((one) => !isHeading(scene, one))
  const sorted = all.sort((a, b) => a.from - b.from)
  const at = sorted.indexOf(own)
  const from = (first: number, last: number): readonly Piece[] =>
    sorted.slice(Math.max(0, first), last + 1)
  return [
    [0, 0],
    [-1, 0],
    [-2, 0],
    [0, 1],
    [0, 2],
  ].map(([first = 0, last = 0]) => from(at + first, at + last))
}

const WISHED =
  /\b(?:pencilled|forecast|expected|planned|predicted|budgeted|targeted|hoped|target|consensus|estimate)|预期|目标|预计/i

/** Another change beside them, of which nothing says what it is of. */
function isRivalled(scene: Scene, amount: Figure, { result, base }: Pair): boolean {
  const sentences = [amount, result, base].map(({ claim }) => claim.sentence)
  const isTold = (one: Figure): boolean =>
    relationsOf(scene, one.claim.index).some(
      (known) =>
        known.kind === 'change' && known.amount === one.claim.index && known.result !== null,
    )
  return [...new Set(sentences)].some((sentence) =>
    (scene.pieces[sentence]?.figures ?? []).some(
      (one) =>
        one !== amount &&
        one !== result &&
        one !== base &&
        one.sort === amount.sort &&
        isChange(one) &&
        !isTold(one) &&
        !WISHED.test(behind(scene, one, 50)),
    ),
  )
}

function readingOf(
  amount: Figure,
  { result, base }: Pair,
  {
    direction,
    isYearly,
    told,
    isBound,
  }: {
    readonly direction: 'up' | 'down' | null
    readonly isYearly: boolean
    readonly told: Known | undefined
    /** Its bound is said of the two. */
    readonly isBound: boolean
  },
): Reading | null {
  const [of, than, index] = [result, base, amount].map(({ claim }) => claim.index)
  if (of === undefined || than === undefined || index === undefined) return null
  if (isYearly)
    return {
      meant: {
        kind: 'average-growth',
        rate: index,
        base: than,
        result: of,
        years: told?.kind === 'average-growth' ? told.years : null,
      },
      others: [],
    }
  if (amount.sort === 'X')
    return {
      meant: { kind: 'multiple', times: index, of, base: than, baseWords: null },
      others: [],
    }
  if (!isBound && !ROUND.has(amount.claim.bound)) return null
  const is = amount.sort === 'S' ? 'relative' : amount.sort === 'D' ? 'points' : 'absolute'
  return { meant: changeBetween({ result, base }, direction, { figure: amount, is }), others: [] }
}
