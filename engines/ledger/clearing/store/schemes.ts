import type { Read, Write } from '#platform/db'
import type { PairLimit, Participant, Scheme } from '../types.ts'

export async function saveScheme(tx: Write, scheme: Scheme): Promise<void> {
  const { code, title, asset, netting, paysPartly, needsPrefund } = scheme
  await tx`
    INSERT INTO clearing.schemes (code, title, asset, netting, pays_partly, needs_prefund)
    VALUES (${code}, ${JSON.stringify(title)}::text::jsonb, ${asset}, ${netting}, ${paysPartly}, ${needsPrefund})
    ON CONFLICT ON CONSTRAINT schemes_pkey DO UPDATE SET
      title = excluded.title, netting = excluded.netting, pays_partly = excluded.pays_partly,
      needs_prefund = excluded.needs_prefund`
}

export async function saveParticipants(
  tx: Write,
  scheme: string,
  all: readonly Participant[],
): Promise<void> {
  await tx`
    INSERT INTO clearing.participants (scheme, code, title, jurisdiction, account, prefund, exposure_max)
    SELECT ${scheme}, p.code, p.title, p.jurisdiction, p.account, p.prefund, p.exposure_max
    FROM unnest(
      ${all.map(({ code }) => code)}::text[], ${all.map(({ title }) => JSON.stringify(title))}::text[]::jsonb[],
      ${all.map(({ jurisdiction }) => jurisdiction)}::text[], ${all.map(({ account }) => account)}::text[],
      ${all.map(({ prefund }) => prefund)}::text[],
      ${all.map(({ limit }) => (limit === null ? null : String(limit)))}::text[]::bigint[]
    ) AS p (code, title, jurisdiction, account, prefund, exposure_max) ORDER BY p.code
    ON CONFLICT ON CONSTRAINT participants_pkey DO UPDATE SET
      title = excluded.title, jurisdiction = excluded.jurisdiction, account = excluded.account,
      prefund = excluded.prefund, exposure_max = excluded.exposure_max`
}

/** These limits and no others. */
export async function savePairLimits(
  tx: Write,
  scheme: string,
  limits: readonly PairLimit[],
): Promise<void> {
  await tx`DELETE FROM clearing.pair_limits AS l WHERE l.scheme = ${scheme}`
  await tx`
    INSERT INTO clearing.pair_limits (scheme, debtor, creditor, owed_max)
    SELECT ${scheme}, l.debtor, l.creditor, l.owed_max
    FROM unnest(
      ${limits.map(({ debtor }) => debtor)}::text[], ${limits.map(({ creditor }) => creditor)}::text[],
      ${limits.map(({ limit }) => String(limit))}::text[]::bigint[]
    ) AS l (debtor, creditor, owed_max) ORDER BY l.debtor, l.creditor`
}

export async function listSchemes(tx: Read): Promise<readonly Scheme[]> {
  return tx<Scheme[]>`
    SELECT s.code, s.title, s.asset, s.netting, s.pays_partly AS "paysPartly", s.needs_prefund AS "needsPrefund"
    FROM clearing.schemes AS s ORDER BY s.code`
}

export async function listParticipants(tx: Read, scheme: string): Promise<readonly Participant[]> {
  return tx<Participant[]>`
    SELECT p.code, p.title, p.jurisdiction, p.account, p.prefund, p.exposure_max AS "limit"
    FROM clearing.participants AS p WHERE p.scheme = ${scheme} ORDER BY p.code`
}

export async function listPairLimits(tx: Read, scheme: string): Promise<readonly PairLimit[]> {
  return tx<PairLimit[]>`
    SELECT l.debtor, l.creditor, l.owed_max AS "limit"
    FROM clearing.pair_limits AS l WHERE l.scheme = ${scheme} ORDER BY l.debtor, l.creditor`
}

/** Whoever watches prefunds, or moves them by what they hold, does it alone: else two would find the same. */
export async function lockScheme(tx: Write, scheme: string): Promise<void> {
  await tx`SELECT FROM clearing.schemes AS s WHERE s.code = ${scheme} FOR NO KEY UPDATE`
}

/** Whether who acts sees every participant; else sums would silently lack some. */
export async function seesAll(tx: Read): Promise<boolean> {
  const [row] = await tx<{ all: boolean }[]>`SELECT clearing.sees_all() AS "all"`
  return row?.all === true
}

/** Whether who acts sees everything that a participant is a party to. */
export async function seesParticipant(
  tx: Read,
  scheme: string,
  participant: string,
): Promise<boolean> {
  const [row] = await tx<{ sees: boolean }[]>`
    SELECT clearing.sees_all() OR (${scheme}, ${participant}) IN (SELECT o.scheme, o.code FROM clearing.own() AS o) AS sees`
  return row?.sees === true
}

/** How many digits of an asset stand behind the point. */
export async function decimalsOf(tx: Read, asset: string): Promise<number> {
  const [row] = await tx<{ decimals: number }[]>`
    SELECT a.decimals FROM ledger.assets AS a WHERE a.code = ${asset}`
  return row?.decimals ?? 0
}
