import { CLINIC, HOSPITAL, type OrganisationName } from './world.ts'

// What each actor may see of each table of health, in plain words: row security is held against it.

export type Row = { readonly [column: string]: string | null }
const PARTIES_OF = [
  'insured_place',
  'insured_province',
  'treated_place',
  'treated_province',
] as const
/** The columns by which rows are told apart and judged. */
export const KEYS = {
  operators: ['organisation'],
  institutions: ['code'],
  catalogue_items: ['place', 'code'],
  closed_months: ['month'],
  insured_persons: ['id'],
  filings: ['id', 'insured'],
  chronic_entitlements: ['insured', 'disease'],
  holders: ['person', 'insured', 'until'],
  yearly_totals: ['insured', 'year'],
  settlements: ['id', 'insured', 'institution'],
  settlement_lines: ['settlement', 'number'],
  cancellations: ['id', 'settlement'],
  messages: ['institution', 'message'],
  lists: ['id', 'party', 'of', 'place', 'province'],
  list_rows: ['list', 'settlement'],
  differences: ['id', 'list', 'institution', ...PARTIES_OF],
  disputes: ['id', 'institution', ...PARTIES_OF],
  dispute_answers: ['id', 'dispute'],
  prefund_proposals: ['id', 'province'],
  told_alerts: ['alert', 'province'],
  alert_mails: ['id'],
  adjustments: ['id', 'insured_province', 'treated_province'],
  receipts: ['id', 'payer', 'payee'],
  resettlements: ['id', 'place'],
  moved_totals: ['resettlement', 'insured'],
  visits: ['id', 'institution'],
  visit_lines: ['visit', 'serial'],
  visit_settlements: ['settlement', 'visit'],
  person_dues: ['settlement', 'insured'],
  payouts: ['id', 'insured'],
  repayments: ['id', 'insured'],
  touched_years: ['cancellation', 'insured'],
  person_changes: ['id', 'insured', 'table_name', 'row_key'],
} as const
export type Table = keyof typeof KEYS
export const TABLES = Object.keys(KEYS) as Table[]

export type Place = { readonly place: string; readonly province: string }
export type Settled = {
  readonly insured: string
  readonly institution: string
  readonly treated: readonly string[]
}
/** Everything that the tables hold. */
export type Known = {
  readonly rows: ReadonlyMap<Table, readonly Row[]>
  readonly places: ReadonlyMap<string, Place>
  readonly settled: ReadonlyMap<string, Settled>
}

export const OPERATED: { readonly [name in OrganisationName]?: string } = {
  zhejiang: 'CN-ZJ',
  anhui: 'CN-AH',
  shanghai: 'CN-SH',
  ningbo: 'CN-330200',
}
export const INSTITUTIONS: { readonly [name in OrganisationName]?: string } = {
  hospital: HOSPITAL,
  clinic: CLINIC,
}

export type Acting = { readonly name: OrganisationName | null; readonly person: string }

/** What somebody has to do with a row. */
function eyesOf({ rows, places, settled }: Known, { name, person }: Acting) {
  const operated = name === null ? undefined : OPERATED[name]
  const institution = name === null ? undefined : INSTITUTIONS[name]
  const held = (rows.get('holders') ?? [])
    .filter((one) => one.person === person && one.until === null)
    .map((one) => one.insured)
  const insures = (insured: string | null | undefined): boolean => {
    const at = places.get(insured ?? '')
    return operated !== undefined && (at?.place === operated || at?.province === operated)
  }
  const isHeld = (insured: string | null | undefined) => held.includes(insured ?? null)
  const seesSettlement = (id: string | null | undefined): boolean => {
    const one = settled.get(id ?? '')
    if (one === undefined) return false
    return (
      insures(one.insured) ||
      isHeld(one.insured) ||
      (operated !== undefined && one.treated.includes(operated)) ||
      one.institution === institution
    )
  }
  // Of the month end the region's office sees everything; it names no person.
  const oversees = name === 'office'
  const isParty = (one: Row): boolean => {
    const of = [...PARTIES_OF, 'payer', 'payee'].map((column) => one[column])
    return oversees || (operated !== undefined && of.includes(operated))
  }
  const listOf = (list: string | null | undefined): Row =>
    rows.get('lists')?.find((one) => one.id === list) ?? {}
  const visitOf = (visit: string | null | undefined): Row =>
    rows.get('visits')?.find((one) => one.id === visit) ?? {}
  const seesList = (one: Row): boolean =>
    oversees ||
    (operated !== undefined && [one.place, one.province].includes(operated)) ||
    (one.party === 'institution' && one.of === institution)
  const seesDispute = (one: Row): boolean => isParty(one) || one.institution === institution
  return {
    operated,
    institution,
    oversees,
    insures,
    isHeld,
    isParty,
    listOf,
    visitOf,
    seesSettlement,
    seesList,
    seesDispute,
  }
}

/** The predicate, in the words of the README. */
export function sees(known: Known, acting: Acting, table: Table, row: Row): boolean {
  const { rows } = known
  const { person } = acting
  const eyes = eyesOf(known, acting)
  const { operated, institution, oversees, insures, isHeld, isParty } = eyes
  const { listOf, visitOf, seesSettlement, seesList, seesDispute } = eyes
  switch (table) {
    case 'operators':
    case 'institutions':
    case 'catalogue_items':
    case 'closed_months':
      return true
    case 'insured_persons':
      return insures(row.id) || isHeld(row.id)
    case 'filings':
    case 'chronic_entitlements':
    case 'yearly_totals':
      return insures(row.insured) || isHeld(row.insured)
    case 'holders':
      return row.person === person || insures(row.insured)
    case 'settlements':
      return seesSettlement(row.id)
    case 'settlement_lines':
    case 'cancellations':
      return seesSettlement(row.settlement)
    case 'messages':
      return row.institution === institution
    case 'lists':
      return seesList(row)
    case 'list_rows':
      return seesList(listOf(row.list))
    case 'differences':
      return isParty(row) || row.institution === institution || seesList(listOf(row.list))
    case 'visits':
      return row.institution === institution
    case 'visit_lines':
    case 'visit_settlements':
      return visitOf(row.visit).institution === institution
    case 'disputes':
      return seesDispute(row)
    case 'dispute_answers':
      return seesDispute(rows.get('disputes')?.find((one) => one.id === row.dispute) ?? {})
    case 'prefund_proposals':
    case 'told_alerts':
      return oversees || row.province === operated
    case 'alert_mails':
      return false
    case 'resettlements':
      return oversees || row.place === operated
    case 'moved_totals':
    case 'person_dues':
    case 'payouts':
    case 'repayments':
    case 'touched_years':
      return insures(row.insured) || isHeld(row.insured)
    case 'person_changes':
      // Which account held somebody before is nobody's but the insured place's and that account's own.
      return row.table_name === 'holders'
        ? insures(row.insured) || row.row_key?.split('/')[0] === person
        : insures(row.insured) || isHeld(row.insured)
    case 'adjustments':
    case 'receipts':
      return isParty(row)
  }
}
