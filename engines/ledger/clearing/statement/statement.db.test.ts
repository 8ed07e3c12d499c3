import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { actAs } from '#platform/action'
import { systemClock } from '#platform/clock'
import type { Read } from '#platform/db'
import { fixedContext, testDatabase } from '#test/support'
import { closeCycle } from '../cycles/close-cycle.ts'
import { netCycle } from '../cycles/net-cycle.ts'
import { LINES_PER_PAGE_MAX } from '../limits.ts'
import { addObligations } from '../obligations/add-obligations.ts'
import { approveInstructions, prepareInstructions } from '../payments/instructions.ts'
import { settleScheme } from '../payments/settle-scheme.ts'
import {
  acting,
  idOf,
  OWNER,
  owes,
  PLACES,
  person,
  prepareScheme,
  receive,
  refusalOf,
  scheme,
} from '../tiny/ground.ts'
import type { Obligation, StatementLine } from '../types.ts'
import { printableStatement } from './printable.ts'
import { statementCsv } from './statement-csv.ts'
import { statementLines, statementOf } from './statement-of.ts'

const db = await testDatabase()
const ctx = { ...fixedContext(), newId: systemClock().newId }
const ZONE = 'Asia/Shanghai'
const [LIN, WANG] = [person(1, { office: true }), person(2, { office: true })]

const add = (...items: readonly Obligation[]) =>
  acting(db, OWNER, (tx) => addObligations(tx, ctx, 'visits', items))
const reading = <T>(work: (tx: Read) => Promise<T>, actor: Parameters<typeof actAs>[1] = OWNER) =>
  db.read(async (tx) => {
    await actAs(tx, actor, null)
    return work(tx)
  })
const keyOf = (cycle: number, participant: string) => ({ scheme: 'visits', cycle, participant })
async function linesOf(tx: Read, cycle: number, participant: string) {
  const lines: StatementLine[] = []
  for await (const line of statementLines(tx, keyOf(cycle, participant), ZONE)) lines.push(line)
  return lines
}
async function csvOf(cycle: number, participant: string, lang: string): Promise<string> {
  return reading(async (tx) => {
    const statement = await statementOf(tx, keyOf(cycle, participant))
    const rows: string[] = []
    const lines = statementLines(tx, keyOf(cycle, participant), ZONE)
    for await (const row of statementCsv(statement, lines, 2, lang)) rows.push(row)
    return rows.join('')
  })
}

// Two cycles: the first is netted and partly paid while the second is open.
beforeAll(async () => {
  const of = scheme({ paysPartly: true })
  await prepareScheme(db, of)
  await receive(db, ctx, 'visits/N', 5_000n)
  await add(
    owes(1, 'N', 'S', 10_000n),
    owes(2, 'N', 'S', 2_550n, { document: '=cmd, "quoted"' }),
    owes(3, 'S', 'N', 1_000n),
    owes(4, 'E', 'N', 700n),
  )
  await acting(db, OWNER, async (tx) => {
    await closeCycle(tx, ctx, 'visits')
    await netCycle(tx, ctx, 'visits', 1)
  })
  const ids = await db.migrator.read(
    (tx) => tx<{ id: string }[]>`SELECT id FROM clearing.instructions`,
  )
  const all = ids.map(({ id }) => id)
  await acting(db, LIN, (tx) => prepareInstructions(tx, { ...ctx, actor: LIN }, all))
  await acting(db, WANG, (tx) => approveInstructions(tx, { ...ctx, actor: WANG }, all))
  await add(owes(5, 'S', 'N', 50n, { adjusts: idOf(1) }), owes(6, 'N', 'E', 300n))
  await acting(db, OWNER, (tx) => settleScheme(tx, ctx, 'visits'))
})

