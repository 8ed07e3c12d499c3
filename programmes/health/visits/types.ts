import type { Day } from '#platform/period'
import type { ChronicDisease } from '../pure/index.ts'
import type { AskedLine } from '../types.ts'

// Terms.
// visit    somebody's outpatient visit as an institution registered it, before anything is settled.
// line     a fee of it, under the institution's own serial number: one that comes twice is one line.
// batch    the lines that are charged together: the number of the bill that they are settled as.

export type Care = 'ordinary' | 'emergency' | 'chronic'

export type Visit = {
  readonly id: string
  readonly institution: string
  readonly number: string
  readonly insured: string
  readonly day: Day
  /** Null: not told yet. */
  readonly care: Care | null
  readonly disease: ChronicDisease | null
  readonly withdrawn: boolean
}

export type VisitLine = AskedLine & {
  readonly serial: string
  readonly batch: string
}

/** What a call names to reach a visit. */
export type Asked = {
  readonly institution: string
  readonly visit: string
  readonly insured: string
}
