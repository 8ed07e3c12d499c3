import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packGround } from '#engines/series'
import { evaluate, type Ground } from '#engines/series/pure'
import { loadRegion, packFiles } from '#platform/region'
import { figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { printTrace } from '../print-trace.ts'
import { evaluationView } from './evaluation.ts'
import { observationView } from './refs.ts'

const region = loadRegion(join(import.meta.dirname, '../../../regions/yangtze-delta'))
const ground: Ground = packGround(region, packFiles(region), figuresOf([economy], region))
const knowledge = { asOf: '2026-11-26', loadedBy: null }

test.each([
  ['new-charging-points', '2024', 'over', 'more than 120,000', '超过12万个'],
  ['outpatient-visits', 'since..@2024-10-31', 'over', 'more than 46 million', '超过4600万人次'],
  ['high-speed-rail-length', '@2024-12-04', 'over', 'more than 7,600 km', '超过7600公里'],
  ['fund-underlying-projects', '@2024-12-04', 'nearly', 'nearly 1,000', '近1000个'],
  ['shanghai-huzhou-time', '@2024-12-31', 'about', 'about 40 min', '约40分钟'],
])(
  '%s is shown with its bound and in its digits: value, trace, observation',
  (id, period, bound, en, zh) => {
    const place = region.regionPlace
    const evaluation = evaluate(ground, { indicator: id, place, period, knowledge })
    const view = evaluationView(ground, evaluation)
    const plain = (words: string | undefined) => words?.replaceAll(/[\u00a0\u202f]/g, ' ')
    expect([view.value?.bound, plain(view.value?.words.en), view.value?.words.zh]).toEqual([
      ...[bound, en, zh],
    ])
    expect(plain(printTrace(view.trace, 'en'))).toContain(`: ${en}  [`)
    expect(printTrace(view.trace, 'zh')).toContain(`：${zh}  [`)
    const observation = evaluation.trace.observation
    if (observation === null) throw new Error('it is observed')
    expect(observationView(ground, observation).value).toEqual(view.value)
  },
)

test('an exact value says nothing of a bound, and has as many digits as its source', () => {
  const asked = { indicator: 'shared-instruments', place: region.regionPlace, knowledge }
  const view = evaluationView(ground, evaluate(ground, { ...asked, period: '@2018-12-31' }))
  expect(view.value?.words.en).toBe('26,733')
  expect(view.value).not.toHaveProperty('bound')
  expect(view.cautions).toEqual([])
})
