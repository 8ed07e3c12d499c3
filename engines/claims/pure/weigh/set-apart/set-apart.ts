import { failingChecks, testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { MANY } from '../../likely/likely.ts'
import type { Doc, Grammar, Relation } from '../../model.ts'
import { membersOf } from '../scale.ts'
import { asToldTwice } from './chinese/changes.ts'
import { isApart as isApartInChinese } from './chinese/chinese.ts'
import { isApart as isApartInEnglish } from './english/english.ts'
import { saidOf } from './english/said.ts'

// A right figure that is accused costs more than a wrong one that isn't. Whatever tied figures, and however surely: before it is told that they don't fit, they
// have to agree in what they are of, where and when, and no word beside them may set them apart.

/** The relations without those that fail and whose own words set their figures apart. */
export function withoutSetApart(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const reading = { doc, ...context, relations }
  const failing = failingChecks(reading)
  if (failing.size === 0) return relations
  const said = saidOf(doc, context, relations, testOf(reading))
  // In a few sentences of Chinese there is little to take for each other.
  const isLong = context.claims.length > MANY
  return relations.flatMap((one) => {
    if (!failing.has(one)) return [one]
    const grammar = grammarOf(doc, context, one)
    if (grammar === 'en') return isApartInEnglish(said, one) ? [] : [one]
    if (grammar !== 'zh' || !isLong || !isApartInChinese({ doc, context }, one)) return [one]
    const twice = one.kind === 'change' ? asToldTwice({ doc, context }, one) : null
    return twice === null ? [] : [twice]
  })
}

/** Of all its figures; null where they stand in sentences of both. */
function grammarOf({ sentences }: Doc, { claims }: Context, one: Relation): Grammar | null {
  const all = new Set(
    membersOf(one).flatMap((index) => sentences[claims[index]?.sentence ?? -1]?.grammar ?? []),
  )
  const [only] = all
  return all.size === 1 ? (only ?? null) : null
}
