import { expect, test } from 'vitest'
import { sceneOf } from '../../derived/scene.ts'
import { grammarsFor } from '../../grammars-for.ts'
import { relatedWith } from '../../read-with.ts'
import { isOfOwnRate } from './own-rates.ts'

/** Whether a rise of one figure at the rate of another can't lead to a third, by what is printed of them. */
async function isOthers(text: string, end: string, much: string, rate: string): Promise<boolean> {
  const { plain, ...context } = relatedWith(text, await grammarsFor(text), { date: '2024-09-05' })
  const [result, difference, amount] = [end, much, rate].map(
    (words) => context.claims.find((one) => text.slice(one.start, one.end) === words)?.index ?? -1,
  )
  return isOfOwnRate(
    { doc: plain, context, scene: sceneOf(plain, context, []) },
    {
      kind: 'change',
      result: result ?? -1,
      base: null,
      amount: amount ?? -1,
      amountIs: 'relative',
      direction: 'up',
      basePeriod: null,
      baseWords: null,
      comparablePrices: false,
      difference: difference ?? -1,
    },
  )
}

const RETURNS =
  'The return on assets was 1.05 percent, down from 1.16 percent. Net income was $5.3 billion, an increase of $58 million (1.1 percent).'
const FEES =
  'Net income came to $61.4 billion. Higher fees (up $1.1 billion, or 1.4 percent) drove it.'

test('an amount with a rate right behind it has no other', async () => {
  expect(await isOthers(RETURNS, '$5.3 billion', '$58 million', '1.16 percent')).toBe(true)
  expect(await isOthers(RETURNS, '$5.3 billion', '$58 million', '1.1 percent')).toBe(false)
})

test('what a bracket tells of a word is of no other sentence', async () => {
  expect(await isOthers(FEES, '$61.4 billion', '$1.1 billion', '1.4 percent')).toBe(true)
  const own = 'Net income came to $61.4 billion. That is $1.1 billion, or 1.8 percent, more.'
  expect(await isOthers(own, '$61.4 billion', '$1.1 billion', '1.8 percent')).toBe(false)
})
