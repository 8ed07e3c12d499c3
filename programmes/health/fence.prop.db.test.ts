import fc from 'fast-check'
import Type from 'typebox'
import { beforeAll, expect, test } from 'vitest'
import { type Actor, actAs, ask, ROLES } from '#platform/action'
import type { Action } from '#programmes/contract'
import { changedPack, fixedContext, testDatabase } from '#test/support'
import { addMails } from './alerts/store.ts'
import { watchDaily } from './alerts/watch-prefunds.ts'
import { clearMonth } from './clearing/clear-month.ts'
import { decideDispute } from './clearing/decide-dispute.ts'
import { putUp } from './clearing/pay.ts'
import { approvePayouts, preparePayouts } from './dues/payouts.ts'
import { dues } from './dues/queries.ts'
import { settleClaim } from './dues/settle-claim.ts'
import { closeMonth } from './month/close-month.ts'
import { uploadLinesNational } from './national/lines.ts'
import { settleNational } from './national/settle.ts'
import { registerVisitNational } from './national/visit.ts'
import { proposePrefunds } from './prefunds/propose.ts'
import { importReceipts } from './receipts/import-receipts.ts'
import { acceptDifferences } from './reconciliation/accept.ts'
import { answerDispute } from './reconciliation/answer-dispute.ts'
import { dispute } from './reconciliation/dispute.ts'
import { handIn } from './reconciliation/hand-in.ts'
import { differences, ownList } from './reconciliation/queries.ts'
import { endInsurance } from './registers/enter-insured.ts'
import { entitle, file } from './registers/file.ts'
import { tieHolder } from './registers/tie-holder.ts'
import { resettle } from './resettlement/resettle.ts'
import { cancel } from './settlement/cancel.ts'
import { settle } from './settlement/settle.ts'
import { handInAll } from './simulator/lists.ts'
import {
  type Acting,
  INSTITUTIONS,
  KEYS,
  type Known,
  OPERATED,
  type Place,
  type Row,
  type Settled,
  sees,
  TABLES,
  type Table,
} from './tiny/sees.ts'
import {
  CLINIC,
  HOSPITAL,
  ORGANISATIONS,
  type OrganisationName,
  TODAY,
  tinyHealth,
} from './tiny/world.ts'

// What row security shows of each table, against a plain predicate, for whoever may come along.

const db = await testDatabase()
const { house, of, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())

const HOLDERS = [
  '019400d0-0000-7000-8000-0000000000e1',
  '019400d0-0000-7000-8000-0000000000e2',
  '019400d0-0000-7000-8000-0000000000e3',
] as const

const rows = new Map<Table, readonly Row[]>()
const places = new Map<string, Place>()
const settled = new Map<string, Settled>()
const known: Known = { rows, places, settled }

beforeAll(async () => {
  await prepare()
  const persons: string[] = []
  for (const place of ['CN-330200', 'CN-330100', 'CN-340300', 'CN-SH'])
    for (const group of ['working', 'resident'] as const) persons.push(await insure(place, group))
  for (const [index, insured] of persons.entries()) {
    const filing = { insured, kind: 'long-term', treatedPlace: 'CN-SH', validFrom: '2025-01-01' }
    await act(file, house, { filings: [filing] })
    const entitlement = { insured, disease: 'diabetes', validFrom: '2025-01-01' }
    await act(entitle, house, { entitlements: [entitlement] })
    const first = await act(settle, house, billOf(insured, '600.00'))
    await act(settle, house, billOf(insured, '60.00', { institution: CLINIC }))
    if (index % 3 === 0) await act(cancel, house, { settlement: first.settlement })
    const person = HOLDERS[index]
    if (person !== undefined) {
      // Somebody else held it before.
      for (const one of [HOLDERS[(index + 1) % HOLDERS.length], person])
        await act(tieHolder, house, { insured, person: one })
    }
    if (index > 5) await act(endInsurance, house, { insured, day: '2025-12-31' })
  }
  for (const code of [HOSPITAL, CLINIC]) await visit(code, persons[0] ?? '')
  await endMonth()
  await db.migrator.read(async (tx) => {
    for (const table of TABLES) {
      const columns = KEYS[table].map((column) => `${column}::text`).join(', ')
      rows.set(table, await tx.unsafe<Row[]>(`SELECT ${columns} FROM health.${table}`))
    }
    for (const {
      id,
      place,
      province,
    } of await tx`SELECT id, place, province FROM health.insured_persons`)
      places.set(id, { place, province })
    for (const one of await tx`SELECT id, insured, institution, treated_place, treated_province FROM health.settlements`)
      settled.set(one.id, {
        insured: one.insured,
        institution: one.institution,
        treated: [one.treated_place, one.treated_province],
      })
  })
})

