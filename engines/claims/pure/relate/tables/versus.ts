import type { Table } from './layout.ts'
import { hasFigures, type Pair } from './order.ts'

// "1H26 v 2H25", "2024/2023", "2024年比2023年": a title of two others tells which columns its own compares, the later first.

const BETWEEN = /^\s*(?:v|vs|versus|\/|on|over|against|compared (?:with|to)|[比较較对])\.?\s*$/i
const TITLE_MIN = 2

export function versusOf(table: Table, column: number): Pair | null {
  const said = plainOf(table.titles[column] ?? '')
  const others = table.titles.flatMap((title, at) => {
    const words = plainOf(title)
    const isLevel = at > 0 && at !== column && words.length >= TITLE_MIN && hasFigures(table, at)
    return isLevel ? [{ at, words }] : []
  })
  for (const result of others) {
    const from = said.indexOf(result.words)
    if (from < 0) continue
    const behind = said.slice(from + result.words.length)
    const base = others.find(
      ({ at, words }) =>
        at !== result.at &&
        behind.includes(words) &&
        BETWEEN.test(behind.slice(0, behind.indexOf(words))),
    )
    if (base !== undefined) return [result.at, base.at]
  }
  return null
}

function plainOf(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ').trim()
}
