import type { Text } from '#platform/i18n'

/**
 * What may become of a transfer, the most telling first: where several are true of one, the first is answered.
 * `done`: it stands in the journal. `final`: it never can. `passing`: it could later, and for just that reason its id is
 * burnt: who was told that it failed must not find it posted by a late repetition.
 */
export const RESULTS = [
  [
    'linked-event-chain-open',
    'final',
    'the batch ends within its chain',
    '批次结束时所在链尚未闭合',
  ],
  ['exists', 'done', 'it stands there already, the same', '已记账，内容相同'],
  [
    'exists-with-different-kind',
    'final',
    'its id stands for one of another kind',
    '该编号已用于另一种类的转账',
  ],
  [
    'exists-with-different-debit',
    'final',
    'its id stands for one with another debit account',
    '该编号已用于借方账户不同的转账',
  ],
  [
    'exists-with-different-credit',
    'final',
    'its id stands for one with another credit account',
    '该编号已用于贷方账户不同的转账',
  ],
  [
    'exists-with-different-amount',
    'final',
    'its id stands for another amount',
    '该编号已用于金额不同的转账',
  ],
  [
    'exists-with-different-purpose',
    'final',
    'its id stands for another purpose',
    '该编号已用于用途不同的转账',
  ],
  [
    'exists-with-different-document',
    'final',
    'its id stands for another document',
    '该编号已用于凭据不同的转账',
  ],
  [
    'exists-with-different-effective-time',
    'final',
    'its id stands for another effective time',
    '该编号已用于生效时间不同的转账',
  ],
  [
    'exists-with-different-timeout',
    'final',
    'its id stands for a hold with another timeout',
    '该编号已用于期限不同的预占',
  ],
  [
    'exists-with-different-reference',
    'final',
    'its id refers to another hold or transfer',
    '该编号已用于所指不同的转账',
  ],
  [
    'id-already-failed',
    'final',
    'it was refused before; a new attempt needs a new id',
    '此前已被拒绝，重试须用新编号',
  ],
  ['linked-event-failed', 'final', 'another of its chain failed', '同链中另有一笔失败'],
  ['amount-not-positive', 'final', 'an amount is more than nothing', '金额须大于零'],
  [
    'amount-too-large',
    'final',
    'the amount is larger than the ledger counts',
    '金额超出账本计数上限',
  ],
  ['timeout-not-positive', 'final', 'a timeout is at least one second', '期限至少为一秒'],
  ['accounts-are-the-same', 'final', 'debit and credit are one account', '借贷双方为同一账户'],
  ['hold-not-found', 'passing', 'there is no such hold', '没有该预占'],
  ['not-a-hold', 'final', 'what it refers to is no hold', '所指转账不是预占'],
  ['hold-already-posted', 'final', 'the hold was posted', '该预占已入账'],
  ['hold-already-voided', 'final', 'the hold was voided', '该预占已撤销'],
  ['hold-expired', 'final', 'the hold has expired', '该预占已过期'],
  ['amount-exceeds-hold', 'final', 'it is more than was held', '金额超过预占额'],
  ['transfer-not-found', 'passing', 'there is no such transfer to reverse', '没有可冲正的该笔转账'],
  [
    'not-reversible',
    'final',
    'only what was posted is reversed, and no reversal',
    '只能冲正已入账的转账，冲正本身不可再冲正',
  ],
  ['already-reversed', 'final', 'it was reversed before', '该笔转账已冲正'],
  ['purpose-not-found', 'passing', 'the purpose is not registered', '用途未登记'],
  ['debit-account-not-found', 'passing', 'there is no such debit account', '没有该借方账户'],
  ['credit-account-not-found', 'passing', 'there is no such credit account', '没有该贷方账户'],
  ['asset-differs', 'final', 'the accounts count different assets', '借贷账户的资产不同'],
  ['debit-account-closed', 'passing', 'the debit account is closed', '借方账户已关闭'],
  ['credit-account-closed', 'passing', 'the credit account is closed', '贷方账户已关闭'],
  [
    'balance-overflows',
    'passing',
    'a balance would be larger than the ledger counts',
    '余额将超出账本计数上限',
  ],
  [
    'would-exceed-credits',
    'passing',
    'the debits of the debit account would exceed its credits',
    '借方账户的借方累计将超过其贷方累计',
  ],
  [
    'would-exceed-debits',
    'passing',
    'the credits of the credit account would exceed its debits',
    '贷方账户的贷方累计将超过其借方累计',
  ],
  ['created', 'done', 'it stands in the journal now', '已记账'],
] as const satisfies readonly (readonly [string, 'done' | 'final' | 'passing', string, string])[]

export type ResultCode = (typeof RESULTS)[number][0]

const WORDS: ReadonlyMap<string, Text> = new Map(
  RESULTS.map(([code, , en, zh]) => [code, { en, zh }]),
)
const PASSING: ReadonlySet<string> = new Set(
  RESULTS.filter(([, lasting]) => lasting === 'passing').map(([code]) => code),
)

/** What a result says, to be read behind "the transfer failed because …". */
export function resultWords(code: ResultCode): Text {
  return WORDS.get(code) ?? { en: code, zh: code }
}

export function isPassing(code: ResultCode): boolean {
  return PASSING.has(code)
}

/** It stands in the journal, since now or from before. */
export function isDone(code: ResultCode): boolean {
  return code === 'created' || code === 'exists'
}
