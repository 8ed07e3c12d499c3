import { expect, test } from 'vitest'
import { sharesOf } from './calls/shares.ts'
import { ITEMS, termsOf } from './catalogue.ts'
import { chanceOf, idOf, sumsOf } from './chance.ts'
import { distanceBetween, flowsOf } from './flows.ts'
import { institutionsOf } from './institutions.ts'
import { coursesOn, personAt } from './population.ts'
import { visitsByDay } from './season.ts'
import type { City, DayOfYear } from './types.ts'
import { type Model, visitAt, visitsOn } from './visits.ts'

const city = (id: string, province: string, persons: number, longitude: number): City => ({
  ...{ id, code: id.replaceAll('-', ''), province, persons, longitude, latitude: 31 },
  name: { en: id, zh: id },
})
const CITIES = [
  city('X-N1', 'X-N', 9_000_000, 120),
  city('X-N2', 'X-N', 4_000_000, 121),
  city('X-S1', 'X-S', 6_000_000, 120.5),
  city('X-S2', 'X-S', 6_000_000, 125),
]
const model = (seed: number): Model => ({
  scale: { seed, persons: 500, visits: 4000 },
  cities: CITIES,
  flows: flowsOf(CITIES),
  institutions: institutionsOf(CITIES),
  begin: '2025-01-01',
  shares: {
    ...{ dialysis: 0.01, emergency: 0.05, repeated: 0.02, unanswered: 0.02 },
    ...{ cancelled: 0.02, disputed: 0.02 },
  },
})
const visits = (seed: number) => visitsOn(model(seed), '2025-06-02', 4000, 0)

test('a seed decides everything, and another decides otherwise', () => {
  expect(visits(1)).toEqual(visits(1))
  expect(visits(1)[0]).not.toEqual(visits(2)[0])
})

test('a visit is the same alone as among all others', () => {
  const all = visits(1)
  for (const number of [3, 4, 999, 3999])
    expect(all).toContainEqual(visitAt(model(1), '2025-06-02', number))
})

test('chance is even, and no key tells anything of its neighbour', () => {
  const drawn = Array.from({ length: 20_000 }, (_, number) => chanceOf(7, 'x', number).next())
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
  expect(mean).toBeCloseTo(0.5, 1)
  const pairs = drawn.slice(1).map((value, index) => (value - 0.5) * ((drawn[index] ?? 0) - 0.5))
  expect(Math.abs(pairs.reduce((sum, value) => sum + value, 0) / pairs.length)).toBeLessThan(0.003)
  expect(chanceOf(1, 23).next()).not.toBe(chanceOf(12, 3).next())
})

test('weights are followed to the end, and what weighs nothing is never taken', () => {
  const sums = sumsOf([1, 0, 3])
  const taken = Array.from({ length: 4000 }, (_, number) => chanceOf(number).weighted(sums))
  const count = (index: number) => taken.filter((one) => one === index).length
  expect(count(1)).toBe(0)
  expect(count(2) / count(0)).toBeGreaterThan(2.5)
  expect(count(2) / count(0)).toBeLessThan(3.5)
})

test('ids are well formed, all different, and in the order of their numbers', () => {
  const ids = Array.from({ length: 3000 }, (_, number) => idOf(1, 'person', number))
  expect(new Set([...ids, ...ids.map((_, number) => idOf(2, 'person', number))]).size).toBe(6000)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids.toSorted()).toEqual(ids)
})

test('nobody is treated by this way in the own province, and more go where it is near', () => {
  const went = new Map<string, number>()
  const model1 = model(1)
  for (const visit of visits(1)) {
    const at = model1.institutions.all.find(({ code }) => code === visit.institution)?.city
    expect(at?.province).not.toBe(visit.person.home.province)
    if (visit.person.home.id === 'X-N1') went.set(at?.id ?? '', (went.get(at?.id ?? '') ?? 0) + 1)
  }
  expect(went.get('X-S1') ?? 0).toBeGreaterThan(3 * (went.get('X-S2') ?? 0))
  const [first, , third] = CITIES
  if (first === undefined || third === undefined) throw new Error('no cities')
  expect(distanceBetween(first, third)).toBeCloseTo(47.7, 0)
})

test('the referred go to large hospitals, and a line costs what its item says', () => {
  const all = visits(3)
  const tierOf = (code: string) => code.at(-3)
  const share = (kind: string) => {
    const some = all.filter(({ person }) => person.filing?.kind === kind)
    return some.filter(({ institution }) => tierOf(institution) === 'T').length / some.length
  }
  expect(share('referral')).toBeGreaterThan(0.75)
  expect(share('long-term')).toBeLessThan(0.5)
  for (const { lines } of all) {
    expect(lines.length).toBeGreaterThan(0)
    expect(new Set(lines.map(({ item }) => item)).size).toBe(lines.length)
    for (const { amount, quantity } of lines) expect(amount > 0n && quantity > 0).toBe(true)
  }
})

