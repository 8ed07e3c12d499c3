import Type from 'typebox'
import { roles, signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import type { Region } from '#platform/region'
import type { Query } from '#programmes/contract'
import { oneOf, UUID } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { DIFFERENCES_ANSWER, DISPUTES_ANSWER } from '../month/schemas.ts'
import {
  DIFFERENCE_STATES,
  DISPUTE_STATES,
  type DifferencesAnswer,
  type DifferenceView,
  type DisputesAnswer,
  type DisputeView,
  type Party,
} from '../month/types.ts'
import { disputeDue } from './dispute-terms.ts'
import { DIFFERENCES_PER_PAGE_MAX, MONTH, OF, PARTY } from './inputs.ts'
import { printedAs } from './printed.ts'
import { firstDayOf } from './store.ts'

const PAGE = {
  cursor: Type.Optional(UUID),
  limit: Type.Integer({ minimum: 1, maximum: DIFFERENCES_PER_PAGE_MAX, default: 100 }),
}
const DIFFERENCES_INPUT = Type.Object(
  {
    month: Type.Optional(MONTH),
    of: Type.Optional(OF),
    state: Type.Optional(oneOf(DIFFERENCE_STATES)),
    ...PAGE,
  },
  { additionalProperties: false },
)

type DifferenceRow = Omit<DifferenceView, 'here' | 'there'> & {
  readonly here: bigint | null
  readonly there: bigint | null
}

/** Differences within reach, the newest first. */
export const differences: Query<typeof DIFFERENCES_INPUT, DifferencesAnswer> = {
  name: 'health.differences',
  title: { en: 'Differences of lists', zh: '对账差异' },
  input: DIFFERENCES_INPUT,
  output: DIFFERENCES_ANSWER,
  may: signedIn,
  answer: async (tx, _, { month, of, state, cursor, limit }) => {
    const first = month === undefined ? null : firstDayOf(month)
    const rows = await tx<DifferenceRow[]>`
      SELECT d.id, to_char(d.month, 'YYYY-MM') AS month, d.party, d.of, d.list, d.kind, d.field, d.settlement, d.bill,
        d.here, d.there, d.state, d.reason, d.found_at AS "foundAt"
      FROM health.differences AS d
      WHERE (${first}::date IS NULL OR d.month = ${first})
        AND (${of ?? null}::text IS NULL OR d.of = ${of ?? null})
        AND (${state ?? null}::text IS NULL OR d.state = ${state ?? null})
        AND (${cursor ?? null}::uuid IS NULL OR d.id < ${cursor ?? null})
      ORDER BY d.id DESC LIMIT ${limit + 1}`
    return pageOf(rows.map(differenceView), limit)
  },
}

function differenceView(row: DifferenceRow): DifferenceView {
  const { field } = row
  return { ...row, here: printedAs(field, row.here), there: printedAs(field, row.there) }
}

function pageOf<T extends { readonly id: string }>(rows: readonly T[], limit: number) {
  const items = rows.slice(0, limit)
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

const DISPUTES_INPUT = Type.Object(
  {
    month: Type.Optional(MONTH),
    state: Type.Optional(oneOf(DISPUTE_STATES)),
    ...PAGE,
  },
  { additionalProperties: false },
)

type DisputeRow = Omit<DisputeView, 'payable' | 'claimed' | 'decided' | 'waitsFor' | 'due'> & {
  readonly answeredOn: Day | null
  readonly payable: bigint
  readonly claimed: bigint
  readonly decided: bigint | null
}

/** Disputes within reach, the newest first. */
export const disputes: Query<typeof DISPUTES_INPUT, DisputesAnswer> = {
  name: 'health.disputes',
  title: { en: 'Disputes', zh: '争议列表' },
  input: DISPUTES_INPUT,
  output: DISPUTES_ANSWER,
  may: signedIn,
  answer: async (tx, { region }, { month, state, cursor, limit }) => {
    const first = month === undefined ? null : firstDayOf(month)
    const rows = await tx<DisputeRow[]>`
      SELECT d.id, d.settlement, to_char(d.month, 'YYYY-MM') AS month, d.insured_province AS "insuredProvince",
        d.treated_province AS "treatedProvince", d.raised_place AS "raisedBy", d.payable_fen AS payable,
        d.claimed_fen AS claimed, d.reason, d.raised_at AS "raisedAt", d.state, d.decided_fen AS decided, d.outcome,
        d.decided_at AS "decidedAt", a.id AS adjustment,
        (
          SELECT coalesce(jsonb_agg(
            jsonb_build_object('by', w.answered_place, 'words', w.words, 'at', w.answered_at) ORDER BY w.id
          ), '[]')
          FROM health.dispute_answers AS w WHERE w.dispute = d.id
        ) AS answers,
        (
          SELECT min(w.answered_on) FROM health.dispute_answers AS w WHERE w.dispute = d.id AND NOT w.is_raiser
        ) AS "answeredOn"
      FROM health.disputes AS d LEFT JOIN health.adjustments AS a ON a.dispute = d.id
      WHERE (${first}::date IS NULL OR d.month = ${first})
        AND (${state ?? null}::text IS NULL OR d.state = ${state ?? null})
        AND (${cursor ?? null}::uuid IS NULL OR d.id < ${cursor ?? null})
      ORDER BY d.id DESC LIMIT ${limit + 1}`
    const views = rows.map(({ answeredOn, ...row }) => ({
      ...row,
      ...waitingOf(region, { ...row, answeredOn }),
      payable: yuanOf(row.payable),
      claimed: yuanOf(row.claimed),
      decided: row.decided === null ? null : yuanOf(row.decided),
    }))
    return pageOf(views, limit)
  },
}

function waitingOf(
  region: Region,
  row: Pick<DisputeRow, 'state' | 'raisedAt' | 'answeredOn'>,
): Pick<DisputeView, 'waitsFor' | 'due'> {
  if (row.state !== 'open') return { waitsFor: null, due: null }
  const waitsFor = row.answeredOn === null ? 'answer' : 'decision'
  return { waitsFor, due: disputeDue(region, row) }
}

const OWN_LIST_INPUT = Type.Object(
  {
    month: MONTH,
    party: PARTY,
    of: OF,
    rows: Type.Boolean({
      default: true,
      description: 'False: the sums alone, of any number of rows.',
    }),
  },
  { additionalProperties: false },
)

export type OwnRow = {
  readonly settlement: string
  readonly bill: string
  readonly total: string
  readonly funds: string
  readonly account: string
  readonly cash: string
  readonly cancelled: boolean
}
export type OwnSums = { readonly settlements: number } & Pick<
  OwnRow,
  'total' | 'funds' | 'account' | 'cash'
>
export type OwnListAnswer = { readonly items: readonly OwnRow[]; readonly sums: OwnSums }

const YUAN = Type.String({ description: 'Yuan with two decimals.' })
const AMOUNTS = { total: YUAN, funds: YUAN, account: YUAN, cash: YUAN }

/** What stands here of a month for a party, in the form in which its list is handed in: to be laid beside the own books. */
export const ownList: Query<typeof OWN_LIST_INPUT, OwnListAnswer> = {
  name: 'health.own-list',
  title: { en: 'A party’s settlements of a month as they stand here', zh: '本系统月度结算清单' },
  input: OWN_LIST_INPUT,
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        settlement: Type.String(),
        bill: Type.String(),
        ...AMOUNTS,
        cancelled: Type.Boolean(),
      }),
    ),
    sums: Type.Object(
      { settlements: Type.Integer(), ...AMOUNTS },
      {
        description:
          'Of those that aren’t cancelled, in the form in which a list’s sums are handed in.',
      },
    ),
  }),
  may: roles('reader', 'contributor', 'approver'),
  answer: async (tx, _, { month, party, of, rows }) => ({
    items: rows ? await listOwn(tx, month, party, of) : [],
    sums: await sumOwn(tx, month, party, of),
  }),
}

