import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, PASSWORD } from '#test/support'
import { noBrowser, openBrowser } from './browser.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { accessibilityFaults, overflow_px, picture, type Visit, visit } from './visit.ts'

// From the link in the terminal to an account with a second step, without any script; then passkeys, with one.

const EMAIL = 'ada@example.org'
const PLAIN = { javaScriptEnabled: false }
const LOOKS = [
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 360, height: 780, colorScheme: 'dark' },
] as const

describe.skipIf(noBrowser !== null)('signing in', () => {
  let region: RunningRegion
  let browser: Browser
  let open: Visit | undefined
  /** Passkeys are made for names. */
  let home = ''
  let recoveryCodes: readonly string[] = []

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startAgain(), openBrowser()])
    home = region.address.replace('127.0.0.1', 'localhost')
  })
  afterEach(async () => {
    const complaints = open?.complaints ?? []
    await open?.leave()
    open = undefined
    expect(complaints.filter((one) => !/status of 4\d\d/.test(one))).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  async function go(path: string, options: Parameters<typeof visit>[2] = {}): Promise<Page> {
    open = await visit(browser, `${home}${path}`, options)
    return open.page
  }

  async function signIn(page: Page, password = PASSWORD): Promise<void> {
    await page.getByLabel('E-mail address').fill(EMAIL)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  async function firstLink(): Promise<string> {
    await expect.poll(region.said, { timeout: 10_000 }).toMatch(/sign-in\/link\?token=/)
    return /\/sign-in\/link\?token=[\w-]{43}/.exec(region.said())?.[0] ?? ''
  }

  test('the link in the terminal makes the administrator, once, with a password that is one', async () => {
    const link = await firstLink()
    const page = await go(`/en${link}`, PLAIN)
    const typed = async (password: string) => {
      await page.getByLabel('Name').fill('Ada Lovelace')
      await page.getByLabel('E-mail address').fill(EMAIL)
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Open the account' }).click()
    }
    await typed('lovelace1234')
    expect(await page.getByRole('alert').textContent()).toContain('easy to guess')
    expect(await page.getByLabel('Name').inputValue()).toBe('Ada Lovelace')
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('')
    await typed(PASSWORD)
    await page.waitForURL(/\/en\/account\?notice=welcome/)
    expect(await page.locator('.account-head').textContent()).toContain(EMAIL)
    await page.goto(`${home}/en${link}`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'This link opens nothing',
    )
  })

  test('a wrong password is said, and a right one leads where one wanted to go', async () => {
    const page = await go('/en/account', PLAIN)
    await page.waitForURL(/\/en\/sign-in\?next=/)
    await signIn(page, 'not the right one')
    expect(await page.getByRole('alert').textContent()).toContain('do not belong together')
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(EMAIL)
    await signIn(page)
    await page.waitForURL(/\/en\/account$/)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/en\/sign-in\?notice=signed-out/)
  })

  test('a second step is set up by a picture, and asked for from then on', async () => {
    const page = await go('/en/sign-in', PLAIN)
    await signIn(page)
    const section = page.locator('#authenticator')
    await section.getByLabel('Present password').fill(PASSWORD)
    await section.getByRole('button', { name: 'Set up' }).click()
    await page.getByRole('img', { name: 'QR code' }).waitFor()
    await picture(page, 'account-authenticator-en')
    recoveryCodes = await page.locator('.recovery-codes code').allTextContents()
    expect(recoveryCodes).toHaveLength(10)
    await page.getByLabel('Code', { exact: true }).fill('000000')
    await page.getByRole('button', { name: 'Turn on' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('not right')
    const address = (await page.locator('input[name=address]').getAttribute('value')) ?? ''
    await page.getByLabel('Code', { exact: true }).fill(codeOf(address))
    await page.getByRole('button', { name: 'Turn on' }).click()
    await page.waitForURL(/notice=authenticator/)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(page)
    await page.waitForURL(/\/en\/sign-in\/code/)
    await picture(page, 'account-code-en')
    await page.getByLabel('Code', { exact: true }).fill(codeOf(address, 1))
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL(/\/en\/account$/)
    expect(await page.locator('.sessions').textContent()).toContain('password and code')
  })

  test('a passkey is added, and signs in by itself, both steps in one', async () => {
    const page = await go('/en/sign-in')
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
    await signIn(page)
    await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[0] ?? '')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL(/\/en\/account$/)
    await page.getByLabel('What you call it').fill('Laptop')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.waitForURL(/notice=passkey-added/)
    expect(await page.locator('#passkeys').textContent()).toContain('Laptop')
    await picture(page, 'account-passkey-en')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL(/\/en\/account$/)
    expect(await page.locator('.sessions').textContent()).toContain('passkey')
    await page.getByRole('button', { name: 'Remove: Laptop' }).click()
    await page.waitForURL(/notice=passkeys/)
    expect(await page.locator('#passkeys').textContent()).not.toContain('Laptop')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    const alert = page.locator('[data-passkey-refused]:not([hidden])')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('belongs to nobody here')
  })

  test('a passkey that doesn’t ask who holds it signs nobody in', async () => {
    const page = await go('/en/sign-in')
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: false,
        automaticPresenceSimulation: true,
      },
    })
    await signIn(page)
    await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[1] ?? '')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL(/\/en\/account$/)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.locator('#passkeys [data-passkey-refused]:not([hidden])').waitFor()
    expect(await page.locator('#passkeys li').count()).toBe(0)
  })

  test('where no mail is sent, a forgotten password is an administrator’s to pass on, and nothing tells who is known', async () => {
    const page = await go('/en/forgot', PLAIN)
    const ask = async (email: string) => {
      await page.goto(`${home}/en/forgot`)
      await page.getByLabel('E-mail address').fill(email)
      await page.getByRole('button', { name: 'Send the link' }).click()
      return page.locator('main').textContent()
    }
    expect(await ask(EMAIL)).toBe(await ask('nobody@example.org'))
  })

  test.each(['en', 'zh'] as const)(
    'the pages in %s are accessible, wide and light, narrow and dark',
    async (lang) => {
      const page = await go(`/${lang}/sign-in`, { bypassCSP: true })
      const look = async (name: string) => {
        for (const { width, height, colorScheme } of LOOKS) {
          await page.setViewportSize({ width, height })
          await page.emulateMedia({ colorScheme })
          expect(await accessibilityFaults(page), `${name} ${width}`).toEqual([])
          expect(await overflow_px(page), `${name} ${width}`).toBe(0)
          await picture(page, `account-${name}-${lang}-${width}`)
        }
      }
      await look('sign-in')
      await page.goto(`${home}/${lang}/forgot`)
      await look('forgot')
      await page.goto(`${home}/${lang}/reset?token=nothing`)
      await look('dead')
      await page.goto(`${home}/${lang}/sign-in`)
      await page.locator('#email').fill(EMAIL)
      await page.locator('#password').fill(PASSWORD)
      await page.locator('.main-act').click()
      await page.locator('#code').fill(recoveryCodes[lang === 'en' ? 2 : 3] ?? '')
      await page.locator('.main-act').click()
      await page.waitForURL(/account/)
      await look('account')
    },
  )

  test('a new password is judged while one types, and shown to who asks', async () => {
    const page = await go('/en/sign-in')
    await signIn(page)
    await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[4] ?? '')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL(/account/)
    const field = page.locator('#password-next')
    const status = page.locator('[data-strength] [role=status]')
    for (const [password, said] of [
      ['short', 'Too short'],
      ['ada.example.org', 'Easy to guess'],
      ['qwertyuiopasdfgh', 'Easy to guess'],
      ['purple harbour', 'Will do'],
      [PASSWORD, 'Strong'],
    ] as const) {
      await field.fill(password)
      expect(await status.textContent(), password).toBe(said)
    }
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    expect(await field.getAttribute('type')).toBe('text')
    await picture(page, 'account-strength-en')
    await page.getByRole('button', { name: 'Hide' }).click()
    expect(await field.getAttribute('type')).toBe('password')
  })

  test('without a language an address leads to the reader’s, link and all', async () => {
    const page = await go('/account', { ...PLAIN, locale: 'zh-CN' })
    expect(new URL(page.url()).pathname).toBe('/zh/sign-in')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('登录')
  })
})
