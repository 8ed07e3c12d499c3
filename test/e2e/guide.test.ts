import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { peopleWithKeys } from './people-with-keys.ts'
import { type RunningRegion, startAgain } from './running-region.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024

/** Each answer of the guide to hospitals, by what it is known by. */
const HOSPITAL_PROMISES = [
  '"baseinfo":{"psn_no":"',
  '"trt_enjymnt_flag":"1"',
  '"cum_type_code":"Q0000"',
  '"infcode":0', // 2203
  '"chrgitm_lv":"01"',
  '"feedetl_sn":"2","det_item_fee_sumamt":"53.60"',
  '"chrgitm_lv":"02"',
  '"medfee_sumamt":"73.60"', // 2206
  '"setl_id":"', // 2207
  '"medfee_sumamt":"73.60"', // and again
  '"code":"health.bill-settled"',
  '"infcode":-1',
  '"infcode":0', // 2601
  '"code":"health.visit-settled"', // 2205 while it is settled
  '"setlinfo":{"setl_id":"', // 2208
  '"infcode":0', // 2205
  '"infcode":0', // 2202
  '"code":"action.invalid-input"',
  '缺少 input.data.',
  '"resourceType":"CapabilityStatement"',
  '"resourceType":"ClaimResponse"',
  '"use":"predetermination"',
  '"use":"claim"',
  '"resourceType":"Bundle"',
  '"resourceType":"OperationOutcome"',
  '"expression":["Claim"]',
]

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
  'docs/guide/hospital.md': HOSPITAL_PROMISES,
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
  'docs/guide/hospital.md': './onedelta health simulate --persons 120 --visits 900 --seed 1',
  'docs/guide/health.md': './onedelta health simulate --persons 120 --visits 900 --seed 1',
}

/** Commands of a guide are processes, dozens of them in the longest; on a crowded machine three minutes were too few. */
const GUIDE_MS_MAX = 600_000

/** Guides whose blocks are one session of a shell: what one sets, the next uses. */
const SESSIONS = new Set(['docs/guide/hospital.md'])

/** Guides in another language: their commands are those of the first, to the letter, and so are run once. */
const TRANSLATIONS = { 'docs/guide/hospital.zh.md': 'docs/guide/hospital.md' } as const

let region: RunningRegion
let folder: string
/** What somebody has set who comes to a session. */
let session: { readonly [name: string]: string } = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onedelta-guide-'))
  await symlink(join(ROOT, 'onedelta'), join(folder, 'onedelta'))
  region = await startAgain()
})
afterAll(async () => {
  await region?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('every guide is among those that are run', async () => {
  const guides = (await readdir(join(ROOT, 'docs/guide'))).filter((name) => name.endsWith('.md'))
  const run = [...Object.keys(PROMISES), ...Object.keys(TRANSLATIONS)].filter((path) =>
    path.startsWith('docs/guide/'),
  )
  expect(run.sort()).toEqual(guides.map((name) => `docs/guide/${name}`).sort())
})

test.each(Object.keys(PROMISES))(
  'the blocks of %s run in order and say what it says',
  async (guide) => {
    const said: string[] = []
    if (BEFORE[guide] !== undefined) await run(BEFORE[guide])
    const commands = commandsOf(await readFile(join(ROOT, guide), 'utf8'))
    if (SESSIONS.has(guide)) {
      session = await hospitalSession()
      said.push(await run(commands.join('\n')))
    } else for (const command of commands) said.push(await run(command))
    let from = 0
    const all = said.join('\n').replace(/\s/g, ' ')
    for (const promise of PROMISES[guide] ?? []) {
      const at = all.indexOf(promise, from)
      expect(at, `“${promise}” in:\n${all.slice(from, from + 2000)}`).toBeGreaterThanOrEqual(0)
      from = at + promise.length
    }
  },
  GUIDE_MS_MAX,
)

test.each(Object.entries(TRANSLATIONS))('%s runs the commands of %s', async (guide, first) => {
  const commands = async (path: string) => commandsOf(await readFile(join(ROOT, path), 'utf8'))
  expect(Object.keys(PROMISES)).toContain(first)
  expect(await commands(guide)).toEqual(await commands(first))
})

/** A contributor of an organisation, with a key. */
async function hospitalSession(): Promise<{ readonly [name: string]: string }> {
  const wanted = { name: 'his', organisation: 'CN-SH', roles: ['contributor'] } as const
  const keys = await peopleWithKeys(region, 'yangtze-delta', [wanted])
  const KEY = keys.get('his')?.authorization.replace('Bearer ', '') ?? ''
  const { items } = JSON.parse(await run('./onedelta people organisations --format json'))
  const found = items.find((one: { readonly jurisdiction: string }) => one.jurisdiction === 'CN-SH')
  return { KEY, ORGANISATION: found.id, ADDRESS: region.address }
}

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
    env: { ...environment, ...session, ONEDELTA_DATA: region.dataFolder },
    maxBuffer: OUTPUT_BYTES_MAX,
  })
  const isSilent = stdout === '' && !command.includes('>')
  expect(isSilent, `${command} says nothing; on the side: ${stderr}`).toBe(false)
  return stdout
}
