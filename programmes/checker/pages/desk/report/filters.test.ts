import { expect, test } from 'vitest'
import { checkRelease } from '../../../check-release.ts'
import { NO_FILTERS, rowsOf } from './filters.ts'

function found(text: string, query: string): readonly string[] {
  const parts = {
    lexicon: { places: [], regionPlace: null, nationPlace: null },
    ...{ ground: null, aliases: [], today: '2024-05-01', languages: ['en', 'zh'] },
  }
  const { claims } = checkRelease(parts, { text, format: 'text', name: null })
  const rows = rowsOf(claims, { ...NO_FILTERS, query }, 'itself', 'en', text)
  return rows.flatMap((row) => row.claims.map((claim) => claim.text))
}

test('a claim is found by any word of its sentence, by its value and its reasons, and not by the next sentence', () => {
  const text =
    'Harbours\nOf the 64 cranes, 16 stand in Norway. Ships called 812 times! The quay is 3.5 km long'
  expect(found(text, 'norway')).toEqual(['64', '16'])
  expect(found(text, 'Ships')).toEqual(['812 times'])
  expect(found(text, 'quay is')).toEqual(['3.5 km'])
  expect(found(text, 'zzz')).toEqual([])
  expect(found('全港有起重机64台。其中挪威有16台。', '挪威')).toEqual(['16台'])
})
