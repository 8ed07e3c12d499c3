import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { paste, RELEASES } from './releases.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { type Visit, visit } from './visit.ts'

// What a person puts into the desk, where its problems are told, and which day governs it, whatever they do with the page.

describe.skipIf(noBrowser !== null)('work at the desk', () => {
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

  async function go(path: string, options: Parameters<typeof visit>[2] = {}): Promise<Page> {
    open = await visit(browser, `${region.address}${path}`, options)
    return open.page
  }

  test('of several files none is guessed, and a folder is said to be one', async () => {
    const page = await go('/en/check')
    const drop = (names: readonly string[], isFolder: boolean) =>
      page
        .locator('form.entry')
        .first()
        .evaluate(
          (form, [files, folder]) => {
            const dataTransfer = new DataTransfer()
            for (const name of files) dataTransfer.items.add(new File(['Up 5%.'], name))
            if (folder)
              File.prototype.arrayBuffer = () =>
                Promise.reject(new DOMException('', 'NotFoundError'))
            const event = { dataTransfer, bubbles: true, cancelable: true }
            form.dispatchEvent(new DragEvent('drop', event))
          },
          [names, isFolder] as const,
        )
    await drop(['a.txt', 'b.txt'], false)
    await page.getByRole('alert').getByText('These are 2 files').waitFor()
    await drop(['releases'], true)
    await page.getByRole('alert').getByText('releases can’t be read: it is a folder').waitFor()
  })

  test('where the list is below the text, a problem is told above it, and named again below', async () => {
    const page = await go('/en/check', { viewport: { width: 360, height: 780 } })
    await paste(page, RELEASES.en)
    expect(await page.locator('.problems .from').first().isVisible()).toBe(true)
    const below = page.locator('.claim-list li').first()
    expect(await below.locator('a').first().isVisible()).toBe(true)
    expect(await below.locator('.from').first().isVisible()).toBe(false)
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await page.locator('.problems').isVisible()).toBe(false)
    expect(await below.locator('.from').first().isVisible()).toBe(true)
  })

  test('whoever changes the language takes the text along', async () => {
    const page = await go('/en/check')
    await paste(page, RELEASES.en)
    await page.getByRole('link', { name: '中文' }).click()
    await page.waitForURL(/\/zh\/check/)
    await page.locator('#found').waitFor()
    expect(await page.locator('.release .fig-inconsistent').count()).toBe(3)
  })

  test('whoever changes the language or the day stays with two drafts, or with a sentence', async () => {
    const page = await go('/en/check')
    await page.getByRole('link', { name: 'A sentence' }).click()
    await page.locator('#sentence').fill(RELEASES.en.split('\n')[1] ?? '')
    await page.locator('.preview .fig').first().waitFor()
    await page.getByLabel('as known on', { exact: true }).fill('2026-01-01')
    await page.waitForURL(/as-of=2026-01-01/)
    await page.waitForURL(/way=sentence/)
    await page.getByRole('link', { name: '中文' }).click()
    await page.waitForURL(/\/zh\/check\?.*way=sentence/)
    await page.locator('.preview .fig').first().waitFor()
    expect(page.url()).toContain('as-of=2026-01-01')
    await page.getByRole('link', { name: '一份文稿' }).click()
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(/\/en\/check/)
    expect(page.url()).not.toContain('way=')
    expect(await page.locator('#release-text').isVisible()).toBe(true)
  })

  test('the text, its report and the place in it are there again after a link, Back and reloading', async () => {
    const page = await go('/en/check')
    await paste(page, `2024-12-04\n${RELEASES.en}`)
    await page.getByRole('button', { name: 'Test against the data' }).click()
    await page.getByText('against the data as known on').waitFor()
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url())
    })
    await page.locator('.release .fig', { hasText: '12 percent' }).click()
    await page.getByRole('link', { name: 'Sources' }).click()
    await page.waitForURL(/\/sources/)
    await page.goBack()
    await page.getByText('against the data as known on').waitFor()
    expect(await page.locator('.panel h2').textContent()).toBe('“12 percent”')
    await page.reload()
    await page.getByText('against the data as known on').waitFor()
    expect(await page.locator('.release .fig-inconsistent').count()).toBe(3)
    await page.getByRole('link', { name: '中文' }).click()
    await page.waitForURL(/\/zh\/check/)
    await page.getByText('已公布的数据核对').first().waitFor()
    expect(sent).toEqual([])
    await page.getByRole('button', { name: '换一份文稿' }).click()
    await page.reload()
    expect(await page.locator('#release-text').inputValue()).toBe('')
  })

  test('what stands in one way of the desk doesn’t end what another reads, also where all come back', async () => {
    const page = await go('/en/check')
    await paste(page, RELEASES.en)
    await page.getByRole('link', { name: 'Two drafts' }).click()
    await page.locator('#draft-earlier').fill(RELEASES.en)
    await page.locator('#draft-later').fill(RELEASES.en.replace('64', '66'))
    await page.getByRole('button', { name: 'Compare the drafts' }).click()
    await page.locator('.drafts .fig').first().waitFor()
    await page.getByRole('link', { name: 'A sentence' }).click()
    await page.locator('#sentence').fill(RELEASES.en.split('\n')[1] ?? '')
    await page.locator('.preview .fig').first().waitFor()
    await page.reload()
    await page.locator('.preview .fig').first().waitFor()
    await page.getByRole('link', { name: 'Two drafts' }).click()
    await page.locator('.drafts .fig').first().waitFor()
    await page.getByRole('link', { name: 'One text' }).click()
    await page.locator('#found').waitFor()
    expect(await page.locator('.desk-reading .release .fig-inconsistent').count()).toBe(3)
  })

  test('the header, the address and the report name the same day of knowledge', async () => {
    const page = await go('/en/check?as-of=2025-12-31')
    const header = page.getByLabel('as known on', { exact: true })
    expect(await header.inputValue()).toBe('2025-12-31')
    await paste(page, RELEASES.en)
    await page.getByRole('button', { name: 'Test against the data' }).click()
    await page.getByText('against the data as known on 31 December 2025').waitFor()
    expect(await header.inputValue()).toBe('2025-12-31')
    await header.fill('2026-01-01')
    await page.getByText('against the data as known on 1 January 2026').waitFor()
    expect(await header.inputValue()).toBe('2026-01-01')
    expect(page.url()).toContain('as-of=2026-01-01')
    expect(await page.locator('#toast').isVisible()).toBe(false)
  })

  test('a file let go beside the field, or on a report, is read too, and never opened in the place of the page', async () => {
    const page = await go('/en/check')
    const letGo = (on: string, text: string) =>
      page.locator(on).evaluate((element, words) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([words], 'release.txt', { type: 'text/plain' }))
        const [over, drop] = ['dragover', 'drop'].map(
          (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        )
        return [over, drop].map((event) => event !== undefined && !element.dispatchEvent(event))
      }, text)
    expect(await letGo('main h1', RELEASES.en)).toEqual([true, true])
    await page.locator('.release .fig-inconsistent').first().waitFor()
    expect(await letGo('.release', 'The port has 65 cranes.')).toEqual([true, true])
    await page.getByText('1 claim').first().waitFor()
    await page.getByRole('link', { name: 'A sentence' }).click()
    expect(await letGo('#sentence', 'The port has 66 cranes.')).toEqual([true, true])
    expect(await page.locator('.release .fig').first().textContent()).toContain('65')
  })

  test('what is missing, and what is in another language, is said', async () => {
    const page = await go('/en/check')
    await page.getByRole('button', { name: 'Check the text' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('no text yet')
    await paste(
      page,
      'Le PIB de la région a augmenté de 5,4 % en 2024 pour atteindre 3 000 milliards.',
    )
    expect(await page.locator('#found').textContent()).toBe('Neither Chinese nor English')
    await page.getByRole('button', { name: 'Another text' }).click()
    await paste(page, 'The meeting was opened in the town hall.')
    expect(await page.locator('#found').textContent()).toBe('No figures found')
    expect(await page.locator('.release').textContent()).toContain('town hall')
  })

  test('a test against the data can be stopped, and what was found before stands', async () => {
    const page = await go('/en/check')
    await page.route('**/api/v1/checks*', () => {})
    await paste(page, RELEASES.en)
    expect(await page.locator('.panel').textContent()).toContain('not yet tested against data')
    await page.getByRole('button', { name: 'Test against the data' }).click()
    await page.getByRole('progressbar').waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Test against the data' }).waitFor()
    expect(await page.locator('.release .fig-inconsistent').count()).toBe(3)
  })
})
