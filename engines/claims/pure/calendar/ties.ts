import type { Day } from '#platform/period'
import { type Apart, agesOf, apartOf } from './apart.ts'
import { isLedAway, saidBetween } from './between.ts'
import { type Fixed, fixedIn } from './fixed.ts'
import { isBroken, isJoined, type Pair } from './joined.ts'
import { isOf, isOfClock, type Length } from './lengths.ts'
import { markOf } from './marks.ts'
import { isApposed } from './pointing.ts'
import { isSaid, type Point, point } from './points.ts'

// Which two points a length lies between: the only two that words join with it.

export type Tie = {
  readonly length: Length
  readonly from: Point
  readonly to: Point
  readonly apart: Apart
  readonly by: string
}

/** A sentence with its points and lengths. */
export type Told = {
  readonly start: number
  readonly end: number
  readonly points: readonly Point[]
  readonly lengths: readonly Length[]
}

export type Scene = {
  readonly text: string
  readonly isChinese: boolean
  /** Those of a paragraph. */
  readonly sentences: readonly Told[]
  readonly release: Day | null
}

const BACK = 2

export function tiesOf(scene: Scene): readonly Tie[] {
  return scene.sentences.flatMap((_, at) => tiesIn(scene, at))
}

function tiesIn(scene: Scene, at: number): readonly Tie[] {
  const own = scene.sentences[at]
  if (own === undefined) return []
  const fixed = fixedIn(scene, at).flatMap((one) => fixedTie(scene, one))
  const others = own.lengths.filter(
    (length) =>
      !fixed.some((one) => one.length.start < length.end && length.start < one.length.end),
  )
  return [...fixed, ...others.flatMap((length) => tiesOfLength(scene, at, length))]
}

/** In a fixed form, and out of it by more than may be meant. */
function fixedTie(scene: Scene, { length, from, to, slack, isWhole }: Fixed): readonly Tie[] {
  if (isBroken(scene, length, [from, to, 'fixed'])) return []
  return tie(scene, length, [from, to, 'fixed']).map((one) => {
    const { says } = one.apart
    const least = isWhole === true ? one.apart.most - MONTH_PART : one.apart.least
    // Where the year isn’t told, February may have a day more.
    const isLeap =
      length.unit === 'days' && from.year === null && (from.month ?? 3) < 3 && (to.month ?? 0) > 2
    const most = one.apart.most + (isLeap ? 1 : 0)
    const fits = says[0] <= most && least - slack <= says[1]
    return { ...one, apart: { ...one.apart, least: least - slack, most, fits } }
  })
}

/** Months differ by no more than this from their mean, for a few of them. */
const MONTH_PART = 0.3

function tiesOfLength(scene: Scene, at: number, length: Length): readonly Tie[] {
  const own = scene.sentences[at]
  if (own === undefined) return []
  const isContested = own.lengths.some(
    (other) =>
      other !== length && other.sort === length.sort && isOfClock(other) === isOfClock(length),
  )
  if (isContested) return agesApart(own, length, scene.release)
  const pair = isLedAway(length) ? null : pairFor(scene, at, length)
  const tied = pair !== null && isJoined(scene, own, length, pair) ? tie(scene, length, pair) : []
  return tied.length > 0
    ? tied.filter(
        (one) =>
          one.apart.fits ||
          !(
            isUntilNow(scene, one) ||
            isWithin(scene, one) ||
            isOfItself(scene, one) ||
            isOfWhatIsGiven(scene, one)
          ),
      )
    : bySaid(scene, at, length)
}

/** 打破44年之久的僵局, 一年前的6月17日, 3年后抵达…。1909年时, "expected to be out for six weeks": it lies between other times. */
function isOfItself({ text }: Scene, { length, from, to, apart }: Tie): boolean {
  // 11月6日至10日，…。一年来: days of one year are no years apart.
  const areOfAYear = from.year === null && to.year === null && apart.most < 1
  if (length.unit === 'years' && areOfAYear) return true
  const behind = text.slice(length.end, length.end + 6)
  if (/^之久的|^前的[\d一二三四五六七八九十]/.test(behind)) return true
  const next = Math.min(...[from, to].map(({ start }) => (start < length.end ? Infinity : start)))
  if (/^[后後](?!的)/.test(behind))
    return next < Infinity && /^.{3,}[，。；]/.test(text.slice(length.end, next))
  return OUT_FOR.test(text.slice(Math.max(0, length.start - OUT_MAX), length.start))
}

