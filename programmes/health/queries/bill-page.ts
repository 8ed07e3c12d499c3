import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { Region } from '#platform/region'
import type { Context, Query } from '#programmes/contract'
import { findPosition } from '../dues/store.ts'
import { UUID } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { policiesOf } from '../policies.ts'
import { explainOutpatient, settleOutpatient } from '../pure/index.ts'
import { listInsured } from '../registers/store.ts'
import { BILL_ANSWER, BILLS_ANSWER } from '../schemas.ts'
import { visitOf } from '../settlement/divide.ts'
import { yearOf } from '../settlement/grounds.ts'
import { type Kept, linesOf, listSettlements } from '../settlement/store.ts'
import type { BillListAnswer, BillNames, BillPageAnswer, SettledLine } from '../types.ts'
import { billView } from '../views.ts'
import { bills } from './bills.ts'

const TEXT = Type.Record(Type.String(), Type.String())

/** Names of what bills mention only by code. */
const NAMES = Type.Object({
  institutions: Type.Record(Type.String(), TEXT),
  places: Type.Record(Type.String(), TEXT),
  items: Type.Record(Type.String(), TEXT),
})

const YUAN = Type.String({ description: 'Yuan with two decimals.' })
const ANEW = Type.Object({
  ...{ on: Type.String(), change: YUAN, year: Type.Integer() },
  ...{ approved: YUAN, paid: YUAN, repaid: YUAN, open: YUAN },
})

const OF_BILL = Type.Object({ id: UUID }, { additionalProperties: false })

/** A bill as its patient reads it: with names, and why each amount is what it is. Throws `health.unknown-settlement`. */
export const billPage: Query<typeof OF_BILL, BillPageAnswer> = {
  name: 'health.bill-page',
  title: { en: 'A bill explained', zh: '结算单说明' },
  input: OF_BILL,
  output: Type.Object({
    bill: BILL_ANSWER,
    names: NAMES,
    // Steps hold steps: their form is that of the engine of rules.
    explained: Type.Union([Type.Array(Type.Record(Type.String(), Type.Unknown())), Type.Null()]),
    unexplained: Type.Union([Type.Literal('not-yours'), Type.Literal('differs'), Type.Null()]),
    cancelledOn: Type.Union([Type.String(), Type.Null()]),
    anew: Type.Union([ANEW, Type.Null()]),
  }),
  may: signedIn,
  answer: async (tx, ctx, { id }) => {
    const [found] = await listSettlements(tx, [id])
    if (found === undefined) throw new HouseError('health.unknown-settlement', { settlement: id })
    const lines = (await linesOf(tx, [id])).get(id) ?? []
    return {
      bill: billView(found, lines),
      names: await namesOf(tx, ctx, [found], lines),
      ...(await explainedOf(tx, ctx, found, lines)),
      cancelledOn: found.cancelledAt === null ? null : dayOf(found.cancelledAt, ctx.region),
      anew: await anewOf(tx, ctx, found),
    }
  },
}

/** Settled bills within reach, with the names of what they mention. */
export const billList: Query<typeof bills.input, BillListAnswer> = {
  name: 'health.bill-list',
  title: { en: 'Settled bills by name', zh: '结算单名录' },
  input: bills.input,
  output: Type.Intersect([BILLS_ANSWER, Type.Object({ names: NAMES })]),
  may: signedIn,
  answer: async (tx, ctx, input) => {
    const found = await bills.answer(tx, ctx, input)
    return { ...found, names: await namesOf(tx, ctx, found.items, []) }
  },
}

const DIFFERS = { explained: null, unexplained: 'differs' } as const

