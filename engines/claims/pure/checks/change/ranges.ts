import {
  abs,
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  rationalOf,
  subtract,
} from '#platform/exact'
import type { ReadClaim, Relation } from '../../model.ts'
import { both, ending, type Finding, finding, of, type Stated, said } from '../stated/finding.ts'
import { computed, short } from '../stated/print.ts'

// 预计净利润为6200万元至8000万元，比上年同期的14836万元下降46.1%至58.2%: a change told as a range follows from the ends of the level's, each from
// its own. Two ranges that merely meet would let nearly any digit pass.

type Change = Extract<Relation, { kind: 'change' }>
type Ends = readonly [low: Rational, high: Rational]

const HUNDRED = rational(100n)
const TEN = rational(10n)

export function areRanges(...claims: readonly (Stated | null)[]): boolean {
  return claims.every((one) => one?.claim.bound === 'between' && one.claim.valueHigh !== null)
}

/** Null where the ends say nothing: of a loss, or of figures in other units. */
export function checkRanges(
  relation: Change,
  result: Stated,
  from: Stated,
  amount: Stated,
): Finding | null {
  const isDown = relation.direction === 'down'
  const [level, told] = [endsOf(result.claim), endsOf(amount.claim)]
  if (result.claim.unit !== from.claim.unit || relation.direction === null) return null
  if (amount.claim.unit !== 'percent' && amount.claim.unit !== result.claim.unit) return null
  const bases = basesOf(level, from.claim, isDown)
  if (bases.some((base) => base.num <= 0n) || level.some((end) => end.num < 0n)) return null
  const slack = add(unitOf(result.claim), unitOf(from.claim))
  const isRelative = amount.claim.unit === 'percent'
  // The greater fall leads to the lower end.
  const changes = level.map((end, at) => changeOf(end, bases[at] ?? ONE, isDown, isRelative))
  const [low = ONE, high = ONE] = isDown ? [...changes].reverse() : changes
  const room = add(
    unitOf(amount.claim),
    isRelative
      ? multiply(divide(slack, bases[0] ?? ONE), multiply(HUNDRED, ratioOf(level, bases)))
      : slack,
  )
  const areOneBase =
    compare(abs(subtract(bases[0] ?? ONE, bases[1] ?? ONE)), multiply(slack, TWO)) <= 0
  const ok =
    areOneBase &&
    [low, high].every((end, at) => compare(abs(subtract(end, told[at] ?? ONE)), room) <= 0)
  return finding({
    check: 'growth',
    ok,
    arithmetic: () =>
      `${short(low)} … ${short(high)} ${ok ? '=' : '≠'} ${short(told[0])} … ${short(told[1])}`,
    claims: [amount, result, from],
    text: both((lang) => {
      const [a, b] = [low, high].map((end) => of(computed(end, amount, amount.claim.unit), lang))
      const [level, other] = [of(result.figure, lang), of(from.figure, lang)]
      const [way, end] = [isDown ? WAYS.down[lang] : WAYS.up[lang], of(ending(ok), lang)]
      if (lang === 'zh') {
        const led =
          from.claim.valueHigh === null
            ? `${level}与${other}相比`
            : `${way}${other}后为${level}，即`
        return `${led}${way}${a}至${b}，文中说${said(amount, 'zh')}${end}`
      }
      const led =
        from.claim.valueHigh === null
          ? `From ${other} to ${level} is a ${way}`
          : `A ${way} by ${other} to ${level} is one`
      return `${led} of ${a} to ${b}, and the text says ${said(amount, 'en')}${end}`
    }),
  })
}

const TWO = rational(2n)
const WAYS = { up: { en: 'rise', zh: '增长' }, down: { en: 'fall', zh: '下降' } } as const

/** What was there before, by either end; of a range of differences the base follows. */
function basesOf([low, high]: Ends, from: ReadClaim, isDown: boolean): Ends {
  if (from.valueHigh === null) return [rationalOf(from.value), rationalOf(from.value)]
  const [least, most] = endsOf(from)
  return isDown ? [add(low, most), add(high, least)] : [subtract(low, least), subtract(high, most)]
}

function changeOf(end: Rational, base: Rational, isDown: boolean, isRelative: boolean): Rational {
  const moved = isDown ? subtract(base, end) : subtract(end, base)
  return isRelative ? multiply(divide(moved, base), HUNDRED) : moved
}

/** How many times the base the greater level is, at least once. */
function ratioOf([, high]: Ends, [base]: Ends): Rational {
  const ratio = divide(high, base)
  return compare(ratio, ONE) > 0 ? ratio : ONE
}

function endsOf({ value, valueHigh }: ReadClaim): Ends {
  const ends = [rationalOf(value), rationalOf(valueHigh ?? value)].map(abs)
  const [a = ONE, b = ONE] = ends
  return compare(a, b) <= 0 ? [a, b] : [b, a]
}

/** One of the last digit: rounded or cut off. */
function unitOf({ precision }: ReadClaim): Rational {
  let unit = ONE
  for (let at = 0; at < Math.abs(precision); at += 1)
    unit = precision > 0 ? multiply(unit, TEN) : divide(unit, TEN)
  return unit
}
