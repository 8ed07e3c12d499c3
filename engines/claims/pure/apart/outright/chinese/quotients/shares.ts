import {
  before,
  behind,
  between,
  changeBetween,
  type Figure,
  isChange,
  type Scene,
  tiedShare,
} from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { mayBeAlike } from '../../../../relate/part.ts'
import { areNear, type Frame, isLevel } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'
import { WAYS } from '../words.ts'

// 基金收入W，…其中出让收入P，比@的Q减少Q，下降S，占基金收入的S: behind how a part changed, what share of the whole it is; 投资R，其中公路Q、水路Q，为年度计划W的S; 存款余额W，
// 贷款余额P，存贷比S; 乙类P，相当于甲类的S: by what the words say that it is.

const CHANGED = `(?:，(?:同比|环比|[比较](?:@|[上去]年同期)的?(?:Q)?)?(?:${WAYS})[^，。；QSDX]{0,2}[QS]){1,3}`
const OF_NAMED = new RegExp(
  `(?<P>Q)${CHANGED}，占(?:到|了)?(?<N>[^，。；QSDX@的]{2,12})的?(?:比重|比例)?(?:为|达到?)?(?<S>S)(?=[，。；]|$)`,
  'dg',
)
const OF_PLAN =
  /(?<P>Q)，其中[^。；DX]{0,120}?Q[^，。；QSDX]{0,12}，(?:为|占|完成|相当于)(?:全年|年度)[^，。；QSDX]{0,6}(?<W>Q)的(?<S>S)(?=[，。；]|$)/dg
/** 完成营造林P，完成年度任务W的S. */
const OF_TASK =
  /(?:^|[，。；])(?!其中)[^，。；、：QSDX]{1,16}(?<P>Q)，(?:已|现已)?(?:完成|占|为|相当于|达到)了?(?:全?年度?|年初|本年)?[^，。；QSDX]{0,6}(?:任务|目标|计划)[^，。；QSDX]{0,4}(?<W>Q)的(?<S>S)(?=[，。；]|$)/dg
/** 累计销售P，比去年的Q增长S，完成全年W销量目标的S. */
const OF_DONE = new RegExp(
  `(?:^|[，。；])(?!其中)[^，。；、：QSDX]{1,20}(?<P>Q)(?:${CHANGED})?，(?:已|现已)?(?:超额)?完成了?[^，。；QSDX]{0,10}(?<W>Q)[^，。；QSDX]{0,8}(?:目标|任务|计划|指标|预算)(?:目标|任务|数)?的(?<S>S)(?=[，。；]|$)`,
  'dg',
)
/** What one month brought isn't what is done of a year's goal. */
const OF_MONTH = /^\d{4}-(?:\d\d|(?:Q[2-4]|H2))$/
const OF_DEPOSITS =
  /存款余额(?:为|达)?(?<W>Q)[^。]{0,60}?贷款余额(?:为|达)?(?<P>Q)[^。QDX]{0,40}(?<!增量|新增)存贷比(?:为|达到?)?(?<S>S)(?=[，。；]|$)/dg
/** 完成投资P，占年度计划W的S: all three side by side. */
const OF_BESIDE = /(?<P>Q)，约?占[^，。；QSDX（）@]{0,12}(?<W>Q)的(?<S>S)(?=[，。；]|$)/dg
/** 已装P，年底前完成W的目标已过S. */
const OF_GOAL =
  /(?<P>Q)，[^，。；QSDX]{0,10}(?<W>Q)的(?:目标|任务|计划)[^，。；QSDX]{0,4}?已?(?:过|超过?|完成|实现)?(?<S>S)(?=[，。；]|$)/dg
/** 新建图书角P，占项目总数的S；…，图书角累计达到W. */
const OF_TOTAL_BEHIND =
  /(?<N>[^，。；QSDX@]{2,14})(?<P>Q)，约?占[^，。；QSDX]{0,12}总[数量额]的?(?<S>S)[，。；][^。；QSDX]{0,14}?(?<M>[^，。；、QSDX@]{2,8})(?:累计|总[数量额]|共)(?:已?达到?|为|有)?(?<W>Q)/dg
/** P，占N（W）的S; P…，占N的S（共W）: the whole stands in a bracket behind its name, or behind its share. */
const OF_BRACKET =
  /(?<P>Q)[^，。；QSDX]{0,20}，约?占(?:到|了)?[^，。；QSDX（）]{1,14}(?:（(?:共|合计|总计|为)?(?<W>Q)）的(?:比重|比例)?(?:为|达到?|约)*(?<S>S)|的?(?:比重|比例)?(?:为|达到?|约)*(?<T>S)（(?:共|合计|总计|总数)(?:为|有)?(?<V>Q)）)(?=[，。；]|$)/dg
