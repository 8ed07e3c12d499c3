import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areOfKind, type Form, formsIn, inClause, inSentence, isBelievable } from './places.ts'

// What was added up, or divided, with a place for each figure: 先救出A，随后又转移B。…共有W脱险; W。除A正在修复外，另外B; W。通过A，未通过B; W。已完工A，还剩B.

const TOGETHER = '(?:总共|一共|合计|累计|共计|总计|共)'
const AND = `(?:又|再|再次|再度|又有|又再)`

const ADDED = new RegExp(
  `(?:先|首先|先后|截至|截止|此前|上半|去年|@)${inSentence(24)}(?<A>Q)${inClause(10)}[，。；][^QSDXNO]{0,20}${AND}${inClause(10)}(?<B>Q)${inClause(12)}[，。；][^QSDXNO；]{0,40}${TOGETHER}${inClause(10)}(?<W>Q)`,
  'dg',
)
const EXCEPT = new RegExp(
  `(?<W>Q)[^QSDXNO；]{0,16}[，。]除了?(?<A>Q)${inClause(16)}(?:以?外|之外)，(?:另外|其余|其他|其它|剩下|余下)的?(?<B>Q)`,
  'dg',
)
const NOT = new RegExp(
  `(?<W>Q)${inClause(10)}[，。；：](?:其中，?|经审核，?)?${inClause(4)}?(?<V>[㐀-鿿]{2,4}?)的?(?:有|为)?(?<A>Q)${inClause(3)}[，；、](?:未|不)\\k<V>的?(?:有|为)?(?<B>Q)(?=[^㐀-鿿]|$)`,
  'dg',
)
const LEFT = new RegExp(
  `(?<W>Q)${inClause(14)}[，。；](?:其中，?)?${inClause(10)}(?:已|用去|花费|支出|售出|运走|卖出|发放|拨付|支持)${inClause(10)}(?<A>Q)${inClause(10)}[，。；](?:@，?)?${inClause(6)}(?:还剩|尚余|尚剩|仅剩|只剩|剩余|剩下|余下|还余|其余|还有(?=Q(?:尚?未|没有|待|有待|等待|将于|正在)))的?${inClause(3)}(?<B>Q)`,
  'dg',
)
const FOUR = new RegExp(
  `四个?季度?的?${inClause(12)}(?:依次|分别)(?:为|是|达到?)?(?<A>Q)、(?<B>Q)、(?<C>Q)(?:、|和|及|以及)(?<E>Q)[，。；](?:@|全年|年度|合计|总计|共计|一共|共|总)${inClause(8)}(?<W>Q)`,
  'dg',
)
const MEDALS = new RegExp(
  `金牌?(?<A>Q)[、，]${inClause(4)}银牌?(?<B>Q)(?:[、，]|和)${inClause(4)}铜牌?(?<C>Q)[，。；](?:奖牌|金银铜牌)?(?:总数|总计|合计|共计|${TOGETHER})${inClause(6)}(?<W>Q)`,
  'dg',
)
const AMONG = new RegExp(
  `(?<W>Q)[㐀-鿿]{1,6}[中里当]，?有?${inClause(8)}(?<A>Q)${inClause(16)}[，；](?:其余|其他|另外|剩下|余下)的?(?<B>Q)`,
  'dg',
)
/** 三项相加, 两岸合起来: the last sentence told all of them. */
const TAKEN_TOGETHER = new RegExp(
  `(?:^|。)(?:以上|上述)?(?:[QN两二三四五几]?[㐀-鿿]{0,3})(?:相加|合起来|加起来|加在一起|合在一起|总共|一共)，?${inClause(16)}(?<W>Q)`,
  'dg',
)
/** 上述三个类别合计: as many as are told before, whatever else is told of each. */
const COUNTED =
  /(?:^|。)(?:上述|以上|前述)(?<N>[QN])[㐀-鿿]{0,6}?(?:合计|共计|合共|总计|总共|一共|相加)(?:为|达|约|共)?(?<W>Q)/dg
/** Of one of the two, of each, and about: no sum. */
const OTHERWISE = /其中(?=[^，])|每|平均|日均|月均|人均|包括|同比|至少|左右|重复/

