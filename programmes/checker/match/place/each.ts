import type { ReadClaim, Reading } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import { decimalOf, rationalOf } from '#platform/exact'
import { nearTo } from '../spans.ts'
import type { Whereabouts } from './whereabouts.ts'

// A figure may be of places that were only counted: of each of them, or of all of them together.

/** 'Nine cities have an output of more than a trillion': the figure is each one's, not the region's. */
export function isOfEach(
  reading: Reading,
  where: Whereabouts,
  ground: Ground,
  claim: ReadClaim,
): boolean {
  const { sentence, unit, start, end } = claim
  const { text } = reading.doc
  if (unit === 'places' || unit === 'items') return false
  if (isOfUnnamed(reading, where, ground, claim)) return true
  if (THOSE_THAT_ZH.test(text.slice(end, end + THOSE_NEAR))) return true
  const near = text.slice(Math.max(0, start - AVERAGED_NEAR), start)
  if (SUMMED.test(near)) return isOfSome(reading, ground, claim)
  if (AVERAGED.test(near)) {
    const isNamed = where.mentionsOf(claim).some((one) => one.id !== null && one.end <= start)
    return !isNamed && isOfSome(reading, ground, claim)
  }
  if (OF_THE_COUNT.has(unit)) return false
  if (THOSE_WITH.test(text.slice(Math.max(0, start - THOSE_NEAR), start))) return true
  const aside: ReadClaim[] = []
  for (const before of countsBefore(reading, claim)) {
    if (before.sentence !== sentence) return false
    const isListed = before.form === 'names' || before.form === 'kinds'
    if (isListed) aside.push(before)
    if (isListed || before.unit !== 'places') continue
    const isBetween = (one: { readonly start: number; readonly end: number }) =>
      one.start >= before.end && one.end <= start
    const isAside = (one: { readonly start: number; readonly end: number }) =>
      aside.some((list) => list.start <= one.start && one.end <= list.end)
    // The count is of those among whom it ranks.
    if (unit === 'rank' && isRankedAmong(text.slice(before.end, start))) continue
    if (EACH.test(text.slice(before.end, start))) return true
    const isWhere = (one: { readonly start: number }) =>
      WHERE.test(text.slice(before.end, one.start))
    const isOther = (one: { readonly start: number; readonly end: number }) =>
      isBetween(one) && !isAside(one) && !isWhere(one)
    return !where.mentionsOf(claim).some(isOther)
  }
  return false
}

/** Between a count of places and a rank: 在31个省份中排第13, 列31个省区市第二. */
export function isRankedAmong(words: string): boolean {
  return AMONG.test(words)
}

const AMONG =
  /^(?:[^，。；\d]{0,8}[中里内]|(?:省|市|区|县|自治区|直辖市|地级市|城市|国家|经济体)[^，。；\d]{0,8}$)/

/** 'The four together accounted for': whichever was named before, it is no figure of one of them. */
function isOfUnnamed(
  { doc }: Reading,
  { mentionsOf }: Whereabouts,
  { region }: Ground,
  claim: ReadClaim,
): boolean {
  const { start } = nearTo(doc.sentences[claim.sentence] ?? claim, claim)
  const said = UNNAMED.exec(doc.text.slice(start, Math.min(claim.start, start + SAID_NEAR)))?.[1]
  if (said === undefined) return false
  const isNamed = mentionsOf(claim).some(
    ({ id, end }) => id !== null && id !== region.nationPlace && end <= claim.start,
  )
  const isRegion = claim.place?.id === region.regionPlace
  return !isNamed && !(isRegion && isSizeIn(region, BigInt(SAID_COUNTS.indexOf(said))))
}

const UNNAMED =
  /^(?:together,? |combined,? |in all,? )?(?:the|these|those|all) (?:other )?(two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:years|months|quarters|weeks|days)\b)/i

/** The nearest first. */
function countsBefore({ claims }: Reading, { index }: ReadClaim): readonly ReadClaim[] {
  return claims.slice(Math.max(0, index - LOOK_BACK), index).toReversed()
}

/** 'Eight cities had a combined output of': the sum is the region's only where it has so many members. */
function isOfSome(reading: Reading, { region }: Ground, claim: ReadClaim): boolean {
  const counted = countsBefore(reading, claim).find(
    ({ unit, form, sentence }) =>
      unit === 'places' && form !== 'names' && form !== 'kinds' && sentence === claim.sentence,
  )
  const from = Math.max(reading.doc.sentences[claim.sentence]?.start ?? 0, claim.start - SAID_NEAR)
  const said = SAID.exec(reading.doc.text.slice(from, claim.start))?.[1]?.toLowerCase()
  if (counted === undefined && said === undefined) return false
  const count =
    counted === undefined
      ? BigInt(SAID_COUNTS.indexOf(said ?? ''))
      : decimalOf(rationalOf(counted.value), 0, 'half-up').coefficient
  return !isSizeIn(region, count)
}

/** So many places make up something of the region. */
function isSizeIn({ compositions }: Ground['region'], count: bigint): boolean {
  return [...compositions.values()].some(
    ({ members }) => BigInt(members.filter(({ to }) => to === null).length) === count,
  )
}

const SAID_NEAR = 100
/** A small count isn't read as a figure. */
const SAID_COUNTS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
    ' ',
  )
const SAID = new RegExp(
  `\\b(${SAID_COUNTS.join('|')}) (?:[a-z-]+ )?(?:cities|counties|districts|provinces|towns)\\b`,
  'i',
)

/** GDP超过万亿元的城市: what each of those has. */
const THOSE_THAT_ZH =
  /^(?:及?以[上下])?的(?:有|包括|地区(?!生产|GDP)|地市|城市|省份|省|市|州|县|区|镇|乡|村|园区|企业|家庭|人口)/
/** 'A third of the country's cities with an output of a trillion': what each of those has. */
const THOSE_WITH =
  /\b(?:cities|provinces|municipalities|counties) (?:(?:in|of|across|within) (?:[a-z'’-]+ ){1,4})?(?:with|having|whose|that (?:have|had))\b[^.,;:]*$/i
const THOSE_NEAR = 60
const EACH = /\b(?:each|apiece|respectively)\b|均|各自|分别/
/** 'Nine cities of the delta': a place right behind the count says which they are. */
const WHERE = /^(?: [a-z-]+){0,3} (?:of|in|across|within|from|throughout) (?:the )?$/

const SUMMED = /合计|总和|之和|total|combined|together/i
/** The mean of forty-one cities is the region's. */
const AVERAGED = /平均|均值|average|mean/i
const AVERAGED_NEAR = 60
const LOOK_BACK = 3
/** A share may be said of the count itself. */
const OF_THE_COUNT: ReadonlySet<string> = new Set(['percent', 'ratio', 'percentage-point'])
