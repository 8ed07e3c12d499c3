import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PageFrame } from '#programmes/contract/page'
import type { ChoicesAnswer, ItemView, MissingAnswer, RequestAnswer } from '../types.ts'
import { AskPage } from './ask-page.tsx'
import { MissingPage } from './missing-page.tsx'
import { daysWords } from './parts.tsx'
import { RequestPage } from './request-page.tsx'

function frameIn(lang: string): PageFrame {
  return {
    lang,
    languages: ['zh', 'en'],
    languageNames: { zh: '中文', en: 'English' },
    regionTitle: { en: 'Three Lakes' },
    example: false,
    world: 'recorded',
    path: '/collection/requests/1',
    search: {},
    asOf: '2026-11-25',
    today: '2026-11-25',
    origin: 'https://example.org',
    params: {},
    viewer: { name: 'Wen', organisation: { en: 'North' }, roles: ['contributor'], office: false },
  }
}

const YUAN = {
  code: 'CNY',
  dimension: 'money',
  name: { en: 'yuan', zh: '元' },
  symbol: { en: '¥', zh: '¥' },
}
const item: ItemView = {
  number: 1,
  indicator: 'output',
  indicatorTitle: { en: 'Output', zh: '产出' },
  place: 'N',
  placeName: { en: 'North', zh: '北省' },
  period: '2024',
  periodWords: { en: '2024', zh: '2024年' },
  vintageLabel: { en: 'first', zh: '首次' },
  unit: YUAN,
  power: 8,
  precisionWanted: null,
  answer: {
    version: 1,
    kind: 'value',
    typed: '1234.50',
    power: 8,
    value: '123450000000',
    note: '<script>alert(1)</script>',
    by: 'Wen',
    at: '2026-11-25T04:00:00.000000Z',
  },
  reasons: [
    {
      kind: 'jump',
      arithmetic: { en: 'It leaps.', zh: '突变。' },
      reason: 'checked',
      by: 'Wen',
      at: '2026-11-25T04:00:00.000000Z',
    },
  ],
  disclosedOn: null,
}
const nothing = {
  answer: false,
  handIn: false,
  takeBack: false,
  sign: false,
  decline: false,
  accept: false,
  return: false,
  withdraw: false,
  disclose: false,
}
const request: RequestAnswer = {
  lang: 'en',
  asOf: '2026-11-25',
  request: {
    id: '1',
    title: { en: 'Main figures', zh: '主要指标' },
    note: null,
    asking: { id: 'o', title: { en: 'Office', zh: '办公室' } },
    addressed: { id: 'n', title: { en: 'North', zh: '北省' } },
    due: '2026-11-20',
    daysLeft: -5,
    state: 'signed',
    round: 2,
    since: '2026-11-25T04:00:00.000000Z',
    madeAt: '2026-11-01T04:00:00.000000Z',
    madeBy: 'Ann',
    items: 1,
    answered: 1,
  },
  items: [item],
  decisions: [],
  grounds: null,
  questions: [{ item: 1, kind: 'held', arithmetic: { en: 'It is held.', zh: '已有。' } }],
  may: { ...nothing, accept: true, return: true },
}

const drawn = (data: RequestAnswer, lang: string) =>
  renderToStaticMarkup(createElement(RequestPage, { data, frame: frameIn(lang) }))

test('the office sees values with their unit, what was questioned and why it is right, and its own verbs alone', () => {
  const page = drawn(request, 'en')
  for (const words of ['1,234.50', 'CNY 100 million', 'It leaps.', 'Confirmed by Wen: checked'])
    expect(page).toContain(words)
  // Nobody has said why what is held otherwise is right.
  expect(page).toContain('It is held.')
  expect(page).toContain('>Accept</button>')
  for (const words of ['Hand in', 'Sign off and send', '<input']) expect(page).not.toContain(words)
  expect(drawn(request, 'zh')).toContain('亿元')
})

test('what people write stays text', () => {
  const page = drawn(request, 'en')
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('&lt;script&gt;')
})

test('who answers gets fields with their labels; without script it is said what to do', () => {
  const page = drawn({ ...request, may: { ...nothing, answer: true, handIn: true } }, 'zh')
  expect(page).toContain('<label for="value-1">')
  expect(page).toContain('<noscript>')
  expect(page).toContain('提交审签')
  expect(page).not.toContain('采用</button>')
})

test('nothing is asked of anybody before it was chosen', () => {
  const data: ChoicesAnswer = {
    lang: 'en',
    asOf: '2026-11-25',
    today: '2026-11-25',
    organisations: [{ id: 'o', title: { en: 'Office', zh: '办公室' }, jurisdiction: 'R' }],
    indicators: [
      {
        id: 'output',
        title: { en: 'Output', zh: '产出' },
        unit: YUAN,
        vintages: [{ id: 'a/first', label: { en: 'first', zh: '首次' } }],
      },
    ],
    places: [{ id: 'N', name: { en: 'North', zh: '北省' }, within: ['R'] }],
    regionPlace: 'R',
  }
  const page = renderToStaticMarkup(createElement(AskPage, { data, frame: frameIn('en') }))
  const chosen = [...page.matchAll(/<option value="([^"]*)" selected="">/g)].map(
    ([, value]) => value,
  )
  // Organisation, figure, place; unit and vintage have nothing to choose from yet.
  expect(chosen).toEqual(['', '', ''])
  expect(page.match(/<select required="">/g)).toHaveLength(3)
})

test('what is missing is told by organisation, with how late it is', () => {
  const data: MissingAnswer = {
    lang: 'en',
    asOf: '2026-11-25',
    today: '2026-11-25',
    total: 1,
    items: [
      {
        request: '1',
        requestTitle: { en: 'Main figures', zh: '主要指标' },
        addressed: { id: 'n', title: { en: 'North', zh: '北省' } },
        number: 1,
        indicatorTitle: { en: 'Output', zh: '产出' },
        placeName: { en: 'North', zh: '北省' },
        periodWords: { en: '2024', zh: '2024年' },
        due: '2026-11-20',
        daysLeft: -5,
        state: 'open',
        since: '2026-11-01T04:00:00.000000Z',
        reminders: ['2026-11-19', '2026-11-21'],
      },
    ],
  }
  const page = (lang: string) =>
    renderToStaticMarkup(createElement(MissingPage, { data, frame: frameIn(lang) }))
  expect(page('en')).toContain('North: one figure')
  expect(page('en')).toContain('5 days late')
  expect(page('zh')).toContain('逾期5天')
  expect(page('zh')).toContain('2026年11月19日、2026年11月21日')
})

test.each([
  [0, 'due today', '今天截止'],
  [1, 'one day left', '还有1天'],
  [3, '3 days left', '还有3天'],
  [-1, 'one day late', '逾期1天'],
  [-8, '8 days late', '逾期8天'],
])('%i days are said in words', (days, en, zh) => {
  expect(daysWords(days, 'en')).toBe(en)
  expect(daysWords(days, 'zh')).toBe(zh)
})
