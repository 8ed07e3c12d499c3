import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { AnewAnswer } from '../../types.ts'
import { Anew } from './anew.tsx'

const MORE: AnewAnswer = {
  ...{ on: '2025-06-10', change: '20.00', year: 2025 },
  ...{ paid: '0.00', repaid: '0.00', open: '1240.00' },
}
const drawn = (lang: string, given: Partial<AnewAnswer> = {}) =>
  renderToStaticMarkup(createElement(Anew, { anew: { ...MORE, ...given }, lang }))

test('what funds owe is said as such, and what was paid only where something was', () => {
  const page = drawn('en')
  expect(page).toContain('funds pay 20.00 yuan more')
  expect(page).toContain('1,240.00 yuan are to be paid')
  expect(page).not.toContain('were paid')
  expect(drawn('en', { open: '0.00', paid: '1240.00' })).toContain('1,240.00 yuan were paid')
})

test('what the person owes is a claim that nothing is taken for, without a sign', () => {
  const page = drawn('zh', { change: '-160.00', open: '-160.00' })
  expect(page).toContain('减少 160.00 元')
  expect(page).toContain('应退回 160.00 元')
  expect(page).toContain('不会自动扣款')
  expect(page).not.toContain('-160')
})
