import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWeb } from './serve/build-web.ts'
import { ROOT } from './settings.ts'

// Every check and every test, in order; each step's time; the last line counts them. A step that isn't made of
// tests counts as one: passed or failed. `npm test -- types fast` runs only these steps.

/** `failures`: which tests failed and why, to be told once more at the end, where whoever looks first looks. */
type Count = {
  readonly passed: number
  readonly failed: number
  readonly failures?: readonly string[]
}

type Step = { readonly name: string; readonly run: () => Promise<Count> }

const REASON_CHARACTERS_MAX = 1000

const folder = await mkdtemp(join(tmpdir(), 'onedelta-checks-'))

const tool = (name: string, script: string, ...args: readonly string[]): Step => ({
  name,
  run: async () => {
    const code = await node(script, args)
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  },
})

const tests = (project: string): Step => ({
  name: project,
  run: async () => {
    const report = join(folder, `${project}.json`)
    const code = await node('vitest/vitest.mjs', [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    return countOf(report, code)
  },
})

const STEPS: readonly Step[] = [
  tool('types', 'typescript/bin/tsc', '-p', '.'),
  tool(
    'Biome',
    fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome')),
    'check',
    '--error-on-warnings',
    '.',
  ),
  tool(
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
  ),
  tool('unused code', 'knip/bin/knip.js', '--no-progress'),
  { name: 'pages', run: () => counted(() => buildWeb(console.log)) },
  tests('fast'),
  tests('db'),
  tests('load'),
  tests('house'),
  tests('e2e'),
]

try {
  process.exitCode = await runAll()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function runAll(): Promise<number> {
  const results: { readonly name: string; readonly count: Count; readonly seconds: string }[] = []
  const asked = process.argv.slice(2)
  const steps = STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name))
  for (const { name, run } of steps) {
    console.log(`\n${name}`)
    const started_ms = performance.now()
    const count = await run()
    const seconds = ((performance.now() - started_ms) / 1000).toFixed(1)
    console.log(`${name}: ${count.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
    results.push({ name, count, seconds })
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
function node(script: string, args: readonly string[]): Promise<number> {
  const { DATABASE_URL: _, ONEDELTA_DATA: __, ONEDELTA_REGION: ___, ...environment } = process.env
  const path = [dirname(process.execPath), environment.PATH ?? ''].join(delimiter)
  const child = spawn(process.execPath, [resolve(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...environment, PATH: path },
  })
  return new Promise((settle, reject) => {
    child.once('error', reject)
    child.once('close', (code) => settle(code ?? 1))
  })
}
