import { expect, test } from 'vitest'
import { printTrace } from './print-trace.ts'
import type { TraceNode } from './types.ts'

const place = { id: 'X', name: { en: 'X' }, shortName: { en: 'X' }, level: 'city' }
const period = { code: '2023', words: { en: '2023' } }

function step(label: string, value: string | null, inputs: readonly TraceNode[] = []): TraceNode {
  return {
    kind: 'sum',
    label: { en: label },
    place,
    period,
    value:
      value === null ? null : { value, exact: value, number: 0, unit: 'CNY', words: { en: value } },
    observation: null,
    backing: [],
    disagreeing: [],
    inputs,
  }
}

test('a trace is a tree whose branches join their step', () => {
  const trace = step('share', '24.39 %', [
    step('part', '30', [step('Shanghai', '10'), step('Anhui', '20')]),
    step('whole', null),
  ])
  expect(printTrace(trace, 'en').split('\n')).toEqual([
    'share: 24.39 %',
    '├─ part: 30',
    '│  ├─ Shanghai: 10',
    '│  └─ Anhui: 20',
    '└─ whole: —',
  ])
})

test('a trace in Chinese has the marks of Chinese', () => {
  expect(printTrace(step('合计', '30', [step('上海', '10')]), 'zh').split('\n')).toEqual([
    '合计：30',
    '└─ 上海：10',
  ])
})
