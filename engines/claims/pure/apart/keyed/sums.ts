import { before, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { saidIn } from '../onward/sole.ts'
import { areLevels } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'
import { isInRow } from '../retold/common.ts'
import type { Pair } from './of-named.ts'
import { contentOf, isCalled, isLevel, labelOf, mayBeOfOneTime, nearOf } from './said.ts'
import { digitsIn, meantOf, type Reckoning } from './slips.ts'

// "P, or S of the W members. The other R were adults", "Together, housing and food cost W", "Flats accounted for P and houses for R" below their total: what makes up
// another level wherever that is told.

type Test = (relation: Relation) => boolean | null
type Sum = Extract<Relation, { kind: 'parts' }>

const REST = /\b(?:the|its) (?:other|remaining|last) $/
const TOGETHER = /^(?:together|combined|in all|in total|between them|both)\b/
/** Some of them, or of other times. */
const NO_LIST =
  /\b(?:including|such as|among|than|from|against|compared|versus|per|each|average|target|respectively|to|by|over|under|further|another|more|previous)\b/
const DIGITS_MIN = 3
/** So many hardly come near another level by chance; of fewer a word says that they make up one. */
const MANY = 4
const SPLIT =
  /\b(?:account\w* for|ma[dk]e up|came from|went to|(?:wo)?men|boys|girls|(?:fe)?males?)\b/

export function sumsIn(
  scene: Scene,
  relations: readonly Relation[],
  pairs: readonly Pair[],
  test: Test,
): readonly Relation[] {
  const levels = scene.figures.filter((one) => isLevel(scene, one) && !isInRow(scene, one))
  const areLevel = new Set(levels)
  const told = new Set(
    relations.flatMap((one) =>
      one.kind === 'parts' && one.complete && test(one) === true
        ? [...one.parts, ...opening(scene, one)]
        : [],
    ),
  )
  return scene.pieces.flatMap(({ figures }): readonly Relation[] => {
    const [first] = figures.filter((one) => areLevel.has(one))
    if (first === undefined) return []
    const near = nearOf(scene, levels, first)
    const sums = REST.test(before(scene, first, 30))
      ? restOf(scene, pairs, first)
      : TOGETHER.test(saidIn(scene, first))
        ? togetherOf(scene, near, first)
        : told.has(first.claim.index)
          ? []
          : splitOf(scene, near, first)
    const meant = meantOf(test, sums)
    return meant === null ? [] : [meant]
  })
}

/** "W: A for police and B for fire": a whole in the sentence of its parts is no part beside them. */
function opening({ byClaim }: Scene, { whole, parts }: Sum): readonly number[] {
  const sentenceOf = (index: number | undefined): number | undefined =>
    byClaim.get(index ?? -1)?.claim.sentence
  return sentenceOf(whole) === sentenceOf(parts[0]) ? [whole] : []
}

function restOf(scene: Scene, pairs: readonly Pair[], rest: Figure): readonly Reckoning[] {
  return pairs
    .filter(
      ({ part, whole }) =>
        part.order < rest.order &&
        whole !== rest &&
        digitsIn(rest).length >= DIGITS_MIN &&
        // "It rejects four" of them.
        scene.figures
          .slice(Math.max(part.order, whole.order) + 1, rest.order)
          .every(({ sort }) => sort === 'S'),
    )
    .map(({ part, whole }) => sumOf(whole, [part, rest]))
}

/** Of those that its sentence names. */
function togetherOf(scene: Scene, near: readonly Figure[], whole: Figure): readonly Reckoning[] {
  const words = contentOf(saidIn(scene, whole))
  const parts = near.filter(
    (one) =>
      one.claim.sentence !== whole.claim.sentence &&
      one.size < whole.size * OFF_MAX &&
      areLevels(scene, one, whole) &&
      mayBeOfOneTime(one, whole) &&
      isCalled(labelOf(scene, one), words),
  )
  return parts.length === 2 ? [sumOf(whole, parts)] : []
}

const OFF_MAX = 2

/** All levels of its sentence, and a larger one elsewhere. */
function splitOf(scene: Scene, near: readonly Figure[], first: Figure): readonly Reckoning[] {
  const parts = near.filter(
    (one) =>
      one === first ||
      (one.claim.sentence === first.claim.sentence && areLevels(scene, one, first)),
  )
  const last = parts.at(-1)
  if (last === undefined || last === first || NO_LIST.test(saidIn(scene, first))) return []
  if (!/\band\b[^QSDX]*$/.test(scene.mask.slice(first.at, last.at))) return []
  if (parts.some((one) => digitsIn(one).length < DIGITS_MIN || isAside(scene, one))) return []
  const own = scene.pieces[first.claim.sentence]?.figures ?? []
  if (own.some((one) => (one.sort === 'Q' && !parts.includes(one)) || one.sort === 'D')) return []
  if (parts.some(({ claim }) => claim.bound !== 'exact')) return []
  const isSplit = parts.length >= MANY || SPLIT.test(saidIn(scene, first))
  return near
    .filter(
      (one) =>
        one.claim.bound === 'exact' &&
        !/\b(?:average|mean|median)\b/.test(saidIn(scene, one)) &&
        (isSplit || /\b(?:total|altogether|in all)\b/.test(before(scene, one, 60))) &&
        one.claim.sentence !== first.claim.sentence &&
        areLevels(scene, one, first) &&
        one.claim.unit.includes('/') === first.claim.unit.includes('/') &&
        parts.every((part) => part.size < one.size * OFF_MAX && part.size > one.size * LEAST) &&
        digitsIn(one).length >= DIGITS_MIN &&
        mayBeOfOneTime(one, first),
    )
    .map((whole) => sumOf(whole, parts))
}

/** So little more or less isn't seen in the sum. */
const LEAST = 0.02

/** "Q were recycled, by hand (Q) or by machine (Q)": of another of its sentence. */
function isAside(scene: Scene, one: Figure): boolean {
  return /\([^)]*$/.test(before(scene, one, 40))
}

function sumOf(whole: Figure, parts: readonly Figure[]): Reckoning {
  return {
    figures: [whole, ...parts],
    solve: (all) => ({
      low: all.reduce((sum, { low }) => sum + low, 0),
      high: all.reduce((sum, { high }) => sum + high, 0),
    }),
    relation: madeUp(whole, parts),
  }
}
