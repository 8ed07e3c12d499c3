import type { Relation } from '../../model.ts'
import {
  type Direction,
  directionOf,
  isNewlyTold,
  isRateLevel,
  type Line,
  mayBeAlike,
  type Part,
  sortOf,
} from '../part.ts'
import type { Item } from '../tape.ts'
import { areOfOne, endsOf, isRow } from './ends.ts'
import { OTHER_BASIS } from './words.ts'

// "Fewer people moved there than in 2023: 14,870, compared with 13,920": which way the only two levels of a sentence went, by its only word of change.

type Change = Extract<Relation, { kind: 'change' }>

export function withSoleWays(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const byResult = new Map<number, Change[]>()
  for (const one of relations)
    if (one.kind === 'change' && one.result !== null)
      byResult.set(one.result, [...(byResult.get(one.result) ?? []), one])
  const found = new Map<Relation, Relation>()
  const added: Relation[] = []
  for (const line of lines) {
    const pair = pairOf(line)
    if (pair === null || isRow(line)) continue
    const way = isRange(line) ? null : wayOf(line, pair)
    if (way === null) continue
    const own = pair.flatMap(({ claim }) => byResult.get(claim.index) ?? [])
    const [change] = own
    if (own.length > 1) continue
    if (change === undefined) {
      const tie = tieOf(line, pair, way)
      if (tie !== null) added.push(tie)
    } else if (
      change.base !== null &&
      pair.some(({ claim }) => claim.index === change.base) &&
      change.losses === undefined
    )
      found.set(change, { ...change, direction: change.direction ?? way, isSole: true })
  }
  return [...relations.map((one) => found.get(one) ?? one), ...added]
}

/** 从8000桶到50万桶不等, "the yen rose to 161 from 221 to the dollar", "although sales were up in industry". */
function isRange({ tape: { text, sentence } }: Line): boolean {
  return OTHERWISE.test(text.slice(sentence.start, sentence.end))
}

const OTHERWISE =
  /不等|之间|（(?:折?合|约合|相当于)|汇率|兑(?:美元|人民币)|\brang(?:es?|ing|ed)\b|\b(?:against|to) the (?:u\.?s\.? )?(?:dollar|yen|mark|euro|pound)\b|^(?:al)?though\b|^despite\b/i

type Pair = readonly [Part, Part]

/** The only two figures of a sentence, if they are levels of one kind. */
function pairOf({ tape, parts }: Line): Pair | null {
  const [first, second, ...more] = parts.filter(
    ({ claim }) => claim.form !== 'ordinal' && claim.form !== 'date' && claim.form !== 'span',
  )
  if (first === undefined || second === undefined || more.length > 0) return null
  const areLevels = [first, second].every(
    ({ claim, role, direction }) =>
      (role === 'level' || (isRateLevel(claim) && isGrowth(role, direction))) &&
      claim.form === 'number' &&
      claim.unit !== 'rank' &&
      claim.value.coefficient > 0n &&
      claim.bound === 'exact' &&
      (sortOf(claim) === 'quantity' || isRateLevel(claim)),
  )
  if (areGrown([first, second]) && first.direction !== second.direction) return null
  if (areMoves(tape, [first, second])) return null
  // 新开航线3条，航点增至41个: what is new is no level of what there is.
  if (isNewlyTold(tape, first) !== isNewlyTold(tape, second)) return null
  return areLevels && mayBeAlike(tape.text, first.claim, second.claim) ? [first, second] : null
}

/** "Fell 11 billion after decreasing 6.7 billion"; "up from 54 on April 19, compare with 27 a year ago": no two levels. */
function areMoves({ items, text, grammar }: Line['tape'], [first, second]: Pair): boolean {
  if (grammar === 'zh') return false
  const isMoved = [first, second].every(({ at }) => {
    const last = items[at - 1]
    return last?.kind === 'cue' && directionOf(last.cue) !== null
  })
  const said = text.slice(first.claim.end, second.claim.start)
  return isMoved || (first.mark === 'from' && /\bcompare[ds]? (?:with|to) $/.test(said))
}

function isGrowth(role: Part['role'], direction: Direction): boolean {
  return role === 'amount' && (direction === 'up' || direction === 'down')
}

function areGrown(pair: Pair): boolean {
  return pair.some(({ role }) => role === 'amount')
}

const RATE_NAMES = /(?:涨幅|增速|增幅|降幅|跌幅|通胀|inflation|growth)[^，。；,.;]{0,24}$/i

/** The way of the only words of change up to the second figure: verbs, or "more" and "fewer" at the head. */
function wayOf({ tape }: Line, pair: Pair): Direction {
  const said = tape.items.slice(0, pair[1].at).flatMap((item, at) => {
    const told = item.kind === 'cue' ? directionOf(item.cue) : null
    const way = isQuick(tape, item, pair) ? turned(told) : told
    if (
      item.kind !== 'cue' ||
      item.start < tape.sentence.start ||
      way === null ||
      (areGrown(pair) && pair.some(({ cueAt }) => cueAt === at))
    )
      return []
    // 涨幅回落，上涨0.8%: of rates of growth it is the rate that has a way.
    const before = tape.text.slice(Math.max(tape.sentence.start, item.start - 30), item.start)
    if (areGrown(pair) && !RATE_NAMES.test(before)) return [null]
    const isNoun =
      item.cue.endsWith('Noun') ||
      /\b(?:includ\w+|the|its|their) $/.test(before) ||
      /^ of\b/.test(tape.text.slice(item.end, item.end + 4))
    const next = tape.items[at + 1]
    const isThan =
      / than$/i.test(tape.text.slice(item.start, item.end)) ||
      (next?.kind === 'cue' && next.cue === 'than' && next.start <= item.end + 1)
    const isSubject = SUBJECT.test(tape.text.slice(item.end, item.end + 8))
    if (isSubject) return []
    const isVerb = at === 0 || isThan || (!isNoun && item.cue !== 'higher' && item.cue !== 'lower')
    return [isVerb ? way : null]
  })
  return new Set(said).size === 1 ? (said[0] ?? null) : null
}

/** "Cuts total 31.7 billion versus 26.6 billion": how much was cut, and not which way that went. */
const SUBJECT = /^ (?:total|amount|come|came|are|were|of)\b/

/** Who is quicker takes less time. */
function isQuick({ text }: Line['tape'], { start, end }: Item, pair: Pair): boolean {
  return (
    pair.every(({ claim }) => claim.unit === 'items' || TIMES.has(claim.unit)) &&
    pair.some(({ claim }) => TIMES.has(claim.unit)) &&
    /^(?:quicker|faster|slower|快|慢)/i.test(text.slice(start, end))
  )
}

const TIMES: ReadonlySet<string> = new Set([
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
])

function turned(way: Direction): Direction {
  return way === 'up' ? 'down' : way === 'down' ? 'up' : way
}

function tieOf(line: Line, [first, second]: Pair, direction: Direction): Change | null {
  const { tape } = line
  const [a, b] = [
    { line, part: first },
    { line, part: second },
  ]
  const ends = endsOf(undefined, a, b)
  if (ends === null || !areOfOne([line], a, b)) return null
  if (OTHER_BASIS.test(tape.text.slice(tape.sentence.start, tape.sentence.end))) return null
  return {
    kind: 'change',
    result: ends.result.claim.index,
    base: ends.base.claim.index,
    amount: null,
    amountIs: null,
    direction,
    basePeriod: ends.base.claim.period === ends.result.claim.period ? null : ends.base.claim.period,
    baseWords: null,
    comparablePrices: false,
    isSole: true,
  }
}
