import { timesOver } from '../apart/reckoned/made.ts'
import { meets, over } from '../checks/stated/ranges.ts'
import { behind, type Figure, isChange, type Scene } from '../derived/scene.ts'
import { rangeIn, sizeIn } from '../likely/guess/sizes.ts'
import type { Relation } from '../model.ts'
import {
  areOfKind,
  figuresAround,
  isAmount,
  isLevel,
  offBy,
  type ReadingOf,
  type Told,
} from './pool.ts'

// "In 2023 it had been six times as high, at B", "three times as much as before": how many times as much, of levels told beside it or in the sentence before.

const AS = /^ as (?:high|much|many|large|big|long|often|great)\b/
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
  const levels = all.filter(isAmount)
  return levels.flatMap((of) =>
    levels.flatMap((base): readonly (readonly [Figure, Figure])[] =>
      of !== base && areOfKind(scene, of, base) && sizeIn(of, base) > base.size ? [[of, base]] : [],
    ),
  )
}

/** "It had been X as high, at B": what stands right behind it, and the figure of the kind right before. */
function plainOf(scene: Scene, one: Figure): readonly ReadingOf[] {
  const next = scene.figures[one.order + 1]
  if (next === undefined || next.claim.sentence !== one.claim.sentence || !isLevel(next)) return []
  if (!AT.test(scene.mask.slice(one.at + 1, next.at))) return []
  const last = figuresAround(scene, one, 1)
    .filter((other) => other.order < one.order && isAmount(other) && areOfKind(scene, other, next))
    .at(-1)
  if (last === undefined || last.size >= next.size) return []
  const off = offBy(sizeIn(next, last) / last.size, one.size)
  return off < FAR ? [{ relation: relationOf(one, next, last), off }] : []
}

const AT = /^ as [a-z]+(?:,? at|, or|, to|: ) (?:about |some )?$/
