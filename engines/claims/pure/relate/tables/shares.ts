import type { Relation } from '../../model.ts'
import type { Figure } from '../evidence/figure.ts'
import { sortOf } from '../part.ts'
import { CHANGE, isChange } from './changes.ts'
import { claimIn, nameOf, type Row, type Table } from './layout.ts'
import { holdsOf, isFitting, SHARE, type Triple } from './rules.ts'
import { isTotal } from './total-names.ts'

const SHARES =
  /share|proportion|percent|per cent|^%|% of|structure|占比|比重|比例|构成|份额|占.{0,12}[%（(]/i

/** Columns that are called shares, of the total of the column of levels before them, or of a figure above the table. */
export function sharesOf(table: Table): readonly Relation[] {
  const { titles, rows } = table
  const total = [rows.length - 1, 0].find((at) => isTotal(nameOf(rows[at] ?? [])))
  if (rows.length < 3) return []
  return titles.flatMap((title, column): readonly Relation[] => {
    if (isChange(table, column) || !(SHARES.test(title) || (title === '' && total === undefined)))
      return []
    const level = levelBeside(table, column)
    if (total === undefined)
      return [
        ...(level === null ? [] : sharesOfAbove(table, column, level)),
        ...(SHARES.test(title) && isOther(nameOf(rows.at(-1) ?? []))
          ? sharesOfAll(table, column, -1)
          : []),
      ]
    const whole = level === null ? null : (rows[total]?.[level]?.figure ?? null)
    if (level === null || whole === null) return sharesOfAll(table, column, total)
    const others = rows.filter((_, at) => at !== total)
    return holdsOf([SHARE], triplesOf(others, column, level, whole))
  })
}

function triplesOf(
  rows: readonly Row[],
  column: number,
  level: number,
  whole: Figure,
): readonly Triple[] {
  return rows.flatMap((row): readonly Triple[] => {
    const [c, a] = [row[column]?.figure, row[level]?.figure]
    return c && a ? [[c, a, whole]] : []
  })
}

/** Of the figure above of which most of them are; all of it, where they make a hundred or nearly. */
function sharesOfAbove({ rows, above }: Table, column: number, level: number): readonly Relation[] {
  for (const whole of above) {
    const triples = triplesOf(rows, column, level, whole).filter((one) => SHARE.isOf(...one))
    const fitting = triples.filter((one) => isFitting(SHARE, ...one)).length
    if (fitting < 2 || fitting * 2 <= triples.length) continue
    const sum = triples.reduce((all, [{ value }]) => all + value, 0)
    const isAll = triples.length === rows.length && Math.abs(sum - 100) < SHARES_LOOSE
    const parts = triples.map(([, { claim }]) => claim.index)
    return [
      ...triples.map((one) => SHARE.tell(...one)),
      ...(isAll
        ? [{ kind: 'parts', whole: whole.claim.index, parts, complete: true } as const]
        : []),
    ]
  }
  return []
}

/** An error in one of them may lead so far off. */
export const SHARES_LOOSE = 12

function levelBeside({ titles, rows }: Table, column: number): number | null {
  for (let at = column - 1; at > 0; at -= 1) {
    const claim = claimIn(
      rows.find((row) => claimIn(row, at)),
      at,
    )
    if (claim !== null && sortOf(claim) === 'quantity' && !CHANGE.test(titles[at] ?? '')) return at
  }
  return null
}

/** With it, the list is complete. */
function isOther(name: string): boolean {
  return /^(?:all )?others?\b|^其他|^其它/i.test(name)
}

/** A column of shares alone with 100 % in its total. */
function sharesOfAll({ rows }: Table, column: number, total: number): readonly Relation[] {
  const figures = rows.map((row) => row[column]?.figure ?? null)
  const shares = figures.flatMap((one, at) => (at === total || one === null ? [] : one.claim.index))
  const isWhole =
    total < 0
      ? shares.length === rows.length
      : figures[total]?.value === 100 && shares.length === rows.length - 1
  return isWhole ? [{ kind: 'shares-of-one', shares }] : []
}
