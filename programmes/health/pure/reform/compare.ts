import { type RuleBook, whatIf } from '#engines/rule/pure'
import type { Day } from '#platform/period'
import { openPolicies } from '../settle.ts'
import type { FenVisit } from '../visit.ts'

export type SampledVisit = { readonly place: string; readonly day: Day; readonly input: FenVisit }

/** Two sets of rules over the same visits, by what the funds pay for each: more is better for the person. */
export function compareSets(
  book: RuleBook,
  { before, after, asOf }: { readonly before: string; readonly after: string; readonly asOf: Day },
  visits: readonly SampledVisit[],
) {
  const open = (set: string) => openPolicies(book, { set, asOf })
  return whatIf(open(before), open(after), visits, ({ pooled, largeSums }) => pooled + largeSums)
}

export type Comparison = ReturnType<typeof compareSets>
