import { grammarsIn } from '#engines/claims/pure'
import { WIDE } from '#platform/i18n'

/** Fetches what reads a text and tests it. Most are in one language, and need few of the rules of the other. */
export function coreFor(text: string) {
  if (!WIDE.test(text)) return import('./english.ts')
  return grammarsIn(text).has('en') ? import('./self-check.ts') : import('./chinese.ts')
}
