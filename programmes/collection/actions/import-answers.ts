import Type from 'typebox'
import { roles } from '#platform/action'
import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { authorOf, requireAddressed, requireState } from '../actors.ts'
import { contentOf, isFaulty, keepAnswers } from '../asked/keep-answers.ts'
import { findingOf, groundsFor, openQuestions } from '../asked/questioned.ts'
import { REQUEST, TABLE_BYTES_MAX } from '../inputs.ts'
import type { Question } from '../plausible/types.ts'
import { ANSWERABLE } from '../states.ts'
import { type AnswerRow, addReason, listAnswers } from '../store/answers.ts'
import { type ItemRow, listItems, type RequestRow, takeRequest } from '../store/requests.ts'
import { type Matched, matchRows, type RowAnswer } from '../tables/match-rows.ts'
import { readTable } from '../tables/read-table.ts'
import type { ImportOut, TableProblem } from '../types.ts'

const PROBLEMS_LISTED_MAX = 20
/** Base64 takes four characters for three bytes. */
const CONTENT_CHARACTERS_MAX = Math.ceil(TABLE_BYTES_MAX / 3) * 4 + 4

const INPUT = Type.Object(
  {
    request: REQUEST,
    file: Type.String({ minLength: 1, maxLength: 200, description: 'Its name, for messages.' }),
    content: Type.String({
      maxLength: CONTENT_CHARACTERS_MAX,
      pattern: '^[A-Za-z0-9+/]*={0,2}$',
      description: 'The bytes of a CSV or XLSX file in base64.',
    }),
    dryRun: Type.Optional(
      Type.Boolean({ description: 'Only say what is wrong, and what would be questioned.' }),
    ),
  },
  { additionalProperties: false },
)

/**
 * Answers from a table: all rows, or, with any problem, none. A dry run takes nothing and lists every problem. Reasons that
 * the table gives confirm what is questioned about their row. Throws `collection.bad-table` and what reading throws.
 */
export const importAnswers: Action<typeof INPUT, ImportOut> = {
  name: 'collection.import-answers',
  title: { en: 'Answer by a table', zh: '导入报送表' },
  input: INPUT,
  may: roles('contributor'),
  unkept: ['content'],
  kept: ({ problems, questions, ...out }: ImportOut) => ({
    ...out,
    problems: problems.length,
    questions: questions.length,
  }),
  apply: async (tx, ctx, { request: id, file, content, dryRun = false }) => {
    const request = await takeRequest(tx, id)
    requireAddressed(ctx, request)
    requireState(request, ANSWERABLE)
    await ctx.series.refresh(tx)
    const items = await listItems(tx, id)
    const table = await readTable(file, Buffer.from(content, 'base64'))
    const before = await listAnswers(tx, id)
    const matched = matchRows(ctx, items, table)
    const problems = [...matched.problems, ...conflictsIn(ctx, items, matched.answers, before)]
    if (problems.length > 0 && !dryRun) throw badTable(file, problems)
    const after = answersAfter(ctx, items, matched.answers, before)
    const changed = after.filter((row) => !before.includes(row)).length
    const out = { rows: table.rows.length, changed, problems, encoding: table.encoding }
    const unchanged = matched.answers.length - changed
    if (dryRun) return { ...out, unchanged, questions: await questionsOf(tx, ctx, request, after) }
    await keepAnswers(tx, ctx, request, items, matched.answers.map(plainOf))
    const kept = await listAnswers(tx, id)
    const grounds = await groundsFor(tx, ctx, request, items)
    const questions = await openQuestions(tx, request, grounds, kept)
    return { ...out, unchanged, questions: await explained(tx, ctx, id, matched, kept, questions) }
  },
}

/** Rows that would write over what somebody else changed since the table was made. */
function conflictsIn(
  ctx: Context,
  items: readonly ItemRow[],
  answers: readonly RowAnswer[],
  before: readonly AnswerRow[],
): readonly TableProblem[] {
  return answers.flatMap((answer) => {
    const held = before.find(({ item }) => item === answer.item)
    if (held === undefined || held.version === answer.base) return []
    const item = items.find(({ number }) => number === answer.item)
    const content = item === undefined ? undefined : contentOf(ctx, item, answer)
    if (content !== undefined && !isFaulty(content) && content.value === held.value) return []
    return [
      {
        line: answer.line,
        column: 'Version',
        reason: {
          en: `${held.byName} has changed item ${answer.item} since the template was downloaded: ${held.typed || held.kind}.`,
          zh: `下载模板后，${held.byName}已将第 ${answer.item} 项改为：${held.typed || held.kind}。`,
        },
        remedy: {
          en: 'Download the template again and fill it in anew.',
          zh: '请重新下载模板后填写。',
        },
      },
    ]
  })
}

/** What would stand at each item. */
function answersAfter(
  ctx: Context,
  items: readonly ItemRow[],
  answers: readonly RowAnswer[],
  before: readonly AnswerRow[],
): readonly AnswerRow[] {
  return items.flatMap((item) => {
    const held = before.find((row) => row.item === item.number)
    const answer = answers.find((one) => one.item === item.number)
    const content = answer === undefined ? undefined : contentOf(ctx, item, answer)
    if (content === undefined || isFaulty(content)) return held === undefined ? [] : [held]
    if (held?.value === content.value && held.note === content.note && held.kind === content.kind)
      return [held]
    const version = (held?.version ?? 0) + 1
    return [{ item: item.number, version, ...content, ...authorOf(ctx), at: ctx.now }]
  })
}

async function questionsOf(
  tx: Read,
  ctx: Context,
  request: RequestRow,
  answers: readonly AnswerRow[],
): Promise<readonly Question[]> {
  return findingOf(await groundsFor(tx, ctx, request), answers).questions
}

/** Keeps the reasons that the table gives; answers the questions for which it gave none. */
async function explained(
  tx: Write,
  ctx: Context,
  request: string,
  { answers }: Matched,
  kept: readonly AnswerRow[],
  questions: readonly Question[],
): Promise<readonly Question[]> {
  const open: Question[] = []
  for (const question of questions) {
    const reason = answers.find(({ item }) => item === question.item)?.reason ?? ''
    const version = kept.find(({ item }) => item === question.item)?.version
    if (reason === '' || version === undefined) open.push(question)
    else
      await addReason(tx, request, {
        id: ctx.newId(),
        item: question.item,
        version,
        kind: question.kind,
        arithmetic: question.arithmetic,
        reason,
        ...authorOf(ctx),
        at: ctx.now,
      })
  }
  return open
}

function plainOf({ line: _, reason: __, ...answer }: RowAnswer) {
  return answer
}

function badTable(file: string, problems: readonly TableProblem[]): HouseError {
  const listed = problems.slice(0, PROBLEMS_LISTED_MAX)
  return new HouseError('collection.bad-table', {
    file,
    count: problems.length,
    problems,
    listEn: listed
      .map(({ line, column, reason, remedy }) => `${line}, ${column}: ${reason.en} ${remedy.en}`)
      .join('\n'),
    listZh: listed
      .map(
        ({ line, column, reason, remedy }) => `第 ${line} 行“${column}”：${reason.zh}${remedy.zh}`,
      )
      .join('\n'),
  })
}
