import { alike, type Figure, isChange, type Piece, type Scene } from '../derived/scene.ts'
import type { Relation } from '../model.ts'

// 社会消费品零售总额 | 1836 | 12604 and below it 其中：除汽车以外 | 1672 | 11350: a row that says that it is part of the one above is so in every column.

const OF_WHICH = /^[\s|｜]*(?:其中|of which|thereof|including)/

export function rowBelow(scene: Scene, above: Piece | undefined, row: Piece): readonly Relation[] {
  if (above === undefined || !isRow(scene, above) || !isRow(scene, row)) return []
  if (!OF_WHICH.test(scene.mask.slice(row.from, row.to))) return []
  if (OF_WHICH.test(scene.mask.slice(above.from, above.to))) return []
  if (above.figures.length !== row.figures.length) return []
  return row.figures.flatMap((part, at): readonly Relation[] => {
    const whole = above.figures[at]
    if (whole === undefined || !isAmount(whole) || !isAmount(part)) return []
    if (!alike(scene, whole, part) || whole.claim.unit !== part.claim.unit) return []
    return [
      {
        kind: 'parts',
        whole: whole.claim.index,
        parts: [part.claim.index],
        complete: false,
        isTied: true,
      },
    ]
  })
}

function isRow({ doc, mask }: Scene, { paragraph, from, to }: Piece): boolean {
  return doc.paragraphs[paragraph]?.kind === 'row' || /[\t|｜]/.test(mask.slice(from, to))
}

/** No mean, and nothing that went up or down. */
function isAmount(one: Figure): boolean {
  return one.sort === 'Q' && !isChange(one) && !one.claim.unit.includes('/')
}
