import type { Command } from '#platform/cli'
import { formatExact, formatRational } from '#platform/exact'
import { csvLine } from './exchange/csv-out.ts'
import { dayOf } from './exchange/sdmx-query.ts'
import type { CompiledAnswer, SeriesContext } from './ports.ts'
import { compileIndicator } from './sql/compile.ts'
import { evaluateInSql } from './sql/evaluate-in-sql.ts'

const DIGITS_MORE = 6

/** An indicator for many places and periods at once, by one statement in the store. */
export const EVALUATE: Command<SeriesContext> = {
  noun: 'series',
  verb: 'evaluate',
  summary: {
    en: 'Compute an indicator for many places and periods by one SQL statement',
    zh: '用一条 SQL 语句计算某指标在多个地方和所属期的数值',
  },
  args: [
    {
      name: 'indicator',
      required: true,
      help: { en: 'such as gdp-share', zh: '如 gdp-share' },
    },
  ],
  options: [
    {
      flags: '--place <places>',
      help: {
        en: 'places, with commas; the region if left out',
        zh: '地方，以逗号分隔；省略则为本地区',
      },
    },
    {
      flags: '--period <periods>',
      help: {
        en: 'periods, with commas; every period that its inputs have if left out',
        zh: '所属期，以逗号分隔；省略则为其输入数据具有的全部所属期',
      },
    },
    { flags: '--variant <id>', help: { en: 'the variant', zh: '口径' } },
    { flags: '--as-of <day>', help: { en: 'as known on that day', zh: '截至该日所知' } },
  ],
  formats: ['csv', 'json'],
  run: async (terminal, ctx, db, { args, options }) => {
    const [indicator = ''] = args
    const { catalogue, observations } = ctx.series
    const variant = typeof options.variant === 'string' ? options.variant : null
    const compiled = compileIndicator(catalogue, indicator, variant)
    const known = compiled.leaves.flatMap((leaf) => observations.periodsOf(leaf.indicator))
    const asOf = typeof options.asOf === 'string' ? dayOf('asOf', options.asOf) : ctx.today
    const answers = await db.read((tx) =>
      evaluateInSql(tx, compiled, {
        catalogue,
        region: ctx.region,
        places: listOf(options.place) ?? [ctx.region.regionPlace],
        periods: listOf(options.period) ?? [...new Set(known)],
        asOf,
      }),
    )
    // Few values stand on a bound; what it makes of them, the evaluator tells.
    const boundOf = ({ place, period, value, isBounded }: CompiledAnswer): string => {
      if (value === null) return ''
      if (!isBounded) return 'exact'
      const knowledge = { asOf, loadedBy: null }
      const request = { indicator, place, period, knowledge }
      return ctx.series.evaluate(variant === null ? request : { ...request, variant }).bound ?? ''
    }
    const { unit = '', digits = 0 } = catalogue.indicators.get(indicator) ?? {}
    const rows = answers.map((answer) => ({
      ...{ indicator, place: answer.place, period: answer.period },
      ...{ value: valueText(answer, digits), exact: answer.value && formatExact(answer.value) },
      ...{ unit, vintages: answer.value === null ? [] : answer.vintages },
      bound: boundOf(answer),
    }))
    if (terminal.format === 'json') terminal.print(`${JSON.stringify(rows)}\n`)
    else {
      terminal.print(
        csvLine(['indicator', 'place', 'period', 'value', 'bound', 'unit', 'vintages']),
      )
      for (const { place, period, value, bound, vintages } of rows) {
        const cells = [indicator, place, period, value ?? '', bound, unit, vintages.join(' ')]
        terminal.print(csvLine(cells))
      }
    }
    return rows.some(({ value }) => value !== null) ? 0 : 1
  },
}

/** More digits than are usually shown, so that a reader can round for themselves; `exact` has them all. */
function valueText({ value }: CompiledAnswer, digits: number): string | null {
  return value === null ? null : formatRational(value, digits + DIGITS_MORE, 'half-up')
}

function listOf(option: string | boolean | undefined): readonly string[] | undefined {
  return typeof option === 'string' && option !== '' ? option.split(',') : undefined
}
