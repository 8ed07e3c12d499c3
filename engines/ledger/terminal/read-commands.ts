import { ask, type BaseContext } from '#platform/action'
import type { Command } from '#platform/cli'
import { say, type Text } from '#platform/i18n'
import { type AccountAnswer, ledgerAccount, ledgerAccounts, ledgerTransfer } from '../queries.ts'
import type { RecordedTransfer } from '../types.ts'
import { amountText, fill, jsonText } from './words.ts'

const LIMIT = {
  flags: '--limit <number>',
  help: { en: 'at most so many, up to 1000', zh: '最多若干条，上限 1000' },
  default: '20',
}

export const ACCOUNTS: Command<BaseContext> = {
  noun: 'ledger',
  verb: 'accounts',
  summary: { en: 'List accounts by code', zh: '按代码列出账户' },
  args: [
    {
      name: 'prefix',
      required: false,
      help: { en: 'how their codes begin', zh: '账户代码的开头部分' },
    },
  ],
  options: [
    { flags: '--after <code>', help: { en: 'behind this one', zh: '排在此账户之后' } },
    { ...LIMIT, default: '100' },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args, options }) => {
    const [prefix] = args
    const rows = await ask(db, ledgerAccounts, ctx, {
      limit: options.limit,
      ...(prefix && { prefix }),
      ...(options.after && { after: options.after }),
    })
    if (terminal.format === 'json') terminal.print(jsonText(rows))
    else
      for (const { code, asset, kind, limit, jurisdiction, closedAt } of rows)
        terminal.print(
          [code, asset, kind, limit, jurisdiction, closedAt ?? ''].join('\t').trimEnd(),
        )
    return rows.length > 0 ? 0 : 1
  },
}

export const ACCOUNT: Command<BaseContext> = {
  noun: 'ledger',
  verb: 'account',
  summary: {
    en: 'Show an account’s balance, now or at a moment, and its newest transfers',
    zh: '显示账户当前或某一时刻的余额及最近转账',
  },
  args: [{ name: 'code', required: true, help: { en: 'the account', zh: '账户代码' } }],
  options: [
    {
      flags: '--recorded-at <moment>',
      help: {
        en: 'what had been recorded by then, such as 2025-01-31T16:00:00Z',
        zh: '截至该时刻已记录的内容，如 2025-01-31T16:00:00Z',
      },
    },
    {
      flags: '--effective-at <moment>',
      help: { en: 'what counted by then', zh: '截至该时刻已生效的内容' },
    },
    LIMIT,
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args, options }) => {
    const answer = await ask(db, ledgerAccount, ctx, {
      code: args[0] ?? '',
      limit: options.limit,
      ...(options.recordedAt && { recordedAt: options.recordedAt }),
      ...(options.effectiveAt && { effectiveAt: options.effectiveAt }),
    })
    if (terminal.format === 'json') terminal.print(jsonText(answer))
    else terminal.print(accountText(answer, terminal.lang))
    return 0
  },
}

const BALANCE: Text = {
  en: '{code} ({asset}): debits {debits}, credits {credits}; held: debits {heldDebits}, credits {heldCredits}',
  zh: '{code}（{asset}）：借方 {debits}，贷方 {credits}；预占：借方 {heldDebits}，贷方 {heldCredits}',
}

function accountText({ account, balance, decimals, entries }: AccountAnswer, lang: string): string {
  const { code, asset } = account
  const printed = (amount: bigint) => amountText(amount, decimals)
  const head = fill(
    BALANCE,
    {
      code,
      asset,
      debits: printed(balance.debitsPosted),
      credits: printed(balance.creditsPosted),
      heldDebits: printed(balance.debitsHeld),
      heldCredits: printed(balance.creditsHeld),
    },
    lang,
  )
  return [head, ...entries.map(({ transfer }) => lineOf(transfer, decimals, lang))].join('\n')
}

const KINDS: { readonly [kind in RecordedTransfer['kind']]: Text } = {
  post: { en: 'post', zh: '记账' },
  hold: { en: 'hold', zh: '预占' },
  'post-hold': { en: 'post hold', zh: '预占入账' },
  'void-hold': { en: 'void hold', zh: '撤销预占' },
  reversal: { en: 'reversal', zh: '冲正' },
  expiry: { en: 'expiry', zh: '预占到期' },
}

function lineOf(transfer: RecordedTransfer, decimals: number, lang: string): string {
  const { recordedAt, kind, debit, credit, amount, purpose, document, id } = transfer
  const way = `${debit} → ${credit}`
  const parts = [recordedAt, say(KINDS[kind], lang), way, amountText(amount, decimals), purpose]
  return [...parts, document ?? '', id].join('\t')
}

export const TRANSFER: Command<BaseContext> = {
  noun: 'ledger',
  verb: 'transfer',
  summary: {
    en: 'Show a transfer, and what resolved or reversed it',
    zh: '显示一笔转账及其后续处理或冲正',
  },
  args: [{ name: 'id', required: true, help: { en: 'its id', zh: '转账编号' } }],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args }) => {
    const answer = await ask(db, ledgerTransfer, ctx, { id: args[0] ?? '' })
    const { transfer, resolvedBy, decimals } = answer
    if (terminal.format === 'json') terminal.print(jsonText(answer))
    else
      for (const one of resolvedBy === null ? [transfer] : [transfer, resolvedBy])
        terminal.print(lineOf(one, decimals, terminal.lang))
    return 0
  },
}
