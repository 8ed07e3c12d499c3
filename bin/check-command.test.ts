import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, isAbsolute, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '#platform/cli'
import { fixedClock } from '#platform/clock'
import { checkCommandsOf } from './check-command.ts'
import { catalogue } from './modules.ts'
import { ROOT, readSettings } from './settings.ts'

const TRUE =
  'In 2023 the line carried 50 million passengers, an increase of 25% from 40 million in 2022.\n'
const FALSE = TRUE.replace('25%', '35%')
const CHINESE = '2023年全线运送旅客5000万人次，比2022年的4000万人次增长35%。\n'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onedelta-check-'))
  const files = { 'true.txt': TRUE, 'false.txt': FALSE, 'chinese.txt': CHINESE, 'empty.txt': '' }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  mkdirSync(join(folder, 'folder.txt'))
  writeFileSync(join(folder, 'page.html'), `<!doctype html><p>${FALSE}</p>`)
  writeFileSync(join(folder, 'picture.doc'), new Uint8Array(500))
  writeFileSync(join(folder, 'long.txt'), TRUE.repeat(13_000))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const settings = (region: string) =>
  readSettings({ ONEDELTA_DATA: join(folder, 'data'), ONEDELTA_REGION: region })

async function run(
  words: string,
  input: Uint8Array = new Uint8Array(),
  region = '',
  isTTY = false,
) {
  const [out, err] = [sink(), sink()]
  const code = await runCommandLine(
    {
      name: 'onedelta',
      version: '0',
      summary: {},
      commands: checkCommandsOf(settings(region), fixedClock('2026-11-25T04:00:00Z')),
      catalogue: async () => catalogue,
    },
    words
      .split(' ')
      .map((word) => (/\.[a-z]+$/.test(word) && !isAbsolute(word) ? join(folder, word) : word)),
    { in: Readable.from([input]), out: out.stream, err: Object.assign(err.stream, { isTTY }) },
    {},
  )
  return { code, bytes: out.bytes(), out: out.bytes().toString(), err: err.bytes().toString() }
}

function sink() {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return { stream, bytes: () => Buffer.concat(chunks) }
}

