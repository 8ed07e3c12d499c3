import type { Found } from '../forms/found.ts'
import { at, type Line } from '../words/tokens.ts'
import { changeOf, type Direction, isChangeNoun } from './change-words.ts'
import type { Sense } from './kind.ts'
import { hasVerb } from './subject.ts'

// Changes whose verb is said once, or stands before brackets: of which kind a figure is that has no word of change of its own.

/** The change that a figure tells without a word of its own beside it. */
export function gappedChange(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Direction | null {
  const hit = finds[order]
  if (hit === undefined || hit.form !== 'number') return null
  if (hit.unit === 'percent')
    return (
      risenToo(line, finds, senses, order) ??
      behindCounted(line, finds, senses, order) ??
      behindName(line, finds, senses, order) ??
      besideName(line, finds, senses, order)
    )
  return amountBehind(line, finds, senses, order) ?? listedToo(line, finds, senses, order)
}

/** Brackets hold a figure alone, but for what it counts: `($577 million)`, `(20,022 cases)`. */
const COUNTED_MAX = 3

function isAloneInBrackets(line: Line, hit: Found): boolean {
  if (at(line, hit.first - 1).text !== '(') return false
  for (let place = hit.next; place <= hit.next + COUNTED_MAX; place += 1) {
    const word = at(line, place)
    if (word.text === ')') return true
    if (word.kind !== 'word' || NO_NOUN.test(word.text)) return false
  }
  return false
}

const NO_NOUN =
  /^(?:in|of|to|from|at|for|on|by|with|and|or|but|than|as|total|altogether|was|were|is|are|had|has|last|this|year|month|overall|now|today|then)$/

/** `rose 4.4 percent ($577 million)`, `an increase of 4.6 percent (20,022 cases)`: the same change as an amount. */
function amountBehind(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Direction | null {
  const [hit, left, sense] = [finds[order], finds[order - 1], senses[order - 1]]
  if (hit === undefined || left?.unit !== 'percent' || sense?.kind !== 'growth') return null
  if (hit.first - left.next !== 1 || !isAloneInBrackets(line, hit)) return null
  if (!hit.hasUnit && hit.counted === null && at(line, hit.next).text === ')') return null
  if (/^(?:percent|permille|ratio|times|years|rank|places)$/.test(hit.unit)) return null
  if (!isToldBeforeIt(line, left)) return null
  return isRather(line, finds, order) ? null : sense.direction
}

/** The word of change stands before its percentage: behind it (`5 % growth ($2m)`) brackets may hold anything. */
function isToldBeforeIt(line: Line, left: Found): boolean {
  for (let place = left.first - 1; place >= left.first - 3; place -= 1) {
    const word = at(line, place).text
    if (changeOf(word) !== null) return true
    if (word !== 'of' && word !== 'by' && !word.endsWith('ly')) return false
  }
  return false
}

/** Beside a level of its sentence no larger than it, the amount is a level itself. */
function isRather(line: Line, finds: readonly Found[], order: number): boolean {
  const hit = finds[order]
  if (hit === undefined) return true
  return finds.slice(Math.max(0, order - 3), order + 3).some((other) => {
    if (other === hit || other.unit !== hit.unit || other.form !== 'number') return false
    return at(line, other.first - 1).text !== '(' && !isMore(other, hit)
  })
}

function isMore({ value: a }: Found, { value: b }: Found): boolean {
  const scale = Math.max(a.scale, b.scale)
  const [left, right] = [a, b].map(
    ({ coefficient, scale: own }) => coefficient * 10n ** BigInt(scale - own),
  )
  return (left ?? 0n) > (right ?? 0n)
}

/** `rose by 20 cases (87 %)`: between the amount and the brackets stands what is counted. */
function behindCounted(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Direction | null {
  const [hit, left, sense] = [finds[order], finds[order - 1], senses[order - 1]]
  if (hit === undefined || left === undefined || sense?.kind !== 'growth') return null
  if (left.unit === 'percent' || !isAloneInBrackets(line, hit)) return null
  const gap = hit.first - 1 - left.next
  if (gap < 1 || gap > COUNTED_MAX) return null
  for (let place = left.next; place < hit.first - 1; place += 1)
    if (at(line, place).kind !== 'word' || NO_NOUN.test(at(line, place).text)) return null
  return sense.direction
}

/** `rose by 20 (87 %) in P, 16 (10 %) in Q`: amounts of one verb, each with its percentage in brackets. */
function listedToo(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Direction | null {
  const [hit, rate, amount] = [finds[order], finds[order - 1], finds[order - 2]]
  const own = finds[order + 1]
  if (hit === undefined || rate === undefined || amount === undefined || own === undefined)
    return null
  const isLike =
    senses[order - 1]?.kind === 'growth' &&
    senses[order - 2]?.kind === 'growth' &&
    rate.unit === 'percent' &&
    (amount.unit === hit.unit || !amount.hasUnit || !hit.hasUnit)
  if (!isLike || !isAloneInBrackets(line, rate)) return null
  const isOwn = own.unit === 'percent' && isAloneInBrackets(line, own)
  if (!isOwn || own.first - 1 - hit.next > COUNTED_MAX) return null
  return hasVerb(line, rate.next, hit.first) ? null : (senses[order - 1]?.direction ?? null)
}

/** `the former surging 10 % to 45 and the latter, 17 % to 38`: each tells by how much and to what. */
function risenToo(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Direction | null {
  const [hit, level, rate] = [finds[order], finds[order - 1], finds[order - 2]]
  const own = finds[order + 1]
  if (hit === undefined || level === undefined || rate === undefined || own === undefined)
    return null
  const isLike = rate.unit === 'percent' && senses[order - 2]?.kind === 'growth'
  if (!isLike || own.unit !== level.unit) return null
  if (!isTo(line, rate, level) || !isTo(line, hit, own)) return null
  if (hit.first - level.next > GAPPED_MAX || hasVerb(line, level.next, hit.first)) return null
  return senses[order - 2]?.direction ?? null
}

const GAPPED_MAX = 10

function isTo(line: Line, rate: Found, level: Found): boolean {
  return level.first - rate.next === 1 && at(line, rate.next).text === 'to'
}

const PLACED = /^(?:in|for|at|among|both)$/
/** So far a verb may stand before the brackets that tell how much it was: names and other brackets stand between. */
const NAMES_REACH = 24

/** `fell in Germany (27.8 %), France (24.3 %) and Italy (13.4 %)`, `increased for both offshore (53 %) and onshore (29 %)`. */
function behindName(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Direction | null {
  const hit = finds[order]
  if (hit === undefined || !isAloneInBrackets(line, hit) || at(line, hit.next).text !== ')')
    return null
  const left = finds[order - 1]
  if (left !== undefined && hit.first - left.next <= NAMES_REACH) {
    const isListed = left.unit === 'percent' && at(line, left.first - 1).text === '('
    if (
      isListed &&
      !hasVerb(line, left.next, hit.first) &&
      isNames(line, left.next + 1, hit.first - 1)
    )
      return senses[order - 1]?.kind === 'growth' ? (senses[order - 1]?.direction ?? null) : null
  }
  return verbOfNames(line, hit.first - 1)
}

/** `Porto had a rise of 8.7 %, Faro 5.4 % and Braga 4.8 %`: a name and a figure, where the verb was said of the one before. */
function besideName(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Direction | null {
  const [hit, left, sense] = [finds[order], finds[order - 1], senses[order - 1]]
  if (hit === undefined || left?.unit !== 'percent' || sense?.kind !== 'growth') return null
  if (!/^(?:[,;.]|and|while|)$/.test(at(line, hit.next).text)) return null
  let names = 0
  for (let place = left.next; place < hit.first; place += 1) {
    const { kind, text, capital } = at(line, place)
    if (place === left.next && !/^(?:,|and)$/.test(text)) return null
    if (/^(?:,|and)$/.test(text) && names === 0) continue
    if (kind !== 'word' || !capital) return null
    names += 1
  }
  return names > 0 && names <= NAME_WORDS_MAX ? sense.direction : null
}

const NAME_WORDS_MAX = 4

/** Nothing but names, nouns and commas. */
function isNames(line: Line, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) {
    const word = at(line, place)
    if (/^(?:,|and|-|\/)$/.test(word.text)) continue
    if (word.kind !== 'word') return false
  }
  return true
}

/** The verb of change before `in P (`: a word of place, and no noun that could have the share. */
function verbOfNames(line: Line, bracket: number): Direction | null {
  for (let place = bracket - 1; place > bracket - PLACE_REACH; place -= 1) {
    const word = at(line, place)
    if (word.kind !== 'word' && word.text !== '/') return null
    if (!PLACED.test(word.text)) continue
    const from = at(line, place - 1).text === 'for' ? place - 1 : place
    return verbAt(line, beforeBasis(line, from - 1))
  }
  return null
}

const PLACE_REACH = 6

/** `increased on a year-to-year basis in P (`: how it is reckoned stands between. */
function beforeBasis(line: Line, last: number): number {
  if (at(line, last).text !== 'basis') return last
  for (let place = last - 1; place > last - BASIS_REACH; place -= 1)
    if (at(line, place).text === 'on') return place - 1
  return last
}

const BASIS_REACH = 9

function verbAt(line: Line, last: number): Direction | null {
  for (let place = last; place > last - 4; place -= 1) {
    const { text } = at(line, place)
    const direction = changeOf(text)
    if (direction !== null)
      return isChangeNoun(text) || direction === 'flat' || isOfRate(line, place) ? null : direction
    if (!text.endsWith('ly') && text !== '"' && text !== '“' && text !== '”') return null
  }
  return null
}

const RATE =
  /^(?:share|shares|rate|rates|ratio|ratios|percentage|proportion|turnout|margin|margins|occupancy|unemployment|inflation|support|approval|coverage|probability)$/

/** `turnout rose in P (45 %)`: where a rate changed, brackets may hold what it came to. */
function isOfRate(line: Line, verb: number): boolean {
  for (let place = verb - 1; place >= 0 && place > verb - RATE_REACH; place -= 1)
    if (RATE.test(at(line, place).text)) return true
  return false
}

const RATE_REACH = 16
