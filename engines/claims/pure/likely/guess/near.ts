import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { topicsOf } from './topics.ts'

// Of which figures one may have been computed: those of a few sentences around, and further off those that speak of the same thing or come
// first of a unit, as totals do.

/** Of more figures anything could be meant of anything: then only those nearest by are asked. */
const LEVELS_MAX = 8
/** Sentences on either side. */
export const REACH = 3

/** Whether two figures may be of one kind of thing, as far as their units tell. */
export function alike({ doc: { text } }: Scene, a: Figure, b: Figure): boolean {
  if (a.sort !== b.sort && !(isQuantity(a) && isQuantity(b))) return false
  const known = kinOf(a)
  const found = known.get(b)
  if (found !== undefined) return found
  const are = mayBeAlike(text, a.claim, b.claim)
  known.set(b, are)
  return are
}

const KIN = new WeakMap<Figure, Map<Figure, boolean>>()

function kinOf(figure: Figure): Map<Figure, boolean> {
  const known = KIN.get(figure) ?? new Map<Figure, boolean>()
  KIN.set(figure, known)
  return known
}

export function isQuantity({ sort }: Figure): boolean {
  return sort === 'Q' || sort === 'N'
}

/** The figures of some sentences on either side; none where they are too many for any of them to be meant. */
export function nearOf(
  { pieces }: Scene,
  { claim: { sentence } }: Figure,
  reach: number,
): readonly Figure[] {
  const found: Figure[] = []
  for (let at = Math.max(0, sentence - reach); at <= sentence + reach; at += 1) {
    const own = pieces[at]?.figures ?? []
    if (found.length + own.length > NEAR_MAX) return []
    found.push(...own)
  }
  return found
}

const NEAR_MAX = 120

/** Whole sentences, one after the other, as long as there aren't too many; then the nearest of the last of them. */
export function nearestOf(all: readonly Figure[], of: Figure): readonly Figure[] {
  if (all.length <= LEVELS_MAX) return all
  const next = all.findIndex((one) => one.order >= of.order)
  let from = next === -1 ? all.length : next
  let to = from
  while (to - from < LEVELS_MAX) {
    const [before, behind] = [all[from - 1], all[to]]
    if (behind === undefined || (before !== undefined && isNearer(before, behind, of))) from -= 1
    else to += 1
  }
  return all.slice(from, to)
}

/** Of one before a figure and one behind it. */
function isNearer(before: Figure, behind: Figure, of: Figure): boolean {
  const [back, on] = [
    of.claim.sentence - before.claim.sentence,
    behind.claim.sentence - of.claim.sentence,
  ]
  return back === on ? of.order - before.order <= behind.order - of.order : back < on
}

export type Pair = readonly [a: Figure, b: Figure]

export function pairsOf(scene: Scene, near: readonly Figure[], derived: Figure): readonly Pair[] {
  const isLevel = (one: Figure): boolean =>
    one !== derived && (isQuantity(one) || (one.sort === 'S' && !isChange(one)))
  const levels = nearestOf(near.filter(isLevel), derived)
  const far = farOf(scene, derived, levels).filter(isLevel)
  const close = closest(levels, derived)
  const pair = (a: Figure, b: Figure): readonly Pair[] => (alike(scene, a, b) ? [[a, b]] : [])
  return [
    ...levels.flatMap((a, at) => levels.slice(at + 1).flatMap((b) => pair(a, b))),
    ...far.flatMap((a, at) => [...close, ...far.slice(at + 1)].flatMap((b) => pair(a, b))),
  ]
}

/** Figures further off that speak of the same, or come first of a unit that stands around. */
export function farOf(
  scene: Scene,
  derived: Figure,
  levels: readonly Figure[] = [],
): readonly Figure[] {
  const { kinOf, leadsOf } = topicsOf(scene)
  const all = new Set([
    ...kinOf(derived),
    ...[derived, ...closest(levels, derived)].flatMap(leadsOf),
  ])
  return [...all].filter(
    (one) => one !== derived && Math.abs(one.claim.sentence - derived.claim.sentence) > REACH,
  )
}

/** So many of those around are asked with one that stands further off. */
const CLOSE = 3

function closest(levels: readonly Figure[], derived: Figure): readonly Figure[] {
  const away = (one: Figure): number => Math.abs(one.order - derived.order)
  return levels.toSorted((a, b) => away(a) - away(b)).slice(0, CLOSE)
}
