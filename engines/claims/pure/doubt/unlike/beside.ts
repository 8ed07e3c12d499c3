import type { ReadClaim } from '../../model.ts'
import { at, led, next, type Of, sizeOf, type Text } from '../text.ts'

// What the words right beside a figure say that it is, and what it can't be to others by that: seen in releases as they were published.

const GROWN =
  /^(?:,? (?:year[- ](?:over|on)[- ]year |organic |annual |net )?(?:increase|decrease|decline|rise|drop|growth|gain|reduction|improvement|jump|fall|surge)\b| (?:higher|lower|more than)\b)/i

/** "A $4 million, or 14% increase": of what was before, and no part of a whole. */
export function isRateOfGrowth(said: Text, share: ReadClaim | undefined): boolean {
  return share !== undefined && GROWN.test(next(said, share, 40))
}

/** 其次是南湾38亩和北渡22亩等: others aren't told, so that the told ones are less than the whole. */
export function isOpenList(said: Text, { whole, parts }: Of<'parts'>): boolean {
  const own = parts.flatMap((part) => at(said, part) ?? []).toSorted((a, b) => a.start - b.start)
  const [of, last] = [at(said, whole), own.at(-1)]
  if (of === undefined || last === undefined || own.length < 2) return false
  if (own.reduce((sum, part) => sum + sizeOf(part), 0) > sizeOf(of)) return false
  return OPEN.test(next(said, last, 24))
}

const OPEN =
  /^[^，。；、\d]{0,6}等(?:[。，；]|[^于級级候待]{0,3}[。，；])|^,? (?:among others|and (?:others|more)\b|etc\b)/i

/** 每股收益0.35美元…0.27美元和0.31美元: what is told per share has no parts. */
export function isPerShare(said: Text, of: ReadClaim | undefined): boolean {
  if (of === undefined) return false
  const clause = `${led(said, of, 60)
    .split(/[。；;]/)
    .at(-1)}${next(said, of, 12)}`
  return /每股|每(?:份|一)?(?:ADS|存托股)|\b(?:per (?:\w+ )?share|EPS|a share(?! of)|per (?:user|customer|subscriber|head|capita))\b/i.test(
    clause,
  )
}

/** "Prices fell 0.4% in the 31 cities, in the 35 others 0.5%": what the first says of the one is meant of the other. */
export function isElidedGrowth(
  { doc: { text }, context }: Text,
  part: ReadClaim | undefined,
  share: ReadClaim | undefined,
): boolean {
  if (part === undefined || share === undefined || part.end > share.start) return false
  return (
    /\bin (?:the |its )?$/.test(text.slice(part.start - 8, part.start)) &&
    /^ [a-z- ]{3,40} $/.test(text.slice(part.end, share.start)) &&
    context.claims.some(
      ({ sentence, kind, unit, end }) =>
        sentence === share.sentence && end < part.start && kind === 'growth' && unit === share.unit,
    )
  )
}

/** "One scheme covers 41% of its costs, the other 37%": of what each has. */
export function areOfOwn(said: Text, shares: readonly number[]): boolean {
  const [first, last] = shares.map((index) => at(said, index))
  if (isByEach(said, first)) return true
  return (
    first !== undefined &&
    last !== undefined &&
    /\bone (?:[a-z]+ ){1,3}$/i.test(led(said, first, 40)) &&
    /^ of (?:its|his|her)\b/.test(next(said, first, 8)) &&
    /\bthe other(?: [a-z]+){0,2} $/.test(led(said, last, 30))
  )
}

const BY_EACH =
  /\b(?:score[ds]?|answer(?:s|ed)?|pay|pays|paid|spen[dt]s?|save[ds]?|los[et]|gain(?:s|ed)?|eat|ate|drink|reach(?:es|ed)?|achieve[ds]?|improve[ds]?|use[ds]?|miss(?:es|ed)?) (?:about |only |some |nearly )?$/

/** "Boys scored 43% and girls 47%", "boys got 43% of answers right": what each did, and no part of all. */
function isByEach(said: Text, first: ReadClaim | undefined): boolean {
  return (
    first !== undefined &&
    (BY_EACH.test(led(said, first, 30)) ||
      /^ of (?:[a-z]+ ){1,3}(?:right|wrong)\b/.test(next(said, first)))
  )
}

/** "27 fewer than the 858 of 2018. The dead were 147 drivers …": what a level was held against isn't what is dealt out behind. */
export function isHeldAgainst(said: Text, of: ReadClaim, own: readonly ReadClaim[]): boolean {
  return (
    own.every(({ sentence }) => sentence > of.sentence) &&
    /\b(?:than|against|versus|compared (?:with|to)) (?:the |some |about |only )*$/i.test(
      led(said, of, 40),
    ) &&
    said.context.claims.some(
      ({ sentence, end, unit }) => sentence === of.sentence && end < of.start && unit === of.unit,
    )
  )
}

/** "The average ticket cost 32 euros", "rainfall averaged 101 mm": no sum of others. */
export function isMeanTold(said: Text, of: ReadClaim, own: readonly ReadClaim[]): boolean {
  const words = led(said, of, 60).split(/[.;,]/).at(-1) ?? ''
  return (
    /\baverage (?!of\b)[^\d]{0,50}$/i.test(words) ||
    (/\baveraged? $/i.test(words) && own.every(({ sentence }) => sentence !== of.sentence))
  )
}

/** 目标是2029年达到25%: what is aimed at, and not that it was met. */
export function isAimedAt(said: Text, target: ReadClaim | undefined): boolean {
  return (
    target !== undefined &&
    /目[标標][^，。；]{0,20}[是为為][^，。；]{0,8}(?:[达達]到|[实實][现現]|完成)?$/.test(
      led(said, target, 40),
    )
  )
}

/** "Ostra (62%) and Linden (61%) are most likely": both are. */
export function areBothMost(said: Text, { value, target, isOrder }: Of<'target'>): boolean {
  const [a, b] = [at(said, value), at(said, target)].toSorted(
    (x, y) => (x?.start ?? 0) - (y?.start ?? 0),
  )
  if (isOrder !== true || a === undefined || b === undefined) return false
  return (
    /^\)? and [^.;()\d]{2,40}\(?$/.test(said.doc.text.slice(a.end, b.start)) &&
    /^\)? (?:are|were|have|had|record|saw|report)[a-z]* (?:both )?(?:the )?(?:most|least|highest|lowest|best|worst)/.test(
      next(said, b, 40),
    )
  )
}

/** "27.6 million in 2023 (previously reported as 27.8 million), an increase": what was told of it then is nothing that another is held against. */
export function isFormer(said: Text, one: ReadClaim | undefined): boolean {
  return one !== undefined && FORMER.test(led(said, one, 50))
}

const FORMER =
  /\((?:(?:as|figure) )?(?:previously|originally|initially|formerly|first|earlier) (?:reported|stated|published|announced|given|estimated|put)\b[^()\d]*$/

/** 日均6.1万人次，单日最高12.8万人次: what is the most is told to be above the other, and never below it. */
export function isMostItself(said: Text, { target, side, isWay }: Of<'target'>): boolean {
  const most = at(said, target)
  if (isWay !== true || most === undefined) return false
  const clause =
    led(said, most, 24)
      .split(/[，。；：]/)
      .at(-1) ?? ''
  return (side === 'above' ? MOST : LEAST).test(clause)
}

const MOST = /(?:最[高多大]|峰值|高峰)[^，。；\d]{0,6}$/
const LEAST = /(?:最[低少小]|谷值|低谷)[^，。；\d]{0,6}$/
