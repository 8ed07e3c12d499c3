import { behind, changeBetween, type Figure, type Scene } from '../../derived/scene.ts'
import { tieOf } from '../../derived/way/ways.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { areLevels, areNear, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT, INVERSE, WORD, wayOf } from '../outright/words.ts'
import { apartBy } from '../reckoned/made.ts'

// "Rose by S to R (H1 2024: B)", "a decline in sales (R in 2025 vs. B in 2024)": what it was stands in the brackets, and a word before them says which way it went.

export function movedIn(scene: Scene): readonly Relation[] {
  return [
    ...FORMS.flatMap((words) => framesIn(scene, words)).flatMap((one) => movedOf(scene, one)),
    ...framesIn(scene, BOTH_WAYS).flatMap((one) => bothOf(scene, one)),
  ]
}

const TURN = 'up|down|rising|falling|increasing|decreasing|climbing|dropping|declining'
/** "Decreased to R in the quarter, up from B in the previous quarter". */
const BOTH_WAYS = new RegExp(
  `\\b${WORD}(?: [a-z]+ly)? to ${ABOUT}(?<R>[QS])(?: [a-z]+)?(?: (?:in|at|for) (?:the )?@)?, (?<V>${TURN}) from ${ABOUT}(?<B>[QS])`,
  'dg',
)
const JUST_BEFORE =
  /^(?: [a-z]+)? in the (?:prior|previous|preceding) (?:quarter|month|period|year|week)\b|^\.? ?$/

/** Over one time it went one way. */
function bothOf(scene: Scene, { figures: { R, B }, said, at, to }: Frame): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || !areLevels(scene, R, B) || !areNear(R, B, NEAR)) return []
  if (wayOf(said.W) === (GOES_UP.test(said.V ?? '') ? 'up' : 'down')) return []
  if (INVERSE.test(scene.mask.slice(at, to))) return []
  if (!JUST_BEFORE.test(behind(scene, B, 40)) && !areYearByYear(R, B)) return []
  return [{ kind: 'ways', told: R.claim.index, again: R.claim.index }]
}

const GOES_UP = /^(?:up|rising|increasing|climbing)$/

function areYearByYear(a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map(({ claim }) =>
    /^\d{4}$/.test(claim.period ?? '') ? Number(claim.period) : Number.NaN,
  )
  return one !== undefined && other !== undefined && one - other === 1
}

const WAS =
  '\\((?:in |at |as of |@ )?@:? ?(?:(?:pro forma|adjusted|restated|approximately|about|around) )*(?<B>[QS])(?: [a-z]+)?\\)'
const NOUN =
  '(?<W>rise|increase|growth|gain|jump|surge|uptick|fall|decrease|decline|drop|reduction|slump|dip)'
const VERSUS = '(?:vs\\.?|versus|against|compared (?:with|to)|from|after)'

const FORMS: readonly RegExp[] = [
  `\\b${WORD}(?: [a-z]+ly)?(?: (?:by )?${ABOUT}(?<S>[SD]))? to ${ABOUT}(?<R>[QS])(?: [a-z]+)?(?: (?:as of |at |in )?@)? ${WAS}`,
  `\\b(?:an?|the) (?:[a-z]+ )?${NOUN} in [^.;QSDXN()]{2,40} \\((?<R>[QS])(?: [a-z]+)?(?: in)?(?: the)?(?: @)?,? ${VERSUS} ${ABOUT}(?<B>[QS])[^.;QSDX()]{0,24}\\)`,
].map((words) => new RegExp(words, 'dg'))

/** As far apart as two levels of one thing are, of which one is a slip. */
const NEAR = 12

function movedOf(scene: Scene, { figures: { R, B, S }, said, at, to }: Frame): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || !areLevels(scene, R, B) || !areNear(R, B, NEAR)) return []
  if (R.claim.unit !== B.claim.unit || INVERSE.test(scene.mask.slice(at, to))) return []
  const way = wayOf(said.W)
  if (S !== undefined) return byOf(R, B, S, way)
  return [{ ...tieOf({ result: R, base: B }, way), isOutright: true }]
}

function byOf(R: Figure, B: Figure, S: Figure, way: 'up' | 'down'): readonly Relation[] {
  if (S.claim.form !== 'number') return []
  if (R.sort === 'S') return S.sort === 'D' ? [apartBy(R, B, S, way)] : []
  if (S.sort !== 'S') return []
  const change = changeBetween({ result: R, base: B }, way, { figure: S, is: 'relative' })
  return [{ ...change, isTied: true, isOutright: true }]
}
