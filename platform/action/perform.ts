import type { Static, TSchema } from 'typebox'
import type { Database, Read, Write } from '#platform/db'
import { assert } from '#platform/errors'
import { actAs } from './act-as.ts'
import { addEvent, addToJournal } from './journal.ts'
import { parse } from './parse.ts'
import { admit, applyOne, performCalls } from './perform-each.ts'
import { changing, reading, requireRight } from './rights.ts'
import type { Action, BaseContext, Query } from './types.ts'

/**
 * The one door to a change: parses, asks `may`, and in one transaction writes the audit row, applies as the actor, and
 * writes the event. Throws `action.invalid-input`, `action.refused`, `action.out-of-scope`, and whatever the action
 * throws; then nothing is written.
 */
export async function perform<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  action: Action<C, I, Out>,
  given: C,
  input: unknown,
): Promise<Out> {
  const ctx = changing(given)
  if (action.applyEach !== undefined) {
    const [outcome] = await performCalls(db, action, [{ ctx, input }])
    if (outcome?.kind === 'done') return outcome.out
    throw outcome?.error
  }
  const admitted = admit(action, ctx, input)
  const out = await db.write((tx) => applyOne(tx, action, admitted))
  return action.after === undefined ? out : action.after(ctx, out as never)
}

/** Another action's work as a part of this one, in its transaction and under its audit row: the right to it isn't asked again. */
export function applyWithin<C extends BaseContext, I extends TSchema, Out>(
  tx: Write,
  action: Action<C, I, Out>,
  ctx: C,
  input: Static<I>,
): Promise<Out> {
  assert(action.apply !== undefined, `${action.name} is applied one by one`)
  return action.apply(tx, ctx, input)
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
  given: C,
  input: unknown,
): Promise<Out> {
  const parsed = parse(query.name, query.input, input)
  requireRight(query.name, query.may, given)
  const ctx = reading(given)
  return readAs(db, ctx, (tx) => query.answer(tx, ctx, parsed))
}

/** `ask`, where the answer is wanted as JSON in UTF-8; undefined where the query doesn't write it itself. */
export async function askWritten<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  query: Query<C, I, Out>,
  given: C,
  input: unknown,
): Promise<Uint8Array | undefined> {
  const { written } = query
  if (written === undefined) return undefined
  const parsed = parse(query.name, query.input, input)
  requireRight(query.name, query.may, given)
  const ctx = reading(given)
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
