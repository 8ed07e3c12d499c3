import { alike, type Scene, sizeOf } from '../derived/scene.ts'
import type { ReadClaim, Relation } from '../model.ts'
import { digitsOf } from '../relate/evidence/figure.ts'
import type { Fits } from './otherwise.ts'
import { areOfOtherNames, type Of } from './text.ts'

// What fails while the figures that it was made of are told exactly by another: the parts have a whole of their own, the part its share, the
// levels their rate. In a whole release they stand near each other, and the wrong one was taken.

/** As far as a list and what it makes up may stand from each other. */
const SENTENCES = 4
/** A figure of fewer digits is as much by chance. */
const DIGITS = 3

export function isExplained(scene: Scene, fits: Fits, one: Relation): boolean {
  switch (one.kind) {
    case 'change':
      return (
        hasOtherWay(scene, fits, one) ||
        hasOtherRate(scene, fits, one) ||
        isOffBase(scene, one) ||
        isOfOtherTime(scene, one)
      )
    case 'share':
      return hasOtherShare(scene, fits, one) || hasOtherPart(scene, fits, one)
    case 'parts':
      return (
        one.complete &&
        one.less === undefined &&
        (isNoTotal(scene, fits, one) || hasOtherWhole(scene, fits, one))
      )
    default:
      return false
  }
}

/** So many times as much as is said, or as little. */
const FAR = { sum: 3, share: 6, over: 2, part: 12 } as const
/** One figure so many times another was told in a wrong scale. */
const SCALED = 50

/** By more than a slip of the pen brings about: the wrong figures were taken, but where noughts are missing. */
export function isFarOff({ byClaim }: Scene, one: Relation): boolean {
  const size = (index: number | null): number => {
    const figure = index === null ? undefined : byClaim.get(index)
    return figure === undefined ? Number.NaN : sizeOf(figure)
  }
  switch (one.kind) {
    case 'share': {
      if (byClaim.get(one.share)?.claim.unit !== 'percent') return false
      const is = (100 * size(one.part)) / size(one.whole)
      // A part that is much more than its whole is one of another.
      if (size(one.share) <= 100 && isFar(is / 100, FAR.over) && is > 100) return true
      // 不合格20批次，合格率95.7%: a share may be of the others.
      return [is, 100 - is].every((share) => isFar(share / size(one.share), FAR.share))
    }
    case 'pooled': {
      const [first] = one.parts.map(size)
      return one.parts.length > 1 && isFar((first ?? 0) / size(one.whole), FAR.share)
    }
    case 'parts': {
      if (one.less !== undefined) return false
      if (!one.complete) {
        const most = Math.max(...one.parts.map(size)) / size(one.whole)
        return most > 1 && isFar(most, FAR.part)
      }
      // A scale that is a word too large.
      if (one.parts.some((part) => size(part) > SCALED * size(one.whole))) return false
      const sum = one.parts.reduce((all, part) => all + size(part), 0)
      return isFar(sum / size(one.whole), FAR.sum)
    }
    default:
      return false
  }
}

function isFar(off: number, most: number): boolean {
  if (!(off > 0) || (off < most && off > 1 / most)) return false
  const tens = Math.log10(off)
  return Math.abs(tens - Math.round(tens)) > NOUGHTS
}

const NOUGHTS = 0.01

/** 比2小时09分58秒的纪录慢26秒: how much more it is says which way it went, and no other word. */
function hasOtherWay({ relations }: Scene, fits: Fits, one: Of<'change'>): boolean {
  const { amount, result, base, direction } = one
  if (amount !== null || result === null || base === null || direction === null) return false
  return relations.some(
    (other) =>
      ((other.kind === 'change' &&
        other.amountIs === 'absolute' &&
        other.result === result &&
        other.base === base) ||
        (other.kind === 'gap' && other.of === result && other.than === base)) &&
      other.direction !== null &&
      other.direction !== direction &&
      fits(other),
  )
}

/** 营收21600万元，上年18000万元，增长20%, and a profit that grew by 18 %. */
function hasOtherRate({ doc, relations, byClaim }: Scene, fits: Fits, one: Of<'change'>): boolean {
  const { amount, amountIs, result, base } = one
  if (amount === null || result === null || base === null || amountIs !== 'relative') return false
  const own = byClaim.get(amount)?.claim
  return relations.some(
    (other) =>
      other.kind === 'change' &&
      other.amountIs === 'relative' &&
      other.amount !== null &&
      other.amount !== amount &&
      other.result === result &&
      other.base === base &&
      (areOfOtherNames(own, byClaim.get(other.amount)?.claim) ||
        isOfNarrower(doc, own, byClaim.get(result)?.claim) ||
        areOfOtherWays(own, byClaim.get(other.amount)?.claim)) &&
      fits(other),
  )
}

