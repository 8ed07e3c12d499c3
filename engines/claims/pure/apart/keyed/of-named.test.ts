import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../checks/tiny/around.ts'

const accused = (text: string): readonly string[] => wrongAlone(text, '2025-11-20')

const told = (text: string, ...slips: readonly (readonly [string, string])[]): void => {
  expect(accused(text)).toEqual([])
  for (const [right, wrong] of slips) {
    expect(text.split(right)).toHaveLength(2)
    expect(accused(text.replace(right, wrong)), `${right}: ${wrong}`).not.toEqual([])
  }
}

const rooms = `Tenants in Dorne

The province has 42,680 tenants on its register.

The register is kept by eleven offices. It is open to all who have lived in Dorne for a year.

A new office in the port opened in August.

Rents were frozen in June. The freeze ends next spring.

The council meets again in December. Its members will hear from landlords.

In the end 9,390 people had waited for five years or more, 22.0% of the tenants. Nobody had waited for twenty.

The report is published once a quarter. The next one comes out in January.

It can be had from the council, free of charge.`

describe('a share of what is called so elsewhere', () => {
  test('beside its part', () => {
    told(rooms, ['22.0%', '26.0%'], ['9,390', '3,990'])
  })

  test('not where something else is called so', () => {
    expect(accused(rooms.replace('22.0% of the tenants', '37.5% of the landlords'))).toEqual([])
    expect(
      accused(rooms.replace('22.0% of the tenants', '71.3% of the tenants of the port')),
    ).toEqual([])
  })

  test('not another of the parts, nor of what only sounds like the whole', () => {
    expect(
      accused(`Accidents at work in Dorne

In all 1,310 people were killed at work in 2024. Falls account for 588 of the deaths, machines for 274, vehicles for 263 and fire for 185.

Nearly half of all deaths (641) were in the building trade, 457 in the fields and 212 in the woods.`),
    ).toEqual([])
  })

  test('of the total of a table that has a row of its part', () => {
    told(
      `Sheep sales by valley

Valley | 2024 | 2025
Upper Arl | 3,215 | 3,480
Lower Arl | 5,120 | 5,333
Brenn | 1,870 | 1,912
Total | 10,205 | 10,725

Lower Arl alone accounted for 49.7% of sales in 2025.`,
      ['49.7%', '47.9%'],
    )
  })
})
