import type { TSchema } from 'typebox'
import { ask as askQuery, type Person, perform } from '#platform/action'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { answer } from '../actions/answer.ts'
import { ask } from '../actions/ask.ts'
import { explain } from '../actions/explain.ts'
import { handIn } from '../actions/hand-in.ts'
import { accept } from '../actions/settle.ts'
import { sign } from '../actions/sign.ts'
import type { GivenAnswer } from '../inputs.ts'
import { request } from '../queries/request.ts'
import { FIVE_FIGURES, OFFICE, person, ZHEJIANG } from './people.ts'

// A request on its way, step by step, as the people of a test take it.

export const analyst = person(OFFICE, 'Ann', 'analyst')
export const approver = person(OFFICE, 'Apo', 'approver')
export const writer = person(ZHEJIANG, 'Wen', 'contributor')
export const second = person(ZHEJIANG, 'Bai', 'contributor')
export const signer = person(ZHEJIANG, 'Sun', 'approver')
export const reader = person(ZHEJIANG, 'Rea', 'reader')

export const SOUND: readonly GivenAnswer[] = ['90,131', '2896.6', '3.21', '21,860', '846.8'].map(
  (typed, index) => ({ item: index + 1, base: 0, kind: 'value', typed }),
)

export function journeyOf(db: Database, world: () => Context) {
  const as = (actor: Context['actor']): Context => ({ ...world(), actor })
  const run = <Out>(actor: Person, action: Action<TSchema, Out>, input: unknown): Promise<Out> =>
    perform(db, action, as(actor), input)
  const see = (actor: Context['actor'], id: string) => askQuery(db, request, as(actor), { id })
  const askFive = async (): Promise<string> => (await run(analyst, ask, FIVE_FIGURES)).id
  const fill = (id: string, answers = SOUND, actor = writer) =>
    run(actor, answer, { request: id, answers })
  /** Says why for everything that is questioned. */
  const explainAll = async (id: string): Promise<void> => {
    const { items, questions } = await see(writer, id)
    for (const { item, kind } of questions) {
      const version = items.find(({ number }) => number === item)?.answer?.version
      await run(writer, explain, { request: id, item, version, kind, reason: '已核实' })
    }
  }
  const bringTo = async (
    state: 'handed-in' | 'signed' | 'accepted',
    answers = SOUND,
  ): Promise<string> => {
    const id = await askFive()
    await fill(id, answers)
    await explainAll(id)
    await run(writer, handIn, { request: id })
    if (state === 'handed-in') return id
    await run(signer, sign, { request: id })
    if (state === 'signed') return id
    await run(analyst, accept, { request: id })
    return id
  }
  return { as, run, see, askFive, fill, explainAll, bringTo }
}

/** How something went: `done`, or the code of the refusal. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof HouseError) return error.code
    throw error
  }
}
