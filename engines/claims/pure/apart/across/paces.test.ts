import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../checks/tiny/around.ts'

describe('what a total comes to by a unit of its own', () => {
  test.each([
    'The target means that 235,368 chargers still have to be built in five and a half years, or 117 every day.',
    'The plan costs £420 million over six years, or £35 a household.',
    'The plan costs £420 million over six years, or about £5.8 million a month.',
    'A sum of $96 million was paid over four years, or $12 per passenger.',
    'The plan costs £420 million over six years, or £70 million a year.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'The plan costs £420 million over six years, or £60 million a year.',
    'The target means that 235,368 chargers still have to be built in five and a half years, or 171 every day.',
    'Some 31,200 homes will be built over five years, or 210 a week.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})
