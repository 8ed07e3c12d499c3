import type { Fen } from '../pure/index.ts'

export type ReceiptLine = {
  readonly account: string
  readonly reference: string
  readonly receivedOn: string
  readonly payer: string
  readonly payee: string
  readonly amount: Fen
  readonly note: string
}

/** An instruction whose money may come in. */
export type Awaited = {
  readonly id: string
  /** Of its payment: scheme, cycle and number. */
  readonly document: string
  readonly payer: string
  readonly payee: string
  /** What no receipt confirms yet. */
  readonly rest: Fen
}

/**
 * The instruction that each line confirms: the one of the same parties that its note names, as far as the money goes; or the only
 * one of them of which exactly this amount is awaited. Null where that leaves a doubt: a person decides.
 */
export function matchReceipts(
  lines: readonly ReceiptLine[],
  awaited: readonly Awaited[],
): readonly (string | null)[] {
  const rests = new Map(awaited.map(({ id, rest }) => [id, rest]))
  return lines.map((line) => {
    const parties = awaited.filter(
      ({ payer, payee }) => payer === line.payer && payee === line.payee,
    )
    const restOf = ({ id }: Awaited) => rests.get(id) ?? 0n
    const named = parties.filter((one) => names(line.note, one.document))
    const exact = parties.filter((one) => restOf(one) === line.amount)
    const [only, ...others] = named.length > 0 ? named : exact
    if (only === undefined || others.length > 0 || restOf(only) < line.amount) return null
    rests.set(only.id, restOf(only) - line.amount)
    return only.id
  })
}

/** `health/1/2` isn't named by `health/1/23`. */
function names(note: string, document: string): boolean {
  return note.split(/[^\w/-]+/).includes(document)
}
