import { text as textOf } from 'node:stream/consumers'
import { ask, perform } from '#platform/action'
import type { Terminal } from '#platform/cli'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import { say, type Text } from '#platform/i18n'
import type { Context } from '#programmes/contract'
import { clearMonth } from '../clearing/clear-month.ts'
import { approveMonth, prepareMonth } from '../clearing/instructions.ts'
import { pay, putUp } from '../clearing/pay.ts'
import { closeMonth } from '../month/close-month.ts'
import { month as monthQuery } from '../month/queries.ts'
import { statement, statementTable } from '../month/statement.ts'
import { importReceipts } from '../receipts/import-receipts.ts'
import { acceptDifferences } from '../reconciliation/accept.ts'
import { handIn } from '../reconciliation/hand-in.ts'
import { differences } from '../reconciliation/queries.ts'
import { handInAll } from '../simulator/lists.ts'
import { differenceLine, line, monthLines, statementLines, tell } from './texts.ts'

// What each step of `health month` does; all go by the doors that pages and programs use.

export type Given = {
  readonly month: string
  readonly options: { readonly [name: string]: string | boolean | undefined }
}
export type Step = (terminal: Terminal, ctx: Context, db: Database, given: Given) => Promise<number>

const PAGE = 500
const LISTS: Text = { en: 'lists', zh: '清单' }
const SETTLEMENTS: Text = { en: 'settlements', zh: '结算' }

export const state: Step = async (terminal, ctx, db, { month }) => {
  const found = await ask(db, monthQuery, ctx, { month })
  tell(terminal, found, () => monthLines(found, terminal.lang))
  return 0
}

/** With a file: hands in that list. Without, in the simulated world: hands in everybody's, with some mistakes. */
export const reconcile: Step = async (terminal, ctx, db, { month, options }) => {
  const { file, party = 'institution', of } = options
  if (file === undefined) {
    let bar: ReturnType<Terminal['progress']> | undefined
    const hasMistakes = options.mistakes !== false
    const done = await handInAll(db, ctx, month, {
      hasMistakes,
      progress: (count, total) => {
        bar ??= terminal.progress(say(LISTS, terminal.lang), total)
        bar.step(count)
      },
    })
    bar?.end()
    const told = {
      en: `${done.lists} lists handed in; ${done.differences} differences.`,
      zh: `已提交清单 ${done.lists} 份，差异 ${done.differences} 项。`,
    }
    tell(terminal, done, () => [say(told, terminal.lang)])
    return done.differences === 0 ? 0 : 1
  }
  const table = await textOf(terminal.open(String(file)))
  const done = await perform(db, handIn, ctx, { month, party, of, table })
  const told = {
    en: `${done.settlements} settlements handed in; ${done.differences} differences.`,
    zh: `已提交结算 ${done.settlements} 笔，差异 ${done.differences} 项。`,
  }
  tell(terminal, done, () => [say(told, terminal.lang)])
  return done.differences === 0 ? 0 : 1
}

export const listDifferences: Step = async (terminal, ctx, db, { month }) => {
  const { items } = await ask(db, differences, ctx, { month, state: 'open', limit: PAGE })
  tell(terminal, items, () => items.map((one) => differenceLine(one, terminal.lang)))
  return items.length === 0 ? 0 : 1
}

/** One difference, or every one of the month that is open and the actor's to work. */
export const accept: Step = async (terminal, ctx, db, { month, options }) => {
  const wanted =
    typeof options.difference === 'string'
      ? [options.difference]
      : (await ask(db, differences, ctx, { month, state: 'open', limit: PAGE })).items.map(
          ({ id }) => id,
        )
  const reason = String(options.reason ?? '')
  const done =
    wanted.length === 0
      ? { accepted: 0 }
      : await perform(db, acceptDifferences, ctx, { differences: wanted, reason })
  const told = { en: `${done.accepted} accepted.`, zh: `已认可 ${done.accepted} 项。` }
  tell(terminal, done, () => [say(told, terminal.lang)])
  return 0
}

