import type { Text } from '#platform/i18n'
import type { DifferenceState } from '../../../month/types.ts'

export const FIELD_WORDS: { readonly [field: string]: Text } = {
  total: { en: 'total', zh: '总费用' },
  funds: { en: 'funds', zh: '基金支付' },
  account: { en: 'personal account', zh: '个人账户' },
  cash: { en: 'cash', zh: '现金' },
  settlements: { en: 'number of settlements', zh: '结算笔数' },
}

export const DIFFERENCE_STATE_WORDS: { readonly [state in DifferenceState]: Text } = {
  open: { en: 'open', zh: '待处理' },
  accepted: { en: 'accepted', zh: '已认可' },
  disputed: { en: 'in dispute', zh: '争议中' },
  gone: { en: 'gone', zh: '已消除' },
}

export const WORDS_OF_DIFFERENCES = {
  title: { en: 'Differences of {month}', zh: '{month} 对账差异' },
  lead: {
    en: 'What lists say otherwise than what was settled here. If the list is wrong, accept what stands here; if the settlement is wrong, cancel it and settle the bill anew while the month is open, or dispute it.',
    zh: '清单与本系统记录不一致之处。清单有误的，认可本系统记录；结算有误的，在结账前撤销并重新结算，或提出争议。',
  },
  none: { en: 'There is no difference that is {state}.', zh: '没有状态为“{state}”的差异。' },
  noneNext: {
    en: 'Lists that are missing are handed in first; if all are there, the month can be closed at the desk.',
    zh: '如有清单未提交，请先提交；清单齐全的，可在工作台结账。',
  },
  toLists: { en: 'Lists of the month', zh: '本月清单' },
  toDesk: { en: 'The month at the desk', zh: '在工作台查看该月' },
  onlyOf: { en: 'Only those of {name}.', zh: '仅列出“{name}”的差异。' },
  showAll: { en: 'Show all', zh: '显示全部' },
  caption: { en: 'Differences', zh: '差异列表' },
  choose: { en: 'Choose', zh: '选择' },
  ofField: { en: '{kind}: {field}', zh: '{kind}：{field}' },
  chooseOne: { en: 'Choose the difference {what}', zh: '选择差异：{what}' },
  difference: { en: 'Difference', zh: '差异' },
  party: { en: 'Whose list', zh: '清单提交方' },
  ours: { en: 'Settled here', zh: '本系统' },
  theirs: { en: 'In the list', zh: '清单' },
  next: { en: 'Next step', zh: '下一步' },
  accept: { en: 'choose and accept below', zh: '勾选后在下方认可' },
  dispute: { en: 'Dispute', zh: '提出争议' },
  waits: { en: 'waits for whose list it is', zh: '等待清单提交方处理' },
  bill: { en: 'Bill {bill}', zh: '单据 {bill}' },
  acceptTitle: { en: 'Accept what stands here', zh: '认可本系统记录' },
  acceptHow: {
    en: 'The lists of the chosen differences then count as corrected to what was settled here; nothing of the settlements changes. This is kept with your name and the reason.',
    zh: '所选差异对应的清单将视为已按本系统记录更正，结算本身不变。系统将留存经办人和理由。',
  },
  reason: { en: 'Reason', zh: '理由' },
  acceptNow: { en: 'Accept the chosen', zh: '认可所选' },
  accepted: { en: 'Differences accepted: {count}.', zh: '已认可差异 {count} 项。' },
  compareTitle: { en: 'After corrections', zh: '更正之后' },
  compareHow: {
    en: 'Where settlements were cancelled or settled anew, comparing finds what differs no more.',
    zh: '撤销或重新结算后，请重新比对，以消除已一致的差异。',
  },
  compare: { en: 'Compare the lists anew', zh: '重新比对清单' },
  compared: {
    en: 'Compared anew. Differences that are open: {count}.',
    zh: '已重新比对：待处理差异 {count} 项。',
  },
  reasonGiven: { en: 'Reason: {reason}', zh: '理由：{reason}' },
  older: { en: 'Older ones', zh: '更早的差异' },
} as const
