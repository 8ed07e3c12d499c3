import Type from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { requireAddressed, requireState } from '../actors.ts'
import { keepAnswers } from '../asked/keep-answers.ts'
import { groundsFor, openQuestions } from '../asked/questioned.ts'
import { GIVEN_ANSWER, ITEMS_MAX, REQUEST } from '../inputs.ts'
import { ANSWERABLE } from '../states.ts'
import { listAnswers } from '../store/answers.ts'
import { listItems, takeRequest } from '../store/requests.ts'
import type { AnsweringOut } from '../types.ts'

const INPUT = Type.Object(
  { request: REQUEST, answers: Type.Array(GIVEN_ANSWER, { minItems: 1, maxItems: ITEMS_MAX }) },
  { additionalProperties: false },
)

/**
 * Keeps answers as they are written, each by itself: what can't be read is said, what somebody else has changed since is
 * handed back and not overwritten. Sent again after a lost answer, it changes nothing. Throws
 * `collection.unknown-request`, `collection.other-side`, `collection.wrong-state`, `collection.unknown-item`.
 */
export const answer: Action<typeof INPUT, AnsweringOut> = {
  name: 'collection.answer',
  title: { en: 'Answer a request', zh: '填报数据' },
  input: INPUT,
  may: roles('contributor'),
  // The office reads the audit, and no figure before it is signed off: `collection.sign` tells it then.
  unkept: ['answers'],
  kept: ({ results, questions }: AnsweringOut) => ({
    results: results.map(({ item, kind }) => ({ item, kind })),
    questions: questions.length,
  }),
  apply: async (tx, ctx, input) => {
    const request = await takeRequest(tx, input.request)
    requireAddressed(ctx, request)
    requireState(request, ANSWERABLE)
    const items = await listItems(tx, request.id)
    for (const { item } of input.answers)
      if (!items.some(({ number }) => number === item))
        throw new HouseError('collection.unknown-item', { item, last: items.length })
    const results = await keepAnswers(tx, ctx, request, items, input.answers)
    const grounds = await groundsFor(tx, ctx, request, items)
    const questions = await openQuestions(tx, request, grounds, await listAnswers(tx, request.id))
    return { results, questions }
  },
}
