import { ask, type BaseContext, perform } from '#platform/action'
import type { Command, Terminal } from '#platform/cli'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import { say, type Text } from '#platform/i18n'
import * as doors from './doors.ts'
import {
  clearingText,
  cyclesText,
  instructionText,
  nettingText,
  settlementText,
  statementText,
} from './texts.ts'

const SCHEME = {
  name: 'scheme',
  required: true,
  help: { en: 'code of the clearing scheme', zh: '清算方案代码' },
}
const CYCLE = { name: 'cycle', required: true, help: { en: 'number of the cycle', zh: '期号' } }
const FORMATS = ['text', 'json']

const NOTHING_CLEARED: Text = {
  en: 'Nobody clears anything here yet: no scheme is defined.',
  zh: '尚未建立任何清算方案。',
}

const CYCLES: Command<BaseContext> = {
  noun: 'clearing',
  verb: 'cycles',
  summary: { en: 'List clearing cycles with what is owed in each', zh: '列出清算期及其应付款' },
  args: [{ ...SCHEME, required: false }],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args }) => {
    const views = await ask(db, doors.cycles, ctx, given({ scheme: args[0] }))
    print(terminal, views, cyclesText(views, terminal.lang))
    if (views.length === 0) terminal.note(say(NOTHING_CLEARED, terminal.lang))
    return views.length > 0 ? 0 : 1
  },
}

const CLOSE: Command<BaseContext> = {
  noun: 'clearing',
  verb: 'close',
  summary: {
    en: 'Close the open cycle and open the next',
    zh: '对进行中的清算期关账，并开启下一期',
  },
  args: [SCHEME],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args }) => {
    const { number, ...cycle } = await perform(db, doors.close, ctx, { scheme: args[0] })
    const told = {
      en: `Cycle ${number} is closed; ${number + 1} is open.`,
      zh: `第 ${number} 期已关账，第 ${number + 1} 期已开启。`,
    }
    print(terminal, { number, ...cycle }, say(told, terminal.lang))
    return 0
  },
}

const NET: Command<BaseContext> = {
  noun: 'clearing',
  verb: 'net',
  summary: {
    en: 'Net a closed cycle: who pays whom, and what each way of netting costs',
    zh: '对已关账的清算期轧差：谁向谁支付，以及各种轧差方式的笔数与金额',
  },
  args: [SCHEME, CYCLE],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args }) => {
    const [scheme, cycle] = args
    const report = await perform(db, doors.net, ctx, { scheme, cycle })
    const decimals = await decimalsIn(ctx, db, scheme)
    print(terminal, report, nettingText(report, decimals, terminal.lang))
    return 0
  },
}

const INSTRUCTIONS: Command<BaseContext> = {
  noun: 'clearing',
  verb: 'instructions',
  summary: { en: 'List payment instructions that aren’t paid', zh: '列出未支付的支付指令' },
  args: [SCHEME],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args }) => {
    const found = await ask(db, doors.instructions, ctx, { scheme: args[0] })
    const lines = found.instructions.map((one) =>
      instructionText(one, found.decimals, terminal.lang),
    )
    print(terminal, found.instructions, lines.join('\n'))
    return found.instructions.length > 0 ? 0 : 1
  },
}

const SETTLE: Command<BaseContext> = {
  noun: 'clearing',
  verb: 'settle',
  summary: {
    en: 'Pay what is approved, as far as money goes; exit code 1 if something waits',
    zh: '在资金允许的范围内支付已复核的指令；如有待付，退出码为 1',
  },
  args: [SCHEME],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args }) => {
    const [scheme] = args
    const report = await perform(db, doors.settle, ctx, { scheme })
    const decimals = await decimalsIn(ctx, db, scheme)
    print(terminal, report, settlementText(report, decimals, terminal.lang))
    return report.waiting.length > 0 ? 1 : 0
  },
}

const STATEMENT: Command<BaseContext> = {
  noun: 'clearing',
  verb: 'statement',
  summary: {
    en: 'Print the statement of a participant over a cycle, with every line as CSV',
    zh: '输出参与方某一清算期的对账单；CSV 含全部明细',
  },
  args: [
    SCHEME,
    CYCLE,
    {
      name: 'participant',
      required: true,
      help: { en: 'code of the participant', zh: '参与方代码' },
    },
  ],
  options: [],
  formats: ['text', 'csv', 'json'],
  run: async (terminal, ctx, db, { args }) => {
    const [scheme, cycle, participant] = args
    const take = terminal.format === 'csv' ? terminal.print : null
    const query = doors.statement(terminal.lang, take)
    const found = await ask(db, query, ctx, { scheme, cycle, participant })
    if (take === null)
      print(
        terminal,
        found.statement,
        statementText(found.statement, found.decimals, terminal.lang),
      )
    return 0
  },
}

const CHECK: Command<BaseContext> = {
  noun: 'clearing',
  verb: 'check',
  summary: {
    en: 'Make every sum of clearing anew from its records; exit code 1 if anything differs',
    zh: '依据记录重新计算清算的各项合计；如有不一致，退出码为 1',
  },
  args: [],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db) => {
    const found = await ask(db, doors.check, ctx, {})
    print(terminal, found, clearingText(found, terminal.lang))
    return found.length > 0 ? 1 : 0
  },
}

/** The terminal's verbs of clearing; they need the database alone. */
export const clearingCommands: readonly Command<BaseContext>[] = [
  CYCLES,
  CLOSE,
  NET,
  INSTRUCTIONS,
  released('prepare', doors.prepare, {
    en: 'Prepare the instructions of a cycle, as the first of two persons',
    zh: '经办某一清算期的支付指令（双人中的第一人）',
  }),
  released('approve', doors.approve, {
    en: 'Approve the prepared instructions of a cycle, as the second person',
    zh: '复核某一清算期已经办的支付指令（双人中的第二人）',
  }),
  SETTLE,
  STATEMENT,
  CHECK,
]

function released(
  verb: 'prepare' | 'approve',
  door: typeof doors.prepare,
  summary: Command<BaseContext>['summary'],
): Command<BaseContext> {
  return {
    noun: 'clearing',
    verb,
    summary,
    args: [SCHEME, CYCLE],
    options: [],
    formats: FORMATS,
    run: async (terminal, ctx, db, { args }) => {
      const [scheme, cycle] = args
      const found = await perform(db, door, ctx, { scheme, cycle })
      const decimals = await decimalsIn(ctx, db, scheme)
      const lines = found.map((one) => instructionText(one, decimals, terminal.lang))
      print(terminal, found, lines.join('\n'))
      return found.length > 0 ? 0 : 1
    },
  }
}

async function decimalsIn(
  ctx: BaseContext,
  db: Database,
  scheme: string | undefined,
): Promise<number> {
  const [view] = await ask(db, doors.cycles, ctx, given({ scheme }))
  if (view === undefined)
    throw new HouseError('clearing.unknown-scheme', { scheme: scheme ?? '', known: '—' })
  return view.decimals
}

function given(options: { readonly [name: string]: unknown }): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

// Amounts are bigint, in the smallest unit: as text they lose nothing.
function print(terminal: Terminal, answer: unknown, text: string): void {
  if (terminal.format === 'json') terminal.print(JSON.stringify(answer, plainNumbers, 2))
  else if (text !== '') terminal.print(text)
}

function plainNumbers(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
