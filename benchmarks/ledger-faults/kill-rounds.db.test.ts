import { expect, test } from 'vitest'
import { killRounds } from './kill-rounds.ts'

const ROUNDS = 10
const TEST_MS_MAX = 900_000

test(
  'ten kills of the poster and of PostgreSQL lose and double nothing that the ledger acknowledged',
  async () => {
    const { ours } = await killRounds({
      rounds: ROUNDS,
      work_ms: { min: 50, max: 300 },
      note: () => undefined,
    })
    expect(ours).toMatchObject({ rounds: ROUNDS, lost: 0, refused_and_there: 0, faults: 0 })
    // Where nothing was acknowledged and nothing refused, nothing was tried.
    expect(Math.min(ours.acknowledged ?? 0, ours.refused ?? 0)).toBeGreaterThan(ROUNDS)
  },
  TEST_MS_MAX,
)
