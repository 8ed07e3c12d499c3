import type { ReadClaim, Reading } from '#engines/claims/pure'
import type { Matched } from '../match/types.ts'
import type { Judged } from './judged.ts'

/** Two that agree carry one that doesn't. */
const AGREEING_MIN = 2
/** One figure alone has to agree to so many digits. */
const DIGITS_MIN = 3

type Tried = { readonly index: number; readonly matched: Matched; readonly judged: Judged }

/**
 * What a text's topic would make of the figures of a paragraph that have no words of their own: it is taken where the data agree with most
 * of them, and then of all of them. So nothing is contradicted that isn't in a list of which others hold.
 */
export function byList(
  reading: Reading,
  tentative: readonly (readonly Matched[])[],
  judge: (index: number, matched: Matched) => Judged | null,
): ReadonlyMap<number, Judged> {
  const groups = new Map<string, Tried[]>()
  for (const [index, matches] of tentative.entries())
    for (const matched of matches) {
      const claim = reading.claims[index]
      const judged = claim === undefined ? null : judge(index, matched)
      if (claim === undefined || judged === null) continue
      const paragraph = reading.doc.sentences[claim.sentence]?.paragraph ?? 0
      const { entry, isDerived } = matched
      const key = `${paragraph} ${claim.unit} ${entry.indicator.id} ${isDerived}`
      const group = groups.get(key) ?? []
      group.push({ index, matched, judged })
      groups.set(key, group)
    }
  const taken = new Map<number, Judged>()
  const ranked = [...groups.values()].sort((a, b) => agreeing(b).length - agreeing(a).length)
  for (const group of ranked) {
    if (!isBorneOut(reading, group)) continue
    for (const { index, judged } of group)
      if (!taken.has(index) && wordOf(judged) !== 'no-data') taken.set(index, judged)
  }
  return taken
}

/**
 * A period that is only assumed contradicts nothing, unless others of the same list bear it out: of "Shanghai 4.34 %, Jiangsu 3.29 %, Anhui
 * 2.96 %" two are of the year that is assumed, and so is the third.
 */
export function withBorneOut(
  reading: Reading,
  found: readonly (Judged | null)[],
): readonly (Judged | null)[] {
  const groups = new Map<string, Judged[]>()
  for (const judged of found) {
    if (judged === null || !judged.matched.period.isAssumed || !isExact(judged.claim)) continue
    const key = listOf(reading, judged)
    groups.set(key, [...(groups.get(key) ?? []), judged])
  }
  return found.map((judged) => {
    if (judged === null || judged.unsure !== 'elsewhere' || judged.matched.orElse !== null)
      return judged
    const others = groups.get(listOf(reading, judged)) ?? []
    const agreed = others.filter((one) => wordOf(one) === 'holds').length
    const against = others.filter(({ unsure }) => unsure === 'elsewhere').length
    const isBorne = against > 0 && agreed >= AGREEING_MIN * against
    return isBorne ? { ...judged, unsure: null } : judged
  })
}

function listOf({ doc }: Reading, { claim, matched }: Judged): string {
  const { entry, isDerived, period } = matched
  const of = `${entry.indicator.id} ${isDerived} ${period.period}`
  return `${doc.sentences[claim.sentence]?.paragraph} ${claim.unit} ${of}`
}

function agreeing(group: readonly Tried[]): readonly Tried[] {
  return group.filter(({ judged }) => wordOf(judged) === 'holds' && isExact(judged.claim))
}

function isBorneOut({ places, doc }: Reading, group: readonly Tried[]): boolean {
  const agreed = agreeing(group)
  const against = group.filter(({ judged }) => wordOf(judged) === 'contradicted')
  if (against.length === 0)
    return agreed.length >= AGREEING_MIN || agreed.some(({ judged }) => isLong(judged.claim))
  if (agreed.length < AGREEING_MIN * against.length) return false
  // Whose it is has to be said beside it, unless all of them are of one place.
  const isOfOne = new Set(group.map(({ matched }) => matched.place)).size === 1
  return against.every(({ judged: { claim }, matched }) => {
    const sentence = doc.sentences[claim.sentence]
    return (
      isOfOne ||
      places.some(
        ({ id, start, end }) =>
          id === matched.place && start >= (sentence?.start ?? end) && end <= claim.start,
      )
    )
  })
}

/** By what was known then, else by what is known since. */
function wordOf({ both: { then, since }, unsure }: Judged): 'holds' | 'contradicted' | 'no-data' {
  const { word } = then.word === 'no-data' ? since : then
  if (word === 'holds' || word === 'holds-only-if') return 'holds'
  return word === 'contradicted' && unsure === null ? 'contradicted' : 'no-data'
}

function isExact({ bound }: ReadClaim): boolean {
  return bound === 'exact' || bound === 'about'
}

function isLong({ value }: ReadClaim): boolean {
  return value.coefficient.toString().replace(/^-/, '').replace(/0+$/, '').length >= DIGITS_MIN
}
