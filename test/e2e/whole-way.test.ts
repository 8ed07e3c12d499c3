import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD } from '#test/support'
import { noBrowser, openBrowser } from './browser.ts'
import { type RunningRegion, startRegion } from './running-region.ts'
import { picture, type Visit, visit } from './visit.ts'

// The way from an empty folder to an erratum, as the README tells it: nobody has an account, nothing is prepared.

const OFFICE = 'regional-office'
const FIGURES = [
  { indicator: 'gdp', place: 'CN-ZJ', period: '2024', vintage: 'census-5/revision' },
  { indicator: 'rd-expenditure', place: 'CN-ZJ', period: '2024' },
  { indicator: 'rd-intensity', place: 'CN-ZJ', period: '2024' },
  { indicator: 'gdp', place: 'CN-330100', period: '2024', vintage: 'census-4/preliminary' },
  { indicator: 'registered-population', place: 'CN-330100', period: '@2024-12-31' },
] as const
const VALUES = ['90131', '2896.6', '3.21', '21860', '846.8']
const TEXTS = {
  en: '# Output\n\nOutput of the ports rose by 35% from 40 million tonnes in 2022 to 50 million tonnes in 2023.\n',
  zh: '# 吞吐量\n\n港口吞吐量由2022年的4000万吨增至2023年的5000万吨，增长25%。\n',
}
const EMBARGO_S = 8

