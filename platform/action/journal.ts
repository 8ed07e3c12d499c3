import { createHash } from 'node:crypto'
import type { Write } from '#platform/db'
import { actAs } from './act-as.ts'
import type { BaseContext } from './types.ts'

/** A longer text goes into the journal as its length and hash. */
const JOURNAL_TEXT_CHARACTERS_MAX = 2000

/** One change, as the audit and the events keep it. */
export type Kept = {
  readonly journal: string
  readonly ctx: BaseContext
  readonly input: unknown
  readonly outcome: unknown
}

/** The audit row of a change that is about to be made in this transaction, and who makes it; answers its id. */
export async function addToJournal(
  tx: Write,
  ctx: BaseContext,
  name: string,
  input: unknown,
): Promise<string> {
  const { actor } = ctx
  const id = ctx.newId()
  const person = actor.kind === 'person' ? actor : null
  // Sent together: a connection does its statements in their order, and a round trip is saved.
  await Promise.all([
    actAs(tx, actor, id),
    tx`
    INSERT INTO action.journal (
      id, at, actor_kind, actor_id, actor_name, organisation, means_kind, means_id, address,
      action, input, request_id, region
    )
    VALUES (
      ${id}, ${ctx.now}, ${actor.kind}, ${actor.id}, ${person?.name ?? null}, ${person?.organisation ?? null},
      ${person?.means.kind ?? null}, ${person?.means.id ?? null}, ${ctx.address},
      ${name}, ${journalText(input)}::text::jsonb, ${ctx.requestId}, ${ctx.region.id}
    )`,
  ])
  return id
}

export async function addEvent(
  tx: Write,
  journal: string,
  name: string,
  kept: unknown,
): Promise<void> {
  await tx`
    INSERT INTO action.events (journal_id, transaction_id, name, outcome)
    VALUES (${journal}, pg_current_xact_id(), ${name}, ${journalText(kept)}::text::jsonb)`
}

/** The audit rows and events of changes that one actor made in this transaction, in their order: two statements in all. */
export async function addAllKept(tx: Write, name: string, kept: readonly Kept[]): Promise<void> {
  const [first] = kept
  if (first === undefined) return
  const { actor, region } = first.ctx
  const person = actor.kind === 'person' ? actor : null
  const journals = kept.map(({ journal }) => journal)
  await Promise.all([
    tx`
    INSERT INTO action.journal (
      id, at, actor_kind, actor_id, actor_name, organisation, means_kind, means_id, address,
      action, input, request_id, region
    )
    SELECT k.id, k.at, ${actor.kind}, ${actor.id}, ${person?.name ?? null}, ${person?.organisation ?? null}::uuid,
      ${person?.means.kind ?? null}, ${person?.means.id ?? null}, k.address,
      ${name}, k.input::jsonb, k.request_id, ${region.id}
    FROM unnest(
      ${journals}::uuid[], ${kept.map(({ ctx }) => ctx.now)}::timestamptz[], ${kept.map(({ ctx }) => ctx.address)}::text[],
      ${kept.map(({ input }) => journalText(input))}::text[], ${kept.map(({ ctx }) => ctx.requestId)}::text[]
    ) AS k (id, at, address, input, request_id)`,
    tx`
    INSERT INTO action.events (journal_id, transaction_id, name, outcome)
    SELECT k.journal, pg_current_xact_id(), ${name}, k.outcome::jsonb
    FROM unnest(${journals}::uuid[], ${kept.map(({ outcome }) => journalText(outcome))}::text[])
      WITH ORDINALITY AS k (journal, outcome, place)
    ORDER BY k.place`,
  ])
}

export function withoutFields(input: unknown, fields: readonly string[]): unknown {
  if (fields.length === 0 || typeof input !== 'object' || input === null) return input
  return Object.fromEntries(Object.entries(input).filter(([name]) => !fields.includes(name)))
}

function journalText(value: unknown): string {
  return JSON.stringify(brief(value) ?? null)
}

// A file that somebody imports must not be copied into the audit; its hash identifies it.
function brief(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string' && value.length > JOURNAL_TEXT_CHARACTERS_MAX) {
    return { characters: value.length, sha256: sha256(value) }
  }
  if (value instanceof Uint8Array) return { bytes: value.length, sha256: sha256(value) }
  if (Array.isArray(value)) return value.map(brief)
  if (typeof value !== 'object' || value === null) return value
  if (Symbol.asyncIterator in value) return { stream: true }
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, brief(held)]))
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
