import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PageFrame } from '#programmes/contract/page'
import type { FlowsAnswer } from '../../types.ts'
import { flowsPage } from './page.tsx'

const row = { month: null, insured: 'CN-AH', treated: 'CN-SH', tier: null }
const data: FlowsAnswer = {
  ...{ by: 'pair', from: null, to: null, visits: 1234, persons: 321, relief: '45678.90' },
  rows: [
    { ...row, visits: 1230, persons: 320, relief: '45600.00' },
    { ...row, treated: 'CN-ZJ', visits: null, persons: null, relief: null },
  ],
  places: {
    'CN-AH': { en: 'Anhui', zh: '安徽' },
    'CN-SH': { en: 'Shanghai', zh: '上海' },
    'CN-ZJ': { en: 'Zhejiang', zh: '浙江' },
  },
}
const drawn = (lang: string, world: PageFrame['world'], given: FlowsAnswer = data) => {
  const path = world === 'simulated' ? '/simulated/health/flows' : '/health/flows'
  const frame = { lang, world, path, search: {} } as Partial<PageFrame> as PageFrame
  return renderToStaticMarkup(createElement(flowsPage.component, { data: given, frame }))
}

test('counts stand by the names of provinces, in both languages, and few persons as few', () => {
  expect(drawn('en', 'recorded')).toMatch(/Anhui<\/td><td>Shanghai<\/td><td class="n">1,230/)
  expect(drawn('zh', 'recorded')).toMatch(/安徽<\/td><td>浙江<\/td><td class="n">少量<\/td>/)
  expect(drawn('zh', 'recorded')).toContain('不足10人')
  expect(drawn('en', 'simulated', { ...data, rows: data.rows.slice(0, 1) })).not.toContain('few')
})

test('a total of few is said to be few', () => {
  const few = { ...data, visits: null, persons: null, relief: null, rows: data.rows.slice(1) }
  const [, foot] = drawn('en', 'recorded', few).split('<tfoot>')
  expect(foot?.match(/<td class="n">few<\/td>/g)).toHaveLength(3)
  expect(foot).toContain('fewer than ten persons')
})

test('the file is of the page’s own world', () => {
  expect(drawn('en', 'simulated')).toContain(
    '/api/v1/simulated/health/flows?by=pair&amp;format=csv',
  )
  expect(drawn('en', 'recorded')).toContain('"/api/v1/health/flows?by=pair&amp;format=csv')
})

test('where nothing was settled, a way leads to what is simulated, and back nowhere', () => {
  const nothing = { ...data, visits: 0, rows: [] }
  expect(drawn('en', 'recorded', nothing)).toContain('/en/simulated/health/flows')
  expect(drawn('en', 'simulated', nothing)).not.toContain('href')
})
