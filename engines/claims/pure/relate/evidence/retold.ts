import type { Doc, Relation } from '../../model.ts'
import { pairsOf } from '../../text/pairs.ts'
import { tenorOf } from '../../text/tenor.ts'
import { dimensionOf } from '../../units/table.ts'
import { mayBeOne } from '../again/may-be-one.ts'
import { areOfTwoPlaces } from '../again/told-name.ts'
import { isBare, type Line, sortOf } from '../part.ts'
import { fitOfTwo } from '../whole/slip.ts'
import { digitsOf, type Figure } from './figure.ts'
import { isThen } from './runs.ts'

// Figures that have the digits of another in another order, or in another scale, and stand among the same words: one told twice, of which
// one telling has a slip of the pen. A table tells what its text tells; so does a summary.

type Same = Extract<Relation, { kind: 'same' }>

/** Of fewer digits figures have the same by chance: in a table under a name, and elsewhere. */
const DIGITS_MIN = { cell: 3, prose: 4 } as const
const BUCKET_MAX = 12

type Telling = {
  readonly figure: Figure
  readonly line: Line
  readonly isCell: boolean
}

export function slippedTellings(
  doc: Doc,
  lines: readonly Line[],
  figures: readonly (readonly Figure[])[],
  relations: readonly Relation[],
): readonly Same[] {
  const tied = tiesOf(relations)
  const buckets = new Map<string, Telling[]>()
  const times = new Map<string, number>()
  for (const [at, line] of lines.entries()) {
    const isCell = doc.paragraphs[line.tape.sentence.paragraph]?.kind === 'row'
    for (const figure of figures[at] ?? []) {
      if (!isTold(figure)) continue
      const value = valueKey(figure)
      times.set(value, (times.get(value) ?? 0) + 1)
      const key = digitsKey(figure)
      const known = buckets.get(key)
      const telling = { figure, line, isCell }
      if (known === undefined) buckets.set(key, [telling])
      else if (known.length < BUCKET_MAX) known.push(telling)
    }
  }
  const isOnce = ({ figure }: Telling): boolean => times.get(valueKey(figure)) === 1
  const found: Same[] = []
  for (const bucket of buckets.values())
    for (const [at, other] of bucket.entries())
      for (const one of bucket.slice(0, at)) {
        if (!isOnce(one) && !isOnce(other)) continue
        if (!areSlipped(one, other) || tied(one.figure, other.figure)) continue
        found.push({ kind: 'same', claims: [one.figure.claim.index, other.figure.claim.index] })
      }
  return found
}

/** Whether two figures are told to be other things: of one relation, or of one sentence. */
function tiesOf(relations: readonly Relation[]): (a: Figure, b: Figure) => boolean {
  const groups = new Map<number, Set<number>>()
  for (const [at, one] of relations.entries())
    for (const member of membersOf(one)) {
      const known = groups.get(member)
      if (known === undefined) groups.set(member, new Set([at]))
      else known.add(at)
    }
  return (a, b) => {
    if (a.line === b.line) return true
    const [left, right] = [groups.get(a.claim.index), groups.get(b.claim.index)]
    return left !== undefined && right !== undefined && [...left].some((at) => right.has(at))
  }
}

function membersOf(one: Relation): readonly number[] {
  switch (one.kind) {
    case 'change':
      return [one.result, one.base, one.amount].filter((side) => side !== null)
    case 'gap':
      return [one.of, one.than, one.amount].filter((side) => side !== null)
    case 'share':
      return [one.share, one.part, one.whole].filter((side) => side !== null)
    case 'parts':
      return [one.whole, ...one.parts]
    case 'same':
      return one.claims
    default:
      return []
  }
}

function isTold({ part, claim }: Figure): boolean {
  return (
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    claim.value.coefficient > 0n &&
    claim.unit !== 'date' &&
    claim.unit !== 'rank' &&
    (part.role === 'level' || part.role === 'share' || part.role === 'amount') &&
    digitsOf(claim) >= DIGITS_MIN.cell
  )
}

function valueKey({ claim, value }: Figure): string {
  return `${value}|${kindOf(claim.unit)}`
}

function digitsKey({ claim }: Figure): string {
  const digits = String(claim.value.coefficient).replace(/0+$/, '')
  return `${[...digits].sort().join('')}|${kindOf(claim.unit)}`
}

/** Money of one currency, per cent, or anything that may be counted. */
function kindOf(unit: string): string {
  const dimension = dimensionOf(unit)
  return /^[A-Z]{3}\b/.test(unit) || dimension === 'percent' ? unit : ''
}

/** How many of its words two sentences must share; of the words of a row half. */
const WORDS_MIN = { en: 2, zh: 3 } as const

