import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { paste, RELEASES } from './releases.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { type Visit, visit } from './visit.ts'

describe.skipIf(noBrowser !== null)('the checker on a phone', () => {
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

  async function go(path: string): Promise<Page> {
    open = await visit(browser, `${region.address}${path}`, {
      viewport: { width: 360, height: 780 },
    })
    return open.page
  }

  test('both ends of a contradiction are linked before the text, and the mark stays in sight', async () => {
    const page = await go('/en/check')
    await paste(page, RELEASES.en)
    const problems = page.locator('.problems li').first()
    expect(await problems.locator('a').allInnerTexts()).toHaveLength(3)
    await problems.getByRole('link', { name: '38.5 million tonnes' }).click()
    const panel = page.getByRole('complementary')
    await panel.locator('.arithmetic').first().waitFor()
    const mark = await page.locator('.release .fig[aria-current="true"]').boundingBox()
    const sheet = await panel.boundingBox()
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThan(sheet?.y ?? 0)
    expect(await page.locator('.release .fig-opposed').count()).toBe(2)
  })

  test('the list below the text begins with a screen or two of claims, and leads back to the text', async () => {
    const page = await go('/en/check')
    const halls = Array.from({ length: 40 }, (_, at) => `Hall ${at + 1} drew ${311 + at} visitors.`)
    await paste(page, halls.join('\n\n'))
    const lines = page.locator('.claim-list > li')
    expect(await lines.count()).toBe(20)
    await page.getByRole('button', { name: 'Show 20 more' }).click()
    expect(await lines.count()).toBe(40)
    await page.getByRole('link', { name: 'Back to the text' }).click()
    await expect
      .poll(async () => (await page.locator('.release').boundingBox())?.y)
      .toBeLessThan(400)
  })
})
