import { describe, expect, it } from 'vitest'
import { contradict, hold } from './checks/tiny/contradict.ts'
import { checkText } from './index.ts'

// Sentences as charities, councils, courts, fire services and libraries release them, told of other things: true ones that were accused, and beside each what is
// still found.

describe('who voted neither way', () => {
  contradict('sum', ['The scheme was adopted by 27 votes to 11; all {38|48} councillors voted.'])
  hold([
    'The plan was passed by 31 votes to 12, with two abstentions; all 45 members were present.',
    'The motion was carried by 27 votes to 15, with three abstentions. All 45 members were present.',
    'The bylaw was approved by 38 votes to 20 with four councillors absent, out of 62.',
    '该议案以31票赞成、12票反对、2票弃权获得通过，45名代表参加表决。',
  ])
})

describe('the largest of a whole', () => {
  contradict('rank', [
    'Guests from abroad numbered 12,600; the largest groups came from Peru (4,200), Chile ({3,100|5,100}) and Spain (2,000).',
  ])
  hold([
    'Guests from abroad made up 15 percent of the audience, or 12,600 people; the largest groups came from Peru (4,200), Chile (3,100) and Spain (2,000).',
    'Guests from abroad numbered 12,600; the largest groups came from Peru (4,200), Chile (3,100) and Spain (2,000).',
    'The trust gave out 9,300 kits, the main recipients being Orrin (3,200), Teal (2,100) and Marl (1,400).',
  ])
})

describe('more than last year, and not than the year before that', () => {
  contradict('growth', [
    'The hostel took in 36,400 guests in 2023, 4 per cent more than the 35,000 it took a year earlier.\n\nThe hostel hopes to take 40,000 guests in 2024, {3,600|6,300} more than last year.',
  ])
  hold([
    'The Orrin Food Partnership helped 48,600 people in 2023, 8 per cent more than the 45,000 it reached a year earlier. Of those supported, 17,010 were children, or 35 per cent of the total.\n\nIts 420 volunteers gave 63,000 hours, an average of 150 hours each. The charity now works from 14 warehouses.\n\nThe partnership aims to reach 54,000 people in 2024, 5,400 more than last year.',
  ])
})

describe('a share that stands beside its part', () => {
  contradict('share', [
    'Spending came to £420 million, of which £231 million, or {55|65} per cent, was pay.',
  ])
  hold([
    'St Orrin’s Hospital treated 86,400 emergency patients in the year to March 2024, up from 80,000 the year before, a rise of 8 per cent. Of these, 65,664 (76 per cent) were seen within four hours, four points better than the 72 per cent of 2022/23 but still short of the national target of 95 per cent.\n\nThe waiting list for planned operations shrank by 1,950 to 11,050 from 13,000, a reduction of 15 per cent. The number of people waiting longer than a year was halved, from 840 to 420.\n\nSurgeons carried out 24,000 operations, on average 2,000 a month. Day cases accounted for 18,000 of them, three in four.\n\nThe trust employs 5,200 staff, including 1,820 nurses and 650 doctors. Nurse vacancies fell from 9 per cent to 6.5 per cent. Spending came to £416 million, of which £270.4 million, or 65 per cent, was pay.',
  ])
})

describe('on average a day', () => {
  hold([
    'Harrow Festival draws 126,000 visitors in ten days\n\nThe 18th Harrow Festival closed on Sunday after ten days with 126,000 visitors, 12 percent more than the 112,500 who came in 2022. On average 12,600 people attended each day.\n\nAudiences could choose from 240 events, of which 90 were free. The festival sold 84,000 tickets and took $2.52 million at the box office, an average of $30 per ticket.\n\nThe festival’s budget of $4.2 million was covered by ticket sales (60 percent), public grants (25 percent) and sponsors (15 percent). A study by Halvar University put its effect on the local economy at $21 million, five times the budget.',
  ])
})

describe('what a year comes to a week or a month', () => {
  contradict('mean', [
    'A Band A home will pay £20.80 more annually, equating to {40p|60p} a week.',
    'The licence costs €240 a year, equivalent to €{20|30} a month.',
  ])
  hold([
    'A Band A home will pay £1.73 more annually, equating to 3p a week.',
    'Membership costs £120 a year or £12 a month.',
    'Wardens work 1,750 hours a year, equivalent to 40 hours a week.',
  ])
})

describe('compared with five years ago', () => {
  contradict('growth', [
    'Crews attended 4,120 fires, a {3|13} percent increase compared with the previous year (4,000) and a 20 percent fall compared with five years ago.',
  ])
  hold([
    'Crews were called to 576,400 incidents in the year. This was a 2% increase compared with the previous year (565,100) and a 9% rise compared with five years ago.',
    'There were 3,870 rescues, a 17% increase compared with last year (3,300), but virtually unchanged compared with 5 years ago (3,880) and a 144% increase compared with 10 years ago (1,585).',
  ])

  it('is the base of what stands before it', () => {
    const { claims } = checkText(
      'There were 19,900 callouts in 2023, a 2% increase compared with the previous year, a 15% increase compared with 5 years ago and a 47% increase compared with 10 years ago.',
      { date: '2024-03-01' },
    )
    expect(claims.slice(1).map(({ comparison }) => comparison.basePeriod)).toEqual([
      '2022',
      '2018',
      '2013',
    ])
  })
})

