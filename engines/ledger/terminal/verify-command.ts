import { ask, type BaseContext } from '#platform/action'
import type { Command, Terminal } from '#platform/cli'
import { say, type Text } from '#platform/i18n'
import { hexOf, keptHead } from '#platform/log'
import { check as clearingCheck } from '../clearing/commands/doors.ts'
import { clearingText } from '../clearing/commands/texts.ts'
import { ledgerVerify } from '../queries.ts'
import type { LedgerReport } from '../verify/types.ts'
import { fill, jsonText, sayLedgerFault, sayLogFault } from './words.ts'

export const VERIFY: Command<BaseContext> = {
  noun: 'ledger',
  verb: 'verify',
  summary: {
    en: 'Do every transfer once more and compare balances, limits, sums, the log and clearing; exit code 1 if anything differs',
    zh: '重放全部转账并核对余额、限额、合计、日志与清算；如有不一致，退出码为 1',
  },
  args: [],
  options: [
    {
      flags: '--since <file>',
      help: {
        en: 'a head that was kept (ledger head): prove as well that nothing before it was changed',
        zh: '此前留存的树头（ledger head）：同时证明其之前的内容未被改动',
      },
    },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { options }) => {
    const since = await keptHead(terminal, options.since)
    const report = await watched(terminal, (progress) =>
      ask(db, ledgerVerify(progress), ctx, since === undefined ? {} : { since }),
    )
    const clearing = await ask(db, clearingCheck, ctx, {})
    if (terminal.format === 'json') terminal.print(jsonText({ ...jsonOf(report), clearing }))
    else
      terminal.print(
        `${reportText(report, terminal.lang)}\n${clearingText(clearing, terminal.lang)}`,
      )
    return report.faultCount === 0 && clearing.length === 0 ? 0 : 1
  },
}

async function watched<T>(
  terminal: Terminal,
  work: (progress: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  let bar: ReturnType<Terminal['progress']> | undefined
  try {
    return await work((done, total) => {
      bar ??= terminal.progress(say({ en: 'transfers', zh: '转账' }, terminal.lang), total)
      bar.step(done)
    })
  } finally {
    bar?.end()
  }
}

function jsonOf({ log, ...report }: LedgerReport): object {
  return {
    ...report,
    log: { ...log, head: log.head && { ...log.head, root: hexOf(log.head.root) } },
  }
}

const SOUND: Text = {
  en: 'Every balance is the sum of its transfers, no limit was ever passed, and the journal is what was sealed.',
  zh: '各账户余额均等于其转账之和，从未超出限额，日记账与封存内容一致。',
}
const BROKEN: Text = {
  en: 'The ledger is not what its journal makes of it; faults: {faultCount}. The first ones:',
  zh: '账本与日记账不一致，共 {faultCount} 处，首先是：',
}
const COUNTS: Text = {
  en: 'Accounts: {accounts}. Transfers: {transfers} in {postings} postings. Sealed: {leaves}, not yet sealed: {waiting}. Head: {head}.',
  zh: '账户 {accounts} 个，转账 {transfers} 笔，记账批次 {postings} 个，已封存 {leaves} 个，待封存 {waiting} 个。树头：{head}。',
}

function reportText(report: LedgerReport, lang: string): string {
  const { log, faults } = report
  const head = log.head === null ? '—' : hexOf(log.head.root)
  const counts = fill(COUNTS, { ...report, leaves: log.leaves, waiting: log.waiting, head }, lang)
  if (report.faultCount === 0) return `${say(SOUND, lang)}\n${counts}`
  const lines = [
    ...faults.map((fault) => sayLedgerFault(fault, lang)),
    ...log.faults.map((fault) => sayLogFault(fault, lang)),
  ].map((line) => `  ${line}`)
  return [fill(BROKEN, report, lang), ...lines, counts].join('\n')
}
