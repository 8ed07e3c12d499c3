import { compare, divide, multiply, ONE, rational, subtract } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { isPaceOfTime } from '../../units/pace.ts'
import type { Case, Stated } from '../stated/finding.ts'
import { factorBetween, isRate } from '../stated/units.ts'

// What takes less time goes faster: of a length of time a word of pace says that it became less, of the pace itself that it became more, and
// both are told: "40 minutes, a third faster than 60", "40 minutes, 50 percent faster than 60"; 用时40分钟，比60分钟快了三分之一.

type Change = Extract<Relation, { kind: 'change' }>

/** Which way a length of time went by a word of pace beside a rate. */
export function wayOfPace(test: Case, { result, amount }: Change): 'up' | 'down' | null {
  const rate = test.stated(amount)?.claim
  const unit = test.stated(result)?.claim.unit
  if (rate === undefined || unit === undefined || !isRate(rate.unit)) return null
  const { text } = test.reading.doc
  const before = BEFORE.exec(text.slice(Math.max(0, rate.start - BEFORE_MAX), rate.start))
  const said = before ?? BEHIND.exec(text.slice(rate.end, rate.end + BEHIND_MAX))
  const word = said?.[1]
  if (word === undefined || !isPaceOfTime(unit, word)) return null
  return SLOWER.test(word) ? 'up' : 'down'
}

const BEFORE =
  /(加快|提速|[快慢]|\bspeed(?:ed|s|ing) up by |\bslow(?:ed|s|ing)(?: down)? by )[了近约超]*$/
const BEHIND = /^ (faster|quicker|slower|speedier)\b/
const SLOWER = /慢|slow/
const BEFORE_MAX = 20
const BEHIND_MAX = 24

/** "40 minutes, 50 percent faster than 60": by how much more is done in the same time. */
export function isOfPace(result: Stated, base: Stated, amount: Stated): boolean {
  const factor = factorBetween(result.claim.unit, base.claim.unit)
  const toOne = factorBetween(amount.claim.unit, 'ratio')
  if (factor === null || toOne === null || result.at.num <= 0n || base.at.num <= 0n) return false
  const change = subtract(divide(base.at, multiply(result.at, factor)), ONE)
  const off = subtract(change, multiply(amount.at, toOne))
  const size = off.num < 0n ? subtract(rational(0n), off) : off
  return compare(size, NEAR) <= 0
}

/** Half a point, as rates are told. */
const NEAR = rational(1n, 200n)
