import type { Text } from '#platform/i18n'
import type { DisputeState } from '../../../month/types.ts'

export const DISPUTE_STATE_WORDS: { readonly [state in DisputeState]: Text } = {
  open: { en: 'open', zh: '待裁定' },
  stands: { en: 'the settlement stands', zh: '维持原结算' },
  corrected: { en: 'corrected', zh: '已更正' },
}

export const WORDS_OF_DISPUTES = {
  title: { en: 'Disputes', zh: '争议' },
  lead: {
    en: 'A party holds that a settlement should be another sum. Who raised it may take it back, the other side may concede a sum, and the region’s office may decide either way. An open month is closed without what is in dispute.',
    zh: '一方认为某笔结算的应付金额有误。提出方可以撤回，对方可以认可另一金额，区域办公室可以裁定。结账时，争议中的结算暂缓清算。',
  },
  none: { en: 'Nothing is in dispute here.', zh: '没有争议。' },
  noneNext: {
    en: 'A dispute is raised from a difference, or from the page of a bill.',
    zh: '可从差异或结算单页面提出争议。',
  },
  toDifferences: { en: 'Differences', zh: '对账差异' },
  toBills: { en: 'Settled bills', zh: '结算单' },
  all: { en: 'all', zh: '全部' },
  caption: { en: 'Disputes', zh: '争议列表' },
  bill: { en: 'Bill', zh: '单据号' },
  between: { en: 'From → to', zh: '付方 → 收方' },
  payable: { en: 'Payable', zh: '应付金额' },
  claimed: { en: 'Claimed', zh: '主张金额' },
  decided: { en: 'Decided', zh: '裁定金额' },
  next: { en: 'Next step', zh: '下一步' },
  raisedBy: { en: 'raised by {name}', zh: '{name} 提出' },
  answer: { en: 'Answer', zh: '办理' },
  concedeTitle: { en: 'Another sum is owed', zh: '认可另一金额' },
  concedeHow: {
    en: 'The difference to {payable} yuan becomes an adjustment in the clearing cycle that is open; what was cleared is not rewritten.',
    zh: '与 {payable} 元的差额将作为调整计入当前清算期，已清算的记录不作改动。',
  },
  owed: { en: 'Owed (yuan)', zh: '应付金额（元）' },
  concede: { en: 'Concede this sum', zh: '认可该金额' },
  standsTitle: { en: 'The settlement stands', zh: '维持原结算' },
  standsHow: {
    en: 'It stays at {payable} yuan; if the month was closed without it, it is owed from now on.',
    zh: '应付金额仍为 {payable} 元；结账时暂缓清算的，即行计入清算。',
  },
  takeBack: { en: 'Take it back', zh: '撤回争议' },
  letStand: { en: 'Let it stand', zh: '裁定维持' },
  outcome: { en: 'What was found', zh: '处理说明' },
  notCleared: {
    en: 'Another sum can be owed once the month is cleared. Until it is closed, the settlement can be cancelled and the bill settled anew instead.',
    zh: '该月清算后方可认可另一金额；结账前可撤销该结算并重新结算。',
  },
  waits: { en: 'waits for the other side, or the region’s office', zh: '等待对方或区域办公室处理' },
  needsApprover: { en: 'waits for an approver of your organisation', zh: '等待本机构复核人员处理' },
  outcomeGiven: { en: 'Found: {outcome}', zh: '处理说明：{outcome}' },
  raise: { en: 'Dispute the bill {bill}', zh: '对单据 {bill} 提出争议' },
  raiseWhat: {
    en: '{insured} owes {treated} {payable} yuan by it, settled in {month} at {institution}.',
    zh: '该笔结算（{institution}，{month}）中，{insured} 应付 {treated} {payable} 元。',
  },
  raiseHow: {
    en: 'It stays as it is until it is decided. If the month is closed meanwhile, it is closed without this settlement. The other side is told by its worklist.',
    zh: '裁定前该笔结算保持不变；期间结账的，该笔暂缓清算。对方将在待办事项中收到提示。',
  },
  shouldBe: { en: 'What should be owed (yuan)', zh: '主张的应付金额（元）' },
  reason: { en: 'Why', zh: '理由' },
  raiseNow: { en: 'Raise the dispute', zh: '提出争议' },
  inDispute: { en: 'The bill {bill} is in dispute already.', zh: '单据 {bill} 已在争议处理中。' },
  cannot: {
    en: 'This settlement can’t be disputed by you: it was cancelled, lies within one province, or you aren’t a party.',
    zh: '您不能对该笔结算提出争议：它已撤销、属省内结算，或您不是当事方。',
  },
  raised: {
    en: 'The dispute is raised. The other side is to answer it.',
    zh: '争议已提出，等待对方处理。',
  },
  done: { en: 'Decided: {state}.', zh: '已处理：{state}。' },
  older: { en: 'Older ones', zh: '更早的争议' },
} as const
