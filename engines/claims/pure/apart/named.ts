import {
  alike,
  before,
  behind,
  between,
  type Figure,
  isChange,
  isChinese,
  type Scene,
  sizeOf,
} from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { figuresNear } from './nearby.ts'

// "Revenue came to EUR 318 million … Operating profit was EUR 79.5 million, a margin of 25 percent", 研发投入5.18亿元，占营业收入的6.0%: shares whose whole stands
// anywhere around, under the name that the share gives it.

type Share = Extract<Relation, { kind: 'share' }>
export type Named = { readonly meant: Share; readonly others: readonly Share[] }

export function namedOf(scene: Scene, share: Figure, half: Share | null): Named | null {
  if (share.sort !== 'S' || isChange(share)) return null
  const rate = rateOf(scene, share)
  const name = rate === null ? nameOf(scene, share) : null
  if (rate === null && name === null) return null
  const part = rate?.part == null ? partOf(scene, share, half) : onlyCalled(scene, share, rate.part)
  if (part === null || !isLevel(part)) return null
  const isOfTime = (one: Figure): boolean =>
    rate === null ? mayBeOfOneTime(one, part) : areOfOneTime(one, part)
  const isWhole = (one: Figure): boolean =>
    one !== part &&
    isLevel(one) &&
    alike(scene, one, part) &&
    isOfTime(one) &&
    !(one.claim.sentence === share.claim.sentence && one.order > share.order)
  const whole =
    rate !== null
      ? onlyCalled(scene, share, rate.whole, isWhole)
      : onlyNamed(scene, share, name ?? '', isWhole)
  if (whole === null || !isBelievable(share, part, whole)) return null
  const others = figuresNear(scene.figures, share)
    .filter((one) => one !== whole && isWhole(one))
    .map((one) => relationOf(share, part, one))
  return { meant: relationOf(share, part, whole), others }
}

const CHINESE_NAME =
  /[占佔](?:到|了)?(?:全[省市县区国州]|我[省市]|公司|同期|当年|年度)?([^，。；、QSDX占佔@]{2,14}?)的?(?:比重|比例|份额)?(?:约|近|超过?|达到?|为|的|仅|只)*$/
const NAME =
  /^\)? of (?:(?:the|its|their|our|all|total|group|overall|annual|consolidated|company's) )*(?!(?:the|its|their|our|voting|outstanding|common|stock|shares|total|whole|overall|all|them|these|those|this|that|it|which|whom)\b)([a-z][a-z&'’() -]{3,50}?)(?=[.,;)]|$| (?:in|for|and|at|last|this|was|were|is|are|with|up|down|from|compared)\b)/

function nameOf(scene: Scene, share: Figure): string | null {
  const isHan = isChinese(scene, share)
  const [, name] =
    (isHan ? CHINESE_NAME.exec(before(scene, share, 40)) : NAME.exec(behind(scene, share, 70))) ??
    []
  if (name === undefined) return null
  return isHan
    ? /^(?:总|全[部国省市县区州]|世界|国内|同类|其|比|[省市县区]$)/.test(name)
      ? null
      : name
    : name.replace(/\([^)]*\)/g, ' ')
}

type Rate = { readonly part: RegExp | null; readonly whole: RegExp }
/** "Sales of cars" are some of them. */
const SALES =
  /\b(?:revenues?|net sales|sales|turnover)\b(?! of (?!the (?:[a-z]+ )?(?:group|company|firm|bank|authority)\b)[a-z])/
const INCOME = /(?:营业总?收入|营收)$/
function margin(name: string): RegExp {
  return new RegExp(
    `\\b(?<!adjusted )${name} margin (?:(?:thus|therefore|then|came|stood|rose|fell|improved) )?(?:of|at|to|was|is|reached)(?: about)? $`,
  )
}

