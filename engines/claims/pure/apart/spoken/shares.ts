import {
  before,
  behind,
  type Figure,
  isChange,
  type Scene,
  tiedShare,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areOfKind, type Form, formsIn, inClause, isBelievable } from './places.ts'

// What part of a whole the next sentence tells: 检查了W家餐馆。P家被发现存在问题，问题率达S; W人参加。四分之三的学员来自…，共P人; P名，在全部选手中的比例是S, of W选手 paragraphs before.

const DONE =
  '(?:被|已|未|有|表示|入选|获|通过|达|存在|落实|合格|完成|参|选择|成功|按时|按期|回答|认为|同意|赞成|计划|顺利|因|在)'
const IS = '(?:仅为|只有|仅|只|为|达到?|约为?|高达|是|已)*'

const NEXT = new RegExp(
  `(?<W>Q)${inClause(16)}[。；](?:@，|截至@，|其中，|最终，?|结果，?|目前，)?(?<P>Q)(?<T>${DONE}${inClause(16)})，(?<N>[㐀-鿿]{1,3}率|占比|比例|比重|占)${IS}(?<S>S)`,
  'dg',
)
const OF_THEM = new RegExp(
  `(?<W>Q)${inClause(14)}[，。；](?<S>S)的${inClause(14)}，(?:一?共|即|也就是|为|达|计|总计)有?(?<P>Q)`,
  'dg',
)
const OF_ALL = new RegExp(
  `(?<P>Q)${inClause(3)}，(?:在|占)(?:全部|全体|所有)(?<N>[㐀-鿿]{2,5}?)(?:总数|总量|总额|人数)?(?:中的?|的)?(?:比例|比重|占比)?${IS}(?<S>S)`,
  'dg',
)
const OTHER_RATE = /增长率|增速|利率|税率|失业率|中签率|死亡率|增幅|降幅|同比/

export function sharesIn(scene: Scene): readonly Relation[] {
  return [
    ...formsIn(scene, NEXT, /[率占比]/).flatMap((one) => shareOf(scene, one)),
    ...formsIn(scene, OF_THEM, /S的/).flatMap((one) => shareOf(scene, one)),
    ...formsIn(scene, OF_ALL, /[在占](?:全部|全体|所有)/).flatMap((one) => ofAll(scene, one)),
  ]
}

function shareOf(scene: Scene, { figures: { W, P, S }, said, at, to }: Form): readonly Relation[] {
  if (S === undefined || W === undefined || P === undefined || isChange(S)) return []
  if (OTHER_RATE.test(scene.mask.slice(at, to)) || !areOfKind(scene, W, P)) return []
  // 未…率 is of those for whom it isn't so.
  const isTurned = /[未不非]/.test(said.N ?? '') !== /^[未不非没]/.test(behind(scene, P, 2))
  if (said.N !== undefined && isTurned) return []
  if (!isNamedBy(said.N, said.T ?? '')) return []
  return areCounted(scene, P, W) && isOfSize(S, P, W) ? [tiedShare(S, P, W)] : []
}

/** 落实率 of those who 落实去向, and 录取率 of those who 入选; 占比 of any. */
function isNamedBy(rate: string | undefined, told: string): boolean {
  if (rate === undefined || !rate.endsWith('率')) return true
  if (/录取|入选|通过|当选/.test(rate) && /录取|入选|通过|当选|获/.test(told)) return true
  return [...rate.slice(0, -1)].some((sign) => told.includes(sign))
}

function isOfSize(share: Figure, part: Figure, whole: Figure): boolean {
  return isBelievable(
    (part.size / whole.size) * HUNDRED,
    share.claim.unit === 'percent' ? share.size : share.size * HUNDRED,
  )
}

const HUNDRED = 100

const PEOPLE = /^[人名位]$/

function areCounted(scene: Scene, a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map(({ claim: { number, end, unit } }) =>
    unit === 'items' || unit === 'people'
      ? scene.doc.text.slice(number.end, end).replace(/^[万亿千百]+/, '')
      : '',
  )
  return (
    one === other ||
    one === '' ||
    other === '' ||
    (PEOPLE.test(one ?? '') && PEOPLE.test(other ?? ''))
  )
}

/** The whole is the only figure before that is told of them all. */
function ofAll(scene: Scene, { figures: { P, S }, said }: Form): readonly Relation[] {
  const name = said.N ?? ''
  if (P === undefined || S === undefined || isChange(S)) return []
  const named = scene.figures.filter(
    (one) =>
      one.order < P.order &&
      one.claim.unit === P.claim.unit &&
      (behind(scene, one, name.length).startsWith(name) ||
        new RegExp(`${name}(?:总数|总量|人数|一?共有?|共计|为|达到?|有)+$`).test(
          before(scene, one, 14),
        )),
  )
  const [W, ...more] = named
  return W === undefined || more.length > 0 || !areOfKind(scene, W, P) || !isOfSize(S, P, W)
    ? []
    : [tiedShare(S, P, W)]
}
