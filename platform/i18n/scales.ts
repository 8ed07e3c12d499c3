import { primaryOf } from './say.ts'
import type { Lang } from './types.ts'

// A scale is how many zeros a language says as one word; it is presentation, never part of a value.

/** `power` of ten and the word for so many zeros. `word` follows the number, with what stands between. */
export type Scale = { readonly power: number; readonly word: (written: number) => string }

const WORDS: { readonly [lang: Lang]: readonly (readonly [power: number, word: string])[] } = {
  zh: [
    [12, '万亿'],
    [8, '亿'],
    [4, '万'],
  ],
  en: [
    [12, ' trillion'],
    [9, ' billion'],
    [6, ' million'],
  ],
}

/** The scales of a language, largest first; where we have no words of our own, those of `Intl`. */
export function scalesOf(lang: Lang): readonly Scale[] {
  const own = WORDS[primaryOf(lang)]
  if (own !== undefined) return own.map(([power, word]) => ({ power, word: () => word }))
  return [12, 9, 6].map((power) => ({
    power,
    word: (written) => ` ${compactWord(lang, written * 10 ** power)}`,
  }))
}

/** The word that `Intl` puts behind a number of this size, in the plural that it asks for. */
function compactWord(lang: Lang, value: number): string {
  const compact = new Intl.NumberFormat(lang, { notation: 'compact', compactDisplay: 'long' })
  return compact.formatToParts(value).find((part) => part.type === 'compact')?.value ?? ''
}
