import { alike, before, type Figure, type Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { type Frame, isLevel } from '../frames.ts'
import { hanFramesIn } from './frames.ts'

// 互联网用户Q，其中，宽带接入用户Q: 其中 begins what is of the one level before it, and no more than that.

const OF_WHICH = /(?<C>[，。；])其中[，：]?(?:@[，的]?)?(?<N>[^，。；QSDX]{1,20})(?<P>Q)/dg
/** What is less its own parts, or may be. */
const NET =
  /净|差额|顺差|逆差|利润|盈余|结余|均|最[高低大小多少长短]|价|目标|累计|合计|余额|单产|亩产|每|率|指数|浓度|温|龄|寿命|期|时[间长]|长度|高度|速度|距离|工资|薪/
/** What has no parts that add up. */
const NEVER_SUMMED =
  /^(?:years|months|weeks|days|hours|minutes|seconds|celsius|km|m|cm|mm|index-points)$|\//

export function withinIn(scene: Scene): readonly Relation[] {
  return hanFramesIn(scene, OF_WHICH).flatMap((one) => partOf(scene, one))
}

function partOf(scene: Scene, { figures: { P }, said, at }: Frame): readonly Relation[] {
  if (P === undefined || !isLevel(P) || NET.test(said.N ?? '')) return []
  if (NEVER_SUMMED.test(P.claim.unit)) return []
  const whole = wholeBefore(scene, P, at)
  if (
    whole === undefined ||
    NET.test(
      before(scene, whole, 24)
        .split(/[，。；]/)
        .at(-1) ?? '',
    )
  )
    return []
  if (whole.claim.bound !== 'exact' || P.claim.bound !== 'exact') return []
  return [
    {
      kind: 'parts',
      whole: whole.claim.index,
      parts: [P.claim.index],
      complete: false,
      isTied: true,
      isOutright: true,
    },
  ]
}

/** The one level of its kind in the sentence before the words, or in the one before where they begin it. */
function wholeBefore(scene: Scene, part: Figure, at: number): Figure | undefined {
  const own = scene.pieces[part.claim.sentence]
  if (own === undefined) return undefined
  const here = own.figures.filter((one) => one.at < at)
  const last = scene.pieces[part.claim.sentence - 1]
  const piece = here.length > 0 ? own : last?.paragraph === own.paragraph ? last : undefined
  const figures = here.length > 0 ? here : (piece?.figures ?? [])
  const from = piece === undefined ? 0 : scene.mask.lastIndexOf('；', at - 1)
  const like = figures.filter((one) => one.at > from && isLevel(one) && alike(scene, one, part))
  return like.length === 1 ? like[0] : undefined
}
