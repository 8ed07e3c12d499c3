import { expect, test } from 'vitest'
import type { Day } from '#platform/period'
import { readClaims } from '../../read-claims.ts'
import { examplesOf } from '../examples.ts'

/** The guesses of a kind that don't fit, as their figures are printed, the derived one first. */
function open(text: string, wanted: string): readonly string[] {
  const options = { date: '2024-11-20' as Day }
  const { claims, doc } = readClaims(text, options)
  return examplesOf(text, options).open.flatMap(({ key }) => {
    const [kind = '', ...rest] = key.split(' ')
    const members = rest.at(-1)?.split(',') ?? []
    const said = members.map((index) => {
      const claim = claims[Number(index)]
      return claim === undefined ? '' : doc.text.slice(claim.start, claim.end)
    })
    return kind === wanted ? [said.join(' ')] : []
  })
}

test('a level with noughts too many is guessed at in a growth, though it turns it round', () => {
  const told = (base: string): string =>
    `The mill told of a 48% rise in profit. It was 1.48 billion crowns, and ${base} crowns a year earlier. Wages rose as well.`
  expect(open(told('1.0 billion'), 'growth')).not.toContain(
    '48% 1.0 billion crowns 1.48 billion crowns',
  )
  expect(open(told('1,000 billion'), 'growth')).toContain(
    '48% 1,000 billion crowns 1.48 billion crowns',
  )
  // No slip of a scale.
  expect(open(told('1,300 billion'), 'growth')).not.toContain(
    '48% 1,300 billion crowns 1.48 billion crowns',
  )
})

test('a whole that stands before a list of many is asked of the share of one of them', () => {
  const text =
    '去年查处各类案件812起，其中甲类96起、乙类88起、丙类75起、丁类64起、戊类52起、己类41起、庚类37起、辛类29起，甲类占18.21%。'
  expect(open(text, 'share')).toContain('18.21% 96起 812起')
})
