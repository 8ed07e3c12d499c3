import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../../checks/tiny/around.ts'
import type { Relation } from '../../../model.ts'
import { readClaims } from '../../../read-claims.ts'
import { isGuessedAcross } from '../guessed.ts'

/** Whether the words of a text tell apart what a guess would tie; its figures by their words. */
function isApart(text: string, made: (index: (words: string) => number) => Relation): boolean {
  const reading = readClaims(text, { date: '2024-12-04' })
  const index = (words: string): number =>
    reading.claims.findIndex(({ start, end }) => reading.doc.text.slice(start, end).includes(words))
  return isGuessedAcross({ doc: reading.doc, context: reading }, made(index))
}

const shareOf =
  (share: string, part: string, whole: string) =>
  (index: (words: string) => number): Relation => ({
    kind: 'share',
    share: index(share),
    part: index(part),
    whole: index(whole),
    baseWords: null,
    isGuess: true,
  })

const FALL =
  (result: string, base: string, amount: string) =>
  (index: (words: string) => number): Relation => ({
    kind: 'change',
    result: index(result),
    base: index(base),
    amount: index(amount),
    amountIs: 'relative',
    direction: 'down',
    basePeriod: null,
    baseWords: null,
    comparablePrices: false,
    isGuess: true,
  })

describe('what a guess would tie and words tell apart', () => {
  test('the second of several shares is that of the second figure', () => {
    const text =
      'Crews went out to 604,800 calls. Of these, 138,200 were fires, 258,400 false alarms and 208,200 other calls, or 23%, 43% and 34% respectively.'
    expect(isApart(text, shareOf('43%', '208,200', '604,800'))).toBe(true)
    expect(isApart(text, shareOf('43%', '258,400', '604,800'))).toBe(false)
  })

  test('a share that stands beside its part is no change', () => {
    const text =
      'The plan asks for $812 million. By 30 June $284 million, 35 per cent, had come in.'
    expect(isApart(text, FALL('$284', '$812', '35'))).toBe(true)
    const fallen =
      'The plan asks for $812 million. The next one is down to $284 million, 35 per cent, it says.'
    expect(isApart(fallen, FALL('$284', '$812', '35'))).toBe(false)
  })

  test('who follows whom is no part', () => {
    const told = (link: string): string =>
      `The region harvested 61.3 million bags. Kirano produced 13.4 million bags${link} Usangu with 11.0 million and Nandoro with 4.2 million.`
    const made = (index: (words: string) => number): Relation => ({
      kind: 'parts',
      whole: index('13.4'),
      parts: [index('11.0'), index('4.2')],
      complete: true,
      isGuess: true,
    })
    expect(isApart(told(', followed by'), made)).toBe(true)
    expect(isApart(told(' for'), made)).toBe(false)
  })
})

describe('a share, and what its words say it is of', () => {
  test.each([
    'Voters abroad returned 88,412 envelopes out of 131,000 sent, i.e. two thirds; of these 61 per cent went to the Alliance.',
    'Of 384 patients enrolled, 256 were assigned to the drug and 128 to placebo. After a year 41 patients on the drug (16.0%) and 43 on placebo (33.6%) had relapsed.',
    'Imports of maize came to 17.4 million tonnes. Two thirds of them, 11.6 million, came from the Black Sea and 3.1 million from overseas.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'Voters abroad returned 88,412 envelopes out of 131,000 sent, or 76.5 per cent.',
    'Of 384 patients enrolled, 256 were assigned to the drug and 128 to placebo. After a year 41 patients on the drug (61.0%) and 43 on placebo (33.6%) had relapsed.',
    'Imports of maize came to 17.4 million tonnes: 11.6 million came by sea and the remaining 8.5 million by rail.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})
