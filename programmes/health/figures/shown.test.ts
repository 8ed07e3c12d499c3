import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FlowRow } from '../types.ts'
import { PERSONS_MIN, shownOf } from './shown.ts'

const rowOf = (persons: number): FlowRow => ({
  ...{ month: null, insured: 'X-N', treated: 'X-S', tier: null },
  ...{ persons, visits: persons * 2, relief: '1.00' },
})
const rows = fc.array(fc.integer({ min: 1, max: 40 }).map(rowOf), { maxLength: 12 })

test('no row of few persons is told, and what is left out can’t be told from the total', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const shown = shownOf(given, 'recorded')
      const hidden = shown.filter(({ visits }) => visits === null)
      for (const { persons } of shown) expect(persons === null || persons >= PERSONS_MIN).toBe(true)
      if (given.length > 1) expect(hidden.length).not.toBe(1)
      for (const one of hidden) expect([one.persons, one.relief]).toEqual([null, null])
      expect(shown.map(({ insured }) => insured)).toEqual(given.map(({ insured }) => insured))
    }),
  )
})

test('in the simulated world, where nobody exists, everything is told', () => {
  fc.assert(
    fc.property(rows, (given) => {
      expect(shownOf(given, 'simulated')).toEqual(given)
    }),
  )
})
