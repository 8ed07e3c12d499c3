import type { Figure, Scene } from '../../derived/scene.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import {
  areEqual,
  areOfKind,
  areOfOneTime,
  isInRow,
  type Same,
  sameOf,
  type Test,
} from './common.ts'

// "Deliveries since January came to 726,540" over a row of which the cell is 276,540: a figure of many digits that stands in the text alone, and one that
// stands in its table alone, of one unit and time. Two neighbouring digits hardly are the only difference by chance.

const DIGITS_MIN = 5
/** Where so many might be the other one, chance brings it about. */
const PAIRS_MAX = 600

export function slipsTold(scene: Scene, test: Test): readonly Same[] {
  const long = scene.figures.filter(isLong)
  const cells = long.filter((one) => isInRow(scene, one))
  const prose = long.filter((one) => !isInRow(scene, one))
  if (cells.length * prose.length > PAIRS_MAX) return []
  const isAlone = (one: Figure): boolean =>
    scene.figures.every((other) => other === one || other.sort !== 'Q' || !areSame(one, other))
  const pairs = cells.flatMap((cell) =>
    prose
      .filter((one) => areExchanged(cell, one) && areOfKind(cell, one) && isOfTime(cell, one))
      .map((one) => ({ cell, one })),
  )
  return pairs.flatMap(({ cell, one }) => {
    const isOnly = pairs.filter((pair) => pair.cell === cell || pair.one === one).length === 1
    const same = sameOf(one, cell)
    return isOnly && isAlone(cell) && isAlone(one) && test(same) === false ? [same] : []
  })
}

function isLong({ sort, claim }: Figure): boolean {
  return (
    sort === 'Q' &&
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    digitsOf(claim) >= DIGITS_MIN
  )
}

function areSame(a: Figure, b: Figure): boolean {
  return areOfKind(a, b) && areEqual(a, b)
}

function areExchanged(a: Figure, b: Figure): boolean {
  const [one, other] = [coefficientOf(a), coefficientOf(b)]
  if (one.length !== other.length || a.size / b.size > MOST || b.size / a.size > MOST) return false
  const at = [...one].findIndex((digit, place) => digit !== other[place])
  return (
    at !== -1 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  )
}

const MOST = 10

function coefficientOf({ claim }: Figure): string {
  return String(claim.value.coefficient)
}

/** The times of both are told, and one; or those of one aren't. */
function isOfTime(cell: Figure, one: Figure): boolean {
  const [a, b] = [cell.claim.period, one.claim.period]
  return (a === b || a === null || b === null) && areOfOneTime(cell, one)
}
