import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleInto } from './bundle/bundle.ts'
import { bundleIn, cacheOf } from './bundle/bundled.ts'
import { buildWeb } from './serve/build-web.ts'
import { ROOT } from './settings.ts'

// Every check and every test; each step's time; the last line counts them. A step that isn't made of
// tests counts as one: passed or failed. `npm test -- types fast` runs only these steps.

/** `failures`: which tests failed and why, to be told once more at the end, where whoever looks first looks. */
type Count = {
  readonly passed: number
  readonly failed: number
  readonly failures?: readonly string[]
}

/** `kept`: what it says isn't shown but kept there; null: it is shown at once. */
type Step = { readonly name: string; readonly run: (kept: string[] | null) => Promise<Count> }

type Result = { readonly name: string; readonly count: Count; readonly seconds: string }

const REASON_CHARACTERS_MAX = 1000

const folder = await mkdtemp(join(tmpdir(), 'onedelta-checks-'))

const tool = (name: string, script: string, ...args: readonly string[]): Step => ({
  name,
  run: async (kept) => {
    const code = await node(script, args, kept)
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  },
})

const tests = (project: string): Step => ({
  name: project,
  run: async (kept) => {
    const report = join(folder, `${project}.json`)
    const words = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]
    const code = await node('vitest/vitest.mjs', words, kept)
    return countOf(report, code)
  },
})

// Each further checker reads the same declarations again: one takes 19 s of processor time, the usual four 27.
const TYPES = tool('types', 'typescript/bin/tsc', '-p', '.', '--checkers', '1')
const BIOME = tool(
  'Biome',
  fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome')),
  'check',
  '--error-on-warnings',
  '.',
)
const IMPORT_RULES = tool(
  'import rules',
  'dependency-cruiser/bin/dependency-cruiser.mjs',
  '--config',
  '.dependency-cruiser.cjs',
  'platform',
  'engines',
  'programmes',
  'web',
  'bin',
  'benchmarks',
  'test',
)
const UNUSED_CODE = tool('unused code', 'knip/bin/knip.js', '--no-progress')
const PAGES: Step = {
  name: 'pages',
  run: (kept) =>
    counted(() => buildWeb((line) => (kept === null ? console.log(line) : kept.push(line)))),
}
// What starts the product and asks the terminal below goes by it, as whoever has started the product once does.
const TERMINAL: Step = {
  name: 'terminal',
  run: () =>
    counted(async () => {
      const { own } = cacheOf(ROOT)
      if (bundleIn(own, ROOT) === null) await bundleInto(own, ROOT)
      if (bundleIn(own, ROOT) === null) throw new Error('the command line is in no bundle')
    }),
}

/**
 * Stages come one after the other, and so do the steps of a lane; the lanes of a stage go on at the same time. No step uses all of a
 * small machine: pure tests use little more than one processor, and two files that start servers and browsers wait for these a third
 * of their time, and half of it. Only a stage's first lane speaks while it runs.
 */
const STAGES: readonly (readonly (readonly Step[])[])[] = [
  [
    [TYPES, BIOME],
    [PAGES, TERMINAL],
  ],
  [
    [tests('fast'), tests('db')],
    [IMPORT_RULES, UNUSED_CODE, tests('house'), tests('load'), tests('e2e')],
  ],
]

try {
  process.exitCode = await runAll()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function runAll(): Promise<number> {
  const results: Result[] = []
  const asked = process.argv.slice(2)
  const isAsked = ({ name }: Step) => asked.length === 0 || asked.includes(name)
  for (const stage of STAGES) {
    const lanes = stage.map((lane) => lane.filter(isAsked)).filter((lane) => lane.length > 0)
    const done = await Promise.all(lanes.map((lane, index) => runLane(lane, index > 0)))
    results.push(...done.flat())
  }
  console.log('')
  for (const { count } of results) for (const failure of count.failures ?? []) console.log(failure)
  for (const { name, count, seconds } of results) {
    const word = count.failed === 0 ? 'passed' : 'FAILED'
    console.log(`${name.padEnd(16)} ${word}  ${seconds.padStart(6)} s`)
  }
  const total = (key: 'passed' | 'failed') =>
    results.reduce((sum, { count }) => sum + count[key], 0)
  console.log(`${total('passed')} passed, ${total('failed')} failed`)
  return total('failed') === 0 ? 0 : 1
}

/** `isKept`: another lane speaks meanwhile. */
async function runLane(steps: readonly Step[], isKept: boolean): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const { name, run } of steps) {
    const kept: string[] | null = isKept ? [] : null
    if (kept === null) console.log(`\n${name}`)
    const started_ms = performance.now()
    const count = await run(kept)
    const seconds = ((performance.now() - started_ms) / 1000).toFixed(1)
    // In one piece, so that nothing of another step stands in between.
    const before = kept === null ? '' : `\n${name}\n${kept.join('')}`
    console.log(`${before}${name}: ${count.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
    results.push({ name, count, seconds })
  }
  return results
}

async function counted(work: () => Promise<void>): Promise<Count> {
  try {
    await work()
    return { passed: 1, failed: 0 }
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[] | null
    }[]
  }[]
}

// A run may fail without a failing test: a file that doesn't load, an error outside of every test.
async function countOf(report: string, code: number): Promise<Count> {
  try {
    const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(
      await readFile(report, 'utf8'),
    )
    const unexplained = code !== 0 && numFailedTests === 0 ? 1 : 0
    return {
      passed: numPassedTests,
      failed: numFailedTests + unexplained,
      failures: testResults.flatMap(failuresOf),
    }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function failuresOf({
  name,
  message,
  assertionResults,
}: Report['testResults'][number]): readonly string[] {
  const file = relative(ROOT, name)
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  if (failed.length === 0) return message === '' ? [] : [`FAILED ${file}: ${shortened(message)}`]
  return failed.map(
    ({ fullName, failureMessages }) =>
      `FAILED ${file} > ${fullName}: ${shortened(failureMessages?.join(' / ') ?? '')}`,
  )
}

/** One paragraph, without the calls that led to it. */
function shortened(reason: string): string {
  return reason
    .replaceAll(/\n\s+at .*/g, '')
    .replaceAll(/\s+/g, ' ')
    .slice(0, REASON_CHARACTERS_MAX)
}

/** Runs a tool of ours under the pinned Node, which its own children find first as well. */
function node(script: string, args: readonly string[], kept: string[] | null): Promise<number> {
  const { DATABASE_URL: _, ONEDELTA_DATA: __, ONEDELTA_REGION: ___, ...environment } = process.env
  const path = [dirname(process.execPath), environment.PATH ?? ''].join(delimiter)
  const child = spawn(process.execPath, [resolve(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: kept === null ? 'inherit' : ['inherit', 'pipe', 'pipe'],
    env: { ...environment, PATH: path },
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => kept?.push(text))
  return new Promise((settle, reject) => {
    child.once('error', reject)
    child.once('close', (code) => settle(code ?? 1))
  })
}