/** A visit by the national interface, settled. */
async function visit(fixmedins_code: string, psn_no: string): Promise<void> {
  const head = { mdtrtarea_admvs: '310000', fixmedins_code }
  const asked = (infno: string, input: object) => ({ ...head, infno, msgid: infno, input })
  const data = { psn_no, ipt_otp_no: '1', begntime: TODAY }
  const registered = await act(registerVisitNational, house, asked('2201', { data }))
  const line = { ...{ feedetl_sn: '1', chrg_bchno: 'V1', med_list_codg: 'A1', cnt: 1 }, psn_no }
  const { mdtrt_id } = registered.output.data
  const feedetail = [{ ...line, mdtrt_id, det_item_fee_sumamt: 20 }]
  await act(uploadLinesNational, house, asked('2204', { feedetail }))
  const bill = { psn_no, mdtrt_id, med_type: '11', medfee_sumamt: 20, chrg_bchno: 'V1' }
  await act(settleNational, house, asked('2207', { data: bill }))
}

/** June with a difference, a dispute that becomes an adjustment, a receipt, and a policy that was known later. */
async function endMonth(): Promise<void> {
  const month = '2025-06'
  const july = of(house.actor, { now: '2025-07-10T02:00:00.000000Z', today: '2025-07-10' })
  const mine = { month, party: 'institution', of: CLINIC }
  const { items } = await ask(db, ownList, july, mine)
  const { list } = await act(handIn, july, { ...mine, rows: items.slice(1) })
  await handInAll(db, july, month, { hasMistakes: false })
  const { items: open } = await ask(db, differences, july, { month, state: 'open' })
  expect(open.map((one) => one.list)).toEqual([list])
  await act(acceptDifferences, july, { differences: open.map(({ id }) => id), reason: 'late' })
  await act(closeMonth, july, { month })
  await act(clearMonth, july, { month })
  const { items: bills } = await ask(db, ownList, july, { month, party: 'insurance', of: 'CN-AH' })
  const [settlement] = bills.flatMap((bill) => (bill.cancelled ? [] : [bill.settlement]))
  const { dispute: id } = await act(dispute, july, { settlement, claimed: '0.00', reason: 'why' })
  await act(answerDispute, july, { dispute: id, words: 'why not' })
  await act(decideDispute, july, { dispute: id, owed: '0.00', outcome: 'so' })
  await act(putUp, july, { province: 'CN-AH', amount: '1.00' })
  await act(proposePrefunds, july, { year: 2025 })
  await act(watchDaily, july, {})
  await mailAbout(july)
  const table = 'account,reference,day,payer,payee,amount\n1,1,2025-07-09,CN-AH,CN-ZJ,1.00\n'
  await act(importReceipts, july, { table })
  const { region, remove } = changedPack(
    'rules/health/assumed.yaml',
    "working: '400.00'",
    "working: '300.00'",
  )
  await act(resettle, { ...july, region }, { place: 'CN-AH', year: 2025 })
  await act(resettle, { ...july, region }, { place: 'CN-330200', year: 2025 })
  const at = { place: 'CN-330100' }
  await act(resettle, { ...july, region }, { ...at, year: 2025 })
  await act(preparePayouts, july, at)
  await act(approvePayouts, { ...july, actor: { kind: 'owner', id: 'o' } }, at)
  remove()
  // What was paid is claimed back, and some of that comes.
  await act(resettle, july, { ...at, year: 2025 })
  const claimed = (await ask(db, dues, july, { open: 'from-person' })).items[0]
  const { insured, insuredPlace: place } = claimed ?? {}
  const repayment = '019400d0-0000-7000-8000-00000000a001'
  const what = { kind: 'received', amount: '1.00', note: 'n' }
  const back = { repayment, insured, place, year: 2025, ...what }
  await act(settleClaim, july, back)
}

