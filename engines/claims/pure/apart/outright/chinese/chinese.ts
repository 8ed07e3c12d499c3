import type { Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import type { Test } from '../frames.ts'
import { changesIn } from './changes.ts'
import { contributionsIn } from './contributions.ts'
import { countsIn } from './counts.ts'
import { entriesIn } from './entries.ts'
import { gapsIn } from './gaps.ts'
import { hundredIn } from './hundred.ts'
import { meansIn } from './quotients/means.ts'
import { productsIn } from './quotients/products.ts'
import { ratesIn } from './quotients/rates.ts'
import { sharesIn } from './quotients/shares.ts'
import { sumsIn } from './sums.ts'
import { waysIn } from './ways.ts'

/** Chinese words with a place for each figure. */
export function chineseIn(scene: Scene, test: Test): readonly Relation[] {
  return [
    ...changesIn(scene),
    ...waysIn(scene),
    ...countsIn(scene),
    ...meansIn(scene),
    ...hundredIn(scene),
    ...gapsIn(scene),
    ...contributionsIn(scene, test),
    ...sumsIn(scene),
    ...entriesIn(scene),
    ...sharesIn(scene).map((one): Relation => ({ ...one, isOutright: true })),
    ...productsIn(scene),
    ...ratesIn(scene),
  ]
}
