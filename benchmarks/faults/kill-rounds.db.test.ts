import { expect, test } from 'vitest'
import { killRounds } from './kill-rounds.ts'

const ROUNDS = 10
/** Half a minute where nobody else works; a crowded machine took ten times that. */
const TEST_MS_MAX = 900_000

test(
  'ten kills of server and PostgreSQL under work lose, double and halve nothing, and all verifies',
  async () => {
    const { ours } = await killRounds({
      rounds: ROUNDS,
      work_ms: { min: 100, max: 500 },
      proves: 'last',
      settings: { ONEDELTA_DEMONSTRATION: 'off' },
      note: () => undefined,
    })
    expect(ours).toMatchObject({
      ...{ rounds: ROUNDS, lost: 0, doubled: 0, half_done: 0, proofs_not_verified: 0 },
    })
    // Where nothing was told nothing can be lost.
    expect(ours.saves_told).toBeGreaterThan(0)
    expect(ours.settlements_told).toBeGreaterThan(ROUNDS)
  },
  TEST_MS_MAX,
)
