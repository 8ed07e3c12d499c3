import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { type Visit, visit } from './visit.ts'

describe.skipIf(noBrowser !== null)('reading the bulletin of the Yangtze River Delta', () => {
  let region: RunningRegion
  let browser: Browser
  let open: Visit | undefined

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startAgain(), openBrowser()])
  })
  afterEach(async () => {
    const complaints = open?.complaints ?? []
    await open?.leave()
    open = undefined
    expect(complaints).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  async function go(path: string, options: Parameters<typeof visit>[2] = {}) {
    open = await visit(browser, `${region.address}${path}`, options)
    return open.page
  }

  test('two clicks tell under which denominator 24.4 % held, and that the census turned it round', async () => {
    const page = await go('/en/?as-of=2024-12-04')
    await page.getByRole('link', { name: /^24\.4\s%/ }).click()
    const panel = page.getByRole('complementary', { name: 'Evidence' })
    const alternatives = panel.getByRole('group', { name: 'By denominator and vintage' })
    await alternatives.waitFor()
    const rows = (await alternatives.getByRole('row').allInnerTexts()).map((row) =>
      row.replaceAll(/\s+/g, ' ').trim(),
    )
    const since = rows.findIndex((row) => row.startsWith('since revised'))
    expect(since).toBeGreaterThan(0)
    const then = rows.slice(0, since).join('\n')
    const later = rows.slice(since).join('\n')
    expect(then).toMatch(/sum of the provinces.*24\.39 % agrees/)
    expect(then).toMatch(/national total.*24\.20 % off by/)
    expect(later).toMatch(/sum of the provinces.*24\.63 % off by/)
    expect(later).toMatch(/national total.*24\.43 % agrees/)
  })

  test('moving the knowledge date past the census changes the page without loading another', async () => {
    const page = await go('/en/?as-of=2024-12-04')
    await page.evaluate(() => {
      document.body.dataset.same = 'yes'
    })
    const mark = page.getByRole('link', { name: /^24\.4\s%/ })
    const before = await mark.getAttribute('title')
    await page.getByLabel('as known on', { exact: true }).fill('2025-12-31')
    await page.waitForURL(/as-of=2025-12-31/)
    await expect.poll(() => mark.getAttribute('title')).not.toBe(before)
    expect(await page.evaluate(() => document.body.dataset.same)).toBe('yes')
    await page.goBack()
    await expect.poll(() => mark.getAttribute('title')).toBe(before)
  })

  test('23.9 % in 2018 is shown to fit no vintage held, and R&D to compute to 3.33 %', async () => {
    const page = await go('/en/?as-of=2024-12-04')
    const panel = page.getByRole('complementary', { name: 'Evidence' })
    await page.getByRole('link', { name: /^23\.9\s%/ }).click()
    await panel
      .getByText(/computed 2[34]\.\d/)
      .first()
      .waitFor()
    expect(await panel.getByText('agrees').count()).toBe(0)
    await page.getByRole('link', { name: /^3\.34\s%/ }).click()
    await panel
      .getByText(/computed 3\.33/)
      .first()
      .waitFor()
  })

  test('by keyboard alone a figure opens, the next follows, and Esc gives the place in the text back', async () => {
    const page = await go('/en/?as-of=2024-12-04')
    const marks = page.locator('article a.fig')
    const [first, second] = [
      await marks.nth(0).getAttribute('href'),
      await marks.nth(1).getAttribute('href'),
    ]
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text')
    await marks.nth(0).focus()
    await page.keyboard.press('Enter')
    await page.locator('#panel .value').waitFor()
    expect(page.url()).toContain(first ?? 'none')
    expect(await page.evaluate(() => document.activeElement?.closest('#panel') !== null)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await page.waitForURL((url) => url.href.endsWith(second ?? 'none'))
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/en\/\?as-of/)
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('fig')
  })

  test('without script the text, the figures and their evidence are all there', async () => {
    const page = await go('/en/', { javaScriptEnabled: false })
    expect(await page.locator('article a.fig').count()).toBeGreaterThan(40)
    await page.locator('article a.fig', { hasText: /^24\.4/ }).click()
    await page.waitForURL(/\/figures\//)
    await page.getByLabel('as known on', { exact: true }).fill('2024-12-04')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/as-of=2024-12-04/)
    await page.getByText('Everything on this page is shown as it was known on').waitFor()
  })

  test('a reader who goes offline is told so, and keeps the text', async () => {
    const page = await go('/en/')
    await page.context().setOffline(true)
    await page.locator('article a.fig').first().click()
    await page.getByRole('heading', { name: 'You are offline' }).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('#panel .value').waitFor()
    // The browser itself notes the request that was cut off.
    if (open !== undefined) open = { ...open, complaints: [] }
  })

  test('the key t turns charts into tables and back', async () => {
    const page = await go('/en/figures/gdp')
    const tables = page.locator('details.as-table')
    expect(await tables.count()).toBeGreaterThan(0)
    await page.keyboard.press('t')
    expect(await page.locator('details.as-table:not([open])').count()).toBe(0)
    await page.keyboard.press('t')
    expect(await page.locator('details.as-table[open]').count()).toBe(0)
  })

  test('the same page is there in Chinese, figure by figure', async () => {
    const page = await go('/en/')
    const english = await page.locator('article a.fig').count()
    await page.getByRole('link', { name: '中文' }).click()
    await page.waitForURL(/\/zh\//)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    expect(await page.locator('article a.fig').count()).toBe(english)
    await page.getByRole('link', { name: /^24\.4%/ }).click()
    await page
      .getByRole('complementary', { name: '依据' })
      .getByText('有条件成立')
      .first()
      .waitFor()
  })

  test('the figures are searched in both languages', async () => {
    for (const [lang, word] of [
      ['en', 'share of national output'],
      ['zh', '占全国'],
    ] as const) {
      const page = await go(`/${lang}/figures`)
      await page.getByRole('searchbox').fill(word)
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=/)
      expect(await page.locator('.list > li').count()).toBeGreaterThan(0)
      await open?.leave()
    }
  })

  test('the bulletin prints on A4', async () => {
    const page = await go('/en/')
    const paper = await page.pdf({ format: 'A4' })
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(pages).toBeLessThanOrEqual(6)
  })

  test('what a reader loads before the first click holds at most 20 kB of script', async () => {
    const page = await go('/en/')
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry): entry is PerformanceResourceTiming => entry.name.endsWith('.js'))
        .map((entry) => entry.encodedBodySize),
    )
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000)
  })

  test('an address that there isn’t leads on, in the language of the address', async () => {
    const page = await go('/zh/figures/nonsense')
    expect(await page.getByRole('link', { name: '阅读公报' }).isVisible()).toBe(true)
    // A page that isn't there is answered by 404, which the browser notes.
    if (open !== undefined) open = { ...open, complaints: [] }
  })
})
