import {
  before,
  between,
  type Figure,
  type Piece,
  relationsOf,
  type Scene,
  sizeOf,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { chanceOfSlip } from './slip.ts'
import { slotOf } from './slots.ts'
import {
  areOfOne,
  isTold,
  isVouched,
  levelsAbove,
  mayBeSum,
  sureOrSlipped,
  sureSum,
} from './sums.ts'

// W，其中男A、女B; W，其中甲A，乙B，丙C。; 按年龄分，甲A，乙B，丙C: a list that words or its own digits say is all of a whole.

const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/城镇|城市|市区|城区/, /乡村|农村|郊区|乡镇/],
  [/本科|本专科/, /研究生/],
  [/[省市县区州]内|本[省市县区]|本地/, /[省市县区州]外|外[省市县]|外地/],
  [/国内|境内|内地/, /国际|境外|国外|海外/],
  [/公办|公立/, /民办|民营|私立/],
  [/定期/, /活期/],
  [/线上|网上|网络/, /线下|窗口|现场/],
  [/门诊/, /急诊|住院/],
  [/新签|新增/, /续签|续约/],
  [/全职|专职/, /兼职/],
  [/自有/, /租赁|租用/],
  [/表前/, /表后/],
  [/出口/, /进口/],
  [/进港|到达/, /出港|出发/],
  [/一日游/, /过夜/],
  [/整车/, /零部件/],
  [/批发/, /零售/],
  [/收费/, /免费/],
  [/在职/, /退休/],
  [/首套/, /二套/],
  [/单位|企业|公司|对公/, /个人|居民/],
  [/已办结|办结/, /在办|未办结/],
  [/整体|全部/, /局部|部分/],
  [/资金|现金/, /物资|实物/],
  [/新建|新房|一手/, /改造|改扩建|二手|续建/],
  [/试验组|干预组|治疗组|实验组|观察组/, /对照组|安慰剂组/],
  [/国家级/, /省级/],
  [/沿海/, /内河/],
  [/福利彩票|福彩/, /体育彩票|体彩/],
  [/财产险|产险/, /人身险|寿险/],
  [/原创|自办/, /引进|外借/],
  [/新保/, /续期|续保/],
  [/首次|初次/, /重复|多次/],
  [/水路|海运/, /陆路|陆运/],
]
const AMONG = /其中[，：]?/g
/** What a whole is told for, and no sum. */
const HELD = /[比较]|均|每|率|价|目标|计划|同期|上年|去年|最/
const OPEN = /等[^，。；QSDX]{0,6}[，。；]|包括|主要|超过|以上|左右|增长|下降|增加|减少|新增|净增/
const SENTENCES = 3
const PARTS_MAX = 12
/** Of a hundred lists of other figures so many would be a slip away. */
const CHANCE_MAX = 3

export function chineseIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.pieces.flatMap((piece) => {
    if (piece.grammar !== 'zh' || piece.figures.length < 2) return []
    return [
      ...pairsIn(scene, test, piece),
      ...amongIn(scene, test, piece),
      ...dividedIn(scene, test, piece),
    ]
  })
}

function pairsIn(scene: Scene, test: Test, piece: Piece): readonly Relation[] {
  const levels = piece.figures.filter((one) => isPart(scene, one))
  return levels.flatMap((one, order) => {
    const others = levels.slice(order + 1, order + 4).filter((other) => areOfOne(scene, one, other))
    const [other, next] = others
    if (other === undefined || other.order - one.order > BETWEEN || !arePair(scene, one, other))
      return []
    if (
      next !== undefined &&
      next.order - other.order < 3 &&
      !/[；。]/.test(between(scene, other, next))
    )
      return []
    const parts = [one, other]
    const whole = wholeOf(scene, piece, one, parts)
    return whole === null ? [] : sureOrSlipped(scene, test, { whole, parts })
  })
}

const BETWEEN = 3

function isPart(scene: Scene, one: Figure): boolean {
  return one.sort === 'Q' && one.claim.bound === 'exact' && isTold(scene, one)
}

function arePair(scene: Scene, a: Figure, b: Figure): boolean {
  const words = between(scene, a, b)
  if (/。|其中|其余|其他|另/.test(words) || a.claim.unit !== b.claim.unit) return false
  const [one, other] = [slotOf(scene, a).led, slotOf(scene, b).led]
  if (HELD.test(one) || HELD.test(other)) return false
  return KINDS.some(
    ([x, y]) =>
      (x.test(one) && y.test(other) && !y.test(one)) ||
      (y.test(one) && x.test(other) && !x.test(one)),
  )
}

