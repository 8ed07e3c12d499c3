import { benchmark as bulletin } from './bulletin/index.ts'
import { benchmark as checkStart } from './check-start/index.ts'
import { benchmark as checker } from './checker/index.ts'
import { benchmark as disk } from './disk/index.ts'
import { benchmark as faults } from './faults/index.ts'
import { benchmark as firstPage } from './first-page/index.ts'
import { benchmark as health } from './health/index.ts'
import { benchmark as healthLoad } from './health-load/index.ts'
import { benchmark as ledger } from './ledger/index.ts'
import { benchmark as ledgerFaults } from './ledger-faults/index.ts'
import type { Benchmark } from './measure/index.ts'
import { benchmark as rule } from './rule/index.ts'
import { benchmark as seriesLoad } from './series-load/index.ts'
import { benchmark as seriesReads } from './series-reads/index.ts'
import { benchmark as signIn } from './sign-in/index.ts'

const BENCHMARKS: readonly Benchmark[] = [
  seriesReads,
  bulletin,
  seriesLoad,
  firstPage,
  checker,
  checkStart,
  faults,
  disk,
  signIn,
  ledger,
  ledgerFaults,
  rule,
  health,
  healthLoad,
]

const [name] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const option = (wanted: string): string | undefined => {
  const at = process.argv.indexOf(`--${wanted}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const quick = process.argv.includes('--quick')
const note = (line: string): void => void process.stderr.write(`${line}\n`)

const chosen = BENCHMARKS.find((benchmark) => benchmark.name === name)
if (chosen === undefined) {
  note('usage: npm run -s bench -- <name> [--quick]; health-load: [--settlements N] [--folder DIR]')
  for (const benchmark of BENCHMARKS) note(`  ${benchmark.name.padEnd(14)}${benchmark.title}`)
  process.exitCode = 2
} else {
  const start = performance.now()
  const outcome = await chosen.run({ quick, note, option })
  note(`done in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  process.stdout.write(`${JSON.stringify({ name: chosen.name, ...outcome })}\n`)
}
