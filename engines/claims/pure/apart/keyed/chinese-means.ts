import { over, type Range } from '../../checks/stated/ranges.ts'
import { factorOfCounts } from '../../checks/stated/units.ts'
import { alike, behind, type Figure, isChange, isChinese, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isOfMean } from '../../relate/whole/whole.ts'
import { dimensionOf } from '../../units/table.ts'
import { isLevel } from '../outright/frames.ts'
import { meanOf } from '../reckoned/made.ts'
import { isWithin, mayBeOfOneTime, nearOf } from './said.ts'
import { digitsIn, meantOf, type Reckoning } from './slips.ts'

// 共有C家企业获得补贴T，户均M: the total told last before it in its sentence, over the number of those that its word counts, beside the total or elsewhere.

type Test = (relation: Relation) => boolean | null

const EACH =
  /^(?:平均|折合|相当于|约|即|全[省市县区])*(?:([人户亩校村店站场次件台套辆艘笔宗案企馆座园班床单])均|每(?:一|1)?([人户亩校村店站场次件台套辆艘笔宗案企馆座园班床单名位所家项头株]))([㐀-鿿]{0,8})$/
/** What is found by a survey, told by contract, or of some of them. */
const OTHERWISE =
  /可支配|工资|薪|寿命|预期|平方|生产总值|存款|最[高低多少大]|目标|标准|不超|上限|预计|计划|中位|每[^，]{1,6}每|[日月年]均|均每|股/
/** Words that name nothing: 约, 达到, 发放. */
const PLAIN = /约|达到?|为|仅|可|超|近|逾|获得?|发放|享受|得到|领取|[有是到了得]/g
const PART = /其中|上年|去年|同期|此外|另/

const COUNTED: { readonly [word: string]: RegExp } = {
  人: /^[万亿余多]*(?:人(?!次)|名|位)/,
  客: /^[万亿余多]*(?:人|名|位)/,
  名: /^[万亿余多]*(?:人|名|位)/,
  位: /^[万亿余多]*(?:人|名|位)/,
  户: /户|家/,
  企: /企|家|户/,
  校: /校|所/,
  次: /(?<!人)次/,
  单: /单/,
  案: /案|件|起|宗/,
  项: /项|个/,
  场: /场/,
  店: /店|家/,
  馆: /馆/,
}

export function chineseMeans(
  scene: Scene,
  relations: readonly Relation[],
  test: Test,
): readonly Relation[] {
  const told = new Set(
    relations.flatMap((one) => (one.kind === 'mean' && test(one) === true ? [one.mean] : [])),
  )
  const bases = new Set(
    relations.flatMap((one) => (one.kind === 'change' && one.result !== null ? [one.base] : [])),
  )
  return scene.figures.flatMap((mean): readonly Relation[] => {
    if (mean.sort !== 'Q' || told.has(mean.claim.index) || !isChinese(scene, mean)) return []
    const found = eachOf(scene, mean)
    const total = found === null ? null : totalOf(scene, mean, found.name, bases)
    if (found === null || total === null) return []
    // Visitors spend each time that they come, and read as many books as there are for all who live there.
    const word =
      found.word === '人' && dimensionOf(total.claim.unit).startsWith('money') ? '客' : found.word
    const own = (one: Figure): boolean =>
      one !== mean && one !== total && one.order < mean.order && isCount(scene, one, word)
    const counts = nearOf(scene, scene.figures, mean).filter(own)
    const beside = counts.filter(
      (one) => isBeside(scene, one, total, mean) && !bases.has(one.claim.index),
    )
    const meant = meantAmong(scene, test, { mean, total, counts, beside })
    return meant === null ? [] : [meant]
  })
}

type Each = { readonly word: string; readonly name: string }

/** What there is one of to each, and what each has. */
function eachOf({ mask, pieces, doc }: Scene, mean: Figure): Each | null {
  const { claim, at } = mean
  if (!isLevel(mean) || claim.unit.includes('/')) return null
  const ahead = mask.slice(Math.max(pieces[claim.sentence]?.from ?? 0, at - 24), at)
  const clause = ahead.split(/[，。；：、（QSDXNO@]/).at(-1) ?? ''
  const [, one, other, name = ''] = EACH.exec(clause) ?? []
  // "人均5台": the figure may have its word in itself.
  const word = one ?? other
  if (word === undefined || OTHERWISE.test(clause) || claim.unit === 'days') return null
  if (doc.paragraphs[pieces[claim.sentence]?.paragraph ?? 0]?.kind === 'row') return null
  return { word, name: name.replace(PLAIN, '') }
}

