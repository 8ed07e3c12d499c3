import { expect, test } from 'vitest'
import { processOf, usedBetween } from './costs.ts'

test('a process is read whatever its name holds', () => {
  const line =
    '4711 (postgres: a) b (c) S 17 4711 4711 0 -1 4194560 900 800 0 0 120 30 7 3 20 0 1 0 99 1000 10'
  expect(processOf(line)).toEqual({ pid: 4711, parent: 17, own: 150, ended: 10 })
  expect(processOf('')).toBeNull()
})

test('what was used is what came in between', () => {
  const used = (each: number) => ({
    ...{ wall_s: each, node_cpu_s: 2 * each, postgres_cpu_s: 3 * each },
    ...{ disk_bytes: 4 * each, wal_bytes: 5 * each },
  })
  expect(usedBetween(used(3), used(10))).toEqual(used(7))
})
