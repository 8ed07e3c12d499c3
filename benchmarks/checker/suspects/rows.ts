import { type SuspectExamples, suspectsOf } from '#engines/claims'
import type { Day } from '#platform/period'

// Terms.
// row     a suspect with its traits.
// error   of a text with an error, what fails by it; else what fails in a text as it was written, which is true.

export type Row = {
  /** Where its text is from: what is learnt from some sets is tried on another. */
  readonly set: string
  readonly isError: boolean
  readonly weight: number
  /** 'name=value'. */
  readonly traits: readonly string[]
}

type Release = { readonly date: string; readonly text: string }

/** What fails in a true text. */
export function rowsOfTrue({ date, text }: Release, set: string, weight: number): readonly Row[] {
  return read(text, date).suspects.map((one) => rowOf(set, weight, false, one))
}

/** What fails in a text with an error, and didn't without it. */
export function rowsOfError(
  { date, text }: Release,
  wrong: string,
  set: string,
  weight: number,
): readonly Row[] {
  const [sound, broken] = [read(text, date), read(wrong, date)]
  const known = new Set(sound.suspects.map(({ key }) => key))
  if (sound.claims.length !== broken.claims.length) return []
  const changed = new Set(
    broken.claims.flatMap(({ value, unit }, at) => {
      const before = sound.claims[at]
      const isSame =
        before?.unit === unit &&
        before.value.coefficient === value.coefficient &&
        before.value.scale === value.scale
      return isSame ? [] : [at]
    }),
  )
  return broken.suspects
    .filter(({ key, members }) => !known.has(key) && isOf(members, changed))
    .map((one) => rowOf(set, weight, true, one))
}

/** An error in a word that isn't part of a claim changes none. */
function isOf(members: readonly number[], changed: ReadonlySet<number>): boolean {
  return changed.size === 0 || members.some((one) => changed.has(one))
}

function read(text: string, date: string): SuspectExamples {
  return suspectsOf(text, { date: date as Day })
}

function rowOf(
  set: string,
  weight: number,
  isError: boolean,
  { traits }: SuspectExamples['suspects'][number],
): Row {
  return { set, isError, weight, traits: [...traits].map(([name, value]) => `${name}=${value}`) }
}
