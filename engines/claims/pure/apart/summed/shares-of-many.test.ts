import { expect, test } from 'vitest'
import { sceneOf } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { relatedIn } from '../../read-claims.ts'
import { sharesElsewhere } from './shares.ts'

test('of hundreds of wholes only the nearest are asked for a share', () => {
  const shares = (count: number) => {
    const entry = (at: number) => `${at + 301} of ${at + 901} people, or 37%, among the staff; `
    const text = `There were ${Array.from({ length: count }, (_, at) => entry(at)).join('')}and so on.`
    const { plain, ...reading } = relatedIn(text, { date: '2024-06-01' })
    const scene = sceneOf(plain, reading, reading.relations)
    const asked: Relation[] = []
    sharesElsewhere(scene, (one) => {
      asked.push(one)
      return false
    })
    return asked.length
  }
  const [few, many] = [shares(100), shares(200)]
  expect(few).toBeGreaterThan(100)
  expect(many).toBeLessThan(few * 2.5)
})
