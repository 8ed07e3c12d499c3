import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { type RunningRegion, startRegion } from './running-region.ts'
import { accessibilityFaults, overflow_px, picture, visit } from './visit.ts'

const PAGES = ['/', '/sentences', '/figures', '/figures/gdp-share', '/sources', '/places'] as const

describe.skipIf(noBrowser !== null)('the template region, with other languages and money', () => {
  let region: RunningRegion
  let browser: Browser

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startRegion('template'), openBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  test.each(['fr', 'en'])('says on every page that it is an example, in %s', async (lang) => {
    for (const path of PAGES) {
      const { page, complaints, leave } = await visit(browser, `${region.address}/${lang}${path}`, {
        viewport: { width: 360, height: 780 },
        bypassCSP: true,
      })
      expect(await page.getByRole('note').isVisible(), path).toBe(true)
      expect(await accessibilityFaults(page), path).toEqual([])
      expect(await overflow_px(page), path).toBe(0)
      await picture(page, `template-${lang}-${path.replaceAll('/', '_')}`)
      expect(complaints, path).toEqual([])
      await leave()
    }
  })

  test('opens a figure of its bulletin to its alternatives', async () => {
    const { page, complaints, leave } = await visit(browser, `${region.address}/en/`)
    await page.locator('a.fig[data-figure="gdp-share-2023"]').click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('group', { name: 'By denominator and vintage' }).waitFor()
    expect(await panel.locator('.value').textContent()).toContain('40.6')
    expect(complaints).toEqual([])
    await leave()
  })

  test('has no Chinese page', async () => {
    expect((await fetch(`${region.address}/zh/`)).status).toBe(404)
  })
})
