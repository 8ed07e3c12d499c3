import { expect, test } from 'vitest'
import type { Day } from '#platform/period'
import { readClaims } from '../../read-claims.ts'
import { examplesOf } from '../examples.ts'

/** The sums that can be guessed at, as they are printed, the whole first. */
function sums(text: string): readonly string[] {
  const options = { date: '2024-11-20' as Day }
  const { claims, doc } = readClaims(text, options)
  const said = (index: string): string => {
    const claim = claims[Number(index)]
    return claim === undefined ? '' : doc.text.slice(claim.start, claim.end)
  }
  return [...examplesOf(text, options).fitting].flatMap((key) => {
    const [kind, members = ''] = key.split(' ')
    return kind === 'sum' ? [members.split(',').map(said).join(' = ')] : []
  })
}

const BETWEEN = [
  'The service opened a new hall in the old harbour.',
  'Its doors are open every day of the week.',
  'Visitors come by tram, by boat or on foot.',
  'A café looks out over the water.',
].join('\n\n')

test('a list far from its whole, which stands first', () => {
  expect(
    sums(
      `The service collected 872,400 donations.\n\n${BETWEEN}\n\nOf whole blood there were 702,300 donations, of plasma 138,600 and of platelets 31,500.`,
    ),
  ).toContain('872,400 = 702,300 = 138,600 = 31,500')
})

test('what stands beside a member is none', () => {
  expect(
    sums(
      'It gave 872,400 doses. Whole blood made up 702,300 doses, plasma 138,600 doses, up from 116,400 doses, and platelets 31,500 doses.',
    ),
  ).toContain('872,400 = 702,300 = 138,600 = 31,500')
})

test('among more figures than could be meant none is asked', () => {
  expect(sums('5 (6) '.repeat(800))).toEqual([])
})
