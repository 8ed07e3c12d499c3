import { parseDecimal, type Rational } from '#platform/exact'
import type { Grammar, ReadClaim, Reading, Relation } from '../../model.ts'

/** A figure as a test tells it; what is left out is the plainest. */
export type Told = {
  /** Digits in base units: '7600'. */
  readonly value: string
  readonly unit?: string
  readonly bound?: ReadClaim['bound']
  readonly valueHigh?: string
  readonly precision?: number
  readonly fraction?: Rational
  readonly kind?: ReadClaim['kind']
  readonly form?: ReadClaim['form']
  readonly direction?: ReadClaim['direction']
  readonly period?: string
  readonly periodFrom?: ReadClaim['periodFrom']
  readonly untestable?: ReadClaim['untestable']
  /** Each claim has a sentence of its own unless a test says otherwise. */
  readonly sentence?: number
  /** The claim's words, where they matter; and what stands before them in the sentence. */
  readonly words?: string
  readonly before?: string
  readonly members?: number
  /** The claim's measure: words that stand before it. */
  readonly measure?: string
}

/** A reading made by hand: checks are tested on what was read, whoever read it. */
export function readingOf(
  told: readonly Told[],
  relations: readonly Relation[],
  grammar: Grammar = 'en',
  after = '.',
): Reading {
  let text = ''
  const claims: ReadClaim[] = []
  for (const [index, one] of told.entries()) {
    if (index > 0) text += grammar === 'zh' ? '，' : ', '
    const measureStart = text.length
    const measure = one.measure ?? null
    if (measure !== null) text += `${measure} `
    text += one.before ?? ''
    const start = text.length
    text += one.words ?? one.value
    claims.push(claimOf(one, index, { start, end: text.length }, { start: measureStart }))
  }
  text += after
  const whole = { start: 0, end: text.length }
  const sentence = { ...whole, index: 0, paragraph: 0, grammar, clauses: [whole] }
  const sentences = Array.from({ length: told.length + 1 }, (_, index) => ({ ...sentence, index }))
  const paragraph = {
    ...whole,
    index: 0,
    kind: 'body' as const,
    sentences: [0, told.length + 1] as const,
  }
  return {
    doc: { text, grammar, paragraphs: [paragraph], sentences },
    date: null,
    dateFrom: null,
    claims,
    relations,
    periods: [],
    places: [],
  }
}

function claimOf(
  one: Told,
  index: number,
  at: { readonly start: number; readonly end: number },
  measured: { readonly start: number },
): ReadClaim {
  const value = parseDecimal(one.value)
  const { measure } = one
  return {
    ...at,
    number: { ...at, start: at.start + Math.max(0, (one.words ?? '').search(/\d/)) },
    index,
    form: one.form ?? 'number',
    value,
    valueHigh: one.valueHigh === undefined ? null : parseDecimal(one.valueHigh),
    fraction: one.fraction ?? null,
    precision: one.precision ?? -value.scale,
    unit: one.unit ?? 'items',
    bound: one.bound ?? 'exact',
    date: null,
    members: Array.from({ length: one.members ?? 0 }, () => at),
    kind: one.kind ?? null,
    direction: one.direction ?? null,
    measure:
      measure === undefined
        ? null
        : { start: measured.start, end: measured.start + measure.length },
    untestable: one.untestable ?? null,
    sentence: one.sentence ?? index,
    clause: 0,
    period: one.period ?? null,
    periodFrom: one.periodFrom ?? (one.period === undefined ? null : 'stated'),
    place: null,
    measureKey: [],
  }
}

/** A change with nothing said but what a test says. */
export function changeOf(
  result: number | null,
  base: number | null,
  amount: number | null,
  more: Partial<Extract<Relation, { kind: 'change' }>> = {},
): Relation {
  return {
    kind: 'change',
    result,
    base,
    amount,
    amountIs: amount === null ? null : 'relative',
    direction: null,
    basePeriod: null,
    baseWords: null,
    comparablePrices: false,
    ...more,
  }
}
