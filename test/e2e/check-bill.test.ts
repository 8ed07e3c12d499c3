import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { accessibilityFaults, overflow_px, picture, visit } from './visit.ts'

const WORDS = {
  en: {
    example: 'Fill in an example',
    cash: /^cash/,
    person: 'Person',
    wrong: 'Sums that are wrong: 1.',
    differs: 'Amounts that differ from the rules held here, whose documents were not seen: 2.',
    fits: /third tier · long-term resident elsewhere/,
    sound: 'Nothing that could be tested is wrong.',
    how: 'How the rules come to their amounts',
    standing: 'unverified, document not seen',
    paste: 'Take the fields from an answer of the national interface',
    hint: /JSON with fields/,
    taken: '2 fields taken.',
    empty: 'Empty all',
    total: /^total cost/,
  },
  zh: {
    example: '填入示例',
    cash: /^个人现金支出/,
    person: '人员类别',
    wrong: '有 1 项之和不符。',
    differs: '有 2 项与已收录规则不一致；该规则未见原文件。',
    fits: /三级 · 异地长期居住/,
    sound: '可核对的各项均未发现错误。',
    how: '规则如何得出金额',
    standing: '未核实，未见原文',
    paste: '从国家接口应答中取值',
    hint: /的 JSON，同样不会发送/,
    taken: '已取 2 个字段。',
    empty: '全部清空',
    total: /^医疗费总额/,
  },
} as const

describe.skipIf(noBrowser !== null)('checking the own bill', () => {
  let region: RunningRegion
  let browser: Browser

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startAgain(), openBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  test.each(['en', 'zh'] as const)('finds what is wrong in %s, and sends nothing', async (lang) => {
    const words = WORDS[lang]
    const address = `${region.address}/${lang}/health/check-bill`
    const { page, complaints, leave } = await visit(browser, address, { bypassCSP: true })
    await page.waitForLoadState('networkidle')
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url()))

    await page.getByRole('button', { name: words.example }).click()
    const said = page.locator('.bill-result > [role=status]')
    expect(await said.textContent()).toBe(`${words.wrong} ${words.differs}`)
    await page.getByText(words.fits).waitFor()
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await overflow_px(page)).toBe(0)
      await picture(page, `check-bill-${lang}-${width}`)
    }

    // The fund's share at an institution of the third tier, and the cash that was missing.
    await page.locator('select').nth(3).selectOption('tertiary')
    await page.getByLabel(words.cash).fill('280.50')
    expect(await said.textContent()).toBe(words.sound)
    await page.getByText(words.how).click()
    await page.getByText(words.standing).first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByRole('button', { name: words.empty }).click()
    await page.getByText(words.paste).click()
    await page.getByLabel(words.hint).fill('{"setlinfo":{"medfee_sumamt":12.5,"hifp_pay":"3.00"}}')
    await page.getByText(words.taken).waitFor()
    expect(await page.getByLabel(words.total).inputValue()).toBe('12.5')

    expect(sent).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test.each(['en', 'zh'] as const)(
    'compares a proposal with what is in force, in %s',
    async (lang) => {
      const address = `${region.address}/${lang}/health/rules`
      const { page, complaints, leave } = await visit(browser, address, { bypassCSP: true })
      await page.waitForLoadState('networkidle')
      const sent: string[] = []
      page.on('request', (request) => sent.push(request.url()))
      const compare = page.getByRole('button', { name: lang === 'en' ? 'Compare' : '试算' })
      await page.locator('#points-tertiary').fill('five')
      expect(await compare.isDisabled()).toBe(true)

      await page.locator('#points-tertiary').fill('-5')
      await compare.click()
      const tally = page.locator('.tally dd')
      await tally.first().waitFor()
      const [winners, losers, unchanged] = (await tally.allTextContents()).map((text) =>
        Number(text.replace(',', '')),
      )
      expect(winners).toBe(0)
      expect(losers).toBeGreaterThan(1000)
      expect(Number(losers) + Number(unchanged)).toBe(20_000)
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await accessibilityFaults(page)).toEqual([])
        expect(await overflow_px(page)).toBe(0)
        await picture(page, `rule-studio-${lang}-${width}`)
      }
      // Another day is another question: the answer to the old one goes.
      await page.locator('#studio-day').fill('2023-03-01')
      expect(await tally.count()).toBe(0)
      expect(await page.locator('.policies thead th').count()).toBe(2)
      expect(sent).toEqual([])
      expect(complaints).toEqual([])
      await leave()
    },
  )
})
