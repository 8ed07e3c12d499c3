import { compare, multiply, rational, rationalOf } from '#platform/exact'
import type { PeriodCode } from '#platform/period'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { grammarOf } from '../text/script.ts'
import { dimensionOf } from '../units/table.ts'
import { areSlipApart, HEAD_NEAR, isNear } from './again/slips.ts'
import { isRow, isTitle, sectionEnds } from './again/titles.ts'
import { rhythmBetween } from './change/base.ts'
import { type Line, type Part, sortOf } from './part.ts'
import { measureText, nameOf } from './whole/naming.ts'
import { fitOfTwo } from './whole/slip.ts'

/** Figures of one measure, place and unit, wherever they stand. */
type Index = ReadonlyMap<string, readonly Part[]>

/** As many sentences of one figure are kept; more of them are a table. */
const REPEATED_MAX = 12

/**
 * Fills in the ends that stand in other sentences: "grew 80 % from 2018" where the level of 2018 is told elsewhere. Only
 * a level of the same measure, place and unit, at the very period, and only if there is one such value.
 */
export function withEnds(
  lines: readonly Line[],
  relations: readonly Relation[],
  claims: readonly ReadClaim[],
): readonly Relation[] {
  const levels = indexOf(
    lines,
    ({ role, mark }) => role === 'level' && mark !== 'than' && mark !== 'from',
  )
  return relations.map((relation) => {
    if (relation.kind !== 'change' || relation.amount === null) return relation
    const amount = claims[relation.amount]
    if (amount === undefined || relation.basePeriod === null) return relation
    const result = relation.result === null ? null : (claims[relation.result] ?? null)
    if (result === null || relation.base !== null) return relation
    if (relation.amountIs === 'points' && dimensionOf(result.unit) !== 'percent') return relation
    const base = isSure(result)
      ? atPeriod(levels.get(keyOf(result)) ?? [], relation.basePeriod, result)
      : null
    return base === null || isFar(base, result) || sameValue(base, result)
      ? relation
      : { ...relation, base: base.index }
  })
}

function indexOf(lines: readonly Line[], isKept: (part: Part) => boolean): Index {
  const index = new Map<string, Part[]>()
  for (const { parts } of lines)
    for (const part of parts) {
      if (!isKept(part) || !isKnown(part.claim)) continue
      const key = keyOf(part.claim)
      const known = index.get(key)
      if (known === undefined) index.set(key, [part])
      else if (known.length < REPEATED_MAX) known.push(part)
    }
  return index
}

/** Of a name that other figures of other sentences hardly have: "offences", "the index" and 销售额 are many things. */
function isSure({ measureKey }: ReadClaim): boolean {
  const isHan = /[㐀-鿿]/.test(measureKey[0] ?? '')
  return measureKey.length >= (isHan ? 3 : 2)
}

/** More than fivefold: that is another measure, not a change. */
function isFar(a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [rationalOf(a.value), rationalOf(b.value)]
  const five = rational(5n)
  return compare(multiply(left, five), right) < 0 || compare(multiply(right, five), left) < 0
}

/** Too few words say too little: "number", 数量. */
function isKnown({ measureKey }: ReadClaim): boolean {
  return measureKey.length >= 2 || (measureKey[0]?.length ?? 0) >= 3
}

function keyOf(claim: ReadClaim): string {
  const place = claim.place === null ? '' : (claim.place.id ?? claim.place.words)
  return `${claim.measureKey.join(' ')}|${place}|${dimensionOf(claim.unit)}`
}

/** The one claim of a period; null where there is none, or where two of them say different things. */
function atPeriod(parts: readonly Part[], period: PeriodCode, result: ReadClaim): ReadClaim | null {
  const found = parts.filter(
    ({ claim }) =>
      claim.index !== result.index && claim.periodFrom === 'stated' && isAt(claim.period, period),
  )
  const first = found[0]
  if (first === undefined) return null
  return found.every(({ claim }) => sameValue(claim, first.claim)) ? first.claim : null
}

/** A stock in 2018 is that at the end of 2018. */
function isAt(code: PeriodCode | null, period: PeriodCode): boolean {
  if (code === null) return false
  return code === period || code === `@${period}-12-31` || `@${code}-12-31` === period
}