/** 居民用电增逾两成 over 全社会用电量68.42亿千瓦时，增长11.3%: words before it name what the level isn't of. */
function isOfNarrower(
  { text, sentences }: Scene['doc'],
  rate: ReadClaim | undefined,
  level: ReadClaim | undefined,
): boolean {
  if (rate === undefined || level === undefined || rate.sentence === level.sentence) return false
  const own = /[㐀-鿿]*$/.exec(text.slice(Math.max(0, rate.start - LED), rate.start))?.[0] ?? ''
  const name = own.replace(WAY, '')
  const { start = 0, end = 0 } = sentences[level.sentence] ?? {}
  const said = text.slice(start, end)
  return name.length >= NAME_MIN && !said.includes(name) && !said.includes(name.slice(0, 2))
}

const WAY =
  /(?:同比|环比|总量|比?[上去]年)?(?:大?幅?[增升降减涨跌多少][长加高低幅速至了]?|提高|下滑)[逾超近约达为了至]*$/
const NAME_MIN = 4

/** 从1例增加到5例，增幅400%，而全市减少7%: the ends went the way of the other. */
function areOfOtherWays(a: ReadClaim | undefined, b: ReadClaim | undefined): boolean {
  return a !== undefined && b !== undefined && a.direction !== null && b.direction !== null
    ? a.direction !== b.direction
    : false
}

/** "Up 12.3% over a year earlier and compared with the 7.2 million of 2018": its base is of another year than that level. */
function isOfOtherTime(
  { relations, byClaim }: Scene,
  { amount, amountIs, base }: Of<'change'>,
): boolean {
  if (amountIs !== 'relative') return false
  const then = yearIn(byClaim.get(base ?? -1)?.claim.period)
  return (
    amount !== null &&
    then !== null &&
    relations.some(
      (other) =>
        other.kind === 'change' &&
        other.amount === amount &&
        other.base === null &&
        yearIn(other.basePeriod) !== null &&
        yearIn(other.basePeriod) !== then,
    )
  )
}

function yearIn(period: string | null | undefined): string | null {
  return /\d{4}/.exec(period ?? '')?.[0] ?? null
}

/** 2023年还要90天，一年缩短了18天，降幅20%: the level is the one that it was before. */
function isOffBase({ doc, byClaim }: Scene, one: Of<'change'>): boolean {
  const { amount, amountIs, difference, result, base } = one
  if (difference === undefined || base !== null || amountIs !== 'relative') return false
  const [rate, step, level] = [amount, difference, result].map((index) => byClaim.get(index ?? -1))
  if (rate === undefined || step === undefined || level === undefined) return false
  const { start } = level.claim
  if (!BEFORE.test(doc.text.slice(Math.max(0, start - LED), start))) return false
  const is = (100 * sizeOf(step)) / sizeOf(level)
  return (
    step.claim.unit === level.claim.unit &&
    Math.abs(is - sizeOf(rate)) <= ROUNDED * 10 ** rate.claim.precision
  )
}

const BEFORE =
  /(?:去年|上年|前年|原来|此前|\d{4}年)[^，。；\d]{0,6}$|\b(?:in \d{4}|last year|a year ago|had been|used to be)[^.;,\d]{0,16}$/i
const LED = 24
/** Of the last digit, rounded or cut off. */
const ROUNDED = 1

/** 四级正好占两成，一级占一成; 占比由30%升至35%: of two shares in one sentence a part has one. */
function hasOtherShare(
  { pieces, byClaim, relations }: Scene,
  fits: Fits,
  one: Of<'share'>,
): boolean {
  const { share, part, whole } = one
  const own = byClaim.get(share)
  if (part === null || whole === null || own === undefined) return false
  // 直流9.87万台、交流11.59万台，占比分别为46%、54%: the other part has it.
  const isOfOther = (index: number): boolean =>
    relations.some(
      (known) =>
        known.kind === 'share' && known.share === index && known.part !== part && fits(known),
    )
  return (pieces[own.claim.sentence]?.figures ?? []).some(
    (other) =>
      other !== own &&
      other.sort === 'S' &&
      sizeOf(other) !== sizeOf(own) &&
      other.claim.kind !== 'growth' &&
      other.claim.form === own.claim.form &&
      !isOfOther(other.claim.index) &&
      fits({ ...one, share: other.claim.index }),
  )
}

