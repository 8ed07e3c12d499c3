import { expect, test } from 'vitest'
import { sceneOf } from '../../derived/scene.ts'
import { relatedIn } from '../../read-claims.ts'
import { labelsBefore } from './labels.ts'

/** The words of each figure with the label before it, behind so many other sentences. */
function labelled(others: number): readonly string[] {
  const filler = Array.from({ length: others }, (_, at) => `Yard ${at} built ${at + 210} boats.`)
  const text = [
    ...filler,
    'Ashe took 512 boats, and the old Birch 377.',
    'At Cedar Mill 298 were let.',
  ]
  const { plain, ...reading } = relatedIn(text.join('\n'), { date: '2024-12-04' })
  const scene = sceneOf(plain, reading, reading.relations)
  return labelsBefore(scene, scene.figures, ['Ashe', 'Birch', 'Cedar'])
    .filter(({ figure }) => figure.size > 250)
    .map(({ figure, label }) => `${label} ${figure.size}`)
}

test('the same figures have a label before them in a short text and in one of hundreds', () => {
  expect(labelled(0)).not.toEqual([])
  expect(labelled(240)).toEqual(labelled(0))
})
