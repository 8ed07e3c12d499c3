import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { CheckedClaim } from '../../types.ts'
import { MarkedText } from './marked-text.tsx'

function claimAt(start: number, words: string): CheckedClaim {
  return {
    index: 0,
    start,
    end: start + words.length,
    text: words,
    value: words,
    unit: 'items',
    unitName: { en: '', zh: '' },
    bound: 'exact',
    measure: 'Mills',
    place: null,
    placeName: null,
    period: null,
    periodWords: null,
    comparison: { kind: 'level', base: null, baseClaim: null, basePeriod: null, direction: null },
    match: null,
    verdict: 'no-data',
    reasons: [],
    candidates: [],
    data: null,
    wording: null,
    addable: false,
  }
}

test('rows of a release are a table: titles over their columns, a name over its rows, each claim in its cell', () => {
  const text =
    'Accounts\n\n\tMarch\tApril\n\t2024\t2025\t2024\t2025\nSales:\nMills\t41\t43\t52\t55\n| Kilns | 7 | 8 | 6 | 9 |\n\nAll went well.'
  const start = text.indexOf('55')
  const claim = claimAt(start, '55')
  const page = renderToStaticMarkup(
    createElement(MarkedText, { text, claims: [claim], lang: 'en' }),
  )
  expect(page.match(/<table>/g)).toHaveLength(1)
  expect(page).toContain('<td colSpan="2">March</td><td colSpan="2">April</td>')
  expect(page).toContain('<tr class="release-named"><td colSpan="5">Sales:</td></tr>')
  expect(page).toMatch(/<td colSpan="1"><a class="fig[^>]*data-claim="0"[^>]*>55/)
  expect(page).toMatch(/<tr><td colSpan="1"> Kilns <\/td>(?:<td colSpan="1"> \d <\/td>){4}<\/tr>/)
  expect(page).toContain('<p class="release-body">All went well.</p>')
})

test('a title stands over the gaps behind it, where its row has as many cells as those below', () => {
  const text =
    'Accounts\n\n\tQuarter\t\tYear\t\nEUR m\t2025\t2024\t2025\t2024\nMills\t41\t43\t52\t55\n\nAll went well.'
  const page = renderToStaticMarkup(createElement(MarkedText, { text, claims: [], lang: 'en' }))
  expect(page).toContain(
    '<td colSpan="1"></td><td colSpan="2">Quarter</td><td colSpan="2">Year</td></tr>',
  )
})

test('a title that goes down over two lines keeps its column, whatever stands beside it below', () => {
  const text =
    'Accounts\n\nMill\tOutput\t\tChange\n\t2024\t2025\t\nNorth\t41\t43\t5\nSouth\t52\t55\t6\n\nAll went well.'
  const page = renderToStaticMarkup(createElement(MarkedText, { text, claims: [], lang: 'en' }))
  expect(page).toContain('<td colSpan="2">Output</td><td colSpan="1">Change</td></tr>')
  expect(page).toContain('<td colSpan="1">2025</td><td colSpan="1"></td></tr>')
})

test('titles set in by blanks stand over their columns', () => {
  const text =
    'Accounts\n\n            2025      2024   Change\nMills         41        43      -5\n\nAll went well.'
  const page = renderToStaticMarkup(createElement(MarkedText, { text, claims: [], lang: 'en' }))
  expect(page).toContain(
    '<td colSpan="1"></td><td colSpan="1">2025</td><td colSpan="1">2024</td><td colSpan="1">Change</td>',
  )
})

test('the rule below the head of a Markdown table is no row', () => {
  const text =
    'Accounts\n\n| Mills | 2024 | 2025 |\n| --- | ---: | --- |\n| North | 41 | 43 |\n| South | – | 52 |\n'
  const claim = claimAt(text.indexOf('52'), '52')
  const page = renderToStaticMarkup(
    createElement(MarkedText, { text, claims: [claim], lang: 'en' }),
  )
  expect(page.match(/<tr/g)).toHaveLength(3)
  expect(page).not.toContain('---')
})
