import { expect, test } from 'vitest'
import { checkText } from './index.ts'

// Passages of whole releases, in which figures of other things stand close by: rules that hold of two or three sentences have to leave them
// alone, and still find what contradicts itself.

const TRUE = [
  // What the others are part of, told with "of the", is no part beside them.
  'EBITDA over the last twelve months was £158.9m. Of the £30m share buyback announced in January, £18.6m had been executed by the end of June; the remaining £11.4m will be completed before Christmas.',
  'Turnover reached €212.4m. Of the €48m credit line, €20m has been drawn, and the remaining €28m is available until 2027.',
  // Who competes is no sum of those behind.
  'The most important partner in the container trade was China with 278,000 TEU. The United States (164,500), Sweden (121,900) and Brazil (96,200) follow in second to fourth place. Trade with these four countries added up to 660,600 TEU, more than half of the total.',
  'The busiest route was that to Oslo, with 84,300 passengers. Bergen (41,200), Malmo (30,900) and Aarhus (18,700) came next.',
  'The largest donor was Norway with 62 million euros. Denmark (31 million), Finland (22 million) and Iceland (14 million) follow.',
  // A field is no entry, and another order begins with another noun.
  "The busiest of the Society's 61 stations was Porthaven with 131 launches, followed by Kelsay (104) and Dunmarra (98). August saw 361 call-outs, nearly five times as many as January (74).",
  'The Central division recorded the most arrests, 268, followed by North with 241 and South with 169. The busiest night was the last of the year: 47 drivers ended up in the cells.',
  'Ashfield sold the most tickets, 912, ahead of Borley with 655 and Corton with 480. The busiest weekend was the last in May: 61 visitors had to be turned away.',
  // Points told behind a dash are those between the two levels, the other way round.
  'With 3,783 ballots returned, turnout reached 78.0 per cent. In the last ballot, in 2021, it had been 61.5 per cent – 16.5 points less.',
  'The share of women rose to 41.2 per cent. In 2015 it had been 33.7 per cent — 7.5 points less.',
  // A multiple of another growth.
  'In 1,297 cases (38%) the product had been offered on an online marketplace, compared with 929 in 2022 – a leap of almost 40%, nearly three times the growth in alerts overall.',
  'The library lent 61,200 e-books, against 48,000 in 2022, an increase of 27.5 per cent, twice the national average.',
  // A part and its whole are no two levels.
  'Last autumn a buyer noticed that her lamp grew hot. Nine days later, 64,000 of the 80,000 sold had been returned.',
  'Costs rose. By May, 1,920 of the 2,400 tickets printed had been sold.',
  // What stands in brackets beside the others is of another year.
  'All three sources of income contributed: broadcasting brought in £98.2m (2021/22: £87.6m), matchdays £34.7m (£28.4m) and commercial activities £53.5m (£42.9m).',
  'Growth came from everywhere: retail took £41.0m (2022: £37.5m), wholesale £22.4m (£20.1m) and online £18.8m (£14.2m).',
  // It eased, and stays above.
  'Occupancy eased from 95.6 to 93.1 per cent, still above the 92 per cent regarded as safe.',
  'Unemployment fell from 7.1 to 6.4 per cent, still above the 6 per cent that the ministry had hoped for.',
  // One member in two units, and the last without any.
  'The five largest fires burned 65,300 hectares between them: Granite Pass (31,200 hectares, or 77,100 acres), Tolliver Creek (14,850 hectares), Black Heron (9,400), Mount Esker (6,750) and Sawtooth Flat (3,100).',
  'Three stretches make up the 61 kilometres: the Upper Line (34 kilometres, or 21 miles), the Harbour Branch (19 kilometres) and the Mill Spur (8).',
  // Each has a share of its own in a whole that stands elsewhere.
  'Investigators traced 706 fires, or 55 percent, to human activity, chiefly campfires and power lines. Lightning was responsible for 488 fires (38 percent). For the other 90, or 7 percent, the cause remains undetermined.',
  'Tests found lead in 412 samples, or 51 per cent, mostly from old pipes. Copper was found in 261 samples (32 per cent).',
  // Rain falls, whatever it did.
  'Between October and July, 612 millimetres of rain fell on the plains, against 457 in a normal year, a third more than usual.',
  'In the mountains 148 centimetres of snow fell, compared with 96 the winter before.',
  // What a rate is counted by is no level.
  'The property tax rate goes to 71.4 cents per $100 of assessed value, down 1.5 cents from the current 72.9.',
  // The rest is divided itself.
  'The county adopted a budget of $648.3 million. The general fund comes to $412.6 million. The other $235.7 million is divided between capital projects, at $142.9 million, and the enterprise funds that run water and sewer, at $92.8 million.',
  // A share of growth is none of the level.
  'Northmarch has 412,760 residents. The county is made up of five districts. Elderholm has 153,690 residents, or 37.2% of the total, and it accounts for three fifths of the growth of Northmarch. Tarrow has 102,870 residents, Wick Valley 84,900, Saltmere 47,210 and Overdale 24,090.',
  // By how much a goal was cleared is no part of it.
  'Of the new homes, 1,044 are income-restricted. That is 32 percent of all the homes permitted and clears the yearly goal of 1,000 by 44.',
  'It permitted 688 in the first year, 812 in the second and 1,044 in the third, for a running total of 2,544. That puts the city at 50.9 percent of its goal of 5,000 homes.',
  // Over the year, beside two months.
  'Nonfarm payrolls grew from 1,887,900 in August to 1,894,200 in September. The run of monthly gains has now reached 23 months. Over the year employers have added 38,700 jobs, an increase of 2.1 percent.',
  // Who is ahead has the lowest.
  'Among the metropolitan areas, Lakemont had the lowest rate, at 3.1 percent, ahead of Grand Marrow at 3.4 and Fort Dalen at 4.6.',
  'The fastest line needs 41 minutes, ahead of the Coast Line at 52 minutes.',
  // Another time's, and no part.
  'The weekly average of 2,800 was 12.5 percent lower than the 3,200 of the same weeks in 2023.',
  // Of another country.
  'The first three combined for 1,145,500 nights. From the United Kingdom, by contrast, 205,000 nights had been counted a year earlier, so that the figure dropped by 3.2%.',
  // Yields are no sums, though the areas are.
  'Crop\tArea (1,000 ha)\tYield (t/ha)\tHarvest (1,000 t)\nWheat\t1,180\t5.60\t6,608\nBarley\t640\t4.90\t3,136\nMaize\t310\t6.80\t2,108\nAll grain\t2,130\t5.56\t11,852',
]

