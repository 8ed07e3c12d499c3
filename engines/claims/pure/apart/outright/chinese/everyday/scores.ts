import { alike, type Scene, tiedShare } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { apartBy } from '../../../reckoned/made.ts'
import { areLevels, type Frame } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'

// 38场W胜P，胜率S; 甲队得A，乙队得B，甲队以D的优势获胜: by what two that stand right before it lie apart.

const LEAD =
  /(?:^|[，。；：、])(?<M>[^，。；、QSDXO@]{1,10})(?<A>Q)，(?<K>[^，。；QSDXO@]{1,10})(?<B>Q)，(?<N>[^，。；QSDXO@]{0,8}?)(?:最终|从而|因此)?以(?<D>Q)(?:的)?(?:优势|之差|差距|分差|票差)/dg

const WON =
  /(?<W>Q)[^，。；QSDXO@]{0,8}，?(?:赢下|赢得|赢|取胜|获胜|取得)(?<P>Q)(?:胜利|胜)?，胜率(?:为|达到?)?(?<S>S)(?=[，。；]|$)/dg

export function scoresIn(scene: Scene): readonly Relation[] {
  if (!/优势|之差|差距|分差|票差|胜率/.test(scene.mask)) return []
  return [
    ...hanFramesIn(scene, LEAD).flatMap((one) => leadOf(scene, one)),
    ...hanFramesIn(scene, WON).flatMap((one) => wonOf(scene, one)),
  ]
}

function wonOf(scene: Scene, { figures: { W, P, S } }: Frame): readonly Relation[] {
  if (W === undefined || P === undefined || S === undefined || !alike(scene, W, P)) return []
  if ([W, P, S].some(({ claim }) => claim.bound !== 'exact')) return []
  return [{ ...tiedShare(S, P, W), isOutright: true }]
}

/** Whose lead it is has just been named. */
function leadOf(
  scene: Scene,
  { figures: { A, B, D }, said: { M = '', K = '', N = '' } }: Frame,
): readonly Relation[] {
  if (!M.startsWith(N) && !K.startsWith(N)) return []
  if (A === undefined || B === undefined || D === undefined || !areLevels(scene, A, B)) return []
  if ([A, B, D].some(({ claim }) => claim.bound !== 'exact' || claim.unit !== A.claim.unit))
    return []
  // 得663分，场均22.1分，以4.4分之差: of what is told to other digits.
  if ([A, B].some(({ claim }) => claim.precision !== D.claim.precision)) return []
  return [A.size > B.size ? apartBy(A, B, D, null) : apartBy(B, A, D, null)]
}
