import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'

const db = await testDatabase()

test('a list is compared by its institution’s index, and no month is set apart to be looked through', async () => {
  const plan = await db.migrator.read(async (tx) => {
    await tx`SET LOCAL enable_seqscan = off`
    const rows = await tx<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT r.settlement
      FROM health.reconciled('2025-05-01'::date, '019400d0-0000-7000-8000-000000000001'::uuid) AS r`
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('settlements_institution_idx')
  expect(plan).not.toMatch(/CTE Scan|Function Scan|Materialize/)
})
