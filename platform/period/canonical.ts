import type { Period } from './types.ts'

/**
 * Of the several ways to name one stretch of time, the one whose code is its identity: the shortest name that is not
 * counted from January, else the quarters, else the months. January to June is the first half, the first four quarters
 * are the year, January to September the first three quarters; January to October stays what it is.
 */
export function canonicalPeriod(period: Period): Period {
  if (period.kind === 'months') return ofMonths(period.year, period.last, period)
  if (period.kind === 'quarters') return ofMonths(period.year, period.last * 3, period)
  return period
}

function ofMonths(year: number, last: number, otherwise: Period): Period {
  switch (last) {
    case 1:
      return { kind: 'month', year, month: 1 }
    case 3:
      return { kind: 'quarter', year, quarter: 1 }
    case 6:
      return { kind: 'half', year, half: 1 }
    case 9:
      return { kind: 'quarters', year, last: 3 }
    case 12:
      return { kind: 'year', year }
    default:
      return otherwise
  }
}
