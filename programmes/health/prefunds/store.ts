import type { Read, Write } from '#platform/db'
import type { Fen } from '../pure/index.ts'
import type { Proposal, ProposalState } from './types.ts'

type Row = Omit<Proposal, 'quarter'> & {
  readonly october: Fen
  readonly november: Fen
  readonly december: Fen
}

function columns(tx: Read) {
  return tx`p.id, p.province, p.year, p.october_fen AS october, p.november_fen AS november, p.december_fen AS december,
    p.times, p.source, p.amount_fen AS amount, p.held_fen AS held, p.state, p.proposed_at AS "proposedAt",
    p.changed_at AS "changedAt", p.moved_fen AS moved`
}

function proposalOf({ october, november, december, ...row }: Row): Proposal {
  return { ...row, quarter: [october, november, december] }
}

/** The newest year first; of those within reach. */
export async function listProposals(
  tx: Read,
  wanted: { readonly year: number | null; readonly state: ProposalState | null },
  limit: number,
): Promise<readonly Proposal[]> {
  const rows = await tx<Row[]>`
    SELECT ${columns(tx)} FROM health.prefund_proposals AS p
    WHERE (${wanted.year}::integer IS NULL OR p.year = ${wanted.year})
      AND (${wanted.state}::text IS NULL OR p.state = ${wanted.state})
    ORDER BY p.year DESC, p.province, p.id DESC LIMIT ${limit}`
  return rows.map(proposalOf)
}

/** One that waits, locked; undefined where there is none within reach, or a newer year's is accepted: it would move that back. */
export async function lockProposal(tx: Write, id: string): Promise<Proposal | undefined> {
  const [row] = await tx<Row[]>`
    SELECT ${columns(tx)} FROM health.prefund_proposals AS p
    WHERE p.id = ${id} AND p.state = 'proposed' AND NOT EXISTS (
      SELECT FROM health.prefund_proposals AS n
      WHERE n.province = p.province AND n.year > p.year AND n.state = 'accepted'
    ) FOR NO KEY UPDATE`
  return row === undefined ? undefined : proposalOf(row)
}

/** Provinces whose prefund of a year, or of a later one, is accepted: nothing is proposed to them any more. */
export async function acceptedIn(tx: Read, year: number): Promise<ReadonlySet<string>> {
  const rows = await tx<{ province: string }[]>`
    SELECT p.province FROM health.prefund_proposals AS p WHERE p.year >= ${year} AND p.state = 'accepted'`
  return new Set(rows.map(({ province }) => province))
}

/** Nothing that waits of a year, or of one before it, waits any more: of one province, or of all. */
export async function replaceProposals(
  tx: Write,
  { year, province }: { readonly year: number; readonly province: string | null },
  at: string,
): Promise<void> {
  await tx`
    UPDATE health.prefund_proposals AS p SET state = 'replaced', changed_at = ${at}
    WHERE p.state = 'proposed' AND p.year <= ${year} AND (${province}::text IS NULL OR p.province = ${province})`
}

export async function addProposals(
  tx: Write,
  proposals: readonly Proposal[],
  at: string,
): Promise<void> {
  const fen = (of: (one: Proposal) => Fen) => proposals.map((one) => String(of(one)))
  await tx`
    INSERT INTO health.prefund_proposals (
      id, province, year, october_fen, november_fen, december_fen, times, source, amount_fen, held_fen, proposed_at
    )
    SELECT n.id, n.province, n.year, n.october, n.november, n.december, n.times, n.source, n.amount, n.held, ${at}
    FROM unnest(
      ${proposals.map(({ id }) => id)}::uuid[], ${proposals.map(({ province }) => province)}::text[],
      ${proposals.map(({ year }) => String(year))}::text[]::smallint[],
      ${fen(({ quarter }) => quarter[0])}::text[]::bigint[], ${fen(({ quarter }) => quarter[1])}::text[]::bigint[],
      ${fen(({ quarter }) => quarter[2])}::text[]::bigint[], ${proposals.map(({ times }) => times)}::text[],
      ${proposals.map(({ source }) => source)}::text[], ${fen(({ amount }) => amount)}::text[]::bigint[],
      ${fen(({ held }) => held)}::text[]::bigint[]
    ) AS n (id, province, year, october, november, december, times, source, amount, held)`
}

export async function acceptStored(
  tx: Write,
  id: string,
  { at, moved, transfer }: { at: string; moved: Fen; transfer: string | null },
): Promise<void> {
  await tx`
    UPDATE health.prefund_proposals SET state = 'accepted', changed_at = ${at},
      moved_fen = ${String(moved)}::text::bigint, transfer = ${transfer}
    WHERE id = ${id}`
}
