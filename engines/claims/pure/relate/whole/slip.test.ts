import { describe, expect, test } from 'vitest'
import { readClaims } from '../../read-claims.ts'
import { lineOf } from '../roles/roles.ts'
import { tapesOf } from '../tape.ts'
import { areSumOf, fitOfSum, fitOfTwo } from './slip.ts'

/** A whole and its parts in kilometres, as they are written. */
function fitsOf(whole: string, ...parts: readonly string[]) {
  const text = `The lines have ${[whole, ...parts].map((number) => `${number} km`).join(' and ')}.`
  const reading = readClaims(text, { date: '2024-11-20' })
  const [first, ...others] = tapesOf(reading.doc, reading).flatMap((tape) => lineOf(tape).parts)
  if (first === undefined) throw new Error('no figures')
  const second = others[0]
  return {
    sum: fitOfSum(first, others),
    isSum: areSumOf(first, others),
    two: second === undefined ? null : fitOfTwo(first.claim, second.claim),
  }
}

describe('finds parts that make up their whole, or would but for a slip of the pen', () => {
  test('to within the rounding of each', () => {
    expect(fitsOf('836.4', '521.9', '314.6').sum).toBe('equal')
    expect(fitsOf('836', '612', '224').sum).toBe('equal')
  })

  test('a sum alone may be asked for: with a slip it is none', () => {
    expect(fitsOf('836.4', '521.9', '314.6').isSum).toBe(true)
    expect(fitsOf('836', '612', '224').isSum).toBe(true)
    expect(fitsOf('386', '152', '314', '100').isSum).toBe(false)
    expect(fitsOf('1208', '861', '205').isSum).toBe(false)
  })

  test('two digits that changed places in a part or in the whole', () => {
    expect(fitsOf('386', '152', '314', '100').sum).toBe('slip')
    expect(fitsOf('836', '152', '134', '100').sum).toBe('slip')
  })

  test('and says nothing of parts that are only some of it', () => {
    expect(fitsOf('1208', '861', '205').sum).toBeNull()
  })

  test('a part that shrinks to nothing is none', () => {
    expect(fitsOf('8364', '5219', '3145', '2073').sum).toBeNull()
  })

  test('one figure told twice is the same, off by a slip, or another', () => {
    expect(fitsOf('12349', '12349').two).toBe('equal')
    expect(fitsOf('12349', '21349').two).toBe('slip')
    expect(fitsOf('12349', '12888').two).toBeNull()
  })
})
