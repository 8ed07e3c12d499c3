import {
  alike,
  before,
  changeBetween,
  type Figure,
  type Scene,
  tiedShare,
} from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { areLevels, type Frame, isLevel } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'

// 查出问题668个…已整改619个，整改率92.7%: the rate at which what there is was done. And trades that have a rate of their own for what was added or lost:
// 起始价A…以B竞得，溢价率S; 入库流量A，出库流量B，削峰率S.

const DONE =
  '整改|结案|办结|审结|复电|恢复|修复|破案|侦破|签约|落实|就业|合格|不合格|达标|完成|调解|接通|响应|回收|存活|成活|入学|录取|参保|中标|兑付|化解|处置|销号|验收|解决|覆盖|完赛|及格|通过|到位|反馈|录用|满意|优秀|成功|出勤|出席|到会|到课|升学|执行|核销'
const IS = '(?:为|达到?|高达|约|仅)*'
/** The part right before the rate, or right behind it. */
const BEFORE = new RegExp(
  `(?:^|[，；、])(?<V>[^，。；、QSDX平均]{1,8})(?<P>Q)，[^，。；QSDX@]{0,4}?(?<A>${DONE})率${IS}(?<S>S)(?=[，。；]|$)`,
  'dg',
)
const BEHIND = new RegExp(
  `(?:^|[，；。])(?:@)?[^，。；、QSDX月年季上]{0,6}?(?<A>${DONE})率${IS}(?<S>S)，(?<V>[已共][^，。；、QSDX平均]{1,6})(?<P>Q)(?=[，。；]|$)`,
  'dg',
)
/** 1394人及格，及格率S: the part is said to be what the rate is of. */
const SAME = new RegExp(
  `[，；、](?<V>[^，。；、QSDX平均]{0,6})(?<P>Q)(?<A>(?!比)[㐀-鿿]{2,3})[，；]\\k<A>率${IS}(?<S>S)(?=[，。；]|$)`,
  'dg',
)
const VOTED =
  /选举人数?(?:为|共)?(?<W>Q)，[^，。；QSDX]{0,4}投票[数人]{1,2}(?:为|共)?(?<P>Q)，投票率[为达]?(?<S>S)/dg
const PREMIUM =
  /(?:起始|起拍|挂牌|底)价(?:为|格)?(?<A>Q)，[^。；]{0,40}?以(?<B>Q)(?:的(?:总价|价格))?(?:竞得|成交|拿下|摘得|拍出)[^，。；QSDX]{0,6}，溢价率[为达约]{0,2}(?<S>S)/dg
const CUT = /入库(?:洪峰)?流量(?<A>Q)，(?:最大)?出库流量(?<B>Q)，削峰率[为达约]{0,2}(?<S>S)/dg

/** 全省W个乡镇中，有P个开展了抽检，覆盖率S. */
const OF_THEM =
  /(?<W>Q)[^，。；QSDX]{0,12}中，[已共]?有(?<P>Q)(?<U>[^，。；QSDX]{0,12})，[^，。；QSDX]{0,4}率(?:为|达到?)?(?<S>S)(?=[，。；]|$)/dg

/** 共有村W个，其中已通公交的P个，通车率S: the rate is named by what was done. */
const AMONG =
  /(?<W>Q)，其中(?<V>已[^，。；QSDX]{1,8}?)的?(?:有)?(?<P>Q)[^，。；QSDX]{0,4}，(?<A>[^，。；QSDX]{1,4})率(?:为|达到?)?(?<S>S)(?=[，。；]|$)/dg

export function ratesIn(scene: Scene): readonly Relation[] {
  return [
    ...unfitIn(scene),
    ...hanFramesIn(scene, OF_THEM).flatMap((one) => ofThem(scene, one)),
    ...hanFramesIn(scene, AMONG).flatMap((one) =>
      [...(one.said.A ?? '')].some((sign) => one.said.V?.includes(sign)) ? ofThem(scene, one) : [],
    ),
    ...[BEFORE, BEHIND, SAME].flatMap((words) =>
      hanFramesIn(scene, words).flatMap((one) => doneOf(scene, one)),
    ),
    ...hanFramesIn(scene, VOTED).flatMap(({ figures: { W, P, S } }) =>
      isLevel(W) && isLevel(P) && isLevel(S) && P.size < W.size
        ? [outright(tiedShare(S, P, W))]
        : [],
    ),
    ...hanFramesIn(scene, PREMIUM).flatMap((one) => changeOf(scene, one, 'up')),
    ...hanFramesIn(scene, CUT).flatMap((one) => changeOf(scene, one, 'down')),
  ]
}

const FIT =
  /(?:^|[，。；、]|总体|平均)(?:抽检|抽查|抽样|样品|产品|检测|总体|综合)*合格率(?:为|达到?|是)?$/
const UNFIT = /不合格(?:的)?(?:样品|产品|食品|项目|批次)?(?:有|共|为)?$/
const TESTED = /(?:抽检|抽查|抽取|检验|检测|监测)[^，。；QSDX合]{0,14}$/

