import type { ReadClaim } from '../../../model.ts'
import type { Text } from '../../text.ts'

// "A, B and C, or S, S and S respectively": the second share is that of the second figure, and of no other.

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
