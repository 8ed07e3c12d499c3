import { expect, test } from 'vitest'
import { keepRunning } from './keep-running.ts'

/** A server that ends before each look, whose starts fail as often as is said; all that was waited for and told. */
async function watched(failures: number, looks: number) {
  const waits: number[] = []
  const notes: string[] = []
  let [starts, left] = [0, looks]
  const done = Promise.withResolvers<void>()
  const keeping = keepRunning({
    runs: async () => false,
    start: async () => {
      starts += 1
      if (starts <= failures) throw new Error('no')
    },
    note: ({ level, message }) => notes.push(`${level}: ${message}`),
    wait: async (time_ms, signal) => {
      waits.push(time_ms)
      if (waits.length % 2 === 1) left -= 1
      if (left >= 0) return
      done.resolve()
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
    },
  })
  await done.promise
  await keeping.end()
  // Every other wait is that for the next look.
  return { starts, notes, pauses: waits.filter((_, place) => place % 2 === 1) }
}

test('a server that ended is started again at once, then less and less often', async () => {
  const { starts, pauses, notes } = await watched(3, 9)
  expect(starts).toBe(9)
  expect(pauses).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000])
  expect(notes.filter((note) => note.startsWith('error'))).toHaveLength(3)
  expect(notes.filter((note) => note === 'warn: PostgreSQL runs again')).toHaveLength(6)
})

test('a server that a full disk keeps down is started as soon as there is room, long before its pause is over', async () => {
  let [isHindered, starts, looks, needed] = [true, 0, 0, 0]
  const keeping = keepRunning({
    runs: async () => !isHindered && starts === 8,
    start: async () => {
      starts += 1
      if (isHindered) throw new Error('no room')
      needed = looks
    },
    note: () => undefined,
    isHindered: () => isHindered,
    wait: async () => {
      looks += 1
      // In the pause of a minute that comes after the seventh failure.
      if (starts === 7 && looks > 300) isHindered = false
      await new Promise(setImmediate)
    },
  })
  await expect.poll(() => starts).toBe(8)
  await keeping.end()
  // 63 s of pauses in looks of 250 ms, and one look of the next.
  expect(needed).toBeGreaterThan(250)
  expect(needed).toBeLessThan(310)
})

test('a server that runs is left alone, and so is one that ends after the watch', async () => {
  let starts = 0
  let looks = 0
  const keeping = keepRunning({
    runs: async () => ++looks > 0,
    start: async () => {
      starts += 1
    },
    note: () => undefined,
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
  })
  await expect.poll(() => looks).toBeGreaterThan(3)
  await keeping.end()
  const seen = looks
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect([starts, looks]).toEqual([0, seen])
})
