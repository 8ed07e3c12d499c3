import type { Relation } from '../model.ts'
import { announcedPair } from './change/announced.ts'
import {
  alike,
  around,
  before,
  behind,
  between,
  changeBetween,
  type Figure,
  isChinese,
  type Piece,
  type Reading,
  type Scene,
  sizeOf,
} from './scene.ts'

// "Q, three times the Q of @"; "more than doubled: Q last year, against Q in @"; 960册, 而此前每月只有320册, 猛增到12倍.

const OTHERWISE =
  /\b(?:every|real|forecast|expect\w*|target|per cent|percentage|each|twice as (?:large|long)|since .* since)\b|年均|预计|目标|可比|不变价|全国|平均水平/

export function multipleOf(scene: Scene, times: Figure): Reading | null {
  if (times.sort !== 'X') return null
  const [own, last] = around(scene, times, 1)
  if (own === undefined || /[\t|]/.test(scene.mask.slice(own.from, own.to))) return null
  const isLevel = (one: Figure): boolean =>
    one.sort === 'Q' &&
    one.claim.kind !== 'growth' &&
    one.claim.kind !== 'gap' &&
    (SURE.has(one.claim.bound) || isChinese(scene, one))
  const near = own.figures.filter(isLevel)
  const isNext =
    near.length === 0 &&
    last !== undefined &&
    (/^\W*(?:that|this|it|the (?:number|figure|total))\b|^(?:这|该|是|为|相当于)/.test(
      scene.mask.slice(own.from, times.at),
    ) ||
      AS_MANY.test(scene.mask.slice(own.from, own.to)))
  const split = near.length === 1 ? saidBefore(scene, times, [own, last]).filter(isLevel) : []
  const isSplit = split.length > 0
  const above = isNext ? around(scene, times, 2).slice(1).toReversed() : []
  const told = above.map(({ figures }) => figures.filter(isLevel))
  const pool = !isNext
    ? [...split, ...near]
    : (told.at(-1)?.length ?? 0) < 2
      ? told.flat()
      : (told.at(-1) ?? [])
  if (
    own.figures.some((one) => one !== times && one.sort === 'X') ||
    OTHERWISE.test(scene.mask.slice(own.from, own.to).replaceAll('Q each', 'Q'))
  )
    return null
  const announced = near.length === 0 && !isNext ? announcedPair(scene, times) : null
  if (announced !== null) pool.push(announced.result, announced.base)
  const pairs = pool.flatMap((a, at) =>
    pool.slice(at + 1).flatMap((b) => (alike(scene, a, b) ? [[a, b] as const] : [])),
  )
  const [pair] = pairs
  if (pair === undefined || pairs.length > 1 || pool.length > 3) return null
  const [less, more] = sizeOf(pair[0]) < sizeOf(pair[1]) ? pair : [pair[1], pair[0]]
  if (sizeOf(more) > SIZE_MAX * sizeOf(less)) return null
  if (
    announced === null &&
    !isSplit &&
    (isOfOther(scene, times, pair) || !isTied(scene, times, pair))
  )
    return null
  const isHalf = sizeOf(times) < 1
  const [result, base] = isHalf ? [less, more] : [more, less]
  const relation = (of: Figure, than: Figure): Relation => ({
    kind: 'multiple',
    times: times.claim.index,
    of: of.claim.index,
    base: than.claim.index,
    baseWords: null,
  })
  const ratio = sizeOf(more) / sizeOf(less)
  const { bound } = times.claim
  // "More than doubled" is said of threefold, too.
  if (bound !== 'exact' && bound !== 'about' && !(bound === 'over' && ratio < sizeOf(times)))
    return null
  if (
    /^ (?:the|its|their) (?!(?:price|number|amount|figure|rate|total|level)\b)[^,.;QSX]{3,40}(?:[,.;]|$)/.test(
      behind(scene, times),
    )
  )
    return null
  const isGrowth = times.claim.kind === 'growth'
  const change = changeBetween({ result, base }, isHalf ? 'down' : 'up', {
    figure: times,
    is: 'times',
  })
  return {
    meant: isGrowth ? change : relation(result, base),
    others: [relation(result, base)],
  }
}

