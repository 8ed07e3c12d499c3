import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { readClaims } from '../../read-claims.ts'

function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[what: string, day: string, text: string, wanted: readonly string[]]>([
  [
    'what was done is of the day of the release',
    '2025-06-30',
    '连日来，县供销社组织农机下田。出动农机320台，托管麦田11.6万亩。农户只管签字。秸秆全部还田。',
    ['320台 @2025-06-30', '11.6万亩 @2025-06-30'],
  ],
  [
    'the days of the lead are those of what was done in them',
    '2025-08-02',
    '柳河防汛应急响应解除\n\n柳河水务局8月2日通报，本轮降雨自7月26日开始，至8月1日结束，平均降雨212毫米。\n\n受其影响，柳河站8月1日出现洪峰。\n\n抢险中，各地巡堤3.6万人次，处置险情27处。堤防安全。',
    ['3.6万人次 since2025-07-26..@2025-08-01', '27处 since2025-07-26..@2025-08-01'],
  ],
  [
    'what is foreseen is of the year, and no year looked back on',
    '2025-10-16',
    '眼下，坪头县的蜜柚进入采收季。全县种植蜜柚2.6万亩，挂果面积1.9万亩，预计产量5.2万吨。去年受了旱，产量只有3.9万吨。\n\n合作社的柚园有40亩。',
    ['1.9万亩 @2025-10-16', '5.2万吨 2025', '3.9万吨 2024', '40亩 @2025-10-16'],
  ],
])('%s', (_, day, text, wanted) => {
  expect(told(text, day)).toEqual(expect.arrayContaining([...wanted]))
})

test.each<[what: string, text: string, wanted: string]>([
  ['what each has', '新药今日上市。它是片剂。每盒28片。患者欢迎。', '28片 null'],
  ['what may be', '展厅今日开放。它在二楼。最多可放120件。观众满意。', '120件 null'],
  ['how heavy a thing is', '新手套今日上市。它是皮的。一双重580克。顾客满意。', '580克 null'],
  [
    'what is told of late years',
    '近年来，苗木产业兴旺。农户种植苗木6万亩。老人也来帮忙。村里热闹。',
    '6万亩 null',
  ],
])('%s keeps no time', (_, text, wanted) => {
  expect(told(text, '2025-09-30')).toContain(wanted)
})

test('ties no figures', () => {
  const text = '连日来，县供销社组织农机下田。出动农机320台。农户只管签字。秸秆全部还田。'
  expect(readClaims(text, { date: '2025-06-30' }).claims.map(({ period }) => period)).toEqual([
    null,
  ])
})
