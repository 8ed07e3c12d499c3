import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD } from '#test/support'
import { noBrowser, openBrowser } from './browser.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { accessibilityFaults, overflow_px, picture, type Visit, visit } from './visit.ts'

// A bulletin from its first word to its edition: written by one, with another in the same text; reviewed; published.

/** A check takes seconds where others are at work as well. */
const WAIT_MS_MAX = 60_000
const SOON = { timeout: WAIT_MS_MAX }
const CITIES = 'Cities with a large output'

describe.skipIf(noBrowser !== null)('the desk', () => {
  let region: RunningRegion
  let browser: Browser
  let home = ''
  let ada: Visit
  let bo: Visit
  let draft = ''

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startAgain(), openBrowser()])
    home = region.address.replace('127.0.0.1', 'localhost')
    const link = await firstLink()
    ada = await arrive(`/en${link}`, 'Ada Lin', 'ada@example.org')
    const { members } = await api(ada.page, 'GET', '/organisation')
    await api(ada.page, 'POST', `/memberships/${members[0].membership ?? members[0].id}/roles`, {
      roles: ['administrator', 'analyst'],
    })
    const { path } = await api(ada.page, 'POST', '/invitations', {
      email: 'bo@example.org',
      roles: ['analyst', 'approver'],
    })
    bo = await arrive(`/en${path.replace(/^\/en/, '')}`, 'Bo Qian', 'bo@example.org')
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  /** It is printed soon after the address. */
  async function firstLink(): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = /\/sign-in\/link\?token=[\w-]{43}/.exec(region.said())
      if (found !== null) return found[0]
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`no link was printed:\n${region.said()}`)
  }

  async function arrive(path: string, name: string, email: string): Promise<Visit> {
    const opened = await visit(browser, `${home}${path}`)
    const { page } = opened
    page.setDefaultTimeout(WAIT_MS_MAX)
    await page.getByLabel('Name').fill(name)
    const address = page.getByLabel('E-mail address')
    if (await address.isEditable()) await address.fill(email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: /open the account/i }).click()
    await page.waitForURL(/\/en\/(account|organisation)/)
    return opened
  }

  /** The same page in a window of its own, whose policy lets the tool in. */
  async function faultsOf(page: Page): Promise<readonly string[]> {
    const storageState = await page.context().storageState()
    const viewport = page.viewportSize()
    const looked = await visit(browser, page.url(), { bypassCSP: true, storageState, viewport })
    await looked.page.waitForTimeout(1500)
    const faults = await accessibilityFaults(looked.page)
    await looked.leave()
    return faults
  }

  // biome-ignore lint/suspicious/noExplicitAny: what an interface answers is looked at here as a person would.
  function api(page: Page, method: string, path: string, body?: object): Promise<any> {
    return page.evaluate(
      async ([way, address, content]) => {
        const response = await fetch(`/api/v1${address}`, {
          method: way as string,
          ...(content === undefined
            ? {}
            : { headers: { 'content-type': 'application/json' }, body: content as string }),
        })
        if (!response.ok) throw new Error(`${address}: ${await response.text()}`)
        return response.json()
      },
      [method, path, body === undefined ? undefined : JSON.stringify(body)],
    )
  }

  const editor = (page: Page, language: string) =>
    page.getByRole('textbox', { name: `Text in ${language}` })
  const textOf = async (page: Page, lang: string): Promise<string> => {
    const { texts } = await api(page, 'GET', `/desk/drafts/${draft}`)
    return texts.find((text: { readonly lang: string }) => text.lang === lang).body
  }
  const saved = (page: Page) => page.getByRole('status').getByText('Saved').first().waitFor()

  test('a draft is begun, written, and saved as one writes', async () => {
    const { page } = ada
    await page.goto(`${home}/en/desk`)
    await page.getByLabel('Title in English').fill('A short talk')
    await page.getByLabel('Title in 中文').fill('简短讲话')
    await page.getByLabel('Name in its address').fill('short-talk')
    await page.getByLabel(/^Date/).fill('2024-12-04')
    await picture(page, 'desk-list-en')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.waitForURL(/\/en\/desk\/drafts\//)
    draft = /drafts\/([\w-]+)/.exec(page.url())?.[1] ?? ''
    await editor(page, 'English').click()
    await page.keyboard.type('# Cities\n\nIn 2023 the delta had ')
    await saved(page)
    expect(await textOf(page, 'en')).toBe('# Cities\n\nIn 2023 the delta had ')
  })

  test('a figure is picked by keyboard with words that are true, and put into both texts', async () => {
    const { page } = ada
    await page.keyboard.press('Control+.')
    await page.keyboard.type('trillion')
    await page.getByRole('button', { name: CITIES, exact: true }).first().click()
    await page.getByLabel('Period').selectOption('2023')
    const offers = page.locator('.draft-panel .desk-list li')
    await offers.first().waitFor()
    await picture(page, 'desk-offers-en')
    await offers.first().getByRole('button', { name: 'Insert in English' }).click()
    await editor(page, 'English').getByText('large-cities-2023').waitFor()
    await page.keyboard.type('.')
    await expect
      .poll(() => textOf(page, 'en'), SOON)
      .toMatch(/the delta had at least \{% figure id="large-cities-2023" \/%\}\.$/)
    await page.getByRole('button', { name: /^To look at/ }).click()
    await page.getByText('This text is empty').waitFor()
    await editor(page, '中文').click()
    await page.keyboard.insertText('# 城市\n\n2023年，长三角有')
    const missing = page.locator('.draft-panel li', { hasText: 'stands in the other language' })
    await missing.getByRole('button', { name: /^Insert at the cursor/ }).click()
    await editor(page, '中文').getByText('large-cities-2023').waitFor()
    await page.keyboard.insertText('。')
    await page.getByText('Nothing to look at.').waitFor()
    await expect
      .poll(() => textOf(page, 'zh'), SOON)
      .toContain('有不低于{% figure id="large-cities-2023" /%}。')
    await picture(page, 'desk-draft-en')
    expect(await faultsOf(page)).toEqual([])
  })

  test('a false sentence is marked in its place, and F8 goes there', async () => {
    const { page } = ada
    await editor(page, 'English').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\n\nOutput rose by 35% from 40 million to 50 million tonnes in 2023.')
    const item = page.locator('.item-error').filter({ hasText: '35%' })
    await item.waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    const marked = await page.evaluate(
      `document.querySelector('.editor-place').shadowRoot.getSelection?.().toString() ?? ''`,
    )
    expect(marked).toMatch(/35%|40 million|50 million/)
    await picture(page, 'desk-false-en')
    await page.keyboard.press('Control+Home')
    await editor(page, 'English').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => textOf(page, 'en'), SOON).not.toContain('35%')
  })

  test('two people write in one text and see each other', async () => {
    const [one, other] = [ada.page, bo.page]
    await other.goto(`${home}/en/desk/drafts/${draft}`)
    await other.getByText('Also here: Ada Lin').waitFor()
    await editor(one, 'English').click()
    await editor(other, 'English').click()
    await one.keyboard.press('Control+End')
    await other.keyboard.press('Control+Home')
    await Promise.all([
      one.keyboard.type(' Ada was here.', { delay: 30 }),
      other.keyboard.type('Bo was here.\n\n', { delay: 30 }),
    ])
    await expect
      .poll(
        async () =>
          [
            await editor(one, 'English').textContent(),
            await editor(other, 'English').textContent(),
          ].every((text) => text?.includes('Ada was here.') && text?.includes('Bo was here.')),
        { timeout: 60_000 },
      )
      .toBe(true)
    await picture(other, 'desk-two-en')
    expect(await textOf(one, 'en')).toMatch(/^Bo was here\.\n\n# Cities[\s\S]* Ada was here\.$/)
  })

  test('what is written without a network is there on return, also in a tab that was closed', async () => {
    const context = bo.page.context()
    const page = await context.newPage()
    await page.goto(`${home}/en/desk/drafts/${draft}`)
    await editor(page, 'English').click()
    await page.keyboard.press('Control+End')
    await context.setOffline(true)
    await page.keyboard.type(' Kept.')
    await page.getByText('No connection').waitFor()
    await page.waitForTimeout(600)
    await page.close({ runBeforeUnload: false })
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(`${home}/en/desk/drafts/${draft}`)
    await again.getByText('are in the text now').waitFor()
    await expect.poll(() => textOf(again, 'en'), SOON).toContain('Kept.')
    expect((await textOf(again, 'en')).match(/Kept\./g)).toHaveLength(1)
    await again.close()
  })

  test('a comment stays with its words, and is answered and dealt with', async () => {
    const [one, other] = [ada.page, bo.page]
    await editor(one, 'English').getByText('Cities').first().dblclick()
    await one.keyboard.press('Control+Alt+c')
    await one.keyboard.type('Which ones?')
    await one.getByRole('button', { name: 'Comment', exact: true }).click()
    await other.getByRole('button', { name: /^Comments/ }).click()
    await other.getByText('Which ones?').waitFor()
    await other.getByLabel('Answer').fill('These nine.')
    await other.getByRole('button', { name: 'Answer' }).click()
    await one.getByText('These nine.').waitFor()
    await picture(one, 'desk-comments-en')
    await one.getByRole('button', { name: 'Dealt with' }).click()
    await one.getByText('Dealt with (1)').waitFor()
  })

  test('versions are compared word by word, and one is restored', async () => {
    const { page } = ada
    await page.goto(`${home}/en/desk/drafts/${draft}/history?text=en&from=1`)
    await page.locator('.compared ins').first().waitFor()
    await picture(page, 'desk-history-en')
    expect(await faultsOf(page)).toEqual([])
    expect(await overflow_px(page)).toBe(0)
    const before = await textOf(page, 'en')
    await page.goto(`${home}/en/desk/drafts/${draft}/history?text=en&from=2`)
    await page.getByRole('button', { name: /^Make the text what it was/ }).click()
    await page.waitForURL(/history$/)
    expect((await textOf(page, 'en')).length).toBeLessThan(before.length)
    const { comparison } = await api(page, 'GET', `/desk/drafts/${draft}/history?text=en&from=0`)
    const version = comparison.newest - 1
    await api(page, 'POST', `/desk/drafts/${draft}/texts/en/restored`, { version })
    expect(await textOf(page, 'en')).toBe(before)
  })

  test('it reads on a phone, one text above the other, in Chinese and in the dark', async () => {
    const state = await ada.page.context().storageState()
    const phone = await visit(browser, `${home}/zh/desk/drafts/${draft}`, {
      ...{ viewport: { width: 360, height: 780 }, colorScheme: 'dark', storageState: state },
    })
    await phone.page.getByRole('textbox', { name: '中文正文' }).waitFor()
    await phone.page.getByText('待处理').first().waitFor()
    await phone.page.waitForTimeout(2500)
    await picture(phone.page, 'desk-draft-zh-360-dark')
    expect(await overflow_px(phone.page)).toBe(0)
    expect(await faultsOf(phone.page)).toEqual([])
    await phone.page.goto(`${home}/zh/desk`)
    await picture(phone.page, 'desk-list-zh-360-dark')
    expect(await overflow_px(phone.page)).toBe(0)
    expect(phone.complaints).toEqual([])
    await phone.leave()
  })

  test('no page for people who signed in is wider than a phone, or says a knowledge date', async () => {
    const storageState = await ada.page.context().storageState()
    const viewport = { width: 360, height: 780 }
    const phone = await visit(browser, `${home}/en/desk`, { viewport, storageState })
    const drafts = `/desk/drafts/${draft}`
    for (const path of [
      ...['/desk', drafts, `${drafts}/history?text=en&from=0`],
      ...['/collection', '/collection/missing', '/collection/new'],
      ...['/organisation', '/organisations', '/rights', '/audit', '/messages', '/deliveries'],
      ...['/account', '/subscriptions'],
    ])
      for (const lang of ['en', 'zh']) {
        const answer = await phone.page.goto(`${home}/${lang}${path}`)
        expect(answer?.status(), path).toBe(200)
        expect(await overflow_px(phone.page), `${lang} ${path}`).toBe(0)
        expect(await phone.page.locator('#knowledge').count(), `${lang} ${path}`).toBe(0)
      }
    expect(phone.complaints).toEqual([])
    await phone.leave()
  })

  test('one submits, another approves and publishes, and everybody reads it then', async () => {
    const [one, other] = [ada.page, bo.page]
    await one.goto(`${home}/en/desk/drafts/${draft}`)
    const stranger = await visit(browser, `${home}/en/bulletins/short-talk`)
    expect(await stranger.page.getByRole('heading', { level: 1 }).textContent()).toMatch(/no such/i)
    await one.getByRole('button', { name: /^Way/ }).click()
    await one.getByRole('button', { name: 'Submit for review' }).click()
    await one.locator('.draft-submitted').waitFor()
    expect(await one.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    await other.goto(`${home}/en/desk/drafts/${draft}`)
    await other.getByRole('button', { name: /^Way/ }).click()
    await picture(other, 'desk-review-en')
    await other.getByRole('button', { name: 'Approve' }).click()
    await other.locator('.draft-approved').waitFor()
    await other.getByRole('button', { name: 'Publish now' }).click()
    await other.locator('.draft-published').waitFor()
    await stranger.page.goto(`${home}/en/bulletins/short-talk`)
    await stranger.page.getByRole('heading', { name: 'A short talk' }).waitFor()
    await stranger.leave()
  })

  test('under embargo an edition may be withdrawn, and goes back to be written', async () => {
    const [one, other] = [ada.page, bo.page]
    const day = '2024-12-04'
    const title = { en: 'Too early', zh: '为时过早' }
    const texts = { en: 'Nothing is stated.', zh: '未写明任何内容。' }
    const figure = {
      ...{ id: 'cities', programme: 'economy', indicator: 'large-cities', place: 'CN-YRD' },
      ...{ period: '2023', value: '9', precision: 0, unit: 'places', bound: 'at-least' },
    }
    const tag = '{% figure id="cities" /%}'
    const { id } = await api(one, 'POST', '/desk/drafts', {
      ...{ bulletin: 'too-early', title, date: day, figures: [figure] },
      texts: { en: `${texts.en} ${tag}`, zh: `${texts.zh}${tag}` },
    })
    const at = `/desk/drafts/${id}`
    await api(one, 'POST', `${at}/submitted`, {})
    await api(other, 'POST', `${at}/approved`, {})
    await other.goto(`${home}/en${at}`)
    await other.getByRole('button', { name: /^Way/ }).click()
    await other.getByRole('button', { name: 'Freeze now, out at the moment' }).click()
    await other.getByText('Say the moment first.').waitFor()
    const moment = await other.evaluate(() =>
      new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 16),
    )
    await other.getByLabel(/^Moment of publication/).fill(moment)
    await other.getByRole('button', { name: 'Freeze now, out at the moment' }).click()
    await other.locator('.draft-published').waitFor()
    const withdraw = other.getByRole('button', { name: /^Withdraw the edition/ })
    await withdraw.click()
    await other.getByText('Say why.').waitFor()
    await other.getByLabel('Words to it').fill('A sentence is missing.')
    await withdraw.click()
    await other.locator('.draft-returned').waitFor()
    await other.goto(`${home}/zh/editions/too-early-1`)
    await other.getByText('A sentence is missing.').waitFor()
    await picture(other, 'desk-withdrawn-zh')
    const stranger = await visit(browser, `${home}/en/editions/too-early-1`)
    expect(await stranger.page.getByRole('heading', { level: 1 }).textContent()).toMatch(/no such/i)
    expect(await stranger.page.content()).not.toContain('A sentence is missing.')
    await stranger.leave()
  })

  test('nobody else sees a draft, and the browser complained of nothing', async () => {
    const stranger = await visit(browser, `${home}/en/desk/drafts/${draft}`)
    expect(await stranger.page.content()).not.toContain('Ada was here')
    await stranger.leave()
    const complaints = [...ada.complaints, ...bo.complaints]
    expect(
      complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|status of 4\d\d/.test(one)),
    ).toEqual([])
  })
})
