import { describe, expect, it } from 'vitest'
import { checkText } from '../index.ts'

/** The arithmetic of what is said against a text. */
function failing(text: string): readonly string[] {
  return checkText(text, { date: '2026-02-10' }).claims.flatMap(({ reasons }) =>
    reasons.filter(({ ok }) => ok === false).map(({ check }) => check),
  )
}

describe('what accounts tell beside a figure makes it up only if all of it adds', () => {
  it.each([
    'Operations brought in $51.0 million, consisting of $31.2 million of income and $40.6 million of depreciation, partially offset by $20.8 million tied up in stocks.',
    'The outflow amounted to $4.12 billion. Major outflows included interest of $512 million and payments of $2.15 billion for dividends and $1.73 billion for bonds, partly offset by new loans of $272 million.',
    'Trademarks grew by $14.2 million, $16.9 million of which came from purchases, offset by $2.7 million written off.',
    'The unit’s loss widened by $41 million to $713 million, including write-downs of $1.2 billion.',
    'We booked other income, net of costs, of $47 million, a little less than the $52 million of 2024.',
    'Amounts in 2025 mainly represent $8.1 million of fees for closures, $7.6 million of lost deposits, $1.9 million of repairs and $2.8 million of other charges.',
    'The fall was due to $310 million of repurchases under the plan, $184 million of open market purchases and $36 million of fees.',
  ])('%s', (text) => {
    expect(failing(text)).toEqual([])
  })

  it.each([
    'Spending of $71.8 million consisted of $31.2 million of wages and $41.6 million of rent.',
    'The fund gave $71.8 million, including $81.6 million to schools.',
    'Due to the storm the county paid $310 million: $184 million for roads, $36 million for dikes and $80 million for homes.',
  ])('%s: told', (text) => {
    expect(failing(text)).not.toEqual([])
  })
})

describe('a figure that is so much of the total is a part beside those behind it', () => {
  it('no whole of theirs', () => {
    expect(
      failing(
        'Cooperatives stayed the largest growers, with 412.6 tonnes, or 53.5 percent of the total. Family farms accounted for 30.1 percent, at 232.1 tonnes; schools and others made up the rest, 126.5 tonnes.',
      ),
    ).toEqual([])
  })

  it('what nothing calls a part has parts that make it up', () => {
    expect(
      failing(
        'The growers brought in 412.6 tonnes. Family farms accounted for 56.3 percent, at 232.1 tonnes; schools and others made up the rest, 126.5 tonnes.',
      ),
    ).not.toEqual([])
  })
})

describe('causes, entries and losses are no distances', () => {
  it.each([
    'Income from ferries increased to $64.2 million in 2025 from $59.7 million in 2024. The change was the result of: an increase of $19.4 million due to new routes; a decrease of $14.1 million due to fuel.',
    'Cash used was $0.7 million and consisted of a loss of $4.1 million, capitalized discount of $18 thousand and a charge on early repayment of $2.9 million.',
    'Notes of $400.0 million brought in $381.4 million, net of the discount of $7.2 million and fees of $11.4 million.',
    'The operating result rose to EUR 118 million from a loss of EUR 243 million in 2024.',
    'Earnings rose, at 0.41 euros versus 0.35, and came out above the consensus of 0.36 euros.',
    'The mill grinds in excess of 30,000 tonnes on an average day, and amounts in excess of 42,000 tonnes on some.',
    'The ferry will be 142 m long, with 24.60 m breadth and 6.20 m draught, 131 m between perpendiculars.',
    'Six cameras film the match: one high above, one behind each goal, the bench, the tunnel and the stand.',
    'Fiscal 2025 included $22.6 million of sales of our soap business. Fiscal 2024 included $31.9 million of sales of that business. Sales declined by 6% in fiscal 2025 as we closed a plant.',
  ])('%s', (text) => {
    expect(failing(text)).toEqual([])
  })

  it.each([
    'Income from ferries increased by $14.5 million to $64.2 million in 2025 from $59.7 million in 2024.',
    'The operating profit rose to EUR 118 million from EUR 243 million in 2024.',
    'Earnings were 0.35 euros, above the consensus of 0.36 euros.',
  ])('%s: told', (text) => {
    expect(failing(text)).not.toEqual([])
  })
})

describe('how accounts write numbers', () => {
  function read(text: string): readonly string[] {
    return checkText(text, { date: '2026-02-10' }).claims.map(
      ({ text: words, value, unit }) => `${words} ${value} ${unit}`,
    )
  }

  it('brackets and a minus before money are below nought', () => {
    expect(
      read('The tax rate was (41.6)%, the result $(2.3) million or -$0.18 per share.'),
    ).toEqual([
      '(41.6)% -41.6 percent',
      '$(2.3) million -2300000 USD',
      '-$0.18 per share -0.18 USD/share',
    ])
  })

  it('a comma divides decimals before a word of scale, and entries of a list elsewhere', () => {
    expect(read('Profit was EUR 41,6 mn, up from 38,2 million euros.')).toEqual([
      'EUR 41,6 mn 41600000 EUR',
      '38,2 million euros 38200000 EUR',
    ])
    expect(read('The yard built 1,250 boats.')).toEqual(['1,250 boats 1250 ships'])
  })

  it('numbers of notes behind the end of a sentence are none', () => {
    expect(read('Many patients were treated.4,7,9 The drug cut deaths by 12%.3')).toEqual([
      '12% 12 percent',
    ])
  })
})

describe('shares of one whole', () => {
  const text = (last: string) =>
    `共发现问题1,214个。其中，标签不规范466个，占38.39%；过期变质301个，占24.79%；添加剂超量占17.63%，指标不达标占11.04%，其他问题占${last}%。`

  it('are those of the whole list, and not of its last four', () => {
    expect(failing(text('8.15'))).toEqual([])
  })

  it('are told to make up more than all of it', () => {
    expect(failing(text('18.15'))).not.toEqual([])
  })
})
