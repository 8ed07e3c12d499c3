import { ask, perform } from '#platform/action'
import type { Terminal } from '#platform/cli'
import { HouseError } from '#platform/errors'
import { formatDay, say, type Text } from '#platform/i18n'
import type { Command } from '#programmes/contract'
import { importAnswers } from './actions/import-answers.ts'
import { TABLE_BYTES_MAX } from './inputs.ts'
import { list } from './queries/list.ts'
import { missing } from './queries/missing.ts'
import { request } from './queries/request.ts'
import { unitWords } from './reading/powers.ts'
import { templateCsv, templateXlsx } from './tables/template.ts'
import type { ImportOut, ItemView, RequestView } from './types.ts'
import { STATE_WORDS } from './words.ts'

const REQUEST = { name: 'request', required: true, help: { en: 'its id', zh: '报送要求编号' } }

const listCommand: Command = {
  noun: 'collection',
  verb: 'list',
  summary: { en: 'List the requests for figures', zh: '列出数据报送要求' },
  args: [],
  options: [
    {
      flags: '--state <state>',
      help: { en: 'only those in this state', zh: '只列出处于该状态的' },
      choices: Object.keys(STATE_WORDS),
    },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { options }) => {
    const given = typeof options.state === 'string' ? { state: options.state } : {}
    const found = await ask(db, list, ctx, given)
    if (terminal.format === 'json') terminal.print(`${JSON.stringify(found.items)}\n`)
    else for (const one of found.items) terminal.print(requestLine(one, terminal.lang))
    return 0
  },
}

const showCommand: Command = {
  noun: 'collection',
  verb: 'show',
  summary: { en: 'Show a request with its answers', zh: '显示一项报送要求及其填报内容' },
  args: [REQUEST],
  options: [
    {
      flags: '--template <file>',
      help: {
        en: 'write the table to fill in: .csv or .xlsx',
        zh: '写出填报模板：.csv 或 .xlsx',
      },
    },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args, options }) => {
    const { lang } = terminal
    const found = await ask(db, request, ctx, { id: args[0] })
    const { template } = options
    if (typeof template === 'string') {
      const isXlsx = template.endsWith('.xlsx')
      const content = isXlsx ? templateXlsx(found, lang) : encoded(templateCsv(found, lang))
      await terminal.save(template, content)
    }
    if (terminal.format === 'json') {
      const { grounds: _, ...plain } = found
      terminal.print(`${JSON.stringify(plain)}\n`)
      return 0
    }
    terminal.print(requestLine(found.request, lang))
    for (const item of found.items) terminal.print(itemLine(item, lang))
    for (const { item, arithmetic } of found.questions)
      terminal.note(`${item}. ${say(arithmetic, lang)}`)
    return 0
  },
}

const answerCommand: Command = {
  noun: 'collection',
  verb: 'answer',
  summary: {
    en: 'Answer a request by a table: its template, filled in',
    zh: '用填好的模板报送数据',
  },
  args: [
    {
      name: 'file',
      required: true,
      help: { en: 'CSV or XLSX; - for standard input', zh: 'CSV 或 XLSX；- 表示标准输入' },
    },
    REQUEST,
  ],
  options: [
    {
      flags: '--dry-run',
      help: {
        en: 'only list what is wrong and what is questioned',
        zh: '只列出错误和存疑之处',
      },
    },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args, options }) => {
    const [file = '', id] = args
    const dryRun = options.dryRun === true
    const content = Buffer.from(await wholeOf(terminal, file)).toString('base64')
    const out = await perform(db, importAnswers, ctx, { request: id, file, content, dryRun })
    if (terminal.format === 'json') terminal.print(`${JSON.stringify(out)}\n`)
    else printImport(terminal, file, out, dryRun)
    return out.problems.length > 0 || out.questions.length > 0 ? 1 : 0
  },
}

const missingCommand: Command = {
  noun: 'collection',
  verb: 'missing',
  summary: {
    en: 'List what is missing, from whom, since when',
    zh: '列出待报数据：由谁报送、自何时起',
  },
  args: [],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db) => {
    const { lang } = terminal
    const found = await ask(db, missing, ctx, {})
    if (terminal.format === 'json') terminal.print(`${JSON.stringify(found.items)}\n`)
    else
      for (const one of found.items)
        terminal.print(
          [
            say(one.addressed.title, lang),
            `${say(one.indicatorTitle, lang)} · ${say(one.placeName, lang)} · ${say(one.periodWords, lang)}`,
            daysWords(one.daysLeft, lang),
            say(STATE_WORDS[one.state], lang),
            one.since.slice(0, 10),
          ].join('  '),
        )
    return found.items.length > 0 ? 1 : 0
  },
}

export const commands: readonly Command[] = [
  listCommand,
  showCommand,
  answerCommand,
  missingCommand,
]

function requestLine(one: RequestView, lang: string): string {
  return [
    one.id,
    say(one.title, lang),
    say(one.addressed.title, lang),
    formatDay(one.due, lang),
    say(STATE_WORDS[one.state], lang),
    `${one.answered}/${one.items}`,
  ].join('  ')
}

const NOT_ANSWERED: Text = { en: 'not answered', zh: '未填报' }
const NO_FIGURE: Text = { en: 'no such figure', zh: '无此数据' }

function itemLine(item: ItemView, lang: string): string {
  const { answer, unit } = item
  const value =
    answer === null || answer.kind === 'empty'
      ? say(NOT_ANSWERED, lang)
      : answer.kind === 'none'
        ? `${say(NO_FIGURE, lang)}: ${answer.note}`
        : `${answer.typed} ${unitWords(unit, answer.power, lang)}`
  const what = [item.indicatorTitle, item.placeName, item.periodWords].map((one) => say(one, lang))
  return `${item.number}. ${what.join(' · ')}: ${value}`
}

function printImport(terminal: Terminal, file: string, out: ImportOut, dryRun: boolean): void {
  const { lang } = terminal
  const isChinese = lang === 'zh'
  for (const { line, column, reason, remedy } of out.problems)
    terminal.print(
      isChinese
        ? `${file}:${line}: ${column}：${say(reason, lang)}${say(remedy, lang)}`
        : `${file}:${line}: ${column}: ${say(reason, lang)} ${say(remedy, lang)}`,
    )
  for (const { item, arithmetic } of out.questions)
    terminal.print(`${item}. ${say(arithmetic, lang)}`)
  const { rows, changed, unchanged } = out
  terminal.print(
    isChinese
      ? `${rows}行：${dryRun ? '将更新' : '已更新'}${changed}项，${unchanged}项不变，存疑${out.questions.length}处`
      : `${rows} rows: ${changed} ${dryRun ? 'would change' : 'changed'}, ${unchanged} stay, ${out.questions.length} questioned`,
  )
}

function daysWords(daysLeft: number, lang: string): string {
  if (lang === 'zh') return daysLeft < 0 ? `逾期${-daysLeft}天` : `还有${daysLeft}天`
  return daysLeft < 0 ? `${-daysLeft} days late` : `${daysLeft} days left`
}

async function wholeOf(terminal: Terminal, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of terminal.open(file)) {
    size += chunk.length
    if (size > TABLE_BYTES_MAX)
      throw new HouseError('collection.table-too-large', { file, max: TABLE_BYTES_MAX })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
