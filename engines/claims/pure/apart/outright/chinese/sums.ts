import { alike, before, behind, type Figure, isChange, type Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { madeUp } from '../../reckoned/made.ts'
import { type Frame, isLevel } from '../frames.ts'
import { hanFramesIn } from './frames.ts'
import { namedAs } from './named.ts'

// 净利润A，加上年初未分配利润B，扣除C、D，可供分配的利润为W; 粮食W, with 夏粮, 早稻 and 秋粮; 发行债券W，其中一般债券A，专项债券B: all that a whole is made of,
// as everybody knows.

type Whole = { readonly name: RegExp; readonly parts: readonly RegExp[] }

const WHOLES: readonly Whole[] = [
  { name: /粮食/, parts: [/夏粮/, /早稻/, /秋粮/] },
  { name: /^(?!.*(?:一般|专项|新增|再融资|公司|企业)).*债券?/, parts: [/一般债/, /专项债/] },
  { name: /^(?!.*(?:一般|专项|新增|再融资|公司|企业)).*债券?/, parts: [/新增债/, /再融资债/] },
  { name: /(?:住户|居民|个人)(?:部门)?贷款/, parts: [/短期/, /长期/] },
  {
    name: /^(?!.*(?:城镇|乡村|网上|线上|限额|限上|除|以外)).*社会消费品零售/,
    parts: [/商品零售/, /餐饮/],
  },
]

export function sumsIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, DISTRIBUTED).flatMap((one) => distributedOf(scene, one)),
    ...WHOLES.flatMap((one) => wholeIn(scene, one)),
    ...hanFramesIn(scene, TOGETHER_WITH).flatMap((one) => togetherOf(scene, one)),
    ...[TWO_KINDS, KINDS_BEHIND, KINDS_AROUND].flatMap((words) =>
      hanFramesIn(scene, words).flatMap((one) => kindsOf(scene, one)),
    ),
    ...hanFramesIn(scene, OF_NAMED).flatMap((one) => kindsOfNamed(scene, one)),
    ...hanFramesIn(scene, OPENED).flatMap((one) => openedOf(scene, one)),
    ...hanFramesIn(scene, KINDS_BELOW).flatMap((one) => kindsOf(scene, aboveThem(scene, one))),
    ...scene.figures.flatMap((one) => sharesOfThem(scene, one)),
  ]
}

/** 派息A，连同@派息B，@合共派息W. */
const TOGETHER_WITH =
  /(?<A>Q)[^，。；QSDX]{0,6}，(?:连同|加上|加之)[^，。；QSDX]{0,20}(?<B>Q)[^，。；QSDX]{0,6}，[^，。；QSDX]{0,8}(?:合共|合计|总共|共计|共)[^，。；QSDX]{0,10}(?<W>Q)/dg

function togetherOf(scene: Scene, { figures: { A, B, W } }: Frame): readonly Relation[] {
  if (A === undefined || B === undefined || W === undefined) return []
  if (![A, B, W].every((one) => isLevel(one) && one.sort === 'Q' && alike(scene, one, W))) return []
  return [madeUp(W, [A, B])]
}

/** Two kinds of which one thing is either the one or the other. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/博士/, /硕士/],
  [/本科/, /专科|高职/],
  [/省际/, /市际/],
  [/省级/, /市级/],
  [/国内|境内/, /国际|境外|国外/],
  [/进港/, /出港/],
  [/到达|抵达/, /出发|始发/],
  [/流拍/, /成交/],
  [/底价/, /溢价/],
  [/外贸/, /内贸/],
  [/优良/, /超标|污染/],
  [/(?<!不)达标/, /不达标|未达标/],
  [/(?<!不)合格/, /不合格/],
]
/** Of which so many more are told that both have to be of the same thing, in the same words. */
const SAME_KINDS: typeof KINDS = [
  [/男/, /女/],
  [/市区|城区/, /郊区|郊县/],
  [/公办|公立/, /民办|民营|私立/],
  [/线上/, /线下/],
  [/工作日|平日/, /周末|双休日|节假日/],
  [/门诊|门急诊/, /住院/],
  [/市本级|本级/, /各?(?:区县|县区|县市)/],
  [/城区/, /乡镇|镇村/],
]
/** W，其中甲类A、乙类B, and nothing more. */
const TWO_KINDS =
  /(?<W>Q)，其中[：，]?(?<M>[^，。；QSDX@]{1,10})(?<A>Q)[，、和及](?<N>[^，。；QSDX@]{1,10})(?<B>Q)(?=[。；]|$)/dg

