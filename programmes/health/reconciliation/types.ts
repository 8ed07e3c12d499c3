import type { Party } from '../month/types.ts'
import type { Fen } from '../pure/index.ts'

/** A settlement as a party has it in its own books. */
export type ListRow = {
  readonly settlement: string
  readonly bill: string | null
  readonly total: Fen
  readonly funds: Fen
  readonly account: Fen
  readonly cash: Fen
  readonly isCancelled: boolean
}

export type ListSums = {
  readonly settlements: number
  readonly total: Fen
  readonly funds: Fen
  readonly account: Fen
  readonly cash: Fen
}

/** Whose list of which month it is, and whose operator works it. */
export type ListKey = {
  readonly month: string
  readonly party: Party
  readonly of: string
  readonly place: string
  readonly province: string
}

export type HandedIn = {
  readonly list: string
  readonly settlements: number
  readonly differences: number
}
