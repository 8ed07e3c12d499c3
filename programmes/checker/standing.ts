import type { ClaimVerdict } from '#engines/claims/pure'
import { type Lang, numberFormat, say, type Text } from '#platform/i18n'
import { type Finding, findingsOf } from './formats/findings.ts'
import type { CheckAnswer, CheckedClaim } from './types.ts'
import { COUNTED, VERDICT_WORDS, VERDICTS } from './words.ts'

// Terms.
// standing   how a claim stands for a reader: its verdict, or, before any data were asked, whether the text itself
//            bears on it. That there are no data can only be said once they were asked for.

export type Against = CheckAnswer['summary']['testedAgainst']
export type Standing = ClaimVerdict | 'fits' | 'untested'

export const STANDING_WORDS: { readonly [standing in Standing]: Text } = {
  ...VERDICT_WORDS,
  fits: { en: 'fits the text', zh: '与文内相符' },
  untested: { en: 'not yet tested against data', zh: '尚未与数据核对' },
}

const STANDINGS_COUNTED: typeof COUNTED & {
  readonly [standing in Standing]: { readonly one: Text; readonly more: Text }
} = {
  ...COUNTED,
  fits: {
    one: { en: '1 fits the text', zh: '1处与文内相符' },
    more: { en: '{n} fit the text', zh: '{n}处与文内相符' },
  },
  untested: {
    one: { en: '1 not yet tested against data', zh: '1处尚未与数据核对' },
    more: { en: '{n} not yet tested against data', zh: '{n}处尚未与数据核对' },
  },
}

/** The gravest first. */
export const STANDINGS: readonly Standing[] = VERDICTS.flatMap((verdict) =>
  verdict === 'no-data' ? (['fits', 'untested', verdict] as const) : [verdict],
)

const PROBLEMS: {
  readonly [verdict in 'inconsistent' | 'contradicted']: { readonly one: Text; readonly more: Text }
} = {
  inconsistent: {
    one: { en: '1 self-contradiction', zh: '1处自相矛盾' },
    more: { en: '{n} self-contradictions', zh: '{n}处自相矛盾' },
  },
  contradicted: {
    one: { en: '1 contradicted by data', zh: '1处与数据不符' },
    more: { en: '{n} contradicted by data', zh: '{n}处与数据不符' },
  },
}

export function standingOf(claim: CheckedClaim, against: Against): Standing {
  if (claim.verdict !== 'no-data' || against !== 'itself') return claim.verdict
  return claim.reasons.some(({ ok }) => ok === true) ? 'fits' : 'untested'
}

/** The claims that a failed test ties together, by the index of each: to whoever has to mend it that is one problem. */
export function problemsByClaim(claims: readonly CheckedClaim[]): ReadonlyMap<number, Finding> {
  return new Map(
    findingsOf(claims).problems.flatMap((finding) =>
      finding.claims.map(({ index }) => [index, finding] as const),
    ),
  )
}

/** '2 self-contradictions · 1 contradicted by data'; null where nothing speaks against it. */
export function problemsWords(claims: readonly CheckedClaim[], lang: Lang): string | null {
  const { problems } = findingsOf(claims)
  const words = (['inconsistent', 'contradicted'] as const).flatMap((verdict) => {
    const n = problems.filter((problem) => problem.verdict === verdict).length
    return n === 0 ? [] : [counted(PROBLEMS[verdict], n, lang)]
  })
  return words.length === 0 ? null : words.join(' · ')
}

/** How the claims stand that nothing speaks against. */
export function otherCounts(
  claims: readonly CheckedClaim[],
  against: Against,
  lang: Lang,
): readonly string[] {
  const problems = problemsByClaim(claims)
  const others = claims.filter(({ index }) => !problems.has(index))
  return STANDINGS.flatMap((standing) => {
    const n = others.filter((claim) => standingOf(claim, against) === standing).length
    return n === 0 ? [] : [counted(STANDINGS_COUNTED[standing], n, lang)]
  })
}

function counted(words: { readonly one: Text; readonly more: Text }, n: number, lang: Lang) {
  return say(n === 1 ? words.one : words.more, lang).replace('{n}', numberFormat(String(n), lang))
}
