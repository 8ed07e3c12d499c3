import { randomBytes } from 'node:crypto'

const CODES = 10
/** Without l, o, 0 and 1, which are taken for each other: 32 of them, five bits each. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'
/** 125 bits (ASVS 2.6.2 asks for 112), in groups that can be read out. */
const CHARACTERS = 25
const GROUP = 5

export function makeRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => {
    const bytes = [...randomBytes(CHARACTERS)]
    return grouped(bytes.map((byte) => ALPHABET[byte % ALPHABET.length]).join(''))
  })
}

/** A recovery code as it is kept, however it was typed. */
export function recoveryCodeOf(typed: string): string {
  return grouped(typed.toLowerCase().replace(/[^a-z\d]/g, ''))
}

function grouped(text: string): string {
  return text.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? ''
}
