import type { ReadClaim } from '../../../model.ts'
import type { Text } from '../../text.ts'

// Shares whose own words say of which figures they are. "A, B and C, or S, S and S respectively": the second is that of the second figure, and of no other.

type Said = Pick<Text, 'doc' | 'context'>

const LINK = /^(?:,|,? and|,? or) (?:about |some |only |just )?$/
const RESPECTIVELY = /^[^.;\d]{0,30}\brespectively\b/

export function isOfOtherPlace(
  { doc: { text }, context: { claims } }: Said,
  share?: ReadClaim,
  part?: ReadClaim,
): boolean {
  if (share === undefined || part === undefined || part.start > share.start) return false
  const isNext = (a?: ReadClaim, b?: ReadClaim): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.sentence === b.sentence &&
    b.unit === share.unit &&
    LINK.test(text.slice(a.end, b.start))
  let [from, to] = [share.index, share.index]
  while (isNext(claims[from - 1], claims[from]) && claims[from - 1]?.unit === share.unit) from -= 1
  while (isNext(claims[to], claims[to + 1])) to += 1
  const end = claims[to]?.end ?? share.end
  if (from === to || !RESPECTIVELY.test(text.slice(end, end + 50))) return false
  const many = to - from + 1
  const levels = claims.filter(
    (one) =>
      one.sentence === share.sentence &&
      one.index < from &&
      one.unit === part.unit &&
      one.form === 'number',
  )
  const own = levels.slice(-many)[share.index - from]
  return levels.length >= many && own !== part
}

const OF_NEXT = /^ of (?:(?:the|all|its|our|their|these|those|some|about|total) )*$/
const IS_LEFT = /^ (?:left|remaining|outstanding|empty|vacant|unsold|to go|still to)\b/
const OWN_DEED =
  /, with (?:about |some |only |just )?$|,? (?:and|while|but|whereas) (?!that\b|this\b|it\b|so\b|thus\b|which\b|an?\b|these\b|they\b)(?:the )?[a-z]+ [a-z]+ (?:about |some |only |just )?$/

/** "98% of the 94 projects" is of those; "with 60% left" is of what isn't done; "and women received S" is of another deed. */
export function isOfNextOrRest(
  { doc: { text, sentences }, context: { claims } }: Said,
  share: ReadClaim | undefined,
  ends: readonly (ReadClaim | undefined)[],
): boolean {
  if (share === undefined || sentences[share.sentence]?.grammar !== 'en') return false
  const next = claims[share.index + 1]
  const isOfNext =
    next !== undefined &&
    next.sentence === share.sentence &&
    OF_NEXT.test(text.slice(share.end, next.start)) &&
    !ends.includes(next)
  if (isOfNext || IS_LEFT.test(text.slice(share.end, share.end + 16))) return true
  const last = ends.reduce((most, one) => Math.max(most, one?.end ?? 0), 0)
  return (
    ends.every((one) => one?.sentence === share.sentence && one.end <= share.start) &&
    OWN_DEED.test(text.slice(last, share.start))
  )
}
