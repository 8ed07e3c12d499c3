import { formatDecimal } from '#platform/exact'
import { questionsOf } from '../../plausible/questions-of.ts'
import type { Finding, Given, Grounds } from '../../plausible/types.ts'
import { isPower } from '../../reading/powers.ts'
import { type Fault, isFault, readNumber, statedOf } from '../../reading/read-number.ts'
import type { AnswerKind, AnswerView, ItemView } from '../../types.ts'

/** What stands in the form at one item, and how it is with the server's copy. */
export type Cell = {
  readonly item: number
  readonly kind: AnswerKind
  readonly typed: string
  readonly power: number
  readonly note: string
  /** The version that is known to stand on the server; 0: none. */
  readonly version: number
  readonly standing: 'same' | 'changed' | 'sending' | 'unreadable' | 'conflict'
  readonly fault: Fault | null
  /** What somebody else wrote meanwhile. */
  readonly theirs: AnswerView | null
}

export function cellOf(item: ItemView): Cell {
  const { answer } = item
  return {
    item: item.number,
    kind: answer?.kind ?? 'empty',
    typed: answer?.typed ?? '',
    power: answer?.kind === 'value' ? answer.power : item.power,
    note: answer?.note ?? '',
    version: answer?.version ?? 0,
    standing: 'same',
    fault: null,
    theirs: null,
  }
}

/** The cell with something written in it; an emptied value takes the answer away. */
export function changed(
  cell: Cell,
  to: Partial<Pick<Cell, 'kind' | 'typed' | 'power' | 'note'>>,
): Cell {
  const next = { ...cell, ...to }
  const kind = next.kind === 'none' ? 'none' : next.typed.trim() === '' ? 'empty' : 'value'
  // Whose value shall stand is settled before anything is sent.
  return { ...next, kind, standing: next.theirs === null ? 'changed' : 'conflict', fault: null }
}

/** What the server is sent of it. */
export function sentOf({ item, version, kind, typed, power, note }: Cell) {
  return kind === 'value'
    ? { item, base: version, kind, typed, power, note }
    : { item, base: version, kind, note }
}

export function readOf(cell: Cell): Given | Fault | null {
  if (cell.kind !== 'value') return null
  const read = readNumber(cell.typed)
  if (isFault(read)) return read
  const power = read.word ?? cell.power
  const stated = isPower(power) ? statedOf(read.digits, power) : undefined
  return stated === undefined ? null : { value: formatDecimal(stated.value), power }
}

/** The same questions that the server will ask, while somebody types. */
export function findingIn(grounds: Grounds | null, cells: readonly Cell[]): Finding {
  if (grounds === null) return { questions: [], silences: [] }
  const given = new Map(
    cells.flatMap((cell) => {
      const read = readOf(cell)
      return read === null || 'reason' in read ? [] : [[cell.item, read] as const]
    }),
  )
  return questionsOf(grounds, given)
}
