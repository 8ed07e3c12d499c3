import type { Doc } from '../../../model.ts'
import type { Line } from '../../part.ts'
import { digitsOf, type Figure, type Range } from '../figure.ts'
import { overlaps, sumOf } from '../weigh.ts'

// What says that a list beside a figure doesn't make it up: it goes on, the figure is one of it, or another figure fits.

export type Known = {
  readonly doc: Doc
  readonly lines: readonly Line[]
  readonly figures: readonly (readonly Figure[])[]
  readonly isWhole: ReadonlySet<number>
  /** Of what each figure is told to be one part among others. */
  readonly nested: ReadonlyMap<number, number>
  /** What other figures are told to make up already. */
  readonly made: ReadonlySet<number>
}

/** 起始价9亿元，由甲公司以10亿元竞得, 估值下调68亿元: with another figure in place of one, or beside them, the parts make up the whole. */
export function fitsWithOther(
  { figures }: Known,
  whole: Figure,
  parts: readonly Figure[],
): boolean {
  if (digitsOf(whole.claim) < DIGITS_MIN) return false
  const at = [whole, ...parts].map(({ line }) => line)
  const others = figures
    .slice(Math.min(...at), Math.max(...at) + 1)
    .flat()
    .filter(
      (one) =>
        one.claim.unit === whole.claim.unit &&
        one.claim.form === 'number' &&
        one !== whole &&
        !parts.includes(one),
    )
    .slice(0, OTHERS_MAX)
  const ranges = parts.map(({ range }) => range)
  const { low, high } = sumOf(ranges)
  const fits = (range: Range): boolean => overlaps(range, whole.range)
  return others.some(
    ({ range: own }) =>
      fits({ low: low + own.low, high: high + own.high }) ||
      fits({ low: low - own.high, high: high - own.low }) ||
      ranges.some((_, part) => fits(sumOf(ranges.with(part, own)))),
  )
}

export const DIGITS_MIN = 3
const OTHERS_MAX = 8

/** 临床科室41个、医技科室13个，重点专科10个: in one list with it, and no part of it. */
export function isBesideThem({ lines }: Known, whole: Figure, [first]: readonly Figure[]): boolean {
  if (first === undefined || first.line !== whole.line) return false
  const { text } = lines[whole.line]?.tape ?? { text: '' }
  return /^、(?!其中|含|包括)[㐀-鿿]{2,12}$/.test(text.slice(whole.claim.end, first.claim.start))
}

/** The list has another line with such a figure, or another such figure in brackets as they are. */
export function goesOn({ doc, lines, figures }: Known, parts: readonly Figure[]): boolean {
  const last = parts.at(-1)
  if (last === undefined) return false
  const text = lines[last.line]?.tape.text ?? ''
  const isAside = ({ claim }: Figure): boolean =>
    /[（(]$/.test(text.slice(0, claim.start).slice(-1)) &&
    /^[）)]/.test(text.slice(claim.end, claim.end + 1))
  const isNext = (one: Figure): boolean =>
    one.claim.start > last.claim.start && one.claim.unit === last.claim.unit && isAside(one)
  if (isAside(last) && (figures[last.line] ?? []).some(isNext)) return true
  const next = last.line + 1
  const areLines = [last.line, next].every(
    (at) => doc.paragraphs[lines[at]?.tape.sentence.paragraph ?? -1]?.kind === 'list',
  )
  return areLines && (figures[next] ?? []).some(({ claim }) => claim.unit === last.claim.unit)
}
