import { expect, test } from 'vitest'
import { parseDecimal } from '#platform/exact'
import { plainText } from './sentences.ts'
import { readText } from './text.ts'
import type { Stated } from './types.ts'

function stated(id: string, display: string | null = null): [string, Stated] {
  const figure = {
    ...{ id, value: parseDecimal('24.4'), precision: -1, unit: 'percent', bound: 'exact' as const },
    ...{ indicator: 'gdp-share', place: 'X-R', period: '2023', document: 'talk' },
  }
  const words = display === null ? null : { en: display, zh: display }
  return [id, { figure, programme: 'economy', display: words, note: null, comparison: null }]
}
const figures = new Map([stated('a'), stated('b', 'one third'), stated('c')])

function read(text: string) {
  const problems: string[] = []
  const found = readText(text, figures, (line, { en }) => problems.push(`${line}: ${en}`))
  return { ...found, problems }
}

test('a text becomes blocks with its figures where they stand', () => {
  const { blocks, order, problems } = read(
    '## Output\n\nIt is {% figure id="a" /%} of *all*,\n**more** than {% figure id="b" form="words" /%}.\n\n- [one](https://a.b)\n- {% figure id="c" /%}\n',
  )
  expect(problems).toEqual([])
  expect(blocks[0]).toEqual({
    kind: 'heading',
    level: 2,
    id: 'part-1',
    children: [{ kind: 'text', text: 'Output' }],
  })
  expect(blocks[1]).toMatchObject({
    kind: 'paragraph',
    children: [
      { kind: 'text', text: 'It is ' },
      { kind: 'figure', figure: 'a', form: 'number' },
      { kind: 'text', text: ' of ' },
      { kind: 'emphasis' },
      { kind: 'text', text: ', ' },
      { kind: 'strong' },
      { kind: 'text', text: ' than ' },
      { kind: 'figure', figure: 'b', form: 'words' },
      { kind: 'text', text: '.' },
    ],
  })
  expect(blocks[2]).toMatchObject({ kind: 'list', ordered: false })
  expect([...order]).toEqual([
    ['a', 'number'],
    ['b', 'words'],
    ['c', 'number'],
  ])
})

test.each([
  ['one\ntwo {% figure id="x" /%}', '2: The figure "x" isn\'t in bulletin.yaml'],
  ['{% figure id="a" form="words" /%}', '1: The figure "a" has no words'],
  ['{% figure id="a" form="roman" /%}', '1: A figure has an id, and form="words" or none'],
  ['{% figure id="a" colour="red" /%}', '1: A figure has an id, and form="words" or none'],
  ['one\n\n{% chart id="a" /%}', '3: There is no tag {% chart %}'],
  ['one {% figure id="a" ', '1: This is no Markdoc'],
  ['[x](mailto:a@b.c)', '1: The link "mailto:a@b.c" leads nowhere safe'],
  ['one\n\n![x](https://a.b)', '3: A bulletin has no image'],
  ['<script>1</script>', ''],
])('of the text %j the fault is said with its line', (text, complaint) => {
  const { problems, blocks } = read(text)
  if (complaint === '') expect(JSON.stringify(blocks)).toContain('"kind":"text"')
  else expect(problems.join('\n')).toContain(complaint)
})

test('a sentence ends at a full stop before a space, or at a Chinese one, and never within a figure', () => {
  const plain = (text: string) =>
    read(text).sentences.map(({ inlines }) => plainText(inlines, (id) => `<${id}>`))
  expect(
    plain('No figure here. It is {% figure id="a" /%}. And {% figure id="b" /%} too! None.'),
  ).toEqual(['It is <a>.', 'And <b> too!'])
  expect(
    plain('没有数据。占{% figure id="a" /%}，超过{% figure id="b" /%}。其后{% figure id="c" /%}'),
  ).toEqual(['占<a>，超过<b>。', '其后<c>'])
  expect(plain('**Health.** More than {% figure id="a" /%} visits, e.g. at www.a.b.')).toEqual([
    'More than <a> visits, e.g.',
  ])
})
