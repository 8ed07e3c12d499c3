import { mkdtempSync, openSync, readFileSync, rmSync, write } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { logTo, openLog } from './log-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'onedelta-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line)]
      } catch {
        return [line]
      }
    })

test('lines are written in order, and what was there stays', async () => {
  for (const start of [1, 2]) {
    const log = openLog(folder)
    for (const n of [1, 2, 3]) log.write(`{"n":${start * 10 + n}}\n`)
    log.end()
    await expect.poll(() => linesOf(join(folder, 'server.log')).length).toBe(start * 3)
  }
  expect(linesOf(join(folder, 'server.log')).map(({ n }) => n)).toEqual([11, 12, 13, 21, 22, 23])
})

test('what a full disk has no room for is counted, and the log goes on at a line of its own', async () => {
  const path = join(folder, 'full.log')
  let room_bytes = 12
  const log = logTo(openSync(path, 'a'), (file, bytes, done) => {
    if (room_bytes === 0)
      setImmediate(() => done(Object.assign(new Error('full'), { code: 'ENOSPC' }), 0))
    else {
      const fits = bytes.subarray(0, room_bytes)
      room_bytes -= fits.length
      write(file, fits, done)
    }
  })
  for (const n of [1, 2, 3, 4]) {
    log.write(`{"n":${n}}\n`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  expect(linesOf(path)).toEqual([{ n: 1 }, '{"n"'])
  room_bytes = 1_000_000
  log.write('{"n":5}\n')
  log.end()
  await expect.poll(() => linesOf(path).at(-1)).toEqual({ n: 5 })
  expect(linesOf(path)).toEqual([
    { n: 1 },
    '{"n"',
    expect.objectContaining({ msg: 'lines of this log could not be written', count: 3 }),
    { n: 5 },
  ])
})

test('lines that come too fast for a slow disk are counted, also those that come while a count is written', async () => {
  const path = join(folder, 'slow.log')
  const held: (() => void)[] = []
  const log = logTo(openSync(path, 'a'), (file, bytes, done) => {
    held.push(() => write(file, bytes, done))
  })
  for (const [n, next] of [1, 2, 3].entries()) {
    log.write(`{"n":${next}}\n`)
    if (n > 0) held[n - 1]?.()
    await expect.poll(() => held.length).toBe(n + 1)
    // Longer than all that may wait.
    log.write('x'.repeat(5_000_000))
  }
  log.write('{"n":4}\n')
  log.end()
  held[2]?.()
  await expect.poll(() => held.length).toBe(4)
  held[3]?.()
  await expect.poll(() => linesOf(path).at(-1)).toEqual({ n: 4 })
  const one = expect.objectContaining({ count: 1 })
  expect(linesOf(path)).toEqual([{ n: 1 }, one, { n: 2 }, one, { n: 3 }, one, { n: 4 }])
})
