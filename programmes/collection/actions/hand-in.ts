import Type from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { authorOf, requireAddressed, requireMove, requireState } from '../actors.ts'
import { decide } from '../asked/decide.ts'
import { groundsFor, openQuestions } from '../asked/questioned.ts'
import { REQUEST } from '../inputs.ts'
import { listAnswers } from '../store/answers.ts'
import { listItems, takeRequest } from '../store/requests.ts'
import type { RequestState } from '../types.ts'

const INPUT = Type.Object({ request: REQUEST }, { additionalProperties: false })

type Out = { readonly state: RequestState }

/**
 * Hands answers in for sign-off: all of them, with no question open. Throws `collection.unanswered`,
 * `collection.open-questions`.
 */
export const handIn: Action<typeof INPUT, Out> = {
  name: 'collection.hand-in',
  title: { en: 'Hand answers in for sign-off', zh: '提交审签' },
  input: INPUT,
  may: roles('contributor'),
  apply: async (tx, ctx, { request: id }) => {
    const request = await takeRequest(tx, id)
    requireAddressed(ctx, request)
    requireMove(request, 'handed-in')
    const items = await listItems(tx, id)
    const answers = await listAnswers(tx, id)
    const answered = new Set(answers.filter(({ kind }) => kind !== 'empty').map(({ item }) => item))
    const missing = items.filter(({ number }) => !answered.has(number))
    if (missing.length > 0)
      throw new HouseError('collection.unanswered', {
        items: missing.map(({ number }) => number).join(', '),
      })
    const grounds = await groundsFor(tx, ctx, request, items)
    const open = await openQuestions(tx, request, grounds, answers)
    if (open.length > 0)
      throw new HouseError('collection.open-questions', {
        questions: open,
        listEn: open.map(({ item, arithmetic }) => `(${item}) ${arithmetic.en}`).join(' '),
        listZh: open.map(({ item, arithmetic }) => `（${item}）${arithmetic.zh}`).join(''),
      })
    await decide(tx, ctx, request, {
      kind: 'handed-in',
      to: 'handed-in',
      handedInBy: authorOf(ctx).by,
    })
    return { state: 'handed-in' }
  },
}

/** Takes answers back that nobody has signed off yet. */
export const takeBack: Action<typeof INPUT, Out> = {
  name: 'collection.take-back',
  title: { en: 'Take answers back before sign-off', zh: '审签前撤回' },
  input: INPUT,
  may: roles('contributor'),
  apply: async (tx, ctx, { request: id }) => {
    const request = await takeRequest(tx, id)
    requireAddressed(ctx, request)
    requireState(request, ['handed-in'])
    const to = request.round > 1 ? 'returned' : 'open'
    await decide(tx, ctx, request, { kind: 'taken-back', to })
    return { state: to }
  },
}
