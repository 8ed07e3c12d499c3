import { failingChecks } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { leavesRest } from './remainder.ts'

type Parts = Extract<Relation, { kind: 'parts' }>
type Share = Extract<Relation, { kind: 'share' }>

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
  const parted = partedOf(relations)
  const shared = sharesBy(relations)
  const shares = relations.filter((one): one is Share => one.kind === 'share')
  const wrong = failingChecks({ doc, ...context, relations: shares })
  const right = shares.filter((one) => !wrong.has(one))
  return relations.filter((one) => {
    // "62 of them, regional trains 96": both are of what was told before.
    if (one.kind === 'parts' && !one.complete)
      return !isOfThem(doc, context, one) || !others(one).some((sum) => isAmong(one, sum))
    if (one.kind !== 'parts' || one.less !== undefined) return true
    const isFailing = failing.has(one)
    const isWithin = others(one).some(
      (other) =>
        isAmong(one, other) && (isFailing === failing.has(other) || isToldAsWell(one, other)),
    )
    if (isWithin) return false
    if (!isFailing) return true
    const holding = others(one).filter((other) => !failing.has(other))
    return (
      !holding.some((other) => isExplainedBy(one, other)) &&
      !isOpen(doc, context, one) &&
      !areShortOfAll(context, one, shared) &&
      !(one.isSole !== true && !isClosed(doc, context, one) && isBorneOut(one, right, shared)) &&
      !(parted.has(one.whole) && areApart(doc, context, one))
    )
  })
}

function isOfThem({ text }: Doc, { claims }: Context, { whole }: Parts): boolean {
  const end = claims[whole]?.end ?? 0
  return /^ of (?:them|these|those|that|which|whom)\b/.test(text.slice(end, end + 12))
}

/** Figures that are told to be a share of something larger. */
function partedOf(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(
    relations.flatMap((one) =>
      one.kind === 'share' && one.part !== null && one.whole !== null ? [one.part] : [],
    ),
  )
}

/** The share of each part that is told with one. */
function sharesBy(relations: readonly Relation[]): ReadonlyMap<number, number> {
  return new Map(
    relations.flatMap((one) =>
      one.kind === 'share' && one.part !== null ? [[one.part, one.share]] : [],
    ),
  )
}

/** 住房贷款108亿元，占比60%；汽车贷款27亿元，占比15%: shares that aren't all are of parts that aren't. */
function areShortOfAll(
  { claims }: Context,
  { parts }: Parts,
  shared: ReadonlyMap<number, number>,
): boolean {
  const shares = parts.flatMap((part) => claims[shared.get(part) ?? -1] ?? [])
  if (shares.length < parts.length || shares.some(({ unit }) => unit !== 'percent')) return false
  const sum = shares.reduce(
    (all, { value }) => all + Number(value.coefficient) / 10 ** value.scale,
    0,
  )
  return sum < SHARES_MIN
}

const SHARES_MIN = 90

const REMAINING =
  /\b(?:the (?:remaining|other|rest)|the remainder|remaining) (?:[A-Z]{3} )?$|(?:其余|余下|剩余)[^，。；\d]{0,6}$/i

/** "And health the remaining EUR 0.55 billion": with it the list is all. */
function isClosed({ text }: Doc, { claims }: Context, { parts }: Parts): boolean {
  const { start = 0 } = claims[parts.at(-1) ?? -1] ?? {}
  return REMAINING.test(text.slice(Math.max(0, start - 24), start))
}

/** Of two parts the shares hold, and another has none: the whole is right, and not all of it is told. */
function isBorneOut(
  { whole, parts }: Parts,
  right: readonly Share[],
  shared: ReadonlyMap<number, number>,
): boolean {
  // Where each is told with a share, the one of which it is wrong is.
  if (parts.every((part) => shared.has(part))) return false
  const told = right.filter((one) => one.whole === whole).flatMap(({ part }) => part ?? [])
  const within = parts.filter((part) => told.includes(part)).length
  return within > 1 && within < parts.length
}

