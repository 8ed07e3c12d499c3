import { expect, test } from 'vitest'
import { typedOf } from '../typed/read-typed.ts'
import { learn, scoresOf } from './learn.ts'
import { Rows } from './rows.ts'

const RELEASES = 6
const known = typedOf('known').filter(({ lang }) => lang === 'zh')

function rowsOf(from: number): Rows {
  const rows = new Rows()
  for (const release of known.slice(from, from + RELEASES)) rows.add(release, 1)
  return rows
}

test('what is learnt from releases tells more of their times than the rules do', () => {
  const rows = rowsOf(0)
  const { tables, weigh } = learn(rows, rows.rows, () => {})
  const read = rows.rows.filter(({ right, read: at }) => right[at])
  const learnt = rows.rows.filter((row) => {
    const scores = scoresOf(tables, row, weigh)
    return row.right[scores.indexOf(Math.max(...scores))]
  })
  expect(rows.rows.length).toBeGreaterThan(100)
  expect(learnt.length).toBeGreaterThan(read.length * 1.1)
})

test('the same releases give the same weights', () => {
  const sums = [0, 1].map(() => {
    const rows = rowsOf(RELEASES)
    const { tables } = learn(rows, rows.rows, () => {})
    return [...tables.claims.sum].reduce((sum, one, at) => sum + one * (at + 1), 0)
  })
  expect(sums[0]).not.toBe(0)
  expect(sums[0]).toBe(sums[1])
})

test('words of few releases are left out', () => {
  const rows = rowsOf(0)
  const many = new Set(rows.rows.flatMap(({ words }) => words)).size
  rows.keep(RELEASES)
  const left = new Set(rows.rows.flatMap(({ words }) => words))
  expect(left.size).toBeGreaterThan(0)
  expect(left.size).toBeLessThan(many / 2)
  for (const word of left) expect(rows.words.counts[word]).toBe(RELEASES)
})
