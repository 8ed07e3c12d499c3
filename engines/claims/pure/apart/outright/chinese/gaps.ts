import { before, type Figure, isChange, type Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { mayBeAlike } from '../../../relate/part.ts'
import { apartBy } from '../../reckoned/made.ts'
import type { Frame } from '../frames.ts'
import { hanFramesIn } from './frames.ts'
import { namedAs } from './named.ts'

// 出口增幅大于进口D，高出全省外贸整体增速D: how far two rates lie apart that are told under these names.

const MORE = '大于|高于|高出|快于|超过'
const LESS = '小于|低于|慢于|低|慢'
const RATE = '(?:增幅|增速|增长率|涨幅|增长速度)'
const OF_TWO = new RegExp(
  `(?:^|[，；。])(?:@，?)?(?<A>[^，。；QSDX@]{2,10})${RATE}(?<W>${MORE}|${LESS})(?<B>[^，。；QSDX@]{2,10}?)${RATE}?(?<D>D)(?=[，。；]|$)`,
  'dg',
)
const OWN = new RegExp(
  `(?<R>S)，(?:增速|增幅|涨幅)?(?<W>${MORE}|${LESS})(?<B>[^，。；QSDX@]{2,14}?)(?<A>整体|总体|平均)?${RATE}(?<D>D)(?=[，。；]|$)`,
  'dg',
)
/** 增长S，比全市整体增速高D. */
const OWN_THAN = new RegExp(
  `(?<R>S)，比(?<B>[^，。；QSDX@]{2,14}?)(?<A>整体|总体|平均)?${RATE}(?<W>[高快低慢])(?:了|出)?(?<D>D)(?=[，。；]|$)`,
  'dg',
)
/** 增长S，增速比各项贷款高D. */
const OWN_OF = new RegExp(
  `(?<R>S)，${RATE}比(?<B>[^，。；QSDX@]{2,14}?)(?<A>整体|总体|平均)?${RATE}?(?<W>[高快低慢])(?:了|出)?(?<D>D)(?=[，。；]|$)`,
  'dg',
)

/** 27.3℃，较常年同期（25.9℃）偏高1.4℃; 水位158.9米，超汛限水位（157.4米）1.5米; how many more than last year is no level. */
const IN_BRACKETS =
  /(?<![多少高低])(?<A>[QS])，(?:[较比][^，。；QSDX（）]{2,12}|(?<O>超)[^，。；QSDX（）]{2,8})（(?:为)?(?<B>[QS])）(?:偏|增|提|升)?(?<W>[高低多少快慢大小])?(?:了|出)?(?<D>[QD])(?=[，。；]|$)/dg
/** 净值增长率为A，业绩比较基准收益率为B，超额收益D. */
const OVER_BENCHMARK =
  /(?<A>S)，(?:@)?(?:同期)?业绩比较基准(?:收益率|增长率)为?(?<B>S)，(?:超额收益率?为?|跑赢(?:业绩比较)?基准)(?<D>D)/dg
/** 减少S；若以本币计价，为Q，减少S，汇率使衰退幅度扩大D: one change by two measures. */
const WIDENED =
  /(?<B>S)；[^。；SDX]{2,30}(?<A>S)，[^，。；QSDX]{0,10}幅度?(?<W>扩大|收窄|缩小)了?(?<D>D)(?=[，。；]|$)/dg
/** 甲市Q，增长S；乙市Q，增长S，增速快D. */
const FASTER =
  /增长(?<B>S)；[^，。；QSDX]{2,20}Q，(?:同比)?增长(?<A>S)，增速(?<W>[快高慢低])(?<D>D)(?=[，。；]|$)/dg
/** S支持, S反对, 支持者比反对者多D. */
const OPINIONS =
  /(?<A>S)[^，。；QSDX]{0,8}(?<N>支持|赞成|满意|看好|同意)[^，。；QSDX]{0,16}，(?<B>S)[^，。；QSDX]{0,6}(?<M>反对|不满意|不赞成|看淡|不同意)[^。；D]{0,30}\k<N>(?:者|率|比例)?比\k<M>(?:者|率|比例)?(?<W>[高多低少])出?(?<D>D)/dg
/** 获得A票，以D票之差击败…的B票. */
const VOTES = /获得?(?<A>Q)[^。；Q]{0,20}，以(?<D>Q)之差[^，。；QSDX]{2,20}(?:的|（)(?<B>Q)/dg
/** 转入A，转出B，净转入D. */
const IN_AND_OUT =
  /(?:收入|流入|[转迁调]入)[^，。；QSDX]{0,6}(?<A>Q)[、，][^，。；QSDX]{0,4}(?:支出|流出|[转迁调]出)[^，。；QSDX]{0,6}(?<B>Q)，净[流转迁调](?<W>[入出])[额量]?[为达约]?(?<D>Q)/dg

export function gapsIn(scene: Scene): readonly Relation[] {
  return [
    ...[IN_BRACKETS, OVER_BENCHMARK, FASTER, WIDENED, OPINIONS, VOTES, IN_AND_OUT].flatMap(
      (words) => hanFramesIn(scene, words).flatMap((one) => besideOf(scene, one)),
    ),
    ...hanFramesIn(scene, OF_TWO).flatMap((one) => ofTwo(scene, one)),
    ...[OWN, OWN_THAN, OWN_OF].flatMap((words) =>
      hanFramesIn(scene, words).flatMap((one) => ownOf(scene, one)),
    ),
    ...hanFramesIn(scene, OF_LIST).flatMap((one) => ofList(scene, one)),
    ...hanFramesIn(scene, HELD_AGAINST).flatMap((one) => againstOf(scene, one)),
  ]
}

function besideOf(
  scene: Scene,
  { figures: { A, B, D }, said: { W, O } }: Frame,
): readonly Relation[] {
  if (A === undefined || B === undefined || D === undefined || A.sort !== B.sort) return []
  if ((D.sort === 'D') !== (A.sort === 'S') || !mayBeAlike(scene.doc.text, A.claim, B.claim))
    return []
  if (D.sort === 'Q' && D.claim.unit !== A.claim.unit) return []
  if (W === undefined && O === undefined) return [apartBy(A, B, D, 'up')]
  return [apartBy(A, B, D, /[低少慢小窄出]/.test(W ?? '') ? 'down' : 'up')]
}

function ofTwo(scene: Scene, { figures: { D }, said: { A, B, W } }: Frame): readonly Relation[] {
  if (D === undefined || A === undefined || B === undefined) return []
  const [of, than] = [rateOf(scene, D, A, B), rateOf(scene, D, B, A)]
  return of === null || than === null ? [] : [apartBy(of, than, D, wayOf(W))]
}

function ownOf(scene: Scene, { figures: { R, D }, said: { A, B, W } }: Frame): readonly Relation[] {
  if (R === undefined || D === undefined || B === undefined || !isChange(R)) return []
  const rates = namedAs(scene, B, R).filter((one) => one !== R && isChange(one))
  const than = rates.length > 0 ? rates[0] : rateOfAll(scene, R, B, A)
  if (!than || rates.some(({ size }) => size !== than.size)) return []
  if (than.claim.period !== R.claim.period) return []
  return [apartBy(R, than, D, wayOf(W))]
}

/** 甲、乙和丙分别为S、S和S，丙比甲高出D: of two of the list, and where none lies so far from another, of the last and the first. */
const OF_LIST =
  /分别(?:为|是|达到?)(?<A>S)(?:、(?<M>S))?[、和与及](?<B>S)，[^，。；QSDX]{2,10}比[^，。；QSDX]{2,10}(?<W>[高多低少])出?(?<D>D)(?=[，。；]|$)/dg

function ofList(
  scene: Scene,
  { figures: { A, M, B, D }, said: { W } }: Frame,
): readonly Relation[] {
  if (A === undefined || B === undefined || D === undefined) return []
  const list = M === undefined ? [A, B] : [A, M, B]
  if (list.some((one) => isChange(one) || one.claim.bound !== 'exact')) return []
  const fits = list.some((one) =>
    list.some(({ size }) => Math.abs(Math.abs(one.size - size) - D.size) <= OFF),
  )
  if (fits || !list.every((one) => mayBeAlike(scene.doc.text, one.claim, A.claim))) return []
  const isLess = (W === '低' || W === '少') === B.size > A.size
  return [isLess ? apartBy(A, B, D, wayOf(W)) : apartBy(B, A, D, wayOf(W))]
}

/** Two rounded shares lie apart by no more than this beside what is told. */
const OFF = 0.11

/** 均价为R…；与@的B相比，每平方米便宜了D. */
const HELD_AGAINST =
  /与@[^，。；QSDX]{0,6}的(?<B>Q)相比，(?:每[^，。；QSDX]{1,4})?(?<W>便宜|贵|少|多|低|高|下降|下跌|上涨|减少|增加)(?:了|出)?(?<D>Q)(?=[，。；]|$)/dg

/** The first level of the sentence that is told in its unit; 元 of 每平方米Q元 as well. */
function againstOf(scene: Scene, { figures: { B, D }, said: { W } }: Frame): readonly Relation[] {
  if (B === undefined || D === undefined || D.claim.unit !== B.claim.unit) return []
  const [own, ...more] = (scene.pieces[B.claim.sentence]?.figures ?? []).filter(
    (one) =>
      one.order < B.order &&
      one.sort === 'Q' &&
      !isChange(one) &&
      one.claim.unit.split('/')[0] === B.claim.unit &&
      one.claim.period !== B.claim.period,
  )
  const level =
    more.length === 0 ? own : [own, ...more].find((one) => one?.claim.unit.includes('/'))
  if (level === undefined) return []
  return [apartBy(level, B, D, /^(?:便宜|少|低|下降|下跌|减少)$/.test(W ?? '') ? 'down' : 'up')]
}

/** 高于关区整体增速: of the total with which the text begins, where that is told of the same place. */
function rateOfAll(
  scene: Scene,
  rate: Figure,
  place: string,
  isAll: string | undefined,
): Figure | null {
  if (isAll === undefined) return null
  const first = scene.figures.find(
    (one) => isChange(one) && one.sort === 'S' && one.claim.bound === 'exact',
  )
  const total = first === undefined ? undefined : scene.figures[first.order - 1]
  const own = scene.figures[rate.order - 1]
  if (first === undefined || total === undefined || own === undefined) return null
  const { from = 0 } = scene.pieces[first.claim.sentence] ?? {}
  // 全市 is the city that is named there.
  const isOfPlace = scene.mask.slice(from, total.at).includes(place.replace(/^全/, ''))
  const areTotalAndPart =
    total.sort === 'Q' &&
    own.sort === 'Q' &&
    total.claim.unit === own.claim.unit &&
    total.claim.sentence === first.claim.sentence &&
    own.claim.sentence === rate.claim.sentence
  return isOfPlace && areTotalAndPart && OF_ALL.test(before(scene, total, 24)) ? first : null
}

const OF_ALL = /总[值额量计][^，。；QSDX]{0,6}$/

/** 进出口 is neither of its sides. */
const BOTH = /进出口/g

/**
 * The rate told last under the one name, and not under the other, in this paragraph: first of all one whose name is that alone, since
 * 高技术产品出口 is a part of 出口.
 */
function rateOf(scene: Scene, gap: Figure, name: string, other: string): Figure | null {
  const own = scene.pieces[gap.claim.sentence]
  const earlier = scene.figures.slice(0, gap.order).reverse()
  let last: Figure | null = null
  for (const one of earlier) {
    const piece = scene.pieces[one.claim.sentence]
    if (piece === undefined || piece.paragraph !== own?.paragraph) break
    if (one.sort !== 'S' || !isChange(one)) continue
    const led = scene.mask.slice(piece.from, one.at)
    const words = led.slice(led.lastIndexOf('；') + 1).replace(BOTH, '###')
    const at = words.lastIndexOf(name)
    if (at < 0 || at <= words.lastIndexOf(other) || /S/.test(words.slice(at))) continue
    if (ALONE.test(words.slice(0, at))) return one
    last ??= one
  }
  return last
}

/** What may stand before a name that stands alone. */
const ALONE = /(?:^|[，。：、@]|其中|同期|我[国省市区县]|全[国省市区县年])$/

function wayOf(word: string | undefined): 'up' | 'down' {
  return new RegExp(`^(?:${LESS})$`).test(word ?? '') ? 'down' : 'up'
}
