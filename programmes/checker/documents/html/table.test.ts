import { expect, test } from 'vitest'
import { readHtml } from './read-html.ts'

const lines = (html: string) => readHtml(`<p>Results</p>${html}`).split('\n').slice(1)

test('a cell over several columns or rows keeps the others in theirs', () => {
  expect(
    lines(`<table>
<tr><th rowspan="2">EUR m</th><th colspan="2">Second quarter</th><th colspan="2">Half year</th></tr>
<tr><th>2025</th><th>2024</th><th>2025</th><th>2024</th></tr>
<tr><td>Sales</td><td>412</td><td></td><td>801</td><td>760</td></tr>
<tr><td colspan="5"><b>Costs</b></td></tr>
<tr><td><p>Wages</p></td><td><p>97</p></td><td>95</td><td>190</td><td>181</td></tr>
</table>`),
  ).toEqual([
    'EUR m\tSecond quarter\t\tHalf year\t',
    '\t2025\t2024\t2025\t2024',
    'Sales\t412\t\t801\t760',
    'Costs',
    'Wages\t97\t95\t190\t181',
  ])
})

test('signs and gaps that have cells of their own are no columns', () => {
  const row = (name: string, a: string, b: string, close = '') =>
    `<tr><td>${name}</td><td></td><td>$</td><td>${a}</td><td>${close}</td><td></td><td>$</td><td>${b}</td><td></td></tr>`
  expect(
    lines(
      `<table><tr><td></td><td></td><td colspan="3">2025</td><td></td><td colspan="3">2024</td></tr>${row('Sales', '412.5', '388.1')}${row('Result', '(3.2', '1.4', ')')}</table>`,
    ),
  ).toEqual(['\t2025\t2024', 'Sales\t$412.5\t$388.1', 'Result\t$(3.2)\t$1.4'])
})

test('a table that only sets the page is read as its paragraphs', () => {
  expect(
    lines('<table><tr><td><p>Sales rose to 412.</p><p>Costs fell.</p></td></tr></table>'),
  ).toEqual(['Sales rose to 412.', 'Costs fell.'])
  expect(
    lines(
      `<table><tr><td>${'<p>Long words of the page, 12 of them.</p>'.repeat(12)}</td><td>7</td></tr><tr><td>1</td><td>2</td></tr></table>`,
    )[0],
  ).toBe('Long words of the page, 12 of them.')
})

test('a row of thousands of cells makes no table of as many columns', () => {
  const wide = `<table><tr>${'<td>1</td>'.repeat(5000)}</tr>${'<tr><td>1</td><td>2</td></tr>'.repeat(5000)}</table>`
  expect(readHtml(wide).length).toBeLessThan(wide.length)
})
