import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../checks/tiny/around.ts'
import type { Relation } from '../model.ts'
import { relatedIn } from '../read-claims.ts'
import { withoutStrayCells } from './cells.ts'
import { withoutStrayLines } from './lines.ts'

const NULLS = { baseWords: null, basePeriod: null, comparablePrices: false } as const

/** What is left of a relation that rules may have found between the figures of a text. */
function leftOf(text: string, one: Relation): number {
  const { plain, ...reading } = relatedIn(text, { date: '2024-12-04' })
  return withoutStrayLines(plain, reading, [one]).length
}

const growth = (result: number, base: number, amount: number): Relation => ({
  kind: 'change',
  ...{ result, base, amount, amountIs: 'relative', direction: 'up', ...NULLS },
})

describe('a line of figures without words between them', () => {
  test.each([
    'Umber Ferries plc, interim statement\nIncome statement (in thousands)\nThree months ended September 30, Nine months ended September 30,\n2024 2023 2024 2023\nRevenue $ 4,812 $ 4,377 $ 13,906 $ 12,871\nOther income 89 78 244 204\nNet income (loss) $ 162 $ 187 $ 420 $ 448\nDiluted $ 0.28 $ 4.68 $ 0.24 $ 5.14 $ 1.50\nBalance at January 1, 2024 $ 99 $ (224) $ 2,919 $ 2,795 $ 493 $ 3,288',
    'Tern Pay Ltd\nDeposits of customers $ 73,267,103 $ 43,727,363\nReserve income $ 711,241 $ 445,215\n\nBalance sheet (in thousands)\n\n| | 2024 | 2023 |\n|---|---|---|\n| Deposits of customers | $ 73,267,103 | $ 43,727,363 |\n| Reserve income | $ 711,241 | $ 445,215 |',
  ])('is no sum, and its scale may stand on another page: %#', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test('adds up where words say so', () => {
    expect(
      wrongAlone('The yard built 89 boats in all: 78 of steel and 21 of wood.').length,
    ).toBeGreaterThan(1)
  })

  const QUARTERS = 'Net sales\t$ 26,281\t$ 27,452\t$ 28,786\t$ 29,267\t$ 30,873\t$ 33,006\t20 %'
  test('of several pairs of columns the rate is of one that it fits, and may be of none', () => {
    // Over the third quarter of the year before, and not over the second.
    expect(leftOf(QUARTERS, growth(4, 0, 6))).toBe(0)
    expect(leftOf(QUARTERS.replace('20 %', '55 %'), growth(4, 0, 6))).toBe(1)
  })

  test('of several rates of one pair the one that fits is meant', () => {
    const row = 'Abroad\t170\t225\t-24.4%\t-20.0%\t-4.4%'
    expect(leftOf(row, growth(0, 1, 3))).toBe(0)
    expect(leftOf('Abroad\t170\t225\t-20.0%', growth(0, 1, 2))).toBe(1)
  })

  test('a quarter may be more than the half that it is in, where something was taken back', () => {
    const one: Relation = { kind: 'parts', whole: 3, parts: [1], complete: false }
    expect(leftOf('Other items\t3\t28\t5\t23', one)).toBe(0)
  })
})

describe('a column of cells', () => {
  const column = (cells: readonly string[]) =>
    `Key figures (in millions)\n\n\t2024\n${cells.map((cell, at) => `Item ${'ABCDE'[at]}\t${cell}`).join('\n')}`
  const left = (cells: readonly string[]) => {
    const { plain, ...reading } = relatedIn(column(cells), { date: '2024-12-04' })
    const parts = reading.claims.slice(1).map(({ index }) => index)
    const sum: Relation = { kind: 'parts', whole: 0, parts, complete: true }
    return withoutStrayCells(plain, reading, [sum]).length
  }

  test('is no sum where the whole lies among its parts, as a rate does', () => {
    expect(left(['6.1', '3.0', '9.1'])).toBe(0)
    expect(left(['13.1', '3.0', '9.1'])).toBe(1)
  })

  test('a part in brackets may be below nothing', () => {
    expect(left(['166', '158', '8', '(3)', '3'])).toBe(0)
    expect(left(['168', '158', '8', '(3)', '3'])).toBe(1)
  })
})
