import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'clearing.unknown-scheme': {
    kind: 'not-found',
    message: {
      en: 'There is no clearing scheme {scheme}.',
      zh: '没有清算方案 {scheme}。',
    },
    remedy: {
      en: 'Known are: {known}.',
      zh: '现有方案：{known}。',
    },
  },
  'clearing.unknown-cycle': {
    kind: 'not-found',
    message: {
      en: 'The clearing scheme {scheme} has no cycle {number}.',
      zh: '清算方案 {scheme} 没有第 {number} 期。',
    },
    remedy: {
      en: 'Cycles are numbered from 1; list them with `./onedelta clearing cycles`.',
      zh: '清算期自 1 起编号；可用 `./onedelta clearing cycles` 列出。',
    },
  },
  'clearing.wrong-cycle-state': {
    kind: 'conflict',
    message: {
      en: 'Cycle {number} of {scheme} is {state}, not {wanted}: this can’t be done with it now.',
      zh: '清算方案 {scheme} 第 {number} 期目前为“{stateZh}”，而非“{wantedZh}”，不能进行此操作。',
    },
    remedy: {
      en: 'A cycle is closed, then netted, then settled, in this order and once.',
      zh: '清算期依次关账、轧差、清偿，每步只进行一次。',
    },
  },
  'clearing.unknown-participant': {
    kind: 'not-found',
    message: {
      en: 'The clearing scheme {scheme} has no participant {participant}.',
      zh: '清算方案 {scheme} 没有参与方 {participant}。',
    },
    remedy: { en: 'Name one of: {known}.', zh: '请从以下参与方中选择：{known}。' },
  },
  'clearing.account-unfit': {
    kind: 'invalid',
    message: {
      en: 'The account {account} of {participant} can’t be used: it isn’t there, or doesn’t count {asset}.',
      zh: '参与方 {participant} 的账户 {account} 不可用：账户不存在，或不以 {asset} 计量。',
    },
    remedy: {
      en: 'Open the account first, in the asset of the scheme.',
      zh: '请先按方案的计量单位开立账户。',
    },
  },
  'clearing.too-many': {
    kind: 'invalid',
    message: {
      en: '{count} were given at once; the most is {max}.',
      zh: '一次提交了 {count} 项，上限为 {max} 项。',
    },
    remedy: { en: 'Send them in several batches.', zh: '请分批提交。' },
  },
  'clearing.malformed-obligation': {
    kind: 'invalid',
    message: {
      en: 'Obligation {index} of the batch is malformed: its {field} is “{text}”.',
      zh: '批次第 {index} 项应付款格式有误：{field} 为“{text}”。',
    },
    remedy: {
      en: 'An id is a UUID, a day is YYYY-MM-DD, a document has 1 to 200 characters, an amount is at most 10^15 of the smallest unit.',
      zh: '编号须为 UUID，日期须为 YYYY-MM-DD，凭据须为 1 至 200 个字符，金额以最小单位计不得超过 10^15。',
    },
  },
  'clearing.unknown-instruction': {
    kind: 'not-found',
    message: {
      en: 'There is no payment instruction {instruction} that you may see.',
      zh: '没有您可查看的支付指令 {instruction}。',
    },
    remedy: {
      en: 'Take the id from the list of instructions.',
      zh: '请从支付指令列表中取用编号。',
    },
  },
  'clearing.wrong-instruction-state': {
    kind: 'conflict',
    message: {
      en: 'The payment instruction {instruction} is {state}: this can’t be done with it now.',
      zh: '支付指令 {instruction} 目前为“{stateZh}”，不能进行此操作。',
    },
    remedy: {
      en: 'One person prepares it, another approves it; it goes back only while nothing of it is paid. Load it anew: somebody may have moved it on.',
      zh: '支付指令由一人经办、另一人复核，仅在尚未支付时可以退回。请刷新后查看：可能已有他人处理。',
    },
  },
  'clearing.same-person': {
    kind: 'refused',
    message: {
      en: 'A second person approves: you prepared the payment instruction {instruction} yourself.',
      zh: '须由另一人复核：支付指令 {instruction} 由您本人经办。',
    },
    remedy: {
      en: 'Ask another person who may approve payments.',
      zh: '请由其他有复核权限的人员办理。',
    },
  },
  'clearing.needs-person': {
    kind: 'refused',
    message: {
      en: 'A payment instruction is prepared and approved by people, not by {actor}.',
      zh: '支付指令须由人员经办和复核，不能由 {actor} 办理。',
    },
    remedy: { en: 'Sign in, or show a key of your own.', zh: '请登录，或出示本人的密钥。' },
  },
  'clearing.needs-office': {
    kind: 'refused',
    message: {
      en: 'This needs everything of a clearing scheme; you see what concerns your own place.',
      zh: '此操作须掌握清算方案的全部内容，您只能查看与本地有关的部分。',
    },
    remedy: {
      en: 'Ask the region’s office to do it.',
      zh: '请由区域机构办理。',
    },
  },
  'clearing.unknown-increase': {
    kind: 'not-found',
    message: {
      en: 'There is no increase {increase} of a prefund that waits to be paid.',
      zh: '没有待缴的预付金调增 {increase}。',
    },
    remedy: { en: 'It may be paid already.', zh: '该调增可能已经缴付。' },
  },
  'clearing.not-paid': {
    kind: 'conflict',
    message: {
      en: 'The ledger refused the payment: {why}.',
      zh: '账本拒绝了该笔支付：{whyZh}。',
    },
    remedy: {
      en: 'See to it that there is money on the account, then pay again.',
      zh: '请确保账户资金充足后再次支付。',
    },
  },
  'clearing.no-parameter': {
    kind: 'unavailable',
    message: {
      en: 'The region {region} has no value of {parameter} on {day}.',
      zh: '地区 {region} 在 {day} 没有参数 {parameter} 的取值。',
    },
    remedy: {
      en: 'Add it to parameters.yaml of the region pack, with its source.',
      zh: '请在地区数据包的 parameters.yaml 中添加该参数并注明来源。',
    },
  },
  'clearing.no-calendar': {
    kind: 'unavailable',
    message: {
      en: 'The region {region} says nothing of working days.',
      zh: '地区 {region} 没有工作日安排。',
    },
    remedy: {
      en: 'Add calendar/<year>.yaml to the region pack.',
      zh: '请在地区数据包中添加 calendar/<年份>.yaml。',
    },
  },
  'clearing.busy': {
    kind: 'unavailable',
    message: {
      en: 'The clearing scheme is held by another change: nothing was done.',
      zh: '清算方案被其他操作占用，本次未作任何处理。',
    },
    remedy: {
      en: 'Send the same again, with the same ids.',
      zh: '请用相同的编号重新提交。',
    },
  },
}
