import type { Figure } from '../evidence/figure.ts'
import { isChange, OTHER_BASIS, OTHER_BASIS_OF_ALL, VOLUME } from './changes.ts'
import { nameOf, type Table } from './layout.ts'
import { hasFigures, inOrder, rowsBefore, stepsOf } from './order.ts'
import { areOfOne } from './rules.ts'

export type Pairs = readonly (readonly [figure: Figure, other: Figure])[]

/** Figures with their bases in tables of two columns of levels or of rows of years, whether they tell the change or not. */
export function endsOf(table: Table): Pairs {
  const levels = table.titles.flatMap((_, column) =>
    column > 0 && hasFigures(table, column) && !isChange(table, column) ? column : [],
  )
  const pair = levels.length === 2 ? (inOrder(table, levels) ?? []) : []
  if (OTHER_BASIS_OF_ALL.test(table.about)) return []
  const before = rowsBefore(table)
  return table.rows.flatMap((row, at) => {
    if (OTHER_BASIS.test(nameOf(row)) || VOLUME.test(nameOf(row))) return []
    const below = before[at]
    const ends =
      below !== undefined
        ? levels.map((column) => [row[column]?.figure, below[column]?.figure])
        : [pair.map((column) => row[column]?.figure)]
    return ends.flatMap(
      ([figure, base]): Pairs => (figure && base && areOfOne(figure, base) ? [[figure, base]] : []),
    )
  })
}

/** Figures and by how much they have grown in a year. */
export function yearlyOf(table: Table): Pairs {
  return table.titles.flatMap((title, column) => {
    if (!isChange(table, column) || !stepsOf(title).includes('year')) return []
    if (column < 2 || isChange(table, column - 1)) return []
    return table.rows.flatMap((row): Pairs => {
      const [level, amount] = [row[column - 1]?.figure, row[column]?.figure]
      return level && amount?.claim.unit === 'percent' ? [[level, amount]] : []
    })
  })
}
