import { NATIONAL_FIELDS } from './fields.ts'
import type { BrokenIdentity, Fen, IdentityName, OutpatientAmounts } from './types.ts'

type MoneyName = Exclude<keyof OutpatientAmounts, 'pooledRate_bp'>

/** The sum on the left is made of the parts on the right, to the fen. */
export const IDENTITIES: {
  readonly [name in IdentityName]: {
    readonly sum: MoneyName
    readonly parts: readonly MoneyName[]
  }
} = {
  'parts-of-total': { sum: 'total', parts: ['whollyOwn', 'aboveCeiling', 'firstPay', 'inScope'] },
  'payers-of-total': { sum: 'total', parts: ['funds', 'person', 'hospital'] },
  'parts-of-funds': {
    sum: 'funds',
    parts: [
      'pooled',
      'civilServants',
      'enterprise',
      'seriousIllness',
      'largeSums',
      'disabled',
      'medicalAid',
      'otherFunds',
    ],
  },
  'parts-of-person': { sum: 'person', parts: ['account', 'familyAccount', 'cash'] },
}

const NAMES = Object.keys(IDENTITIES) as readonly IdentityName[]

/** Every identity that doesn't hold, with its arithmetic; empty where all hold. */
export function checkIdentities(amounts: OutpatientAmounts): readonly BrokenIdentity[] {
  return NAMES.flatMap((identity): readonly BrokenIdentity[] => {
    const { sum, parts } = IDENTITIES[identity]
    const left = amounts[sum]
    const right = parts.reduce((total, part) => total + amounts[part], 0n)
    if (left === right) return []
    const difference = left - right
    return [{ identity, left, right, difference, arithmetic: told(amounts, sum, parts, right) }]
  })
}

/** Fen as yuan with two digits. */
export function yuan(amount: Fen): string {
  const size = amount < 0n ? -amount : amount
  const digits = String(size).padStart(3, '0')
  return `${amount < 0n ? '−' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

// Parts of nothing are left out: the reader adds up what stands on the slip.
function told(
  amounts: OutpatientAmounts,
  sum: MoneyName,
  parts: readonly MoneyName[],
  right: Fen,
): BrokenIdentity['arithmetic'] {
  const say = (lang: 'en' | 'zh'): string => {
    const named = (name: MoneyName): string =>
      `${NATIONAL_FIELDS[name].title[lang] ?? name} ${yuan(amounts[name])}`
    const present = parts.filter((part) => amounts[part] !== 0n)
    const terms = (present.length === 0 ? parts.slice(0, 1) : present).map(named)
    return `${named(sum)} ≠ ${terms.join(' + ')} = ${yuan(right)}`
  }
  return { en: say('en'), zh: say('zh') }
}
