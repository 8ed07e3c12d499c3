import { expect, test } from 'vitest'
import { sceneOf } from '../derived/scene.ts'
import { relatedIn } from '../read-claims.ts'
import { isTurned } from './turned.ts'

test.each([
  ['北山站累计542.7毫米，比原纪录（2019年，498.3毫米）多44.4毫米。', true],
  ['北山站累计542.7毫米，比原纪录（2019年）多，为498.3毫米。', false],
  ['北山站累计542.7毫米，南山站（498.3毫米）少44.4毫米。', false],
] as const)('what the bracket behind a base tells was first: %s', (text, isFirst) => {
  const { plain, relations, ...context } = relatedIn(text, { date: '2025-07-20' })
  const at = (words: string): number =>
    context.claims.findIndex(({ start, end }) => text.slice(start, end) === words)
  const scene = sceneOf(plain, context, relations)
  expect(isTurned(scene, at('498.3毫米'), at('542.7毫米'))).toBe(isFirst)
})
