import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { sizeIn } from './sizes.ts'
import { topicsOf } from './topics.ts'

// Of which figures one may have been computed: those of a few sentences around, and further off those that speak of the same thing or come
// first of a unit, as totals do.

/** Of more figures anything could be meant of anything: then only those nearest by are asked. */
const LEVELS_MAX = 8
/** Sentences on either side. */
export const REACH = 3

/** Whether two figures may be of one kind of thing, as far as their units tell. */
export function alike({ doc, likeness }: Scene, a: Figure, b: Figure): boolean {
  const { kinds, many, known } = likeness
  const kind = kinds[a.order] ?? 0
  const other = kinds[b.order] ?? 0
  let row = known[kind]
  if (row === undefined) {
    row = new Int8Array(many)
    known[kind] = row
  }
  if (row[other] === 0)
    row[other] =
      (a.sort === b.sort || (isQuantity(a) && isQuantity(b))) &&
      mayBeAlike(doc.text, a.claim, b.claim)
        ? 1
        : -1
  return row[other] === 1
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
  const found: Figure[] = []
  outwards(all, of, (one) => found.push(one) < LEVELS_MAX)
  return found.sort((a, b) => a.order - b.order)
}

function isLevelOf(one: Figure): boolean {
  return isQuantity(one) || (one.sort === 'S' && !isChange(one))
}

/** Of each kind the nearest, so that many of one don't hide the only two of another. */
export function nearestOfKinds(
  scene: Scene,
  all: readonly Figure[],
  of: Figure,
): readonly Figure[] {
  if (all.length <= LEVELS_MAX) return all
  const found: Figure[] = []
  outwards(all, of, (one) => {
    let kin = 0
    for (const other of found) if (alike(scene, one, other)) kin += 1
    if (kin < LEVELS_MAX) found.push(one)
    return found.length < KINDS_MAX
  })
  return found.sort((a, b) => a.order - b.order)
}

/** From a figure on, the nearest first, as long as more are wanted. */
function outwards(
  all: readonly Figure[],
  of: Figure,
  isMoreWanted: (one: Figure) => boolean,
): void {
  const next = all.findIndex((one) => one.order >= of.order)
  let from = next === -1 ? all.length : next
  let to = from
  for (;;) {
    const [before, behind] = [all[from - 1], all[to]]
    const isBefore = behind === undefined || (before !== undefined && isNearer(before, behind, of))
    const one = isBefore ? before : behind
    if (one === undefined || !isMoreWanted(one)) return
    if (isBefore) from -= 1
    else to += 1
  }
}

/** Of all kinds. */
const KINDS_MAX = 20

/** Of one before a figure and one behind it. */
function isNearer(before: Figure, behind: Figure, of: Figure): boolean {
  const [back, on] = [
    of.claim.sentence - before.claim.sentence,
    behind.claim.sentence - of.claim.sentence,
  ]
  return back === on ? of.order - before.order <= behind.order - of.order : back < on
}

export type Pair = readonly [a: Figure, b: Figure]

/** `isAsked`: of which it may have been computed. */
export function pairsOf(
  scene: Scene,
  near: readonly Figure[],
  derived: Figure,
  isAsked: (one: Figure) => boolean = isLevelOf,
): readonly Pair[] {
  const isLevel = (one: Figure): boolean => one !== derived && isAsked(one)
  const levels = nearestOfKinds(scene, near.filter(isLevel), derived)
  const far = farOf(scene, derived, levels).filter(isLevel)
  const close = closest(levels, derived)
  const pairs: Pair[] = []
  const add = (a: Figure, others: readonly Figure[], from: number): void => {
    for (let at = from; at < others.length; at += 1) {
      const b = others[at]
      if (b !== undefined && alike(scene, a, b)) pairs.push([a, b])
    }
  }
  levels.forEach((a, at) => {
    add(a, levels, at + 1)
  })
  far.forEach((a, at) => {
    add(a, close, 0)
    add(a, far, at + 1)
  })
  return pairs
}

/**
 * "812 cases, of which theft 325, fraud 244 and arson 81, or 40.0%, 30.0% and 10.0%": what was read last and is more than all behind it, with the nearest
 * before the figure, where both aren't among its nearest.
 */
export function wholesBefore(
  scene: Scene,
  near: readonly Figure[],
  derived: Figure,
): readonly Pair[] {
  const levels = near.filter((one) => one !== derived && isQuantity(one))
  if (levels.length <= LEVELS_MAX) return []
  const asked = new Set(nearestOfKinds(scene, levels, derived))
  const before = levels.filter(({ order }) => order < derived.order).reverse()
  const pairs: Pair[] = []
  const parts: Figure[] = []
  for (const one of before) {
    const kin = parts.filter((other) => alike(scene, other, one))
    const isMore = kin.every((other) => other.size < sizeIn(one, other))
    if (isMore && !asked.has(one)) for (const part of kin) pairs.push([part, one])
    if (parts.length < LEVELS_MAX) parts.push(one)
    if (pairs.length > WHOLES_MAX) break
  }
  return pairs
}

/** As many as there are pairs of the nearest. */
const WHOLES_MAX = 24

/** Figures further off that speak of the same, or come first of a unit that stands around. */
export function farOf(
  scene: Scene,
  derived: Figure,
  levels: readonly Figure[] = [],
): readonly Figure[] {
  const { kinOf, leadsOf } = topicsOf(scene)
  const found: Figure[] = []
  const add = (all: readonly Figure[]): void => {
    for (const one of all)
      if (Math.abs(one.claim.sentence - derived.claim.sentence) > REACH && !found.includes(one))
        found.push(one)
  }
  add(kinOf(derived))
  add(leadsOf(derived))
  for (const one of closest(levels, derived)) add(leadsOf(one))
  return found
}

/** So many of those around are asked with one that stands further off. */
const CLOSE = 3

function closest(levels: readonly Figure[], { order }: Figure): readonly Figure[] {
  const found: Figure[] = []
  for (const one of levels) {
    let at = found.length
    while (at > 0 && Math.abs((found[at - 1]?.order ?? 0) - order) > Math.abs(one.order - order))
      at -= 1
    if (at === CLOSE) continue
    found.splice(at, 0, one)
    if (found.length > CLOSE) found.pop()
  }
  return found
}
