import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** `words period` of every claim. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[string, string, string[]]>([
  [
    'The Maritime Museum of Halse drew 74,000 visitors in 2024. Opened in 1979, it has 11 galleries and employs 38 people.',
    '2025-06-12',
    ['74,000 visitors 2024', '11 @2025-06-12', '38 people @2025-06-12'],
  ],
  [
    'Crews are fighting two fires. Some 180 firefighters are on the lines, and 640 residents remain out of their homes.',
    '2025-08-21',
    ['two @2025-08-21', 'Some 180 firefighters @2025-08-21', '640 residents @2025-08-21'],
  ],
  [
    'Lorvia Prisons hold 3,940 inmates in nine jails. 870 of them are on remand. In 2012 there were 2,600.',
    '2025-09-30',
    ['3,940 inmates @2025-09-30', 'nine @2025-09-30', '870 @2025-09-30', '2,600 2012'],
  ],
  [
    'The clinic treated 5,210 patients in 2025. The ward has 48 beds, and a night there costs $310.',
    '2026-02-03',
    ['5,210 patients 2025', '48 beds @2026-02-03', '$310 @2026-02-03'],
  ],
  [
    'The fund has raised €2.4 million. It supports 31 schools with 9,200 pupils.',
    '2025-10-07',
    ['€2.4 million @2025-10-07', '31 @2025-10-07', '9,200 pupils @2025-10-07'],
  ],
  // What holds on the day of a deed is a state, and no deed.
  [
    'Halse opens ring bridge\n\nHALSE, 14 May 2026 - The Ministry opened the ring bridge to traffic today. The toll is €2 for a car. Twelve crews took part.',
    '2026-05-14',
    ['€2 @2026-05-14', 'Twelve 2026-05-14'],
  ],
  // What a figure is to another is of the time of that.
  [
    'Sales came to €40 million in 2025. Exports make up 30 per cent.',
    '2026-02-03',
    ['€40 million 2025', '30 per cent 2025'],
  ],
])('what is told in the present is of the day of the release: %s', (text, date, all) => {
  expect(told(text, date)).toEqual(expect.arrayContaining(all))
})

test.each<[string, string, string[]]>([
  [
    'Vantor Cells was founded by two chemists in 2018 and employs 84 people. It makes 3,000 cells a day.',
    '2026-03-03',
    ['84 people @2026-03-03'],
  ],
  [
    'The appeal court upheld the verdict today. A jury had found him guilty in May 2023. He had seven grounds, and four were rejected.',
    '2025-07-24',
    ['seven 2025-07-24', 'four 2025-07-24'],
  ],
  [
    'The plant, which was built in 1968 and went public in 1997, sells in 23 countries. It was extended in 2004 and 2016. It supplies 900 shops.',
    '2025-05-20',
    ['23 countries @2025-05-20', '900 @2025-05-20'],
  ],
  ['三号矿1998年投产，采深640米，职工310人。', '2026-11-03', ['310人 @2026-11-03']],
  ['保护区2001年设立，管护人员46人。去年出生幼鹿120头。', '2025-05-08', ['46人 @2025-05-08']],
])('a date on which something came to be is of its own clause: %s', (text, date, all) => {
  expect(told(text, date)).toEqual(expect.arrayContaining(all))
})

test.each<[string, string, string[]]>([
  [
    '前三季度，全港完成吞吐量1.2亿吨。港口拥有泊位64个，其中万吨级以上31个。',
    '2025-10-16',
    ['1.2亿吨 2025-Q1..Q3', '64个 @2025-10-16', '31个 @2025-10-16'],
  ],
  [
    '2025年全馆接待读者96万人次。馆藏总量达310万册，其中电子书90万册。',
    '2026-01-22',
    ['96万人次 2025', '310万册 @2025-12-31', '90万册 @2025-12-31'],
  ],
  [
    '镇里下辖9个社区，常住居民6.2万人，占全区的8%。',
    '2025-09-05',
    ['6.2万人 @2025-09-05', '8% @2025-09-05'],
  ],
  [
    '保护区内现有麋鹿860头，比2016年的340头增加520头。',
    '2025-05-08',
    ['860头 @2025-05-08', '340头 2016', '520头 @2025-05-08'],
  ],
  ['在手订单还有1800只，将在年内交完。', '2025-05-22', ['1800只 @2025-05-22']],
])(
  'how things stand is of the day, or of the end of what is reported on: %s',
  (text, date, all) => {
    expect(told(text, date)).toEqual(expect.arrayContaining(all))
  },
)

test.each<[string, string[]]>([
  [
    'The bank earned €90 million in the first quarter of 2026. Lending grew to €31 billion from €30 billion at the turn of the year.',
    ['€31 billion @2026-03-31', '€30 billion @2025-12-31'],
  ],
  [
    'Orders worth €12 million came in during the first quarter of 2026. The ratio rose from 13.1 per cent at the end of December to 13.8 per cent.',
    ['13.1 per cent @2025-12-31', '13.8 per cent @2026-03-31'],
  ],
  [
    "The office closed 4,100 cases in 2025. At year's end 610 were open, against 840 twelve months earlier.",
    ['610 @2025-12-31', '840 @2024-12-31'],
  ],
])('what has come from how things stood is so when its time ended: %s', (text, all) => {
  expect(told(text, '2026-04-22')).toEqual(expect.arrayContaining(all))
})
