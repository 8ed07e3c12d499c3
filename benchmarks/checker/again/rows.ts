import { type Example, examplesOf } from '#engines/claims'
import type { Day } from '#platform/period'
import { changedIn, Names, type Row } from '../likely/rows.ts'
import type { Typed } from '../typed/read-typed.ts'

// What is learnt from ordinary releases: of each true one the guesses that don't fit and aren't beyond doubt, and of each slip those that fitted before it.

/** `offset`: what speaks for it by the weights that there are. */
export type AgainRow = Row & { readonly offset: number }

/** A true release, or one with a slip; `hand` typed it. */
export type AgainText = { readonly hand: string; readonly isTrue: boolean }

export class AgainRows {
  readonly rows: AgainRow[] = []
  readonly texts: AgainText[] = []
  readonly #names = new Names()

  get names(): readonly string[] {
    return this.#names.all
  }

  add(hand: string, { date, text, slips }: Pick<Typed, 'date' | 'text' | 'slips'>): void {
    const sound = examplesOf(text, { date: date as Day })
    this.#addText({ hand, isTrue: true }, sound.open.filter(isInDoubt))
    for (const { from, to } of slips) {
      const wrong = examplesOf(
        text.replace(from, () => to),
        { date: date as Day },
      )
      if (wrong.prints.length !== sound.prints.length) continue
      const changed = changedIn(sound, wrong)
      // A slip in a word that isn't part of a claim changes none.
      const isMeant = ({ key, members }: Example): boolean =>
        sound.fitting.has(key) && (changed.size === 0 || members.some((one) => changed.has(one)))
      this.#addText({ hand, isTrue: false }, wrong.open.filter(isMeant))
    }
  }

  #addText(text: AgainText, guesses: readonly Example[]): void {
    const at = this.texts.push(text) - 1
    for (const guess of guesses)
      this.rows.push({
        text: at,
        isPositive: !text.isTrue,
        weight: text.isTrue ? TRUE_TIMES : 1,
        offset: guess.weight,
        features: this.#names.idsOf(guess),
      })
  }
}

/** True texts that look false count more. */
const TRUE_TIMES = 3
const BEYOND_DOUBT = -6

function isInDoubt({ weight }: Example): boolean {
  return weight > BEYOND_DOUBT
}