type OwnFen = {
  readonly settlement: string
  readonly bill: string
  readonly total: bigint
  readonly funds: bigint
  readonly account: bigint
  readonly cash: bigint
  readonly cancelled: boolean
}

const OWN_ROWS_MAX = 100_000

async function listOwn(
  tx: Read,
  month: string,
  party: Party,
  of: string,
): Promise<readonly OwnRow[]> {
  const rows = await tx<OwnFen[]>`
    SELECT s.id AS settlement, s.bill, s.total_fen AS total, s.funds_fen AS funds, s.account_fen AS account,
      s.cash_fen AS cash, s.cancelled_at IS NOT NULL AS cancelled
    FROM ${own(tx, month, party, of)}
    ORDER BY s.id LIMIT ${OWN_ROWS_MAX + 1}`
  if (rows.length > OWN_ROWS_MAX)
    throw new HouseError('health.list-too-long', { month, of, max: OWN_ROWS_MAX })
  return rows.map((row) => ({
    ...row,
    total: yuanOf(row.total),
    funds: yuanOf(row.funds),
    account: yuanOf(row.account),
    cash: yuanOf(row.cash),
  }))
}

async function sumOwn(tx: Read, month: string, party: Party, of: string): Promise<OwnSums> {
  const [row] = await tx<(Omit<OwnFen, 'settlement' | 'bill' | 'cancelled'> & { count: number })[]>`
    SELECT count(*)::integer AS count, coalesce(sum(s.total_fen), 0)::bigint AS total,
      coalesce(sum(s.funds_fen), 0)::bigint AS funds, coalesce(sum(s.account_fen), 0)::bigint AS account,
      coalesce(sum(s.cash_fen), 0)::bigint AS cash
    FROM ${own(tx, month, party, of)} AND s.cancelled_at IS NULL`
  const { count = 0, total = 0n, funds = 0n, account = 0n, cash = 0n } = row ?? {}
  return {
    ...{ settlements: count, total: yuanOf(total), funds: yuanOf(funds) },
    ...{ account: yuanOf(account), cash: yuanOf(cash) },
  }
}

// The comparison stands outside: one that also asks who the party is finds no index.
function own(tx: Read, month: string, party: Party, of: string) {
  const first = firstDayOf(month)
  const theirs = {
    institution: () => tx`s.institution = ${of}`,
    treatment: () => tx`s.treated_province = ${of} AND s.insured_province <> ${of}`,
    insurance: () => tx`s.insured_province = ${of} AND s.treated_province <> ${of}`,
  }[party]
  return tx`health.settlements AS s
    WHERE s.kind = 'direct' AND s.settled_on >= ${first}::date
      AND s.settled_on < (${first}::date + interval '1 month')::date AND ${theirs()}`
}
