import type { Benchmark } from '../measure/index.ts'
import { killRounds } from './kill-rounds.ts'

const ROUNDS = 50
const ROUNDS_QUICK = 3

export const benchmark: Benchmark = {
  name: 'ledger-faults',
  title:
    'kill -9 of the poster and of PostgreSQL under load: nothing acknowledged lost, nothing doubled',
  run: ({ quick, note }) =>
    killRounds({
      rounds: quick ? ROUNDS_QUICK : ROUNDS,
      work_ms: { min: 300, max: 2000 },
      note,
    }),
}
