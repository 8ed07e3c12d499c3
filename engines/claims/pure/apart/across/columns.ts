import { before, type Figure, type Piece, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isInRow } from '../retold/common.ts'

// "Rents rose most in the North (+5.2 %), followed by the Isles (+4.1 %) and the Vale (+2.2 %)": rates that a text tells by the names of a table's rows. Where the others
// are those of one of its columns, one that isn't contradicts its row.

type Row = { readonly name: string; readonly cells: readonly Figure[] }
type Told = { readonly one: Figure; readonly row: Row }

/** So many others of the column have to be told, or so many in the same paragraph. */
const OTHERS_MIN = { text: 3, paragraph: 2 } as const
/** A reader takes what is further off for another figure. */
const FAR_MAX = Math.log(6)
const REACH = 110

export function columnsTold(scene: Scene): readonly Relation[] {
  const rows = rowsOf(scene)
  if (rows.length < OTHERS_MIN.paragraph + 1) return []
  const told = scene.figures.flatMap((one) => {
    const row = isRate(one) && !isInRow(scene, one) ? rowOf(scene, one, rows) : null
    return row === null ? [] : [{ one, row }]
  })
  const columns = new Set(rows.flatMap(({ cells }) => cells.map((_, at) => at)))
  return [...columns].flatMap((at) => strayIn(scene, told, at))
}

/** What differs from its row in a column that the others keep to. */
function strayIn(scene: Scene, told: readonly Told[], at: number): readonly Relation[] {
  const kept = told.filter(({ one, row }) => isSame(one, row.cells[at]))
  const stray = told.filter(({ one, row }) => {
    const cell = row.cells[at]
    return (
      cell !== undefined &&
      !row.cells.some((other) => isSame(one, other)) &&
      Math.abs(Math.log(Math.abs(one.size / cell.size))) < FAR_MAX &&
      areOfOneTime(one, cell)
    )
  })
  return stray.flatMap(({ one, row }): readonly Relation[] => {
    const others = kept.filter((other) => other.row !== row)
    const near = others.filter((other) => paragraphOf(scene, other.one) === paragraphOf(scene, one))
    const isMeant = manyOf(others) >= OTHERS_MIN.text || manyOf(near) >= OTHERS_MIN.paragraph
    // The same row may be told again of another time.
    const isTold = kept.some((other) => other.row === row)
    const cell = row.cells[at]
    if (!isMeant || isTold || cell === undefined) return []
    return [
      { kind: 'same', claims: [one.claim.index, cell.claim.index], isTied: true, isOutright: true },
    ]
  })
}

function manyOf(told: readonly Told[]): number {
  return new Set(told.map(({ row }) => row)).size
}

function paragraphOf({ pieces }: Scene, { claim }: Figure): number {
  return pieces[claim.sentence]?.paragraph ?? -1
}

function isRate({ claim: { form, unit, bound } }: Figure): boolean {
  return form === 'number' && unit === 'percent' && bound === 'exact'
}

/** A fall is told with its sign or with its word. */
function isSame(one: Figure, cell: Figure | undefined): boolean {
  return cell !== undefined && Math.abs(one.size) === Math.abs(cell.size)
}

function areOfOneTime({ claim: a }: Figure, { claim: b }: Figure): boolean {
  const areStated = a.periodFrom === 'stated' && b.periodFrom === 'stated'
  return !areStated || a.period === null || b.period === null || a.period === b.period
}

/** The rows with rates, by names that no two have. */
function rowsOf(scene: Scene): readonly Row[] {
  const times = new Map<string, number>()
  const rows = scene.pieces.flatMap((piece): readonly Row[] => {
    const [first] = piece.figures
    if (first === undefined || piece.grammar === 'zh' || !isInRow(scene, first)) return []
    const name = nameOf(scene, piece, first)
    if (name === null) return []
    times.set(name, (times.get(name) ?? 0) + 1)
    const cells = piece.figures.filter(isRate)
    return cells.length === 0 ? [] : [{ name, cells }]
  })
  return rows.filter(({ name }) => times.get(name) === 1)
}

function nameOf({ mask }: Scene, { from }: Piece, first: Figure): string | null {
  const name = mask
    .slice(from, first.at)
    .replace(/\([^)]*\)|[|\t]/g, ' ')
    .replace(/^[\s\-–•]+|\s+$/g, '')
  return /^[a-z][a-z&'’. -]{2,40}$/.test(name) ? name : null
}

/** The row whose name stands last before a rate of its sentence, with no other rate between. */
function rowOf(scene: Scene, one: Figure, rows: readonly Row[]): Row | null {
  const said = before(scene, one, REACH)
  const words = said.slice(Math.max(said.lastIndexOf('S'), said.lastIndexOf('O')) + 1)
  let best: { readonly row: Row; readonly to: number } | null = null
  for (const row of rows) {
    const at = words.lastIndexOf(row.name)
    const to = at + row.name.length
    if (at < 0 || isLetter(words[at - 1]) || isLetter(words[to])) continue
    if (best === null || to > best.to || (to === best.to && row.name.length > best.row.name.length))
      best = { row, to }
  }
  return best?.row ?? null
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[a-z]/.test(sign)
}
