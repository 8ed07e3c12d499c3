import { compare, rational, rationalOf } from '#platform/exact'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { type Line, type Part, sortOf } from '../part.ts'
import { fitOfTwo } from '../whole/slip.ts'
import { isOneMore, mayBeOne } from './may-be-one.ts'
import { areSlipApart, isNear } from './slips.ts'
import { isRow, isTitle } from './titles.ts'
import { areOneUnit, isCounted, isFigure } from './told-name.ts'

// Figures that are told again by words that point back: "a dividend of $0.47 per share. The dividend of $0.47", 惠及4.8万名学生。这4.8万
// 名学生; and the one figure of a headline in the first sentence below it, where another would be a slip of the pen.

type Same = Extract<Relation, { kind: 'same' }>

export function toldAgain(
  doc: Doc,
  lines: readonly Line[],
  known: readonly Relation[],
): readonly Same[] {
  const isKnown = new Set(known.flatMap((one) => (one.kind === 'same' ? one.claims : [])))
  return lines.flatMap((line, at) => {
    const paragraph = doc.paragraphs[line.tape.sentence.paragraph]
    if (paragraph === undefined || isRow(doc, paragraph)) return []
    const head = headAbove(doc, lines, at)
    const heads = head === null ? [] : headsOf(head, line, lines.slice(at, at + BODY_LINES))
    return heads.filter(
      ({ claims }, index) =>
        !claims.every((one) => isKnown.has(one)) &&
        heads.findIndex((one) => one.claims.join() === claims.join()) === index,
    )
  })
}

function sameOf(a: Part, b: Part): Same {
  return { kind: 'same', claims: [a.claim.index, b.claim.index] }
}

/** Digits that changed places, or a word of scale; small counts and millions are counts of two things. */
function isSlip(a: ReadClaim, b: ReadClaim): boolean {
  if (isCounted(a) && !isNear(a, b, ELEVEN)) return false
  return fitOfTwo(a, b, 2) === 'slip' || areSlipApart(a, b)
}

const ELEVEN = rational(11n)

/** How many sentences below a headline are looked at. */
const BODY_LINES = 4

/** The heading that the first sentence with figures below it stands under; others may lie between. */
function headAbove(doc: Doc, lines: readonly Line[], at: number): Line | null {
  const own = lines[at]?.tape.sentence
  const before = lines[at - 1]
  if (own === undefined || before === undefined) return null
  const paragraph = doc.paragraphs[own.paragraph]
  const above = doc.paragraphs[before.tape.sentence.paragraph]
  if (paragraph === undefined || above === undefined || isTitle(doc, paragraph)) return null
  return isTitle(doc, above) && own.paragraph - before.tape.sentence.paragraph <= 2 ? before : null
}

/** The figures of a headline that have one like them in the sentence below, a slip away, and none in the next ones that is theirs. */
function headsOf(head: Line, lead: Line, body: readonly Line[]): readonly Same[] {
  return head.parts.flatMap((part) => {
    if (!isFigure(part) && !isGrowth(part)) return []
    const isOfUnit = (other: Part): boolean =>
      (isGrowth(part) ? isGrowth(other) && wayOf(other) === wayOf(part) : isFigure(other)) &&
      areOneUnit(other.claim, part.claim) &&
      sortOf(other.claim) === sortOf(part.claim)
    const told = body.some((one) =>
      one.parts.some((other) => isOfUnit(other) && isEqual(part.claim, other.claim)),
    )
    const like = [...lead.parts.filter(isOfUnit), ...ordinalsOf(lead, part)]
    const slips = like.filter(({ claim }) => isSlip(part.claim, claim))
    const [other, ...more] = slips.length === 1 && !isGrowth(part) ? slips : like
    if (told || other === undefined || more.length > 0) return []
    if (isOneMore(lead.tape.text, other.claim)) return []
    if (head.parts.filter(isOfUnit).length > 1 || !mayBeOne(part.claim, other.claim)) return []
    const isMistaken =
      isOrdinal(other) || (other.role !== 'target' && isSlip(part.claim, other.claim))
    const isOne =
      areHalfEqual(part.claim, other.claim) ||
      (isMistaken && (isCalledAlike(head, lead, other) || areOfOneSpan(part, other)))
    return isOne ? [sameOf(part, other)] : []
  })
}

/** "Up 6.4 %": a change, told by its rate. */
function isGrowth({ claim, role, mark }: Part): boolean {
  return role === 'amount' && mark === null && claim.form === 'number' && claim.unit === 'percent'
}

function wayOf({ direction, claim }: Part): string | null {
  return direction ?? claim.direction
}

/** Growth in the very months that the headline names. */
function areOfOneSpan(a: Part, b: Part): boolean {
  return isGrowth(a) && isGrowth(b) && a.claim.period !== null && a.claim.period === b.claim.period
}

function isEqual(a: ReadClaim, b: ReadClaim): boolean {
  return fitOfTwo(a, b) === 'equal' && !areHalfEqual(a, b)
}

/** "$1.85–$1.90 billion" and "between $1.85 billion and $2.10 billion": of two ranges one end alone is the same. */
function areHalfEqual(a: ReadClaim, b: ReadClaim): boolean {
  if (a.valueHigh === null || b.valueHigh === null || a.unit !== b.unit) return false
  if (a.precision !== b.precision) return false
  const areLow = compare(rationalOf(a.value), rationalOf(b.value)) === 0
  const areHigh = compare(rationalOf(a.valueHigh), rationalOf(b.valueHigh)) === 0
  return areLow !== areHigh
}

/** 迎来今年第3000万名旅客 of 旅客吞吐量突破3000万人次: the last of them says how many there are. */
function ordinalsOf({ parts }: Line, { claim }: Part): readonly Part[] {
  if (!isCounted(claim) || claim.value.coefficient < BigInt(LARGE)) return []
  return parts.filter((part) => isOrdinal(part))
}

const LARGE = 1000

function isOrdinal({ claim }: Part): boolean {
  return (
    (claim.form === 'rank' || claim.form === 'ordinal') && claim.value.coefficient >= BigInt(LARGE)
  )
}

/** A word beside the figure, or one of its name, stands in the headline. */
function isCalledAlike(head: Line, lead: Line, { claim }: Part): boolean {
  const title = head.tape.text.slice(head.tape.sentence.start, head.tape.sentence.end).toLowerCase()
  const { text, grammar, sentence } = lead.tape
  const to = Math.min(sentence.end, claim.end + NEAR[grammar])
  const behind = text.slice(claim.end, to).toLowerCase()
  if (grammar === 'zh') {
    const words = [...claim.measureKey, ...pairsOf(behind)]
    return (
      words.filter((word) => title.includes(word)).length > 1 || title.includes(behind.slice(0, 2))
    )
  }
  const words = [...behind.matchAll(/[a-z]{4,}/g)].map(([word]) => word.replace(/s$/, ''))
  return [...words, ...claim.measureKey.filter((word) => word.length > 3)].some((word) =>
    title.includes(word),
  )
}

const NEAR = { en: 24, zh: 8 } as const

function pairsOf(words: string): readonly string[] {
  const [run = ''] = /^[㐀-鿿]{2,8}/.exec(words) ?? []
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2))
}
