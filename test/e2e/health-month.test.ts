import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { peopleWithKeys } from './people-with-keys.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { HOSPITALS, settledMonth } from './settled-month.ts'
import { accessibilityFaults, overflow_px, picture, type Visit, visit } from './visit.ts'

// A month end from the first list to the last receipt, by pages alone and without their scripts: forms are what a desk is made of.

const PACK = 'yangtze-delta'
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const AT = '/simulated/health/desk'
const both = ['contributor', 'approver'] as const
const sh = HOSPITALS.shanghai
const hz = HOSPITALS.hangzhou
const PEOPLE = [
  { name: 'Shen', organisation: sh.place, code: sh.organisation, roles: ['contributor'] },
  { name: 'Hang', organisation: hz.place, code: hz.organisation, roles: ['contributor'] },
  { name: 'Lu', organisation: 'CN-SH', roles: both },
  { name: 'Zhe', organisation: 'CN-ZJ', roles: both },
  { name: 'Wan', organisation: 'CN-AH', roles: both },
  { name: 'Hui', organisation: 'CN-AH', roles: ['approver'] },
  { name: 'Office', organisation: 'CN-YRD', roles: both },
] as const
type Name = (typeof PEOPLE)[number]['name']

describe.skipIf(noBrowser !== null)('a month end by pages', () => {
  let region: RunningRegion
  let browser: Browser
  let month = ''
  const visits = new Map<string, Visit>()
  const complaints: string[] = []

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startAgain(), openBrowser()])
    const keys = await peopleWithKeys(region, PACK, PEOPLE)
    month = await settledMonth(region, PACK)
    for (const [name, headers] of keys)
      visits.set(
        name,
        await visit(browser, `${region.address}/en${AT}`, {
          ...{ extraHTTPHeaders: headers, javaScriptEnabled: false },
        }),
      )
    visits.set(
      'looking',
      await visit(browser, `${region.address}/en${AT}`, {
        ...{ extraHTTPHeaders: keys.get('Wan') ?? {}, bypassCSP: true },
      }),
    )
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  const pageOf = (name: Name | 'looking'): Page => {
    const found = visits.get(name)
    if (found === undefined) throw new Error(`nobody is called ${name}`)
    return found.page
  }
  const open = async (name: Name, path: string): Promise<Page> => {
    const page = pageOf(name)
    await page.goto(`${region.address}/en${AT}${path}`)
    return page
  }
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).first().click()
  const rowOf = (page: Page, text: string | RegExp) =>
    page.locator('main tbody tr').filter({ hasText: text })
  /** A page as it stands in the middle of the work: at both widths, and in Chinese where its address leads there. */
  const look = async (page: Page, name: string): Promise<void> => {
    const english = page.url()
    const chinese = english.replace('/en/', '/zh/')
    for (const [lang, address] of [
      ['en', english],
      ['zh', chinese],
    ] as const) {
      if (lang === 'zh' && page.url() !== chinese) await page.goto(address)
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 })
        for (const closed of await page.locator('main details:not([open]) > summary').all())
          await closed.click()
        expect(await overflow_px(page), `${name} in ${lang} at ${width}`).toBe(0)
        await picture(page, `month-${name}-${lang}-${width}`)
      }
    }
    await page.goto(english)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  const paymentOf = (page: Page, text: string) =>
    page.locator('tr[id^="i-"]').filter({ hasText: text })

  /** What stands here for a party, as its own list would have it: the file that the page offers. */
  const ownList = async (name: Name): Promise<string> => {
    const page = pageOf(name)
    const href = await page.getByRole('link', { name: /as CSV/ }).getAttribute('href')
    const answer = await page.request.get(`${region.address}${href}`)
    return answer.text()
  }

  test('a hospital’s list is tried, refused where it can’t be read, and handed in', async () => {
    const page = await open('Shen', `/lists?month=${month}`)
    await page.getByRole('link', { name: /^Hand in/ }).click()
    await look(page, 'hand-in')
    const list = await ownList('Shen')
    expect(list.trim().split('\r\n')).toHaveLength(4)
    await page.getByLabel('Rows as CSV').fill('settlement,total\n1,2')
    await press(page, 'Try it')
    await page.getByRole('alert').getByText('the column funds is missing').waitFor()
    expect(await page.getByLabel('Rows as CSV').inputValue()).toContain('settlement,total')
    await page.getByLabel('Rows as CSV').fill(list.replace('1000.00', '1000.01'))
    await press(page, 'Try it')
    await page.getByRole('heading', { name: 'Tried, not handed in' }).waitFor()
    await page.getByText('Differences that would be open until somebody works them: 1').waitFor()
    expect(await rowOf(page, 'amount differs').textContent()).toContain('1,000.01')
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await overflow_px(page)).toBe(0)
      await picture(page, `month-tried-en-${width}`)
    }
    // In another language it is where the form stands; nothing came of it yet.
    await page.getByRole('link', { name: '中文' }).click()
    await page.waitForURL(`**/zh${AT}/lists?month=${month}`)
    await open('Shen', `/lists?month=${month}`)
    expect(await rowOf(page, sh.place).textContent()).toContain('missing')
    await page.getByRole('link', { name: /^Hand in/ }).click()
    await page.getByLabel('Rows as CSV').fill(list)
    await press(page, 'Try it')
    await page.getByText('Nothing differs from what was settled here').waitFor()
    await page.getByText('Change it and try again').click()
    await page.getByLabel('Rows as CSV').fill(list.replace('1000.00', '1000.01'))
    await press(page, 'Try it again')
    await page.getByText('Differences that would be open').waitFor()
    await press(page, 'Hand it in')
    await page.getByRole('status').getByText('differences found: 1').waitFor()
    expect(await rowOf(page, sh.place).textContent()).toContain('Work its differences: 1')
  })

  test('another hospital leaves a bill out, and each province confirms its sums', async () => {
    const page = await open('Hang', `/lists?month=${month}`)
    await page.getByRole('link', { name: /^Hand in/ }).click()
    const rows = (await ownList('Hang')).trim().split('\r\n')
    await page.getByLabel('Rows as CSV').fill(rows.slice(0, -1).join('\n'))
    await press(page, 'Hand it in')
    await page.getByRole('status').getByText('differences found: 1').waitFor()
    for (const name of ['Lu', 'Zhe', 'Wan'] as const) {
      const own = await open(name, `/lists?month=${month}`)
      await rowOf(own, /place of/)
        .getByRole('link', { name: /^Hand in/ })
        .click()
      const [, settlements = '', ...sums] =
        /number of settlements (\d+), total ([\d.,]+), funds ([\d.,]+), personal accounts ([\d.,]+), cash ([\d.,]+) yuan/.exec(
          (await own.locator('main').textContent()) ?? '',
        ) ?? []
      await own.getByLabel('Number of settlements').fill(settlements)
      for (const [index, label] of ['Total', 'Funds', 'Personal accounts', 'Cash'].entries())
        await own.getByLabel(`${label} (yuan)`).fill((sums[index] ?? '').replaceAll(',', ''))
      await press(own, 'Hand it in')
      await own.getByRole('status').getByText('differences found: 0').waitFor()
    }
  })

  test('the office finds the month can’t be closed yet, and why', async () => {
    const page = await open('Office', `?month=${month}`)
    await page.getByRole('link', { name: 'differences open: 2' }).waitFor()
    expect(await page.getByRole('button', { name: 'Close the month' }).count()).toBe(0)
    // It looks on: differences are their parties' to work.
    await page.getByRole('link', { name: 'differences open: 2' }).click()
    expect(await page.getByRole('checkbox').count()).toBe(0)
  })

  test('one difference is accepted by whose list it is, another disputed', async () => {
    const page = await open('Shen', '')
    await page.getByRole('link', { name: /^Work it: difference amount differs/ }).click()
    await look(page, 'work-difference')
    await page.getByLabel('Reason').fill('Our books had a slip.')
    await press(page, 'Accept the chosen')
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Reason').inputValue()).toBe('Our books had a slip.')
    await page.getByRole('checkbox').check()
    await press(page, 'Accept the chosen')
    await page.getByRole('status').getByText('Differences accepted: 1').waitFor()
    expect(await rowOf(page, 'amount differs').count()).toBe(0)
    const wan = await open('Wan', `/differences?month=${month}`)
    await wan.getByRole('link', { name: /^Dispute: missing there/ }).click()
    await look(wan, 'raise')
    await wan.getByLabel('What should be owed').fill('a lot')
    await wan.getByLabel('Why').fill('The hospital doesn’t know this bill.')
    await press(wan, 'Raise the dispute')
    await wan.getByRole('alert').getByText('yuan with at most two decimals').waitFor()
    expect(await wan.getByLabel('Why').inputValue()).toContain('doesn’t know')
    await wan.getByLabel('What should be owed').fill('100.00')
    await press(wan, 'Raise the dispute')
    await wan.getByRole('status').getByText('The dispute is raised').waitFor()
    expect(await rowOf(wan, 'raised by Anhui').textContent()).toContain('100.00')
  })

  test('the month is closed and cleared, and the one who prepared is refused as the second', async () => {
    const page = await open('Office', `?month=${month}`)
    await press(page, 'Close the month')
    await press(page, 'Take it into clearing')
    await page.getByText('Payment instructions').first().waitFor()
    expect(await paymentOf(page, 'waits for the first person').count()).toBeGreaterThan(0)
    const wan = await open('Wan', `?month=${month}`)
    await press(wan, 'Prepare the instructions')
    await wan.getByText('prepared by you: somebody else approves').first().waitFor()
    expect(await wan.getByRole('button', { name: /^Approve/ }).count()).toBe(0)
    // A form that wasn't offered is refused all the same.
    const sent = await wan.request.post(
      `${region.address}/en/simulated/health/months/${month}/approve`,
      { form: { _page: `/en${AT}?month=${month}` }, maxRedirects: 0 },
    )
    expect(sent.status()).toBe(403)
    expect(await sent.text()).toContain('role="alert"')
  })

  test('the second person returns one, approves the rest, and the office pays', async () => {
    const hui = await open('Hui', `?month=${month}`)
    await press(hui, /^Return: Anhui to Zhejiang/)
    expect(await paymentOf(hui, 'waits for the first person').count()).toBe(1)
    const wan = await open('Wan', `?month=${month}`)
    await press(wan, /^Prepare: Anhui to Zhejiang/)
    await open('Hui', `?month=${month}`)
    await press(hui, 'Approve as the second person')
    expect(await paymentOf(hui, 'waits for a second person').count()).toBe(0)
    const office = await open('Office', `?month=${month}`)
    await look(office, 'pay')
    await press(office, 'Pay what is approved')
    await open('Office', `?month=${month}`)
    await office.getByText('Import its receipt').first().waitFor()
  })

  test('bank receipts are tried, imported, and the one that fits nothing by itself is assigned', async () => {
    const page = await open('Lu', '/receipts')
    const paid = rowOf(page, 'health/1/').filter({ hasText: 'Shanghai' })
    const amount = ((await paid.locator('td.n').first().textContent()) ?? '').replaceAll(',', '')
    const document = (await paid.locator('th').first().textContent()) ?? ''
    const half = (BigInt(amount.replace('.', '')) / 2n).toString()
    const rest = (BigInt(amount.replace('.', '')) - BigInt(half)).toString()
    const yuan = (fen: string) => `${fen.slice(0, -2)}.${fen.slice(-2)}`
    const table = [
      'account,reference,day,payer,payee,amount,note',
      `62001,R1,${month}-28,CN-AH,CN-SH,${yuan(half)},${document}`,
      `62001,R2,${month}-28,CN-AH,CN-SH,${yuan((BigInt(rest) - 1n).toString())},thanks`,
    ].join('\n')
    await page.getByLabel('Lines as CSV').fill(table)
    await press(page, 'Try them')
    await page.getByText('Would be matched: 1; would wait to be assigned: 1').waitFor()
    expect(await rowOf(page, 'R1').textContent()).toContain(document)
    expect(await rowOf(page, 'R2').textContent()).toContain('nobody knows')
    await press(page, 'Import them')
    await page.getByRole('status').getByText('Lines: 2, known already: 0, matched: 1').waitFor()
    await open('Lu', '/receipts')
    await look(page, 'assign')
    await rowOf(page, 'R2').getByRole('button', { name: 'Assign' }).click()
    await page.getByRole('status').getByText('The receipt is assigned').waitFor()
    await page.getByText('No receipt waits').waitFor()
    // Imported once more, nothing is taken twice.
    await page.getByLabel('Lines as CSV').fill(table)
    await press(page, 'Import them')
    await page.getByRole('status').getByText('known already: 2').waitFor()
  })

  test('the dispute is answered by the other side, and what it changes is told before', async () => {
    const wan = await open('Wan', '/disputes?state=open')
    // Who raised it takes it back, and concedes nothing to itself.
    await wan.getByText(/^Answer or decide/).click()
    expect(await wan.getByRole('button', { name: 'Concede this sum' }).count()).toBe(0)
    const hang = await open('Hang', '/disputes?state=open')
    await hang.getByText(/^Answer/).click()
    await hang.getByLabel('Your answer').fill('We have this bill in no book.')
    await press(hang, 'Send the answer')
    await hang.getByRole('status').getByText('The answer is sent').waitFor()
    const page = await open('Zhe', '/disputes?state=open')
    await look(page, 'decide')
    await page.getByText('We have this bill in no book.').waitFor()
    await page.getByText(/to be decided by/).waitFor()
    await page.getByText(/^Answer or decide/).click()
    await page.getByText('becomes an adjustment').waitFor()
    await page.getByLabel('What was found').first().fill('The list is right.')
    await press(page, 'Concede this sum')
    await page.getByRole('status').getByText('corrected').waitFor()
    await page.getByText('The list is right.').waitFor()
  })

  test('a prefund is put up once, however often its form is sent', async () => {
    const page = await open('Hui', '/prefunds')
    const amount = page.getByLabel('Amount to add')
    await amount.fill('0.001')
    await press(page, 'Put it up')
    await page.getByRole('alert').waitFor()
    expect(await amount.inputValue()).toBe('0.001')
    await amount.fill('5000.00')
    const transfer = await page.locator('input[name=transfer]').getAttribute('value')
    await press(page, 'Put it up')
    await page.getByRole('status').getByText('5000.00 yuan were put up for Anhui').waitFor()
    const again = await page.request.post(`${region.address}/en/simulated/health/prefunds`, {
      form: { province: 'CN-AH', amount: '5000.00', transfer: transfer ?? '' },
      maxRedirects: 0,
    })
    expect(again.status()).toBe(303)
    await open('Hui', '/prefunds')
    expect(await rowOf(page, 'Anhui').textContent()).toContain('5,000.00')
  })

  test('the statement is there, and every debit has its credit at the terminal', async () => {
    const page = await open('Wan', `/statement?month=${month}&province=CN-AH`)
    await page.getByRole('heading', { name: /Statement of Anhui/ }).waitFor()
    expect(await rowOf(page, 'Shanghai').count()).toBeGreaterThan(0)
    const verified = spawnSync(
      process.execPath,
      ['bin/setup.mjs', 'run', 'bin/onedelta.ts', 'ledger', 'verify', '--simulated'],
      {
        cwd: ROOT,
        env: { ...process.env, ONEDELTA_DATA: region.dataFolder, DATABASE_URL: '' },
        encoding: 'utf8',
      },
    )
    expect(verified.stdout + verified.stderr).not.toMatch(/differ(s|ence)/)
    expect(verified.status).toBe(0)
  })

  test.each(['en', 'zh'] as const)(
    'every page of the desk in %s is accessible, wide and narrow',
    async (lang) => {
      const page = pageOf('looking')
      const faults: string[] = []
      const paths = {
        desk: `?month=${month}`,
        lists: `/lists?month=${month}`,
        differences: `/differences?month=${month}&state=accepted`,
        disputes: '/disputes',
        receipts: '/receipts',
        prefunds: '/prefunds',
        statement: `/statement?month=${month}&province=CN-AH`,
      }
      for (const [name, path] of Object.entries(paths)) {
        await page.goto(`${region.address}/${lang}${AT}${path}`)
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 900 })
          faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`))
          if ((await overflow_px(page)) !== 0) faults.push(`${name} overflows at ${width}`)
          await picture(page, `month-${name}-${lang}-${width}`)
        }
      }
      expect(faults).toEqual([])
      complaints.push(...(visits.get('looking')?.complaints ?? []))
      expect(complaints).toEqual([])
    },
  )
})
