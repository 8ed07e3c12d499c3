import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningRegion, startRegion } from './running-region.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024

/** What each guide promises, in the order in which its blocks say it; all white space counts as one space. */
const PROMISES: { readonly [guide: string]: readonly string[] } = {
  'README.md': ['24.4 %◐', '24.39 %', 'ONEDELTA:OBSERVATIONS'],
  'docs/guide/read-a-figure.md': [
    '24.4 %◐',
    '24.39 %',
    '24.20 %',
    '24.63 %',
    '24.43 %',
    'less than 1.9, due 31 December 2024',
    'Met, by the word of',
    '"asOf":"2024-12-04"',
  ],
  'docs/guide/check-a-release.md': [
    'Inconsistent with itself ≠ line 1',
    '[9%]',
    '5.49 %',
    'Would be true',
    'exit code 1',
    '发布日期：2026年2月3日',
    'report.html · ',
    'report.docx · ',
    'Problem solved',
    'indicator,place,period,value',
    'high-speed-rail-length,CN-YRD,@2025-12-31,8123,',
    'observations to be added, 0 bad rows',
  ],
  'docs/guide/health.md': [
    'institution',
    'lists handed in;',
    ' accepted.',
    ' is closed;',
    ' settlements cleared in cycle 1;',
    'multilateral',
    ' payment instructions prepared.',
    ' wait for money.',
    'CN-AH',
  ],
  'docs/guide/open-an-office.md': ['regional-office', '/sign-in/link?token='],
  'docs/guide/publish-and-correct.md': [
    '2024-12-04-1',
    'every figure comes out to the digit',
    'gdp-share-2023: 24.4 %',
    'exit code 1',
  ],
  'docs/guide/take-and-bring-data.md': [
    'indicator,place,period,value',
    'ONEDELTA:OBSERVATIONS',
    '"class":"dataset"',
    ' 0 to be added, ',
    ' 0 bad',
    ' 0 added, ',
  ],
}

/** What a first start does beside its first page, which a test would have to wait for: here it is smaller, and done before. */
const BEFORE: { readonly [guide: string]: string } = {
  'docs/guide/health.md': './onedelta health simulate --persons 120 --visits 900 --seed 1',
}

let region: RunningRegion
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onedelta-guide-'))
  await symlink(join(ROOT, 'onedelta'), join(folder, 'onedelta'))
  region = await startRegion('yangtze-delta')
})
afterAll(async () => {
  await region?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('every guide is among those that are run', async () => {
  const guides = (await readdir(join(ROOT, 'docs/guide'))).filter((name) => name.endsWith('.md'))
  const run = Object.keys(PROMISES).filter((path) => path.startsWith('docs/guide/'))
  expect(run.sort()).toEqual(guides.map((name) => `docs/guide/${name}`).sort())
})

test.each(Object.keys(PROMISES))(
  'the blocks of %s run in order and say what it says',
  async (guide) => {
    const said: string[] = []
    if (BEFORE[guide] !== undefined) await run(BEFORE[guide])
    for (const command of commandsOf(await readFile(join(ROOT, guide), 'utf8')))
      said.push(await run(command))
    let from = 0
    const all = said.join('\n').replace(/\s/g, ' ')
    for (const promise of PROMISES[guide] ?? []) {
      const at = all.indexOf(promise, from)
      expect(at, `“${promise}” in:\n${all.slice(from, from + 2000)}`).toBeGreaterThanOrEqual(0)
      from = at + promise.length
    }
  },
)

/** The lines of the `sh` blocks, each a command of its own. */
function commandsOf(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '')
  const commands = blocks.flatMap((block) => block.split('\n')).filter((line) => line !== '')
  expect(commands.length).toBeGreaterThan(0)
  return commands
}

/** What a command of a guide prints, run as a reader does, beside the running product; throws unless it exits 0. */
async function run(command: string): Promise<string> {
  const { DATABASE_URL: _, LANG: __, ...environment } = process.env
  const { stdout, stderr } = await promisify(execFile)('sh', ['-eu', '-c', command], {
    cwd: folder,
    env: { ...environment, ONEDELTA_DATA: region.dataFolder },
    maxBuffer: OUTPUT_BYTES_MAX,
  })
  const isSilent = stdout === '' && !command.includes('>')
  expect(isSilent, `${command} says nothing; on the side: ${stderr}`).toBe(false)
  return stdout
}
