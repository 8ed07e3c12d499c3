import { describe, expect, test } from 'vitest'
import { formatRational } from '#platform/exact'
import type { Evaluation, Observation, Request, Trace } from '../../types.ts'
import { DELTA, DOCUMENTS, delta, gdpOf } from '../tiny/delta.ts'
import { both, document, observation } from '../tiny/ground.ts'
import { evaluate } from './evaluate.ts'

const THEN = { asOf: '2024-12-04', loadedBy: null }
const NOW = { asOf: '2026-06-01', loadedBy: null }

function share(more: Partial<Request> = {}): Request {
  return { indicator: 'gdp-share', place: 'R', period: '2023', knowledge: THEN, ...more }
}

function shown({ value }: Evaluation, digits = 2): string | null {
  return value === null ? null : formatRational(value, digits, 'half-up')
}

describe('vintages', () => {
  test('numerator and denominator are of one vintage, the newest that all inputs share', () => {
    const then = evaluate(delta(), share())
    expect([shown(then), then.vintages]).toEqual(['24.39', ['census-4/preliminary']])
    const now = evaluate(delta(), share({ knowledge: NOW }))
    expect([shown(now), now.vintages]).toEqual(['24.63', ['census-5/revision']])
  })

  test('a revision of the nation alone changes nothing until the provinces are revised too', () => {
    const [nation] = gdpOf('census-5/revision').filter((one) => one.place === 'N')
    const early = {
      ...nation,
      publishedAt: { from: '2024-12-26', to: '2024-12-26' },
    } as Observation
    const world = delta({ observations: [...DELTA.observations, early] })
    const asked = share({
      variant: 'national-total',
      knowledge: { asOf: '2025-01-15', loadedBy: null },
    })
    expect(shown(evaluate(world, asked))).toBe('24.20')
    const both = { ...asked, mixed: true, vintage: 'census-4/preliminary' }
    expect(() => evaluate(world, both)).toThrow('series.vintage-and-mixed')
    const mixed = evaluate(world, { ...asked, mixed: true })
    expect([shown(mixed), mixed.mixed]).toEqual(['23.57', true])
    expect(mixed.uncertainties.map(({ kind }) => kind)).toContain('mixed-vintages')
  })

  test('a vintage can be asked for by name, and an unknown one is refused with those there are', () => {
    const older = evaluate(delta(), share({ knowledge: NOW, vintage: 'census-4/preliminary' }))
    expect(shown(older)).toBe('24.39')
    expect(() => evaluate(delta(), share({ vintage: 'rd/first' }))).toThrow('census-4/preliminary')
    expect(() => evaluate(delta(), share({ vintage: 'census-9' }))).toThrow(
      'series.unknown-vintage',
    )
  })

  test('a vintage that lacks an input gives no value, and the input is named', () => {
    const observations = DELTA.observations.filter(
      (one) => !(one.vintage === 'census-4/preliminary' && one.place === 'AH'),
    )
    const evaluation = evaluate(delta({ observations }), share())
    expect(evaluation.value).toBeNull()
    expect(evaluation.missing.map((one) => [one.indicator, one.place, one.period])).toEqual([
      ['gdp', 'AH', '2023'],
    ])
    expect(evaluation.missing[0]?.reason.en).toBe('Nothing was known by 4 December 2024.')
  })
})

