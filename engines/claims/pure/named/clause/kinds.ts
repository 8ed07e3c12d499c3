import type { Word } from './word.ts'

// Words within a noun phrase that are no nouns: how something is, how long it takes, what it is without.

/** "seasonally adjusted rate", "internally displaced people": how it is, belongs to the name. */
export function isHowDone(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.tag === 'adv' &&
    /[a-z]{3}ly$/.test(words[at]?.text ?? '') &&
    words[at + 1]?.tag === 'noun' &&
    HOW_DONE.test(words[at + 1]?.text ?? '')
  )
}

const HOW_DONE =
  /^(?:adjusted|displaced|owned|listed|traded|employed|insured|vaccinated|built|registered|licensed|funded|treated|managed|produced|sourced|grown|generated|announced|diagnosed|accredited|qualified|trained|infected|born|available|active|ill|enrolled|completed|occupied)$/

/** "a three-year average", "the four-hour target": how long belongs to the name. */
export function isHowLong(words: readonly Word[], at: number): boolean {
  const { tag, text } = words[at] ?? { tag: 'mark', text: '' }
  return tag === 'figure' && words[at + 1]?.tag === 'noun' && LONG.test(text)
}

const LONG = /^[a-z\d]+-(?:year|month|week|day|hour|minute)$/

/** "all items less food": what is left out belongs to the name. */
export function isWithout(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === 'less' &&
    words[at + 1]?.tag === 'noun' &&
    /^(?:items|goods|assets|exports|imports|receipts|revenues?|sales|income|earnings|proceeds)$/.test(
      words[at - 1]?.text ?? '',
    )
  )
}
