import { expect, test } from 'vitest'
import { checkText } from '../../index.ts'

/** The arithmetic of what is said against a table. */
function failing(heads: string, ...rows: readonly string[]): readonly string[] {
  const text = `| (in millions) | ${heads} |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}`
  return checkText(text, { date: '2025-03-01' }).claims.flatMap(({ reasons }) =>
    reasons.filter(({ ok }) => ok === false).map(({ arithmetic }) => arithmetic),
  )
}

test('figures of three years in one row make up no yearly step', () => {
  // 269 a year from 435 to 973: one pair of turned digits makes 296 of it.
  expect(failing('2024 | 2023 | 2022', 'Net income | $ 973 | $ 296 | $ 435')).toEqual([])
})

test('figures of one time in one row make up a sum', () => {
  expect(failing('North | South | Total', 'Gains | $ 152 | $ 174 | $ 362')).not.toEqual([])
})
