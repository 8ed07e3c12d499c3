import { type Example, type Examples, examplesOf } from '#engines/claims'
import type { Day } from '#platform/period'
import type { Pair, Trap } from '../pairs/index.ts'
import { drawer } from './draw.ts'

// Terms.
// row       a guess that doesn't fit, with its features.
// feature   a sign or words with their place, of one kind of guess and of any.
// positive  a row that is the error of its text: it fits in the true text of the pair.

export type Row = {
  readonly text: number
  readonly isPositive: boolean
  /** Of rows without an error only some are kept, each for more than one. */
  readonly weight: number
  readonly features: Uint32Array
}

export type Text = { readonly id: string; readonly isTrue: boolean }

/** All rows, with the names of their features. */
export class Rows {
  readonly rows: Row[] = []
  readonly texts: Text[] = []
  readonly #names = new Names()
  readonly #draw = drawer(7)

  get names(): readonly string[] {
    return this.#names.all
  }

  /** `times`: how often it counts. Hands on what was read. */
  addTrue(
    { id, date, text }: Pick<Trap, 'id' | 'date' | 'text'>,
    kept = KEPT,
    times = 1,
  ): Examples {
    const at = this.texts.push({ id, isTrue: true }) - 1
    const read = readGuesses(text, date)
    for (const one of read.open) if (this.#draw() < kept) this.#add(at, one, false, times / kept)
    return read
  }

  /**
   * A true text of which most guesses are wrong beyond doubt: of those that the weights there are take for hardly possible a few are kept.
   */
  addPlain(one: Pick<Trap, 'id' | 'date' | 'text'>): Examples {
    const at = this.texts.push({ id: one.id, isTrue: true }) - 1
    const read = readGuesses(one.text, one.date)
    for (const guess of read.open)
      if (guess.weight > HARD) this.#add(at, guess, false, 1)
      else if (this.#draw() < PLAIN_KEPT) this.#add(at, guess, false, 1 / PLAIN_KEPT)
    return read
  }

  /** Texts with a number that a program changed: what fitted by chance alone is no error. */
  addSlipped(
    { id, date }: Pick<Pair, 'id' | 'date'>,
    sound: Examples,
    texts: readonly string[],
  ): void {
    for (const text of texts) {
      const at = this.texts.push({ id, isTrue: false }) - 1
      for (const one of brokenIn(sound, readGuesses(text, date)))
        if (one.weight + BY_DIGIT * one.digits > BY_CHANCE) this.#add(at, one, true, 1)
    }
  }

  addPair(pair: Pair): void {
    const sound = this.addTrue({ id: pair.id, date: pair.date, text: pair.true })
    this.addFalse(pair, sound, [pair.false])
  }

  /** Texts with an error, beside what was read of the true one. */
  addFalse(
    { id, date }: Pick<Pair, 'id' | 'date'>,
    sound: Examples,
    texts: readonly string[],
    kept = KEPT,
  ): void {
    for (const text of texts) {
      const at = this.texts.push({ id, isTrue: false }) - 1
      const wrong = readGuesses(text, date)
      if (sound.prints.length !== wrong.prints.length) continue
      const changed = changedIn(sound, wrong)
      // An error in a word that isn't part of a claim changes none.
      const isMeant = (members: readonly number[]): boolean =>
        changed.size === 0 || members.some((index) => changed.has(index))
      for (const one of wrong.open) {
        const isPositive = sound.fitting.has(one.key) && isMeant(one.members)
        if (isPositive || this.#draw() < kept)
          this.#add(at, one, isPositive, isPositive ? 1 : 1 / kept)
      }
    }
  }

  #add(text: number, example: Example, isPositive: boolean, weight: number): void {
    this.rows.push({ text, isPositive, weight, features: this.#names.idsOf(example) })
  }
}

/** Names by number, in the order in which they came. */
export class Names {
  readonly all: string[] = []
  readonly #ids = new Map<string, number>()

  /** The numbers of the features of a guess, each once. */
  idsOf({ features }: Pick<Example, 'features'>): Uint32Array {
    return Uint32Array.from(new Set(features.map((path) => this.#idOf(path.join(BAR)))))
  }

  #idOf(name: string): number {
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const id = this.all.push(name) - 1
    this.#ids.set(name, id)
    return id
  }
}

const KEPT = 0.6
const PLAIN_KEPT = 0.08
const HARD = -3
/** A figure of one digit more fits ten times more seldom by chance. */
const BY_DIGIT = Math.log(10)
const BY_CHANCE = 8.6

/** Guesses that don't fit any more. */
function brokenIn(sound: Examples, wrong: Examples): readonly Example[] {
  if (sound.prints.length !== wrong.prints.length) return []
  const changed = changedIn(sound, wrong)
  return wrong.open.filter(
    ({ key, members }) => sound.fitting.has(key) && members.some((index) => changed.has(index)),
  )
}

export function changedIn(sound: Examples, wrong: Examples): ReadonlySet<number> {
  return new Set(
    wrong.prints.flatMap((print, index) => (print === sound.prints[index] ? [] : [index])),
  )
}

/** Separates the parts of a feature's name. */
export const BAR = '\u0001'

function readGuesses(text: string, date: string): Examples {
  return examplesOf(text, { date: date as Day })
}
