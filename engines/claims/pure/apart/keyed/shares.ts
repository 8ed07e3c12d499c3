import { isChinese } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { figureOf, type Levels, levelCalled } from './levels.ts'

// "Operating income was Q, or S of revenue": the whole is the one level of that name and of the part's time.

const isMoney = (unit: string): boolean => dimensionOf(unit).startsWith('money')

type Share = Extract<Relation, { kind: 'share' }>

/** `once`: with what was tied at first and let go since. */
export function sharesIn(levels: Levels, once: readonly Relation[]): readonly Share[] {
  return once.flatMap((one): readonly Share[] => {
    if (one.kind !== 'share' || one.baseWords === null) return []
    if (one.isRest === true || one.days !== undefined) return []
    const part = figureOf(levels, one.part)
    // 商用业务收入 is named 收入: names of Chinese levels are too short to be those of wholes.
    if (part === null || isChinese(levels.scene, part)) return []
    if (figureOf(levels, one.share) === null) return []
    const name = levels.scene.doc.text.slice(one.baseWords.start, one.baseWords.end)
    const whole = levelCalled(levels, name, part)
    // "revenue of $104,200, driven by GEN 2 sales, which made up S of total revenue"
    if (whole === null || isMoney(whole.claim.unit) !== isMoney(part.claim.unit)) return []
    return [{ ...one, whole: whole.claim.index, isTied: true }]
  })
}