/** Rates of one figure in another that are called by a name of their own. */
const RATES: readonly (readonly [name: RegExp, rate: Rate])[] = [
  [margin('ebit'), { part: /\bebit\b/, whole: SALES }],
  [margin('ebitda'), { part: /\bebitda\b/, whole: SALES }],
  [
    margin('operating'),
    { part: /(?<!-level )\boperating (?:profit|income|result)\b/, whole: SALES },
  ],
  [margin('net(?: profit)?'), { part: /\bnet (?:profit|income|earnings)\b/, whole: SALES }],
  [/\bmargin (?:of|at|to) (?:about )?$/, { part: null, whole: SALES }],
  [/净利(?:润)?率[为达至]*$/, { part: /净利润$/, whole: INCOME }],
  [/营业收入利润率[为达至]*$/, { part: /利润总额$/, whole: /营业收入$/ }],
  [
    /资产负债率[为达至]*$/,
    { part: /(?:总负债|负债总[额计]|负债合计)$/, whole: /(?:总资产|资产总[额计])$/ },
  ],
  [
    /产销率[为达至]*$/,
    { part: /(?:销量|销售量|销[^，。；]{1,2})$/, whole: /(?:产量|产[^，。；量]{1,2})$/ },
  ],
]

function rateOf(scene: Scene, share: Figure): Rate | null {
  const said = before(scene, share, 60)
  return RATES.find(([name]) => name.test(said))?.[1] ?? null
}

