import type { ClaimVerdict } from '#engines/claims/pure'
import { type Lang, numberFormat, say, type Text } from '#platform/i18n'
import type { CheckAnswer, CheckedClaim } from '../types.ts'
import { COUNTED, VERDICT_WORDS, VERDICTS } from '../words.ts'
import { type Finding, findingsOf, isLikely } from './findings.ts'

// Terms.
// standing   how a claim stands for a reader: its verdict, or, where no data bear on it, whether the text itself does. That
//            there are no data can only be said once they were asked for. A contradiction that was weighed and that no words
//            tie stands as likely, behind all that is certain.

export type Against = CheckAnswer['summary']['testedAgainst']
export type Standing = ClaimVerdict | 'likely' | 'fits' | 'fits-alone' | 'untested'

export const STANDING_WORDS: { readonly [standing in Standing]: Text } = {
  ...VERDICT_WORDS,
  likely: { en: 'probably inconsistent with itself', zh: '很可能自相矛盾' },
  fits: { en: 'fits the text', zh: '与文内相符' },
  'fits-alone': { en: 'fits the text; no data', zh: '与文内相符，暂无数据' },
  untested: { en: 'not yet tested against data', zh: '尚未与数据核对' },
}

const STANDINGS_COUNTED: typeof COUNTED & {
  readonly [standing in Standing]: { readonly one: Text; readonly more: Text }
} = {
  ...COUNTED,
  likely: {
    one: { en: '1 probable self-contradiction', zh: '1处很可能自相矛盾' },
    more: { en: '{n} probable self-contradictions', zh: '{n}处很可能自相矛盾' },
  },
  fits: {
    one: { en: '1 fits the text', zh: '1处与文内相符' },
    more: { en: '{n} fit the text', zh: '{n}处与文内相符' },
  },
  'fits-alone': {
    one: { en: '1 fits the text and has no data', zh: '1处与文内相符，暂无数据' },
    more: { en: '{n} fit the text and have no data', zh: '{n}处与文内相符，暂无数据' },
  },
  untested: {
    one: { en: '1 not yet tested against data', zh: '1处尚未与数据核对' },
    more: { en: '{n} not yet tested against data', zh: '{n}处尚未与数据核对' },
  },
}

/** The gravest first. */
export const STANDINGS: readonly Standing[] = VERDICTS.flatMap((verdict): readonly Standing[] => {
  if (verdict === 'contradicted') return [verdict, 'likely']
  return verdict === 'no-data' ? ['fits', 'fits-alone', 'untested', verdict] : [verdict]
})

/** What an author has to mend. */
export const PROBLEM_STANDINGS: readonly Standing[] = ['inconsistent', 'contradicted', 'likely']

export function standingOf(claim: CheckedClaim, against: Against): Standing {
  if (claim.verdict !== 'no-data') return standingOfFinding(claim)
  const fits = claim.reasons.some(({ ok }) => ok === true)
  if (against === 'itself') return fits ? 'fits' : 'untested'
  return fits ? 'fits-alone' : 'no-data'
}

/** A problem stands as what is certain of it. */
export function standingOfFinding(
  finding: Pick<Finding | CheckedClaim, 'verdict' | 'reasons'>,
): Standing {
  return isLikely(finding) ? 'likely' : finding.verdict
}

/** The claims that a failed test ties together, by the index of each: to whoever has to mend it that is one problem. */
export function problemsByClaim(claims: readonly CheckedClaim[]): ReadonlyMap<number, Finding> {
  return new Map(
    findingsOf(claims).problems.flatMap((finding) =>
      finding.claims.map(({ index }) => [index, finding] as const),
    ),
  )
}

type Counted = {
  readonly standing: Standing
  readonly n: number
  /** How many claims take part in so many problems; of all else as many as are counted. */
  readonly claims: number
}

/** How many claims stand so, the gravest first: of problems each is counted once, however many claims take part in it. */
export function countsOf(claims: readonly CheckedClaim[], against: Against): readonly Counted[] {
  const problems = problemsByClaim(claims)
  const counted = [
    ...[...new Set(problems.values())].map((finding) => ({
      standing: standingOfFinding(finding),
      claims: finding.claims.length,
    })),
    ...claims
      .filter(({ index }) => !problems.has(index))
      .map((claim) => ({ standing: standingOf(claim, against), claims: 1 })),
  ]
  const groups = Map.groupBy(counted, ({ standing }) => standing)
  return STANDINGS.flatMap((standing) => {
    const group = groups.get(standing) ?? []
    const taking = group.reduce((sum, one) => sum + one.claims, 0)
    return group.length === 0 ? [] : [{ standing, n: group.length, claims: taking }]
  })
}

const TAKING_PART: Text = { en: '{problems} (in {n} claims)', zh: '{problems}（涉及{n}处说法）' }

/** '2 self-contradictions (in 5 claims)', '14 not yet tested against data': wherever there is a report. The claims add up. */
export function countsWords(
  { claims, summary: { testedAgainst } }: Pick<CheckAnswer, 'claims' | 'summary'>,
  lang: Lang,
): readonly { readonly standing: Standing; readonly words: string; readonly isProblem: boolean }[] {
  return countsOf(claims, testedAgainst).map(({ standing, n, claims: taking }) => {
    const { one, more } = STANDINGS_COUNTED[standing]
    const number = (value: number) => numberFormat(String(value), lang)
    const problems = say(n === 1 ? one : more, lang).replace('{n}', number(n))
    const words =
      taking === n
        ? problems
        : say(TAKING_PART, lang).replace('{problems}', problems).replace('{n}', number(taking))
    return { standing, words, isProblem: PROBLEM_STANDINGS.includes(standing) }
  })
}

const SUPERLATIVE: Text = {
  en: 'No data can decide this: it is a superlative, and nobody keeps a list of all others.',
  zh: '没有数据可以判断：这是“首个”“最”一类的说法，没有涵盖全部对象的统计。',
}
const TARGET: Text = {
  en: 'No data can decide this yet: it is an aim or a forecast.',
  zh: '目前没有数据可以判断：这是目标或预计。',
}
const OTHER: Text = {
  en: 'No data can decide this: it is a forecast, or counts what nobody counts.',
  zh: '没有数据可以判断：属预计，或无从统计。',
}

/** Why no data can decide a claim. */
export function untestableWords({ comparison }: Pick<CheckedClaim, 'comparison'>): Text {
  if (comparison.kind === 'superlative') return SUPERLATIVE
  return comparison.kind === 'target' ? TARGET : OTHER
}
