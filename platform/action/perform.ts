import { createHash } from 'node:crypto'
import type { TSchema } from 'typebox'
import type { Database, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { parse } from './parse.ts'
import type { Action, BaseContext, Query } from './types.ts'

/** A longer text goes into the journal as its length and hash. */
const JOURNAL_TEXT_CHARACTERS_MAX = 2000

/**
 * The one door to a change: parses, asks `may`, applies, and writes the audit row and the event in the same
 * transaction. Throws `action.invalid-input`, `action.refused`, and whatever the action throws; then nothing is written.
 */
export async function perform<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  action: Action<C, I, Out>,
  ctx: C,
  input: unknown,
): Promise<Out> {
  const parsed = parse(action.name, action.input, input)
  if (!action.may(ctx, parsed)) throw refusal(action.name, ctx)
  return db.write(async (tx) => {
    const out = await action.apply(tx, ctx, parsed)
    await record(tx, ctx, action.name, parsed, out)
    return out
  })
}

/** The one door to an answer: parses, asks `may`, answers in a read-only transaction. */
export async function ask<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  query: Query<C, I, Out>,
  ctx: C,
  input: unknown,
): Promise<Out> {
  const parsed = parse(query.name, query.input, input)
  if (!query.may(ctx, parsed)) throw refusal(query.name, ctx)
  return db.read((tx) => query.answer(tx, ctx, parsed))
}

/** `ask`, where the answer is wanted as JSON in UTF-8; undefined where the query doesn't write it itself. */
export async function askWritten<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  query: Query<C, I, Out>,
  ctx: C,
  input: unknown,
): Promise<Uint8Array | undefined> {
  const { written } = query
  if (written === undefined) return undefined
  const parsed = parse(query.name, query.input, input)
  if (!query.may(ctx, parsed)) throw refusal(query.name, ctx)
  const work = await db.read((tx) => written(tx, ctx, parsed))
  return work()
}

function refusal(name: string, ctx: BaseContext): HouseError {
  return new HouseError('action.refused', { name, actor: `${ctx.actor.kind} ${ctx.actor.id}` })
}

async function record(
  tx: Write,
  ctx: BaseContext,
  name: string,
  input: unknown,
  out: unknown,
): Promise<void> {
  const id = ctx.newId()
  await tx`
    INSERT INTO action.journal (id, at, actor_kind, actor_id, action, input, request_id, region)
    VALUES (
      ${id}, ${ctx.now}, ${ctx.actor.kind}, ${ctx.actor.id}, ${name},
      ${journalText(input)}::text::jsonb, ${ctx.requestId}, ${ctx.region.id}
    )`
  await tx`
    INSERT INTO action.events (journal_id, transaction_id, name, outcome)
    VALUES (${id}, pg_current_xact_id(), ${name}, ${journalText(out)}::text::jsonb)`
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
