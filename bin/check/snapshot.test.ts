import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../settings.ts'
import { snapshotInto } from './snapshot.ts'
import { BLOB, isSettled, STAMP, snapshotFolder } from './snapshots.ts'

const TEXT = `In 2023 the line carried 50 million passengers, an increase of 35% from 40 million in 2022.
2023年全线运送旅客5000万人次，比2022年的4000万人次增长35%。
`
const PDF = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
4 0 obj << /Length 80 >> stream
BT /F1 9 Tf 50 700 Td (Exports reached 50 billion yuan, up 35% from 40 billion.) Tj ET
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
trailer << /Root 1 0 R >>
`

// A checkout of its own: what starts there plainly says only that.
const root = realpathSync(mkdtempSync(join(tmpdir(), 'onedelta-snapshot-')))
const regionFolder = join(root, 'region')
const folder = snapshotFolder(root)
const start = join(root, 'bin', 'check', 'start.mjs')
const stamp = join(folder, STAMP)

beforeAll(() => {
  mkdirSync(join(root, 'bin', 'check'), { recursive: true })
  copyFileSync(join(ROOT, 'bin', 'check', 'start.mjs'), start)
  writeFileSync(join(root, 'bin', 'onedelta.ts'), "console.log('plainly', process.argv.slice(2))\n")
  cpSync(join(ROOT, 'regions', 'template'), regionFolder, { recursive: true })
  writeFileSync(join(root, 'text.txt'), TEXT)
  symlinkSync(join(root, 'text.txt'), join(root, 'link.txt'))
  writeFileSync(join(root, 'page.html'), `<!doctype html><title>News</title><p>${TEXT}</p>`)
  writeFileSync(join(root, 'page.pdf'), PDF)
  const body = `<w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p>`
  const word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  const zip = zipSync({ 'word/document.xml': new TextEncoder().encode(word) })
  writeFileSync(join(root, 'page.docx'), zip)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

// What the sources are translated into, for each of the processes that read them.
const CACHED = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'onedelta') }

type Environment = { readonly [name: string]: string }

function run(script: string, words: readonly string[], environment: Environment = {}, cwd = root) {
  const { NODE_OPTIONS: _, DATABASE_URL: __, ...kept } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...kept, ONEDELTA_DATA: join(root, 'data'), ...CACHED, ...environment },
    input: TEXT,
  })
  return { status, stdout, stderr }
}

const isPlain = (environment: Environment = {}) =>
  run(start, ['check', 'text.txt'], environment).stdout.startsWith('plainly')

test('a check goes on from a snapshot as long as it is a true one, and answers as its sources do', async () => {
  expect(run(start, ['check', 'a b', '--lang', 'zh']).stdout).toBe(
    "plainly [ 'check', 'a b', '--lang', 'zh' ]\n",
  )
  expect(await snapshotInto(folder, ROOT, { regionFolder })).toBe(true)
  expect(isSettled(folder)).toBe(true)
  const inPack = { ONEDELTA_REGION: regionFolder }
  for (const [code, words, environment = inPack] of [
    [1, ['check', 'text.txt', '--format', 'json']],
    [1, ['check', '-', '--data', 'none'], { ...inPack, FORCE_COLOR: '1' }],
    [1, ['check', 'link.txt', '--format', 'csv'], {}],
    [1, ['check', 'page.html', '--format', 'html', '--lang', 'zh']],
    [1, ['check', 'page.docx']],
    [1, ['check', 'page.pdf']],
    [0, ['claims', 'compare', 'text.txt', 'page.html']],
    [0, ['check', '--help']],
    [2, ['check', 'none.txt', '--lang', 'zh']],
    [2, ['check', 'text.txt', '--format', 'pdf']],
    [2, ['check', 'text.txt'], { ...inPack, DATABASE_URL: 'nowhere' }],
    [2, ['check', 'text.txt'], { ONEDELTA_REGION: 'no-such-pack' }],
  ] as const) {
    const ours = run(start, words, environment)
    expect(ours, words.join(' ')).toEqual(
      run(join(ROOT, 'bin/command-line.ts'), words, environment),
    )
    expect([ours.status, words], ours.stderr).toEqual([code, words])
  }

  // Taken away as false where Node could not go on from it, left where only this start can't.
  const kept = readFileSync(stamp, 'utf8')
  expect([isPlain(), isPlain({ NODE_OPTIONS: '--max-old-space-size=500' })]).toEqual([false, true])
  expect(isSettled(folder)).toBe(true)
  for (const other of [{ version: 'v26.0.0' }, { node: '/other/node' }, { taken: {} }, null]) {
    writeFileSync(stamp, other === null ? '{' : JSON.stringify({ ...JSON.parse(kept), ...other }))
    expect([isPlain(), existsSync(stamp)], JSON.stringify(other)).toEqual([true, false])
  }
  writeFileSync(stamp, JSON.stringify({ ...JSON.parse(kept), taken: null }))
  expect([isPlain(), existsSync(stamp)], 'one that could not be taken').toEqual([true, true])

  writeFileSync(stamp, kept)
  writeFileSync(join(regionFolder, 'calendar', 'notes.txt'), 'a file more')
  expect(isPlain(), 'the sources answer').toBe(false)
  expect(existsSync(stamp), 'of a pack that has changed').toBe(false)
  writeFileSync(stamp, kept)
  truncateSync(join(folder, BLOB), 1_000_000)
  expect([isPlain(), existsSync(stamp)], 'half a snapshot').toEqual([true, false])
}, 600_000)

test('where none can be taken that is said once, and where nothing can be kept nothing is said', async () => {
  const other = join(root, 'other')
  expect(await snapshotInto(other, ROOT, { regionFolder: join(root, 'nowhere') })).toBe(false)
  expect(isSettled(other)).toBe(true)
  expect(JSON.parse(readFileSync(join(other, STAMP), 'utf8')).taken).toBe(null)
  expect(await snapshotInto(join(root, 'text.txt', 'below'), ROOT)).toBe(false)
}, 600_000)
