import { expect, test } from 'vitest'
import type { Relation } from '../model.ts'
import { relatedIn } from '../read-claims.ts'
import { isReadRightly, mayBeSlip } from './slipped.ts'

type Ask = typeof mayBeSlip

/** What is said of a relation of the claims of a text, by their order in it. */
function asked(ask: Ask, text: string, relation: Relation): boolean {
  const { plain, ...reading } = relatedIn(text, { date: '2026-01-20' })
  return ask(plain, reading, relation)
}

const TIMES = (times: string): string =>
  `The quay has 13,890 lamps. That is ${times} times the 3,087 lamps of the mole.`
const MULTIPLE: Relation = { kind: 'multiple', of: 0, times: 1, base: 2, baseWords: null }

test('digits of a multiple that changed places are a slip, and another number is none', () => {
  expect(asked(mayBeSlip, TIMES('6.4'), MULTIPLE)).toBe(false)
  expect(asked(mayBeSlip, TIMES('5.4'), MULTIPLE)).toBe(true)
})

const MEAN = (mean: string): string =>
  `The court closed 1,260 cases. They were worth €176.4 million in all, or €${mean} a case.`

test('so are those of a mean', () => {
  const mean: Relation = { kind: 'mean', count: 0, total: 1, mean: 2 }
  expect(asked(mayBeSlip, MEAN('410,000'), mean)).toBe(true)
  expect(asked(mayBeSlip, MEAN('260,000'), mean)).toBe(false)
})

test('so are those of a figure told again, which may be another figure though', () => {
  const text = 'Bell fair draws 36,100\n\nThe fair drew 31,600 people.'
  const same: Relation = { kind: 'same', claims: [0, 1] }
  expect(asked(mayBeSlip, text, same)).toBe(true)
  expect(asked(isReadRightly, text, same)).toBe(false)
  expect(asked(mayBeSlip, text.replace('36,100', '34,900'), same)).toBe(false)
})
