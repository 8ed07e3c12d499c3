import {
  amend,
  type Claim,
  type ClaimVerdict,
  type Lexicon,
  lexiconOf,
  proposalsOf,
  type ReadClaim,
  type Reading,
  type Reason,
  type Report,
  type ReportSummary,
  readClaims,
  reportOf,
  unitName,
} from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import type { Day } from '#platform/period'
import { withBrackets } from '../against-itself/with-brackets.ts'
import { amendedOf } from '../amended.ts'
import { measureTeller } from '../match/aliases.ts'
import { CANDIDATES_MAX } from '../match/candidates.ts'
import { type MatchedClaim, matchClaims } from '../match/match-claims.ts'
import type { Alias, Matched } from '../match/types.ts'
import type { CheckAnswer, CheckedClaim } from '../types.ts'
import { withoutBorneOut } from './borne-out.ts'
import { byList, withBorneOut } from './by-list.ts'
import { candidateViews } from './candidates.ts'
import { bothProposals, dataProposals } from './data-proposals.ts'
import { findingOf } from './finding.ts'
import { type Judged, judgedWhere } from './judged.ts'
import { ownDocuments, withoutOwn } from './own-documents.ts'
import { dataReasons } from './reasons.ts'
import { conditionsOf } from './wording.ts'
import { periodWords, placeWords } from './words.ts'

export type Parts = {
  readonly ground: Ground
  readonly aliases: readonly Alias[]
  /** The state of knowledge of the verdict; null: the release's day, or today where that isn't known. */
  readonly asOf: Day | null
  readonly today: Day
  /** The document of the series that the text is, where the caller knows it. */
  readonly document: string | null
  readonly progress?: (done: number, total: number) => void
  /** The names of places that the text was read with; left out: the region's. */
  readonly lexicon?: Lexicon
}

export type JudgedClaims = {
  readonly claims: readonly CheckedClaim[]
  readonly summary: ReportSummary
  /** Documents that are this text, or an echo of it: they supported nothing. */
  readonly excluded: CheckAnswer['excluded']
}

/** Every claim of a report matched to the series and tested against them. Pure: no database, no clock. */
export function judgeClaims(reading: Reading, report: Report, parts: Parts): JudgedClaims {
  const { ground, aliases, today } = parts
  const asOf = parts.asOf ?? reading.date ?? today
  const days = { asOf, today }
  const matched = matchClaims(reading, report, { ground, aliases, asOf })
  const own = ownDocuments(ground, reading.claims, matched, {
    date: reading.date,
    document: parts.document,
  })
  const grounds = { against: withoutOwn(ground, own), whole: ground }
  const cases = casesOf(reading, report, matched, grounds, days, parts.progress)
  const verdictsOf = (read: Reading): readonly ClaimVerdict[] => {
    const again = reportOf(read)
    const found = matchClaims(read, again, { ground, aliases, asOf })
    return casesOf(read, again, found, grounds, days).map(({ verdict }) => verdict)
  }
  const byData = dataProposals(reading, cases)
  // What is wrong is mended first, so that it is true whether what holds on a condition is changed or not.
  const problems = [
    ...bothProposals(reading, cases),
    ...proposalsOf(reading).filter(({ claims }) => claims.some((at) => isWrong(cases[at]))),
    ...byData.filter(({ mustHold }) => !mustHold),
    ...byData.filter(({ mustHold }) => mustHold),
  ]
  const { lexicon = lexiconOf(ground.region) } = parts
  const amendments = amend(reading, problems, { read: readClaims, lexicon, verdictsOf })
  const isOptional = (claim: number) => cases[claim]?.verdict === 'holds-only-if'
  const amended = amendedOf(reading, amendments, ground.region.languages, isOptional)
  const isMeasure = measureTeller(ground.region)
  const claims = cases.map((one) => ({
    ...withBrackets(checkedClaim(ground, one, days, isMeasure), reading.doc.text),
    ...amended.get(one.index),
  }))
  return {
    claims,
    summary: {
      ...report.summary,
      byVerdict: countOf(claims),
      testedAgainst: 'itself-and-data',
      asOf,
      ...(asOf > today ? { knownUntil: today } : {}),
    },
    excluded: [...own].map((document) => ({
      document,
      title: ground.catalogue.documents.get(document)?.title ?? {},
    })),
  }
}