describe('from one figure to another', () => {
  const read = (text: string): readonly string[] =>
    checkText(text, { date: '2024-03-01' }).claims.map(
      ({ text: words, comparison }) => `${words} ${comparison.kind}`,
    )

  contradict('growth', [
    'Loans of films saw the greatest change, from 24,100 to 35,900, for a {49|39} percent increase.',
  ])

  it('is no range where a step stands behind it, or a third', () => {
    expect(
      read(
        'Loans of films saw the greatest change, from 24,100 to 35,900, for a 49 percent increase.',
      ),
    ).toEqual(['24,100 from-to', '35,900 from-to', '49 percent growth'])
    expect(read('The share rose from 24 per cent to 34 per cent to 55 per cent.')[1]).toBe(
      '34 per cent from-to',
    )
  })

  it('is a range otherwise', () => {
    expect(read('Tickets cost from 30 to 150 yuan, a 20 percent discount for students.')[0]).toBe(
      '30 to 150 yuan level',
    )
  })

  it('leaves the numbers of figures and tables alone', () => {
    expect(read('Figure KR.1: incidents by kind. Table FS.2 has the details.')).toEqual([])
    expect(read('The pass costs KR 120 a month.')).toHaveLength(1)
  })
})

describe('every year the same way', () => {
  contradict('direction', [
    'Thefts declined for the third year running: there were 310 cases in 2022, {289|389} in 2023 and 262 in 2024.',
    'Loans have risen every year: 189,000 in 2022, {210,000|170,000} in 2023 and 262,000 in 2024.',
    '火灾起数连续三年下降：2021年410起、2022年389起、2023年{362|462}起。',
    '借阅人次逐年增加：2021年18万人次、2022年{21|16}万人次、2023年26万人次。',
  ])
  hold([
    'The club’s place in the league has fallen every year: 3rd in 2022, 5th in 2023 and 9th in 2024.',
    'Visits have risen every year but one: 189,000 in 2021, 170,000 in 2022 and 262,000 in 2023.',
  ])
})

describe('what is counted in one place after the other', () => {
  const units = (text: string): readonly string[] =>
    checkText(text, { date: '2024-06-01' }).claims.map(({ unit }) => unit)

  it('is of what was counted before', () => {
    expect(
      units(
        'The trust helped 17.3 million people in 40 countries, including 3.5 million in Yemen and 2 million in Niger.',
      ),
    ).toEqual(['persons', 'places', 'persons', 'persons'])
    expect(
      units('Loans over three years: 189,000 in 2021, 210,000 in 2022 and 202,000 in 2023.'),
    ).toEqual(['years', 'items', 'items', 'items'])
    expect(units('Five people have died in Orrin, three in Marl and 14 in Hesk.')).toEqual([
      'persons',
      'persons',
      'persons',
    ])
  })
})

describe('a table with bars between and behind its cells', () => {
  it('is a table', () => {
    const { claims } = checkText(
      'Spending | 2023/24 £million | 2024/25 £million |\n---|---|---|\nGross expenditure | 98.3 | 108.0 |\nFees | (11.8) | (14.2) |\n',
      { date: '2024-06-01' },
    )
    expect(claims.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '98300000 GBP',
      '108000000 GBP',
      '-11800000 GBP',
      '-14200000 GBP',
    ])
    expect(claims[2]?.measure).toContain('Fees')
  })
})

describe('names and times', () => {
  const only = (text: string) => checkText(text, { date: '2024-06-01' }).claims[0]

  it('reads twelve months that end in a month', () => {
    const period = 'since2023-04-01..@2024-03-31'
    expect(only('Crews put out 5,400 fires in the 12 months ending in March.')?.period).toBe(period)
    expect(only('Crews put out 5,400 fires in the year ending in March 2024.')?.period).toBe(period)
  })

  it('calls a figure by no verb, and by nobody who tells it', () => {
    expect(only('Our total calls for service this year is: 63,709.')?.measure).toBe(
      'Our total calls for service this year',
    )
    expect(only('There was a big drop (21%) in appeals.')?.measure).not.toBe('big drop')
    expect(only('Of the alarms, 38% were made in good faith.')?.measure).not.toBe('made')
  })
})

describe('a level with its growth behind it, and a count of another year', () => {
  hold([
    'Our survey shows that in 2023 many of the largest libraries counted much the same numbers as in 2019, the last full year before they closed.\n\nThe 50 largest libraries had 86 million visitors in 2023, up on the preceding year’s 69 million\n\nSome came back to where they were almost exactly. The Orrin Library, for example, had 2.4 million visitors in 2019 and the same in 2023. The Marl Library (412,000 vs 413,000) did as well.\n\nOthers came within 10% either way of their 2019 figure. These include the Teal Library (-2%), the Hesk Library (-3%), the Stanmoor Library (-5%) and the Pellan Library (-8%).\n\nSome gained from new rooms such as the Lowtarn Library, which opened a new wing in 2022. It received 1.9 million visits in 2023, up 51% from 2019. The Skerrow Library, which opened in 2017, never had a chance to show what it could do: it got 1.2 million visitors, up 28%.',
    'The park counted 2,613 rhinos this May. In the last census, carried out in 2018, it had 2,413. According to the survey results, there are 750 adult males, 903 adult females and 170 others whose sex could not be told. It also recorded 116 young males, 146 young females and 103 undetermined. The census also found 279 juveniles and 146 calves.',
  ])
})
