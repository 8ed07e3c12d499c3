import type { PeriodMention, PlaceMention, ReadClaim, Sentence } from '../model.ts'

/** What was found in a sentence. */
export type Told = {
  readonly text: string
  readonly claims: readonly ReadClaim[]
  readonly periods: readonly PeriodMention[]
  readonly places: readonly PlaceMention[]
}
/** What was made of each sentence the last time, and of what. */
export type Kept<T> = WeakMap<Sentence, { readonly told: Told; readonly made: T }>

/** Most sentences keep their claims while those of others get their units, so each is read anew only if its own changed. */
export function keptOf<T>(
  kept: Kept<T>,
  sentence: Sentence,
  told: Told,
  make: (told: Told) => T,
): T {
  const known = kept.get(sentence)
  if (known !== undefined && areSame(known.told, told)) return known.made
  const made = make(told)
  kept.set(sentence, { told, made })
  return made
}

function areSame(a: Told, b: Told): boolean {
  const areOne = (x: readonly unknown[], y: readonly unknown[]): boolean =>
    x.length === y.length && x.every((one, at) => one === y[at])
  return (
    a.text === b.text &&
    areOne(a.claims, b.claims) &&
    areOne(a.periods, b.periods) &&
    areOne(a.places, b.places)
  )
}

/** Hands out what begins before an end, each once. */
export function taker<T extends { readonly start: number }>(
  all: readonly T[],
): (end: number) => T[] {
  let at = 0
  return (end) => {
    const from = at
    while ((all[at]?.start ?? end) < end) at += 1
    return all.slice(from, at)
  }
}