function sameValue(a: ReadClaim, b: ReadClaim): boolean {
  return (
    a.unit === b.unit &&
    a.value.coefficient === b.value.coefficient &&
    a.value.scale === b.value.scale
  )
}

/**
 * Figures that are told more than once: in the headline and in the body, or in two sentences with the same words for the
 * same measure, place and period. Never two of one sentence.
 */
export function repeated(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const isMember = membersOf(relations)
  const bases = basesOf(relations)
  const groups = new Map<string, Part[]>()
  const bodies = new Map<string, Part[]>()
  const heads: { readonly part: Part; readonly line: Line }[] = []
  for (const line of lines) {
    const paragraph = doc.paragraphs[line.tape.sentence.paragraph]
    // A row's measure stands at the head of its table, and isn't read from its line.
    if (paragraph === undefined || isRow(doc, paragraph)) continue
    const isHeading = isTitle(doc, paragraph)
    for (const part of line.parts) {
      if (!isTold(part) || isMember.has(part.claim.index)) continue
      const kind = `${kindOf(part)}|${part.claim.unit}|${bases.get(part.claim.index) ?? ''}`
      if (isHeading) heads.push({ part, line })
      else if (!isOneMore(doc.text, part.claim)) {
        for (const kind of kindsOf(part))
          push(bodies, `${kind}|${dimensionOf(part.claim.unit)}`, part)
      }
      if (!isKnown(part.claim) || part.claim.period === null) continue
      push(groups, `${keyOf(part.claim)}|${part.claim.period}|${kind}`, part)
    }
  }
  const found: Relation[] = []
  const joined = new Set<number>()
  for (const group of groups.values()) {
    const apart = tellingOne(doc, onePerSentence(group))
    if (apart.length < 2) continue
    for (const { claim } of apart) joined.add(claim.index)
    found.push({ kind: 'same', claims: apart.map(({ claim }) => claim.index) })
  }
  const ends = sectionEnds(doc)
  for (const { part, line } of heads.slice(0, HEADINGS_MAX)) {
    if (joined.has(part.claim.index)) continue
    const end = ends.get(line.tape.sentence.paragraph) ?? doc.text.length
    const body = (bodies.get(`${kindOf(part)}|${dimensionOf(part.claim.unit)}`) ?? []).filter(
      (other) =>
        other.claim.start > part.claim.start &&
        other.claim.start < end &&
        isUndertaken(doc, other) === isUndertaken(doc, part),
    )
    const match = countedAlike(part, bodies, end) ?? likest(doc, part, body, bases)
    if (match !== null) found.push({ kind: 'same', claims: [part.claim.index, match.claim.index] })
  }
  return found
}

/** 计划再建162万亩, "another $81 million": other than what was told. */
export function isOneMore(text: string, { start }: ReadClaim): boolean {
  return /(?:再|另|追加|增补|第[二三四五六七八九十]批)[^，。；\d]{0,10}$|\b(?:another|further|additional|extra) $/i.test(
    text.slice(Math.max(0, start - 14), start),
  )
}

/** 77条试点措施 and 77条 of 自贸试验区: of one number, whatever their units were read as. */
function countedAlike(
  head: Part,
  bodies: ReadonlyMap<string, readonly Part[]>,
  end: number,
): Part | null {
  if (
    !COUNTED.some((one) => one === dimensionOf(head.claim.unit)) ||
    head.claim.value.coefficient < 10n
  )
    return null
  for (const dimension of COUNTED) {
    const found = (bodies.get(`${kindOf(head)}|${dimension}`) ?? []).find(
      ({ claim }) =>
        claim.start > head.claim.start &&
        claim.start < end &&
        claim.value.coefficient === head.claim.value.coefficient &&
        claim.value.scale === head.claim.value.scale &&
        mayBeOne(head.claim, claim),
    )
    if (found !== undefined) return found
  }
  return null
}

const COUNTED = ['count', 'place', 'person', 'firm'] as const

/** Headings that are compared with the body; a text has few that hold figures. */
const HEADINGS_MAX = 40
/** Figures of a heading's unit that it is compared with. */
const BODY_MAX = 60