/** A mail as the daily look writes it; who is written to is tested where it is written. */
async function mailAbout(ctx: typeof house): Promise<void> {
  const writing: Action<typeof NOTHING, null> = {
    ...{ name: watchDaily.name, title: watchDaily.title, may: watchDaily.may, input: NOTHING },
    apply: async (tx, { now, newId }) => {
      const [told] = await tx<{ alert: string }[]>`SELECT alert FROM health.told_alerts LIMIT 1`
      const person = '019400d0-0000-7000-8000-0000000000f9'
      const organisation = ORGANISATIONS.anhui
      const mail = { id: newId(), alert: told?.alert ?? '', organisation, person }
      const expiresAt = '2025-07-17T02:00:00Z'
      await addMails(tx, [{ ...mail, subject: 'so', body: 'so' }], { at: now, expiresAt })
      return null
    },
  }
  await act(writing, ctx, {})
}
const NOTHING = Type.Object({})

const names = Object.keys(ORGANISATIONS) as OrganisationName[]
const actings: fc.Arbitrary<Acting & { readonly roles: readonly (typeof ROLES)[number][] }> =
  fc.record({
    name: fc.option(fc.constantFrom(...names)),
    person: fc.constantFrom(...HOLDERS, '019400d0-0000-7000-8000-0000000000ef'),
    roles: fc.subarray([...ROLES]),
  })

function actorOf({ name, person, roles }: Acting & { readonly roles: typeof ROLES }): Actor {
  return {
    kind: 'person',
    id: person,
    name: 'somebody',
    organisation: name === null ? null : ORGANISATIONS[name],
    organisationTitle: null,
    // A hospital lies in a province too, and sees nothing by that.
    jurisdiction: name === null ? null : 'CN-SH',
    office: name === 'office',
    roles,
    means: { kind: 'session', id: '019400d0-0000-7000-8000-00000000abcd' },
    scopes: null,
  }
}

const textOf = (table: Table, list: readonly Row[]) =>
  list.map((row) => KEYS[table].map((column) => row[column]).join(' ')).toSorted()

test('every table has rows to be seen, or none would be proved', () => {
  for (const table of TABLES) expect(rows.get(table)?.length, table).toBeGreaterThan(0)
})

test('what SQL shows somebody of each table is what a plain predicate says, and so are its counts', async () => {
  expect(rows.get('settlements')?.length).toBe(18)
  await fc.assert(
    fc.asyncProperty(actings, async (acting) => {
      await db.read(async (tx) => {
        await actAs(tx, actorOf(acting), null)
        for (const table of TABLES) {
          const columns = KEYS[table].map((column) => `${column}::text`).join(', ')
          const shown = await tx.unsafe<Row[]>(`SELECT ${columns} FROM health.${table}`)
          const expected = (rows.get(table) ?? []).filter((row) => sees(known, acting, table, row))
          expect(textOf(table, shown), table).toEqual(textOf(table, expected))
          const [counted] = await tx.unsafe(
            `SELECT count(*)::integer AS count FROM health.${table}`,
          )
          expect(counted?.count, table).toBe(expected.length)
        }
      })
    }),
    { numRuns: 60 },
  )
})

const WRITTEN: { readonly [table in Table]?: string } = {
  insured_persons: 'UPDATE health.insured_persons SET valid_to = valid_to RETURNING id::text',
  filings: 'UPDATE health.filings SET valid_to = valid_to RETURNING id::text, insured::text',
  holders:
    'UPDATE health.holders SET until = until RETURNING person::text, insured::text, until::text',
  yearly_totals:
    'UPDATE health.yearly_totals SET visits = visits RETURNING insured::text, year::text',
  visits:
    'UPDATE health.visits SET withdrawn_at = withdrawn_at RETURNING id::text, institution::text',
  settlements:
    'UPDATE health.settlements SET cancelled_at = cancelled_at RETURNING id::text, insured::text, institution::text',
}

