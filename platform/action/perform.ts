import { createHash } from 'node:crypto'
import type { TSchema } from 'typebox'
import type { Database, Read, Write } from '#platform/db'
import { actAs } from './act-as.ts'
import { parse, requireStorable } from './parse.ts'
import { requireRight } from './rights.ts'
import type { Action, BaseContext, Query } from './types.ts'

/** A longer text goes into the journal as its length and hash. */
const JOURNAL_TEXT_CHARACTERS_MAX = 2000

/**
 * The one door to a change: parses, asks `may`, and in one transaction writes the audit row, applies as the actor, and
 * writes the event. Throws `action.invalid-input`, `action.refused`, `action.out-of-scope`, and whatever the action
 * throws; then nothing is written.
 */
export async function perform<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  action: Action<C, I, Out>,
  ctx: C,
  input: unknown,
): Promise<Out> {
  const parsed = parse(action.name, action.input, input)
  requireRight(action.name, action.may, ctx)
  requireStorable(action.name, parsed)
  const out = await db.write(async (tx) => {
    const kept = withoutFields(parsed, action.unkept ?? [])
    const journal = await addToJournal(tx, ctx, action.name, kept)
    const out = await action.apply(tx, ctx, parsed)
    const told = action.kept === undefined ? out : action.kept(out as never)
    await addEvent(tx, journal, action.name, told)
    return out
  })
  return action.after === undefined ? out : action.after(ctx, out as never)
}

/** Writes down what no action does and somebody has to know of, such as signing in: an audit row and an event, no change. */
export async function record(
  db: Database,
  ctx: BaseContext,
  name: string,
  about: unknown,
): Promise<void> {
  await db.write(async (tx) => {
    const journal = await addToJournal(tx, ctx, name, about)
    await addEvent(tx, journal, name, null)
  })
}

/** The one door to an answer: parses, asks `may`, answers as the actor in a read-only transaction. */
export async function ask<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  query: Query<C, I, Out>,
  ctx: C,
  input: unknown,
): Promise<Out> {
  const parsed = parse(query.name, query.input, input)
  requireRight(query.name, query.may, ctx)
  return readAs(db, ctx, (tx) => query.answer(tx, ctx, parsed))
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
  requireRight(query.name, query.may, ctx)
  const work = await readAs(db, ctx, (tx) => written(tx, ctx, parsed))
  return work()
}

// Policies take silence for an anonymous reader, so that the many who only read pay nothing.
function readAs<T>(
  db: Database,
  { actor }: BaseContext,
  work: (tx: Read) => Promise<T>,
): Promise<T> {
  if (actor.kind === 'anonymous') return db.read(work)
  return db.read(async (tx) => {
    // Sent together: a connection does its statements in their order, and a round trip is saved.
    const [, answer] = await Promise.all([actAs(tx, actor, null), work(tx)])
    return answer
  })
}

/** The audit row of a change that is about to be made in this transaction, and who makes it; answers its id. */
async function addToJournal(
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

function withoutFields(input: unknown, fields: readonly string[]): unknown {
  if (fields.length === 0 || typeof input !== 'object' || input === null) return input
  return Object.fromEntries(Object.entries(input).filter(([name]) => !fields.includes(name)))
}

async function addEvent(tx: Write, journal: string, name: string, kept: unknown): Promise<void> {
  await tx`
    INSERT INTO action.events (journal_id, transaction_id, name, outcome)
    VALUES (${journal}, pg_current_xact_id(), ${name}, ${journalText(kept)}::text::jsonb)`
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
