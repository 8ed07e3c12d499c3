import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, openBrowser } from './browser.ts'
import { briefOf, publishBeside } from './desk-edition.ts'
import { type RunningRegion, startAgain } from './running-region.ts'
import { accessibilityFaults, overflow_px, picture, visit } from './visit.ts'

const LANGUAGES = ['en', 'zh'] as const
const LOOKS = [
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 360, height: 780, colorScheme: 'dark' },
] as const
/** A4 in points. */
const A4 = { width: 595, height: 842 }
const MARGIN = (18 / 25.4) * 72
/** Half of a closing Chinese bracket is empty, and may stand beyond a line's end. */
const HANGING = 6
const DAY = '2026-01-15'

describe.skipIf(noBrowser !== null)('editions', () => {
  let region: RunningRegion
  let browser: Browser

  beforeAll(async () => {
    ;[region, browser] = await Promise.all([startAgain(), openBrowser()])
    const text = { bulletin: 'brief', organisation: null, by: null }
    await publishBeside(region.dataFolder, [
      { ...text, files: briefOf('brief', '31.2', DAY), despite: 'Published to show an erratum.' },
      {
        ...text,
        files: briefOf('brief', '24.6', DAY),
        erratumOf: 'brief-1',
        change: { en: 'The share was misprinted.', zh: '占比有误。' },
      },
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await region?.stop()
  })

  const PAGES = {
    'edition-corrected': '/editions/brief-1',
    'edition-erratum': '/editions/brief-2',
    'bulletin-of-desk': '/bulletins/brief',
    'bulletins-with-errata': '/bulletins',
    subscribe: '/subscribe',
    'subscribe-figure': '/subscribe?bulletin=brief&figure=share',
  }

  describe.each(Object.entries(PAGES))('%s', (name, path) => {
    test.each(LANGUAGES)(
      'in %s is accessible, wide and narrow, and nothing of a text runs',
      async (lang) => {
        const { page, complaints, leave } = await visit(
          browser,
          `${region.address}/${lang}${path}`,
          {
            bypassCSP: true,
          },
        )
        for (const { width, height, colorScheme } of LOOKS) {
          await page.setViewportSize({ width, height })
          await page.emulateMedia({ colorScheme })
          expect(await accessibilityFaults(page), `${colorScheme} ${width}`).toEqual([])
          expect(await overflow_px(page), `${width}`).toBe(0)
          await picture(page, `${name}-${lang}-${width}`)
        }
        expect(await page.evaluate('window.ran')).toBeUndefined()
        expect(complaints).toEqual([])
        await leave()
      },
    )
  })

  test('an erratum and what it corrects lead to each other', async () => {
    const { page, complaints, leave } = await visit(
      browser,
      `${region.address}/en/editions/brief-1`,
    )
    await page.getByText('Published to show an erratum.').waitFor()
    await page.getByRole('link', { name: 'Edition 2' }).click()
    await page.getByRole('heading', { name: 'What the erratum changed' }).waitFor()
    expect(await page.locator('del').allInnerTexts()).toEqual(['31.2\u202f'])
    expect(await page.locator('ins').allInnerTexts()).toEqual(['24.6\u202f'])
    expect(await page.getByRole('cell').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^31\.2\s%\s+fits no data/),
    )
    await page.getByRole('link', { name: 'Edition 1' }).click()
    await page.getByText('This edition was corrected on').waitFor()
    expect(page.url()).toContain('/en/editions/brief-1')
    expect(complaints).toEqual([])
    await leave()
  })

  test.each([
    ['/en/editions/brief-2', 'The economy in brief (example)'],
    ['/zh/editions/brief-2', '经济简报（示例）'],
    ['/en/bulletins/2024-12-04', 'The Yangtze River Delta: a year of integration in figures'],
    ['/zh/bulletins/2024-12-04', '数字里的长三角：一体化这一年'],
  ])(
    '%s as a PDF has all of its text on A4, no line cut, pages numbered, links kept, evidence as notes',
    async (path, title) => {
      const { page, leave } = await visit(browser, `${region.address}${path}`, { bypassCSP: true })
      await page.emulateMedia({ media: 'print' })
      // Words for those who hear a page are no part of a sheet.
      await page.addStyleTag({ content: '.sr { display: none !important }' })
      const wanted = await page.evaluate<readonly string[]>(
        `[...document.querySelectorAll('.document p, .document h2, .document li')].filter((one) => one.offsetParent !== null).map((one) => one.innerText)`,
      )
      const pdf = await page.pdf({ preferCSSPageSize: true })
      await leave()
      const read = await readPdf(pdf)
      const all = squeezed(read.pages.map(({ text }) => text).join(''))
      expect(all).toContain(squeezed(title))
      expect(wanted.length).toBeGreaterThan(3)
      for (const words of wanted.map(squeezed))
        expect(withoutFooters(all, read.pages.length)).toContain(words)
      for (const [at, { width, height, text, beyond }] of read.pages.entries()) {
        expect([Math.round(width), Math.round(height)]).toEqual([A4.width, A4.height])
        expect(beyond).toEqual([])
        expect(squeezed(text)).toContain(`${at + 1}/${read.pages.length}`)
      }
      const lang = path.slice(1, 3)
      expect(all).toContain(squeezed(lang === 'en' ? 'Source:' : '来源：'))
      expect(
        read.links.some((url) => url.includes(`/${lang}/bulletins/`) && url.includes('/figures/')),
      ).toBe(true)
      if (path.includes('brief')) expect(read.links).toContain('https://example.org/rules')
    },
  )

  test.each(LANGUAGES)(
    'the Word document in %s is XML to a strict parser in every part',
    async (lang) => {
      const { page, leave } = await visit(browser, `${region.address}/${lang}/editions/brief-2`)
      const answer = await page.request.get(
        `${region.address}/api/v1/editions/brief-2?lang=${lang}&format=docx`,
      )
      expect(answer.headers()['content-disposition']).toContain('filename="brief-2.docx"')
      const parts = Object.entries(unzipSync(await answer.body()))
        .filter(([name]) => /\.(xml|rels)$/.test(name))
        .map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')])
      const faults = await page.evaluate(
        (texts) =>
          texts.filter(
            ([, text]) =>
              new DOMParser()
                .parseFromString(text ?? '', 'application/xml')
                .querySelector('parsererror') !== null,
          ),
        parts,
      )
      expect(parts.length).toBeGreaterThan(5)
      expect(faults.map(([name]) => name)).toEqual([])
      await leave()
    },
  )

  test('a reader without a script follows a figure by mail, from its page on', async () => {
    const { page, complaints, leave } = await visit(
      browser,
      `${region.address}/zh/bulletins/brief/figures/share`,
      { javaScriptEnabled: false },
    )
    await page.getByRole('link', { name: '邮件订阅' }).click()
    await page.getByLabel('邮箱地址').fill('reader@example.org')
    await page.getByRole('button', { name: '订阅' }).click()
    await page.getByRole('heading', { name: '请查收邮件' }).waitFor()
    expect(complaints).toEqual([])
    await leave()
  })
})

type Sheet = {
  readonly width: number
  readonly height: number
  readonly text: string
  /** Pieces of text that reach into the margin. */
  readonly beyond: readonly string[]
}

async function readPdf(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly Sheet[]; readonly links: readonly string[] }> {
  const loading = getDocument({ data: new Uint8Array(bytes) })
  const document = await loading.promise
  const pages: Sheet[] = []
  const links: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) => ('str' in item ? [item] : []))
    pages.push({
      ...{ width, height },
      text: texts.map(({ str }) => str).join(''),
      beyond: texts
        .filter(
          (item) =>
            item.str.trim() !== '' &&
            Number(item.transform[4]) + item.width > width - MARGIN + HANGING,
        )
        .map(({ str, transform, width: w }) => `${str} ${transform[4]} ${w}`),
    })
    const notes: readonly { readonly url?: string }[] = await page.getAnnotations()
    links.push(...notes.flatMap(({ url }) => (url === undefined ? [] : [url])))
  }
  await loading.destroy()
  return { pages, links }
}

function squeezed(text: string): string {
  return [...text.normalize('NFKC').replace(/\s+/g, '')]
    .map((sign) => IDEOGRAPHS.get(sign) ?? sign)
    .join('')
}

/** The font of the tests has one glyph for a sign and its radical, and the browser's PDF names the radical. */
const IDEOGRAPHS = new Map(
  [
    '⺠民',
    '⻅见',
    '⻆角',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻚页',
    '⻝食',
    '⻢马',
    '⻥鱼',
    '⻦鸟',
    '⻨麦',
    '⻩黄',
    '⻬齐',
    '⻰龙',
  ].map((pair) => {
    const [radical = '', sign = ''] = pair
    return [radical, sign]
  }),
)

// A paragraph may go on over the number at the foot of a sheet.
function withoutFooters(text: string, pages: number): string {
  return Array.from({ length: pages }, (_, at) => `${at + 1}/${pages}`).reduce(
    (rest, number) => rest.replace(number, ''),
    text,
  )
}
