import { over, type Range } from '../../checks/stated/ranges.ts'
import {
  alike,
  behind,
  between,
  type Figure,
  isChange,
  isChinese,
  type Scene,
  tiedShare,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { contentOf, isCalled, isWithin, labelOf, mayBeOfOneTime } from '../keyed/said.ts'
import { digitsIn, meantOf, type Reckoning } from '../keyed/slips.ts'
import { isPlain } from '../onward/sole.ts'
import { isInRow } from '../retold/common.ts'

// "They carried P, or S of the total", 民营企业进出口P，占全省进出口总值的S: a share beside its part, whose whole is told elsewhere by the name that it is said to be of,
// or is what other figures are shares and parts of. Only what a slip would explain is told.

type Test = (relation: Relation) => boolean | null

/** So many figures before and behind one are asked. */
const NEAR = 40

export function halfShares(
  scene: Scene,
  relations: readonly Relation[],
  test: Test,
): readonly Relation[] {
  const told = new Set<number>()
  const parts = new Map<number, Figure>()
  for (const one of relations) {
    if (one.kind !== 'share') continue
    const part = scene.byClaim.get(one.part ?? -1)
    if (one.isRest === true || one.days !== undefined) told.add(one.share)
    else if (one.whole === null && part !== undefined) parts.set(one.share, part)
    else if (test(one) === true || (one.isTied && test(one) === false)) told.add(one.share)
  }
  const ties = tiesOf(relations, test)
  return scene.figures.flatMap((share): readonly Relation[] => {
    if (told.has(share.claim.index) || !isShare(scene, share)) return []
    const part =
      partSaidAgain(scene, share) ?? parts.get(share.claim.index) ?? partBeside(scene, share)
    if (!isPlain(part) || part.sort !== 'Q' || part.claim.sentence !== share.claim.sentence)
      return []
    const meant = meantOfHalf(scene, test, { share, part, ties })
    return meant === null ? [] : [meant]
  })
}

const BESIDE = /^(?:,| \()(?: or| which is| that is)?(?: about| some| nearly| almost)? $/

/** 合计占 and 分别占 are of several, 出口船舶占 of what it names. */
const OF_IT = /^，[占佔](?!.*(?:分别|依次))[^，]*$/

/** Right before it, or with nothing between them but how much it grew. */
function partBeside(scene: Scene, share: Figure): Figure | undefined {
  const last = scene.figures[share.order - 1]
  if (last === undefined) return undefined
  if (!isChinese(scene, share)) return BESIDE.test(between(scene, last, share)) ? last : undefined
  if (!OF_IT.test(between(scene, last, share))) return undefined
  return isChange(last) ? scene.figures[share.order - 2] : last
}

const SAID_AGAIN = /^ of [^.;,()QSDX]{2,60}, or (?:about |some |nearly |almost )?$/

/** "S of everything recorded, or P": what the share is, told once more. */
function partSaidAgain(scene: Scene, share: Figure): Figure | undefined {
  const next = scene.figures[share.order + 1]
  if (next === undefined || isChinese(scene, share)) return undefined
  return SAID_AGAIN.test(between(scene, share, next)) ? next : undefined
}

function isShare(scene: Scene, one: Figure): boolean {
  if (one.sort !== 'S' || isChange(one) || isInRow(scene, one)) return false
  const { bound, kind, unit } = one.claim
  return unit !== 'permille' && kind !== 'target' && (bound === 'exact' || bound === 'about')
}

type Ties = {
  /** What others are shares or parts of. */
  readonly wholes: ReadonlySet<number>
  /** What was so before, and what is a part itself. */
  readonly others: ReadonlySet<number>
}

function tiesOf(relations: readonly Relation[], test: Test): Ties {
  const wholes = new Set<number>()
  const others = new Set<number>()
  for (const one of relations) {
    if (one.kind === 'change' && one.base !== null) others.add(one.base)
    if (one.kind === 'gap' && one.than !== null) others.add(one.than)
    if (one.kind === 'share' && one.whole !== null && test(one) === true) wholes.add(one.whole)
    if (one.kind === 'parts' && one.complete && test(one) === true) {
      wholes.add(one.whole)
      for (const part of one.parts) others.add(part)
    }
  }
  return { wholes, others }
}

type Half = { readonly share: Figure; readonly part: Figure; readonly ties: Ties }

function meantOfHalf(scene: Scene, test: Test, { share, part, ties }: Half): Relation | null {
  const like = scene.figures
    .slice(Math.max(0, part.order - NEAR), part.order + NEAR)
    .filter(
      (one) => one !== part && one.size > part.size && isPlain(one) && alike(scene, one, part),
    )
  if (like.some((one) => test(tiedShare(share, part, one)) === true)) return null
  const near = like.filter(
    (one) =>
      isWithin(scene, one, share) && mayBeOfOneTime(one, part) && !ties.others.has(one.claim.index),
  )
  if (!isChinese(scene, share)) {
    const wholes = near.filter((one) => !isPart(scene, one))
    const whole = englishWhole(scene, wholes, share, ties)
    return whole === null ? null : slipOf(test, share, part, whole)
  }
  const name = chineseName(scene, share)
  if (name === null) return null
  const named = soleOf(near.filter((one) => isNamed(scene, one, name)))
  const whole =
    named ??
    (SUM.test(name)
      ? totalOf(
          near.filter((one) => isAlike(scene, one, name, ties)),
          share,
          ties,
        )
      : null)
  if (whole === null) return null
  // Under its full name nothing else is meant.
  const isFull = whole === named && name.length >= FULL_MIN && isNear(share, part, whole)
  return isFull ? tiedShare(share, part, whole) : slipOf(test, share, part, whole)
}

const DIGITS_MIN = 5

/** Few digits are a slip away from any others. */
function slipOf(test: Test, share: Figure, part: Figure, whole: Figure): Relation | null {
  return digitsIn(part).length + digitsIn(whole).length < DIGITS_MIN
    ? null
    : meantOf(test, [reckoningOf(share, part, whole)], true)
}

const FULL_MIN = 4
const FAR = 2

function isNear({ size, claim }: Figure, part: Figure, whole: Figure): boolean {
  const off = (part.size / whole.size / size) * (claim.unit === 'percent' ? 100 : 1)
  return off < FAR && off > 1 / FAR
}

/** "Retail revenue came to W, or S of total revenue". */
function isPart(scene: Scene, one: Figure): boolean {
  const next = scene.figures[one.order + 1]
  return next?.sort === 'S' && BESIDE.test(between(scene, one, next))
}

const OF = /^ of (?:(?:the|all|its|our|their|this|these) )*([a-z][a-z -]{2,40})?/
const TOTAL = /^(?:total|whole|overall|combined)\b/
const ALL = /^(?:total|overall|whole|combined|alone|all|number)$/
const DID =
  /\b(?:are|is|was|were|ha[sdv]e?|will|who|which|that|and|or|but|with|within|at|in|by|on|from|for|to|last|this|came|left|made|supplied|recorded|reported|sold|issued)\b.*/

function englishWhole(
  scene: Scene,
  near: readonly Figure[],
  share: Figure,
  ties: Ties,
): Figure | null {
  const [led, words = ''] = OF.exec(behind(scene, share, 56)) ?? []
  if (led === undefined) return null
  const name = contentOf(words.replace(DID, '')).filter((word) => !ALL.test(word))
  if (name.length > 0) {
    const called = near.filter((one) => {
      const own = labelOf(scene, one)
      return name.every((word) => isCalled(own, [word]))
    })
    return called.length > 0 ? soleOf(called) : null
  }
  return TOTAL.test(words) ? totalOf(near, share, ties) : null
}

const SHARE_OF =
  /[占佔](?:同期|当期)?(?:全[省市县区国州镇村域]|我[省市县区])?(?:同期)?([^，。；：、QSDX@占佔]{2,14}?)(?:的(?:比重|比例|份额)?|比重|比例)?(?:约|为|达到?|近|超过?)*$/
const SAID = /(?:约|为|达到?|共|累计|完成|实现|共计|合计|总计|是|有)+$/
const NAMED_MIN = 3
const SUM = /^(?:[㐀-鿿]{0,4})总(?:量|数|额|值|体|计|规模|面积|人数|收入|支出)$|^全部$/

function chineseName({ mask, pieces }: Scene, share: Figure): string | null {
  const { from = 0 } = pieces[share.claim.sentence] ?? {}
  return SHARE_OF.exec(mask.slice(Math.max(from, share.at - 28), share.at))?.[1] ?? null
}

function isNamed({ mask, pieces }: Scene, one: Figure, name: string): boolean {
  const start = Math.max(pieces[one.claim.sentence]?.from ?? 0, one.at - 24)
  const led = mask.slice(start, one.at).replace(SAID, '')
  // 进出口总值 isn't 出口总值.
  return name.length >= NAMED_MIN && led.endsWith(name) && !led.endsWith(`进${name}`)
}

/** 客流总量 of 发送旅客, by one sign at least and where others are shares of it; 总数 of anything. */
function isAlike({ mask, pieces }: Scene, one: Figure, name: string, ties: Ties): boolean {
  const kind = name.replace(SUM_END, '')
  const start = Math.max(pieces[one.claim.sentence]?.from ?? 0, one.at - 24)
  const led = mask.slice(start, one.at)
  if (kind === '') return true
  return (
    ties.wholes.has(one.claim.index) &&
    !TRADE.test(kind) &&
    [...kind].some((sign) => led.includes(sign))
  )
}

const SUM_END = /总[㐀-鿿]{1,2}$|全部$/
const TRADE = /[出进]口$/

/** Of several told of one name, the same in other digits. */
function soleOf(called: readonly Figure[]): Figure | null {
  const [only, ...more] = called.toSorted((a, b) => a.claim.precision - b.claim.precision)
  if (only === undefined || more.some(({ size }) => Math.abs(size / only.size - 1) > ROUNDED))
    return null
  return only
}

const ROUNDED = 0.02

/** What others nearby are of, else the first told of its kind, if none is more. */
function totalOf(near: readonly Figure[], share: Figure, ties: Ties): Figure | null {
  const told = near.filter(({ order }) => order < share.order)
  const known = told.filter(({ claim }) => ties.wholes.has(claim.index))
  if (known.length > 0) return soleOf(known)
  const [first] = told
  if (first === undefined || told.some(({ size }) => size > first.size * (1 + ROUNDED))) return null
  return first
}

function reckoningOf(share: Figure, part: Figure, whole: Figure): Reckoning {
  const by = share.claim.unit === 'percent' ? 100 : 1
  return {
    figures: [share, part, whole],
    solve: ([p = NONE, w = NONE]) => {
      const { low, high } = over(p, w)
      return { low: by * low, high: by * high }
    },
    relation: tiedShare(share, part, whole),
  }
}

const NONE: Range = { low: 0, high: 0 }
