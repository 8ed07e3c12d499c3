import type { Context } from '../../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../../model.ts'

// 去年35万，比前年的30万增长16.7%: where no day of the text gives either of them a period, the words alone say which of the two came first.

/** From the earliest on. */
const YEARS: readonly RegExp[] = [/前年|前一年|上上年/, /去年|上年/, /今年|本年/]
const LED_MAX = 40

/** Changes from the earlier of two years to the later, whichever end was taken for the base. */
export function fromYearsBefore(
  { text, sentences }: Doc,
  { claims }: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  return relations.map((one) => {
    if (one.kind !== 'change' || one.base === null || one.result === null) return one
    const [base, result] = [claims[one.base], claims[one.result]]
    if (base === undefined || result === undefined || base.sentence !== result.sentence) return one
    if (sentences[base.sentence]?.grammar !== 'zh' || base.form !== 'number') return one
    const [then, now] = [base, result].map((end) => yearOf(text, claims, end))
    return then === undefined || now === undefined || then < 0 || now < 0 || then <= now
      ? one
      : { ...one, base: result.index, result: base.index }
  })
}

/** The year that a figure's clause names before it. */
function yearOf(text: string, claims: readonly ReadClaim[], { index, start }: ReadClaim): number {
  const from = Math.max(0, start - LED_MAX, claims[index - 1]?.end ?? 0)
  const clause = /[^，。；,;]*$/.exec(text.slice(Math.min(from, start), start))?.[0] ?? ''
  return YEARS.findIndex((year) => year.test(clause))
}