/** 10月19日至27日发放，有效期14天: what is handed out on these days holds for so long from then on. */
function isOfWhatIsGiven({ text }: Scene, { length, from, to }: Tie): boolean {
  const end = Math.max(from.end, to.end)
  return (
    HOLDS.test(text.slice(Math.max(0, length.start - HOLDS_MAX), length.end)) &&
    GIVEN.test(text.slice(end, length.start))
  )
}

const HOLDS_MAX = 10
const HOLDS = /(?:有效|使用|质保|保质|保修|退换|核销)期[^，。；]*$|\bvalid for\b/
const GIVEN =
  /^[^。；]{0,10}(?:发放|派发|投放|发行|发售|销售|领取|申领|购买|抢购|办理|\bissued\b|\bsold\b|\bon sale\b)/

const OUT_MAX = 40
const OUT_FOR =
  /\b(?:out|sidelined|banned|suspended|absent|unavailable|away)(?: of action)? for (?:the next |another |up to |at least |about |around |nearly |almost |over |more than |some )?$/i

function tie(scene: Scene, length: Length, [from, to, by]: Pair): readonly Tie[] {
  const years = scene.sentences.flatMap(({ points }) => points.flatMap(({ year }) => year ?? []))
  // "Last week" is no day to count from.
  const isVague = [from, to].some(({ ahead }) => ahead !== null && 'within' in ahead)
  if (isVague && length.unit !== 'years') return []
  const apart = apartOf(length, from, to, scene.release, years)
  return apart === null
    ? []
    : [{ length, from, to, apart: inAnyYear(apart, length, [from, to]), by }]
}

/** "Took 143 days, from 12 February to 5 July": in a leap year, or in another. */
function inAnyYear(apart: Apart, { unit }: Length, [from, to]: readonly [Point, Point]): Apart {
  const isOver = (from.month ?? 3) < 3 && (to.month ?? 0) > 2
  if (unit !== 'days' || from.year !== null || to.year !== null || !isOver) return apart
  const [least, most] = [apart.least - 1, apart.most]
  return { ...apart, least, fits: apart.says[0] <= most && least <= apart.says[1] }
}

/** 在3月1日至4月9日间，以长达11天开庭: within a time something may take less, and never more. */
function isWithin({ text }: Scene, { from, to, apart: { says, least } }: Tie): boolean {
  const end = Math.max(from.end, to.end)
  return says[1] < least && /^期?间/.test(text.slice(end, end + 2))
}

/** 1971年通车，已服役49年，2010年换过桥面: it may go on until the text came out. */
function isUntilNow(scene: Scene, { length, from, to, by }: Tie): boolean {
  if (scene.release === null || /^(?:joint|life)/.test(by) || length.sort !== 'elapsed')
    return false
  if (isOfClock(length) || from.ahead !== null || to.ahead !== null || to.start < length.end)
    return false
  if (
    !/(?:已[经有]?[\u4e00-\u9fff]{0,3}|\b(?:has|have)\b[^,.;]*)$/.test(
      scene.text.slice(Math.max(0, length.start - 40), length.start),
    )
  )
    return false
  const now = point({ start: length.end, end: length.end }, { ahead: { days: 0 } })
  return [from, to].some((one) => tie(scene, length, [one, now, 'now'])[0]?.apart.fits === true)
}

/** What its own words tie: any of the pairs that may be meant. */
function bySaid(scene: Scene, at: number, length: Length): readonly Tie[] {
  const pairs = saidBetween(scene, at, length).filter((pair) => !isBroken(scene, length, pair))
  const found = pairs.flatMap((pair) => tie(scene, length, pair))
  if (found.length < pairs.length) return found.filter(({ apart }) => apart.fits).slice(0, 1)
  return found.toSorted((a, b) => Number(b.apart.fits) - Number(a.apart.fits)).slice(0, 1)
}

