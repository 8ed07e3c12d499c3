import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { quantityOf, quantityText } from '../money.ts'
import type { OutpatientAmounts, YearlyTotals } from '../pure/index.ts'
import type { AskedLine, SettledLine, Settlement } from '../types.ts'
import { addRows, type Column } from './rows.ts'

const amount = (
  name: string,
  of: (amounts: OutpatientAmounts) => bigint | number,
  type: 'bigint' | 'integer' = 'bigint',
): Column<Settlement> => ({ name, type, of: ({ amounts }) => of(amounts) })

const SETTLEMENT: readonly Column<Settlement>[] = [
  { name: 'id', type: 'uuid', of: (row) => row.id },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  { name: 'institution', type: 'text', of: (row) => row.institution },
  { name: 'bill', type: 'text', of: (row) => row.bill, free: true },
  { name: 'insured', type: 'uuid', of: (row) => row.insured },
  { name: 'insured_place', type: 'text', of: (row) => row.insuredPlace },
  { name: 'insured_province', type: 'text', of: (row) => row.insuredProvince },
  { name: 'treated_place', type: 'text', of: (row) => row.treatedPlace },
  { name: 'treated_province', type: 'text', of: (row) => row.treatedProvince },
  { name: 'person_group', type: 'text', of: (row) => row.group },
  { name: 'filing', type: 'text', of: (row) => row.filing },
  { name: 'tier', type: 'text', of: (row) => row.tier },
  { name: 'disease', type: 'text', of: (row) => row.disease },
  { name: 'is_emergency', type: 'boolean', of: (row) => row.emergency },
  { name: 'uses_account', type: 'boolean', of: (row) => row.useAccount },
  { name: 'visited_on', type: 'date', of: (row) => row.visitedOn },
  { name: 'settled_on', type: 'date', of: (row) => row.settledOn },
  { name: 'settled_at', type: 'timestamptz', of: (row) => row.settledAt },
  { name: 'deductible_before_fen', type: 'bigint', of: (row) => row.before.deductible },
  { name: 'pooled_before_fen', type: 'bigint', of: (row) => row.before.pooled },
  { name: 'inpatient_pooled_before_fen', type: 'bigint', of: (row) => row.before.inpatientPooled },
  { name: 'account_available_fen', type: 'bigint', of: (row) => row.accountAvailable },
  amount('total_fen', (of) => of.total),
  amount('wholly_own_fen', (of) => of.whollyOwn),
  amount('above_ceiling_fen', (of) => of.aboveCeiling),
  amount('first_pay_fen', (of) => of.firstPay),
  amount('in_scope_fen', (of) => of.inScope),
  amount('deductible_fen', (of) => of.deductible),
  amount('pooled_rate_bp', (of) => of.pooledRate_bp, 'integer'),
  amount('pooled_fen', (of) => of.pooled),
  amount('civil_servants_fen', (of) => of.civilServants),
  amount('enterprise_fen', (of) => of.enterprise),
  amount('serious_illness_fen', (of) => of.seriousIllness),
  amount('large_sums_fen', (of) => of.largeSums),
  amount('disabled_fen', (of) => of.disabled),
  amount('medical_aid_fen', (of) => of.medicalAid),
  amount('other_funds_fen', (of) => of.otherFunds),
  amount('funds_fen', (of) => of.funds),
  amount('person_fen', (of) => of.person),
  amount('account_fen', (of) => of.account),
  amount('family_account_fen', (of) => of.familyAccount),
  amount('cash_fen', (of) => of.cash),
  amount('hospital_fen', (of) => of.hospital),
]

type Line = SettledLine & { readonly settlement: string; readonly number: number }

const LINE: readonly Column<Line>[] = [
  { name: 'settlement', type: 'uuid', of: (row) => row.settlement },
  { name: 'number', type: 'smallint', of: (row) => row.number },
  { name: 'item', type: 'text', of: (row) => row.item, free: true },
  { name: 'quantity', type: 'numeric', of: (row) => quantityText(row.quantity_e4) },
  { name: 'amount_fen', type: 'bigint', of: (row) => row.amount },
  { name: 'class', type: 'text', of: (row) => row.class },
  { name: 'ceiling_fen', type: 'bigint', of: (row) => row.ceiling },
  { name: 'first_pay_bp', type: 'smallint', of: (row) => row.firstPay_bp },
]

/** By which a bill is known: its institution's code has no space. */
export function billKey(of: { readonly institution: string; readonly bill: string }): string {
  return `${of.institution} ${of.bill}`
}

const UNIQUE_VIOLATION = '23505'

/** Throws `health.in-flight` where another settles the same bill at this very moment. */
export async function addSettlements(tx: Write, settlements: readonly Settlement[]): Promise<void> {
  // In one order, so that two batches that share bills don't wait for each other.
  const sorted = settlements.toSorted((a, b) => (billKey(a) < billKey(b) ? -1 : 1))
  try {
    await addRows(tx, 'health.settlements', SETTLEMENT, sorted)
  } catch (error) {
    if (isViolationOf(error, 'settlements_bill_key'))
      throw new HouseError('health.in-flight', {}, { cause: error })
    throw error
  }
}

