import type { PeriodCode } from '#platform/period'

/** What a figure is of, and in which state of the accounts it is wanted. */
export type Cell = {
  readonly indicator: string
  readonly place: string
  readonly period: PeriodCode
  readonly vintage: string
}

/** An item of a request, as far as its tests need it. */
export type AskedItem = Cell & {
  readonly number: number
  readonly unit: string
  readonly power: number
}

/** What the office returned of an item: the value in base units, and why; `isAll`: it named no item. */
export type Returned = {
  readonly value: string
  readonly reason: string
  readonly isAll: boolean
}
