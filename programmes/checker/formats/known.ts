import { formatDay, type Lang, say, type Text } from '#platform/i18n'
import type { CheckAnswer } from '../types.ts'

const TO_COME: Text = {
  en: '{words} ({day} is yet to come){stop}',
  zh: '{words}（{day}尚未到来）{stop}',
}

/** Words about what was known on a `{day}`; of a day that is yet to come nothing more is known than today, and they say so. */
export function knownWords(
  { asOf, knownUntil }: CheckAnswer['summary'],
  words: Text,
  lang: Lang,
): string {
  const told = say(words, lang).replace('{day}', formatDay(knownUntil ?? asOf ?? '', lang))
  if (knownUntil === undefined || asOf === null) return told
  const stop = /[.。]$/.exec(told)?.[0] ?? ''
  return say(TO_COME, lang)
    .replace('{words}', told.slice(0, told.length - stop.length))
    .replace('{day}', formatDay(asOf, lang))
    .replace('{stop}', stop)
}
