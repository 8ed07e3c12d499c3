import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PageFrame } from '#programmes/contract/page'
import { readText } from '../pack/text.ts'
import type { Stated } from '../pack/types.ts'
import { Blocks } from '../pages/inline.tsx'
import type { BulletinAnswer, FigureMark } from '../types.ts'
import { htmlBulletin } from './html.ts'

// Whoever writes a text writes what others read: nothing of it may become markup, a script or an address that runs.

const NASTY = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](\tjavascript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](https://example.org/"onmouseover="alert(1))',
  '[x](<https://a b"c>)',
  '![x](x "onerror=alert(1)")',
  '<https://example.org/>',
  '{% figure id="share" /%}',
  '{% figure id="<b>" /%}',
  '{% script %}alert(1){% /script %}',
  '{% if true %}x{% /if %}',
  '{{ x }}',
  '{% $x %}',
  '```html\n<script>alert(1)</script>\n```',
  '<!-- --><script>x</script>',
  '&lt;script&gt;',
  '</p></article><script>x</script>',
  '"><script>x</script>',
  '# ',
  '- ',
  '> ',
  '1. ',
  '**',
  '_',
  '\n',
  '\n\n',
  '\u2028',
  '\u0000',
  '中文',
  'a b',
]
const TAGS = new Set(
  'html head meta title body article h1 h2 h3 h4 h5 h6 p ul ol li blockquote strong em a span sup small footer'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set('lang charset id href title class data-figure aria-hidden'.split(' '))

const WORDS = { en: 'x"<', zh: 'x"<' }
const MARK: FigureMark = {
  id: 'share',
  shown: { en: '<b>24.4 %</b>', zh: '24.4%' },
  title: WORDS,
  verdict: 'holds',
  verdictWords: WORDS,
  reason: { en: '" onclick="alert(1)', zh: "' onclick='alert(1)" },
  provenance: 'published',
  computed: null,
  under: null,
  changedSinceThen: true,
  href: '/bulletins/x/figures/share',
}
// Of a stated figure the text asks nothing but whether it has words.
const STATED = new Map([['share', { display: null } as Stated]])
const FRAME = {
  lang: 'en',
  path: '/bulletins/talk',
  search: { 'as-of': '"><script>x</script>' },
} as unknown as PageFrame

const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''))

/** Everything in a page that a text must not bring: other tags, other attributes, addresses that leave the web. */
function strange(html: string): readonly string[] {
  const found: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      if (!TAGS.has(node.tagName)) found.push(node.tagName)
      for (const { name, value } of node.attrs) {
        if (!ATTRIBUTES.has(name)) found.push(`${node.tagName} ${name}`)
        if (name === 'href' && !isSafe(value)) found.push(`href ${value}`)
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return found
}

function isSafe(href: string): boolean {
  const { protocol, host } = new URL(href, 'https://own.example/en/')
  const isOwn = host === 'own.example'
  return ['https:', 'http:'].includes(protocol) && (isOwn || /^https?:\/\//i.test(href))
}

test('no text becomes markup, a script or an address that runs: on the page, and as plain HTML', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { blocks } = readText(source, STATED, () => undefined)
      const figures = { share: MARK }
      const page = renderToStaticMarkup(createElement(Blocks, { blocks, figures, frame: FRAME }))
      expect(strange(`<!doctype html><title>x</title>${page}`)).toEqual([])
      const answer = {
        bulletin: { title: { en: source } },
        kindWords: { en: source },
        countsWords: { en: source },
        citation: { words: { en: source } },
        ...{ asOf: '2026-11-25', blocks, figures },
      } as unknown as BulletinAnswer
      expect(strange(htmlBulletin(answer, 'en'))).toEqual([])
    }),
    { numRuns: 1500 },
  )
})

test('the search for what is strange finds it', () => {
  for (const html of [
    '<script>x</script>',
    '<a href="javascript:x">x</a>',
    '<p onclick="x">',
    '<a href="//evil.example">x</a>',
  ])
    expect(strange(html)).not.toEqual([])
})
