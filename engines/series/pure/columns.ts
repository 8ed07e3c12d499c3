// The building blocks of the packed index: columns that grow, and words kept once.

type Numbers = Int8Array | Uint8Array | Int32Array | Uint32Array | BigInt64Array

/** A copy with room for `capacity`; columns grow by doubling, so that appending stays linear. */
export function grown<A extends Numbers>(column: A, capacity: number): A {
  const Column = column.constructor as new (size: number) => A
  const next = new Column(capacity)
  // Both sides are of one type, which the union can't say.
  next.set(column as never)
  return next
}

/** Words by number and numbers by word; 0 is the first word. */
export class Words {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = []
  /** Rows of one file repeat the last word more often than not: a comparison is cheaper than a look-up. */
  #lastWord: string | undefined
  #lastNumber = -1

  get size(): number {
    return this.#words.length
  }

  numberOf(word: string): number {
    if (word === this.#lastWord) return this.#lastNumber
    let number = this.#numbers.get(word)
    if (number === undefined) {
      number = this.#words.length
      this.#numbers.set(word, number)
      this.#words.push(word)
    }
    this.#lastWord = word
    this.#lastNumber = number
    return number
  }

  /** -1 for a word that was never given a number. */
  find(word: string): number {
    return this.#numbers.get(word) ?? -1
  }

  at(number: number): string {
    return this.#words[number] ?? ''
  }
}

const NEVER = -1

/** A day as yyyymmdd, which sorts as the days do; -1 for none. */
export function dayNumber(day: string | undefined): number {
  if (day === undefined) return NEVER
  let number = 0
  for (let i = 0; i < day.length; i += 1) {
    const digit = day.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) number = number * 10 + digit
  }
  return number
}

export function dayText(number: number): string {
  const text = String(number).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

/**
 * Instants in ISO 8601 UTC, as text that sorts as they do whatever the number of digits behind the
 * second: `…00Z` comes before `…00.5Z`, which plain comparison turns round.
 */
export function instantKey(instant: string): string {
  const point = instant.indexOf('.')
  const seconds = point < 0 ? instant.replace(/Z$/, '') : instant.slice(0, point)
  const fraction = point < 0 ? '' : instant.slice(point + 1).replace(/Z$/, '')
  return `${seconds}.${fraction.padEnd(9, '0')}`
}
