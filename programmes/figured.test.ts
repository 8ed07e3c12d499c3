import { expect, test } from 'vitest'
import { programmes } from './all.ts'
import { figured } from './figured.ts'

test('the programmes that have figures are all that have any', () => {
  expect(figured).toEqual(programmes.filter(({ figures }) => figures.length > 0))
})