describe('knowledge', () => {
  test('nothing is known before it was published', () => {
    const before = evaluate(delta(), share({ knowledge: { asOf: '2024-01-30', loadedBy: null } }))
    expect(before.value).toBeNull()
    expect(before.missing).toHaveLength(5)
  })

  test('what was loaded later isn’t known to an earlier load', () => {
    const early = share({ knowledge: { asOf: '2026-06-01', loadedBy: '2025-12-31T23:59:59Z' } })
    expect(evaluate(delta(), early).value).toBeNull()
  })

  test('a value whose day of publication is unknown makes the answer uncertain in its date', () => {
    const copy = document('copy', null)
    const observations = gdpOf('census-4/preliminary', { document: copy })
    const world = delta({ observations, documents: [...Object.values(DOCUMENTS), copy] })
    const { uncertainties } = evaluate(world, share())
    expect(uncertainties).toContainEqual({ kind: 'date-uncertain', document: 'copy' })
  })

  test('a second source of known date makes it certain', () => {
    const copy = document('copy', null)
    const copies = gdpOf('census-4/preliminary', { document: copy })
    const observations = [...gdpOf('census-4/preliminary'), ...copies]
    const world = delta({ observations, documents: [...Object.values(DOCUMENTS), copy] })
    expect(evaluate(world, share()).uncertainties).toEqual([])
  })

  test('a copy made after the day asked is uncertain in its date, and stands back for what existed then', () => {
    const copy = document('copy', '2024-03-01', { firstSeen: '2025-08-06' })
    const copies = gdpOf('census-4/preliminary', { document: copy })
    const documents = [...Object.values(DOCUMENTS), copy]
    const alone = evaluate(delta({ observations: copies, documents }), share())
    expect(alone.uncertainties).toContainEqual({ kind: 'date-uncertain', document: 'copy' })
    const observations = [...copies, ...gdpOf('census-4/preliminary')]
    const beside = evaluate(delta({ observations, documents }), share())
    expect(beside.uncertainties).toEqual([])
    expect(documentsIn(beside.trace)).not.toContain('copy')
  })

  test('within the days on which a revision may have come out, the older value stands, flagged', () => {
    const observations = [
      ...gdpOf('census-4/preliminary'),
      ...gdpOf('census-5/revision', { publishedAt: { from: '2024-12-01', to: '2024-12-31' } }),
    ]
    const evaluation = evaluate(delta({ observations }), share())
    expect(shown(evaluation)).toBe('24.39')
    expect(evaluation.uncertainties).toEqual([{ kind: 'date-uncertain', document: 'revised-2023' }])
  })
})

describe('sources', () => {
  const other = document('other', '2024-02-10', { origin: 'another office' })
  const echo = document('echo', '2024-02-11', { origin: 'a newspaper', echoOf: 'first-2023' })
  const documents = [...Object.values(DOCUMENTS), other, echo]
  const first = gdpOf('census-4/preliminary')
  const fromOther = gdpOf('census-4/preliminary', { document: other })
  const fromEcho = gdpOf('census-4/preliminary', { document: echo })

  test('the weakest input says how many independent sources there are', () => {
    const all = delta({ documents, observations: [...first, ...fromOther] })
    expect(evaluate(all, share()).independentSources).toBe(2)
    const some = delta({ documents, observations: [...first, ...fromOther.slice(1)] })
    expect(evaluate(some, share()).independentSources).toBe(1)
  })

  test('an echo is no second source', () => {
    const world = delta({ documents, observations: [...first, ...fromEcho] })
    expect(evaluate(world, share()).independentSources).toBe(1)
  })

  test('a document that is left out takes its echoes with it', () => {
    const world = delta({ documents, observations: [...first, ...fromEcho] })
    expect(evaluate(world, share({ without: ['first-2023'] })).value).toBeNull()
    expect(evaluate(world, share({ without: ['echo'] })).value).toBeNull()
    expect(evaluate(world, share({ without: ['other'] })).value).not.toBeNull()
  })

  test('agreeing and disagreeing observations are both shown', () => {
    const wrong = observation({
      indicator: 'gdp',
      place: 'SH',
      period: '2023',
      value: '4700000000000',
      precision: 10,
      vintage: 'census-4/preliminary',
      document: other,
    })
    const rough = { ...wrong, value: { coefficient: 4_720_000_000_000n, scale: 0 } }
    const world = delta({ documents, observations: [...first, wrong, rough] })
    const { trace } = evaluate(world, { ...share(), indicator: 'gdp', place: 'SH' })
    expect(trace.kind).toBe('observation')
    expect(trace.observation?.document).toBe('first-2023')
    expect(trace.backing).toEqual([rough])
    expect(trace.disagreeing).toEqual([wrong])
  })

  test('a recalled value is flagged, and gives way to one that was read', () => {
    const recalled = document('recalled', '2024-02-12', { transcription: 'recalled' })
    const memory = gdpOf('census-4/preliminary', { document: recalled })
    const all = [...documents, recalled]
    const alone = evaluate(delta({ documents: all, observations: memory }), share())
    expect(alone.uncertainties).toContainEqual({ kind: 'recalled', document: 'recalled' })
    const read = evaluate(delta({ documents: all, observations: [...memory, ...first] }), share())
    expect(read.uncertainties).toEqual([])
  })
})

