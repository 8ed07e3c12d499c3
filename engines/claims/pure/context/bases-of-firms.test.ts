import { describe, expect, test } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'
import { periodsTold as read } from './tiny/periods-told.ts'

// What a figure came from, as firms and offices tell it.

test('an amount of a currency that is written to its figure is a base like any other', () => {
  expect(
    read(
      'In the third quarter of 2024, revenue was RMB640.2 million, up 28.1% from RMB499.8 million in the third quarter of 2023.',
    ),
  ).toEqual(['RMB640.2 million 2024-Q3', '28.1% 2024-Q3 on 2023-Q3', 'RMB499.8 million 2023-Q3'])
})

test('double a figure of last year leaves the year where it was', () => {
  expect(
    read(
      'OXBY, Nov. 19, 2024 -- The fair had 41,800 guests.\n\nGuests bought 28,600 cards, nearly double last year’s 14,700.',
    ).filter((one) => one.startsWith('28,600')),
  ).not.toEqual(['28,600 2023'])
})

test('a plan that was changed was of the same time', () => {
  expect(
    read(
      'The firm lifted its 2024 revenue guidance to $82 million from $79 million previously, a rise of 18% year on year.',
    ).slice(0, 2),
  ).toEqual(['$82 million 2024', '$79 million 2024'])
  // Of what was done, the year before.
  expect(
    read(
      'In 2024 revenue rose to $82 million from $79 million, after 6% year on year in 2023.',
    ).slice(0, 2),
  ).toEqual(['$82 million 2024', '$79 million 2023'])
})

test('each year of those by which something shall be is no other time', () => {
  expect(
    read('到2027年，两省共建园区4个以上，每年巡查不少于12次，断面达标率保持100%。').slice(1),
  ).toEqual(['4个以上 2027', '不少于12次 2027', '100% 2027'])
})

describe('growth over the year before is none over what was planned before', () => {
  hold([
    'For 2024 the group raised its guidance for sales to between £2.05 billion and £2.15 billion, from £1.9 billion previously, which would represent growth of 30% to 36%.',
    'We lifted our 2024 revenue outlook to $820 million from $790 million previously, implying year-on-year growth of 18%.',
  ])
  contradict('growth', [
    'In 2024 revenue rose to $820 million from $790 million in 2023, year-on-year growth of {3.8|18}%.',
  ])
})

describe('of two lengths of time with names of their own neither is the other', () => {
  hold([
    'Delta railways carry 21.9 million over eight-day holiday\n\nThe group carried 33.6 million passengers during the 11-day festival rush to Oct. 9.',
  ])
})

describe('what each unit costs is of what is told in it', () => {
  hold([
    'Stations sold 9.7 million kilowatt-hours. Cheap hours drew 1.6 million kWh, saving drivers about £640,000, £0.4 for each kilowatt-hour moved.',
  ])
})

describe('the same thing told of two makes up nothing with what stands beside one of them', () => {
  hold([
    '三季度，本省人员在外省结算186.42万人次，总费用6.14亿元，其中基金支付3.76亿元。本省接收外省人员结算142.87万人次、总费用4.05亿元、基金支付2.49亿元。',
  ])
})

describe('digits that changed places show where the whole tells as many', () => {
  hold([
    '一是民营企业占比提升。民营企业进出口1.19万亿元，增长22.3%，占全市的35.5%；外资企业进出口1.70万亿元，下降1.4%，占50.7%。\n二是对新兴市场增长较快。前三大伙伴依次为欧盟、东盟和美国，分别进出口6315.4亿元、4912.7亿元和3408.5亿元。',
  ])
})

test('what an office shall reach before the end of the year is aimed at', async () => {
  const { checkText } = await import('../check-text.ts')
  const kinds = checkText('年底前，直接结算率要达到99.5%以上，退单率控制在1‰以内。', {
    date: '2024-10-16',
  }).claims.map(({ comparison }) => comparison.kind)
  expect(kinds).toEqual(['target', 'target'])
})
