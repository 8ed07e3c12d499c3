import type { Relation } from '../../model.ts'
import { type Line, sameDimension } from '../part.ts'
import { naming } from '../whole/naming.ts'
import { isMean } from '../whole/whole.ts'
import { digitsOf, type Figure, type Range, type Slip } from './figure.ts'
import { isThen } from './runs.ts'
import { quotientOf, type Weight, weigh } from './weigh.ts'

// Multiples of which words give the number and not both sides: 上年同期才6.02万人次，今年已是当时的2.25倍; "completions have nearly tripled, from
// 1,780 to 5,120".

type Multiple = Extract<Relation, { kind: 'multiple' }>
type Sides = { readonly of: Figure; readonly base: Figure; readonly link: number }

type Known = {
  readonly lines: readonly Line[]
  readonly figures: readonly (readonly Figure[])[]
}

const CHANCE_MAX = [0, 0.01, 0.06, 0.35, 1.5] as const
const LINES_BACK = 6
const SIDES_MAX = 8

export function multiplesFilled(known: Known, relations: readonly Relation[]): readonly Relation[] {
  const places = new Map<number, Figure>()
  for (const line of known.figures) for (const one of line) places.set(one.claim.index, one)
  const pairs = relations.flatMap((one): readonly Sides[] => {
    if (one.kind !== 'change' || one.result === null || one.base === null) return []
    const [of, base] = [places.get(one.result), places.get(one.base)]
    return of === undefined || base === undefined || of.claim.unit === 'times'
      ? []
      : [{ of, base, link: 4 }]
  })
  const byLine = new Map<number, Sides[]>()
  for (const pair of pairs) byLine.set(pair.of.line, [...(byLine.get(pair.of.line) ?? []), pair])
  return relations.map((one) => {
    if (one.kind !== 'multiple' || (one.of !== null && one.base !== null)) return one
    const times = places.get(one.times)
    const sides = times === undefined ? null : sidesOf(known, places, byLine, one, times)
    return sides === null ? one : { ...one, of: sides.of.claim.index, base: sides.base.claim.index }
  })
}

function sidesOf(
  known: Known,
  places: ReadonlyMap<number, Figure>,
  pairs: ReadonlyMap<number, readonly Sides[]>,
  relation: Multiple,
  times: Figure,
): Sides | null {
  const told = (pairs.get(times.line) ?? []).filter(
    ({ of, base }) =>
      (relation.of === null || relation.of === of.claim.index) &&
      (relation.base === null || relation.base === base.claim.index),
  )
  const said = known.lines[times.line]?.tape.text.slice(times.claim.start, times.claim.end) ?? ''
  const isWord = !/\d/.test(said) || times.claim.bound !== 'exact'
  if (isOneOfSeveral(known, times)) return null
  // "Tripled, from 1,780 to 5,120": the one change of its sentence.
  if (told.length === 1 && isWord && isBesideAll(known, told[0], times)) return told[0] ?? null
  if (isWord || digitsOf(times.claim) < 2 || isOfDebt(known, times)) return null
  const guesses = [...told, ...guessed(known, places, relation, times)].toSorted(
    (a, b) => b.link - a.link,
  )
  const weighed = guesses.map((sides) => ({ sides, weight: weighMultiple(times, sides) }))
  const equal = weighed.find(({ sides, weight }) => weight?.fit === 'equal' && sides.link > 0)
  if (equal !== undefined) return equal.sides
  return (
    weighed.find(
      ({ sides, weight }) =>
        weight?.fit === 'slip' && weight.chance <= (CHANCE_MAX[Math.min(4, sides.link)] ?? 0),
    )?.sides ?? null
  )
}

/** 晚1周、2周和3周，将分别增至3倍、7倍和18倍: each of a base of its own. */
function isOneOfSeveral({ lines }: Known, { line, claim }: Figure): boolean {
  const before = lines[line]?.tape.text.slice(Math.max(0, claim.start - 4), claim.start) ?? ''
  return /\d倍[、和及与]$/.test(before)
}

const DEBT = /\b(?:leverage|coverage|EBITDAR?M?|debt|gearing|price[- ]to|multiple)\b/i

/** "Net debt to EBITDA of 1.6 times": of figures that it has defined itself. */
function isOfDebt({ lines }: Known, { line, claim }: Figure): boolean {
  const tape = lines[line]?.tape
  if (tape === undefined) return true
  const { start, end } = tape.sentence
  return DEBT.test(
    tape.text.slice(Math.max(start, claim.start - 90), Math.min(end, claim.end + 60)),
  )
}

/** Nothing but the two ends and the multiple in its clause. */
function isBesideAll({ lines }: Known, sides: Sides | undefined, times: Figure): boolean {
  const text = lines[times.line]?.tape.text
  if (sides === undefined || text === undefined) return false
  const [first, last] = [
    Math.min(times.claim.start, sides.of.claim.start, sides.base.claim.start),
    Math.max(times.claim.end, sides.of.claim.end, sides.base.claim.end),
  ]
  return (
    lines[times.line]?.tape.grammar === 'en' &&
    last - first < 90 &&
    !/[;；。]|\bwhile\b|\bwhereas\b/.test(text.slice(first, last))
  )
}

