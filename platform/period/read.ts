import { canonicalPeriod } from './canonical.ts'
import { findPeriod } from './codes.ts'
import type { Day, Period } from './types.ts'
import { readChinese } from './words/read-chinese.ts'
import { readEnglish } from './words/read-english.ts'
import { type ReleaseYear, releaseYearOf } from './words/release-year.ts'

const READERS: {
  readonly [lang: string]: (text: string, release: ReleaseYear) => Period | undefined
} = { en: readEnglish, zh: readChinese }

/** The longest phrase that is looked at: no period is said in more. */
const TEXT_LENGTH_MAX = 80

/**
 * A period written in words, or as a code; `undefined` where the whole text isn't one. A year that isn't
 * said is taken from the release, not from today: 'January to October' in a release of 20 January 2024 is
 * that of 2023. A language without a reader of its own reads codes only.
 */
export function readPeriod(text: string, lang: string, releaseDay: Day): Period | undefined {
  const written = text.trim()
  if (written.length > TEXT_LENGTH_MAX) return undefined
  const code = findPeriod(written)
  if (code !== undefined) return code
  const named = READERS[lang.split('-')[0] ?? '']?.(written, releaseYearOf(releaseDay))
  return named === undefined ? undefined : canonicalPeriod(named)
}
