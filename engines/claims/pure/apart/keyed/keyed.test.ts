import { describe, expect, test } from 'vitest'
import { accused, told } from '../../checks/tiny/slips-told.ts'

describe('what is told under one name, each with its time', () => {
  test('a change finds its levels in other sentences', () => {
    told(
      `Pay in Ardmoor, August 2025

The average wage was €3,127 in August 2025, up 3.8% on a year earlier.

The median wage was €2,640. The average wage was €3,012 in August 2024.`,
      ['3.8%', '8.3%'],
      ['€3,012', '€3,210'],
    )
  })

  test('the one figure of the time of its base is the base, whatever points back to its name', () => {
    told(
      `Sick leave

Staff were absent for an average of 12.6 days in 2024, 0.9 days fewer than in 2023. In 2023 the average was 13.5 days.`,
      ['0.9 days', '9.0 days'],
      ['13.5 days', '15.3 days'],
    )
  })

  test('a growth of two levels that were told as a pair', () => {
    told(
      `The clinic treated 64,820 patients in 2024, against 60,580 the year before.

Patient numbers thus grew by 7.0%.`,
      ['7.0%', '9.0%'],
      ['60,580', '65,080'],
    )
  })

  test('a share of what its base is called', () => {
    told(
      `Revenue rose to $742.6 million in the fourth quarter of 2024 from $697.4 million a year earlier. A year earlier, operating income was $83.7 million, or 12.0% of revenue.`,
      ['$83.7', '$38.7'],
    )
  })

  test('not of money, where it counts things', () => {
    told(
      'Revenue rose 92.3% in Q2 2025 to $104,200, driven by GEN 2 hardware sales, which comprised 76.5% of revenue.',
    )
  })

  test('not of what is itself a part of it', () => {
    told(`Half-year results 2025

Retail revenue came to $318.4 million, or 58.0% of total revenue. Research cost $19.2 million, or 3.5% of revenue.`)
  })

  test('a rate that is reckoned in one way everywhere', () => {
    told(
      `Half-year report 2025

Sales: EUR 512.5 million
Operating profit: EUR 56.4 million
Operating margin: 11.0%`,
      ['11.0%', '14.0%'],
    )
  })

  test('not the growth of another currency, nor of one of several', () => {
    told(`Third-quarter revenue increased 29.4% year over year.

In US dollars, third-quarter revenue was $6.31 billion, up from $5.02 billion in the year-ago quarter. In local currency, third-quarter revenue was NT$198.6 billion.`)
    told(`Average rents rose to £1,306 (8.1%) in Norbury, £752 (6.4%) in Sudbury.

The average rent was £1,274 in September 2025, compared with £1,182 a year earlier.`)
  })
})

describe('a table without its total', () => {
  const table = `Freight in 2024

The railway carried 58.7 million tonnes of freight in 2024.

| Commodity | Freight (million tonnes) |
|---|---|
| Ore | 20.3 |
| Grain | 11.9 |
| Steel | 17.2 |
| Other goods | 9.3 |

Steel grew most.`

  test('makes up what prose tells under the name of its column', () => {
    told(table, ['11.9', '19.1'], ['58.7', '57.8'], ['20.3', '23.0'])
  })

  test('and not what is called otherwise', () => {
    expect(
      accused(table.replace('58.7 million tonnes of freight', '61.4 million tonnes of coal')),
    ).toEqual([])
  })
})

describe('同名异处', () => {
  test('列名与正文同名，无合计行', () => {
    told(
      `2024年客运情况

全年客运量48213.6万人次。

| 线路 | 客运量（万人次） |
|---|---|
| 1号线 | 16520.4 |
| 2号线 | 15108.2 |
| 3号线 | 9274.5 |
| 机场线 | 7310.5 |`,
      ['9274.5', '9724.5'],
      ['48213.6', '42813.6'],
    )
  })
})

test('over how long levels of another paragraph went has to be told', () => {
  const years = (last: string): string =>
    `2025年，全省地区生产总值增长3.9%。地方一般公共预算收入增长3%。\n\n各位代表，五年来成绩显著。数字经济规模稳居首位。${last}`
  expect(accused(years('地方一般公共预算收入从1.29万亿元提高到1.39万亿元。'))).toEqual([])
  expect(accused('2025年，地方一般公共预算收入增长3%，从1.29万亿元提高到1.39万亿元。')).not.toEqual(
    [],
  )
})
