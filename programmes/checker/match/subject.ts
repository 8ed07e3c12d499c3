import {
  dimensionOf,
  type ReadClaim,
  type Reading,
  type Relation,
  type Span,
} from '#engines/claims/pure'
import { columnHead } from './columns.ts'
import { isEmpty, type Stretch, stretchOf } from './measure.ts'
import { isRankedAmong } from './place/each.ts'
import { nearTo, within } from './spans.ts'

/** Where the words of a measure were found, and how sure that makes a name in them. */
export type Subject = {
  readonly stretch: Stretch
  readonly quality: number
  /** The claim's own clause, where its measure was read from another: its words may be of another thing, such as a dateline. */
  readonly clause: Stretch | null
  /** Without words for its measure, and the first of its sentence. */
  readonly isLone: boolean
  /** The sentence up to the end of the claim's clause: a name may stand there, where the measure itself is told by the indicator's other words. */
  readonly sentence: Stretch
}

const OF_RELATED = 0.96
const OF_PREVIOUS = 0.94
export const AROUND = 0.88

/** The measures of every claim of a text, each worked out once: a claim without its own takes that of the figure it is about. */
export function subjectsOf(reading: Reading): (claim: ReadClaim) => Subject {
  const related = relatedClaims(reading.relations)
  const kept = new Map<number, Subject>()
  const of = (claim: ReadClaim): Subject => {
    const found = kept.get(claim.index) ?? subjectOf(reading, claim, related, of)
    kept.set(claim.index, found)
    return found
  }
  return of
}

function subjectOf(
  reading: Reading,
  claim: ReadClaim,
  related: ReadonlyMap<number, readonly number[]>,
  of: (claim: ReadClaim) => Subject,
): Subject {
  const sentence = stretchIn(reading, upTo(reading, claim), claim)
  const own = telling(reading, claim.measure, claim)
  const [before, after] = neighboursOf(reading, claim)
  const zone = zoneOf(reading, claim, before, after)
  const isLone = before === undefined
  const ranked = rankedAmong(reading, claim, before) ?? behindThose(reading, claim, after)
  if (ranked !== null)
    return { stretch: ranked, quality: OF_RELATED, sentence, clause: null, isLone: false }
  if (own !== null) {
    const isAway = zone !== null && claim.measure !== null && !touches(claim.measure, zone)
    const clause = isAway ? telling(reading, zone, claim) : null
    if (clause !== null && before !== undefined && isSameAgain(before, claim))
      return { stretch: clause, quality: AROUND, sentence, clause: null, isLone: false }
    const full = isAway ? null : inFull(reading, claim, own, of)
    const stretch = full ?? own
    return { stretch, quality: full === null ? 1 : OF_RELATED, sentence, clause, isLone: false }
  }
  const from = (stretch: Stretch, quality: number, alone: boolean): Subject => ({
    stretch,
    quality,
    sentence,
    clause: null,
    isLone: alone,
  })
  const head = telling(reading, columnHead(reading, claim), claim)
  if (head !== null) return from(head, OF_RELATED, false)
  for (const index of related.get(claim.index) ?? []) {
    const other = reading.claims[index]
    const measure = other === undefined ? null : telling(reading, other.measure, other)
    if (measure !== null) return from(measure, OF_RELATED, false)
  }
  // 'Spent 421, 264 and 205 billion yuan on R&D, respectively': what the list is of stands behind its last.
  const behind = telling(reading, behindList(reading, claim), claim)
  if (behind !== null) return from(behind, OF_RELATED, false)
  const around = telling(reading, zone, claim)
  if (around !== null && isLone) return from(around, AROUND, true)
  // 'Jiangsu 12.8, Zhejiang 8.3': the members of a list are all of what its first one is of.
  const listed = around === null ? listedAfter(reading, claim) : null
  if (listed !== null) {
    const { stretch, quality } = of(listed)
    if (!isEmpty(stretch)) return from(stretch, Math.min(quality, OF_RELATED), false)
  }
  const previous = before === undefined ? null : of(before).stretch
  if (previous !== null && !isEmpty(previous) && DEPENDENT.has(claim.kind ?? 'level'))
    return from(previous, OF_PREVIOUS, false)
  if (around !== null) return from(around, AROUND, isLone)
  const start = afterDateline(reading, claim)
  const opening = isLone
    ? telling(reading, nearTo({ start, end: claim.start }, claim), claim)
    : null
  const heading = isLone ? headingOf(reading, claim) : null
  return from(
    opening ?? heading ?? stretchIn(reading, { start: claim.start, end: claim.start }, claim),
    AROUND,
    isLone,
  )
}

