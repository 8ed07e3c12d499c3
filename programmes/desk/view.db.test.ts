import Value from 'typebox/value'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, perform } from '#platform/action'
import type { Context } from '#programmes/contract'
import { testDatabase } from '#test/support'
import { stateFigure } from './actions/state-figure.ts'
import { check } from './queries/check.ts'
import { choices, offers } from './queries/offers.ts'
import { view } from './queries/view.ts'
import { beginner, CITIES, codeOf, deskWorld, TEXTS, THIRD, type World } from './tiny/desk-world.ts'
import type { StatedEntry } from './types.ts'

const db = await testDatabase()
let world: World
let draftOf: ReturnType<typeof beginner>
let analyst: Context
beforeAll(async () => {
  world = await deskWorld(db)
  analyst = world.person('Lin', ['analyst'])
  draftOf = beginner(world, analyst)
})

describe('what is shown while one writes', () => {
  test('a sound draft has no marks, and reads as readers would get it', async () => {
    const id = await draftOf()
    const answer = await ask(world.db, view, analyst, { id })
    expect(Value.Check(view.output, answer)).toBe(true)
    expect(answer.marks.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(answer.figures['large-cities']).toMatchObject({ verdict: 'holds' })
    expect(answer.texts.map(({ blocks }) => blocks.length)).toEqual([1, 1])
    expect(answer.stated.find((one) => one.id === 'large-cities-share')?.words).toEqual({
      en: 'more than one third',
      zh: '超过三分之一',
    })
  })

  test('what restates a source in its own words is never called false: more than 120,000 is no 120,000', async () => {
    const copy = { from: '2024-12-04', texts: undefined, figures: undefined, date: '2026-11-26' }
    const id = await draftOf(copy)
    const { marks, figures } = await ask(world.db, view, analyst, { id })
    const wrong = marks.filter(({ severity }) => severity === 'error').map(({ figure }) => figure)
    // These two fit no vintage of the accounts, whoever says them.
    expect([...new Set(wrong)].sort()).toEqual(['gdp-share-2018', 'rd-intensity-2023'])
    expect(figures['new-charging-points']).toMatchObject({
      verdict: 'holds',
      computed: { bound: 'over', words: { en: 'more than 120,000', zh: '超过12万个' } },
    })
    const { findings } = await ask(world.db, check, analyst, { id })
    const told = findings.filter(({ weight }) => weight === 'false').map(({ about }) => about.en)
    expect(told.sort()).toEqual(['23.9%', '3.34\u202f%'])
  })

  test('a draft that makes a number of a bound is told that nothing decides it; what the bound excludes is false', async () => {
    const points: StatedEntry = {
      ...{ id: 'points', programme: 'charging', indicator: 'new-charging-points' },
      ...{ place: 'CN-YRD', period: '2024', unit: 'points', value: '120000', precision: 4 },
      bound: 'exact',
    }
    const markOf = async (figure: StatedEntry) => {
      const id = await draftOf({
        date: '2026-11-26',
        figures: [CITIES, THIRD, figure],
        texts: {
          en: `${TEXTS.en}\nMore: {% figure id="points" /%}.\n`,
          zh: `${TEXTS.zh}\n另有{% figure id="points" /%}。\n`,
        },
      })
      const { marks } = await ask(world.db, view, analyst, { id })
      return marks.find((mark) => mark.figure === 'points' && mark.lang === 'en')
    }
    expect(await markOf(points)).toMatchObject({
      kind: 'no-data',
      words: { en: expect.stringContaining('say only “more than 120,000”') },
    })
    expect(await markOf({ ...points, bound: 'over', value: '130000' })).toMatchObject({
      kind: 'no-data',
    })
    expect(await markOf({ ...points, bound: 'over' })).toBeUndefined()
    expect(await markOf({ ...points, bound: 'under' })).toMatchObject({ kind: 'false' })
  })

  test('a false figure, an unknown one, a missing one, broken Markdoc and a missing translation are marked in place', async () => {
    const en = [
      'There were {% figure id="large-cities" /%} and {% figure id="nobody" /%}.',
      '',
      '## More',
      '',
      '![picture](x.png)',
      '',
    ].join('\n')
    const figures = [{ ...CITIES, value: '8' }, THIRD]
    const id = await draftOf({ texts: { en, zh: TEXTS.zh }, figures })
    const { marks } = await ask(world.db, view, analyst, { id })
    const marked = (kind: string, lang: string) =>
      marks
        .filter((mark) => mark.kind === kind && mark.lang === lang)
        .map(({ start, end, line }) => [line, (lang === 'en' ? en : TEXTS.zh).slice(start, end)])
    expect(marked('false', 'en')).toEqual([[1, '{% figure id="large-cities" /%}']])
    expect(marked('false', 'zh')).toEqual([[1, '{% figure id="large-cities" /%}']])
    expect(marked('unknown-figure', 'en')).toEqual([[1, '{% figure id="nobody" /%}']])
    expect(marked('markdoc', 'en')).toEqual([[5, '![picture](x.png)']])
    expect(marked('not-here', 'en')).toEqual([[1, '']])
    expect(marked('untranslated', 'zh')).toHaveLength(1)
    expect(marked('untranslated', 'en')).toEqual([[3, '## More']])
  })

  test('9 in 26 is more than one third and not nearly so; what holds on a condition or was revised since is marked', async () => {
    const kinds = async (figure: StatedEntry) => {
      const id = await draftOf({ figures: [CITIES, figure] })
      return (await ask(world.db, view, analyst, { id })).marks
        .filter((mark) => mark.figure === figure.id)
        .map(({ kind }) => kind)
    }
    expect(await kinds(THIRD)).toEqual([])
    // Seven cities have no value: whether it is nearly a third can't be decided.
    expect(await kinds({ ...THIRD, bound: 'nearly' })).toEqual(['no-data', 'no-data'])
    expect(await kinds({ ...CITIES, id: 'large-cities-share', value: '8' })).toEqual([
      'false',
      'false',
    ])
    const share: StatedEntry = {
      ...CITIES,
      id: 'share',
      indicator: 'gdp-share',
      value: '24.4',
      precision: -1,
      unit: 'percent',
    }
    const id = await draftOf({
      figures: [share],
      texts: { en: 'It is {% figure id="share" /%}.', zh: '为{% figure id="share" /%}。' },
    })
    const { marks } = await ask(world.db, view, analyst, { id })
    expect(marks.map(({ kind }) => kind)).toContain('conditional')
    expect(marks.map(({ kind }) => kind)).toContain('revised')
  })

  test('figures are offered with words that are true on the draft’s date, and no others', async () => {
    const id = await draftOf()
    const about = { id, indicator: 'large-cities-share', place: 'CN-YRD' }
    const then = await ask(world.db, offers, analyst, { ...about, period: '2023' })
    expect(Value.Check(offers.output, then)).toBe(true)
    const wordsOf = (answer: typeof then) => answer.offers.map(({ words }) => words.en)
    expect(wordsOf(then)).toContain('more than one third')
    expect(wordsOf(then)).toContain('34.6\u202f%')
    expect(then.offers.every(({ verdict }) => verdict.startsWith('holds'))).toBe(true)
    expect(then.offers[0]?.words.zh).toMatch(/%/)
    expect(wordsOf(then)).not.toContain('nearly one third')
    const share = { indicator: 'gdp-share', place: 'CN-YRD', period: '2023' }
    const late = await draftOf({ date: '2026-11-01' })
    const known = await ask(world.db, offers, analyst, { id, ...share })
    const since = await ask(world.db, offers, analyst, { id: late, ...share })
    expect([
      wordsOf(known).includes('24.39\u202f%'),
      wordsOf(known).includes('24.63\u202f%'),
    ]).toEqual([true, false])
    expect([
      wordsOf(since).includes('24.39\u202f%'),
      wordsOf(since).includes('24.63\u202f%'),
    ]).toEqual([false, true])
    // An older vintage may be asked for, and what it gives is then said to hold on a condition.
    const older = since.ways.find(({ superseded }) => superseded)
    const chosen = { variant: older?.variant?.id, vintage: older?.vintage }
    const old = await ask(world.db, offers, analyst, { id: late, ...share, ...chosen })
    expect(old.offers.find(({ words }) => words.en === '24.39\u202f%')?.verdict).toBe(
      'holds-only-if',
    )
    const states = then.offers.map(({ entry }) => ({ ...entry, id: 'picked' }))
    for (const figure of states) await perform(world.db, stateFigure, analyst, { id, figure })
    const found = await ask(world.db, choices, analyst, { id, indicator: 'large-cities-share' })
    expect(Value.Check(choices.output, found)).toBe(true)
    expect(found.periods.map(({ code }) => code)).toContain('2023')
    expect(await codeOf(ask(world.db, offers, analyst, { ...about, period: 'never' }))).toMatch(
      /^period\./,
    )
  })

  test('a figure that is known by a bound is offered with it, never as the number', async () => {
    const id = await draftOf({ date: '2026-11-26' })
    const about = { indicator: 'new-charging-points', place: 'CN-YRD', period: '2024' }
    const { offers: found } = await ask(world.db, offers, analyst, { id, ...about })
    const words = found.map((offer) => [offer.words.en, offer.words.zh])
    expect(words).toContainEqual(['more than 120,000', '超过12万个'])
    expect(found.filter(({ entry }) => ['exact', 'about', 'under'].includes(entry.bound))).toEqual(
      [],
    )
  })

  test('a count of which some members have no value is offered as the least that it is', async () => {
    const id = await draftOf()
    const about = { indicator: 'large-cities', place: 'CN-YRD', period: '2023' }
    const { offers: found, ways } = await ask(world.db, offers, analyst, { id, ...about })
    expect(ways[0]?.value?.words.en).toMatch(/^at least 9 \(7 cities without a value\)$/)
    expect(found.map(({ words }) => [words.en, words.zh])).toContainEqual([
      'at least 9',
      '不低于9个',
    ])
    expect(found.filter(({ entry }) => !['at-least', 'over'].includes(entry.bound))).toEqual([])
  })

  test('the checker’s findings point to their places', async () => {
    const en =
      'In 2023 the line carried 50 million passengers, an increase of 35% from 40 million in 2022.\n'
    const id = await draftOf({ texts: { en, zh: '无。\n' }, figures: [] })
    const answer = await ask(world.db, check, analyst, { id })
    expect(Value.Check(check.output, answer)).toBe(true)
    const [found] = answer.findings
    expect(found?.weight).toBe('false')
    expect(
      found?.places.map(({ lang, start, end }) => [lang, en.slice(start, end)]),
    ).toContainEqual(['en', '35%'])
  })
})
