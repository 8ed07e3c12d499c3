import { expect, test } from 'vitest'
import { wrongIn } from '../../checks/tiny/around.ts'

test.each([
  'Of the 21 recommendations made in 2020, 15 have been carried out in full and four in part, leaving two outstanding.',
  'Among the 21 bridges on the border 15 have been rebuilt, and the remaining 6 will be by June 2026.',
  'The plan sets out 46 measures. Of the 46 measures, 18 are to be taken in 2025 and the other 28 by the end of 2027.',
  'Nine of the county’s 13 towns grew. The other four, all of them inland, shrank.',
  'Of the £1.75 billion voted by Parliament, 72% was spent; the other £490 million went back to the Exchequer.',
  '在这46项措施中，18项年内完成，其余28项2027年底前完成。',
])('what is left of a whole, and all else: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  [
    'Of the 21 recommendations made in 2020, 15 have been carried out in full and seven in part, leaving two outstanding.',
    ['21', '15', 'seven', 'two'],
  ],
  [
    'The plan is long. Of the 46 measures, 81 are to be taken in 2025 and the other 28 by the end of 2027.',
    ['46', '81', '28'],
  ],
  [
    'Of the £1.75 billion voted by Parliament, 27% was spent; the other £490 million went back to the Exchequer.',
    ['£1.75 billion', '27%', '£490 million'],
  ],
])('what is left of a whole doesn’t make it up: %s', (text, wrong) => {
  expect(wrongIn(text)).toEqual(wrong)
})

test.each([
  'Of the 21 recommendations made in 2020, 15 have been carried out, including nine on safety, leaving six outstanding.',
  'Of the 90 tickets 40 went to schools. The other 12 each cost a pound more.',
  'Of the 21 bridges 15 have been rebuilt. The other 30 which stand in the north are newer.',
  'Of the Agency’s 22 Member States, 17 take part. France pays 24 %, Spain 9 %; the other 13 share the rest.',
  '五种候鸟共6374只，去年这五种合计5538只，五种里只有灰头鹀少了，其余四种都在增加。',
  'Letters will be sent in two mailings in August, 600,000 in the first and the other 436,000 in the second.',
  'The population grew in just two of the 11 counties: by 2,900 in Mitau, now home to 512,400, and by 310 in Libau. The other nine lost 7,910.',
  'Of the 40 crews, 12 were sent to the coast for a day and 20 to the hills. The remaining six days were dry.',
])('what is narrowed down, or of each, is left of nothing: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  [
    'The union raised its estimate by ',
    '0.8 million tonnes to 54.6 million tonnes, from ',
    '53.8',
    ' million seen in October.',
  ],
  [
    'The list stood at 7.60 million people in May, up by ',
    '30,000 from 7.57 million people in April',
    '',
    '.',
  ],
  [
    'Lines came to 9,085 km, or 35 percent, an increase of over ',
    '87% from 4,850 km six years earlier',
    '',
    '.',
  ],
  [
    'The estimate has been revised from 7,537,100 to 7,536,400, a downward adjustment of ',
    '700',
    '',
    ' or less than 0.01%.',
  ],
  [
    'The margin is 5.2 GW. That compares with 4.4 GW in last year’s report, an improvement of ',
    '0.8 GW',
    '',
    '.',
  ],
  [
    'Nursing fell for the fourth year running, by ',
    '1.9%, and now accounts for 18,410 places (18,767)',
    '',
    '.',
  ],
  [
    'Exports came to £27.4 billion and imports to £30.9 billion, which leaves a deficit of ',
    '£3.5 billion',
    '',
    '.',
  ],
  [
    'There was a net inflow of ',
    '26,200 residents, comprising an inflow of 41,900 workers partly offset by an outflow of 15,700',
    '',
    ' others.',
  ],
])('%s… a step between two levels', (...parts) => {
  const [head = '', step = '', more = '', tail = ''] = parts
  const told = head + step + more + tail
  expect(wrongIn(told)).toEqual([])
  const digit = /\d/.exec(step)?.[0] ?? ''
  expect(
    wrongIn(head + step.replace(digit, String((Number(digit) + 4) % 10 || 9)) + more + tail),
  ).not.toEqual([])
})

