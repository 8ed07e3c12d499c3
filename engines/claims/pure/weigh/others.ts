import type { Doc, ReadClaim, Relation } from '../model.ts'
import { isPaidOtherwise } from '../relate/mean/chinese.ts'
import { sizeOf } from './words/sizes.ts'

// What is told of one thing, and was held against a figure of another that stands nearer.

/** Whether a relation takes a figure of something else for the one that is meant. */
export function isOfOther(
  { text, sentences }: Doc,
  claims: readonly ReadClaim[],
  one: Relation,
): boolean {
  const at = (index: number | null): ReadClaim | undefined => claims[index ?? -1]
  switch (one.kind) {
    case 'change':
      return (
        isOfNeighbour(claims, at(one.result), at(one.amount)) ||
        isOfEntryBefore(text, at(one.result), at(one.base), at(one.amount))
      )
    case 'gap':
      return isOfEntryBefore(text, at(one.of), at(one.than), at(one.amount))
    case 'share': {
      const [share, part, whole] = [at(one.share), at(one.part), at(one.whole)]
      if (share === undefined || part === undefined || whole === undefined) return false
      const opening = text.slice(sentences[share.sentence]?.start ?? 0, share.start)
      const isElsewhere = part.sentence !== share.sentence && whole.sentence !== share.sentence
      return (
        (isElsewhere && AMONG_THOSE.test(opening)) ||
        isRateAmongOthers(text, share, part) ||
        (isNear(part, whole) && REVISED.test(text.slice(part.end, whole.start)))
      )
    }
    case 'mean': {
      const [mean, total] = [at(one.mean), at(one.total)]
      if (mean === undefined || total === undefined) return false
      const upTo = ({ sentence, start }: ReadClaim): string =>
        text.slice(Math.max(sentences[sentence]?.start ?? 0, start - REACH), start)
      return isPaidOtherwise(mean, upTo(mean), upTo(total))
    }
    case 'parts':
      return (
        (one.isGuess === true && one.parts.some((part) => isChange(text, at(part)))) ||
        (one.complete && one.less === undefined && isMadeUpBefore(claims, one.whole, one.parts))
      )
    default:
      return false
  }
}

/** "Wind 5.2, solar 3.1 and hydro 1.8. Solar output rose by a quarter": of the figure that has its name, and not of the last. */
function isOfNeighbour(
  claims: readonly ReadClaim[],
  result: ReadClaim | undefined,
  amount: ReadClaim | undefined,
): boolean {
  if (result === undefined || amount === undefined || result.sentence === amount.sentence)
    return false
  const isNamed = (claim: ReadClaim): boolean =>
    claim.measureKey.some((word) => amount.measureKey.includes(word))
  if (amount.measureKey.length === 0 || isNamed(result)) return false
  return claims
    .slice(Math.max(0, result.index - NEAR), result.index + NEAR)
    .some(
      (other) =>
        other !== result &&
        other.sentence === result.sentence &&
        other.unit === result.unit &&
        isNamed(other),
    )
}

const NEAR = 6

/** One right behind the other: a sentence may be as long as a text. */
const isNear = (one: ReadClaim, other: ReadClaim): boolean =>
  one.end <= other.start && other.start - one.end < REACH

const REACH = 120

/** 煤炭1420.6万吨，减少77.6万吨；铁矿石1286.3万吨，增加133.4万吨: each entry has its own change. */
function isOfEntryBefore(
  text: string,
  of: ReadClaim | undefined,
  than: ReadClaim | undefined,
  amount: ReadClaim | undefined,
): boolean {
  if (of === undefined || than === undefined || amount === undefined) return false
  if (of.sentence !== than.sentence || !isNear(than, of) || !isNear(of, amount)) return false
  const [between, before] = [text.slice(than.end, of.start), text.slice(of.end, amount.start)]
  return /[；;]/.test(between) && !/[；;]/.test(before) && MOVED.test(before) && MOVED.test(between)
}

const MOVED = /(?:增加|减少|增长|下降|上升|增|减|降)\s*$|(?:增加|减少|增长|下降)[了\d]/

/** "Among those who passed, girls were 55 %": of none but these. */
const AMONG_THOSE =
  /^(?:Among|Of|Out of) (?:those|the [a-z]+|all [a-z]+) (?:who|that|which)\b[^;]*$/

/** "The rate was 87 per cent among girls" behind "21,275 boys". */
function isRateAmongOthers(text: string, share: ReadClaim, part: ReadClaim): boolean {
  const group = AMONG.exec(text.slice(share.end, share.end + 40))?.[1]
  if (group === undefined || part.sentence === share.sentence) return false
  return !text
    .slice(part.start, part.end + 24)
    .toLowerCase()
    .includes(group.toLowerCase())
}

const AMONG = /^ (?:among|for) (?:the |all )?([A-Za-z]{3,})\b/

/** "Set at $3.9 billion and revised upwards to $4.1 billion, was 57 % funded": the first is no part of the second. */
const REVISED =
  /\b(?:revised|raised|lifted|cut|lowered|corrected|increased|reduced)\b[^.;]{0,24}\bto (?:about )?[$€£]?$/i

/** 增加133.4万吨: by how much something moved, and no part of anything. */
const isChange = (text: string, claim: ReadClaim | undefined): boolean =>
  claim !== undefined &&
  /(?:增加|减少|增长|下降)了?$/.test(text.slice(Math.max(0, claim.start - 4), claim.start))

/** 新增5个项目，其中小型2个，大型3个，房地产1个: what makes up the whole ends before the last, which is told by another division. */
function isMadeUpBefore(
  claims: readonly ReadClaim[],
  whole: number,
  parts: readonly number[],
): boolean {
  const total = claims[whole]
  const inOrder = parts.toSorted((a, b) => a - b).flatMap((index) => claims[index] ?? [])
  if (total === undefined || inOrder.length < 3 || whole > Math.min(...parts)) return false
  let sum = 0
  return inOrder.slice(0, -1).some((part, order) => {
    sum += sizeOf(part)
    return order > 0 && Math.abs(sum - sizeOf(total)) < sizeOf(total) * 1e-9
  })
}