function areSlipped(one: Telling, other: Telling): boolean {
  const [a, b] = [one.figure, other.figure]
  if (a.claim.unit !== b.claim.unit && !areBare(one, other)) return false
  if (sortOf(a.claim) !== sortOf(b.claim) || a.part.role !== b.part.role) return false
  if (!one.isCell && !other.isCell && isThen(one.line, a) !== isThen(other.line, b)) return false
  if (!areOfTime(a, b) || !mayBeOne(a.claim, b.claim)) return false
  if (isOfOtherColumn(one, other) || isOfOtherColumn(other, one)) return false
  if (a.claim.precision !== b.claim.precision && !isScaled(a, b)) return false
  if (fitOfTwo(a.claim, b.claim) !== 'slip') return false
  const [tenor, its] = [paperOf(one), paperOf(other)]
  if (tenor !== its && tenor !== '' && its !== '') return false
  const [words, others] = [wordsOf(one), wordsOf(other)]
  let shared = 0
  for (const word of words) if (others.has(word)) shared += 1
  const cell = one.isCell ? words : other.isCell ? others : null
  if (cell !== null) return !(one.isCell && other.isCell) && shared > 0 && shared * 2 >= cell.size
  const digits = Math.min(digitsOf(a.claim), digitsOf(b.claim))
  const least = areToldAlike(one, other) ? DIGITS_MIN.cell : DIGITS_MIN.prose
  if (digits < least || a.claim.unit === 'percent') return false
  return (
    shared >= WORDS_MIN[one.line.tape.grammar] &&
    areCalledAlike(a, b) &&
    ![one, other].some(isVersus)
  )
}

/** Of the paper that its name begins with: 30年期国债收益率. */
function paperOf({ figure: { claim }, line: { tape } }: Telling): string {
  return claim.measure === null ? '' : tenorOf(tape.text, claim.measure)
}

const RUN = 6

/** 累计开工保障性住房3.47万套, twice: the same words right before both. */
function areToldAlike(one: Telling, other: Telling): boolean {
  const [a, b] = [one, other].map(({ figure: { claim }, line: { tape } }) =>
    tape.grammar === 'zh' ? tape.text.slice(claim.start - RUN, claim.start) : '',
  )
  if (a === undefined || a === '' || a !== b || !/^[㐀-鿿]+$/.test(a)) return false
  return !areOfTwoPlaces(one.line.tape.text, one.figure.claim, other.figure.claim)
}

/** 户籍人口 and 常住人口 are two, though both are 人口. */
function areCalledAlike({ claim: a }: Figure, { claim: b }: Figure): boolean {
  const shared = a.measureKey.filter((word) => b.measureKey.includes(word)).length
  return shared * 3 >= Math.min(a.measureKey.length, b.measureKey.length) * 2
}

/** Sentences with more figures are lists. */
const PARTS_MAX = 14

/** "Net 785 million vs 1.02 billion": a row of results, of which others are like it. */
function isVersus({ line: { tape, parts } }: Telling): boolean {
  if (parts.length > PARTS_MAX) return true
  return / vs\.? /i.test(tape.text.slice(tape.sentence.start, tape.sentence.end))
}

/** Of cells the unit may stand elsewhere. */
function areBare(one: Telling, other: Telling): boolean {
  return [one, other].some(
    ({ figure, line }) => figure.claim.unit === 'items' && isBare(line.tape.text, figure.claim),
  )
}

function isScaled(a: Figure, b: Figure): boolean {
  const power = Math.log10(a.value / b.value)
  return Math.abs(power) > 2 && Math.abs(power - Math.round(power)) < 1e-9
}

function areOfTime({ claim: a }: Figure, { claim: b }: Figure): boolean {
  if (a.period === b.period || a.period === null || b.period === null) return true
  return a.periodFrom !== 'stated' || b.periodFrom !== 'stated'
}

/** The row has a column of the time that the text speaks of, and the cell is none of it. */
function isOfOtherColumn(cell: Telling, { figure: { claim } }: Telling): boolean {
  const { period } = claim
  if (!cell.isCell || period === null || cell.figure.claim.period === period) return false
  return cell.line.parts.some((part) => part.claim.period === period)
}

const EMPTY: ReadonlySet<string> = new Set(
  'that this these those with from were have been will would which their about more than over under also said says year years month months million billion trillion percent cent total full some other another first second third half quarter same period when after compared increase increased decrease rose fell'.split(
    ' ',
  ),
)

/** The words that name a figure: of a cell those of its row, else those beside it in its sentence. */
function wordsOf({ line: { tape }, figure: { claim }, isCell }: Telling): ReadonlySet<string> {
  const { start, end } = tape.sentence
  const isHan = tape.grammar === 'zh'
  const [back, on] = isCell ? [200, 0] : isHan ? [18, 8] : [64, 32]
  const near = isCell
    ? (tape.text.slice(start, Math.min(end, start + back)).split(/[|｜\t　\d]/)[0] ?? '')
    : tape.text.slice(Math.max(start, claim.start - back), Math.min(end, claim.end + on))
  const words = new Set(isCell ? [] : claim.measureKey)
  if (isHan) {
    for (const run of near.match(/[㐀-鿿]{2,}/g) ?? [])
      for (const pair of pairsOf(run)) words.add(pair)
  } else
    for (const word of near.toLowerCase().match(/[a-z]{4,}/g) ?? [])
      if (!EMPTY.has(word)) words.add(word.replace(/s$/, ''))
  return words
}
