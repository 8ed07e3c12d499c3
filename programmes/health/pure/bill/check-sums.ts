import { fenOf, sayValue, shareOf } from '#engines/rule/pure'
import { NATIONAL_FIELDS } from '../fields.ts'
import { IDENTITIES, yuan } from '../identities.ts'
import type { IdentityName } from '../types.ts'
import type { Finding, MoneyName, Slip } from './types.ts'
import { ASK_HOSPITAL, BLANK, listed, RATE, TITLES, tellBoth } from './words.ts'

const NAMES = Object.keys(IDENTITIES) as readonly IdentityName[]

/** What must be true of every bill, whatever the policy: the four identities, and the fund's share against its own rate. */
export function checkSums(slip: Slip): readonly Finding[] {
  return [...NAMES.map((identity) => checkIdentity(slip, identity)), checkOwnRate(slip)]
}

/** Fields left empty may be noughts or not on the slip: they leave an identity open only where they could fill it. */
function checkIdentity({ amounts }: Slip, identity: IdentityName): Finding {
  const { sum, parts } = IDENTITIES[identity]
  const title = TITLES[identity]
  const filled = parts.filter((part) => amounts[part] !== undefined)
  const total = amounts[sum]
  const right = filled.reduce((found, part) => found + (amounts[part] ?? 0n), 0n)
  const open = (words: Finding['words']): Finding => ({
    ...{ about: identity, state: 'open', title, words, ask: null },
  })
  if (filled.length === 0) return open(BLANK.nothing)
  if (total === undefined)
    return open(tellBoth(BLANK.noSum, { sum: NATIONAL_FIELDS[sum].title, parts: yuan(right) }))
  const blanks = parts.filter((part) => amounts[part] === undefined)
  const difference = total - right
  if (difference > 0n && blanks.length > 0)
    return open(
      tellBoth(BLANK.rest, {
        difference: yuan(difference),
        blanks: listed(blanks.map((part) => NATIONAL_FIELDS[part].title)),
      }),
    )
  const holds = difference === 0n
  const sign = holds ? '=' : '≠'
  const terms = listedTerms(filled, amounts)
  const named = (lang: 'en' | 'zh') =>
    `${NATIONAL_FIELDS[sum].title[lang]} ${yuan(total)} ${sign} ${terms[lang]}${holds ? '' : ` = ${yuan(right)}`}`
  return {
    about: identity,
    state: holds ? 'holds' : 'wrong',
    title,
    words: { en: named('en'), zh: named('zh') },
    ask: holds ? null : ASK_HOSPITAL,
  }
}

function listedTerms(
  parts: readonly MoneyName[],
  amounts: Slip['amounts'],
): { readonly en: string; readonly zh: string } {
  const shown = parts.filter((part) => amounts[part] !== 0n)
  const terms = shown.length === 0 ? parts.slice(0, 1) : shown
  const said = (lang: 'en' | 'zh') =>
    terms
      .map((part) => `${NATIONAL_FIELDS[part].title[lang]} ${yuan(amounts[part] ?? 0n)}`)
      .join(' + ')
  return { en: said('en'), zh: said('zh') }
}

function checkOwnRate({ amounts, pooledRate_bp }: Slip): Finding {
  const { inScope, deductible, pooled } = amounts
  const finding = { about: 'rate-of-pooled', title: TITLES['rate-of-pooled'], ask: null } as const
  if (
    inScope === undefined ||
    deductible === undefined ||
    pooled === undefined ||
    pooledRate_bp === null ||
    deductible > inScope
  )
    return { ...finding, state: 'open', words: RATE.unknown }
  const expected = BigInt(shareOf(fenOf(inScope - deductible), pooledRate_bp))
  const names = {
    scope: yuan(inScope),
    deductible: yuan(deductible),
    rate: sayValue('share', pooledRate_bp),
    expected: yuan(expected),
    pooled: yuan(pooled),
    difference: yuan(expected > pooled ? expected - pooled : pooled - expected),
  }
  if (expected === pooled) return { ...finding, state: 'holds', words: tellBoth(RATE.holds, names) }
  if (expected > pooled)
    return { ...finding, state: 'open', words: tellBoth(RATE.less, names), ask: ASK_HOSPITAL }
  return { ...finding, state: 'wrong', words: tellBoth(RATE.more, names), ask: ASK_HOSPITAL }
}
