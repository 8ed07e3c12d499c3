import type { Period } from './types.ts'
import { printChinese } from './words/print-chinese.ts'
import { printEnglish } from './words/print-english.ts'
import { printGeneric } from './words/print-generic.ts'

/** How each language says a period; a language without words of its own gets those of `Intl`. */
const PRINTERS: { readonly [lang: string]: (period: Period) => string } = {
  en: printEnglish,
  zh: printChinese,
}

/** A period in words: 'first three quarters of 2024', '2024年1—10月'. */
export function printPeriod(period: Period, lang: string): string {
  const print = PRINTERS[lang.split('-')[0] ?? '']
  return print === undefined ? printGeneric(period, lang) : print(period)
}