test('what somebody can change is what they insure or registered, and of what was settled nothing', async () => {
  const undo = new Error('undo')
  await fc.assert(
    fc.asyncProperty(actings, async (acting) => {
      const operated = acting.name === null ? undefined : OPERATED[acting.name]
      for (const [table, statement] of Object.entries(WRITTEN) as [Table, string][]) {
        const mine = (row: Row): boolean => {
          if (table === 'yearly_totals' || table === 'settlements') return false
          if (table === 'visits')
            return acting.name !== null && row.institution === INSTITUTIONS[acting.name]
          const at = places.get((table === 'insured_persons' ? row.id : row.insured) ?? '')
          return operated !== undefined && (at?.place === operated || at?.province === operated)
        }
        await db
          .write(async (tx) => {
            await actAs(tx, actorOf(acting), '019400d0-0000-7000-8000-00000000beef')
            const changed = await tx.unsafe<Row[]>(statement)
            const expected = (rows.get(table) ?? []).filter(mine)
            expect(textOf(table, changed), table).toEqual(textOf(table, expected))
            throw undo
          })
          .catch((error: unknown) => {
            if (error !== undo) throw error
          })
      }
    }),
    { numRuns: 40 },
  )
})

test('whoever acts by no organisation and is nobody sees none of the private tables', async () => {
  const open: readonly Table[] = ['operators', 'institutions', 'catalogue_items', 'closed_months']
  await db.read(async (tx) => {
    for (const table of TABLES.filter((one) => !open.includes(one)))
      expect(await tx.unsafe(`SELECT 1 FROM health.${table}`), table).toHaveLength(0)
  })
})

test('every table of health is fenced, and among those that are compared', async () => {
  const tables = await db.migrator.read(
    (tx) => tx<{ name: string; fenced: boolean }[]>`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS fenced
      FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE n.nspname = 'health' AND c.relkind = 'r' ORDER BY 1`,
  )
  expect(tables.map(({ name }) => name)).toEqual(TABLES.toSorted())
  expect(tables.filter(({ fenced }) => !fenced)).toEqual([])
})

test('whoever lies in the same province sees nothing of what was booked or cleared for others', async () => {
  for (const name of ['hospital', 'clinic', 'shanghai', 'zhejiang'] as const)
    await db.read(async (tx) => {
      await actAs(tx, actorOf({ name, person: HOLDERS[0], roles: ROLES }), null)
      expect(await tx`SELECT code FROM ledger.accounts`, name).toHaveLength(0)
      expect(await tx`SELECT id FROM ledger.transfers`, name).toHaveLength(0)
      expect(await tx`SELECT id FROM clearing.obligations`, name).toHaveLength(0)
      expect(await tx`SELECT id FROM clearing.instructions`, name).toHaveLength(0)
    })
  await db.read(async (tx) => {
    await actAs(tx, house.actor, null)
    expect((await tx`SELECT id FROM ledger.transfers`).length).toBeGreaterThan(16)
  })
})

test('the audit, which the office reads, names no insured person, no disease and no holder', async () => {
  const kept = await db.migrator.read(async (tx) => {
    const [row] = await tx<{ texts: string }[]>`
      SELECT (SELECT string_agg(j.input::text, ' ') FROM action.journal AS j)
        || (SELECT string_agg(e.outcome::text, ' ') FROM action.events AS e)
        || (SELECT string_agg(concat(c.row_key, c.before, c.after), ' ') FROM action.changes AS c) AS texts`
    return row?.texts ?? ''
  })
  expect(kept).toContain(CLINIC)
  for (const insured of places.keys()) expect(kept).not.toContain(insured)
  for (const one of [...HOLDERS, 'diabetes']) expect(kept).not.toContain(one)
})
