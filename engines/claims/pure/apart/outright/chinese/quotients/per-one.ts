import { before, type Figure, isChange, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { dimensionOf } from '../../../../units/table.ts'
import { meanOf } from '../../../reckoned/made.ts'
import { areNear, isLevel, type Test } from '../../frames.ts'

// 网签N套，…；网签面积T，成交金额…，套均面积P; 班列N列、货物T，列均载货P; 单价: what each has, by the one number of them and the one total that it can be of,
// with other figures between.

const EACH =
  /(?<![平总])(?<U>[户套列台辆笔家名场宗幅班艘架店校村企对])均[^，。；QSDX@]{0,8}$|平均每(?<V>[户套列台辆笔家名场宗幅班艘架对])[^，。；QSDX@]{0,8}$/
/** …追回工资T，人均P: of each of those just counted, where nothing else names whose it is. */
const A_HEAD = /[，；（]人均(?<N>[^，。；QSDX@]{0,4})$/
const A_PERSON = '人'
/** So many sentences before a mean its total stands. */
const BACK = 2
/** As far off as an error may be. */
const FACTOR_MAX = 4
const SCALE = 10_000
const ROUNDED_MAX = 1.1

export function perOneIn(scene: Scene, test: Test): readonly Relation[] {
  return [...countedIn(scene, test), ...scene.figures.flatMap((mean) => namedOf(scene, mean))]
}

/** 学生W，教师N，平均每名教师负担学生P: the mean's own words name the one and end with the other. */
const NAMED = /平均每[一名位个家所座条期场次件]{0,2}(?<N>[㐀-鿿]{4,14})$/

function namedOf(scene: Scene, mean: Figure): readonly Relation[] {
  if (mean.sort !== 'Q' || isChange(mean) || mean.claim.bound !== 'exact') return []
  const { N } = NAMED.exec(before(scene, mean, LED_MAX * 2))?.groups ?? {}
  if (N === undefined) return []
  const near = nearIn(scene, mean).map((one) => ({ one, name: nameOf(scene, one).slice(-2) }))
  const count = only(near.flatMap(({ one, name }) => (N.startsWith(name) ? one : [])))
  const total = only(
    near.flatMap(({ one, name }) => (N.endsWith(name) && areOfKind(one, mean) ? one : [])),
  )
  if (count === null || total === null || count === total) return []
  return areNear({ ...total, size: total.size / count.size }, mean, NAMED_MAX)
    ? [meanOf(mean, total, count)]
    : []
}

const NAMED_MAX = 10

/** Two signs at least, before it in its clause. */
function nameOf(scene: Scene, one: Figure): string {
  const clause =
    before(scene, one, LED_MAX)
      .split(/[，。；：、（QSDX@]/)
      .at(-1) ?? ''
  return clause.length < 2 ? '?' : clause
}

function countedIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.figures.flatMap((mean) => {
    const { claim } = mean
    const piece = scene.pieces[claim.sentence]
    if (piece?.grammar !== 'zh' || mean.sort !== 'Q' || isChange(mean)) return []
    const led = scene.mask.slice(Math.max(piece.from, mean.at - LED_MAX), mean.at)
    const found = EACH.exec(led)
    const unit = found?.groups?.U ?? found?.groups?.V
    if (claim.bound === 'between') return []
    if (unit === undefined) {
      const name = A_HEAD.exec(led)?.groups?.N
      return name === undefined ? [] : countedMeanOf(scene, test, mean, A_PERSON, name)
    }
    if (!isOfThoseBefore(scene, mean, led.slice(0, found?.index))) return []
    // 平均每对枢纽站, where no 枢纽站 were told.
    const [thing = ''] = /[^约为达近超]*/.exec(led.split('每').at(-1)?.slice(1) ?? '') ?? []
    if (led.includes('每') && !scene.mask.slice(0, mean.at - led.length).includes(thing)) return []
    return countedMeanOf(scene, test, mean, unit)
  })
}

const LED_MAX = 20
const TOTAL = /^，(?:总?共|合计|总计|累计)[^，。；@]{0,6}$/

/** 全行房贷客户户均贷款: of others than those before, unless these have been named so. */
function isOfThoseBefore({ mask, pieces }: Scene, mean: Figure, led: string): boolean {
  const clause = led.split(/[，。；：、QSDX@]/).at(-1) ?? ''
  const from = pieces[Math.max(0, mean.claim.sentence - BACK)]?.from ?? 0
  const at = mask.lastIndexOf(clause, mean.at)
  return mask.slice(from, Math.max(from, at)).includes(clause.slice(-NAME))
}

/** So many signs at the end of a name say what it is. */
const NAME = 4

