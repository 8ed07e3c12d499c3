import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import type { Context } from '#programmes/contract'
import { policiesOf } from '../policies.ts'
import { type ChronicDisease, type FilingKind, holdsPolicy } from '../pure/index.ts'
import { outcomeOf } from '../settlement/asking.ts'
import type { Filing, InsuredPerson } from '../types.ts'
import { presentedAt } from './presented.ts'
import {
  coveringPlaces,
  filingFor,
  requireEntitled,
  requireStanding,
  validFilings,
} from './standing.ts'

export type AskedEntitlement = {
  readonly institution: string
  readonly insured: string
  readonly day: Day
  readonly emergency: boolean
  readonly disease: ChronicDisease | null
}

export type Entitlement = {
  readonly person: InsuredPerson
  readonly filing: FilingKind
  /** The filings behind it; none where an emergency counts as one, or none is needed. */
  readonly filings: readonly Filing[]
  /** Why a bill would be refused; null: it wouldn't. */
  readonly refusal: HouseError | null
}

/** What settling that day would go by. Throws `health.unknown-institution`, `health.unknown-insured`. */
export async function entitlementAt(
  tx: Write,
  ctx: Context,
  asked: AskedEntitlement,
): Promise<Entitlement> {
  const { day, disease } = asked
  const found = await presentedAt(tx, ctx, asked.institution, asked.insured)
  const { person, institution, filings, entitlements } = found
  const covering = coveringPlaces(ctx)
  const stood = outcomeOf(() => {
    requireStanding(person, institution, day)
    requireEntitled(
      entitlements.filter((one) => one.disease === disease),
      asked,
    )
    requirePolicy(ctx, person.place, day)
  })
  return {
    person,
    filing: filingFor(asked, person, institution, filings, covering),
    filings: validFilings(day, person, institution, filings, covering),
    refusal: stood.kind === 'refused' ? stood.error : null,
  }
}

function requirePolicy(ctx: Context, place: string, day: Day): void {
  const policies = policiesOf(ctx)
  if (holdsPolicy(policies, place, day)) return
  throw new HouseError('health.no-policy', { place, day, set: policies.stand.set, held: '-' })
}
