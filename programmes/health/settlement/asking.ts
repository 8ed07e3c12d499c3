import type { Outcome } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { AskedBill, SettlementAnswer } from '../types.ts'

/**
 * Settles, or tries, bills that come in an interface's own words, and answers in them: what can't be read as a bill is
 * refused by itself, and the others go together.
 */
export async function asking<In, Out>(
  inputs: readonly In[],
  ids: readonly string[],
  by: {
    readonly billOf: (input: In) => AskedBill
    readonly work: (
      bills: readonly AskedBill[],
      ids: readonly string[],
    ) => Promise<readonly Outcome<SettlementAnswer>[]>
    readonly answerOf: (answer: SettlementAnswer, input: In) => Out
  },
): Promise<readonly Outcome<Out>[]> {
  const read = inputs.map((input) => outcomeOf(() => by.billOf(input)))
  const bills = read.flatMap((one) => (one.kind === 'done' ? [one.out] : []))
  const ours = ids.filter((_, index) => read[index]?.kind === 'done')
  const answers = (await by.work(bills, ours)).values()
  return read.map((one, index): Outcome<Out> => {
    if (one.kind === 'refused') return one
    const answer = answers.next().value
    if (answer === undefined || answer.kind === 'refused') return answer ?? unanswered()
    return { kind: 'done', out: by.answerOf(answer.out, inputs[index] as In) }
  })
}

function unanswered(): never {
  throw new Error('a bill was not answered')
}

/** What `work` answers, or the refusal that it throws. */
export function outcomeOf<Out>(work: () => Out): Outcome<Out> {
  try {
    return { kind: 'done', out: work() }
  } catch (error) {
    if (error instanceof HouseError) return { kind: 'refused', error }
    throw error
  }
}
