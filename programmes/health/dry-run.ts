import { inSavepoint, type Write } from '#platform/db'
import { assert } from '#platform/errors'

/** Does `work` whole and takes it back: what it answers is what it would do, by the code that does it. */
export async function dryRun<T>(tx: Write, work: (tx: Write) => Promise<T>): Promise<T> {
  const takenBack = new Error('the dry run is taken back')
  let answer: { readonly value: T } | undefined
  try {
    await inSavepoint(tx, async (inner) => {
      answer = { value: await work(inner) }
      throw takenBack
    })
  } catch (error) {
    if (error !== takenBack) throw error
  }
  assert(answer !== undefined, 'work that ended has an answer')
  return answer.value
}
