import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Line, type Part, sortOf } from '../part.ts'
import { isOfMean } from '../whole/whole.ts'
import { areOtherDeeds } from './deeds.ts'
import { likest } from './likest.ts'
import { COUNTED, isOneMore, mayBeOne } from './may-be-one.ts'
import { isUndertaken, tellingOne } from './one-figure.ts'
import { isRow, isTitle, sectionEnds } from './titles.ts'
import { isKnown, keyOf } from './told-name.ts'

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
      const isMean = isOfMean(doc.text, part.claim)
      const kind = `${kindOf(part)}|${part.claim.unit}|${bases.get(part.claim.index) ?? ''}|${isMean}`
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
        !areOtherDeeds(doc.text, part.claim, other.claim) &&
        isAgo(doc.text, other) === isAgo(doc.text, part) &&
        isWished(doc.text, other) === isWished(doc.text, part) &&
        isOnBasis(doc.text, other) === isOnBasis(doc.text, part) &&
        !areOverOtherYears(doc.text, bases, part, other) &&
        isUndertaken(doc, other) === isUndertaken(doc, part),
    )
    const own = heads.filter((one) => one.part !== part && one.line === line)
    const passed = body.find((one) => isPassed(part.claim, one.claim))
    const left = body.filter((one) => !own.some((other) => isPassed(other.part.claim, one.claim)))
    const match = passed ?? countedAlike(part, bodies, end) ?? likest(doc, part, left, bases)
    if (match !== null) found.push({ kind: 'same', claims: [part.claim.index, match.claim.index] })
  }
  return found
}

/** 逾400点 of a title is 459 below it. */
function isPassed({ bound, value: a }: ReadClaim, { value: b }: ReadClaim): boolean {
  const ratio = (Number(b.coefficient) / Number(a.coefficient)) * 10 ** (a.scale - b.scale)
  return (bound === 'over' || bound === 'atLeast') && ratio >= 1 && ratio < PASSED
}

const PASSED = 1.3

/** "A better result than five years ago, when just over half had". */
function isAgo(text: string, { claim: { start } }: Part): boolean {
  return /\b(?:ago|earlier|before),? when (?:[a-z]+ ){0,3}$/.test(
    text.slice(Math.max(0, start - 40), start),
  )
}

/** "One preferred a cut of half a point": what somebody was for isn't what was done. */
function isWished(text: string, { claim: { start } }: Part): boolean {
  return /\b(?:prefer|favou?r|vot(?:e|es|ed|ing) for|dissent|argu(?:e|ed|ing) for)[^.;\n]*$|(?:主张|倾向于?|投票支持)[^，。；\n]*$/i.test(
    text.slice(Math.max(0, start - CLAUSE_MAX), start),
  )
}

/** "Comparable sales rose 5.6 %" below "Sales rise 7.3 %", "average daily exports climbed 8.0 %" below "Exports up 4.4 %": growth on a basis that its sentence names. */
function isOnBasis(text: string, { claim, role }: Part): boolean {
  return (
    role === 'amount' &&
    /\b(?:comparable|like-for-like|same-store|organic|underlying|average daily|daily average|per (?:working |trading |business )?day|(?:working|calendar|trading)[- ]day[- ]adjusted)\b[^.;]*$|(?:可比口径|同店|日均)[^。；]*$/i.test(
      text.slice(Math.max(0, claim.start - CLAUSE_MAX), claim.start),
    )
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

/** 较去年增长五成 and 比2019年高出25%: growth over other years. */
function areOverOtherYears(
  text: string,
  bases: ReadonlyMap<number, string>,
  a: Part,
  b: Part,
): boolean {
  const [clause, other] = [a, b].map(
    ({ claim }) =>
      /[^，。；\n]*$/.exec(text.slice(Math.max(0, claim.start - CLAUSE_MAX), claim.start))?.[0],
  )
  const isLastYear = /[去上]年|同比/
  if (a.role === 'amount' && isLastYear.test(clause ?? ''))
    if (/[比较](?:19|20)\d\d年/.test(other ?? '') && !isLastYear.test(other ?? '')) return true
  const said = [a, b].map(({ claim }) => bases.get(claim.index) ?? '')
  const [left, right] = said.map((one) => YEAR.exec(one)?.[0])
  // How far above another figure it is says nothing of growth.
  if (said.includes('gap') && (left ?? right) !== undefined) return true
  return left !== undefined && right !== undefined && left !== right
}

const CLAUSE_MAX = 40
const YEAR = /(?:19|20)\d\d/

function onePerSentence(group: readonly Part[]): readonly Part[] {
  const counts = new Map<number, number>()
  for (const { claim } of group) counts.set(claim.sentence, (counts.get(claim.sentence) ?? 0) + 1)
  // A sentence with two of them tells two figures apart in a way that isn't seen here.
  return group.filter(({ claim }) => counts.get(claim.sentence) === 1)
}