const LINK =
  /^[^.;QSDX]{0,24}(?: \(|,? (?:or|representing|accounting for|equal to|equivalent to|corresponding to|making up|which (?:is|was|represents|corresponds to|equals)|giving|with|for|an?|at)\b|\()[^.;QSDX]{0,40}$/
const CHINESE_LINK = /^[^。；QSDX]{0,4}[，（][^，。；QSDX]{0,20}$/

/** What the share is told of in the same breath; what a level was before, in a bracket behind it, is none. */
function partOf(scene: Scene, share: Figure, half: Share | null): Figure | null {
  const known = scene.byClaim.get(half?.part ?? -1)
  if (known !== undefined) return known
  const last = scene.figures[share.order - 1]
  if (last === undefined || last.claim.sentence !== share.claim.sentence)
    return isChinese(scene, share) ? partBelow(scene, share) : null
  const said = between(scene, last, share)
  const level = scene.figures[last.order - 1]
  if (said.startsWith('),') && level !== undefined && between(scene, level, last) === ' (')
    return LINK.test(said.slice(1)) ? level : null
  return (isChinese(scene, share) ? CHINESE_LINK : LINK).test(said) ? last : null
}

/** 机电产品占出口比重近六成。出口机电产品3084.3亿元: what stands in the title of a paragraph is told below it. */
function partBelow(scene: Scene, share: Figure): Figure | null {
  const [own, next] = [0, 1].map((by) => scene.pieces[share.claim.sentence + by])
  const part = next?.figures[0]
  const subject = /([㐀-鿿]{2,8})[占佔][^，。；占佔]{0,16}$/.exec(before(scene, share, 40))?.[1]
  if (part === undefined || subject === undefined || own?.figures.length !== 1) return null
  const isOne = own.paragraph === next?.paragraph
  return isOne && clauseOf(scene, part).includes(subject) ? part : null
}

function isLevel({ sort, claim }: Figure): boolean {
  return (
    sort === 'Q' &&
    claim.kind !== 'growth' &&
    claim.kind !== 'gap' &&
    claim.kind !== 'target' &&
    (!claim.unit.includes('/') || claim.unit.endsWith('/person'))
  )
}

function areOfOneTime({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.period === null || b.period === null || a.period === b.period
}

/** A time that was taken over from the sentence before may be none of its own. */
function mayBeOfOneTime(one: Figure, part: Figure): boolean {
  return areOfOneTime(one, part) || part.claim.periodFrom === 'inherited'
}

/** The clause up to a figure, in which its name stands. */
function clauseOf(scene: Scene, one: Figure): string {
  const words =
    before(scene, one, 90)
      .replace(/ from Q(?: in @)? to $| by Q(?:,? or S,?)? to $/, ' ')
      .split(/[,;:，。；：、（(]|Q|\t|\|/)
      .at(-1) ?? ''
  return words.replace(/(?:[达为至到约近超过了]|实现|完成|分别|[\s@])+$/, '')
}

/** Of figures that the words call so the one value; of two times that of the share's. */
function onlyCalled(
  scene: Scene,
  share: Figure,
  name: RegExp,
  isMeant: (one: Figure) => boolean = isLevel,
): Figure | null {
  const found = figuresNear(scene.figures, share).filter(
    (one) => isMeant(one) && areOfOneTime(one, share) && name.test(clauseOf(scene, one)),
  )
  const [first] = found
  const isOne = first !== undefined && found.every((one) => sizeOf(one) === sizeOf(first))
  return isOne ? first : null
}

/** The figure that is called by the name and by least else. */
function onlyNamed(
  scene: Scene,
  share: Figure,
  name: string,
  isMeant: (one: Figure) => boolean,
): Figure | null {
  let best: Figure | null = null
  let least = Number.POSITIVE_INFINITY
  let isContested = false
  for (const one of figuresNear(scene.figures, share)) {
    if (!isMeant(one)) continue
    const more = moreThan(clauseOf(scene, one), name)
    if (more === null || more > MORE_MAX) continue
    if (more === least && best !== null) isContested ||= sizeOf(best) !== sizeOf(one)
    if (more >= least) continue
    isContested = false
    least = more
    best = one
  }
  return isContested ? null : best
}

/** How much longer than the name a figure's own is, so that it may still be all of it. */
const MORE_MAX = 9
const MOVES =
  /\b(?:rose|fell|grew|increased|decreased|was|were|is|stood|came|reached|amounted|totall?ed|put|to|at|by|of|the|in|up|down)\b|[@SD]/g

/** 服务性消费支出 is some of 消费支出. */
const OF_A_KIND = /[性型类類]$/

/** 进出口总值 isn't 出口总值, though it ends so. */
function isOfAnother(ahead: string, name: string): boolean {
  return OF_A_KIND.test(ahead) || (name.startsWith('出口') && ahead.endsWith('进'))
}

/** How many characters stand in words beside the name; null if they don't have it. */
function moreThan(words: string, name: string): number | null {
  if (/[㐀-鿿]/.test(name))
    return words.endsWith(name) && !isOfAnother(words.slice(0, -name.length), name)
      ? words.replace(/.*(?:公司|全[省市县区国年]|我[省市])/, '').length - name.length
      : null
  const own = words.replace(MOVES, ' ').match(/[a-z]{3,}/g) ?? []
  const asked = name.match(/[a-z]{3,}/g) ?? []
  const isIn = (word: string): boolean =>
    asked.some((other) => other.slice(0, 6) === word.slice(0, 6))
  const common = own.filter(isIn)
  if (common.length === 0) return null
  const isAll = asked.every((word) => own.some((other) => other.slice(0, 6) === word.slice(0, 6)))
  if (!isAll) return null
  return own.filter((word) => !isIn(word)).join('').length
}

/** An error is of a size that a reader could believe, or of a word of scale. */
function isBelievable({ claim }: Figure, part: Figure, whole: Figure): boolean {
  const said =
    claim.fraction !== null
      ? Number(claim.fraction.num) / Number(claim.fraction.den)
      : Number(claim.value.coefficient) / 10 ** claim.value.scale / 100
  const off = Math.abs(Math.log10(sizeOf(part) / sizeOf(whole) / said))
  const isScale = SCALES.some((power) => Math.abs(off - power) < SCALE_NEAR)
  return off < FAR || isScale
}

const FAR = Math.log10(4)
const SCALES = [3, 4, 6, 8]
const SCALE_NEAR = 0.03

function relationOf(share: Figure, part: Figure, whole: Figure): Share {
  return {
    kind: 'share',
    share: share.claim.index,
    part: part.claim.index,
    whole: whole.claim.index,
    baseWords: null,
  }
}
