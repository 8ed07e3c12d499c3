import { expect, test } from 'vitest'
import { sceneOf } from '../../derived/scene.ts'
import { relatedIn } from '../../read-claims.ts'
import { nearOf } from './said.ts'

test('in a sentence of hundreds of figures only those near by are tried', () => {
  const text = `Norvik ${Array.from({ length: 200 }, (_, at) => `sold ${at + 300} cars, `).join('')}and so on.`
  const { plain, ...reading } = relatedIn(text, { date: '2024-06-01' })
  const scene = sceneOf(plain, reading, reading.relations)
  expect(scene.figures.length).toBe(200)
  const [first, middle] = [scene.figures[0], scene.figures[100]]
  if (first === undefined || middle === undefined) throw new Error('no figures')
  expect(nearOf(scene, scene.figures, middle)).toEqual(scene.figures.slice(70, 131))
  expect(nearOf(scene, scene.figures, first)).toEqual(scene.figures.slice(0, 31))
  // Of a part of them by their place in the text.
  const some = scene.figures.filter((_, at) => at % 40 === 0)
  expect(nearOf(scene, some, middle)).toEqual([scene.figures[80], scene.figures[120]])
})
