import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { beginJournalFile } from './journal.ts'

const db = await testDatabase()

async function written(): Promise<{ readonly file: string; readonly bytes: number }> {
  const [row] = await db.admin.sql<{ file: string; bytes: number }[]>`
    SELECT file_name AS file, file_offset AS bytes FROM pg_walfile_name_offset(pg_current_wal_insert_lsn())`
  if (row === undefined) throw new Error('a journal is somewhere')
  return row
}

test('a new file of the journal is begun, there on the disk, and nearly all of it is free', async () => {
  const before = await written()
  await beginJournalFile(db.url('bootstrap'))
  const { file, bytes } = await written()
  expect(file > before.file).toBe(true)
  // Others write into the same journal meanwhile.
  expect(bytes).toBeLessThan(8_000_000)
  const [found] = await db.admin.sql<{ size: bigint }[]>`
    SELECT size FROM pg_ls_waldir() WHERE name = ${file}`
  expect(found?.size).toBe(16n * 1024n * 1024n)
})