/** 乙类Q，相当于甲类的S; 相当于前者的S. */
const AS_MUCH = new RegExp(
  `(?<P>Q)(?:${CHANGED})?，(?:仅|只|大?约)?相当于(?<N>[^，。；QSDX@的]{2,12})的(?:约|近)?(?<S>S)(?=[，。；]|$)`,
  'dg',
)

export function sharesIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, OF_NAMED).flatMap((one) => ofNamed(scene, one)),
    ...ofCalled(scene),
    ...hanFramesIn(scene, AS_MUCH).flatMap((one) => asMuchAs(scene, one)),
    ...[OF_PLAN, OF_TASK, OF_DEPOSITS, OF_BESIDE, OF_GOAL].flatMap((words) =>
      hanFramesIn(scene, words).flatMap(({ figures: { P, W, S } }) => shareOf(scene, S, P, W)),
    ),
    ...hanFramesIn(scene, OF_DONE).flatMap(({ figures: { P, W, S } }) =>
      OF_MONTH.test(P?.claim.period ?? '') ? [] : shareOf(scene, S, P, W),
    ),
    ...hanFramesIn(scene, OF_ALL).flatMap((one) => ofAll(scene, one)),
    ...hanFramesIn(scene, OF_TOTAL_BEHIND).flatMap(({ figures: { P, S, W }, said: { N, M } }) =>
      N?.includes(M ?? '') ? shareOf(scene, S, P, W) : [],
    ),
    ...hanFramesIn(scene, OF_BRACKET).flatMap(({ figures: { P, W, S, T, V } }) =>
      shareOf(scene, S ?? T, P, W ?? V),
    ),
  ]
}

/** So many signs at either end of a name are told again. */
const HEAD = 2

/** The one level of its sentence before it that is told under the name of the whole. */
function ofNamed(scene: Scene, { figures: { P, S }, said: { N } }: Frame): readonly Relation[] {
  const piece = P === undefined ? undefined : scene.pieces[P.claim.sentence]
  if (P === undefined || piece === undefined || N === undefined) return []
  const name = N.replace(/^(?:全部|全省|全市|全区|全县|全国)/, '')
  if (name.length < 2 * HEAD) return []
  const wholes = piece.figures.filter((one) => {
    if (one.order >= P.order || !isLevel(one) || one.claim.period !== P.claim.period) return false
    const led = clauseBefore(scene, one)
    // 政府性基金预算收入 is 政府性基金收入.
    return led.includes(name.slice(0, HEAD)) && led.endsWith(name.slice(-HEAD))
  })
  const [whole, ...more] = wholes
  return more.length > 0 ? [] : shareOf(scene, S, P, whole)
}

const OF_CALLED =
  /占(?:到|了)?(?<N>[^，。；：、QSDX@占（）]{2,14}?)(?:的?(?:比重|比例|份额))?(?:的|为|达到?|是)*$/
const RIGHT_BEFORE = /Q，约?占[^QSDX]*$/
const ALL_OF = /^(?:全[省市县区国州]|全部|整个|其|总)+|(?:的?(?:总数|总人数|人数|总量|总额|数量))$/g
/** What every chapter of a text has. */
const COMMON =
  /^(?:营业|营运|经营)?(?:支出|收入|进口|出口|进出口|贷款|存款|投资|资产|成本|费用|利润)$/
const CALLED = { sentences: 4, factor: 12 } as const

/** 全市库容W … 蓄水P，占总库容的S; 18450人完赛。男选手P，占完赛人数的S: the one figure that is called so, wherever it stands. */
function ofCalled(scene: Scene): readonly Relation[] {
  return scene.figures.flatMap((share) => {
    if (share.sort !== 'S' || scene.pieces[share.claim.sentence]?.grammar !== 'zh') return []
    const led = before(scene, share, LED_MAX)
    const { N = '' } = OF_CALLED.exec(led)?.groups ?? {}
    const name = N.replace(ALL_OF, '')
    if (name.length < HEAD || N.length <= HEAD || COMMON.test(name)) return []
    const known = scene.relations.find(
      (one) => one.kind === 'share' && one.share === share.claim.index,
    )
    const read = known?.kind === 'share' ? scene.byClaim.get(known.part ?? -1) : undefined
    const part = RIGHT_BEFORE.test(led) ? scene.figures[share.order - 1] : read
    if (part === undefined || (known?.kind === 'share' && known.isTied === true)) return []
    const near = scene.figures.filter(
      (one) =>
        one !== part &&
        Math.abs(one.claim.sentence - share.claim.sentence) <= CALLED.sentences &&
        isLevel(one) &&
        one.sort === 'Q' &&
        one.claim.period === part.claim.period,
    )
    const [whole, ...more] = near.filter(
      (one) =>
        calledIn(scene, one).replace(ALL_OF, '') === name ||
        (N !== name && N.startsWith('总') && calledIn(scene, one).endsWith(N)) ||
        isBehind(scene, one, name),
    )
    if (whole === undefined || more.some(({ size }) => size !== whole.size)) return []
    // 电网最大负荷R …去年最大负荷B。空调负荷P，占最大负荷的S: of which time isn't told.
    const isRivalled = scene.figures.some(
      (one) =>
        one !== part &&
        one.order < share.order &&
        isLevel(one) &&
        one.size !== whole.size &&
        calledIn(scene, one).endsWith(name),
    )
    if (isRivalled) return []
    return areNear(part, whole, CALLED.factor) ? shareOf(scene, share, part, whole) : []
  })
}

