import type { Lang, Text } from '#platform/i18n'
import { say } from '#platform/i18n'
import type { Bound, ObservedBound } from '../../types.ts'

/** What stands around a number that is given with a bound; `high` is the other end of "between". */
export const BOUND_WORDS: { readonly [B in Bound]: Text } = {
  exact: { en: '{value}', zh: '{value}' },
  over: { en: 'more than {value}', zh: '超过{value}' },
  under: { en: 'less than {value}', zh: '低于{value}' },
  nearly: { en: 'nearly {value}', zh: '近{value}' },
  about: { en: 'about {value}', zh: '约{value}' },
  between: { en: '{value} to {high}', zh: '{value}至{high}' },
  'at-most': { en: 'at most {value}', zh: '不超过{value}' },
  'at-least': { en: 'at least {value}', zh: '不低于{value}' },
}

/** 'more than 120,000', '超过12万': a number in words with its bound; as it is where no word tells it. */
export function withBound(bound: ObservedBound | null, words: string, lang: Lang): string {
  return say(BOUND_WORDS[bound ?? 'exact'], lang).replace('{value}', words)
}
