import type { Relation } from '../../model.ts'
import type { Figure } from '../evidence/figure.ts'
import { sumOf as sumOfRanges } from '../evidence/weigh.ts'
import { sortOf } from '../part.ts'
import { CHANGE } from './changes.ts'
import { type Cell, nameOf, type Row, type Table } from './layout.ts'
import { areOfOne } from './rules.ts'
import { TOTAL, TOTAL_OF } from './total-names.ts'

// Rows and columns that are called the total of the others.

const NEAR = 1.2
const NEAR_OF_TOTAL = 1.5
/** A row that is part of the row before it; such a table isn't summed. */
const NESTED = /其中|含|of which|incl|subtotal|sub-total|小\s*计|^[#＃]/i
export const NEVER_SUMMED =
  /price|average|mean\b|\bmedian|\brate|\bper\b|index|ratio|rank|均|率|单价|指数|排名|位次/i
const GAP = /^[-–—…/.]*$|^n\/?a$/i

export function totalsOf(table: Table): readonly Relation[] {
  return [...rowTotals(table), ...columnTotals(table)]
}

/** The row of totals is the first or the last, and every other row has a number of the same unit. */
export function rowTotals({ titles, rows, about }: Table): readonly Relation[] {
  if (rows.length < 3 || rows.some((row) => NESTED.test(nameOf(row)))) return []
  const ends = [0, rows.length - 1]
  const find = (label: RegExp) => ends.find((index) => label.test(nameOf(rows[index] ?? [])))
  const plain = find(TOTAL)
  const named = plain ?? ends.find((index) => isNamedIn(about, rows, index))
  const total = rows[named ?? find(TOTAL_OF) ?? -1]
  if (total === undefined) return []
  const others = rows.filter((row) => row !== total)
  if (areOfOneKind(nameOf(total), others.map(nameOf))) return []
  const sums = total.flatMap(({ figure }, column) =>
    figure === null || NEVER_SUMMED.test(titles[column] ?? '') || CHANGE.test(titles[column] ?? '')
      ? []
      : partsOf(
          figure,
          others.map((row) => row[column]),
        ),
  )
  return told(sums, named === undefined ? NEAR : NEAR_OF_TOTAL)
}

/** "All dwellings", "Private sector houses", "Private sector flats": the rest of them are of another sector. */
function areOfOneKind(total: string, others: readonly string[]): boolean {
  const [first = [], ...names] = others.map((name) => name.toLowerCase().split(' '))
  const [one = '', two = ''] = first
  if (two === '' || !/^[a-z]/.test(two) || total.split(' ').length < 2) return false
  const isSaid = total.toLowerCase().split(' ').includes(one)
  return (
    !isSaid &&
    first.length > 2 &&
    names.every((name) => name.length > 2 && name[0] === one && name[1] === two)
  )
}

/** "Applicants by UK domicile" over England, Scotland, Wales and UK: the line above names the one row of which the others are parts. */
function isNamedIn(about: string, rows: readonly Row[], index: number): boolean {
  const captions = about
    .split('\n')
    .filter((line) => line.length < CAPTION_MAX && DIVIDES.test(line))
  const isTold = (row: Row | undefined): boolean => {
    const name = nameOf(row ?? [])
    return name.length > 1 && !/\d/.test(name) && captions.some((line) => hasWord(line, name))
  }
  return isTold(rows[index]) && rows.every((row, at) => at === index || !isTold(row))
}

const CAPTION_MAX = 90
/** What says that a whole is divided, and is no sentence. */
const DIVIDES = /^[^.。,，;；!?]*(?:\bby\b|\bbreakdown\b|各|分)[^.。,，;；!?]*$/

function hasWord(words: string, name: string): boolean {
  const at = words.indexOf(name)
  const beside = (words[at - 1] ?? '') + (words[at + name.length] ?? '')
  return at !== -1 && (/[㐀-鿿]/.test(name) || !/[a-z]/i.test(beside))
}

/** A column that is called the total, of those before it, or where it is the first of all the others. */
function columnTotals({ titles, rows }: Table): readonly Relation[] {
  const found: Relation[] = []
  let from = 1
  for (let column = 1; column < titles.length; column += 1) {
    if (!TOTAL.test(titles[column] ?? '')) continue
    const isFirst = column === 1 && !titles.slice(2).some((title) => TOTAL.test(title))
    const parts = titles.flatMap((title, at) =>
      (isFirst ? at > column : at >= from && at < column) &&
      !CHANGE.test(title) &&
      isOfFigures(rows, at)
        ? at
        : [],
    )
    from = column + 1
    if (parts.length < 2 || parts.some((at) => NESTED.test(titles[at] ?? ''))) continue
    const sums = rows.flatMap((row: Row) => {
      const whole = row[column]?.figure ?? null
      return whole === null || NEVER_SUMMED.test(nameOf(row))
        ? []
        : partsOf(
            whole,
            parts.map((at) => row[at]),
          )
    })
    found.push(...told(sums, NEAR_OF_TOTAL))
  }
  return found
}

/** Not of names, which stand behind the places of a ranking, nor of those places. */
function isOfFigures(rows: readonly Row[], column: number): boolean {
  const figures = rows.flatMap((row) => row[column]?.figure ?? [])
  return figures.some(({ claim }) => claim.unit !== 'rank')
}

type Sum = { readonly whole: Figure; readonly parts: readonly Figure[] }

function partsOf(whole: Figure, cells: readonly (Cell | undefined)[]): readonly Sum[] {
  if (sortOf(whole.claim) !== 'quantity' || whole.claim.unit.includes('/')) return []
  const parts = cells.flatMap((cell) => cell?.figure ?? [])
  const isAll = cells.every((cell) => cell?.figure || GAP.test(cell?.text ?? '?'))
  return isAll && parts.length > 1 && parts.every((part) => areOfOne(part, whole))
    ? [{ whole, parts }]
    : []
}

/** Nothing where most of them don't add up, or the only one is far from it. */
function told(sums: readonly Sum[], near: number): readonly Relation[] {
  const fitting = sums.filter(({ whole, parts }) => {
    const { low, high } = sumOfRanges(parts.map(({ range }) => range))
    const { low: least, high: most } = whole.range
    return low <= most && high >= least
  })
  if (fitting.length * 2 < sums.length && sums.length > 1) return []
  return sums.flatMap(({ whole, parts }): readonly Relation[] => {
    const ratio = parts.reduce((all, { value }) => all + value, 0) / whole.value
    // Where the total of another column holds, so does this one.
    return (fitting.length === 0 || near < NEAR_OF_TOTAL) && (ratio > near || ratio < 1 / near)
      ? []
      : [
          {
            kind: 'parts',
            whole: whole.claim.index,
            parts: parts.map(({ claim }) => claim.index),
            complete: true,
          },
        ]
  })
}