/** The last of its kind in its sentence, of what it may be the part of one, unless that is told of some of them. */
function totalOf(
  scene: Scene,
  mean: Figure,
  name: string,
  bases: ReadonlySet<number | null>,
): Figure | null {
  const { figures, from } = scene.pieces[mean.claim.sentence] ?? { figures: [], from: 0 }
  const [unit = ''] = mean.claim.unit.split('/')
  const total = figures.findLast(
    (one) =>
      one.order < mean.order &&
      mean.order - one.order <= BACK &&
      isLevel(one) &&
      one.sort === 'Q' &&
      !bases.has(one.claim.index) &&
      !isOfMean(scene.doc.text, one.claim) &&
      (dimensionOf(unit) === 'count'
        ? alike(scene, one, mean)
        : dimensionOf(one.claim.unit) === dimensionOf(unit)),
  )
  if (total === undefined || total.size <= mean.size || total.claim.unit.includes('/')) return null
  const words = scene.mask.slice(total.at + 1, mean.at)
  if (PART.test(words) || !mayBeOfOneTime(total, mean)) return null
  const led = scene.mask.slice(Math.max(from, total.at - NAME_MAX), total.at)
  return !/其中/.test(led) && (name.length < 2 || sharesName(led, name)) ? total : null
}

const BACK = 5
const NAME_MAX = 24

function sharesName(led: string, name: string): boolean {
  return [...name].some((_, at) => at > 0 && led.includes(name.slice(at - 1, at + 1)))
}

function isCount(scene: Scene, one: Figure, word: string): boolean {
  const { claim } = one
  if (one.sort !== 'Q' || isChange(one) || claim.bound === 'between' || claim.unit.includes('/'))
    return false
  if (isOfMean(scene.doc.text, claim)) return false
  const said = scene.doc.text.slice(claim.number.end, claim.end) + behind(scene, one, 4)
  return (COUNTED[word] ?? new RegExp(word)).test(said.split(/[，。；、（）]/)[0] ?? '')
}

/** In its sentence, at the same time. */
function isBeside({ pieces }: Scene, one: Figure, total: Figure, mean: Figure): boolean {
  return (
    one.claim.sentence === mean.claim.sentence &&
    one.order < mean.order &&
    one.claim.period === total.claim.period &&
    pieces[one.claim.sentence] !== undefined
  )
}

type Told = {
  readonly mean: Figure
  readonly total: Figure
  readonly counts: readonly Figure[]
  readonly beside: readonly Figure[]
}

/** The one beside it; else the one that would give it but for a slip. */
function meantAmong(
  scene: Scene,
  test: Test,
  { mean, total, counts, beside }: Told,
): Relation | null {
  const like = nearOf(scene, scene.figures, mean).filter(
    (one) => one !== mean && dimensionOf(one.claim.unit) === dimensionOf(total.claim.unit),
  )
  const isReckoned = counts.some((count) =>
    like.some((one) => one !== count && test(meanOf(mean, one, count)) === true),
  )
  if (isReckoned) return null
  const [only, ...more] = beside
  if (only !== undefined && more.length === 0) {
    const { low, high } = ofEach(mean, total, only)
    const off = (low + high) / 2 / mean.size
    const isNear = off < FAR && off > 1 / FAR
    const scale = Math.abs(Math.log10(off))
    if (isNear || SCALES.some((one) => Math.abs(scale - one) < SCALE))
      return { ...meanOf(mean, total, only), isExact: true }
  }
  if (digitsIn(mean).length < 2 || mean.claim.bound !== 'exact') return null
  const all = counts
    .filter((one) => isWithin(scene, one, mean) && mayBeOfOneTime(one, total))
    .map(
      (count): Reckoning => ({
        figures: [mean, total, count],
        solve: ([t = NONE, c = NONE]) => rangeOf(mean, total, over(t, c)),
        relation: { ...meanOf(mean, total, count), isExact: true },
      }),
    )
  return meantOf(test, all, true)
}

const NONE: Range = { low: 0, high: 0 }
/** As far off as an error may be; what is further is the mean of something else. */
const FAR = 4
const SCALES = [1, 3, 4] as const
const SCALE = 0.01

function ofEach(mean: Figure, total: Figure, count: Figure): Range {
  return rangeOf(mean, total, over(total.range, count.range))
}

/** In the unit of the mean. */
function rangeOf(mean: Figure, total: Figure, { low, high }: Range): Range {
  const factor = factorOfCounts(total.claim.unit, mean.claim.unit.split('/')[0] ?? '')
  const by = factor === null ? 1 : Number(factor.num) / Number(factor.den)
  return { low: low * by, high: high * by }
}