export function sumsIn(scene: Scene): readonly Relation[] {
  return [
    ...formsIn(scene, ADDED, /[又再]/),
    ...formsIn(scene, EXCEPT, /除.{1,24}外/),
    ...formsIn(scene, NOT, /[未不]/),
    ...formsIn(scene, LEFT, /[剩余]|还有/),
    ...formsIn(scene, FOUR, /季/),
    ...formsIn(scene, MEDALS, /银/),
    ...formsIn(scene, AMONG, /其余|其他|另外|[剩余]下/),
    ...formsIn(scene, TAKEN_TOGETHER, /相加|[合加]起来|在一起|[总一]共/).flatMap((one) =>
      withAllBefore(scene, one),
    ),
    ...formsIn(scene, COUNTED, /上述|[以前][上述]/).flatMap((one) => withSoMany(scene, one)),
  ].flatMap((one) => sumOf(scene, one))
}

/** With the levels of its kind in the one sentence before or the two, if they are as many as it says. */
function withSoMany(scene: Scene, { figures: { N, W }, said }: Form): readonly Form[] {
  if (N === undefined || W === undefined || N.size > MEMBERS_MAX) return []
  const own = W.claim.sentence
  const near = [scene.pieces[own - 2], scene.pieces[own - 1]].filter(
    (one) => one?.paragraph === scene.pieces[own]?.paragraph,
  )
  const levels = near.map((one) =>
    (one?.figures ?? []).filter(
      (figure) => figure.sort === 'Q' && !isChange(figure) && areOfKind(scene, W, figure),
    ),
  )
  const all = [levels.at(-1) ?? [], levels.flat()].find((some) => some.length === N.size)
  if (all === undefined || all.some(({ claim }) => claim.bound !== 'exact')) return []
  const [A, B, C, E] = all
  return [{ figures: { W, A, B, C, E }, said, at: N.at, to: W.at }]
}

const MEMBERS_MAX = 4

/** With the figures of the sentence before, which are all of one kind. */
function withAllBefore(scene: Scene, { figures: { W }, said }: Form): readonly Form[] {
  const last = scene.pieces[(W?.claim.sentence ?? 0) - 1]
  const own = scene.pieces[W?.claim.sentence ?? -1]
  if (last === undefined || last.paragraph !== own?.paragraph) return []
  const [A, B, C, E, ...more] = last.figures
  const isAll = more.length === 0 && last.figures.length <= MEMBERS_MAX
  return isAll && last.figures.every(({ sort }) => sort === 'Q')
    ? [{ figures: { W, A, B, C, E }, said, at: last.from, to: W?.at ?? last.to }]
    : []
}

function sumOf(scene: Scene, { figures: { W, A, B, C, E }, at, to }: Form): readonly Relation[] {
  const parts = [A, B, C, E].flatMap((one) => one ?? [])
  if (W === undefined || parts.length < 2 || !areOfKind(scene, W, ...parts)) return []
  if (parts.some(isChange) || OTHERWISE.test(scene.mask.slice(at, to))) return []
  const sum = parts.reduce((all, { size }) => all + size, 0)
  if (!isBelievable(sum, W.size) || isGoingOn(scene, to)) return []
  if (!areCountedAlike(scene, [W, ...parts])) return []
  return [
    {
      kind: 'parts',
      whole: W.claim.index,
      parts: parts.map(({ claim }) => claim.index),
      complete: true,
      isTied: true,
    },
  ]
}

/** 其余仍在审核: what the parts leave of the whole is told behind them. */
function isGoingOn({ mask }: Scene, to: number): boolean {
  return /^[^。；]{0,30}?(?:其余|其他|剩余|剩下|余下|另外|另有|另|此外|还有|仍|Q[^，。；]{0,2}是)/.test(
    mask.slice(to, to + 36),
  )
}

/** 家, 家 and 户 are three kinds of things. */
function areCountedAlike(scene: Scene, figures: readonly Figure[]): boolean {
  const said = figures.map(({ claim: { number, end, unit } }) =>
    unit === 'items' ? scene.doc.text.slice(number.end, end).replace(/^[万亿千百]+/, '') : '',
  )
  return new Set(said.filter((one) => one !== '')).size < 2
}
