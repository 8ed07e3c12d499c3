import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import {
  accessibilityFaults,
  deskIsLive,
  overflow_px,
  picture,
  type Visit,
  visit,
} from './visit.ts'

const LANGUAGES = ['en', 'zh'] as const
/** Each theme once and each width once: layout and colours go wrong independently. */
const LOOKS = [
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 360, height: 780, colorScheme: 'dark' },
] as const

const PAGES = {
  bulletin: '/',
  'bulletin-then': '/?as-of=2024-12-04',
  bulletins: '/bulletins',
  'bulletin-figure': '/bulletins/2024-12-04/figures/gdp-share-2023',
  'bulletin-cities': '/bulletins/2024-12-04/figures/large-cities-2023',
  'bulletin-reported': '/bulletins/2024-12-04/figures/shared-instruments',
  sentences: '/sentences',
  figures: '/figures',
  'figures-none': '/figures?q=zzzz',
  figure: '/figures/gdp?place=CN-320500&period=2023',
  'figure-computed': '/figures/gdp-share',
  'figure-compared': '/figures/gdp?place=CN-SH&compare=CN-320500,CN-330100',
  'figure-none': '/figures/gdp?place=CN-SH&period=1931',
  embed: '/figures/gdp-share/embed',
  sources: '/sources',
  source: '/sources/press-conference-2024-12-04',
  places: '/places',
  place: '/places/CN-320500',
  region: '/places/CN-YRD',
  health: '/health',
  'simulated-health': '/simulated/health',
  'simulated-health-desk': '/simulated/health/desk',
  'simulated-lists': '/simulated/health/desk/lists',
  'simulated-differences': '/simulated/health/desk/differences',
  'simulated-disputes': '/simulated/health/desk/disputes',
  'simulated-receipts': '/simulated/health/desk/receipts',
  'simulated-prefunds': '/simulated/health/desk/prefunds',
  'check-bill': '/health/check-bill',
  'rule-studio': '/health/rules',
  flows: '/health/flows',
  'simulated-flows': '/simulated/health/flows',
} as const

describe.skipIf(noBrowser !== null)('every page', () => {
  let region: RunningRegion
  let browser: Browser
  /** Goes from page to page: one for each would start a process and read the house's scripts and axe anew. */
  let reader: Visit

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startAgain(), openBrowser()])
    reader = await visit(browser, 'about:blank', { bypassCSP: true })
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  describe.each(Object.entries(PAGES))('%s', (name, path) => {
    test.each(LANGUAGES)('in %s is accessible, wide and light, narrow and dark', async (lang) => {
      const { page, complaints } = reader
      const before = complaints.length
      for (const [at, { width, height, colorScheme }] of LOOKS.entries()) {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme })
        if (at === 0) {
          await page.goto(`${region.address}/${lang}${path}`, { waitUntil: 'load' })
          await deskIsLive(page)
        }
        expect(await accessibilityFaults(page), `${colorScheme} ${width}`).toEqual([])
        expect(await overflow_px(page), `${width}`).toBe(0)
        await picture(page, `${name}-${lang}-${width}`)
      }
      expect(complaints.slice(before)).toEqual([])
    })
  })

  test.each(LANGUAGES)('the open panel is accessible in %s', async (lang) => {
    for (const { width, height, colorScheme } of LOOKS) {
      const { page, complaints, leave } = await visit(browser, `${region.address}/${lang}/`, {
        viewport: { width, height },
        colorScheme,
        bypassCSP: true,
      })
      await page.locator('a.fig[data-figure="gdp-share-2023"]').first().click()
      await page.locator('#panel .value').waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await overflow_px(page)).toBe(0)
      await picture(page, `panel-${lang}-${width}`)
      expect(complaints).toEqual([])
      await leave()
    }
  })
})
