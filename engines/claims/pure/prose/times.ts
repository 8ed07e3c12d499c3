import { timesOver } from '../apart/reckoned/made.ts'
import { meets, over } from '../checks/stated/ranges.ts'
import { behind, type Figure, isChange, type Scene } from '../derived/scene.ts'
import { rangeIn, sizeIn } from '../likely/guess/sizes.ts'
import type { Relation } from '../model.ts'
import { areOfKind, figuresAround, isLevel, offBy, type ReadingOf, type Told } from './pool.ts'

// "In 2023 it had been six times as high, at B", "three times as much as before": how many times as much, of levels told beside it or in the sentence before.

const AS = /^ as (?:high|much|many|large|big|long|often|great)\b/
const LEVELS_MAX = 4
const FAR = Math.log(3)

export function timesIn(scene: Scene): readonly Told[] {
  return scene.figures.flatMap((one): readonly Told[] => {
    if (one.sort !== 'X' || isChange(one) || !AS.test(behind(scene, one, 20))) return []
    if (scene.pieces[one.claim.sentence]?.grammar !== 'en' || one.claim.bound !== 'exact') return []
    const fitting = pairsOf(scene, figuresAround(scene, one, 3, 1)).flatMap(([of, base]) =>
      meets(over(rangeIn(of, base), base.range), one.range) ? [relationOf(one, of, base)] : [],
    )
    return [{ figure: one, fitting, plain: plainOf(scene, one) }]
  })
}

function relationOf(one: Figure, of: Figure, base: Figure): Relation {
  return { ...timesOver(one, of, base), isOutright: true } as Relation
}

function pairsOf(scene: Scene, all: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  const levels = all.filter(isLevel)
  return levels.flatMap((of) =>
    levels.flatMap((base): readonly (readonly [Figure, Figure])[] =>
      of !== base && areOfKind(scene, of, base) && sizeIn(of, base) > base.size ? [[of, base]] : [],
    ),
  )
}

/** Its own sentence tells one level at least, and the others stand in it or right before. */
function plainOf(scene: Scene, one: Figure): readonly ReadingOf[] {
  const own = figuresAround(scene, one, 0).filter(isLevel)
  if (own.length === 0) return []
  const all = own.length > 1 ? own : figuresAround(scene, one, 1).filter(isLevel)
  return all.length > LEVELS_MAX
    ? []
    : pairsOf(scene, all).flatMap(([of, base]): readonly ReadingOf[] => {
        const off = offBy(sizeIn(of, base) / base.size, one.size)
        return off < FAR ? [{ relation: relationOf(one, of, base), off }] : []
      })
}
