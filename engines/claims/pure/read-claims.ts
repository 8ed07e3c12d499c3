import { readEnglish } from './en/read-english.ts'
import type { Doc, Reading, ReadOptions } from './model.ts'
import { readWith, relatedWith, suspectedWith } from './read-with.ts'
import type { Ground } from './suspects/suspect.ts'
import timesEn from './times/weights-en.json' with { type: 'json' }
import timesZh from './times/weights-zh.json' with { type: 'json' }
import { simplified } from './zh/parts/fold.ts'
import { readChinese } from './zh/read-chinese.ts'

/**
 * Finds every claim of a text, puts each in its period and place, and says how they bear on each other. Pure and
 * deterministic; linear in the length of the text.
 */
export function readClaims(text: string, options: ReadOptions = {}): Reading {
  return readWith(text, GRAMMARS, options)
}

/** The same without what was only weighed: what the weights are learnt from. */
export function relatedIn(
  text: string,
  options: ReadOptions = {},
): Reading & { readonly plain: Doc } {
  return relatedWith(text, GRAMMARS, options)
}

/** The same before its suspects are weighed: what their weights are learnt from. */
export function suspectedIn(
  text: string,
  options: ReadOptions = {},
): { readonly reading: Reading; readonly ground: Ground } {
  return suspectedWith(text, GRAMMARS, options)
}

const GRAMMARS = { zh: readChinese, en: readEnglish, simplified, timesEn, timesZh }