export const close: Step = async (terminal, ctx, db, { month }) => {
  const done = await perform(db, closeMonth, ctx, { month })
  const told = {
    en: `${month} is closed; ${done.setAside} settlements in dispute are set aside.`,
    zh: `${month} 已结账；有争议而暂缓的结算 ${done.setAside} 笔。`,
  }
  tell(terminal, done, () => [say(told, terminal.lang)])
  return 0
}

export const clear: Step = async (terminal, ctx, db, { month }) => {
  let bar: ReturnType<Terminal['progress']> | undefined
  for (let taken = 0; ; ) {
    const done = await perform(db, clearMonth, ctx, { month })
    taken += done.taken
    bar ??= terminal.progress(say(SETTLEMENTS, terminal.lang), Math.max(1, done.of))
    bar.step(taken)
    if (done.cycle === null) continue
    bar.end()
    const told = {
      en: `${done.of} settlements cleared in cycle ${done.cycle}; ${done.instructions} payment instructions drafted.`,
      zh: `${done.of} 笔结算已纳入第 ${done.cycle} 期清算，生成支付指令 ${done.instructions} 条。`,
    }
    tell(terminal, done, () => [say(told, terminal.lang)])
    return 0
  }
}

export const instruct: Step = (terminal, ctx, db, given) =>
  release(prepareMonth, { en: 'prepared', zh: '已经办' })(terminal, ctx, db, given)

export const approve: Step = (terminal, ctx, db, given) =>
  release(approveMonth, { en: 'approved', zh: '已复核' })(terminal, ctx, db, given)

function release(action: typeof prepareMonth, words: Text): Step {
  return async (terminal, ctx, db, { month }) => {
    const done = await perform(db, action, ctx, { month })
    const count = done.instructions.length
    const told = {
      en: `${count} payment instructions ${say(words, 'en')}.`,
      zh: `支付指令${say(words, 'zh')} ${count} 条。`,
    }
    tell(terminal, done, () => [say(told, terminal.lang)])
    return count > 0 ? 0 : 1
  }
}

export const payAll: Step = async (terminal, ctx, db) => {
  const done = await perform(db, pay, ctx, {})
  tell(terminal, done, () => [
    ...done.payments.map(({ payer, payee, amount }) => line(`${payer} → ${payee}`, amount)),
    say(
      { en: `${done.waiting} wait for money.`, zh: `待资金到位 ${done.waiting} 条。` },
      terminal.lang,
    ),
  ])
  return done.waiting > 0 ? 1 : 0
}

export const prefund: Step = async (terminal, ctx, db, { options }) => {
  const province = provinceIn(options, ctx)
  const { amount } = options
  const done = await perform(db, putUp, ctx, { province, amount })
  tell(terminal, done, () => [line(done.province, done.amount)])
  return 0
}

export const takeReceipts: Step = async (terminal, ctx, db, { options }) => {
  if (typeof options.file !== 'string')
    throw new HouseError('health.bad-receipts', {
      ...{ line: 1, whatEn: 'no file was named', whatZh: '未指定文件' },
    })
  const table = await textOf(terminal.open(options.file))
  const dryRun = options.dryRun === true
  const done = await perform(db, importReceipts, ctx, { table, dryRun })
  const told = {
    en: `${done.lines} lines, ${done.known} known already; ${done.matched} matched, ${done.unmatched.length} not.`,
    zh: `共 ${done.lines} 条，已有 ${done.known} 条；匹配 ${done.matched} 条，未匹配 ${done.unmatched.length} 条。`,
  }
  tell(terminal, done, () => [say(told, terminal.lang), ...done.unmatched])
  return done.unmatched.length > 0 ? 1 : 0
}

export const showStatement: Step = async (terminal, ctx, db, { month, options }) => {
  const province = provinceIn(options, ctx)
  if (terminal.format === 'csv') {
    await ask(db, statementTable(terminal.lang, terminal.print), ctx, { month, province })
    return 0
  }
  const found = await ask(db, statement, ctx, { month, province })
  tell(terminal, found, () => statementLines(found, terminal.lang))
  return 0
}

export function provinceIn({ province }: Given['options'], { region }: Context): string {
  if (typeof province === 'string' && province !== '') return province
  const known = [...region.places.values()].filter(({ level }) => level === 'province')
  throw new HouseError('health.needs-province', { known: known.map(({ id }) => id).join(', ') })
}
