import { Type } from 'typebox'
import { type Action, house, perform } from '#platform/action'
import type { Command, Terminal } from '#platform/cli'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import { EVALUATE } from './evaluate-command.ts'
import { writeCsv } from './exchange/csv-out.ts'
import { importObservations } from './exchange/import-observations.ts'
import { jsonStatOf } from './exchange/json-stat.ts'
import { writeSdmxCsv } from './exchange/sdmx-csv.ts'
import { checkCodes, parseSdmxQuery, SDMX_FLOW, selectObservations } from './exchange/sdmx-query.ts'
import type { ExchangeFormat, ImportReport, SeriesContext } from './ports.ts'
import { printBadRows } from './rows/bad-rows.ts'

const FORMATS = [
  'csv',
  'sdmx-csv',
  'json-stat',
  'xlsx',
] as const satisfies readonly ExchangeFormat[]

const IMPORT_INPUT = Type.Object({
  file: Type.String({ minLength: 1, maxLength: 500 }),
  format: Type.Union(FORMATS.map((format) => Type.Literal(format))),
  dryRun: Type.Boolean(),
})

/**
 * The change that an import is. Its bytes are a stream, which no input schema can hold: the host gives them beside the
 * input, and the journal keeps the file's name.
 */
export function importAction(
  bytes: AsyncIterable<Uint8Array>,
): Action<SeriesContext, typeof IMPORT_INPUT, ImportReport> {
  return {
    name: 'series.import',
    title: { en: 'Import observations', zh: '导入观测值' },
    input: IMPORT_INPUT,
    may: house,
    apply: (tx, ctx, input) => importObservations(tx, ctx, { ...input, bytes }),
  }
}

const IMPORT: Command<SeriesContext> = {
  noun: 'series',
  verb: 'import',
  summary: { en: 'Import observations from a file', zh: '从文件导入观测值' },
  args: [
    {
      name: 'file',
      required: true,
      help: { en: 'the file, or - for standard input', zh: '文件，或用 - 表示标准输入' },
    },
  ],
  options: [
    {
      flags: '--dry-run',
      help: {
        en: 'only list what is wrong and what would be added',
        zh: '只列出错误和将要添加的内容',
      },
    },
    {
      flags: '--kind <kind>',
      help: {
        en: 'what the file is; told by its name if left out',
        zh: '文件格式；省略时由文件名判断',
      },
      choices: FORMATS,
    },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args, options }) => {
    const [file = ''] = args
    const dryRun = options.dryRun === true
    const format = formatOf(file, options.kind)
    const report = await imported(terminal, ctx, db, { file, dryRun, format })
    if (terminal.format === 'json') terminal.print(`${JSON.stringify(report)}\n`)
    else terminal.print(reportText(file, report, dryRun, terminal.lang))
    return report.bad > 0 ? 1 : 0
  },
}

const EXPORT: Command<SeriesContext> = {
  noun: 'series',
  verb: 'export',
  summary: { en: 'Export observations with all vintages', zh: '导出观测值及其全部版本' },
  args: [
    {
      name: 'key',
      required: false,
      help: {
        en: 'indicators and places, such as gdp.CN-SH+CN-JS; everything if left out',
        zh: '指标和地方，如 gdp.CN-SH+CN-JS；省略则导出全部',
      },
    },
  ],
  options: [
    { flags: '--as-of <day>', help: { en: 'as known on that day', zh: '截至该日所知' } },
    { flags: '--from <period>', help: { en: 'from this period on', zh: '自此所属期起' } },
    { flags: '--to <period>', help: { en: 'up to this period', zh: '至此所属期止' } },
    {
      flags: '--newest',
      help: { en: 'only the newest vintage of each cell', zh: '每格只取最新版本' },
    },
  ],
  formats: ['csv', 'sdmx-csv', 'json-stat', 'json'],
  run: async (terminal, ctx, _db, { args, options }) => {
    const query = parseSdmxQuery({
      flow: SDMX_FLOW,
      key: args[0] ?? 'all',
      search: {
        asOf: textOf(options.asOf),
        startPeriod: textOf(options.from),
        endPeriod: textOf(options.to),
        includeHistory: String(options.newest !== true),
      },
    })
    checkCodes(query, ctx.series.catalogue, ctx.region)
    const found = selectObservations(
      ctx.series,
      { ...query, limit: Number.MAX_SAFE_INTEGER },
      ctx.today,
    )
    const { catalogue } = ctx.series
    const { languages } = ctx.region
    if (terminal.format === 'json-stat')
      terminal.print(`${JSON.stringify(jsonStatOf(found, catalogue, ctx.region, terminal.lang))}\n`)
    else if (terminal.format === 'json') terminal.print(`${JSON.stringify(found, plainNumbers)}\n`)
    else if (terminal.format === 'sdmx-csv')
      for (const line of writeSdmxCsv(found, catalogue, languages)) terminal.print(line)
    else for (const line of writeCsv(found, languages)) terminal.print(line)
    return 0
  },
}

/** The terminal's verbs of the engine, for a programme's manifest to list. */
export const seriesCommands: readonly Command<SeriesContext>[] = [IMPORT, EXPORT, EVALUATE]

async function imported(
  terminal: Terminal,
  ctx: SeriesContext,
  db: Database,
  input: { readonly file: string; readonly dryRun: boolean; readonly format: ExchangeFormat },
): Promise<ImportReport> {
  const bar = terminal.progress(input.file, 0)
  let taken = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of terminal.open(input.file)) {
      taken += chunk.length
      bar.step(taken)
      yield chunk
    }
  }
  try {
    return await perform(db, importAction(counted()), ctx, input)
  } finally {
    bar.end()
  }
}

function formatOf(file: string, as: string | boolean | undefined): ExchangeFormat {
  const named = FORMATS.find((format) => format === as)
  if (named !== undefined) return named
  if (file.endsWith('.xlsx')) return 'xlsx'
  if (file.endsWith('.json')) return 'json-stat'
  if (file.endsWith('.csv') || file === '-') return file.includes('sdmx') ? 'sdmx-csv' : 'csv'
  throw new HouseError('series.unknown-format', { file, known: FORMATS.join(', ') })
}

function reportText(file: string, report: ImportReport, dryRun: boolean, lang: string): string {
  const { rows, added, held, bad } = report
  const zh = lang === 'zh'
  const wrong = printBadRows(file, report.badRows, zh ? 'zh' : 'en', report.badRows.length)
  const would = zh ? (dryRun ? '将添加' : '已添加') : dryRun ? 'to be added' : 'added'
  const sums = zh
    ? `${rows} 行：${would} ${added}，已有 ${held}，错误 ${bad}\n`
    : `${rows} rows: ${added} ${would}, ${held} held already, ${bad} bad\n`
  const whole = zh
    ? '有一处错误便不添加任何一行：请先改正上列各处。\n'
    : 'Nothing is added while anything is bad: correct the lines above first.\n'
  return wrong === '' ? sums : `${wrong}\n${sums}${whole}`
}

function textOf(option: string | boolean | undefined): string | undefined {
  return typeof option === 'string' ? option : undefined
}

// Ids are bigint, coefficients too: as text they lose nothing.
function plainNumbers(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
