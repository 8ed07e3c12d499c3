import type { Range } from '../checks/stated/ranges.ts'
import type { Figure } from '../derived/scene.ts'

// How often a figure that has nothing to do with what was reckoned would be one slip of the pen away from it: one digit typed for another, two of them exchanged, a
// word of scale taken for another. Of four digits hardly any is, of two every fifth.

/** The chance of it; null where no slip of the pen makes the figure what was reckoned. */
export function chanceOfSlip(one: Figure, wanted: Range): number | null {
  if (!(wanted.low > 0) || !Number.isFinite(wanted.high)) return null
  const { size, claim } = one
  const fine = 10 ** claim.precision
  // 402,000 may be meant to the last digit or not.
  const zeros = /0*$/.exec(String(Math.round(size / fine)))?.[0].length ?? 0
  const found = [fine, fine * 10 ** zeros].flatMap((step) => chanceBy(step, size, wanted) ?? [])
  const scale = scaleOf(size, wanted)
  const all = scale === null ? found : [...found, scale]
  return all.length === 0 ? null : Math.min(...all)
}

function chanceBy(step: number, size: number, { low, high }: Range): number | null {
  const own = Math.round(size / step)
  const middle = (low + high) / 2 / step
  const many = Math.floor(high / step + SLACK) - Math.ceil(low / step - SLACK) + 1
  if (many > MEANT_MAX) return null
  const meant = [middle - HALF, middle, middle + HALF]
  // What was reckoned to the last digit is in the middle; else each of the others is as likely.
  return new Set(meant.map(Math.round)).values().reduce((least: number | null, at) => {
    const isIn = at >= low / step - HALF && at <= high / step + HALF
    const chance = isIn ? chanceOf(own, at) : null
    if (chance === null) return least
    return Math.min(least ?? 1, chance * (Math.abs(at - middle) < HALF ? 1 : Math.max(2, many)))
  }, null)
}

const HALF = 0.5
const SLACK = 1e-6
const MEANT_MAX = 5

function chanceOf(own: number, meant: number): number | null {
  let [a, b] = [String(own), String(meant)]
  if (a.length !== b.length || a === b) return null
  while (a.length > 1 && a.endsWith('0') && b.endsWith('0'))
    [a, b] = [a.slice(0, -1), b.slice(0, -1)]
  const off = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const all = 9 * 10 ** (a.length - 1)
  if (off.length === 1) return a.length > 1 ? (9 * a.length) / all : null
  const [first = 0, second = 0] = off
  const isSwap =
    off.length === 2 && second - first <= 2 && a[first] === b[second] && a[second] === b[first]
  return isSwap ? (2 * a.length - 3) / all : null
}

/** The same digits, in thousands for millions. */
function scaleOf(size: number, { low, high }: Range): number | null {
  const middle = (low + high) / 2
  const power = Math.round(Math.log10(size / middle))
  if (power === 0 || Math.abs(power) > SCALE_MAX) return null
  const meant = size / 10 ** power
  const isSame = meant >= low * (1 - CLOSE) && meant <= high * (1 + CLOSE)
  if (!isSame) return null
  // Of one digit there are nine.
  const digits = size.toExponential().replace(/e.*$|\./g, '').length
  return SCALE_MAX * Math.max((high - low) / middle / 2, 2 / (9 * 10 ** (digits - 1)))
}

const SCALE_MAX = 3
const CLOSE = 0.001