describe('provenance and doubt', () => {
  const simulated = gdpOf('census-4/preliminary', { provenance: 'simulated' })

  test('simulated values enter only if asked for, and then alone', () => {
    const world = delta({ observations: simulated })
    expect(evaluate(world, share()).value).toBeNull()
    const asked = evaluate(world, share({ provenance: ['simulated'] }))
    expect([shown(asked), asked.provenance]).toEqual(['24.39', 'simulated'])
    const published = evaluate(delta(), share({ provenance: ['simulated'] }))
    expect(published.value).toBeNull()
  })

  test('a mixture of simulated and published is refused', () => {
    expect(() => evaluate(delta(), share({ provenance: ['published', 'simulated'] }))).toThrow(
      'series.mixed-provenance',
    )
  })

  test('a doubted value is used only where there is no other, and is flagged', () => {
    const doubt = both('a digit slip', '录入有误')
    const [, ...others] = gdpOf('census-4/preliminary')
    const [slip] = gdpOf('census-4/preliminary', { doubt })
    const alone = evaluate(delta({ observations: [slip as Observation, ...others] }), share())
    expect(alone.uncertainties).toEqual([{ kind: 'doubted', document: 'first-2023', note: doubt }])
    expect(alone.independentSources).toBe(0)
    const wrong = { ...slip, value: { coefficient: 1n, scale: 0 } } as Observation
    const both2 = evaluate(
      delta({ observations: [wrong, ...gdpOf('census-4/preliminary')] }),
      share(),
    )
    expect([shown(both2), both2.uncertainties]).toEqual(['24.39', []])
  })

  test('an observation in another unit than its indicator is refused, both named', () => {
    const observations = gdpOf('census-4/preliminary', { unit: 'USD' })
    expect(() => evaluate(delta({ observations }), share())).toThrow('{"left":"USD","right":"CNY"}')
  })
})

test('the trace goes down from the formula to each observation, in both languages', () => {
  const { trace } = evaluate(delta(), share())
  expect([trace.kind, trace.label.en]).toEqual(['indicator', 'Share of the nation, R, 2023'])
  const [ratio] = trace.inputs
  expect(ratio?.label).toEqual({
    en: 'GDP of the four provinces ÷ the sum of the 31 provinces',
    zh: '三省一市地区生产总值之和 ÷ 31个省份之和',
  })
  const [part, whole] = ratio?.inputs ?? []
  expect([part?.inputs.length, whole?.inputs.length]).toEqual([4, 5])
  expect(part?.inputs[0]).toMatchObject({
    kind: 'observation',
    label: { en: 'GDP, Shanghai, 2023', zh: '2023年上海地区生产总值' },
    observation: { document: 'first-2023', vintage: 'census-4/preliminary' },
  })
})

test('the interval holds what the digits of the inputs leave open', () => {
  const { interval, value } = evaluate(delta(), share())
  const [low, high] = [interval?.low?.at, interval?.high?.at]
  expect(
    low && value && high && [low, value, high].map((one) => formatRational(one, 5, 'half-up')),
  ).toEqual(['24.38539', '24.38540', '24.38540'].map(() => expect.stringMatching(/^24\.385/)))
})

/** The documents that stand for the cells of a trace; those that only back one are left out. */
function documentsIn({ observation, inputs }: Trace): readonly string[] {
  return [...(observation === null ? [] : [observation.document]), ...inputs.flatMap(documentsIn)]
}
