import { expect, test } from 'vitest'
import { readClaims, reportOf } from '#engines/claims/pure'
import { type SelfProgress, type SelfStage, selfChecked } from './self-checked.ts'
import { partDone } from './stages.ts'

const LEXICON = { places: [], regionPlace: null, nationPlace: null }
const TEXT = Array.from({ length: 4 }, (_, at) => {
  const [now, before] = [412 + 7 * at, 380 + 7 * at]
  return `Mill ${at} spun ${now} tonnes of yarn in 2024, up 19 percent from ${before} tonnes in 2023. Of its ${40 + at} looms, ${10 + at} are new.`
}).join('\n\n')

function checked(progress?: SelfProgress) {
  const told = progress === undefined ? {} : { progress }
  const reading = readClaims(TEXT, { lexicon: LEXICON, ...told })
  const means = { read: readClaims, lexicon: LEXICON, languages: ['en', 'zh'], ...told }
  return selfChecked(reading, reportOf(reading), means)
}

test('every stage is told in its turn, what is done never becomes less, and in the end all of it is', () => {
  const stages: SelfStage[] = []
  const parts: number[] = []
  const watched = checked((done, of, stage) => {
    if (stages.at(-1) !== stage) stages.push(stage)
    parts.push(partDone(stage, done, of))
  })
  expect(stages).toEqual(['sentences', 'ties', 'guesses', 'weighing', 'wordings'])
  expect(parts).toEqual(parts.toSorted((one, other) => one - other))
  expect(parts.at(-1)).toBeCloseTo(1)
  expect(parts.length).toBeGreaterThan(50)
  // Whoever watches changes nothing.
  expect(JSON.stringify(watched)).toBe(JSON.stringify(checked()))
  expect(watched.summary.byVerdict.inconsistent).toBeGreaterThan(0)
})
