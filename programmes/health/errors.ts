import type { ErrorCatalogue } from '#platform/errors'
import { monthErrors } from './month/errors.ts'
import { pureErrors } from './pure/index.ts'
import { visitErrors } from './visits/errors.ts'

export const errors: ErrorCatalogue = {
  ...pureErrors,
  ...monthErrors,
  ...visitErrors,
  'health.unknown-insured': {
    kind: 'not-found',
    message: {
      en: 'There is no insured person {id} that you may see.',
      zh: '没有您可查看的参保人 {id}。',
    },
    remedy: { en: 'Check the number on the card.', zh: '请核对参保凭证上的人员编号。' },
  },
  'health.unknown-institution': {
    kind: 'not-found',
    message: {
      en: 'There is no institution {code} for which you may act.',
      zh: '没有您可代为办理的医药机构 {code}。',
    },
    remedy: {
      en: 'Check its code; the operator of its place says which organisation acts for it.',
      zh: '请核对机构编码；机构所属单位由当地经办机构指定。',
    },
  },
  'health.unknown-settlement': {
    kind: 'not-found',
    message: {
      en: 'There is no settlement {settlement} that you may see.',
      zh: '没有您可查看的结算记录 {settlement}。',
    },
    remedy: { en: 'Check its number.', zh: '请核对结算编号。' },
  },
  'health.no-province': {
    kind: 'invalid',
    message: { en: '{place} lies in no province.', zh: '{place} 不属于任何省级行政区。' },
    remedy: { en: 'Give a province or a place in one.', zh: '请填写省份或省内的地区。' },
  },
  'health.not-operated': {
    kind: 'refused',
    message: {
      en: 'Your organisation doesn’t run the medical insurance of {place}.',
      zh: '本单位不是 {place} 的医保经办机构。',
    },
    remedy: {
      en: 'Act for its operator; the regional office appoints operators.',
      zh: '请以当地经办机构的身份办理；经办机构由区域机构指定。',
    },
  },
  'health.bad-code': {
    kind: 'invalid',
    message: { en: '{code} is no code of an institution.', zh: '{code} 不是有效的机构编码。' },
    remedy: {
      en: 'Write 3 to 20 capitals and digits.',
      zh: '请填写 3 至 20 位大写字母和数字。',
    },
  },
  'health.bad-days': {
    kind: 'invalid',
    message: {
      en: '{from} to {to} is no stretch of days.',
      zh: '{from} 至 {to} 不是有效的起止日期。',
    },
    remedy: {
      en: 'Write days as YYYY-MM-DD, the later one after the earlier.',
      zh: '请按 YYYY-MM-DD 填写，终止日期须晚于起始日期。',
    },
  },
  'health.bad-item': {
    kind: 'invalid',
    message: {
      en: 'The item {code} can’t be so: a first share belongs to class B alone, and a ceiling is more than nothing.',
      zh: '目录项目 {code} 有误：仅乙类可设先行自付比例，且限价须大于零。',
    },
    remedy: { en: 'Correct it; nothing was entered.', zh: '请改正；本次未登记任何项目。' },
  },
  'health.bad-credit': {
    kind: 'conflict',
    message: {
      en: 'The credit was not booked: {result}.',
      zh: '划入个人账户未能入账：{result}。',
    },
    remedy: {
      en: 'Give an amount above nothing, and a new id for a new transfer.',
      zh: '金额须大于零；新的划入须使用新的编号。',
    },
  },
  'health.short-filing': {
    kind: 'invalid',
    message: {
      en: 'A temporary filing from {from} holds until {until} at least.',
      zh: '自 {from} 起的临时外出就医备案，有效期至少到 {until}。',
    },
    remedy: {
      en: 'Give a later end, or file for long-term residence.',
      zh: '请延长备案截止日期，或办理长期居住备案。',
    },
  },
  'health.bad-visit-day': {
    kind: 'invalid',
    message: {
      en: 'A visit of {day} can’t be settled on {today}.',
      zh: '不能在 {today} 结算 {day} 的就诊费用。',
    },
    remedy: {
      en: 'Give a day from {earliest} to today as YYYY-MM-DD.',
      zh: '请按 YYYY-MM-DD 填写 {earliest} 至今天之间的日期。',
    },
  },
  'health.not-insured': {
    kind: 'refused',
    message: { en: '{id} was not insured on {day}.', zh: '参保人 {id} 在 {day} 未处于参保状态。' },
    remedy: {
      en: 'Ask the operator of the insured place.',
      zh: '请向参保地经办机构查询。',
    },
  },
  'health.not-designated': {
    kind: 'refused',
    message: {
      en: 'The institution {code} was not designated on {day}.',
      zh: '医药机构 {code} 在 {day} 不是定点医药机构。',
    },
    remedy: {
      en: 'Ask the operator of its place.',
      zh: '请向就医地经办机构查询。',
    },
  },
  'health.not-entitled': {
    kind: 'refused',
    message: {
      en: '{id} was not entitled to treatment of {disease} on {day}.',
      zh: '参保人 {id} 在 {day} 没有门诊慢特病（{disease}）待遇。',
    },
    remedy: {
      en: 'Settle it as an ordinary visit, or have the insured place entitle the person first.',
      zh: '请按普通门诊结算，或先由参保地认定待遇。',
    },
  },
  'health.bill-settled': {
    kind: 'conflict',
    message: {
      en: 'The bill {bill} is settled already, as {settlement}.',
      zh: '账单 {bill} 已经结算，结算编号 {settlement}。',
    },
    remedy: {
      en: 'Take that settlement; cancel it first if it is to be settled anew.',
      zh: '请使用该结算结果；如需重新结算，请先撤销。',
    },
  },
  'health.total-differs': {
    kind: 'invalid',
    message: {
      en: 'The total {total} isn’t the sum of the lines, {sum}.',
      zh: '总额 {total} 与费用明细合计 {sum} 不一致。',
    },
    remedy: { en: 'Correct the total or the lines.', zh: '请改正总额或费用明细。' },
  },
  'health.unreadable-bill': {
    kind: 'invalid',
    message: { en: '{file} is no JSON.', zh: '{file} 不是有效的 JSON。' },
    remedy: {
      en: 'Write the bill as POST /api/v1/health/settlements takes it (/api/docs).',
      zh: '请按 POST /api/v1/health/settlements 的格式填写（见 /api/docs）。',
    },
  },
  'health.bad-claim': {
    kind: 'invalid',
    message: { en: '{field} {whatEn}.', zh: '{field} {whatZh}。' },
    remedy: {
      en: 'Correct the resource; the README of the programme says what it must hold.',
      zh: '请改正该资源；所需内容见本项目的说明文件。',
    },
  },
  'health.bad-amount': {
    kind: 'invalid',
    message: { en: '{amount} is no amount.', zh: '{amount} 不是有效的金额或数量。' },
    remedy: {
      en: 'Write amounts with at most two decimals, quantities with at most four, both above nothing.',
      zh: '金额最多两位小数，数量最多四位小数，且均须大于零。',
    },
  },
  'health.unknown-disease': {
    kind: 'invalid',
    message: {
      en: '{code} is none of the chronic diseases that are settled directly.',
      zh: '{code} 不属于可直接结算的门诊慢特病病种。',
    },
    remedy: {
      en: 'Give the code of one of them, or settle an ordinary visit.',
      zh: '请填写正确的病种代码，或按普通门诊结算。',
    },
  },
  'health.message-differs': {
    kind: 'conflict',
    message: {
      en: 'The message {message} was taken before with another {field}.',
      zh: '报文 {message} 此前已受理，但 {field} 不同。',
    },
    remedy: {
      en: 'A message that is sent again stays the same; what is new gets a new id.',
      zh: '重发的报文内容须保持不变；新的请求须使用新的报文编号。',
    },
  },
  'health.message-reversed': {
    kind: 'conflict',
    message: {
      en: 'The message {message} was reversed before it came.',
      zh: '报文 {message} 到达前已被冲正。',
    },
    remedy: { en: 'Settle with a new message.', zh: '请使用新的报文编号重新结算。' },
  },
  'health.settled-anew': {
    kind: 'conflict',
    message: {
      en: 'The settlement {settlement} can’t be undone any more: the year {year} was settled anew since.',
      zh: '结算 {settlement} 不能再撤销或冲正：{year} 年度的费用此后已重新结算。',
    },
    remedy: {
      en: 'Between provinces, dispute it: once its month is cleared, an adjustment sets right what is owed. Within one province, or reimbursed by hand, ask the operator of the insured place.',
      zh: '省际直接结算的，请提出争议，待所属月度清算后以调整更正应付金额；省内结算或手工报销的，请联系参保地经办机构处理。',
    },
  },
  'health.not-reversible': {
    kind: 'conflict',
    message: {
      en: 'What the message {message} did can’t be reversed.',
      zh: '报文 {message} 所办业务不能冲正。',
    },
    remedy: {
      en: 'Only settlements are reversed; settle anew what was cancelled.',
      zh: '仅结算可以冲正；已撤销的请重新结算。',
    },
  },
  'health.in-flight': {
    kind: 'conflict',
    message: {
      en: 'The same bill or message is being taken at this moment.',
      zh: '同一账单或报文正在处理中。',
    },
    remedy: { en: 'Send it again.', zh: '请稍后重发。' },
  },
  'health.cancelled-already': {
    kind: 'conflict',
    message: {
      en: 'The settlement {settlement} was cancelled already.',
      zh: '结算 {settlement} 已经撤销。',
    },
    remedy: { en: 'Nothing is left to do.', zh: '无需再次撤销。' },
  },
  'health.month-closed': {
    kind: 'conflict',
    message: {
      en: 'The month {month} went to clearing.',
      zh: '{month} 已进入清算。',
    },
    remedy: {
      en: 'What was settled in it is never cancelled: dispute the settlement (health.dispute), and what is decided becomes an adjustment in the cycle that is open.',
      zh: '该月的结算不能再撤销：请对该结算提出争议（health.dispute），裁定结果在进行中的清算期作调整。',
    },
  },
  'health.month-not-over': {
    kind: 'conflict',
    message: { en: 'The month {month} isn’t over yet.', zh: '{month} 尚未结束。' },
    remedy: { en: 'Close it when it is.', zh: '请在该月结束后结账。' },
  },
  'health.only-simulated': {
    kind: 'refused',
    message: {
      en: 'A simulation makes nothing in the recorded world.',
      zh: '实际环境中不得生成模拟数据。',
    },
    remedy: {
      en: 'Run ./onedelta health simulate, which works in the simulated world alone.',
      zh: '请使用 ./onedelta health simulate，该命令只在模拟环境中执行。',
    },
  },
  'health.bad-scale': {
    kind: 'invalid',
    message: {
      en: 'A simulation can’t be made so: {what} is {found}.',
      zh: '无法按此规模模拟：{what} 为 {found}。',
    },
    remedy: {
      en: 'Ask for 1 to 20,000,000 persons, at most 100,000,000 visits, a seed that is a whole number, and at most 366 days that are over; the region needs cities of two provinces.',
      zh: '参保人须为1至20,000,000人，就诊不超过100,000,000人次，种子须为非负整数，日期须为已过去的不超过366天；区域内须有分属两个省的城市。',
    },
  },
}
