import type { ErrorCatalogue } from '#platform/errors'

export const monthErrors: ErrorCatalogue = {
  'health.unknown-step': {
    kind: 'invalid',
    message: {
      en: 'There is no step {step} of a month end.',
      zh: '月结没有 {step} 这一步骤。',
    },
    remedy: { en: 'Known are: {known}.', zh: '可用步骤：{known}。' },
  },
  'health.needs-province': {
    kind: 'invalid',
    message: {
      en: 'This step is about one province, and none is named.',
      zh: '该步骤针对一个省份，但未指明。',
    },
    remedy: { en: 'Add --province with one of: {known}.', zh: '请用 --province 指明：{known}。' },
  },
  'health.statement-too-long': {
    kind: 'refused',
    message: {
      en: 'The statement of {province} for {month} has {omitted} lines more than an answer holds.',
      zh: '{province} {month} 的对账单还有 {omitted} 行，超出单次返回的行数。',
    },
    remedy: {
      en: 'Write it at the terminal: ./onedelta health month statement {month} --province {province} --format csv',
      zh: '请在命令行生成：./onedelta health month statement {month} --province {province} --format csv',
    },
  },
  'health.bad-list': {
    kind: 'invalid',
    message: {
      en: 'The list can’t be read at line {line}: {whatEn}.',
      zh: '清单第 {line} 行无法读取：{whatZh}。',
    },
    remedy: {
      en: 'Give the columns settlement, total, funds, account, cash and, if you like, bill and cancelled; each settlement once.',
      zh: '请提供 settlement、total、funds、account、cash 各列，可另加 bill、cancelled；每笔结算只列一次。',
    },
  },
  'health.list-sums-differ': {
    kind: 'invalid',
    message: {
      en: 'The rows of the list add up to {sum} of {field}, not to {declared}.',
      zh: '清单明细的 {field} 合计为 {sum}，与申报的 {declared} 不符。',
    },
    remedy: { en: 'Correct the rows or the sums.', zh: '请改正明细或合计。' },
  },
  'health.list-too-long': {
    kind: 'refused',
    message: {
      en: '{of} has more than {max} settlements in {month}: too many for one list.',
      zh: '{of} 在 {month} 的结算超过 {max} 笔，无法列入一份清单。',
    },
    remedy: {
      en: 'Ask for the sums alone (`rows` false), and hand these in.',
      zh: '请仅查询合计数（`rows` 为 false），并仅提交合计数。',
    },
  },
  'health.no-list': {
    kind: 'invalid',
    message: {
      en: 'The list has neither rows nor sums.',
      zh: '清单既无明细也无合计。',
    },
    remedy: {
      en: 'Hand in the settlements of the month, or at least their sums.',
      zh: '请提交本月结算明细，或至少提交合计数。',
    },
  },
  'health.unknown-difference': {
    kind: 'not-found',
    message: {
      en: 'There is no open difference {difference} that you may work.',
      zh: '没有您可处理的未决差异 {difference}。',
    },
    remedy: {
      en: 'Load the differences anew: somebody may have worked it, or a newer list taken it away.',
      zh: '请刷新差异清单：可能已有他人处理，或已被新清单取代。',
    },
  },
  'health.nothing-to-dispute': {
    kind: 'conflict',
    message: {
      en: 'Nothing can be disputed of the settlement {settlement}: {whyEn}.',
      zh: '结算 {settlement} 无法提出争议：{whyZh}。',
    },
    remedy: {
      en: 'What was cancelled, settled within one province or never settled here is owed by nobody; settle or reimburse the bill first.',
      zh: '已撤销、省内结算或本系统未结算的，不产生省际应付款；请先结算或手工报销。',
    },
  },
  'health.disputed-already': {
    kind: 'conflict',
    message: {
      en: 'The settlement {settlement} is in dispute already.',
      zh: '结算 {settlement} 已在争议处理中。',
    },
    remedy: { en: 'Wait for the decision.', zh: '请等待处理结果。' },
  },
  'health.unknown-dispute': {
    kind: 'not-found',
    message: {
      en: 'There is no open dispute {dispute} that you may decide.',
      zh: '没有您可裁定的未决争议 {dispute}。',
    },
    remedy: {
      en: 'Who raised it may withdraw it; the other province, or the region’s office, may concede it.',
      zh: '提出方可以撤回；对方省份或区域机构可以认可。',
    },
  },
  'health.still-open': {
    kind: 'conflict',
    message: {
      en: 'The month {month} isn’t cleared yet: another sum can’t be owed by the settlement {settlement}.',
      zh: '{month} 尚未清算，不能直接更改结算 {settlement} 的应付金额。',
    },
    remedy: {
      en: 'Cancel the settlement and settle the bill anew while the month is open; else decide it once the month is cleared.',
      zh: '月度未结账时请撤销该结算并重新结算；已结账的，请在清算后裁定。',
    },
  },
  'health.differences-open': {
    kind: 'conflict',
    message: {
      en: '{month} isn’t equal to the fen: {count} differences are open.',
      zh: '{month} 尚未对平：还有 {count} 项差异未处理。',
    },
    remedy: {
      en: 'Accept, correct or dispute each of them; ./onedelta health month differences {month} lists them.',
      zh: '请逐项认可、更正或提出争议；可用 ./onedelta health month differences {month} 列出。',
    },
  },
  'health.lists-missing': {
    kind: 'conflict',
    message: {
      en: '{count} lists of {month} weren’t handed in, {first} among them.',
      zh: '{month} 还有 {count} 份清单未提交，如 {first}。',
    },
    remedy: {
      en: 'Every institution and both provinces hand in theirs; ./onedelta health month state {month} names who hasn’t.',
      zh: '各机构及两地省份均须提交清单；可用 ./onedelta health month state {month} 查看未提交者。',
    },
  },
  'health.month-not-closed': {
    kind: 'conflict',
    message: { en: 'The month {month} isn’t closed.', zh: '{month} 尚未结账。' },
    remedy: {
      en: 'Reconcile and close it; only then it is cleared.',
      zh: '请先对账并结账，然后才能清算。',
    },
  },
  'health.month-cleared': {
    kind: 'conflict',
    message: {
      en: 'The month {month} is cleared already, in cycle {cycle}.',
      zh: '{month} 已清算，属第 {cycle} 期。',
    },
    remedy: { en: 'Go on with its instructions.', zh: '请继续办理支付指令。' },
  },
  'health.other-month-clearing': {
    kind: 'conflict',
    message: {
      en: '{month} can’t be cleared yet: {other} is being taken into clearing and isn’t finished.',
      zh: '{month} 暂不能清算：{other} 正在清算，尚未完成。',
    },
    remedy: {
      en: 'Clear {other} to its end first, then {month}.',
      zh: '请先完成 {other} 的清算，再清算 {month}。',
    },
  },
  'health.month-not-cleared': {
    kind: 'conflict',
    message: { en: 'The month {month} isn’t cleared yet.', zh: '{month} 尚未清算。' },
    remedy: { en: 'Close and clear it first.', zh: '请先结账并清算。' },
  },
  'health.not-cleared': {
    kind: 'conflict',
    message: {
      en: 'The correction of {settlement} was not taken into clearing: {resultEn}.',
      zh: '结算 {settlement} 的调整未能进入清算：{resultZh}。',
    },
    remedy: {
      en: 'Look up what the clearing’s answer means, and correct the sum.',
      zh: '请查明清算返回的原因并改正金额。',
    },
  },
  'health.not-a-province': {
    kind: 'invalid',
    message: {
      en: '{place} takes no part in clearing between provinces.',
      zh: '{place} 不是省际清算的参与方。',
    },
    remedy: { en: 'Give the id of a province.', zh: '请填写省级行政区的编号。' },
  },
  'health.not-the-payer': {
    kind: 'refused',
    message: {
      en: 'The payment instruction {instruction} is {payer}’s to release.',
      zh: '支付指令 {instruction} 须由付款方 {payer} 办理。',
    },
    remedy: {
      en: 'Two persons of the payer’s operator release it, or of the region’s office.',
      zh: '请由付款方经办机构或区域机构的两名人员办理。',
    },
  },
  'health.bad-receipts': {
    kind: 'invalid',
    message: {
      en: 'The bank’s file can’t be read at line {line}: {whatEn}.',
      zh: '银行回单文件第 {line} 行无法读取：{whatZh}。',
    },
    remedy: {
      en: 'Give the columns account, reference, day, payer, payee, amount and, if you like, note.',
      zh: '请提供 account、reference、day、payer、payee、amount 各列，可另加 note。',
    },
  },
  'health.receipt-differs': {
    kind: 'conflict',
    message: {
      en: 'The line {reference} of {account} was imported before, or stands above in the file, with another {field}.',
      zh: '账户 {account} 的流水 {reference} 此前已导入或在本文件中重复，但 {field} 不同。',
    },
    remedy: {
      en: 'Ask the bank which is right; nothing was imported.',
      zh: '请向银行核实；本次未导入任何记录。',
    },
  },
  'health.unknown-receipt': {
    kind: 'not-found',
    message: {
      en: 'There is no receipt {receipt} that you may assign.',
      zh: '没有您可指定的银行回单 {receipt}。',
    },
    remedy: {
      en: 'It may be assigned already; the payee’s operator assigns it.',
      zh: '可能已经指定；银行回单由收款方经办机构指定。',
    },
  },
  'health.receipt-too-much': {
    kind: 'conflict',
    message: {
      en: 'The receipt doesn’t fit the payment instruction {instruction}: {whyEn}.',
      zh: '银行回单与支付指令 {instruction} 不符：{whyZh}。',
    },
    remedy: {
      en: 'Parties must be the same, and receipts never more than the instruction.',
      zh: '付款方与收款方须一致，回单合计不得超过指令金额。',
    },
  },
}
