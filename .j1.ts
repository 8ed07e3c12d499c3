import { openBrowser } from './test/e2e/browser.ts'

const base = 'http://127.0.0.1:7751'
const link = process.argv[2]!
const browser = await openBrowser()
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
const page = await context.newPage()
page.on('console', (m) => {
  if (m.type() === 'error') console.log('CONSOLE', m.text(), page.url())
})
page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
const shot = async (n: string) => {
  await page.screenshot({ path: `/tmp/shots/${n}.png`, fullPage: true })
}
await page.goto(link.replace('/sign-in/link', '/en/sign-in/link'))
await shot('01-link')
console.log(await page.title())
for (const l of await page.locator('label').allTextContents()) console.log(' label', l)
await page.getByLabel(/name/i).first().fill('Wang Min')
const email = page.getByLabel(/mail/i)
if (await email.count()) await email.first().fill('admin@office.example')
for (const p of await page.locator('input[type=password]').all())
  await p.fill('correct horse battery staple 9')
await page.locator('main button[type=submit]').first().click()
await page.waitForLoadState('networkidle')
console.log(page.url(), await page.title())
await shot('02-after')
for (const p of [
  '/en/account',
  '/en/organisation',
  '/en/organisations',
  '/en/rights',
  '/en/audit',
  '/en/desk',
  '/en/collection',
  '/zh/organisation',
  '/zh/rights',
  '/zh/desk',
  '/zh/account',
  '/zh/audit',
]) {
  const r = await page.goto(base + p)
  console.log(p, r?.status(), await page.title(), page.url())
  await shot('p' + p.replaceAll('/', '_'))
}
await context.storageState({ path: '/tmp/j/admin.json' })
await browser.close()
