import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { readClaims } from '../read-claims.ts'

const BRIDGE = {
  date: '2025-09-29',
  text: [
    '白鹭大桥正式通车 两岸车程缩短至8分钟',
    '本报讯 9月28日上午，历时38个月建设的白鹭大桥正式通车。大桥全长2.86公里，主跨520米，双向六车道，设计时速80公里，总投资14.6亿元。',
    '据介绍，大桥2022年7月动工，高峰期有1,200名建设者同时作业，累计浇筑混凝土31万立方米，使用钢材4.8万吨。',
    '通车首日，大桥通行车辆2.3万辆次。过去，两岸往来靠3条轮渡航线，每日摆渡车辆4,600辆次，排队平均40分钟。',
    '市交通运输局负责人说，全市现有跨江桥梁5座，到2027年将增加到7座。目前，第6座桥已完成投资2.1亿元，占总投资的18%。',
  ].join('\n\n'),
}

const FOOD_BANK = {
  date: '2026-03-12',
  text: [
    'Harrow Vale food bank opens its fourth branch',
    'HARROW VALE, 12 March 2026 – Harrow Vale Food Bank on Tuesday opened its fourth branch, in a former bank on Mill Street. In its first two days the branch served 186 households.',
    'The food bank gave out 21,400 parcels in 2025, 9 per cent more than in the year before. Of these, 7,900 went to families with children.',
    'The charity relies on 240 volunteers, works with 65 schools and surgeries and runs two vans. Each parcel weighs about 9 kilos and lasts three days.',
    'The new branch cost £84,000, of which £50,000 came from the Alder Trust and the rest from 1,100 donors. It is open on four days a week and has room for 12 tonnes of food.',
  ].join('\n\n'),
}

type Release = { readonly date: string; readonly text: string }

/** The claims with such words: their times and what tells them. */
function told({ text, date }: Release, words: RegExp): readonly string[] {
  return checkText(text, { date }).claims.flatMap(({ text: own, period, periodFrom }) =>
    words.test(own) ? [`${own} ${period} ${periodFrom}`] : [],
  )
}

describe('a time for which more speaks than for the one that was read', () => {
  test('is reported: what was used since the work began', () => {
    expect(told(BRIDGE, /31万|4\.8万/)).toEqual([
      '31万立方米 since2022-07-01..@2025-09-28 inferred',
      '4.8万吨 since2022-07-01..@2025-09-28 inferred',
    ])
  })

  test('is none for what always holds', () => {
    expect(told(FOOD_BANK, /kilos|three days/)).toEqual([
      'about 9 kilos null undefined',
      'three days null undefined',
    ])
  })

  test.each([BRIDGE, FOOD_BANK])('leaves what is told with its time as it is', (release) => {
    const reading = readClaims(release.text, { date: release.date })
    const weighed = reading.times?.() ?? new Map()
    const stated = reading.claims.filter(({ periodFrom }) => periodFrom === 'stated')
    expect(stated.length).toBeGreaterThan(1)
    expect(stated.filter(({ start }) => weighed.has(start))).toEqual([])
  })

  test('ties no figures', () => {
    const { claims } = readClaims(BRIDGE.text, { date: BRIDGE.date })
    const steel = claims.find(({ start }) => BRIDGE.text.startsWith('4.8万吨', start))
    expect(steel?.period).toBe('2025-09-28')
  })

  test('is not asked for where a text has few figures, or no day', () => {
    const short = { ...FOOD_BANK, text: FOOD_BANK.text.split('\n\n').slice(0, 3).join('\n\n') }
    for (const { text, date } of [
      short,
      { text: FOOD_BANK.text.replace(/12 March 2026/, ''), date: undefined },
    ])
      expect(readClaims(text, date === undefined ? {} : { date }).times?.().size).toBe(0)
  })
})
