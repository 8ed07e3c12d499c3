import { expect, test } from 'vitest'
import { segmentText } from '../../text/segment.ts'
import { readEnglish } from '../read-english.ts'

function read(text: string): readonly string[] {
  const doc = segmentText(text)
  return doc.sentences
    .flatMap((sentence) => readEnglish(doc, sentence))
    .map(({ start, end }) => text.slice(start, end))
}

test('scores of games count nothing', () => {
  for (const text of [
    'The Herons closed the season with a 17-7 record.',
    'Arden took a 60–54 lead and won 63–59.',
    'Mara Lind lost 6-2, 6-3 to the holder.',
    'It ended in a 2-3 defeat, after a record of 7–5 with them.',
    'Losing 28-17, they left the field.',
  ])
    expect(read(text), text).toEqual([])
})

test('ranges beside such words stay', () => {
  expect(read('The town lost 200-300 jobs.')).toEqual(['200-300'])
  expect(read('It signed 6-8 record labels.').length).toBeGreaterThan(0)
  expect(read('Output grew 10-15%.')).toEqual(['10-15%'])
})

test('years before our era, and decades long ago, count nothing', () => {
  for (const text of [
    'The heads are from 1500–1000 BC.',
    'In 44 BC and by 300 CE it was known.',
    'Many died of it up to the 1600s and in the mid-1800s.',
  ])
    expect(read(text), text).toEqual([])
  expect(read('Some 300 BC residents came.').length).toBe(1)
  expect(read('It took 1600 calls.').length).toBe(1)
})

test('a number to call and the name of a disease count nothing', () => {
  expect(read('Ada Vole: +61 555 010 143 (the office)')).toEqual([])
  expect(read('The COVID- 19 and Covid 19 response cost $16 million.')).toEqual(['$16 million'])
  expect(read('Exports changed by +61 555 010 tonnes.').length).toBe(1)
})
