import type { Figure, Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { timesOver } from '../../reckoned/made.ts'
import { areLevels, areNear, type Frame } from '../frames.ts'
import { hanFramesIn } from './frames.ts'

// R，是N的X（N为B）; 甲A，…乙B，甲约为乙的X: so many times what the bracket tells, or what its own name does.

const IN_BRACKET =
  /(?<R>Q)，(?:大?约)?(?:是|为|相当于)(?<N>[^，。；、QSDX（）]{1,12})的(?:近|约)?(?<X>X)（\k<N>(?:为|是|有|仅|只有|共)?(?<B>Q)）/dg
const OF_NAMED =
  /(?<N>[^，。；、QSDX（）@]{2,10})(?:为|是|达)?(?<B>Q)，(?<M>[^，。；、QSDX（）@]{2,10}?)(?:大?约|已|几乎)?(?:是|为|相当于)\k<N>的(?:近|约)?(?<X>X)(?=[，。；]|$)/dg

export function multiplesIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, IN_BRACKET).flatMap(({ figures: { R, B, X } }) =>
      multipleOf(scene, X, R, B),
    ),
    ...hanFramesIn(scene, OF_NAMED).flatMap((one) => ofNamed(scene, one)),
  ]
}

/** The last figure of the paragraph before it that is told under the name. */
function ofNamed(scene: Scene, { figures: { B, X }, said: { M } }: Frame): readonly Relation[] {
  if (B === undefined || M === undefined) return []
  const paragraph = scene.pieces[B.claim.sentence]?.paragraph
  const named = scene.figures
    .slice(0, B.order)
    .filter((one) => scene.pieces[one.claim.sentence]?.paragraph === paragraph)
    .findLast((one) => !isChangeOf(one) && isCalled(scene, one, M))
  return named === undefined ? [] : multipleOf(scene, X, named, B)
}

function isChangeOf({ claim: { kind } }: Figure): boolean {
  return kind === 'growth' || kind === 'gap'
}

/** Its clause says the name, or it is what that clause went to: 财政补助标准由Q提高至Q. */
function isCalled({ mask, pieces }: Scene, { at, claim }: Figure, name: string): boolean {
  const { from = 0 } = pieces[claim.sentence] ?? {}
  const clause =
    mask
      .slice(from, at)
      .split(/[，。；：]/)
      .at(-1) ?? ''
  return clause.includes(name) && /^[^QSDX]*(?:Q[^QSDX]{0,6}[至到])?[^QSDX]*$/.test(clause)
}

function multipleOf(
  scene: Scene,
  times: Figure | undefined,
  of: Figure | undefined,
  base: Figure | undefined,
): readonly Relation[] {
  if (times === undefined || of === undefined || base === undefined) return []
  if (of.sort !== 'Q' || !areLevels(scene, of, base) || !areNear(of, base, FACTOR_MAX)) return []
  return [{ ...timesOver(times, of, base), isOutright: true }]
}

const FACTOR_MAX = 1000
