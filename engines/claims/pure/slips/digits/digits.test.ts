import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// What doesn't fit and would but for one digit, where the words say what a figure is of which others.

const wrongIn = (text: string): readonly string[] =>
  checkText(text, { date: '2025-05-06' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)

const FERRIES = [
  'Marrow Bay Ferries: first half 2025',
  'Marrow Bay Ferries carried 412,600 passengers between January and June. The Eastholm route took 268,300 of them and the Skerry route 144,300. A year before the two routes had carried 391,400, so traffic grew by 5.4%.',
  'Fares brought in $4.95 million, an average of $12.00 per passenger. Freight added another $1.38 million, which lifted revenue to $6.33 million. Fuel, at $2.11 million, swallowed a third of that.',
  'Of 3,820 scheduled crossings 3,667 ran; 153 were called off because of weather. Reliability was therefore 96.0%. Nine in ten of the cancellations fell in January and February, when 138 sailings were lost.',
].join('\n\n')
const SHEEP = [
  'Wool cheque up as Tannard flock grows',
  'The Tannard Growers’ Cooperative has sold 1,840 bales this season, at an average weight of 175 kilograms. That makes 322 tonnes of greasy wool, 14 tonnes more than last season’s 308 tonnes.',
  'The average price was 1,250 cents per kilogram, against 1,310 cents a year ago, a fall of 60 cents or 4.6 per cent. Growers were paid $4.03 million in all. The cooperative kept 5 per cent of it, some $201,000, for handling.',
  'Members ran 96,000 sheep at shearing: 71,000 merinos and 25,000 crossbreds. Each sheep cut 3.35 kilograms on average.',
].join('\n\n')
const TRIAL =
  'A daily tablet lowered blood pressure in older patients, according to a trial published on 4 March 2025. Deaths occurred in 35 of the 318 patients on the drug (11.0%) and in 58 of the 322 on placebo (18.0%), a relative reduction of 39% (hazard ratio 0.59; 95% CI 0.39 to 0.90).'
const GALLERY = [
  'Gallery welcomes millionth visitor',
  'The Calloway Gallery has welcomed 1.04 million visitors since it opened on 12 May 2018, and 186,000 of them came in the past twelve months. That beats the previous year’s 171,000 by 15,000, or 8.8%.',
  'Visitors from abroad numbered 58,000, 31% of the year’s total, led by Germany (14,200), France (11,600) and the United States (9,700). These three countries together sent 35,500 people.',
  'The average visit lasted 1 hour 50 minutes. Admission costs £9 for adults and £4.50 for children; the gallery sold 98,000 adult and 32,000 child tickets and took £1.026 million at the door. The other 56,000 visitors came in free as members, carers or school groups.',
].join('\n\n')
const COPPER =
  'In the quarter to June the mine produced 45,000 tonnes of copper, 6.4% more than the 42,300 tonnes of the March quarter. Output for the half-year was 87,300 tonnes. The company keeps its full-year guidance of 165,000 to 185,000 tonnes; the half-year figure is 49.9% of the midpoint of 175,000 tonnes.'
const ARMS =
  'The study enrolled 640 patients at 22 centres: 318 received the drug and 322 received placebo.'
const AGES = 'The average age of the 912 patients was 54 (range 19 to 88).'
const PHONES =
  'The market shares of the three operators were 45.2% for Belka, 33.5% for Uni and 21.3% for Sky. Belka has 4.1 million customers.'

const CLUB = [
  'Brindle Rowing Club: the year in figures',
  'Income rose by 6 per cent to £318,000. Subscriptions brought in £204,500 and events £113,500. Expenditure came to £291,000. The club was therefore left with a surplus of £27,000.',
].join('\n\n')
const POWER =
  'The two mines took 618 gigawatt-hours in the quarter. They used 30% of all electricity sold in the county, which amounted to 2,060 gigawatt-hours.'
const WASTE = [
  '浔州区公布上半年垃圾分类情况',
  '上半年，全区生活垃圾清运量8640吨，较去年同期的8820吨减少180吨。其中，厨余垃圾分出量2160吨，去年同期为1980吨，占清运总量的25%。可回收物回收1500吨。',
].join('\n')
const LINES = [
  '浔州公交四条线路客流公布',
  '9月，全市公交共运送乘客2846.5万人次。其中，1路运送乘客1024.3万人次，占客运总量的36.0%；2路863.9万人次；3路614.8万人次；4路343.5万人次。',
].join('\n')
const FUND = [
  '浔州区基金会年报',
  '全年收入8.46亿元，支出7.19亿元。当年结余1.27亿元。全年资助学生3.2万人。',
].join('\n')

describe('one digit', () => {
  test.each([
    ['of a part of a whole', FERRIES, '268,300', '286,300'],
    ['of a part behind a colon', SHEEP, '25,000', '35,000'],
    ['of the end of an interval', TRIAL, '0.39 to', '0.69 to'],
    ['of a sum told after its parts', GALLERY, 'sent 35,500', 'sent 33,500'],
    ['of a part and its share', COPPER, '87,300', '83,700'],
    ['of one of two arms', ARMS, '322', '332'],
    ['of the lower end of a range', AGES, '19 to', '59 to'],
    ['of what is left', CLUB, 'of £27,000', 'of £72,000'],
    ['of a share of all that was sold', POWER, '30%', '80%'],
    ['of a share by the name of its whole', WASTE, '的25%', '的35%'],
    ['of a list behind its whole', LINES, '3路614.8', '3路641.8'],
    ['of what came in and went out', FUND, '结余1.27', '结余1.72'],
    ['of the shares of all there are', PHONES, '21.3%', '23.1%'],
  ])('%s', (_, text, right, wrong) => {
    expect(wrongIn(text)).toEqual([])
    expect(wrongIn(text.replace(right, wrong))).not.toEqual([])
  })
})

test.each([
  [
    'levels of two things',
    'Exports of the islands surged to 3.404 million bags, up 30.4%. Shipments from Orland reached 2.4 million bags, up 33.6% on the year.',
  ],
  [
    'a range that moved',
    'Guidance was raised to $4.52 to $4.58 per share from $4.44 to $4.54, an increase of eight cents at the midpoint.',
  ],
  [
    'parts of which others are told to be some',
    'The port has 412 cranes, and each of them is tested once a year. Electric ones number 186, among them 120 of the newest kind; the yard sold 31 in May.',
  ],
  [
    'a growth over another base than that which stands behind it',
    'Orders rose to $7.9 billion, 12% higher than a year ago and up from $7.6 billion in March, with a book-to-bill ratio of 1.1.',
  ],
  [
    'parts that each have a share of their own whole',
    'In 2024 we recycled 61,400 tonnes of glass, 94% of what was sold, and 38,000 tonnes of bottles (82%). Cans came to 13,100 tonnes (91%).',
  ],
  [
    'an interval of another measure',
    'Weight fell by 2.3 kg (95% CI −3.1 to −1.5). The response rate was 34% (95% CI 0.28 to 0.40).',
  ],
  [
    'a part of a budget',
    'The bridge cost $448 million, of which $418 million came from the federal budget of $430 million.',
  ],
  [
    'a base in brackets',
    'Revenue rose 9.0% to £218.0 million (2025: £200.0 million), of which £87.2 million (40%) came from abroad.',
  ],
  [
    'a share of what stands before it',
    'Broad money came to €431.8bn at the end of June. Household deposits came to €171.4bn, a third of which was held for over two years.',
  ],
  [
    'parts of which the rest has no figure',
    'The county has 3,800 mills: 1,600 grind wheat, 1,500 maize and 270 rye, and the rest press oil.',
  ],
  [
    'a range that another figure is of',
    'The average age was 54 (range of motion 60 to 88 degrees). The median stay was 4 days, with a fee range of $6 to $9.',
  ],
  [
    'what is left before other income',
    'Revenue rose to £318,000 and costs came to £291,000. With a legacy of £45,000 the club was left with a surplus of £72,000.',
  ],
  [
    'a deficit that was',
    'Exports of £124.9 million and imports of £160.9 million resulted in a deficit of £36.0 million, down from £39.9 million in May.',
  ],
  [
    'results of two quarters',
    'Net income was $374.7 million, or $1.64 per share. This compares to $282.5 million, or $1.26 per share, a year before.',
  ],
  [
    'a share of all, where its name is part of another',
    '全省载客汽车保有量为256万辆。其中私家车达237万辆。载货汽车保有量达32.4万辆，占汽车总量的10.9%。全省汽车保有量为297万辆。',
  ],
  [
    'parts of a list that goes on',
    '全市公交运送乘客2846.5万人次，其中1路1024.3万人次、2路863.9万人次、3路641.8万人次等。',
  ],
])('nothing is said of %s', (_, text) => {
  expect(wrongIn(text)).toEqual([])
})