describe('a check at the terminal', () => {
  test('ends with 0 where nothing is wrong, with 1 where something is, so that it can guard a pipeline', async () => {
    expect((await run('check true.txt --data none')).code).toBe(0)
    const wrong = await run('check false.txt --data none')
    expect(wrong.code).toBe(1)
    expect(wrong.out).toMatch(/≠ line 1 .*\[35%\]/s)
    expect((await run('check page.html --data none')).code).toBe(1)
  })

  test('never ends with 1 for a file that it could not check', async () => {
    for (const name of ['none.txt', 'folder.txt', 'empty.txt', 'picture.doc', 'long.txt']) {
      const { code, err } = await run(`check ${name} --data none`)
      expect(code, name).toBe(2)
      expect(err.length, name).toBeGreaterThan(20)
    }
    expect((await run('check true.txt --date 2024-02-30 --data none')).code).toBe(2)
    expect((await run('check true.txt --format pdf')).code).toBe(2)
    expect((await run('check')).code).toBe(2)
    expect((await run('check true.txt --date 0001-01-01 --data none')).err).toContain('too early')
    expect((await run('check true.txt --data none --as-of 2024-01-01')).code).toBe(2)
    expect((await run('check true.txt --data none --document some-id')).code).toBe(2)
    const ending = await run('check true.txt --data none --out report.xyz')
    expect([ending.code, ending.err]).toEqual([2, expect.stringContaining('.docx')])
    expect((await run('check true.txt', undefined, 'no-such-pack')).code).toBe(2)
    expect((await run('check true.txt --data none --lang xx')).code).toBe(2)
    const unknown = await run('check true.txt --data pack --document press-conference-2024-12-05')
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('press-conference-2024-12-04')
  })

  test('says so where the day whose knowledge counts is yet to come', async () => {
    const { err } = await run('check true.txt --data pack --as-of 2999-01-01')
    expect(err).toMatch(/--as-of 2999-01-01 is yet to come: what is known today, \d{4}-\d\d-\d\d,/)
    const chinese = await run('check true.txt --data pack --as-of 2999-01-01 --lang zh')
    expect(chinese.err).toContain('--as-of 2999-01-01 尚未到来')
    expect((await run('check true.txt --data pack --as-of 2024-01-01')).err).toBe('')
  })

  test('reads GB 18030 from standard input and speaks Chinese', async () => {
    const input = new Uint8Array([
      0x32, 0x30, 0x32, 0x33, 0xc4, 0xea, 0xb3, 0xf6, 0xbf, 0xda, 0x35, 0xd2, 0xda, 0xd4, 0xaa,
      0xa1, 0xa3,
    ])
    const { code, out } = await run('check - --data none --lang zh', input)
    expect(code).toBe(0)
    expect(out).toContain('5亿元')
    expect(out).toContain('尚未与数据核对')
  })

  test('writes each format to a file, and an ending says which', async () => {
    for (const ending of ['json', 'csv', 'html', 'docx', 'txt']) {
      const { code, out, err } = await run(`check chinese.txt --data none --out out.${ending}`)
      expect([code, out], ending).toEqual([1, ''])
      expect(err).toContain(`out.${ending} · `)
    }
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).summary.claims).toBe(3)
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('<!doctype html>')
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain('4000万人次')
    const parts = unzipSync(readFileSync(join(folder, 'out.docx')))
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('25')
    const piped = await run('check chinese.txt --data none --format docx --out -')
    expect(piped.bytes.subarray(0, 2).toString()).toBe('PK')
  })

  test('keeps to the problems in every format, if they alone are wanted', async () => {
    writeFileSync(join(folder, 'more.txt'), `${FALSE}It has 12 stations and 7 lifts.\n`)
    for (const format of ['json', 'csv', 'html']) {
      const all = await run(`check more.txt --data none --format ${format}`)
      const problems = await run(`check more.txt --data none --format ${format} --only problems`)
      expect(all.out, format).toContain('12 stations')
      expect(problems.out, format).toContain('35%')
      if (format !== 'html') expect(problems.out, format).not.toContain('12 stations')
    }
    const { summary, claims } = JSON.parse(
      (await run('check more.txt --data none --format json --only problems')).out,
    )
    expect([summary.claims, claims.length]).toEqual([5, 3])
  })

  test('says how far it is where a person watches, and nothing of it into a file', async () => {
    // Long enough to be watched; what is said in it doesn't matter.
    writeFileSync(join(folder, 'large.txt'), TRUE + 'The line ran as before.\n'.repeat(5000))
    expect((await run('check large.txt --data none --only problems')).err).toBe('')
    const watched = await run('check large.txt --data none --only problems', undefined, '', true)
    expect(watched.err).toMatch(/█.*100 %/s)
  })

  test('says what it took for granted to read a file', async () => {
    writeFileSync(
      join(folder, 'latin.txt'),
      Buffer.from('Sales in Orl\u00e9ans rose 5%.', 'latin1'),
    )
    const { err } = await run('check latin.txt --data none')
    expect(err).toMatch(/latin\.txt: read as windows-1252\n$/)
    const { out } = await run('check latin.txt --data none --format json')
    expect(JSON.parse(out)).toMatchObject({
      text: 'Sales in Orl\u00e9ans rose 5%.',
      source: { encoding: 'windows-1252' },
    })
    expect((await run('check true.txt --data none')).err).toBe('')
  })

  test('refuses to show a DOCX, and to put the report in the place of the release', async () => {
    expect((await run('check true.txt --data none --format docx')).code).toBe(2)
    expect((await run('check true.txt --data none --out true.txt')).code).toBe(3)
    symlinkSync(join(folder, 'true.txt'), join(folder, 'link.txt'))
    for (const out of ['link.txt', `${folder}/../${basename(folder)}/./true.txt`]) {
      const { code, err } = await run(`check true.txt --data none --out ${out}`)
      expect([code, err], out).toEqual([3, expect.stringContaining('own-file')])
    }
    expect((await run('check link.txt --data none --out true.txt')).code).toBe(3)
    expect(readFileSync(join(folder, 'true.txt'), 'utf8')).toBe(TRUE)
  })

  test('starts without database, server, schemas and readers of formats that it does not meet', async () => {
    const told = `import{registerHooks}from'node:module';registerHooks({load(u,c,n){process.stderr.write('loaded '+u+'\\n');return n(u,c)}})`
    const node = [
      '--import',
      `data:text/javascript,${encodeURIComponent(told)}`,
      'bin/command-line.ts',
    ]
    for (const data of ['none', 'pack']) {
      const words = ['check', join(folder, 'true.txt'), '--data', data]
      const { stderr } = spawnSync(process.execPath, [...node, ...words], { cwd: ROOT })
      const loaded = stderr.toString()
      expect(loaded).toContain('engines/claims/pure/read-claims.ts')
      for (const heavy of ['typebox', 'fastify', 'postgres', 'excel', 'pdfjs', 'parse5', 'fflate'])
        expect(loaded, `${heavy} with --data ${data}`).not.toContain(`node_modules/${heavy}`)
    }
  })
})

test('of two drafts it says what got worse, and ends with 1 only then', async () => {
  const worse = await run('claims compare true.txt false.txt --data none')
  expect(worse.code).toBe(1)
  expect(worse.out.split('but the text says')).toHaveLength(2)
  expect(worse.out).toMatch(/New problem\n.*“25%” \(line 1\) → “35%” \(line 1, inconsistent/s)
  const better = await run('claims compare false.txt true.txt --data none --lang zh')
  expect(better.code).toBe(0)
  expect(better.out).toContain('1个问题已解决')
  const same = await run('claims compare true.txt true.txt --data none --format json')
  expect(JSON.parse(same.out)).toMatchObject({ worse: false, same: 3, changes: [] })
})
