import { say, type Text } from '#platform/i18n'
import type { Fault } from '#platform/log'
import type { LedgerFault } from '../verify/types.ts'

const LEDGER_FAULTS: { readonly [kind in LedgerFault['kind']]: Text } = {
  posting: {
    en: 'Posting {posting}: its transfers are not those that were recorded.',
    zh: '记账批次 {posting}：其转账与记录时不一致。',
  },
  stray: {
    en: 'Transfer {transfer} belongs to no posting.',
    zh: '转账 {transfer} 不属于任何记账批次。',
  },
  misplaced: {
    en: 'Transfer {transfer} names accounts of different assets, an account that is not there, or an unregistered purpose.',
    zh: '转账 {transfer} 的借贷账户资产不同、账户不存在或用途未登记。',
  },
  reference: {
    en: 'Transfer {transfer} resolves or reverses what it may not.',
    zh: '转账 {transfer} 对预占的处理或冲正不符合规则。',
  },
  burnt: {
    en: 'Transfer {transfer} stands in the journal although its id was refused.',
    zh: '转账 {transfer} 已记账，而其编号曾被拒绝。',
  },
  limit: {
    en: 'With transfer {transfer} the account {account} passed its limit.',
    zh: '转账 {transfer} 使账户 {account} 超出限额。',
  },
  clock: {
    en: 'Transfer {transfer} was recorded for {account} before what stands before it.',
    zh: '转账 {transfer} 在账户 {account} 上的记录时间早于其前一笔。',
  },
  balance: {
    en: 'The balance of {account} is not the sum of its transfers.',
    zh: '账户 {account} 的余额不等于其转账之和。',
  },
  'past-balance': {
    en: 'The past balance of {account} at posting {posting} is not the sum of its transfers until then.',
    zh: '账户 {account} 在记账批次 {posting} 的历史余额不等于截至当时的转账之和。',
  },
  'open-hold': {
    en: 'Hold {transfer} is open and not kept as such, or the other way round.',
    zh: '预占 {transfer} 的未结状态与日记账不符。',
  },
  asset: {
    en: 'Debits and credits of {asset} differ.',
    zh: '{asset} 的借方合计与贷方合计不等。',
  },
}

const LOG_FAULTS: { readonly [kind in Fault['kind']]: Text } = {
  changed: {
    en: 'Posting {entry} (leaf {index}) is not what it was when it was sealed.',
    zh: '记账批次 {entry}（叶节点 {index}）与封存时不一致。',
  },
  missing: {
    en: 'Posting {entry} (leaf {index}) is gone.',
    zh: '记账批次 {entry}（叶节点 {index}）已缺失。',
  },
  added: {
    en: 'Posting {entry} was added without ever being sealed.',
    zh: '记账批次 {entry} 系事后添加，从未封存。',
  },
  'no-leaf': { en: 'Leaf {index} is gone.', zh: '叶节点 {index} 已缺失。' },
  node: {
    en: 'The leaves {first} to {last} were exchanged or rewritten, or the node above them was.',
    zh: '叶节点 {first} 至 {last} 或其上层节点曾被调换或改写。',
  },
  head: {
    en: 'The head of size {size} is not that of the tree.',
    zh: '规模为 {size} 的树头与树不符。',
  },
  'no-head': {
    en: 'From leaf {index} on the log has no head.',
    zh: '自叶节点 {index} 起没有树头。',
  },
  rewritten: {
    en: 'What came before the head that was kept was rewritten: size {size}, root {kept} then and {found} now.',
    zh: '所留存树头之前的内容已被改写：规模 {size}，当时的根为 {kept}，现为 {found}。',
  },
  shortened: {
    en: 'The head that was kept had {size} leaves; the log has fewer.',
    zh: '所留存树头有 {size} 个叶节点，现有日志少于此数。',
  },
}

export function sayLedgerFault(fault: LedgerFault, lang: string): string {
  return fill(LEDGER_FAULTS[fault.kind], fault, lang)
}

export function sayLogFault(fault: Fault, lang: string): string {
  return fill(LOG_FAULTS[fault.kind], fault, lang)
}

/** The words in one language, with `{name}` filled in. */
export function fill(
  words: Text,
  filled: { readonly [name: string]: unknown },
  lang: string,
): string {
  return say(words, lang).replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in filled ? String(filled[name]) : whole,
  )
}

/** An amount in the unit that people call one: 1234 with two decimals is 12.34. */
export function amountText(amount: bigint, decimals: number): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = amount < 0n ? '-' : ''
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`
}

/** Whole numbers go into JSON as text, so that no reader rounds them. */
export function jsonText(value: unknown): string {
  return JSON.stringify(
    value,
    (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one),
    2,
  )
}