describe.skipIf(noBrowser !== null)('from the first link to an erratum', () => {
  let region: RunningRegion
  let browser: Browser
  let home = ''
  const people = new Map<string, Visit>()
  let request = ''
  let draft = ''

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startRegion('yangtze-delta'), openBrowser()])
    home = region.address.replace('127.0.0.1', 'localhost')
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  const pageOf = (name: string): Page => {
    const found = people.get(name)
    if (found === undefined) throw new Error(`nobody is called ${name}`)
    return found.page
  }

  /** Opens a link that opens once, and becomes a person by it. */
  async function arrive(link: string, name: string, email: string): Promise<void> {
    const path = new URL(link, home)
    const opened = await visit(browser, `${home}/en/sign-in/link${path.search}`)
    const { page } = opened
    await page.getByLabel('Name').fill(name)
    const address = page.getByLabel('E-mail address')
    if (await address.isEditable()) await address.fill(email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: /open the account/i }).click()
    await page.waitForURL(/\/en\/(account|organisation)/)
    people.set(name, opened)
  }

  /** Invites by the page of an organisation, and answers the link that it shows where no mail is set up. */
  async function invited(organisation: string, email: string, role: string): Promise<string> {
    const page = pageOf('Wang')
    await page.goto(`${home}/en/organisations`)
    await page.locator('main').getByRole('link', { name: organisation }).first().click()
    await page.getByLabel('E-mail').fill(email)
    const group = page.getByRole('group', { name: 'Roles' }).last()
    for (const box of await group.getByRole('checkbox').all()) await box.uncheck()
    await group.getByRole('checkbox', { name: role }).check()
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    await page.getByText('Invitation made').first().waitFor()
    const shown = /https?:[^\s"<]+\/sign-in\/link\?token=[\w-]{43}/.exec(await page.content())
    if (shown === null) throw new Error('no link was shown')
    return shown[0]
  }

  // biome-ignore lint/suspicious/noExplicitAny: what an interface answers is looked at here as a person would.
  async function api(name: string, method: string, path: string, body?: object): Promise<any> {
    const answer = await pageOf(name).evaluate(
      async ([way, address, content]) => {
        const response = await fetch(`/api/v1${address}`, {
          method: way ?? 'GET',
          ...(content === undefined || content === null
            ? {}
            : { headers: { 'content-type': 'application/json' }, body: content }),
        })
        return { status: response.status, body: await response.text() }
      },
      [method, path, body === undefined ? null : JSON.stringify(body)] as const,
    )
    return { status: answer.status, ...JSON.parse(answer.body) }
  }

  test('the link of the first start makes the administrator, and invitations make the others', async () => {
    await expect.poll(() => region.said(), { timeout: 20_000 }).toMatch(/sign-in\/link\?token=/)
    const first = /\S+\/sign-in\/link\?token=[\w-]{43}/.exec(region.said())?.[0] ?? ''
    await arrive(first, 'Wang', 'wang@office.example')
    // It opens once.
    const late = await visit(browser, first.replace('127.0.0.1', 'localhost'))
    expect(await late.page.getByLabel('Password', { exact: true }).count()).toBe(0)
    await late.leave()
    await arrive(
      await invited('Office of the Yangtze', 'qian@office.example', 'approver'),
      'Qian',
      '',
    )
    await arrive(await invited('Zhejiang', 'wen@zj.example', 'contributor'), 'Wen', '')
    await arrive(await invited('Zhejiang', 'sun@zj.example', 'approver'), 'Sun', '')
    await arrive(await invited('Anhui', 'xu@ah.example', 'administrator'), 'Xu', '')
    const page = pageOf('Wang')
    await page.goto(`${home}/en/organisation`)
    await picture(page, 'whole-way-organisation')
    expect((await api('Wang', 'GET', '/organisation')).organisation.code).toBe(OFFICE)
  })

  test('five figures are collected, and wan for yi is caught before it is handed in', async () => {
    const { items } = await api('Wang', 'GET', '/organisations')
    const addressed = items.find((one: { readonly code: string }) => one.code === 'zhejiang').id
    const asked = await api('Wang', 'POST', '/collection/requests', {
      addressed,
      title: { en: 'Main figures', zh: '主要指标' },
      due: '2099-12-31',
      items: FIGURES,
    })
    request = asked.id ?? asked.request
    const at = `/collection/requests/${request}`
    const answers = (typed: readonly string[], base: number) =>
      typed.map((value, index) => ({
        ...{ item: index + 1, base, kind: 'value', typed: value },
        power: index === 2 ? 0 : index === 4 ? 4 : 8,
      }))
    const slipped = VALUES.map((value, index) => (index === 1 ? '28966000' : value))
    await api('Wen', 'POST', `${at}/answers`, { answers: answers(slipped, 0) })
    const refused = await api('Wen', 'POST', `${at}/hand-in`, {})
    expect([refused.status, refused.code]).toEqual([409, 'collection.open-questions'])
    expect(refused.message + refused.remedy).toMatch(/10,000|1万倍/)
    const page = pageOf('Wen')
    await page.goto(`${home}/zh${at}`)
    await page.locator('.question', { hasText: '万元' }).first().waitFor()
    await picture(page, 'whole-way-slip')
    await api('Wen', 'POST', `${at}/answers`, {
      answers: answers(VALUES, 1).filter(({ item }) => item === 2),
    })
    const { questions } = await api('Wen', 'GET', at)
    for (const { item, kind } of questions)
      await api('Wen', 'POST', `${at}/reasons`, { item, kind, reason: 'Looked up again.' })
    expect((await api('Wen', 'POST', `${at}/hand-in`, {})).state).toBe('handed-in')
    expect((await api('Sun', 'POST', `${at}/sign`, {})).status).toBe(200)
    expect((await api('Wang', 'POST', `${at}/accept`, {})).status).toBe(200)
  })

  test('a bulletin in two languages is stopped at a false sentence, and comes through when it is right', async () => {
    const today = await pageOf('Wang').evaluate(() => new Date().toISOString().slice(0, 10))
    const begun = await api('Wang', 'POST', '/desk/drafts', {
      bulletin: 'ports',
      title: { en: 'Ports', zh: '港口' },
      date: today,
      texts: TEXTS,
    })
    draft = begun.id
    const at = `/desk/drafts/${draft}`
    const page = pageOf('Wang')
    await page.goto(`${home}/en${at}`)
    await page
      .locator('.item-error')
      .filter({ hasText: '35%' })
      .first()
      .waitFor({ timeout: 30_000 })
    await picture(page, 'whole-way-false')
    await api('Wang', 'POST', `${at}/submitted`, {})
    await api('Qian', 'POST', `${at}/approved`, {})
    const stopped = await api('Qian', 'POST', `${at}/published`, {})
    expect(stopped.code).toBe('bulletin.needs-reason')
    expect(stopped.message + stopped.remedy).toContain('35%')
    await api('Qian', 'POST', `${at}/returned`, { reason: 'The rate is wrong.' })
    const { texts } = await api('Wang', 'GET', at)
    const english = texts.find((one: { readonly lang: string }) => one.lang === 'en')
    const from = english.body.indexOf('35%')
    const saved = await api('Wang', 'POST', `${at}/texts/en`, {
      version: english.version,
      client: 'whole-way-1',
      updates: [[from, [3, '25%'], english.body.length - from - 3]],
    })
    expect(saved.status).toBe(200)
    await api('Wang', 'POST', `${at}/submitted`, {})
    expect((await api('Qian', 'POST', `${at}/approved`, {})).status).toBe(200)
  })

  test('under embargo it is there for nobody but the office, and at its moment for everybody', async () => {
    const publicAt = new Date(Date.now() + EMBARGO_S * 1000).toISOString()
    const done = await api('Qian', 'POST', `/desk/drafts/${draft}/published`, { publicAt })
    expect([done.status, done.edition]).toEqual([200, 'ports-1'])
    const seen = async (name: string, path: string) => (await api(name, 'GET', path)).status
    const read = async (path: string) => (await fetch(`${region.address}${path}`)).status
    const paths = ['/editions/ports-1', '/bulletins/ports']
    expect(await Promise.all(paths.map((path) => seen('Xu', path)))).toEqual([404, 404])
    expect(await Promise.all(paths.map((path) => read(`/api/v1${path}`)))).toEqual([404, 404])
    expect(await (await fetch(`${region.address}/en/bulletins`)).text()).not.toContain('Ports')
    expect(await seen('Qian', '/editions/ports-1')).toBe(200)
    await expect
      .poll(() => read('/en/bulletins/ports'), { timeout: 30_000, interval: 500 })
      .toBe(200)
    const reader = await visit(browser, `${home}/en/bulletins/ports`)
    await reader.page.getByRole('heading', { name: 'Ports' }).waitFor()
    await picture(reader.page, 'whole-way-published')
    expect(reader.complaints).toEqual([])
    await reader.leave()
  })

  test('an erratum says what it changes, and each edition leads to the other', async () => {
    const begun = await api('Wang', 'POST', '/desk/errata', { bulletin: 'ports' })
    const at = `/desk/drafts/${begun.id}`
    const { texts } = await api('Wang', 'GET', at)
    for (const { lang, version, body } of texts) {
      const end = body.length
      const added = lang === 'en' ? '\nSea ports only.\n' : '\n仅指海港。\n'
      await api('Wang', 'POST', `${at}/texts/${lang}`, {
        version,
        client: `whole-way-${lang}`,
        updates: [[end, [0, ...added.split('\n')]]],
      })
    }
    const change = { en: 'It is about sea ports.', zh: '所述为海港。' }
    expect((await api('Wang', 'POST', `${at}/description`, { change })).status).toBe(200)
    expect((await api('Wang', 'POST', `${at}/submitted`, {})).status).toBe(200)
    expect((await api('Qian', 'POST', `${at}/approved`, {})).status).toBe(200)
    expect((await api('Qian', 'POST', `${at}/published`, {})).edition).toBe('ports-2')
    const reader = await visit(browser, `${home}/en/editions/ports-1`)
    await reader.page
      .getByText(/corrected/i)
      .first()
      .waitFor()
    await reader.page.locator('a[href*="ports-2"]').first().click()
    await reader.page.waitForURL(/ports-2/)
    await reader.page.getByText('It is about sea ports.').first().waitFor()
    expect(await reader.page.locator('a[href*="ports-1"]').count()).toBeGreaterThan(0)
    await picture(reader.page, 'whole-way-erratum')
    await reader.leave()
  })

  test('a stranger with another province’s account finds none of the drafts and none of the requests', async () => {
    for (const path of [
      `/desk/drafts/${draft}`,
      `/desk/drafts/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`,
      `/collection/requests/${request}`,
    ]) {
      const answer = await api('Xu', 'GET', path)
      expect([403, 404], path).toContain(answer.status)
      expect(JSON.stringify(answer), path).not.toMatch(/ports|Ports|港口|Main figures/)
    }
    // What the region begins with for their own organisation, and nothing else.
    const { items } = await api('Xu', 'GET', '/collection/requests')
    expect(items.map(({ title }: { readonly title: { readonly en: string } }) => title.en)).toEqual(
      ['Example: main figures of 2025'],
    )
  })
})
