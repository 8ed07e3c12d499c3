import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'

export type Visit = {
  readonly firstByte_ms: number
  readonly largestPaint_ms: number
  readonly loaded_ms: number
  /** Of all scripts that came before a click, each gzipped by itself. */
  readonly script_bytes: number
  readonly page_bytes: number
  readonly answers: ReadonlyMap<string, Answer>
}

export type Answer = {
  readonly status: number
  readonly type: string
  readonly location: string | undefined
  readonly body: Buffer
}

/** Paints are over when none came for so long. */
const SETTLED_MS = 500
/** A page that crashed answers nothing for ever. */
const VISIT_MS_MAX = 20_000

/** One first visit: no cache, no cookie, 1280 by 800. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' })
  const page = await context.newPage()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    const error = new Error(`no whole page from ${address} within ${VISIT_MS_MAX} ms`)
    timer = setTimeout(() => fail(error), VISIT_MS_MAX)
    page.once('crash', () => fail(new Error('the page crashed')))
  })
  try {
    return await Promise.race([look(page, address), late])
  } finally {
    clearTimeout(timer)
    await context.close()
  }
}

async function look(page: Page, address: string): Promise<Visit> {
  const answers = new Map<string, Answer>()
  const bodies: Promise<unknown>[] = []
  page.on('response', (response) => {
    const keepBody = response
      .body()
      .catch(() => Buffer.alloc(0))
      .then((body) => {
        const headers = response.headers()
        answers.set(new URL(response.url()).pathname, {
          status: response.status(),
          type: headers['content-type'] ?? '',
          location: headers.location,
          body,
        })
      })
    bodies.push(keepBody)
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLED_MS)
  const timing = await page.evaluate(paintTiming)
  await Promise.all(bodies)
  const scripts = [...answers.values()].filter(({ type }) => type.includes('javascript'))
  return {
    ...timing,
    script_bytes: sum(scripts.map(({ body }) => gzipSync(body, { level: 9 }).length)),
    page_bytes: sum([...answers.values()].map(({ body }) => body.length)),
    answers,
  }
}

/** Runs in the page. Times count from the navigation's start, a redirect included. */
async function paintTiming(): Promise<{
  firstByte_ms: number
  largestPaint_ms: number
  loaded_ms: number
}> {
  const [navigation] = performance.getEntriesByType('navigation')
  const timing = navigation?.toJSON() as { responseStart: number; loadEventEnd: number } | undefined
  const largest = await new Promise<number>((resolve) => {
    let last = Number.NaN
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) last = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    setTimeout(() => resolve(last), 100)
  })
  return {
    firstByte_ms: timing?.responseStart ?? Number.NaN,
    largestPaint_ms: largest,
    loaded_ms: timing?.loadEventEnd ?? Number.NaN,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
