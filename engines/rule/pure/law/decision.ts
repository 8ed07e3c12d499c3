import { assert, HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { Missed } from '../types.ts'

/** What was wanting where a rule did not apply, and by how much; null: nothing can be said. */
export type Wanting = {
  /** The smaller, the nearer; infinity where there is no measure, as with a person's group. */
  readonly by: number
  readonly words: Text
}

export type Rule<In> = {
  readonly id: string
  readonly title: Text
  readonly applies: (input: In) => boolean
  /** The rules that it is an exception to: where both apply, they give way. */
  readonly over?: readonly string[]
  readonly wanting?: (input: In) => Wanting | null
}

export type Decision<In> = {
  readonly id: string
  readonly rules: readonly Rule<In>[]
  /** By rule, the bits of the rules that it displaces. */
  readonly displaced: readonly number[]
}

/** Rules are bits of a small integer. */
const RULES_MAX = 30

/** Refuses, as bugs of ours, too many rules, two of one id, exceptions to nothing, and circles of exceptions. */
export function defineDecision<In>(id: string, rules: readonly Rule<In>[]): Decision<In> {
  assert(rules.length > 0 && rules.length <= RULES_MAX, `${id} has 1 to ${RULES_MAX} rules`)
  const bits = new Map(rules.map((rule, index) => [rule.id, 1 << index]))
  assert(bits.size === rules.length, `${id} has no two rules of one id`)
  const displaced = rules.map((rule) =>
    (rule.over ?? []).reduce((mask, other) => {
      const bit = bits.get(other)
      assert(bit !== undefined, `${id}: ${rule.id} is an exception to a rule that exists`)
      return mask | bit
    }, 0),
  )
  displaced.forEach((_, index) => {
    assert((reachable(displaced, index) & (1 << index)) === 0, `${id} has no circle of exceptions`)
  })
  return { id, rules, displaced }
}

/**
 * The index of the one rule that applies and isn't displaced. Throws `rule.conflict` where two stand beside each other,
 * and `rule.none-applies`; the order of the rules in the list never matters.
 */
export function decide<In>(decision: Decision<In>, input: In): number {
  const { rules, displaced } = decision
  let applying = 0
  let gone = 0
  for (let index = 0; index < rules.length; index += 1)
    if (rules[index]?.applies(input) === true) {
      applying |= 1 << index
      gone |= displaced[index] ?? 0
    }
  const left = applying & ~gone
  if (left !== 0 && (left & (left - 1)) === 0) return 31 - Math.clz32(left)
  throw new HouseError(left === 0 ? 'rule.none-applies' : 'rule.conflict', {
    decision: decision.id,
    rules: rules
      .filter((_, index) => left === 0 || (left & (1 << index)) !== 0)
      .map((rule) => rule.id)
      .join(', '),
  })
}

/** The rules that did not apply, the nearest first: what a person asks after "why not?". */
export function missedOf<In>(decision: Decision<In>, input: In, limit = 3): readonly Missed[] {
  return decision.rules
    .flatMap((rule) => {
      if (rule.applies(input)) return []
      const wanting = rule.wanting?.(input) ?? null
      return wanting === null ? [] : [{ rule: rule.title, wanting: wanting.words, by: wanting.by }]
    })
    .toSorted((a, b) => (a.by === b.by ? 0 : a.by < b.by ? -1 : 1))
    .slice(0, limit)
    .map(({ rule, wanting }) => ({ rule, wanting }))
}

function reachable(displaced: readonly number[], from: number): number {
  let found = displaced[from] ?? 0
  for (;;) {
    const wider = displaced.reduce(
      (mask, over, index) => ((found & (1 << index)) === 0 ? mask : mask | over),
      found,
    )
    if (wider === found) return found
    found = wider
  }
}
