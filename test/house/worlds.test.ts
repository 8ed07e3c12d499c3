import { expect, test } from 'vitest'
import { filesBelow, isTest, textOf } from './tree.ts'

// What is simulated may enter the series under no other name: the world in which it was counted is its provenance, in one place.

const ENTERS = 'programmes/figures/actions/enter-counted.ts'
const CROSSES = 'bin/serve/counting.ts'
const code = filesBelow('engines', 'platform', 'programmes', 'bin').filter(
  (path) => /\.tsx?$/.test(path) && !isTest(path) && !path.includes('.oracle.'),
)

test('no code calls a value recorded or simulated by itself', () => {
  const named = code.filter((path) =>
    /\bprovenance: '(recorded|simulated)'(?! \|)/.test(textOf(path)),
  )
  // An address that asks for simulated values.
  expect(named).toEqual(['programmes/figures/queries/read.ts'])
  expect(textOf(ENTERS)).toContain('observationOf(ctx, world, row')
})

test('one file alone carries counts from one world into the series', () => {
  const callers = code.filter((path) => /\benterCounted\b/.test(textOf(path)))
  expect(callers.filter((path) => !path.startsWith('programmes/figures/'))).toEqual([CROSSES])
  expect(textOf(CROSSES)).toContain('const counts = { programme: name, world, rows }')
})

test('only the house itself has both worlds in its hands', () => {
  const holders = code.filter((path) => /\bsimulated\.db\b|house\.simulated\b/.test(textOf(path)))
  for (const path of holders) expect(path).toMatch(/^bin\//)
})