/** "Vans came first, with 1,624 cases, 56 % of all. Cars came next with 899. Others account for the remaining 377". */
function areApart(
  { sentences: all, paragraphs }: Doc,
  { claims }: Context,
  { whole, parts }: Parts,
): boolean {
  // Points of one list stand apart and belong together.
  const isPoint = (index: number): boolean =>
    paragraphs[all[claims[index]?.sentence ?? -1]?.paragraph ?? -1]?.kind === 'list'
  if (parts.every(isPoint)) return false
  const sentences = new Set(parts.map((index) => claims[index]?.sentence))
  return sentences.size > 1 && !sentences.has(claims[whole]?.sentence)
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
  if (shared < SHARED_MIN || (one.isTied === true && !isTold(other))) return false
  // "P, P and P, for a total of W": what has them all among its parts counts them twice.
  const isSaid = one.isSole === true && one.parts.every((part) => part < one.whole)
  if (isSaid && shared === one.parts.length + 1 && other.parts.includes(one.whole)) return false
  // Exports and imports make up trade; exports are imports and the surplus.
  const areBoth = other.parts.length === 2 && one.parts.length === 2 && shared === 2
  if (one.isSole === true && areBoth && other.parts.includes(one.whole)) return false
  const isWithin = membersOf(other).every((index) => one.parts.includes(index))
  if (one.isTied !== true && areSameParts(one, other)) return true
  return one.whole === other.whole || other.parts.includes(one.whole) || (isWithin && !one.isSole)
}

/** 新收3846件。…审结3791件。新收的案件中，民事3598件，刑事187件，行政61件: of two wholes that a list may have, that which it makes up. */
function areSameParts(one: Parts, other: Parts): boolean {
  return (
    one.whole !== other.whole &&
    one.parts.length === other.parts.length &&
    one.parts.every((part) => other.parts.includes(part))
  )
}

const SHARED_MIN = 2

function membersOf({ whole, parts }: Parts): readonly number[] {
  return [whole, ...parts]
}

const OVERLAP = /\bboth\b|兼|交叉|重复/
/** "Hurt in both is counted once", 部分设施兼具两种以上功能，故分项之和大于总数. */
const OVERLAP_BEHIND =
  /\b(?:counted (?:only )?once|in both|(?<!\bno )overlap\w*|(?<!\b(?:no|none|nobody|never)\b[a-z ]{0,40})more than one|(?:two|several) or more|double[- ]count)|兼[具有]|重[叠合]|重复(?:计算|统计)|交叉|大于总|超过总|可多选|多选/i
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
    leavesRest(text, last.end) ||
    OVERLAP.test(text.slice(from, to)) ||
    OVERLAP_BEHIND.test(text.slice(to, to + BEHIND).split('\n')[0] ?? '') ||
    (total.start > last.end && WITH_MORE.test(opening.replace(/,[^,]*$/, ''))) ||
    (total.start < last.end && isOfTwoLists(text, total, members))
  )
}

const BEHIND = 180

/** 公路186亿人次，包括自驾149亿人次、营运37亿人次；铁路21亿人次: the semicolon ends what the first is made of, and no list. */
const OWN_PARTS = /^，(?:其中|包括|含)[^；。]*；/

/** 一般贸易510亿元，加工贸易202亿元；民营企业468亿元，外资企业251亿元: two ways to divide one whole. */
function isOfTwoLists(text: string, total: ReadClaim, members: readonly ReadClaim[]): boolean {
  const gaps = members
    .slice(1)
    .map((one, at) => text.slice(members[at]?.end ?? one.start, one.start).replace(OWN_PARTS, '，'))
  const parted = gaps.flatMap((gap, at) =>
    /[；;](?!.*(?:remain|the rest|others?\b|其余|其他|剩余))/.test(gap) ? [at] : [],
  )
  const [first] = members
  const led = first === undefined ? '' : text.slice(total.end, Math.max(total.end, first.start))
  // 著作权1926件；商标1043件；其他137件: all of one list.
  const isRest = /[；;](?:其他|其余|余下|剩余)[^，；。]*$/.test(gaps.at(-1) ?? '')
  if (isRest && gaps.every((gap) => /[；;]/.test(gap))) return false
  // In English what stands alone behind a semicolon is the last of its list.
  const isLast = parted[0] === gaps.length - 1 && /; /.test(gaps.at(-1) ?? '')
  const isParted = parted.length > 0 && parted.length < gaps.length && !isLast
  return isParted || /^[^。]*其中[^；。]*\d[^；。]*；[^。]*$/.test(led)
}
