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
  'health.unknown-dispute-step': {
    kind: 'invalid',
    message: {
      en: 'There is no step {step} of a dispute.',
      zh: '争议没有 {step} 这一步骤。',
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
      en: 'Who raised it may withdraw it. Another sum is conceded by the operator that loses by it, a higher one of the insured place, a lower one of the place of treatment; or the region’s office decides.',
      zh: '提出方可以撤回。变更金额须由受不利影响一方的经办机构认可（调高由参保地，调低由就医地），或由区域机构裁定。',
    },
  },
  'health.beyond-dispute': {
    kind: 'refused',
    message: {
      en: '{owed} yuan doesn’t lie between the {payable} that are payable and the {claimed} that are claimed in the dispute {dispute}.',
      zh: '{owed} 元不在争议 {dispute} 的应付金额 {payable} 元与主张金额 {claimed} 元之间。',
    },
    remedy: {
      en: 'Concede at most what is claimed; another sum is the region’s office’s to decide.',
      zh: '认可金额不得超出主张范围；其他金额请提请区域机构裁定。',
    },
  },
  'health.too-many-answers': {
    kind: 'refused',
    message: {
      en: 'The dispute {dispute} has {max} answers already.',
      zh: '争议 {dispute} 的答复已达 {max} 条。',
    },
    remedy: {
      en: 'Decide it, or ask the region’s office to.',
      zh: '请直接裁定，或提请区域机构裁定。',
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
  'health.quarter-not-cleared': {
    kind: 'conflict',
    message: {
      en: 'Prefunds can’t be proposed yet: {month} of their quarter isn’t cleared.',
      zh: '暂不能核定预付金：所依据季度的 {month} 尚未清算。',
    },
    remedy: {
      en: 'Close and clear the months of the fourth quarter first: ./onedelta health month state {month}.',
      zh: '请先完成第四季度各月的结账和清算：./onedelta health month state {month}。',
    },
  },
  'health.unknown-proposal': {
    kind: 'not-found',
    message: {
      en: 'There is no proposed prefund {proposal} that you may accept.',
      zh: '没有您可认可的预付金核定方案 {proposal}。',
    },
    remedy: {
      en: 'It may be accepted or replaced by a newer one; an approver of the province’s operator accepts it.',
      zh: '可能已认可或已有新方案；须由该省经办机构的审批员认可。',
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
  'health.same-person': {
    kind: 'refused',
    message: {
      en: 'The step before of the payment {payout} was yours: another person does this one.',
      zh: '补付 {payout} 的上一步由您办理，下一步须由他人办理。',
    },
    remedy: {
      en: 'Ask another approver of the insured place’s operator.',
      zh: '请由参保地经办机构的另一名审批员办理。',
    },
  },
  'health.unknown-payout': {
    kind: 'not-found',
    message: {
      en: 'There is no payment to a person {payout} that waits for this step.',
      zh: '没有待办理此步骤的个人补付 {payout}。',
    },
    remedy: {
      en: 'It may be done already, or was returned because the year was settled anew; load the list again.',
      zh: '可能已办理，或因重新结算而退回；请刷新列表。',
    },
  },
  'health.receipt-used': {
    kind: 'conflict',
    message: {
      en: 'The bank’s number {reference} confirms another payment already.',
      zh: '银行流水号 {reference} 已用于另一笔补付。',
    },
    remedy: { en: 'Give the number of this payment.', zh: '请填写本笔补付的流水号。' },
  },
  'health.no-claim': {
    kind: 'not-found',
    message: {
      en: 'Nothing is to be claimed back from this person for {year}.',
      zh: '该参保人 {year} 年没有应追回的款项。',
    },
    remedy: {
      en: 'health.dues lists what is open between funds and persons.',
      zh: '可通过 health.dues 查看基金与个人之间的未结款项。',
    },
  },
  'health.claim-too-much': {
    kind: 'invalid',
    message: {
      en: 'Of the claim on this person for {year} only {open} yuan are open.',
      zh: '该参保人 {year} 年的应追回款仅余 {open} 元。',
    },
    remedy: { en: 'Give at most that, and more than nothing.', zh: '金额须大于零且不超过该数。' },
  },
  'health.repayment-differs': {
    kind: 'conflict',
    message: {
      en: 'What came of a claim was entered as {repayment} before, with another {field}.',
      zh: '编号 {repayment} 的退款处理此前已登记，但 {field} 不同。',
    },
    remedy: {
      en: 'Send again what was sent, or give what is new an id of its own.',
      zh: '重发时内容须保持不变；新的登记须使用新的编号。',
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
