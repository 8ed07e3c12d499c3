import Type from 'typebox'
import { clearingTerms, exposuresOf, listSchemes } from '#engines/ledger'
import { levelOf } from '#engines/ledger/pure'
import { signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { formatRational, multiply, rational } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Region } from '#platform/region'
import type { Context, Query } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { VIEWER, viewerOf } from '../desk/viewer.ts'
import { yuanOf } from '../money.ts'
import { month as monthQuery, months as monthsQuery } from '../month/queries.ts'
import { MONTH_ANSWER, MONTHS_ANSWER, STATEMENT_ANSWER, WORKLIST_ANSWER } from '../month/schemas.ts'
import { SCHEME } from '../month/scheme.ts'
import { seenOf } from '../month/seen.ts'
import { STATEMENT_INPUT, statement } from '../month/statement.ts'
import type { MonthSummary } from '../month/types.ts'
import { MONTH } from '../reconciliation/inputs.ts'
import type { DeskAnswer, DeskMarks, PrefundUse, StatementPageAnswer } from '../types.ts'
import { worklist } from '../worklist/worklist.ts'
import { billList } from './bill-page.ts'

const LATEST = 8
const STRING = Type.String()
const TEXT = Type.Record(STRING, STRING)

const INPUT = Type.Object({ month: Type.Optional(MONTH) }, { additionalProperties: false })

export const PREFUND = Type.Object({
  province: STRING,
  exposure: STRING,
  prefund: STRING,
  used_pct: Type.Union([Type.Number(), Type.Null()]),
  level: STRING,
})

/**
 * What an operator looks at first: what was settled last, what waits, and one month: asked for, else the newest that is over.
 * Each part is told as far as its own query tells it.
 */
export const desk: Query<typeof INPUT, DeskAnswer> = {
  name: 'health.desk',
  title: { en: 'Desk of health', zh: '医疗保障工作台' },
  input: INPUT,
  output: Type.Object({
    latest: billList.output,
    work: WORKLIST_ANSWER,
    months: MONTHS_ANSWER.properties.items,
    month: Type.Union([MONTH_ANSWER, Type.Null()]),
    prefunds: Type.Array(PREFUND),
    marks: Type.Union([
      Type.Object({ yellow_pct: Type.Number(), red_pct: Type.Number() }),
      Type.Null(),
    ]),
    places: Type.Record(STRING, TEXT),
    viewer: VIEWER,
  }),
  may: signedIn,
  answer: async (tx, ctx, { month: asked }) => {
    const latest = await billList.answer(tx, ctx, { limit: LATEST })
    const work = await worklist.answer(tx, ctx, {})
    const { items: months } = await monthsQuery.answer(tx, ctx, {})
    const shown = asked ?? newestOver(months, ctx.today)
    const month = shown === null ? null : await monthQuery.answer(tx, ctx, { month: shown })
    return {
      ...{ latest, work, months, month },
      prefunds: await prefundsOf(tx, ctx),
      marks: marksOf(ctx),
      places: provincesOf(ctx.region),
      viewer: await viewerOf(tx, ctx),
    }
  },
}

/** A statement with the names of the provinces in it. */
export const statementPage: Query<typeof STATEMENT_INPUT, StatementPageAnswer> = {
  name: 'health.statement-page',
  title: { en: 'Statement of a province by name', zh: '省份月度对账单（含名称）' },
  input: STATEMENT_INPUT,
  output: Type.Object({ statement: STATEMENT_ANSWER, places: Type.Record(STRING, TEXT) }),
  may: signedIn,
  answer: async (tx, ctx, input) => ({
    statement: await statement.answer(tx, ctx, input),
    places: provincesOf(ctx.region),
  }),
}

export function newestOver(months: readonly MonthSummary[], today: string): string | null {
  const over = months.find(({ month }) => month < today.slice(0, 7))
  return (over ?? months[0])?.month ?? null
}

/** How much of each prefund what isn't paid yet takes up: of every province for who sees all, else of the own. */
export async function prefundsOf(tx: Read, ctx: Context): Promise<readonly PrefundUse[]> {
  return seenOf(tx, ctx, (own) =>
    aboveFences(tx, ctx, async () => {
      const schemes = await listSchemes(tx)
      if (schemes.every(({ code }) => code !== SCHEME)) return []
      const terms = termsOf(ctx)
      const exposures = await exposuresOf(tx, SCHEME)
      return exposures.flatMap(({ participant, exposure, prefund }) => {
        if (own !== null && participant !== own) return []
        const held = prefund ?? 0n
        if (exposure === 0n && held === 0n) return []
        return [
          {
            province: participant,
            exposure: yuanOf(exposure),
            prefund: yuanOf(held),
            used_pct: held === 0n ? null : Number((exposure * 1000n) / held) / 10,
            level: terms === null ? ('green' as const) : levelOf(exposure, held, terms.thresholds),
          },
        ]
      })
    }),
  )
}

export function marksOf(ctx: Context): DeskMarks | null {
  const terms = termsOf(ctx)
  if (terms === null) return null
  const pct = (share: typeof terms.thresholds.red) =>
    Number(formatRational(multiply(share, rational(100n, 1n)), 0, 'half-up'))
  return { yellow_pct: pct(terms.thresholds.yellow), red_pct: pct(terms.thresholds.red) }
}

// A region whose pack says nothing of prefunds has no marks.
export function termsOf({ region, today }: Context) {
  try {
    return clearingTerms(region, today)
  } catch (error) {
    if (error instanceof HouseError && error.code === 'clearing.no-parameter') return null
    throw error
  }
}

function provincesOf({ places }: Region): { readonly [id: string]: Text } {
  return Object.fromEntries(
    [...places.values()]
      .filter(({ level }) => level === 'province' || level === 'city')
      .map(({ id, shortName }) => [id, shortName]),
  )
}