test('only who has a disease is treated for one', () => {
  for (const { disease, person } of visits(4))
    if (disease !== null) expect(person.diseases).toContain(disease)
})

test('the dialysed come three times a week to one institution, and nobody else for dialysis', () => {
  const week = Array.from({ length: 7 }, (_, index) => `2025-06-0${index + 2}`)
  const sessions = week.flatMap((day, index) =>
    visitsOn(model(1), day, 100, index * 100).filter(({ disease }) => disease === 'dialysis'),
  )
  const bySession = Map.groupBy(sessions, ({ person }) => person.id)
  expect(bySession.size).toBe(5)
  for (const all of bySession.values()) {
    const days = all.map(({ day }) => day.slice(-1)).join('')
    expect(['246', '357']).toContain(days)
    expect(new Set(all.map(({ institution }) => institution)).size).toBe(1)
    for (const { person, lines } of all) {
      expect(person.filing?.kind).toBe('long-term')
      expect(lines.find(({ item }) => item === 'SIM-K01')?.quantity).toBe(1)
    }
  }
  // In a small world courses leave room for others.
  expect(coursesOn(model(1), '2025-06-02', 2)).toHaveLength(2)
  expect(coursesOn(model(1), '2025-06-08', 9)).toEqual([])
})

test('shares are met: emergencies at any hour, and what becomes of calls', () => {
  const all = visits(6)
  const share = (some: readonly unknown[]) => some.length / all.length
  for (const fate of ['repeated', 'unanswered', 'cancelled', 'disputed'] as const)
    expect(share(all.filter((visit) => visit.fate === fate))).toBeCloseTo(0.02, 1.9)
  const emergencies = all.filter(({ emergency }) => emergency)
  expect(share(emergencies)).toBeGreaterThan(0.02)
  expect(share(emergencies)).toBeLessThan(0.05)
  expect(emergencies.some(({ minute }) => minute < 6 * 60)).toBe(true)
  const none = { ...model(6), shares: sharesOf({ parameters: new Map() } as never, '2025-01-01') }
  for (const visit of visitsOn(none, '2025-06-02', 500, 0)) {
    expect([visit.fate, visit.emergency]).toEqual(['plain', false])
    expect(visit.disease).not.toBe('dialysis')
  }
})

test('nobody comes more than eight times as often as the mean, however many there are', () => {
  const many = { ...model(7), scale: { seed: 7, persons: 40_000, visits: 8000 } }
  const came = Map.groupBy(
    visitsOn({ ...many, shares: { ...many.shares, dialysis: 0 } }, '2025-06-02', 8000, 0),
    ({ person }) => person.id,
  )
  // 1.6 visits are expected of the most active.
  expect(Math.max(...[...came.values()].map(({ length }) => length))).toBeLessThan(10)
})

test('a temporary filing holds for half a year at least, and persons have an age', () => {
  for (let number = 0; number < 500; number++) {
    const { filing, bornOn } = personAt(model(1), number)
    expect(bornOn < '2025-01-01').toBe(true)
    if (filing?.validTo === null || filing === null) continue
    const until = Temporal.PlainDate.from(filing.validFrom).add({ months: 6 }).toString()
    expect(filing.validTo >= until).toBe(true)
  }
})

test('visits add up over the days; fewer come on days off, and more on the day after', () => {
  const days: DayOfYear[] = Array.from({ length: 28 }, (_, index) => {
    const day = `2025-02-${String(index + 1).padStart(2, '0')}`
    const weekday = ((index + 5) % 7) + 1
    // Wednesday to Friday of the third week are a holiday.
    return { day, weekday, isWorked: weekday < 6 && !(index >= 18 && index <= 20) }
  })
  const counts = visitsByDay(days, 28_000, 1)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(28_000)
  expect(visitsByDay(days, 5, 1).reduce((sum, count) => sum + count, 0)).toBe(5)
  const [monday = 0, sunday = 0, holiday = 0, wednesday = 0] = [2, 1, 18, 11].map(
    (at) => counts[at],
  )
  expect(sunday).toBeLessThan(monday * 0.7)
  expect(holiday).toBeLessThan(wednesday * 0.6)
})

test('every item has terms that the register takes', () => {
  for (const item of ITEMS) {
    const { firstPay_bp, ceiling } = termsOf(item, 'X-N')
    expect(item.class === 'B' || firstPay_bp === 0).toBe(true)
    expect(ceiling === null || ceiling > 0n).toBe(true)
    expect([item.name.en, item.name.zh]).not.toContain('')
  }
  expect(new Set(ITEMS.map(({ code }) => code)).size).toBe(ITEMS.length)
})
