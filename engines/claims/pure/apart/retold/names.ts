import { compare, type Rational, rationalOf, subtract } from '#platform/exact'
import type { Context } from '../../context/context.ts'
import type { Figure, Scene } from '../../derived/scene.ts'
import type { ReadClaim, Relation } from '../../model.ts'
import { comparisonsOf } from '../../relate/comparisons.ts'
import { fitOfTwo } from '../../relate/whole/slip.ts'
import { isInRow, type Same, sameOf, type Test } from './common.ts'

// 食物类上涨2.9% above a table with 食物类 | 2.9: where the rows of a column tell again what the text tells under the same names, of the same time
// and against the same base, and in one of them differ.

/** So many other rows have to agree. */
const AGREEING_MIN = 2

type Named = { readonly figure: Figure; readonly name: string; readonly column: string }

export function namesTold(
  scene: Scene,
  context: Context,
  relations: readonly Relation[],
  test: Test,
): readonly Same[] {
  const plain = scene.figures.filter(({ claim }) => isPlain(claim))
  const rows = plain.filter((one) => isInRow(scene, one))
  if (rows.length <= AGREEING_MIN || rows.length === plain.length) return []
  const { doc } = scene
  const comparisons = comparisonsOf({ doc, ...context, relations })
  const bases = basesOf(plain, comparisons)
  const named = (one: Figure): readonly Named[] => {
    const { claim } = one
    const { kind, ...told } = comparisons[claim.index] ?? { kind: 'level', basePeriod: null }
    const basePeriod =
      told.basePeriod ?? (kind === 'growth' ? bases.get(claim.sentence) : null) ?? null
    const name = nameOf(doc.text, claim)
    const isKnown =
      name.length > 1 && (kind === 'level' || (kind === 'growth' && basePeriod !== null))
    const column = `${claim.period} ${claim.unit} ${kind === 'growth' ? basePeriod : ''}`
    return isKnown ? [{ figure: one, name, column }] : []
  }
  const told = byName(plain.filter((one) => !isInRow(scene, one)).flatMap(named))
  const columns = Map.groupBy(rows.flatMap(named), ({ column }) => column)
  return [...columns.values()].flatMap((column) => {
    const pairs = [...byName(column)].flatMap(([key, cells]) => {
      const others = told.get(key) ?? []
      const [cell, other] = [cells[0]?.figure, others[0]?.figure]
      const isOne = cells.length === 1 && others.length === 1
      return isOne && cell !== undefined && other !== undefined ? [[cell, other] as const] : []
    })
    const wrong = pairs.filter(([cell, other]) => !agree(cell.claim, other.claim))
    if (wrong.length !== 1 || pairs.length <= AGREEING_MIN) return []
    const isSure = pairs.length > AGREEING_MIN + 1
    return wrong
      .map(([cell, other]) => sameOf(other, cell))
      .filter((same) => test(same) === false)
      .map((same) => (isSure ? { ...same, isTied: true, isOutright: true } : same))
  })
}

/** Of each sentence what its rates are over, where all that say it say the same. */
function basesOf(
  plain: readonly Figure[],
  comparisons: ReturnType<typeof comparisonsOf>,
): ReadonlyMap<number, string | null> {
  const found = new Map<number, string | null>()
  for (const { claim } of plain) {
    const { kind, basePeriod } = comparisons[claim.index] ?? { kind: 'level', basePeriod: null }
    if (kind !== 'growth' || basePeriod === null) continue
    const known = found.get(claim.sentence)
    found.set(claim.sentence, known === undefined || known === basePeriod ? basePeriod : null)
  }
  return found
}

function byName(all: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  return Map.groupBy(all, ({ name, column }) => `${name} ${column}`)
}

function isPlain({ form, bound, measure, period }: ReadClaim): boolean {
  return form === 'number' && bound === 'exact' && measure !== null && period !== null
}

/** "Rose in Opal Coast (9.2%), Westhaven (6.2%)": in brackets behind the name that it is of. */
const BRACKETED = /(\p{Lu}[\p{L}’'.-]*(?: (?:of |the |and )?\p{Lu}[\p{L}’'.-]*){0,3}) \([$€£+−-]?$/u
const BRACKETED_BACK = 60

function nameOf(text: string, { measure, start }: ReadClaim): string {
  if (measure === null) return ''
  const own = BRACKETED.exec(text.slice(Math.max(0, start - BRACKETED_BACK), start))?.[1]
  if (own !== undefined) return own.replace(/\s/g, '')
  return text.slice(measure.start, measure.end).replace(/[（(][^（）()]*[）)]|其中|的|\s/g, '')
}

/** With the way that it went: 跌2.2% is −2.2. */
function agree(cell: ReadClaim, other: ReadClaim): boolean {
  const [a, b] = [signedOf(cell), signedOf(other)]
  const areOneWay = a.num < 0n === b.num < 0n || compare(subtract(a, b), { num: 0n, den: 1n }) === 0
  return areOneWay && fitOfTwo(positive(cell), positive(other)) === 'equal'
}

function signedOf({ value, direction }: ReadClaim): Rational {
  const own = rationalOf(value)
  return direction === 'down' && own.num > 0n ? { num: -own.num, den: own.den } : own
}

function positive(claim: ReadClaim): ReadClaim {
  const { coefficient } = claim.value
  return coefficient < 0n
    ? { ...claim, value: { ...claim.value, coefficient: -coefficient } }
    : claim
}
