import { before, type Figure, isChange, type Scene, tiedShare } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import type { Frame, Test } from '../frames.ts'
import { hanFramesIn } from './frames.ts'
import { namedAs } from './named.ts'

// P，占出口总值的S; P，营收占比达到S: of a whole that another sentence tells under this name.

const OF_NAMED =
  /占(?:了|到)?(?:同期|全省|全市|全国|我国|我省|我市|公司|当年|当期|全年)*(?<N>[^，。；QSDX@占]{2,12}?)的?(?:（[^（）]{1,8}）)?(?:比重|比例|份额)?(?:为|达到?|约)?(?<S>S)/dg
const NAMED_SHARE =
  /(?<=[，；])(?<N>营收|营业收入|总?收入|总资产|gdp)占比(?:为|达到?|约|提升至|升至)?(?<S>S)/dg

export function sharesIn(scene: Scene, test: Test): readonly Relation[] {
  return [OF_NAMED, NAMED_SHARE]
    .flatMap((words) => hanFramesIn(scene, words))
    .flatMap((one) => shareOf(scene, one, test))
}

function shareOf(scene: Scene, { figures: { S }, said: { N } }: Frame, test: Test) {
  if (S === undefined || N === undefined) return []
  const part = partOf(scene, S)
  if (part === undefined) return []
  const wholes = namedAs(scene, N, part).filter(
    (one) =>
      one !== part && !isChange(one) && one.claim.period === part.claim.period && one.size > 0,
  )
  const shares = wholes.map((whole) => tiedShare(S, part, whole))
  const [first] = shares
  if (first === undefined) return []
  const fits = shares.find((one) => test(one) === true)
  if (fits !== undefined) return [fits]
  // Told twice in one size it is one whole.
  return wholes.every(({ size }) => Math.abs(size - (wholes[0]?.size ?? 0)) < size / 100)
    ? [{ ...first, isOutright: true as const }]
    : []
}

/** The level that its sentence tells last before it; none where a rate of another stands between. */
function partOf(scene: Scene, share: Figure): Figure | undefined {
  const own = scene.pieces[share.claim.sentence]?.figures ?? []
  const level = own.findLast((one) => one.order < share.order && one.sort === 'Q' && !isChange(one))
  if (level === undefined || level.claim.bound !== 'exact') return undefined
  // 平均每家194万元: a mean of it.
  if (
    /均|每/.test(
      before(scene, level, 12)
        .split(/[，。；]/)
        .at(-1) ?? '',
    )
  )
    return undefined
  const words = scene.mask.slice(level.at + 1, share.at)
  // 工业用水958亿立方米（其中冷却水472亿立方米），占…: what an aside tells has no part in it.
  return /[；。]|其中|^[^（]*）/.test(words) ? undefined : level
}
