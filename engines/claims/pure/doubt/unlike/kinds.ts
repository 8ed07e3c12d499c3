import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { led, next, sizeOf, type Text } from '../text.ts'

// What words beside a figure say that it counts: a number of things or what they are worth, heads or full-time posts.

const NUMBER = /\b(?:numbers?|count|headcount)\b[^.;,]{0,40}\bby (?:about |some |nearly )?$/i
const WORTH =
  /\b(?:value|worth|proceeds|turnover|revenues?)\b[^.;,]{0,40}\bby (?:about |some |nearly )?$/i

/** "Their value grew by 18 per cent and their number by 13": the one is of money, the other of how many. */
export function isRateOfOtherKind(said: Text, rate: ReadClaim, level: ReadClaim): boolean {
  const own =
    led(said, rate, BACK)
      .split(/ and | while |[,;.]/)
      .at(-1) ?? ''
  const isMoney = dimensionOf(level.unit).startsWith('money-')
  return isMoney ? NUMBER.test(own) : WORTH.test(own)
}

const BACK = 60

const FULL_TIME = /\bfull[- ]time[- ]equivalents?\b|\bFTEs?\b/

/** "7,200 people (full-time equivalents: 5,900), including 1,100 doctors": the same staff in another measure is no part of it. */
export function isInFullTime(said: Text, one: ReadClaim): boolean {
  const [own = ''] = /[^(),;]*$/.exec(led(said, one, BACK)) ?? []
  const [tail = ''] = /^[^(),;]*/.exec(next(said, one, BACK)) ?? []
  return FULL_TIME.test(own + tail)
}

/** "71.84, up 2.37 on the spring (69.47). The lowest was 66.90": what lies between two in its own sentence is no gap to a third elsewhere. */
export function liesBetweenTwo(
  { context: { claims } }: Text,
  amount: ReadClaim,
  ends: readonly (number | null)[],
): boolean {
  if (ends.every((end) => end === null || claims[end]?.sentence === amount.sentence)) return false
  const own = claims.filter(
    (one) => one !== amount && one.sentence === amount.sentence && one.unit === amount.unit,
  )
  const last = 10 ** amount.precision / 2
  return own.some((a, at) =>
    own
      .slice(at + 1)
      .some((b) => Math.abs(Math.abs(sizeOf(a) - sizeOf(b)) - sizeOf(amount)) < last),
  )
}

const BASE =
  /\b(?:compared (?:with|to)|against|versus|vs\.?|(?:up|down) (?:from|on)) (?:about |some |the )?$/

/** "Sales were 3.2 billion. Costs were 864, or 27 %, compared to 819, or 28 %": of what the sales were then. */
export function isOfTimeBefore(said: Text, part: ReadClaim, whole: ReadClaim): boolean {
  return whole.end <= part.start && BASE.test(led(said, part)) && !BASE.test(led(said, whole))
}

/** Two cells of one row are of two columns, and for a sentence outside the table no part and its whole. */
export function areOfOneRow(
  { doc }: Text,
  part: ReadClaim,
  whole: ReadClaim,
  share: ReadClaim,
): boolean {
  const row = doc.sentences[part.sentence]?.paragraph
  return (
    row === doc.sentences[whole.sentence]?.paragraph &&
    row !== doc.sentences[share.sentence]?.paragraph &&
    doc.paragraphs[row ?? 0]?.kind === 'row'
  )
}

/** Two noughts at the end are hardly there by chance. */
const NOUGHTS_MIN = 2

/** Whether a figure that ends in noughts is another that was rounded or cut off: "2,300 join" over "2,314 joined". */
export function isRoundOf(round: ReadClaim, other: ReadClaim): boolean {
  const noughts = /0*$/.exec(String(round.value.coefficient))?.[0].length ?? 0
  const apart = Math.abs(sizeOf(round) - sizeOf(other))
  const isWritten = round.precision === 0 && round.value.scale === 0 && round.valueHigh === null
  return isWritten && noughts >= NOUGHTS_MIN && apart < 10 ** noughts
}

export function isRoundedInTitle(
  { doc, context: { claims } }: Text,
  same: readonly number[],
): boolean {
  const [title, other, ...more] = same.flatMap((index) => claims[index] ?? [])
  if (title === undefined || other === undefined || more.length > 0) return false
  const { kind } = doc.paragraphs[doc.sentences[title.sentence]?.paragraph ?? 0] ?? {}
  return kind === 'heading' && isRoundOf(title, other)
}

const OTHERS = /\b(?:ahead of|in front of|behind|followed by|trailing|unlike)\b/i

/** "Seven gold and six silver, ahead of the hosts, who won 16 in all": the total is another's. */
export function isTotalOfOther(
  { doc: { text } }: Text,
  whole: ReadClaim,
  parts: readonly ReadClaim[],
): boolean {
  const last = parts.at(-1)
  if (last === undefined || last.sentence !== whole.sentence || last.end > whole.start) return false
  return OTHERS.test(text.slice(last.end, whole.start))
}

/** "Up 22 percent on a year earlier, of whom 184,000 came from abroad": a part, and not what there was before. */
export function isOfWhich(said: Text, base: ReadClaim): boolean {
  return /\bof (?:whom|which|these|them) (?:about |some |nearly |almost )?$/.test(led(said, base))
}
