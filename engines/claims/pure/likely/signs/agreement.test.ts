import { describe, expect, test } from 'vitest'
import { testOf } from '../../checks/checks.ts'
import { relatedIn } from '../../read-claims.ts'
import { candidatesIn } from '../candidates.ts'
import type { Guess } from '../types.ts'
import { repairsOf } from './repairs.ts'

function guessesIn(text: string) {
  const { plain, ...reading } = relatedIn(text, { date: '2024-05-23' })
  const { ground, candidates } = candidatesIn(plain, reading, reading.relations, testOf(reading))
  const words = (guess: Guess): string =>
    `${guess.kind} ${guess.roles.map(({ claim }) => text.slice(claim.number.start, claim.number.end)).join(' ')}`
  return { ground, guesses: candidates.map(({ guess }) => guess), words }
}

// 613 of 1,750 is 35.03 %, and 72 more than 541; told is 631.
const TEXT =
  'The fund has 1,750 pounds to give. Wards had 631 pounds of it. The wards had 35.03 per cent of the money. The money for wards was 72 pounds more than the 541 pounds before.'

describe('what a figure would have to be', () => {
  test('each guess says it of each of its figures', () => {
    const { guesses, words } = guessesIn(TEXT)
    const share = guesses.find((one) => words(one) === 'share 35.03 631 1,750')
    expect(share).toBeDefined()
    const values = repairsOf(share as Guess).map(({ value }) => Math.round(value * 100) / 100)
    expect(values).toEqual([36.06, 613.03, 1801.31])
  })
})

describe('agreement', () => {
  test('two guesses of other figures say the same of one', () => {
    const { ground, guesses, words } = guessesIn(TEXT)
    const agreed = guesses.filter((one) => ground.agreement(one).agreed.ofOthers > 0)
    expect(agreed.map(words)).toEqual(
      expect.arrayContaining(['share 35.03 631 1,750', 'difference 72 541 631']),
    )
  })

  test('guesses that share a figure beside it are one, and where nothing agrees nothing is told', () => {
    const { ground, guesses } = guessesIn('Sales were 412 and costs 371; last year sales were 405.')
    for (const one of guesses)
      expect(ground.agreement(one).agreed).toMatchObject({ many: 0, near: 0 })
  })
})
