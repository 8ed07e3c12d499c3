import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD } from '#test/support'
import { noBrowser, openBrowser } from './browser.ts'
import { paste, RELEASES } from './releases.ts'
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

describe.skipIf(noBrowser !== null)('receipts and drafts', () => {
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
      const height = Number(/height="(\d+)"/.exec((await codeAt(page, address)) ?? '')?.[1])
      for (const width of [360, 700]) {
        await page.setViewportSize({ width, height })
        await page.goto(embed ?? '')
        expect(await scrolledIn(page), `${width}`).toEqual([])
        // In a frame that is too low for it the way to the receipt stays in sight.
        await page.setViewportSize({ width, height: 280 })
        const way = await page.locator('.embed-way').boundingBox()
        expect((way?.y ?? 280) + (way?.height ?? 0)).toBeLessThanOrEqual(280)
      }
      await open?.leave()
      const plain = await go(new URL(address).pathname, { javaScriptEnabled: false })
      expect(await plain.locator('#embed-code').textContent()).toContain(`src="${embed}"`)
      expect(await plain.locator('blockquote .fig-inconsistent').count()).toBe(3)
      expect(
        await plain.locator('.receipt-picture').evaluate((image) => image.clientWidth),
      ).toBeGreaterThan(100)
    },
  )

  test('a whole release, and a sentence without a figure, get no receipt, and are told why', async () => {
    const page = await go('/en/check?way=sentence')
    const field = page.locator('#sentence')
    await field.fill(`${RELEASES.en}\n`.repeat(9))
    expect(await page.getByRole('alert').textContent()).toContain('Nothing was cut off')
    expect(await page.locator('.main-act:visible').isDisabled()).toBe(true)
    await field.fill('The weather is fine today.')
    await page.getByText('No figure was found in it').waitFor()
    expect(await page.locator('.main-act:visible').isDisabled()).toBe(true)
  })

  test('an address without a language, on a picture for instance, leads to the receipt', async () => {
    const page = await go('/check?way=sentence', { locale: 'en-GB' })
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/check?way=sentence')
    await page.locator('#sentence').fill(RELEASES.en.split('\n')[1] ?? '')
    await page.locator('.main-act:visible').click()
    await page.waitForURL(/\/receipts\//)
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const picture = await fetch(`${region.address}/api/v1/receipts/${id}?format=svg&lang=en`)
    const { host } = new URL(region.address)
    expect(await picture.text()).toContain(`${host}/receipts/${id}<`)
    const head = await page.content()
    expect(head).toContain(`property="og:image" content="${region.address}/api/v1/receipts/${id}`)
    await page.goto(`${region.address}/receipts/${id}`)
    expect(new URL(page.url()).pathname).toBe(`/en/receipts/${id}`)
  })

  test('an embedded receipt that there is not says so in one line, without the site around it', async () => {
    const answer = await fetch(`${region.address}/zh/embed/receipts/none`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *')
    const html = await answer.text()
    expect(html).toContain('没有编号为 none 的核对凭条')
    expect(html).not.toContain('shell-nav')
  })

  test('two drafts show which problems were solved, what else changed, and both with their marks', async () => {
    const page = await go('/en/check?way=drafts')
    await page.getByRole('button', { name: 'Compare the drafts' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Two drafts are wanted')
    await page.getByLabel('Earlier draft').fill(RELEASES.en)
    await page
      .getByLabel('Later draft')
      .fill(
        `${RELEASES.en.replace('12 percent', '20 percent').replace('64', '66')} It handles 9 lines.`,
      )
    await page.getByRole('button', { name: 'Compare the drafts' }).click()
    const rows = page.getByRole('row')
    await rows.first().waitFor()
    expect(await page.getByRole('heading', { name: '1 problem solved' }).count()).toBe(1)
    const told = (await rows.allInnerTexts()).slice(1).map((row) => row.replaceAll(/\s+/g, ' '))
    expect(told).toHaveLength(3)
    expect(told[0]).toMatch(/^problem solved .*12 percent.* 20 percent .*fits now/)
    expect(told[1]).toMatch(/^changed 64 .*66/)
    expect(told[2]).toMatch(/^new not in this draft 9/)
    const [before, after] = [0, 1].map((at) => page.locator('.drafts article').nth(at))
    expect(await before?.locator('.fig-inconsistent').count()).toBe(3)
    expect(await after?.locator('.fig-inconsistent').count()).toBe(0)
    expect(await after?.locator('.turned').allInnerTexts()).toEqual([
      'solved',
      'solved',
      'solved',
      'changed',
      'new',
    ])
    await before?.locator('.fig', { hasText: '12' }).click()
    const evidence = page.getByRole('complementary')
    expect(await evidence.locator('h2').textContent()).toBe('“12 percent”')
    // The draft of the claim and its evidence share the screen; neither lies over the other.
    expect(await after?.isVisible()).toBe(false)
    await evidence.getByRole('link', { name: '38.5 million tonnes' }).first().click()
    expect(await evidence.locator('h2').textContent()).toBe('“38.5 million tonnes”')
    await page.keyboard.press('Escape')
    await expect.poll(() => evidence.count()).toBe(0)
    expect(await after?.isVisible()).toBe(true)
  })

  test('what is typed before the script comes is kept, and sends nothing', async () => {
    const { page, leave } = await visit(browser, region.address)
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/check-*.js', async (route) => {
      await released
      await route.continue()
    })
    await page.goto(`${region.address}/en/check?way=drafts`, { waitUntil: 'commit' })
    const later = RELEASES.en.replace('64', '66')
    await page.getByLabel('Earlier draft').fill(RELEASES.en)
    const date = page.getByLabel('Date of the release').locator('visible=true')
    await date.fill('2024-12-04')
    await page.getByRole('button', { name: 'Compare the drafts' }).click()
    await page.getByLabel('Later draft').fill(later.slice(0, -1))
    release()
    await deskIsLive(page)
    // Whoever was typing goes on.
    await page.keyboard.type(later.slice(-1))
    expect(await page.getByLabel('Earlier draft').inputValue()).toBe(RELEASES.en)
    expect(await page.getByLabel('Later draft').inputValue()).toBe(later)
    expect(await date.inputValue()).toBe('2024-12-04')
    await page.getByRole('button', { name: 'Compare the drafts' }).click()
    await page.getByRole('row').first().waitFor()
    await leave()
  })

  test('two drafts are tested against the data when told to, and saved', async () => {
    const page = await go('/en/check?way=drafts')
    await page.getByLabel('Earlier draft').fill(RELEASES.en)
    await page.getByLabel('Later draft').fill(RELEASES.en.replace('64', '66'))
    await page.getByLabel('Date of the release').locator('visible=true').fill('2024-12-04')
    await page.getByRole('button', { name: 'Compare the drafts' }).click()
    const asked: unknown[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') asked.push(request.postDataJSON())
    })
    await page.getByRole('button', { name: 'Test both against the data' }).click()
    await page.getByText('Both were tested against themselves and against the data').waitFor()
    expect(asked).toMatchObject([{ date: '2024-12-04' }, { date: '2024-12-04' }])
    await page.getByText('Save the comparison').click()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    expect((await readFile(await saved.path())).toString('utf8')).toContain('changed,64,')
    await page.getByLabel('as known on', { exact: true }).fill('2025-12-31')
    await page.getByText('against the data as known on 31 December 2025').waitFor()
  })

  test('an analyst of the office says what words mean beside the claim, and the text is tested again', async () => {
    await expect.poll(region.said, { timeout: 10_000 }).toMatch(/sign-in\/link\?token=/)
    const link = /\/sign-in\/link\?token=[\w-]{43}/.exec(region.said())?.[0] ?? ''
    const page = await go(`/en${link}`, { bypassCSP: true })
    await page.getByLabel('Name').fill('Ada Lin')
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: /open the account/i }).click()
    await page.waitForURL(/\/en\/(account|organisation)/)
    await page.goto(`${region.address}/en/check`)
    await deskIsLive(page)
    await paste(page, 'In 2023 the municipal product of Shanghai was 4.72 trillion yuan.')
    await page.getByRole('button', { name: 'Test against the data' }).click()
    await page.locator('.release .fig-no-data').click()
    const panel = page.getByRole('complementary')
    await panel.getByText('No indicator of this site fits it.').waitFor()
    await panel.getByText('Correct the match').click()
    await panel.getByRole('option', { name: 'Gross domestic product', exact: true }).waitFor({
      state: 'attached',
    })
    await panel.getByLabel('The indicator that they mean').selectOption('gdp')
    expect(await accessibilityFaults(page)).toEqual([])
    await panel.getByRole('button', { name: 'Remember, and test again' }).click()
    await panel.getByText('corrected by Ada Lin').waitFor()
    await picture(page, 'check-corrected-en-1280')
    expect(await page.locator('.release .fig-no-data').count()).toBe(0)
    await panel.getByText('Take the correction back').click()
    await panel.getByText('Ada Lin said on').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await panel.getByRole('button', { name: 'Take back, and test again' }).click()
    await panel.getByText('No indicator of this site fits it.').waitFor()
    expect(await page.locator('.release .fig-no-data').count()).toBe(1)
  })
})

async function codeAt(page: Page, address: string): Promise<string | null> {
  await page.goto(address)
  return page.locator('#embed-code').textContent()
}

/** What is higher than the room that it has in an embedded receipt, apart from the arithmetic. */
async function scrolledIn(page: Page): Promise<readonly string[]> {
  return page
    .locator('html, .embed-card')
    .evaluateAll((boxes) =>
      boxes
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
        .map(({ className }) => className),
    )
}
