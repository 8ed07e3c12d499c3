import { expect, test } from 'vitest'
import { withBrackets } from './with-brackets.ts'

const shown = (text: string, words: string, value: string) => {
  const start = text.indexOf(words)
  return withBrackets({ start, end: start + words.length, text: words, value }, text)
}

test('the brackets of a figure below nothing belong to it, wherever it stands', () => {
  const row = 'Costs\t(251.3)\t239.7'
  expect(shown(row, '251.3', '-251300000')).toMatchObject({ start: 6, end: 13, text: '(251.3)' })
  expect(shown('(9.5)', '9.5', '-9.5').text).toBe('(9.5)')
  expect(shown('成本 | （12.4） |', '12.4', '-12.4').text).toBe('（12.4）')
})

test('other brackets don’t: of a remark, of a share, of a figure that has its sign', () => {
  expect(shown('310 of them (35%) stayed', '35%', '35').text).toBe('35%')
  expect(shown('It fell (-3.1%) again', '-3.1%', '-3.1').text).toBe('-3.1%')
  expect(shown('It lost (12.4)% of it', '(12.4)%', '-12.4').text).toBe('(12.4)%')
  expect(shown('It lost (12.4 in all)', '12.4', '-12.4').text).toBe('12.4')
})
