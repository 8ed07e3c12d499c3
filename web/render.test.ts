import { expect, test } from 'vitest'
import type { PageFrame } from '#programmes/contract/page'
import { render, routes } from './render.tsx'

function frameAt(path: string, over: Partial<PageFrame> = {}): PageFrame {
  return {
    lang: 'en',
    languages: ['zh', 'en'],
    languageNames: { zh: '中文', en: 'English' },
    regionTitle: { en: 'Three Lakes' },
    example: false,
    world: 'recorded',
    path,
    search: {},
    asOf: '2024-12-04',
    today: '2024-12-04',
    origin: 'https://example.org',
    params: {},
    viewer: null,
    ...over,
  }
}

const EMPTY = { items: [], nextCursor: null }

test('each page has a name and an address of its own', () => {
  expect(new Set(routes.map(({ name }) => name)).size).toBe(routes.length)
  expect(new Set(routes.map(({ path }) => path)).size).toBe(routes.length)
})

test('a page stands in the shell, in the language of its frame', () => {
  const { html, status } = render({
    page: 'bulletin.list',
    data: EMPTY,
    frame: frameAt('/bulletins', { lang: 'zh' }),
  })
  expect(status).toBe(200)
  expect(html).toMatch(/^<!doctype html><html lang="zh-Hans">/)
  expect(html).toContain('尚无公报')
  expect(html).toContain('href="/en/bulletins"')
})

test('a page needs no inline style or script', () => {
  for (const page of ['bulletin.list', 'problem']) {
    const { html } = render({ page, data: EMPTY, frame: frameAt('/bulletins') })
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=/)
    expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull()
  }
})

test('the knowledge date travels along links, and is dropped by none', () => {
  const frame = frameAt('/bulletins', { search: { 'as-of': '2024-01-31' }, asOf: '2024-01-31' })
  const { html } = render({ page: 'bulletin.list', data: EMPTY, frame })
  expect(html).toContain('href="/en/figures?as-of=2024-01-31"')
  expect(html).toContain('shown as it was known on 31 January 2024')
})

test('the form of the knowledge date keeps the other parameters of the page', () => {
  const frame = frameAt('/figures/gdp', { search: { place: 'CN-SH', 'as-of': '2024-01-31' } })
  const { html } = render({ page: 'problem', data: {}, frame, status: 404 })
  expect(html).toContain('<input type="hidden" name="place" value="CN-SH"/>')
  expect(html).not.toContain('type="hidden" name="as-of"')
})

test('a page that no knowledge date governs asks for none, and a problem only where one was asked', () => {
  const of = (page: string, search: PageFrame['search'] = {}, status = 200) => {
    const data = { items: [], nextCursor: null, mayBegin: false }
    return render({ page, data, frame: frameAt('/desk', { search }), status }).html
  }
  expect(of('bulletin.list')).toContain('id="knowledge"')
  for (const search of [{}, { 'as-of': '2024-01-31' }]) {
    expect(of('desk.list', search)).not.toContain('id="knowledge"')
    expect(of('desk.list', search)).not.toContain('id="then-line"')
  }
  expect(of('problem', {}, 404)).not.toContain('id="knowledge"')
  expect(of('problem', { 'as-of': 'then' }, 400)).toContain('id="knowledge"')
})

test('what somebody typed into an address is text, never markup', () => {
  const frame = frameAt('/figures', { search: { q: '"><script>alert(1)</script>' } })
  const { html } = render({ page: 'problem', data: {}, frame, status: 400 })
  expect(html).not.toContain('<script>alert')
})

test('an unknown page is a 404; a failure of ours says nothing of its inside', () => {
  expect(render({ page: 'nonsense', data: {}, frame: frameAt('/nonsense') }).status).toBe(404)
  const failed = render({
    page: 'problem',
    data: { code: 'http.internal', message: 'secret detail', requestId: 'r-1' },
    frame: frameAt('/'),
    status: 500,
  })
  expect(failed.status).toBe(500)
  expect(failed.html).not.toContain('secret detail')
  expect(failed.html).toContain('r-1')
})

test('a refusal is said in the words of its catalogue, with its remedy', () => {
  const { html } = render({
    page: 'problem',
    data: { code: 'period.unreadable', message: 'No period is written so.', remedy: 'Write 2023.' },
    frame: frameAt('/figures/gdp'),
    status: 400,
  })
  expect(html).toContain('No period is written so.')
  expect(html).toContain('Write 2023.')
})

test('a refused form stands again with the reason and what was typed, as text', () => {
  const refused = {
    to: '/desk/drafts',
    message: 'A bulletin’s name has no blanks.',
    remedy: 'Write 2027-q1.',
    fields: { bulletin: ['2027 Q1'], 'title.en': ['"><script>alert(1)</script>'], from: [''] },
  }
  const data = { items: [], nextCursor: null, mayBegin: true, models: [], today: '2024-12-04' }
  const { html } = render({ page: 'desk.list', data, frame: frameAt('/desk', { refused }) })
  expect(html).toMatch(/role="alert"><p>A bulletin’s name has no blanks.<\/p><p>Write 2027-q1.</)
  expect(html).toContain('value="2027 Q1"')
  expect(html).toContain('value="2024-12-04"')
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
  expect(html).not.toContain('<script>alert')
})

test('an example region says so on every page', () => {
  const { html } = render({
    page: 'bulletin.list',
    data: EMPTY,
    frame: frameAt('/bulletins', { example: true }),
  })
  expect(html).toContain('An example region')
})

test('a page of the simulated world says so at its top, in its title and on each printed sheet', () => {
  const at = (lang: 'en' | 'zh', world: 'recorded' | 'simulated') =>
    render({
      page: 'bulletin.list',
      data: EMPTY,
      frame: frameAt('/simulated/bulletins', { lang, world }),
    }).html
  expect(at('en', 'simulated')).toMatch(/<title>simulated · /)
  expect(at('en', 'simulated')).toContain('<body class="simulated"')
  expect(at('en', 'simulated')).toContain('these persons, bills and amounts don’t exist')
  expect(at('zh', 'simulated')).toContain('均不存在')
  expect(at('en', 'recorded')).not.toMatch(/simulated:|<title>simulated/i)
})
