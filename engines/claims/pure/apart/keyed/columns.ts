import { keyOfWords } from '../../context/measure-key.ts'
import { areOfOneTime } from '../../derived/change/told-twice.ts'
import { alike, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { type Grid, type Row, TITLES } from '../../relate/tables/regular/grid.ts'
import { isTotal } from '../../relate/tables/total-names.ts'
import { fitOfSum } from '../../relate/whole/slip.ts'
import { chanceOfDigit } from '../reckoned/digits.ts'
import { nameIn } from '../summed/named.ts'

// "It carried Q of freight", and a table of freight by kind without a row of its total: a column is all of what prose tells under the name that its head or its
// title gives it.

type Parts = Extract<Relation, { kind: 'parts' }>
type Column = {
  readonly parts: readonly Figure[]
  readonly words: readonly string[]
  /** The line above, or a row for the rest, says that every one is told. */
  readonly isEach: boolean
}

/** A slip of two digits is seen where all else is told to the last one. */
const DIGITS = 2
const HARDLY = 3n
/** How often a column would be a digit off its total by chance. */
const CHANCE_MAX = 0.05
/** Where all of them are said to be there. */
const EACH_MAX = 0.5
const EACH = /[各分][^，。；\d]{1,12}(?:如下|情况|明细|构成|见下?表)[^，。；\d]{0,6}[：:。]?\s*$/m
const REST = /^(?:其[他它余]|(?:all )?others?\b)/i
const ROWS_MIN = 3
const ROWS_MAX = 24

export function columnSums(scene: Scene, grids: readonly Grid[]): readonly Parts[] {
  if (grids.length === 0) return []
  const inTable = new Set(
    grids.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell === null || cell === 'none' ? [] : [cell.claim])),
      ),
    ),
  )
  const prose = scene.figures.filter(
    (one) => one.sort === 'Q' && !isChange(one) && !inTable.has(one.claim.index),
  )
  const called = calledIn(scene, prose)
  return grids.flatMap((grid) =>
    columnsOf(scene, grid).flatMap((column) => wholeOf(scene, called, column) ?? []),
  )
}

/** Figures by each word of their names. */
type Called = ReadonlyMap<string, readonly Figure[]>

function calledIn(scene: Scene, prose: readonly Figure[]): Called {
  const called = new Map<string, Figure[]>()
  for (const one of prose)
    for (const word of new Set(keyOfWords(nameIn(scene, one)))) {
      const own = called.get(word)
      if (own === undefined) called.set(word, [one])
      else own.push(one)
    }
  return called
}

function columnsOf(scene: Scene, { rows, words }: Grid): readonly Column[] {
  const tables: Row[][] = [[]]
  for (const row of rows)
    if (row.name === TITLES) tables.push([])
    else tables.at(-1)?.push(row)
  // A sentence above it may be that of the total itself.
  const caption = words.replace(/^.*[.。:：]$/gm, '')
  return tables.flatMap((table) => {
    const isOpen = table.some(({ name, isMarked }) => isMarked || isTotal(name))
    if (isOpen || table.length < ROWS_MIN || table.length > ROWS_MAX) return []
    const isEach = EACH.test(words) || table.some(({ name }) => REST.test(name))
    const width = Math.max(...table.map(({ cells }) => cells.length))
    return Array.from({ length: width }, (_, at) => at).flatMap((at): readonly Column[] => {
      const parts = table.flatMap(({ cells }) => {
        const cell = cells[at]
        const one = cell == null || cell === 'none' ? undefined : scene.byClaim.get(cell.claim)
        return one === undefined || one.sort !== 'Q' || isChange(one) ? [] : [one]
      })
      if (parts.length < table.length) return []
      const named = keyOfWords(`${table[0]?.titles[at] ?? ''} ${caption}`)
      return [{ parts, words: named, isEach }]
    })
  })
}

/** The one figure of its name and time that it makes up, or would but for one slip of the pen. */
function wholeOf(scene: Scene, called: Called, { parts, words, isEach }: Column): Parts | null {
  const [first] = parts
  if (first === undefined) return null
  const named = new Set(words.flatMap((word) => called.get(word) ?? []))
  const fits = [...named].flatMap((whole) => {
    if (!alike(scene, whole, first) || !mayBeOfOneTime(whole, first)) return []
    const fit = fitOfSum(whole, parts, DIGITS, [], HARDLY)
    const chance = fit === null ? chanceOfDigit(whole, parts) : null
    return fit === null && (chance ?? 1) > (isEach ? EACH_MAX : CHANCE_MAX) ? [] : [{ whole, fit }]
  })
  const finest = fits.toSorted(
    ({ whole: a }, { whole: b }) => a.claim.precision - b.claim.precision || a.order - b.order,
  )
  const [best] = finest
  const isOne =
    best !== undefined &&
    finest.every(({ whole, fit }) => fit === 'equal' || whole.size === best.whole.size)
  return isOne
    ? {
        kind: 'parts',
        whole: best.whole.claim.index,
        parts: parts.map(({ claim }) => claim.index),
        complete: true,
        isTied: true,
      }
    : null
}

function mayBeOfOneTime({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.period === null || b.period === null || areOfOneTime(a.period, b.period)
}
