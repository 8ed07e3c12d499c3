import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD } from '#test/support'
import { noBrowser, openBrowser } from './browser.ts'
import { type RunningRegion, startRegion } from './running-region.ts'
import { accessibilityFaults, picture, visit } from './visit.ts'

// An installation that asks a second step of administrators at once: until there is one, nothing is open to them but the page
// where it is set up, and what everybody may read.

describe.skipIf(noBrowser !== null)('an administrator without a second step', () => {
  let region: RunningRegion
  let browser: Browser
  let home = ''

  beforeAll(async () => {
    const now = { ONEDELTA_SECOND_STEP_DAYS: '0' }
    ;[region, browser] = await Promise.all([startRegion('yangtze-delta', now), openBrowser()])
    // Passkeys are made for names.
    home = region.address.replace('127.0.0.1', 'localhost')
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  const told = (page: Page) => page.locator('.account [role=status]').allTextContents()

  async function refusalOf(page: Page): Promise<string> {
    return page.evaluate(async () => {
      const answer = await fetch('/api/v1/audit')
      return `${answer.status} ${(await answer.json()).code ?? ''}`
    })
  }

  test('is led to the account and told why, sets up a passkey, and is let in', async () => {
    await expect.poll(region.said, { timeout: 10_000 }).toMatch(/sign-in\/link\?token=/)
    const link = /\/sign-in\/link\?token=[\w-]{43}/.exec(region.said())?.[0] ?? ''
    const { page, leave } = await visit(browser, `${home}/en${link}`, { bypassCSP: true })
    await page.getByLabel('Name').fill('Ada Lovelace')
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Open the account' }).click()
    await page.waitForURL(/\/en\/account\?notice=welcome/)

    for (const path of ['/organisation', '/audit', '/desk', '/collection']) {
      await page.goto(`${home}/en${path}`)
      expect(new URL(page.url()).pathname, path).toBe('/en/account')
    }
    expect((await told(page)).join()).toContain('Administrators need a second step')
    expect(await accessibilityFaults(page)).toEqual([])
    await picture(page, 'account-second-step-due')
    expect(await refusalOf(page)).toBe('403 action.second-step-due')
    // What everybody may read stays open, and Chinese says the same.
    await page.goto(`${home}/en/`)
    expect(new URL(page.url()).pathname).toBe('/en/')
    await page.goto(`${home}/zh/audit`)
    expect((await told(page)).join()).toContain('管理员须启用第二步验证')

    await page.goto(`${home}/en/account`)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.waitForURL(/notice=passkey-added/)
    await page.goto(`${home}/en/audit`)
    expect(new URL(page.url()).pathname).toBe('/en/audit')

    // The password alone isn't enough any more, and doesn't change what is.
    await page.goto(`${home}/en/account`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(/\/en\/account$/)
    expect((await told(page)).join()).toContain('your password alone')
    await page.getByRole('button', { name: 'Remove' }).click()
    expect(await page.getByRole('alert').first().textContent()).toContain('only after coming in')
    await page.goto(`${home}/en/audit`)
    expect(new URL(page.url()).pathname).toBe('/en/account')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL(/\/en\/account$/)
    expect((await told(page)).join('')).toBe('')
    await page.goto(`${home}/en/audit`)
    expect(new URL(page.url()).pathname).toBe('/en/audit')
    await leave()
  })
})
