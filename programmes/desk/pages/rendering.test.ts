import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { unitCatalogue } from '#engines/series/pure'
import type { Bulletin } from '#programmes/bulletin'
import { readTextFiles } from '#programmes/bulletin'
import type { Context } from '#programmes/contract'
import { fixedContext } from '#test/support'
import { filesOf } from '../figures/entries.ts'
import { Rendering } from './rendering.tsx'

// Whatever somebody writes, nothing of it is run by whoever reads it.

const ALLOWED = new Set([
  'p',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'a',
  'blockquote',
  'span',
  '#text',
])
const ATTRIBUTES = new Set(['href', 'class', 'title'])

const base = fixedContext()
const ctx = {
  ...base,
  series: {
    catalogue: {
      indicators: new Map(),
      documents: new Map(),
      units: unitCatalogue(base.region.currency, []),
      vintages: new Map(),
      targets: [],
    },
  },
} as unknown as Context

function drawn(en: string): string {
  const texts = [
    { lang: 'en', body: en },
    { lang: 'zh', body: '无' },
  ]
  const draft = { bulletin: 'talk', date: '2024-12-04', title: { en: 'A', zh: '一' } }
  const read = readTextFiles(ctx, { id: 'talk', files: filesOf(draft, texts, []), publisher: null })
  const bulletin: Bulletin | null = read.bulletin
  const blocks = bulletin?.texts.get('en')?.blocks ?? []
  return renderToStaticMarkup(createElement(Rendering, { blocks, lang: 'en', figures: {} }))
}

type Node = DefaultTreeAdapterTypes.ChildNode

function faultsIn(html: string): readonly string[] {
  const walk = (node: Node): readonly string[] => [
    ...(ALLOWED.has(node.nodeName) ? [] : [`<${node.nodeName}>`]),
    ...('attrs' in node
      ? node.attrs.flatMap(({ name, value }) => {
          const isSafe = name !== 'href' || /^(https?:\/\/|\/|#)/.test(value)
          return ATTRIBUTES.has(name) && isSafe ? [] : [`${name}=${value}`]
        })
      : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ]
  return parseFragment(html).childNodes.flatMap(walk)
}

const PIECE = fc.oneof(
  fc.constantFrom(
    ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>'],
    ...[
      '[x](javascript:alert(1))',
      '[x](JaVaScRiPt:alert(1))',
      '[x](data:text/html,1)',
      '[x]( javascript:1)',
    ],
    ...[
      '[x](//example.org)',
      '![x](javascript:1)',
      '<javascript:alert(1)>',
      '[x]: javascript:1\n',
      '[x][x]',
    ],
    ...[
      '{% figure id="a" /%}',
      '{% script %}',
      '{% /script %}',
      '{% if $x %}',
      '{% html="<b>" /%}',
      '{% a onclick="x" /%}',
    ],
    ...[
      '`code`',
      '```\n<script>\n```\n',
      '&lt;script&gt;',
      '&#106;avascript:',
      '<!-- -->',
      '# ',
      '> ',
      '- ',
      '1. ',
      '**',
      '*',
      '|a|b|\n',
      '---\n',
      '\n\n',
      '\t',
      '\\',
      '"',
      "'",
      '](',
      '{%',
      '%}',
      '{',
      '}',
    ],
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const TEXT = fc.array(PIECE, { maxLength: 14 }).map((pieces) => pieces.join(''))

test('no text makes anything but the few elements of a bulletin, without scripts and with safe links', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      expect(faultsIn(drawn(text))).toEqual([])
    }),
    { numRuns: 1500 },
  )
})

test('what is a bulletin’s own is drawn, and what isn’t stands as words or not at all', () => {
  const html = drawn('## A\n\n**b** [c](https://example.org/) <script>d</script>\n\n- e')
  expect(html).toContain('<strong>b</strong>')
  expect(html).toContain('<a href="https://example.org/">c</a>')
  expect(html).not.toContain('<script')
  expect(faultsIn('<p onclick="x"><script></script></p>')).toEqual(['onclick=x', '<script>'])
})
