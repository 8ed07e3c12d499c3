import { expect, test } from 'vitest'
import { benchmark } from './index.ts'
import { whyNoDisk } from './small-disk.ts'

const TEST_MS_MAX = 900_000

const reason = whyNoDisk()

test.skipIf(reason !== null)(
  `a full disk is told as one, loses nothing, and is forgotten once there is room, without a restart${reason === null ? '' : ` (skipped: ${reason})`}`,
  async () => {
    const { ours } = await benchmark.run({
      quick: true,
      note: () => undefined,
      option: () => undefined,
    })
    expect(ours).toMatchObject({
      ...{ rounds: 2, lost: 0, doubled: 0, half_done: 0, proofs_not_verified: 0 },
      // Nothing but 503, readers served where PostgreSQL can answer, no half backup, the same process throughout.
      ...{ answers_unclear: 0, reads_refused: 0, half_files: 0, server_restarts: 0 },
    })
    for (const name of ['writes_told_full', 'reads_done', 'settlements_told'])
      expect(ours[name], name).toBeGreaterThan(1)
    for (const name of ['recovery_ms_max', 'recovery_journal_ms_max'])
      expect(ours[name], name).toEqual(expect.any(Number))
  },
  TEST_MS_MAX,
)
