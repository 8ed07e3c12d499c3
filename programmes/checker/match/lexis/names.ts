import type { Grammar } from '#engines/claims/pure'
import type { Indicator } from '#engines/series'
import type { Text } from '#platform/i18n'
import type { Name } from '../types.ts'
import { tokensIn } from './tokens.ts'
import { KIND_WORDS, NEUTRAL as ZH_NEUTRAL } from './words/chinese.ts'
import { NEUTRAL, TELLING } from './words/english.ts'

/** One ordinary word ('output') or two characters (人口) name many things. */
const STRENGTH_ONE_WORD = 0.6
/** 'The economy' names one thing, 'economy' many. */
const STRENGTH_WITH_ARTICLE = 0.85
const STRENGTH_TWO_CHARACTERS = 0.75
const STRENGTH_THREE_CHARACTERS = 0.92

/** The names of an indicator by its titles and synonyms, each once; words that only say what kind it is are left off. */
export function namesOf({
  title,
  synonyms,
}: Pick<Indicator, 'title' | 'synonyms'>): readonly Name[] {
  const names = new Map<string, Name>()
  for (const [lang, written] of [...entriesOf(title), ...synonymsOf(synonyms)]) {
    const words = withoutRemarks(written)
    const name = grammarOf(lang) === 'zh' ? chineseName(words) : englishName(words)
    if (name !== null) names.set(`${name.grammar} ${name.parts.join(' ')}`, name)
  }
  return [...names.values()]
}

/** A title's remark after a comma or in brackets is no part of the name. */
function withoutRemarks(words: string): string {
  return words
    .replace(/[(（][^()（）]*[)）]/g, '')
    .replace(/, .*$/, '')
    .trim()
}

function entriesOf(text: Text): readonly (readonly [string, string])[] {
  return Object.entries(text)
}

function synonymsOf(synonyms: Indicator['synonyms']): readonly (readonly [string, string])[] {
  return Object.entries(synonyms).flatMap(([lang, list]) =>
    list.map((words) => [lang, words] as const),
  )
}

export function englishName(words: string): Name | null {
  const parts = tellingStems(words)
  if (parts.length === 0) return null
  const [only = ''] = parts
  const isAcronym = words
    .split(/[\s-]+/)
    .some((word) => word.length > 1 && /^[A-Z0-9&.]+$/.test(word))
  const isTelling = parts.length > 1 || (isAcronym && only.length > 1)
  const alone = words.startsWith('the ') ? STRENGTH_WITH_ARTICLE : STRENGTH_ONE_WORD
  const strength = isTelling ? 1 : alone
  return { grammar: 'en', words, parts, strength, isChange: saysChange(words), isOwn: true }
}

/** The words that tell what is measured, each once, in the order of the text. */
function tellingStems(words: string): readonly string[] {
  const stems = tokensIn(words).map(({ stem }) => stem)
  return [...new Set(stems.filter((stem) => !NEUTRAL.has(stem) || TELLING.has(stem)))]
}

export function chineseName(words: string): Name | null {
  const [part = '', base] = words.split('占')
  if (base === undefined) return plainName(words)
  // A share is named in two places: 研发经费投入达1524亿元，占地区生产总值的4%.
  const [left, right] = [plainName(part), plainName(base)]
  if (left === null || right === null) return null
  return { ...left, words, parts: [...left.parts, ...right.parts], strength: 1 }
}

function plainName(words: string): Name | null {
  let whole = words.toLowerCase()
  for (const kind of KIND_WORDS) whole = whole.replaceAll(kind, '')
  if (whole.length < 2 || ZH_NEUTRAL.includes(whole)) return null
  const strength =
    whole.length === 2
      ? STRENGTH_TWO_CHARACTERS
      : whole.length === 3
        ? STRENGTH_THREE_CHARACTERS
        : 1
  return {
    grammar: 'zh',
    words,
    parts: [whole],
    strength: isLatin(whole) ? 1 : strength,
    isChange: saysChange(words),
    isOwn: true,
  }
}

const CHANGES = /^(?:reduc|sav|cut|add|less|减少|节约|节省|新增)/i

function saysChange(words: string): boolean {
  return CHANGES.test(words)
}

function isLatin(text: string): boolean {
  return /^[a-z0-9&.]+$/.test(text)
}

/** The words of titles and synonyms, as stems and as one string: what a measure may say besides a name. */
export function vocabularyOf(indicators: readonly Indicator[]): {
  readonly en: ReadonlySet<string>
  readonly zh: string
} {
  const en = new Set<string>()
  const zh: string[] = []
  for (const { title, synonyms } of indicators)
    for (const [lang, words] of [...entriesOf(title), ...synonymsOf(synonyms)])
      if (grammarOf(lang) === 'zh') zh.push(words.toLowerCase())
      else for (const { stem } of tokensIn(words)) en.add(stem)
  return { en, zh: zh.join('\n') }
}

function grammarOf(lang: string): Grammar {
  return lang.startsWith('zh') ? 'zh' : 'en'
}

/** Whether an English synonym or title has a proper noun: it is of one thing in the world. */
export function isProper({ title, synonyms }: Pick<Indicator, 'title' | 'synonyms'>): boolean {
  const later = (title.en ?? '').split(/\s+/).slice(1)
  return [...later, ...(synonyms.en ?? []).flatMap((words) => words.split(/[\s-]+/))].some((word) =>
    /^[A-Z][a-z]{2,}/.test(word),
  )
}
