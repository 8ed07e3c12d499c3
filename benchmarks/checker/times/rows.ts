import { TIME_SIZES, type TimeExample, timesOf } from '#engines/claims'
import { isWithin } from '../ordinary/score-ordinary.ts'

// What the weights of times are learnt from: claims whose time was marked, each with all times that it may be of, in numbers.

export const { classes, named, sorts, timeTraits, values } = TIME_SIZES

/** `id` names the release and, before its number, who wrote it. */
export type MarkedText = {
  readonly id: string
  readonly date: string
  readonly text: string
  readonly claims: readonly {
    readonly start: number
    readonly end: number
    readonly periods?: readonly string[]
  }[]
}

/** One claim. Places lead into the tables of `Tables`; of each time as many stand behind one another as it has. */
export type Row = {
  readonly text: string
  readonly weight: number
  /** Of each time whether it is right; which of them was read. */
  readonly right: readonly boolean[]
  readonly read: number
  readonly from: TimeExample['from']
  /** Where the rows of its claim begin in `times`. */
  readonly times: readonly number[]
  readonly claims: readonly number[]
  /** By their number among `words`; those that few releases have are left out in the end. */
  words: readonly number[]
  readonly candidates: readonly CandidateRow[]
}

type CandidateRow = {
  /** Where the row of its class begins in `times`. */
  readonly ofClass: number
  readonly class: number
  readonly sorts: readonly number[]
  readonly traits: Uint16Array
  words: readonly number[]
  readonly way: number
  /** Nothing tells where it begins: what was summed up so far. */
  readonly isOpen: boolean
  readonly isNone: boolean
}

/** Names in the order in which they were met, with in how many releases. */
export class Names {
  readonly ids = new Map<string, number>()
  readonly counts: number[] = []
  #seen = new Set<number>()

  idOf(name: string): number {
    const known = this.ids.get(name)
    const id = known ?? this.ids.size
    if (known === undefined) {
      this.ids.set(name, id)
      this.counts.push(0)
    }
    if (!this.#seen.has(id)) {
      this.#seen.add(id)
      this.counts[id] = (this.counts[id] ?? 0) + 1
    }
    return id
  }

  /** What comes next is of another release. */
  next(): void {
    this.#seen = new Set()
  }
}

export class Rows {
  readonly rows: Row[] = []
  readonly times = new Names()
  readonly claims = new Names()
  readonly words = new Names()
  readonly named = new Names()

  add({ id, date, text, claims: marked }: MarkedText, weight: number): void {
    const examples = timesOf(text, { date })
    for (const { start, end, periods } of marked) {
      const example = examples.find((one) => one.start < end && start < one.end)
      if (periods === undefined || periods.length === 0 || example === undefined) continue
      this.rows.push(this.#rowOf(example, periods, { id, weight }))
    }
    for (const names of [this.times, this.claims, this.words, this.named]) names.next()
  }

  #rowOf(
    { gist, claim, words, candidates, read, from }: TimeExample,
    periods: readonly string[],
    { id, weight }: { readonly id: string; readonly weight: number },
  ): Row {
    const told = ['any', ...Object.entries(gist).map(([name, value]) => `${name} ${value}`)]
    return {
      text: id,
      weight,
      right: candidates.map(({ code }) => isWithin(periods, code)),
      read,
      from,
      times: told.map((name) => this.times.idOf(name) * timeTraits),
      claims: claim.map(([name, value]) => this.claims.idOf(`${name} ${value}`) * sorts),
      words: Array.from(words, (word) => this.words.idOf(word)),
      candidates: candidates.map((one) => ({
        ofClass: this.times.idOf(`class ${one.class}`) * timeTraits,
        class: one.class,
        sorts: one.sorts,
        traits: Uint16Array.from(one.traits, (value, trait) => trait * values + value),
        words: one.words.map((word) => this.named.idOf(word)),
        way: one.way,
        isOpen: one.window?.first === null,
        isNone: one.window === null,
      })),
    }
  }

  /** Leaves out the words that few releases have. */
  keep(least: number): void {
    const isKept = (names: Names) => (id: number) => (names.counts[id] ?? 0) >= least
    for (const row of this.rows) {
      row.words = row.words.filter(isKept(this.words))
      for (const one of row.candidates) one.words = one.words.filter(isKept(this.named))
    }
  }
}
