import type { Text } from '#platform/i18n'

export const DIRECTION_WORDS: { readonly [direction in 'up' | 'down' | 'flat']: Text } = {
  up: { en: 'said to rise', zh: '文称上升' },
  down: { en: 'said to fall', zh: '文称下降' },
  flat: { en: 'said to stay', zh: '文称持平' },
}