function push(map: Map<string, Part[]>, key: string, part: Part): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [part])
  else if (known.length < BODY_MAX) known.push(part)
}

/** What may be told twice: levels, shares and growth, and not the base of a comparison. */
function isTold({ claim, role, mark }: Part): boolean {
  if (claim.form !== 'number' && claim.form !== 'fraction') return false
  if (mark === 'from' || mark === 'than') return false
  return role === 'level' || role === 'share' || role === 'amount'
}

/** "Inflation was 2.1 %": growth by its measure and a level by its words; a headline may take it for either. */
function kindsOf(part: Part): readonly string[] {
  const isEither =
    part.role === 'amount' && part.cueAt === null && sortOf(part.claim) === 'relative'
  return isEither ? ['level', 'amount'] : [kindOf(part)]
}

function kindOf({ role, direction, claim }: Part): string {
  if (role !== 'amount') return role
  return dimensionOf(claim.unit) === 'percentage-point' ? `points ${direction}` : 'amount'
}

/** Claims that share their words with others of one list: parts of a whole. */
function membersOf(relations: readonly Relation[]): ReadonlySet<number> {
  const members = new Set<number>()
  for (const relation of relations)
    if (relation.kind === 'parts') for (const part of relation.parts) members.add(part)
  return members
}

/** From what each amount is measured, so that a change on the month isn't one on the year. */
function basesOf(relations: readonly Relation[]): ReadonlyMap<number, string> {
  const bases = new Map<number, string>()
  for (const relation of relations) {
    if (relation.kind === 'change' && relation.amount !== null)
      bases.set(relation.amount, `${relation.basePeriod ?? ''}`)
    else if (relation.kind === 'gap') bases.set(relation.amount, 'gap')
    else if (relation.kind === 'average-growth') bases.set(relation.rate, 'average')
  }
  return bases
}

function onePerSentence(group: readonly Part[]): readonly Part[] {
  const counts = new Map<number, number>()
  for (const { claim } of group) counts.set(claim.sentence, (counts.get(claim.sentence) ?? 0) + 1)
  // A sentence with two of them tells two figures apart in a way that isn't seen here.
  return group.filter(({ claim }) => counts.get(claim.sentence) === 1)
}

/**
 * Of figures with the same words those that are one figure. Words in common are weak evidence: "the index", 占比 and
 * "offences" name many figures. Figures that differ are one that was told wrongly if they are a slip of the pen apart, or
 * if a long name says what they are and they lie near each other; many that differ are a list.
 */
function tellingOne(doc: Doc, group: readonly Part[]): readonly Part[] {
  const first = commonest(group)
  if (first === null) return []
  const alike: Part[] = []
  const others: Part[] = []
  for (const part of group) {
    const fit = fitOfTwo(first.claim, part.claim)
    if (areOpposite(first, part) && !isNamedWell(doc, first, part)) continue
    if (isUndertaken(doc, first) !== isUndertaken(doc, part)) continue
    // "1.91 children" and "two children": a mean and a number of them.
    const isMean =
      fit === 'equal' &&
      (first.claim.value.scale === 0) !== (part.claim.value.scale === 0) &&
      Math.abs(Number(part.claim.value.coefficient)) < SMALL
    if (isMean && !isNamedWell(doc, first, part)) continue
    // "One" and 0.1 lie within the last digit of "one".
    if (fit === 'equal' && !isNear(first.claim, part.claim)) continue
    if (fit === 'equal') alike.push(part)
    else if (fit === 'slip' || (isNear(first.claim, part.claim) && isNamedWell(doc, first, part)))
      others.push(part)
  }
  const areMany = others.length > 1 && others.length >= alike.length
  if (areMany || group.length - alike.length > Math.max(1, others.length)) return alike
  return [...alike, ...others].sort((a, b) => a.claim.index - b.claim.index)
}

const UNDERTAKEN =
  /\b(?:under(?:took|taken|takes|taking)|pledged?|promised?|committed|commitment|set out|planned|aim(?:s|ed)|intend(?:s|ed)|hoped|was to|were to) (?:[a-z]+ ){0,4}$|(?:承诺|原计划|原定|拟|计划)[^，。；]{0,12}$/i

