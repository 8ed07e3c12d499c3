import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { paste, RELEASES } from './releases.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { type Visit, visit } from './visit.ts'

const LANGUAGES = ['en', 'zh'] as const

describe.skipIf(noBrowser !== null)('the checker without a network', () => {
  let region: RunningRegion
  let browser: Browser
  let open: Visit | undefined

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startAgain(), openBrowser()])
  })
  afterEach(async () => {
    await open?.leave()
    open = undefined
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  async function go(path: string): Promise<Page> {
    open = await visit(browser, `${region.address}${path}`, {})
    return open.page
  }

  test('offline the text is tested against itself, and the data are asked for later', async () => {
    const page = await go('/en/check')
    await page.waitForLoadState('networkidle')
    await paste(page, RELEASES.en)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Test against the data' }).click()
    await page.getByText('You are offline').waitFor()
    expect(await page.locator('.release .fig-inconsistent').count()).toBe(3)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Test against the data' }).click()
    await page.getByText('and against the data as known on').waitFor()
  })

  test('what can’t be fetched without a network is no fault of a text, and is fetched when there is one', async () => {
    for (const lang of LANGUAGES) {
      const page = await go(`/${lang}/check`)
      await page.waitForLoadState('networkidle')
      await page.context().setOffline(true)
      const files = page.locator('input[type="file"]').first()
      const give = (name: string, text: string) =>
        files.setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
      const said = page.getByRole('alert').first()
      const words =
        lang === 'en' ? /^You are offline, and what reads/ : /^当前没有网络，而读取这类文稿/
      for (const [name, text] of [
        ['a.html', `<p>${RELEASES[lang]}</p>`],
        ['a.pdf', '%PDF-1.4 nothing'],
        ['a.txt', RELEASES[lang]],
      ] as const) {
        await give(name, text)
        await expect
          .poll(() => said.textContent(), { message: name, timeout: 15_000 })
          .toMatch(words)
        await page.locator('#release-text').fill('')
      }
      await page.context().setOffline(false)
      // A script that once failed to come is asked for again by a new page only.
      await page.reload()
      await give('a.html', `<p>${RELEASES[lang].replaceAll('\n', '</p><p>')}</p>`)
      await page.locator('#found').waitFor()
      expect(await page.locator('.release .fig-inconsistent').count()).toBe(3)
      // The browser says of each that it didn't come.
      await open?.leave()
      open = undefined
    }
  })
})