describe('a statement', () => {
  test('says what was open, what came, what was paid and what is left, by counterparty and in all', async () => {
    const one = await reading((tx) => statementOf(tx, keyOf(1, 'N')))
    expect(one).toMatchObject({
      opening: 0n,
      total: { lines: 4, owed: 12_550n, due: 1_700n, paid: 0n, received: 0n },
      closing: -10_850n,
    })
    expect(
      one.counterparties.map(({ counterparty, owed, due }) => [counterparty, owed, due]),
    ).toEqual([
      ['E', 0n, 700n],
      ['S', 12_550n, 1_000n],
    ])
    const two = await reading((tx) => statementOf(tx, keyOf(2, 'N')))
    // N paid 5,000 of 12,550; S had nothing to pay its 1,000 with before, and E has nothing.
    expect(two).toMatchObject({
      opening: -10_850n,
      total: { owed: 300n, due: 50n, paid: 6_000n, received: 1_000n },
      closing: -6_100n,
    })
  })

  test('of all participants sums to zero, opening and closing', async () => {
    for (const cycle of [1, 2]) {
      const all = await reading((tx) =>
        Promise.all(PLACES.map((place) => statementOf(tx, keyOf(cycle, place)))),
      )
      expect(all.reduce((sum, { opening }) => sum + opening, 0n)).toBe(0n)
      expect(all.reduce((sum, { closing }) => sum + closing, 0n)).toBe(0n)
    }
  })

  test('closes where the next one opens, for each participant', async () => {
    for (const place of PLACES) {
      const [one, two] = await reading((tx) =>
        Promise.all([statementOf(tx, keyOf(1, place)), statementOf(tx, keyOf(2, place))]),
      )
      expect(two.opening).toBe(one.closing)
    }
  })

  test('has lines that add up to it, an adjustment with what it corrects', async () => {
    const lines = await reading((tx) => linesOf(tx, 2, 'N'))
    expect(lines.map(({ kind, counterparty }) => [kind, counterparty])).toEqual([
      ['obligation', 'E'],
      ['adjustment', 'S'],
      ['payment', 'S'],
      ['payment', 'S'],
      ['payment', 'S'],
    ])
    expect(lines[1]).toMatchObject({ adjusts: idOf(1), due: 50n, owed: 0n, day: '2024-12-04' })
    const payments = lines.slice(2)
    expect(new Set(payments.map(({ document }) => document))).toEqual(
      new Set(['visits/1/1', 'visits/1/2']),
    )
    expect(new Set(payments.map(({ day }) => day))).toEqual(new Set(['2024-12-04']))
  })

  test('is refused for who isn’t a party, and for a cycle that isn’t there', async () => {
    expect(await refusalOf(reading((tx) => statementOf(tx, keyOf(1, 'Z'))))).toBe(
      'clearing.unknown-participant',
    )
    expect(await refusalOf(reading((tx) => statementOf(tx, keyOf(9, 'N'))))).toBe(
      'clearing.unknown-cycle',
    )
  })

  test('is for the people of its own place, whole; of another there is none for them', async () => {
    const east = person(3, { jurisdiction: 'X-E' })
    const own = await reading((tx) => statementOf(tx, keyOf(1, 'E')), east)
    expect(own).toEqual(await reading((tx) => statementOf(tx, keyOf(1, 'E'))))
    // E was a party to some of it, and would get sums that are nobody's.
    const other = reading((tx) => statementOf(tx, keyOf(1, 'N')), east)
    expect(await refusalOf(other)).toBe('clearing.unknown-participant')
  })
})

describe('as CSV', () => {
  test('it opens, lists, keeps a balance and closes with the same sums, in either language', async () => {
    const rows: string[][] = parse(await csvOf(2, 'N', 'en'))
    expect(rows[0]).toEqual([
      'kind',
      'day',
      'counterparty',
      'document',
      'id',
      'adjusts',
      'owed',
      'due',
      'paid',
      'received',
      'balance',
    ])
    expect(rows[1]?.at(-1)).toBe('-108.50')
    expect(rows.at(-1)).toEqual([
      'closing',
      '',
      '',
      '',
      '',
      '',
      '3.00',
      '0.50',
      '60.00',
      '10.00',
      '-61.00',
    ])
    expect(rows.at(-2)?.at(-1)).toBe('-61.00')
    const chinese: string[][] = parse(await csvOf(2, 'N', 'zh'))
    expect(chinese[0]?.[0]).toBe('类别')
    expect(chinese.map((row) => row.at(-1)).slice(1)).toEqual(
      rows.map((row) => row.at(-1)).slice(1),
    )
  })

  test('a document is quoted, and no spreadsheet takes it for a formula', async () => {
    const text = await csvOf(1, 'N', 'en')
    expect(text).toContain(`"'=cmd, ""quoted"""`)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test('that would lack a line or have one too many never leaves', async () => {
    await reading(async (tx) => {
      const statement = await statementOf(tx, keyOf(1, 'N'))
      const lines = await linesOf(tx, 1, 'N')
      const drain = async (some: readonly StatementLine[]) => {
        for await (const _ of statementCsv(statement, some, 2, 'en'));
      }
      await drain(lines)
      await expect(drain(lines.slice(1))).rejects.toThrow(/all its lines/)
      await expect(drain([...lines, ...lines.slice(0, 1)])).rejects.toThrow(/all its lines/)
      const wrong = lines.map((line, index) => (index === 0 ? { ...line, due: 1n } : line))
      await expect(drain(wrong)).rejects.toThrow(/lead to its closing/)
    })
  })
})

test('a long statement is read page by page, printed in part, and adds up all the same', async () => {
  const count = LINES_PER_PAGE_MAX + 3
  await add(...Array.from({ length: count }, (_, index) => owes(1000 + index, 'W', 'E', 7n)))
  await reading(async (tx) => {
    const statement = await statementOf(tx, keyOf(2, 'W'))
    expect(statement.total).toMatchObject({ lines: count, owed: 7n * BigInt(count) })
    const lines = await linesOf(tx, 2, 'W')
    expect(new Set(lines.map(({ id }) => id)).size).toBe(count)
    const page = await printableStatement(statement, lines, '2024-12-04')
    expect(page.lines.length + page.leftOut).toBe(count)
    expect(page.lines.at(-1)?.balance).toBe(-7n * BigInt(page.lines.length))
  })
})

test('a page of lines comes from the index of pairs, never from a scan of all obligations', async () => {
  await db.migrator.write((tx) => tx`ANALYZE clearing.obligations`)
  const plan = await db.migrator.read((tx) =>
    tx.unsafe(`EXPLAIN SELECT o.id FROM clearing.obligations AS o
      WHERE o.scheme = 'visits' AND o.cycle = 2 AND o.debtor = 'S' AND o.creditor = 'N'
        AND o.id > '00000000-0000-0000-0000-000000000000' ORDER BY o.id LIMIT 5000`),
  )
  const text = plan.map((row) => String(row['QUERY PLAN'])).join('\n')
  expect(text).toContain('obligations_pair_idx')
  expect(text).not.toContain('Seq Scan')
})
