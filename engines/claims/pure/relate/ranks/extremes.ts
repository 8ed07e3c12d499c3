import type { Doc, ReadClaim, Span } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Entry, Listed } from './types.ts'
import { sizeOf } from './words.ts'

// Superlatives of which no table says which way they order ("the saltiest at 2.1 grams", 最忙，办了412件): whoever is told so stands at one of
// the two ends of those who are told beside. It is read only where the figure stands right behind, so that nothing else is measured.

/** What is no order of figures, or one of another kind. */
const TASTE =
  /^(?:best|worst|finest|nicest|prettiest|sweetest|kindest|happiest|saddest|bravest|cleverest|dearest|latest|newest|oldest|youngest|eldest|earliest|nearest|closest|largest|biggest|smallest|greatest|richest|poorest|rarest|honest|modest|interest|forest|request|protest|harvest|contest|suggest|invest|arrest|guest|tempest|priest|conquest|digest|inquest|manifest|earnest|fullest|northernmost|strangest|oddest|quaintest|simplest|easiest|hardest|cutest|funniest|loveliest|grandest|plainest)$/
const LED_EN =
  /(?<!\b(?:two|three|four|five|six|seven|ten|\d) )\b([a-z]{3,11}est)\b[^.;:(\d]{0,60}?(?:(?: at| takes| took| weighs| weighed| measures| measured) | \()[£$€]?$/i
const LED_ZH =
  /最(?![高多大低少小好近新老初终后先早美佳终重要])([\u4e00-\u9fff])(?:的(?:是|为)?)?[^，。；：\d]{0,8}[，：（(]?(?:[^，。；：\d]{0,3})?$/
const OTHER =
  /\b(?:one of|among|since|ever|record|history|not|never|last|once|per|average|growing|rising|falling|selling|improved)\b|之一|历史|以来|去年|纪录|平均|增长|增速|人均|占/i

/** Entries that words put at an end of the list, and that stand within it. */
export function misledIn(
  { text }: Doc,
  list: Listed,
  isZh: boolean,
): readonly (readonly [leader: ReadClaim, above: ReadClaim, below: ReadClaim])[] {
  const { entries } = list
  const [own, ...others] = entries
  if (own === undefined || others.length < 2) return []
  const first = dimensionOf(own.claim.unit)
  if (first === '' || others.some(({ claim }) => !isAlike(claim, own.claim))) return []
  const lead = text.slice(Math.max(own.start, own.claim.start - 110), own.claim.start)
  const found = (isZh ? LED_ZH : LED_EN).exec(lead)
  const word = found?.[1]?.toLowerCase() ?? ''
  if (found === null || TASTE.test(word) || sizeOf(word) !== null || OTHER.test(lead)) return []
  const behind = text.slice(own.claim.end, own.claim.end + 24)
  if (OTHER.test(behind)) return []
  const above = others.filter(({ value }) => value > own.value)
  const below = others.filter(({ value }) => value < own.value)
  const [a, b] = [least(above), least(below)]
  return a === undefined || b === undefined ? [] : [[own.claim, a.claim, b.claim]]
}

function isAlike(one: ReadClaim, other: ReadClaim): boolean {
  return one.unit === other.unit || one.unit === 'items'
}

function least(entries: readonly Entry[]): Entry | undefined {
  return entries[0]
}

/** "Made the fewest arrests of the four divisions, 201, ahead of": what is told right behind it is what is measured. */
export function isLedTo(text: string, { entries }: Listed, { start, end }: Span): boolean {
  const own = entries.find((one) => start >= one.start && end <= one.claim.start)
  if (own === undefined || !/(?:most|fewest|least|highest|lowest)$/i.test(text.slice(start, end)))
    return false
  return LED_TO.test(text.slice(end, own.claim.start))
}

const LED_TO =
  /^(?: [a-z’'-]+){1,3}?(?: of (?:all|any|the [a-z]+(?: [a-z]+)?))?(?:, (?:with |at )?| \()[$€£]?$/
