import { expect, test } from 'vitest'
import { progressBar } from './progress.ts'

function watch(interactive: boolean, total: number, steps: readonly (readonly [number, number])[]) {
  let [now, written] = [0, '']
  const bar = progressBar({
    label: 'rows',
    total,
    interactive,
    now_ms: () => now,
    write: (text) => {
      written += text
    },
  })
  for (const [at, done] of steps) {
    now = at
    bar.step(done)
  }
  bar.end()
  bar.end()
  return written
}

test('a file gets a line now and then, and one at the end', () => {
  const written = watch(false, 2000, [
    [1, 10],
    [2500, 500],
    [2600, 510],
    [2700, 2000],
  ])
  expect(written).toBe('rows 500/2\u202f000 25 %\nrows 2\u202f000/2\u202f000 100 %\n')
})

test('a person gets a bar that is drawn over itself', () => {
  const written = watch(true, 4, [
    [100, 1],
    [110, 2],
    [300, 4],
  ])
  expect(written.split('\r').length).toBe(5)
  expect(written.endsWith(`${'█'.repeat(24)} 100 %\n`)).toBe(true)
})

test('counts where the end is not known', () => {
  expect(watch(false, 0, [[2500, 7]])).toBe('rows 7\nrows 7\n')
})
