import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { type RunningRegion, startRegion } from './running-region.ts'
import { accessibilityFaults, overflow_px, picture, visit } from './visit.ts'

const WORDS = {
  en: {
    simulated: /^Simulated/,
    // The first bill may be one that was cancelled, or one paid in full and reimbursed.
    sentences: [
      /^Of (?<total>[\d.]+) yuan, the funds paid (?<funds>[\d.]+) at the counter and the patient (?<person>[\d.]+)\./,
      /^The patient had paid all (?<total>[\d.]+) yuan .+: (?<funds>[\d.]+) is for the funds to bear, (?<person>[\d.]+) for the patient\.$/,
      /^Before it was cancelled, (?<funds>[\d.]+) of (?<total>[\d.]+) yuan fell to the funds and (?<person>[\d.]+) to the patient\.$/,
    ],
    assumed: 'Assumed for the simulation',
    amounts: 'All amounts, as the national interface names them',
  },
  zh: {
    simulated: /^模拟/,
    sentences: [
      /^总费用 (?<total>[\d.]+) 元，其中基金当场支付 (?<funds>[\d.]+) 元，个人负担 (?<person>[\d.]+) 元/,
      /^总费用 (?<total>[\d.]+) 元由个人先行全额垫付，.+基金负担 (?<funds>[\d.]+) 元，个人负担 (?<person>[\d.]+) 元。$/,
      /^撤销前，总费用 (?<total>[\d.]+) 元中基金负担 (?<funds>[\d.]+) 元，个人负担 (?<person>[\d.]+) 元。$/,
    ],
    assumed: '为模拟而设定的假设',
    amounts: '全部金额（国家接口字段）',
  },
} as const

/** The world is made beside the server's first answers. */
const WORLD_WAIT_MS_MAX = 120_000

describe.skipIf(noBrowser !== null)('a simulated bill', () => {
  let region: RunningRegion
  let browser: Browser

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([
      startRegion('yangtze-delta', { ONEDELTA_DEMONSTRATION: 'on' }),
      openBrowser(),
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  test.each(['en', 'zh'] as const)('is found and explained to anybody in %s', async (lang) => {
    const words = WORDS[lang]
    const address = `${region.address}/${lang}/simulated/health/bills`
    const { page, complaints, leave } = await visit(browser, address, { bypassCSP: true })
    await untilBills(page)
    expect(await looksRight(page, `bills-${lang}`)).toEqual([])

    await page.setViewportSize({ width: 1280, height: 900 })
    await page.locator('th.bill-number a').first().click()
    await page.waitForURL(/\/simulated\/health\/bills\/[0-9a-f-]{36}$/)
    await page.getByText(words.simulated).first().waitFor()
    const lead = (await page.locator('.bill .lead').textContent()) ?? ''
    const groups = words.sentences.map((one) => one.exec(lead)?.groups).find((one) => one)
    const [total, funds, person] = ['total', 'funds', 'person'].map((name) => groups?.[name])
    expect(total, lead).toBeDefined()
    expect(fen(funds) + fen(person)).toBe(fen(total))
    // What is assumed is called so, at each number that comes of it.
    await page.getByText(words.assumed).first().waitFor()
    const steps = await page.locator('.explained > li').count()
    expect(steps).toBeGreaterThan(5)
    await page.getByText(words.amounts).click()
    const told = page.locator('tr', { hasText: 'medfee_sumamt' }).locator('td.n')
    expect(await told.textContent()).toBe(total)
    expect(await looksRight(page, `bill-${lang}`)).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  })

  test('of the recorded world is shown to nobody who has not signed in', async () => {
    const answer = await fetch(`${region.address}/en/health/bills`, { redirect: 'manual' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/en\/sign-in\?next=/)
    const asked = await fetch(`${region.address}/api/v1/health/bills`)
    expect(asked.status).toBeGreaterThanOrEqual(401)
  })
})

async function untilBills(page: Page): Promise<void> {
  const until = performance.now() + WORLD_WAIT_MS_MAX
  while ((await page.locator('th.bill-number a').count()) === 0) {
    if (performance.now() > until) throw new Error('no simulated bill came')
    await page.waitForTimeout(1000)
    await page.reload()
  }
}

async function looksRight(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = []
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    faults.push(...(await accessibilityFaults(page)))
    if ((await overflow_px(page)) !== 0) faults.push(`${name} overflows at ${width}`)
    await picture(page, `${name}-${width}`)
  }
  return faults
}

function fen(yuan: string | undefined): bigint {
  return BigInt((yuan ?? '').replace('.', ''))
}
