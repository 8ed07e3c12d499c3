import type { Static, TSchema } from 'typebox'
import { type Database, inSavepoint, isOutage, type Write } from '#platform/db'
import { assert, HouseError } from '#platform/errors'
import { actAs } from './act-as.ts'
import { addAllKept, addEvent, addToJournal, type Kept, withoutFields } from './journal.ts'
import { parse, requireStorable } from './parse.ts'
import { changing, requireRight } from './rights.ts'
import type { Action, BaseContext, Outcome } from './types.ts'

/** So many inputs are performed in one transaction at most: their audit ids alone are 37 bytes each in a setting of it. */
export const INPUTS_PER_BATCH_MAX = 4096

/** One asking of an action, with the context of its own request. */
export type Call<C extends BaseContext> = { readonly ctx: C; readonly input: unknown }

/** What became of a call; failed: its change is committed, and what was to be done after it threw. */
export type Ended<Out> = Outcome<Out> | { readonly kind: 'failed'; readonly error: unknown }

type Admitted<C extends BaseContext, I extends TSchema> = {
  readonly ctx: C
  readonly input: Static<I>
}

/**
 * `perform` for many inputs in one transaction: each has an audit row and an event of its own if it was done, and an
 * answer of its own, in order; one that is refused leaves the others be. Throws what isn't a known refusal, and then
 * nothing is written, unless it was thrown by what is done after.
 */
export async function performEach<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  action: Action<C, I, Out>,
  ctx: C,
  inputs: readonly unknown[],
): Promise<readonly Outcome<Out>[]> {
  const calls = inputs.map((input) => ({ ctx: changing(ctx), input }))
  const ended = await performCalls(db, action, calls)
  return ended.map((one) => {
    if (one.kind === 'failed') throw one.error
    return one
  })
}

/** The same for calls of several requests: all of one actor, the newest last, whose context is the batch's. */
export async function performCalls<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  action: Action<C, I, Out>,
  calls: readonly Call<C>[],
): Promise<readonly Ended<Out>[]> {
  assert(calls.length <= INPUTS_PER_BATCH_MAX, `a batch of ${action.name} within its limit`)
  const admitted = await Promise.all(
    calls.map((call) => outcomeOf(async () => admit(action, call.ctx, call.input))),
  )
  const inputs = admitted.flatMap((one) => (one.kind === 'done' ? [one.out] : []))
  const applied = inputs.length === 0 ? [] : await db.write((tx) => applyAll(tx, action, inputs))
  const told = applied.map(async (one, index): Promise<Ended<Out>> => {
    const ctx = inputs[index]?.ctx
    if (one.kind === 'refused' || action.after === undefined || ctx === undefined) return one
    try {
      return { kind: 'done', out: await action.after(ctx, one.out as never) }
    } catch (error) {
      // All is committed: who takes a fault for the batch's performs it a second time.
      return error instanceof HouseError ? { kind: 'refused', error } : { kind: 'failed', error }
    }
  })
  return inPlacesOf(admitted, await Promise.all(told))
}

/** Throws what `perform` throws before its transaction. */
export function admit<C extends BaseContext, I extends TSchema, Out>(
  action: Action<C, I, Out>,
  ctx: C,
  input: unknown,
): Admitted<C, I> {
  const parsed = parse(action.name, action.input, input)
  requireRight(action.name, action.may, ctx)
  requireStorable(action.name, parsed)
  return { ctx, input: parsed }
}

/** Audit row, change and event of one input. */
export async function applyOne<C extends BaseContext, I extends TSchema, Out>(
  tx: Write,
  action: Action<C, I, Out>,
  { ctx, input }: Admitted<C, I>,
): Promise<Out> {
  assert(action.apply !== undefined, `${action.name} can be applied`)
  const journal = await addToJournal(tx, ctx, action.name, keptInput(action, input))
  const out = await action.apply(tx, ctx, input)
  await addEvent(tx, journal, action.name, keptOutcome(action, out))
  return out
}

async function applyAll<C extends BaseContext, I extends TSchema, Out>(
  tx: Write,
  action: Action<C, I, Out>,
  admitted: readonly Admitted<C, I>[],
): Promise<readonly Outcome<Out>[]> {
  const newest = admitted.at(-1)
  if (action.applyEach === undefined || newest === undefined)
    return applySingly(tx, action, admitted)
  const { ctx } = newest
  const journals = admitted.map((one) => one.ctx.newId())
  await actAs(tx, ctx.actor, journals)
  const inputs = admitted.map(({ input }) => input)
  const outcomes = await action.applyEach(tx, ctx, inputs, journals)
  assert(outcomes.length === inputs.length, `${action.name} answers each input`)
  const kept = admitted.flatMap((one, index): readonly Kept[] => {
    const [outcome, journal] = [outcomes[index], journals[index]]
    if (outcome?.kind !== 'done' || journal === undefined) return []
    return [
      {
        journal,
        ctx: one.ctx,
        input: keptInput(action, one.input),
        outcome: keptOutcome(action, outcome.out),
      },
    ]
  })
  await addAllKept(tx, action.name, kept)
  return outcomes
}

// Of an action that is written for one input, each goes into a savepoint, so that one which is refused undoes itself alone.
async function applySingly<C extends BaseContext, I extends TSchema, Out>(
  tx: Write,
  action: Action<C, I, Out>,
  admitted: readonly Admitted<C, I>[],
): Promise<readonly Outcome<Out>[]> {
  const outcomes: Outcome<Out>[] = []
  for (const one of admitted)
    outcomes.push(await outcomeOf(() => inSavepoint(tx, (inner) => applyOne(inner, action, one))))
  return outcomes
}

async function outcomeOf<Out>(work: () => Promise<Out>): Promise<Outcome<Out>> {
  try {
    return { kind: 'done', out: await work() }
  } catch (error) {
    if (error instanceof HouseError && !isOutage(error)) return { kind: 'refused', error }
    throw error
  }
}

function inPlacesOf<Out>(
  admitted: readonly Outcome<unknown>[],
  told: readonly Ended<Out>[],
): readonly Ended<Out>[] {
  const left = [...told]
  return admitted.map((one) => {
    if (one.kind === 'refused') return one
    const next = left.shift()
    assert(next !== undefined, 'each admitted input has an outcome')
    return next
  })
}

type Keeping = {
  readonly unkept?: readonly string[]
  readonly kept?: (out: never) => unknown
}

function keptInput(action: Keeping, input: unknown): unknown {
  return withoutFields(input, action.unkept ?? [])
}

function keptOutcome(action: Keeping, out: unknown): unknown {
  return action.kept === undefined ? out : action.kept(out as never)
}
