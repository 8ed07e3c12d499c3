import { expect, test } from 'vitest'
import type { QuantityUnit, Text } from '#platform/i18n'
import { questionsOf } from './questions-of.ts'
import type { Grounds, ItemGround, Past } from './types.ts'

const YUAN: QuantityUnit = {
  code: 'CNY',
  dimension: 'money',
  name: { en: 'yuan', zh: '元' },
  symbol: { en: '¥', zh: '¥' },
}
const PERCENT: QuantityUnit = {
  code: 'percent',
  dimension: 'percent',
  name: { en: 'per cent', zh: '百分比' },
  symbol: { en: '%', zh: '%' },
}
const PERSONS: QuantityUnit = {
  code: 'persons',
  dimension: 'person',
  name: { en: 'persons', zh: '人' },
  symbol: { en: '', zh: '人' },
}

const both = (en: string, zh = en): Text => ({ en, zh })
const past = (back: number, value: string): Past => ({
  back,
  period: both(String(2023 - back), `${2023 - back}年`),
  value,
  basis: 'a',
  broken: false,
})
const steady = ['110', '105', '100', '95', '91', '87', '83'].map((value, index) =>
  past(index + 1, value),
)
const item = (given: Partial<ItemGround> = {}): ItemGround => ({
  item: 1,
  indicator: both('output', '产出'),
  place: both('North', '北省'),
  period: both('2023', '2023年'),
  unit: YUAN,
  power: 0,
  basis: 'a',
  history: steady,
  held: [],
  returned: null,
  ...given,
})
const asked = (
  grounds: Partial<Grounds>,
  answers: { readonly [item: number]: string },
  power = 0,
) =>
  questionsOf(
    { items: [], sums: [], growths: [], ...grounds },
    new Map(Object.entries(answers).map(([number, value]) => [Number(number), { value, power }])),
  )
const one = (ground: ItemGround, value: string, power = ground.power) =>
  asked({ items: [ground] }, { 1: value }, power)

test('a value in the usual course is asked nothing, and no test keeps silent about it', () => {
  expect(one(item(), '115')).toEqual({ questions: [], silences: [] })
})

test('yi for wan is asked with both numbers, the year and both units', () => {
  const history = [{ ...past(1, '123456780000'), period: both('2022', '2022年') }]
  // 1,234 was typed where the unit is 10,000 yuan; it was counted in 100 million.
  const { questions } = one(item({ history, power: 4 }), '12340000')
  expect(questions).toEqual([
    {
      item: 1,
      kind: 'unit',
      arithmetic: {
        en: '1,234 is about 10,000 times smaller than the year before’s 12,345,678 (2022; both in CNY 10,000): given in CNY 100 million instead of CNY 10,000?',
        zh: '1234约为2022年12345678的万分之一（均以万元计）：是否按亿元填报，而非万元？',
      },
    },
  ])
})

test('wan for yi is asked the other way round', () => {
  const history = [past(1, '123400000000')]
  const { questions } = one(item({ history, power: 8 }), '1234000000000000')
  expect(questions.map(({ arithmetic }) => arithmetic.zh)).toEqual([
    '12340000约为2022年1234的1万倍（均以亿元计）：是否按万元填报，而非亿元？',
  ])
})

test('a rate typed as a fraction is asked whether it is one', () => {
  const history = [past(1, '5.2'), past(2, '5.1'), past(3, '5.4')]
  const { questions } = one(item({ unit: PERCENT, history }), '0.053')
  expect(questions.map(({ kind }) => kind)).toEqual(['unit'])
  expect(questions[0]?.arithmetic.en).toContain('given as a fraction instead of per cent?')
})

test('below zero, and zero, are asked where all years before were above', () => {
  expect(one(item(), '-115').questions.map(({ kind }) => kind)).toEqual(['sign'])
  expect(one(item(), '0').questions[0]?.arithmetic.en).toContain('missing rather than zero')
  const persons = one(item({ unit: PERSONS, history: [] }), '-3')
  expect(persons.questions.map(({ kind }) => kind)).toEqual(['sign'])
})

test('a leap is told with the change and the usual one', () => {
  const { questions } = one(item(), '165')
  expect(questions).toHaveLength(1)
  expect(questions[0]?.arithmetic.en).toBe(
    '165 after 110 (2022; in CNY) is a change of 50 %; the median of 6 earlier yearly changes is 4.8 %. Is that right?',
  )
})

