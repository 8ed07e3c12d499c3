import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// Which way two levels went by any word of direction; ranges, margins and shares of goals; parts by the name of what was counted.

describe('words of direction', () => {
  contradict('direction', [
    'Forty-one people lost their lives on the roads of Ostmark in 2022. In 2021 there had been 47. “Each one leaves an empty chair,” said the chief, “so I will not celebrate the {decline|increase}.”',
    'The 07:12 from Rovenna needs 94 minutes to the capital rather than 103. The {shorter|longer} journey is owed to the new viaduct.',
    'The school took in 96 pupils this year. Last year it was 112. The head blames the new estate for the {smaller|larger} class.',
    'Ferry crossings were {quicker|slower} than in the previous summer, at 48 minutes against 55.',
    'At 14.1 degrees the sea at Pell Bay was {colder|warmer} last week than the week before, when lifeguards read 15.6.',
    'Average rent in the quarter {eased|firmed} from £912 to £887, the letting agents report.',
    'Apples cost 2.10 a kilo this week, last week it was 1.95. “{Dearer|Cheaper} apples, and nobody knows why,” writes the chairman.',
    'Homicides in the city numbered 33 last year. The year before, there were 41, so the police chief speaks of {an improvement|a setback}.',
    '本周全市生猪出场均价每公斤16.8元，环比{下跌|上涨}，上周为17.3元。',
    '亏损额已从去年同期的2.3亿克朗变为1.1亿克朗，{收窄|扩大}之势令董事会印象深刻。',
    '石大川以2小时31分08秒率先撞线。去年冠军的成绩为2小时33分45秒，石大川比他跑得更{快|慢}。',
    '一斤草莓如今卖18元，上周还是22元。更{便宜|贵}的草莓让摊主有些无奈。',
    '从南浦到省城只需58分钟，而不是原来的95分钟，路上时间大大{缩短|延长}。',
    '图书馆上月借出图书6320册，前一个月借出7050册，借阅量{回落|回升}明显。',
    '今天最高气温27℃，前一天是31℃，比前一天{凉快|炎热}了一些。',
  ])
  hold([
    // Of another thing, or another time.
    'Deaths on the roads numbered 41 in 2022. In 2021 there had been 47. The chief fears the increase in speeding.',
    'The jobless rate was 5.9% in March, against 6.2% in February. The increase in vacancies was welcome.',
    'Thefts numbered 702 in 2023. In 2022 there had been 814. The fall came after the increase of 2021.',
    'Route A takes 94 minutes and route B 103. The longer journey passes the lakes.',
    'The number of working rigs was up by 23 to 784, against 1,063 working rigs a year ago. The improvement was the first this year.',
    'The club had 318 members in May, against 341 in April. An increase is expected in autumn.',
    'Our connection reaches 94 km/h rather than 83 km/h. The faster service is welcome.',
    '门诊量2.4万人次，去年同期2.6万人次，人均费用同比上升。',
    '三月份到访62300人次，二月是71800人次，预计四月将回升。',
    '五年前村集体收入20万元，如今已达49.8万元，年均增长20%。',
    '今晨零下3度，昨晨零下8度，虽然数字小了，气温其实回升了5度。',
    '女排世界排名由第14升至第9，积分反而少了3分。',
  ])
})

describe('signed changes below two levels', () => {
  test.each([
    'Dairy statistics\nMay 2023: 48.1\nMay 2024: 50.2\nChange: {+4.4%|-4.4%}',
    '水库蓄水量\n4月底：8.4亿立方米\n5月底：9.1亿立方米\n增减：{+0.7亿立方米|-0.7亿立方米}',
  ])('fails by its sign: %s', (text) => {
    const isWrong = (one: string): boolean =>
      checkText(one, { date: '2024-06-20' }).claims.some(
        ({ verdict }) => verdict === 'inconsistent',
      )
    expect(isWrong(text.replace(/\{(.*?)\|.*?\}/, '$1'))).toBe(false)
    expect(isWrong(text.replace(/\{.*?\|(.*?)\}/, '$1'))).toBe(true)
  })
  hold(['Results\n2022: 48.1\n2023: 50.2\n2024: 49.0\nChange: -2.4%'])
})

describe('goals', () => {
  contradict('target', [
    'The appeal set out in March to find £150,000. By Christmas the thermometer stood at £163,200. We have {beaten|missed} our goal, and the bats can stay.',
    'Departments are supposed to see 95% of patients. At Queen Edda’s the figure was 88.3%. It is the nineteenth month running in which the hospital has {failed|managed} to reach the standard.',
    'Production at Mount Tyrrel was {318|348} thousand ounces of gold, inside the guided range of 310 to 330 thousand.',
    'Core inflation came out at 2.6 per cent, {within|outside} the central bank’s band of 1 to 3 per cent.',
    'The goal was to halve the stock of open cases to 900. At year end 1,040 remained, so the goal was {not reached|reached}.',
    'The contract allows 30 working days for the repair; the firm took 34. It was thus {late|on time}.',
    '年初预算支出320万元，决算为298万元，{没有超支|超支}。',
    '全年指引为营收50亿至53亿元，最终实现51.2亿元，落在指引区间之{内|外}。',
    '排放口化学需氧量实测每升46毫克，标准限值为每升50毫克，{达标|超标}。',
  ])
  hold([
    'The appeal needed £80,000. It raised £74,300 and will get there by May.',
    'Growth came in at 4.6 per cent, and is expected to return to the target range of 2 to 3 per cent.',
    '全年指引为营收50亿至53亿元，上半年实现26.2亿元，预计全年落在指引区间之内。',
    '全年计划新增800名，眼下招到655名，还差145名。',
  ])
})

describe('parts of what was named', () => {
  contradict('part', [
    'A steamer with 212 passengers on board rammed the jetty. {38|238} of the passengers had bruises looked after.',
    'Rangers ringed 240 chicks in June. Only {65|265} of the chicks were seen again in autumn.',
    '花博会闭幕了，320名志愿者也脱下了绿马甲。他们当中有{214|412}位女性。',
    '洪水波及双溪村57户人家，内中{18|81}户房屋倒塌。',
    '停车楼共设600个泊位，{150|1500}个泊位装了充电桩。',
    '合唱团45名成员里有{29|92}名退休教师。',
    '这批玩具共抽检480件，有{37|537}件不合格。',
  ])
  hold([
    'The museum owns 1,860 drawings. 7,000 of the drawings in Vienna were copied.',
    'The firm sold 212 boats. 240 of the boats built last year are at sea.',
    '全市共有省级示范村120个，有国家级湿地公园130个。',
    '公司共有员工480人，有客户600人。',
    '10家公司中有25家门店获奖。',
  ])
})
