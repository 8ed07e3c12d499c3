import { pureErrors as ruleErrors, sayValue } from '#engines/rule/pure'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { FILING, GROUP, TIER } from '../declared.ts'
import { pureErrors } from '../errors.ts'
import { yuan } from '../identities.ts'
import { holdsPolicy, type OutpatientPolicies, placesWithPolicy } from '../settle.ts'
import type { Fen } from '../types.ts'
import { checkSums } from './check-sums.ts'
import { type Expected, expectedOf, type FullSlip, type Span } from './expected.ts'
import type { BillCheck, Finding, Fit, Slip } from './types.ts'
import { ASK_INSURER, FIELD_NAMES, listed, POLICY, TITLES, tellBoth } from './words.ts'

/** At most so many circumstances are told that would give the same amounts. */
const FITS_MAX = 8

/**
 * A paper slip against itself and against the policy of the insured place. Computes from what it is given alone: in a
 * browser nothing leaves it.
 */
export function checkBill(slip: Slip, policies: OutpatientPolicies): BillCheck {
  const sums = checkSums(slip)
  const full = fullOf(slip)
  if (full === null) {
    const missing = Object.keys(FIELD_NAMES)
      .filter((name) => isMissing(slip, name as keyof typeof FIELD_NAMES))
      .map((name) => FIELD_NAMES[name as keyof typeof FIELD_NAMES])
    const words = tellBoth(POLICY.missing, { fields: listed(missing) })
    return { sums, policy: [open(words)], explained: [], fits: fitsOf(slip, policies) }
  }
  const place = nameOf(policies, full.insuredPlace)
  if (!holdsPolicy(policies, full.insuredPlace, full.day)) {
    const words = tellBoth(POLICY.none, { place, day: full.day })
    return { sums, policy: [{ ...open(words), ask: ASK_INSURER }], explained: [], fits: [] }
  }
  try {
    const expected = expectedOf(policies, full)
    const policy = compared(full, expected, place)
    const isWrong = policy.some(({ state }) => state === 'wrong')
    return {
      sums,
      policy,
      explained: expected.explained,
      fits: isWrong ? fitsOf(slip, policies) : [],
    }
  } catch (error) {
    if (!(error instanceof HouseError)) throw error
    const words = tellBoth(POLICY.refused, { what: refusalWords(error) })
    return { sums, policy: [{ ...open(words), ask: ASK_INSURER }], explained: [], fits: [] }
  }
}

function compared(slip: FullSlip, expected: Expected, place: Text): readonly Finding[] {
  return [
    deductibleFinding(slip, expected),
    rateFinding(slip, expected, place),
    pooledFinding(slip, expected, place),
  ]
}

function deductibleFinding({ amounts }: FullSlip, expected: Expected): Finding {
  const { deductible: found, inScope } = amounts
  const { limit, isUsedDerived, used, deductible } = expected
  const base = { about: 'deductible', title: TITLES.deductible } as const
  const names = {
    found: yuan(found ?? 0n),
    expected: yuan(deductible),
    limit: yuan(limit ?? 0n),
    used: yuan(used),
    scope: yuan(inScope),
  }
  if (found === undefined)
    return { ...base, state: 'open', words: tellBoth(POLICY.notGiven, names), ask: null }
  if (found > inScope || (limit !== null && found > limit))
    return { ...base, state: 'wrong', words: tellBoth(POLICY.tooMuch, names), ask: ASK_INSURER }
  if (isUsedDerived && used > 0n && found < inScope)
    return { ...base, state: 'open', words: tellBoth(POLICY.used, names), ask: ASK_INSURER }
  if (found === deductible)
    return { ...base, state: 'holds', words: tellBoth(POLICY.same, names), ask: null }
  return { ...base, state: 'wrong', words: tellBoth(POLICY.other, names), ask: ASK_INSURER }
}

function rateFinding(slip: FullSlip, expected: Expected, place: Text): Finding {
  const say = (rate: number) => sayValue('share', rate)
  return spanFinding('rate', slip.pooledRate_bp, expected.rate, { expected, place, say })
}

function pooledFinding(slip: FullSlip, expected: Expected, place: Text): Finding {
  const say = (amount: Fen) => ({ en: yuan(amount), zh: yuan(amount) })
  return spanFinding('pooled', slip.amounts.pooled ?? null, expected.pooled, {
    expected,
    place,
    say,
  })
}

