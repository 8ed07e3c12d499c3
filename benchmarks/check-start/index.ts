import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bulletinAtHand, pageOf } from '../checker/pages.ts'
import type { Benchmark, Measures, RunOptions } from '../measure/index.ts'
import { median, rounded } from '../measure/index.ts'

export const benchmark: Benchmark = {
  name: 'check-start',
  title: 'a release checked at the terminal from a cold start, beside Node with nothing to do',
  run,
}

const ROOT = join(import.meta.dirname, '..', '..')
const SENTENCE =
  'In 2023 the line carried 50 million passengers, an increase of 35% from 40 million in 2022.\n'
const PAGE_BYTES = 10_000

type Cost = { readonly clock_ms: number; readonly cpu_ms: number }
type Way = { readonly name: string; readonly words: readonly string[] }

/** Each way in turn, round after round: whatever else the machine does meanwhile, it does to all of them. */
async function run({ quick, note }: RunOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'onedelta-start-'))
  try {
    const texts = {
      sentence: SENTENCE,
      en_10kb: pageOf('en', PAGE_BYTES),
      zh_10kb: pageOf('zh', PAGE_BYTES),
      ...bulletinOf(bulletinAtHand()),
    }
    const checks = Object.entries(texts).map(([name, text]): Way => {
      const file = join(folder, `${name}.txt`)
      writeFileSync(file, text)
      return { name, words: [join(ROOT, 'onedelta'), 'check', file] }
    })
    const nothing: Way = { name: 'node', words: [process.execPath, '-e', '0'] }
    note('a first check, after which the next ones begin where it had to come to')
    costsOf(checks.slice(0, 1), 1)
    const costs = costsOf([...checks, nothing], quick ? 3 : 15)
    const node = costs.get('node') ?? NONE
    return {
      ours: measuresOf(checks, costs, ({ clock_ms, cpu_ms }) => ({
        ms: rounded(clock_ms),
        cpu_ms: rounded(cpu_ms),
      })),
      peers: { node: { ms: rounded(node.clock_ms), cpu_ms: rounded(node.cpu_ms) } },
      ratios: measuresOf(checks, costs, ({ clock_ms, cpu_ms }) => ({
        time: rounded(clock_ms / node.clock_ms),
        cpu_time: rounded(cpu_ms / node.cpu_ms),
      })),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function bulletinOf(text: string | null): { readonly bulletin?: string } {
  return text === null ? {} : { bulletin: text }
}

function measuresOf(
  ways: readonly Way[],
  costs: ReadonlyMap<string, Cost>,
  told: (cost: Cost) => Measures,
): Measures {
  const measures: Record<string, number | null> = {}
  for (const { name } of ways)
    for (const [unit, value] of Object.entries(told(costs.get(name) ?? NONE)))
      measures[`${name}_${unit}`] = value
  return measures
}

const NONE: Cost = { clock_ms: Number.NaN, cpu_ms: Number.NaN }

function costsOf(ways: readonly Way[], rounds: number): ReadonlyMap<string, Cost> {
  const all = new Map<string, Cost[]>(ways.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const { name, words } of ways) all.get(name)?.push(costOf(words))
  return new Map(
    [...all].map(([name, costs]) => [
      name,
      {
        clock_ms: median(costs.map((one) => one.clock_ms)),
        cpu_ms: median(costs.map((one) => one.cpu_ms)),
      },
    ]),
  )
}

/** The clock's time with that of a shell, and the processor time of what the shell ran, of which it tells hundredths. */
function costOf(words: readonly string[]): Cost {
  const start = performance.now()
  const told = execFileSync('sh', ['-c', '"$@" >/dev/null; times', 'sh', ...words], {
    encoding: 'utf8',
  })
  const clock_ms = performance.now() - start
  const [, children = ''] = told.trim().split('\n')
  const cpu_ms = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000)
    .reduce((sum, one) => sum + one, 0)
  return { clock_ms, cpu_ms }
}
