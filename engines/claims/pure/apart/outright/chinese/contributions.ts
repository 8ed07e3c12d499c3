import { type Figure, isChange, type Scene, tiedShare } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import type { Frame, Test } from '../frames.ts'
import { hanFramesIn } from './frames.ts'
import { namedAs } from './named.ts'

// 对GDP增长的贡献率达S，拉动GDP增长D: the points are that share of the growth of all of it.

const RATE_FIRST =
  /贡献率(?:为|是|达到?|约)?(?<S>S)，(?:[^。；QSX]{0,16}D，)?(?:共|合计)?拉动(?:了)?(?<N>[^，。；QSDX]{2,14}?)(?:增长|增速)(?<D>D)/dg
const POINTS_FIRST =
  /(?:拉动(?:了)?(?<N>[^，。；QSDX]{2,14}?)(?:增长|增速)|对(?<M>[^，。；QSDX]{2,14}?)增长贡献(?:了)?)(?<D>D)，(?:对[^，。；QSDX]{2,14})?贡献率(?:为|是|达到?|约)?(?<S>S)/dg

export function contributionsIn(scene: Scene, test: Test): readonly Relation[] {
  return [RATE_FIRST, POINTS_FIRST]
    .flatMap((words) => hanFramesIn(scene, words))
    .flatMap((one) => contributionOf(scene, one, test))
}

function contributionOf(scene: Scene, { figures: { S, D }, said }: Frame, test: Test) {
  const name = said.N ?? said.M
  if (S === undefined || D === undefined || name === undefined) return []
  const rates = namedAs(scene, name, S).filter(
    (one) => isChange(one) && one.claim.period === D.claim.period && isRise(one),
  )
  const shares = rates.map((whole) => ({ ...tiedShare(S, D, whole), isOutright: true as const }))
  const fits = shares.find((one) => test(one) === true)
  if (fits !== undefined) return [fits]
  const [first] = shares
  return first !== undefined && rates.every(({ size }) => size === rates[0]?.size) ? [first] : []
}

function isRise({ claim }: Figure): boolean {
  return claim.direction === 'up' && claim.value.coefficient > 0n
}
