import { meets } from '../../checks/stated/ranges.ts'
import { areTwoAges } from '../../derived/again/ages.ts'
import { isCorrected } from '../../derived/again/corrected.ts'
import type { Figure, Scene } from '../../derived/scene.ts'
import { fittingIn, type Gathered, gather, isWorth, keep } from './gathered.ts'
import { alike, farOf, isQuantity, nearOf } from './near.ts'
import { rangeIn, sizeIn } from './sizes.ts'

// Two figures of which one may be the other told again, or a part of it.

const RETOLD_REACH = 12
/** Among more figures of a kind none is another's by chance alone. */
const KIN_MAX = 30

/** Figures before one of which it may be another telling, a part or the whole; of more than so many that fit nothing more is asked. */
export function samesAt(
  scene: Scene,
  derived: Figure,
  fittingMax = Number.POSITIVE_INFINITY,
): Gathered {
  const found = gather()
  if (derived.sort === 'O') return found
  const isNumber = isQuantity(derived)
  const isBefore = (one: Figure): boolean =>
    one.order < derived.order && (one.sort === derived.sort || (isNumber && isQuantity(one)))
  const near = nearOf(scene, derived, RETOLD_REACH)
  const all = near.filter(isBefore)
  if (all.length > KIN_MAX || isNarrowed(scene, derived)) return found
  for (const one of farOf(scene, derived)) if (isBefore(one) && !near.includes(one)) all.push(one)
  if (all.length > KIN_MAX) return found
  for (const one of all) {
    if (!alike(scene, one, derived) || isCorrected(scene.doc.text, one, derived)) continue
    if (areTwoAges(scene, one, derived)) continue
    addSame(found, derived, one)
    if (isNumber) {
      addPart(found, derived, one)
      addPart(found, one, derived)
    }
    if (fittingIn(found) > fittingMax) break
  }
  return found
}

/** "Of the Q households that answered": fewer than all. */
function isNarrowed({ mask, pieces }: Scene, { at, claim }: Figure): boolean {
  const tail = mask.slice(at + 1, Math.min(pieces[claim.sentence]?.to ?? at, at + 40))
  return /^ (?:[a-z]+ ){0,2}(?:that|which|who|whose)\b/.test(tail)
}

function addSame(all: Gathered, derived: Figure, one: Figure): void {
  const computed = sizeIn(one, derived)
  const fits = meets(rangeIn(one, derived), derived.range)
  const off = computed / derived.size
  if (isWorth(all, 'same', Math.abs(one.at - derived.at), fits, off))
    keep(all, { kind: 'same', roles: [derived, one], fits, off, computed })
}

/** The one as a part of the other. */
function addPart(all: Gathered, part: Figure, whole: Figure): void {
  const computed = sizeIn(whole, part)
  const fits = part.range.low <= rangeIn(whole, part).high
  const off = computed / part.size
  if (isWorth(all, 'part', Math.abs(part.at - whole.at), fits, off))
    keep(all, { kind: 'part', roles: [part, whole], fits, off, computed })
}
