import type { Text } from '#platform/i18n'
import type { Netting } from '../pure/netting/types.ts'
import { resultWords } from '../results.ts'
import type { CycleState, InstructionState, ObligationResult, WaitingInstruction } from './types.ts'

export const CYCLE_STATE_WORDS: { readonly [state in CycleState]: Text } = {
  open: { en: 'open', zh: '进行中' },
  closed: { en: 'closed', zh: '已关账' },
  netted: { en: 'netted', zh: '已轧差' },
  settled: { en: 'settled', zh: '已清偿' },
}

export const INSTRUCTION_STATE_WORDS: { readonly [state in InstructionState]: Text } = {
  drafted: { en: 'drafted', zh: '待经办' },
  prepared: { en: 'prepared', zh: '待复核' },
  approved: { en: 'approved', zh: '待支付' },
  paid: { en: 'paid', zh: '已支付' },
}

/** Why an instruction waits; `money` writes an amount. */
export function waitingWords(
  because: WaitingInstruction['because'],
  money: (amount: bigint) => string,
): Text {
  switch (because.kind) {
    case 'money': {
      const [who, missing] = [because.participant, money(because.missing)]
      return { en: `${who} lacks ${missing}`, zh: `${who} 尚缺 ${missing}` }
    }
    case 'refused':
      return resultWords(because.result)
    case 'next-settlement':
      return { en: 'paid by the next settlement', zh: '待下次支付时办理' }
  }
}

export const NETTING_WORDS: { readonly [netting in Netting]: Text } = {
  gross: { en: 'gross', zh: '全额' },
  bilateral: { en: 'bilateral', zh: '双边轧差' },
  multilateral: { en: 'multilateral', zh: '多边轧差' },
}

export const OBLIGATION_RESULT_WORDS: { readonly [result in ObligationResult]: Text } = {
  'amount-not-positive': { en: 'an amount is above zero', zh: '金额须大于零' },
  'same-participant': { en: 'nobody owes to themselves', zh: '债务人与债权人不得为同一参与方' },
  'unknown-participant': { en: 'the scheme has no such participant', zh: '方案中没有该参与方' },
  'exists-with-different-scheme': {
    en: 'its id stands for one of another scheme',
    zh: '该编号已用于其他清算方案',
  },
  'exists-with-different-debtor': {
    en: 'its id stands for one of another debtor',
    zh: '该编号已用于其他债务人',
  },
  'exists-with-different-creditor': {
    en: 'its id stands for one to another creditor',
    zh: '该编号已用于其他债权人',
  },
  'exists-with-different-amount': {
    en: 'its id stands for another amount',
    zh: '该编号已用于其他金额',
  },
  'exists-with-different-document': {
    en: 'its id stands for another document',
    zh: '该编号已用于其他凭据',
  },
  'exists-with-different-effective-day': {
    en: 'its id stands for another day',
    zh: '该编号已用于其他日期',
  },
  'exists-with-different-adjusts': {
    en: 'its id corrects another obligation',
    zh: '该编号更正的是另一项应付款',
  },
  exists: { en: 'it stands there already, the same', zh: '已登记，内容相同' },
  'unknown-adjusted': {
    en: 'what it corrects isn’t in the scheme',
    zh: '方案中没有其所更正的应付款',
  },
  'adjusts-adjustment': {
    en: 'what it corrects is a correction itself',
    zh: '其所更正的本身就是一项调整',
  },
  'adjusts-other-pair': {
    en: 'what it corrects is owed between others',
    zh: '其所更正的应付款属于其他双方',
  },
  'takes-back-too-much': {
    en: 'it takes back more than is left of what it corrects',
    zh: '冲减金额超过原应付款的余额',
  },
  'over-limit': { en: 'the debtor would be over its limit', zh: '债务人将超过其限额' },
  'over-pair-limit': {
    en: 'the debtor would be over its limit with this creditor',
    zh: '债务人对该债权人的应付款将超过限额',
  },
  'prefund-too-low': {
    en: 'the debtor’s prefund doesn’t cover it',
    zh: '债务人的预付金不足以覆盖',
  },
  added: { en: 'added', zh: '已登记' },
}
