import { expect, test } from 'vitest'
import { readClaims } from '#engines/claims/pure'
import { withoutUnread } from './unread.ts'

const JAPANESE =
  '2026年2月3日 2025年の貨物取扱量は4620万トンで、2024年の3850万トンから12%増加した。'
const ENGLISH =
  'In 2025 freight reached 46.2 million tonnes, up 12 percent from 38.5 million tonnes in 2024, and the port has 64 cranes and 12 berths.'

test('figures of a language that is not read are not set against each other', () => {
  const reading = readClaims(JAPANESE)
  expect(reading.relations.length).toBeGreaterThan(0)
  expect(withoutUnread(reading)).toEqual({ ...reading, relations: [] })
})

test('what is read stays, beside another language too', () => {
  for (const text of [ENGLISH, `${ENGLISH}\n${JAPANESE}\n${'貨物が増えました。'.repeat(20)}`]) {
    const reading = readClaims(text)
    expect(withoutUnread(reading)).toBe(reading)
    expect(reading.relations.length).toBeGreaterThan(0)
  }
})
