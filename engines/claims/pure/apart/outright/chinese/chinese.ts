import type { Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import type { Test } from '../frames.ts'
import { balancesIn } from './afar/balances.ts'
import { headedIn } from './afar/headed.ts'
import { leadsIn } from './afar/leads.ts'
import { namedBasesIn } from './afar/named-bases.ts'
import { pacesIn } from './afar/paces.ts'
import { restsIn } from './afar/rests.ts'
import { slippedListsIn } from './afar/slipped-lists.ts'
import { slippedSumsIn } from './afar/slipped-sums.ts'
import { changesIn } from './changes.ts'
import { contributionsIn } from './contributions.ts'
import { countsIn } from './counts.ts'
import { entriesIn } from './entries.ts'
import { everydayIn } from './everyday/everyday.ts'
import { gapsIn } from './gaps.ts'
import { hundredIn } from './hundred.ts'
import { multiplesIn } from './multiples.ts'
import { meansIn } from './quotients/means.ts'
import { pairedSharesIn } from './quotients/paired-shares.ts'
import { perOneIn } from './quotients/per-one.ts'
import { productsIn } from './quotients/products.ts'
import { ratesIn } from './quotients/rates.ts'
import { ratiosIn } from './quotients/ratios.ts'
import { sharesIn } from './quotients/shares.ts'
import { siblingsIn } from './quotients/siblings.ts'
import { slippedSharesIn } from './quotients/slipped-shares.ts'
import { sumsIn } from './sums.ts'
import { twinListsIn } from './twin-lists.ts'
import { waysIn } from './ways.ts'
import { withinIn } from './within.ts'

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
    ...multiplesIn(scene),
    ...perOneIn(scene, test),
    ...ratiosIn(scene),
    ...siblingsIn(scene, test),
    ...slippedSumsIn(scene),
    ...slippedListsIn(scene, test),
    ...headedIn(scene),
    ...leadsIn(scene),
    ...balancesIn(scene),
    ...withinIn(scene),
    ...twinListsIn(scene),
    ...namedBasesIn(scene),
    ...pacesIn(scene),
    ...restsIn(scene),
    ...pairedSharesIn(scene, test),
    ...slippedSharesIn(scene, test),
    ...everydayIn(scene),
  ]
}
