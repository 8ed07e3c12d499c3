import { alike, before, changeBetween, type Figure, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { madeUp } from '../../../reckoned/made.ts'
import { type Frame, isLevel } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'

// 新开A，关闭C，净增加N: what came is what went and what there is more. 新开D，使总数由B增加到R: what came lies between the two.

const CAME = '新(?:开[设业张]?|增设?|设立?|建)|开设|增开|入会'
const WENT = '关闭|关店|结业|撤[销并]|裁撤|关停|注销|退会|停业'
const BOTH = new RegExp(
  `(?:${CAME})了?(?<A>Q)[^，。；QSDX]{0,8}[，、及和](?:同时|并|也)?(?:${WENT})了?(?<C>Q)[^，。；QSDX]{0,8}(?=(?<E>，)|[。；]|$)`,
  'dg',
)
const NET = /净(?<W>增|减)[加长少]?了?$/
const BROUGHT = new RegExp(
  `(?:${CAME})了?(?<D>Q)[^，。；QSDX]{0,10}，[^，。；QSDX]{0,6}[使令让][^，。；QSDX]{2,14}[由从](?:@的?)?(?<B>Q)(?:增加?|扩大|扩充|扩展|提升|上升|增长|发展)[至到为](?<R>Q)`,
  'dg',
)
/** What else took some away. */
const OTHERWISE = new RegExp(`${WENT}|减少|合并|转让|迁出`)
/** So many sentences off the net may stand. */
const NEAR = 1

export function openingsIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, BOTH).flatMap((one) => netOf(scene, one)),
    ...hanFramesIn(scene, BROUGHT).flatMap((one) => broughtOf(scene, one)),
  ]
}

/** The only net of its kind, beside what came and went. */
function netOf(scene: Scene, { figures: { A, C } }: Frame): readonly Relation[] {
  if (!isCount(A) || !isCount(C) || !alike(scene, A, C)) return []
  const own = scene.pieces[A.claim.sentence]
  const near = scene.figures.slice(Math.max(0, A.order - FIGURES), C.order + FIGURES)
  const nets = near.filter(
    (one) =>
      one !== A &&
      one !== C &&
      one.claim.unit === A.claim.unit &&
      Math.abs(one.claim.sentence - A.claim.sentence) <= NEAR &&
      scene.pieces[one.claim.sentence]?.paragraph === own?.paragraph &&
      NET.test(before(scene, one, LED_MAX)),
  )
  const [net, ...more] = nets
  if (net === undefined || more.length > 0 || net.claim.bound !== 'exact') return []
  // Behind them it is of them; before them it may be of a longer time.
  if (net.order !== C.order + 1 && net.order !== A.order - 1) return []
  if (net.order < A.order && net.claim.period !== A.claim.period) return []
  const isMore = NET.exec(before(scene, net, LED_MAX))?.groups?.W === '增'
  const [whole, part] = isMore ? [A, C] : [C, A]
  return part.size < whole.size ? [madeUp(whole, [part, net])] : []
}

const FIGURES = 4
const LED_MAX = 12

function broughtOf(scene: Scene, { figures: { D, B, R }, at, to }: Frame): readonly Relation[] {
  if (!isCount(D) || B === undefined || R === undefined) return []
  if (![B, R].every((one) => one.sort === 'Q' && one.claim.bound === 'exact')) return []
  if (B.claim.unit !== R.claim.unit || D.claim.unit !== R.claim.unit || B.size >= R.size) return []
  if (OTHERWISE.test(scene.mask.slice(Math.max(0, at - FAR), to))) return []
  const change = changeBetween({ result: R, base: B }, 'up', { figure: D, is: 'absolute' })
  return [{ ...change, isTied: true, isOutright: true }]
}

const FAR = 30

function isCount(one: Figure | undefined): one is Figure {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}
