import type { Text } from '#platform/i18n'
import type { DifferenceKind, DisputeState, MonthState, Party, WorkKind } from './types.ts'

export const MONTH_STATE_WORDS: { readonly [state in MonthState]: Text } = {
  open: { en: 'open', zh: '未结账' },
  closed: { en: 'closed', zh: '已结账' },
  netted: { en: 'cleared', zh: '已清算' },
  paid: { en: 'paid', zh: '已付清' },
}

export const PARTY_WORDS: { readonly [party in Party]: Text } = {
  institution: { en: 'institution', zh: '医药机构' },
  treatment: { en: 'place of treatment', zh: '就医地' },
  insurance: { en: 'place of insurance', zh: '参保地' },
}

export const LIST_STATE_WORDS = {
  missing: { en: 'missing', zh: '未提交' },
  equal: { en: 'equal', zh: '一致' },
  different: { en: 'different', zh: '有差异' },
} as const satisfies { readonly [state: string]: Text }

export const DIFFERENCE_KIND_WORDS: { readonly [kind in DifferenceKind]: Text } = {
  'missing-here': { en: 'missing here', zh: '本系统无记录' },
  'missing-there': { en: 'missing there', zh: '对方无记录' },
  'cancelled-here': { en: 'cancelled here alone', zh: '仅本系统已撤销' },
  'cancelled-there': { en: 'cancelled there alone', zh: '仅对方已撤销' },
  amount: { en: 'amount differs', zh: '金额不一致' },
  totals: { en: 'sums differ', zh: '合计不一致' },
}

export const WORK_KIND_WORDS: { readonly [kind in WorkKind]: Text } = {
  difference: { en: 'difference', zh: '对账差异' },
  dispute: { en: 'dispute', zh: '争议' },
  list: { en: 'list missing', zh: '清单未提交' },
  instruction: { en: 'payment instruction', zh: '支付指令' },
  receipt: { en: 'bank receipt', zh: '银行回单' },
  alert: { en: 'prefund alert', zh: '预付金预警' },
  prefund: { en: 'prefund to be accepted', zh: '预付金待认可' },
  resettlement: { en: 'year to be settled anew', zh: '待重新结算年度' },
  payout: { en: 'payment to a person', zh: '个人补付' },
  claim: { en: 'claim on a person', zh: '个人应退款' },
  filing: { en: 'filing that expires', zh: '备案即将到期' },
}

/** What a payment to a person waits for. */
export const PAYOUT_WORDS = {
  owed: { en: 'owed, waits for the first person', zh: '待经办' },
  prepared: { en: 'waits for a second person', zh: '待复核' },
  approved: { en: 'approved, not confirmed by the bank', zh: '已复核，银行未确认' },
} as const satisfies { readonly [what: string]: Text }

/** What an open dispute waits for. */
export const DISPUTE_WORDS = {
  open: { en: 'waits for the other side’s answer', zh: '待对方答复' },
  'set-aside': { en: 'set aside, waits for the other side’s answer', zh: '暂缓清算，待对方答复' },
  answered: { en: 'answered, waits for a decision', zh: '已答复，待裁定' },
} as const satisfies { readonly [what: string]: Text }

export const DISPUTE_STATE_WORDS: { readonly [state in DisputeState]: Text } = {
  open: { en: 'open', zh: '未决' },
  stands: { en: 'the settlement stands', zh: '维持原结算' },
  corrected: { en: 'corrected', zh: '已更正' },
}

export const INSTRUCTION_WORDS = {
  drafted: { en: 'waits for the first person', zh: '待经办' },
  prepared: { en: 'waits for a second person', zh: '待复核' },
  approved: { en: 'approved', zh: '已复核' },
  paid: { en: 'paid', zh: '已支付' },
} as const satisfies { readonly [state: string]: Text }