/** The series without what may be the text itself, and with it. */
type Grounds = { readonly against: Ground; readonly whole: Ground }

function casesOf(
  reading: Reading,
  report: Report,
  matched: readonly MatchedClaim[],
  { against, whole }: Grounds,
  days: Days,
  progress?: Parts['progress'],
): readonly Case[] {
  const judge = (index: number, as: Matched): Judged | null => {
    const [claim, words] = [reading.claims[index], report.claims[index]?.text ?? '']
    return claim === undefined ? null : judgedWhere(against, { claim, words }, as, days, whole)
  }
  const own = report.claims.map((_, index) => {
    progress?.(index + 1, report.claims.length)
    const { chosen } = matched[index] ?? NONE
    return chosen === null ? null : judge(index, chosen)
  })
  const listed = byList(
    reading,
    matched.map(({ tentative }) => tentative),
    judge,
  )
  const found = withBorneOut(
    reading,
    own.map((judged, index) => judged ?? listed.get(index) ?? null),
  )
  const cases = withoutBorneOut(reading, report, found).claims.map((claim, index) => {
    const judged = found[index] ?? null
    const verdict = mergedVerdict(claim.verdict, judged)
    const match = withListed(matched[index] ?? NONE, listed.get(index)?.matched)
    return { claim, index, read: reading.claims[index], match, judged, verdict }
  })
  const between = betweenHolding(reading, cases)
  const apart = ofOtherEditions(reading, cases)
  return cases.map((one) => {
    if (one.judged !== null && apart.has(one.index))
      return { ...one, judged: { ...one.judged, unsure: 'revised' }, verdict: 'no-data' }
    if (one.judged === null || !between.has(one.index)) return one
    const judged = { ...one.judged, unsure: 'of-ends' } as const
    return { ...one, judged, verdict: mergedVerdict(one.claim.verdict, judged) }
  })
}

/** Changes that are true of an older edition alone, beside a level that is of the newest: one text is of one edition. */
function ofOtherEditions({ relations }: Reading, cases: readonly Case[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const relation of relations) {
    if (relation.kind !== 'change' || relation.amount === null || relation.result === null) continue
    const [change, level] = [cases[relation.amount], cases[relation.result]]
    const isOlder = change?.judged?.both.then.chosen?.superseded === true
    if (change?.verdict === 'holds-only-if' && isOlder && level?.verdict === 'holds')
      found.add(relation.amount)
  }
  return found
}

const HOLDING: ReadonlySet<string> = new Set(['holds', 'holds-only-if'])

/**
 * Changes that the data contradict, though each of the two levels of the text between which they lie is true of some edition: they
 * are right of those two, and data of one edition have another change.
 */
function betweenHolding({ relations }: Reading, cases: readonly Case[]): ReadonlySet<number> {
  const found = new Set<number>()
  const holds = (index: number | null) => HOLDING.has(cases[index ?? -1]?.verdict ?? '')
  for (const relation of relations) {
    const [change, ends] =
      relation.kind === 'change'
        ? [relation.amount, [relation.result, relation.base]]
        : relation.kind === 'multiple'
          ? [relation.times, [relation.of, relation.base]]
          : [null, []]
    if (change !== null && cases[change]?.verdict === 'contradicted' && ends.every(holds))
      found.add(change)
  }
  return found
}

function withListed(match: MatchedClaim, listed: Matched | undefined): MatchedClaim {
  if (listed === undefined) return match
  const others = match.candidates.filter(({ entry }) => entry !== listed.entry)
  return { ...match, candidates: [listed, ...others].slice(0, CANDIDATES_MAX), chosen: listed }
}

/** What data bear out isn't mended. */
function isWrong(one: Case | undefined): boolean {
  return one?.verdict === 'inconsistent' || one?.verdict === 'contradicted'
}