/** 抽检W批次…检出不合格P批次…合格率S: what is left of those that were tested, where one of each is told. */
function unfitIn(scene: Scene): readonly Relation[] {
  if (!/不合格/.test(scene.mask) || !/合格率/.test(scene.mask)) return []
  return scene.figures.flatMap((rate): readonly Relation[] => {
    if (rate.claim.unit !== 'percent' || rate.claim.bound !== 'exact') return []
    if (!FIT.test(before(scene, rate, 16))) return []
    const own = scene.pieces[rate.claim.sentence]?.paragraph
    const near = scene.figures
      .slice(Math.max(0, rate.order - UNFIT_BACK), rate.order)
      .filter((one) => isExact(one) && scene.pieces[one.claim.sentence]?.paragraph === own)
    const [unfit, ...more] = near.filter((one) => UNFIT.test(before(scene, one, 12)))
    if (unfit === undefined || more.length > 0) return []
    // 其中食用农产品抽检N批次，合格率S: of what was tested besides.
    if (near.some((one) => one.order > unfit.order && one.claim.unit === unfit.claim.unit))
      return []
    const [tested, ...others] = near.filter(
      (one) =>
        one !== unfit &&
        one.claim.unit === unfit.claim.unit &&
        one.order < unfit.order &&
        one.size > unfit.size,
    )
    if (tested === undefined || others.length > 0 || !TESTED.test(before(scene, tested, 24)))
      return []
    return [{ ...outright(tiedShare(rate, unfit, tested)), isRest: true } as Relation]
  })
}

const UNFIT_BACK = 6

function ofThem(scene: Scene, { figures: { W, P, S }, said: { U } }: Frame): readonly Relation[] {
  if (!isExact(W) || !isExact(P) || !isLevel(S) || !alike(scene, P, W)) return []
  // 有20批次不合格，合格率S; 有80人落榜，录取率S: of the others.
  const others = 100 - (100 * P.size) / W.size
  if (/[不未]/.test(U ?? '') || Math.abs(others - S.size) < 1) return []
  return [outright(tiedShare(S, P, W))]
}

/** What there is of it, by words for all of it. */
const ALL = /(?:共|总|邀请|预算|累计|查出|发现|受理|应|合计)[^，。；、QSDX]{0,10}$/
/** What was there at another time, or is a part. */
const OTHER = /其中|上年|去年|同期|上月|比@|较@|超过|新/

/** The only larger figure of its kind, in its sentence and the one before, that is told as all there is. */
function doneOf(scene: Scene, { figures: { P, S }, said: { A, V } }: Frame): readonly Relation[] {
  if (!isLevel(P) || !isLevel(S) || P.sort !== 'Q' || S.claim.kind === 'growth') return []
  if (P.claim.bound !== 'exact' || S.claim.bound !== 'exact') return []
  if (!isDone(V ?? '', A ?? '') && !isSaidOf(scene, P, A)) return []
  const larger = scene.figures.filter(
    (one) =>
      one.order < P.order &&
      P.claim.sentence - one.claim.sentence <= 1 &&
      isLevel(one) &&
      (one.size >= P.size || isSaidOf(scene, P, A)) &&
      // 甲组214例达标；乙组161例达标: neither is of the other.
      !(isSaidOf(scene, P, A) && isSaidIn(scene, one, A)) &&
      one.claim.unit === P.claim.unit &&
      alike(scene, one, P),
  )
  // 查处案件2846件。交办1520件，已办结1444件，办结率95%: what its own sentence tells comes first.
  const own = larger.filter((one) => one.claim.sentence === P.claim.sentence)
  const all = (own.length > 0 ? own : larger).filter((one) => {
    const led = before(scene, one, 24)
    return ALL.test(led) && !OTHER.test(led)
  })
  // 1640人参加考试，1394人及格: where nothing else of the kind is told.
  const sole = larger.filter((one) => larger.length === 1 && !OTHER.test(before(scene, one, 24)))
  const named = all.length > 0 ? all : ofSameThing(scene, P, V, A)
  const [whole, ...more] = isSaidOf(scene, P, A) ? sole : named
  if (whole === undefined || more.length > 0 || whole.claim.bound !== 'exact') return []
  const share = (100 * P.size) / whole.size
  return share < LEAST || S.size < LEAST ? [] : [outright(tiedShare(S, P, whole))]
}

/** 全程W、半程W；全程完赛P: what stands before the word of the rate names the whole. */
function ofSameThing(scene: Scene, part: Figure, verb = '', rate = ''): readonly Figure[] {
  const name = verb.endsWith(rate) ? verb.slice(0, -rate.length) : ''
  if (name.length < 2) return []
  return (scene.pieces[part.claim.sentence]?.figures ?? []).filter(
    (one) =>
      one.order < part.order &&
      isExact(one) &&
      alike(scene, one, part) &&
      new RegExp(`(?:^|[，。；、]|其中)${name}$`).test(before(scene, one, 12)),
  )
}

function isExact(one: Figure | undefined): one is Figure {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}

/** Rates of what was done are mostly high; a small part is of something else. */
const LEAST = 15

/** 已整改, 已恢复 of 复电, 审执结 of 结案: both name what was done. */
function isDone(verb: string, rate: string): boolean {
  return /^(?:[已共]|实际)/.test(verb) || [...rate].some((sign) => verb.includes(sign))
}

function isSaidIn(scene: Scene, { at }: Figure, rate = ''): boolean {
  const said = scene.mask.slice(at + 1, at + 1 + NAME_MAX).split(/[，。；、QSDX]/)[0]
  return said?.includes(rate) === true
}

const NAME_MAX = 12

function isSaidOf(scene: Scene, { at }: Figure, rate = ''): boolean {
  return scene.mask.startsWith(rate, at + 1)
}

function changeOf(
  scene: Scene,
  { figures: { A, B, S } }: Frame,
  direction: 'up' | 'down',
): readonly Relation[] {
  if (A === undefined || B === undefined || S === undefined || !areLevels(scene, A, B)) return []
  return [outright(changeBetween({ result: B, base: A }, direction, { figure: S, is: 'relative' }))]
}

function outright(one: Relation): Relation {
  return { ...one, isTied: true, isOutright: true }
}
