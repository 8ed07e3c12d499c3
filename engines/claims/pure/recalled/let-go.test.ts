import { describe, expect, test } from 'vitest'
import type { Relation } from '../model.ts'
import { relatedIn } from '../read-claims.ts'
import { withoutUnlikely } from './let-go.ts'

const STREETS = 'ABCDEFGHIJKLMNOP'

/** A text of two figures a street. */
function streets(many: number): string {
  return Array.from(
    { length: many },
    (_, at) =>
      `Pier ${STREETS[at] ?? ''} has ${140 + 37 * at} lamps and ${2100 + 613 * at} kerbstones.`,
  ).join('\n\n')
}

/** What is left of one relation that fails when so much speaks for it. */
function leftOf(weight: number | null, more: object = {}, many = 8): readonly Relation[] {
  const { plain, ...reading } = relatedIn(streets(many), { date: '2026-01-20' })
  const sum: Relation = { kind: 'parts', whole: 0, parts: [2, 4], complete: true, ...more }
  return withoutUnlikely(plain, { ...reading, relations: [sum] }, () => weight)
}

describe('what fails and has next to nothing that speaks for it', () => {
  test('is let go, and no guess is needed to tell what words do', () => {
    expect(leftOf(-6.1)).toEqual([])
    expect(leftOf(-5.9)).toHaveLength(1)
    expect(leftOf(null)).toHaveLength(1)
  })

  test('is let go sooner where it was guessed', () => {
    expect(leftOf(-1.6, { isGuess: true })).toEqual([])
    expect(leftOf(-1.4, { isGuess: true })).toHaveLength(1)
  })

  test('is told where its words tie just these figures, or as a doubt', () => {
    expect(leftOf(-9, { isTied: true })).toHaveLength(1)
    expect(leftOf(-9, { isDoubt: true })).toHaveLength(1)
  })

  test('is told where it is a mean rate of growth, which says of which ends it is', () => {
    const text = `${streets(8)}\n\nFrom pier to pier the lamps grew by 8.6 percent a year on average.`
    const { plain, ...reading } = relatedIn(text, { date: '2026-01-20' })
    const rate = reading.claims.findIndex(({ unit }) => unit === 'percent')
    const relations: readonly Relation[] = [
      { kind: 'average-growth', rate, base: 0, result: 2, years: 5 },
    ]
    expect(withoutUnlikely(plain, { ...reading, relations }, () => -9)).toEqual(relations)
  })

  test('is told where the whole stands right behind the first of its parts', () => {
    const told = (words: string): readonly Relation[] => {
      const { plain, ...reading } = relatedIn(`${streets(8)}\n\n${words}`, { date: '2026-01-20' })
      const [whole, one, two, three] = [32, 17, 5, 13].map((size) =>
        reading.claims.findIndex(
          ({ value, unit }) => unit === 'places' && value.coefficient === BigInt(size),
        ),
      )
      const relations = [
        {
          kind: 'parts',
          whole: whole ?? -1,
          parts: [one ?? -1, two ?? -1, three ?? -1],
          complete: true,
        },
      ] satisfies readonly Relation[]
      expect(relations[0]?.parts).not.toContain(-1)
      return withoutUnlikely(plain, { ...reading, relations }, () => -9)
    }
    expect(told('Fares fell in 17 of the 32 towns, were stable in 5 and rose in 13.')).toHaveLength(
      1,
    )
    expect(told('Of the 32 towns 17 had lower fares, 5 stable ones and 13 higher ones.')).toEqual(
      [],
    )
  })

  test('is told in a text of forty figures, where little speaks for anything', () => {
    expect(leftOf(-9, {}, 16)).toEqual([])
    const { plain, ...reading } = relatedIn(
      `${streets(16)}\n\n${streets(8).replaceAll('Pier', 'Quay')}`,
      { date: '2026-01-20' },
    )
    const relations: readonly Relation[] = [
      { kind: 'parts', whole: 0, parts: [2, 4], complete: true },
    ]
    expect(withoutUnlikely(plain, { ...reading, relations }, () => -9)).toEqual(relations)
  })

  test('is told in a text of ten figures, of which nothing was learnt', () => {
    expect(leftOf(-9, {}, 5)).toHaveLength(1)
  })
})
