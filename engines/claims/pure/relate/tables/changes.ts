import type { Relation } from '../../model.ts'
import { isOfFalls } from '../../text/tables/falls.ts'
import { claimIn, nameOf, type Row, type Table } from './layout.ts'
import {
  BASE,
  hasFigures,
  inOrder,
  type Pair,
  periodAt,
  rowsBefore,
  stepBetween,
  stepsOf,
} from './order.ts'
import { DIFFERENCE, GROWTH, holdsOf, ofWorth, type Triple } from './rules.ts'

// Columns whose title says that they are the change between two others.

export const CHANGE =
  /change|growth|increase|decrease|\b(?:var|variation|variance|chg|diff|difference|yoy|mom|qoq)\b|[ymq](?:\/|-o-)[ymq]|Δ|±(?! ?(?:SD|SE))|\+\/-|增长|增减|增速|增幅|降幅|涨幅|涨跌|升跌|同比|环比|变化|变动|變動|增加额|加快|[比较](?:上[年月季]|去年|年初)/i
/** Growth on another basis than the levels beside it. */
export const OTHER_BASIS =
  /\breal\b|organic|constant|comparable|like[- ]for[- ]like|\bcomp\.?(?=$|[^a-z])|normali[sz]ed|underlying|currency|\bfx\b|\boper(?:ational(?:ly)?|ations)?\.?(?=$|[^a-z])|可比|不变价|同口径|实际|剔除/i
export const OTHER_BASIS_OF_ALL =
  /constant (?:price|currenc|exchange)|organic|comparable (?:price|basis)|like[- ]for[- ]like|in real terms|可比|不变价|同口径/i
/** What China and others tell at comparable prices as a matter of course. */
export const VOLUME = /GDP|gross (?:domestic|value)|value added|生产总值|增加值|第[一二三]产业/i

/** The amounts of columns that are told on another basis than the levels beside them. */
export function onOtherBasis({ titles, rows, about }: Table): readonly number[] {
  return titles.flatMap((title, column) =>
    CHANGE.test(title) && (OTHER_BASIS.test(title) || OTHER_BASIS_OF_ALL.test(about))
      ? rows.flatMap((row) => claimIn(row, column)?.index ?? [])
      : [],
  )
}

/** The amounts of columns that tell by their sign what is better. */
export function amountsOfWorth(table: Table): readonly number[] {
  const columns = table.titles.flatMap((_, at) => (at > 0 && hasFigures(table, at) ? at : []))
  const levels = columns.filter((column) => !isChange(table, column))
  const pair = levels.length === 2 ? inOrder(table, levels) : null
  if (pair === null) return []
  return columns.flatMap((column) => {
    const triples = table.rows.flatMap((row) =>
      levels.includes(column) ? [] : tripleIn(row, row, column, pair),
    )
    return [GROWTH, DIFFERENCE].flatMap((rule) =>
      ofWorth(
        rule,
        triples.filter((one) => rule.isOf(...one)),
      ).map(([{ claim }]) => claim.index),
    )
  })
}

/** Changes by column, and down the rows of a table whose rows are times. */
export function changesOf(table: Table): readonly Relation[] {
  const { titles } = table
  const others = new Set(onOtherBasis(table))
  const found: Relation[] = []
  let group: number[] = []
  let told: readonly number[] = []
  const before: number[] = []
  for (const [column, title] of titles.entries()) {
    if (column === 0 || !hasFigures(table, column)) continue
    const named = namedPair(table, column, group)
    if (named === null && !isChange(table, column)) {
      // The levels behind a column of change are a group of their own.
      if (told.length > 0) group = []
      told = []
      group.push(column)
      before.push(column)
      continue
    }
    told = group
    if (table.rows.some((row) => others.has(claimIn(row, column)?.index ?? -1))) continue
    const pair = named ?? pairOf(table, title, group, before)
    const triples =
      pair === null
        ? group.length === 1 && group[0] !== undefined
          ? downRows(table, column, group[0])
          : []
        : table.rows.flatMap((row) => tripleIn(row, row, column, pair))
    found.push(...holdsOf([GROWTH, DIFFERENCE], triples))
  }
  return found
}

