import { assert, HouseError } from '#platform/errors'
import { type Day, isDay } from '#platform/period'
import type { Context } from '#programmes/contract'
import {
  coveringPlaces,
  filingFor,
  holds,
  requireEntitled,
  requireStanding,
} from '../entitlement/standing.ts'
import { ceilingOf, quantityText, yuanOf } from '../money.ts'
import {
  checkIdentities,
  type FilingKind,
  type OutpatientPolicies,
  type OutpatientVisit,
  settleOutpatient,
  type YearlyTotals,
} from '../pure/index.ts'
import type {
  AskedBill,
  AskedLine,
  CatalogueItem,
  Institution,
  InsuredPerson,
  SettledLine,
  Settlement,
} from '../types.ts'
import { type Grounds, totalsKey, yearOf } from './grounds.ts'
import { billKey } from './store.ts'

const NOTHING = { deductible: 0n, pooled: 0n, inpatientPooled: 0n, visits: 0 }
const DAYS_BACK_MAX = 366

export type Divided = {
  readonly settlement: Settlement
  readonly lines: readonly SettledLine[]
}

/**
 * Divides bills one after the other, each on what those before it used up. Reads nothing, writes nothing: a trial and a
 * settlement are the same by it.
 */
export function divider(ctx: Context, policies: OutpatientPolicies, grounds: Grounds) {
  const totals = new Map(grounds.totals)
  const accounts = new Map(grounds.accounts)
  const settled = new Map(grounds.settled)
  const covering = coveringPlaces(ctx)
  const earliest = earliestOf(ctx)
  return {
    /** Throws why a bill is refused; then it has used up nothing. */
    divide: (bill: AskedBill, id: string): Divided => {
      const person = requirePerson(grounds, bill)
      const institution = requireInstitution(grounds, bill)
      requireDay(ctx, bill.day, earliest)
      for (const line of bill.lines) requireCharge(line)
      requireStanding(person, institution, bill.day)
      requireEntitled(grounds.entitlements.get(`${bill.insured} ${bill.disease}`) ?? [], bill)
      const earlier = settled.get(billKey(bill))
      if (earlier !== undefined)
        throw new HouseError('health.bill-settled', { bill: bill.bill, settlement: earlier })
      const key = totalsKey(bill.insured, yearOf(bill.day))
      const { visits, ...before } = totals.get(key) ?? NOTHING
      const available = bill.useAccount ? (accounts.get(bill.insured) ?? 0n) : 0n
      const lines = bill.lines.map((line) => classify(line, bill.day, institution, grounds))
      const filing = filingFor(
        bill,
        person,
        institution,
        grounds.filings.get(person.id) ?? [],
        covering,
      )
      const visit = visitOf(bill, { person, institution, filing, lines, before, available })
      const { amounts, after } = settleOutpatient(policies, visit)
      const broken = checkIdentities(amounts)
      assert(broken.length === 0, `the identities of ${bill.bill} hold`)
      totals.set(key, { ...after, visits: visits + 1 })
      if (bill.useAccount) accounts.set(bill.insured, available - amounts.account)
      settled.set(billKey(bill), id)
      return {
        lines,
        settlement: {
          id,
          kind: bill.kind,
          institution: institution.code,
          bill: bill.bill,
          insured: person.id,
          insuredPlace: person.place,
          insuredProvince: person.province,
          treatedPlace: institution.place,
          treatedProvince: institution.province,
          group: person.group,
          filing,
          tier: institution.tier,
          disease: bill.disease,
          emergency: bill.emergency,
          useAccount: bill.useAccount,
          visitedOn: bill.day,
          settledOn: ctx.today,
          settledAt: ctx.now,
          before,
          accountAvailable: available,
          amounts,
        },
      }
    },
    totals: (key: string): YearlyTotals & { readonly visits: number } => totals.get(key) ?? NOTHING,
  }
}

function requirePerson({ persons }: Grounds, { insured }: AskedBill): InsuredPerson {
  const person = persons.get(insured)
  if (person === undefined) throw new HouseError('health.unknown-insured', { id: insured })
  return person
}

function requireInstitution({ institutions }: Grounds, bill: AskedBill): Institution {
  const institution = institutions.get(bill.institution)
  if (institution === undefined)
    throw new HouseError('health.unknown-institution', { code: bill.institution })
  return institution
}

/** The earliest day of a visit that is still settled. */
function earliestOf({ today }: Context): Day {
  return isDay(today)
    ? Temporal.PlainDate.from(today).subtract({ days: DAYS_BACK_MAX }).toString()
    : today
}

/** Throws `health.bad-visit-day` for a day to come, and one too long ago. */
export function requireDay(ctx: Context, day: Day, earliest = earliestOf(ctx)): void {
  const { today } = ctx
  if (!isDay(day) || day > today || day < earliest)
    throw new HouseError('health.bad-visit-day', { day, today, earliest })
}

/** Throws `health.bad-amount` for a line of nothing, or one that costs nothing: it isn't charged. */
export function requireCharge({ amount, quantity_e4 }: AskedLine): void {
  if (amount === 0n) throw new HouseError('health.bad-amount', { amount: yuanOf(amount) })
  if (quantity_e4 === 0n)
    throw new HouseError('health.bad-amount', { amount: quantityText(quantity_e4) })
}

/** What the catalogue of the place of treatment says of a line that day; what it doesn't have is wholly the person's own. */
export function classify(
  line: AskedLine,
  day: Day,
  { place, province }: Institution,
  { catalogue }: Pick<Grounds, 'catalogue'>,
): SettledLine {
  const versionAt = (at: string): CatalogueItem | undefined =>
    catalogue.get(`${at} ${line.item}`)?.find((version) => holds(version, day))
  const found = versionAt(place) ?? versionAt(province)
  if (found === undefined) return { ...line, class: 'C', ceiling: null, firstPay_bp: 0 }
  const ceiling = found.ceiling === null ? null : ceilingOf(found.ceiling, line.quantity_e4)
  return { ...line, class: found.class, ceiling, firstPay_bp: found.firstPay_bp }
}

/** A bill as the formula takes it. */
export function visitOf(
  bill: Pick<AskedBill, 'day' | 'disease'>,
  of: {
    readonly person: Pick<InsuredPerson, 'place' | 'group' | 'bornOn' | 'familyDoctor'>
    readonly institution: Pick<Institution, 'place' | 'tier'>
    readonly filing: FilingKind
    readonly lines: readonly SettledLine[]
    readonly before: YearlyTotals
    readonly available: bigint
  },
): OutpatientVisit {
  const { person, institution, filing, lines, before, available } = of
  return {
    day: bill.day,
    insuredPlace: person.place,
    treatmentPlace: institution.place,
    group: person.group,
    filing,
    tier: institution.tier,
    chronicDisease: bill.disease,
    lines: lines.map((line) => ({
      class: line.class,
      amount: line.amount,
      ceiling: line.ceiling,
      firstPayShare_bp: line.firstPay_bp,
    })),
    before,
    accountAvailable: available,
    ...(person.bornOn === null ? {} : { age: ageOn(person.bornOn, bill.day) }),
    ...(person.familyDoctor === null ? {} : { familyDoctor: person.familyDoctor }),
  }
}

/** Whole years; who was born on 29 February is a year older on 1 March of a common year. */
function ageOn(born: Day, day: Day): number {
  const years = yearOf(day) - yearOf(born)
  return day.slice(5) < born.slice(5) ? years - 1 : years
}
