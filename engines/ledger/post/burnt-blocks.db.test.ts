import { expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { TRANSFERS_PER_BATCH_MAX } from '../limits.ts'
import { account, post, prepare } from '../tiny/ground.ts'
import { postTransfers } from './post-transfers.ts'

const db = await testDatabase()
const ctx = fixedContext()

/** About 900 blocks in 7 ranges. */
const BATCHES = 6
/** The range or two that a posting of the largest size lies in, and one more that the next begins in. */
const BLOCKS_MAX = 3 * 128

/** The blocks of the journal that are read to find the transfers of a posting. */
async function blocksOf(posting: bigint): Promise<number> {
  return db.migrator.write(async (tx) => {
    // By the ranges alone, as where there are more accounts and blocks than here: once its rows were counted, which the server does
    // when it likes, it would skip through the indexes of the few accounts.
    await tx`DROP INDEX IF EXISTS ledger.transfers_debit_posting_idx, ledger.transfers_credit_posting_idx`
    for (const way of ['enable_seqscan', 'enable_indexscan', 'enable_indexonlyscan'])
      await tx`SELECT set_config(${way}, 'off', true)`
    const lines = await tx<{ 'QUERY PLAN': string }[]>`
      EXPLAIN (ANALYZE) SELECT FROM ledger.transfers WHERE posting = ${posting}`
    const text = lines.map((line) => line['QUERY PLAN']).join('\n')
    return Number(/Heap Blocks:.* lossy=(\d+)/.exec(text)?.[1])
  })
}

test('burning ids makes no posting longer to find', async () => {
  await db.write((tx) =>
    prepare(tx, [
      account('poor', { limit: 'debits-within-credits' }),
      account('clinic'),
      account('bank'),
    ]),
  )
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const first = (batch + 1) * 10_000
    const posted = Array.from({ length: TRANSFERS_PER_BATCH_MAX }, (_, index) =>
      post(first + index, 'bank', 'clinic', 1n),
    )
    await db.write((tx) => postTransfers(tx, ctx, posted))
    await db.migrator
      .sql`SELECT brin_summarize_new_values('ledger.transfers_posting_idx'::regclass)`
    const [burnt] = await db.write((tx) =>
      postTransfers(tx, ctx, [post(first - 1, 'poor', 'clinic', 1n)]),
    )
    expect(burnt?.result).toBe('would-exceed-credits')
  }
  const postings = await db.migrator.sql<{ number: bigint }[]>`
    SELECT number FROM ledger.postings ORDER BY number`
  expect(postings).toHaveLength(BATCHES)
  for (const { number } of postings) {
    const blocks = await blocksOf(number)
    expect(blocks, String(number)).toBeGreaterThan(0)
    expect(blocks, String(number)).toBeLessThanOrEqual(BLOCKS_MAX)
  }
})