/** 云溪研发支出在全国31个省份中排第13: the count is of those among whom it ranks, and what is ranked stands before it. */
function rankedAmong(
  reading: Reading,
  claim: ReadClaim,
  before: ReadClaim | undefined,
): Stretch | null {
  if (claim.unit !== 'rank' || before?.unit !== 'places' || before.end > claim.start) return null
  const { doc } = reading
  const clause = doc.sentences[claim.sentence]?.clauses[claim.clause]
  if (clause === undefined || before.start < clause.start) return null
  if (!isRankedAmong(doc.text.slice(before.end, claim.start))) return null
  return telling(reading, { start: clause.start, end: before.start }, claim)
}

/** 'Came second among 31 regions in terms of R&D spending': by what it ranks stands behind the count of those. */
function behindThose(
  reading: Reading,
  claim: ReadClaim,
  after: ReadClaim | undefined,
): Stretch | null {
  if (claim.unit !== 'rank' || after === undefined || after.start < claim.end) return null
  const isCount = after.unit === 'places' || after.unit === 'items'
  const { doc } = reading
  if (!isCount || !/^ (?:among|of|out of)(?: the)? $/.test(doc.text.slice(claim.end, after.start)))
    return null
  const clause = doc.sentences[after.sentence]?.clauses[after.clause]
  const next = neighboursOf(reading, after)[1]
  const end = Math.min(clause?.end ?? after.end, next?.start ?? Number.POSITIVE_INFINITY)
  const words = doc.text.slice(after.end, end)
  const by = / (?:in terms of|by|in|for|on) /.exec(words)
  if (by === null) return null
  return telling(reading, nearTo({ start: after.end + by.index, end }, after), claim)
}

/**
 * 'Its GDP was 4.7 trillion and it spent 126 billion on research': one measure has no two levels of one time and place, so that
 * the second is of what stands around it.
 */
function isSameAgain(before: ReadClaim, claim: ReadClaim): boolean {
  const { measure, place, period, unit, kind } = claim
  const isLevel = (kind ?? 'level') === 'level' && (before.kind ?? 'level') === 'level'
  const isHere = before.place?.id === place?.id && before.period === period && before.unit === unit
  return isLevel && isHere && measure !== null && before.measure?.start === measure.start
}

/** Where the sentence itself begins: 'SHANGHAI, June 5 (Xinhua) -- ' is none of it. */
function afterDateline({ doc }: Reading, claim: ReadClaim): number {
  const start = doc.sentences[claim.sentence]?.start ?? claim.start
  const dateline = /^.{0,80}?(?:--|—)\s?/.exec(
    doc.text.slice(start, Math.min(claim.start, start + 90)),
  )
  return start + (dateline?.[0].length ?? 0)
}

/** The nearest heading above that tells something: what the lines of a list are of. */
function headingOf(reading: Reading, claim: ReadClaim): Stretch | null {
  const { doc } = reading
  const paragraph = doc.sentences[claim.sentence]?.paragraph ?? 0
  for (let at = paragraph - 1; at >= Math.max(0, paragraph - HEADING_BACK_MAX); at -= 1) {
    const one = doc.paragraphs[at]
    const isPlain =
      one?.kind === 'heading' && within(reading.claims, one).every(({ form }) => LISTS.has(form))
    const found = isPlain ? telling(reading, one, claim) : null
    if (found !== null) return found
  }
  return null
}

const HEADING_BACK_MAX = 12

const LISTED_BACK_MAX = 6
const LISTED_ON_MAX = 12

