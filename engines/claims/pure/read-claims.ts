import { readEnglish } from './en/read-english.ts'
import type { Reading, ReadOptions } from './model.ts'
import { readWith } from './read-with.ts'
import { simplified } from './zh/parts/fold.ts'
import { readChinese } from './zh/read-chinese.ts'

/**
 * Finds every claim of a text, puts each in its period and place, and says how they bear on each other. Pure and
 * deterministic; linear in the length of the text.
 */
export function readClaims(text: string, options: ReadOptions = {}): Reading {
  return readWith(text, { zh: readChinese, en: readEnglish, simplified }, options)
}