const VERSUS = /^(?:(.+?) )?(?:v|vs\.?|versus) (.+)$/i

/**
 * "1H26 v 2H25", "v 1H25": titles of columns that stand before it, "GAAP vs. 1H25" below a title over several; what isn't named is the
 * first of its group.
 */
function namedPair({ titles }: Table, column: number, group: readonly number[]): Pair | null {
  const [, now, then] = VERSUS.exec((titles[column] ?? '').trim()) ?? []
  if (then === undefined) return null
  const columnOf = (name: string): number => {
    const own = name.toLowerCase()
    const isOwn = (title: string): boolean => title === own || title.endsWith(` ${own}`)
    return titles.findLastIndex(
      (title, at) => at > 0 && at < column && isOwn(title.trim().toLowerCase()),
    )
  }
  const first = group[0] ?? 1
  const over = titles[first]?.trim().toLowerCase() ?? ''
  // Titles over the group come first in each.
  const isOver = now !== undefined && over.startsWith(`${now.toLowerCase()} `)
  const [result, base] = [now === undefined || isOver ? first : columnOf(now), columnOf(then)]
  return result < 1 || base < 1 || result === base ? null : [result, base]
}

/** "%" behind two columns of other times. */
function isBarePercent(title: string): boolean {
  return /^[(（]?%[)）]?$/.test(title)
}

/** 加快（百分点）: of two columns of growth that are levels themselves. */
export function isChange(table: Table, column: number): boolean {
  const { titles, rows } = table
  const title = titles[column] ?? ''
  // 下降（%）, "Decline": amounts of falls, where its cells were read so.
  const isFall =
    isOfFalls(title, titles) && rows.some((row) => claimIn(row, column)?.kind === 'growth')
  if (!CHANGE.test(title) && !isFall)
    return isBarePercent(title) && inOrder(table, [column - 2, column - 1]) !== null
  const isOf = (at: number, unit: string): boolean =>
    rows.every((row) => [undefined, unit].includes(claimIn(row, at)?.unit))
  const isPercent = isOf(column, 'percent')
  const points = titles.findIndex((_, at) => at > column && isOf(at, 'percentage-point'))
  return !(isPercent && points > 0 && points - column <= 2)
}

function pairOf(
  table: Table,
  title: string,
  group: readonly number[],
  before: readonly number[],
): Pair | null {
  const steps = stepsOf(title)
  if (steps.length === 0) return group.length === 2 ? inOrder(table, group) : null
  for (const levels of [group, before])
    for (const result of levels)
      for (const base of levels) {
        const step = stepBetween(periodAt(table, result), periodAt(table, base))
        if (step !== null && steps.includes(step)) return [result, base]
      }
  const [first, second] = group
  if (group.length !== 2 || first === undefined || second === undefined) return null
  const said = [first, second].filter((at) => BASE.test(table.titles[at] ?? ''))
  const named = stepsOf(table.titles[said[0] ?? -1] ?? '')
  const isSaid =
    said.length === 1 && steps.some((step) => named.length === 0 || named.includes(step))
  return isSaid ? inOrder(table, group) : null
}

function tripleIn(row: Row, below: Row, column: number, [result, base]: Pair): readonly Triple[] {
  const [c, a, b] = [row[column]?.figure, row[result]?.figure, below[base]?.figure]
  const isOther =
    OTHER_BASIS.test(nameOf(row)) || (c?.claim.unit === 'percent' && VOLUME.test(nameOf(row)))
  return c && a && b && !isOther ? [[c, a, b]] : []
}

/** Rows of years one after the other: "2023 | 49,540 | 1.1", of the year before. */
function downRows(table: Table, column: number, level: number): readonly Triple[] {
  const steps = stepsOf(table.titles[column] ?? '')
  const before = rowsBefore(table, level, steps)
  return table.rows.flatMap((row, at) => {
    const other = before[at]
    return other === undefined ? [] : tripleIn(row, other, column, [level, level])
  })
}
