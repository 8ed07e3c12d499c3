import { describe, expect, test } from 'vitest'
import { accused, told } from '../../checks/tiny/slips-told.ts'

describe('two levels and the way between them, each in a sentence of its own', () => {
  const queue = `Queues at the Elm Road clinic

At the end of October 5,310 people were on the list.

At the end of September the figure was 5,640.

The list is 330 shorter than a month ago.`

  test('under one name, or pointed back at', () => {
    told(queue, ['330 shorter', '530 shorter'], ['was 5,640', 'was 5,240'])
    told(
      `Swimmers came to the baths 318,700 times in 2024.

Visits grew by 6.2% from 300,100 a year earlier. The baths had 318,700 visits.`,
      ['6.2%', '8.2%'],
    )
  })

  test('not where it is of another thing, or of another time', () => {
    expect(accused(queue.replace('The list is 330', 'The waiting room is 410'))).toEqual([])
    expect(
      accused(`Spending on parks rose by 52 percent since 2009.

Spending on roads rose from $41.2 million in 2021 to $58.6 million in 2024.`),
    ).toEqual([])
  })

  test('in the rows of a table by time', () => {
    told(
      `Parcels at the Dorn depot

Quarter | Parcels | Lorries
Q3 2025 | 185,300 | 521
Q2 2025 | 181,900 | 508
Q3 2024 | 169,800 | 493

There were 28 more lorries than in the third quarter of 2024.`,
      ['28 more', '38 more'],
    )
  })

  test('from what was set', () => {
    told(
      `Volunteers cleared 1,640 ponds this year. Of these, 910 were in the hills.

The trust had aimed for 1,600 and so exceeded its target by 40.`,
      ['by 40', 'by 70'],
      ['for 1,600', 'for 1,500'],
    )
  })
})

describe('what there is to each', () => {
  const fees = `The autumn run had 720 entries, of whom 655 runners finished.

Entry fees brought in £25,200, or £35 per entry.`

  test('by the name of what is counted', () => {
    told(fees, ['£35 per', '£45 per'])
    told(
      `The line carried 1,308,000 passengers on 8,720 trains.

Delays were rare. The average train had 150 passengers on board.`,
      ['150 passengers', '180 passengers'],
    )
  })

  test('not of what is called otherwise', () => {
    expect(accused(fees.replace('or £35 per entry', 'and the hall cost £71 per night'))).toEqual([])
  })
})

describe('a share under the name of a part', () => {
  const list = `The shelter took in £980,000 last year:

• donations: £431,200
• fees: £294,000
• events: £254,800

The shelter has two vans. Fees made up 30% of income.`

  test('of what a list makes up', () => {
    told(list, ['30%', '36%'])
  })

  test('not of what no part is called', () => {
    expect(accused(list.replace('Fees made up 30%', 'Germany made up 36%'))).toEqual([])
  })
})

describe('what makes up another level', () => {
  test('the others of a whole', () => {
    told(`Children numbered 18,240, or 38% of the 48,000 riders. The other 29,760 were adults.`, [
      '29,760',
      '27,960',
    ])
  })

  const rooms = `Room report

A total of 7,350 rooms were let in 2024. That was 410 more than in 2023, when the figure stood at 6,940.

Hotels accounted for 4,880 and inns for 2,470.`

  test('two kinds, told below their total', () => {
    told(rooms, ['4,880', '8,480'], ['2,470', '2,740'])
  })

  test('not two of more kinds', () => {
    expect(accused(rooms.replace('inns for 2,470', 'inns for 1,930'))).toEqual([])
  })

  test('two that are named again', () => {
    told(
      `A household spent €2,310 in May.

• Rent: €847
• Food: €502
• Travel: €961

Together, rent and food cost €1,349.`,
      ['€1,349', '€1,439'],
    )
  })
})

describe('what isn’t reckoned', () => {
  test('two parts of a whole that opens their sentence, of which the one is no part of the other', () => {
    told(`The city hired 2,750 new nurses. Its goal was 2,600.

Last year 2,500 were hired.

Of the new nurses, 1,925 will work in clinics and 825 in homes. Clinics thus receive 70% of the new nurses.`)
  })

  test('a figure that is told twice, from itself', () => {
    told(`The college of Orm welcomes 4,300 new pupils

The college has 18,200 pupils this year, 4,300 of them new. There are 10,010 girls and 8,190 boys.`)
  })
})
