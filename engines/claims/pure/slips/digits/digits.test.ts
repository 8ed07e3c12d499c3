import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// What doesn't fit and would but for one digit, where the words say what a figure is of which others.

const wrongIn = (text: string): readonly string[] =>
  checkText(text, { date: '2025-05-06' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)

const FERRIES =
  'Holm Line: first half 2024\n\nHolm Line carried 412,700 passengers between January and June. The western route took 268,500 of them and the southern route 144,200. A year before the two routes had carried 391,500, so traffic grew by 5.4%.\n\nFares brought in $4.95 million, an average of $11.99 per passenger. Freight added another $1.38 million. Of 3,820 scheduled crossings 3,667 ran.'
const SHEEP =
  'The growers sold 1,640 bales this season. The average price was 1,250 cents per kilogram, against 1,310 cents a year ago. The cooperative kept 5 per cent for handling.\n\nMembers ran 86,000 sheep at shearing: 61,000 merinos and 25,000 crossbreds. Each sheep cut 3.35 kilograms on average.'
const TRIAL =
  'A daily tablet lowered blood pressure in older patients, according to a trial published on 4 March 2025. Deaths occurred in 35 of the 318 patients on the drug (11.0%) and in 58 of the 322 on placebo (18.0%), a relative reduction of 39% (hazard ratio 0.59; 95% CI 0.39 to 0.90).'
const GALLERY =
  'Visitors from abroad numbered 58,200, led by Norway (14,300), Spain (11,600) and Chile (9,700). These three countries together sent 35,600 people. Admission costs £9 for adults and £4.50 for children. The average visit lasted 1 hour 50 minutes. The gallery sold 98,000 adult tickets.'
const COPPER =
  'In the quarter to June the mine produced 45,000 tonnes of copper, 6.4% more than the 42,300 tonnes of the March quarter. Output for the half-year was 87,300 tonnes. The company keeps its full-year guidance of 165,000 to 185,000 tonnes; the half-year figure is 49.9% of the midpoint of 175,000 tonnes.'
const PHONES =
  'The market shares of the three operators were 45.2% for Belka, 33.5% for Uni and 21.3% for Sky. Belka has 4.1 million customers.'

describe('one digit', () => {
  test.each([
    ['of a part of a whole', FERRIES, '268,500', '286,500'],
    ['of a growth over levels of two sentences', FERRIES, 'grew by 5.4%', 'grew by 4.5%'],
    ['of a part behind a colon', SHEEP, '25,000', '35,000'],
    ['of the end of an interval', TRIAL, '0.39 to', '0.69 to'],
    ['of a sum told after its parts', GALLERY, '35,600', '33,600'],
    ['of a part and its share', COPPER, '87,300', '83,700'],
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
    'an interval of another measure',
    'Weight fell by 2.3 kg (95% CI −3.1 to −1.5). The response rate was 34% (95% CI 0.28 to 0.40).',
  ],
])('nothing is said of %s', (_, text) => {
  expect(wrongIn(text)).toEqual([])
})
