import { expect, test } from 'vitest'
import { checkText } from '../../index.ts'

function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[what: string, day: string, text: string, wanted: readonly string[]]>([
  [
    'a weekday that opens a text is told from its own day, and the headline is of what the lead tells',
    '2025-06-30',
    'Harbour Board awards $47 million contract for cranes\n\nThe Harbour Board on Thursday awarded a $47 million contract to Ulven Cranes. The first crane will come in 2028. Freight in May averaged 640 boxes a day, 88 percent of the level of May 2019.',
    ['$47 million 2025-06-26', '640 2025-05'],
  ],
  [
    'the news of a deed isn’t of the year that is told further down',
    '2025-05-06',
    'Orvane Robotics today announced that it has raised $45 million from the banks. It builds arms. They put in a further $71 million.\n\nThe firm, which works from Turku, saw its sales triple in 2024 to $22 million.',
    ['$45 million @2025-05-06', '$71 million @2025-05-06', '$22 million 2024'],
  ],
  [
    'but a report published today is on the year that it tells',
    '2025-05-06',
    'The Board of Ferries published its annual report today. Fares brought in $45 million.\n\nIn 2024 the boats made 22,000 trips and carried 3,100 cars.',
    ['$45 million 2024', '3,100 cars 2024'],
  ],
  [
    'so many who do something in the present do it when it is told',
    '2026-03-11',
    'Cape Ruan airport handled 2.3 million passengers in 2025, 4% more than in 2024.\n\nIt made a profit of $9 million. Forty-two airlines fly to Cape Ruan. There are now 14 gates.',
    ['Forty-two @2026-03-11', '14 @2026-03-11', '$9 million 2025'],
  ],
  [
    'what a collection numbers is there when it is told',
    '2026-03-11',
    'The Museum of Tin counted 41,000 visitors in 2025, 4% more than in 2024.\n\nTickets brought in £38,000. The collection numbers 9,600 objects.',
    ['9,600 @2026-03-11', '£38,000 2025'],
  ],
  [
    'those without a noun of their own are some of those told of before',
    '2026-03-11',
    'Cape Ruan College had 24,100 students in 2025, 4% more than in 2024. Some 429 are divers.',
    ['Some 429 2025'],
  ],
  [
    'what has been done goes on up to now, also behind a quarter',
    '2025-10-21',
    'Larch Mining sold 61,000 ounces in the third quarter of 2025. Costs came to $98 million.\n\nThe insurers have recognised a claim of $95 million.',
    ['$95 million @2025-10-21', '$98 million 2025-Q3'],
  ],
  [
    'what has been done this year, so far',
    '2025-04-08',
    'The fire near Orm has been put out. The Service has fought 96 forest fires this year. It has set aside €5 million for this year.',
    ['96 since2025-01-01..@2025-04-08', '€5 million 2025'],
  ],
  [
    'who is held on a day is held beyond it, as is by how many they are fewer',
    '2026-01-20',
    'The Prison Service of Orm held 8,940 people on 31 December, 260 fewer than a year before, according to figures published today.',
    ['8,940 people @2025-12-31', '260 @2025-12-31'],
  ],
  [
    'who lived somewhere on the first of a year',
    '2025-05-08',
    'Some 1,214,300 people lived in Orm on 1 January 2025. In 2024 9,180 children were born.',
    ['Some 1,214,300 people @2025-01-01', '9,180 children 2024'],
  ],
  [
    'reserves and ratios of a quarter are of its end',
    '2025-10-23',
    'Norhaven Bank earned €212 million in the third quarter of 2025.\n\nInterest brought in €488 million. The CET1 ratio was 14.8 per cent. Non-performing loans made up 1.6 per cent of the book. Investments were worth €22.4 billion.',
    [
      '14.8 per cent @2025-09-30',
      '1.6 per cent @2025-09-30',
      '€22.4 billion @2025-09-30',
      '€488 million 2025-Q3',
    ],
  ],
  [
    'where a stock has come by a change, though the words say the year',
    '2026-01-22',
    'The Court of Orm decided 18,720 cases in 2025, more than in 2024. Pending files fell by 720 during the year to 6,480.',
    ['6,480 @2025-12-31'],
  ],
  [
    'what an order book of a day is made up of',
    '2025-10-15',
    'Orm Wind put up 940 MW in the third quarter of 2025. The order book held €9.4 billion on 30 September, made up of €5.6 billion of turbines and €3.8 billion of services.',
    ['€5.6 billion @2025-09-30', '€3.8 billion @2025-09-30'],
  ],
  [
    'in a report on a year, what was otherwise before was so a year before',
    '2025-05-22',
    'Harwick Rovers published their accounts for the year to 31 December 2024. Turnover rose to £48.2 million from £41.5 million. They ended the year with 6,400 members, up from 6,100.',
    ['£41.5 million 2023', '6,400 members @2024-12-31', '6,100 @2023-12-31'],
  ],
  [
    'the present of a clause that is joined to what was',
    '2026-02-12',
    'Tessaly Telecom earned $281 million in 2025. In January it opened a hall in Brell, which has 1,200 racks.\n\nThe firm had $88 million in cash on 31 January and employs 260 people.',
    ['1,200 @2026-02-12', '260 people @2026-02-12', '$88 million @2026-01-31'],
  ],
  [
    'a base of customers is of the end of a quarter, and where one is present is so when it is told',
    '2025-04-24',
    'Orvane earned €41 million in the first quarter of 2025, more than in the first quarter of 2024. Its customer base grew to 2.1 million. It is present in 24 countries.',
    ['2.1 million @2025-03-31', '24 countries @2025-04-24'],
  ],
  [
    'what a thing can do it can at any time',
    '2026-01-13',
    'The Rosmar yard handed over the ferry Astrid to Ulven Lines on Monday. The ship can carry 1,900 passengers. Rosmar built five ships in 2025.',
    ['1,900 passengers null', 'five ships 2025'],
  ],
  [
    'a near day that names what something is for is to come',
    '2025-10-02',
    'The roll for the town elections on 9 November closed on 30 September. It was long. Its keeper was content. There will be 2,350 polling stations.',
    ['2,350 2025-11-09'],
  ],
  [
    'a weekday before another deed is the day of both',
    '2025-05-15',
    'Some 240 officers searched 31 homes in Orm on Tuesday and arrested 17 men. They seized nine cars. The men are said to have run a betting ring since 2021.',
    ['31 2025-05-13', '17 men 2025-05-13'],
  ],
  [
    'who releases so many animals publishes nothing',
    '2025-08-20',
    'The Parks Office on Tuesday released twelve lynx into the Karst hills, bringing the number set free since 2022 to 39. The work has been paid for by a fund.',
    ['twelve 2025-08-19'],
  ],
  [
    'sizes are of no time',
    '2025-03-19',
    'The Minister opened the Orm flood barrier on Wednesday. Seven gates were put in, each 14 metres wide. It was built at an altitude of 705 metres.',
    ['14 metres null', '705 metres null'],
  ],
])('%s', (_, day, text, wanted) => {
  expect(told(text, day)).toEqual(expect.arrayContaining([...wanted]))
})

test.each<[what: string, text: string, wanted: string]>([
  [
    'a weekday in the name of a storm tells no figure’s day',
    'Power back for 94 percent of homes after Saturday’s storm. Orm Electric set 640 poles in October, 4 percent more than in October 2023.',
    '94 percent 2024-11-16',
  ],
  [
    'a weekday on which a year of study began tells no figure’s day',
    'Some 7,560 students have joined the college for the year that began on Monday. The intake in September 2024 was 7,100.',
    'Some 7,560 students 2024-11-18',
  ],
])('%s', (_, text, unwanted) => {
  expect(told(text, '2024-11-19')).not.toContain(unwanted)
})