/** Whether a unique index refused a row. */
export function isViolationOf(error: unknown, constraint: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === UNIQUE_VIOLATION &&
    'constraint_name' in error &&
    error.constraint_name === constraint
  )
}

export async function addLines(
  tx: Write,
  bills: readonly { readonly settlement: string; readonly lines: readonly SettledLine[] }[],
): Promise<void> {
  const rows = bills.flatMap(({ settlement, lines }) =>
    lines.map((line, index) => ({ ...line, settlement, number: index + 1 })),
  )
  await addRows(tx, 'health.settlement_lines', LINE, rows)
}

export type Counted = YearlyTotals & {
  readonly insured: string
  readonly year: number
  readonly visits: number
}

const TOTALS: readonly Column<Counted>[] = [
  { name: 'insured', type: 'uuid', of: (row) => row.insured },
  { name: 'year', type: 'smallint', of: (row) => row.year },
  { name: 'deductible_fen', type: 'bigint', of: (row) => row.deductible },
  { name: 'pooled_fen', type: 'bigint', of: (row) => row.pooled },
  { name: 'inpatient_pooled_fen', type: 'bigint', of: (row) => row.inpatientPooled },
  { name: 'visits', type: 'integer', of: (row) => row.visits },
]

/** What these persons have used up now. They must be locked. */
export async function setTotals(tx: Write, totals: readonly Counted[]): Promise<void> {
  await addRows(
    tx,
    'health.yearly_totals',
    TOTALS,
    totals,
    `ON CONFLICT (insured, year) DO UPDATE SET deductible_fen = EXCLUDED.deductible_fen,
      pooled_fen = EXCLUDED.pooled_fen, inpatient_pooled_fen = EXCLUDED.inpatient_pooled_fen, visits = EXCLUDED.visits`,
  )
}

const columns = (tx: Read) => tx`
  s.id, s.kind, s.institution, s.bill, s.insured, s.insured_place AS "insuredPlace",
  s.insured_province AS "insuredProvince", s.treated_place AS "treatedPlace",
  s.treated_province AS "treatedProvince", s.person_group AS "group", s.filing, s.tier, s.disease,
  s.is_emergency AS emergency, s.uses_account AS "useAccount", s.visited_on AS "visitedOn", s.settled_on AS "settledOn",
  s.settled_at AS "settledAt", s.deductible_before_fen AS "deductibleBefore", s.pooled_before_fen AS "pooledBefore",
  s.inpatient_pooled_before_fen AS "inpatientPooledBefore", s.account_available_fen AS "accountAvailable",
  s.total_fen AS total, s.wholly_own_fen AS "whollyOwn", s.above_ceiling_fen AS "aboveCeiling",
  s.first_pay_fen AS "firstPay", s.in_scope_fen AS "inScope", s.deductible_fen AS deductible,
  s.pooled_rate_bp AS "pooledRate_bp", s.pooled_fen AS pooled, s.civil_servants_fen AS "civilServants",
  s.enterprise_fen AS enterprise, s.serious_illness_fen AS "seriousIllness", s.large_sums_fen AS "largeSums",
  s.disabled_fen AS disabled, s.medical_aid_fen AS "medicalAid", s.other_funds_fen AS "otherFunds",
  s.funds_fen AS funds, s.person_fen AS person, s.account_fen AS account, s.family_account_fen AS "familyAccount",
  s.cash_fen AS cash, s.hospital_fen AS hospital, s.cancelled_at AS "cancelledAt"`

/** A settlement, and when it was cancelled. */
export type Kept = Settlement & { readonly cancelledAt: string | null }

/** Of those within reach. */
export async function listSettlements(tx: Read, ids: readonly string[]): Promise<readonly Kept[]> {
  const rows = await tx<Flat[]>`
    SELECT ${columns(tx)} FROM health.settlements AS s WHERE s.id = ANY (${ids as string[]}::uuid[]) ORDER BY s.id`
  return rows.map(settlementOf)
}

export type Wanted = {
  /** Only these institutions' or these persons': who reaches few is not to look through all. Null: no bound. */
  readonly within: {
    readonly institutions: readonly string[]
    readonly insured: readonly string[]
  } | null
  /** Only these settlements; left out: any. */
  readonly ids?: readonly string[]
  /** Only of bills of this number, whatever institution’s. */
  readonly bill?: string
  readonly institution: string | null
  readonly insured: string | null
  readonly from: string | null
  readonly to: string | null
  readonly before: string | null
  readonly limit: number
}

