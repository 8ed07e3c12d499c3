import Type from 'typebox'
import { INSTRUCTIONS_MAX, listInstructions } from '#engines/ledger'
import { roles } from '#platform/action'
import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { namesOf } from '../desk/viewer.ts'
import { UUID } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { SCHEME } from '../month/scheme.ts'
import { receivedBy } from '../month/store.ts'
import { requireOperated } from '../registers/requirements.ts'
import { type Awaited, matchReceipts, type ReceiptLine } from './match.ts'
import { readReceipts } from './read-receipts.ts'
import { addReceipts, assignStored, findLines, findUnmatched, holdReceipts } from './store.ts'
import type { Imported, TriedReceipts } from './types.ts'

const CHARACTERS_MAX = 4_000_000
const IMPORT_INPUT = Type.Object(
  {
    table: Type.String({ maxLength: CHARACTERS_MAX, description: 'The bank’s lines as CSV.' }),
    dryRun: Type.Optional(Type.Boolean({ description: 'Only say what would be matched.' })),
  },
  { additionalProperties: false },
)

/**
 * Imports the lines of a bank's statement: all of them or none. Each is matched with the instruction that it confirms, by
 * parties, note and amount; a line that fits none, or several, waits for a person. For the payee's operator. Throws
 * `health.bad-receipts`, `health.receipt-differs`, `health.not-operated`.
 */
export const importReceipts: Action<typeof IMPORT_INPUT, Imported> = {
  name: 'health.import-receipts',
  title: { en: 'Import bank receipts', zh: '导入银行回单' },
  input: IMPORT_INPUT,
  may: roles('contributor'),
  unkept: ['table'],
  apply: async (tx, ctx, { table, dryRun = false }) => {
    const lines = await ownLines(tx, ctx, table)
    return aboveFences(tx, ctx, async () => {
      const { rows } = await matched(tx, ctx, lines)
      if (!dryRun) await addReceipts(tx, rows, ctx.now)
      return importedOf(lines, rows)
    })
  },
}

const TRY_INPUT = Type.Object(
  { table: IMPORT_INPUT.properties.table },
  { additionalProperties: false },
)

/** Lines that are told of a file that is tried; all are counted. */
const TOLD_MAX = 200

/** What importing a bank's lines would match, line by line; nothing is imported. Throws what importing throws. */
export const tryReceipts: Action<typeof TRY_INPUT, TriedReceipts> = {
  name: 'health.try-receipts',
  title: { en: 'Try a bank’s lines before importing them', zh: '试匹配银行回单' },
  input: TRY_INPUT,
  may: roles('contributor'),
  unkept: ['table'],
  kept: ({ lines, known, matched: found, unmatched }: TriedReceipts) => ({
    ...{ lines, known, matched: found, unmatched: unmatched.length },
  }),
  apply: async (tx, ctx, { table }) => {
    const lines = await ownLines(tx, ctx, table)
    return aboveFences(tx, ctx, async () => {
      const { rows, awaited } = await matched(tx, ctx, lines)
      const documents = new Map(awaited.map(({ id, document }) => [id, document]))
      return {
        ...importedOf(lines, rows),
        asked: { table },
        names: await namesOf(tx, ctx.region, []),
        found: rows.slice(0, TOLD_MAX).map(({ instruction, id: _, ...line }) => ({
          ...line,
          amount: yuanOf(line.amount),
          document: documents.get(instruction ?? '') ?? null,
        })),
      }
    })
  },
}

async function ownLines(tx: Read, ctx: Context, table: string): Promise<readonly Line[]> {
  const isParty = (place: string) => ctx.region.places.get(place)?.level === 'province'
  const lines = readReceipts(table, isParty)
  if (!isOffice(ctx.actor))
    await requireOperated(
      tx,
      ctx,
      lines.map(({ payee }) => ({ place: payee, province: payee })),
    )
  return lines
}

type Matched = Line & { readonly id: string; readonly instruction: string | null }

/** Those of the lines that are new, each with what it confirms. */
async function matched(
  tx: Write,
  ctx: Context,
  lines: readonly Line[],
): Promise<{ readonly rows: readonly Matched[]; readonly awaited: readonly Awaited[] }> {
  await holdReceipts(tx)
  const fresh = freshOf(lines, await findLines(tx, lines))
  const awaited = await awaitedIn(tx)
  const matches = matchReceipts(fresh, awaited)
  const rows = fresh.map((line, index) => ({
    ...{ ...line, id: ctx.newId(), instruction: matches[index] ?? null },
  }))
  return { rows, awaited }
}