/** 成交W，其中A底价成交、B溢价成交. */
const KINDS_BEHIND =
  /(?<W>Q)，其中[：，]?(?<A>Q)(?<M>[^，。；QSDX@]{1,10})[，、和及](?<B>Q)(?<N>[^，。；QSDX@]{1,10})(?=[，。；]|$)/dg
/** W，A流拍，成交B: without 其中 by words that leave no third. */
const KINDS_AROUND = /(?<W>Q)，(?<A>Q)(?<M>流拍)，(?<N>成交)(?<B>Q)(?=[，。；]|$)/dg
/** 集装箱吞吐量中，外贸A，内贸B, with W told elsewhere. */
const OF_NAMED =
  /(?:^|[，。；、.．\s])(?<L>[㐀-鿿]{3,12})中，(?<M>[^，。；QSDX@]{1,10})(?<A>Q)[，、和及](?<N>[^，。；QSDX@]{1,10})(?<B>Q)(?=[。；]|$)/dg
/** 新开门店W，关闭门店A，净增B. */
const OPENED =
  /新[开增设建](?<N>[^，。；QSDX@]{0,8})(?<W>Q)，(?:关闭|关停|注销|撤销|退出|减少)(?:\k<N>)?(?<A>Q)，净增[加长]?(?:\k<N>)?(?<B>Q)/dg

function openedOf(scene: Scene, { figures: { W, A, B } }: Frame): readonly Relation[] {
  const all = [W, A, B].flatMap((one) => one ?? [])
  if (W === undefined || all.length < 3) return []
  return all.every((one) => one.claim.bound === 'exact' && alike(scene, one, W))
    ? [madeUp(W, all.slice(1))]
    : []
}

/** The same in a sentence of its own behind what they are of. */
const KINDS_BELOW =
  /^其中[：，]?(?<M>[^，。；QSDX@]{1,10})(?<A>Q)[，、和及](?<N>[^，。；QSDX@]{1,10})(?<B>Q)(?=[。；]|$)/dg

/** The only larger one of their kind in the two sentences before, at whatever time. */
function aboveThem(scene: Scene, one: Frame): Frame {
  const { A, B } = one.figures
  if (A === undefined || B === undefined) return one
  const [whole, ...more] = scene.figures.filter(
    (above) =>
      above.order < A.order &&
      A.claim.sentence - above.claim.sentence <= 2 &&
      Math.max(A.size, B.size) < above.size &&
      areExact(scene, above, A),
  )
  return more.length > 0 ? one : { ...one, figures: { ...one.figures, W: whole } }
}

function kindsOf(
  scene: Scene,
  { figures: { W, A, B }, said: { M, N } }: Frame,
): readonly Relation[] {
  if (W === undefined || A === undefined || B === undefined) return []
  if (![A, B, W].every((one) => areExact(scene, one, W))) return []
  if (areSameKinds(scene, W, [M, N])) return [madeUp(W, [A, B])]
  return areKinds(scene, W, [M, N]) ? [madeUp(W, [A, B])] : []
}

function kindsOfNamed(
  scene: Scene,
  { figures: { A, B }, said: { L, M, N } }: Frame,
): readonly Relation[] {
  if (A === undefined || B === undefined || L === undefined) return []
  const wholes = namedAs(scene, L, A).filter(
    (one) =>
      one.order < A.order && (A.claim.period === null || one.claim.period === A.claim.period),
  )
  const [whole, ...more] = wholes
  if (whole === undefined || more.some(({ size }) => size !== whole.size)) return []
  if (![A, B].every((one) => areExact(scene, one, whole))) return []
  return areKinds(scene, whole, [M, N]) ? [madeUp(whole, [A, B])] : []
}

