import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { peopleWithKeys } from './people-with-keys.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { accessibilityFaults, deskIsLive, overflow_px, picture, visit } from './visit.ts'

// The journey of five figures, in the browser, by the people who would make it: asked, answered with a slip that is
// caught, signed off by a second person, returned, corrected, accepted.

const VALUES = ['90131', '28966000', '3.21', '21860', '846.8']

describe.skipIf(noBrowser !== null)('five figures of a province', () => {
  let region: RunningRegion
  let browser: Browser
  let keys: Awaited<ReturnType<typeof peopleWithKeys>>
  let address = ''

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startAgain(), openBrowser()])
    keys = await peopleWithKeys(region, 'yangtze-delta', [
      { name: 'Ann', organisation: 'CN-YRD', roles: ['analyst'] },
      { name: 'Apo', organisation: 'CN-YRD', roles: ['approver'] },
      { name: '文', organisation: 'CN-ZJ', roles: ['contributor'] },
      { name: '白', organisation: 'CN-ZJ', roles: ['contributor'] },
      { name: '孙', organisation: 'CN-ZJ', roles: ['approver'] },
      { name: 'Str', organisation: 'CN-AH', roles: ['contributor', 'approver', 'administrator'] },
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  const as = async (name: string, path: string, more = {}) => {
    const extraHTTPHeaders = keys.get(name)
    if (extraHTTPHeaders === undefined) throw new Error(`nobody is called ${name}`)
    return visit(browser, `${region.address}${path}`, { extraHTTPHeaders, ...more })
  }
  const look = async (page: Page, name: string) => {
    for (const { width, height, colorScheme } of [
      { width: 1280, height: 900, colorScheme: 'light' },
      { width: 360, height: 780, colorScheme: 'dark' },
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      expect(await accessibilityFaults(page), `${name} ${width}`).toEqual([])
      expect(await overflow_px(page), `${name} ${width}`).toBe(0)
      await picture(page, `collection-${name}-${width}`)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  /** Those of this request: the region begins with examples beside it. */
  const rowsOf = (page: Page) =>
    page.getByRole('row').filter({ hasText: /Main figures of 2024|2024年主要指标/ })

  test('the office asks for them', async () => {
    const { page, complaints, leave } = await as('Ann', '/en/collection/new', { bypassCSP: true })
    const zhejiang = page.getByRole('option', { name: /Zhejiang/ }).first()
    await page.getByLabel('Organisation').selectOption((await zhejiang.getAttribute('value')) ?? '')
    await page.getByLabel('Due').fill('2099-12-31')
    await page.getByLabel('What the request is called (English)').fill('Main figures of 2024')
    await page.getByLabel('What the request is called (中文)').fill('2024年主要指标')
    const asked = [
      ['gdp', 'CN-ZJ', '2024', 'census-5/revision'],
      ['rd-expenditure', 'CN-ZJ', '2024'],
      ['rd-intensity', 'CN-ZJ', '2024'],
      ['gdp', 'CN-330100', '2024', 'census-4/preliminary'],
      ['registered-population', 'CN-330100', '@2024-12-31'],
    ]
    for (const [index, [indicator = '', place = '', period = '', vintage]] of asked.entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Add a figure' }).click()
      const fields = page.locator('fieldset').nth(index)
      await fields.getByRole('combobox', { name: 'Figure' }).selectOption(indicator)
      await fields.getByLabel('Place').selectOption(place)
      await fields.getByLabel('Period').fill(period)
      if (vintage !== undefined) await fields.getByLabel('Vintage').selectOption(vintage)
    }
    await look(page, 'ask')
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.waitForURL(/\/collection\/requests\//)
    address = new URL(page.url()).pathname.replace(/^\/en/, '')
    expect(await page.getByRole('row').count()).toBe(6)
    await page.goto(`${region.address}/en/collection/missing`)
    expect(await rowsOf(page).count()).toBe(5)
    await look(page, 'missing')
    expect(complaints).toEqual([])
    await leave()
  })

  test('wan for yi is questioned while it is typed, and everything is saved without a button', async () => {
    const { page, complaints, leave } = await as('文', `/zh${address}`, { bypassCSP: true })
    const fields = page.locator('input[id^="value-"]')
    for (const [index, value] of VALUES.entries()) {
      await fields.nth(index).fill(value)
      await fields.nth(index).press('Enter')
    }
    const slip = page.locator('.question', { hasText: '万元填报，而非亿元' })
    await slip.waitFor()
    expect(await slip.locator('p').first().textContent()).toBe(
      '28966000约为2023年2640.2的1万倍（均以亿元计）：是否按万元填报，而非亿元？',
    )
    await page.getByText('全部内容已保存。').waitFor()
    await look(page, 'slip')
    await page.getByRole('button', { name: '提交审签' }).click()
    const refusal = page.getByRole('alert')
    await refusal.waitFor()
    expect(await refusal.textContent()).toContain('有数值存疑')
    // The unit is what was wrong.
    await page.getByLabel('第2项计量单位').selectOption('4')
    await slip.waitFor({ state: 'detached' })
    await page.getByText('全部内容已保存。').waitFor()
    await page.reload()
    expect(await page.getByLabel('第2项计量单位').inputValue()).toBe('4')
    expect(await fields.nth(1).inputValue()).toBe('28966000')
    // The refusal above is a 409, which a browser tells as if something had failed.
    expect(complaints.filter((one) => !one.includes('409'))).toEqual([])
    await leave()
  })

  test('another person who writes in the same cell is asked whose value shall stand', async () => {
    const first = await as('文', `/zh${address}`)
    const second = await as('白', `/zh${address}`)
    const fieldOf = (page: Page) => page.locator('#value-1')
    await fieldOf(first.page).fill('90200')
    await first.page.getByText('全部内容已保存。').waitFor()
    await fieldOf(second.page).fill('90300')
    const conflict = second.page.locator('.conflict')
    await conflict.waitFor()
    expect(await conflict.locator('p').textContent()).toBe(
      '文已在此填写90200 亿元。请选择保留哪一个。',
    )
    await second.page.getByRole('button', { name: '采用90200' }).click()
    expect(await fieldOf(second.page).inputValue()).toBe('90200')
    await fieldOf(second.page).fill('90131')
    await second.page.getByText('全部内容已保存。').waitFor()
    await first.leave()
    await second.leave()
  })

  test('what is written without a connection is kept and saved when there is one', async () => {
    const { page, leave } = await as('文', `/zh${address}`)
    await page.context().setOffline(true)
    await page.locator('#value-3').fill('3.22')
    await page.getByText('网络已断开').waitFor()
    await page.context().setOffline(false)
    await page.getByText('全部内容已保存。').waitFor()
    await page.reload()
    expect(await page.locator('#value-3').inputValue()).toBe('3.22')
    await leave()
  })

  test('it is confirmed, handed in, signed off by a second person, and only then seen by the office', async () => {
    const office = await as('Ann', `/en${address}`)
    expect(await office.page.getByText('not answered').count()).toBe(5)
    const writer = await as('文', `/zh${address}`)
    for (;;) {
      const open = writer.page.locator('.reason-line input').first()
      if ((await open.count()) === 0) break
      const before = await writer.page.locator('.confirmed').count()
      await open.fill('已与统计处核实')
      await open.press('Enter')
      await expect.poll(() => writer.page.locator('.confirmed').count()).toBe(before + 1)
    }
    await writer.page.getByRole('button', { name: '提交审签' }).click()
    await writer.page.getByText('待审签').first().waitFor()
    const signer = await as('孙', `/zh${address}`, { bypassCSP: true })
    await look(signer.page, 'sign')
    await signer.page.getByRole('button', { name: '审签并报送' }).click()
    await signer.page.getByText('已报送').first().waitFor()
    await office.page.reload()
    expect(await office.page.getByText('not answered').count()).toBe(0)
    await Promise.all([office, writer, signer].map(({ leave }) => leave()))
  })

  test('the office returns with a reason, a table brings it corrected, and it is accepted', async () => {
    const office = await as('Ann', `/en${address}`)
    await office.page.getByRole('button', { name: 'Return', exact: true }).click()
    await office.page.getByLabel('Reason').fill('The rate is not that of the bulletin.')
    await office.page.getByLabel('3', { exact: true }).check()
    await office.page.locator('.reason-form button').click()
    await office.page.getByText('returned for correction').first().waitFor()
    const writer = await as('文', `/zh${address}`, { bypassCSP: true })
    await writer.page.getByText('用表格填报').click()
    const link = writer.page.getByRole('link', { name: '下载 CSV 模板' })
    const headers = keys.get('文') ?? { authorization: '' }
    const found = await fetch(`${region.address}${await link.getAttribute('href')}`, { headers })
    expect(found.headers.get('content-disposition')).toContain('.csv')
    const template = await found.text()
    const upload = (content: string) =>
      writer.page
        .getByLabel('选择填好的表格')
        .setInputFiles({ name: '报送.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
    await upload(template.replace('3.22', '约3.2'))
    await writer.page.getByText('发现1处问题').waitFor()
    await look(writer.page, 'table')
    const rows = template.split('\r\n').map((row, index) => {
      const cells = row.split(',')
      if (index === 3) cells[5] = '3.20'
      if (index > 0 && cells.length === 9) cells[7] = '已核实'
      return cells.join(',')
    })
    await upload(rows.join('\r\n'))
    await writer.page.getByText('1项将更新').waitFor()
    await writer.page.getByRole('button', { name: '导入表格' }).click()
    await expect.poll(() => writer.page.locator('#value-3').inputValue()).toBe('3.20')
    await writer.page.getByRole('button', { name: '提交审签' }).click()
    await writer.page.getByText('待审签').first().waitFor()
    const signer = await as('孙', `/zh${address}`)
    await signer.page.getByRole('button', { name: '审签并报送' }).click()
    await signer.page.getByText('已报送').first().waitFor()
    await office.page.reload()
    await deskIsLive(office.page)
    await office.page.getByRole('button', { name: 'Accept' }).click()
    await office.page.getByText('accepted, not public yet').first().waitFor()
    const values = await office.page.locator('td[data-label="Value"]').allTextContents()
    expect(values).toEqual([
      '90,131CNY 100 million',
      '28,966,000CNY 10,000',
      '3.20%',
      '21,860CNY 100 million',
      '846.810,000 persons',
    ])
    await Promise.all([office, writer, signer].map(({ leave }) => leave()))
  })

  test('nothing of it is public before it is disclosed', async () => {
    const figure = `${region.address}/api/v1/figures/rd-intensity/series?place=CN-ZJ`
    const read = async () => (await fetch(figure)).text()
    expect(await read()).not.toContain('answer-')
    const sources = await (await fetch(`${region.address}/en/sources`)).text()
    expect(sources).not.toContain('Main figures of 2024')
    const approver = await as('Apo', `/en${address}`, { bypassCSP: true })
    await look(approver.page, 'accepted')
    await approver.page.getByRole('button', { name: 'Make public now' }).click()
    await approver.page.getByText('public since').first().waitFor()
    await expect
      .poll(async () => (await fetch(`${region.address}/en/sources`)).text(), { timeout: 10_000 })
      .toContain('Main figures of 2024')
    await approver.leave()
  })

  test('a stranger’s province finds nothing, and lists and what is missing are told to each side', async () => {
    const stranger = await as('Str', `/en${address}`)
    expect(await stranger.page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'There is no such page',
    )
    await stranger.leave()
    for (const [name, lang] of [
      ['Ann', 'en'],
      ['孙', 'zh'],
    ] as const) {
      const { page, leave } = await as(name, `/${lang}/collection`, { bypassCSP: true })
      expect(await rowsOf(page).count()).toBe(1)
      await look(page, `list-${lang}`)
      await page.goto(`${region.address}/${lang}/collection/missing`)
      expect(await rowsOf(page).count()).toBe(0)
      await leave()
    }
  })
})
