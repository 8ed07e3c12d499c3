import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { AnewAnswer } from '../../types.ts'
import { Anew } from './anew.tsx'

const MORE: AnewAnswer = {
  ...{ on: '2025-06-10', change: '20.00', year: 2025 },
  ...{ approved: '0.00', paid: '0.00', repaid: '0.00', open: '1240.00' },
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

test('what is approved is said to wait for the bank, and not to be paid', () => {
  const given = { open: '0.00', approved: '1240.00' }
  expect(drawn('en', given)).toContain('1,240.00 yuan to the person for 2025 are approved')
  expect(drawn('en', given)).not.toMatch(/were paid|nothing is open/)
  expect(drawn('zh', given)).toContain('银行尚未确认付讫')
  expect(drawn('zh')).not.toContain('已复核')
})

test('what the person owes is a claim that nothing is taken for, without a sign', () => {
  const page = drawn('zh', { change: '-160.00', open: '-160.00' })
  expect(page).toContain('减少 160.00 元')
  expect(page).toContain('应退回 160.00 元')
  expect(page).toContain('不会自动扣款')
  expect(page).not.toContain('-160')
})
