import { expect, test } from 'vitest'
import { evaluate } from '../evaluation/evaluate.ts'
import { delta } from '../tiny/delta.ts'
import { PLANS_MAX, planOf } from './expand.ts'

const asked = { indicator: 'gdp-share', place: 'R', period: '2023' }

test('a plan that is kept gives the same answer, whatever was known when it was made', () => {
  const plans = new Map()
  const [kept, fresh] = [{ ...delta(), plans }, delta()]
  for (const asOf of ['2020-01-01', '2024-12-04', '2026-06-01']) {
    const request = { ...asked, knowledge: { asOf, loadedBy: null } }
    expect(evaluate(kept, request)).toEqual(evaluate(fresh, request))
  }
  expect(plans.size).toBe(1)
  expect(planOf(kept, asked, 'national-total')).toBe(planOf(kept, asked, 'national-total'))
})

test('plans are thrown away rather than kept without end', () => {
  const ground = { ...delta(), plans: new Map() }
  const fill = (count: number): number => {
    for (let year = 0; year < count; year += 1)
      planOf(ground, { indicator: 'gdp', place: 'SH', period: String(1000 + year) }, null)
    return ground.plans.size
  }
  expect(fill(PLANS_MAX - 1)).toBe(PLANS_MAX - 1)
  expect(fill(PLANS_MAX)).toBe(PLANS_MAX)
  expect(fill(PLANS_MAX + 1)).toBe(1)
})