async function explainedOf(
  tx: Read,
  ctx: Context,
  kept: Kept,
  lines: readonly SettledLine[],
): Promise<Pick<BillPageAnswer, 'explained' | 'unexplained'>> {
  const [person] = await listInsured(tx, [kept.insured])
  if (person === undefined) return { explained: null, unexplained: 'not-yours' }
  const visit = visitOf(
    { day: kept.visitedOn, disease: kept.disease },
    {
      person: { ...person, place: kept.insuredPlace, group: kept.group },
      institution: { place: kept.treatedPlace, tier: kept.tier },
      filing: kept.filing,
      lines,
      before: kept.before,
      available: kept.accountAvailable,
    },
  )
  const policies = policiesOf(ctx)
  try {
    const { amounts } = settleOutpatient(policies, visit)
    const isSame = Object.entries(amounts).every(
      ([name, amount]) => kept.amounts[name as keyof typeof amounts] === amount,
    )
    if (!isSame) return DIFFERS
    return { explained: explainOutpatient(policies, visit), unexplained: null }
  } catch (error) {
    // A rule that held when the bill was settled may have been taken back since.
    if (error instanceof HouseError) return DIFFERS
    throw error
  }
}

/** What came of dividing the bill anew, as far as who asks may know it; null: nothing. */
async function anewOf(tx: Read, { region }: Context, kept: Kept): Promise<BillPageAnswer['anew']> {
  const [changed] = await tx<{ change: bigint; at: string | null }[]>`
    SELECT coalesce(sum(d.change_fen), 0)::bigint AS change, max(d.made_at) AS at
    FROM health.person_dues AS d WHERE d.settlement = ${kept.id}`
  if (changed === undefined || changed.at === null) return null
  const year = yearOf(kept.visitedOn)
  const of = { insured: kept.insured, place: kept.insuredPlace, year }
  const position = await findPosition(tx, of)
  if (position === undefined) return null
  const { approved, paid, repaid, open, prepared } = position
  return {
    ...{ on: dayOf(changed.at, region), change: yuanOf(changed.change), year },
    ...{ approved: yuanOf(approved), paid: yuanOf(paid) },
    ...{ repaid: yuanOf(repaid), open: yuanOf(open + prepared) },
  }
}

async function namesOf(
  tx: Read,
  { region }: Context,
  of: readonly {
    readonly institution: string
    readonly insuredPlace: string
    readonly treatedPlace: string
    readonly visitedOn: string
  }[],
  lines: readonly SettledLine[],
): Promise<BillNames> {
  const codes = [...new Set(of.map(({ institution }) => institution))]
  const places = [...new Set(of.flatMap((one) => [one.insuredPlace, one.treatedPlace]))]
  const institutions = await tx<{ code: string; name: Text }[]>`
    SELECT code, name FROM health.institutions WHERE code = ANY (${codes}::text[])`
  const [first] = of
  const items = first === undefined || lines.length === 0 ? [] : await itemsOf(tx, lines, first)
  return {
    institutions: Object.fromEntries(institutions.map(({ code, name }) => [code, name])),
    places: Object.fromEntries(places.map((place) => [place, placeName(region, place)])),
    items: Object.fromEntries(items.map(({ code, name }) => [code, name])),
  }
}

/** What the catalogue of the place of treatment, or of its province, called the items on that day. */
function itemsOf(
  tx: Read,
  lines: readonly SettledLine[],
  at: { readonly treatedPlace: string; readonly visitedOn: string },
): Promise<readonly { readonly code: string; readonly name: Text }[]> {
  const codes = [...new Set(lines.map(({ item }) => item))]
  return tx<{ code: string; name: Text }[]>`
    SELECT DISTINCT ON (c.code) c.code, c.name FROM health.catalogue_items AS c
    WHERE c.code = ANY (${codes}::text[]) AND c.valid_from <= ${at.visitedOn}
    ORDER BY c.code, (c.place = ${at.treatedPlace}) DESC, c.valid_from DESC`
}

function placeName({ places }: Region, id: string): Text {
  return places.get(id)?.name ?? { en: id, zh: id }
}

function dayOf(instant: string, { timeZone }: Region): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
