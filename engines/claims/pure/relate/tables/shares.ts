import type { Relation } from '../../model.ts'
import { sortOf } from '../part.ts'
import { CHANGE } from './changes.ts'
import { claimIn, nameOf, type Table } from './layout.ts'
import { holdsOf, SHARE, type Triple } from './rules.ts'
import { isTotal } from './totals.ts'

const SHARES =
  /share|proportion|percent|per cent|^%|% of|structure|占比|比重|比例|构成|份额|占.{0,12}[%（(]/i

/** Columns that are called shares, of the total of the column of levels before them. */
export function sharesOf(table: Table): readonly Relation[] {
  const { titles, rows } = table
  const total = [rows.length - 1, 0].find((at) => isTotal(nameOf(rows[at] ?? [])))
  if (total === undefined || rows.length < 3) return []
  return titles.flatMap((title, column): readonly Relation[] => {
    if (!SHARES.test(title) || CHANGE.test(title)) return []
    const others = rows.filter((_, at) => at !== total)
    const level = levelBeside(table, column)
    const whole = level === null ? null : (rows[total]?.[level]?.figure ?? null)
    if (level === null || whole === null) return sharesOfAll(table, column, total)
    const triples = others.flatMap((row): readonly Triple[] => {
      const [c, a] = [row[column]?.figure, row[level]?.figure]
      return c && a ? [[c, a, whole]] : []
    })
    return holdsOf([SHARE], triples)
  })
}

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

/** A column of shares alone with 100 % in its total. */
function sharesOfAll({ rows }: Table, column: number, total: number): readonly Relation[] {
  const figures = rows.map((row) => row[column]?.figure ?? null)
  const shares = figures.flatMap((one, at) => (at === total || one === null ? [] : one.claim.index))
  const isWhole = figures[total]?.value === 100 && shares.length === rows.length - 1
  return isWhole ? [{ kind: 'shares-of-one', shares }] : []
}