function importedOf(lines: readonly Line[], rows: readonly Matched[]): Imported {
  const unmatched = rows.filter(({ instruction }) => instruction === null)
  return {
    lines: lines.length,
    known: lines.length - rows.length,
    matched: rows.length - unmatched.length,
    unmatched: unmatched.map(({ reference }) => reference),
  }
}

type Line = ReceiptLine

export function keyOf({ account, reference }: Line): string {
  return `${account} ${reference}`
}

/** Each line once: those that weren't imported before, and don't stand above in the file. */
function freshOf(lines: readonly Line[], known: ReadonlyMap<string, Line>): readonly Line[] {
  const seen = new Map(known)
  return lines.filter((line) => {
    const key = keyOf(line)
    if (isKnown(line, seen.get(key))) return false
    seen.set(key, line)
    return true
  })
}

/** Throws `health.receipt-differs` where the same line said something else before, here or above in the file. */
function isKnown(line: Line, before: Line | undefined): boolean {
  if (before === undefined) return false
  for (const field of ['receivedOn', 'payer', 'payee', 'amount', 'note'] as const)
    if (line[field] !== before[field])
      throw new HouseError('health.receipt-differs', {
        ...{ reference: line.reference, account: line.account, field },
      })
  return true
}

function isOffice(actor: { readonly kind: string; readonly office?: boolean }): boolean {
  return actor.kind === 'person' && actor.office === true
}

/** What was approved, and isn't confirmed whole. */
export async function awaitedIn(tx: Read): Promise<readonly Awaited[]> {
  const all = await listInstructions(
    tx,
    { scheme: SCHEME, states: ['approved', 'paid'] },
    INSTRUCTIONS_MAX,
  )
  const received = await receivedBy(
    tx,
    all.map(({ id }) => id),
  )
  return all
    .map(({ id, scheme, cycle, number, payer, payee, amount }) => ({
      ...{ id, document: `${scheme}/${cycle}/${number}`, payer, payee },
      rest: amount - (received.get(id) ?? 0n),
    }))
    .filter(({ rest }) => rest > 0n)
}

const ASSIGN_INPUT = Type.Object(
  { receipt: UUID, instruction: UUID },
  { additionalProperties: false },
)

/** Says which instruction a line confirms that no rule could tell. Throws `health.unknown-receipt`, `health.receipt-too-much`. */
export const assignReceipt: Action<typeof ASSIGN_INPUT, { readonly receipt: string }> = {
  name: 'health.assign-receipt',
  title: { en: 'Assign a bank receipt', zh: '指定银行回单对应的支付指令' },
  input: ASSIGN_INPUT,
  may: roles('contributor'),
  apply: async (tx, ctx, { receipt, instruction }) => {
    const found = await findUnmatched(tx, receipt)
    if (found === undefined) throw new HouseError('health.unknown-receipt', { receipt })
    if (!isOffice(ctx.actor))
      await requireOperated(tx, ctx, [{ place: found.payee, province: found.payee }])
    return aboveFences(tx, ctx, async () => {
      await holdReceipts(tx)
      const awaited = await awaitedIn(tx)
      requireFit(
        found,
        awaited.find(({ id }) => id === instruction),
        instruction,
      )
      // Somebody may have assigned it while this waited its turn.
      if (!(await assignStored(tx, receipt, instruction, ctx.now)))
        throw new HouseError('health.unknown-receipt', { receipt })
      return { receipt }
    })
  },
}

function requireFit(line: Line, awaited: Awaited | undefined, instruction: string): void {
  const refuse = (whyEn: string, whyZh: string) => {
    throw new HouseError('health.receipt-too-much', { instruction, whyEn, whyZh })
  }
  if (awaited === undefined) {
    refuse('nothing is awaited of it', '该指令没有待确认的款项')
    return
  }
  if (awaited.payer !== line.payer || awaited.payee !== line.payee)
    refuse('its parties are others', '付款方或收款方不一致')
  if (awaited.rest < line.amount) refuse('it is more than is awaited', '金额超过待确认的款项')
}