const LED_MAX = 40

function calledIn(scene: Scene, one: Figure): string {
  return clauseBefore(scene, one).replace(/.*@/, '').replace(IS, '')
}

const IS = /(?:为|是|有|共|达到?)+$/

/** 18450人完赛. */
function isBehind(scene: Scene, one: Figure, name: string): boolean {
  return behind(scene, one, name.length + 1).replace(/[，。；]$/, '') === name
}

/** So many sentences before it what it is as much as stands. */
const BACK = 2

/** The one level before it in its paragraph that is told under the name; 前者 is the last. */
function asMuchAs(scene: Scene, { figures: { P, S }, said: { N } }: Frame): readonly Relation[] {
  if (P === undefined || N === undefined) return []
  const own = scene.pieces[P.claim.sentence]
  const near = scene.figures.slice(0, P.order).filter((one) => {
    const { claim } = one
    return (
      isLevel(one) &&
      one.sort === 'Q' &&
      claim.unit.split('/')[0] === P.claim.unit.split('/')[0] &&
      claim.period === P.claim.period &&
      P.claim.sentence - claim.sentence <= BACK &&
      scene.pieces[claim.sentence]?.paragraph === own?.paragraph
    )
  })
  const isFormer = N === '前者'
  const isCalled = (one: Figure): boolean => clauseBefore(scene, one).includes(N)
  const [base, ...more] = isFormer ? near.slice(-1) : near.filter(isCalled)
  const isSole = isFormer ? near.length === 1 : !isCalled(P) && more.length === 0
  return isSole ? shareOf(scene, S, P, base) : []
}

/** 其中民生支出P，占全部支出的S, behind a sentence of 支出W; 其中@成交P，占全周的S, with 全周成交量W. */
const OF_ALL =
  /(?:^|。)其中[，：]?(?:@)?[^，。；QSDX@]{2,12}(?<P>Q)，约?占(?<N>全部[^，。；QSDX@的]{2,8}|全[周月年季])的?(?:比重|比例)?(?:为|达到?)?(?<S>S)(?=[，。；]|$)/dg

/** The one level that the sentence before it begins with, if its name ends so; or that is told of the whole time. */
function ofAll(scene: Scene, { figures: { P, S }, said: { N } }: Frame): readonly Relation[] {
  if (P === undefined || N === undefined) return []
  const near = scene.figures
    .slice(0, P.order)
    .filter(
      (one) =>
        isLevel(one) &&
        one.sort === 'Q' &&
        one.claim.unit === P.claim.unit &&
        P.claim.sentence - one.claim.sentence <= ALL_BACK,
    )
  const name = N.replace('全部', '')
  const isNamed = (one: Figure): boolean =>
    N.startsWith('全部')
      ? P.claim.sentence - one.claim.sentence === 1 && clauseBefore(scene, one).endsWith(name)
      : clauseBefore(scene, one).startsWith(name)
  const [whole, ...more] = near.filter(isNamed)
  return more.length > 0 ? [] : shareOf(scene, S, P, whole)
}

const ALL_BACK = 6
/** Per cent. */
const ALL = 100

function clauseBefore({ mask, pieces }: Scene, { at, claim }: Figure): string {
  const led = mask.slice(pieces[claim.sentence]?.from ?? 0, at)
  return led.split(/[，。；QSDX]/).at(-1) ?? ''
}

/** 超额完成年度W的目标S, 超出年初W的计划S: by so much it is more than its goal. */
const BEYOND = /超/

function shareOf(
  scene: Scene,
  share: Figure | undefined,
  part: Figure | undefined,
  whole: Figure | undefined,
): readonly Relation[] {
  if (share === undefined || part === undefined || whole === undefined) return []
  if (share.sort !== 'S' || isChange(share) || !isLevel(part) || !isLevel(whole)) return []
  if (![part, whole].every(({ claim }) => claim.bound === 'exact')) return []
  if (!mayBeAlike(scene.doc.text, part.claim, whole.claim)) return []
  const isBeyond =
    part.order < whole.order &&
    part.size > whole.size &&
    share.size < ALL &&
    BEYOND.test(between(scene, part, whole))
  if (!isBeyond) return [tiedShare(share, part, whole)]
  const more = { figure: share, is: 'relative' } as const
  return [{ ...changeBetween({ base: whole, result: part }, 'up', more), isTied: true }]
}
