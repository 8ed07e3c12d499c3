import Type from 'typebox'
import { type May, officeRoles, roles } from '#platform/action'
import type { Context, Query } from '#programmes/contract'
import { isSide } from '../actors.ts'
import { findingOf, groundsFor } from '../asked/questioned.ts'
import { LANG, REQUEST } from '../inputs.ts'
import { REQUEST_ANSWER } from '../schemas.ts'
import { ANSWERABLE, mayFollow } from '../states.ts'
import { listAnswers, listReasons } from '../store/answers.ts'
import { listDecisions, listDisclosures } from '../store/decisions.ts'
import { getRequest, listItems, type RequestRow } from '../store/requests.ts'
import type { Possible, RequestAnswer } from '../types.ts'
import { decisionView, itemView, requestView } from '../views.ts'
import { languageOf } from './list.ts'
import { MEMBERS } from './members.ts'

const INPUT = Type.Object({ id: REQUEST, lang: LANG }, { additionalProperties: false })

/** One request with its items, the answers that the actor may see, and what is questioned about them. */
export const request: Query<typeof INPUT, RequestAnswer> = {
  name: 'collection.request',
  title: { en: 'A request for figures', zh: '一项数据报送' },
  input: INPUT,
  output: REQUEST_ANSWER,
  may: MEMBERS,
  answer: async (tx, ctx, { id, lang }) => {
    const row = await getRequest(tx, id)
    const items = await listItems(tx, id)
    const answers = await listAnswers(tx, id)
    const reasons = await listReasons(tx, id)
    const disclosures = await listDisclosures(tx, id)
    const grounds = await groundsFor(tx, ctx, row, items)
    const may = possibleIn(ctx, row)
    const answered = answers.filter(({ kind }) => kind !== 'empty').length
    // What is public already is compared with itself, and what is withdrawn with nothing.
    const isSettled = row.state === 'accepted' || row.state === 'withdrawn'
    return {
      lang: languageOf(ctx, lang),
      asOf: ctx.today,
      request: requestView(ctx, { ...row, items: items.length, answered }),
      items: items.map((item) => itemView(ctx, item, { answers, reasons, disclosures })),
      decisions: (await listDecisions(tx, id)).map(decisionView),
      grounds: may.answer ? grounds : null,
      questions: isSettled ? [] : findingOf(grounds, answers).questions,
      may,
    }
  },
}

const CONTRIBUTES = roles('contributor')
const SIGNS = roles('approver', 'administrator')
const SETTLES = officeRoles('analyst', 'approver')
const DISCLOSURES = officeRoles('approver')

/** What stands open to the actor; who signs must besides be another than who wrote. */
function possibleIn(ctx: Context, row: RequestRow): Possible {
  const addressed = (may: May): boolean => may(ctx) && isSide(ctx, row.addressed)
  const asking = (may: May): boolean => may(ctx) && isSide(ctx, row.asking)
  const isAnswerable = ANSWERABLE.includes(row.state)
  const isHandedIn = row.state === 'handed-in'
  const isSigned = row.state === 'signed'
  return {
    answer: isAnswerable && addressed(CONTRIBUTES),
    handIn: isAnswerable && addressed(CONTRIBUTES),
    takeBack: isHandedIn && addressed(CONTRIBUTES),
    sign: isHandedIn && addressed(SIGNS),
    decline: isHandedIn && addressed(SIGNS),
    accept: isSigned && asking(SETTLES),
    return: isSigned && asking(SETTLES),
    withdraw: mayFollow(row.state, 'withdrawn') && asking(SETTLES),
    disclose: row.state === 'accepted' && asking(DISCLOSURES),
  }
}