test('with too little history it says that it can’t tell, and still asks about a coarse leap', () => {
  const short = item({ history: steady.slice(0, 2) })
  expect(one(short, '165').questions).toEqual([])
  expect(one(short, '165').silences[0]?.why.en).toContain('Only 1 comparable yearly change')
  expect(one(short, '500').questions.map(({ kind }) => kind)).toEqual(['jump'])
  expect(one(item({ history: [] }), '165').silences[0]?.why.zh).toContain('没有')
})

test('a change between two bases of the accounts is no growth to go by', () => {
  const mixed = steady.map((one, index) => ({ ...one, basis: index % 2 === 0 ? 'a' : 'b' }))
  expect(one(item({ history: mixed }), '165').silences[0]?.why.en).toContain('Only 0')
})

test('more than the whole is asked of a rate that never was', () => {
  const history = [past(1, '98.5'), past(2, '98.1')]
  const kinds = one(item({ unit: PERCENT, history }), '101').questions.map(({ kind }) => kind)
  expect(kinds).toEqual(['share'])
  const growth = [past(1, '120'), past(2, '98.1')]
  expect(one(item({ unit: PERCENT, history: growth }), '101').questions).toEqual([])
})

test('the whole is compared with its parts, whether they are asked for or held', () => {
  const member = (item: number | null, value: string | null = null) => ({
    item,
    value,
    name: both('N', '北'),
  })
  const sum = (parts: Grounds['sums'][number]['parts']) => ({
    sums: [{ whole: member(1), parts, unit: YUAN, power: 0, offs: [] }],
  })
  const parts = sum([member(2), member(null, '60')])
  expect(asked(parts, { 1: '100', 2: '41' }).questions).toEqual([])
  expect(asked(parts, { 1: '100', 2: '71' }).questions[0]).toMatchObject({
    item: 1,
    kind: 'parts',
    arithmetic: { en: 'The 2 parts add up to 131, 31 % more than N 100 (in CNY).' },
  })
  // A part that isn't known yet can only make them more.
  const open = sum([member(2), member(null, '60'), member(null)])
  expect(asked(open, { 1: '100', 2: '10' }).questions).toEqual([])
  expect(asked(open, { 1: '100', 2: '71' }).questions[0]?.arithmetic.zh).toContain('已有2个')
  const larger = asked(parts, { 1: '100', 2: '101' }).questions[0]
  expect(larger).toMatchObject({ item: 2, kind: 'parts' })
})

test('a value in a wrong unit is asked that alone, not about the sums that it spoils', () => {
  const whole = { item: null, value: '210', name: both('R') }
  const sums = [
    {
      whole,
      parts: [
        { item: 1, value: null, name: both('N') },
        { item: null, value: '100', name: both('S') },
      ],
      unit: YUAN,
      power: 0,
      offs: [],
    },
  ]
  const { questions } = asked({ items: [item()], sums }, { 1: '1100000' })
  expect(questions.map(({ kind }) => kind)).toEqual(['unit'])
})

test('what is held of the cell, and what was returned, is held against it', () => {
  const held = [{ value: '100', source: both('yearbook', '年鉴') }]
  expect(one(item({ held }), '111').questions).toEqual([])
  expect(one(item({ held }), '115').questions[0]).toMatchObject({ kind: 'held' })
  const returned = { value: '110', reason: '口径不符', isAll: false }
  expect(one(item({ returned }), '110.0').questions[0]).toMatchObject({ kind: 'returned' })
  expect(one(item({ returned }), '111').questions).toEqual([])
})

test('a return that names no item is asked about once, and only where nothing was changed', () => {
  const returned = { value: '110', reason: '口径不符', isAll: true }
  const items = [item({ returned }), item({ item: 2, returned })]
  const kinds = (second: string) =>
    asked({ items }, { 1: '110', 2: second }).questions.map(({ item: number, kind }) => [
      number,
      kind,
    ])
  expect(kinds('110')).toEqual([[1, 'returned']])
  expect(kinds('112')).toEqual([])
})

test('growth is held against the levels', () => {
  const growths = [
    {
      level: { item: 1, value: null, name: both('N') },
      growth: { item: 2, value: null, name: both('N') },
      before: '100',
      beforePeriod: both('2022'),
      unit: YUAN,
      power: 0,
    },
  ]
  expect(asked({ growths }, { 1: '108', 2: '5.4' }).questions).toEqual([])
  expect(asked({ growths }, { 1: '108', 2: '54' }).questions).toMatchObject([
    { item: 2, kind: 'growth' },
  ])
})
