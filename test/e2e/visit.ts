import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
/** Where pictures go, if somebody wants to look at them: they are never compared and never committed. */
const PICTURES = process.env.ONEDELTA_PICTURES

export type Visit = {
  readonly page: Page
  /** What the browser complained about: errors of scripts, of the policy, of missing files. */
  readonly complaints: readonly string[]
  readonly leave: () => Promise<void>
}

export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(address, { waitUntil: 'load' })
  if (options.javaScriptEnabled !== false) await deskIsLive(page)
  return { page, complaints, leave: () => context.close() }
}

/** The server draws a desk before its script does: what is pressed in between does nothing. */
export function deskIsLive(page: Page): Promise<void> {
  const drawn = page.locator('[data-desk]:not([data-live]), [data-draft]:not([data-live])')
  return drawn.waitFor({ state: 'detached' })
}

/** Every violation that axe finds, one line each; the page's own policy would keep axe out, so it is bypassed. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.addScriptTag({ path: AXE })
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** How many pixels the page is wider than the window: 0 where nothing sticks out. */
export function overflow_px(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
}

/** Nothing unless somebody wants pictures: to draw 160 pages of full length takes half a minute of processor time. */
export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return
  await mkdir(PICTURES, { recursive: true })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: join(PICTURES, `${name}.jpg`), fullPage: true, type: 'jpeg' })
}
