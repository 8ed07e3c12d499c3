import type { Benchmark } from '../measure/index.ts'
import { killRounds } from './kill-rounds.ts'

const ROUNDS = 50
const ROUNDS_QUICK = 3

export const benchmark: Benchmark = {
  name: 'faults',
  title:
    'kill -9 of server and PostgreSQL while drafts are edited, figures collected, editions published, bills settled',
  run: ({ quick, note }) =>
    killRounds({
      rounds: quick ? ROUNDS_QUICK : ROUNDS,
      work_ms: { min: 400, max: 3000 },
      proves: 'each',
      note,
    }),
}