function spanFinding<T extends number | bigint>(
  about: 'rate' | 'pooled',
  found: T | null,
  { low, high }: Span<T>,
  {
    expected,
    place,
    say,
  }: { readonly expected: Expected; readonly place: Text; readonly say: (value: T) => Text },
): Finding {
  const isSpan = low !== high
  const names = {
    expected: say(high),
    low: say(low),
    high: say(high),
    found: found === null ? '' : say(found),
    most: sayValue('points', expected.most_bp ?? 0),
    place,
  }
  const base = { about, title: TITLES[about] } as const
  const told = (text: Text) => tellBoth(text, names)
  if (found === null)
    return {
      ...base,
      state: 'open',
      words: told(isSpan ? POLICY.notGivenRange : POLICY.notGiven),
      ask: null,
    }
  if (found < low || found > high)
    return {
      ...base,
      state: 'wrong',
      words: told(isSpan ? POLICY.outside : POLICY.other),
      ask: ASK_INSURER,
    }
  if (isSpan) return { ...base, state: 'open', words: told(POLICY.within), ask: ASK_INSURER }
  return { ...base, state: 'holds', words: told(POLICY.same), ask: null }
}

/** Under which circumstances the rules held here give the slip's deductible, rate and fund's share exactly. */
function fitsOf(slip: Slip, policies: OutpatientPolicies): readonly Fit[] {
  const { amounts, day, pooledRate_bp } = slip
  if (day === null || amounts.inScope === undefined || amounts.pooled === undefined) return []
  if (amounts.pooled === 0n) return []
  const found: Fit[] = []
  const filings = ['home', ...FILING.members] as const
  for (const insuredPlace of placesWithPolicy(policies, day))
    for (const group of GROUP.members)
      for (const tier of TIER.members)
        for (const filing of filings) {
          const isHome = filing === 'home'
          const full: FullSlip = {
            ...slip,
            ...{ day, insuredPlace, group, tier, filing: isHome ? 'none' : filing },
            treatmentPlace: isHome ? insuredPlace : ELSEWHERE,
            amounts: { ...amounts, inScope: amounts.inScope },
          }
          if (fits(full, policies, pooledRate_bp)) found.push({ insuredPlace, group, tier, filing })
        }
  return nearestFirst(found, slip).slice(0, FITS_MAX)
}

/** No place has this id: treated anywhere but at home. */
const ELSEWHERE = '-'

function fits(full: FullSlip, policies: OutpatientPolicies, rate_bp: number | null): boolean {
  try {
    const { rate, pooled, deductible } = expectedOf(policies, full)
    const found = full.amounts
    const isRate = rate_bp === null || (rate.low === rate.high && rate.high === rate_bp)
    const isDeductible = found.deductible === undefined || found.deductible === deductible
    return isRate && isDeductible && pooled.low === pooled.high && pooled.high === found.pooled
  } catch (error) {
    if (error instanceof HouseError) return false
    throw error
  }
}

// What agrees with more of what the person said comes first.
function nearestFirst(found: readonly Fit[], slip: Slip): readonly Fit[] {
  const agreeing = (fit: Fit): number =>
    [
      fit.insuredPlace === slip.insuredPlace,
      fit.group === slip.group,
      fit.tier === slip.tier,
      fit.filing === slip.filing,
      fit.filing === 'home' && slip.treatmentPlace === slip.insuredPlace,
    ].filter(Boolean).length
  return found.toSorted((a, b) => agreeing(b) - agreeing(a))
}

function fullOf(slip: Slip): FullSlip | null {
  const { day, insuredPlace, treatmentPlace, group, tier, amounts } = slip
  const { inScope } = amounts
  if (day === null || insuredPlace === null || treatmentPlace === null) return null
  if (group === null || tier === null || inScope === undefined) return null
  const filing = treatmentPlace === insuredPlace ? 'none' : slip.filing
  if (filing === null) return null
  const known = { day, insuredPlace, treatmentPlace, group, tier, filing }
  return { ...slip, ...known, amounts: { ...amounts, inScope } }
}

function isMissing(slip: Slip, name: keyof typeof FIELD_NAMES): boolean {
  if (name === 'inScope') return slip.amounts.inScope === undefined
  if (name === 'filing' && slip.treatmentPlace === slip.insuredPlace) return false
  return slip[name] === null
}

function refusalWords({ code, info }: HouseError): Text {
  const message = ruleErrors[code]?.message ?? pureErrors[code]?.message ?? { en: code, zh: code }
  const filled = tellBoth(
    message,
    Object.fromEntries(Object.entries(info).map(([name, value]) => [name, String(value)])),
  )
  return Object.fromEntries(
    Object.entries(filled).map(([lang, words]) => [lang, words.replace(/[.。]$/, '')]),
  )
}

function nameOf({ book }: OutpatientPolicies, place: string): Text {
  return book.places.find(({ id }) => id === place)?.name ?? { en: place, zh: place }
}

function open(words: Text): Finding {
  return { about: 'policy', state: 'open', title: TITLES.policy, words, ask: null }
}
