import Type from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { authorOf, requireAddressed, requireState } from '../actors.ts'
import { findingOf, groundsFor, openQuestions } from '../asked/questioned.ts'
import { REASON, REQUEST } from '../inputs.ts'
import type { Question, QuestionKind } from '../plausible/types.ts'
import { ANSWERABLE } from '../states.ts'
import { addReason, listAnswers } from '../store/answers.ts'
import { takeRequest } from '../store/requests.ts'

const INPUT = Type.Object(
  {
    request: REQUEST,
    item: Type.Integer({ minimum: 1 }),
    version: Type.Integer({
      minimum: 1,
      description: 'The version of the answer that is questioned.',
    }),
    kind: Type.Unsafe<QuestionKind>(
      Type.Union(
        (['unit', 'sign', 'jump', 'parts', 'share', 'held', 'returned', 'growth'] as const).map(
          (kind) => Type.Literal(kind),
        ),
      ),
    ),
    reason: REASON,
  },
  { additionalProperties: false },
)

type Out = { readonly questions: readonly Question[] }

/**
 * Confirms a questioned value with a reason; the question is worked out anew and kept with its arithmetic. Answers what is
 * still open. Throws `collection.no-question` where it isn't asked of that version any more.
 */
export const explain: Action<typeof INPUT, Out> = {
  name: 'collection.explain',
  title: { en: 'Confirm a questioned value', zh: '确认存疑数值' },
  input: INPUT,
  may: roles('contributor'),
  unkept: ['reason'],
  kept: ({ questions }: Out) => ({ questions: questions.length }),
  apply: async (tx, ctx, { request: id, item, version, kind, reason }) => {
    const request = await takeRequest(tx, id)
    requireAddressed(ctx, request)
    requireState(request, ANSWERABLE)
    const answers = await listAnswers(tx, id)
    const grounds = await groundsFor(tx, ctx, request)
    const asked = findingOf(grounds, answers).questions.find(
      (question) => question.item === item && question.kind === kind,
    )
    const inForce = answers.find((row) => row.item === item)?.version
    if (asked === undefined || inForce !== version)
      throw new HouseError('collection.no-question', { item })
    await addReason(tx, id, {
      id: ctx.newId(),
      item,
      version,
      kind,
      arithmetic: asked.arithmetic,
      reason: reason.trim(),
      ...authorOf(ctx),
      at: ctx.now,
    })
    return { questions: await openQuestions(tx, request, grounds, answers) }
  },
}