/** "Two and a half times as many in a single year": of what was told before. */
const AS_MANY =
  /^\Wx (?:as (?:many|much)|more|the (?:number|figure|amount|total))\b|^x (?:as (?:many|much)|the (?:number|figure))\b/i

/** "It will cost Q. That is three times what it costs today (Q)". */
function saidBefore(
  scene: Scene,
  times: Figure,
  [own, last]: readonly [Piece, Piece | undefined],
): readonly Figure[] {
  const isBack = IT_IS.test(scene.mask.slice(own.from, times.at))
  return isBack && last?.paragraph === own.paragraph ? last.figures : []
}

/** "Ten times what the whole country was given": the other side is told in words. */
const WHAT = /^ what [^.;QSX]*(?:[.;]|$)/

const IT_IS =
  /^\W*(?:that|this|it|which)(?:[’']s| is| was| means)(?: now| nearly| about| almost)? $/
const SURE: ReadonlySet<string> = new Set(['exact', 'about'])
const SIZE_MAX = 60
const BASE =
  /\b(?:from|than|against|versus|vs|compared (?:with|to)|the|as|when|only|had|earlier|was|were)\b[^.;:QSX]{0,30}$|(?:从|由|比|较|为|而|只有|仅|此前|原来|平日|（|的)[^，。；QSX]{0,12}$/

/** 机构达7600家，是原来的4倍，护理员从3万人增加到33万人; "753 for August and 0.39 times the December price". */
function isOfOther(scene: Scene, times: Figure, pair: readonly [Figure, Figure]): boolean {
  const last = scene.figures[times.order - 1]
  if (WHAT.test(behind(scene, times, 80)) && pair.every(({ at }) => at < times.at)) return true
  if (!isChinese(scene, times)) return / and $/.test(before(scene, times))
  if (last === undefined || pair.includes(last) || last.claim.sentence !== times.claim.sentence)
    return false
  return last.sort === 'Q' && /^[^，。；]{0,6}，[^，。；]{0,10}$/.test(between(scene, last, times))
}

/** The multiple stands between the two, or next to them, and one of them is told to be the base. */
function isTied(scene: Scene, times: Figure, [a, b]: readonly [Figure, Figure]): boolean {
  const isLed = b.at > times.at && AS.test(scene.mask.slice(times.at + 1, b.at))
  const isBase = isLed || BASE.test(before(scene, b, 44)) || BASE.test(before(scene, a, 44))
  const span = Math.max(a.at, b.at, times.at) - Math.min(a.at, b.at, times.at)
  if (!isBase || span > SPAN_MAX) return false
  const said = scene.mask.slice(Math.min(a.at, b.at, times.at), Math.max(a.at, b.at, times.at))
  const end = Math.max(a.at, b.at)
  const back = times.at > end ? scene.mask.slice(end + 1, times.at) : ''
  // 航线从1条增长到22条，发货量增长了10倍: of something else.
  if (isChinese(scene, times))
    return (
      !/[；。]|其中|分别/.test(said.replace(SAME, '')) &&
      /^[^，]*$|[，）](?:即|就|也|已)?(?:是|为|达|相当|猛?增|翻|扩大|上升)[^，]*$/.test(back)
    )
  // "Profit doubled as revenue rose to Q from Q".
  const isOther =
    /^x[^qsx]{0,20}\b(?:as|and) (?:[a-z]+ ){1,3}(?:rose|grew|fell|climbed|increased|declined|dropped|jumped)\b/i
  if (/\band (?:the|its)\b/.test(said) || isOther.test(said)) return false
  return !/;|\b(?:while|whereas|although|profits?|but)\b/.test(said + behind(scene, times, 20))
}

const SPAN_MAX = 120
/** "Eight times as much as in its first round, which brought in Q". */
const AS = /^ (?:as (?:many|much|large|high|big|long|fast) as|more than|that of)\b[^.;QSX]{0,70}$/
/** 这个数字变成了196万元: goes on about what was told. */
const SAME = /；[^，。；QSX]{0,12}[，]?(?:这个|这一|该)(?:数字|数据|数|指标)/
