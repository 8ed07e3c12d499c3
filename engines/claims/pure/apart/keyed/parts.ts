import { over, type Range } from '../../checks/stated/ranges.ts'
import {
  alike,
  behind,
  type Figure,
  isChange,
  isChinese,
  type Scene,
  tiedShare,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Grid } from '../../relate/tables/regular/grid.ts'
import { isInRow } from '../retold/common.ts'
import { type Pair, pairsOfNamed } from './of-named.ts'
import {
  contentOf,
  isCalled,
  isLevel,
  isNarrowed,
  isWithin,
  labelOf,
  mayBeOfOneTime,
  nearOf,
  wholeOf,
} from './said.ts'
import { meantOf, type Reckoning } from './slips.ts'

// "Housing: P" in a list that makes up W, and below it "Housing is the largest item, at S of spending": a share under the name of one of the parts of a whole, or of a
// level beside that of what it says it is of.

type Test = (relation: Relation) => boolean | null

const NO_SHARE =
  /\b(?:rates?|margin|growth|inflation|interest|yield|tax|target|goal|(?<!ma[dk](?:e|es|ing) )up|down|rose|fell|grew|gained|increased?|decreased?|declined?|dropped|rise|drop|fall|more|less|than|from|average|by|discount|factor|together|ago|earlier|previous|last|combined|both|between)\b/

export function namedShares(
  scene: Scene,
  relations: readonly Relation[],
  pairs: readonly Pair[],
  grids: readonly Grid[],
  test: Test,
): readonly Relation[] {
  const told = new Set(
    relations.flatMap((one) => (one.kind === 'share' && test(one) === true ? [one.share] : [])),
  )
  const levels = scene.figures.filter((one) => isLevel(scene, one))
  const far = pairsOfNamed(scene, grids, relations, test)
  return scene.figures.flatMap((share): readonly Relation[] => {
    const said = meantOf(
      test,
      (far.get(share) ?? []).map((one) => reckoningOf(share, one)),
    )
    if (said !== null) return [said]
    if (!isShare(scene, share) || told.has(share.claim.index)) return []
    const words = wordsOf(scene, share)
    const name = contentOf(OF.exec(behind(scene, share, 50))?.[1] ?? '')
    const known = pairs.filter(
      ({ part, whole, isTold }) =>
        !isTold &&
        isWithin(scene, part, share) &&
        isOwn(scene, part, whole, words) &&
        // "Women were S of those supported": a share of the chairs isn't meant.
        (name.length === 0 ||
          isMoney(whole) ||
          isCalled(wordsAbout(scene, part, whole, share), name)),
    )
    const named = name.length === 0 ? [] : ofName(scene, levels, share, words, name)
    const meant = meantOf(
      test,
      [...known, ...named].map((one) => reckoningOf(share, one)),
    )
    return meant === null ? [] : [meant]
  })
}

const OF = /^ of (?:(?:the|all|its|our|their|these|total|overall) )*([a-z]{4,}(?: [a-z]{4,})?)/

function isShare(scene: Scene, one: Figure): boolean {
  if (one.sort !== 'S' || isChange(one) || isChinese(scene, one) || isInRow(scene, one))
    return false
  if (one.claim.kind === 'target' || one.claim.bound !== 'exact') return false
  const piece = scene.pieces[one.claim.sentence]
  const { from = 0, to = 0, figures = [] } = piece ?? {}
  return !figures.some(({ sort }) => sort === 'Q') && !NO_SHARE.test(scene.mask.slice(from, to))
}

/** Income may be called by what was taken in or earned; what is counted has its own noun. */
function isMoney({ claim }: Figure): boolean {
  return /^[A-Z]{3}$/.test(claim.unit)
}

/** What the whole and its part are called, and what is said at the head of their list. */
function wordsAbout(scene: Scene, part: Figure, whole: Figure, share: Figure): readonly string[] {
  const first = Math.min(part.claim.sentence, whole.claim.sentence)
  const last = Math.max(part.claim.sentence, whole.claim.sentence)
  const heads = scene.pieces.slice(Math.max(0, first - 1), last + 1)
  const said = heads
    .filter((one) => one !== scene.pieces[share.claim.sentence])
    .map(({ from, to }) => scene.mask.slice(from, to))
  return [...labelOf(scene, whole), ...labelOf(scene, part), ...contentOf(said.join(' '))]
}

/** The words between the figures beside it. */
function wordsOf({ mask, pieces }: Scene, share: Figure): readonly string[] {
  const { from = 0, to = 0, figures = [] } = pieces[share.claim.sentence] ?? {}
  const beside = figures.filter(({ sort }) => sort !== 'O' && sort !== 'N')
  const at = beside.indexOf(share)
  const next = beside[at + 1]
  const ahead = mask.slice(beside[at - 1]?.at ?? from, share.at)
  const said = mask.slice(share.at + 1, next?.at ?? to)
  return contentOf(`${ahead} ${/^ of\b/.test(said) ? said : ''}`)
}

export function pairsIn(
  { byClaim }: Scene,
  relations: readonly Relation[],
  test: Test,
): readonly Pair[] {
  return relations.flatMap((one): readonly Pair[] => {
    if (one.kind === 'parts' && one.less === undefined && test(one) !== false) {
      const whole = byClaim.get(one.whole)
      const parts = one.parts.flatMap((index) => byClaim.get(index) ?? [])
      return whole?.sort !== 'Q' ? [] : parts.map((part) => ({ part, whole }))
    }
    if (one.kind !== 'share' || one.isRest === true || test(one) !== true) return []
    const [part, whole] = [one.part, one.whole].map((index) => byClaim.get(index ?? -1))
    return part?.sort !== 'Q' || whole?.sort !== 'Q' ? [] : [{ part, whole, isTold: true }]
  })
}

/** It is named by words of the part that the whole doesn't have. */
function isOwn(scene: Scene, part: Figure, whole: Figure, words: readonly string[]): boolean {
  const all = labelOf(scene, whole)
  return isCalled(
    labelOf(scene, part).filter((word) => !isCalled([word], all)),
    words,
  )
}

function ofName(
  scene: Scene,
  levels: readonly Figure[],
  share: Figure,
  words: readonly string[],
  name: readonly string[],
): readonly Pair[] {
  const near = nearOf(scene, levels, share)
  const own = words.filter((word) => !isCalled([word], name))
  const isOfAll = /^ of (?:the |its |our |their )?(?:all|total|overall) /.test(
    behind(scene, share, 24),
  )
  const called = near
    .filter((whole) => isCalled(labelOf(scene, whole), name))
    .filter((whole) => !isOfAll || !isNarrowed(scene, whole, name))
    .map((whole) => wholeOf(scene, whole))
  return [...new Set(called)].flatMap((whole) =>
    near
      .filter(
        (part) =>
          part.size < whole.size &&
          alike(scene, part, whole) &&
          mayBeOfOneTime(part, whole) &&
          isCalled(labelOf(scene, part), own),
      )
      .map((part) => ({ part, whole })),
  )
}

function reckoningOf(share: Figure, { part, whole }: Pair): Reckoning {
  const by = share.claim.unit === 'percent' ? 100 : 1
  return {
    figures: [share, part, whole],
    solve: ([p = NONE, w = NONE]) => {
      const { low, high } = over(p, w)
      return { low: by * low, high: by * high }
    },
    relation: tiedShare(share, part, whole),
  }
}

const NONE: Range = { low: 0, high: 0 }
