import type { Read, Write } from '#platform/db'
import type { Context } from '#programmes/contract'
import type { YearlyTotals } from '../pure/index.ts'
import { listInsured } from '../registers/store.ts'
import type { AskedBill, CatalogueItem, Filing, Institution, InsuredPerson } from '../types.ts'
import { availableOf } from './accounts.ts'
import { billKey } from './store.ts'

/** What a batch of bills is settled by, as it stands once their persons are locked. */
export type Grounds = {
  readonly institutions: ReadonlyMap<string, Institution>
  readonly persons: ReadonlyMap<string, InsuredPerson>
  readonly totals: ReadonlyMap<string, YearlyTotals & { readonly visits: number }>
  readonly filings: ReadonlyMap<string, readonly Filing[]>
  /** `person disease` to stretches. */
  readonly entitlements: ReadonlyMap<string, readonly EntitlementRow[]>
  /** `place code` to versions. */
  readonly catalogue: ReadonlyMap<string, readonly CatalogueItem[]>
  /** `institution bill` to the settlement that stands. */
  readonly settled: ReadonlyMap<string, string>
  /** What is on each person's account, of those who want it used. */
  readonly accounts: ReadonlyMap<string, bigint>
}

/**
 * Whoever else settles for these persons waits until this transaction is over. In a statement of its own: one that waited
 * for a lock still sees what it saw before. In the order of their ids, so that no two batches wait for each other.
 */
export async function lockInsured(tx: Write, ids: readonly string[]): Promise<void> {
  await tx`
    SELECT FROM health.insured_persons WHERE id = ANY (${ids as string[]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}

export async function readGrounds(
  tx: Read,
  ctx: Context,
  bills: readonly AskedBill[],
  institutions: ReadonlyMap<string, Institution>,
): Promise<Grounds> {
  const ids = [...new Set(bills.map(({ insured }) => insured))]
  // Sent together: a connection does its statements in their order, and round trips are saved.
  const [persons, totals, filings, entitlements, catalogue, settled, accounts] = await Promise.all([
    listInsured(tx, ids),
    listTotals(tx, ids, [...new Set(bills.map(({ day }) => yearOf(day)))]),
    listFilings(tx, ids),
    listEntitlements(
      tx,
      bills.filter(({ disease }) => disease !== null),
    ),
    listCatalogue(tx, bills, institutions),
    listSettled(tx, bills),
    availableOf(
      tx,
      ctx,
      bills.flatMap(({ useAccount, insured }) => (useAccount ? [insured] : [])),
    ),
  ])
  return {
    institutions,
    persons: new Map(persons.map((one) => [one.id, one])),
    totals: new Map(totals.map(({ insured, year, ...one }) => [totalsKey(insured, year), one])),
    filings: Map.groupBy(filings, ({ insured }) => insured),
    entitlements: Map.groupBy(entitlements, (one) => `${one.insured} ${one.disease}`),
    catalogue: Map.groupBy(catalogue, ({ place, code }) => `${place} ${code}`),
    settled: new Map(settled.map((one) => [billKey(one), one.id])),
    accounts,
  }
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

export function totalsKey(insured: string, year: number): string {
  return `${insured} ${year}`
}

type TotalsRow = YearlyTotals & {
  readonly insured: string
  readonly year: number
  readonly visits: number
}

export async function listTotals(
  tx: Read,
  ids: readonly string[],
  years: readonly number[],
): Promise<readonly TotalsRow[]> {
  return tx<TotalsRow[]>`
    SELECT insured, year, deductible_fen AS deductible, pooled_fen AS pooled,
      inpatient_pooled_fen AS "inpatientPooled", visits
    FROM health.yearly_totals
    WHERE insured = ANY (${ids as string[]}::uuid[]) AND year = ANY (${years.map(String)}::smallint[])`
}

export async function listFilings(tx: Read, ids: readonly string[]): Promise<readonly Filing[]> {
  return tx<Filing[]>`
    SELECT id, insured, kind, treated_place AS "treatedPlace", valid_from AS "validFrom", valid_to AS "validTo"
    FROM health.filings WHERE insured = ANY (${ids as string[]}::uuid[])`
}

export type EntitlementRow = {
  readonly insured: string
  readonly disease: string
  readonly validFrom: string
  readonly validTo: string | null
}

export async function listEntitlements(
  tx: Read,
  of: readonly { readonly insured: string }[],
): Promise<readonly EntitlementRow[]> {
  if (of.length === 0) return []
  return tx<EntitlementRow[]>`
    SELECT insured, disease, valid_from AS "validFrom", valid_to AS "validTo"
    FROM health.chronic_entitlements WHERE insured = ANY (${of.map(({ insured }) => insured)}::uuid[])`
}

/** Versions of what the lines name, at their institutions' places. */
export async function listCatalogue(
  tx: Read,
  bills: readonly Pick<AskedBill, 'institution' | 'lines'>[],
  institutions: ReadonlyMap<string, Institution>,
): Promise<readonly CatalogueItem[]> {
  const wanted = new Map<string, readonly [place: string, code: string]>()
  for (const { institution, lines } of bills) {
    const at = institutions.get(institution)
    if (at === undefined) continue
    for (const place of new Set([at.place, at.province]))
      for (const { item } of lines) wanted.set(`${place} ${item}`, [place, item])
  }
  const pairs = [...wanted.values()]
  return tx<CatalogueItem[]>`
    SELECT c.place, c.code, c.kind, c.name, c.class, c.first_pay_bp AS "firstPay_bp", c.ceiling_fen AS ceiling,
      c.valid_from AS "validFrom", c.valid_to AS "validTo"
    FROM unnest(${pairs.map(([place]) => place)}::text[], ${pairs.map(([, code]) => code)}::text[]) AS w (place, code)
    JOIN health.catalogue_items AS c ON c.place = w.place AND c.code = w.code`
}

async function listSettled(
  tx: Read,
  bills: readonly AskedBill[],
): Promise<
  readonly { readonly institution: string; readonly bill: string; readonly id: string }[]
> {
  return tx<{ institution: string; bill: string; id: string }[]>`
    SELECT s.institution, s.bill, s.id
    FROM health.find_settled(
      ${bills.map(({ institution }) => institution)}::text[], ${bills.map(({ bill }) => bill)}::text[]
    ) AS s`
}
