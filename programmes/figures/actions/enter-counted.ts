import Type, { type Static } from 'typebox'
import {
  importObservations,
  type Observation,
  type SeriesDocument,
  writeCsv,
} from '#engines/series'
import { house, type World } from '#platform/action'
import type { Write } from '#platform/db'
import { parseDecimal } from '#platform/exact'
import type { Action, Context, CountedFigure } from '#programmes/contract'

const ROWS_MAX = 20_000
const WORLDS = ['recorded', 'simulated'] as const

const INPUT = Type.Object(
  {
    programme: Type.String({ maxLength: 40, description: 'Whose records were counted.' }),
    world: Type.Union(
      WORLDS.map((world) => Type.Literal(world)),
      {
        description: 'In which world.',
      },
    ),
    rows: Type.Array(
      Type.Object(
        {
          indicator: Type.String({ maxLength: 120 }),
          place: Type.String({ maxLength: 80 }),
          period: Type.String({ maxLength: 40 }),
          value: Type.String({ maxLength: 80 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: ROWS_MAX },
    ),
  },
  { additionalProperties: false },
)

/**
 * Enters what a programme counted of its records into the series, under a document of this day. The world in which it was
 * counted is what the series call its provenance: nothing counted in the simulated one can enter as anything else.
 */
export const enterCounted: Action<typeof INPUT, { readonly entered: number }> = {
  name: 'figures.enter-counted',
  title: { en: 'Enter what was counted of records', zh: '录入由记录统计的数据' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx, input) => {
    await ctx.series.refresh(tx)
    const rows = newIn(ctx, input)
    if (rows.length > 0) await enter(tx, ctx, input, rows)
    return { entered: rows.length }
  },
}

/**
 * Those of which the series hold no value of this world, or another one. Of one day there is one count: of two from one
 * day nobody could tell which is the newer.
 */
export function newIn(
  { series, today }: Pick<Context, 'series' | 'today'>,
  { programme, world, rows }: Counted,
): readonly CountedFigure[] {
  if (series.catalogue.documents.has(documentId(programme, world, today))) return []
  return rows.filter(({ indicator, place, period, value }) => {
    if (!series.catalogue.indicators.has(indicator)) return false
    const held = series.observations.cell(indicator, place, period)
    const newest = held.findLast(({ provenance }) => provenance === world)
    return newest === undefined || !isEqual(newest.value, parseDecimal(value))
  })
}

type Counted = {
  readonly programme: string
  readonly world: World
  readonly rows: readonly CountedFigure[]
}

function documentId(programme: string, world: World, day: string): string {
  return `counted-${programme}-${world}-${day}`
}

type Decimal = ReturnType<typeof parseDecimal>

function isEqual(one: Decimal, other: Decimal): boolean {
  return (
    one.coefficient * 10n ** BigInt(other.scale) === other.coefficient * 10n ** BigInt(one.scale)
  )
}

async function enter(
  tx: Write,
  ctx: Context,
  { programme, world }: Static<typeof INPUT>,
  rows: readonly CountedFigure[],
): Promise<void> {
  const document = documentOf(ctx, programme, world)
  await importObservations(tx, ctx, {
    file: document.id,
    bytes: bytesOf(
      writeCsv(
        rows.map((row, index) => observationOf(ctx, world, row, document.id, index)),
        ctx.region.languages,
      ),
    ),
    format: 'csv',
    dryRun: false,
    document,
  })
}

function observationOf(
  { series, now, today }: Context,
  provenance: World,
  { indicator, place, period, value }: CountedFigure,
  document: string,
  index: number,
): Observation {
  const { catalogue } = series
  const known = catalogue.indicators.get(indicator)
  const vintage = [...catalogue.vintages.values()].find(({ account }) => account === known?.account)
  const decimal = parseDecimal(value)
  return {
    // Those of the store count up from 1.
    id: BigInt(-1 - index),
    ...{ indicator, place, period, provenance, document },
    value: decimal,
    precision: -decimal.scale,
    bound: 'exact',
    unit: known?.unit ?? '',
    stage: vintage?.stage ?? 'actual',
    vintage: vintage?.id ?? '',
    publishedAt: { from: today, to: today },
    firstSeen: today,
    loadedAt: now,
    location: '',
    ...{ breakNote: null, note: null, doubt: null },
  }
}

const TITLES = {
  recorded: {
    en: 'Counted of what onedelta recorded ({programme}), {day}',
    zh: '据 onedelta 的结算记录统计（{programme}，{day}）',
  },
  simulated: {
    en: 'Counted of what a simulator made ({programme}), {day}',
    zh: '据模拟程序生成的记录统计（{programme}，{day}）',
  },
} as const

function documentOf({ region, today }: Context, programme: string, world: World): SeriesDocument {
  const title = TITLES[world]
  const inAll = region.languages.map((lang) => {
    const words = lang === 'zh' ? title.zh : title.en
    return [lang, words.replace('{programme}', programme).replace('{day}', today)]
  })
  return {
    id: documentId(programme, world, today),
    title: Object.fromEntries(inAll),
    publisher: 'onedelta',
    origin: `onedelta-${world}`,
    publishedAt: { from: today, to: today },
    firstSeen: today,
    licence: 'CC0-1.0',
    url: null,
    transcription: 'original',
    echoOf: null,
    note: null,
  }
}

async function* bytesOf(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const line of lines) yield encoder.encode(line)
}