function areSameKinds(
  scene: Scene,
  whole: Figure,
  [a = '', b = '']: readonly (string | undefined)[],
): boolean {
  return SAME_KINDS.some(
    ([one, other]) =>
      (isEach(a, b, one, other) &&
        areSaidOf(scene, whole, a.replace(one, ''), b.replace(other, ''))) ||
      (isEach(b, a, one, other) &&
        areSaidOf(scene, whole, b.replace(one, ''), a.replace(other, ''))),
  )
}

function areKinds(
  scene: Scene,
  whole: Figure,
  [a = '', b = '']: readonly (string | undefined)[],
): boolean {
  return KINDS.some(
    ([one, other]) =>
      (isEach(a, b, one, other) &&
        areOfWhole(scene, whole, [a.replace(one, ''), b.replace(other, '')])) ||
      (isEach(b, a, one, other) &&
        areOfWhole(scene, whole, [b.replace(one, ''), a.replace(other, '')])),
  )
}

/** 外贸航线, 内贸航线 say no more than 外贸, 内贸. */
const OF_ANY = /^(?:航线|业务|市场|部分)$/
/** 运动员W，其中男运动员A、女运动员B; 员工W，其中男博士A、女博士B are some. */
function areSaidOf(scene: Scene, whole: Figure, a: string, b: string): boolean {
  const said = `${before(scene, whole, LED_MAX)}${behind(scene, whole, LED_MAX)}`
  return a === b && said.includes(a.replace(/^性/, '').slice(0, 2))
}

/** 货物W，其中外贸集装箱A、内贸集装箱B: what both kinds are of is narrower than the whole. */
function areOfWhole(scene: Scene, whole: Figure, [a = '', b = '']: readonly string[]): boolean {
  if (a !== b || a.length < 2 || OF_ANY.test(a)) return true
  return before(scene, whole, LED_MAX).includes(a)
}

function isEach(a: string, b: string, one: RegExp, other: RegExp): boolean {
  return one.test(a) && !other.test(a) && other.test(b) && !one.test(b)
}

function areExact(scene: Scene, one: Figure, whole: Figure): boolean {
  return isExact(one) && alike(scene, one, whole)
}

function isExact(one: Figure): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}

/** 前两类合计 are the first of a list. */
const OF_THEM =
  /(?<!前)(?<N>[两二三四五])(?:者|项|类|种)(?:合共|合计|总共|共|相加|加起来)占?[^，。；\d]{0,14}$/
const COUNTS: { readonly [word: string]: number } = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 }

/** 占S；…分别占S及S。三者合共占N逾S: the last shares before it, as many as it counts. */
function sharesOfThem(scene: Scene, whole: Figure): readonly Relation[] {
  const { pieces } = scene
  const own = pieces[whole.claim.sentence]
  if (own?.grammar !== 'zh' || whole.sort !== 'S' || isChange(whole)) return []
  // 三项 may be a figure of its own.
  const { start } = whole.claim
  const led = scene.doc.text.slice(Math.max(0, start - LED_MAX), start)
  const count = COUNTS[OF_THEM.exec(led)?.groups?.N ?? '']
  if (count === undefined) return []
  const shares = scene.figures
    .slice(0, whole.order)
    .filter(
      ({ sort, claim }) => sort === 'S' && pieces[claim.sentence]?.paragraph === own.paragraph,
    )
    .slice(-count)
  const areShares = shares.every(
    (one) =>
      !isChange(one) &&
      one.claim.bound === 'exact' &&
      whole.claim.sentence - one.claim.sentence <= 1 &&
      /占|[、和与及]$/.test(
        before(scene, one, LED_MAX)
          .split(/[；。]/)
          .at(-1) ?? '',
      ),
  )
  return shares.length === count && areShares ? [madeUp(whole, shares)] : []
}

const LED_MAX = 24

