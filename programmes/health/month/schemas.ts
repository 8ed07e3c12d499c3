import Type from 'typebox'
import { oneOf } from '../inputs.ts'
import {
  DIFFERENCE_KINDS,
  DIFFERENCE_STATES,
  DISPUTE_STATES,
  MONTH_STATES,
  PARTIES,
  WORK_KINDS,
} from './types.ts'

const STRING = Type.String()
const COUNT = Type.Integer()
const YUAN = Type.String({ description: 'Yuan with two decimals.' })
const optional = <T extends Parameters<typeof Type.Array>[0]>(type: T) =>
  Type.Union([type, Type.Null()])
const OPTIONAL_STRING = optional(STRING)
const OPTIONAL_YUAN = optional(YUAN)
const named = <P extends Parameters<typeof Type.Object>[0]>(name: string, properties: P) =>
  Type.Object(properties, { $id: name })

const SUMMARY = {
  month: STRING,
  state: oneOf(MONTH_STATES),
  settlements: COUNT,
  payable: YUAN,
  openDifferences: COUNT,
  openDisputes: COUNT,
  cycle: optional(COUNT),
  due: named('HealthDueDays', {
    institutions: OPTIONAL_STRING,
    tables: OPTIONAL_STRING,
    confirmation: OPTIONAL_STRING,
    payment: OPTIONAL_STRING,
  }),
}

export const MONTHS_ANSWER = named('HealthMonthsAnswer', {
  items: Type.Array(named('HealthMonthSummary', SUMMARY)),
})

export const INSTRUCTION = named('HealthInstruction', {
  id: STRING,
  month: OPTIONAL_STRING,
  cycle: COUNT,
  number: COUNT,
  payer: STRING,
  payee: STRING,
  amount: YUAN,
  paid: YUAN,
  received: YUAN,
  state: oneOf(['drafted', 'prepared', 'approved', 'paid']),
  preparedBy: OPTIONAL_STRING,
  approvedBy: OPTIONAL_STRING,
  due: OPTIONAL_STRING,
})

export const MONTH_ANSWER = named('HealthMonthAnswer', {
  ...SUMMARY,
  lists: Type.Array(
    named('HealthExpectedList', {
      party: oneOf(PARTIES),
      of: STRING,
      list: OPTIONAL_STRING,
      handedInAt: OPTIONAL_STRING,
      settlements: COUNT,
      openDifferences: COUNT,
      state: oneOf(['missing', 'equal', 'different']),
    }),
  ),
  pairs: Type.Array(
    named('HealthMonthPair', {
      insuredProvince: STRING,
      treatedProvince: STRING,
      settlements: COUNT,
      amount: YUAN,
    }),
  ),
  nets: Type.Array(
    named('HealthMonthNet', { participant: STRING, owed: YUAN, dueTo: YUAN, net: YUAN }),
  ),
  costs: Type.Array(
    named('HealthMonthCost', {
      netting: oneOf(['gross', 'bilateral', 'multilateral']),
      payments: COUNT,
      value: YUAN,
    }),
  ),
  instructions: Type.Array(INSTRUCTION),
})

const FOUR = { owed: YUAN, dueTo: YUAN, paid: YUAN, received: YUAN }

export const STATEMENT_ANSWER = named('HealthStatementAnswer', {
  month: STRING,
  cycle: COUNT,
  province: STRING,
  opening: YUAN,
  closing: YUAN,
  ...FOUR,
  counterparties: Type.Array(
    named('HealthStatementSums', { counterparty: STRING, lines: COUNT, ...FOUR }),
  ),
  lines: Type.Array(
    named('HealthStatementLine', {
      kind: oneOf(['obligation', 'adjustment', 'payment']),
      id: STRING,
      counterparty: STRING,
      document: STRING,
      adjusts: OPTIONAL_STRING,
      day: STRING,
      ...FOUR,
    }),
  ),
  omitted: COUNT,
})

const paged = (name: string, item: ReturnType<typeof named>) =>
  named(name, { items: Type.Array(item), nextCursor: OPTIONAL_STRING })

export const DIFFERENCES_ANSWER = paged(
  'HealthDifferencesAnswer',
  named('HealthDifference', {
    id: STRING,
    month: STRING,
    party: oneOf(PARTIES),
    of: STRING,
    list: STRING,
    kind: oneOf(DIFFERENCE_KINDS),
    field: OPTIONAL_STRING,
    settlement: OPTIONAL_STRING,
    bill: OPTIONAL_STRING,
    here: OPTIONAL_STRING,
    there: OPTIONAL_STRING,
    state: oneOf(DIFFERENCE_STATES),
    reason: OPTIONAL_STRING,
    foundAt: STRING,
  }),
)

export const DISPUTES_ANSWER = paged(
  'HealthDisputesAnswer',
  named('HealthDispute', {
    id: STRING,
    settlement: STRING,
    month: STRING,
    insuredProvince: STRING,
    treatedProvince: STRING,
    raisedBy: OPTIONAL_STRING,
    payable: YUAN,
    claimed: YUAN,
    reason: STRING,
    raisedAt: STRING,
    state: oneOf(DISPUTE_STATES),
    decided: OPTIONAL_YUAN,
    outcome: OPTIONAL_STRING,
    decidedAt: OPTIONAL_STRING,
    adjustment: OPTIONAL_STRING,
    answers: Type.Array(
      named('HealthDisputeAnswer', { by: OPTIONAL_STRING, words: STRING, at: STRING }),
    ),
    waitsFor: optional(oneOf(['answer', 'decision'])),
    due: OPTIONAL_STRING,
  }),
)

export const RECEIPTS_ANSWER = paged(
  'HealthReceiptsAnswer',
  named('HealthReceipt', {
    id: STRING,
    account: STRING,
    reference: STRING,
    receivedOn: STRING,
    payer: STRING,
    payee: STRING,
    amount: YUAN,
    note: STRING,
    instruction: OPTIONAL_STRING,
    matchedBy: optional(oneOf(['rule', 'person'])),
  }),
)

export const WORKLIST_ANSWER = named('HealthWorklistAnswer', {
  items: Type.Array(
    named('HealthWorkItem', {
      kind: oneOf(WORK_KINDS),
      id: STRING,
      month: OPTIONAL_STRING,
      place: STRING,
      what: STRING,
      amount: OPTIONAL_YUAN,
      due: OPTIONAL_STRING,
      isLate: Type.Boolean(),
    }),
  ),
  counts: Type.Object(Object.fromEntries(WORK_KINDS.map((kind) => [kind, COUNT]))),
})
