import type { Read } from '#platform/db'
import type { Context } from '#programmes/contract'
import { groundsOf } from '../grounds/grounds-of.ts'
import type { Returned } from '../grounds/types.ts'
import { knownIn } from '../known-in.ts'
import { questionsOf } from '../plausible/questions-of.ts'
import type { Finding, GivenAnswers, Grounds, Question } from '../plausible/types.ts'
import { type AnswerRow, listReasons, listSigned } from '../store/answers.ts'
import { listDecisions } from '../store/decisions.ts'
import { type ItemRow, listItems, type RequestRow } from '../store/requests.ts'

/** What the answers to a request are compared with, as of today; the series is brought in step first. */
export async function groundsFor(
  tx: Read,
  ctx: Context,
  request: RequestRow,
  items?: readonly ItemRow[],
): Promise<Grounds> {
  await ctx.series.refresh(tx)
  return groundsOf(
    knownIn(ctx),
    items ?? (await listItems(tx, request.id)),
    await returnedOf(tx, request),
  )
}

/** What was sent in the round before and returned: the items that the office named, or all. */
async function returnedOf(tx: Read, request: RequestRow): Promise<ReadonlyMap<number, Returned>> {
  const before = request.round - 1
  if (before < 1) return new Map()
  const decisions = await listDecisions(tx, request.id)
  const back = decisions.find(({ round, kind }) => round === before && kind === 'returned')
  if (back === undefined) return new Map()
  const signed = await listSigned(tx, request.id, before)
  return new Map(
    signed
      .filter(({ item }) => back.items.length === 0 || back.items.includes(item))
      .flatMap(({ item, value }) =>
        value === null
          ? []
          : [[item, { value, reason: back.reason, isAll: back.items.length === 0 }] as const],
      ),
  )
}

export function givenOf(answers: readonly AnswerRow[]): GivenAnswers {
  return new Map(
    answers.flatMap(({ item, value, power }) =>
      value === null ? [] : [[item, { value, power }] as const],
    ),
  )
}

export function findingOf(grounds: Grounds, answers: readonly AnswerRow[]): Finding {
  return questionsOf(grounds, givenOf(answers))
}

/**
 * The questions that nobody has answered of the version in force. A reason counts for the arithmetic that it was given
 * to: if another number makes it another question, it is asked again.
 */
export async function openQuestions(
  tx: Read,
  request: RequestRow,
  grounds: Grounds,
  answers: readonly AnswerRow[],
): Promise<readonly Question[]> {
  const { questions } = findingOf(grounds, answers)
  const versions = new Map(answers.map(({ item, version }) => [item, version]))
  const reasons = await listReasons(tx, request.id)
  return questions.filter(
    (question) =>
      !reasons.some(
        (one) =>
          one.item === question.item &&
          one.kind === question.kind &&
          one.version === versions.get(question.item) &&
          one.arithmetic.en === question.arithmetic.en,
      ),
  )
}
