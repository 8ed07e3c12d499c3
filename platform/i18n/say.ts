import type { Lang, Text } from './types.ts'

/** 'zh' of 'zh-Hans-CN'. */
export function primaryOf(lang: Lang): Lang {
  return lang.split('-')[0]?.toLowerCase() ?? lang
}

/**
 * The text in the language asked for; else in a nearer relative of it (`en-GB` and `en`); else in the
 * first language that it is written in, so that nothing people see is ever empty.
 */
export function say(text: Text, lang: Lang): string {
  const found = text[lang] ?? text[primaryOf(lang)]
  if (found !== undefined && found !== '') return found
  return Object.values(text).find((words) => words !== '') ?? ''
}

/**
 * The language of the list that an `Accept-Language` header likes best; the first of the list where it
 * likes none, or where there is no header.
 */
export function pickLanguage(acceptLanguage: string | undefined, languages: readonly Lang[]): Lang {
  const wishes = (acceptLanguage ?? '')
    .slice(0, HEADER_LENGTH_MAX)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((text) => text.trim().startsWith('q='))
      return { tag: tag.toLowerCase(), quality: Number(quality?.trim().slice(2) ?? 1), index }
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index)
  for (const { tag } of wishes) {
    const exact = languages.find((lang) => lang.toLowerCase() === tag)
    const related = languages.find((lang) => primaryOf(lang) === primaryOf(tag))
    if (exact ?? related) return exact ?? related ?? ''
  }
  return languages[0] ?? 'en'
}

const HEADER_LENGTH_MAX = 1000
