import type { Read, Write } from '#platform/db'
import { quantityOf, quantityText } from '../money.ts'
import { addRows, type Column } from '../settlement/rows.ts'
import type { Visit, VisitLine } from './types.ts'

/** Undefined where the institution has a visit of this number that stands. */
export async function addVisit(
  tx: Write,
  visit: Pick<Visit, 'id' | 'institution' | 'number' | 'insured' | 'day'>,
  registeredAt: string,
): Promise<string | undefined> {
  const [added] = await tx<{ id: string }[]>`
    INSERT INTO health.visits (id, institution, number, insured, visited_on, registered_at)
    VALUES (${visit.id}, ${visit.institution}, ${visit.number}, ${visit.insured}, ${visit.day}, ${registeredAt})
    ON CONFLICT (institution, number) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`
  return added?.id
}

export async function findOpenVisit(
  tx: Read,
  institution: string,
  number: string,
): Promise<string | undefined> {
  const [found] = await tx<{ id: string }[]>`
    SELECT id FROM health.visits
    WHERE institution = ${institution} AND number = ${number} AND withdrawn_at IS NULL`
  return found?.id
}

/** Of those within reach. */
export async function listVisits(tx: Read, ids: readonly string[]): Promise<readonly Visit[]> {
  return tx<Visit[]>`
    SELECT id, institution, number, insured, visited_on AS day, care, disease, withdrawn_at IS NOT NULL AS withdrawn
    FROM health.visits WHERE id = ANY (${ids as string[]}::uuid[])`
}

/** Whoever else changes or settles these visits waits. In a statement of its own, and in the order of their ids, as for persons. */
export async function lockVisits(tx: Write, ids: readonly string[]): Promise<void> {
  await tx`
    SELECT FROM health.visits WHERE id = ANY (${ids as string[]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}

export async function withdrawVisit(tx: Write, id: string, at: string): Promise<void> {
  await tx`UPDATE health.visits SET withdrawn_at = ${at} WHERE id = ${id}`
}

export async function describeVisit(
  tx: Write,
  { id, day, care, disease }: Pick<Visit, 'id' | 'day' | 'care' | 'disease'>,
  diagnoses: readonly object[],
): Promise<void> {
  await tx`
    UPDATE health.visits
    SET visited_on = ${day}, care = ${care}, disease = ${disease}, diagnoses = ${JSON.stringify(diagnoses)}::text::jsonb
    WHERE id = ${id}`
}

type Added = VisitLine & {
  readonly id: string
  readonly visit: string
  readonly uploadedAt: string
}

const LINE: readonly Column<Added>[] = [
  { name: 'id', type: 'uuid', of: (row) => row.id },
  { name: 'visit', type: 'uuid', of: (row) => row.visit },
  { name: 'serial', type: 'text', of: (row) => row.serial, free: true },
  { name: 'batch', type: 'text', of: (row) => row.batch, free: true },
  { name: 'item', type: 'text', of: (row) => row.item, free: true },
  { name: 'quantity', type: 'numeric', of: (row) => quantityText(row.quantity_e4) },
  { name: 'amount_fen', type: 'bigint', of: (row) => row.amount },
  { name: 'uploaded_at', type: 'timestamptz', of: (row) => row.uploadedAt },
]

/** The visit must be locked. */
export async function addVisitLines(tx: Write, lines: readonly Added[]): Promise<void> {
  await addRows(tx, 'health.visit_lines', LINE, lines)
}

type LineRow = Omit<VisitLine, 'quantity_e4'> & {
  readonly visit: string
  readonly quantity: string
}

/** Lines that stand, by visit, in the order in which they were uploaded. */
export async function listVisitLines(
  tx: Read,
  visits: readonly string[],
): Promise<ReadonlyMap<string, readonly VisitLine[]>> {
  const rows = await tx<LineRow[]>`
    SELECT visit, serial, batch, item, quantity, amount_fen AS amount
    FROM health.visit_lines WHERE visit = ANY (${visits as string[]}::uuid[]) AND taken_back_at IS NULL ORDER BY id`
  const lines = rows.map(({ quantity, ...row }) => ({ ...row, quantity_e4: quantityOf(quantity) }))
  return Map.groupBy(lines, ({ visit }) => visit)
}

/** Takes back the lines of these batches. The visit must be locked. */
export async function takeBackLines(
  tx: Write,
  visit: string,
  batches: readonly string[],
  at: string,
): Promise<void> {
  await tx`
    UPDATE health.visit_lines SET taken_back_at = ${at}
    WHERE visit = ${visit} AND batch = ANY (${batches as string[]}::text[]) AND taken_back_at IS NULL`
}

type Linked = { readonly settlement: string; readonly visit: string; readonly batch: string }

const LINKED: readonly Column<Linked>[] = [
  { name: 'settlement', type: 'uuid', of: (row) => row.settlement },
  { name: 'visit', type: 'uuid', of: (row) => row.visit },
  { name: 'batch', type: 'text', of: (row) => row.batch, free: true },
]

/** Notes which visits these settlements settled; of one that is answered once more it is known already. */
export async function linkSettlements(tx: Write, linked: readonly Linked[]): Promise<void> {
  await addRows(tx, 'health.visit_settlements', LINKED, linked, 'ON CONFLICT DO NOTHING')
}

/** What is settled of a visit and stands: batch to settlement. */
export async function settledBatches(
  tx: Read,
  visit: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ batch: string; settlement: string }[]>`
    SELECT l.batch, l.settlement FROM health.visit_settlements AS l
    JOIN health.settlements AS s ON s.id = l.settlement
    WHERE l.visit = ${visit} AND s.cancelled_at IS NULL`
  return new Map(rows.map(({ batch, settlement }) => [batch, settlement]))
}

/** The visit that a settlement settled; undefined: it came as a whole bill. */
export async function findVisitOf(tx: Read, settlement: string): Promise<string | undefined> {
  const [found] = await tx<{ visit: string }[]>`
    SELECT visit FROM health.visit_settlements WHERE settlement = ${settlement}`
  return found?.visit
}

/** Settlement to the visit that it settled, of those that came of visits. */
export async function visitsOf(
  tx: Read,
  settlements: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ settlement: string; visit: string }[]>`
    SELECT settlement, visit FROM health.visit_settlements WHERE settlement = ANY (${settlements as string[]}::uuid[])`
  return new Map(rows.map(({ settlement, visit }) => [settlement, visit]))
}

export type VisitsRead = {
  readonly visits: ReadonlyMap<string, Visit>
  readonly lines: ReadonlyMap<string, readonly VisitLine[]>
}

/** What calls name of visits, and their lines that stand. */
export async function readVisits(
  tx: Read,
  asked: readonly { readonly visit: string }[],
): Promise<VisitsRead> {
  if (asked.length === 0) return { visits: new Map(), lines: new Map() }
  const ids = [...new Set(asked.map(({ visit }) => visit))]
  const [visits, lines] = await Promise.all([listVisits(tx, ids), listVisitLines(tx, ids)])
  return { visits: new Map(visits.map((one) => [one.id, one])), lines }
}
