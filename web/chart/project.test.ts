import { expect, test } from 'vitest'
import type { PlaceMap } from '#programmes/figures/types'
import { levelsOf, MAP_WIDTH, project } from './project.ts'

type Area = PlaceMap['areas'][number]

function area(id: string, west: number, number: number | null, turn = false): Area {
  const ring = [
    [west, 30],
    [west + 1, 30],
    [west + 1, 31],
    [west, 31],
    [west, 30],
  ]
  return {
    place: { id, name: { en: id }, shortName: { en: id }, level: 'city' },
    geometry: { type: 'Polygon', coordinates: [turn ? ring.toReversed() : ring] },
    value:
      number === null
        ? null
        : { value: String(number), exact: String(number), number, unit: 'CNY', words: {} },
    focus: false,
    href: `/places/${id}`,
  }
}

test('a place is drawn as itself, whichever way its outline runs', () => {
  for (const turn of [false, true]) {
    const [west, east] = project([area('w', 118, 1, turn), area('e', 120, 2, turn)])
    expect(west?.x).toBeLessThan(east?.x ?? 0)
    // Taken inside out, a place would cover the whole globe and its path would leave the picture.
    const numbers = (west?.path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(MAP_WIDTH)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  }
})

test('places are spread over five classes, equal values share one, and none stands without a value', () => {
  const levels = levelsOf([
    ...Array.from({ length: 10 }, (_, i) => area(`p${i}`, 110 + i, i)),
    area('twin', 130, 9),
    area('none', 132, null),
  ])
  expect(new Set(levels.values())).toEqual(new Set([0, 1, 2, 3, 4]))
  expect(levels.get('twin')).toBe(levels.get('p9'))
  expect(levels.has('none')).toBe(false)
})
