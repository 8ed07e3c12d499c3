import { rational } from '#platform/exact'
import { alike, before, type Figure, type Scene, tiedShare } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { meanOf } from '../../../reckoned/made.ts'
import { isLevel } from '../../frames.ts'

// 每5名新生中就有1名来自农村…新生W中农村新生P: one of so many, with both counts beside it. 读者N，借书T，平均每3人借书M: what so many have of it.

const ONE_OF = /^(?:平均)?每/
const EVERY_FEW = /平均每(?<N>\d{1,3}|[两二三四五六七八九十])(?<U>[㐀-鿿])[^，。；QSDXO]{0,6}$/
const SIGNS = '零一二三四五六七八九十'

export function oneOfIn(scene: Scene): readonly Relation[] {
  if (!scene.doc.text.includes('每')) return []
  return scene.figures.flatMap((one) => [...shareOf(scene, one), ...fewOf(scene, one)])
}

/** The only two counts of its sentence that are alike, of which the one is said to be among the other. */
function shareOf(scene: Scene, share: Figure): readonly Relation[] {
  const { claim, sort } = share
  if (sort !== 'S' || claim.form !== 'fraction' || claim.bound !== 'exact') return []
  if (!ONE_OF.test(scene.doc.text.slice(claim.start, claim.end))) return []
  const piece = scene.pieces[claim.sentence]
  const counts = (piece?.figures ?? []).filter((one) => isExact(one))
  const [a, b, ...more] = counts
  if (a === undefined || b === undefined || more.length > 0 || !alike(scene, a, b)) return []
  const between = scene.mask.slice(a.at + 1, b.at)
  if (
    a.size <= b.size ||
    !/^[^，。；]{0,12}[中里]，?[^，。；QSDXO]{0,12}$|^，其中[^，。；]{0,12}$/.test(between)
  )
    return []
  return [{ ...tiedShare(share, b, a), isOutright: true }]
}

/** Of the two that stand right before it, the one counted as it is and the other as those who have it. */
function fewOf(scene: Scene, mean: Figure): readonly Relation[] {
  const { N, U } = EVERY_FEW.exec(before(scene, mean, LED_MAX))?.groups ?? {}
  const many =
    N === undefined ? 0 : N === '两' ? 2 : SIGNS.indexOf(N) > 0 ? SIGNS.indexOf(N) : Number(N)
  if (U === undefined || many < 2 || !isExact(mean)) return []
  const near = (scene.pieces[mean.claim.sentence]?.figures ?? []).filter(
    (one) => one.order < mean.order && isExact(one),
  )
  const counters = near.filter((one) => signOf(scene, one).startsWith(U))
  const totals = near.filter((one) => signOf(scene, one)[0] === signOf(scene, mean)[0])
  const [count, total] = [counters[0], totals[0]]
  if (count === undefined || total === undefined || counters.length + totals.length > 2) return []
  if (count === total) return []
  return [{ ...meanOf(mean, total, count), per: rational(BigInt(many)) }]
}

const LED_MAX = 20

/** What it is counted by. */
function signOf({ doc: { text } }: Scene, { claim: { number, end } }: Figure): string {
  return text.slice(number.end, end).replace(/^[万亿余多]+/, '')
}

function isExact(one: Figure): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}