/** From the last figure of a list that goes on behind the claim to the end of its clause or the next figure. */
function behindList(reading: Reading, claim: ReadClaim): Span | null {
  const { claims } = reading
  let last = claim
  for (const next of claims.slice(claim.index + 1, claim.index + 1 + LISTED_ON_MAX)) {
    if (!isListedWith(reading, last, next)) break
    last = next
  }
  const clause = reading.doc.sentences[last.sentence]?.clauses[last.clause]
  if (last === claim || clause === undefined) return null
  const [, after] = neighboursOf(reading, last)
  const end = Math.min(clause.end, after?.start ?? clause.end)
  return nearTo({ start: last.end, end: Math.max(last.end, end) }, last)
}

/** Nothing stands between the two but what joins a list. */
function isListedWith({ doc }: Reading, claim: ReadClaim, next: ReadClaim): boolean {
  return (
    next.unit === claim.unit &&
    next.form === claim.form &&
    /^(?:,|,? and|,? or) $/.test(doc.text.slice(claim.end, next.start))
  )
}

/** The nearest figure before it, of the same kind of unit, that a list goes on from. */
function listedAfter({ claims, doc }: Reading, claim: ReadClaim): ReadClaim | null {
  const dimension = listDimension(claim.unit)
  const paragraph = doc.sentences[claim.sentence]?.paragraph
  for (let at = claim.index - 1; at >= Math.max(0, claim.index - LISTED_BACK_MAX); at -= 1) {
    const before = claims[at]
    if (before === undefined || doc.sentences[before.sentence]?.paragraph !== paragraph) return null
    if (claim.sentence - before.sentence > 1) return null
    const isAlike = listDimension(before.unit) === dimension
    if (isAlike && DEPENDENT.has(before.kind ?? '') === DEPENDENT.has(claim.kind ?? ''))
      return before
  }
  return null
}

const COUNTS: ReadonlySet<string> = new Set(['count', 'place', 'firm'])

function listDimension(unit: string): string {
  const dimension = dimensionOf(unit)
  return COUNTS.has(dimension) ? 'count' : dimension
}

/** 强度 after 研发投入强度 is short for it, 'the intensity' after 'R&D intensity'. */
function inFull(
  { claims, doc }: Reading,
  claim: ReadClaim,
  own: Stretch,
  of: (claim: ReadClaim) => Subject,
): Stretch | null {
  const isShort = own.grammar === 'zh' ? isShortName(own) : tellingStems(own).length === 1
  if (!isShort) return null
  const paragraph = doc.sentences[claim.sentence]?.paragraph
  for (let at = claim.index - 1; at >= Math.max(0, claim.index - LISTED_BACK_MAX); at -= 1) {
    const before = claims[at]
    if (before === undefined || doc.sentences[before.sentence]?.paragraph !== paragraph) return null
    if (before.unit !== claim.unit) continue
    const { stretch } = of(before)
    if (isInFull(stretch, own)) return stretch
  }
  return null
}

const SHORT_MAX = 4

function isShortName(own: Stretch): boolean {
  const { length } = tellingPart(own)
  return length >= 2 && length <= SHORT_MAX
}

/** 研发投入强度 for 强度, 'R&D intensity' and 'intensity of research' for 'the intensity'. */
function isInFull(full: Stretch, own: Stretch): boolean {
  if (full.grammar !== own.grammar) return false
  if (own.grammar === 'zh') {
    const [long, short] = [tellingPart(full), tellingPart(own)]
    return long.length > short.length && long.endsWith(short)
  }
  const stems = tellingStems(full)
  const [short] = tellingStems(own)
  return stems.length > 1 && short !== undefined && stems.includes(short)
}

function tellingStems({ tokens, neutral }: Stretch): readonly string[] {
  return tokens.flatMap(({ stem }, at) => (neutral[at] === true ? [] : [stem]))
}

