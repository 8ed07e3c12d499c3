import type { ClaimVerdict, ComparisonKind, Reason } from '#engines/claims/pure'
import type { Lang } from '#platform/i18n'
import type { CheckedClaim } from '../../../types.ts'
import { VERDICTS } from '../../../words.ts'
import { placeWords, reasonWords, testKey } from '../../report/told.ts'

export type Filters = {
  /** None chosen: all. */
  readonly verdicts: readonly ClaimVerdict[]
  readonly kind: ComparisonKind | ''
  readonly query: string
  readonly order: 'problems' | 'text'
}

export const NO_FILTERS: Filters = { verdicts: [], kind: '', query: '', order: 'problems' }

export function isFiltering({ verdicts, kind, query }: Filters): boolean {
  return verdicts.length > 0 || kind !== '' || query.trim() !== ''
}

/** The claims that fit, in the order asked for. Problems first: those that one test found stand together. */
export function filtered(
  claims: readonly CheckedClaim[],
  filters: Filters,
  lang: Lang,
): readonly CheckedClaim[] {
  const words = filters.query.trim().toLocaleLowerCase()
  const found = claims.filter(
    (claim) =>
      (filters.verdicts.length === 0 || filters.verdicts.includes(claim.verdict)) &&
      (filters.kind === '' || claim.comparison.kind === filters.kind) &&
      (words === '' || wordsOf(claim, lang).includes(words)),
  )
  if (filters.order === 'text') return found
  const firsts = new Map<string, number>()
  for (const claim of found) {
    const key = togetherBy(claim)
    if (!firsts.has(key)) firsts.set(key, claim.index)
  }
  const firstOf = (claim: CheckedClaim) => firsts.get(togetherBy(claim)) ?? claim.index
  return found.toSorted(
    (a, b) =>
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      firstOf(a) - firstOf(b) ||
      a.index - b.index,
  )
}

/** Neighbours of the list of which one test says the same: told once, with all of them. */
export function together(claims: readonly CheckedClaim[]): readonly (readonly CheckedClaim[])[] {
  const groups: CheckedClaim[][] = []
  for (const claim of claims) {
    const last = groups.at(-1)
    const [first] = last ?? []
    if (last !== undefined && first !== undefined && togetherBy(first) === togetherBy(claim))
      last.push(claim)
    else groups.push([claim])
  }
  return groups
}

/** What speaks against a claim the most, or is to be doubted; undefined where nothing is. */
export function gravestOf({ reasons }: CheckedClaim): Reason | undefined {
  return reasons.find(({ ok }) => ok !== true)
}

function togetherBy(claim: CheckedClaim): string {
  const gravest = claim.verdict === 'contradicted' ? undefined : gravestOf(claim)
  return gravest === undefined ? String(claim.index) : `${claim.verdict} ${testKey(gravest)}`
}

function wordsOf(claim: CheckedClaim, lang: Lang): string {
  return [
    claim.text,
    claim.value,
    claim.measure,
    placeWords(claim, lang),
    claim.period,
    ...claim.reasons.map((reason) => reasonWords(reason, lang)),
  ]
    .filter((words) => words !== null)
    .join(' ')
    .toLocaleLowerCase()
}

/** With one more or one fewer of the verdicts. */
export function toggled(filters: Filters, verdict: ClaimVerdict): Filters {
  const { verdicts } = filters
  return {
    ...filters,
    verdicts: verdicts.includes(verdict)
      ? verdicts.filter((other) => other !== verdict)
      : [...verdicts, verdict],
  }
}
