import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'ledger.batch-too-large': {
    kind: 'invalid',
    message: {
      en: '{count} items were given at once; the most is {max}.',
      zh: '一次提交了 {count} 项，上限为 {max} 项。',
    },
    remedy: { en: 'Send them in several batches.', zh: '请分批提交。' },
  },
  'ledger.malformed-item': {
    kind: 'invalid',
    message: {
      en: 'Item {index} of the batch is malformed: its {field} is “{text}”.',
      zh: '批次第 {index} 项格式有误：{field} 为“{text}”。',
    },
    remedy: {
      en: 'An id is a UUID, a time ISO 8601 in UTC ending in Z on a day that exists, a document 1 to 500 printable characters, an account or a purpose at most 500, a timeout whole seconds.',
      zh: '编号须为 UUID，时间须为以 Z 结尾的 ISO 8601 协调世界时且日期须存在，凭据须为 1 至 500 个可显示字符，账户与用途代码不得超过 500 个可显示字符，期限须为整数秒。',
    },
  },
  'ledger.busy': {
    kind: 'unavailable',
    message: {
      en: 'The accounts are held by another posting: nothing was done.',
      zh: '所涉账户被其他记账占用，本次未作任何记账。',
    },
    remedy: {
      en: 'Send the same transfers again, with the same ids.',
      zh: '请用相同编号重新提交。',
    },
  },
  'ledger.overloaded': {
    kind: 'unavailable',
    message: {
      en: 'The ledger has {waiting} transfers waiting already.',
      zh: '账本已有 {waiting} 笔转账在排队。',
    },
    remedy: {
      en: 'Send the same transfers again in a moment, with the same ids.',
      zh: '请稍后用相同编号重新提交。',
    },
  },
  'ledger.closed': {
    kind: 'unavailable',
    message: { en: 'The ledger is being closed.', zh: '账本正在关闭。' },
    remedy: {
      en: 'Send the same transfers again once it runs, with the same ids.',
      zh: '请待其重新运行后用相同编号提交。',
    },
  },
  'ledger.unknown-account': {
    kind: 'not-found',
    message: {
      en: 'There is no account {account} that you may see.',
      zh: '没有您有权查看的账户 {account}。',
    },
    remedy: {
      en: 'Compare the code with ./onedelta ledger accounts.',
      zh: '请与 ./onedelta ledger accounts 列出的代码核对。',
    },
  },
  'ledger.unknown-transfer': {
    kind: 'not-found',
    message: {
      en: 'There is no transfer {id} that you may see.',
      zh: '没有您有权查看的转账 {id}。',
    },
    remedy: {
      en: 'Take the id from ./onedelta ledger account CODE.',
      zh: '请从 ./onedelta ledger account 代码 的结果中取得编号。',
    },
  },
  'ledger.not-sealed': {
    kind: 'not-found',
    message: {
      en: 'The posting of transfer {id} is not sealed in the ledger’s log under this head.',
      zh: '在此树头之下，转账 {id} 所在的记账批次尚未封存于账本日志。',
    },
    remedy: {
      en: 'Ask again in a moment; what was recorded after a head is not under it.',
      zh: '请稍后再试；树头之后记录的内容不在其下。',
    },
  },
  'ledger.nothing-sealed': {
    kind: 'not-found',
    message: {
      en: 'The ledger’s log is empty: nothing was posted yet, or what was can still be taken back.',
      zh: '账本日志为空：尚未记账，或记账事务尚未结束。',
    },
    remedy: { en: 'Ask again after the first posting.', zh: '请在首次记账之后再试。' },
  },
}