function tellingPart({ text, neutral }: Stretch): string {
  let first = 0
  let last = text.length
  while (first < last && neutral[first] === true) first += 1
  while (last > first && neutral[last - 1] === true) last -= 1
  return text.slice(first, last)
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The sentence as far as the claim's clause goes: what is named after it belongs to another figure. */
function upTo({ doc }: Reading, claim: ReadClaim): Span {
  const sentence = doc.sentences[claim.sentence] ?? claim
  const last = doc.sentences[claim.sentence]?.clauses[claim.clause]?.end ?? claim.end
  return nearTo({ start: sentence.start, end: Math.max(last, claim.end) }, claim)
}

/** Kinds that are said of the figure before them. */
const DEPENDENT: ReadonlySet<string> = new Set([
  'growth',
  'gap',
  'contribution',
  'share',
  'multiple',
  'rank',
  'from-to',
  'target',
])

export function stretchIn(reading: Reading, span: Span, claim: ReadClaim): Stretch {
  const grammar = reading.doc.sentences[claim.sentence]?.grammar ?? reading.doc.grammar
  return stretchOf(reading.doc.text, span, grammar, [...near(reading, span), claim])
}

function telling(reading: Reading, words: Span | null, claim: ReadClaim): Stretch | null {
  if (words === null || words.end <= words.start) return null
  const span = wholeWord(reading.doc.text, words)
  const stretch = stretchIn(reading, span, claim)
  return isEmpty(stretch) ? null : stretch
}

/** 'D intensity' is the end of 'R&D intensity'. */
function wholeWord(text: string, { start, end }: Span): Span {
  const isCut = text[start - 1] === '&' && /^[A-Z]$/.test(text[start - 2] ?? '')
  return { start: isCut ? start - 2 : start, end }
}

/** Places and periods within a stretch; both lists are sorted, so that a long text isn't gone through for each claim. */
function near({ places, periods }: Reading, span: Span): readonly Span[] {
  return [...within(places, span), ...within(periods, span)]
}

type Neighbours = readonly [before: ReadClaim | undefined, after: ReadClaim | undefined]

/** The claims beside a claim in its sentence. */
function neighboursOf({ claims }: Reading, { index, sentence }: ReadClaim): Neighbours {
  const near = (step: -1 | 1): ReadClaim | undefined => {
    let at = index + step
    // A list of names, or the count of it, is no figure beside which a measure ends.
    while (LISTS.has(claims[at]?.form ?? '')) at += step
    return claims[at]
  }
  const [before, after] = [near(-1), near(1)]
  return [
    before?.sentence === sentence ? before : undefined,
    after?.sentence === sentence ? after : undefined,
  ]
}

const LISTS: ReadonlySet<string> = new Set(['names', 'kinds'])

/** From the figure before, or the beginning of the clause, to the next figure or the end of the clause. */
function zoneOf(
  { doc }: Reading,
  claim: ReadClaim,
  before: Span | undefined,
  after: Span | undefined,
): Span | null {
  const clause = doc.sentences[claim.sentence]?.clauses[claim.clause]
  if (clause === undefined) return null
  const start = Math.max(
    before !== undefined && before.end <= claim.start ? before.end : 0,
    clause.start,
  )
  const end = Math.min(
    after !== undefined && after.start >= claim.end ? after.start : clause.end,
    clause.end,
  )
  return nearTo({ start, end }, claim)
}

/** The claims that tell what a claim is of: the level for its growth, the part for its share. */
function relatedClaims(relations: readonly Relation[]): ReadonlyMap<number, readonly number[]> {
  const related = new Map<number, number[]>()
  const join = (members: readonly (number | null)[]): void => {
    const known = members.filter((index) => index !== null)
    for (const index of known) {
      const list = related.get(index) ?? []
      list.push(...known.filter((other) => other !== index))
      related.set(index, list)
    }
  }
  for (const relation of relations) {
    if (relation.kind === 'change') join([relation.result, relation.base, relation.amount])
    else if (relation.kind === 'gap') join([relation.of, relation.amount])
    else if (relation.kind === 'share') join([relation.part, relation.share])
    else if (relation.kind === 'multiple') join([relation.of, relation.times])
    else if (relation.kind === 'average-growth')
      join([relation.result, relation.base, relation.rate])
    else if (relation.kind === 'target') join([relation.value, relation.target])
    else if (relation.kind === 'enumeration') join([relation.count, relation.names])
    else if (relation.kind === 'equivalent') join([relation.left, relation.right])
    else if (relation.kind === 'parts')
      for (const part of relation.parts)
        related.set(part, [...(related.get(part) ?? []), relation.whole])
  }
  return related
}
