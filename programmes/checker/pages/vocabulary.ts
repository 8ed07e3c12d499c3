import type { Text } from '#platform/i18n'

export const DIRECTION_WORDS: { readonly [direction in 'up' | 'down' | 'flat']: Text } = {
  up: { en: 'the text says it rose', zh: '文称上升' },
  down: { en: 'the text says it fell', zh: '文称下降' },
  flat: { en: 'the text says it stayed', zh: '文称持平' },
}
