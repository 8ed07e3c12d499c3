import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { inSavepoint } from './savepoint.ts'

const db = await testDatabase({ empty: true })

test('what fails in a savepoint is undone alone, and the transaction goes on', async () => {
  const kept = await db.admin.write(async (tx) => {
    await tx`CREATE TEMPORARY TABLE kept (n int PRIMARY KEY) ON COMMIT DROP`
    await tx`INSERT INTO kept VALUES (1)`
    const attempt = inSavepoint(tx, async (inner) => {
      await inner`INSERT INTO kept VALUES (2)`
      await inner`INSERT INTO kept VALUES (1)`
    })
    await expect(attempt).rejects.toMatchObject({ code: '23505' })
    await inSavepoint(tx, (inner) => inner`INSERT INTO kept VALUES (3)`)
    const rows = await tx<{ n: number }[]>`SELECT n FROM kept ORDER BY n`
    return rows.map(({ n }) => n)
  })
  expect(kept).toEqual([1, 3])
})
