import { expect, test } from 'vitest'
import { checkRelease } from '../check-release.ts'
import { kindWords } from '../words.ts'
import { aboutWords, readingWords } from './reading-words.ts'
import { terminalReport } from './terminal-report.ts'

const PLACE = { id: 'X-NORTH', names: { en: ['Northport'], zh: ['北港市'] }, level: 'city' }

function checked(text: string) {
  return checkRelease(
    {
      lexicon: { places: [PLACE], regionPlace: null, nationPlace: null },
      ground: null,
      aliases: [],
      today: '2026-03-01',
      languages: ['en', 'zh'],
    },
    { text, format: 'text', name: null, date: '2026-03-01' },
  )
}

const saidOf = (text: string, lang = 'zh') =>
  checked(text).claims.map((claim) => `${readingWords(claim, lang)} ${kindWords(claim)[lang]}`)

test('an age, an occasion and a change are said as the language says them', () => {
  expect(saidOf('平均年龄48.6岁，比上年提高0.2岁。')).toEqual(['48.6岁 水平值', '0.2岁 增加'])
  expect(saidOf('工期48年。')).toEqual(['48年 水平值'])
  expect(saidOf('第七次普查展开。')[0]).toMatch(/^第7次/)
  expect(saidOf('2025年投入增加2亿元，增长5%。')).toEqual(['2亿元 增加', '5% 增长'])
  expect(saidOf('综合排名上升3位。')).toEqual(['3位 上升'])
  expect(saidOf('综合排名上升3位。', 'en')).toEqual(['3 places rise'])
  expect(saidOf('综合排名第3位。')[0]).toMatch(/^第3位/)
})

test('a place that the measure names is not said again', () => {
  const about = (text: string) => checked(text).claims.map((claim) => aboutWords(claim, 'en'))
  expect(about('In 2025 exports of Northport reached 46.2 million tonnes.')).toEqual([
    ['exports of Northport', '2025'],
  ])
  expect(about('In Northport, exports reached 46.2 million tonnes in 2025.')).toEqual([
    ['exports', 'Northport', '2025'],
  ])
})

test('a time that no words tell is said to be inferred', () => {
  const of = (text: string) =>
    checked(text).claims.map((claim) => [claim.periodFrom, aboutWords(claim, 'en').at(-1)])
  const untold =
    'Brevio Labs has closed a funding round. A fund from Oslo put in €6 million. The firm builds pumps. It works in Bergen.'
  expect(of(untold)).toEqual([['inferred', 'by 1 March 2026 (inferred)']])
  expect(of('Output was 50 tonnes in 2024. Exports came to 20 tonnes.')).toEqual([
    ['stated', '2024'],
    ['inherited', '2024'],
  ])
  expect(of('The pipe can take 20 tonnes.')[0]?.[0]).toBeUndefined()
})

test('claims are all of them where none stands above, and else the others', () => {
  const look = { lang: 'en', width: 100, colour: false }
  const reportOn = (text: string) => terminalReport(checked(text), text, look)
  expect(reportOn('In 2025 the port had 64 cranes.')).toContain('\nAll claims\n')
  const wrong =
    'In 2025 output was 50 tonnes, up 35% from 40 tonnes in 2024. The port has 64 cranes.'
  expect(reportOn(wrong)).toContain('\nAll other claims\n')
})
