import { failingChecks } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'

type Parts = Extract<Relation, { kind: 'parts' }>

/**
 * Leaves out sums that fail and needn't be: where two of their figures stand in a sum that holds, or where words say that the list
 * isn't all there is, or that its members overlap. Also sums among the members of a list that words tie at least as well.
 */
export function withoutExplained(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const sums = relations.filter((one): one is Parts => one.kind === 'parts' && one.complete)
  if (sums.length === 0) return relations
  const failing = failingChecks({ doc, ...context, relations: sums })
  const others = sharedBy(sums)
  return relations.filter((one) => {
    if (one.kind !== 'parts' || !one.complete || one.less !== undefined) return true
    const isFailing = failing.has(one)
    const isWithin = others(one).some(
      (other) =>
        isAmong(one, other) && (isFailing === failing.has(other) || isToldAsWell(one, other)),
    )
    if (isWithin) return false
    if (!isFailing) return true
    const holding = others(one).filter((other) => !failing.has(other))
    return !holding.some((other) => isExplainedBy(one, other)) && !isOpen(doc, context, one)
  })
}

/** The sums that have a figure of a sum. */
function sharedBy(sums: readonly Parts[]): (one: Parts) => readonly Parts[] {
  const byMember = new Map<number, Parts[]>()
  for (const one of sums)
    for (const index of membersOf(one)) byMember.set(index, [...(byMember.get(index) ?? []), one])
  return (one) => [...new Set(membersOf(one).flatMap((index) => byMember.get(index) ?? []))]
}

/** "It consists of 130, 75 and 53": that 130 is about 75 and 53 is chance. */
function isAmong(one: Parts, other: Parts): boolean {
  return one !== other && membersOf(one).every((index) => other.parts.includes(index))
}

function isToldAsWell(one: Parts, other: Parts): boolean {
  return isTold(other) || !isTold(one)
}

function isTold({ isSole, isTied }: Parts): boolean {
  return isSole === true || isTied === true
}

/** Another sum of the same whole or of which this whole is a part; where words tie it, no sum within its own parts. */
function isExplainedBy(one: Parts, other: Parts): boolean {
  const shared = membersOf(one).filter((index) => membersOf(other).includes(index)).length
  if (shared < SHARED_MIN) return false
  const isWithin = membersOf(other).every((index) => one.parts.includes(index))
  return one.whole === other.whole || other.parts.includes(one.whole) || (isWithin && !one.isSole)
}

const SHARED_MIN = 2

function membersOf({ whole, parts }: Parts): readonly number[] {
  return [whole, ...parts]
}

/** What remains, without a figure of its own: "; the remainder came from contract work". */
const REMAINDER =
  /^[^.。]{0,120}?(?:[,;.] ?(?:and |while )?(?:the )?(?:remainder|rest|balance|others)\b|[，；。](?:其余|余下|剩余|其他|其它))(?![^.。;；]{0,60}\d)/i
const OVERLAP = /\bboth\b|兼|交叉|重复/
/** "With wheat and maize, the total came to": of more than is told. */
const WITH_MORE = /(?:^|[.;] )(?:with|including|together with|counting)\b[^.\d]{0,60}$/i

function isOpen({ text, sentences }: Doc, { claims }: Context, { whole, parts }: Parts): boolean {
  const [total, members] = [claims[whole], parts.flatMap((index) => claims[index] ?? [])]
  const [first, last] = [members[0], members.at(-1)]
  if (total === undefined || first === undefined || last === undefined) return false
  const from = Math.min(total.start, first.start)
  const to = Math.max(total.end, last.end)
  const opening = text.slice(sentences[total.sentence]?.start ?? 0, total.start)
  return (
    REMAINDER.test(text.slice(last.end, last.end + BEHIND)) ||
    OVERLAP.test(text.slice(from, to)) ||
    (total.start > last.end && WITH_MORE.test(opening.replace(/,[^,]*$/, ''))) ||
    isOfTwoLists(text, total, members)
  )
}

const BEHIND = 180

/** 一般贸易510亿元，加工贸易202亿元；民营企业468亿元，外资企业251亿元: two ways to divide one whole. */
function isOfTwoLists(text: string, total: ReadClaim, members: readonly ReadClaim[]): boolean {
  const gaps = members
    .slice(1)
    .map((one, at) => text.slice(members[at]?.end ?? one.start, one.start))
  const parted = gaps.filter((gap) => /[；;]/.test(gap)).length
  const [first] = members
  const led = first === undefined ? '' : text.slice(total.end, Math.max(total.end, first.start))
  return (parted > 0 && parted < gaps.length) || /^[^。]*其中[^；。]*\d[^；。]*；[^。]*$/.test(led)
}
