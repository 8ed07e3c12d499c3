/** Characters, as people count them; the upper limit keeps hashing cheap and is far above any passphrase. */
export const PASSWORD_CHARACTERS_MIN = 12
export const PASSWORD_CHARACTERS_MAX = 128
/** Below this a password is a word with a year, a row of keys, or a thing said twice. */
const BITS_MIN = 34

/** What every list of stolen passwords begins with, and this place; they count for nothing. */
const COMMON = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'admin',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  '1314',
  '520',
  'qwe',
  'asd',
  'zxc',
  'onedelta',
]
const YEAR = /(19|20)\d\d/g

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'abcdefghijklmnopqrstuvwxyz']

/**
 * Why a password is too weak; undefined if it isn't. What stands in `known` (name, e-mail) counts for nothing, nor does
 * a character that merely continues: the same again, the next key of a row, a repetition of what stood before.
 */
export function weaknessOf(
  password: string,
  known: readonly string[],
): 'short' | 'long' | 'guessable' | undefined {
  const count = [...password.normalize('NFKC')].length
  if (count < PASSWORD_CHARACTERS_MIN) return 'short'
  if (count > PASSWORD_CHARACTERS_MAX) return 'long'
  return bitsOf(password, known) < BITS_MIN ? 'guessable' : undefined
}

/** A rough count of what has to be guessed: the characters that bring something new, times how varied they are. */
export function bitsOf(password: string, known: readonly string[]): number {
  let text = password.normalize('NFKC').toLowerCase()
  for (const word of [...known.flatMap(wordsOf), ...COMMON]) text = text.replaceAll(word, '')
  text = text.replace(YEAR, '')
  const characters = [...text]
  const fresh = characters.filter((_, index) => !continues(characters, index))
  return fresh.length * varietyOf(fresh)
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => [...word].length >= 3)
}

function continues(characters: readonly string[], index: number): boolean {
  const [here, before] = [characters[index], characters[index - 1]]
  if (here === undefined || before === undefined) return false
  if (here === before) return true
  for (const row of ROWS) {
    const [at, prior] = [row.indexOf(here), row.indexOf(before)]
    if (at >= 0 && prior >= 0 && Math.abs(at - prior) === 1) return true
  }
  // What follows here followed the same character before.
  for (let earlier = 1; earlier < index - 1; earlier += 1) {
    if (characters[earlier] === here && characters[earlier - 1] === before) return true
  }
  return false
}

/** Shannon's entropy of one character, in bits. */
function varietyOf(characters: readonly string[]): number {
  const counts = Map.groupBy(characters, (one) => one)
  let bits = 0
  for (const { length } of counts.values()) {
    const share = length / characters.length
    bits -= share * Math.log2(share)
  }
  return bits
}
