import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { RELEASES } from './releases.ts'
import { type RunningRegion, startRegion } from './running-region.ts'
import { accessibilityFaults, overflow_px, picture, type Visit, visit } from './visit.ts'

const LANGUAGES = ['en', 'zh'] as const

describe.skipIf(noBrowser !== null)('receipts and drafts', () => {
  let region: RunningRegion
  let browser: Browser
  let open: Visit | undefined

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startRegion('yangtze-delta'), openBrowser()])
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

  async function go(path: string, options: Parameters<typeof visit>[2] = {}): Promise<Page> {
    open = await visit(browser, `${region.address}${path}`, options)
    return open.page
  }

  test.each(LANGUAGES)(
    'a sentence gets a permanent card with picture and embed code, in %s',
    async (lang) => {
      const page = await go(`/${lang}/check?way=sentence`, { bypassCSP: true })
      await page.locator('#sentence').fill(RELEASES[lang].split('\n')[1] ?? '')
      await page.locator('.main-act:visible').click()
      await page.waitForURL(/\/receipts\//)
      const address = page.url()
      expect(await page.locator('blockquote .fig-inconsistent').count()).toBe(3)
      const [drawn] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-png]').click(),
      ])
      expect((await readFile(await drawn.path())).subarray(1, 4).toString()).toBe('PNG')
      const embed = /src="([^"]*)"/.exec(
        (await page.locator('#embed-code').textContent()) ?? '',
      )?.[1]
      // It is for other sites: the code names this one.
      expect(embed).toContain(region.address)
      for (const [path, width] of [
        [new URL(address).pathname, 1280],
        [new URL(embed ?? '').pathname, 360],
      ] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`${region.address}${path}`)
        expect(await accessibilityFaults(page), path).toEqual([])
        expect(await overflow_px(page), path).toBe(0)
        await picture(page, `receipt-${lang}-${width}`)
      }
      await open?.leave()
      const plain = await go(new URL(address).pathname, { javaScriptEnabled: false })
      expect(await plain.locator('blockquote .fig-inconsistent').count()).toBe(3)
      expect(
        await plain.locator('.receipt-picture').evaluate((image) => image.clientWidth),
      ).toBeGreaterThan(100)
    },
  )

  test('two drafts show what changed, and both with their marks', async () => {
    const page = await go('/en/check?way=drafts')
    await page.getByLabel('Earlier draft').fill(RELEASES.en)
    await page
      .getByLabel('Later draft')
      .fill(
        `${RELEASES.en.replace('12 percent', '20 percent').replace('64', '66')} It handles 9 lines.`,
      )
    await page.getByRole('button', { name: 'Compare the drafts' }).click()
    const rows = page.getByRole('row')
    await rows.first().waitFor()
    const told = (await rows.allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' '))
    expect(told.some((row) => /^changed 12 percent .* 20 percent/.test(row))).toBe(true)
    expect(told.some((row) => /^changed 64 .*66/.test(row))).toBe(true)
    expect(told.some((row) => row.startsWith('new – 9'))).toBe(true)
    expect(told.some((row) => row.startsWith('verdict changed 46.2 million tonnes'))).toBe(true)
    expect(await page.locator('.drafts article').nth(0).locator('.fig-inconsistent').count()).toBe(
      3,
    )
    expect(await page.locator('.drafts article').nth(1).locator('.fig-inconsistent').count()).toBe(
      0,
    )
    await page.locator('.drafts article').nth(0).locator('.fig', { hasText: '12' }).click()
    const evidence = page.getByRole('complementary')
    expect(await evidence.locator('h2').textContent()).toBe('“12 percent”')
    await evidence.getByRole('link', { name: '38.5 million tonnes' }).first().click()
    expect(await evidence.locator('h2').textContent()).toBe('“38.5 million tonnes”')
    await page.keyboard.press('Escape')
    await expect.poll(() => evidence.count()).toBe(0)
  })
})
