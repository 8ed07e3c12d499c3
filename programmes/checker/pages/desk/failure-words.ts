import { type Lang, say } from '#platform/i18n'
import { WORDS_OF_DESK as W } from '../words.ts'

/** Why a file wasn't read in the browser: without a network what is yet to be fetched can't come, which is nobody's fault. */
export function failureWords(lang: Lang): string {
  return say(navigator.onLine === false ? W.offlineParts : W.failed, lang)
}

/** Why a text wasn't tested in the browser. Another worker is asked the next time: the page needn't be reloaded for it. */
export function readerFailureWords(lang: Lang): string {
  return say(navigator.onLine === false ? W.offlineReader : W.readerFailed, lang)
}