/** "Was 41 when she took over in 2009 and is now 56": two ages and two years of one sentence. */
function agesApart({ points, lengths }: Told, length: Length, release: Day | null): readonly Tie[] {
  const [first, second, ...more] = lengths.filter(({ sort }) => sort === 'age')
  const [from, to, ...others] = points.filter(({ year, ahead }) => year !== null || ahead !== null)
  if (first === undefined || second !== length || more.length + others.length > 0) return []
  if (from?.year == null || to?.ahead == null || from.end > second.start) return []
  const apart = agesOf(first.count, second.count, from.year, release)
  return apart === null ? [] : [{ length, from, to, apart, by: 'ages' }]
}

function pairFor(scene: Scene, at: number, length: Length): Pair | null {
  const { text, sentences } = scene
  const pointsAt = (index: number): readonly Point[] =>
    withoutNow(
      (sentences[index]?.points ?? []).filter((one) => isOf(length, one)),
      scene.release,
    )
  const own = pointsAt(at)
  if (length.sort === 'age') {
    const life = lifeOf(scene, [at - 2, at - 1, at, at + 1].flatMap(pointsAt))
    if (life !== null) return life
  }
  const joint = jointIn(text, own)
  if (joint !== null) return [...joint, 'joint']
  const before = own.filter(({ end }) => end <= length.start)
  if (length.isBack && before.length === 2) return pairOf(before, 'back')
  if (own.length === 2) return pairOf(own, 'own')
  if (isUntilToday(text, before, length)) return pairOf(before, 'own')
  const said = own.filter(isSaid)
  const isNone = own.every((one) => isSaid(one) || one.ahead === null)
  if (said.length === 2 && isNone) return pairOf(said, 'own-said')
  // "Since 1988 … on Saturday", 1988年 … 至今 … 上周六: all others are of these days.
  const [only] = said
  const now = own.filter((one) => !isSaid(one)).at(-1)
  if (said.length === 1 && only !== undefined && now !== undefined && length.unit === 'years')
    return pairOf([only, now], 'own-now')
  if (own.length > 2) return null
  // "The lowest since July 2001. Jobs have now grown for 32 consecutive months": a run has a beginning of its own.
  if (!own.some(isSaid) && RUN.test(text.slice(length.start, length.end))) return null
  const behind = pointsAt(at + 1)
  if (
    own.length === 0 &&
    behind.length === 2 &&
    jointIn(text, behind) === null &&
    pointsAt(at - 1).length === 0
  )
    return pairOf(behind, 'after')
  let near = own
  for (let back = 1; back <= BACK; back += 1) {
    const earlier = pointsAt(at - back)
    const joined = own.length === 0 ? jointIn(text, earlier) : null
    if (joined !== null && near.length === 0) return [...joined, `joint-${back}`]
    near = [...earlier, ...near]
    if (near.length === 2 && own.length === 0 && !isPointing(scene, at, length)) return null
    if (near.length === 2) return pairOf(near, `${own.length}-back-${back}`)
    const all = near.filter(isSaid)
    if (all.length === 2) return pairOf(all, `${own.length}-back-said-${back}`)
    if (near.length > 2) return null
  }
  if (own.length === 1 && near.length === 1) {
    const all = [...near, ...pointsAt(at + 1)]
    if (all.length === 2 && (length.sort === 'elapsed' || length.sort === 'jubilee'))
      return pairOf(all, 'next')
  }
  const [lone, ...more] = [...near, ...behind]
  return lone === undefined || more.length > 0 ? null : untilNow(scene, at, length, lone)
}

/** 创办于1987年，至今已走过40年，2004年迁到新址: what comes behind is told besides. */
function isUntilToday(
  text: string,
  [from, to, ...more]: readonly Point[],
  { start }: Length,
): boolean {
  if (from?.year == null || to === undefined || more.length > 0) return false
  return (
    /^[至迄]今$/.test(text.slice(to.start, to.end)) && !/[。；]/.test(text.slice(from.end, start))
  )
}

