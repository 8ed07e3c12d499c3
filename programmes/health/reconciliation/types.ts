import type { Text } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { DifferenceView, Party } from '../month/types.ts'
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

/** Sums of a list in yuan, as they are typed and answered. */
export type YuanSums = {
  readonly settlements: number
  readonly total: string
  readonly funds: string
  readonly account: string
  readonly cash: string
}

/** What handing in a list would do; `asked` is what was tried, so that it can be handed in as it stands. */
export type TriedList = {
  readonly asked: {
    readonly month: string
    readonly party: Party
    readonly of: string
    readonly table: string | null
    readonly sums: YuanSums | null
  }
  readonly name: Text
  readonly settlements: number
  readonly differences: number
  readonly found: readonly Pick<
    DifferenceView,
    'id' | 'kind' | 'field' | 'settlement' | 'bill' | 'here' | 'there'
  >[]
  /** The day on which the list was handed in that this one would replace; null: there is none. */
  readonly replaces: Day | null
}
