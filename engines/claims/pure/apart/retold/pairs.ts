import { before, between, type Figure, type Scene } from '../../derived/scene.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import {
  areEqual,
  areNear,
  areOfKind,
  areOfOneTime,
  bySize,
  isInBody,
  type Same,
  sameOf,
  type Test,
} from './common.ts'

// A level and what it was before, told in two places: "EPS of $1.42 vs. $1.25 a year ago" and "$1.42 per diluted share, versus $1.52 per diluted
// share". Where one of the two is the same to three digits, so is the other.

type Pair = { readonly now: Figure; readonly then: Figure }

const DIGITS_MIN = 3
const NEAR = 1.6
const FIGURES_BETWEEN = 3
const COMPARED =
  /\b(?:vs\.?|versus|from|against|compared (?:with|to)|after|than)\b|上年同期|[去上]年|[比较較][^，。；]{0,8}$|[由从]/

export function pairsTold(scene: Scene, test: Test): readonly Same[] {
  const pairs = pairsIn(scene)
  if (pairs.length < 2) return []
  const [nows, thens] = [bySize(pairs.map(({ now }) => now)), bySize(pairs.map(({ then }) => then))]
  const byNow = new Map(pairs.map((one) => [one.now, one]))
  const byThen = new Map(pairs.map((one) => [one.then, one]))
  const found = pairs.flatMap((one) => [
    ...nows(one.now).flatMap((other) =>
      isSame(one.now, other) ? otherOf(scene, one.then, byNow.get(other)?.then) : [],
    ),
    ...thens(one.then).flatMap((other) =>
      isSame(one.then, other) ? otherOf(scene, one.now, byThen.get(other)?.now) : [],
    ),
  ])
  return found.filter((one) => test(one) === false)
}

function isSame(a: Figure, b: Figure): boolean {
  return (
    a.order < b.order &&
    a.claim.sentence !== b.claim.sentence &&
    areOfKind(a, b) &&
    a.size === b.size &&
    Math.min(digitsOf(a.claim), digitsOf(b.claim)) >= DIGITS_MIN
  )
}

/** The other figure of both pairs, where it isn't the same. */
function otherOf(scene: Scene, a: Figure, b: Figure | undefined): readonly Same[] {
  if (b === undefined || !areOfKind(a, b) || areEqual(a, b)) return []
  const isTold = (one: Figure): boolean =>
    scene.figures.some((other) => other !== one && areOfKind(one, other) && areEqual(one, other))
  if (isTold(a) && isTold(b)) return []
  return areNear(a, b, NEAR) && areOfOneTime(a, b) ? [sameOf(a, b)] : []
}

/** In one sentence the next figure of the unit, which words say was before. */
function pairsIn(scene: Scene): readonly Pair[] {
  return scene.pieces.flatMap(({ figures }) =>
    figures.flatMap((now): readonly Pair[] => {
      if (now.sort !== 'Q' || !isInBody(scene, now)) return []
      // "Reduced by $51, from $225 to $174": by how much, and no level.
      if (/\bby (?:about |some )?(?:[$€£] ?)?$/.test(before(scene, now))) return []
      const then = figures.find(
        (one) =>
          one.order > now.order &&
          one.order <= now.order + FIGURES_BETWEEN &&
          one.sort === 'Q' &&
          one.claim.unit === now.claim.unit,
      )
      return then !== undefined && COMPARED.test(between(scene, now, then)) ? [{ now, then }] : []
    }),
  )
}
