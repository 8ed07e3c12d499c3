import type { Reason } from '#engines/claims/pure'
import { type Lang, say } from '#platform/i18n'
import { tell } from '#web'
import type { CheckedClaim } from '../../types.ts'
import { COUNTED, VERDICTS } from '../../words.ts'
import { WORDS_OF_DESK as W } from '../words.ts'

/** '2 contradict the text itself · 14 have no data', the gravest first. */
function countsWords(claims: readonly CheckedClaim[], lang: Lang): readonly string[] {
  return VERDICTS.flatMap((verdict) => {
    const n = claims.filter((claim) => claim.verdict === verdict).length
    if (n === 0) return []
    return [tell(n === 1 ? COUNTED[verdict].one : COUNTED[verdict].more, lang, { n })]
  })
}

/** The name of a place where one is known, else the words of the release. */
export function placeWords({ place, placeName }: CheckedClaim, lang: Lang): string | null {
  return placeName === null ? place : say(placeName, lang)
}

export function reasonWords({ en, zh }: Reason, lang: Lang): string {
  return say({ en, zh }, lang)
}

/** A reason that data gave: where the data stand beside it, it needn't be told again. */
export function isByData({ check }: Reason): boolean {
  return check === 'data' || check === 'since'
}

/** Exact numbers as they are printed: in groups of three, which commas would make ambiguous beside intervals, and not for ever. */
export function legible(numbers: string): string {
  return numbers
    .replace(/(\.\d{4})\d{3,40}/g, '$1…')
    .replace(/(?<![\d.])\d{5,40}/g, (digits) => digits.replace(/\B(?=(?:\d{3}){1,13}$)/g, '\u202f'))
}

/** '2 self-contradictions · 1 claim contradicted by data'; null where nothing speaks against it. */
export function problemsWords(claims: readonly CheckedClaim[], lang: Lang): string | null {
  const own = contradictionGroups(claims)
  const byData = claims.filter(({ verdict }) => verdict === 'contradicted').length
  const words = [
    ...(own === 0 ? [] : [tell(own === 1 ? W.contradiction : W.contradictions, lang, { n: own })]),
    ...(byData === 0
      ? []
      : [tell(byData === 1 ? W.againstData : W.againstDataMore, lang, { n: byData })]),
  ]
  return words.length === 0 ? null : words.join(' · ')
}

/** How the claims stand that nothing speaks against. */
export function otherCounts(claims: readonly CheckedClaim[], lang: Lang): readonly string[] {
  return countsWords(
    claims.filter(({ verdict }) => verdict !== 'inconsistent' && verdict !== 'contradicted'),
    lang,
  )
}

/** Two tests that fail between the same claims are one contradiction to whoever has to mend it. */
function contradictionGroups(claims: readonly CheckedClaim[]): number {
  const sets = new Map(
    contradictionsOf(claims).map(({ claims: between }) => [setKey(between), new Set(between)]),
  )
  const around = Map.groupBy(
    [...sets.values()].flatMap((set) => [...set].map((claim) => ({ claim, set }))),
    ({ claim }) => claim,
  )
  return [...sets.values()].filter((set) => {
    const [first = -1] = set
    return !(around.get(first) ?? []).some(
      ({ set: other }) => set.size < other.size && set.isSubsetOf(other),
    )
  }).length
}

function setKey(claims: readonly number[]): string {
  return claims.toSorted((a, b) => a - b).join(' ')
}

/** The same for each of the claims between which one test was made, and for no other test. */
export function testKey({ check, arithmetic, claims }: Reason): string {
  return `${check} ${arithmetic} ${setKey(claims)}`
}

/** The claims with which a claim doesn't agree: the other ends of its contradictions. */
export function opposedTo({ index, reasons }: CheckedClaim): ReadonlySet<number> {
  const failing = reasons.filter(({ ok }) => ok === false)
  return new Set(failing.flatMap((reason) => reason.claims).filter((other) => other !== index))
}

/** What of the text agrees with itself, each test once. */
export function agreementsOf(claims: readonly CheckedClaim[]): readonly Reason[] {
  return ownTests(claims, true)
}

/** What contradicts the text by itself, each contradiction once though it is between several claims. */
export function contradictionsOf(claims: readonly CheckedClaim[]): readonly Reason[] {
  return ownTests(claims, false)
}

function ownTests(claims: readonly CheckedClaim[], ok: boolean): readonly Reason[] {
  const found = new Map(
    claims.flatMap(({ reasons }) =>
      reasons
        .filter((reason) => reason.ok === ok && !isByData(reason))
        .map((reason) => [testKey(reason), reason] as const),
    ),
  )
  return [...found.values()]
}
