import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { accessibilityFaults, overflow_px, picture, type Visit, visit } from './visit.ts'

// From the link in the terminal to a province's contributor, without any script: who sees what of whom.

const PASSWORD = 'seven herons over the lock'
const PLAIN = { javaScriptEnabled: false }
const LOOKS = [
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 360, height: 780, colorScheme: 'dark' },
] as const

describe.skipIf(noBrowser !== null)('people and rights', () => {
  let region: RunningRegion
  let browser: Browser
  const open: Visit[] = []

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startAgain(), openBrowser()])
  })
  afterEach(async () => {
    const complaints = open.flatMap((one) => one.complaints)
    for (const one of open.splice(0)) await one.leave()
    expect(complaints.filter((one) => !/status of 4\d\d/.test(one))).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  async function go(path: string, options: Parameters<typeof visit>[2] = PLAIN): Promise<Page> {
    const visited = await visit(browser, `${region.address}${path}`, options)
    open.push(visited)
    return visited.page
  }

  async function become(link: string, name: string, email: string | null): Promise<Page> {
    const page = await go(link)
    await page.getByLabel('Name').fill(name)
    if (email !== null) await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Open the account' }).click()
    await page.waitForURL(/\/en\/account\?notice=welcome/)
    return page
  }

  async function signIn(email: string, next: string, options = PLAIN): Promise<Page> {
    const page = await go(`/en${next}`, options)
    await page.waitForURL(/\/en\/sign-in\?next=/)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(new RegExp(`/en${next}$`))
    return page
  }

  let jiangsu = ''

  test('the first administrator invites somebody of a province, who becomes a member by the link', async () => {
    await expect.poll(region.said, { timeout: 10_000 }).toMatch(/sign-in\/link\?token=/)
    const link = /\/sign-in\/link\?token=[\w-]{43}/.exec(region.said())?.[0] ?? ''
    const ada = await become(`/en${link}`, 'Ada Lin', 'ada@example.org')
    await ada.goto(`${region.address}/en/organisations`)
    expect(await ada.getByRole('row').count()).toBe(6)
    await ada.getByRole('link', { name: 'Government of Jiangsu (example)' }).click()
    jiangsu = new URL(ada.url()).pathname.replace('/en', '')
    await ada.getByLabel('E-mail', { exact: true }).fill('bo@example.org')
    const form = ada.locator('form', { has: ada.getByLabel('E-mail', { exact: true }) })
    await form.getByLabel('administrator').check()
    await ada.getByRole('button', { name: 'Invite', exact: true }).click()
    const address = (await ada.locator('#once').textContent())?.trim() ?? ''
    await picture(ada, 'people-invited-en')
    const bo = await become(new URL(address).pathname + new URL(address).search, 'Bo Wang', null)
    await bo.goto(`${region.address}/en/organisation`)
    expect(await bo.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Government of Jiangsu (example)',
    )
    expect(await bo.getByRole('row', { name: /Bo Wang/ }).textContent()).toContain(
      'contributor, administrator',
    )
  })

  test('a province sees itself, and is told of the others no more than of what isn’t there', async () => {
    const bo = await signIn('bo@example.org', '/organisation')
    expect(
      await bo.getByRole('navigation', { name: 'People and rights' }).textContent(),
    ).not.toContain('All organisations')
    const refusal = async (path: string) => {
      const answer = await bo.goto(`${region.address}/en${path}`)
      const words = await bo.locator('main').textContent()
      return [answer?.status(), words?.replace(/Request .*/, '')]
    }
    const office = await bo.request.get(`${region.address}/api/v1/audit?limit=1`)
    expect(office.status()).toBe(200)
    const nobody = await refusal('/organisations/019400d0-0000-7000-8000-00000000dead')
    expect(nobody[0]).toBe(403)
    expect(await refusal('/organisations')).toEqual([403, expect.stringContaining('may not')])
    expect((await refusal(jiangsu))[0]).toBe(200)
  })

  test('a key is shown once, and opens what it is for', async () => {
    const bo = await signIn('bo@example.org', '/organisation')
    await bo.getByText('Make a key').first().click()
    await bo.getByLabel('What it is for').fill('Nightly export')
    await bo.getByLabel('People and rights people.*').check()
    await bo.getByRole('button', { name: 'Make a key' }).click()
    const key = (await bo.locator('#once').textContent())?.trim() ?? ''
    expect(key).toMatch(/^od_[\w-]{43}$/)
    await bo.getByRole('link', { name: 'Back to the organisation' }).click()
    expect(await bo.content()).not.toContain(key)
    const ask = (path: string) =>
      fetch(`${region.address}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } })
    expect((await ask('/organisation')).status).toBe(200)
    expect((await ask('/audit/changes/019400d0-0000-7000-8000-00000000dead/proof')).status).toBe(
      403,
    )
    await bo.getByRole('button', { name: 'Revoke the key Nightly export' }).click()
    expect((await ask('/organisation')).status).toBe(401)
  })

  test('every page is accessible, wide and light, narrow and dark, in both languages', async () => {
    const ada = await signIn('ada@example.org', '/organisations', {
      ...PLAIN,
      javaScriptEnabled: true,
      bypassCSP: true,
    } as typeof PLAIN)
    for (const [name, path] of Object.entries({
      organisation: '/organisation',
      organisations: '/organisations',
      province: jiangsu,
      rights: '/rights?programme=people',
      audit: '/audit',
      messages: '/messages',
      'audit-none': '/audit?who=nobody-of-that-name',
    }))
      for (const lang of ['en', 'zh']) {
        await ada.goto(`${region.address}/${lang}${path}`)
        for (const { width, height, colorScheme } of LOOKS) {
          await ada.setViewportSize({ width, height })
          await ada.emulateMedia({ colorScheme })
          expect(await accessibilityFaults(ada), `${name} ${lang} ${width}`).toEqual([])
          expect(await overflow_px(ada), `${name} ${lang} ${width}`).toBe(0)
          await picture(ada, `people-${name}-${lang}-${width}`)
        }
      }
  })

  test('a refused form stands again where it was, with why and with what was typed, however often', async () => {
    const ada = await signIn('ada@example.org', '/organisation')
    const form = ada.locator('form', { has: ada.getByLabel('E-mail', { exact: true }) })
    const email = ada.getByLabel('E-mail', { exact: true })
    const refusal = ada.getByRole('alert')
    for (const box of await form.getByRole('checkbox').all()) await box.uncheck()
    await email.fill('new@example.org')
    await form.getByRole('button', { name: 'Invite' }).click()
    expect(await refusal.textContent()).toMatch(/roles \(at least one of reader, .*\) is missing/)
    expect(await email.inputValue()).toBe('new@example.org')
    expect(await form.getByRole('checkbox', { checked: true }).count()).toBe(0)
    await email.fill('ada@example.org')
    await form.getByLabel('reader').check()
    await form.getByRole('button', { name: 'Invite' }).click()
    expect(await refusal.textContent()).toMatch(/ada@example.org is a member .* already/)
    expect(await form.getByLabel('reader').isChecked()).toBe(true)
    await ada.getByRole('link', { name: '中文' }).click()
    expect(await ada.getByRole('alert').count()).toBe(0)
    await ada.getByRole('button', { name: '退出本单位' }).click()
    expect(await refusal.textContent()).toContain('没有管理员')
    expect(await ada.getByRole('heading', { level: 1 }).textContent()).toContain('长三角')
  })

  test('a message that no mail took is shown once, to the office alone', async () => {
    const bo = await signIn('bo@example.org', '/organisation')
    expect((await bo.goto(`${region.address}/en/messages`))?.status()).toBe(403)
    const ada = await signIn('ada@example.org', '/messages')
    await ada.getByRole('button', { name: 'Show once: the message for bo@example.org' }).click()
    expect(await ada.locator('pre').textContent()).toMatch(/sign-in\/link\?token=[\w-]{43}/)
    await ada.getByRole('link', { name: 'Unsent messages' }).last().click()
    expect(await ada.locator('main').textContent()).not.toContain('bo@example.org')
  })

  test('the audit says who did it, for whom, by what, and what it did', async () => {
    const ada = await signIn('ada@example.org', '/audit')
    const entry = ada.locator('.entry', { hasText: 'Revoke a key' }).first()
    expect(await entry.textContent()).toMatch(
      /Bo Wang.*Government of Jiangsu \(example\) · session/,
    )
    expect(await entry.getByRole('row', { name: /revoked_at/ }).count()).toBe(1)
    await ada.getByRole('textbox', { name: 'Who' }).fill('Bo')
    await ada.getByRole('combobox', { name: 'Action' }).selectOption('people.make-key')
    await ada.locator('main').getByRole('button', { name: 'Show' }).click()
    expect(await ada.locator('.entry').count()).toBe(1)
    const csv = await ada.request.get(`${region.address}/api/v1/audit?format=csv&who=Bo`)
    expect(await csv.text()).toContain('people.make-key')
  })
})
