import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PageFrame } from '#programmes/contract/page'
import type { OverviewAnswer } from '../../types.ts'
import { overviewPage } from './page.tsx'

const row = { month: null, insured: 'CN-AH', treated: 'CN-SH', tier: null }
const data: OverviewAnswer = {
  ...{ visits: 1234, persons: 321, relief: '45678.90' },
  pairs: [
    { ...row, visits: 1230, persons: 320, relief: '45600.00' },
    { ...row, treated: 'CN-ZJ', visits: null, persons: null, relief: null },
  ],
  months: [
    {
      ...{ month: '2026-10', insured: null, treated: null, tier: 'tertiary' },
      ...{ visits: 1230, persons: 320, relief: '45600.00' },
    },
  ],
  published: [
    {
      indicator: 'outpatient-visits',
      title: { en: 'Visits', zh: '人次' },
      value: { en: 'more than 46 million', zh: '超过4600万' },
      period: { en: 'up to October 2024', zh: '截至2024年10月' },
      document: 'press-conference',
      documentTitle: { en: 'Press conference', zh: '新闻发布会' },
      publishedOn: null,
    },
  ],
  places: {
    'CN-AH': { en: 'Anhui', zh: '安徽' },
    'CN-SH': { en: 'Shanghai', zh: '上海' },
    'CN-ZJ': { en: 'Zhejiang', zh: '浙江' },
  },
}
const drawn = (lang: string, world: PageFrame['world'], given: OverviewAnswer = data) => {
  const path = world === 'simulated' ? '/simulated/health' : '/health'
  const frame = { lang, world, path, search: {} } as Partial<PageFrame> as PageFrame
  return renderToStaticMarkup(createElement(overviewPage.component, { data: given, frame }))
}

test('what was published and what is counted stand in columns of their own, each with its provenance', () => {
  const page = drawn('en', 'simulated')
  expect(page).toMatch(/more than 46 million<\/b><\/a> <span class="tag tag-published">published/)
  expect(page).toMatch(/<b>1,234<\/b> visits <span class="tag tag-simulated">simulated/)
  expect(page).toContain('href="/en/sources/press-conference"')
  expect(page).toContain('href="/en/figures/outpatient-visits"')
  expect(page).not.toContain('tag-recorded')
  expect(drawn('zh', 'recorded')).toMatch(/<b>1234<\/b> 人次 <span class="tag tag-recorded">/)
})

test('the table says in numbers what the picture draws, and few persons as few', () => {
  const page = drawn('en', 'recorded')
  expect(page).toMatch(/<th scope="row">Anhui<\/th><td class="n">–<\/td><td class="n">1,230<\/td>/)
  expect(page).toContain('<td class="n">few</td>')
  expect(page).toContain('Anhui to Shanghai: 1,230 visits')
  expect(page).not.toContain('Anhui to Zhejiang')
})

test('where nothing was settled nothing is drawn, and a way leads to what is simulated', () => {
  const nothing = { ...data, visits: 0, persons: 0, relief: '0.00', pairs: [], months: [] }
  const recorded = drawn('en', 'recorded', nothing)
  expect(recorded).toContain('href="/en/simulated/health"')
  expect(recorded).not.toContain('class="chart')
  expect(recorded).toContain('more than 46 million')
  expect(drawn('en', 'simulated', nothing)).toContain('Nothing has been simulated yet')
})

test('links stay in the world of the page', () => {
  expect(drawn('en', 'simulated')).toContain('href="/en/simulated/health/bills"')
  expect(drawn('en', 'recorded')).toContain('href="/en/health/bills"')
})

test('which pair is the largest is said only where each pair is told', () => {
  expect(drawn('en', 'recorded')).toContain('In 1,234 visits')
  expect(drawn('en', 'recorded')).not.toContain('Most were insured')
  expect(drawn('zh', 'recorded')).not.toContain('就医的最多')
  const told = { ...data, pairs: data.pairs.slice(0, 1) }
  expect(drawn('en', 'recorded', told)).toContain(
    'Most were insured in Anhui and treated in Shanghai: 1,230.',
  )
  expect(drawn('en', 'recorded', { ...data, pairs: data.pairs.slice(1) })).not.toContain(': 0')
})

test('a total of few is said to be few, and no picture is drawn of it', () => {
  const few = { ...data, visits: null, persons: null, relief: null, pairs: data.pairs.slice(1) }
  const page = drawn('en', 'recorded', few)
  expect(page.match(/<b>few<\/b>/g)).toHaveLength(3)
  expect(page).toContain('fewer than ten persons')
  expect(page).not.toContain('class="chart')
  expect(page).not.toMatch(/In .* visits, funds/)
  expect(page).not.toContain('nothing to count')
})
