import { describe, expect, test } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'
import { relatedIn } from '../../read-claims.ts'
import { sceneOf } from '../scene.ts'
import { changeOf } from './changes.ts'

function readingsOf(text: string) {
  const { plain, relations, ...context } = relatedIn(text, { date: '2025-01-15' })
  const scene = sceneOf(plain, context, relations)
  return scene.figures.flatMap((one) => changeOf(scene, one) ?? [])
}

describe('levels of a change', () => {
  test.each(['sales of 96 crates were up 20% from 80 crates, ', '增长20%，达到96万吨，'])(
    'a line without end asks the nearest alone: %s',
    (words) => {
      const readings = readingsOf(words.repeat(30))
      expect(readings.length).toBeGreaterThan(10)
      // Of forty levels each with each, both ways.
      for (const { others } of readings) expect(others.length).toBeLessThanOrEqual(41 * 40)
    },
  )
})

describe('growth of an amount and what it grew by', () => {
  // Nominal growth is that of the amounts; real growth isn't computed from them.
  contradict('growth', ['人均可支配收入18360元，比上年同期增加860元，名义增长{4.9%|4.3%}。'])
  hold(['人均可支配收入18360元，比上年同期增加860元，实际增长4.3%。'])
})
