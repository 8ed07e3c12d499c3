import type { Text } from '#platform/i18n'
import type { ReceiptLine } from './match.ts'

export type Imported = {
  readonly lines: number
  /** Lines that were imported before, or stand above in the file, the same. */
  readonly known: number
  readonly matched: number
  /** References of the lines of which nobody knows what they are for. */
  readonly unmatched: readonly string[]
}

export type TriedReceipts = Imported & {
  /** What was tried, so that it can be imported as it stands. */
  readonly asked: { readonly table: string }
  /** The lines that are new, with the payment that each would confirm; null: nobody knows. */
  readonly found: readonly (Omit<ReceiptLine, 'amount'> & {
    readonly amount: string
    readonly document: string | null
  })[]
  readonly names: { readonly [place: string]: Text }
}
