import type { Read, Write } from '#platform/db'
import type { Obligation } from '../types.ts'

export type StoredObligation = Obligation & { readonly scheme: string }

/** Obligations by id, whoever may see them: a repetition has to be told from a new one. */
export async function findObligations(
  tx: Read,
  ids: readonly string[],
): Promise<readonly StoredObligation[]> {
  return tx<StoredObligation[]>`
    SELECT o.id, o.scheme, o.debtor, o.creditor, o.amount, o.document, o.effective_on AS "effectiveOn", o.adjusts
    FROM clearing.find_obligations(${ids}::uuid[]) AS o`
}

export type Adjusted = {
  readonly id: string
  readonly scheme: string
  readonly debtor: string
  readonly creditor: string
  readonly adjusts: string | null
  /** What its corrections so far leave of it. */
  readonly rest: bigint
}

/** Obligations that are about to be corrected, locked until the transaction ends. */
export async function lockAdjusted(
  tx: Write,
  ids: readonly string[],
): Promise<readonly Adjusted[]> {
  if (ids.length === 0) return []
  return tx<Adjusted[]>`
    SELECT o.id, o.scheme, o.debtor, o.creditor, o.adjusts, o.rest
    FROM clearing.lock_adjusted(${ids}::uuid[]) AS o`
}

/** Adds obligations to a cycle; answers the ids of those that nobody else had added. */
export async function addToCycle(
  tx: Write,
  { scheme, cycle, at }: { readonly scheme: string; readonly cycle: number; readonly at: string },
  all: readonly Obligation[],
): Promise<ReadonlySet<string>> {
  const rows = await tx<{ id: string }[]>`
    INSERT INTO clearing.obligations AS o (
      id, scheme, cycle, debtor, creditor, amount, document, effective_on, adjusts, recorded_at
    )
    SELECT g.id, ${scheme}, ${cycle}, g.debtor, g.creditor, g.amount, g.document, g.effective_on, g.adjusts, ${at}
    FROM unnest(
      ${all.map(({ id }) => id)}::uuid[], ${all.map(({ debtor }) => debtor)}::text[],
      ${all.map(({ creditor }) => creditor)}::text[], ${all.map(({ amount }) => String(amount))}::text[]::bigint[],
      ${all.map(({ document }) => document)}::text[], ${all.map(({ effectiveOn }) => effectiveOn)}::text[]::date[],
      ${all.map(({ adjusts }) => adjusts)}::uuid[]
    ) AS g (id, debtor, creditor, amount, document, effective_on, adjusts)
    -- In one order, so that two who add the same ones wait for each other and don't deadlock.
    ORDER BY g.id
    ON CONFLICT ON CONSTRAINT obligations_pkey DO NOTHING
    RETURNING o.id`
  return new Set(rows.map(({ id }) => id))
}

export type Position = {
  readonly cycle: number
  readonly debtor: string
  readonly creditor: string
  readonly amount: bigint
}

export type Owed = {
  /** In the cycles that aren't netted yet, between whomever. */
  readonly standing: readonly Position[]
  /** What each payer was instructed to pay and hasn't paid. */
  readonly unpaid: ReadonlyMap<string, bigint>
}

/** All that is owed. In one statement: a cycle that is netted between two would be counted in both, or in none. */
export async function owedOf(tx: Read, scheme: string): Promise<Owed> {
  const rows = await tx<
    (Omit<Position, 'cycle' | 'creditor'> & {
      readonly cycle: number | null
      readonly creditor: string | null
    })[]
  >`
    SELECT s.cycle, s.debtor, s.creditor, s.amount FROM clearing.standing(${scheme}) AS s
    UNION ALL
    SELECT NULL, u.payer, NULL, u.amount FROM clearing.unpaid(${scheme}) AS u
    ORDER BY cycle, debtor, creditor`
  const standing: Position[] = []
  const unpaid = new Map<string, bigint>()
  for (const { cycle, debtor, creditor, amount } of rows) {
    if (cycle === null || creditor === null) unpaid.set(debtor, amount)
    else standing.push({ cycle, debtor, creditor, amount })
  }
  return { standing, unpaid }
}

export async function positionsOf(
  tx: Read,
  scheme: string,
  cycle: number,
): Promise<readonly Position[]> {
  return tx<Position[]>`
    SELECT p.cycle, p.debtor, p.creditor, p.amount FROM clearing.positions AS p
    WHERE p.scheme = ${scheme} AND p.cycle = ${cycle} ORDER BY p.debtor, p.creditor`
}

export type Available = { readonly amount: bigint; readonly isLimited: boolean }

/** What accounts hold, by code; one that isn't there or is closed is left out. */
export async function availableOf(
  tx: Read,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Available>> {
  const rows = await tx<(Available & { code: string })[]>`
    SELECT a.code, a.amount, a.is_limited AS "isLimited" FROM clearing.available(${accounts}::text[]) AS a`
  return new Map(rows.map(({ code, amount, isLimited }) => [code, { amount, isLimited }]))
}
