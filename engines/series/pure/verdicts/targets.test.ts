import { expect, test } from 'vitest'
import { formatRational, parseDecimal } from '#platform/exact'
import type { Bound, Target } from '../../types.ts'
import { delta } from '../tiny/delta.ts'
import { both, document, indicator, observation, vintage } from '../tiny/ground.ts'
import { targetState } from './targets.ts'

const REPORT = document('report', '2024-11-01')

function world(value: string | null) {
  return delta({
    indicators: [indicator('cars', 'vehicles-per-point', { digits: 2 })],
    vintages: [vintage('first', 1, 'first')],
    documents: [REPORT],
    observations:
      value === null
        ? []
        : [
            observation({
              indicator: 'cars',
              place: 'R',
              period: '2024',
              value,
              vintage: 'first',
              document: REPORT,
              unit: 'vehicles-per-point',
            }),
          ],
  })
}

function target(bound: Bound): Target {
  return {
    id: 'cars-2024',
    title: both('below 1.9'),
    indicator: 'cars',
    place: 'R',
    period: '2024',
    bound,
    value: parseDecimal('1.9'),
    unit: 'vehicles-per-point',
    due: '2024-12-31',
    document: 'plan',
  }
}

/** The same value, said by the document that set the target. */
function ownWord(value: string) {
  const plan = document('plan', '2024-11-01', { title: both('the plan', '规划') })
  const said = { indicator: 'cars', place: 'R', period: '2024', vintage: 'first' }
  return delta({
    indicators: [indicator('cars', 'vehicles-per-point', { digits: 2 })],
    vintages: [vintage('first', 1, 'first')],
    documents: [plan, document('copy', '2024-11-02', { echoOf: 'plan' })],
    observations: [plan, document('copy', '2024-11-02')].map((from) =>
      observation({ ...said, value, document: from, unit: 'vehicles-per-point' }),
    ),
  })
}

const on = (asOf: string) => ({ asOf, loadedBy: null })

test('is met as soon as the value fulfils the bound', () => {
  const state = targetState(world('1.55'), target('under'), on('2024-12-04'))
  expect(state.word).toBe('met')
  expect(state.reason).toEqual({ en: 'Met: it stands at 1.55.', zh: '已达到：1.55。' })
  expect(state.off && formatRational(state.off, 2, 'half-up')).toBe('0.35')
})

test('the bound itself is not below it, but at most it', () => {
  expect(targetState(world('1.9'), target('under'), on('2024-12-04')).word).toBe('open')
  expect(targetState(world('1.9'), target('at-most'), on('2024-12-04')).word).toBe('met')
})

test('is missed only once its day has passed', () => {
  const state = (day: string) => targetState(world('2.1'), target('under'), on(day)).word
  expect([state('2024-12-31'), state('2025-01-01')]).toEqual(['open', 'missed'])
})

test('stays open without a value, which is said', () => {
  const state = targetState(world(null), target('under'), on('2025-06-01'))
  expect([state.word, state.evaluation, state.off]).toEqual(['open', null, null])
  expect(state.reason.en).toBe('Due by 31 December 2024; there is no value yet.')
})

test('is met by nothing but the word of the document that set it, where only it and its echoes say so', () => {
  const state = targetState(ownWord('1.55'), target('under'), on('2024-12-04'))
  expect([state.word, state.isIndependent]).toEqual(['said-met', false])
  expect(state.reason).toEqual({
    en: 'Met, by the word of “the plan” alone: 1.55.',
    zh: '仅据“规划”自述，已达到：1.55。',
  })
})

test('is missed even by its own document’s word, which is named', () => {
  const state = targetState(ownWord('2.1'), target('under'), on('2025-01-01'))
  expect(state.word).toBe('missed')
  expect(state.reason.en).toContain('by the word of “the plan”')
})
