import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areOfKind, type Form, formsIn, inClause, isBelievable } from './places.ts'

// So many, so much for each and so much in all: 加开列车C趟。每趟列车配备M名乘务员，共安排T人次; C个街道各设M个投放点，共有T个; 历时C天，日均接待M人。…总人数为T.

const IN_ALL = '(?:一共|总共|合计|累计|共计|总计|共|总|全部|整个项目|整个工程)'

const EACH = new RegExp(
  `(?<C>Q)[^QSDXNO；]{0,44}[，。；](?:其中，?)?(?:平均)?每(?<U>[㐀-鿿]{1,3})[^，。；：、（）QSDXNO]{0,12}(?<M>Q)[^，。；：、（）QSDXNO]{0,8}[，。；][^，。；：、（）QSDXNO]{0,6}${IN_ALL}${inClause(10)}(?<T>Q)`,
  'dg',
)
const OF_NAMED = new RegExp(
  `每(?<U>[㐀-鿿]{2,6}?)(?:平均|分得|配备|获得?|得到|发放|投入|安排|赠送|补助|领取|捐赠)${inClause(8)}(?<M>Q)${inClause(8)}，${inClause(6)}${IN_ALL}${inClause(8)}(?<T>Q)`,
  'dg',
)
const SHARED_OUT = new RegExp(
  `(?<C>Q)${inClause(8)}各${inClause(6)}(?<M>Q)${inClause(10)}，${inClause(6)}${IN_ALL}${inClause(8)}(?<T>Q)`,
  'dg',
)
const DAILY = new RegExp(
  `(?:历时|为期|持续|开放|举行|运行|营业)了?(?<C>Q)${inClause(8)}[，。；](?:日均|平均每[天日]|每[天日]平均|每[天日])${inClause(10)}(?<M>Q)${inClause(6)}[，。；](?:据统计，|其间，|期间，)?${inClause(6)}${IN_ALL}${inClause(10)}(?<T>Q)`,
  'dg',
)

export function meansIn(scene: Scene): readonly Relation[] {
  return [
    ...formsIn(scene, EACH, /每/).filter((one) => isOfEach(scene, one)),
    ...formsIn(scene, OF_NAMED, /每/).flatMap((one) => withCount(scene, one)),
    ...formsIn(scene, SHARED_OUT, /各/),
    ...formsIn(scene, DAILY, /日均|每[天日]/).filter(({ figures: { C } }) => isDays(C)),
  ].flatMap((one) => meanOf(scene, one))
}

/** 趟 of 每趟 is what the count is of. */
function isOfEach({ doc: { text } }: Scene, { figures: { C }, said }: Form): boolean {
  if (C === undefined) return false
  const { number } = C.claim
  const counted = text.slice(number.end, number.end + 8).replace(/^[万亿千百]+/, '')
  const unit = said.U ?? ''
  return counted.startsWith(unit) || counted.startsWith(unit.slice(0, 1))
}

/** 每个班级: the only figure that counts them. */
function withCount({ doc: { text }, figures }: Scene, form: Form): readonly Form[] {
  const { M } = form.figures
  const name = form.said.U ?? ''
  const counts = figures.filter(
    ({ order, claim }) =>
      order !== M?.order && text.startsWith(name, claim.number.end) && claim.bound === 'exact',
  )
  const [C, ...more] = counts
  return C === undefined || more.length > 0 ? [] : [{ ...form, figures: { ...form.figures, C } }]
}

function isDays(one: Figure | undefined): boolean {
  return one?.claim.unit === 'days'
}

/** About: no such product holds. */
const OTHERWISE = /约|左右|近Q|以上|至少|最多|最高|其中(?=[^，])|同比|余/

function meanOf(scene: Scene, { figures: { C, M, T }, at, to }: Form): readonly Relation[] {
  if (C === undefined || M === undefined || T === undefined) return []
  const words = scene.mask.slice(at, to)
  if (OTHERWISE.test(words) || C.sort !== 'Q' || M.sort !== 'Q' || T.sort !== 'Q') return []
  if ([C, M, T].some(({ claim }) => claim.bound !== 'exact' || claim.form !== 'number')) return []
  if (!areOfOneUnit(scene, M, T)) return []
  if (!isBelievable(C.size * M.size, T.size)) return []
  return [
    {
      kind: 'mean',
      mean: M.claim.index,
      total: T.claim.index,
      count: C.claim.index,
      isTied: true,
    },
  ]
}

function areOfOneUnit(scene: Scene, a: Figure, b: Figure): boolean {
  const arePeople = [a, b].every(
    ({ claim: { unit } }) => unit === 'persons' || unit === 'person-times',
  )
  return a.claim.unit === b.claim.unit || arePeople || areOfKind(scene, a, b)
}
