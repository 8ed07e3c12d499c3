import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { aimsIn } from './aims.ts'
import { eachIn } from './each.ts'
import { hanGapsIn } from './han-gaps.ts'
import { risesIn } from './rises.ts'
import { sharesIn } from './shares.ts'

// Figures that words call by what they are of: a part of a list that is named again, things that "each of whom" had, a rise from what was told in a sentence before, a rate that another is faster than.

const ENGLISH = /[a-z]{3}/

export function calledIn(scene: Scene): readonly Relation[] {
  if (!ENGLISH.test(scene.mask)) return hanGapsIn(scene)
  return [
    ...sharesIn(scene),
    ...risesIn(scene),
    ...eachIn(scene),
    ...aimsIn(scene),
    ...hanGapsIn(scene),
  ]
}