/** "It undertook to have 160,000 homes upgraded", and had 104,300 upgraded. */
function isUndertaken({ text }: Doc, { claim }: Part): boolean {
  return UNDERTAKEN.test(text.slice(Math.max(0, claim.start - 60), claim.start))
}

/** "10 or more" and "fewer than 10", a rise and a fall: two figures, though of one number. */
function areOpposite(a: Part, b: Part): boolean {
  const [left, right] = [a, b].map(({ claim }) => claim.bound)
  const isAbove = (bound: string | undefined): boolean => bound === 'over' || bound === 'atLeast'
  const isBelow = (bound: string | undefined): boolean => bound === 'under' || bound === 'atMost'
  return (
    (isAbove(left) && isBelow(right)) ||
    (isBelow(left) && isAbove(right)) ||
    (a.role === 'amount' && wayOf(a) !== null && wayOf(b) !== null && wayOf(a) !== wayOf(b))
  )
}

function wayOf({ direction, claim }: Part): string | null {
  return direction ?? claim.direction
}

/** The figure that most agree with; of as many the first. */
function commonest(group: readonly Part[]): Part | null {
  let best: Part | null = null
  let most = 0
  for (const part of group.slice(0, REPEATED_MAX)) {
    const count = group.filter(({ claim }) => sameValue(claim, part.claim)).length
    if (count > most) {
      best = part
      most = count
    }
  }
  return best
}

const SMALL = 1000
const NAME_WORDS_MIN = 3
const NAME_SIGNS_MIN = 6
/** Words that make another figure of one with the same name. */
const APART =
  /exclud|except|without|adjusted|lowest|highest|largest|smallest|core |underlying|of which|of these|among them|new orders?|扣除|剔除|不含|除|核心|其中|当月|新增|季节/i

/** A name of several words, and nothing before either that says that a part or another kind of it is meant. */
function isNamedWell(doc: Doc, a: Part, b: Part): boolean {
  const name = measureText(doc.text, a.claim.measure)
  const isHanName = grammarOf(name) === 'zh'
  const isLong = isHanName
    ? nameOf(name, 'zh').length >= NAME_SIGNS_MIN
    : a.claim.measureKey.length >= NAME_WORDS_MIN
  if (!isLong) return false
  const [left, right] = [a, b].map(({ claim }) => {
    const { start } = doc.sentences[claim.sentence] ?? claim
    return APART.exec(doc.text.slice(Math.max(start, claim.start - 160), claim.start))?.[0] ?? ''
  })
  return left === right && openingOf(doc, a) === openingOf(doc, b)
}

/** "For grooms, …", "In Scotland, …": of whom the sentence is; '' where it begins with a time or otherwise. */
function openingOf(doc: Doc, { claim }: Part): string {
  const sentence = doc.sentences[claim.sentence]
  const text = sentence === undefined ? '' : doc.text.slice(sentence.start, sentence.start + 80)
  const opening =
    /^\s*(?:for|in|among|within|excluding|of|at|across)\s[^,]{1,60},/i.exec(text)?.[0] ?? ''
  return /\d|year|month|quarter|total|all/i.test(opening) ? '' : opening.trim().toLowerCase()
}

/** How many of the words of the shorter name both must have, and of the longer. */
const LIKENESS_MIN = 0.65
const LIKENESS_OF_LONGER = 0.3

/**
 * The figure of the body that a heading tells: of the same kind, unit and period, by its words. Of several as like the
 * one of the same value, else none.
 */
function likest(
  doc: Doc,
  head: Part,
  body: readonly Part[],
  bases: ReadonlyMap<number, string>,
): Part | null {
  // Told in the body as the headline has it: whatever else the body has, they agree.
  const told = body.find(
    (part) =>
      mayBeOne(head.claim, part.claim) &&
      fitOfTwo(head.claim, part.claim) === 'equal' &&
      isNear(head.claim, part.claim),
  )
  if (told !== undefined) return told
  let best: readonly Part[] = []
  let most = LIKENESS_MIN
  for (const part of body) {
    if (part.claim.start < head.claim.start || !mayBeOne(head.claim, part.claim)) continue
    if (!bases.get(head.claim.index) && isOnTheMonth(part.claim, bases)) continue
    const score = areFew(head, part) ? 0 : likeness(doc.text, head.claim, part.claim)
    if (score > most || (score === most && best.length === 0)) {
      best = [part]
      most = score
    } else if (score === most) best = [...best.slice(0, TIES_MAX), part]
  }
  const first = best[0]
  if (first === undefined) return alike(doc, head, body)
  const areOne = best.every(({ claim }) => sameValue(claim, first.claim))
  if (!areOne) return null
  return areSlipApart(head.claim, first.claim) || isNear(head.claim, first.claim, HEAD_NEAR)
    ? first
    : null
}

