import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { paste, RELEASES } from './releases.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { deskIsLive, type Visit, visit } from './visit.ts'

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

  test('whoever goes offline before the first check is told so at once, and checks once there is a network', async () => {
    for (const lang of LANGUAGES) {
      const page = await go(`/${lang}/check`)
      await page.waitForLoadState('networkidle')
      await page.context().setOffline(true)
      await page.locator('#release-text').fill(RELEASES[lang])
      // What was to fetch the reader as soon as there is a text has failed by now.
      await page.waitForTimeout(500)
      const check = page.locator('form.entry').first().locator('button[type="submit"]')
      await check.click()
      const said = page.getByRole('alert').first()
      await said.waitFor({ timeout: 10_000 })
      expect(await said.textContent()).toMatch(
        lang === 'en' ? /^You are offline.*Connect and try again/ : /^当前没有网络.*请联网后再试/,
      )
      await page.context().setOffline(false)
      await check.click()
      await page.locator('#found').waitFor()
      expect(await page.locator('.release .fig-inconsistent').count()).toBe(3)
      await open?.leave()
      open = undefined
    }
  })

  test('of a sentence it is told as well', async () => {
    const page = await go('/en/check?way=sentence')
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    const [, sentence = ''] = RELEASES.en.split('\n')
    await page.locator('#sentence').fill(sentence)
    await page.getByText(/^You are offline.*Connect and try again/).waitFor()
    await page.context().setOffline(false)
    await page.locator('#sentence').fill(`${sentence} It is new.`)
    await page.locator('.preview .fig').first().waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('a reader that is kept from coming is told of at once, and asked for again', async () => {
    const page = await go('/en/check')
    await page.waitForLoadState('networkidle')
    await page.context().route(/\/assets\/worker-/, (route) => route.abort())
    await page.locator('#release-text').fill(RELEASES.en)
    const check = page.getByRole('button', { name: 'Check the text' })
    await check.click()
    await page.getByText('what reads it didn’t come').waitFor({ timeout: 10_000 })
    await page.context().unroute(/\/assets\/worker-/)
    await check.click()
    await page.locator('#found').waitFor()
  })

  test('a reader that dies midway is told of, and another reads the text', async () => {
    const page = await go('/en/check')
    await page.addInitScript(() => {
      const begun: Worker[] = []
      const Plain = Worker
      const Kept = class extends Plain {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given)
          begun.push(this)
        }
      }
      Object.assign(window, { Worker: Kept, endWorkers: () => begun.map((one) => one.terminate()) })
    })
    await page.reload()
    await deskIsLive(page)
    await page.locator('#release-text').fill(`${RELEASES.en}\n`.repeat(800))
    await page.getByRole('button', { name: 'Check the text' }).click()
    await page.getByText('set against each other').waitFor()
    // As a browser ends one for want of memory: nobody is told.
    await page.evaluate('endWorkers()')
    await page.getByText('or was ended before it was done').waitFor({ timeout: 20_000 })
    await page.locator('#release-text').fill(RELEASES.en)
    await page.getByRole('button', { name: 'Check the text' }).click()
    await page.locator('#found').waitFor()
  })

  test('while a day is moved, and where the data can’t be asked, what was found with them stays and says of which day', async () => {
    const page = await go('/en/check')
    await page.getByLabel('Date of the release').first().fill('2024-12-04')
    await paste(page, RELEASES.en)
    await page.getByRole('button', { name: 'Test against the data' }).click()
    await page.getByText('as known on 4 December 2024').waitFor()
    const day = page.getByLabel('as known on', { exact: true })
    // Two days right after each other: the first is still being asked about when the second comes.
    await day.fill('2025-06-30')
    await day.fill('2025-12-31')
    await page.getByText('and against the data as known on 31 December 2025').waitFor()
    await page.route('**/api/v1/checks*', (route) => route.fulfill({ status: 503, body: '{}' }))
    await day.fill('2024-12-31')
    const notice = page.getByRole('alert')
    await notice.waitFor()
    expect(await notice.textContent()).toContain(
      'What is shown was found with the data as known on 31 December 2025.',
    )
    expect(await page.locator('.against:visible').textContent()).toContain('31 December 2025')
    await page.unroute('**/api/v1/checks*')
    await page.getByRole('button', { name: 'Test again' }).click()
    await page.getByText('and against the data as known on 31 December 2024').waitFor()
    expect(await notice.count()).toBe(0)
    // Whoever comes back to it with another day finds it too, and is told.
    await page.goto(`${region.address}/en/check?as-of=2025-03-31`)
    await page.getByText('Another day has been chosen since.').waitFor()
    expect(await page.locator('.against:visible').textContent()).toContain('31 December 2024')
  })
})
