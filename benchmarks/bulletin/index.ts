import type { Evaluation } from '#engines/series'
import { ask } from '#platform/action'
import { toNumber } from '#platform/exact'
import { addDays } from '#platform/period'
import { programmes } from '#programmes/all'
import { bulletinsOf } from '#programmes/bulletin'
import type { Benchmark, Measures, Outcome, RunOptions } from '../measure/index.ts'
import { median, msOf, rounded, timesOf } from '../measure/index.ts'
import { openPeer } from './duckdb.ts'
import { headlines } from './headlines.ts'
import { type House, openHouse } from './house.ts'

export const benchmark: Benchmark = {
  name: 'bulletin',
  title: 'every figure of the bulletin judged as of a day, and its headlines beside SQL in DuckDB',
  run,
}

const BULLETIN = '2024-12-04'

async function run({ quick, note }: RunOptions): Promise<Outcome> {
  const house = await openHouse(note)
  try {
    note('reading the bulletin')
    const whole = await measureBulletin(house, quick)
    note('its headlines, and DuckDB')
    const { own, peer } = await measureHeadlines(house, quick)
    return {
      ours: { ...whole, ...own },
      peers: { duckdb: peer },
      ratios: { headlines_time: rounded(Number(own.headlines_ms) / Number(peer.headlines_ms)) },
    }
  } finally {
    await house.close()
  }
}

/**
 * The figures as a product judges them once it has read its pack: cold is the first time in this process, warm is
 * judged again (nothing of a verdict is kept). The page is the whole answer with text, days and citation.
 */
async function measureBulletin({ db, ctx }: House, quick: boolean): Promise<Measures> {
  const bulletin = bulletinsOf(ctx).find(({ id }) => id === BULLETIN)
  const query = programmes
    .flatMap(({ queries }) => queries)
    .find(({ name }) => name === 'bulletin.read')
  if (bulletin === undefined || query === undefined) throw new Error('no bulletin to measure')
  const figures = [...bulletin.figures.values()].map(({ figure }) => figure)
  const judgeAll = (asOf: string): readonly string[] =>
    figures.map((figure) => ctx.series.judge(figure, asOf).word)
  const read = (asOf: string): Promise<unknown> =>
    ask(db, query, ctx, { id: BULLETIN, lang: 'en', asOf })
  const figuresCold_ms = await msOf(() => judgeAll(BULLETIN))
  const pageCold_ms = await msOf(() => read(BULLETIN))
  const repeats = quick ? 20 : 100
  const figuresWarm = await timesOf(repeats, () => judgeAll(BULLETIN))
  const pageWarm = await timesOf(repeats, () => read(BULLETIN))
  const days = Array.from({ length: quick ? 8 : 28 }, (_, n) => addDays(BULLETIN, -7 * (n + 1)))
  const otherDays: number[] = []
  for (const day of days) otherDays.push(await msOf(() => read(day)))
  return {
    figures: figures.length,
    figures_cold_ms: rounded(figuresCold_ms),
    figures_warm_ms: rounded(median(figuresWarm)),
    page_cold_ms: rounded(pageCold_ms),
    page_warm_ms: rounded(median(pageWarm)),
    page_other_day_ms: rounded(median(otherDays)),
  }
}

async function measureHeadlines(
  { ctx }: House,
  quick: boolean,
): Promise<{ readonly own: Measures; readonly peer: Measures }> {
  const { series, region, today } = ctx
  const all = headlines(region.regionPlace, region.nationPlace)
  const evaluateAll = (): readonly Evaluation[] =>
    all.map(({ sql: _, ...request }) =>
      series.evaluate({ ...request, knowledge: { asOf: today, loadedBy: null } }),
    )
  const peer = await openPeer(ctx, ['gdp', 'rd-expenditure'], today)
  const statements = await Promise.all(all.map(({ sql }) => peer.prepare(sql)))
  const vintages = evaluateAll().map((evaluation) => evaluation.vintages)
  const askAll = async (): Promise<readonly number[]> => {
    const answers: number[] = []
    for (const [n, { period }] of all.entries()) {
      const statement = statements[n]
      if (statement !== undefined)
        answers.push(await peer.ask(statement, period, vintages[n] ?? [], today))
    }
    return answers
  }
  assertSame(evaluateAll(), await askAll())
  const repeats = quick ? 30 : 200
  const own_ms = median(await timesOf(repeats, evaluateAll))
  const peer_ms = median(await timesOf(repeats, askAll))
  peer.close()
  return {
    own: { headlines: all.length, headlines_ms: rounded(own_ms) },
    peer: { headlines: all.length, headlines_ms: rounded(peer_ms) },
  }
}

/** Ours are exact; theirs are doubles. */
function assertSame(ours: readonly Evaluation[], theirs: readonly number[]): void {
  for (const [n, { value, request }] of ours.entries()) {
    const own = value === null ? Number.NaN : toNumber(value)
    const other = theirs[n] ?? Number.NaN
    if (!(Math.abs(own - other) <= Math.abs(own) * 1e-9)) {
      throw new Error(`${request.indicator} ${request.period}: ${own} here, ${other} in DuckDB`)
    }
  }
}
