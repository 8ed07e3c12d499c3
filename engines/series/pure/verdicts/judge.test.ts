import { describe, expect, test } from 'vitest'
import { formatRational } from '#platform/exact'
import type { Verdict } from '../../types.ts'
import { delta, stated } from '../tiny/delta.ts'
import { judge, judgeThenAndSince } from './judge.ts'

const THEN = { asOf: '2024-12-04', loadedBy: null }
const NOW = { asOf: '2026-06-01', loadedBy: null }

function chosen({ chosen: shown }: Verdict): string {
  const value = shown?.evaluation.value
  const digits = value == null ? '' : formatRational(value, 3, 'half-up')
  return `${shown?.evaluation.variant ?? '-'} ${digits} ${shown?.reading ?? '-'}`
}

describe('the share of 24.4 % in 2023', () => {
  const figure = stated('gdp-share', '2023', '24.4')

  test('held, when it was stated, only over the sum of the provinces', () => {
    const verdict = judge(delta(), figure, THEN)
    expect(verdict.word).toBe('holds-only-if')
    expect(chosen(verdict)).toBe('sum-of-members 24.385 rounded')
    expect(verdict.reason.en).toBe(
      'It holds only if the denominator is the sum of the 31 provinces (24.39\u202f%); over the national total it is 24.20\u202f%.',
    )
    expect(verdict.reason.zh).toBe(
      '仅当分母为31个省份之和时成立（24.39%）；以全国总量为分母则为24.20%。',
    )
  })

  test('holds since the fifth census only over the national total, which is another finding', () => {
    const { then, since, changed } = judgeThenAndSince(delta(), figure, THEN, NOW)
    expect([then.word, since.word, changed]).toEqual(['holds-only-if', 'holds-only-if', true])
    expect(chosen(since)).toBe('national-total 24.429 rounded')
    expect(since.reason.en).toContain('the national total (24.43\u202f%)')
    expect(since.reason.en).toContain('it is 24.63\u202f%')
  })

  test('keeps the superseded vintage as an alternative, labelled with it', () => {
    const { alternatives } = judge(delta(), figure, NOW)
    expect(alternatives.map((a) => [a.vintageLabel.en, a.superseded, a.ok])).toEqual([
      ['census-5/revision', false, false],
      ['census-4/preliminary', true, true],
      ['census-5/revision', false, true],
      ['census-4/preliminary', true, false],
    ])
  })
})

test('23.9 % in 2018 fits no vintage', () => {
  const figure = stated('gdp-share', '2018', '23.9')
  for (const knowledge of [THEN, NOW]) {
    const verdict = judge(delta(), figure, knowledge)
    expect(verdict.word).toBe('contradicted')
    expect(verdict.alternatives.map(({ off }) => off && formatRational(off, 2, 'half-up'))).toEqual(
      ['-0.30', '0.78', '-0.17', '0.41'].map(() => expect.any(String)),
    )
    expect(verdict.reason.en).toMatch(/none of the 4 ways/)
  }
})

test('R&D of 3.34 % in 2023 computes to 3.33', () => {
  const verdict = judge(delta(), stated('rd-intensity', '2023', '3.34'), THEN)
  expect(verdict.word).toBe('contradicted')
  expect(verdict.reason.en).toBe('The data give 3.33\u202f%. The nearest is off by 0.01\u202fpp.')
})

test('2.81 % in 2018 holds only cut off, on the unrevised accounts', () => {
  const verdict = judge(delta(), stated('rd-intensity', '2018', '2.81'), THEN)
  expect(verdict.word).toBe('holds-only-if')
  expect(chosen(verdict)).toBe('default 2.817 truncated')
  expect(verdict.reason.en).toContain('“census-3/preliminary”')
  expect(verdict.reason.en).toContain('cut off')
})
