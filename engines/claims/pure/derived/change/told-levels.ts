import { endOf, parsePeriod } from '#platform/period'
import { once } from '../../once.ts'
import { behindLast, signsOf } from '../../text/behind-last.ts'
import { alike, behind, type Figure, isChange, type Piece, type Scene, sizeOf } from '../scene.ts'
import type { Pair } from './announced.ts'

// Levels of which words or times say that the one was before the other, however far apart they stand.

const THEN =
  /\b(?:(?:year|month|quarter|season|decade|week|day|twelve months)s? (?:before|earlier|ago|previously)|(?:last|previous|prior|preceding)[ -](?:financial |calendar |fiscal |school )?(?:year|month|quarter|season|period|week|day)(?:['’]s)?|the year before|(?:same|comparable|corresponding) (?:period|figure|months?|quarter|stretch|week|day|date|season|time|half|weeks)|previously|until (?:now|then)|so far|formerly|hitherto|back then|had)\b|(?:上|去|前)一?年|同期|上一?个?[月周季]|此前|年前|上期|原来|原先|当时|那时|时候|以前|[节情]前|前的|昨[天日晨晚夜早]|前天|前一个?[月周季天日晚]/i
const FROM =
  /\b(?:from|than|against|versus|vs\.?|vis-[àa]-vis|after|compare[sd]? (?:with|to)|following|over|instead of|as opposed to)(?: (?:the|about|some|just|only|around|a|total|of|its|their))*[ (]*$|(?:[从由](?![^，。；\d]{1,10}[到至][^，。；\d]*$)|(?<!占)比(?![重例率值赛为是达约]|$)|较|对比)[^，。；\d]{0,12}$/i
const NOW = /\b(?:at present|currently|at the moment|the (?:present|current|existing))\b|目前|现行/i
const COMING = /\bwill\b|\bfrom \d|\bas (?:of|from)\b|将|起/i

const BEFORE_THAT =
  /前一个?[年月周季天日晚]|前年|前天|\bthe (?:year|month|week|day|quarter|season) before\b|\b(?:year|month|week|day) earlier\b/i

const STOPS = signsOf(';:；：')

/** The clause of a figure, from the figure before it to its next comma. */
const clauseOf = once(({ doc, figures }: Scene, figure: Figure): readonly [string, string] => {
  const { claim, order } = figure
  const sentence = doc.sentences[claim.sentence]
  const last = figures[order - 1]
  const isNear = last?.claim.sentence === claim.sentence
  const from = Math.max(isNear ? last.claim.end : (sentence?.start ?? 0), claim.start - 80)
  const ahead = behindLast(STOPS, doc.text.slice(from, claim.start))
  // "At Q, the sum for last year had been the lowest".
  const isAt = /^\W*at $/i.test(ahead)
  const to = claim.end + (isAt ? 110 : 50)
  const tail = doc.text.slice(claim.end, Math.min(sentence?.end ?? claim.end, to))
  const stop = isAt ? /^[^;:；：。]*/ : /^[^,;:，；：。\d]*/
  return [ahead, stop.exec(tail)?.[0] ?? '']
})

/** "Q in the June quarter (June quarter of 2024: Q)". */
const BRACKET =
  /\((?:[^()]{0,30}\b(?:19|20)\d\d|[^()]{0,20}\b(?:last|previous|prior) [a-z]{4,7}|(?:a )?year (?:ago|earlier)): $/i

const isThen = once((scene: Scene, figure: Figure): boolean => {
  const [ahead, tail] = clauseOf(scene, figure)
  // "Q, against Q": the words behind the first lead to the second.
  return (
    // "Against Q for coffee": of another thing.
    (FROM.test(ahead) &&
      !/^ (?:dlrs )?(?:for|in) (?!the |@|all |an? )/.test(behind(scene, figure, 16))) ||
    THEN.test(ahead) ||
    BRACKET.test(scene.doc.text.slice(Math.max(0, figure.claim.start - 60), figure.claim.start)) ||
    (THEN.test(tail) && !/\b(?:than|from|against|with|on|to|over)\b|比|较/.test(tail))
  )
})

/** Said to have been before, or to be what is now and won't be. */
export function isEarlier(scene: Scene, figure: Figure): boolean {
  return isThen(scene, figure) || NOW.test(clauseOf(scene, figure)[0])
}

/** Sorted by the times that are told with them; 0 where they tell none, or one. */
function byTime({ claim: a }: Figure, { claim: b }: Figure): number {
  if (a.period === null || b.period === null || a.period === b.period) return 0
  if (a.periodFrom !== 'stated' || b.periodFrom !== 'stated') return 0
  if (a.period.replace(/\d/g, '0') !== b.period.replace(/\d/g, '0')) return 0
  const [left, right] = [a, b].map(({ period }) => endOf(parsePeriod(period ?? '')))
  return left === right || left === undefined || right === undefined ? 0 : left < right ? -1 : 1
}

/** Which of two was before the other. */
function orderOf(scene: Scene, a: Figure, b: Figure): Pair | null {
  const known = scene.relations.find(
    (one) =>
      one.kind === 'change' &&
      [one.result, one.base].every((end) => end === a.claim.index || end === b.claim.index),
  )
  if (known?.kind === 'change' && known.result !== known.base)
    return known.result === a.claim.index ? { result: a, base: b } : { result: b, base: a }
  return saidOrder(scene, a, b)
}

/** By their own words and times alone. */
function saidOrder(scene: Scene, a: Figure, b: Figure): Pair | null {
  const [first, second] = [isThen(scene, a), isThen(scene, b)]
  const time = byTime(a, b)
  if (first !== second) {
    const pair = first ? { result: b, base: a } : { result: a, base: b }
    return time !== 0 && time > 0 === first ? null : pair
  }
  if (first && second && time === 0) {
    // 上月6320册，前一个月7050册: before what was before.
    const [left, right] = [a, b].map((one) => BEFORE_THAT.test(clauseOf(scene, one)[0]))
    if (left !== right) return left === true ? { result: b, base: a } : { result: a, base: b }
  }
  if (time !== 0) return time < 0 ? { result: b, base: a } : { result: a, base: b }
  const [now, then] = [a, b].map((one) => clauseOf(scene, one)[0])
  if (COMING.test(now ?? '') && NOW.test(then ?? '')) return { result: a, base: b }
  return null
}

/** An error is of a size that a reader could believe. */
const FAR = 12

export type Asked = {
  /** What may be one of them. */
  readonly isLevel: (one: Figure) => boolean
  /** One of the two, if it is known. */
  readonly known: number | null
  readonly far?: number | undefined
  /** Words or times must tell their order: a relation isn't enough. */
  readonly isSaid?: true
}

/** The only two levels of the sentences that are alike, in order. */
export function toldPair(
  scene: Scene,
  pieces: readonly Piece[],
  { isLevel, known, far = FAR, isSaid }: Asked,
): Pair | null {
  if (pieces.some(({ paragraph }) => scene.doc.paragraphs[paragraph]?.kind === 'row')) return null
  const pool = pieces.flatMap(({ figures }) => figures.filter((one) => isLevel(one)))
  if (pool.length > POOL_MAX) return null
  const isPair = (a: Figure, b: Figure): boolean => {
    const [x, y] = [sizeOf(a), sizeOf(b)]
    return x <= far * y && y <= far * x && alike(scene, a, b) && !areOfTwoSorts(scene, a, b)
  }
  const end = pool.find(({ claim }) => claim.index === known)
  const own = end === undefined ? [] : pool.filter((one) => one !== end && isPair(one, end))
  if (own.length > 1) return null
  const [other] = own
  const pair =
    other === undefined
      ? solePair(pool, isPair)
      : pool.filter((one) => one === other || one === end)
  const [a, b] = pair ?? []
  if (a === undefined || b === undefined) return null
  return (isSaid === true ? saidOrder : orderOf)(scene, a, b)
}

const MEAN = /\baverag(?:e|ed|ing)\b|\bmean of\b/i
const PEAK = /\bpeak(?:ed|s)?\b|\bat (?:its|their) (?:height|busiest)\b/i

/** "The audience peaked at Q. Last year's final had an average of Q": the most of one isn't held against the mean of the other. */
function areOfTwoSorts(scene: Scene, a: Figure, b: Figure): boolean {
  const [left, right] = [a, b].map((one) => clauseOf(scene, one).join(' '))
  return [
    [left, right],
    [right, left],
  ].some(([one = '', other = '']) => PEAK.test(one) && MEAN.test(other) && !MEAN.test(one))
}

/** The only two that are a pair. */
function solePair(
  pool: readonly Figure[],
  isPair: (a: Figure, b: Figure) => boolean,
): readonly Figure[] | null {
  let found: readonly Figure[] | null = null
  for (const [at, a] of pool.entries())
    for (let next = at + 1; next < pool.length; next += 1) {
      const b = pool[next]
      if (b === undefined || !isPair(a, b)) continue
      if (found !== null) return null
      found = [a, b]
    }
  return found
}

const POOL_MAX = 12
const THAN =
  /^(?: (?:more|fewer|less|higher|lower|larger|smaller|above|below|over|under|up|down|dearer|cheaper)(?: than| on| from)?| as (?:many|much|high|large) as| times)? (?:the |its |their )?(?:@ ?(?:['’]s? )?)?(?:(?:[a-z-]+ )?(?:average|mean|level|figure|peak|total) of )?$/

/** "Q, four times the Q of @", "were S fewer than the Q of @": the base stands right behind, and the only level before it is compared. */
export function comparedPair(
  scene: Scene,
  amount: Figure,
  isLevel: (one: Figure) => boolean,
): Pair | null {
  const base = scene.figures[amount.order + 1]
  if (base === undefined || !isLevel(base) || base.claim.sentence !== amount.claim.sentence)
    return null
  if (!THAN.test(scene.mask.slice(amount.at + 1, base.at))) return null
  const piece = scene.pieces[amount.claim.sentence]
  const [result, ...more] = (piece?.figures ?? []).filter(
    (one) => one.order < amount.order && isLevel(one) && alike(scene, one, base),
  )
  // "S up from Q and S up from Q": of what was told before both.
  if (result === undefined || more.length > 0 || isThen(scene, result)) return null
  return { result, base }
}

export function isPlainLevel(one: Figure): boolean {
  const { claim, sort } = one
  return sort === 'Q' && !isChange(one) && !STRETCHES.has(claim.unit)
}

export const STRETCHES: ReadonlySet<string> = new Set([
  'years',
  'months',
  'weeks',
  'quarters',
  'hours',
])