/** The newest first, of those within reach. */
export async function findSettlements(tx: Read, wanted: Wanted): Promise<readonly Kept[]> {
  const rows = await tx<Flat[]>`
    SELECT ${columns(tx)} FROM health.settlements AS s
    WHERE ${withinOf(tx, wanted.within)} ${namedOf(tx, wanted)}
      AND (${wanted.institution}::text IS NULL OR s.institution = ${wanted.institution})
      AND (${wanted.insured}::uuid IS NULL OR s.insured = ${wanted.insured})
      AND (${wanted.from}::date IS NULL OR s.settled_on >= ${wanted.from})
      AND (${wanted.to}::date IS NULL OR s.settled_on < ${wanted.to})
      AND (${wanted.before}::uuid IS NULL OR s.id < ${wanted.before})
    ORDER BY s.id DESC LIMIT ${wanted.limit}`
  return rows.map(settlementOf)
}

// Written only where it is asked for: a condition that holds in either of two ways has all of the table looked through.
function namedOf(tx: Read, { ids, bill }: Wanted) {
  const ofIds = ids === undefined ? tx`` : tx`AND s.id = ANY (${ids as string[]}::uuid[])`
  return bill === undefined ? ofIds : tx`${ofIds} AND s.bill = ${bill}`
}

function withinOf(tx: Read, within: Wanted['within']) {
  if (within === null) return tx`true`
  const { institutions, insured } = within
  return tx`(s.institution = ANY (${institutions as string[]}::text[]) OR s.insured = ANY (${insured as string[]}::uuid[]))`
}

/** What bounds the actor's reach: null for operators and who reaches all, whose rows are most of the table. */
export async function reachOf(tx: Read): Promise<Wanted['within']> {
  const [row] = await tx<{ wide: boolean; institutions: string[]; insured: string[] }[]>`
    SELECT health.reaches_all() OR health.operated() IS NOT NULL AS wide,
      ARRAY(SELECT health.own_institutions()) AS institutions, ARRAY(SELECT health.held()) AS insured`
  if (row === undefined || row.wide) return null
  return { institutions: row.institutions, insured: row.insured }
}

type Flat = Omit<Kept, 'before' | 'amounts'> &
  OutpatientAmounts & {
    readonly deductibleBefore: bigint
    readonly pooledBefore: bigint
    readonly inpatientPooledBefore: bigint
  }

function settlementOf(row: Flat): Kept {
  return {
    id: row.id,
    kind: row.kind,
    institution: row.institution,
    bill: row.bill,
    insured: row.insured,
    insuredPlace: row.insuredPlace,
    insuredProvince: row.insuredProvince,
    treatedPlace: row.treatedPlace,
    treatedProvince: row.treatedProvince,
    group: row.group,
    filing: row.filing,
    tier: row.tier,
    disease: row.disease,
    emergency: row.emergency,
    useAccount: row.useAccount,
    visitedOn: row.visitedOn,
    settledOn: row.settledOn,
    settledAt: row.settledAt,
    before: {
      deductible: row.deductibleBefore,
      pooled: row.pooledBefore,
      inpatientPooled: row.inpatientPooledBefore,
    },
    accountAvailable: row.accountAvailable,
    amounts: amountsOf(row),
    cancelledAt: row.cancelledAt,
  }
}

function amountsOf(row: OutpatientAmounts): OutpatientAmounts {
  return {
    total: row.total,
    whollyOwn: row.whollyOwn,
    aboveCeiling: row.aboveCeiling,
    firstPay: row.firstPay,
    inScope: row.inScope,
    deductible: row.deductible,
    pooledRate_bp: row.pooledRate_bp,
    pooled: row.pooled,
    civilServants: row.civilServants,
    enterprise: row.enterprise,
    seriousIllness: row.seriousIllness,
    largeSums: row.largeSums,
    disabled: row.disabled,
    medicalAid: row.medicalAid,
    otherFunds: row.otherFunds,
    funds: row.funds,
    person: row.person,
    account: row.account,
    familyAccount: row.familyAccount,
    cash: row.cash,
    hospital: row.hospital,
  }
}

type LineRow = Omit<SettledLine, 'quantity_e4'> & {
  readonly settlement: string
  readonly quantity: string
}

/** Lines by settlement, in the order of the bill. */
export async function linesOf(
  tx: Read,
  settlements: readonly string[],
): Promise<ReadonlyMap<string, readonly SettledLine[]>> {
  const rows = await tx<LineRow[]>`
    SELECT settlement, item, quantity, amount_fen AS amount, class, ceiling_fen AS ceiling,
      first_pay_bp AS "firstPay_bp"
    FROM health.settlement_lines WHERE settlement = ANY (${settlements as string[]}::uuid[])
    ORDER BY settlement, number`
  const found = new Map<string, SettledLine[]>()
  for (const { settlement, quantity, ...line } of rows) {
    const lines = found.get(settlement) ?? []
    lines.push({ ...line, quantity_e4: quantityOf(quantity) })
    found.set(settlement, lines)
  }
  return found
}

export function isSameLine(one: AskedLine, other: AskedLine | undefined): boolean {
  return (
    other !== undefined &&
    one.item === other.item &&
    one.quantity_e4 === other.quantity_e4 &&
    one.amount === other.amount
  )
}
