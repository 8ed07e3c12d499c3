import type { Context } from '../../context/context.ts'
import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { comparisonsOf } from '../../relate/comparisons.ts'
import { type Cell, gridsIn, type Row } from '../../relate/tables/regular/grid.ts'
import {
  areEqual,
  areNear,
  countShared,
  isInBody,
  type Same,
  sameOf,
  type Test,
  wordsOf,
} from './common.ts'

// "Nights in the Coast region rose 5.5 %" beside the row "Coast … 4.5" of a table whose total the same paragraph tells as it stands: the
// row has one growth, of the same time and since the same, so that one of the two is wrong.

/** A reader takes what is further off for another figure. */
const NEAR = 3
const REACH = 120

export function growthsTold(
  scene: Scene,
  context: Context,
  relations: readonly Relation[],
  test: Test,
): readonly Same[] {
  const grids = gridsIn(scene.doc, context.claims)
  if (grids.length === 0) return []
  const prose = scene.figures.filter((one) => isGrowth(one) && isInBody(scene, one))
  const byParagraph = Map.groupBy(prose, (one) => paragraphOf(scene, one))
  const told = prose.flatMap((one): readonly Told[] => {
    const named = one.claim.direction === null ? null : subjectOf(scene, one)
    const beside = byParagraph.get(paragraphOf(scene, one)) ?? []
    return named === null ? [] : [{ one, named, beside: beside.filter((other) => other !== one) }]
  })
  const byPlace = Map.groupBy(told, ({ named }) => named.place)
  const found = grids.flatMap(({ rows }) => {
    const places = new Set(rows.map(({ name }) => name.trim().toLowerCase()))
    return [...places]
      .flatMap((place) => byPlace.get(place) ?? [])
      .flatMap((one) => apartIn(scene, one, rows))
  })
  if (found.length === 0) return []
  const comparisons = comparisonsOf({ doc: scene.doc, ...context, relations })
  return found.filter((same) => {
    const [a, b] = same.claims.map((index) => comparisons[index]?.basePeriod)
    return a === b && test(same) === false
  })
}

function isGrowth({ claim, sort }: Figure): boolean {
  return (
    sort === 'S' && claim.form === 'number' && claim.kind === 'growth' && claim.bound === 'exact'
  )
}

type Subject = { readonly what: string; readonly place: string }
/** A growth of prose, of what and where it is told, and the others of its paragraph. */
type Told = {
  readonly one: Figure
  readonly named: Subject
  readonly beside: readonly Figure[]
}

function apartIn(
  scene: Scene,
  { one, named, beside }: Told,
  rows: readonly Row[],
): readonly Same[] {
  const [row, ...more] = rows.filter(({ name }) => name.trim().toLowerCase() === named.place)
  const own = row === undefined || row.isMarked || more.length > 0 ? null : growthIn(scene, row)
  if (own === null || own.cell.claim.period !== one.claim.period) return []
  if (!areNear(one, { ...own.cell, size: Math.abs(own.cell.size) }, NEAR)) return []
  const anchor = beside.find((other) => isInColumn(scene, rows, other, own))
  if (anchor === undefined || beside.some((other) => areEqual(other, own.cell))) return []
  const { start = 0 } = scene.doc.sentences[anchor.claim.sentence] ?? {}
  const known = wordsOf(scene.doc.text.slice(start, anchor.claim.start), false)
  const said = wordsOf(named.what, false)
  return said.size > 0 && countShared(said, known) === said.size ? [sameOf(one, own.cell)] : []
}

const SUBJECT =
  /(?:^|[.,;] |\b(?:while|but|and) )(?<what>[^.,;]{3,60}) (?:in|on|for|at) (?:the )?(?<place>[^.,;]{2,40}?)(?: (?:region|county|province|district|area|state))? (?:rose|grew|increased|climbed|went up|fell|dropped|declined|decreased|went down)(?: by)? $/i

/** Of what, and where, a growth is told: nothing else stands between. */
function subjectOf({ doc }: Scene, { claim }: Figure): Subject | null {
  const { start = 0, grammar } = doc.sentences[claim.sentence] ?? {}
  if (grammar !== 'en') return null
  const said = doc.text.slice(Math.max(start, claim.start - REACH), claim.start)
  const { what = '', place = '' } = SUBJECT.exec(said)?.groups ?? {}
  return place === '' ? null : { what, place: place.trim().toLowerCase() }
}

type Own = { readonly at: number; readonly cell: Figure }

/** The only growth of a row. */
function growthIn(scene: Scene, row: Row): Own | null {
  const found = row.cells.flatMap((cell, at): readonly Own[] => {
    const figure = figureOf(scene, cell)
    return figure?.claim.kind === 'growth' && figure.sort !== 'Q' ? [{ at, cell: figure }] : []
  })
  const [own, ...more] = found
  return own === undefined || more.length > 0 ? null : own
}

function figureOf(scene: Scene, cell: Cell | 'none' | null | undefined): Figure | undefined {
  return cell === null || cell === 'none' || cell === undefined || cell.isMarked
    ? undefined
    : scene.byClaim.get(cell.claim)
}

function paragraphOf({ pieces }: Scene, { claim }: Figure): number {
  return pieces[claim.sentence]?.paragraph ?? -1
}

/** What the table tells in the same column of another row, to the digit. */
function isInColumn(scene: Scene, rows: readonly Row[], other: Figure, own: Own): boolean {
  return rows.some((row) => {
    const cell = figureOf(scene, row.cells[own.at])
    return cell !== undefined && cell !== own.cell && areToldAlike(cell, other)
  })
}

function areToldAlike({ claim: a, size: one }: Figure, { claim: b, size: other }: Figure): boolean {
  return a.period === b.period && a.precision === b.precision && one === other
}
