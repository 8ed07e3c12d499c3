import { between, type Figure, isChange, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, isLevel, type Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'

// Parts each beside its share, "A (70 %), B (23 %) and C (7 %)", whose shares make a hundred: the parts make up the whole that the shares are of.

type Pair = { readonly part: Figure; readonly share: Figure }

export function hundredOn(scene: Scene, test: Test): readonly Relation[] {
  const runs: Pair[][] = []
  for (const pair of pairsIn(scene)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && isNext(scene, last, pair)) run.push(pair)
    else runs.push([pair])
  }
  return runs.flatMap((run) => {
    const sum = run.reduce((all, { share }) => all + share.size, 0)
    if (run.length < LEAST || Math.abs(sum - HUNDRED) > ROUNDING) return []
    const whole = wholeOf(scene, run, test)
    return whole === null
      ? []
      : [
          madeUp(
            whole,
            run.map(({ part }) => part),
          ),
        ]
  })
}

const LEAST = 3
const HUNDRED = 100
const ROUNDING = 0.05

/** "A (S)", "A, or S", "A took place there, which is a share of S". */
const BESIDE =
  /^(?: [a-z]+){0,3}(?: \(|, or |, equal to |[^.;:()QSDX]{0,60}, (?:which (?:is|corresponds to|equals|represents|makes(?: up)?)|corresponding to|representing|accounting for) (?:an? (?:share|proportion) of )?)(?:about |some |around |nearly |almost )*$/

function pairsIn(scene: Scene): readonly Pair[] {
  return scene.figures.flatMap((part) => {
    const share = scene.figures[part.order + 1]
    if (share?.sort !== 'S' || share.claim.sentence !== part.claim.sentence) return []
    if (part.sort !== 'Q' || !isLevel(part) || share.claim.unit !== 'percent') return []
    if (isChange(share) || share.claim.direction !== null || !isLevel(share)) return []
    return BESIDE.test(between(scene, part, share)) ? [{ part, share }] : []
  })
}

function isNext(scene: Scene, a: Pair, b: Pair): boolean {
  const [one, other] = [a, b].map(({ part }) => scene.pieces[part.claim.sentence])
  const isTogether =
    one?.paragraph === other?.paragraph && b.part.claim.sentence - a.part.claim.sentence < 2
  return isTogether && b.part.order === a.share.order + 1 && areLevels(scene, a.part, b.part)
}

const BACK = 30

/** The one level before them of which all their shares are, or all but that of the slip. */
function wholeOf(scene: Scene, run: readonly Pair[], test: Test): Figure | null {
  const [first] = run
  if (first === undefined) return null
  const may = scene.figures
    .slice(Math.max(0, first.part.order - BACK), first.part.order)
    .filter((one) => run.every(({ part }) => areLevels(scene, one, part) && one.size > part.size))
    .map((whole) => ({
      whole,
      fits: run.filter(({ part, share }) => test(tiedShare(share, part, whole)) === true).length,
    }))
  const most = Math.max(0, ...may.map(({ fits }) => fits))
  const best = may.filter(({ fits }) => fits === most)
  const [found] = best
  const isOne = found !== undefined && best.every(({ whole }) => whole.size === found.whole.size)
  return isOne && most >= run.length - 1 ? found.whole : null
}
