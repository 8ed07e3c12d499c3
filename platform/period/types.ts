// Terms.
// period      the reference period of an observation: what stretch or moment of time it is about.
// cumulative  from the first month (or quarter) of a year to a later one: 2024-01..10, 2024-Q1..Q3.
// instant     the state at the end of a day: @2024-10-31.
// since       everything from a start, known or not, to the end of a day: since..@2024-10-31.
// span        whole years, first and last included: 2024..2026.

/** A calendar day as `YYYY-MM-DD`, in the region's time zone. */
export type Day = string

export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'quarters'; readonly year: number; readonly last: 1 | 2 | 3 | 4 }
  | { readonly kind: 'months'; readonly year: number; readonly last: number }
  | { readonly kind: 'instant'; readonly day: Day }
  | { readonly kind: 'since'; readonly from: Day | null; readonly to: Day }
  | { readonly kind: 'span'; readonly first: number; readonly last: number }

/**
 * The canonical code of a period, its identity everywhere (URLs, SQL, files):
 * `2023`, `2023-H1`, `2023-Q3`, `2023-10`, `2023-10-31`, `2024-Q1..Q3`, `2024-01..10`,
 * `@2024-10-31`, `since..@2024-10-31`, `since2020-05-01..@2024-10-31`, `2024..2026`.
 * One stretch of time has one code: what is read as `2024-01..06` is `2024-H1` from there on.
 */
export type PeriodCode = string & { readonly __periodCode?: never }