function countedMeanOf(
  scene: Scene,
  test: Test,
  mean: Figure,
  unit: string,
  name = '',
): readonly Relation[] {
  // 资助患儿N，人均资助P，资助总额T: all told by the same word.
  const near = nearIn(scene, mean, name === '' ? 0 : 2).filter((one) =>
    before(scene, one, LED_MAX).includes(name),
  )
  const counts = near.filter((one) => isCountedBy(scene, one, unit))
  // 举办640场，场均60人次，共3.84万人次: what they come to stands right behind.
  const behind = scene.figures[mean.order + 1]
  const said = behind === undefined ? '' : scene.mask.slice(mean.at + 1, behind.at)
  const sum = behind !== undefined && TOTAL.test(said) && areOfKind(behind, mean) ? behind : null
  // 其中超充桩A个: some of them.
  const totals = near.filter(
    (one) =>
      !counts.includes(one) &&
      areOfKind(one, mean) &&
      !/其中[^，。；]*$/.test(before(scene, one, 12)),
  )
  const found = counts.flatMap((count): readonly Relation[] => {
    const total = sum ?? totalOf(scene, totals, count, mean)
    if (total === null) return []
    const made = { ...total, size: total.size / count.size }
    if (unit === A_PERSON ? !isInOtherScale(made, mean) : !isWithinReach(made, mean)) return []
    return [meanOf(mean, total, count)]
  })
  if (found.some((one) => test(one) === false)) {
    const right = ofOtherTime(scene, test, mean, unit)
    if (right !== null) return [right]
  }
  // 服务区216对，已有209对…: whichever is meant, the mean is of neither.
  const isOff = found.length === counts.length && found.every((one) => test(one) === false)
  return counts.length < 2 || (isOff && counts.length === COUNTS_MAX) ? found.slice(-1) : []
}

/** 全年放贷N笔、T元。上年N′笔、T′元。笔均P: of the year before the last that was told. */
function ofOtherTime(scene: Scene, test: Test, mean: Figure, unit: string): Relation | null {
  const near = nearIn(scene, mean, 0, true)
  const counts = near.filter((one) => isCountedBy(scene, one, unit))
  for (const count of counts)
    for (const total of near) {
      if (counts.includes(total) || !areOfKind(total, mean)) continue
      if (total.claim.sentence !== count.claim.sentence) continue
      const one = meanOf(mean, total, count)
      if (test(one) === true) return one
    }
  return null
}

/** What is told of its time before it, or of any, and so many figures behind it. */
function nearIn(scene: Scene, mean: Figure, behind = 0, isOfAny = false): readonly Figure[] {
  const own = scene.pieces[mean.claim.sentence]
  return scene.figures.slice(0, mean.order + behind).filter((one) => {
    const piece = scene.pieces[one.claim.sentence]
    return (
      one !== mean &&
      piece?.paragraph === own?.paragraph &&
      mean.claim.sentence - one.claim.sentence <= BACK &&
      (isOfAny || isOfOne(one, mean))
    )
  })
}

const COUNTS_MAX = 2

/** A slip of the pen, or another word of scale. */
function isWithinReach(made: Figure, mean: Figure): boolean {
  return [1, SCALE, 1 / SCALE].some((factor) =>
    areNear({ ...made, size: made.size * factor }, mean, FACTOR_MAX),
  )
}

/** 人均1.5亿元 for 1.5万元; any other mean per head is found with its words. */
function isInOtherScale(made: Figure, mean: Figure): boolean {
  return [SCALE, 1 / SCALE].some((factor) =>
    areNear({ ...made, size: made.size * factor }, mean, ROUNDED_MAX),
  )
}

function isOfOne(one: Figure, { claim: { period } }: Figure): boolean {
  return (
    isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact' && one.claim.period === period
  )
}

function only(figures: readonly Figure[]): Figure | null {
  const [first, ...more] = figures
  return more.length > 0 ? null : (first ?? null)
}

/** 列 of 5843列, and of 142.7万户 户. */
export function isCountedBy({ doc: { text } }: Scene, { claim }: Figure, unit: string): boolean {
  const behind = text.slice(claim.number.end, claim.end + 2).replace(/^[万亿余多]+/, '')
  return (COUNTED[unit] ?? unit).includes(behind.slice(0, 1))
}

/** 86家 of 店均, 120所 of 校均. */
const COUNTED: { readonly [unit: string]: string | undefined } = {
  人: '人名位',
  店: '店家',
  企: '家户',
  校: '校所',
  村: '村个',
}

function areOfKind({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return dimensionOf(a.unit) === dimensionOf(b.unit.split('/')[0] ?? '')
}

/** 套均面积 of 网签面积, 户均贷款 of 普惠贷款 beside 普惠授信户数: the one of which most words are told of the others too. */
function totalOf(
  scene: Scene,
  totals: readonly Figure[],
  count: Figure,
  mean: Figure,
): Figure | null {
  const words = new Set([...count.claim.measureKey, ...mean.claim.measureKey])
  const shared = totals.map(
    ({ claim: { measureKey } }) => measureKey.filter((word) => words.has(word)).length,
  )
  const most = Math.max(0, ...shared)
  const total = only(totals.filter((_, at) => shared[at] === most))
  const isBeside = total?.claim.sentence === count.claim.sentence
  if (total !== null && (most > 0 || isBeside)) return total
  // 售电量T…，户均用电P: of nothing else it is said.
  const [one, ...others] = totals
  if (
    one !== undefined &&
    others.length === 0 &&
    shareSign(scene, one, mean) &&
    !SOME.test(nameOf(scene, count))
  )
    return one
  // 贷款余额T，有贷户N，户均P: no other figure stands between.
  const last = totals.at(-1)
  return most === 0 && last?.order === count.order - 1 && mean.order === count.order + 1
    ? last
    : null
}

/** 居民用户: not all of those who use it. */
const SOME = /居民|家庭|工业|农业|企业|个体|商户|城[镇市]|农村/

function shareSign(scene: Scene, total: Figure, mean: Figure): boolean {
  const [own, name] = [total, mean].map((one) => nameOf(scene, one))
  const signs = (name?.split('均').at(-1) ?? '').replace(/[的有为达约量数额总]/g, '')
  return [...signs].some((sign) => own?.includes(sign) === true)
}
