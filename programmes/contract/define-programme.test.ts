import Type from 'typebox'
import { expect, test } from 'vitest'
import { anyone } from '#platform/action'
import { HouseError } from '#platform/errors'
import { type Action, defineProgramme, defineProgrammes, type Programme } from './index.ts'

const nothing: Programme = {
  name: 'waters',
  title: { en: 'Waters', zh: '水体' },
  migrations: null,
  errors: {},
  actions: [],
  queries: [],
  routes: [],
  figures: [],
  commands: [],
  jobs: [],
}
const patrol: Action = {
  name: 'waters.patrol',
  title: { en: 'Patrol', zh: '巡查' },
  input: Type.Object({}),
  may: anyone,
  apply: async () => null,
}
const figure: Programme['figures'][number] = {
  id: 'patrols',
  owner: 'waters',
  title: { en: 'Patrols', zh: '巡查次数' },
  description: { en: 'How many', zh: '多少次' },
  synonyms: {},
  unit: 'count',
  account: 'waters',
  method: { en: 'Counted', zh: '计数' },
  source: { en: 'Records', zh: '记录' },
  variants: [],
  direction: null,
  digits: 0,
}

function problemsOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof HouseError && error.code === 'contract.broken')
      return String(error.info.problems)
    throw error
  }
  return ''
}

test('a manifest that fits itself is answered as it is', () => {
  const whole = {
    ...nothing,
    actions: [patrol],
    figures: [figure],
    jobs: [{ name: 'daily', schedule: '0 6 * * *', action: patrol, input: {} }],
  }
  expect(defineProgramme(whole)).toBe(whole)
})

test.each([
  [
    'a figure without a unit',
    { figures: [{ ...figure, unit: '' }] },
    'the figure patrols has no unit',
  ],
  [
    'a figure without a source',
    { figures: [{ ...figure, source: {} }] },
    'the figure patrols has no source',
  ],
  [
    'a figure with a source in one language only',
    { figures: [{ ...figure, source: { en: 'Records', zh: '' } }] },
    'has no source',
  ],
  ["another's figure", { figures: [{ ...figure, owner: 'air' }] }, 'belongs to air'],
  [
    'a job with an unknown action',
    { jobs: [{ name: 'daily', schedule: '', action: patrol, input: {} }] },
    'the job daily runs waters.patrol',
  ],
  [
    'a job without a schedule',
    { actions: [patrol], jobs: [{ name: 'daily', schedule: 'at six', action: patrol, input: {} }] },
    'the job daily has no schedule',
  ],
  [
    'a route to an action that is not listed',
    {
      routes: [
        { method: 'POST' as const, path: '/patrols', action: patrol, summary: patrol.title },
      ],
    },
    'not in the manifest',
  ],
  [
    'tables in another schema',
    { migrations: { schema: 'air', folder: new URL('file:///') } },
    'tables in the schema air',
  ],
  [
    "another module's error",
    { errors: { 'air.thin': { kind: 'invalid' as const, message: {}, remedy: {} } } },
    'air.thin belongs to another module',
  ],
])('refuses %s', (_, change, problem) => {
  expect(problemsOf(() => defineProgramme({ ...nothing, ...change }))).toContain(problem)
})

test('refuses two programmes of one name, and two figures of one id', () => {
  expect(problemsOf(() => defineProgrammes([nothing, nothing]))).toContain(
    'two of the programme waters',
  )
  const air = { ...nothing, name: 'air', figures: [{ ...figure, owner: 'air' }] }
  const waters = { ...nothing, figures: [figure] }
  expect(problemsOf(() => defineProgrammes([air, waters]))).toBe('two of the figure patrols')
  expect(defineProgrammes([nothing, { ...air, figures: [] }])).toHaveLength(2)
})

test('an action is applied in exactly one way', () => {
  const { apply: _, ...unapplied } = patrol
  const both = { ...patrol, applyEach: async () => [] }
  for (const action of [unapplied, both])
    expect(problemsOf(() => defineProgramme({ ...nothing, actions: [action] }))).toBe(
      'waters: waters.patrol must be applied in one way',
    )
})