/** With fewer words in common: the same value, or one that is a slip of the pen away. */
function alike(doc: Doc, head: Part, body: readonly Part[]): Part | null {
  if (head.claim.bound !== 'exact') return null
  const candidates = body.filter(
    (part) => part.claim.start > head.claim.start && mayBeOne(head.claim, part.claim),
  )
  const equal = candidates.find(({ claim }) => fitOfTwo(head.claim, claim) === 'equal')
  if (equal !== undefined) return equal
  const slip = candidates.find(({ claim }) => {
    const isAlike = likeness(doc.text, head.claim, claim) >= LIKENESS_OF_SLIPS
    return fitOfTwo(head.claim, claim, isAlike ? 4 : 5) === 'slip'
  })
  return slip ?? null
}

/** "Sells three interests" and "interests in two blocks and part of a third": small numbers count many things. */
function areFew(head: Part, part: Part): boolean {
  return [head, part].every(
    ({ claim }) =>
      claim.value.scale === 0 &&
      claim.value.coefficient < 10n &&
      COUNTED.some((one) => one === dimensionOf(claim.unit)),
  )
}

const LIKENESS_OF_SLIPS = 0.25
const TIES_MAX = 8

/** Headlines speak of the year before, where they don't say. */
function isOnTheMonth(claim: ReadClaim, bases: ReadonlyMap<number, string>): boolean {
  const base = bases.get(claim.index) ?? ''
  if (base === '' || base === 'gap' || base === 'average') return base !== ''
  const rhythm = rhythmBetween(base, claim.period)
  return rhythm === 'mom' || rhythm === 'qoq'
}

function likeness(text: string, a: ReadClaim, b: ReadClaim): number {
  const [left, right] = [a, b].map(({ measure }) => measureText(text, measure))
  if (isBothWays(left ?? '') !== isBothWays(right ?? '')) return 0
  const [nameA, nameB] = [left ?? '', right ?? ''].map((words) => nameOf(words, grammarOf(words)))
  if (nameA !== undefined && nameA.length > 2 && nameA === nameB) return 1
  const words = new Set(a.measureKey)
  const common = b.measureKey.filter((word) => words.has(word)).length
  const smaller = Math.min(words.size, b.measureKey.length)
  const larger = Math.max(words.size, b.measureKey.length)
  // 我国进出口 and 进出口: a name within a much longer one is hardly that of the same figure.
  if (smaller === 0 || common / larger < LIKENESS_OF_LONGER) return 0
  return common / smaller + common / (1000 * (words.size + b.measureKey.length))
}

/** Imports and exports together are neither of the two, though the words are within. */
function isBothWays(words: string): boolean {
  return /进出口|進出口|imports? and exports?|exports? and imports?/i.test(words)
}

export function mayBeOne(a: ReadClaim, b: ReadClaim): boolean {
  const places = [a.place?.id ?? null, b.place?.id ?? null]
  if (places[0] !== null && places[1] !== null && places[0] !== places[1]) return false
  // A holiday without dates is one time for a headline and its body.
  return (
    a.period === b.period ||
    a.periodFrom !== 'stated' ||
    b.periodFrom !== 'stated' ||
    isYearSoFar(a.period, b.period) ||
    isYearSoFar(b.period, a.period)
  )
}

/** 今年 and 今年以来. */
function isYearSoFar(year: PeriodCode | null, since: PeriodCode | null): boolean {
  return year !== null && /^\d{4}$/.test(year) && since?.startsWith(`since${year}-01-01`) === true
}