/** "Nearly a third were false alarms" over 4,143 fires and 5,894 false alarms of 19,799: told in another sentence, it is of the part that has it. */
function hasOtherPart({ pieces, byClaim }: Scene, fits: Fits, one: Of<'share'>): boolean {
  const { share, part, whole } = one
  const [own, told] = [byClaim.get(share), byClaim.get(part ?? -1)]
  if (own === undefined || told === undefined || whole === null) return false
  if (own.claim.sentence === told.claim.sentence) return false
  return (pieces[told.claim.sentence]?.figures ?? []).some(
    (other) =>
      other !== told &&
      other.claim.index !== whole &&
      other.sort === told.sort &&
      other.claim.unit === told.claim.unit &&
      fits({ ...one, part: other.claim.index }),
  )
}

/** The last row of a table is a mean, or one of the members is the whole: 五种里只有甲少了，其余四种都在增加. */
function isNoTotal(scene: Scene, fits: Fits, one: Of<'parts'>): boolean {
  const { doc, byClaim, pieces } = scene
  const { whole, parts } = one
  const all = byClaim.get(whole)
  const sizes = parts.flatMap((part) => byClaim.get(part) ?? []).map(sizeOf)
  if (all === undefined || sizes.length < parts.length) return false
  const size = sizeOf(all)
  const isRow = doc.paragraphs[pieces[all.claim.sentence]?.paragraph ?? -1]?.kind === 'row'
  if (areEnds(scene, parts) || isRunOfThem(scene, fits, one)) return true
  if (isRow && hasHoles(scene, all.claim, parts)) return true
  return (
    sizes.includes(size) ||
    (isRow && sizes.length > 2 && Math.min(...sizes) < size && size < Math.max(...sizes)) ||
    (sizes.length > 2 && sizes.every((part) => part < size * 1.5 && part > size / 1.5))
  )
}

/** 从1038只增至1264只: what one was and what it is now. */
function areEnds({ relations }: Scene, parts: readonly number[]): boolean {
  return relations.some(
    (one) =>
      one.kind === 'change' &&
      one.result !== null &&
      one.base !== null &&
      parts.includes(one.result) &&
      parts.includes(one.base),
  )
}

/** 就业4488人，升学2244人，出国486人。升学与出国合计2730人: some that stand side by side make it up to the digit. */
function isRunOfThem({ doc, byClaim }: Scene, fits: Fits, one: Of<'parts'>): boolean {
  const { whole, parts } = one
  const all = byClaim.get(whole)
  if (all === undefined || digitsOf(all.claim) < DIGITS || parts.length < 3) return false
  const { start } = all.claim
  if (!TOGETHER.test(doc.text.slice(Math.max(0, start - LED), start))) return false
  const own = parts.toSorted((a, b) => a - b)
  return own.some((_, at) => {
    const [head, tail] = [own.slice(0, at), own.slice(at)]
    return [head, tail].some(
      (some) => some.length > 1 && some.length < own.length && fits({ ...one, parts: some }),
    )
  })
}

const TOGETHER =
  /[与和及、][^，。；、\d]{2,12}(?:合计|共计|加起来|相加|两[项者类])[^，。；\d]{0,4}$|\band [^.;,\d]{2,30} (?:together|combined|jointly)[^.;,\d]{0,20}$/i

/** Rows among those that were added up of which a figure wasn't read. */
function hasHoles(
  { doc, pieces, byClaim }: Scene,
  all: ReadClaim,
  parts: readonly number[],
): boolean {
  const rows = [...parts.flatMap((part) => byClaim.get(part)?.claim ?? []), all].map(
    ({ sentence }) => pieces[sentence]?.paragraph ?? 0,
  )
  if (rows.some((row) => doc.paragraphs[row]?.kind !== 'row')) return false
  const [from, to] = [Math.min(...rows), Math.max(...rows)]
  return doc.paragraphs
    .slice(from, to + 1)
    .some(
      ({ kind, index, start, end }) =>
        kind === 'row' && !rows.includes(index) && /\d/.test(doc.text.slice(start, end)),
    )
}

/** 1号线30240件，3号线20736件，2号线18144件。三条线加起来69120件: they make up that. */
function hasOtherWhole(scene: Scene, fits: Fits, one: Of<'parts'>): boolean {
  const { whole, parts } = one
  const own = scene.byClaim.get(whole)
  if (own === undefined) return false
  const sentences = parts.flatMap((part) => scene.byClaim.get(part)?.claim.sentence ?? [])
  const [from, to] = [Math.min(...sentences) - SENTENCES, Math.max(...sentences) + SENTENCES]
  return scene.pieces
    .slice(Math.max(0, from), to + 1)
    .flatMap(({ figures }) => figures)
    .some(
      (other) =>
        other !== own &&
        !parts.includes(other.claim.index) &&
        // 逾6200万: of what has a bound much is told by chance.
        other.claim.bound === 'exact' &&
        digitsOf(other.claim) >= DIGITS &&
        sizeOf(other) !== sizeOf(own) &&
        alike(scene, other, own) &&
        fits({ ...one, whole: other.claim.index }),
    )
}
