import type { ComparisonKind, Reason } from '#engines/claims/pure'
import type { Lang } from '#platform/i18n'
import type { Finding } from '../../../formats/findings.ts'
import {
  type Against,
  problemsByClaim,
  STANDINGS,
  type Standing,
  standingOf,
  standingOfFinding,
} from '../../../formats/standing.ts'
import type { CheckedClaim } from '../../../types.ts'
import { placeWords, reasonWords } from '../../report/told.ts'

export type Filters = {
  /** None chosen: all. */
  readonly standings: readonly Standing[]
  readonly kind: ComparisonKind | ''
  readonly query: string
  readonly order: 'problems' | 'text'
}

export const NO_FILTERS: Filters = { standings: [], kind: '', query: '', order: 'problems' }

export function isFiltering({ standings, kind, query }: Filters): boolean {
  return standings.length > 0 || kind !== '' || query.trim() !== ''
}

/** A line of the list: a claim, or the claims that one problem ties together. */
export type Row = {
  readonly standing: Standing
  readonly claims: readonly CheckedClaim[]
  /** What speaks against them, or is to be doubted, in as many words as there are reasons. */
  readonly reasons: readonly Reason[]
}

/** The claims that fit, in the order asked for; a problem stands where the text comes to it first. */
export function rowsOf(
  claims: readonly CheckedClaim[],
  filters: Filters,
  against: Against,
  lang: Lang,
  text = '',
): readonly Row[] {
  const words = filters.query.trim().toLocaleLowerCase()
  const rows = allRows(claims, against).flatMap((row) => {
    if (filters.standings.length > 0 && !filters.standings.includes(row.standing)) return []
    const fitting = row.claims.filter(
      (claim) =>
        (filters.kind === '' || claim.comparison.kind === filters.kind) &&
        (words === '' || wordsOf(claim, lang, text).includes(words)),
    )
    return fitting.length === 0 ? [] : [{ ...row, claims: fitting }]
  })
  const firstOf = (row: Row) => row.claims[0]?.index ?? 0
  return rows.toSorted(
    (a, b) =>
      (filters.order === 'text'
        ? 0
        : STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing)) || firstOf(a) - firstOf(b),
  )
}

function allRows(claims: readonly CheckedClaim[], against: Against): readonly Row[] {
  const problems = problemsByClaim(claims)
  const told = new Set<Finding>()
  return claims.flatMap((claim): readonly Row[] => {
    const problem = problems.get(claim.index)
    if (problem === undefined) {
      const doubt = claim.reasons.find(({ ok }) => ok === null)
      const reasons = doubt === undefined ? [] : [doubt]
      return [{ standing: standingOf(claim, against), claims: [claim], reasons }]
    }
    if (told.has(problem)) return []
    told.add(problem)
    const { claims: between, reasons } = problem
    return [{ standing: standingOfFinding(problem), claims: between, reasons }]
  })
}

/** Whoever looks for a claim may remember any word of its sentence. */
function wordsOf(claim: CheckedClaim, lang: Lang, text: string): string {
  return [
    sentenceAround(text, claim),
    claim.text,
    claim.value,
    claim.measure,
    placeWords(claim, lang),
    claim.period,
    ...claim.reasons.map((reason) => reasonWords(reason, lang)),
  ]
    .filter((words) => words !== null)
    .join(' ')
    .replaceAll('\u202f', ' ')
    .toLocaleLowerCase()
}

function sentenceAround(text: string, { start, end }: CheckedClaim): string {
  const before = text.slice(Math.max(0, start - SENTENCE_MAX), start)
  const from = Math.max(...SENTENCE_ENDS.map((sign) => before.lastIndexOf(sign)))
  const behind = text.slice(end, end + SENTENCE_MAX)
  const to = SENTENCE_ENDS.map((sign) => behind.indexOf(sign)).filter((at) => at >= 0)
  return `${before.slice(from + 1)}${text.slice(start, end)}${behind.slice(0, Math.min(...to, SENTENCE_MAX))}`
}

const SENTENCE_MAX = 300
const SENTENCE_ENDS = ['\n', '. ', '? ', '! ', '。', '？', '！']

/** With one more or one fewer of the standings. */
export function toggled(filters: Filters, standing: Standing): Filters {
  const { standings } = filters
  return {
    ...filters,
    standings: standings.includes(standing)
      ? standings.filter((other) => other !== standing)
      : [...standings, standing],
  }
}
