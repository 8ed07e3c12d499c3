import type { MoneyName, Slip } from '../../pure/bill/types.ts'
import { NATIONAL_FIELDS } from '../../pure/fields.ts'
import type {
  ChronicDisease,
  Fen,
  FilingKind,
  InstitutionTier,
  PersonGroup,
} from '../../pure/types.ts'

/** What a person typed, as typed; an empty text is what the slip doesn't say. */
export type Form = { readonly [field: string]: string }

export const MAIN_FIELDS: readonly MoneyName[] = [
  ...(['total', 'whollyOwn', 'aboveCeiling', 'firstPay', 'inScope', 'deductible'] as const),
  ...(['pooled', 'funds', 'person', 'account', 'familyAccount', 'cash'] as const),
]

/** Most slips leave them out, since most visits have none. */
export const OTHER_FUNDS: readonly MoneyName[] = [
  ...(['civilServants', 'enterprise', 'seriousIllness', 'largeSums', 'disabled'] as const),
  ...(['medicalAid', 'otherFunds', 'hospital'] as const),
]

const MONEY = [...MAIN_FIELDS, ...OTHER_FUNDS]

const EXAMPLE: Form = {
  ...{ day: '2026-05-06', insuredPlace: 'CN-SH', treatmentPlace: 'CN-330100', group: 'retired' },
  ...{ tier: 'secondary', filing: 'long-term', usedDeductible: '120.00' },
  ...{ total: '605.50', whollyOwn: '45.50', aboveCeiling: '60.00', firstPay: '20.00' },
  ...{ inScope: '480.00', deductible: '180.00', rate: '75', pooled: '225.00', funds: '225.00' },
  ...{ person: '380.50', account: '100.00', familyAccount: '0', cash: '265.50' },
}

/** A bill with two faults: the retired bonus is missing, and cash is 15.00 short. Empty where the region lacks its places. */
export function exampleFor(places: readonly string[]): Form | null {
  const needed = [EXAMPLE.insuredPlace, EXAMPLE.treatmentPlace]
  return needed.every((place) => place !== undefined && places.includes(place)) ? EXAMPLE : null
}

const WRITTEN = /^(\d{1,9})(?:\.(\d{1,2}))?$/

/** The fen of an amount as people write it, thousands divided or not; undefined where it is none. */
export function fenOfText(text: string): Fen | undefined {
  const [, whole, rest = ''] = WRITTEN.exec(text.trim().replace(/[,，]/g, '')) ?? []
  return whole === undefined ? undefined : BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0'))
}

/** True where something stands in the field that is no amount. */
export function isBadAmount(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '' && fenOfText(text) === undefined
}

export function slipOf(form: Form): Slip {
  const amount = (name: string): Fen | undefined => fenOfText(form[name] ?? '')
  const amounts = Object.fromEntries(
    MONEY.flatMap((name) => {
      const fen = amount(name)
      return fen === undefined ? [] : [[name, fen]]
    }),
  )
  const rate = amount('rate')
  return {
    day: word(form.day),
    insuredPlace: word(form.insuredPlace),
    treatmentPlace: word(form.treatmentPlace),
    group: word(form.group) as PersonGroup | null,
    filing: word(form.filing) as FilingKind | null,
    tier: word(form.tier) as InstitutionTier | null,
    chronicDisease: word(form.disease) as ChronicDisease | null,
    age: /^\d{1,3}$/.test(form.age ?? '') && Number(form.age) < 150 ? Number(form.age) : null,
    familyDoctor: word(form.familyDoctor) === null ? null : form.familyDoctor === 'yes',
    usedDeductible: amount('usedDeductible') ?? null,
    usedPooled: amount('usedPooled') ?? null,
    amounts,
    pooledRate_bp: rate === undefined || rate > 10_000n ? null : Number(rate),
  }
}

/** The fields of an answer of the national interface, wherever in it they stand; null where it has none. */
export function formOfAnswer(text: string): Form | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return null
  }
  const found = new Map<string, unknown>()
  collect(parsed, found, 0)
  const read: [string, string][] = []
  for (const [name, { field }] of Object.entries(NATIONAL_FIELDS)) {
    const value = found.get(field)
    if (typeof value !== 'number' && typeof value !== 'string') continue
    // The rate comes as a part of one, such as 0.75.
    if (name === 'pooledRate_bp')
      read.push(['rate', String(Math.round(Number(value) * 10_000) / 100)])
    else read.push([name, String(value)])
  }
  return read.length === 0 ? null : Object.fromEntries(read)
}

const DEPTH_MAX = 6

function collect(value: unknown, found: Map<string, unknown>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEPTH_MAX) return
  for (const [key, held] of Object.entries(value)) {
    found.set(key, held)
    collect(held, found, depth + 1)
  }
}

function word(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}