const NONE: MatchedClaim = { candidates: [], chosen: null, tentative: [] }

type Case = {
  readonly claim: Claim
  readonly index: number
  readonly read: ReadClaim | undefined
  readonly match: MatchedClaim
  readonly judged: Judged | null
  readonly verdict: ClaimVerdict
}
type Days = { readonly asOf: Day; readonly today: Day }

/** What data were looked up for is shown with the time that they were looked up for, whatever else is likely. */
function ofTimeTested(claim: Claim, read: ReadClaim | undefined, chosen: Matched | null): Claim {
  if (claim.periodFrom !== undefined && claim.periodFrom !== 'inferred') return claim
  if (read == null || read.period === null || read.periodFrom === null) return claim
  if (chosen?.period.period !== read.period) return claim
  return { ...claim, period: read.period, periodFrom: read.periodFrom }
}

function checkedClaim(
  ground: Ground,
  { claim: reported, index, read, match, judged, verdict }: Case,
  days: Days,
  isMeasure: (words: string) => boolean,
): CheckedClaim {
  const chosen = judged?.matched ?? match.chosen
  const claim = ofTimeTested(reported, read, chosen)
  const reasons =
    judged === null
      ? claim.reasons
      : inOrder([...claim.reasons, ...dataReasons(judged, index, verdict)])
  const { place, period } = claim
  return {
    ...claim,
    match:
      chosen === null
        ? null
        : {
            indicator: chosen.entry.indicator.id,
            title: chosen.indicator.title,
            place: chosen.place,
            period: chosen.period.period,
            confidence: chosen.confidence,
          },
    verdict,
    reasons,
    index,
    placeName: place === null ? null : placeWords(ground, place),
    periodWords: period === null ? null : periodWords(ground, period),
    unitName: unitName(claim.unit),
    candidates: candidateViews(ground, match, chosen),
    data: judged === null ? null : findingOf(judged, days, verdict),
    wording:
      judged === null || verdict !== 'holds-only-if'
        ? null
        : conditionsOf(judged, judged.both.then),
    ...(isMeasure(claim.measure ?? claim.text) ? {} : { correctable: false }),
    ...(match.correction === undefined ? {} : { correction: match.correction }),
    addable: isAddable(match, judged, verdict),
  }
}

/**
 * The gravest: what contradicts itself does so whatever the data say; then the data's contradiction. What can't be tested
 * stays so. A figure of an assumed period or place isn't contradicted: the release may mean another.
 */
function mergedVerdict(own: ClaimVerdict, judged: Judged | null): ClaimVerdict {
  if (own === 'inconsistent' || own === 'untestable' || judged === null) return own
  const { word } = judged.both.then
  if (word === 'contradicted' && judged.unsure !== null) return 'no-data'
  return word === 'inconsistent' || word === 'untestable' ? own : word
}

/** Nothing independent is known of it, and everything that an observation needs: a person may add it, or have it checked later. */
function isAddable(
  { chosen }: MatchedClaim,
  judged: Judged | null,
  verdict: ClaimVerdict,
): boolean {
  if (chosen === null || chosen.isDerived) return false
  return verdict === 'no-data' && (judged === null || judged.both.then.word === 'no-data')
}

/** How much what the data say is worth is told before it. */
const LEADING: ReadonlySet<string> = new Set([
  'assumed',
  'to-come',
  'revised',
  'undated',
  'of-ends',
])

function inOrder(reasons: readonly Reason[]): readonly Reason[] {
  const weight = ({ ok, check }: Reason): number =>
    ok === false ? 0 : LEADING.has(check) ? 1 : check === 'data' ? 2 : ok === null ? 3 : 4
  return reasons.toSorted((a, b) => weight(a) - weight(b))
}

function countOf(claims: readonly CheckedClaim[]): ReportSummary['byVerdict'] {
  const counts = {
    holds: 0,
    'holds-only-if': 0,
    inconsistent: 0,
    contradicted: 0,
    'no-data': 0,
    untestable: 0,
  }
  for (const { verdict } of claims) counts[verdict] += 1
  return counts
}
