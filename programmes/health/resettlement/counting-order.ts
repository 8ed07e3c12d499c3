import type { Fen } from '../pure/index.ts'
import type { Kept } from '../settlement/store.ts'

/** What a person has used up, or by how much that was moved. */
export type Used = { readonly deductible: Fen; readonly pooled: Fen }

/** By how much an earlier re-settlement moved the totals. */
export type Moved = Used & {
  readonly resettlement: string
  /** The settlements that it divided: any other that stands came behind it. Null: that wasn't kept yet. */
  readonly settlements: readonly string[] | null
}

/** A settlement that was undone, what it was settled on, and what undid it. */
export type Undone = Used & {
  readonly id: string
  readonly cancellation: string
  readonly before: Used
}

/** So many steps are tried for one person and year; a thousand visits that counted in the order of their ids take a thousand. */
const STEPS_MAX = 5_000

type Step = {
  readonly id: string
  /** What it adds to what is used up. */
  readonly adds: Used
  /** What it was settled on: null where it counts on whatever is used up. */
  readonly on: Used | null
  /** What must have counted before: what it undid, or divided. */
  readonly behind: readonly string[]
  /** Stands to this day. */
  readonly settlement: Kept | null
  /** A re-settlement that knows what it divided. */
  readonly divided: ReadonlySet<string> | null
}

/**
 * The settlements of one person and year that stand, in the order in which they counted; null where none explains what they say they were
 * settled on. Ids alone don't tell it, since they are made before the person is locked: each must find what is used up as it says it found
 * it. Among orders that explain it all, the one that is nearest to that of the ids.
 */
export function countingOrder(
  settlements: readonly Kept[],
  moved: readonly Moved[],
  undone: readonly Undone[],
): readonly Kept[] | null {
  const steps = stepsOf(settlements, moved, undone)
  const placed = new Set<Step>()
  const ids = new Set<string>()
  // What was placed says what is used up: what led nowhere once leads nowhere again.
  const dead = new Set<string>()
  let tried = 0
  const goOn = (used: Used): boolean => {
    if (placed.size === steps.length) return true
    const key = steps.map((step) => (placed.has(step) ? 1 : 0)).join('')
    if (dead.has(key)) return false
    for (const step of steps) {
      if (placed.has(step) || !canCount(step, used, ids, steps)) continue
      tried += 1
      if (tried > STEPS_MAX) return false
      placed.add(step)
      ids.add(step.id)
      if (
        goOn({
          deductible: used.deductible + step.adds.deductible,
          pooled: used.pooled + step.adds.pooled,
        })
      )
        return true
      placed.delete(step)
      ids.delete(step.id)
      // What adds nothing is in nobody's way.
      if (isNothing(step.adds)) break
    }
    dead.add(key)
    return false
  }
  if (!goOn({ deductible: 0n, pooled: 0n })) return null
  return [...placed].flatMap(({ settlement }) => (settlement === null ? [] : [settlement]))
}

function stepsOf(
  settlements: readonly Kept[],
  moved: readonly Moved[],
  undone: readonly Undone[],
): readonly Step[] {
  const none = { on: null, behind: [], settlement: null, divided: null }
  const steps: readonly Step[] = [
    ...settlements.map((settlement) => {
      const { id, amounts, before } = settlement
      return { ...none, id, adds: amounts, on: before, settlement }
    }),
    // What used up nothing left no trace when it was undone.
    ...undone
      .filter((one) => !isNothing(one))
      .flatMap(({ id, cancellation, before, deductible, pooled }) => [
        { ...none, id, adds: { deductible, pooled }, on: before },
        {
          ...none,
          id: cancellation,
          adds: { deductible: -deductible, pooled: -pooled },
          behind: [id],
        },
      ]),
    ...moved.map((one) => ({
      ...none,
      ...{ id: one.resettlement, adds: one, behind: one.settlements ?? [] },
      divided: one.settlements === null ? null : new Set(one.settlements),
    })),
  ]
  return steps.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function canCount(
  { on, behind, settlement }: Step,
  used: Used,
  placed: ReadonlySet<string>,
  steps: readonly Step[],
): boolean {
  if (on !== null && (on.deductible !== used.deductible || on.pooled !== used.pooled)) return false
  if (!behind.every((id) => placed.has(id))) return false
  return (
    settlement === null ||
    steps.every(
      ({ id, divided }) => divided === null || divided.has(settlement.id) || placed.has(id),
    )
  )
}

function isNothing({ deductible, pooled }: Used): boolean {
  return deductible === 0n && pooled === 0n
}
