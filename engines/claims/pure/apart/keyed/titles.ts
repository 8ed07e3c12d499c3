import { type Figure, isChange, isChinese } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isInRow } from '../retold/common.ts'
import { isLevelAt, type Levels } from './levels.ts'

// "Unemployment rate edges down to S" over "• Unemployment rate: R (August: …)": what a title tells under the name under which one figure of its time is told below it.

/** Of a title's figures only so many are asked. */
const TITLES_MAX = 6
/** Twice as much is another figure rather than the same with a slip. */
const APART_MAX = 1.5

/** A title's level, and the one level that is told under its whole name and of its time. */
export function titlesIn(levels: Levels): readonly Relation[] {
  const { scene, names, found } = levels
  const { paragraphs } = scene.doc
  const isTitle = (one: Figure): boolean => paragraphs[paragraphOf(levels, one)]?.kind === 'heading'
  const heads = [...names.keys()].filter((one) => isTitle(one) && !isChange(one))
  return heads.slice(0, TITLES_MAX).flatMap((head): readonly Relation[] => {
    const name = (names.get(head) ?? []).join(' ')
    // One word is the name of many.
    const isWhole = name.includes(' ') || (isChinese(scene, head) && name.length >= HAN_MIN)
    if (!isWhole || head.claim.bound !== 'exact') return []
    const below = (found.byName.get(name) ?? []).filter(
      (one) =>
        one.order > head.order &&
        !isTitle(one) &&
        !isInRow(scene, one) &&
        // What is expected is told beside what was decided.
        one.claim.kind !== 'target' &&
        one.claim.bound === 'exact' &&
        one.claim.unit === head.claim.unit &&
        isLevelAt(one, head.claim.period),
    )
    const [only] = below
    if (only === undefined || head.claim.period === null) return []
    if (below.some(({ size }) => size !== only.size)) return []
    const ratio = only.size / head.size
    if (!(ratio < APART_MAX && ratio > 1 / APART_MAX)) return []
    return [{ kind: 'same', claims: [head.claim.index, only.claim.index] }]
  })
}

const HAN_MIN = 4

function paragraphOf({ scene }: Levels, { claim }: Figure): number {
  return scene.pieces[claim.sentence]?.paragraph ?? -1
}