const DISTRIBUTED =
  /利润(?:为)?(?<A>Q)，(?:再)?加上?(?:@)?[^，。；Q]{0,4}未分配利润(?:为)?(?<B>Q)，(?:扣除|减去?)[^。；]{0,80}(?:未|可供)[^，。；Q]{0,6}分配的?利润(?:余额)?(?:合计|共计)?为?(?<W>Q)/dg

function distributedOf(scene: Scene, { figures: { A, B, W } }: Frame): readonly Relation[] {
  if (A === undefined || B === undefined || W === undefined) return []
  const less = scene.figures.slice(B.order + 1, W.order)
  const all = [A, B, W, ...less]
  if (less.length === 0 || !all.every((one) => isLevel(one) && alike(scene, one, W))) return []
  // 其中 tells a part of what was taken off, and a semicolon another sum.
  if (/其中|拟|将/.test(scene.mask.slice(A.at, W.at))) return []
  return [{ ...madeUp(W, [A, B]), less: less.map(({ claim }) => claim.index) } as Relation]
}

/** 比上年的837亿斤增产4亿斤，其中: what is held against what there is. */
const AS_BASE = /[比较][^，。；QSDX]{0,8}$/
/** Which isn't the sum of its parts. */
const MEAN = /均|期限|年限|单产|价/
/** Its parts stand behind it, each once, before it is told again. */
const REACH = 30

function wholeIn(scene: Scene, { name, parts }: Whole): readonly Relation[] {
  if (!parts.every((one) => one.test(scene.doc.text))) return []
  return scene.figures.flatMap((whole) => {
    const called = nameOf(scene, whole)
    if (
      whole.sort !== 'Q' ||
      MEAN.test(called) ||
      !name.test(called) ||
      AS_BASE.test(before(scene, whole, 12)) ||
      parts.some((one) => one.test(called))
    )
      return []
    const near = scene.figures
      .slice(whole.order + 1, whole.order + 1 + REACH)
      .filter((one) => areOfOne(scene, one, whole))
    const found = new Map<RegExp, Figure>()
    const less = new Set<Figure>()
    for (const one of near) {
      const words = nameOf(scene, one)
      const part = parts.find((own) => isOnly(words, own, parts))
      const isAgain = part === undefined ? name.test(words) : found.has(part)
      if (isAgain) break
      if (part === undefined) continue
      // 短期贷款减少5.2亿元: a part with a sign of its own.
      if (one.claim.direction !== whole.claim.direction) less.add(one)
      found.set(part, one)
    }
    const members = [...found.values()].filter((one) => !less.has(one))
    if (found.size < parts.length || members.length === 0) return []
    if (areOfNearer(scene, near, [...found.values()])) return []
    const all = madeUp(whole, members)
    return less.size === 0
      ? [all]
      : [{ ...all, less: [...less].map(({ claim }) => claim.index) } as Relation]
  })
}

/** 发行债券W，其中新增债券N（一般债券A、专项债券B）: the parts of N, which no semicolon and no other way of dividing parts from it. */
function areOfNearer(
  scene: Scene,
  near: readonly Figure[],
  [first, ...more]: readonly Figure[],
): boolean {
  const nearer = near.findLast(({ order }) => order < (first?.order ?? 0))
  if (first === undefined || nearer === undefined || more.includes(nearer)) return false
  return !/[；。]|[按从分]/.test(scene.mask.slice(nearer.at + 1, first.at))
}

function isOnly(words: string, part: RegExp, parts: readonly RegExp[]): boolean {
  return parts.every((one) => one.test(words) === (one === part))
}

function areOfOne(scene: Scene, one: Figure, whole: Figure): boolean {
  return (
    one.sort === 'Q' &&
    isChange(one) === isChange(whole) &&
    one.claim.period === whole.claim.period &&
    // Months of a year that nobody tells may be any.
    (one.claim.period !== null || one.claim.sentence === whole.claim.sentence) &&
    one.claim.bound === 'exact' &&
    alike(scene, one, whole)
  )
}

function nameOf({ doc }: Scene, { claim: { measure } }: Figure): string {
  return measure === null ? '' : doc.text.slice(measure.start, measure.end)
}
