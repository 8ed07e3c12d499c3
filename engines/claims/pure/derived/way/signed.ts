import { endOf, parsePeriod } from '#platform/period'
import type { Pair } from '../change/announced.ts'
import { isEarlier } from '../change/told-levels.ts'
import { alike, type Change, changeBetween, type Figure, isChange, type Scene } from '../scene.ts'

// A change with its sign below, or behind, the two levels that it is of: "May 2023: Q / May 2024: Q / Change: -4.4%", 增减：+0.7亿立方米.

const CALLED =
  /(?:^|[.;。；\n|\t] ?)\W{0,3}(?:net |annual |total )?(?:change|difference|variation|growth|movement|balance|year-on-year|yoy|increase\/decrease|\+\/[-–−])(?: [a-z%()/-]+){0,3} ?[:|\t]?\s*$|(?:^|[.;。；\n|\t] ?)[\W]{0,3}(?:同比|环比|增减|变化|变动|增长|涨跌|升降|差额|净增|较上年|比上年|与上年相比)[^，。；QSDX]{0,8}[:：|\t]?\s*$/

export function signedOf(scene: Scene): readonly Change[] {
  return scene.figures.flatMap((amount): readonly Change[] => {
    const sign = signAt(scene, amount)
    const pair = sign === null || !isCalled(scene, amount) ? null : pairAbove(scene, amount)
    if (pair === null) return []
    const is = isOf(amount, pair)
    if (is === null) return []
    return [changeBetween(pair, sign === '+' ? 'up' : 'down', { figure: amount, is })]
  })
}

function signAt({ doc: { text } }: Scene, { claim }: Figure): '+' | '-' | null {
  if (claim.bound !== 'exact' || claim.form !== 'number') return null
  const said = text.slice(Math.max(0, claim.start - 1), claim.number.start + 1)
  if (/[+＋]/.test(said)) return '+'
  return claim.value.coefficient < 0n || /[-−－]/.test(said) ? '-' : null
}

function isCalled({ mask, pieces }: Scene, { at, claim }: Figure): boolean {
  const from = pieces[claim.sentence]?.from ?? 0
  return CALLED.test(mask.slice(from, at).replace(/[+＋]$/, ''))
}

const NEAR = 3

/** The two figures right before it, of one kind, each told by its own time. */
function pairAbove(scene: Scene, amount: Figure): Pair | null {
  const [a, b] = [scene.figures[amount.order - 2], scene.figures[amount.order - 1]]
  if (a === undefined || b === undefined) return null
  const third = scene.figures[amount.order - 3]
  const isApart = amount.claim.sentence - a.claim.sentence > NEAR
  const areLevels = [a, b].every(
    (one) =>
      (one.sort === 'Q' || one.sort === 'S') && !isChange(one) && one.claim.bound === 'exact',
  )
  if (isApart || !areLevels || !alike(scene, a, b) || a.claim.sentence === amount.claim.sentence)
    return null
  // A third row above would be another time, or another thing.
  const isLonger =
    third !== undefined && third.claim.sentence >= a.claim.sentence - 1 && alike(scene, third, a)
  return isLonger ? null : inOrder(scene, a, b)
}

function inOrder(scene: Scene, a: Figure, b: Figure): Pair | null {
  const [first, second] = [a, b].map(({ claim: { period } }) => period)
  if (first != null && second != null && first.replace(/\d/g, '0') === second.replace(/\d/g, '0')) {
    const [left, right] = [first, second].map((period) => endOf(parsePeriod(period)))
    if (left === undefined || right === undefined || left === right) return null
    // 'On 1 January: 318. On 31 December: 341', read in May: no year is told, and they are of one.
    if (left > right && /^....-01-01$/.test(first) && /^....-12-31$/.test(second)) return null
    return left < right ? { result: b, base: a } : { result: a, base: b }
  }
  const [isA, isB] = [isEarlier(scene, a), isEarlier(scene, b)]
  if (isA === isB) return null
  return isB ? { result: a, base: b } : { result: b, base: a }
}

/** Of two shares a change in per cent may mean points. */
function isOf({ claim }: Figure, { base, result }: Pair): Change['amountIs'] {
  const areRates = base.sort === 'S'
  if (claim.unit === 'percentage-point') return areRates ? 'points' : null
  if (claim.unit === 'percent') return areRates ? null : 'relative'
  return claim.unit === result.claim.unit || claim.unit === 'items' ? 'absolute' : null
}
