import { HouseError } from '#platform/errors'

const ADDRESS = /^(?:https?:\/\/|www\.)[^\s，。；！？]+$/i
/** A list of links is longer than anybody pastes for a text. */
const CHARACTERS_MAX = 5000

/** Whether a text is nothing but addresses of pages: nothing is fetched, so that there is nothing to check. */
export function isAddressAlone(text: string): boolean {
  if (text.length > CHARACTERS_MAX) return false
  const words = text.trim().split(/\s+/)
  return words.every((word) => ADDRESS.test(word))
}

/** Throws `checker.address-alone`. */
export function requireMoreThanAddress(text: string, name: string): void {
  if (isAddressAlone(text)) throw new HouseError('checker.address-alone', { name })
}
