import type postgres from 'postgres'
import type { Write } from './types.ts'

/**
 * `work` in a savepoint of the transaction: when it throws, what it did is undone and the transaction goes on.
 * For an attempt that nearly always succeeds and is cheaper than asking first.
 */
export async function inSavepoint<T>(tx: Write, work: (tx: Write) => Promise<T>): Promise<T> {
  // The driver's transactions have it; our type leaves it out, so that nobody nests without a name.
  const { savepoint } = tx as Write & Pick<postgres.TransactionSql, 'savepoint'>
  let answer: { readonly value: T } | undefined
  await savepoint(async (inner) => {
    answer = { value: await work(asTransaction(inner)) }
  })
  if (answer === undefined) throw new Error('a savepoint was released without an answer')
  return answer.value
}

function asTransaction(tx: object): Write {
  return tx as Write
}