const FALSE = [
  'Hotels counted 4,812,600 overnight stays in June 2024. That was an increase of 258,200 nights on June 2023, when 4,527,400 had been recorded.',
  'A package of €82 million was agreed. Of this, €54 million goes to roads, and the remaining €38 million to schools.',
  'The service was surveyed: 120 reefs were dived at in two weeks. It judged 24 healthy, 61 under stress and 45 bleached.',
  'The five largest fires burned 65,300 hectares between them: Granite Pass (31,200 hectares, or 77,100 acres), Tolliver Creek (14,850 hectares), Black Heron (9,400), Mount Esker (6,750) and Sawtooth Flat (8,100).',
  'With 3,783 ballots returned, turnout reached 78.0 per cent. In the last ballot, in 2021, it had been 61.5 per cent – 15.5 points less.',
  'The general fund comes to $412.6 million. The other $235.7 million is divided between capital projects, at $142.9 million, and the enterprise funds that run water and sewer, at $82.8 million.',
  'Nonfarm payrolls grew from 1,887,900 in August to 1,894,200 in September. Over the month employers have added 3,600 jobs.',
]

function accused(text: string): readonly string[] {
  return checkText(text, { date: '2024-10-18' }).claims.flatMap(({ reasons }) =>
    reasons.flatMap((one) => (one.ok === false ? [`${one.check}: ${one.arithmetic}`] : [])),
  )
}

test.each(TRUE)('leaves alone: %s', (text) => {
  expect(accused(text)).toEqual([])
})

test.each(FALSE)('finds: %s', (text) => {
  expect(accused(text)).not.toEqual([])
})
