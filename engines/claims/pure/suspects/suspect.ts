import { failingChecks, testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import { type Likely, MANY } from '../likely/likely.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'

// Terms.
// suspect  a relation that fails after everything was asked: a contradiction of the text, or a misreading of ours.
// trait    what is said of a suspect in a word from a short list.

export type Suspect = {
  readonly relation: Relation
  /** The checks that it fails. */
  readonly checks: ReadonlySet<string>
  /** Its figures, by where they stand; and their numbers, by their part in it. */
  readonly members: readonly ReadClaim[]
  readonly own: readonly number[]
  /** What speaks for it, in natural logarithms, where a guess ties the same figures; null where none does. */
  readonly weight: number | null
}

/** A text with what is asked of all its suspects once. */
export type Ground = {
  readonly doc: Doc
  readonly context: Context
  readonly suspects: readonly Suspect[]
  /** Claims of relations of three figures or more that hold. */
  readonly vouched: ReadonlySet<number>
  /** Claims that a guess computes rightly. */
  readonly explained: ReadonlySet<number>
  /** Guesses that hold. */
  readonly fitting: Likely['fitting']
}

/** In a few sentences there is little to take for each other: what fails there is no suspect. */
export function groundOf(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  likely: Pick<Likely, 'weights' | 'fitting'>,
): Ground {
  const none = {
    doc,
    context,
    suspects: [],
    vouched: new Set<number>(),
    explained: new Set<number>(),
    fitting: likely.fitting,
  }
  if (context.claims.length <= MANY) return none
  const reading = { doc, ...context, relations }
  const failing = failingChecks(reading)
  if (failing.size === 0) return none
  const weightOf = weigherOf(likely)
  const suspects = [...failing].map(([relation, checks]): Suspect => {
    const own = [...new Set(membersOf(relation))]
    const members = own
      .flatMap((index) => context.claims[index] ?? [])
      .toSorted((a, b) => a.start - b.start)
    return { relation, checks, own, members, weight: weightOf(relation) }
  })
  const test = testOf(reading)
  return {
    doc,
    context,
    suspects,
    vouched: vouchedBy(relations, failing, test),
    explained: explainedBy(likely),
    fitting: likely.fitting,
  }
}

const MEMBERS_MIN = 3

function vouchedBy(
  relations: readonly Relation[],
  failing: ReadonlyMap<Relation, unknown>,
  test: (one: Relation) => boolean | null,
): ReadonlySet<number> {
  const vouched = new Set<number>()
  for (const one of relations) {
    const members = new Set(membersOf(one))
    if (members.size < MEMBERS_MIN || failing.has(one) || test(one) !== true) continue
    for (const index of members) vouched.add(index)
  }
  return vouched
}

function explainedBy({ fitting }: Pick<Likely, 'fitting'>): ReadonlySet<number> {
  return new Set(
    fitting.flatMap(({ kind, roles: [derived, ...others] }) =>
      kind === 'same' || kind === 'part' || kind === 'way' || others.length < 2
        ? []
        : (derived?.claim.index ?? []),
    ),
  )
}

/** A guess is told as one, and known by what it ties. */
function weigherOf({ weights }: Pick<Likely, 'weights'>): (one: Relation) => number | null {
  const byKey = new Map([...weights].map(([one, weight]) => [keyOf(one), weight]))
  return (one) => weights.get(one) ?? (one.isGuess === true ? byKey.get(keyOf(one)) : null) ?? null
}

function keyOf(one: Relation): string {
  return `${one.kind} ${membersOf(one).join()}`
}
