import { text as textOf } from 'node:stream/consumers'
import { ask, perform } from '#platform/action'
import type { Terminal } from '#platform/cli'
import { HouseError } from '#platform/errors'
import { say, type Text } from '#platform/i18n'
import type { Command } from '#programmes/contract'
import { type AmountName, NATIONAL_FIELDS } from '../pure/index.ts'
import { bill } from '../queries/bill.ts'
import { person } from '../queries/person.ts'
import { settle, trial } from '../settlement/settle.ts'
import type { AmountsAnswer } from '../types.ts'

const FORMATS = ['text', 'json'] as const
const ID = (en: string, zh: string) => ({ name: 'id', required: true, help: { en, zh } })
/** Most of them are nought, and a slip doesn't print those. */
const NOTHING = '0.00'
const BP_IN_PERCENT = 100

const personCommand: Command = {
  noun: 'health',
  verb: 'person',
  summary: {
    en: 'Show an insured person with filings and what this year has used up',
    zh: '显示参保人及其备案和本年度累计',
  },
  args: [ID('the number on the card', '人员编号')],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args: [id] }) => {
    const found = await ask(db, person, ctx, { id })
    tell(terminal, found, () => [
      line(found.id, found.place, found.group, found.validFrom, found.validTo ?? ''),
      ...found.filings.map(({ kind, treatedPlace, validFrom, validTo }) =>
        line(kind, treatedPlace, validFrom, validTo ?? ''),
      ),
      ...found.entitlements.map(({ disease, validFrom, validTo }) =>
        line(disease, validFrom, validTo ?? ''),
      ),
      line(String(found.totals.year), found.totals.deductible, found.totals.pooled),
    ])
    return 0
  },
}

const settleCommand: Command = {
  noun: 'health',
  verb: 'settle',
  summary: { en: 'Settle a bill, or try it', zh: '结算或预结算一张账单' },
  args: [
    {
      name: 'file',
      required: true,
      help: {
        en: 'the bill as JSON, as POST /api/v1/health/settlements takes it; - for standard input',
        zh: '账单的 JSON 文件（同 POST /api/v1/health/settlements）；- 表示标准输入',
      },
    },
  ],
  options: [
    {
      flags: '--trial',
      help: { en: 'only say what would be paid by whom', zh: '预结算：只显示结果，不入账' },
    },
  ],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args: [file = '-'], options }) => {
    const input = jsonOf(await textOf(terminal.open(file)), file)
    const answer = await perform(db, options.trial === true ? trial : settle, ctx, input)
    tell(terminal, answer, () => [
      answer.settlement ?? say(TRIAL, terminal.lang),
      ...amountLines(answer.amounts, terminal.lang),
    ])
    return 0
  },
}

const TRIAL: Text = { en: '(a trial: nothing was written)', zh: '（预结算，未入账）' }

const billCommand: Command = {
  noun: 'health',
  verb: 'bill',
  summary: { en: 'Show a settled bill', zh: '显示一张结算单' },
  args: [ID('the settlement', '结算编号')],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args: [id] }) => {
    const found = await ask(db, bill, ctx, { id })
    tell(terminal, found, () => [
      line(found.id, found.bill, found.visitedOn, found.insuredPlace, found.treatedPlace),
      ...found.lines.map((one) => line(one.item, one.class, one.quantity, one.amount)),
      ...amountLines(found.amounts, terminal.lang),
    ])
    return 0
  },
}

export const commands: readonly Command[] = [personCommand, settleCommand, billCommand]

/** Amounts that are something, each by its name on the slip. */
function amountLines(amounts: AmountsAnswer, lang: string): readonly string[] {
  const names = Object.keys(NATIONAL_FIELDS) as AmountName[]
  return names.flatMap((name) => {
    const held = amounts[name]
    if (held === NOTHING || held === 0) return []
    const text = typeof held === 'number' ? `${held / BP_IN_PERCENT} %` : held
    return [line(NATIONAL_FIELDS[name].field, say(NATIONAL_FIELDS[name].title, lang), text)]
  })
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new HouseError('health.unreadable-bill', { file }, { cause: error })
  }
}

function tell(terminal: Terminal, answer: unknown, lines: () => readonly string[]): void {
  if (terminal.format === 'json') terminal.print(JSON.stringify(answer, null, 2))
  else for (const text of lines()) terminal.print(text)
}

function line(...cells: readonly string[]): string {
  return cells.join('\t')
}