function isLevel({ part, claim }: Figure): boolean {
  return (
    claim.form === 'number' &&
    claim.value.coefficient > 0n &&
    (part.role === 'level' || part.role === 'target') &&
    claim.unit !== 'date' &&
    claim.unit !== 'rank' &&
    claim.unit !== 'times'
  )
}

function guessed(
  { lines, figures }: Known,
  places: ReadonlyMap<number, Figure>,
  relation: Multiple,
  times: Figure,
): readonly Sides[] {
  const line = lines[times.line]
  if (line === undefined) return []
  const { text, grammar } = line.tape
  const near: Figure[] = []
  for (let at = times.line; at >= 0 && at >= times.line - LINES_BACK; at -= 1)
    near.push(...(figures[at] ?? []).filter(isLevel).toReversed())
  const before = near.filter(({ claim }) => claim.start < times.claim.start)
  const then = before.filter((one) => isThenAt(lines, one))
  const given = relation.of === null ? undefined : places.get(relation.of)
  const isGivenThen = given !== undefined && isThenAt(lines, given)
  const isGivenEarlier =
    given !== undefined &&
    before.some((one) => isEarlier(given, one) && areAlike(lines, given, one))
  const isGiven = given !== undefined && !isGivenThen && !isGivenEarlier
  const ofs = isGiven
    ? [{ figure: given, link: 2 }]
    : before
        .filter((one) => one !== given || !isGivenEarlier)
        .map((figure, at) => ({ figure, link: at === 0 ? 2 : figure.line === times.line ? 1 : 0 }))
  const words = baseWordsOf(text, times, grammar)
  const next = (figures[times.line] ?? []).find(
    (one) => isLevel(one) && one.part.order > times.part.order,
  )
  return ofs.slice(0, SIDES_MAX).flatMap(({ figure: of, link }) => {
    const bases = before.filter((one) => one !== of && areAlike(lines, one, of))
    const found = bases.slice(0, SIDES_MAX).map((base, at) => {
      const isNamed = words !== '' && naming(text, words, base.claim, grammar) >= 0.5
      const isNear = base.line >= times.line - 1
      const isTold = base === given || (isNear && (then.includes(base) || isEarlier(base, of)))
      return { of, base, link: link + (isNamed || isTold ? 2 : at === 0 ? 1 : 0) }
    })
    const isBehind =
      next !== undefined &&
      areAlike(lines, next, of) &&
      /^ (?:the|that of|those of|as many as)\b[^,;.]{0,60}$/i.test(
        text.slice(times.claim.end, next.claim.start),
      )
    return isBehind && next !== undefined ? [{ of, base: next, link: link + 2 }, ...found] : found
  })
}

function isThenAt(lines: readonly Line[], figure: Figure): boolean {
  const line = lines[figure.line]
  return line !== undefined && isThen(line, figure)
}

/** Of a time before, as both say. */
function isEarlier({ claim: a }: Figure, { claim: b }: Figure): boolean {
  if (a.period === null || a.periodFrom !== 'stated' || a.period === b.period) return false
  const [year, other] = [yearOf(a.period), b.period === null ? null : yearOf(b.period)]
  return year !== null && (other === null || year < other)
}

function yearOf(period: string): number | null {
  const year = /\d{4}/.exec(period)?.[0]
  return year === undefined ? null : Number(year)
}

/** A mean is compared with a mean. */
function areAlike(lines: readonly Line[], a: Figure, b: Figure): boolean {
  const [one, other] = [lines[a.line], lines[b.line]]
  if (one === undefined || other === undefined) return false
  const isOne =
    sameDimension(a.claim, b.claim) || a.claim.unit === 'items' || b.claim.unit === 'items'
  return isOne && isMean(one, a.part) === isMean(other, b.part)
}

/** 相当于发行额的, 为10月份日均水平的: what it is a multiple of. */
function baseWordsOf(text: string, { claim }: Figure, grammar: 'en' | 'zh'): string {
  if (grammar !== 'zh') return ''
  const before = text.slice(Math.max(0, claim.start - 24), claim.start)
  return (
    /(?:是|为|为了|達|达|相当于|相當於|比)([^，。；、]{2,16})的(?:约|近|整整)?$/.exec(
      before,
    )?.[1] ?? ''
  )
}

const FAR = 60

function weighMultiple(times: Figure, { of, base }: Sides): Weight | null {
  const solve = ([a, b]: readonly Range[]): Range | null => quotientOf(a, b)
  const isPossible = (slip: Slip, others: readonly Figure[]): boolean => {
    if (!others.includes(times)) return true
    const ratio = others.includes(of) ? of.value / slip.value : slip.value / base.value
    return ratio > 1 && ratio < FAR
  }
  return weigh({ figures: [times, of, base], solve, isPossible })
}
