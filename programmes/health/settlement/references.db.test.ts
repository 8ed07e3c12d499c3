import { beforeAll, expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { HOSPITAL, tinyHealth } from '../tiny/world.ts'
import { settle } from './settle.ts'

const db = await testDatabase()
const { act, insure, prepare, billOf, house, newId } = tinyHealth(db, fixedContext())
beforeAll(prepare)

const NOBODY = '019400d0-0000-7000-8000-0000000000ff'

/** Copies a settlement past the action, by the owner of the table, with other members. */
const copyWith = (settlement: string | null, given: { readonly [column: string]: string }) =>
  db.migrator.write(async (tx) => {
    const id = newId()
    await tx`SELECT set_config('onedelta.journal', ${id}, true)`
    const changed = JSON.stringify({ id, bill: `copy ${id}`, ...given })
    const rows = await tx`
      INSERT INTO health.settlements
      SELECT (jsonb_populate_record(s, ${changed}::text::jsonb)).* FROM health.settlements AS s WHERE s.id = ${settlement}
      RETURNING id`
    return rows.length
  })
const asOwner = (statement: string, values: string[] = []) =>
  db.migrator.write(async (tx) => {
    await tx`SELECT set_config('onedelta.journal', ${newId()}, true)`
    await tx.unsafe(statement, values)
  })

test('a settlement and a total are of somebody who is insured, and of an institution, whoever writes them', async () => {
  const insured = await insure('CN-330200')
  const { settlement } = await act(settle, house, billOf(insured, '10.00'))
  expect(await copyWith(settlement, {})).toBe(1)
  await expect(copyWith(settlement, { insured: NOBODY })).rejects.toMatchObject({ code: '23503' })
  await expect(copyWith(settlement, { institution: 'H99' })).rejects.toMatchObject({
    code: '23503',
  })
  const total = 'INSERT INTO health.yearly_totals VALUES ($1::text::uuid, 2024, 0, 0, 0, 0)'
  await asOwner(total, [insured])
  await expect(asOwner(total, [NOBODY])).rejects.toMatchObject({ code: '23503' })
})

test('what settlements refer to is neither removed nor called otherwise, nor do they refer to another', async () => {
  const insured = await insure('CN-330200')
  await act(settle, house, billOf(insured, '10.00'))
  for (const statement of [
    `DELETE FROM health.insured_persons WHERE id = '${insured}'`,
    `UPDATE health.insured_persons SET id = '${NOBODY}' WHERE id = '${insured}'`,
    'TRUNCATE health.insured_persons CASCADE',
    `DELETE FROM health.institutions WHERE code = '${HOSPITAL}'`,
    `UPDATE health.institutions SET code = 'H99' WHERE code = '${HOSPITAL}'`,
    'TRUNCATE health.institutions CASCADE',
    `UPDATE health.settlements SET insured = '${NOBODY}'`,
    `UPDATE health.settlements SET institution = 'H99'`,
    `UPDATE health.yearly_totals SET insured = '${NOBODY}' WHERE insured = '${insured}'`,
  ])
    await expect(asOwner(statement), statement).rejects.toMatchObject({ code: '23001' })
})
