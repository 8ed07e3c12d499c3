import { perform, performEach } from '#platform/action'
import type { Database } from '#platform/db'
import { addDays, type Day } from '#platform/period'
import type { Context } from '#programmes/contract'
import { yuanOf } from '../money.ts'
import { creditAccount } from '../registers/credit-account.ts'
import { enterCatalogue } from '../registers/enter-catalogue.ts'
import { enterInstitutions } from '../registers/enter-institutions.ts'
import { enterInsured } from '../registers/enter-insured.ts'
import { entitle, file } from '../registers/file.ts'
import { ITEMS, termsOf } from './catalogue.ts'
import { idOf } from './chance.ts'
import type { SimulatedInstitution, SimulatedPerson } from './types.ts'

/** Institutions and catalogues were always there: simulations of any year find the same. */
const ALWAYS = '2018-01-01'
const ENTRIES_PER_CALL = 1000
/** Whoever has a chronic disease had it before the first visit. */
const ENTITLED_DAYS_BEFORE = 60

export async function enterInstitutionsOf(
  db: Database,
  ctx: Context,
  institutions: readonly SimulatedInstitution[],
): Promise<void> {
  const provinces = [...new Set(institutions.map(({ city }) => city.province))]
  const items = provinces.flatMap((place) =>
    ITEMS.map((item) => {
      const { firstPay_bp, ceiling } = termsOf(item, place)
      return {
        ...{ place, code: item.code, kind: item.kind, name: item.name, class: item.class },
        ...{ firstPay_bp, validFrom: ALWAYS },
        ...(ceiling === null ? {} : { ceiling: yuanOf(ceiling) }),
      }
    }),
  )
  for (const some of piecesOf(items, ENTRIES_PER_CALL))
    await perform(db, enterCatalogue, ctx, { items: some })
  for (const some of piecesOf(institutions, ENTRIES_PER_CALL))
    await perform(db, enterInstitutions, ctx, {
      institutions: some.map(({ code, name, tier, city }) => ({
        ...{ code, name, tier, place: city.id, validFrom: ALWAYS },
      })),
    })
}

/** Enters persons with their filings, diseases and accounts; whoever is there already stays as they are. */
export async function enterPersons(
  db: Database,
  ctx: Context,
  persons: readonly SimulatedPerson[],
  of: {
    readonly seed: number
    readonly begin: Day
    readonly hasFiled: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  },
): Promise<void> {
  await perform(db, enterInsured, ctx, {
    persons: persons.map(({ id, home, group, bornOn, familyDoctor }) => ({
      ...{ id, place: home.id, group, bornOn, familyDoctor, validFrom: ALWAYS },
    })),
  })
  const filed = await of.hasFiled(persons.map(({ id }) => id))
  const filings = persons.flatMap(({ id, filing }) =>
    filing === null || filed.has(id) ? [] : [filingInput(id, filing)],
  )
  if (filings.length > 0) await perform(db, file, ctx, { filings })
  const validFrom = addDays(of.begin, -ENTITLED_DAYS_BEFORE)
  const entitlements = persons.flatMap(({ id, diseases }) =>
    diseases.map((disease) => ({ insured: id, disease, validFrom })),
  )
  if (entitlements.length > 0) await perform(db, entitle, ctx, { entitlements })
  const credits = persons.flatMap(({ id, credit }, index) =>
    credit === null
      ? []
      : [{ insured: id, amount: yuanOf(credit), transfer: idOf(of.seed, `credit ${id}`, index) }],
  )
  for (const outcome of await performEach(db, creditAccount, ctx, credits))
    if (outcome.kind === 'refused') throw outcome.error
}

function filingInput(insured: string, filing: NonNullable<SimulatedPerson['filing']>) {
  const { kind, place, validFrom, validTo } = filing
  return {
    ...{ insured, kind, treatedPlace: place, validFrom },
    ...(validTo === null ? {} : { validTo }),
  }
}

export function piecesOf<T>(all: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / count) }, (_, index) =>
    all.slice(index * count, (index + 1) * count),
  )
}