test.each([
  'The price rose by 3% to £6.20, from a low of £5.10 in May.',
  'The festival grew from 3,400 singers in 2017 to 4,300 in 2023, an average gain of 150 a year.',
  'Revenue of $3.42 billion was a fall of 10.2 percent from the $3,808 million of 2023 and down 5.0 percent from the $3.60 billion of the second quarter.',
  'Turnaround on the dock fell from 8.9 days to 6.2, an improvement of 2.7 days.',
])('a step between other levels: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  [
    'The board approved a disbursement of ',
    'US$91.5',
    'US$457.5',
    ' million, bringing total disbursements to date to US$274.5 million.',
  ],
  [
    'Capital expenditures totaled ',
    'US$2.47',
    'US$12.35',
    ' billion, US$6.93 billion year to date.',
  ],
  [
    'Of the 60,000 homes, 24,000 are to be affordable, with ',
    '9,000',
    '45,000',
    ' of those at a social rent.',
  ],
  [
    'The network comprised 1,174 stations at the end of the month. ',
    '406',
    '2,030',
    ' stations are on motorways.',
  ],
])('%s…: what can’t be more than another', (head, is, isNot, tail) => {
  expect(wrongIn(head + is + tail)).toEqual([])
  expect(wrongIn(head + isNot + tail)).not.toEqual([])
})

test.each([
  'The fund paid back £91.5 million, bringing its total debt to £74.5 million.',
  'The network comprised 1,174 stations at the end of the month. 2,030 stations are to be built by 2030.',
  'The network comprised 1,174 stations at the end of the month. 2,030 other stations are run by towns.',
  'Prices fell by £40, bringing the overall bill to £31.',
])('%s: another amount', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  ['Railways in the ', 'four', 'seven', ' provinces of Hubei, Hunan, Jiangxi and Anhui grew.'],
  [
    'The hotline answers in English, Japanese, Korean and Russian — ',
    'four',
    'seven',
    ' languages in all.',
  ],
])('%s… so many names', (head, is, isNot, tail) => {
  expect(wrongIn(head + is + tail)).toEqual([])
  expect(wrongIn(head + isNot + tail)).not.toEqual([])
})

test.each([
  'The seven ports of Kenya, Tanzania and Mozambique handled more.',
  'The nine cities of Zhejiang, Jiangsu and Anhui grew.',
  'The hotline answers in English, Korean and Russian, two more than last year in all.',
])('%s: no list of what is counted', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test('each segment has a margin of its own sales', () => {
  const ferries =
    'Ferries: revenue amounted to £860m (840) and EBIT to £120m (118).\n\nPorts: revenue grew by 4% to £370m, with EBIT of £52m (46), equal to a margin of '
  expect(wrongIn(`${ferries}14.1% (12.9).`)).toEqual([])
  expect(wrongIn(`${ferries}41.1% (12.9).`)).not.toEqual([])
})

test.each([
  'The library lent 5.78 million books, films and, yes, cake pans in 2024, a 6.9% increase over the {5.41|7.41} million checked out in 2023.',
  'The show closed having welcomed 41,200 visitors over three days, 7% more than the {38,500|32,500} of the last edition.',
  'Sales came to 41,200 units, compared to 38,000 units last year, translating to growth of {8.4|15.5}%.',
  'June brought 19mm, {a third|half} of the long-term average of 57mm.',
  'Prepaid customers now make up 70 per cent of the company’s 1.43 million customers; the remaining {430,000|340,000} are still billed at the end of the month.',
])('what its words leave no room to doubt, however long the text: %s', (text) => {
  expect(wrongIn(text.replace(/\{(.*?)\|.*?\}/, '$1'))).toEqual([])
  expect(wrongIn(text.replace(/\{.*?\|(.*?)\}/, '$1')).length).toBeGreaterThan(1)
})

test('and what only looks like it', () => {
  const text =
    'The line took 1,846 calls. It is the most ever, passing the 1,502 taken in February 2020, and 65% more than the 1,120 on 28 December.'
  expect(wrongIn(text)).toEqual([])
})