/** Who was born at one of them and died at one other. */
function lifeOf({ text, isChinese }: Scene, points: readonly Point[]): Pair | null {
  const marks = points.map((one, at) => {
    const [before, behind] = [points[at - 1], points[at + 1]]
    return markOf(text, isChinese, one, before?.end ?? 0, behind?.start ?? text.length)
  })
  const born = points.filter((_, at) => marks[at]?.born === true)
  const died = points.filter((_, at) => marks[at]?.dies === true && marks[at]?.born !== true)
  const [from, to] = [born[0], died[0]]
  if (from === undefined || to === undefined || born.length + died.length > 2) return null
  return [from, to, 'life']
}

/** "Those five hours", "the three-week stay": of what was told before. */
function isPointing(scene: Scene, at: number, length: Length): boolean {
  const own = scene.sentences[at]
  if (length.isBack || length.led.startsWith('-')) return true
  return own !== undefined && length.sort === 'elapsed' && isApposed(scene, own, length)
}

/** "In 2021 … this week, in 1958 … tonight": what is of these days by another's words is no third time. */
function withoutNow(points: readonly Point[], release: Day | null): readonly Point[] {
  const [year, month] = (release ?? '').split('-').map(Number)
  const isNow = points.some(
    (one) => one.year === year && (one.month === null || one.month === month),
  )
  return isNow ? points.filter((one) => one.ahead === null || one.year !== null) : points
}

/** The only point that is told, and the day on which the text came out, where words say that it goes on until then. */
function untilNow(
  { text, isChinese, sentences, release }: Scene,
  at: number,
  length: Length,
  lone: Point,
): Pair | null {
  const { start, end } = sentences[at] ?? { start: 0, end: 0 }
  const said = text.slice(start, end)
  if (release === null || lone.ahead !== null || (lone.year ?? lone.month) === null) return null
  const nowWords = isChinese ? (length.sort === 'jubilee' ? JUBILEE_ZH : NOW_ZH) : NOW_EN
  const isElapsed = length.sort === 'elapsed'
  if (!nowWords.test(said) && !(isElapsed && isChinese)) return null
  const isYears = length.unit === 'years' || length.unit === 'months'
  if (
    isElapsed &&
    !(isYears && (isChinese ? STAY_ZH : STAY_EN).test(said) && lone.isLoose === false)
  )
    return null
  return [lone, point({ start: end, end }, { ahead: { days: 0 } }), 'now']
}

const RUN = /\b(?:consecutive|straight|successive)\b/

/** What has gone on until today, or ends with it. */
const STAY_EN =
  /\b(?:[Ss]ince|(?:has|have) (?:now |already |since |thus )?(?:been|served|stood|lived|worked|held|led|run|supplied|lasted|taught|played|written|kept|chaired|headed)|leaves|is leaving|retires|is (?:retiring|moving|stepping)|steps down|(?:is|are) now|years on|(?:last|this) (?:week|month)|years old|[Tt]hat is|[Tt]hat makes)\b/
const STAY_ZH = /至今|距离?|已经?走过|迄今|今[天日年]|如今|以来/

const NOW_EN = /\b(?:is|are|has|have|this|still|turns|celebrates|marks)\b/
const NOW_ZH = /已|今|现/
const JUBILEE_ZH = /迎来|喜迎|今[年天日]/

function pairOf([a, b]: readonly Point[], by: string): Pair | null {
  return a === undefined || b === undefined ? null : [a, b, by]
}

/** "From A to B", A至B: the only pair of them. */
function jointIn(text: string, points: readonly Point[]): readonly [Point, Point] | null {
  const found = points.flatMap((a, at): readonly (readonly [Point, Point])[] => {
    const b = points[at + 1]
    if (b === undefined) return []
    const said = text.slice(a.end, b.start)
    const isFrame = /[从自由]/.test(text[a.start - 1] ?? '') && FRAME.test(said)
    return TO.test(said) || isFrame ? [[a, b]] : []
  })
  const [only, ...more] = found
  return only === undefined || more.length > 0 ? null : only
}

/** 从2009年第一家门店开张，到上周末. */
const FRAME = /^[^。；：、至到]{0,16}，?(?:直?到|至)$/
const TO =
  /^(?: (?:to|until|till|through) (?:(?:the|on|in|at) )?| ?[–—-] ?|(?:起|开始|起算)?，?(?:持续|延续|一直)?(?:至|到|—|——|–|-|～|~))$/