/** The level right before them, or the one of the sentence before that 其中 goes on from. */
function wholeOf(
  scene: Scene,
  piece: Piece,
  first: Figure,
  parts: readonly Figure[],
): Figure | null {
  const above = levelsAbove(scene, first, SENTENCES).filter((one) => isPart(scene, one))
  const own = above.filter(({ claim }) => claim.sentence === first.claim.sentence)
  const nearest = own.at(-1)
  if (nearest !== undefined) {
    const isNext = /^[^。；]{0,16}[，：][^。；QSDX]{0,24}$|^[^。；QSDX]{0,8}。$/.test(
      between(scene, nearest, first),
    )
    // 税收17万亿，其中增值税6万亿，企业税4万亿，个人税1万亿: one of them beside the others.
    const isEntry =
      /其中[：，]?[^，。；]{1,12}$/.test(before(scene, nearest, 16)) &&
      !/其中|[：]/.test(between(scene, nearest, first))
    return isNext && !isEntry && mayBeSum(nearest, parts) && !HELD.test(slotOf(scene, nearest).led)
      ? nearest
      : null
  }
  if (!/^(?:其中|按[^，。]{1,8}分)/.test(scene.mask.slice(piece.from, first.at))) return null
  const last = above.filter(({ claim }) => claim.sentence === first.claim.sentence - 1)
  const near = last.filter((one) => mayBeSum(one, parts))
  const [only, ...more] = near
  return more.length > 0 ? null : (only ?? null)
}

/** W，其中甲A，乙B，丙C, to the end of the sentence: where one digit keeps them from making it up. */
function amongIn(scene: Scene, test: Test, piece: Piece): readonly Relation[] {
  const words = scene.mask.slice(piece.from, piece.to)
  const [led, ...more] = words.matchAll(AMONG)
  if (led === undefined || more.length > 0) return []
  const from = piece.from + led.index
  const [first, ...others] = piece.figures.filter((one) => one.at > from)
  if (first === undefined || !isPart(scene, first)) return []
  const parts = [
    first,
    ...others.filter((one) => isPart(scene, one) && areOfOne(scene, first, one)),
  ]
  const told = scene.mask.slice(from, piece.to)
  if (
    parts.length < 2 ||
    parts.length > PARTS_MAX ||
    OPEN.test(told) ||
    parts.some((one) => HELD.test(slotOf(scene, one).led))
  )
    return []
  const isAll = others.every(
    (one) => parts.includes(one) || one.sort === 'S' || one.sort === 'D' || one.sort === 'N',
  )
  if (!isAll) return []
  const own = piece.figures.filter(
    (one) => one.at < from && isPart(scene, one) && areOfOne(scene, one, first),
  )
  const above =
    led.index < 2 ? levelsAbove(scene, first, 1).filter((one) => isPart(scene, one)) : own
  const near = above.filter((one) => parts.every((part) => part.size < one.size))
  const whole = near.at(-1)
  if (whole === undefined || near.length > 1 || whole.claim.unit !== first.claim.unit) return []
  if (isVouched(scene, whole, parts)) return []
  const chance = chanceOfSlip(whole, parts)
  const isMore = parts.reduce((sum, { size }) => sum + size, 0) > sizeOf(whole)
  const isSlip = chance !== null && chance < CHANCE_MAX
  return isSlip || (isMore && chance !== null && areListed(scene, parts))
    ? sureSum(scene, test, { whole, parts })
    : []
}

/** 甲A、乙B、丙C: one beside the other, so that nothing is both. */
function areListed(scene: Scene, parts: readonly Figure[]): boolean {
  return (
    parts.length > 1 &&
    parts
      .slice(1)
      .every((one, at) => /^、[^，。；、QSDX]{1,12}$/.test(between(scene, parts[at] ?? one, one)))
  )
}

const SPLIT = /^(?:分|按|从)[^，。；：QSDX]{1,10}(?:分|看|划分|来看)[，：]/

/** What a whole that was parted once, and made up, is parted into again. */
function dividedIn(scene: Scene, test: Test, piece: Piece): readonly Relation[] {
  if (!SPLIT.test(scene.mask.slice(piece.from, piece.from + 16))) return []
  const [first] = piece.figures.filter((one) => isPart(scene, one) && one.claim.unit !== 'years')
  if (first === undefined) return []
  const parts = piece.figures.filter(
    (one) =>
      one === first ||
      (isPart(scene, one) && areOfOne(scene, first, one) && one.claim.unit === first.claim.unit),
  )
  const words = scene.mask.slice(piece.from, piece.to)
  if (parts.length < 2 || OPEN.test(words) || /其中|。./.test(words)) return []
  if (
    parts.some((one) =>
      HELD.test(
        before(scene, one, 10)
          .split(/[，、]/)
          .at(-1) ?? '',
      ),
    )
  )
    return []
  const wholes = levelsAbove(scene, first, SENTENCES).filter(
    (one) => one.claim.sentence < first.claim.sentence && isPartedOnce(scene, test, one),
  )
  const [whole, ...more] = wholes
  if (whole === undefined || more.some(({ size }) => size !== whole.size)) return []
  return sureOrSlipped(scene, test, { whole, parts })
}

/** By its parts, or by their shares, which make a hundred. */
function isPartedOnce(scene: Scene, test: Test, { claim }: Figure): boolean {
  const told = relationsOf(scene, claim.index).filter(
    (one) =>
      (one.kind === 'parts' || one.kind === 'share') &&
      one.whole === claim.index &&
      test(one) === true,
  )
  if (told.some((one) => one.kind === 'parts' && one.complete)) return true
  const shares = new Set(told.flatMap((one) => (one.kind === 'share' ? [one.share] : [])))
  const all = [...shares].reduce((sum, index) => sum + (scene.byClaim.get(index)?.size ?? 0), 0)
  return shares.size > 1 && Math.abs(all - HUNDRED) < ROUNDING
}

const HUNDRED = 100
const ROUNDING = 0.2
